"""On whose clocks? Told by what the watch shows or by a place, so that no location is ever asked."""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.assessment.assessing import urgency
from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.days import checkin_setup, journeys
from flows.followup import schedule
from flows.understanding.places.clocks import likely_zones
from flows.values import diary, zonedata
from flows.values.frames import Activity, PickOne, Settings, SetZone
from flows.values.model import Disposition, FollowUp, Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.checkin.checkin_cards import hour, words

OFFERED = (-480, -420, -360, -300, -240, -180, 0, 60, 120, 180, 330, 420, 480, 540, 600)
"""Where most people's clocks are, in minutes ahead of UTC: one place for each is offered, any other can be typed."""


def question(frame: SetZone, session: Session, catalog: Catalog) -> Question:
    """The places where most people live, by what their clocks show now."""
    asked = prompt_question(frame.id, catalog, text=words("ask_clock", catalog))
    return replace(asked, options=(*_by_the_watch(session.heard_at, catalog), *asked.options))


def answered(frame: SetZone, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """One of the zones, or not now."""
    if option == "not_now":
        return checkin_setup.left_as_it_is(stack.pop(session), catalog)
    return chosen(session, option, at, catalog)


def chosen(session: Session, zone: str, at: int, catalog: Catalog) -> Turn:
    """A zone is chosen: check-ins begin, or go on with it."""
    kept, asked = session.followup, session.find(SetZone)
    if asked is not None and (asked.starts or asked.ends):
        return journeys.planned(session, zone, asked.minute, asked.starts, asked.ends, at, catalog)
    session = stack.drop(session, SetZone, Settings, PickOne)
    if kept.rhythm is not None:
        moved = replace(kept, rhythm=schedule.moved(kept.rhythm, at, zone=zone))
        return checkin_setup.set_rhythm(session, moved, at, catalog)
    if asked is None or asked.minute < 0:
        return moves.ask(session, catalog, note=catalog.messages.old_button)
    rhythm = replace(schedule.begun(zone, asked.minute, at), asked=_last_asked(kept))
    begun = replace(kept, rhythm=rhythm, is_gone=False)
    if not kept.activity and urgency(session, catalog) < Disposition.URGENT:
        session = stack.push(session, Activity())
    begun = replace(begun, course=checkin_setup.course_of(session, begun, at))
    return checkin_setup.set_rhythm(session, begun, at, catalog)


def _last_asked(kept: FollowUp) -> int:
    """The last day that was asked about, so that check-ins set up anew ask no day twice; 0 without one."""
    return max((one.day for one in diary.unpacked(kept.log) if one.mark is not diary.Mark.UNASKED), default=0)


def _by_the_watch(at: int, catalog: Catalog) -> Iterator[FieldOption]:
    for ahead in OFFERED:
        minute = (zonedata.utc_minute(at) + ahead) % 1440
        here = [one for one in likely_zones([minute], at, catalog) if zonedata.offset(at, one.zone) == ahead]
        if here:
            label = f"{hour(minute)} {here[0].label.split(',')[0]}"
            yield FieldOption(id=here[0].zone, button=label[:24], label=label)


SET_ZONE = Prompt(question=question, answered=answered)
