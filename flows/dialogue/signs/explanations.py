"""What a sign comes from, so they say: heard, and the advice stays. Only a limb that woke up again is no nerve."""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, prompts, stack
from flows.dialogue.signs import under_alarm
from flows.understanding.meant import Explained
from flows.values.frames import AlarmCard, Delete, Doubt
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.result import alarm, results

OF_LIMBS = {"rf_arm_nerve"}
"""Red flags that an arm or hand which was slept on is none of."""
NO = "no_not"
CHEST = {"rf_cardiac", "rf_collapsed_lung"}
"""Red flags that a muscle is none of which hurts only when it is pressed or used."""


def explained(session: Session, meant: Explained, at: int, catalog: Catalog) -> Turn:
    """The turn that an explanation leads to: the question again with what a no would mean, or the message in short.

    Who says it again, or that they will not call, is not told the same once more.
    """
    session = stack.leave(session, (Delete,))
    if meant.says:
        return under_alarm.said(session, meant.says, catalog)
    words, doubt = catalog.messages, session.prompt
    if isinstance(doubt, Doubt):
        if meant.is_of_limb and set(doubt.alarm.flags) <= OF_LIMBS:
            return prompts.answer(session, NO, at, catalog)
        is_of_chest = bool(CHEST & {*doubt.alarm.flags})
        said = words.doubt_explained_chest if is_of_chest else words.doubt_explained
        return moves.ask(session, catalog, results.message(said))
    if alarms.current(session) is None:
        return moves.ask(session, catalog)
    card = session.find(AlarmCard)
    turn = moves.show_alarm(
        stack.update(session, replace(card, was_explained=True)) if card else session, catalog, again=True
    )
    *before, told = turn.replies
    is_said = card is not None and card.was_explained
    text = alarm.refused if meant.refuses or is_said else alarm.explained
    return replace(turn, replies=(*before, replace(told, text=text(turn.session, catalog))))
