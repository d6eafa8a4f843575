"""The message of an alarm: the number first, no causes, no exercises. Which one speaks is decided in `alarms`.

It is told in full once. Said again, it is short: the number, and what may be answered. Whoever writes of somebody else
is spoken to as the one who helps.
"""

from collections.abc import Iterable

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.catalog.medicine import RedFlag
from flows.screening.parts import ids_of, part_of
from flows.values.frames import AlarmCard, Doubt
from flows.values.model import Alarm, Disposition, Session
from flows.values.replies import Kind, Option, Reply, ToCall
from flows.wording.asked import open_question
from flows.wording.result.emergency import crisis, crisis_help, crisis_to_call, numbers, to_call
from flows.wording.result.next_step import call_now, first_aid, gravest, until_seen, worse
from flows.wording.result.reasons import of_lines
from flows.wording.sentences import sentence

TAKES_BACK = "mistake"
"""The answer that says it was none."""
TWICE = 2
"""How often it is said what ends a message that stands; then a line will do."""


def alarm(session: Session, catalog: Catalog, *, again: bool = False) -> Reply:
    """The current alarm with its buttons. `again`: it was told before and still stands."""
    question = open_question(session, catalog)
    shown = [(question.id, one) for one in question.options] if question is not None else []
    options = tuple(Option(field=id, id=one.id, label=one.button, n=session.n) for id, one in shown)
    slip = next((option.label for option in options if option.id == TAKES_BACK), "")
    is_asked = isinstance(session.prompt, AlarmCard) and session.prompt.is_muscle  # its question stands in the text
    text = _once_more(session, slip, catalog) if again and not is_asked else _in_full(session, catalog)
    return Reply(kind=Kind.ALARM, text=text, options=options, to_call=_to_call(session, catalog))


def sounded(session: Session, catalog: Catalog) -> Reply:
    """The current alarm for whom nothing is kept: in full, without the buttons that answer it."""
    return Reply(kind=Kind.ALARM, text=alarm_text(session, catalog), to_call=_to_call(session, catalog))


def _to_call(session: Session, catalog: Catalog) -> tuple[ToCall, ...]:
    """The numbers, where one has to be dialled at once."""
    speaking, country = alarms.current(session), session.country
    if speaking is None or speaking.level is not Disposition.EMERGENCY:
        return ()
    line = crisis_to_call(country, catalog) if alarms.is_self_harm(speaking) else ()
    return (*line, *to_call(country, catalog))


def taken_back(alarm: Alarm | None, catalog: Catalog) -> str:
    """What is said when a sign was none after all: what to do if it is one, as urgent as that would be."""
    if alarm is not None and alarms.is_self_harm(alarm):
        return catalog.messages.misunderstood_worry
    is_emergency = alarm is None or alarm.level is Disposition.EMERGENCY
    own = [catalog.red_flags[flag].denied for flag in alarm.flags] if alarm is not None and not is_emergency else []
    if any(own):
        return next(filter(None, own))
    return catalog.messages.misunderstood if is_emergency else catalog.messages.misunderstood_today


def _in_full(session: Session, catalog: Catalog) -> str:
    text, speaking = alarm_text(session, catalog), alarms.current(session)
    if not alarms.may_be_muscle(session):
        return text
    if isinstance(session.prompt, AlarmCard) and session.prompt.is_muscle:
        return f"{text}\n{catalog.messages.muscle_ask}"
    is_own = speaking is None or not speaking.of_another
    return f"{text}\n{catalog.messages.muscle_note}" if is_own else text


def _once_more(session: Session, slip: str, catalog: Catalog) -> str:
    """What stands, in short: somebody who writes on has read it, and needs to know what ends it."""
    words, speaking, called = catalog.messages, alarms.current(session), numbers(session.country, catalog)
    if speaking is not None and alarms.is_self_harm(speaking):
        text = words.self_harm_other_again if speaking.of_another else words.self_harm_again
        return text.format(crisis=crisis(session.country, catalog), numbers=called)
    is_emergency = speaking is not None and speaking.level is Disposition.EMERGENCY
    of_oneself, of_another = (
        (words.emergency_again, words.emergency_again_other) if is_emergency else _of_today(session, catalog)
    )
    text = of_another if speaking is not None and speaking.of_another else of_oneself
    if isinstance(session.prompt, AlarmCard) and session.prompt.asks_look:
        is_other = speaking is not None and speaking.of_another
        text = words.same_day_look_other if is_other else words.same_day_look
    told = text.format(numbers=called, slip=slip)
    return "\n".join([told, *(_crisis_line(session, catalog) if is_emergency else [])])


def _of_today(session: Session, catalog: Catalog) -> tuple[str, str]:
    """A matter for today once more, of oneself and of another: a line where that was said twice."""
    words, is_known = catalog.messages, isinstance(session.prompt, AlarmCard) and session.prompt.times > TWICE
    if is_known:
        return words.same_day_short, words.same_day_short_other
    return words.same_day_again, words.same_day_again_other


def explained(session: Session, catalog: Catalog) -> str:
    """What stands, in short, for somebody who says what the sign comes from."""
    words, speaking = catalog.messages, alarms.current(session)
    today = words.same_day_explained_other if speaking and speaking.of_another else words.same_day_explained
    return _answered(words.emergency_explained if _is_emergency(session) else today, session, catalog)


def refused(session: Session, catalog: Catalog) -> str:
    """What stands, in other words, for somebody who will not call, or has said before what the sign comes from."""
    words, speaking = catalog.messages, alarms.current(session)
    of_oneself, of_another = (
        (words.emergency_refused, words.emergency_refused_other)
        if _is_emergency(session)
        else (words.same_day_refused, words.same_day_refused_other)
    )
    return _answered(of_another if speaking and speaking.of_another else of_oneself, session, catalog)


