"""A sentence or two about the ache read as answers to several questions: "dull, between the blades, since Tuesday".

Only what is plainly said is taken: clause by clause, none with a "not", of a question that is not open only names that
tell their question by themselves, and nothing that could be two things. Questions asked for safety are never filled in
from the side: their lists are put in full, at most with ticks from what was told. What was read is said back.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from flows.catalog.bands import band
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field
from flows.screening.hearing import KEPT
from flows.screening.plain import is_an_hour
from flows.text.letters.normal import Words
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, affirmed_clauses, clauses_in, hits_in, says
from flows.understanding.context.long_past import without_past
from flows.understanding.context.oneself import of_oneself
from flows.understanding.context.repairs import without_dropped
from flows.understanding.context.told_so import has
from flows.understanding.facts import beginning
from flows.understanding.facts.brought_on import brought_on
from flows.understanding.facts.by_weeks import is_pregnant_by_weeks
from flows.understanding.facts.contrasts import set_apart
from flows.understanding.facts.corrected import is_correction, is_swap, named_anew, said_twice, scored_again, told_anew
from flows.understanding.facts.doings import doings
from flows.understanding.facts.marked import AGE, MINOR, Marked, marked
from flows.understanding.facts.of_history import is_of_history
from flows.understanding.facts.passed import PASSING, of_late
from flows.understanding.facts.risks import LISTS, risks
from flows.understanding.options import options
from flows.understanding.options.contrary import goes_no_way, says_contrary
from flows.understanding.options.lesser import without_hardly
from flows.understanding.options.loads import is_mere_amount
from flows.understanding.options.parts import parts_told
from flows.understanding.options.put_right import side_put_right
from flows.understanding.options.rest import AT_REST, is_told_of_else
from flows.understanding.options.sides import sides_in
from flows.understanding.options.wordings import (
    JUMP,
    ONSET,
    RUNS,
    Ticks,
    all_ticks,
    longer,
    ticks_where,
    without_lookalikes,
    worded,
)
from flows.understanding.people import sex
from flows.understanding.people.age import age_of_another, read_named_age, year_of
from flows.understanding.scores.score import scores_told
from flows.understanding.times.duration import read_duration
from flows.values.ids import DURATION
from flows.values.model import Record, Value
from flows.values.typed import Typed

FILLED = ("pain_now", "pain_worst", "duration", "onset", "location", "side", "feel", "trend")
"""The questions that a sentence may answer ahead of time or change; none of them is `safety`."""
NAMED = ("onset", "location", "feel", "trend")
"""Those of them that are answered by the name of an option."""
NOW, WORST, LOCATION, TREND, WITH_RUNS = "pain_now", "pain_worst", "location", "trend", "only_with_runs"
NOT_WORSE = ("easing", "same")
"""How it goes, in words that are said of running as well: "less", "the same as always"."""
ASKED_EACH_TIME = "through_front"
"""A place that asks about the chest: never taken from the side."""


class Story(Struct, frozen=True):
    """What a text tells of the ache: field -> value, what it ticks on lists to come, and whether it corrects.

    `undone`: options, by field, that it says are not so though they were noted. `swapped`: the fields of which it names
    one answer and denies another ("by the blade, not in the middle"), or which it tells as such: "it began slowly".
    `parts`: of an option that names several things, those that are told, as they are said back.
    """

    facts: Record = {}
    ticks: Ticks = {}
    risks: Ticks = {}
    undone: Ticks = {}
    corrects: bool = False
    swapped: tuple[str, ...] = ()
    parts: Ticks = {}

    @property
    def told(self) -> Record:
        """All of it by field."""
        return {**self.facts, **self.ticks, **self.risks}


@lru_cache(maxsize=KEPT)
def read_story(
    utterance: Utterance, at: int, catalog: Catalog, open_field: str = "", *, of_another: bool = False
) -> Story:
    """What a text tells. `at`: now (seconds since the epoch); `open_field`: the question that is asked just now;
    `of_another`: somebody writes for another, whose ache and risks are those that count.

    Of risks the whole text is read: what runs in a family is told of others. Years of cancer are no length.
    """
    utterance = set_apart(without_dropped(utterance, catalog), catalog)
    own, is_asked = of_oneself(utterance, catalog, of_another=of_another), open_field in LISTS
    anew = named_anew(utterance, FILLED, at, catalog)
    corrects = bool(anew) or is_correction(own, catalog)
    own = own if open_field == DURATION else without_past(own, catalog)
    seen = Marked() if corrects else marked(own.text, at, catalog, of_another=of_another)
    beside = seen if corrects or own is utterance else marked(utterance.text, at, catalog, of_another=of_another)
    told = {} if corrects else doings(own, seen, at, catalog, open_field, of_another=of_another)
    facts = {
        **({} if corrects else _age(own, at, catalog)),
        **sex.told(utterance, catalog, of_another=of_another),
        **({} if corrects else _seen(seen.facts, own, told, catalog)),
        **facts_in(own, at, catalog, open_field, is_anew=corrects, is_listed=bool(seen.facts)),
        **anew,
        **side_put_right(own, catalog),
        **(again := said_twice(lambda part: _by_itself(part, at, catalog), own, catalog)),
    }
    worst, score = facts.get(WORST), facts.get(NOW)
    if isinstance(worst, int) and isinstance(score, int) and worst < score:  # "2 running, 4 at my desk": not the worst
        facts.pop(WORST)
    seen_risks = _risks_of_now(beside, utterance, at, catalog, of_another=of_another)
    listed = risks(utterance, catalog, of_another=of_another, is_asked=is_asked)
    is_history = listed and (is_asked or is_of_history(listed, own, at, catalog))  # "cancer, ten years ago"
    if is_history or (open_field != DURATION and is_pregnant_by_weeks(utterance, catalog)):
        facts.pop(DURATION, None)
    swapped = told_anew(tuple(_known(NAMED, catalog)), utterance, catalog)
    return Story(
        facts={id: value for id, value in facts.items() if id in catalog.fields},
        ticks={} if corrects else without_lookalikes(brought_on(own, seen.ticks, catalog), own, catalog),
        risks=(at_risk := all_ticks(of_late(seen_risks, utterance, catalog), listed)),
        parts=parts_told(at_risk, utterance, catalog),
        corrects=corrects,
        swapped=(*swapped, *again, *scored_again(NOW, facts.get(NOW), own, catalog)),
    )


def _risks_of_now(beside: Marked, utterance: Utterance, at: int, catalog: Catalog, *, of_another: bool) -> Ticks:
    """The risks that are told of; one that passes only as of now."""
    now = without_past(utterance, catalog)
    of_now = beside if now is utterance else marked(now.text, at, catalog, of_another=of_another)
    return ticks_where(lambda id, one: one not in PASSING or one in of_now.risks.get(id, ()), beside.risks)


def _by_itself(part: Utterance, at: int, catalog: Catalog) -> Record:
    """What a part of a text tells, read as a text of its own."""
    told = facts_in(part, at, catalog, "", is_anew=False, is_listed=False)
    return told | _lasting(part, at, catalog, is_open=True, is_listed=False)


def _seen(facts: Record, own: Utterance, told: Ticks, catalog: Catalog) -> Record:
    """What the reader saw of the ache, and what is told of lists."""
    is_load = JUMP in told.get(RUNS, ()) and not has(catalog.reading.story.of_ache, own, catalog)
    seen_of_it = _of_the_ache(facts, own, catalog)
    return {**{id: value for id, value in seen_of_it.items() if id != TREND or not is_load}, **told}


def _known(ids: Iterable[str], catalog: Catalog) -> Iterator[str]:
    """Of these questions those that the content still has."""
    return (id for id in ids if id in catalog.fields)


def _age(utterance: Utterance, at: int, catalog: Catalog) -> Record:
    """The age that a text calls one; that somebody is under 18 is always asked."""
    told = named_age(utterance, at, catalog)
    return {} if told.get(AGE) == MINOR else told


def named_age(utterance: Utterance, at: int, catalog: Catalog, *, of_another: bool = False) -> Record:
    """The age that a text calls one, a minor's too. `of_another`: that of whom somebody writes for counts."""
    years = age_of_another(utterance.text, catalog) if of_another else Typed[int]()
    years = years if years.values else read_named_age(utterance.text, catalog, year=year_of(at))
    told = band(years, catalog.fields[AGE].options).sure
    return {} if told is None else {AGE: told}


