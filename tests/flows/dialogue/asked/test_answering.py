"""Questions in a conversation: one answer, two in short, or the nearest to choose from, and none that must wait."""

from flows import Catalog
from flows.values.frames import Medicine, Postponed
from flows.values.replies import Reply
from tests.flows.search.test_faq import TWO, seeing
from tests.talk import RESULT, SCREENED, Talk, told


def seen(catalog: Catalog, first: str, second: str) -> Talk:
    """A conversation in which the trained reader sees these two topics in every question."""
    return Talk(seeing(catalog, **{first: 0.55, second: 0.4}))


def test_two_questions_after_a_result_get_two_short_answers(catalog: Catalog) -> None:
    talk = seen(catalog, "heat_or_ice", "foam_rolling")
    told(talk, *SCREENED, *RESULT)
    said = told(talk, TWO)
    assert catalog.faq["heat_or_ice"].short.split(". ")[0] in said
    assert catalog.faq["foam_rolling"].short in said


def test_of_two_questions_the_one_that_must_wait_waits_and_the_other_is_answered(catalog: Catalog) -> None:
    talk = seen(catalog, "kinesio_tape", "quick_relief")
    told(talk, *SCREENED[:4])
    said = told(talk, "do i put tape on it, and what gives quick relief?")
    assert catalog.faq["kinesio_tape"].short in said
    assert catalog.faq["quick_relief"].short not in said
    waits = talk.session.find(Postponed)
    assert waits is not None
    assert waits.topic == "quick_relief"


def test_of_two_questions_that_promise_nothing_both_are_answered_before_the_signs(catalog: Catalog) -> None:
    talk = seen(catalog, "kinesio_tape", "foam_rolling")
    told(talk, *SCREENED[:4])
    said = told(talk, "do i put tape on it, and should i use a roller?")
    assert catalog.faq["kinesio_tape"].short in said
    assert catalog.faq["foam_rolling"].short in said


def test_beside_painkillers_the_other_question_is_answered(catalog: Catalog) -> None:
    talk = seen(catalog, "heat_or_ice", "painkillers")
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "is warmth better than cold, and can i take ibuprofen?")
    assert catalog.faq["heat_or_ice"].short.split(". ")[0] in said
    assert isinstance(talk.session.prompt, Medicine)


def test_what_was_asked_of_a_topic_is_answered_after_the_wait(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:4], "what about swimming instead of running?")
    assert talk.session.find(Postponed) == Postponed(topic="cross_training", angle="swim")
    swim = next(one for one in catalog.faq["cross_training"].angles if one.id == "swim")
    assert any(reply.text.startswith(swim.say) for reply in told_replies(talk, *SCREENED[4:]))


def test_what_was_told_before_comes_before_what_would_allow(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, *RESULT)
    entry = catalog.faq["foam_rolling"]
    daily = next(one for one in entry.angles if one.id == "too_much")
    assert told(talk, "how often should i foam roll my back?").count(daily.say) == 1
    assert daily.say not in told(talk, "i came down with a sudden pull. how often should i foam roll my back?")


def test_topics_to_choose_from_come_with_answers_in_short(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "how do i carry a pack with a tight neck?")
    assert said.startswith(catalog.messages.faq_choices)
    assert catalog.faq["neck_and_shoulder_tension"].short in said


def test_no_answer_in_short_is_given_that_must_wait(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:4])
    said = told(talk, "how do i carry a pack with a pulled muscle?")
    assert catalog.faq["muscle_spasm_strain"].short not in said


def test_the_name_of_a_topic_at_a_list_of_warning_signs_is_no_question(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:3], "numbness")
    assert catalog.faq["arm_tingling"].answer not in told(talk, "headache")


def told_replies(talk: Talk, *lines: str) -> list[Reply]:
    before = len(talk.turns)
    told(talk, *lines)
    return [reply for turn in talk.turns[before:] for reply in turn.replies]


def test_after_a_result_the_rule_of_today_stands_behind_what_was_asked(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, *RESULT)
    fast = next(one for one in catalog.faq["should_i_stop_running"].angles if one.id == "fast")
    said = told(talk, "should i run with this pain, or leave the intervals out?")
    assert said.startswith(fast.say)
    assert said.count("\n") > 1


def test_what_two_topics_say_alike_is_said_once(catalog: Catalog) -> None:
    talk = seen(catalog, "neck_and_shoulder_tension", "should_i_stop_running")
    said = told(talk, *SCREENED, *RESULT, "i cannot turn my neck, and can i run tomorrow?")
    assert said.count("Leave the run out") == 1
    assert len(talk.turns[-1].replies) == 1
