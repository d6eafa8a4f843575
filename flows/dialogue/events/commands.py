"""What a command and a button that is no answer does: one function each, and the two tables that name them."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import GOING_TODAY
from flows.catalog.places import Country
from flows.dialogue import changes, digressions, moves, stack, standing
from flows.dialogue.asked import length, plans, topics
from flows.dialogue.asked.personal import OfTopic
from flows.dialogue.checkins import onward, sessions, setback, setting
from flows.dialogue.days import checkin_setup, progress, seen
from flows.dialogue.events import own_data
from flows.dialogue.gate import ALWAYS, passing
from flows.dialogue.prompts import guided
from flows.dialogue.prompts.checkin import day
from flows.dialogue.record import disputes, renewal
from flows.screening.screen import screen
from flows.understanding.settings.country import country_called
from flows.values.events import Overheard
from flows.values.frames import CheckIn, Consent, Delete, Ended, Guided, Preferences, Resume, SetCountry, WelcomeBack
from flows.values.model import Disposition, Session, State
from flows.values.replies import Turn
from flows.wording import review
from flows.wording.asked import open_question
from flows.wording.cards import action
from flows.wording.checkin import checkin_cards
from flows.wording.help import help_text
from flows.wording.report import reply
from flows.wording.result import results
from flows.wording.result.emergency import numbers


def start(session: Session, catalog: Catalog) -> Turn:
    """Begin, or say where the person stopped."""
    if not session.consent:
        return moves.welcome(stack.drop(session, Consent), catalog)
    if session.state not in agenda.ASKING:
        return moves.ask(stack.push(session, WelcomeBack()), catalog)
    session = replace(stack.drop(session, Ended), topic="" if session.topic == GOING_TODAY else session.topic)
    opened = renewal.resuming(session, catalog)
    if isinstance(opened, Resume) and not renewal.has_begun(session):
        return moves.ask(session, catalog)
    return moves.ask(stack.push(session, opened), catalog)


def show_result(session: Session, at: int, catalog: Catalog) -> Turn:
    """The last result, or the question that stands before it."""
    if session.state is State.DECLINED:
        return digressions.still_declined(session, catalog)
    if agenda.has_ended(session):
        return renewal.last_result(session, at, catalog)
    return start(session, catalog)


def not_seen_yet(session: Session, at: int, catalog: Catalog) -> Turn:
    """Nobody has looked yet: what was said still stands, and is shown at once."""
    is_urgent = agenda.has_ended(session) and (outcome(session, catalog).disposition >= Disposition.URGENT)
    return moves.result(session, catalog) if is_urgent else show_result(session, at, catalog)


def go_back(session: Session, catalog: Catalog) -> Turn:
    """The last answer taken back, of a check-in too; in a session the exercise before."""
    if isinstance(session.prompt, Guided):
        return guided.back(session, session.prompt, session.heard_at, catalog)
    is_of_day = isinstance(session.prompt, CheckIn)
    return day.back(session, catalog) if is_of_day else changes.back(session, catalog)


def explain(session: Session, catalog: Catalog, what: str) -> Turn:
    """Why the open question is asked, or what its words mean (`what`: "why" or "means"), on its own card, with
    a new number, so that the same asked twice is seen twice.
    """
    question, asked = open_question(session, catalog), checkin_cards.open_field(session, catalog)
    if isinstance(session.prompt, CheckIn) and asked is not None:
        lead = catalog.messages.explained_why.format(text=asked.why)
        return moves.ask(replace(session, n=session.n + 1), catalog, lead=lead)
    if question is None or question.field is None:
        return moves.ask(session, catalog, results.message(catalog.messages.nothing_open))
    words, field = catalog.messages, question.field
    why = words.explained_why.format(text=field.why)
    lead = why if what == "why" else f"{words.explained.format(text=question.means)}\n{why}"
    return moves.ask(replace(session, n=session.n + 1), catalog, lead=lead, explained=what == "means")


def show_answers(session: Session, catalog: Catalog) -> Turn:
    """What was told, each to be changed by a tap; while questions are open what was noted, and the open one again."""
    if session.state in (*agenda.ASKING, State.PLANNING) and session.consent:
        return disputes.shown(session, catalog)
    if session.state not in (State.ASSESSED, State.PLANNING) or not session.consent:
        return start(session, catalog)
    return moves.say(session, review.card(session, catalog))


def inform(session: Session, text: str, catalog: Catalog) -> Turn:
    """A fixed text, then the open question again; it stays allowed while an alarm stands."""
    if session.state is State.REFERRED:
        return moves.show_alarm(session, catalog, results.message(text), again=True)
    if not session.consent and not stack.is_about_safety(session):
        return moves.say(session, results.message(text, *moves.ways_on(session, catalog)))
    return moves.ask(session, catalog, results.message(text))


def set_country(session: Session, name: str, catalog: Catalog) -> Turn:
    """Note the country that the person names behind the command, for the emergency number."""
    words, country = catalog.messages, country_called(name, catalog)
    if country is None:
        return inform(session, words.country_unknown if name.strip() else words.country_ask, catalog)
    return note_country(session, country, catalog)


def note_country(session: Session, country: Country, catalog: Catalog) -> Turn:
    """Show the number of this country, and keep it; after a no no longer than a warning stands."""
    text = catalog.messages.country_number.format(country=country.names[0], number=country.number)
    kept = "" if session.state is State.DECLINED else f" {catalog.messages.country_kept}"
    return inform(replace(session, country=country.id), f"{text}{kept}", catalog)


def show_settings(session: Session, catalog: Catalog) -> Turn:
    """All that can be set, on one card; nothing is before somebody agrees."""
    if not session.consent:
        return inform(session, catalog.messages.settings_first, catalog)
    return moves.ask(stack.push(session, Preferences()), catalog)


def ask_country(session: Session, catalog: Catalog) -> Turn:
    """The country, to be typed."""
    if not session.consent:
        return inform(session, catalog.messages.country_ask, catalog)
    return moves.ask(stack.push(session, SetCountry()), catalog)


def cancel(session: Session, at: int, catalog: Catalog) -> Turn:
    """What is open on top is let go; a new look leaves the result as it was, other questions wait until one goes on."""
    if isinstance(session.prompt, Guided):
        return guided.ended(session, session.prompt, session.heard_at, catalog)
    words, left = catalog.messages, stack.leave(session)
    if left is not session:
        return moves.ask(left, catalog, results.message(words.cancelled))
    if standing.put_back(session, catalog, on_purpose=True) is not session:
        return renewal.keep_result(session, at, catalog, words.cancelled_look)
    if session.state in agenda.ASKING and session.prompt is None:
        ways = (action(id, catalog) for id in ("start", "help"))
        return moves.say(session, results.message(words.cancelled_asking, *ways))
    if session.followup.rhythm is None or session.prompt is not None:
        return inform(session, words.nothing_to_cancel, catalog)
    ways = (action(id, catalog) for id in ("stop", "checkin"))
    return moves.ask(session, catalog, results.message(words.nothing_but_checkins, *ways))


def unknown(session: Session, catalog: Catalog) -> Turn:
    """No command of ours: one line, and what is open again."""
    return inform(session, catalog.messages.unknown_command, catalog)


def show_report(session: Session, at: int, catalog: Catalog, added: str = "", *, as_text: bool = False) -> Turn:
    """One page for a clinician, with the words that the person adds; before anything was told there is none."""
    if session.state is State.REFERRED and not session.record:
        return moves.show_alarm(session, catalog)
    stands = standing.put_back(session, catalog)
    if not session.consent or not digressions.has_told(stands):
        return inform(session, catalog.messages.report_nothing, catalog)
    if as_text:
        return moves.ask(session, catalog, reply.text(stands, at, catalog))
    is_calm = session.state is not State.REFERRED and not stack.is_about_safety(session)
    return moves.ask(session, catalog, reply.sheet(stands, at, catalog, added, is_calm=is_calm))


def stop(session: Session, catalog: Catalog) -> Turn:
    """No more check-ins, no counter that moves by itself, and no other word unasked."""
    ended = replace(stack.drop(checkin_setup.ended(session), Guided), is_stopped=bool(session.consent))
    return inform(ended, catalog.messages.stopped, catalog)


def run(session: Session, name: str, rest: str, at: int, catalog: Catalog) -> Turn:
    """A command, by its slash or in words."""
    return _with_day(COMMANDS[name](led_away(session, name, catalog), rest, at, catalog), name, catalog)


def act(session: Session, id: str, at: int, catalog: Catalog) -> Turn:
    """A button that is no answer, by a tap or by its name."""
    return _with_day(ACTIONS[id](led_away(session, id, catalog), at, catalog), id, catalog)


def _with_day(turn: Turn, id: str, catalog: Catalog) -> Turn:
    """The turn with the day's card put again below what was shown, where that is what is open."""
    if id not in OF_RESULT or not isinstance(turn.session.prompt, CheckIn):
        return turn
    card = moves.ask(turn.session, catalog).replies[-1]
    is_shown = any(reply.text.endswith(card.text) for reply in turn.replies)
    return turn if is_shown else replace(turn, replies=(*turn.replies, card))