def _of_the_ache(facts: Record, utterance: Utterance, catalog: Catalog) -> Record:
    """What the reader saw, without a beginning where all that the text times is a stomach, a meal or sleep, and
    without what is said of a thing: "the left lane", "my shoes are getting worse".
    """
    parts, words = tuple(clauses_in(utterance, catalog)), catalog.reading.story
    gone = {"onset"} if all(beginning.is_of_else(clause, catalog) for clause in parts) else set()
    gone |= {ONSET} if beginning.is_sudden_too(facts.get(ONSET), utterance, catalog) else set()
    gone |= {ONSET} if beginning.goes_again_alone(utterance, catalog) else set()
    is_then = is_told_of_else(utterance, catalog) or has(words.woken_by_it, utterance, catalog)
    gone |= {"onset"} if facts.get("onset") == AT_REST and is_then else set()
    gone |= {*NAMED} if without_hardly(utterance, catalog) is not utterance else set()
    gone |= {"side"} if any(says(words.not_sides, clause, catalog) for clause in parts) else set()
    is_of_runs = facts.get(TREND) in NOT_WORSE and says_contrary(RUNS, JUMP, utterance, catalog)
    is_of_runs = is_of_runs or is_mere_amount(utterance, catalog, is_of_runs=False)
    is_other = is_of_runs or any(says(words.not_trend, clause, catalog) for clause in parts)
    gone |= {TREND} if is_other else set()
    return {id: value for id, value in facts.items() if id not in gone}


