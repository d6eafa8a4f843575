"""A no to a list of risks beside an illness that was longer ago than the list asks for: "none, had a cold last summer".

Only what counts for some weeks alone may be so, and only where it is told when it was. What goes on since then, or is
not over, counts; so does all that stands there unknown.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, clauses_in, says
from flows.understanding.context.long_past import without_past
from flows.understanding.context.told_so import has
from flows.understanding.context.whole import is_all, is_all_of
from flows.understanding.facts.passed import PASSING, is_none_now, named_of
from flows.understanding.facts.risks import LISTS, risks
from flows.understanding.options import names
from flows.understanding.options.options import spoken_of
from flows.understanding.options.wordings import hits_worded
from flows.understanding.times.duration import read_duration
from flows.values.diary import DAY_HOURS

COUNTS = {"recent_virus": 28}
"""Options that count for so many days."""
COUNTS_LONGER = 56
"""Days that one counts which takes longer (content: `slow_illness`)."""

SHORT = 20
"""Words up to which a text is a no with something beside, and no story."""


def is_none_but_past(question: Question, utterance: Utterance, at: int, catalog: Catalog) -> bool:
    """Is the text a no to all of a list, and else tells only of what was too long ago? `at`: now, in seconds."""
    words, story = catalog.reading.answers, catalog.reading.story
    if question.id in LISTS and _is_none_but_long_past(question, utterance, catalog):
        return True
    ids = {option.id for option in question.options} & {*COUNTS}
    if not ids or has(story.not_over_yet, utterance, catalog):
        return False
    beside = (*words.none_beside, *words.yes_beside)
    told = [one for one in clauses_in(utterance, catalog) if {*one.words} - {*story.is_over_beside}]
    if not told or not is_all_of((*words.none, *words.no), told[0].words, beside, catalog):
        return False
    left = [one for one in told[1:] if not is_all_of(story.is_over, one.words, story.is_over_beside, catalog)]
    return bool(left) and all(_is_past(ids, question.id, one, at, catalog) for one in left)


def _is_none_but_long_past(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text begin with a no, and is what it names of the list none now: "none. The rash was once, last year"?"""
    words, now = catalog.reading.answers, without_past(utterance, catalog)
    beside = (*words.none_beside, *words.yes_beside)
    if now is not utterance and is_all((*words.none, *words.no), now, beside, catalog):
        named = {*spoken_of(question, utterance, catalog)}
        return bool(named) and named <= {*PASSING}
    first = next(iter(clauses_in(utterance, catalog)), None)
    is_no = first is not None and is_all_of((*words.none, *words.no), first.words, beside, catalog)
    if not is_no or utterance.has_question_mark or len(utterance.words) > SHORT or not is_none_now(utterance, catalog):
        return False
    named_at_all = any(any(named_of(id, utterance, catalog)) for id in LISTS if id in catalog.fields)
    return named_at_all and question.id not in risks(utterance, catalog, is_asked=True)


def _is_past(ids: set[str], list_id: str, clause: Clause, at: int, catalog: Catalog) -> bool:
    """Does a clause name one of these options, nothing else of the list, and when that was?"""
    asked = Question(id=list_id, text="", options=catalog.fields[list_id].options)
    named = [(option, hit) for option, _, hit in names.hits(asked, clause.sentence, catalog)]
    named += hits_worded(list_id, clause.sentence, catalog)
    told = {option for option, hit in named if clause.holds(hit)}
    days = min((COUNTS[id] for id in told & ids), default=0)
    return bool(told) and told <= ids and _is_long_ago(days, clause, at, catalog)


def _is_long_ago(days: int, clause: Clause, at: int, catalog: Catalog) -> bool:
    """Does a clause say that it was more than so many days ago?"""
    words = catalog.reading.story
    if says(words.in_childhood, clause, catalog):
        return True
    counts = COUNTS_LONGER if says(words.slow_illness, clause, catalog) else days
    hours = read_duration(clause.text, at, catalog).values
    return bool(hours) and min(hours) > counts * DAY_HOURS
