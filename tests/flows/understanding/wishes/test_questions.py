"""Questions of the person."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.search.faq import Verdict
from flows.understanding.facts.story import Story
from flows.understanding.meant import Asked, Telling
from flows.understanding.scene import Scene
from flows.understanding.understand import understand
from flows.understanding.wishes.questions import asked, near_a_topic
from flows.values.model import State
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY


def test_a_question_brings_along_what_it_tells_of_the_ache(catalog: Catalog) -> None:
    text = "my upper back has been sore for three weeks, can I still run?"
    found = asked(hear(text, catalog), scene_of("feel", catalog), catalog)
    assert isinstance(found, Asked)
    assert found.is_question
    assert found.story.facts["duration"] == "w1_6"


def test_asking_why_a_question_is_put_is_noticed(catalog: Catalog) -> None:
    found = near_a_topic(hear("why do you want to know that?", catalog), scene_of("feel", catalog), catalog)
    assert isinstance(found, Asked)
    assert found.asks_why


def test_what_lies_near_no_topic_is_left(catalog: Catalog) -> None:
    assert near_a_topic(hear("blue curtains", catalog), scene_of("assessed", catalog), catalog) is None


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("what is a knot in the back muscles?", False),
        ("do pulled muscles heal without rest?", False),
        ("why does a stiff back ease when running?", False),
        ("why does my back feel so stiff?", True),
        ("back is stiff since yesterday, what helps?", True),
    ],
)
def test_a_question_that_speaks_of_nobody_tells_nothing(text: str, tells: bool, catalog: Catalog) -> None:
    found = near_a_topic(hear(text, catalog), scene_of("duration", catalog), catalog)
    assert isinstance(found, Asked)
    assert bool(found.told) is tells


def test_what_is_told_of_another_leads_to_no_topic(catalog: Catalog) -> None:
    text = "My sister is 30 weeks pregnant; my own back aches at the end of long runs"
    found = near_a_topic(hear(text, catalog), scene_of("assessed", catalog), catalog)
    assert isinstance(found, Asked)
    assert found.found.hits[0].id != "pregnancy"


def test_what_a_question_asks_to_make_it_worse_is_no_trend(catalog: Catalog) -> None:
    text = "I have a slight curve in my spine. Is jogging making my back worse?"
    found = asked(hear(text, catalog), scene_of("assessed", catalog), catalog)
    assert isinstance(found, Asked)
    assert "trend" not in found.told


@pytest.mark.parametrize(
    "text",
    [
        "do fish get back pain?",
        "can a dog have a sore upper back?",
        "do giraffes ever get neck pain?",
        "why do cats arch their backs?",
        "does a horse feel muscle pain?",
    ],
)
def test_what_is_asked_of_animals_is_answered_by_no_topic(text: str, catalog: Catalog) -> None:
    found = near_a_topic(hear(text, catalog), scene_of("assessed", catalog), catalog)
    assert isinstance(found, Asked)
    assert found.found.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    "text", ["does cat-cow help the upper back?", "how do I do the bird dog?", "is the dead bug good?"]
)
def test_an_exercise_named_after_an_animal_is_asked_about_all_the_same(text: str, catalog: Catalog) -> None:
    found = asked(hear(text, catalog), scene_of("assessed", catalog), catalog)
    assert isinstance(found, Asked)
    assert found.found.verdict is not Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("can a stiff arm swing cause my sore blades, or is that a myth", "cause_running_form"),
        ("is it true that slouching on the run gives me this", "cause_posture"),
        ("can cheap trainers cause this", "running_shoes"),
    ],
)
def test_whether_something_is_a_cause_is_answered_by_the_cause_alone(
    text: str, topic: str, with_reader: Catalog
) -> None:
    meant = asked_of(text, with_reader)
    assert (meant.found.hits[0].id, meant.found.verdict, meant.found.asks_two) == (topic, Verdict.ANSWER, False)


@pytest.mark.parametrize("text", ["why does my ankle click", "what helps a sore lower back when i cycle"])
def test_another_part_of_the_body_is_known_as_such(text: str, catalog: Catalog) -> None:
    assert asked_of(text, catalog).is_elsewhere


@pytest.mark.parametrize("text", ["is my lower back to blame for the ache between the blades", "does tape help"])
def test_where_the_upper_back_is_named_or_nothing_it_is_no_other_part(text: str, catalog: Catalog) -> None:
    assert not asked_of(text, catalog).is_elsewhere


def asked_of(text: str, catalog: Catalog) -> Asked:
    meant = understand(hear(text, catalog), Scene(at=0), catalog)
    assert isinstance(meant, Asked)
    return meant


@pytest.mark.parametrize(
    ("text", "ticks"),
    [
        ("computer work and leaning forward", ("sitting", "twist_bend")),
        ("lifting the kid, driving", ("arm_use", "sitting")),
        ("driving, and at my desk", ("sitting",)),
    ],
)
def test_what_makes_it_worse_is_a_fact_and_no_question_at_a_list_of_signs(
    text: str, ticks: tuple[str, ...], catalog: Catalog
) -> None:
    for list_open in ("rf_now", "rf_history"):
        found = near_a_topic(hear(text, catalog), scene_of(list_open, catalog), catalog)
        assert found == Telling(story=Story(ticks={"worse_with": ticks}))


@pytest.mark.parametrize("text", ["a desk job and a marathon in may", "is bending bad for it?", "best pillow"])
def test_what_tells_more_than_that_is_no_such_fact(text: str, catalog: Catalog) -> None:
    assert not isinstance(near_a_topic(hear(text, catalog), scene_of("rf_now", catalog), catalog), Telling)


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("he hangs over his tablet all evening", False),
        ("she wants to be fit for the garden", False),
        ("my wife has a sore back", True),
        ("it is for my brother, he asked me", True),
    ],
)
def test_what_somebody_else_does_opens_no_page_for_others(text: str, is_it: bool, with_reader: Catalog) -> None:
    meant = near_a_topic(hear(text, with_reader), scene_of("assessed", with_reader), with_reader)
    hits = meant.found.hits if isinstance(meant, Asked) else ()
    assert (hits[:1] != () and hits[0].id == "asking_for_someone_else") is is_it


@pytest.mark.parametrize(
    ("text", "topic", "angle"),
    [
        ("63 and knackered after each run, is that my age?", "cause_overtraining", "worn_out"),
        ("running leaves me drained, why?", "cause_overtraining", "worn_out"),
        ("my thumb prickles when I write, is someone to look at that?", "arm_tingling", "by_itself"),
        ("tingling in my pinky after the office, do I see a gp?", "arm_tingling", "by_itself"),
    ],
)
def test_what_is_asked_plainly_finds_its_topic(text: str, topic: str, angle: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), Scene(at=0), catalog)
    assert isinstance(meant, Asked)
    assert (meant.found.hits[0].id, meant.angles.get(topic)) == (topic, angle)


@pytest.mark.parametrize(
    "text",
    [
        "should i be scared?",
        "could it be something bad?",
        "am i overreacting?",
        "sore since my run yesterday, is that dangerous?",
        "is it anything to worry about? i have a race soon",
    ],
)
def test_how_serious_it_is_is_asked_by_a_clause_of_its_own(text: str, with_reader: Catalog) -> None:
    found = understand(hear(text, with_reader), Scene(at=0), with_reader)
    assert isinstance(found, Asked)
    assert found.found.verdict is Verdict.ANSWER
    assert found.found.hits[0].id == "self_diagnosis"
    assert found.angles["self_diagnosis"] == "serious"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("my back cracks when i turn, is that bad?", "cracking_popping"),
        ("how bad is sitting for my back?", "desk_and_phone_posture"),
        ("can stress make it worse?", "stress_anxiety"),
    ],
)
def test_a_clause_that_asks_of_something_is_about_that(text: str, topic: str, with_reader: Catalog) -> None:
    found = understand(hear(text, with_reader), Scene(at=0), with_reader)
    assert isinstance(found, Asked)
    assert found.found.hits[0].id == topic


@pytest.mark.parametrize(
    "text", ["I already answered that", "I've told you so before", "nothing but what I mentioned already"]
)
def test_what_was_told_here_is_no_clinicians_word(text: str, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), Scene(at=MONDAY, phase=State.QUESTIONS), catalog)
    assert not (isinstance(found, Asked) and any(hit.id == "after_seeing_clinician" for hit in found.found.hits))


@pytest.mark.parametrize(
    "text",
    [
        "the click is painless, do i stop?",
        "my blade clunks in the row and it isn't painful, carry on?",
        "no pain, only a crunch when i roll the shoulders. carry on?",
        "cracking in the wall angels without any pain, drop them?",
        "a pop in my mid back, doesn't hurt at all. keep going or quit?",
    ],
)
def test_a_noise_without_pain_is_answered_as_that(text: str, catalog: Catalog) -> None:
    found = asked_of(text, catalog)
    assert found.found.verdict is Verdict.ANSWER
    assert found.angles.get(found.found.hits[0].id) == "painless"


@pytest.mark.parametrize("text", ["the clicking hurts, carry on?", "it popped and now it is painful, stop?"])
def test_a_noise_with_pain_is_not(text: str, catalog: Catalog) -> None:
    assert "painless" not in asked_of(text, catalog).angles.values()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("all clear from the doctor, push-ups?", "strength_exercises"),
        ("the consultant gave me the all-clear, can i plank?", "core_strength"),
        ("my physio signed me off. is pilates fine?", "yoga_pilates"),
        ("saw the GP, she said rest. can i use heat?", "heat_or_ice"),
        ("physio gave the green light, can i swim?", "cross_training"),
        ("doctor gave the all clear, can i run?", "should_i_stop_running"),
        ("my GP cleared me, should i still see a physio?", "after_seeing_clinician"),
        ("the doctor said all clear. and now?", "after_seeing_clinician"),
    ],
)
def test_what_is_asked_behind_a_clinicians_word_is_answered(text: str, topic: str, catalog: Catalog) -> None:
    assert asked_of(text, catalog).found.hits[0].id == topic
