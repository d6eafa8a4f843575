"""A text, in any phase: screened, then read.

The order: (1) the screen for warning signs; (2) stop, delete and the other commands and buttons in words; (3) an exact
answer to the open question; (4) a question of the person; (5) a loose answer, said back; (6) small talk; (7) an unsure
topic; (8) not understood: a kind word and the same question. A text in another language gets its line before (4), and
an emergency in it is told in that language.
"""

from msgspec.structs import replace

from flows.assessment import agenda, alarms, calming
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.language import Tongue
from flows.catalog.question import Question, is_shown
from flows.dialogue import changes, checkin_setup, commands, digressions, moves, prompts, stack, taps
from flows.dialogue.prompts.safety import ANY_BUT_NO, clear_no
from flows.search import faq
from flows.search.faq import Verdict
from flows.understanding import answers, languages, story
from flows.values.events import Chose, Said
from flows.values.frames import Delete, Doubt, Resume, Which
from flows.values.model import Alarm, Disposition, Record, Session, State
from flows.values.replies import Kind, Turn
from flows.wording import results, topics
from flows.wording.asked import open_question
from flows.wording.cards import DONE, SEVERAL, spoken
from flows.wording.topics import forewarned, others

LONGEST = 1000
"""A text beyond this many characters is screened, and then asked for in fewer words."""


def said(session: Session, event: Said, catalog: Catalog, away: bool) -> Turn:
    """What comes of a text. `away`: more time has gone by since the person did something than answers last."""
    turn = _said(session, event, catalog, away)
    tongue = languages.language_of(event.text, catalog)
    return turn if tongue is None else _alarmed_in(tongue, turn, catalog)


def _alarmed_in(tongue: Tongue, turn: Turn, catalog: Catalog) -> Turn:
    """The turn with an emergency told in the language of the text (facts A.2)."""
    speaking = alarms.current(turn.session)
    if speaking is None or speaking.level is not Disposition.EMERGENCY:
        return turn
    text = languages.alarm_text(tongue, alarms.told_flags(turn.session), turn.session.country, catalog)
    told = tuple(replace(one, text=text) if one.kind is Kind.ALARM else one for one in turn.replies)
    return replace(turn, replies=told)


def _said(session: Session, event: Said, catalog: Catalog, away: bool) -> Turn:
    alarmed = screened(session, event.text, catalog)
    if alarmed is not None:
        return alarmed
    if event.edited:
        return commands.inform(session, catalog.messages.edited, catalog)
    is_first = session.state is State.NEW and not session.prompt
    if is_first:  # the welcome asks whether they agree: what was written before they saw it is no answer to that
        session = moves.welcome(session, catalog).session
    named = _named(session, event, catalog, is_first)
    if named is not None:
        return named
    session = stack.leave(session, (Delete,))
    if session.state is State.REFERRED:
        return _said_under_alarm(session, event, catalog)
    if isinstance(session.prompt, ANY_BUT_NO):
        option = clear_no(session.prompt) if answers.begins_with_no(event.text, catalog) else "unsure"
        return prompts.answer(session, option, event.at, catalog)
    if away and session.state in agenda.ASKING and not session.prompt:
        session = stack.push(session, Resume())
    session = _gone_on(session, event, catalog)
    apart = _foreign(session, event.text, catalog) or checkin_setup.read_request(session, event.text, event.at, catalog)
    return apart or _read(session, event, catalog, "" if is_first else catalog.messages.not_understood)


def _foreign(session: Session, text: str, catalog: Catalog) -> Turn | None:
    """The line in the language of a text that is in another one, and the open question again."""
    tongue = languages.language_of(text, catalog)
    if tongue is None or faq.smalltalk(text, catalog) is not None:
        return None
    return moves.ask(session, catalog, results.message(languages.line(tongue, session.country, catalog)))


def _named(session: Session, event: Said, catalog: Catalog, is_first: bool) -> Turn | None:
    """What the whole text names: a command, an answer to the open question, or a button."""
    name = answers.read_command(event.text, catalog)
    question = open_question(session, catalog)
    exact = answers.read_exact(question, event.text) if question and not is_first else None
    if name is not None and not (exact is not None and session.prompt):
        return command(session, name, "", event.at, catalog)
    if exact is not None and question is not None:
        return taps.answer(session, question, exact, event.at, catalog)
    changed = _changed(session, event, catalog)
    if changed is not None:
        return changed
    tap = answers.read_button(event.text, catalog)
    session = stack.leave(session, (Delete,)) if session.state is not State.REFERRED else session
    if tap is None or isinstance(session.prompt, ANY_BUT_NO) or session.state is State.REFERRED:
        return None
    if tap in taps.SEEN and outcome(session, catalog).disposition < Disposition.URGENT:
        return None
    if tap in taps.SEEN and stack.is_about_safety(session):
        return moves.ask(session, catalog)
    if tap in (DONE, SEVERAL):
        choice = Chose(at=event.at, field=question.id, option=tap, n=session.n) if question else None
        return taps.tapped(session, question, choice, catalog) if question and choice and question.is_multi else None
    return commands.ACTIONS[tap](commands.led_away(session, tap), event.at, catalog)


