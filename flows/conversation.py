"""One turn: screen, read, record, move, speak. The front door of the core, called once for each event.

The order in which a text is read: (1) the screen for warning signs, in every phase; (2) stop, delete and the other
commands in words; (3) an exact answer to the open question; (4) a question of the person; (5) a loose answer, said
back; (6) small talk; (7) an unsure topic; (8) not understood: a kind word and the same question.
"""

from msgspec.structs import replace

from flows import agenda, alarms, answers, digressions, faq, prompts, screening, steps, wording
from flows.agenda import Question
from flows.cards import ACTION, DONE, SEVERAL, takes_several
from flows.catalog import Catalog
from flows.emergency import numbers
from flows.entries import Field, FieldType
from flows.events import Chose, Commanded, Due, Event, Left, Overheard, Said, Unreadable
from flows.faq import Verdict
from flows.model import Alarm, Session, State, Value
from flows.replies import Turn

SEEN = ("seen_muscular", "seen_other")
"""Actions that are about what stood when they were offered."""
LONGEST = 1000
"""A text beyond this many characters is screened, and then asked for in fewer words."""


def take_turn(session: Session, event: Event, catalog: Catalog) -> Turn:
    """What comes of one event. Pure: the same values give the same turn, so it may be repeated."""
    match event:
        case Due() | Left():
            return steps.say(session)
        case Overheard():
            return _overheard(session, event, catalog)
    away = bool(session.heard_at) and event.at - session.heard_at > steps.STALE_AFTER
    session = replace(session, heard_at=event.at if session.consent else 0)
    match event:
        case Said():
            return _said(session, event, catalog, away)
        case Unreadable():
            return _unreadable(session, event, catalog)
        case Commanded():
            return _commanded(session, event, catalog)
        case Chose():
            return _chose(session, event, catalog)


# ---- texts -----------------------------------------------------------------------------------------------------------


def _said(session: Session, event: Said, catalog: Catalog, away: bool) -> Turn:
    alarmed = _screened(session, event.text, catalog)
    if alarmed is not None:
        return alarmed
    if event.edited:
        return digressions.inform(session, catalog.messages.edited, catalog)
    is_first = session.state is State.NEW and not session.prompt
    if is_first:  # the welcome asks whether they agree: what was written before they saw it is no answer to that
        session = steps.welcome(session, catalog).session
    command = answers.read_command(event.text, catalog)
    question = agenda.open_question(session, catalog)
    exact = answers.read_exact(question, event.text) if question and not is_first else None
    if command is not None and not (exact is not None and session.prompt):
        return _command(session, command, "", event.at, catalog)
    if exact is not None and question is not None:
        return _answer(session, question, exact, event.at, catalog)
    if question is not None and question.is_multi and _is_done(event.text, catalog):
        return _tapped(session, question, Chose(at=event.at, field=question.id, option=DONE, n=session.n), catalog)
    if session.state is State.REFERRED and session.prompt != "delete":
        return _said_under_alarm(session, event, catalog)
    if session.prompt in prompts.ANY_BUT_NO:
        return prompts.answer(session, prompts.ANY_BUT_NO[session.prompt], event.at, catalog)
    if away and session.state in agenda.ASKING and not session.prompt:
        session = agenda.covered(session, "resume")
    return _read(session, event, catalog, "" if is_first else catalog.messages.not_understood)


def _is_done(text: str, catalog: Catalog) -> bool:
    return answers.plain(text) == answers.plain(catalog.messages.done)


def _screened(session: Session, text: str, catalog: Catalog) -> Turn | None:
    """The turn that a warning sign in the text leads to, or None."""
    found = screening.screen(text, catalog)
    if found is None:
        return None
    heard = Alarm(flags=found.flags, level=found.level)
    if session.doubt is not None:  # any answer but a no is a yes, and here is one sign more
        return steps.raise_alarm(alarms.raised(session, session.doubt), heard, catalog)
    speaking = alarms.current(session)
    if not found.ask or session.prompt == "which":
        return steps.raise_alarm(session, heard, catalog)
    if speaking is not None:
        return steps.raise_alarm(session, heard, catalog) if heard.level > speaking.level else None
    return steps.ask(replace(agenda.covered(session, "confirm"), doubt=heard, ticks=()), catalog)


def _said_under_alarm(session: Session, event: Said, catalog: Catalog) -> Turn:
    question = agenda.open_question(session, catalog)
    loose = answers.read_loose(question, event.text, event.at) if question else None
    if isinstance(loose, tuple) and loose[0] in ("helped", "going"):
        return prompts.answer(session, loose[0], event.at, catalog)
    return steps.show_alarm(session, catalog)


