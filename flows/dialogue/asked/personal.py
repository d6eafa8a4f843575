"""What somebody's own answers make of a topic: their result, their rule of running, or a clinician's word leads it."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from flows.assessment import running
from flows.assessment.assessing import outcome
from flows.assessment.known import known
from flows.catalog.catalog import Catalog
from flows.catalog.language import FaqEntry
from flows.dialogue import standing
from flows.dialogue.asked import early, sport
from flows.dialogue.days import visits_told
from flows.dialogue.digressions import run_today
from flows.followup.running import Running
from flows.understanding.wishes.lookup import RUNNING, WAY_BACK
from flows.values.model import Disposition, Record, Session, State
from flows.values.replies import Reply
from flows.wording.cards import action
from flows.wording.checkin import advice, since_seen
from flows.wording.checkin.advice import TODAY
from flows.wording.result import results
from flows.wording.topics import topic

WHAT_IT_IS = "self_diagnosis"
"""The topic that a result answers too, as far as answers tell."""
HOW_SERIOUS = (WHAT_IT_IS, "serious")
"""The topic, and what is asked of it, that a result answers which sends somebody to be seen."""


OF_RUNS = (
    WAY_BACK,
    *("marathon_training", "hills_speed_terrain", "training_load", "treadmill_running", "beginner_runner"),
)
"""Topics that tell how one runs: where there is no run, they begin with that."""
WALKS = ("cross_training", ("may_walk", "hike"))
"""The topic, and what is asked of it, of walks: the rule of running has a word on them."""
WHAT_MAY = "what_may"
"""What of the topic of running is asked where it is asked what may be done at all."""


class OfTopic(Struct, frozen=True, kw_only=True):
    """What is asked of a topic (`id`). `also`: topics that may have been meant instead. `repeats`: it was given just
    now, and somebody asks on about it. `told`: what the question itself tells; with what was told before, it decides
    what the answer begins with. `is_whole`: in full, also for whoever has set short answers. `ahead`: the words for the
    day that is asked about. `angle`: what of the topic is asked, `besides`: by another question. `is_begun`: what it
    begins with was said before the warning signs were asked.
    """

    id: str
    also: tuple[str, ...] = ()
    repeats: bool = False
    told: Record = {}
    is_whole: bool = False
    ahead: str = "day_today"
    angle: str = ""
    besides: str = ""
    is_begun: bool = False


def personal(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """What the person's own answers make of a general answer, where they do."""
    of_phase = AFTER_A_RESULT if session.state is State.ASSESSED else (_in_days_off,)
    told = (one(session, asked, catalog) for one in (*AT_ANY_TIME, *of_phase))
    return next((said for said in told if said is not None), None)


