"""What a text tells of what somebody does, for the lists of habits and of runs, which nobody asked for.

What others think of that, who are no clinicians, is no fact ("my trainer says it's a weak core"), unless one of the
lists is asked about, or it is of another that somebody writes. Lists of signs and risks are none of these; what is told
of the ache stands in `story`.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
from flows.text.utterance import Utterance
from flows.understanding.context.oneself import without_opinions
from flows.understanding.context.told_so import has
from flows.understanding.facts.marked import LISTS, Marked, marked
from flows.understanding.options import options
from flows.understanding.options.all_answer import says_no_more
from flows.understanding.options.contrary import says_contrary
from flows.understanding.options.wordings import (
    BESIDE,
    Ticks,
    all_ticks,
    lists_told,
    ticks_where,
    without_lookalikes,
)

BARE = 2
"""Words up to which a name by itself tells nothing where its list is not open: "heat" may be what eases it."""


def doings(own: Utterance, seen: Marked, at: int, catalog: Catalog, open_field: str, *, of_another: bool) -> Ticks:
    """The options of those lists that a text tells. `own`: what it says of oneself; `seen`: what the reader saw."""
    mine = own if of_another or open_field in LISTS else without_opinions(own, catalog)
    seen = seen if mine is own else marked(mine.text, at, catalog, of_another=of_another)
    lists = without_lookalikes(seen.lists, mine, catalog)
    lists = ticks_where(lambda id, one: not says_contrary(id, one, mine, catalog), lists)  # "I run less than before"
    is_bare = len(mine.words) <= BARE and not has(catalog.reading.story.speaks_of_oneself, mine, catalog)
    alone = {} if is_bare and open_field not in LISTS else _told_alone(mine, catalog)
    return all_ticks(lists, all_ticks(lists_told(mine, catalog), alone))


def _told_alone(mine: Utterance, catalog: Catalog) -> Ticks:
    """What a text names of a list in `BESIDE` and of nothing else: "I slump, and breathe high up"."""
    asked = (field_question(catalog.fields[id], 0, catalog) for id in BESIDE if id in catalog.fields)
    return {one.id: options.spoken_of(one, mine, catalog) for one in asked if says_no_more(one, mine, catalog)}