def _read(session: Session, event: Said, catalog: Catalog, lost: str) -> Turn:
    """Steps 4 to 8, for a text that is neither sign, command nor exact answer; `lost` is said when it is nothing."""
    question, text = agenda.open_question(session, catalog), event.text
    if len(text) > LONGEST:
        return steps.ask(session, catalog, wording.message(catalog.messages.too_long))
    field = question.field if question else None
    if field is not None and not field.safety and answers.is_skip(text, catalog):
        return steps.passed(session, field, event.at, catalog)
    talk = faq.smalltalk(text, catalog)
    hits = faq.search(text, catalog)
    verdict = faq.judge(text, hits, catalog)
    is_question = faq.looks_like_question(text)
    if is_question and verdict is not Verdict.UNKNOWN and talk is None:
        return _topics(session, hits, verdict, catalog)
    loose = answers.read_loose(question, text, event.at) if question and field and not is_question else None
    if loose is not None and question is not None:
        return _answer(session, question, loose, event.at, catalog, is_loose=True)
    if talk is not None:
        return steps.ask(session, catalog, wording.message(catalog.smalltalk[talk].answer))
    if is_question or verdict is not Verdict.UNKNOWN or question is None:
        return _topics(session, hits, verdict, catalog)
    return steps.ask(session, catalog, lead=lost)


def _topics(session: Session, hits: tuple[faq.Hit, ...], verdict: Verdict, catalog: Catalog) -> Turn:
    words = catalog.messages
    if verdict is Verdict.ANSWER:
        return digressions.answer_topic(session, hits[0].id, catalog)
    if verdict is Verdict.UNKNOWN and session.state is State.DECLINED:
        return digressions.inform(session, words.declined_still, catalog)
    text = words.faq_choices if verdict is Verdict.CHOICES else words.faq_unknown
    return digressions.offer_topics(session, hits, text, catalog)


def _unreadable(session: Session, event: Unreadable, catalog: Catalog) -> Turn:
    alarmed = _screened(session, event.caption, catalog) if event.caption else None
    if alarmed is not None:
        return alarmed
    text = catalog.messages.unreadable.format(numbers=numbers(session.country, catalog))
    return digressions.inform(session, text, catalog)


def _overheard(session: Session, event: Overheard, catalog: Catalog) -> Turn:
    words = catalog.messages
    found = screening.screen(event.text, catalog)
    if found is not None and not found.ask:
        called = words.group_alarm.format(numbers=words.numbers_unknown)
        return steps.say(session, wording.message(called))
    return steps.say(session, wording.message(words.group)) if event.addressed else steps.say(session)


def _commanded(session: Session, event: Commanded, catalog: Catalog) -> Turn:
    is_known = event.name in digressions.COMMANDS
    text = event.rest if is_known else f"{event.name} {event.rest}"
    alarmed = _screened(session, text, catalog) if text.strip() else None
    if alarmed is not None:
        return alarmed
    return _command(session, event.name if is_known else "help", event.rest, event.at, catalog)


def _command(session: Session, name: str, rest: str, at: int, catalog: Catalog) -> Turn:
    """A command, by its slash or in words. One that leads away from an open yes/no question counts as a yes to it."""
    if session.prompt in prompts.ANY_BUT_NO and name not in digressions.ALWAYS:
        return prompts.answer(session, prompts.ANY_BUT_NO[session.prompt], at, catalog)
    return digressions.COMMANDS[name](session, rest, at, catalog)


# ---- answers ---------------------------------------------------------------------------------------------------------


def _answer(
    session: Session,
    question: Question,
    value: Value,
    at: int,
    catalog: Catalog,
    is_loose: bool = False,
) -> Turn:
    """An answer given in words: a number or option ids; a loose one is said back."""
    lead = catalog.messages.noted.format(answer=_spoken(question, value)) if is_loose else ""
    if isinstance(value, int) and question.field is not None:
        return steps.record(session, question.field, value, at, catalog, lead)
    ids = value if isinstance(value, tuple) else (str(value),)
    if question.field is None:
        return prompts.answer(session, ids[0], at, catalog)
    return _answer_options(session, question, question.field, ids, at, catalog, lead)