def unreadable(session: Session, catalog: Catalog) -> Turn:
    """A photo, a voice message, a sticker: what can be done instead."""
    return inform(session, catalog.messages.unreadable.format(numbers=numbers(session.country, catalog)), catalog)


def overheard(session: Session, event: Overheard, catalog: Catalog) -> Turn:
    """In a group: a warning sign is told, everything else belongs into a chat of two."""
    words, found = catalog.messages, screen(event.text, catalog)
    if found is not None and not found.ask:
        return moves.say(session, results.message(words.group_alarm.format(numbers=words.numbers_unknown)))
    return moves.say(session, results.message(words.group)) if event.addressed else moves.say(session)


COMMANDS: dict[str, Callable[[Session, str, int, Catalog], Turn]] = {
    "start": lambda session, rest, at, catalog: start(session, catalog),
    "result": lambda session, rest, at, catalog: show_result(session, at, catalog),
    "stretch": lambda session, rest, at, catalog: plans.show_plan(session, catalog),
    "causes": lambda session, rest, at, catalog: plans.show_causes(session, catalog),
    "report": lambda session, rest, at, catalog: show_report(session, at, catalog, rest),
    "checkin": setting.by_command,
    "settings": lambda session, rest, at, catalog: show_settings(session, catalog),
    "cancel": lambda session, rest, at, catalog: cancel(session, at, catalog),
    "language": lambda session, rest, at, catalog: inform(session, catalog.messages.language, catalog),
    "progress": lambda session, rest, at, catalog: progress.show(session, at, catalog),
    "back": lambda session, rest, at, catalog: go_back(session, catalog),
    "restart": lambda session, rest, at, catalog: renewal.ask_restart(session, catalog),
    "country": lambda session, rest, at, catalog: set_country(session, rest, catalog),
    "help": lambda session, rest, at, catalog: inform(session, help_text(session, catalog, passing(session)), catalog),
    "about": lambda session, rest, at, catalog: inform(session, catalog.messages.about, catalog),
    "privacy": lambda session, rest, at, catalog: inform(session, own_data.privacy(catalog), catalog),
    "export": lambda session, rest, at, catalog: own_data.export(session, at, catalog),
    "stop": lambda session, rest, at, catalog: stop(session, catalog),
    "delete": lambda session, rest, at, catalog: own_data.ask_delete(session, catalog),
}


