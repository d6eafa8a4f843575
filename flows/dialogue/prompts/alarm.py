"""What can be said to an alarm: there is help, it was a mistake, a doctor said muscle, I go, I am safe.

Which of the prompts stands under the message follows from the current alarm (`alarms.prompt`). What was open before
waits beneath: an alarm that is taken back gives it back, one that stays leaves only the questions of the phase.
"""

from msgspec.structs import replace

from flows.assessment import agenda, alarms, told_early
from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import HELP_CALLED
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question
from flows.dialogue import changes, moves, stack
from flows.dialogue.days import once_more, seen, tally
from flows.understanding.alarm.to_alarm import COLD, LATER, LOOK, LOOK_OTHER, LOOKED, OF_VISITS, SEEN
from flows.understanding.diary.visits import MUSCULAR
from flows.values.frames import AlarmCard, ChestCheck, Consent, Ticking
from flows.values.ids import RF_NOW
from flows.values.model import Alarm, Disposition, Origin, Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import action
from flows.wording.checkin import checkin_cards
from flows.wording.result import results, visit
from flows.wording.result.alarm import taken_back
from flows.wording.result.emergency import crisis, numbers

TODAY = "alarm_today"
"""The prompt of a matter for today."""


def question(frame: AlarmCard, session: Session, catalog: Catalog) -> Question:
    """The buttons under the message, whose words stand in flows/wording/result/alarm.py."""
    if frame.is_muscle and alarms.may_be_muscle(session):
        return prompt_question("muscle_same", catalog)
    if frame.asks_look and alarms.prompt(session) == TODAY:
        return prompt_question(LOOKED, catalog)
    asked = prompt_question(alarms.prompt(session), catalog)
    options = (option for option in asked.options if option.id != "muscle" or alarms.may_be_muscle(session))
    return replace(asked, options=tuple(_as_told(option, session, catalog) for option in options))


def _as_told(option: FieldOption, session: Session, catalog: Catalog) -> FieldOption:
    """The button, in other words for whoever writes of somebody else."""
    speaking = alarms.current(session)
    is_of_another = speaking is not None and speaking.of_another
    return replace(option, button=catalog.messages.going_other) if is_of_another and option.id == "going" else option


