"""What the trained reader marks in a text as facts of the ache, where it is sure enough to be taken at its word.

What rules plainly find stands; the reader adds what is said in other words, and which number is an age or a score. The
number itself is read by its own reader. Lists asked for safety are ticked ahead, as by rules; that somebody is under 18
is always asked.
"""

from collections.abc import Iterable

from msgspec import Struct

from flows.catalog.bands import band
from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldType
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.screening.plain import is_an_hour
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import numbers_in
from flows.text.numerals.statements import ends, sentence_around
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence
from flows.understanding.context.feared import is_unmeant
from flows.understanding.context.told_so import has
from flows.understanding.options.options import said_and_denied
from flows.understanding.options.otherwise import is_spoken_of
from flows.understanding.options.second_meaning import means_something_else
from flows.understanding.options.wordings import NOTS, ONSET, told_in_words
from flows.understanding.people.age import is_own_age, read_age, year_of
from flows.understanding.people.kin import is_risk_of_kin_alone
from flows.understanding.scores.score import is_of_before, read_score
from flows.values.ids import PAIN_NOW, WORSE_WITH
from flows.values.model import Record, Value
from flows.values.read import Mark

ONE = ("onset", "location", "side", "feel", "trend")
"""Questions with one answer that the reader may fill in."""
LISTS = ("run_context", "habits")
"""Lists that it may answer: what was told of them is not asked again."""
SEVERAL = ("worse_with", "overtrain_signs")
"""Lists that it may tick ahead."""
RISKS = ("rf_history", "risk_now")
"""Lists asked for safety, of what somebody has or takes."""
NEVER = ("through_front", "nothing_clear", "running_only", "unclear", "none", "unsure")
"""Options that are never taken from the side: they ask about the chest, or say that nothing else is so."""
AGE, MINOR = "age_band", "under_18"
WORST = "pain_worst"
SCORES = (PAIN_NOW, WORST)
SURE = 0.45
"""How sure the reader must be of a fact (docs/quality.md: held back it is right in 87 of 100 and finds 71)."""


class Marked(Struct, frozen=True):
    """Field -> value, and what is told of lists, answered or ticked, by field."""

    facts: Record = {}
    lists: dict[str, tuple[str, ...]] = {}
    ticks: dict[str, tuple[str, ...]] = {}
    risks: dict[str, tuple[str, ...]] = {}


def marked(text: str, at: int, catalog: Catalog, *, of_another: bool) -> Marked:
    """The facts that the reader is sure of. Of a question with one answer nothing where it sees two.

    `at`: now (seconds since the epoch), for a year of birth. `of_another`: somebody writes for another.
    """
    if catalog.read is None:
        return Marked()
    told = [mark for mark in catalog.read(text).marks if mark.fact and not mark.is_denied and mark.sure >= SURE]
    told = [
        mark
        for mark in told
        if not (_is_beside_a_not(mark, text, catalog) or _is_no_risk(mark, text, catalog, of_another=of_another))
    ]
    told = [mark for mark in told if not _is_of_kin(mark, text, catalog, of_another=of_another)]
    denied = _denied({mark.fact.partition("=")[0] for mark in told}, text, catalog)
    told = [mark for mark in told if _is_told(mark, text, catalog) and mark.fact.partition("=")[::2] not in denied]
    values = _by_field(told, catalog)
    single: Record = {id: ids[0] for id, ids in values.items() if id in ONE and len(ids) == 1}
    return Marked(
        facts={**single, **_begun(single, text, catalog), **_figures(told, text, at, catalog)},
        lists={id: ids for id, ids in values.items() if id in LISTS},
        ticks={id: ids for id, ids in values.items() if id in SEVERAL},
        risks={id: ids for id, ids in values.items() if id in RISKS},
    )


def _begun(single: Record, text: str, catalog: Catalog) -> Record:
    """How it began as plain words say it, where the reader hears another beginning in them: "builds up in training"."""
    if ONSET not in single or ONSET not in catalog.fields:
        return {}
    told = {id for one in hear(text, catalog).sentences for id, _ in told_in_words(ONSET, one, catalog)}
    return {ONSET: told.pop()} if len(told) == 1 else {}


def _is_beside_a_not(mark: Mark, text: str, catalog: Catalog) -> bool:
    """Whether a "not" stands before it in its statement: what that reaches, rules know better than the reader."""
    rest = text[mark.end :].partition(" ")[0]  # "don't" may be marked without its end
    statement = text[_start(mark, text, catalog) : mark.end + len(rest)]
    return any(sentence.has(kind) for sentence in hear(statement, catalog).sentences for kind in NOTS)