def facts_in(
    utterance: Utterance,
    at: int,
    catalog: Catalog,
    open_field: str,
    *,
    is_anew: bool,
    is_listed: bool,
) -> Record:
    """Field -> value, for the fields of `FILLED` that a text answers. `is_anew`: it takes back what was told;
    `is_listed`: it surely answers others besides.
    """
    found: dict[str, set[Value]] = {}
    for id, value in _named_in(utterance, catalog, open_field, is_anew=is_anew):
        found.setdefault(id, set()).add(value)
    outweighed = {id: options.without_outweighed(id, map(str, values), catalog) for id, values in found.items()}
    sure: Record = {id: values[0] for id, values in outweighed.items() if len(values) == 1}
    if not any(word.isalpha() for word in utterance.words):  # a bare number answers what is asked, and tells no story
        return sure
    is_asked, is_open = open_field == "pain_now", is_anew or open_field == "duration"
    if is_asked or not is_an_hour(utterance, catalog):
        sure |= scores_told(utterance.text, catalog, is_swap=is_swap(utterance, catalog), is_asked=is_asked)
    return sure | _lasting(utterance, at, catalog, is_open=is_open, is_listed=is_listed or bool(sure))


# ---- answers ---------------------------------------------------------------------------------------------------------


def _named_in(utterance: Utterance, catalog: Catalog, open_field: str, *, is_anew: bool) -> Iterator[tuple[str, str]]:
    """The options that a text names of the questions that take one answer, each with its field."""
    for clause in affirmed_clauses(without_hardly(utterance, catalog), catalog):
        if is_anew and says(catalog.reading.story.retold, clause, catalog):
            continue
        sides = [*sides_in(clause, catalog)]
        is_place = is_anew and open_field not in NAMED and not sides
        yield from _named(clause, LOCATION if is_place else open_field, catalog)
        yield from (("side", side) for side in sides)
    runs = (id for sentence in utterance.sentences for id, _ in worded(TREND, sentence, catalog))
    if WITH_RUNS in runs:
        yield TREND, WITH_RUNS
    if goes_no_way(utterance, catalog):
        yield TREND, "same"


def _named(clause: Clause, open_field: str, catalog: Catalog) -> Iterator[tuple[str, str]]:
    for id in _known(NAMED, catalog):
        field, is_open = catalog.fields[id], id == open_field
        if id == "onset" and not is_open and beginning.is_of_else(clause, catalog):
            continue
        heard = _heard(field, clause, catalog, is_open=is_open)
        every = [name for names in heard.values() for name in names]
        longest = {
            one: names for one, names in heard.items() if not all(options.is_within(name, every) for name in names)
        }
        left = options.without_outweighed(id, longest, catalog)
        names = longest[left[0]] if len(left) == 1 else []
        is_plain = bool(names) and (is_open or any(_is_plain(field, name, clause, catalog) for name in names))
        if is_plain and left[0] != ASKED_EACH_TIME:
            yield id, left[0]


def _heard(field: Field, clause: Clause, catalog: Catalog, *, is_open: bool) -> dict[str, list[Words]]:
    """The options that a clause names, each with the names that stand there."""
    heard: dict[str, list[Words]] = {}
    for option, name, hit in options.named_in_clause(field, clause, catalog):
        if not _is_apart(field.id, hit, clause, catalog, is_open=is_open):
            said, words = longer(field.id, hit, clause.sentence, catalog) or (option, name)
            heard.setdefault(said, []).append(words)
    for option, words in beginning.worded_in(clause, catalog) if field.id == ONSET else ():
        heard.setdefault(option, []).append(words)
    return heard


def _is_apart(id: str, hit: Hit, clause: Clause, catalog: Catalog, *, is_open: bool) -> bool:
    """Is it only a side, and no place: "on the left side"?"""
    sides = hits_in(catalog.reading.story.only_a_side, clause.sentence.told, catalog)
    return id == LOCATION and not is_open and any({*hit.places} <= {*side.places} for side in sides)


def _is_plain(field: Field, name: Words, clause: Clause, catalog: Catalog) -> bool:
    """Does a name of two words or more stand there, or one that tells its question by itself?"""
    words = catalog.reading.story
    if field.id == TREND and (not says(words.trend, clause, catalog) or says(words.not_trend, clause, catalog)):
        return False
    is_told = field.id == ONSET and beginning.is_told_in(clause, catalog)
    return is_told or len(name) > 1 or name[0] in catalog.lexicon.telling


def _lasting(utterance: Utterance, at: int, catalog: Catalog, *, is_open: bool, is_listed: bool) -> Record:
    told = read_duration(utterance.text, at, catalog, is_asked=is_open, is_listed=is_listed)
    reached = band(told, catalog.fields["duration"].options).sure
    return {} if reached is None else {"duration": reached}
