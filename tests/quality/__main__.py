"""How good answers and assessments are, in figures: `make quality`, or `make quality EVAL=folder` with your own sets.

The project's own vignettes and phrases are always measured; all texts with the language model, where it is installed,
and by words alone. `make fit` prints the figures of the phrasings themselves, looked up unseen. A folder may hold
`vignettes*.jsonl`, `faq*.jsonl`, `oos*.jsonl`, `redflags*.jsonl`, `guard*.jsonl`, `stories*.jsonl`, and in found
wordings `real_questions*.jsonl`, `real_foreign*.jsonl` and `real_signs*.jsonl`, one JSON object a line;
docs/quality.md says what the rows hold and how they are scored.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import msgspec

from bot import models
from flows import Catalog, answer, assess, explain, load_catalog
from flows.catalog.entries import Field, FieldType
from flows.catalog.record import read_record
from flows.values.model import Disposition, Record, Value
from tests.visit import Visit

Row = dict[str, Any]
TESTS = Path(__file__).parents[1]
OWN = TESTS / "vignettes"
ALARMS = ("emergency", "confirm")
SIGNS = ("age_band", "rf_now", "rf_history")
"""What is asked of everybody, whatever it may change."""
NOON, TODAY = 1_795_780_800, date(2026, 11, 27).toordinal()
"""A Friday at 12:00 UTC, for days that a message names."""


def rows(path: Path) -> list[Row]:
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines() if line.strip()]


def share(part: float, whole: float) -> str:
    return f"{part:g} of {whole:g} ({100 * part / whole:.1f} %)" if whole else "none"


def vignettes(cases: list[Row], catalog: Catalog) -> Iterator[str]:
    found = [assess(read_record(case["record"], catalog), catalog) for case in cases]
    wanted = [Disposition(case["expected_disposition"]) for case in cases]
    exact = sum(got.disposition is want for got, want in zip(found, wanted, strict=True))
    right = [
        got.disposition.value in (case["expected_disposition"], *case["also_acceptable"])
        for got, case in zip(found, cases, strict=True)
    ]
    under = sum(got.disposition < want and not ok for got, want, ok in zip(found, wanted, right, strict=True))
    over = sum(got.disposition > want and not ok for got, want, ok in zip(found, wanted, right, strict=True))
    yield f"disposition exact {share(exact, len(cases))}, exact or accepted {share(sum(right), len(cases))}"
    yield f"under-triage {share(under, len(cases))}, over-triage {share(over, len(cases))}"
    ranked = [
        ([cause.id for cause in got.causes[:3]], case["expected_causes_ranked"])
        for got, case in zip(found, cases, strict=True)
        if case["expected_causes_ranked"]["top1"]
    ]
    first = sum(got[:1] != [] and got[0] in want["top1"] for got, want in ranked)
    three = sum(bool(set(got) & set(want["top1"])) for got, want in ranked)
    yield f"cause first {share(first, len(ranked))}, among three {share(three, len(ranked))}"
    flagged = [(set(got.red_flags), case) for got, case in zip(found, cases, strict=True)]
    urgent = [(flags, case) for flags, case in flagged if case["expected_disposition"] in ("emergency", "urgent")]
    named = sum(bool(flags & set(case["expected_red_flags"])) for flags, case in urgent)
    yield f"red flag named {share(named, len(urgent))}"
    yield from visits(cases, catalog)
    yield from stories(cases, catalog) if catalog.read is not None else ()


def visits(cases: list[Row], catalog: Catalog) -> Iterator[str]:
    """Taps from the first button to the result, and from the new start when the same person comes again; and words."""
    alike, new, first, words = [], [], [], []
    for case in cases:
        if case["expected_disposition"] == Disposition.SELF_CARE.value:
            record = read_record(case["record"], catalog)
            visit = Visit(record, catalog).begin()
            first.append(visit.taps)
            words.append(visit.words)
            alike.append(Visit(record, catalog).begin().again().taps)
            new.append(Visit(record, catalog).begin().again(alike=False).taps)
    for name, taps in {"first visit": first, "again, a like ache": alike, "again, another ache": new}.items():
        if taps:
            yield f"taps to a self-care result, {name}: median {median(taps):g}, at most {max(taps)}"
    if words:
        yield f"words of Thora to a self-care result, first visit: median {median(words):g}, at most {max(words)}"


def stories(cases: list[Row], catalog: Catalog) -> Iterator[str]:
    """Taps to a self-care result where the story is told first, and what of them nobody could spare even afterwards."""
    taps, spared, asked = [], [], 0
    for case in cases:
        if case["expected_disposition"] == Disposition.SELF_CARE.value:
            visit = Visit(read_record(case["record"], catalog), catalog)
            if not visit.tell(case["text"]):
                asked += 1
                continue
            taps.append(visit.taps)
            spared.append(visit.taps - idle_taps(visit, catalog))
    if taps:
        yield f"taps, the story told first: median {median(taps):g}, at most {max(taps)}; {asked} asked of signs"
        yield f"of these for questions that, all else told, could change the result: median {median(spared):g}"


def idle_taps(visit: Visit, catalog: Catalog) -> int:
    """Taps for questions whose answer changes neither urgency nor first cause nor plan, when all others are known."""
    told = visit.session.record
    asked = [catalog.fields[id] for id in set(visit.tapped) & set(told) if id not in SIGNS]
    results = {field.id: {result_of({**told, field.id: one}, catalog) for one in every(field)} for field in asked}
    return sum(len(results.get(id, ())) == 1 for id in visit.tapped)


def every(field: Field) -> list[Value]:
    """Each answer to a question; of a list each of its options alone."""
    if field.type is FieldType.INT_0_10:
        return list(range(11))
    if field.type is FieldType.BOOL:
        return [True, False]
    ids = [option.id for option in field.options]
    return [(id,) for id in ids] if field.type is FieldType.MULTI else [*ids]


def result_of(record: Record, catalog: Catalog) -> tuple[Disposition, str, tuple[str, ...]]:
    found = assess(record, catalog)
    return found.disposition, found.causes[0].id if found.causes else "", found.exercises


def faq(questions: list[Row], catalog: Catalog) -> Iterator[str]:
    first = three = alarms = told = right = covered = 0
    for row in questions:
        given = answer(row["text"], catalog)
        ids = [hit.id for hit in given.topics]
        is_alarm = given.kind.value in ALARMS
        is_safe = is_alarm and bool(row.get("safety_ok"))
        first += is_safe or (not is_alarm and ids[0] in row["topics"])
        three += is_safe or (not is_alarm and bool(set(ids[:3]) & set(row["topics"])))
        alarms += is_alarm and not is_safe
        told += given.kind.value == "answer"
        covered += is_safe or given.kind.value in ("answer", "choices")
        right += given.kind.value == "answer" and ids[0] in row["topics"]
    whole = len(questions)
    yield f"topic first {share(first, whole)}, among three {share(three, whole)}, false alarms {share(alarms, whole)}"
    yield f"answered outright {share(told, whole)}, of these right {share(right, told)}"
    yield f"answered or offered {share(covered, whole)}"


def oos(texts: list[Row], catalog: Catalog) -> Iterator[str]:
    whole, false = Counter(row["kind"] for row in texts), Counter[str]()
    for row in texts:
        false[row["kind"]] += answer(row["text"], catalog).kind.value in ("answer", "choices")
    yield f"answered or offered {share(false.total(), whole.total())}"
    yield ", ".join(f"{kind} {share(false[kind], number)}" for kind, number in sorted(whole.items()))


def redflags(texts: list[Row], catalog: Catalog) -> Iterator[str]:
    kinds = [(row["label"], answer(row["text"], catalog).kind.value) for row in texts]
    real = [kind for label, kind in kinds if label == "emergency"]
    calm = [kind for label, kind in kinds if label != "emergency"]
    false = sum(1.0 if kind == "emergency" else 0.5 for kind in calm if kind in ALARMS)
    yield f"warning signs caught {share(sum(kind in ALARMS for kind in real), len(real))}"
    yield f"not alarmed without one {share(len(calm) - false, len(calm))} (a yes/no question is half a false alarm)"


def facts(messages: list[Row], catalog: Catalog) -> Iterator[str]:
    """Of what a careful reader notes in a message, how much is noted; `may` is right too."""
    right = missed = wrong = 0
    for row in messages:
        read = _pairs(explain(row["text"], catalog, at=NOON, today=TODAY).facts)
        wanted = _pairs(row["record"])
        right, missed = right + len(read & wanted), missed + len(wanted - read)
        wrong += len(read - wanted - _pairs(row["may"]))
    yield f"facts noted {share(right, right + missed)}, right {share(right, right + wrong)}"


def _pairs(record: Row) -> set[tuple[str, Any]]:
    return {
        (field.removesuffix("_alt"), one)
        for field, value in record.items()
        for one in (value if isinstance(value, list | tuple) else (value,))
    }


MEASURES: dict[str, Callable[[list[Row], Catalog], Iterator[str]]] = {
    "vignettes": vignettes,
    "faq": faq,
    "oos": oos,
    "redflags": redflags,
    "guard": redflags,
    "real_questions": faq,
    "real_foreign": oos,
    "real_signs": redflags,
    "stories": facts,
}


READ_BY_MEANING = tuple(name for name in MEASURES if name != "vignettes")


def jobs(path: Path, catalogs: dict[str, Catalog]) -> Iterator[tuple[Path, str, str]]:
    """What there is to measure of a file: the file, the measure, and with which catalog."""
    for name in MEASURES:
        if path.name.startswith(name) or (name == "vignettes" and path.parent == OWN):
            for how in list(catalogs)[: None if name in READ_BY_MEANING else 1]:
                yield path, name, how


def measure(path: Path, name: str, how: str, catalog: Catalog) -> None:
    cases = rows(path)
    print(f"{path.name}: {len(cases)} rows{how if name in READ_BY_MEANING else ''}")
    print("".join(f"  {line}\n" for line in MEASURES[name](cases, catalog)), end="", flush=True)


def both() -> dict[str, Catalog]:
    """The catalog with the language model, where there is one, and the one without."""
    missing: list[str] = []
    with_models, plain = models.load(missing.append), {", by words alone": load_catalog()}
    print(*(f"measured without a model: {line}" for line in missing), sep="\n", end="\n" if missing else "")
    return plain if with_models.read is None else {", with the models": with_models, **plain}


def main() -> None:
    catalogs = both()
    folders = [OWN, TESTS / "phrases", *(Path(folder) for folder in (os.environ.get("EVAL"), *sys.argv[1:]) if folder)]
    paths = [path for folder in folders for path in sorted(folder.glob("*.jsonl"))]
    to_do = [job for path in paths for job in jobs(path, catalogs)]
    for place, (path, name, how) in enumerate(to_do, 1):
        print(f"({place} of {len(to_do)}) {path.name}{how}", file=sys.stderr, flush=True)
        measure(path, name, how, catalogs[how])


if __name__ == "__main__":
    main()