def _denied(fields: Iterable[str], text: str, catalog: Catalog) -> set[tuple[str, str]]:
    """What a text names of these fields only to say no to it: the reader may see it in words around. Risks know better:
    "no cancer now, had it in 2019".
    """
    utterance, found = hear(text, catalog), set[tuple[str, str]]()
    if any(
        sentence.has("unable") for sentence in utterance.sentences
    ):  # "can't bend": what cannot be done brings it on
        fields = [one for one in fields if one != WORSE_WITH]
    for id in (one for one in fields if one in (*ONE, *LISTS, *SEVERAL) and one in catalog.fields):
        said, denied = said_and_denied(field_question(catalog.fields[id], 0, catalog), utterance, catalog)
        told = {option for one in utterance.sentences for option, _ in told_in_words(id, one, catalog)}
        gone = {option for option, _ in denied} - {option for option, _ in said} - told
        found |= {(id, option) for option in gone}
    return found


def _is_no_risk(mark: Mark, text: str, catalog: Catalog, *, of_another: bool) -> bool:
    """Whether a risk is only feared in its statement, somebody else's, or its words mean something else there."""
    field, _, value = mark.fact.partition("=")
    if field not in RISKS:
        return False
    length = len(hear(text[mark.start : mark.end], catalog).words)
    statement = hear(text[_start(mark, text, catalog) : mark.end], catalog).sentences[-1:]
    places = [(one, len(one.told) - back) for one in statement for back in range(1, length + 1)]
    whole = _to_its_end(statement, mark, text, catalog)
    if any(means_something_else(value, Hit((place,)), whole or one, catalog) for one, place in places):
        return True
    return any(is_unmeant(value, place, one, catalog, of_another=of_another) for one, place in places)


def _to_its_end(begun: tuple[Sentence, ...], mark: Mark, text: str, catalog: Catalog) -> Sentence | None:
    """The statement that a mark stands in, with the words behind it: "my blood pressure is fine"."""
    start, end = _start(mark, text, catalog), sentence_around(mark.start, text)[1]
    ahead = [found.start() for found in ends(catalog.reading.scores.breaks).finditer(text.lower(), mark.end, end)]
    whole = hear(text[start : min([end, *ahead])], catalog).sentences
    is_same = len(whole) == 1 and len(begun) == 1 and whole[0].told[: len(begun[0].told)] == begun[0].told
    return whole[0] if is_same else None


def _is_of_kin(mark: Mark, text: str, catalog: Catalog, *, of_another: bool) -> bool:
    """Whether it is a heart of kin that gives no risk: an uncle's, or one that failed late in life."""
    field, _, value = mark.fact.partition("=")
    return field in RISKS and is_risk_of_kin_alone(value, text, mark.start, catalog, of_another=of_another)


def _is_told(mark: Mark, text: str, catalog: Catalog) -> bool:
    """Whether a word stands in its sentence without which nobody tells of it: how much somebody runs is no jump."""
    option = mark.fact.partition("=")[2]
    start, end = sentence_around(mark.start, text)
    told = hear(text[start:end], catalog)
    if not all(is_spoken_of(option, one, catalog) for one in told.sentences):
        return False
    patterns = catalog.reading.story.told_by.get(option)
    return patterns is None or has(patterns, told, catalog)


def _start(mark: Mark, text: str, catalog: Catalog) -> int:
    """Where the statement of a mark begins."""
    before = [found.end() for found in ends(catalog.reading.scores.breaks).finditer(text.lower(), 0, mark.start)]
    return before[-1] if before else 0


def _figures(marks: Iterable[Mark], text: str, at: int, catalog: Catalog) -> Record:
    """The age and the scores whose numbers can be read; two of a kind are none."""
    found: dict[str, list[Value]] = {}
    for mark in marks:
        field, _, value = mark.fact.partition("=")
        words = text[mark.start : mark.end]
        if (
            field in SCORES
            and not is_an_hour(hear(text, catalog), catalog)
            and (score := read_score(words, catalog, field).sure) is not None
        ):
            is_past = field == PAIN_NOW and is_of_before(score, text, catalog)
            found.setdefault(WORST if is_past else field, []).append(score)
        if (
            field == AGE
            and value != MINOR
            and not _is_in_a_range(words, text, catalog)
            and is_own_age(words, text, catalog)
        ):
            told = band(read_age(words, catalog, year=year_of(at)), catalog.fields[AGE].options).sure
            found.setdefault(field, []).extend([value] if told == value else [])
    return {id: values[0] for id, values in found.items() if len(set(values)) == 1}


def _is_in_a_range(words: str, text: str, catalog: Catalog) -> bool:
    """Is a number an end of a range, as no age is: "70 to 80, up from 60"?"""
    ranges = [one for one in numbers_in(normal(text), catalog.reading.numbers) if one.is_range]
    return words.isdecimal() and any(float(words) in (one.low, one.high) for one in ranges)


def _by_field(marks: Iterable[Mark], catalog: Catalog) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for mark in marks:
        field, _, value = mark.fact.partition("=")
        known = catalog.fields.get(field)
        if known is None or known.type not in (FieldType.SINGLE, FieldType.MULTI) or value in NEVER:
            continue
        if any(option.id == value for option in known.options):
            found[field] = tuple(dict.fromkeys((*found.get(field, ()), value)))
    return found
