"""Side steps that come back to the open question: questions of the person, the plan, the contributors, commands.

Whatever tells somebody to move, run or take something looks at the last disposition first (facts A.8): never screened,
and the screen comes first; emergency or same-day and not cleared, and it waits until they have been seen.
"""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from flows import agenda, prompts, steps, wording
from flows.assessing import outcome
from flows.catalog import Catalog
from flows.emergency import find_country
from flows.entries import Phase
from flows.faq import Hit
from flows.machine import move
from flows.model import Disposition, Session, State
from flows.questions import offer, topic
from flows.replies import Reply, Turn

SCREEN = ("rf_now", "rf_history")


# ---- may this be answered now? ---------------------------------------------------------------------------------------


def is_screened(session: Session) -> bool:
    """Have both lists of warning signs been answered?"""
    return all(id in session.record for id in SCREEN)


def withheld(session: Session, catalog: Catalog) -> Turn | None:
    """Why advice must wait, as a turn; None when it need not."""
    if session.state is State.REFERRED:
        return steps.show_alarm(session, catalog)
    if not session.consent:
        return _consent_first(session, catalog)
    is_urgent = outcome(session, catalog).disposition >= Disposition.URGENT
    if is_urgent and session.state is State.ASSESSED:
        return steps.say(session, _not_until_seen(session, catalog))
    if not is_screened(session):
        return steps.ask(session, catalog, wording.message(catalog.messages.screen_first))
    if is_urgent:
        return steps.ask(session, catalog, wording.message(catalog.messages.questions_first))
    return None


def _consent_first(session: Session, catalog: Catalog) -> Turn:
    welcome = steps.welcome(session, catalog)
    return steps.say(welcome.session, wording.message(catalog.messages.screen_first), *welcome.replies)


def _not_until_seen(session: Session, catalog: Catalog) -> Reply:
    assessment = outcome(session, catalog)
    why = wording.reasons(assessment, catalog)
    text = catalog.messages.not_until_seen.format(reason=why[0] if why else "")
    return wording.message(text.strip(), *wording.result_options(session, assessment, catalog))


# ---- questions of the person -----------------------------------------------------------------------------------------


def answer_topic(session: Session, id: str, catalog: Catalog) -> Turn:
    """The answer to a question, then the open question again."""
    entry = catalog.faq[id]
    if session.state is State.REFERRED:
        return steps.show_alarm(session, catalog)
    if id == "painkillers" and session.record.get("age_band") == "under_18":
        return steps.ask(session, catalog, wording.message(catalog.messages.medicine_minor))
    if entry.holds:
        held = withheld(session, catalog)
        if held is not None:
            return held
    return steps.ask(session, catalog, topic(id, catalog), lead=_lead(session, catalog))


def offer_topics(session: Session, hits: tuple[Hit, ...], text: str, catalog: Catalog) -> Turn:
    """Some topics as buttons, then the open question again."""
    return steps.ask(session, catalog, offer(hits, text, catalog), lead=_lead(session, catalog))


def _lead(session: Session, catalog: Catalog) -> str:
    return catalog.messages.back_to_you if agenda.open_question(session, catalog) and session.consent else ""


# ---- plan, contributors, running -------------------------------------------------------------------------------------


def show_plan(session: Session, catalog: Catalog) -> Turn:
    """The plan; before the first one, what to work around."""
    held = withheld(session, catalog) or _unfinished(session, catalog)
    if held is not None:
        return held
    if session.state is State.ASSESSED:
        if not outcome(session, catalog).exercises:
            return steps.plan(session, catalog)
        session = move(session, "planned", catalog)
    if session.state is State.PLANNING:
        return steps.ask(replace(session, n=session.n + 1), catalog)
    return steps.plan(session, catalog)


def _unfinished(session: Session, catalog: Catalog) -> Turn | None:
    if session.state in agenda.ASKING and agenda.has_open(session, catalog, Phase.RED_FLAGS, Phase.QUESTIONS):
        return steps.ask(session, catalog, wording.message(catalog.messages.questions_first))
    return None


def show_causes(session: Session, catalog: Catalog) -> Turn:
    """The likely contributors with their reasons."""
    held = withheld(session, catalog) or _unfinished(session, catalog)
    return held or steps.say(session, *wording.causes(session, outcome(session, catalog), catalog))


def show_exercise(session: Session, id: str, catalog: Catalog) -> Turn:
    """One exercise in full, unless an answer rules it out or advice must wait."""
    held = withheld(session, catalog) or _unfinished(session, catalog)
    if held is not None:
        return held
    if id not in outcome(session, catalog).exercises:
        return show_plan(session, catalog)
    return steps.say(session, wording.exercise(id, catalog))


def show_result(session: Session, at: int, catalog: Catalog) -> Turn:
    """The last result, or the question that stands before it."""
    if session.state in (State.ASSESSED, State.PLANNING):
        return steps.go_on(session, at, catalog)
    return start(session, catalog)


def may_run(session: Session, catalog: Catalog) -> Turn:
    """The running rule for this result (facts D.1)."""
    held = withheld(session, catalog) or _unfinished(session, catalog)
    if held is not None:
        return held
    words = catalog.messages
    assessment = outcome(session, catalog)
    text = words.run_clinician if assessment.lines else words.run_seen
    if assessment.disposition is Disposition.SELF_CARE:
        text = words.run_self_care
    return steps.ask(session, catalog, wording.message(text))


