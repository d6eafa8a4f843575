"""Questions about a warning sign: a doubtful one, which of a list, the chest, the arm. Nothing goes past them.

To the first two "not sure" counts as yes, and what is neither a yes nor a no leaves them open (facts A.9).
"""

from msgspec.structs import replace

from flows.assessment import alarms, last_look
from flows.assessment.agenda import ASKING, ticking
from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import ELSEWHERE, NEW_LOOK
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question, field_question
from flows.dialogue import changes, digressions, elsewhere, moves, stack
from flows.dialogue.asked import plans, topics
from flows.dialogue.asked.personal import OfTopic
from flows.dialogue.days import once_more, rescored
from flows.dialogue.days.one_by_one import one_by_one
from flows.dialogue.prompts import alarm
from flows.dialogue.prompts.checkin import day
from flows.understanding.alarm.to_alarm import GONE
from flows.values.frames import NAMED, AlarmCard, ArmCheck, CheckIn, ChestCheck, Doubt, Which
from flows.values.ids import RF_NOW
from flows.values.model import Disposition, Session, State
from flows.values.record import with_ticks
from flows.values.replies import Kind, Turn
from flows.wording.asked import Prompt, prompt_question
from flows.wording.cards import topic_button
from flows.wording.result import results
from flows.wording.result.alarm import asked_of, taken_back
from flows.wording.result.emergency import crisis_help, numbers

TO_MESSAGE = ("helped", "going", "muscle")
"""What is said to the message of an alarm, and stands under no question."""
UNSURE = "unsure"
"""Not sure which, or whether: that counts as a sign."""


def _doubt(frame: Doubt, session: Session, catalog: Catalog) -> Question:
    words = catalog.messages
    signs = [asked_of(flag, frame, catalog) for flag in frame.alarm.flags][:NAMED]
    named = " ".join((signs[0], *(words.doubt_more.format(sign=sign) for sign in signs[1:])))
    is_of_another = session.of_another or frame.alarm.of_another
    named = words.ask_them.format(signs=named) if is_of_another else named
    is_emergency = frame.alarm.level is Disposition.EMERGENCY
    numbered = words.doubt_worry if alarms.is_self_harm(frame.alarm) else words.doubt_emergency
    called = {"crisis": crisis_help(session, catalog), "numbers": numbers(session.country, catalog)}
    meanwhile = numbered.format(**called) if is_emergency else words.doubt_today
    known = {"taken_back": words.doubt_again, "seen": words.doubt_seen}.get(frame.before, "")
    text = known.format(signs=named, meanwhile=meanwhile)
    return prompt_question(frame.id, catalog, text, signs=named, meanwhile=meanwhile)


