"""What follows from what was meant: one function a kind. What may pass at all is decided before, in `gate`."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from flows.assessment import agenda, alarms
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Phase
from flows.catalog.question import Question
from flows.dialogue import changes, digressions, elsewhere, moves, stack
from flows.dialogue.asked import answering, plans, swaps
from flows.dialogue.checkins import back, reported, setting, well
from flows.dialogue.days import no_more_runs, rescored, tally
from flows.dialogue.events import asking, commands, denials, lost, pressed, small_talk, taps, telling, tongue
from flows.dialogue.prompts import guided
from flows.dialogue.prompts.checkin import activity, day, rose, snooze
from flows.dialogue.signs import explanations, in_doubt, slips, suspected
from flows.screening.hearing import hear
from flows.text.letters.normal import words_of
from flows.understanding.alarm.answered import MISTAKE
from flows.understanding.alarm.named import told_of
from flows.understanding.diary.run_days import is_of_this_day
from flows.understanding.diary.unwanted import Unwanted
from flows.understanding.facts.other_words import not_known, says_none
from flows.understanding.meant import (
    Aim,
    Answer,
    Asked,
    Change,
    Command,
    Day,
    Disputed,
    Elsewhere,
    Explained,
    Foreign,
    InSession,
    Lost,
    Meant,
    Partly,
    Pause,
    Pressed,
    Rearranged,
    Setting,
    Skip,
    SmallTalk,
    Suspected,
    Telling,
    TooLong,
    WantsCheckins,
    Warned,
    Worse,
)
from flows.understanding.options.loads import RunsTold
from flows.understanding.options.yes_no import bare_noes
from flows.understanding.scene import Message
from flows.understanding.settings.country import COUNTRY
from flows.understanding.signs.ordinary import is_of_pain
from flows.understanding.times.ahead import Snoozed
from flows.understanding.wishes.requests import leaves_rest
from flows.values.frames import CAUSES, CheckIn, Doubt, SetCountry, Which
from flows.values.ids import PAIN_NOW
from flows.values.model import Alarm, Session, State, Value
from flows.values.replies import Kind, Turn
from flows.wording.asked import open_question
from flows.wording.cards import DONE
from flows.wording.result import results

NO_SIGN = "no_not"
"""The no to a sign that is asked about."""
Decided = Callable[[Session, Any, Message, Catalog], Turn]


def decide(session: Session, meant: Meant, message: Message, catalog: Catalog) -> Turn:
    """The turn that a text leads to, now that it is known what it means."""
    if session.topic == CAUSES and not isinstance(meant, Worse):  # only right below the list a number is of the list
        session = replace(session, topic="")
    return tally.of_meaning(DECIDE[type(meant)](session, meant, message, catalog), meant)


def _warned(session: Session, meant: Warned, message: Message, catalog: Catalog) -> Turn:
    """A warning sign: told at once, or asked about where it is in doubt and nothing else of the kind is spoken of."""
    told = told_of(meant.alarm.flags, message.heard, catalog)
    heard = Alarm(flags=meant.alarm.flags, level=meant.alarm.level, of_another=meant.of_another, told=told)
    session, said = day.kept_beside(telling.kept_beside(session, meant.story, catalog), meant.day, message.at, catalog)
    resting = session.find(Doubt)
    if resting is not None and session.prompt is not resting:  # it comes up again with what is heard now
        session = stack.push(session, resting)
    if isinstance(session.prompt, Doubt):
        return in_doubt.heard_beside(session, session.prompt, meant, message, catalog)
    if of_neck := suspected.asked_of_neck(session, meant.alarm, message, catalog):
        return of_neck
    is_spoken_of = isinstance(session.prompt, Which) or alarms.current(session) is not None
    is_known = in_doubt.is_known(session, heard, catalog) and not is_of_pain(meant.alarm, catalog)
    if not meant.alarm.ask or is_spoken_of or is_known:
        return moves.raise_alarm(session, heard, catalog)
    return suspected.asked_about(session, meant, heard, said, message, catalog)


def _answer(session: Session, meant: Answer, message: Message, catalog: Catalog) -> Turn:
    """An answer to what is open, and the question of the person that stands beside it, answered before the next one."""
    if meant.value == (MISTAKE,) and (in_part := slips.taken_back(session, message.heard, catalog)):
        return in_part
    turn = _answered(session, meant, message, catalog)
    if meant.is_loose and meant.also is None and turn.session.state in agenda.ASKING and _leaves_rest(message, catalog):
        return replace(turn, replies=(results.message(catalog.messages.may_skip), *turn.replies))
    return _with_question(turn, meant.also, catalog)


def _pressed(session: Session, meant: Pressed, message: Message, catalog: Catalog) -> Turn:
    return _with_question(pressed.pressed(session, meant, message, catalog), meant.also, catalog)


def _with_question(turn: Turn, also: Asked | None, catalog: Catalog) -> Turn:
    """The turn of an answer with that to the question which stands beside it, before the next one."""
    if also is None or turn.session.state is State.REFERRED:
        return turn
    beside = answering.reply(turn.session, also, catalog)
    first = tuple(reply for reply in turn.replies if reply.kind is not Kind.QUESTION)
    return replace(beside, replies=(*first, *beside.replies))


def _leaves_rest(message: Message, catalog: Catalog) -> bool:
    """Does it say beside an answer that the rest is to be left out: "next day. skip the rest please"?"""
    rest = [hear(" ".join(one.told), catalog) for one in message.heard.sentences[1:]]
    return any(leaves_rest(one, catalog) for one in rest)


def _answered(session: Session, meant: Answer, message: Message, catalog: Catalog) -> Turn:
    """What else the text tells is noted with it."""
    score = rescored.beside(session, message.heard, catalog) if meant.value == (NO_SIGN,) else None
    if score is not None and isinstance(session.prompt, Doubt):  # "5 then" is a no to very strong pain, and the score
        session, _ = day.kept_beside(session, {"pain_now": score}, message.at, catalog)
    question = open_question(session, catalog)
    if question is None:
        return moves.ask(session, catalog)
    if meant.choices:
        return moves.ask(session, catalog, lead=telling.which(question, meant.choices, catalog))
    if meant.story.told or meant.story.undone:
        return telling.answered(session, question, meant, message.at, catalog)
    if pressed.has_ticks(session, question) and _is_no_more(session, meant, question, message, catalog):
        return pressed.pressed(session, Pressed(action=DONE), message, catalog)  # "what else?" - "no"
    return taps.answer(
        session, question, meant.value, message.at, catalog, is_loose=meant.is_loose, is_whole=meant.is_whole
    )


def _is_no_more(session: Session, meant: Answer, question: Question, message: Message, catalog: Catalog) -> bool:
    """Is it a bare no to what else of a list is so? Words that could not be placed are looked at first."""
    if question.field is None or not _says_none(meant.value, question):
        return False
    is_open = not question.field.first_tap and not agenda.ticking(session, question.field).unplaced
    return message.heard.words in bare_noes(catalog) or (is_open and says_none(message.heard, catalog))


def _says_none(value: Value, question: Question) -> bool:
    """Is it one of the answers that leave nothing ticked on a list?"""
    field = question.field
    return field is not None and isinstance(value, tuple) and set(value) <= set(field.exclusive)


def _setting(session: Session, meant: Setting, message: Message, catalog: Catalog) -> Turn:
    if meant.kind == COUNTRY and not isinstance(session.prompt, SetCountry):
        return commands.note_country(session, catalog.countries[meant.choices[0][0]], catalog)
    return setting.placed(setting.read(session, meant, message.at, catalog), message.text, message.at, catalog)


def _day(session: Session, meant: Day, message: Message, catalog: Catalog) -> Turn:
    if is_of_this_day(message.heard, catalog):
        session = no_more_runs.today(session, message.at)
    if meant.is_well:
        return well.again(session, message.at, catalog)
    if meant.is_anew and not meant.is_bare and reported.is_of_today(session, message.at):
        return reported.reported(session, meant, message.at, catalog)
    if not meant.answers and not meant.half:  # told of another day, which is noted by the way
        return moves.ask(session, catalog) if open_question(session, catalog) else moves.say(session)
    if session.find(CheckIn) is None and meant.until is None:
        return guided.exercised(session, meant.answers, message.at, catalog)
    risen = rose.opened(session, int(meant.answers["pain_now"])) if meant.is_bare else None
    if risen is not None:
        return moves.ask(risen, catalog)
    if meant.is_anew and reported.is_of_today(session, message.at):
        return reported.reported(session, meant, message.at, catalog)
    if meant.half:
        return day.half_told(session, meant, message.at, catalog)
    if meant.until is None:
        return day.told(session, meant.answers, message.at, catalog)
    session, said = day.noted_beside(session, meant.answers, message.at, catalog)
    paused = _pause(session, Pause(until=meant.until), message, catalog)
    return replace(paused, replies=(*said, *paused.replies))


def _change(session: Session, meant: Change, message: Message, catalog: Catalog) -> Turn:
    """The question again, or at once its new answer. On the day's card the pain is that of the day."""
    if isinstance(session.prompt, CheckIn) and meant.field == PAIN_NOW:
        return day.rescored(session, meant.value, message.at, catalog)
    if lead := telling.known_already(session, meant, message.at, catalog):
        return moves.ask(session, catalog, lead=lead)
    asked = changes.reopen(session, meant.field, catalog)
    question = open_question(asked.session, catalog) if asked else None
    if asked is None or question is None:
        field = agenda.open_field(session, catalog)
        is_to_come = session.state in agenda.ASKING and (field is None or field.id != meant.field)
        return moves.ask(session, catalog, lead=catalog.messages.not_asked_yet if is_to_come else "")
    value = telling.value_of(question, meant.value, message.at, catalog)
    return asked if value is None else taps.answer(asked.session, question, value, message.at, catalog, is_loose=True)


