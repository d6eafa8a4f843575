"""The one gate: what passes while an alarm stands, or while a question about a warning sign is open.

Nothing leads past either, nor past "remove everything?" on top of them. What is not allowed is answered with what
stands: the alarm once more, or the question.
"""

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.understanding.meant import (
    Answer,
    Command,
    Day,
    Explained,
    Foreign,
    Lost,
    Meant,
    Partly,
    Pause,
    Pressed,
    Rearranged,
    Setting,
    SmallTalk,
    TooLong,
    Warned,
)
from flows.understanding.signs.dismissed import BONE
from flows.values.events import Chose, Commanded
from flows.values.frames import AlarmCard, CheckIn, ChestCheck, Delete, Doubt, Rose
from flows.values.model import Disposition, Session, State
from flows.values.replies import Turn
from flows.wording.asked import open_question
from flows.wording.cards import ACTION
from flows.wording.result import results

ALWAYS = ("stop", "delete", "privacy", "help", "export")
"""Commands that work whatever stands."""
BESIDE = (*ALWAYS, "country", "about", "report", "progress")
"""Commands that leave what stands where it is: what they say comes before it."""
BACK = ("back",)
"""Commands that take a question about the chest back rather than lead past it."""
ENDS_ANY = "helped"
"""The answer that ends a message from an old button too: help is help."""
SAID_BESIDE = (SmallTalk, Foreign, Lost, TooLong)
"""What gets a word before that question is put again."""


FRACTURE = "seen_fracture"
"""The action that tells of a broken bone that was found."""
OF_THE_DAY = (Day, Pause, Rearranged)
"""What is said to the day's card, or of the check-ins, where a question about a sign rests beneath it."""


def may_mean(session: Session, meant: Meant) -> bool:
    """May this pass, of what was written? A sign always does, and whatever answers the question that stands."""
    if not is_guarded(session) or isinstance(meant, Warned | Answer | Explained | Partly):
        return True
    if isinstance(meant, Command):
        return meant.name in _commands(session)
    if isinstance(meant, Pressed) and meant.action == FRACTURE:
        return _is_of_bone(session)
    if _rests(session) and isinstance(meant, OF_THE_DAY):
        return True
    if isinstance(meant, Foreign) and meant.action in ALWAYS:  # "stop" in any language
        return True
    if isinstance(meant, Setting):  # where somebody is, decides which number is shown
        return meant.kind in BESIDE
    return session.state is not State.REFERRED and isinstance(meant, SAID_BESIDE)


def _is_of_bone(session: Session) -> bool:
    """Is all that stands, or is asked about, what whoever found a broken bone has looked at: no matter of life?"""
    top = _guarding(session).prompt
    standing = (*session.alarms, *((top.alarm,) if isinstance(top, Doubt) else ()))
    return all(one.level is Disposition.URGENT or set(one.flags) <= BONE for one in standing)


def may_command(session: Session, event: Commanded) -> bool:
    """May this command pass?"""
    return not is_guarded(session) or event.name in _commands(session)


def may_tap(session: Session, event: Chose, catalog: Catalog) -> bool:
    """May this button pass? Those of what stands do, an old one that ends it too, and what works always."""
    if not is_guarded(session):
        return True
    if event.field == ACTION:
        return event.option in ALWAYS
    question = open_question(session, catalog)
    if question is None:
        return False
    if not isinstance(session.prompt, AlarmCard):
        return event.field == question.id
    is_current = event.field == question.id and event.n == session.n
    is_offered = event.option in {option.id for option in question.options}
    return is_offered and (is_current or event.option == ENDS_ANY)


def is_guarded(session: Session) -> bool:
    """Does an alarm stand, or is a question about a warning sign open, or does one rest beneath the day's card?"""
    return session.state is State.REFERRED or stack.is_about_safety(_guarding(session)) or _rests(session)


def _rests(session: Session) -> bool:
    """Does the day's card go before a question about a sign that was not answered for days?"""
    top = _guarding(session).prompt
    return isinstance(top, CheckIn | Rose) and session.find(Doubt) is not None


def stands(session: Session, catalog: Catalog, *, is_tap: bool = False) -> Turn:
    """What stands, once more; a tap is told why it did nothing."""
    words, session = catalog.messages, _guarding(session)
    if session.state is State.REFERRED:
        return moves.show_alarm(session, catalog, note=words.still_alarmed if is_tap else "", again=True)
    if is_tap:
        return moves.ask(session, catalog, note=words.old_button)
    return moves.ask(session, catalog, results.message(moves.questions_first(session, catalog)))


def passing(session: Session) -> tuple[str, ...]:
    """The commands that work while something stands; () where all do."""
    return _commands(session) if is_guarded(session) else ()


def _commands(session: Session) -> tuple[str, ...]:
    return (*BESIDE, *BACK) if isinstance(_guarding(session).prompt, ChestCheck) else BESIDE


def _guarding(session: Session) -> Session:
    """The session without "remove everything?" on top: it opens no way past what lies beneath."""
    return stack.leave(session, (Delete,))