def _changed(session: Session, event: Said, catalog: Catalog) -> Turn | None:
    """The turn of a text that names an answer to change: the question again, or at once its new answer."""
    named = answers.read_change(event.text, catalog)
    if named is None or stack.is_about_safety(session):
        return None
    asked = changes.reopen(session, named[0], catalog)
    question = open_question(asked.session, catalog) if asked else None
    if asked is None or question is None:
        return asked
    value = answers.read_exact(question, named[1])
    return asked if value is None else taps.answer(asked.session, question, value, event.at, catalog, is_loose=True)


def _gone_on(session: Session, event: Said, catalog: Catalog) -> Session:
    """An answer typed at "go on or start again?" means go on, unless the warning signs are too old for that."""
    is_open = isinstance(session.prompt, Resume)
    if not is_open or moves.is_stale(session, event.at) or answers.is_skip(event.text, catalog):
        return session
    return stack.pop(session)


def screened(session: Session, text: str, catalog: Catalog) -> Turn | None:
    """The turn that a warning sign in the text leads to, or None."""
    found = topics.screened(text, catalog, session.topic)
    if found is None:
        return None
    heard = Alarm(flags=found.flags, level=found.level)
    doubt = session.find(Doubt)
    if doubt is not None:  # any answer but a no is a yes, and here is one sign more
        return moves.raise_alarm(alarms.raised(session, doubt.alarm), heard, catalog)
    speaking = alarms.current(session)
    if not found.ask or isinstance(session.prompt, Which):
        return moves.raise_alarm(session, heard, catalog)
    if speaking is not None:
        return moves.raise_alarm(session, heard, catalog) if heard.level > speaking.level else None
    if _is_followed_up(session, text, found.flags, catalog):
        return None
    meant = faq.look_up(text, catalog, session.topic)
    is_question = faq.looks_like_question(text) and meant.verdict is not Verdict.UNKNOWN
    asked = meant.hits[0].id if is_question else ""
    doubtful = stack.push(session, Doubt(alarm=heard, asked=asked))
    return moves.ask(doubtful, catalog, lead=results.quoted(text, catalog))


def _is_followed_up(session: Session, text: str, flags: tuple[str, ...], catalog: Catalog) -> bool:
    """Is a doubtful sign just an answer to the open question, and are the next questions about it?"""
    question = open_question(session, catalog)
    if question is None or question.field is None or faq.looks_like_question(text):
        return False
    told = answers.read_loose(question, text, session.heard_at)
    about = {flag for one in question.options if isinstance(told, tuple) and one.id in told for flag in one.followed_up}
    return set(flags) <= about


def _said_under_alarm(session: Session, event: Said, catalog: Catalog) -> Turn:
    question = open_question(session, catalog)
    loose = answers.read_loose(question, event.text, event.at) if question else None
    if isinstance(loose, tuple) and loose[0] in ("helped", "going"):
        return prompts.answer(session, loose[0], event.at, catalog)
    return moves.show_alarm(session, catalog)


def _read(session: Session, event: Said, catalog: Catalog, lost: str) -> Turn:
    """Steps 4 to 8, for a text that names nothing as a whole; `lost` is said when it is nothing else either."""
    question, text = open_question(session, catalog), event.text
    if len(text) > LONGEST:
        return moves.ask(session, catalog, results.message(catalog.messages.too_long))
    field = question.field if question else None
    if field is not None and answers.is_skip(text, catalog):
        if field.safety:
            return moves.ask(session, catalog, lead=catalog.messages.cannot_skip)
        return moves.passed(session, field, event.at, catalog)
    talk = faq.smalltalk(text, catalog)
    found = faq.look_up(text, catalog, session.topic)
    verdict = found.verdict
    is_question = faq.looks_like_question(text)
    if is_question and verdict is not Verdict.UNKNOWN and talk is None:
        return _aged(session, question, text, found, event.at, catalog)
    told = None if is_question else _told(session, question, text, event.at, catalog)
    if told is not None:
        return told
    if talk is not None:
        return moves.ask(session, catalog, results.message(catalog.smalltalk[talk].answer))
    if session.state is State.ASSESSED and not is_question and answers.tells_of_change(text, catalog):
        return digressions.offer_new_look(session, catalog)
    if is_question or verdict is not Verdict.UNKNOWN:
        return _topics(session, text, found, catalog)
    if question is None:
        return digressions.offer_topics(session, found.hits, catalog.messages.not_understood_open, catalog)
    return moves.ask(session, catalog, lead=lost)


def _told(session: Session, question: Question | None, text: str, at: int, catalog: Catalog) -> Turn | None:
    """The turn of a text that answers the open question loosely, or says something about the check-ins."""
    turn = prompts.read(session, text, at, catalog)
    if turn is not None:
        return turn
    field = question.field if question else None
    loose = answers.read_loose(question, text, at) if question and field else None
    is_listed = loose is not None and field is not None and field.id not in story.FILLED
    turn = None if is_listed else _story(session, question, text, at, catalog)
    if turn is not None or loose is None or question is None:
        return turn
    answered = taps.answer(session, question, loose, at, catalog, is_loose=True)
    if field is None or field.id != "age_band" or answered.session.state not in agenda.ASKING:
        return answered
    told = _story(answered.session, open_question(answered.session, catalog), text, at, catalog)
    noted = results.message(catalog.messages.noted.format(answer=spoken(field, loose, catalog)))
    return answered if told is None else replace(told, replies=(noted, *told.replies))


