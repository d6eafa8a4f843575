"""What a text tells of an ache that had gone: the check-up begins anew, with what was told noted."""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
from flows.dialogue.events import telling
from flows.dialogue.prompts.checkin import day
from flows.dialogue.record import new_ache, renewal
from flows.text.utterance import Utterance
from flows.understanding.context.asking import begins_as_question
from flows.understanding.facts.story import Story, read_story
from flows.understanding.meant import (
    Answer,
    Asked,
    Change,
    Command,
    Day,
    DayAnswers,
    Elsewhere,
    Meant,
    Pressed,
    Telling,
    Warned,
    Worse,
)
from flows.understanding.options.options import spoken_of
from flows.understanding.options.wordings import RUNS
from flows.understanding.wishes.wishes import tells_of_ache
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.checkin import checkin_cards
from flows.wording.result import results

OF_AN_ACHE = {"location", "side", "pain_now", "feel", "onset"}
"""What a text tells of an ache, beside how long it has been there."""
TOO_STRONG = 9
"""From here the warning signs are put at once, whatever was before (facts D.4)."""


def begun(
    before: Session,
    session: Session,
    utterance: Utterance,
    meant: Meant,
    at: int,
    catalog: Catalog,
    *,
    silence: int,
) -> Turn | None:
    """The turn in which the check-up begins anew; None where nothing of a new ache is told. `before`: the session as it
    was before anything of the text was noted; `silence`: for how many seconds nobody had written.
    """
    score, answers = _told(meant)
    is_strong = score is not None and score >= TOO_STRONG
    if isinstance(meant, Warned) or is_strong:
        return None
    has_gone = _is_new(before, utterance, meant, at, catalog)
    is_since = not has_gone and _has_begun_since(session, utterance, meant, at, catalog, silence=silence)
    if not has_gone and not is_since:
        return None
    story = _story(utterance, score, session, at, catalog)
    now = story.facts.get("pain_now")  # also where no day was answered with it
    session = new_ache.with_course(session, now if isinstance(now, int) else None, at, is_sure=is_since)
    session, said = day.noted_beside(session, answers, at, catalog)
    if set(answers) == {"pain_now"}:  # it is said back with the rest
        said = tuple(reply for reply in said if reply.text != checkin_cards.understood(answers, catalog))
    if session.state in agenda.ASKING and not is_since:
        return None
    turn = _restarted(session, story, at, catalog)
    first = catalog.messages.new_ache_since if is_since else catalog.messages.new_ache
    return replace(turn, replies=(results.message(first), *said, *turn.replies))


def _has_begun_since(
    session: Session, utterance: Utterance, meant: Meant, at: int, catalog: Catalog, *, silence: int
) -> bool:
    """Did the ache that is told of begin while nobody wrote? What was answered before is about another one then."""
    is_answer = isinstance(meant, Answer) and not meant.is_loose
    is_of_else = is_answer or isinstance(meant, Command | Change | Pressed | Elsewhere)
    if is_of_else or not session.consent or not new_ache.may_have_begun(session, silence, catalog):
        return False
    facts = _story(utterance, None, session, at, catalog).facts
    is_of_ache = bool(facts.keys() & OF_AN_ACHE) and not begins_as_question(utterance.words, catalog)
    return is_of_ache and new_ache.began_in(facts.get("duration"), silence, catalog)


def beneath(session: Session, utterance: Utterance, meant: Meant, at: int, catalog: Catalog) -> Session:
    """The session in which the check-up of a new ache waits beneath the question about a sign that is told with it."""
    is_doubt = isinstance(meant, Warned) and meant.alarm.ask and not meant.asked
    if not is_doubt or not _is_new(session, utterance, meant, at, catalog):
        return session
    return _restarted(session, _story(utterance, None, session, at, catalog), at, catalog).session


def _is_new(session: Session, utterance: Utterance, meant: Meant, at: int, catalog: Catalog) -> bool:
    if not new_ache.is_place(session, catalog) or not new_ache.had_gone(session, at):
        return False
    score, _ = _told(meant)
    is_of_pain = isinstance(meant, Day | Worse | Telling | Warned) or (isinstance(meant, Asked) and meant.complains)
    is_many = len(utterance.words) > 1
    is_sore = score is not None and score >= new_ache.FROM
    return is_of_pain and is_many and (is_sore or tells_of_ache(utterance, catalog))


def _told(meant: Meant) -> tuple[int | None, DayAnswers]:
    """The pain now, and all that is answered of the day."""
    if isinstance(meant, Worse):
        return meant.score, {}
    answers = meant.day if isinstance(meant, Asked | Warned) else meant.answers if isinstance(meant, Day) else {}
    score = answers.get("pain_now")
    return score if isinstance(score, int) else None, answers


def _story(utterance: Utterance, score: int | None, session: Session, at: int, catalog: Catalog) -> Story:
    story = read_story(utterance, at, catalog, "pain_now", of_another=session.of_another)
    facts = {**({"pain_now": score} if score is not None else {}), **story.facts}
    ticks = {RUNS: _done_before(utterance, catalog), **story.ticks}
    return replace(story, facts=facts, ticks={id: ids for id, ids in ticks.items() if ids}, undone={}, corrects=False)


def _done_before(utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """What of the last days is told with it: "coach had us do weights"."""
    field = catalog.fields[RUNS]
    named = spoken_of(field_question(field, 0, catalog), utterance, catalog)
    return tuple(id for id in named if id not in field.exclusive)


def _restarted(session: Session, story: Story, at: int, catalog: Catalog) -> Turn:
    """The questions anew. Where the ache was told to be elsewhere or otherwise, nothing of the last one is offered."""
    turn = renewal.restart(session, at, catalog)
    kept = {id: value for id, value in turn.session.kept.items() if catalog.fields[id].keeps != "confirm"}
    fresh = kept if set(story.facts) - {"pain_now"} else turn.session.kept
    again = replace(turn.session, kept=fresh, of_another=session.of_another)
    told = telling.tell(again, story, at, catalog) if story.told else None
    return told or replace(turn, session=again)
