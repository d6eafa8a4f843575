"""Back from a pause before its end: it is over, and the day's card comes at once, with what is told of it beside."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.checkins import checkins, setting
from flows.dialogue.prompts.checkin import day
from flows.dialogue.scene import scene_of
from flows.followup import schedule
from flows.understanding.checkins.day import beside
from flows.understanding.context.asking import stated
from flows.understanding.meant import Rearranged
from flows.understanding.scene import Message
from flows.values import diary
from flows.values.diary import Rhythm
from flows.values.frames import GREETED, CheckIn
from flows.values.ids import PAIN_NOW
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results


def again(session: Session, meant: Rearranged, message: Message, catalog: Catalog) -> Turn:
    """The turn that ends a pause; where none has begun, or the day was asked about, it says when the next one comes."""
    rhythm = session.followup.rhythm
    asked = checkins.on_again(session, message.at, catalog) if rhythm and _is_quiet(rhythm, message.at) else None
    if asked is None:
        return setting.rearranged(session, meant, message.at, catalog)
    scene = scene_of(asked.session, message.at, catalog)
    if scene.checkin is not None:  # a score that was noted by the way is said back with the rest
        scene = replace(scene, checkin=replace(scene.checkin, open_field=PAIN_NOW, answered=()))
    told = beside(stated(message.heard, catalog), scene, catalog)
    told = {**_noted_already(asked.session), **told}
    turn = day.told(asked.session, told, message.at, catalog) if told else _without_greeting(asked, catalog)
    return replace(turn, replies=(results.message(words("back_again", catalog)), *turn.replies), counts=asked.counts)


def _noted_already(session: Session) -> dict[str, str | int]:
    """The score of the day, where it was noted by the way."""
    opened = session.find(CheckIn)
    entry = None if opened is None else diary.entry(diary.unpacked(session.followup.log), opened.day)
    return {} if entry is None or entry.pain_now is None else {PAIN_NOW: entry.pain_now}


def _without_greeting(asked: Turn, catalog: Catalog) -> Turn:
    """The card without the greeting of its own hour."""
    opened = asked.session.find(CheckIn)
    if opened is None or len(asked.replies) > 1:
        return asked
    shown = replace(opened, shown=(*opened.shown, GREETED))
    return moves.ask(stack.update(asked.session, shown), catalog)


def _is_quiet(rhythm: Rhythm, at: int) -> bool:
    return rhythm.away_from <= schedule.today(at, rhythm.zone) < rhythm.away_until