def _pause(session: Session, meant: Pause, message: Message, catalog: Catalog) -> Turn:
    session, said = (session, ()) if meant.until.start else day.closed(session, message.at, catalog)
    turn = setting.pause(session, meant.until, message.at, catalog)
    return replace(turn, replies=(*said, *turn.replies))


def _rearranged(session: Session, meant: Rearranged, message: Message, catalog: Catalog) -> Turn:
    if meant.is_back:
        return back.again(session, meant, message, catalog)
    return setting.rearranged(session, meant, message.at, catalog)


def _telling(session: Session, meant: Telling, message: Message, catalog: Catalog) -> Turn:
    """What is told of the ache; after a result only a correction or a risk changes anything."""
    if session.state is State.NEW:
        return telling.story_kept(session, catalog)
    session = telling.left_for(session, meant.story)
    return telling.tell(session, meant.story, message.at, catalog) or lost.lost(session, Lost(), message, catalog)


def _skip(session: Session, meant: Skip, message: Message, catalog: Catalog) -> Turn:
    field, unsure = agenda.open_field(session, catalog), map(words_of, catalog.messages.not_sure_words)
    is_unknown = message.heard.words in unsure or not_known(message.heard, catalog)
    is_of_list = field is not None and field.phase is Phase.QUESTIONS and bool(field.exclusive)
    if is_of_list and is_unknown:
        return commands.explain(session, catalog, "means")  # not to know is no answer: how to find out
    if field is None or field.safety:
        return moves.ask(session, catalog, lead=catalog.messages.cannot_skip)
    return moves.passed(session, field, message.at, catalog)


