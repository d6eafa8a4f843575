"""A sentence about the day ("about a 3, ran easy, did all the exercises") read as answers of a check-in.

Only what is plainly said is taken, and it is said back; what could be two things is left to be asked. Clauses are read
one by one. What bears no sign of another field answers the one that is open. The screen for warning signs has read the
text before.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldType
from flows.text.old import CONTRACTED, with_plain_apostrophes
from flows.understanding import scores

CLAUSE = re.compile(r"[,;.!?\n]+(?!\d)|\b(?:and|but|then|though)\b")
A_RUN = re.compile(r"\b(ran|run|running|runs|jog|jogged|jogging|raced|race|intervals|tempo|hills|rest day|rested)\b")
NO_RUN = re.compile(
    rf"\b(no|not|{CONTRACTED}|without|skipped( the| my)?|instead of) (a |any |go |been )?"
    r"(run|ran|running|jog|race)\b|\brest day\b|\brested\b"
)
AN_EXERCISE = re.compile(r"\b(exercises?|stretches|stretching|plan|drills|routine)\b")
A_MORNING = re.compile(r"\b(this morning|woke|waking|in the morning|got up)\b")
TOPICS = {"ran": A_RUN, "exercises": AN_EXERCISE, "next_morning": A_MORNING}
"""What a clause must speak of before its words are taken for an answer to the field."""
BESIDE = frozenset(
    "a an the it it's its was is i i'm did done yes yeah just my pretty very quite really them of about all today this "
    "morning one run only ran went bit little was been them back pain so well still most ones".split()
)
"""Words that may stand beside a word for an option of the open field, and change nothing."""
NOT_ALL = re.compile(r"\b(only|just|all|some|most|half|few|except|apart|one|two)\b")
HURT = re.compile(r"\b(hurts?|hurting|made (it|things|my back) worse|makes it worse|worse|painful|flared)\b")
NEGATED = re.compile(rf"\b(not|no|never|nothing|none|cannot|{CONTRACTED})\b")

Told = dict[str, str | int]
"""Field -> a score, or the id of an option or of an exercise."""


def told(text: str, fields: Iterable[str], catalog: Catalog, open_field: str = "", plan: tuple[str, ...] = ()) -> Told:
    """The answers in a text to these fields of a check-in; two different ones to one field are none.

    `open_field`: the field that is asked now, which a bare score or word answers; "" takes a bare score as the pain
    now. `plan`: the exercises (ids) of which one may have made it worse.
    """
    sure, loose = defaultdict[str, set[str | int]](set), defaultdict[str, set[str | int]](set)
    clauses = list(_clauses(text))
    bare = _bare_field(open_field, catalog)
    if open_field == "next_morning" and scores.NO_PAIN.fullmatch(" ".join(clauses)):
        loose[open_field].add("gone_or_less")
    for place, clause in enumerate(clauses):
        heard = list(scores.read(clause, bare, is_first=place == 0))
        for field, score, is_plain in heard:
            (sure if is_plain else loose)[field].add(score)
        for field, option in (*_options(clause, catalog), *_blamed(clause, open_field, plan, catalog)):
            if not (field == "ran" and open_field == "pain_run" and heard):  # "5 on the hills": the run is told already
                sure[field].add(option)
        for option in _beside(clause, open_field, catalog):
            loose[open_field].add(option)
    found = {**loose, **sure}
    if open_field and open_field not in found:
        found[open_field] = _no(clauses, open_field, catalog)
    return _wanted(found, set(fields))


def _wanted(found: dict[str, set[str | int]], wanted: set[str]) -> Told:
    """Of what was found the answers to what is asked, and to what those call for."""
    if found.get("ran", set()) - {"no_run"}:
        wanted = wanted | {"pain_run"}
    if found.get("exercises") == {"hurt"}:
        wanted = wanted | {"blamed"}
    one = {field: next(iter(values)) for field, values in found.items() if field in wanted and len(values) == 1}
    return {field: one[field] for field in sorted(one, key=lambda field: field == "blamed")}


def _bare_field(open_field: str, catalog: Catalog) -> str:
    """The field that a score without a cue belongs to, or "" when the open one takes none."""
    if not open_field:
        return "pain_now"
    return open_field if catalog.checkin_fields[open_field].type is FieldType.INT_0_10 else ""


def _clauses(text: str) -> Iterator[str]:
    words = with_plain_apostrophes(text)
    words = scores.without_ranges(" ".join(re.sub(r"[()]", " , ", words).split()))
    words = re.sub(rf"\b(all|every\w*|none|nothing|anything|no one) but {scores.NUMBER}\b", "some", words)
    return (" ".join(clause.split()) for clause in CLAUSE.split(words) if clause and clause.strip())


# ---- options ---------------------------------------------------------------------------------------------------------


def _options(clause: str, catalog: Catalog) -> Iterator[tuple[str, str]]:
    for field, topic in TOPICS.items():
        if not topic.search(clause):
            continue
        if field == "ran" and NO_RUN.search(clause):
            yield field, "no_run"
            continue
        named = {id for id, word in _words(field, catalog) if re.search(rf"\b{re.escape(word)}\b", clause)}
        if field == "ran" or not NEGATED.search(clause) or named == {"none"}:
            yield from ((field, id) for id in named)


def _words(field: str, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Options with the words for them, without a bare yes or no."""
    for option in catalog.checkin_fields[field].options:
        for word in (option.button.lower(), option.id.replace("_", " "), *option.words):
            if word not in ("yes", "no"):
                yield option.id, word


def _beside(clause: str, field: str, catalog: Catalog) -> Iterator[str]:
    """The options of the open field that a clause says with hardly a word more: "half of them", "it's gone"."""
    if not field:
        return
    for id, word in _words(field, catalog):
        rest = re.sub(rf"\b{re.escape(word)}\b", "", clause, count=1)
        if rest != clause and set(rest.split()) <= BESIDE:
            yield id


def _no(clauses: list[str], field: str, catalog: Catalog) -> set[str | int]:
    """The option that a no at the start means ("no, I was too tired"), unless the rest takes some of it back."""
    if not clauses or clauses[0] not in ("no", "nope", "nah") or NOT_ALL.search(" ".join(clauses[1:])):
        return set()
    return {one.id for one in catalog.checkin_fields[field].options if "no" in (one.button.lower(), *one.words)}


# ---- what made it worse ----------------------------------------------------------------------------------------------


def _blamed(clause: str, open_field: str, plan: tuple[str, ...], catalog: Catalog) -> Iterator[tuple[str, str]]:
    """As in "the plank hurt": that an exercise did, and which, when it is one of the plan."""
    named = set(_exercises(clause, catalog))
    is_said = bool(HURT.search(clause)) and not NEGATED.search(clause)
    if not named or not (is_said or open_field == "blamed"):
        return
    if is_said:
        yield "exercises", "hurt"
    yield from (("blamed", id) for id in named & set(plan))


def _exercises(clause: str, catalog: Catalog) -> Iterator[str]:
    """The exercises that a clause names; of "side plank" not the plank."""
    words, names = _bare(clause), {one.id: _bare(one.name.split(",")[0]) for one in catalog.exercises.values()}
    heard = {id: name for id, name in names.items() if re.search(rf"(?<!\bin a )\b{re.escape(name)}s?\b", words)}
    yield from (id for id, name in heard.items() if not any(name != one and name in one for one in heard.values()))


def _bare(name: str) -> str:
    return " ".join(name.lower().replace("'", "").replace("-", " ").split())