def _doubted(frame: Doubt, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """A no leads on to the answer to what was asked; beside anything else that waits for the result.

    Who says that help is called, or what a clinician said, has said yes, and that to the message.
    """
    if option not in ("no_not", GONE):
        waiting = stack.postpone(session, frame.asked) if frame.asked in catalog.faq and not frame.or_else else session
        waiting = alarms.raised(waiting, frame.beside) if frame.beside is not None else waiting
        if frame.later is not None and alarms.is_self_harm(frame.later) != alarms.is_self_harm(frame.alarm):
            waiting = alarms.raised(waiting, frame.later)  # what was not answered yet is not let go
        elif frame.later is not None and frame.later.level >= frame.alarm.level:  # as urgent: told with it
            frame = replace(frame, alarm=replace(frame.alarm, flags=(*frame.alarm.flags, *frame.later.flags)))
        raised = moves.raise_alarm(waiting, frame.alarm, catalog)
        return _said_to_it(raised, option, at, catalog) if option in TO_MESSAGE else raised
    said = catalog.messages.gone_for_now if option == GONE else taken_back(frame.alarm, catalog)
    session = once_more.noted_denied(stack.pop(session), frame.alarm)
    if frame.later is not None:  # a no takes away what was named, and nothing else that was written
        first, then = one_by_one(frame.later, frame.heard, catalog)
        known = frame.before if frame.before in (once_more.TAKEN_BACK, once_more.SEEN) else ""
        rest = replace(frame, alarm=first, later=then, before=known)
        return moves.ask(replace(stack.push(session, rest), n=session.n + 1), catalog, lead=catalog.messages.doubt_next)
    turn = _with_the_day(_denied(frame, session, said, at, catalog), at, catalog)
    return rescored.after_no(turn, frame.score, at, catalog)


def _with_the_day(turn: Turn, at: int, catalog: Catalog) -> Turn:
    """The turn after a no, with what was told of the day beside the sign, and what that leads to."""
    waited = day.what_waited(turn.session, at, catalog) if isinstance(turn.session.prompt, CheckIn) else None
    if waited is None:
        return turn
    said = (reply for reply in turn.replies if reply.kind is not Kind.QUESTION)  # that one comes again below the rest
    return replace(waited, replies=(*said, *waited.replies))


def _denied(frame: Doubt, session: Session, said: str, at: int, catalog: Catalog) -> Turn:
    """What waited for a no."""
    if frame.beside is not None:
        raised = moves.raise_alarm(session, frame.beside, catalog)
        return replace(raised, replies=(results.message(said), *raised.replies))
    noted = changes.waiting(session, at, catalog)
    if noted is not None and noted.session.state not in ASKING:
        return replace(noted, replies=(results.message(said), *noted.replies))
    session = noted.session if noted is not None else session
    if frame.then == ELSEWHERE:
        return elsewhere.answered(session, catalog, results.message(said))
    if frame.asked in catalog.exercises:
        shown = plans.shown_how(session, frame.asked, catalog, session.beside)
        return replace(shown, replies=(results.message(said), *shown.replies))
    if frame.asked in catalog.faq and not frame.or_else:
        turn = topics.answer(session, OfTopic(id=frame.asked, told=session.beside), catalog)
        return replace(turn, replies=(results.message(said), *turn.replies))
    is_alone = session.state is State.ASSESSED and not session.stack and not frame.asked and frame.score < 0
    if frame.then == NEW_LOOK and is_alone:
        return digressions.offer_new_look(session, catalog, results.message(said))
    offered = (topic_button(id, catalog) for id in (frame.asked, *frame.or_else) if id in catalog.faq)
    return moves.ask(session, catalog, results.message(said, *offered))


def _said_to_it(raised: Turn, option: str, at: int, catalog: Catalog) -> Turn:
    """The turn after what was said to the message that a yes would have put there."""
    session = raised.session
    if not isinstance(session.prompt, AlarmCard):
        return raised
    said = "helped" if option == "muscle" and not alarms.may_be_muscle(session) else option
    return alarm.answered(session.prompt, session, said, at, catalog)


def _which(frame: Which, session: Session, catalog: Catalog) -> Question:
    """The signs of the screen that is open, or of the last plain look, and none of them."""
    field, called = catalog.fields[RF_NOW], numbers(session.country, catalog)
    if frame.sign:
        told = next(option.label for option in field.options if option.id == frame.sign)
        return replace(prompt_question("which_sign", catalog, signs=told, numbers=called), id=frame.id)
    if frame.of_look:
        asked = prompt_question(frame.id, catalog, catalog.messages.look_which.format(numbers=called))
        return replace(asked, options=(*_looked_for(catalog), *asked.options))
    signs = field_question(field, ticking(session, field).screen, catalog).options
    asked = prompt_question(frame.id, catalog, numbers=called)
    shown = (option for option in signs if option.id not in field.on_every_screen)
    return replace(asked, options=(*shown, *asked.options))


def _looked_for(catalog: Catalog) -> tuple[FieldOption, ...]:
    """What the last plain look asks about, from both lists."""
    listed = {option.id: option for id in last_look.SIGNS for option in catalog.fields[id].options}
    return tuple(listed[id] for ids in last_look.SIGNS.values() for id in ids if id in listed)


def _named(frame: Which, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """A sign named is put once more in full; all but a no to that is a sign ticked. None after all leads back to the
    list, or leaves only the back.
    """
    if option == "none_after_all" and not frame.of_look:
        return moves.ask(stack.pop(session), catalog)
    if option == "none_after_all":
        return moves.record(session, catalog.fields[last_look.FIELD], ("only_back",), at, catalog)
    if not frame.of_look and not frame.sign and option != UNSURE:
        return moves.ask(stack.update(replace(session, n=session.n + 1), replace(frame, sign=option)), catalog)
    option = frame.sign or option
    held = next((id for id, signs in last_look.SIGNS.items() if option in signs), RF_NOW)
    field = catalog.fields[held if frame.of_look else RF_NOW]
    before = session.record.get(field.id, ()) if frame.of_look else ticking(session, field).ticks
    told = (*with_ticks(before, ()), option)
    return moves.record(session, field, told, at, catalog, ticked=True)


def _with_numbers(frame: ChestCheck | ArmCheck, session: Session, catalog: Catalog) -> Question:
    return prompt_question(frame.id, catalog, numbers=numbers(session.country, catalog))


def _chest_told(frame: ChestCheck, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Chest pain is a warning sign as if it had been ticked; taken back, this question is asked again."""
    session = stack.pop(session)
    if option == "no_chest":
        return moves.proceed(session, at, catalog, answered="location")
    signs = with_ticks(session.record.get(RF_NOW), ("chest_pain",))
    session = replace(session, record={**session.record, RF_NOW: signs})
    return moves.proceed(stack.next_question(session), at, catalog, answered=frame.id, ticked=True)


def may_be_neck(session: Session) -> bool:
    """May pain down an arm be a nerve? Below 50, without a heart risk that is known, and not asked before."""
    told = Findings({**session.kept, **session.ahead, **session.record})
    is_young = "age_band" in told.record and not told.from_50
    return is_young and not told.has("risk_now", "heart_risk") and "arm_neck" not in session.record


def _arm_told(frame: ArmCheck, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """A nerve is noted, and the list goes on; anything else is the warning sign that was ticked."""
    field = catalog.fields[RF_NOW]
    if option != "neck_does":
        ticks = (*ticking(session, field).ticks, "jaw_arm_spread")
        return moves.record(session, field, ticks, at, catalog, ticked=True)
    noted = replace(stack.pop(session), record={**session.record, "arm_neck": True})
    waited = changes.waiting(noted, at, catalog)
    if waited is not None:
        return replace(waited, replies=(results.message(catalog.messages.arm_noted), *waited.replies))
    return moves.ask(noted, catalog, lead=catalog.messages.arm_noted)


DOUBT = Prompt(question=_doubt, answered=_doubted)
WHICH = Prompt(question=_which, answered=_named)
CHEST_CHECK = Prompt(question=_with_numbers, answered=_chest_told)
ARM_CHECK = Prompt(question=_with_numbers, answered=_arm_told)