BESIDE = (
    *(*ALWAYS, "back", "cancel", "why", "means", "in_doubt", "signs", "run", "about", "country", "language"),
    *("report", "report_text", "progress", "setback", "short", "full"),
)
"""Commands and buttons after which the open question is put again; all others lead away from a passing one."""
OF_RESULT = ("result", "stretch", "plan", "guided", "causes", "run", "checkin", "answers")
"""Commands and buttons for which there must be a result: a new look that was begun is left for the one there is."""
OPENING = ("start", "checkin", "restart", "settings")
"""Of those that lead away: they open a small question of their own, and what was open waits beneath it."""


def led_away(session: Session, name: str, catalog: Catalog) -> Session:
    """The session without the passing questions on top that this command or button leads away from."""
    if name in OF_RESULT:
        session = standing.put_back(session, catalog)
    if name in (*ALWAYS, "back", "cancel"):
        return session
    if name in BESIDE:
        return stack.leave(session, (Delete,))
    return stack.leave(session, (Delete, *stack.OF_SETTING_UP) if name in OPENING else stack.PASSING)


def _as_command(id: str, session: Session, at: int, catalog: Catalog) -> Turn:
    return COMMANDS[id](session, "", at, catalog)


ACTIONS: dict[str, Callable[[Session, int, Catalog], Turn]] = {
    "plan": lambda session, at, catalog: plans.show_plan(session, catalog),
    "one_exercise": lambda session, at, catalog: plans.show_first(session, catalog),
    "guided": sessions.start,
    "causes": lambda session, at, catalog: plans.show_causes(session, catalog),
    "result": show_result,
    "restart": lambda session, at, catalog: renewal.ask_restart(session, catalog),
    "signs": lambda session, at, catalog: topics.answer(session, OfTopic(id="emergency_signs"), catalog),
    "run": lambda session, at, catalog: plans.may_run(session, catalog),
    "setback": setback.met,
    "start": lambda session, at, catalog: start(session, catalog),
    "why": lambda session, at, catalog: explain(session, catalog, "why"),
    **dict.fromkeys(("means", "in_doubt"), lambda session, at, catalog: explain(session, catalog, "means")),
    "answers": lambda session, at, catalog: show_answers(session, catalog),
    "next": lambda session, at, catalog: onward.next_step(session, catalog),
    "relief": lambda session, at, catalog: onward.relief(session, catalog),
    "quiet": lambda session, at, catalog: onward.no_questions(session, catalog),
    "short": lambda session, at, catalog: length.short(session, catalog),
    "full": lambda session, at, catalog: length.full(session, catalog),
    "country": lambda session, at, catalog: ask_country(session, catalog),
    "renew": renewal.renew,
    "renew_all": partial(renewal.renew, is_claimed=True),
    "report_text": lambda session, at, catalog: show_report(session, at, catalog, as_text=True),
    "visit": lambda session, at, catalog: digressions.help_with_visit(session, catalog),
    "seen": lambda session, at, catalog: digressions.ask_what_was_said(session, catalog),
    "not_yet": not_seen_yet,
    "stay": lambda session, at, catalog: inform(session, catalog.messages.kept, catalog),
    "seen_muscular": seen.muscular,
    "seen_nerve": seen.nerve,
    "seen_fracture": seen.fracture,
    "seen_cold": seen.cold,
    "seen_unclear": seen.unclear,
    "seen_other": lambda session, at, catalog: seen.other(session, catalog),
    **{
        id: partial(_as_command, id)
        for id in ("help", "back", "report", "checkin", "progress", "stop", "delete", "privacy", "settings", "export")
    },
}
