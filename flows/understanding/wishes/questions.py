"""A question of the person: one that is put as a question, or a text that lies near one of the topics."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.screening.screen import imagines_emergency
from flows.search import faq
from flows.search.chatter import leans
from flows.search.faq import Verdict
from flows.text.utterance import Utterance
from flows.understanding.checkins import day
from flows.understanding.context.angles import angles, besides, ruled, settled, topic_found
from flows.understanding.context.asking import (
    asking_part,
    begins_as_question,
    is_question,
    leave_asked,
)
from flows.understanding.context.choices import choice
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.oneself import without_clauses_of_others
from flows.understanding.context.told_so import has
from flows.understanding.diary import visit_questions, visits
from flows.understanding.facts import by_weeks, of_tablets
from flows.understanding.facts.barred import bars_named, exercises_named, with_bars
from flows.understanding.facts.brought_on import UNTICKED
from flows.understanding.facts.other_places import names_other_part
from flows.understanding.facts.other_words import says_well
from flows.understanding.facts.story import Story, read_story
from flows.understanding.meant import NOTHING_TOLD, Asked, Meant, Pressed, SmallTalk, Telling
from flows.understanding.options import options
from flows.understanding.options.wordings import all_ticks
from flows.understanding.options.yes_no import bare_noes, begins_with
from flows.understanding.scene import CHECKIN, Scene
from flows.understanding.scores.asked_score import asked_score
from flows.understanding.times.lasted import lasted
from flows.understanding.wishes import talk
from flows.understanding.wishes.lookup import (
    OF_VISITS,
    RUN,
    RUNNING,
    SHORT,
    WAY_BACK,
    chosen_of,
    looked_up,
    of_a_cause,
    without,
)
from flows.understanding.wishes.told_beside import ahead_of, told_beside, with_troubles
from flows.values.ids import DURATION, WORSE_WITH

LISTED = 8
"""Words up to which a text does no more than list what makes it worse."""
AIM = "checkin_activity"
"""The question above which one of a visit is answered."""
WHAT_THEY_SAID, WHEN_IT_IS = "what_they_said", "when_it_is"
"""The small talk for who asks what a clinician said, or when the visit is; it says that nothing is noted."""
OF_RISKS = "medicine"
"""The small question whether something speaks against painkillers."""
FOR_ANOTHER = "asking_for_someone_else"
"""The topic for who writes for somebody else."""


def asked(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What is put as a question, and known, and no small talk; what it tells of the ache comes along."""
    is_put = is_question(utterance, catalog) or (scene.question is None and choice(utterance, catalog) is not None)
    if not is_put or talk.whole(utterance, scene, catalog) is not None:
        return None
    part = leave_asked(utterance, catalog) or utterance
    found = looked_up(part, scene, catalog)
    if found.verdict is Verdict.UNKNOWN or found.hits[0].id == OF_VISITS[0]:
        behind = visit_questions.asked_beside_their_word(utterance, catalog) or part
        sure = looked_up(behind, scene, catalog)
        part, found = (behind, sure) if sure.verdict is Verdict.ANSWER else (part, found)
    if found.verdict is Verdict.UNKNOWN:
        return None
    return _asked(utterance, scene, found, catalog, is_question=True, part=part)