def _after_a_no(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """What only holds for some, for whoever wants nothing kept: led by when it does not hold."""
    if session.state is not State.DECLINED or not catalog.faq[asked.id].holds:
        return None
    said = topic(asked.id, catalog, asked.also, told=asked.told, angle=asked.angle)
    return replace(said, text=unasked(said.text, catalog))


def _when_to_go(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """When to go to a doctor, where the result says that already: today."""
    if asked.id != visits_told.WHEN_TO_GO or session.state is not State.ASSESSED:
        return None
    found = outcome(session, catalog)
    if found.disposition is not Disposition.URGENT:  # an emergency that was let go has no result: the topic tells all
        return None
    return results.message(results.so_far(session, found, catalog), action("visit", catalog))


def _how_serious(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """Whether it is serious, where the result says that somebody should look at it: the result."""
    if (asked.id, asked.angle) != HOW_SERIOUS or session.state is not State.ASSESSED:
        return None
    found = outcome(session, catalog)
    if found.disposition in (Disposition.SELF_CARE, Disposition.EMERGENCY):
        return None
    return results.message(results.so_far(session, found, catalog), action("visit", catalog))


def _since_seen(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """What was told of a visit, before the topic that asks about one."""
    if not visits_told.answers_it(session, asked.id, catalog):
        return None
    text = f"{since_seen.asked_again(session, catalog)}\n{catalog.faq[asked.id].answer}"
    return topic(asked.id, catalog, asked.also, text)


def _waits_to_run(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """Other sport that goes by the pain of the day, where a clinician's word on running is still to come."""
    if not running.is_waiting(session) or not sport.goes_by_pain(asked.id, asked.angle):
        return None
    return topic(asked.id, catalog, asked.also, run_today(session, catalog, asked.told, asked.ahead))


def _of_running(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """May one run? The rule for the day; what allows nothing stands first, and a no whatever the score alone, except
    where a clinician's word rules.
    """
    if asked.id != RUNNING or not _is_ruled(session):
        return None
    entry, is_held = catalog.faq[RUNNING], running.is_held(session, running.day(session))
    first = () if _is_at_rest(session) else at_once(entry, asked.angle)
    if first and early.bars_run(entry, asked.angle) and not is_held:
        return topic(RUNNING, catalog, asked.also, "\n".join(first))
    today = run_today(session, catalog, asked.told, asked.ahead)
    today = today.replace(entry.answer, entry.short) if first else today  # no longer than a screen
    lines = (today, *first) if is_held else (*first, today)
    return topic(RUNNING, catalog, asked.also, "\n".join((*lines, *_beside_a_run(session, asked, catalog))))


def _is_at_rest(session: Session) -> bool:
    """Is there no run for now, by the word of a clinician or until it comes?"""
    return running.is_waiting(session) or running.is_resting(session, running.day(session))


def _is_ruled(session: Session) -> bool:
    """Does a rule of running hold: a clinician's, or that of a result which is not outdated?"""
    return _is_at_rest(session) or not standing.is_outdated(session)


def _in_days_off(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """That there is no run on the days off that a clinician gave, also while the questions go on."""
    is_resting = running.is_resting(session, running.day(session)) or session.followup.rest_open
    if not session.consent or asked.id not in (RUNNING, *OF_RUNS) or not is_resting:
        return None
    return topic(asked.id, catalog, asked.also, run_today(session, catalog, asked.told, asked.ahead))


def _beside_a_run(session: Session, asked: OfTopic, catalog: Catalog) -> tuple[str, ...]:
    """What may be done beside a run, where it is asked what may be done at all and there is a plan to do."""
    is_asked = asked.angle == WHAT_MAY and not session.followup.found and not running.is_waiting(session)
    if not is_asked or not outcome(session, catalog).exercises:
        return ()
    return tuple(one.say for one in catalog.faq[RUNNING].angles if one.id == WHAT_MAY)


def _led_by_no_run(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """How one runs, behind the one rule where there is no run now: all of it waits for a clinician's word, and what
    would allow one for the pain to be less. None where there is a run, or where it is to be seen first.
    """
    entry, angle = catalog.faq[asked.id], asked.angle
    if entry.id not in OF_RUNS or not _is_ruled(session):
        return None
    allowed = running.today(session, outcome(session, catalog), catalog, is_today=asked.ahead == TODAY)
    is_theirs = allowed in (Running.RESTED, Running.HELD, Running.WAITS) and not session.followup.found
    permits = any(one.permits for one in entry.angles if one.id == angle)
    if not is_theirs and not (allowed in (Running.NONE, Running.OVER) and permits):
        return None
    said = topic(entry.id, catalog, asked.also, told=known(session, asked.told), angle=angle)
    after = f"{catalog.messages.time_after}\n" if is_theirs else ""
    text = run_today(session, catalog, asked.told, asked.ahead) if is_theirs else _no_run(session, asked, catalog)
    return replace(said, text=f"{text}\n{after}{said.text}")


def _no_run(session: Session, asked: OfTopic, catalog: Catalog) -> str:
    """That there is no run, without the whole rule."""
    return advice.running_today(session, outcome(session, catalog), catalog, asked.ahead)


def _after_a_result(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """What a clinician found, that they see it first, or the day's pain, before what only holds for some."""
    words, entry, angle, also = catalog.messages, catalog.faq[asked.id], asked.angle, asked.also
    if not entry.holds:
        return None
    assessment = outcome(session, catalog)
    is_held = assessment.disposition is Disposition.CLINICIAN or bool(session.followup.found)
    if is_held and entry.id == WALKS[0] and angle in WALKS[1]:
        return topic(entry.id, catalog, also, advice.running_today(session, assessment, catalog, asked.ahead))
    if results.is_broken(session) and assessment.disposition <= Disposition.CLINICIAN:
        return results.message(results.found_by_them(session, catalog), action("result", catalog))
    if session.followup.found and assessment.disposition <= Disposition.CLINICIAN:
        said = topic(entry.id, catalog, also, told=known(session, {}))
        return replace(said, text=f"{results.found_by_them(session, catalog)} {words.time_after}\n{said.text}")
    is_of_plan = entry.exercise in assessment.exercises
    if assessment.disposition is Disposition.CLINICIAN and assessment.lines and not is_of_plan:
        said = topic(entry.id, catalog, also, told=known(session, {}), angle=angle if at_once(entry, angle) else "")
        return replace(said, text=f"{words.seen_first}\n{said.text}")
    if sport.goes_by_pain(entry.id, angle) and not standing.is_outdated(session):
        said = topic(entry.id, catalog, also, told=known(session, asked.told), angle=angle)
        return replace(said, text=f"{sport.today(session, catalog, asked.told)}\n{said.text}")
    return None


def at_once(entry: FaqEntry, angle: str) -> tuple[str, ...]:
    """What is said first of what is asked, where it allows nothing and need not wait for who asks."""
    return tuple(one.say for one in entry.angles if one.id == angle and not one.permits)


def unasked(text: str, catalog: Catalog) -> str:
    """A text for whom no warning signs were asked, led by when it does not hold; said once where it says so itself."""
    words = catalog.messages
    says_so = any(sum(sign in line.lower() for sign in words.signs_named) > 1 for line in text.split("\n"))
    return f"{words.unasked_short if says_so else words.unasked_first}\n{text}"


def _by_the_answers(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """What it is, as far as answers tell, where nothing but self-care came of them."""
    if asked.id != WHAT_IT_IS or standing.is_outdated(session) or early.is_all(catalog.faq[asked.id], asked.angle):
        return None
    assessment, words = outcome(session, catalog), catalog.messages
    if assessment.disposition is not Disposition.SELF_CARE or not assessment.causes:
        return None
    label = catalog.causes[assessment.causes[0].id].label
    told = topic(WHAT_IT_IS, catalog, asked.also, words.by_the_answers.format(label=label))
    return replace(told, options=(action("causes", catalog), *told.options[1:]))


Personal = Callable[[Session, OfTopic, Catalog], Reply | None]
"""A reason for an answer of one's own, and that answer; None where it does not apply."""
AT_ANY_TIME: tuple[Personal, ...] = (_after_a_no, _when_to_go, _how_serious, _since_seen)
AFTER_A_RESULT: tuple[Personal, ...] = (_waits_to_run, _of_running, _led_by_no_run, _by_the_answers, _after_a_result)
"""The first that applies answers."""
