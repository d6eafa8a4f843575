"""A sign that is not told outright: one of the first list in other words, and what a text may tell of besides."""

from collections.abc import Iterable

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import ELSEWHERE, NEW_LOOK
from flows.dialogue import moves, stack
from flows.dialogue.asked import topics
from flows.dialogue.asked.personal import OfTopic
from flows.dialogue.days import rescored, scores_kept
from flows.dialogue.days.one_by_one import one_by_one
from flows.dialogue.events import telling
from flows.dialogue.prompts import guided
from flows.dialogue.prompts.safety import may_be_neck
from flows.screening import screen
from flows.screening.parts import part_of, parts_told
from flows.text.utterance import Utterance
from flows.understanding.alarm.of_the_neck import is_of_the_neck
from flows.understanding.checkins.elsewhere import is_told
from flows.understanding.context.angles import angles
from flows.understanding.context.asking import is_question
from flows.understanding.facts.story import Story
from flows.understanding.meant import Suspected, Warned
from flows.understanding.options.wordings import Ticks
from flows.understanding.scene import Message
from flows.understanding.signs.rest_denied import rest_denied
from flows.values.frames import ArmCheck, Doubt, Which
from flows.values.model import Alarm, Session, State
from flows.values.replies import Reply, Turn
from flows.wording.asked import open_question
from flows.wording.result import results

LONG = 25
MOST_PARTS = 2
"""Signs of one red flag up to which each is asked about by itself."""


def asked_in_full(session: Session, meant: Suspected, message: Message, catalog: Catalog) -> Turn:
    """The sign as it stands on its list, with what does not count; what else was told waits for its own list."""
    rest_of = rest_denied(message.heard, open_question(session, catalog), catalog)
    session = telling.kept_beside(session, meant.story, catalog)
    asked = stack.push(session, Which(sign=meant.sign, rest_of=rest_of))
    return moves.ask(asked, catalog, lead=results.quoted(message.text, catalog))


def asked_of_neck(session: Session, heard: screen.Alarm, message: Message, catalog: Catalog) -> Turn | None:
    """Of a pain down the arm before 50 the neck is asked, as where it is tapped; None of anything else."""
    is_free = session.state in agenda.ASKING and session.prompt is None and not session.alarms
    if not (is_free and is_of_the_neck(heard, message.heard, catalog) and may_be_neck(session)):
        return None
    return moves.ask(stack.push(session, ArmCheck()), catalog, lead=results.quoted(message.text, catalog))


def asked_about(
    session: Session, meant: Warned, heard: Alarm, said: tuple[Reply, ...], message: Message, catalog: Catalog
) -> Turn:
    """A sign in doubt, asked about before anything else; what else the text tells waits for the answer. What is asked
    may be answered by what to do about that very sign.
    """
    if angle := _settled_by(meant, message, catalog):
        return topics.answer(session, OfTopic(id=meant.asked, angle=angle), catalog)
    session, stopped = guided.stopped_for(session, meant.in_session, message.at, catalog)
    session = telling.with_risk(session, meant.story, catalog)
    session = telling.kept_beside(session, Story(ticks=_left(heard.told, catalog)), catalog)
    session = telling.with_new_place(session, message.heard, message.at, catalog)
    score = None if "pain_now" in meant.day else rescored.beside(session, message.heard, catalog)
    session = session if score is None else scores_kept.with_score(session, score, message.at)
    told = told_alone(meant.alarm, message.heard, catalog)
    asked, then = one_by_one(heard, told, catalog)
    doubt = Doubt(
        alarm=asked,
        asked=meant.asked,
        or_else=meant.or_else,
        score=-1 if score is None else score,
        then=_then(session, message, catalog),
        later=_later(meant, then),
        heard=told,
        rest_of=rest_denied(message.heard, open_question(session, catalog), catalog),
    )
    session = stack.push(replace(session, topic=""), doubt)  # what was spoken of before is over
    first = (*said, *(stopped or _stopping(meant, catalog)))
    return moves.ask(session, catalog, *first, lead=results.quoted(message.text, catalog))


def told_alone(alarm: screen.Alarm, heard: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The signs that are asked about in their own words: what was told, where the question of a flag bundles more."""
    signs = (*alarm.signs, *alarm.later)
    own = {sign.id for sign in catalog.screening.signs if sign.asked}
    alone = tuple(sign.by for sign in signs if sign.is_all)
    if len(heard.words) > LONG:  # in a story a word may be of something else
        return alone
    bundled = [sign.flag for sign in signs if not (sign.is_all and sign.by in own)]
    parts = (told for flag in bundled if 0 < len(told := parts_told(flag, heard, catalog)) <= MOST_PARTS)
    return (*alone, *(id for told in parts for id in told))


def _left(told: Iterable[str], catalog: Catalog) -> Ticks:
    """The boxes that what was told is at least, by their list: they stay told where the question is denied."""
    boxes = {part.leaves for id in told if (part := part_of(id, catalog)) is not None and part.leaves}
    ticked = {field.id: tuple(one.id for one in field.options if one.id in boxes) for field in catalog.fields.values()}
    return {id: ids for id, ids in ticked.items() if ids}


def _then(session: Session, message: Message, catalog: Catalog) -> str:
    """What a no leads on to: pain in another place, or, where there is a result, that something may be new."""
    if is_told(message.heard, catalog):
        return ELSEWHERE
    return NEW_LOOK if session.state is State.ASSESSED and not is_question(message.heard, catalog) else ""


def _later(meant: Warned, then: Alarm | None) -> Alarm | None:
    """What else a text may tell of than what is asked about first: it is asked about after a no."""
    signs = meant.alarm.later
    flags = (*(sign.flag for sign in signs), *(then.flags if then else ()))
    if not flags:
        return None
    level = max((*(sign.level for sign in signs), *((then.level,) if then else ())))
    return Alarm(flags=tuple(dict.fromkeys(flags)), level=level, of_another=meant.of_another)


def _stopping(meant: Warned, catalog: Catalog) -> tuple[Reply, ...]:
    """What to do first where an exercise of the plan brought it on."""
    return (results.message(catalog.session.stop_that),) if meant.stops_exercise else ()


def _settled_by(meant: Warned, message: Message, catalog: Catalog) -> str:
    """The angle of the topic that is asked about, where its answer tells when such a sign is one; else ""."""
    every = catalog.faq[meant.asked].angles if meant.asked in catalog.faq else ()
    asked = angles((meant.asked,), message.heard, catalog).get(meant.asked, "")
    settles = next((one.settles for one in every if one.id == asked), ())
    return asked if settles and all(one.by in settles and one.is_all for one in meant.alarm.signs) else ""
