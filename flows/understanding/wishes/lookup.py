"""The topics of a question: what the search finds, and what the words around it say of that."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.search import faq
from flows.search.chatter import leans
from flows.search.faq import ALONE, Verdict
from flows.search.parts import questions
from flows.text.utterance import Utterance
from flows.understanding.context.angles import angles, ruled, topic_alone, topic_found, weighs_two
from flows.understanding.context.asking import asking_part, has_asking_clause
from flows.understanding.context.choices import chosen
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.told_so import has
from flows.understanding.diary import visit_questions, visits
from flows.understanding.facts import by_weeks, of_tablets
from flows.understanding.scene import Scene

CAUSE = "cause_"
"""How the ids of topics begin that say whether something is a cause."""
RUN, RUNNING, WAY_BACK = "run", "should_i_stop_running", "return_to_running"
"""The button and the topic whose answer is the rule of running, and the topic of the first run after days off."""
OF_VISITS = ("after_seeing_clinician", "physio_or_chiro", "when_to_see_professional", "xray_mri")
"""The topics of visits, which a question about running beside one that is told is not about."""
OF_QUESTION, OF_STORY = 0.65, 0.7
"""From which share on a question behind a story is sure of its topic by itself, and the whole text of its own."""
SHORT = 5
"""Words of a question that hardly asks anything but what it names."""


def looked_up(utterance: Utterance, scene: Scene, catalog: Catalog) -> faq.Found:
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
    return by_weeks.led_to(utterance, chosen_of(led, utterance, scene, catalog)[0], catalog)


def chosen_of(
    found: faq.Found, utterance: Utterance, scene: Scene, catalog: Catalog
) -> tuple[faq.Found, tuple[str, ...]]:
    """What was found, or the two sides of a choice; what is open may be answered by two things and an "or"."""
    is_open = scene.question is not None and not has_asking_clause(utterance, catalog)
    return (found, ()) if is_open else chosen(found, utterance, catalog)


def of_a_cause(found: faq.Found, utterance: Utterance, catalog: Catalog) -> faq.Found:
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


def without(id: str, found: faq.Found) -> faq.Found:
    """What was found without one topic, which a text is not about that only sounds like it."""
    left = tuple(hit for hit in found.hits if hit.id != id)
    is_first = found.hits[:1] != left[:1]
    return replace(found, hits=left, verdict=Verdict.UNKNOWN) if is_first else replace(found, hits=left)


def _sure(part: Utterance, found: faq.Found, catalog: Catalog) -> str:
    """The topic that a question behind a story is sure of by itself, if it is near the whole too; "" for none, and
    for one that points back at the story.

    What names a topic in the story is then no word on what is asked: "I had a beer after it. How do I sleep best?"
    """
    if any(hit.end == len(part.words) for hit in hits_in(catalog.reading.questions.points_back, part.words, catalog)):
        return ""
    alone = faq.look_up(part.text, catalog)
    first, near = alone.hits[0], [hit.id for hit in found.hits[: faq.NEAR]]
    is_sure = alone.verdict is Verdict.ANSWER and not alone.asks_two and first.score >= OF_QUESTION
    return first.id if is_sure and first.id in near else ""


def _asked_alone(found: faq.Found, sure: str, part: Utterance, catalog: Catalog) -> str:
    """The topic that a question behind a story is sure of, where the whole is not, and just that is answered there."""
    if not sure or (found.verdict is Verdict.ANSWER and found.hits[0].score >= OF_STORY):
        return ""
    return sure if found.verdict is Verdict.CHOICES or angles((sure,), part, catalog) else ""


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
    is_of_visit = found.verdict is not Verdict.ANSWER or found.hits[0].id in OF_VISITS
    if is_asked and is_of_visit and visits.has_been_seen(utterance, catalog):
        return True
    if found.verdict is Verdict.ANSWER or (found.verdict is Verdict.CHOICES and many > faq.FEW):
        return False
    return has((*words.of_a_run, *words.may_do_a_run) if many <= SHORT else words.may_do_a_run, utterance, catalog)