# ---- commands --------------------------------------------------------------------------------------------------------


def start(session: Session, catalog: Catalog) -> Turn:
    """Begin, or say where the person stopped."""
    if session.state is State.REFERRED:
        return steps.show_alarm(session, catalog)
    if not session.consent:
        return steps.welcome(session, catalog)
    if session.prompt in prompts.OF_SAFETY:
        return steps.ask(session, catalog)
    begun = set(session.record) - set(steps.PROFILE_FIELDS) or session.screen
    if session.state in agenda.ASKING and not begun:
        return steps.ask(session, catalog)
    prompt = "resume" if session.state in agenda.ASKING else "welcome_back"
    return steps.ask(agenda.covered(session, prompt), catalog)


def begin_again(session: Session, at: int, catalog: Catalog) -> Turn:
    """The questions from the start, unless an alarm stands."""
    if session.state is State.REFERRED:
        return steps.show_alarm(session, catalog)
    return steps.restart(session, at, catalog)


def explain(session: Session, catalog: Catalog) -> Turn:
    """Why the open question is asked."""
    question = agenda.open_question(session, catalog)
    why = question.field.why if question and question.field else catalog.messages.nothing_open
    return steps.ask(session, catalog, wording.message(why))


def inform(session: Session, text: str, catalog: Catalog) -> Turn:
    """A fixed text, then the open question again; it stays allowed while an alarm stands."""
    if session.state is State.REFERRED:
        return steps.show_alarm(session, catalog, wording.message(text))
    if not session.consent:
        return steps.say(session, wording.message(text, *steps.ways_on(session, catalog)))
    return steps.ask(session, catalog, wording.message(text))


def help_text(catalog: Catalog) -> str:
    """The help message with all commands."""
    lines = "\n".join(f"/{command.id} – {command.help}" for command in catalog.commands.values())
    return catalog.messages.help.format(commands=lines)


def set_country(session: Session, name: str, catalog: Catalog) -> Turn:
    """Note the country the person names, for the emergency number."""
    words = catalog.messages
    if not name.strip():
        return inform(session, words.country_ask, catalog)
    country = find_country(name, catalog)
    if country is None:
        return inform(session, words.country_unknown, catalog)
    text = words.country_number.format(country=country.names[0], number=country.number)
    if not session.consent:
        return inform(session, text, catalog)
    return inform(replace(session, country=country.id), f"{text} {words.country_kept}", catalog)


def ask_delete(session: Session, catalog: Catalog) -> Turn:
    """Make sure before everything goes; with nothing kept there is nothing to ask."""
    if not session.consent and session.state is not State.REFERRED:
        return prompts.forget(session, catalog)
    return steps.ask(agenda.covered(session, "delete"), catalog)


COMMANDS: dict[str, Callable[[Session, str, int, Catalog], Turn]] = {
    "start": lambda session, rest, at, catalog: start(session, catalog),
    "result": lambda session, rest, at, catalog: show_result(session, at, catalog),
    "stretch": lambda session, rest, at, catalog: show_plan(session, catalog),
    "causes": lambda session, rest, at, catalog: show_causes(session, catalog),
    "back": lambda session, rest, at, catalog: (
        steps.show_alarm(session, catalog) if session.state is State.REFERRED else steps.back(session, catalog)
    ),
    "restart": lambda session, rest, at, catalog: begin_again(session, at, catalog),
    "country": lambda session, rest, at, catalog: set_country(session, rest, catalog),
    "help": lambda session, rest, at, catalog: inform(session, help_text(catalog), catalog),
    "about": lambda session, rest, at, catalog: inform(session, catalog.messages.about, catalog),
    "privacy": lambda session, rest, at, catalog: inform(session, catalog.messages.privacy, catalog),
    "stop": lambda session, rest, at, catalog: inform(session, catalog.messages.stopped, catalog),
    "delete": lambda session, rest, at, catalog: ask_delete(session, catalog),
}


ALWAYS = ("stop", "delete", "privacy", "help")
"""Commands that work whatever stands."""


def _as_command(id: str, session: Session, at: int, catalog: Catalog) -> Turn:
    return COMMANDS[id](session, "", at, catalog)


ACTIONS: dict[str, Callable[[Session, int, Catalog], Turn]] = {
    "plan": lambda session, at, catalog: show_plan(session, catalog),
    "causes": lambda session, at, catalog: show_causes(session, catalog),
    "result": show_result,
    "restart": begin_again,
    "signs": lambda session, at, catalog: answer_topic(session, "emergency_signs", catalog),
    "run": lambda session, at, catalog: may_run(session, catalog),
    "start": lambda session, at, catalog: start(session, catalog),
    "why": lambda session, at, catalog: explain(session, catalog),
    "seen_muscular": prompts.seen_muscular,
    "seen_other": lambda session, at, catalog: prompts.seen_other(session, catalog),
    **{id: partial(_as_command, id) for id in ("help", "back", "stop", "delete", "privacy")},
}
