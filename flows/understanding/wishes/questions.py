"""A question of the person: one that is put as a question, or a text that lies near one of the topics."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.screening.screen import imagines_emergency
from flows.search import faq
from flows.search.chatter import leans
from flows.search.faq import ALONE, Verdict
from flows.search.parts import questions
from flows.text.utterance import Utterance
from flows.understanding.checkins import day
from flows.understanding.context.angles import angles, besides, ruled, settled, topic_alone, topic_found, weighs_two
from flows.understanding.context.asking import (
    asking_part,
    begins_as_question,
    has_asking_clause,
    is_question,
    leave_asked,
)
from flows.understanding.context.choices import choice, chosen
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.oneself import without_clauses_of_others
from flows.understanding.context.told_so import has
from flows.understanding.diary import visit_questions, visits
from flows.understanding.facts import by_weeks, of_tablets
from flows.understanding.facts.answers import says_well
from flows.understanding.facts.barred import bars_named, exercises_named, with_bars
from flows.understanding.facts.brought_on import UNTICKED
from flows.understanding.facts.other_places import names_other_part
from flows.understanding.facts.story import Story, read_story
from flows.understanding.meant import NOTHING_TOLD, Asked, Meant, Pressed, SmallTalk, Telling
from flows.understanding.options import options
from flows.understanding.options.wordings import all_ticks
from flows.understanding.options.yes_no import bare_noes, begins_with
from flows.understanding.scene import CHECKIN, Scene
from flows.understanding.scores.asked_score import asked_score
from flows.understanding.times.lasted import lasted
from flows.understanding.wishes import talk
from flows.understanding.wishes.told_beside import ahead_of, told_beside, with_troubles
from flows.values.ids import DURATION, WORSE_WITH

CAUSE = "cause_"
"""How the ids of topics begin that say whether something is a cause."""
SHORT = 5
"""Words of a question that hardly asks anything but what it names."""
LISTED = 8
"""Words up to which a text does no more than list what makes it worse."""
RUN, RUNNING, WAY_BACK = "run", "should_i_stop_running", "return_to_running"
"""The button and the topic whose answer is the rule of running, and the topic of the first run after days off."""
AIM = "checkin_activity"
"""The question above which one of a visit is answered."""
WHAT_THEY_SAID, WHEN_IT_IS = "what_they_said", "when_it_is"
"""The small talk for who asks what a clinician said, or when the visit is; it says that nothing is noted."""
OF_RISKS = "medicine"
"""The small question whether something speaks against painkillers."""
OF_QUESTION, OF_STORY = 0.65, 0.7
"""From which share on a question behind a story is sure of its topic by itself, and the whole text of its own."""
FOR_ANOTHER = "asking_for_someone_else"
"""The topic for who writes for somebody else."""


def asked(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What is put as a question, and known, and no small talk; what it tells of the ache comes along."""
    is_put = is_question(utterance, catalog) or (scene.question is None and choice(utterance, catalog) is not None)
    if not is_put or talk.whole(utterance, scene, catalog) is not None:
        return None
    part = leave_asked(utterance, catalog) or utterance
    found = _looked_up(part, scene, catalog)
    if found.verdict is Verdict.UNKNOWN or found.hits[0].id in visit_questions.OF_VISITS:
        behind = visit_questions.asked_beside_their_word(utterance, catalog) or part
        sure = _looked_up(behind, scene, catalog)
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
    found = _looked_up(said, scene, catalog) if is_put else faq.look_up(said.text, catalog, scene.topic)
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
        found = _without(FOR_ANOTHER, found)
    if not is_put and visit_questions.only_names_them(said, catalog):
        found = _without(visit_questions.OF_VISITS[0], found)
    if found.verdict is Verdict.UNKNOWN and not is_put:
        return None
    return _asked(utterance, scene, found, catalog, is_question=is_put)


def _without(id: str, found: faq.Found) -> faq.Found:
    """What was found without one topic, which a text is not about that only sounds like it."""
    left = tuple(hit for hit in found.hits if hit.id != id)
    is_first = found.hits[:1] != left[:1]
    return replace(found, hits=left, verdict=Verdict.UNKNOWN) if is_first else replace(found, hits=left)


