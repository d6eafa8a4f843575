"""A strong pain told where no result or day's card answers it yet: among questions, or beside a sign in doubt.

It is answered at the answer itself (facts D.4), so that nothing that is left open swallows it; what may be an emergency
is asked about alone.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.followup.rules import STRONG, VERY_STRONG
from flows.values import diary
from flows.values.frames import Doubt
from flows.values.ids import PAIN_NOW
from flows.values.model import Disposition, Session, State
from flows.values.replies import Kind, Turn
from flows.wording.result import results
from flows.wording.timing import to_be_seen

WORST = "pain_worst"


def answered(before: Session, turn: Turn, catalog: Catalog) -> Turn:
    """The turn with a line that says who a strong pain is for, before the question that is open."""
    after = turn.session
    is_open = after.state in (State.NEW, *agenda.ASKING) or isinstance(after.prompt, Doubt)
    if not is_open or turn.forget or any(reply.kind is Kind.ALARM for reply in turn.replies):
        return turn
    if _is_alone(after) or after.followup.is_strong:  # that it is a matter for today, the day's card has said
        return turn
    said = _said(before, after, catalog)
    if not said or not turn.replies:
        return turn
    place = next((at for at, reply in enumerate(turn.replies) if reply.kind is Kind.QUESTION), len(turn.replies))
    return replace(turn, replies=(*turn.replies[:place], results.message(said), *turn.replies[place:]))


def _is_alone(session: Session) -> bool:
    """Is it asked about what may be an emergency, so that nothing is said beside it?"""
    return isinstance(session.prompt, Doubt) and session.prompt.alarm.level is Disposition.EMERGENCY


def _said(before: Session, after: Session, catalog: Catalog) -> str:
    """The line on what was told in this turn, where that calls for more than what was told before. The worst of an
    earlier hour sends nobody on today.
    """
    was = (-1, -1) if _is_alone(before) else _scores(before)  # what stood beside that was not answered
    words, told = catalog.messages, [*zip(was, _scores(after), strict=True)]
    now = max(_news(told[0]), _news(_of_days(before, after)))
    score = max(now, _news(told[1]))
    if now >= VERY_STRONG:
        return words.strong_today.format(score=now)
    return words.strong.format(score=score, when=to_be_seen(catalog, soon=True)) if score else ""


def _news(pair: tuple[int, int]) -> int:
    """The later of two scores, where it calls for more than the one before it; else 0."""
    was, now = pair
    return now if _band(now) > _band(was) else 0


def _scores(session: Session) -> tuple[int, int]:
    """What was told of the ache, now and at its worst, and beside a sign."""
    told = {**session.record, **session.ahead} if session.state is not State.ASSESSED else {}
    now, worst = (value if isinstance(value := told.get(id), int) else -1 for id in (PAIN_NOW, WORST))
    beside = session.prompt.score if isinstance(session.prompt, Doubt) else -1
    return max(now, beside), worst


def _of_days(before: Session, after: Session) -> tuple[int, int]:
    """The scores of the latest day that is kept, before this turn and after it; the day's card answers what no sign in
    doubt stands beside.
    """
    if not isinstance(after.prompt, Doubt):
        return 0, 0
    log = diary.unpacked(after.followup.log)
    day = log[-1].day if log else 0
    was, now = (diary.entry(diary.unpacked(one.followup.log), day).worst for one in (before, after))
    return was or 0, now or 0


def _band(score: int) -> int:
    """How far a score sends somebody on: not at all, within days, or today."""
    return (score >= STRONG) + (score >= VERY_STRONG)
