"""What is said beside a question about a warning sign and is no answer to it: noted, or answered later.

Nothing of it leads past the question, and nothing of it is taken for a yes: the same is asked again.
"""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.dialogue import gate, moves, prompts, stack
from flows.dialogue.asked import plans
from flows.dialogue.days import once_more
from flows.dialogue.days.once_more import ASKED
from flows.dialogue.days.one_by_one import one_by_one
from flows.dialogue.events import telling
from flows.dialogue.prompts.checkin import day
from flows.dialogue.prompts.safety import UNSURE
from flows.dialogue.signs import suspected
from flows.followup.rules import STRONG
from flows.screening.parts import OF, level_of
from flows.screening.screen import in_doubt
from flows.search import faq
from flows.search.faq import Verdict
from flows.understanding.alarm.behind_no import denies_something
from flows.understanding.alarm.named import told_of
from flows.understanding.alarm.narrowed import narrowed
from flows.understanding.checkins.beside_the_day import READER
from flows.understanding.facts.risks import boxes_asked
from flows.understanding.meant import Asked, Day, Meant, Partly, Pressed, Telling, Warned
from flows.understanding.scene import Message
from flows.understanding.wishes.wishes import MEANS
from flows.values.frames import NAMED, CheckIn, Delete, Doubt, Recheck
from flows.values.model import Alarm, Assessment, Disposition, Session, State, Value
from flows.values.record import TOP_SCORE, lists_of
from flows.values.replies import Turn
from flows.wording.cards import noted_back
from flows.wording.checkin import checkin_cards
from flows.wording.result import results
from flows.wording.result.next_step import gravest


def held_back(session: Session, meant: Meant, message: Message, catalog: Catalog) -> Turn:
    """What does not pass the gate: what stands is put again, after a word on what was said beside a sign in doubt."""
    guarding = stack.leave(session, (Delete,))
    if session.state is State.REFERRED and isinstance(meant, Asked) and meant.is_question:
        return _asked_under_an_alarm(session, catalog)
    if session.state is State.REFERRED or not isinstance(guarding.prompt, Doubt):
        return gate.stands(session, catalog)
    if isinstance(meant, Telling):
        return _told(guarding, meant, catalog)
    if isinstance(meant, Day) and not meant.is_yes:
        rested = _rested(guarding, guarding.prompt)
        return (
            _day(guarding, meant, message.at, catalog) if rested is None else _later(rested, meant, message.at, catalog)
        )
    if isinstance(meant, Day):  # the yes in it may have been meant for the day: asked again once, then it counts
        plain = stack.update(guarding, replace(guarding.prompt, before=ASKED))
        return moves.ask(plain, catalog, results.message(catalog.messages.doubt_plain))
    if isinstance(meant, Asked) and meant.is_question:
        exercise = _exercise(guarding, meant, message, catalog)
        if exercise or meant.found.verdict is not Verdict.UNKNOWN:
            return _asked(guarding, guarding.prompt, meant, exercise, catalog)
    is_unclear = isinstance(meant, Pressed) and meant.action == MEANS
    guarding = once_more.noted_in_part(guarding, guarding.prompt) if is_unclear else guarding
    first = catalog.messages.doubt_means if is_unclear else catalog.messages.doubt_first
    return moves.ask(guarding, catalog, results.message(first))


def is_known(session: Session, heard: Alarm, catalog: Catalog) -> bool:
    """Does the question about a sign ask for nothing but a box that was ticked before: "are your bones thin?"?"""
    looking = session.find(Recheck)
    before = looking.record if looking is not None else {}
    told = {(id, one) for record in (before, session.kept, session.record) for id, one in _boxes(record)}
    asked = [set(_boxes(boxes_asked(flag, catalog))) for flag in heard.flags]
    return bool(asked) and all(boxes and boxes <= told for boxes in asked)


