"""What an answer to a small question of the conversation does: consent, an alarm, a doubt, go on or start again.

One function a prompt; the words stand in content/en/prompts.yaml.
"""

from collections.abc import Callable

from msgspec.structs import replace

from flows.assessment import alarms, triage
from flows.assessment.assessing import pairs
from flows.catalog.catalog import Catalog
from flows.dialogue import changes, checkin_answers, checkin_setup, moves, stack
from flows.dialogue.machine import move
from flows.values.model import Alarm, Disposition, Origin, Session, State
from flows.values.replies import Turn
from flows.wording import results
from flows.wording.cards import action, topic_button
from flows.wording.emergency import crisis
from flows.wording.topics import topic

ANY_BUT_NO = ("confirm", "which")
"""Prompts to which any answer but a clear no counts as "unsure", and that as yes (facts A.9)."""
NO = {"confirm": "no_not", "which": "none_after_all"}
"""The option of theirs that is a clear no."""
OF_SAFETY = ("confirm", "which", "chest_check")
"""Prompts about a warning sign: nothing goes past them."""


def answer(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """The turn that an answer to the open prompt leads to."""
    return HANDLERS[session.prompt](session, option, at, catalog)


def _consent(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "agree":
        agreed = replace(session, consent=True, prompt="", n=session.n + 1)
        return moves.ask(move(agreed, "agreed", catalog), catalog)
    declined = Session(consent=False, n=session.n + 1, state=session.state)
    declined = move(declined, "refused", catalog)
    said = results.message(catalog.messages.declined, action("start", catalog), action("help", catalog))
    return moves.say(declined, said)


def _resume(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    session = stack.uncovered(replace(session, n=session.n + 1))
    if option == "start_again":
        return changes.restart(session, at, catalog)
    return moves.go_on(session, at, catalog)


def _welcome_back(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    session = stack.uncovered(replace(session, n=session.n + 1))
    return changes.restart(session, at, catalog) if option == "new" else moves.go_on(session, at, catalog)


def _as_before(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    session = stack.uncovered(replace(session, n=session.n + 1))
    return moves.as_before(session, at, catalog) if option == "same" else moves.not_as_before(session, catalog)


def _medicine(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Painkillers are only spoken of when nothing speaks against them; not sure counts as a yes (facts E.3)."""
    session = stack.uncovered(replace(session, n=session.n + 1))
    said = topic("painkillers", catalog) if option == "none_fits" else results.message(catalog.messages.medicine_ask)
    return moves.ask(session, catalog, said)


def _confirm(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option != "no_not":
        return moves.raise_alarm(session, session.doubt or Alarm(flags=(), level=Disposition.EMERGENCY), catalog)
    calmed = stack.uncovered(replace(session, doubt=None, asked="", n=session.n + 1))
    question = (topic_button(session.asked, catalog),) if session.asked in catalog.faq else ()
    return moves.ask(calmed, catalog, results.message(catalog.messages.misunderstood, *question))


def _which(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "none_after_all":
        return moves.ask(stack.uncovered(replace(session, n=session.n + 1)), catalog)
    return moves.record(session, catalog.fields["rf_now"], (*session.ticks, option), at, catalog, ticked=True)


def _chest_check(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "no_chest":
        return moves.proceed(stack.uncovered(replace(session, n=session.n + 1)), at, catalog, answered="location")
    told = (id for id in _ticked(session) if id != "none")
    return moves.record(session, catalog.fields["rf_now"], (*told, "chest_pain"), at, catalog, ticked=True)


def _alarm(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "muscle":
        return seen_muscular(session, at, catalog)
    if option == "mistake":
        return _mistake(session, catalog)
    words, calmed = catalog.messages, replace(alarms.calmed(session), covered=())
    if not calmed.consent:
        return moves.after_alarm(calmed, catalog, results.message(words.helped))
    ways = (*results.seen_options(calmed, catalog), action("restart", catalog))
    if alarms.current(calmed) is not None:
        return moves.show_alarm(calmed, catalog, results.message(words.helped))
    return moves.say(move(replace(calmed, prompt=""), "calmed", catalog), results.message(words.helped, *ways))


def _alarm_today(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "mistake":
        return _mistake(session, catalog)
    return moves.after_alarm(alarms.calmed(session), catalog, results.message(catalog.messages.going_today))


def _safe(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "safe_no":
        return moves.show_alarm(session, catalog)
    safe = alarms.safe(session)
    text = catalog.messages.safe_for_now.format(crisis=crisis(session.country, catalog))
    if alarms.current(safe) is not None:
        return moves.show_alarm(safe, catalog, results.message(text))
    calmed = stack.uncovered(move(safe, "calmed", catalog))
    was_seen = alarms.level(calmed) is not None and calmed.consent
    ways = (*results.seen_options(calmed, catalog), action("restart", catalog)) if was_seen else ()
    return moves.say(calmed, results.message(text, *(ways or (action("start", catalog),))))


def _delete(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    if option == "delete_all":
        return forget(session, catalog)
    kept = stack.uncovered(replace(session, n=session.n + 1))
    said = results.message(catalog.messages.kept)
    if kept.state is State.REFERRED:
        return moves.show_alarm(kept, catalog, said)
    return moves.ask(kept, catalog, said)


HANDLERS: dict[str, Callable[[Session, str, int, Catalog], Turn]] = {
    **checkin_answers.HANDLERS,
    "consent": _consent,
    "resume": _resume,
    "welcome_back": _welcome_back,
    "as_before": _as_before,
    "medicine": _medicine,
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
    """Take the alarm back: a tick reopens its screen, another answer its question, words only themselves."""
    taken = alarms.current(session)
    words, by_text = catalog.messages, taken is None or taken.origin is Origin.TEXT
    calmed = alarms.taken_back(session)
    if taken is not None and taken.field:
        calmed = replace(_untold(calmed, taken.field, catalog), prompt=session.prompt, covered=session.covered)
    said = results.message(words.misunderstood if by_text else words.mistake)
    return moves.after_alarm(_with_day(calmed), catalog, said)


def _with_day(session: Session) -> Session:
    """The session with the check-in open again that the alarm has broken off; not while another sign stands."""
    kept = session.followup
    if kept.broken_off is None or session.alarms:
        return session
    opened = replace(session, followup=replace(kept, open=kept.broken_off, broken_off=None))
    return replace(opened, covered=(*opened.covered, "checkin"))


def _untold(session: Session, field: str, catalog: Catalog) -> Session:
    """The session with this answer taken back; of the warning signs the last one, on the screen where it stands."""
    place = _last_ticked_screen(session, catalog) if field == "rf_now" else None
    bare = changes.without(session, field)
    if place is None:
        return bare
    screens = catalog.fields["rf_now"].screens
    before = {option for screen in screens[:place] for option in screen.options}
    return replace(bare, screen=place, ticks=tuple(id for id in _ticked(session) if id in before))


def _ticked(session: Session) -> tuple[str, ...]:
    told = session.record.get("rf_now")
    return told if isinstance(told, tuple) else ()


def _last_ticked_screen(session: Session, catalog: Catalog) -> int | None:
    """The last screen of the warning signs with a tick on it."""
    screens, ticked = catalog.fields["rf_now"].screens, set(_ticked(session))
    return max((place for place, screen in enumerate(screens) if ticked & set(screen.options)), default=None)


def seen_muscular(session: Session, at: int, catalog: Catalog) -> Turn:
    """A clinician has looked and called it muscular: what stood is cleared, and what is still open is asked."""
    cleared = alarms.cleared(session, pairs(triage.serious(session.record, catalog)))
    cleared = checkin_setup.begun_anew(_at_next_screen(replace(cleared, prompt="", covered=()), catalog), at)
    said = results.message(catalog.messages.seen_muscular)
    if alarms.current(cleared) is not None:
        return moves.show_alarm(cleared, catalog, said)
    if cleared.state is State.REFERRED:
        cleared = move(cleared, "calmed", catalog)
    elif cleared.state is not State.NEW and cleared.consent:
        cleared = move(cleared, "reopened", catalog)
    if cleared.state is State.ASSESSED:
        return moves.say(cleared, said, *moves.result(cleared, catalog).replies)
    return moves.ask(cleared, catalog, said)


def _at_next_screen(session: Session, catalog: Catalog) -> Session:
    """A ticked warning sign is explained: what stands on the screens behind it is still to be asked."""
    place = _last_ticked_screen(session, catalog)
    if place is None or place + 1 >= len(catalog.fields["rf_now"].screens):
        return session
    return replace(changes.without(session, "rf_now"), ticks=_ticked(session), screen=place + 1)


def seen_other(session: Session, catalog: Catalog) -> Turn:
    """A clinician has found something else: the plan ends, the questions wait until the person begins again."""
    ended = checkin_setup.ended(replace(alarms.only_self_harm(changes.anew(session, catalog)), restarted=0))
    said = results.message(catalog.messages.seen_other, *moves.ways_on(ended, catalog))
    if alarms.current(ended) is not None:
        return moves.show_alarm(ended, catalog, said)
    if session.state is State.REFERRED:
        return moves.say(move(ended, "calmed", catalog), said)
    return moves.say(move(ended, "reopened", catalog) if session.consent else ended, said)


def forget(session: Session, catalog: Catalog) -> Turn:
    """Everything of this chat goes; one last message says so."""
    said = results.message(catalog.messages.forgotten, action("start", catalog))
    return Turn(session=Session(), replies=(said,), forget=True)