def said_under(session: Session, says: str, catalog: Catalog) -> str:
    """The answer to what is said while a message stands and does not end it."""
    words, is_emergency = catalog.messages, _is_emergency(session)
    if says == "denied":
        return _answered(words.emergency_denied if is_emergency else words.same_day_denied, session, catalog)
    if says == "figure":
        return _answered(words.emergency_figure if is_emergency else words.same_day_denied, session, catalog)
    speaking = alarms.current(session)
    level = Disposition.URGENT if speaking is None else speaking.level
    return until_help(session, says, level, catalog)


def until_help(session: Session, says: str, level: Disposition, catalog: Catalog) -> str:
    """What to do until help is there, and where to go when nobody can see them today."""
    words, called = catalog.messages, numbers(session.country, catalog)
    flags, speaking = alarms.spoken_flags(session) or alarms.flags(session), alarms.current(session)
    aid = first_aid(session, flags, catalog, of_another=speaking is not None and speaking.of_another)
    on_the_way = {
        "worse": (words.same_day_worse_now, words.emergency_worse_now),
        "how_to_go": (words.same_day_how_to_go, words.emergency_how_to_go),
    }
    if says in on_the_way:
        text, signs = on_the_way[says][level is Disposition.EMERGENCY], gravest(flags, catalog)
        then = signs.worse if signs is not None else words.worse_signs
        return text.format(numbers=called, first_aid=aid, worse=then)
    if says == "no_visit":
        if level is Disposition.EMERGENCY:
            return words.emergency.format(numbers=called, first_aid=aid)
        until, then = until_seen(flags, catalog), worse(flags, catalog)
        return words.same_day_no_visit.format(until_seen=until, worse=then, numbers=called)
    text = words.emergency_alone if says == "alone" and speaking is not None else words.emergency_waiting
    return text.format(numbers=called, first_aid=aid)


def _is_emergency(session: Session) -> bool:
    speaking = alarms.current(session)
    return speaking is not None and speaking.level is Disposition.EMERGENCY


def _answered(text: str, session: Session, catalog: Catalog) -> str:
    """A text for what was said to the message, with the number, the name of the button and what else stands there."""
    question, words, is_emergency = open_question(session, catalog), catalog.messages, _is_emergency(session)
    options = question.options if question is not None else ()
    slip = next((option.button for option in options if option.id == TAKES_BACK), "")
    told = text.format(numbers=numbers(session.country, catalog), slip=slip)
    is_asked = isinstance(session.prompt, AlarmCard) and session.prompt.is_muscle
    muscle = [words.muscle_note] if alarms.may_be_muscle(session) and not is_asked else []
    return "\n".join([told, *muscle, *(_crisis_line(session, catalog) if is_emergency else [])])


def alarm_text(session: Session, catalog: Catalog) -> str:
    """The words of the current alarm, without those that speak of its buttons."""
    flags, speaking = alarms.spoken_flags(session), alarms.current(session)
    if speaking is not None and alarms.is_self_harm(speaking):
        return _self_harm(speaking, session, catalog)
    if speaking is not None and speaking.level is Disposition.EMERGENCY:
        told = _call_for_them(session, flags, catalog) if speaking.of_another else call_now(session, flags, catalog)
        return "\n".join([told, *_crisis_line(session, catalog)])
    words, flag = catalog.messages, gravest(flags, catalog)
    text = words.same_day_other if speaking is not None and speaking.of_another else words.same_day
    return text.format(
        reason=" ".join(_reasons(session, flag, catalog)),
        where=flag.where if flag else words.same_day_where,
        until_seen=until_seen(flags, catalog),
        worse=worse(flags, catalog),
        numbers=numbers(session.country, catalog),
    )


def _reasons(session: Session, flag: RedFlag | None, catalog: Catalog) -> list[str]:
    """Why: what was answered, where answers raised it; else the sign that was told."""
    speaking = alarms.current(session)
    if speaking is not None and speaking.lines:
        return of_lines(speaking.lines, session, catalog)
    return [sentence(flag.reason)] if flag is not None else []


def _self_harm(speaking: Alarm, session: Session, catalog: Catalog) -> str:
    words = catalog.messages
    text = words.self_harm_other if speaking.of_another else words.self_harm
    return text.format(crisis=crisis_help(session, catalog), numbers=numbers(session.country, catalog))


def _call_for_them(session: Session, flags: Iterable[str], catalog: Catalog) -> str:
    """The number to call for somebody else, and what to do for them."""
    aid = first_aid(session, flags, catalog, of_another=True)
    return catalog.messages.emergency_other.format(numbers=numbers(session.country, catalog), first_aid=aid)


def _crisis_line(session: Session, catalog: Catalog) -> list[str]:
    """Under a bodily emergency one line for somebody who has also written of suicide."""
    if not alarms.is_worried(session):
        return []
    return [catalog.messages.self_harm_beside.format(crisis=crisis(session.country, catalog))]


def asked_of(flag: str, doubt: Doubt, catalog: Catalog) -> str:
    """The question whether a flag is there; that of the sign which was told, so that a no is a no to just that."""
    told = [
        sign.asked for sign in catalog.screening.signs if sign.flag == flag and sign.id in doubt.heard and sign.asked
    ]
    parts = [part.asked for id in doubt.heard if id in ids_of(flag, catalog) and (part := part_of(id, catalog))]
    first, *more = (told[:1] or parts) or [catalog.red_flags[flag].asked]
    return " ".join((first, *(catalog.messages.doubt_more.format(sign=sign) for sign in more)))