def _answer_options(
    session: Session, question: Question, field: Field, ids: tuple[str, ...], at: int, catalog: Catalog, lead: str
) -> Turn:
    if ids == ("unsure",) and field.first_tap:
        return steps.ask(agenda.covered(session, "which"), catalog)
    if field.type is not FieldType.MULTI:
        return steps.record(session, field, ids, at, catalog, lead)
    chosen = tuple(id for id in ids if id not in ("none", "unsure"))
    if set(chosen) & set(field.exclusive):
        return steps.record(session, field, chosen, at, catalog, lead)
    ticks = tuple(dict.fromkeys((*session.ticks, *chosen)))
    if field.first_tap and chosen:
        return steps.record(session, field, ticks, at, catalog, lead)
    if not question.is_last_screen:
        return steps.ask(replace(session, ticks=ticks, screen=session.screen + 1, n=session.n + 1), catalog, lead=lead)
    return steps.record(session, field, ticks or ("none",), at, catalog, lead)


def _spoken(question: Question, value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(option.button for option in question.options if option.id in value)
    return str(value)


# ---- taps ------------------------------------------------------------------------------------------------------------


def _chose(session: Session, event: Chose, catalog: Catalog) -> Turn:
    if session.state is State.REFERRED and session.prompt != "delete":
        return _chose_under_alarm(session, event, catalog)
    if session.prompt in prompts.ANY_BUT_NO and event.field in (ACTION, "topic", "exercise"):
        return steps.ask(session, catalog)
    if event.field == "topic" and event.option in catalog.faq:
        return digressions.answer_topic(session, event.option, catalog)
    if event.field == "exercise" and event.option in catalog.exercises:
        return digressions.show_exercise(session, event.option, catalog)
    if event.field == ACTION:
        return _acted(session, event, catalog)
    question = agenda.open_question(session, catalog)
    if question is None or event.field != question.id or event.n != session.n:
        return _old_button(session, catalog)
    return _tapped(session, question, event, catalog)


def _old_button(session: Session, catalog: Catalog) -> Turn:
    note = catalog.messages.old_button
    if session.state in (State.NEW, State.DECLINED) and not session.prompt:
        return replace(digressions.start(session, catalog), note=note)
    return steps.ask(session, catalog, note=note)


def _acted(session: Session, event: Chose, catalog: Catalog) -> Turn:
    act = digressions.ACTIONS.get(event.option)
    is_old = event.n < session.stands_since if event.option in SEEN else event.n not in (0, session.n)
    if act is None or is_old:
        return _old_button(session, catalog)
    return act(session, event.at, catalog)


def _chose_under_alarm(session: Session, event: Chose, catalog: Catalog) -> Turn:
    if event.field == ACTION and event.option in digressions.ALWAYS:
        return digressions.ACTIONS[event.option](session, event.at, catalog)
    question = agenda.open_question(session, catalog)
    is_offered = question is not None and event.option in {option.id for option in question.options}
    is_current = event.field == session.prompt and event.n == session.n
    if is_offered and (is_current or event.option == "helped"):
        return prompts.answer(session, event.option, event.at, catalog)
    return steps.show_alarm(session, catalog, note=catalog.messages.still_alarmed)


def _tapped(session: Session, question: Question, event: Chose, catalog: Catalog) -> Turn:
    """A tap on the open question."""
    field = question.field
    if question.is_scale and field is not None:
        score = int(event.option) if event.option.isdecimal() else 11
        return steps.record(session, field, score, event.at, catalog) if score <= 10 else _old_button(session, catalog)
    known = {option.id for option in question.options}
    if field is not None and event.option == SEVERAL and field.one_tap:
        return steps.ask(replace(session, several=True, n=session.n + 1), catalog)
    if field is not None and takes_several(field, session):
        return _ticked(session, question, field, event, catalog)
    if event.option not in known:
        return _old_button(session, catalog)
    return _answer(session, question, (event.option,), event.at, catalog)


def _ticked(session: Session, question: Question, field: Field, event: Chose, catalog: Catalog) -> Turn:
    """A tap on a tick list: it sets one tick on or off; Done and exclusive options answer."""
    words = catalog.messages
    here = {option.id for option in question.options}
    ticked_here = here & set(session.ticks)
    if event.option == DONE:
        if not ticked_here:
            return steps.ask(session, catalog, lead=words.tick_first, note=words.tick_first)
        return _answer_options(session, question, field, (), event.at, catalog, "")
    if event.option not in here:
        return _old_button(session, catalog)
    if event.option in field.exclusive:
        if ticked_here:
            return steps.ask(session, catalog, lead=words.untick_first, note=words.untick_first)
        return _exclusive(session, question, field, event, catalog)
    others = tuple(tick for tick in session.ticks if tick != event.option)
    return steps.ask(replace(session, ticks=(*others, event.option) if event.on else others), catalog)


def _exclusive(session: Session, question: Question, field: Field, event: Chose, catalog: Catalog) -> Turn:
    if event.option == "none":
        return _answer_options(session, question, field, ("none",), event.at, catalog, "")
    return steps.record(session, field, (event.option,), event.at, catalog)
