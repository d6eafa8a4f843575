"""What an answer to a small question of the conversation does: consent, an alarm, a doubt, go on or start again.

One function a prompt; the words stand in content/prompts.yaml.
"""

from collections.abc import Callable

from msgspec.structs import replace

from flows import agenda, steps, wording
from flows.assessing import assess
from flows.cards import action
from flows.catalog import Catalog
from flows.emergency import crisis
from flows.machine import move
from flows.model import Disposition, Session, State
from flows.replies import Turn

ALARMS = ("alarm_tap", "alarm_text", "alarm_today", "safe")
ANY_BUT_NO = {"confirm": "unsure", "which": "unsure"}
"""Prompts to which any answer but a clear no counts as yes (facts A.9), and the option it then counts as."""


def answer(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """The turn that an answer to the open prompt leads to."""
    return HANDLERS[session.prompt](session, option, at, catalog)


def _consent(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "agree":
        agreed = replace(session, consent=True, prompt="", n=session.n + 1)
        return steps.ask(move(agreed, "agreed", catalog), catalog)
    declined = Session(consent=False, n=session.n + 1, state=session.state)
    declined = move(declined, "refused", catalog)
    said = wording.message(catalog.messages.declined, action("start", catalog), action("help", catalog))
    return steps.say(declined, said)


def _resume(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    session = replace(session, prompt="", n=session.n + 1)
    if option == "start_again":
        return steps.restart(session, at, catalog)
    return steps.go_on(session, at, catalog)


def _welcome_back(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    session = replace(session, prompt="", n=session.n + 1)
    return steps.restart(session, at, catalog) if option == "new" else steps.go_on(session, at, catalog)


def _confirm(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option != "no_not":
        level = session.doubt_level or Disposition.EMERGENCY
        return steps.alarm(session, session.doubt, level, "alarm_text", catalog)
    calmed = replace(session, prompt="", doubt=(), doubt_level=None, n=session.n + 1)
    return steps.ask(calmed, catalog, wording.message(catalog.messages.misunderstood))


def _which(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "none_after_all":
        return steps.ask(replace(session, prompt="", n=session.n + 1), catalog)
    return steps.record(session, catalog.fields["rf_now"], (option,), at, catalog)


def _chest_check(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "no_chest":
        return steps.proceed(replace(session, prompt="", n=session.n + 1), at, catalog)
    return steps.record(session, catalog.fields["rf_now"], ("chest_pain",), at, catalog)


def _alarm(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    words = catalog.messages
    if option == "muscle":
        return seen_muscular(session, catalog)
    if option == "mistake":
        return _mistake(session, catalog)
    calmed = steps.calm(session, catalog)
    ids = ("seen_muscular", "seen_other", "restart") if calmed.consent else ("start", "help")
    return steps.say(calmed, wording.message(words.helped, *(action(id, catalog) for id in ids)))


def _alarm_today(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "mistake":
        return _mistake(session, catalog)
    calmed = steps.calm(session, catalog)
    return steps.ask(calmed, catalog, wording.message(catalog.messages.going_today))


def _safe(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "safe_no":
        return steps.repeat_alarm(session, catalog)
    calmed = steps.calm(steps.take_back(session), catalog)
    text = catalog.messages.safe_for_now.format(crisis=crisis(session.country, catalog))
    return steps.say(calmed, wording.message(text, action("start", catalog)))


def _delete(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "delete_all":
        return forget(session, catalog)
    return steps.ask(replace(session, prompt="", n=session.n + 1), catalog, wording.message(catalog.messages.kept))


HANDLERS: dict[str, Callable[[Session, str, int, Catalog], Turn]] = {
    "consent": _consent,
    "resume": _resume,
    "welcome_back": _welcome_back,
    "confirm": _confirm,
    "which": _which,
    "chest_check": _chest_check,
    "alarm_tap": _alarm,
    "alarm_text": _alarm,
    "alarm_today": _alarm_today,
    "safe": _safe,
    "delete": _delete,
}


def _mistake(session: Session, catalog: Catalog) -> Turn:
    """Take the alarm back: a tick reopens its screen, a computed one its last answer, a text only itself."""
    was_tapped = session.prompt == "alarm_tap"
    calmed = replace(steps.take_back(session), prompt="", n=session.n + 1)
    if was_tapped:
        calmed = _untold(calmed, catalog)
    calmed = move(calmed, "calmed", catalog)
    words = catalog.messages
    return steps.ask(calmed, catalog, wording.message(words.mistake if was_tapped else words.misunderstood))


def _untold(session: Session, catalog: Catalog) -> Session:
    ticked = session.record.get("rf_now")
    if isinstance(ticked, tuple) and ticked != ("none",):
        return replace(steps.without(session, "rf_now"), screen=_screen_of(ticked, catalog) or 0)
    last = agenda.last_answered(session, catalog)
    return steps.without(session, last) if last else session


def seen_muscular(session: Session, catalog: Catalog) -> Turn:
    """A clinician has looked and called it muscular: the alarm is cleared, gentle movement is open again."""
    lines = assess(session.record, catalog).lines
    cleared = replace(_unalarmed(session), cleared=True, seen_lines=lines, prompt="", n=session.n + 1)
    if session.prompt == "alarm_tap":
        cleared = _at_next_screen(cleared, catalog)
    if session.state is State.REFERRED:
        cleared = move(cleared, "calmed", catalog)
    said = wording.message(catalog.messages.seen_muscular)
    if cleared.state is State.ASSESSED:
        return steps.say(cleared, said, *steps.result(cleared, catalog).replies)
    return steps.ask(cleared, catalog, said)


def _at_next_screen(session: Session, catalog: Catalog) -> Session:
    """A ticked warning sign is explained: what stands on the screens behind it is still to be asked."""
    ticked = session.record.get("rf_now")
    place = _screen_of(ticked, catalog) if isinstance(ticked, tuple) else None
    if place is None or place + 1 >= len(catalog.fields["rf_now"].screens):
        return session
    return replace(steps.without(session, "rf_now"), ticks=ticked, screen=place + 1)


def _screen_of(ticked: tuple[str, ...], catalog: Catalog) -> int | None:
    screens = catalog.fields["rf_now"].screens
    return next((place for place, screen in enumerate(screens) if ticked[0] in screen.options), None)


def seen_other(session: Session, catalog: Catalog) -> Turn:
    """A clinician has found something else: the plan ends, the questions wait until the person begins again."""
    ended = replace(steps.anew(session), rescreening=False)
    if session.state is State.REFERRED:
        ended = move(_unalarmed(ended), "calmed", catalog)
    elif session.consent:
        ended = move(_unalarmed(ended), "reopened", catalog)
    return steps.say(ended, wording.message(catalog.messages.seen_other, *steps.ways_on(ended, catalog)))


def _unalarmed(session: Session) -> Session:
    return replace(session, alarm=(), alarm_level=None, earlier=(), earlier_level=None)


def forget(session: Session, catalog: Catalog) -> Turn:
    """Everything of this chat goes; one last message says so."""
    said = wording.message(catalog.messages.forgotten, action("start", catalog))
    return Turn(session=Session(), replies=(said,), forget=True)