def of_days_off(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Whether they may run, or when again, while a clinician's word on it counts: the rule of running answers it."""
    if not scene.visit.waits_to_run:
        return None
    is_how = visit_questions.asks_of_first_run(utterance, catalog)
    is_named = is_question(utterance, catalog) and topic_found(utterance, catalog) == RUNNING
    if not (is_how or is_named or visit_questions.asks_to_run(utterance, catalog)):
        return None
    if scene.checkin is None and not is_how and not is_named and not scene.is_asking:
        return Pressed(action=RUN)
    found = faq.Found(hits=(faq.Hit(id=WAY_BACK if is_how else RUNNING, score=1.0),), verdict=Verdict.ANSWER)
    return replace(_asked(utterance, scene, found, catalog, is_question=True), leans=False)  # each day has its answer


def of_visits(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What a clinician said, or when the visit is, asked where nothing graver is open: what is kept answers it."""
    if scene.speaking is not None or scene.small not in ("", CHECKIN, AIM):
        return None
    if visit_questions.asks_when_it_is(utterance, catalog):
        return SmallTalk(id=WHEN_IT_IS)
    is_known = scene.visit.is_seen
    is_asked = visit_questions.asks_what_they_said(utterance, catalog, is_known=is_known)
    return SmallTalk(id=WHAT_THEY_SAID) if is_asked else None


def speaks_against(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """One of what speaks against painkillers, told where that is asked, alone or to ask on: "and if I'm asthmatic?"."""
    is_short = len(utterance.words) <= SHORT or leans(utterance.text, catalog)
    if scene.small != OF_RISKS or not is_short:
        return None
    if not of_tablets.risks_told(utterance, catalog, of_another=scene.of_another):
        return None
    found = faq.Found(hits=(faq.Hit(id=of_tablets.PAINKILLERS, score=1.0),), verdict=Verdict.ANSWER)
    return _asked(utterance, scene, found, catalog, is_question=True)


def near_a_topic(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What nobody could answer, and what was put as no question and is near one all the same."""
    is_put = is_question(utterance, catalog)
    said = utterance if is_put or scene.of_another else without_clauses_of_others(utterance, catalog)
    found = looked_up(said, scene, catalog) if is_put else faq.look_up(said.text, catalog, scene.topic)
    found = found if is_put else by_weeks.led_to(said, found, catalog)
    found = of_tablets.led_to(said, found, catalog) if of_tablets.is_only_named(said, catalog) else found
    is_of_signs = scene.question is not None and scene.question.is_of_safety
    if is_of_signs and scene.is_asking and not is_put and (brings := _brings_it_on(utterance, catalog)):
        return Telling(story=Story(ticks={WORSE_WITH: brings}))
    if (
        is_of_signs
        and not is_put
        and (
            faq.is_named(utterance.text, catalog)
            or begins_with(bare_noes(catalog), utterance, catalog)
            or says_well(utterance, catalog)
        )
    ):
        return None  # likelier one of the signs, or a no to them
    if not is_put and not has(catalog.reading.questions.of_their_ache, said, catalog):
        found = without(FOR_ANOTHER, found)
    if not is_put and _only_names_clinician(said, catalog):
        found = without(OF_VISITS[0], found)
    if found.verdict is Verdict.UNKNOWN and not is_put:
        return None
    return _asked(utterance, scene, found, catalog, is_question=is_put)


def _only_names_clinician(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text name a clinician, or what was told here, and tell of no look and no word of theirs: "I said so"?"""
    is_told = visits.is_told_by_them(utterance, catalog) or visits.is_clear(utterance, catalog)
    named = (*catalog.reading.alarms.clinicians, *catalog.reading.alarms.told_here)
    return not is_told and has(named, utterance, catalog)


def _brings_it_on(utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """What makes it worse, where each clause of a short text names such a thing: "laptop, bending" asks nothing."""
    question = field_question(catalog.fields[WORSE_WITH], 0, catalog)
    every = [hear(one.text, catalog) for one in clauses_in(utterance, catalog) if one.words]
    if not every or len(utterance.words) > LISTED:
        return ()
    named = [options.spoken_of(question, one, catalog) for one in every]
    told = tuple(dict.fromkeys(id for ids in named for id in ids if id not in UNTICKED))
    return told if all(named) else ()


def _asked(
    utterance: Utterance,
    scene: Scene,
    found: faq.Found,
    catalog: Catalog,
    *,
    is_question: bool,
    part: Utterance | None = None,
) -> Asked:
    """What is asked, and what the whole text tells; `part`: what of it asks, where that is known."""
    part = part or utterance
    story = read_story(utterance, scene.at, catalog, scene.field_id, of_another=scene.of_another)
    near = [hit.id for hit in found.hits[: faq.OFFERED]]
    asked_of = angles(near, part, catalog, asking_part(part, catalog))
    found = of_a_cause(settled(found, ruled(near, part, catalog)), part, catalog) if is_question else found
    found, pair = chosen_of(found, part, scene, catalog) if is_question else (found, ())
    asked_of = {} if pair else asked_of
    first = found.hits[0].id
    is_of_tablets = first == of_tablets.PAINKILLERS and found.verdict is Verdict.ANSWER
    names_one = is_of_tablets or (is_question and of_tablets.names_one(utterance, catalog))
    own = of_tablets.risks_told(utterance, catalog, of_another=scene.of_another) if names_one else {}
    age = of_tablets.age_told(utterance, catalog, of_another=scene.of_another) if names_one else {}
    is_question = is_question or bool(own)  # "pregnant, which tablet" asks, however it is put
    told = {**age, **with_troubles(replace(story, risks=all_ticks(story.risks, own)), utterance, catalog)}
    score = asked_score(utterance, catalog) if is_question else {}
    is_of_ache = (is_question or DURATION in told) and not by_weeks.is_pregnant_by_weeks(utterance, catalog)
    told = {**told, **lasted(utterance, told, scene.at, catalog)} if is_of_ache else told
    bars = {} if names_one else bars_named(utterance, catalog, of_another=scene.of_another)
    is_bare = not (own or age) and not set(catalog.reading.questions.somebody).intersection(utterance.words)
    return Asked(
        found=found,
        is_question=is_question,
        asks_why=_asks_why(utterance, catalog),
        leans=leans(utterance.text, catalog),
        is_emergency_imagined=imagines_emergency(utterance, catalog),
        story=told_beside(story, utterance, scene, catalog) if is_question else NOTHING_TOLD,
        told=with_bars(score if is_bare and begins_as_question(utterance.words, catalog) else {**told, **score}, bars),
        exercises=exercises_named(utterance, catalog),
        angles=asked_of,
        besides="" if found.asks_two else besides(first, asked_of.get(first, ""), part, catalog),
        choice=pair,
        day=day.beside(utterance, scene, catalog) if scene.checkin is not None else {},
        ahead=ahead_of(part, catalog),
        complains=has(catalog.reading.story.complains, utterance, catalog),
        is_elsewhere=names_other_part(utterance, catalog),
    )


def _asks_why(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text ask why the open question is put: "why do you need all this"?"""
    return any(hit.start == 0 for hit in hits_in(tuple(catalog.lexicon.whys), utterance.words, catalog))