def _boxes(record: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """The boxes that are ticked, each with its list."""
    return ((id, one) for id, ids in lists_of(record).items() for one in ids)


def _asked_under_an_alarm(session: Session, catalog: Catalog) -> Turn:
    """A question while a matter for today stands: the message again, which says that it waits for a look."""
    speaking = alarms.current(session)
    if speaking is None or speaking.level is not Disposition.URGENT or alarms.is_self_harm(speaking):
        return gate.stands(session, catalog)
    flag = gravest(alarms.spoken_flags(session), catalog)
    said = " ".join(part for part in (catalog.messages.same_day_asked, flag.until_seen if flag else "") if part)
    turn = gate.stands(session, catalog)
    *before, alarm = turn.replies
    return replace(turn, replies=(*before, replace(alarm, text=f"{alarm.text}\n{said}")))


def heard_beside(session: Session, doubt: Doubt, meant: Warned, message: Message, catalog: Catalog) -> Turn:
    """A sign heard while another is asked about: the same again is a yes to that, another less urgent one is no answer.

    That one waits for the answer when it is sure. What is sure and as urgent is told with it, and what is in doubt as
    well is asked about after it, or before it where it is graver, thoughts of suicide last. A third counts as told.
    What is only what the answer makes of the sign is asked about alone.
    """
    other = narrowed(message.heard, doubt.heard, catalog)
    if other is not None and meant.alarm.flags == (other.flag,):
        is_told = other.is_told or not meant.alarm.ask
        return partly(session, Partly(parts=(other.flag,), is_sure=is_told, of=other.of), message, catalog)
    is_sure, alone = not meant.alarm.ask, suspected.told_alone(meant.alarm, message.heard, catalog)
    told = tuple(dict.fromkeys((*doubt.heard, *alone)))
    named = told_of(meant.alarm.flags, message.heard, catalog)
    heard = Alarm(flags=meant.alarm.flags, level=meant.alarm.level, of_another=meant.of_another, told=named)
    same = tuple(flag for flag in doubt.alarm.flags if flag in heard.flags)
    waiting = doubt.later.flags if doubt.later is not None else ()
    flags = tuple(dict.fromkeys((*doubt.alarm.flags, *waiting, *heard.flags)))
    if is_sure and not same and heard.level < doubt.alarm.level:
        return _waiting(session, doubt, heard, catalog)
    if not same and not is_sure and alarms.is_self_harm(heard) != alarms.is_self_harm(doubt.alarm):
        then = heard if doubt.later is None else with_later(doubt.later, heard)
        return _asked_in_turn(session, replace(doubt, later=then, heard=told), catalog.messages.doubt_then, catalog)
    if is_sure or same or len(flags) > NAMED:
        level = doubt.alarm.level
        if same and denies_something(message.heard):  # "no blood, but the calf is swollen": as urgent as the calf
            level = level_of([id for id in alone if OF in id], level, catalog)
        first = replace(doubt.alarm, flags=same or doubt.alarm.flags, level=level)
        heard = replace(heard, level=min(heard.level, first.level)) if _is_echo(meant, first) else heard
        return moves.raise_alarm(alarms.raised(session, first), heard, catalog)
    both = replace(with_later(doubt.alarm, heard), of_another=doubt.alarm.of_another and heard.of_another)
    first, rest = one_by_one(both if doubt.later is None else with_later(both, doubt.later), told, catalog)
    is_next = first.flags == doubt.alarm.flags
    said = catalog.messages.doubt_then if is_next else catalog.messages.doubt_graver
    return _asked_in_turn(session, replace(doubt, alarm=first, later=rest, heard=told), said, catalog)


def _asked_in_turn(session: Session, doubt: Doubt, said: str, catalog: Catalog) -> Turn:
    """The question about the first of several signs; `said`: which of them comes when."""
    later = replace(stack.update(session, doubt), n=session.n + 1)
    return moves.ask(later, catalog, results.message(said))


def with_later(one: Alarm, other: Alarm) -> Alarm:
    """What waits for a no, with another sign that does."""
    flags = tuple(dict.fromkeys((*one.flags, *other.flags)))
    return replace(one, flags=flags, level=max(one.level, other.level))


def _is_echo(meant: Warned, told: Alarm) -> bool:
    """Does the trained reader alone hear again what is asked about, and nothing else?"""
    return set(meant.alarm.flags) <= set(told.flags) and all(sign.by == READER for sign in meant.alarm.signs)


def partly(session: Session, meant: Partly, message: Message, catalog: Catalog) -> Turn:
    """A no beside which a part of the sign is said to be there: that part alone is asked about, in its own words.

    Said plainly it counts at once, as urgent as it is by itself; what may be an emergency only when it was asked about.
    """
    session = stack.leave(session, (Delete,))
    doubt = session.prompt
    if not isinstance(doubt, Doubt):
        return moves.ask(session, catalog)
    session = telling.kept_beside(session, meant.story, catalog)
    alarm = _made_of_it(doubt.alarm, meant, catalog) if meant.of else _narrowed(doubt.alarm, meant.parts, catalog)
    asked = replace(doubt, alarm=alarm, heard=meant.parts or doubt.heard, before=ASKED)
    session = once_more.noted_in_part(session, asked)
    is_asked = doubt.before == ASKED or alarm.level is Disposition.URGENT
    if meant.is_sure and is_asked:
        return prompts.answer(stack.update(session, asked), UNSURE, message.at, catalog)
    narrowed = replace(stack.update(session, asked), n=session.n + 1)
    return moves.ask(narrowed, catalog, results.message(catalog.messages.doubt_partly))


def _narrowed(alarm: Alarm, parts: tuple[str, ...], catalog: Catalog) -> Alarm:
    """What is asked about, as far as these parts are of it, and as urgent as they are."""
    flags = tuple(flag for flag in alarm.flags if any(id.partition(OF)[0] == flag for id in parts))
    return replace(alarm, flags=flags or alarm.flags, level=level_of(parts, alarm.level, catalog))


def _made_of_it(alarm: Alarm, meant: Partly, catalog: Catalog) -> Alarm:
    """What is asked about with the other sign that an answer has made of one, as urgent as that is if it is alone."""
    made = tuple(sign for flag in meant.parts if (sign := in_doubt(flag, catalog)) is not None)
    others = tuple(flag for flag in alarm.flags if flag != meant.of)
    level = alarm.level if others else max((sign.level for sign in made), default=alarm.level)
    return replace(alarm, flags=(*(sign.flag for sign in made), *others), level=level)


def _waiting(session: Session, doubt: Doubt, heard: Alarm, catalog: Catalog) -> Turn:
    """What is a matter for today is said in short; its message follows once the graver sign is answered."""
    later = replace(stack.update(session, replace(doubt, beside=heard)), n=session.n + 1)
    found = Assessment(disposition=heard.level, red_flags=heard.flags)
    said = f"{results.so_far(session, found, catalog)}\n{catalog.messages.doubt_first}"
    return moves.ask(later, catalog, results.message(said))


def _told(session: Session, meant: Telling, catalog: Catalog) -> Turn:
    """Facts are said back and wait for the answer."""
    facts = {**telling.news(session, meant.story, catalog), **telling.ticks_to_come(session, meant.story)}
    kept = telling.kept_beside(session, meant.story, catalog)
    first = catalog.messages.doubt_first
    said = f"{noted_back(facts, catalog, meant.story.parts)}\n{first}" if facts and kept is not session else first
    return moves.ask(kept, catalog, results.message(said))


def _rested(session: Session, doubt: Doubt) -> Session | None:
    """The session with the day's card before a sign that was asked about again with it after a night; else None.

    Until it is answered the day is as careful as if a look were needed.
    """
    opened = session.find(CheckIn)
    if opened is None or not doubt.waited:
        return None
    return stack.push(session, replace(opened, level=max(opened.level, Disposition.CLINICIAN)))


def _later(session: Session, meant: Day, at: int, catalog: Catalog) -> Turn:
    """What is told of the day is taken at once; the sign comes after it."""
    turn = day.half_told(session, meant, at, catalog) if meant.half else day.told(session, meant.answers, at, catalog)
    is_next = turn.session.prompt is not session.find(Doubt)
    said = (results.message(catalog.messages.doubt_later),) if is_next else ()
    return replace(turn, replies=(*said, *turn.replies))


def _day(session: Session, meant: Day, at: int, catalog: Catalog) -> Turn:
    """Answers to the day's card beneath are kept and said back, as many as leave it something to ask: with the last one
    comes what they lead to. A strong score is kept, too; what else it leads to than a look waits for the answer.
    """
    first = catalog.messages.doubt_first
    scores = {id: meant.answers[id] for id in day.STRONG if id in meant.answers}
    if any(score in range(STRONG, TOP_SCORE + 1) for score in scores.values()):
        kept, left = day.kept_beside(session, scores, at, catalog)
        noted = results.message(f"{checkin_cards.understood(scores, catalog)}\n{first}")
        return moves.ask(kept, catalog, *left, noted)
    alone = {id: value for id, value in meant.answers.items() if id == "pain_now"}
    for answers in (meant.answers, alone):
        kept = day.counted_late(session, answers, at, catalog)
        if answers and checkin_cards.open_field(kept, catalog) is not None:
            said = f"{checkin_cards.understood(answers, catalog)}\n{first}"
            return moves.ask(kept, catalog, results.message(said))
    return moves.ask(session, catalog, results.message(first))


def _exercise(session: Session, meant: Asked, message: Message, catalog: Catalog) -> str:
    """The exercise whose way is asked for; "" where it is a question of another kind."""
    is_answered = meant.found.verdict is Verdict.ANSWER
    return plans.exercise_asked(session, message, catalog, meant.found.hits[0].id if is_answered else "")


def _asked(session: Session, doubt: Doubt, meant: Asked, exercise: str, catalog: Catalog) -> Turn:
    """A question is answered after a no; the one that was asked first stays."""
    shown = 1 if meant.found.verdict is Verdict.ANSWER else faq.OFFERED
    asked, *or_else = (exercise,) if exercise else (hit.id for hit in meant.found.hits[:shown])
    waits = doubt if doubt.asked else replace(doubt, asked=asked, or_else=tuple(or_else))
    session = telling.with_beside(telling.kept_beside(session, meant.story, catalog), meant.told)
    later = stack.update(session, waits)
    return moves.ask(later, catalog, results.message(catalog.messages.doubt_then))
