"""A jump in running told by numbers: "21k instead of my usual 10", "went from 20 to 45 miles a week".

Two amounts of one kind (how far, how long, how often, how fast) are set against each other where words say which of
them is what was before. What is planned, asked, denied, long ago or no run is no jump, nor is the same or less.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.words.figures import LoadWords
from flows.text.letters.normal import split
from flows.text.numerals.numbers import NumberWords, one_of, spelled
from flows.text.utterance import Utterance

JUMP = 1.1
"""From a tenth more than before on injuries get more likely (Frandsen and others, British Journal of Sports Medicine
2025, 5,205 runners: single sessions against the longest of the last 30 days).
"""
DISTANCE, TIME, OFTEN, PACE = "distance", "time", "often", "pace"
NEAR = 6
"""Words before or behind an amount that may say which of two it is."""
_SENTENCE = re.compile(r"(?<=[.!?;\n])\s+")


class RunsTold(Struct, frozen=True, kw_only=True):
    """How far or how often somebody runs, where a list is open on which that is none of the boxes."""


class Amount(Struct, frozen=True):
    """So many units of a kind, each worth a `share` of its first unit; no kind where a mere number stands."""

    many: float
    start: int
    end: int
    kind: str = ""
    share: float = 1


class Pair(Struct, frozen=True):
    """Two amounts that follow on one another, and what stands before, between and behind them."""

    first: Amount
    second: Amount
    before: str
    between: str
    behind: str


def jumps_in(utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The amounts, as they are written, that are a clear jump from what they are set against."""
    plain = spelled(utterance.plain, catalog.reading.numbers)
    told = (one for one in _SENTENCE.split(plain) if _is_told(one, catalog.reading.loads))
    return tuple(jump for sentence in told for jump in _jumps(sentence, catalog))


