"""Of a box that names several things together: which of them were told in words, so that a no to one ends no other.

"No osteoporosis" beside a broken vertebra, or steroid tablets, leaves the tick; so it does where the box was tapped.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.meant import Answer, Disputed, Meant, Telling
from flows.understanding.options.parts import parts_in
from flows.understanding.options.wordings import Ticks, ticks_where
from flows.values.model import Session
from flows.values.record import lists_of
from flows.values.replies import Turn

REST = ""
"""What a box was ticked for where a text names none of its parts."""


def spared(session: Session, meant: Meant, utterance: Utterance, catalog: Catalog) -> Meant:
    """What is meant, without a no to a box that is ticked for another of the things that it names."""
    if not isinstance(meant, Telling | Answer | Disputed):
        return meant
    stays = {one for one in _bundles(session, catalog) if _left(session, one, utterance, catalog)}
    if not stays:
        return meant
    if isinstance(meant, Disputed):
        return replace(meant, named=_without(meant.named, stays)) if meant.is_denial else meant
    story = meant.story
    if (left := _without(story.undone, stays)) == story.undone:
        return meant
    story = replace(story, undone=left)
    is_mere_no = isinstance(meant, Telling) and not story.told and not left
    return Disputed(is_denial=True) if is_mere_no else replace(meant, story=story)


def remembered(before: Session, turn: Turn, utterance: Utterance, catalog: Catalog) -> Turn:
    """The turn whose session knows for which of the things that it names together a box is ticked."""
    session, was = turn.session, {*_bundles(before, catalog)}
    now = {one: _kept(session, one, utterance, catalog, is_new=one not in was) for one in _bundles(session, catalog)}
    now = {one: parts for one, parts in now.items() if parts}
    return turn if now == session.told_parts else replace(turn, session=replace(session, told_parts=now))


def _bundles(session: Session, catalog: Catalog) -> Iterator[str]:
    """The ticked boxes that name several things."""
    for id, ids in lists_of(agenda.noted(session)).items():
        if id in catalog.fields:
            yield from (one.id for one in catalog.fields[id].options if one.parts and one.id in ids)


def _left(session: Session, option: str, utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text say no to some of what a box names, and was it ticked for something else, or by its button?"""
    told, denied = parts_in(option, utterance, catalog)
    before = session.told_parts.get(option)
    return bool(denied) and (before is None or bool(({*before} | told) - denied))


def _kept(session: Session, option: str, utterance: Utterance, catalog: Catalog, *, is_new: bool) -> tuple[str, ...]:
    told, denied = parts_in(option, utterance, catalog)
    before = session.told_parts.get(option)
    if before is None and not is_new:
        return ()
    return tuple(sorted(({*(before or ())} | (told or ({REST} if is_new else set()))) - denied))


def _without(named: Ticks, gone: set[str]) -> Ticks:
    return ticks_where(lambda _, one: one not in gone, named)
