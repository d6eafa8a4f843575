"""What can be said to an alarm: there is help, it was a mistake, a doctor said muscle, I go today, I am safe.

Which of the prompts stands under the message follows from the current alarm (`alarms.prompt`). What was open before
waits beneath: an alarm that is taken back gives it back, one that stays leaves only the questions of the phase.
"""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import changes, moves, seen, stack
from flows.values.frames import AlarmCard, ChestCheck, Ticking
from flows.values.model import Origin, Session
from flows.values.replies import Turn
from flows.wording import results, visit
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import action
from flows.wording.emergency import crisis


def question(frame: AlarmCard, session: Session, catalog: Catalog) -> Question:
    """The buttons under the message, whose words stand in `results.alarm`."""
    if frame.is_muscle and alarms.may_be_muscle(session):
        return prompt_question("muscle_same", catalog)
    asked = prompt_question(alarms.prompt(session), catalog)
    options = tuple(option for option in asked.options if option.id != "muscle" or alarms.may_be_muscle(session))
    return replace(asked, options=options)


def answered(frame: AlarmCard, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """What was said to the message ends it, or takes the alarm back."""
    if option in ("muscle", "muscle_else"):
        card = AlarmCard(is_muscle=option == "muscle")
        return moves.show_alarm(replace(stack.update(session, card), n=session.n + 1), catalog)
    if option == "muscle_same":
        return seen.muscular(session, at, catalog)
    if option == "mistake":
        return _mistake(session, catalog)
    if option == "helped":
        return _helped(session, catalog)
    if option == "going":
        return _going(session, catalog)
    return _safe(session, catalog) if option == "safe_yes" else moves.show_alarm(session, catalog)


def _going(session: Session, catalog: Catalog) -> Turn:
    """They go today: help with that comes next, and no question; those wait for a word of theirs."""
    text, calmed = f"{catalog.messages.going_today}\n{visit.visit(session, catalog)}", alarms.calmed(session)
    if not calmed.consent or alarms.current(calmed) is not None or stack.waits_for_safety(calmed):
        return moves.after_alarm(calmed if calmed.consent else stack.clear(calmed), catalog, results.message(text))
    calmed = moves.calmed(calmed, catalog)
    return moves.say(calmed, results.message(text, *visit.ways(calmed, catalog)))


def _helped(session: Session, catalog: Catalog) -> Turn:
    """Help is there: nothing of what was open before goes on."""
    text, calmed = f"{catalog.messages.helped}\n{visit.visit(session, catalog)}", stack.clear(alarms.calmed(session))
    if not calmed.consent:
        return moves.after_alarm(calmed, catalog, results.message(text))
    if alarms.current(calmed) is not None:
        return moves.show_alarm(calmed, catalog, results.message(text))
    calmed = moves.calmed(calmed, catalog)
    return moves.say(calmed, results.message(text, *visit.ways(calmed, catalog)))


def _safe(session: Session, catalog: Catalog) -> Turn:
    """No thoughts of suicide any more; what stands beside is told next."""
    safe = alarms.safe(session)
    text = catalog.messages.safe_for_now.format(crisis=crisis(session.country, catalog))
    if alarms.current(safe) is not None:
        return moves.show_alarm(safe, catalog, results.message(text))
    calmed = moves.calmed(safe, catalog)
    was_seen = alarms.level(calmed) is not None and calmed.consent
    ways = (*results.seen_options(calmed, catalog), action("result", catalog)) if was_seen else ()
    return moves.say(calmed, results.message(text, *(ways or (action("start", catalog),))))


# ---- taken back ------------------------------------------------------------------------------------------------------


def _mistake(session: Session, catalog: Catalog) -> Turn:
    """Take the alarm back: a tick reopens its screen, another answer its question, words only themselves."""
    taken = alarms.current(session)
    words, by_text = catalog.messages, taken is None or taken.origin is Origin.TEXT
    calmed = alarms.taken_back(session)
    if taken is not None and taken.field:
        calmed = _untold(calmed, taken.field, catalog)
    said = results.message(words.misunderstood if by_text else words.mistake)
    return moves.after_alarm(calmed, catalog, said)


def _untold(session: Session, field: str, catalog: Catalog) -> Session:
    """The session with this answer taken back; of the warning signs the last one, on the screen where it stands."""
    if field == ChestCheck().id:
        return _chest_untold(session)
    place = seen.last_ticked_screen(session, catalog) if field == seen.SIGNS else None
    bare = changes.without(session, field)
    if place is None:
        return bare
    screens = catalog.fields[seen.SIGNS].screens
    before = {option for screen in screens[:place] for option in screen.options}
    ticks = tuple(id for id in seen.ticked(session) if id in before)
    return stack.lay(bare, Ticking(field=field, ticks=ticks, screen=place))


def _chest_untold(session: Session) -> Session:
    """The session with no pain in the chest, and that asked again."""
    left = tuple(id for id in seen.ticked(session) if id != "chest_pain") or ("none",)
    bare = stack.drop(session, AlarmCard)
    return stack.lay(replace(bare, record={**session.record, seen.SIGNS: left}), ChestCheck())


ALARM = Prompt(question=question, answered=answered)