def falls_in(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text set an amount against a larger one from before: "before 30 km, now 12"?"""
    plain = spelled(utterance.plain, catalog.reading.numbers)
    told = (one for one in _SENTENCE.split(plain) if _is_told(one, catalog.reading.loads))
    return any(True for sentence in told for old, new in _old_and_new(sentence, catalog) if _worth(new) < _worth(old))


def told_lengths(utterance: Utterance, catalog: Catalog, *, is_asked: bool) -> Iterator[tuple[str, float]]:
    """How far or how long a text says that a run was: the kind, and kilometres or minutes; a mere number right behind a
    word of running is a distance. `is_asked`: the run is asked about; else a time tells of it only beside such a word.
    """
    words = catalog.reading.loads
    for sentence in _SENTENCE.split(spelled(utterance.plain, catalog.reading.numbers)):
        is_of_run = _find(words.of_running).search(sentence) or (is_asked and _is_told(sentence, words))
        for found in _pattern(words, catalog.reading.numbers).finditer(sentence):
            one, is_behind = _amount(found, words), _find(words.running, behind=_fillers(words))
            kind = one.kind or (DISTANCE if is_behind.search(sentence[: one.start]) else "")
            if kind == DISTANCE or (kind == TIME and is_of_run):
                yield kind, _worth(one)


def is_mere_amount(utterance: Utterance, catalog: Catalog, *, is_of_runs: bool) -> bool:
    """Is all that a text says how far, how long or how often somebody runs, and none of it more than before?
    `is_of_runs`: it is asked about running; else a distance or a word of running has to say so.
    """
    words, plain = catalog.reading.loads, spelled(utterance.plain, catalog.reading.numbers)
    amounts = [_amount(found, words) for found in _pattern(words, catalog.reading.numbers).finditer(plain)]
    is_often = _find((*words.often_said, *words.per_week)).search(plain)
    is_told = is_often or any(one.kind for one in amounts)
    is_sure = is_of_runs or any(one.kind == DISTANCE for one in amounts) or _find(words.of_running).search(plain)
    if not is_told or not is_sure or jumps_in(utterance, catalog) or falls_in(utterance, catalog):
        return False
    rest = _pattern(words, catalog.reading.numbers).sub(" ", _find(words.often_said).sub(" ", plain))
    return {*split(rest)} <= words.amount_beside


def _is_told(sentence: str, words: LoadWords) -> bool:
    """Is it said of running, and of what has been?"""
    return not sentence.rstrip().endswith("?") and _find(words.not_so).search(sentence) is None


def _jumps(sentence: str, catalog: Catalog) -> Iterator[str]:
    for old, new in _old_and_new(sentence, catalog):
        if _worth(new) >= JUMP * _worth(old) > 0:
            yield sentence[new.start : new.end].strip()


def _worth(amount: Amount) -> float:
    return amount.many * amount.share


def _old_and_new(sentence: str, catalog: Catalog) -> Iterator[tuple[Amount, Amount]]:
    """Two amounts, the one from before first, where words say which that is."""
    for pair in _pairs(sentence, catalog):
        is_first_old = _is_first_old(pair, catalog.reading.loads)
        if is_first_old is not None:
            yield (pair.first, pair.second) if is_first_old else (pair.second, pair.first)


# ---- two amounts -----------------------------------------------------------------------------------------------------


def _pairs(sentence: str, catalog: Catalog) -> Iterator[Pair]:
    """The amounts that stand side by side and are of one kind."""
    amounts = list(_amounts(sentence, catalog))
    marks = [0, *(mark for one in amounts for mark in (one.start, one.end)), len(sentence)]
    around = [sentence[start:end] for start, end in zip(marks[::2], marks[1::2], strict=True)]
    for place, (first, second) in enumerate(pairwise(amounts)):
        before, between, behind = around[place : place + 3]
        if (alike := _alike(first, second, before, catalog.reading.loads)) is not None:
            yield Pair(*alike, before=before, between=between, behind=behind)


def _alike(first: Amount, second: Amount, before: str, words: LoadWords) -> tuple[Amount, Amount] | None:
    """Both amounts in units of one kind; a mere number takes those of the other, or is of running right behind that."""
    if first.kind and second.kind:
        return (first, second) if first.kind == second.kind else None
    known = first if first.kind else second
    if not known.kind and not _find(words.running, behind=_fillers(words)).search(before):
        return None
    return _in_units_of(known, first), _in_units_of(known, second)


def _in_units_of(known: Amount, amount: Amount) -> Amount:
    return replace(amount, kind=known.kind, share=known.share)


def _is_first_old(pair: Pair, words: LoadWords) -> bool | None:
    """Is the first of two what was before? None where nothing says which."""
    fillers = _fillers(words)
    if _find(words.instead).search(pair.between):
        return False
    led_to = _find(words.to, behind=fillers).search(pair.between)
    if led_to and (_find(words.led_by_from, behind=fillers).search(pair.before) or not led_to[0].strip().isalpha()):
        return True
    if _find(words.led_by_from, behind=fillers).search(pair.between):
        return False
    of_first, of_second = _parted(pair.between, words)
    is_first = _is_usual((*_last(pair.before), of_first), words)
    is_second = _is_usual((of_second, *_next(pair.behind)), words)
    return None if is_first is is_second else is_first


def _parted(between: str, words: LoadWords) -> tuple[str, str]:
    """Of the words between two amounts those that go with the first, and those that go with the second."""
    marks = list(_find(words.parts).finditer(between))
    if marks:
        return between[: marks[0].start()], between[marks[-1].end() :]
    return (between, "") if _find(words.told_of).match(between.lstrip()) else ("", between)


def _is_usual(near: Iterable[str], words: LoadWords) -> bool:
    return any(_find(words.usual).search(one) for one in near)


def _last(text: str) -> tuple[str, ...]:
    return (" ".join(text.split()[-NEAR:]),)


def _next(text: str) -> tuple[str, ...]:
    return (" ".join(text.split()[:NEAR]),)


# ---- amounts ---------------------------------------------------------------------------------------------------------


def _amounts(sentence: str, catalog: Catalog) -> Iterator[Amount]:
    words = catalog.reading.loads
    kinds = {DISTANCE, *_kinds_told(sentence, words)}
    every = [_amount(found, words) for found in _pattern(words, catalog.reading.numbers).finditer(sentence)]
    if any(one.kind == DISTANCE for one in every):  # beside a distance a time tells how fast it was
        kinds -= {TIME}
    yield from (one for one in every if not one.kind or one.kind in kinds)


def _kinds_told(sentence: str, words: LoadWords) -> Iterator[str]:
    """What a number may count besides a distance: time and days count only beside a word of running."""
    if _find(words.pace).search(sentence):
        yield PACE
    if _find(words.of_running).search(sentence):
        yield TIME
        yield from (OFTEN,) if _find(words.per_week).search(sentence) else ()


def _amount(found: re.Match[str], words: LoadWords) -> Amount:
    start, end = found.span()
    if found["race"]:
        return Amount(words.races[found["race"]], start, end, DISTANCE)
    if found["span"]:
        return Amount(words.spans[found["span"]], start, end, TIME)
    if found["minutes"]:  # less time for as far is faster
        return Amount(60 / (int(found["minutes"]) + int(found["seconds"]) / 60), start, end, PACE)
    unit = found["one"] or found["unit"] or ""
    kind = next((kind for kind, units in words.units.items() if unit in units), "")
    many = 1.0 if found["one"] else float(found["high"] or found["number"])
    return Amount(many, start, end, kind, words.units[kind][unit] if kind else 1)


@cache
def _pattern(words: LoadWords, numbers: NumberWords) -> re.Pattern[str]:
    number, units = r"\d{1,4}(?:\.\d+)?", one_of(unit for units in words.units.values() for unit in units)
    one = one_of((*numbers.articles, *numbers.loose))
    return re.compile(
        rf"(?<![\w.,:/])(?:(?P<race>{one_of(words.races)})(?!\w)|"
        rf"(?P<span>{one_of(words.spans)})(?!\w)|{one} (?P<one>{one_of(words.units[TIME])})(?!\w)|"
        rf"(?P<minutes>\d{{1,2}}):(?P<seconds>[0-5]\d)(?!\w)|"
        rf"(?P<number>{number})(?: ?- ?(?P<high>{number}))?(?: ?-?(?P<unit>{units})(?!\w))?(?![\w:/]|[.,]\d))"
    )


def _fillers(words: LoadWords) -> str:
    fillers = one_of((*words.about, *words.running))
    return rf"\s*(?:{fillers}\s+)*$"


@cache
def _find(listed: tuple[str, ...], behind: str = "") -> re.Pattern[str]:
    """Any of the words, as whole words; `behind` what may stand between them and the end."""
    return re.compile(rf"(?<!\w){one_of(listed)}(?!\w){behind}")
