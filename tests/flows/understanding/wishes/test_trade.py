"""Questions beside the topics."""

import pytest

from flows import Catalog, answer
from flows.screening.hearing import hear
from flows.understanding.meant import SmallTalk
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("how do you dose thoracic mobility work, sets and reps?", "trade_dose"),
        ("load management: which progression do you suggest, 10% rule?", "trade_ten_percent"),
        ("is dry needling or trigger point treatment any use", "trade_needling"),
        ("do you use a valid outcome measure?", "trade_outcome"),
        ("is an injection of cortisone any good for a knot?", "trade_injection"),
        ("should he have a steroid jab?", "trade_injection"),
        ("my doctor offered me a nerve block, sensible?", "trade_injection"),
        ("what do you think of botox", "trade_injection"),
        ("could i ask for one of those cortisone shots?", "trade_injection"),
        ("my hand is fine but could this be t4 syndrome?", "trade_t4"),
        ("what about scapular dyskinesis", "trade_scapula"),
        ("how do you tell rib joint from facet joint or referred cervical pain?", "trade_differential"),
        ("should he see a doctor because of the diabetes?", "trade_diabetes"),
        ("can i go to work tomorrow?", "trade_work"),
        ("i am a nurse on nights. must i phone in sick?", "trade_work"),
        ("should I stay at home from the office with that?", "trade_work"),
        ("may I take two days off work?", "trade_work"),
        ("would you get a fit note for this?", "trade_work"),
        ("am I ok to carry bricks tomorrow?", "work_lifting"),
        ("i stack pallets all day, can I do my shift?", "work_lifting"),
        ("should I call in sick if I lift patients at work", "work_lifting"),
        ("is it safe to lift boxes at work already", "work_lifting"),
        ("wait should i answer as him or as me", "trade_answer_as"),
        ("may I leave out the planks tonight?", "plan_skip"),
        ("do I need to do every one of them?", "plan_skip"),
        ("is it ok to skip a stretch?", "plan_skip"),
        ("could I do the stretches twice a day?", "plan_often"),
        ("can I do my exercises in the morning?", "plan_often"),
        ("what is a knot", "term_knot"),
        ("could it all just be in my mind?", "real_pain"),
        ("maybe I just imagine things", "real_pain"),
        ("am I only exaggerating it?", "real_pain"),
        ("do you think I'm making it up?", "real_pain"),
        ("is this pain even real", "real_pain"),
        ("is it psychosomatic?", "real_pain"),
        ("now I am afraid that it is a tumour, is it?", "worry_cancer"),
        ("I googled it and it said lung cancer. how likely is that", "worry_cancer"),
        ("what are the odds of bone cancer", "worry_cancer"),
    ],
)
def test_a_question_beside_the_topics_has_a_short_answer(text: str, id: str, catalog: Catalog) -> None:
    assert understand(hear(text, catalog), scene_of("rf_history", catalog), catalog) == SmallTalk(id=id)


def test_who_sees_a_blade_stand_off_is_told_first_to_have_it_examined(catalog: Catalog) -> None:
    said = answer("my right shoulder blade is winged, it aches on runs. what should i do?", catalog).reply
    assert "examine" in said.split(":")[0]


@pytest.mark.parametrize(
    "text",
    [
        "i ran 10 percent more this week",
        "i had breast cancer in 2019, may i run?",
        "can i run with a history of cancer",
        "i have diabetes",
        "my shoulder blade hurts at work",
        "i sit at work all day",
        "i took a week off work and it is still sore, can i run",
        "i carry boxes all day, could my job be the cause?",
        "i called in sick on monday",
        "had a cortisone injection on monday, can i run?",
        "a shot of coffee before the run ok?",
    ],
)
def test_what_only_names_such_a_thing_is_none(text: str, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), scene_of("rf_history", catalog), catalog)
    assert not (isinstance(found, SmallTalk) and found.id.startswith("trade"))


def test_after_a_result_the_topic_knows_more_of_a_knot(catalog: Catalog) -> None:
    assert not isinstance(
        understand(hear("what is a knot", catalog), scene_of("assessed", catalog), catalog), SmallTalk
    )


@pytest.mark.parametrize("text", ["is the pain in my head from running?", "why does my head hurt too?"])
def test_a_headache_is_not_all_in_the_mind(text: str, catalog: Catalog) -> None:
    assert understand(hear(text, catalog), scene_of("assessed", catalog), catalog) != SmallTalk(id="real_pain")


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("perhaps it really is only in my mind", "real_pain"),
        ("my doctor says that it is in my head", "real_pain"),
        ("I guess I am just imagining things here", "real_pain"),
        ("the lady beside me passed out at the start line", "another_fell"),
        ("some runner collapsed at the finish on saturday", "another_fell"),
    ],
)
def test_what_is_only_told_is_answered_too(text: str, id: str, catalog: Catalog) -> None:
    assert understand(hear(text, catalog), scene_of("assessed", catalog), catalog) == SmallTalk(id=id)


@pytest.mark.parametrize("text", ["I fainted at the finish", "4, it is all in my mind", "my head is all sore"])
def test_what_is_told_of_oneself_or_with_a_score_is_no_such_thing(text: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("checkin", catalog), catalog)
    assert not isinstance(meant, SmallTalk)