def _story(session: Session, question: Question | None, text: str, at: int, catalog: Catalog) -> Turn | None:
    """A text that answers several questions, or one of another time, or corrects what was told; it is said back."""
    if not session.consent or session.prompt or session.state in (State.NEW, State.DECLINED, State.REFERRED):
        return None
    corrects, open_field = story.is_correction(text), question.id if question else ""
    found = story.told(text, at, catalog, open_field)
    new = {
        id: value
        for id, value in found.items()
        if (corrects or id not in session.record) and session.record.get(id) != value and value != "through_front"
    }
    if session.state not in agenda.ASKING:  # what is not asked of this ache has no place to go
        new = {id: value for id, value in new.items() if is_shown(catalog.fields[id], {**session.record, **new})}
    ticked = _ticked(session, open_field, text, catalog)
    if not {*new, *ticked} - {open_field} or (session.state is State.ASSESSED and not corrects):
        return _risk_reopened(session, text, catalog)
    heard = {**new, **ticked}
    named = "; ".join(f"{catalog.fields[id].short}: {spoken(catalog.fields[id], heard[id], catalog)}" for id in heard)
    session = replace(session, kept={**session.kept, **ticked})
    noted = catalog.messages.noted_all.format(answers=named)
    turn = changes.told(session, new, at, catalog, noted)
    again = _risk_reopened(turn.session, text, catalog)
    return turn if again is None else replace(again, replies=(results.message(noted), *again.replies))


def _ticked(session: Session, open_field: str, text: str, catalog: Catalog) -> Record:
    """What a text ticks on lists that are still to come."""
    if session.state not in agenda.ASKING:
        return {}
    heard = {story.TICKED: story.ticked(text, catalog), **story.risks(text, catalog)}
    over = {open_field, *session.record, *session.passed}
    before = {id: kept for id, kept in session.kept.items() if isinstance(kept, tuple)}
    to_come = {id: ids for id, ids in heard.items() if ids and id not in over and calming.may_tick(session, id)}
    return {id: tuple(dict.fromkeys((*before.get(id, ()), *ids))) for id, ids in to_come.items()}


def _risk_reopened(session: Session, text: str, catalog: Catalog) -> Turn | None:
    """The list of risks again, when a text tells of one that was not ticked there."""
    for id, ids in story.risks(text, catalog).items():
        told = session.record.get(id)
        more = tuple(one for one in ids if isinstance(told, tuple) and one not in told)
        if more:
            return changes.reopen(session, id, catalog, more)
    return None


def _aged(session: Session, question: Question | None, text: str, found: faq.Found, at: int, catalog: Catalog) -> Turn:
    """The answer to a question; an age told in it is noted first, when that is what is asked."""
    age = answers.read_age(question, text) if question else None
    if question is None or question.field is None or age is None:
        return _topics(session, text, found, catalog)
    noted = catalog.messages.noted.format(answer=spoken(question.field, age, catalog))
    aged = taps.answer(session, question, (age,), at, catalog, is_loose=True)
    if aged.session.state not in agenda.ASKING:
        return aged
    turn = _topics(aged.session, text, found, catalog)
    return replace(turn, replies=(results.message(noted), *turn.replies))


def _topics(session: Session, text: str, found: faq.Found, catalog: Catalog) -> Turn:
    turn = _on_topics(session, text, found, catalog)
    first, *rest = turn.replies
    return replace(turn, replies=(forewarned(first, text, found, catalog), *rest))


def _on_topics(session: Session, text: str, found: faq.Found, catalog: Catalog) -> Turn:
    words, hits, verdict = catalog.messages, found.hits, found.verdict
    if verdict is Verdict.ANSWER:
        repeats = hits[0].id == session.topic and faq.leans(text, catalog)
        return digressions.answer_topic(session, hits[0].id, catalog, also=others(found), repeats=repeats)
    question = open_question(session, catalog)
    if question is not None and question.field is not None and answers.asks_why(text, catalog):
        return commands.explain(session, catalog, "why")
    if verdict is Verdict.UNKNOWN and session.state is State.DECLINED:
        return commands.inform(session, words.declined_still, catalog)
    lead = words.faq_choices if verdict is Verdict.CHOICES else words.faq_unknown
    return digressions.offer_topics(session, hits, lead, catalog)


def command(session: Session, name: str, rest: str, at: int, catalog: Catalog) -> Turn:
    """A command, by its slash or in words. One that leads away from an open yes/no question counts as a yes to it."""
    if session.state is not State.REFERRED:
        session = commands.led_away(session, name)
    if isinstance(session.prompt, ANY_BUT_NO) and name not in (*commands.ALWAYS, "country"):
        return prompts.answer(session, "unsure", at, catalog)
    return commands.COMMANDS[name](session, rest, at, catalog)