def _brings_it_on(utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """What makes it worse, where each clause of a short text names such a thing: "laptop, bending" asks nothing."""
    question = field_question(catalog.fields[WORSE_WITH], 0, catalog)
    every = [hear(one.text, catalog) for one in clauses_in(utterance, catalog) if one.words]
    if not every or len(utterance.words) > LISTED:
        return ()
    named = [options.spoken_of(question, one, catalog) for one in every]
    told = tuple(dict.fromkeys(id for ids in named for id in ids if id not in UNTICKED))
    return told if all(named) else ()


def _looked_up(utterance: Utterance, scene: Scene, catalog: Catalog) -> faq.Found:
    """The topics of a question: the one that an angle finds by itself, before those that lie near."""
    found = faq.look_up(utterance.text, catalog, scene.topic)
    if has(catalog.reading.questions.of_animals, utterance, catalog):
        return replace(found, verdict=Verdict.UNKNOWN, is_near=False)
    part = asking_part(utterance, catalog)
    sure = "" if part is utterance else _sure(part, found, catalog)
    id = topic_found(part if sure else utterance, catalog) or _alone(utterance, found, scene, catalog)
    found = replace(found, asks_two=found.asks_two and not weighs_two(id, utterance, catalog))
    led = of_tablets.led_to(utterance, faq.led_to(found, id, utterance.text, catalog), catalog)
    led = faq.led_to(led, RUNNING, utterance.text, catalog) if _is_of_a_run(utterance, led, catalog) else led
    led = faq.led_to(led, _asked_alone(led, sure, part, catalog), utterance.text, catalog)
    return by_weeks.led_to(utterance, _chosen(led, utterance, scene, catalog)[0], catalog)


def _sure(part: Utterance, found: faq.Found, catalog: Catalog) -> str:
    """The topic that a question behind a story is sure of by itself, if it is near the whole too; "" for none.

    What names a topic in the story is then no word on what is asked: "I had a beer after it. How do I sleep best?"
    """
    alone = faq.look_up(part.text, catalog)
    first, near = alone.hits[0], [hit.id for hit in found.hits[: faq.NEAR]]
    is_sure = alone.verdict is Verdict.ANSWER and not alone.asks_two and first.score >= OF_QUESTION
    return first.id if is_sure and first.id in near else ""


def _asked_alone(found: faq.Found, sure: str, part: Utterance, catalog: Catalog) -> str:
    """The topic that a question behind a story is sure of, where the whole is not, and just that is answered there."""
    if not sure or (found.verdict is Verdict.ANSWER and found.hits[0].score >= OF_STORY):
        return ""
    return sure if found.verdict is Verdict.CHOICES or angles((sure,), part, catalog) else ""


def _chosen(
    found: faq.Found, utterance: Utterance, scene: Scene, catalog: Catalog
) -> tuple[faq.Found, tuple[str, ...]]:
    """What was found, or the two sides of a choice; what is open may be answered by two things and an "or"."""
    is_open = scene.question is not None and not has_asking_clause(utterance, catalog)
    return (found, ()) if is_open else chosen(found, utterance, catalog)


def _alone(utterance: Utterance, found: faq.Found, scene: Scene, catalog: Catalog) -> str:
    """The topic that a clause asks of by itself, unless another names one with an answer: "it clicks, is it bad?"; nor
    where it leans on the topic before: "and is that bad?".
    """
    if scene.topic and leans(utterance.text, catalog):
        return ""
    first = found.hits[0].id
    is_named = found.verdict is Verdict.ANSWER and ruled((first,), utterance, catalog)
    return "" if is_named and len(clauses_in(utterance, catalog)) > 1 else topic_alone(utterance, catalog)


def _is_of_a_run(utterance: Utterance, found: faq.Found, catalog: Catalog) -> bool:
    """Is it of no sure topic, and asks by little more than its name and its day whether there is a run?"""
    words, many = catalog.reading.questions, len(utterance.words)
    is_asked = visit_questions.asks_to_run(utterance, catalog) or has(words.may_do_a_run, utterance, catalog)
    is_of_visit = found.verdict is not Verdict.ANSWER or found.hits[0].id in visit_questions.OF_VISITS
    if is_asked and is_of_visit and visits.has_been_seen(utterance, catalog):
        return True
    if found.verdict is Verdict.ANSWER or (found.verdict is Verdict.CHOICES and many > faq.FEW):
        return False
    return has((*words.of_a_run, *words.may_do_a_run) if many <= SHORT else words.may_do_a_run, utterance, catalog)


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
    found = _of_a_cause(settled(found, ruled(near, part, catalog)), part, catalog) if is_question else found
    found, pair = _chosen(found, part, scene, catalog) if is_question else (found, ())
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


def _of_a_cause(found: faq.Found, utterance: Utterance, catalog: Catalog) -> faq.Found:
    """Where it is asked whether something causes it, and two topics are near, the one that names causes answers it."""
    patterns = catalog.reading.questions.of_a_cause
    if not has(patterns, utterance, catalog):
        return found
    if found.verdict is Verdict.UNKNOWN:
        is_one = found.is_near and found.hits[0].score >= ALONE
        return replace(found, verdict=Verdict.ANSWER, is_near=False) if is_one else found
    asked = questions(utterance.text, catalog.reading.questions)
    if not all(has(patterns, hear(one, catalog), catalog) for one in asked):
        return found
    causes = [hit for hit in found.hits[:2] if hit.id.startswith(CAUSE) and hit.score >= faq.SECOND]
    if len(causes) != 1:
        return found
    first = replace(causes[0], score=found.hits[0].score)
    others = (hit for hit in found.hits if hit != causes[0])
    return replace(found, hits=(first, *others), verdict=Verdict.ANSWER, asks_two=False)


def _asks_why(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text ask why the open question is put: "why do you need all this"?"""
    return any(hit.start == 0 for hit in hits_in(tuple(catalog.lexicon.whys), utterance.words, catalog))