def answered(frame: AlarmCard, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """What was said to the message ends it, or takes the alarm back."""
    if option in ("muscle", "muscle_else"):
        card = AlarmCard(is_muscle=option == "muscle")
        return moves.show_alarm(replace(stack.update(session, card), n=session.n + 1), catalog)
    if option in (LOOK, LOOK_OTHER):
        card = replace(frame, asks_look=option == LOOK)
        asked = replace(stack.update(session, card), n=session.n + 1)
        return moves.show_alarm(asked, catalog, again=True)
    if option == "muscle_same":
        return seen.muscular(session, at, catalog)
    if option == f"{SEEN}_{MUSCULAR}":
        is_beside = alarms.is_of_somebody_else(session)
        return _helped(session, "helped", catalog) if is_beside else seen.muscular(session, at, catalog)
    if option == LATER:
        return moves.show_alarm(session, catalog, results.message(catalog.messages.too_late), again=True)
    if option == "mistake":
        return _mistake(session, at, catalog)
    if option == COLD:
        return seen.cold(session, at, catalog)
    if option == SEEN:
        return _was_seen(session, catalog)
    if option in ("helped", "going"):
        return _helped(session, option, catalog)
    return _safe(session, catalog) if option == "safe_yes" else moves.show_alarm(session, catalog, again=True)


def _helped(session: Session, option: str, catalog: Catalog) -> Turn:
    """Help is there, or they go to it: help with that comes next, and no question; those wait for a word of theirs."""
    speaking = alarms.current(session)
    if speaking is not None and alarms.is_self_harm(speaking):  # only "I am safe" ends that one
        return moves.show_alarm(session, catalog, results.message(catalog.messages.helped_beside_worry), again=True)
    said = results.message(_said(speaking, option, session, catalog))
    is_emergency = speaking is not None and speaking.level is Disposition.EMERGENCY
    calmed = alarms.calmed(session)
    if is_emergency or not calmed.consent:  # nothing of what was open before goes on
        calmed = replace(stack.clear(calmed), topic=HELP_CALLED if is_emergency else calmed.topic)
    if not calmed.consent or alarms.current(calmed) is not None or stack.waits_for_safety(calmed):
        return moves.after_alarm(calmed, catalog, said)
    calmed = moves.calmed(calmed, catalog)
    return moves.say(calmed, replace(said, options=visit.ways(calmed, catalog)))


def _was_seen(session: Session, catalog: Catalog) -> Turn:
    """A clinician has looked: what they said is asked; among the questions those go on, and it stays as urgent. After
    an emergency those wait for what they said.
    """
    speaking = alarms.current(session)
    is_emergency = speaking is not None and speaking.level is Disposition.EMERGENCY
    ended, said = alarms.calmed(session), results.message(checkin_cards.words("booked_was_seen", catalog))
    ended = stack.clear(ended) if is_emergency else ended
    if not ended.consent or alarms.current(ended) is not None:
        return moves.after_alarm(ended, catalog, said)
    ended = moves.calmed(ended, catalog)
    if not is_emergency and (not agenda.has_ended(ended) or stack.waits_for_safety(ended)):
        return moves.ask(ended if agenda.has_ended(ended) else told_early.noted(ended), catalog, said)
    options = results.seen_options(ended, catalog)
    return moves.say(replace(ended, topic=OF_VISITS), results.message(catalog.messages.seen_ask, *options))


def _said(speaking: Alarm | None, option: str, session: Session, catalog: Catalog) -> str:
    """What to do now; whoever goes or has help of their own is told what to say there."""
    words, help_there = catalog.messages, visit.visit(session, catalog)
    if speaking is not None and speaking.of_another:
        return _said_of_another(speaking, option, help_there, session, catalog)
    if speaking is not None and speaking.level is not Disposition.EMERGENCY:
        return f"{words.going_today}\n{help_there}" if option == "going" else words.helped_today
    first = words.on_the_way.format(numbers=numbers(session.country, catalog)) if option == "going" else words.helped
    return f"{first}\n{help_there}"


def _said_of_another(speaking: Alarm, option: str, help_there: str, session: Session, catalog: Catalog) -> str:
    words = catalog.messages
    if speaking.level is not Disposition.EMERGENCY:
        return f"{words.going_today_other}\n{help_there}" if option == "going" else words.helped_today_other
    on_the_way = words.on_the_way_other.format(numbers=numbers(session.country, catalog))
    return on_the_way if option == "going" else words.helped_other


def _safe(session: Session, catalog: Catalog) -> Turn:
    """No thoughts of suicide any more; what stands beside is told next."""
    safe = alarms.safe(session)
    text = catalog.messages.safe_for_now.format(crisis=crisis(session.country, catalog))
    if alarms.current(safe) is not None:
        return moves.show_alarm(safe, catalog, results.message(text))
    calmed = moves.calmed(safe, catalog)
    was_seen = alarms.level(calmed) is not None and calmed.consent
    ways = (*results.seen_options(calmed, catalog), action("result", catalog)) if was_seen else ()
    if isinstance(calmed.prompt, Consent):  # that is asked right behind it, and begins
        return moves.ask(calmed, catalog, results.message(text))
    return moves.say(calmed, results.message(text, *(ways or (action("start", catalog),))))


# ---- taken back ------------------------------------------------------------------------------------------------------


def _mistake(session: Session, at: int, catalog: Catalog) -> Turn:
    """Take the alarm back: a tick reopens its screen, another answer its question, words only themselves."""
    taken = alarms.current(session)
    words, by_text = catalog.messages, taken is None or taken.origin is Origin.TEXT
    calmed = alarms.taken_back(session)
    if taken is not None and taken.field:
        calmed = _untold(calmed, taken.field, catalog)
    calmed = once_more.noted_taken_back(calmed, taken)
    said = results.message(taken_back(taken, catalog) if by_text else words.mistake)
    turn = moves.after_alarm(calmed, catalog, said)
    noted = changes.waiting(turn.session, at, catalog)
    return tally.taken_back(turn if noted is None else replace(noted, replies=(said, *noted.replies)))


def _untold(session: Session, field: str, catalog: Catalog) -> Session:
    """The session with this answer taken back; of the warning signs the last one, on the screen where it stands."""
    if field == ChestCheck().id:
        return _chest_untold(session)
    place = seen.last_ticked_screen(session, catalog) if field == RF_NOW else None
    bare = changes.without(session, field)
    if place is None:
        return bare
    screens = catalog.fields[RF_NOW].screens
    before = {option for screen in screens[:place] for option in screen.options}
    ticks = tuple(id for id in seen.ticked(session) if id in before)
    return stack.lay(bare, Ticking(field=field, ticks=ticks, screen=place))


def _chest_untold(session: Session) -> Session:
    """The session with no pain in the chest, and that asked again."""
    left = tuple(id for id in seen.ticked(session) if id != "chest_pain") or ("none",)
    bare = stack.drop(session, AlarmCard)
    return stack.lay(replace(bare, record={**session.record, RF_NOW: left}), ChestCheck())


ALARM = Prompt(question=question, answered=answered)
