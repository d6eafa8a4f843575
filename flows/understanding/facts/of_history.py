"""How long ago a history was, which is not how long the ache has lasted: "had a baby two weeks ago, sore back"."""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, clauses_in, says
from flows.understanding.facts.unsaid import names_any
from flows.understanding.options.wordings import Ticks
from flows.understanding.times.duration import read_duration

EVENTS = ("pregnant", "recent_virus")
"""What was at a time that may be told right behind it: "had a baby, two weeks ago"."""
SHORT = 4
"""Words up to which a clause may be no more than a time."""


def is_of_history(risks: Ticks, utterance: Utterance, at: int, catalog: Catalog) -> bool:
    """Is each time that a text tells of what somebody has or had, and none of the ache? `risks`: what it tells of."""
    lists = tuple(catalog.fields[id] for id in risks)
    if not lists:
        return False
    is_event = any(one in EVENTS for ids in risks.values() for one in ids)
    left, struck = list[str](), False
    for clause in clauses_in(utterance, catalog):
        is_time_of_it = struck and is_event and _is_time(clause, at, catalog)
        struck = not says(catalog.reading.story.of_ache, clause, catalog) and names_any(lists, clause, catalog)
        left += [] if struck or is_time_of_it else [clause.text]
    return not read_duration(hear(". ".join(left), catalog).text, at, catalog).values


def _is_time(clause: Clause, at: int, catalog: Catalog) -> bool:
    return len(clause.words) <= SHORT and bool(read_duration(clause.text, at, catalog).values)
