"""What is said of the topics of a question, and an honest word where none fits."""

import pytest

from flows import Catalog, answer
from flows.search.faq import OFFERED, Found, Hit, Verdict
from flows.wording.one_text import AnswerKind
from flows.wording.topics import nearest, offer, others, topic

HITS = tuple(
    Hit(id=id, score=1.0) for id in ("painkillers", "heat_or_ice", "return_to_running", "should_i_stop_running")
)


def test_nearest_topics_are_offered_as_a_few_buttons(catalog: Catalog) -> None:
    offered = offer(HITS, "Did you mean?", catalog)
    assert [option.id for option in offered.options] == [hit.id for hit in HITS[:OFFERED]]


def test_beside_an_answer_that_is_not_sure_stand_the_topics_that_are_near(catalog: Catalog) -> None:
    near = tuple(Hit(id=hit.id, score=score) for hit, score in zip(HITS, (0.5, 0.3, 0.1, 0.05), strict=True))
    also = others(Found(verdict=Verdict.ANSWER, hits=near), "")
    assert also == (HITS[1].id,)
    assert topic("painkillers", catalog, also=also).text.endswith(catalog.messages.faq_also)


@pytest.mark.parametrize(("scores", "angle"), [((0.85, 0.15), ""), ((0.6, 0.1), ""), ((0.5, 0.4), "daily")])
def test_a_sure_answer_ends_with_itself(scores: tuple[float, float], angle: str, catalog: Catalog) -> None:
    near = tuple(Hit(id=hit.id, score=score) for hit, score in zip(HITS, scores, strict=False))
    also = others(Found(verdict=Verdict.ANSWER, hits=near), angle)
    assert also == ()
    assert catalog.messages.faq_also not in topic("painkillers", catalog, also=also).text


def test_something_may_be_said_in_place_of_an_answer(catalog: Catalog) -> None:
    assert topic("painkillers", catalog, said="Not now.").text == "Not now."


def test_how_to_do_an_exercise_is_shown_unless_it_is_barred(catalog: Catalog) -> None:
    shown = topic("howto_cat_cow", catalog).animation
    assert shown is not None
    assert shown.exercise == "cat_cow"
    assert topic("howto_cat_cow", catalog, told={"rf_history": ("bone_fragile",)}).animation is None
    assert topic("heat_or_ice", catalog).animation is None


@pytest.mark.parametrize(
    "text",
    [
        "why do my shoes squeak?",
        "why do my shoes smell",
        "which laces suit wide shoes",
    ],
)
def test_what_is_like_no_topic_offers_none_and_names_them_all_the_same(text: str, catalog: Catalog) -> None:
    found = answer(text, catalog)
    assert found.kind is AnswerKind.UNKNOWN
    assert len(found.topics) >= 5
    assert found.reply == f"{catalog.messages.faq_unknown} {catalog.messages.faq_none_near}"


def test_of_the_topics_that_come_close_the_first_is_always_offered() -> None:
    hits = tuple(Hit(id=id, score=score) for id, score in (("a", 0.01), ("b", 0.01), ("c", 0.2)))
    assert [hit.id for hit in nearest(Found(hits=hits, verdict=Verdict.UNKNOWN, is_near=True))] == ["a", "c"]
    assert nearest(Found(hits=hits, verdict=Verdict.UNKNOWN)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "my ankle gives way on trails, what can i do",
        "which insoles are good for flat feet",
        "what helps against a stiff lower back",
        "why does my thumb click",
        "how do i treat a runner's toenail",
        "exercises for a weak hip",
    ],
)
def test_of_another_part_of_the_body_it_is_said_whom_to_ask(text: str, catalog: Catalog) -> None:
    said = answer(text, catalog)
    assert said.kind is AnswerKind.UNKNOWN
    assert said.reply == f"{catalog.messages.faq_unknown} {catalog.messages.faq_elsewhere}"