def _worse(session: Session, meant: Worse, message: Message, catalog: Catalog) -> Turn:
    """After a result a new look is offered; among the questions they are about what is now. A bare number below a plan
    names an exercise of it.
    """
    if session.state in agenda.ASKING:
        return moves.ask(session, catalog, lead=catalog.messages.changed_asking)
    if meant.score is not None:
        shown = plans.of_number(session, meant.score, message.text, catalog)
        noted = shown or rescored.scored_anew(session, meant.score, message.at, catalog)
        is_risen = outcome(noted.session, catalog).disposition > outcome(session, catalog).disposition
        return noted if is_risen else _with_answer_first(noted, meant.also, catalog)
    session = telling.with_new_place(session, message.heard, message.at, catalog)
    return _with_answer_first(digressions.offer_new_look(session, catalog), meant.also, catalog)


def _with_answer_first(turn: Turn, also: Asked | None, catalog: Catalog) -> Turn:
    """The turn with the answer to what was asked before it; where that asks something itself, behind it."""
    if also is None:
        return turn
    answered = answering.reply(turn.session, also, catalog)
    if answered.session.prompt is not turn.session.prompt:
        return replace(answered, replies=(*turn.replies, *answered.replies))
    return replace(turn, replies=(*answered.replies, *turn.replies))


DECIDE: dict[type, Decided] = {
    Warned: _warned,
    Suspected: suspected.asked_in_full,
    Partly: in_doubt.partly,
    Command: lambda session, meant, message, catalog: commands.run(session, meant.name, "", message.at, catalog),
    Answer: _answer,
    Setting: _setting,
    Day: _day,
    Change: _change,
    Disputed: denials.disputed,
    Explained: lambda session, meant, message, catalog: explanations.explained(session, meant, message.at, catalog),
    InSession: lambda session, meant, message, catalog: guided.told(session, meant, message.at, catalog),
    Pressed: _pressed,
    Pause: _pause,
    WantsCheckins: lambda session, meant, message, catalog: setting.placed(
        setting.wanted(session, meant.hour, message.at, catalog), message.text, message.at, catalog
    ),
    Rearranged: _rearranged,
    Snoozed: lambda session, meant, message, catalog: snooze.asked(session, meant, message.at, catalog),
    Unwanted: lambda session, meant, message, catalog: swaps.swapped(session, meant, catalog),
    Telling: _telling,
    RunsTold: lost.runs_told,
    Asked: asking.asked,
    SmallTalk: small_talk.answered,
    Foreign: lambda session, meant, message, catalog: tongue.answered(session, meant, message.at, catalog),
    Skip: _skip,
    Worse: _worse,
    Elsewhere: lambda session, meant, message, catalog: elsewhere.told(session, meant, message.at, catalog),
    Aim: lambda session, meant, message, catalog: activity.aimed(session, meant.activity, catalog),
    TooLong: lost.too_long,
    Lost: lost.lost,
}
"""Every kind of meaning has its function: a test compares this with the union."""
