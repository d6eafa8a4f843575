"""A risk told beside a question, once there is a plan: it is ticked on its list and said back, and no list comes again.

So it is where the list is one for the plan and was answered, the tick asks nothing more, nothing is more urgent by
it, and no exercise is under way; else the list is put again.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Phase
from flows.catalog.question import is_shown
from flows.understanding.facts.story import Story
from flows.values.frames import Guided
from flows.values.model import Record, Session, State
from flows.values.record import with_ticks
from flows.values.replies import Reply
from flows.wording.cards import noted_back
from flows.wording.result import results


def noted(session: Session, story: Story, catalog: Catalog) -> tuple[Session, tuple[Reply, ...]]:
    """The session with the risks on their lists, and what is said of that; as it is where a list has to come again."""
    if session.state is not State.ASSESSED or not agenda.has_ended(session) or session.find(Guided) is not None:
        return session, ()
    news = {id: more for id, ids in story.risks.items() if (more := _more(session, id, ids, catalog))}
    after = replace(session, record={**session.record, **{id: _with(session, id, more) for id, more in news.items()}})
    if not news or _asked(after, catalog) != _asked(session, catalog) or _is_other(session, after, catalog):
        return session, ()
    return after, (results.message(noted_back({**news}, catalog, story.parts)),)


def _more(session: Session, id: str, ids: tuple[str, ...], catalog: Catalog) -> tuple[str, ...]:
    """What is not ticked yet on a list for the plan that was answered."""
    told = session.record.get(id)
    is_of_plan = id in catalog.fields and catalog.fields[id].phase is Phase.PLANNING
    return tuple(one for one in ids if one not in told) if is_of_plan and isinstance(told, tuple) else ()


def _with(session: Session, id: str, more: tuple[str, ...]) -> tuple[str, ...]:
    return with_ticks(session.record[id], more)


def _asked(session: Session, catalog: Catalog) -> frozenset[str]:
    """The fields that are asked of somebody with such a record."""
    record: Record = session.record
    return frozenset(field.id for field in catalog.fields.values() if is_shown(field, record))


def _is_other(before: Session, after: Session, catalog: Catalog) -> bool:
    """Is it more, or less, urgent than before, or sooner?"""
    was, now = outcome(before, catalog), outcome(after, catalog)
    return (was.disposition, was.soon) != (now.disposition, now.soon)
