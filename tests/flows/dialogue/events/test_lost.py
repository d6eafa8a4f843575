"""What nothing has understood: a kind word and the same question, and the nearest topics where none is open."""

import pytest

from flows import Catalog
from tests.talk import RESULT, SCREENED, Talk, told


def test_what_is_not_understood_puts_the_question_again(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, *SCREENED, "qwertz")
    assert catalog.messages.not_understood in said
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"
    assert "pain_now" not in talk.session.record


def test_words_on_a_list_of_signs_are_said_back_and_raise_nothing(talk: Talk) -> None:
    told(talk, *SCREENED[:3])
    n = talk.session.n
    assert "qwertz" in told(talk, "qwertz")
    assert talk.session.n == n + 1
    assert talk.session.alarms == ()
    assert "rf_now" not in talk.session.record


def test_with_nothing_open_topics_are_offered(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "qwertz")
    assert talk.turns[-1].replies[-1].options
    assert talk.session.prompt is None


def test_after_two_texts_that_are_not_understood_it_says_what_is_missing(talk: Talk) -> None:
    told(talk, *SCREENED, "[4]", "[3-7 days]", "[Built up in the run]", "[Between the blades]", "[Dull ache, tight]")
    told(talk, "[Sitting, desk, phone]", "[Done]", "[Nothing special]")
    assert "One tap is missing" not in told(talk, "banana tree")
    assert told(talk, "purple").startswith("One tap is missing, and you have a result.")


def test_days_later_the_long_card_does_not_come_after_each_text(talk: Talk) -> None:
    told(talk, *SCREENED, "[4]", "[3-7 days]", "[Built up in the run]", "[Between the blades]", "[Dull ache, tight]")
    told(talk, "[Sitting, desk, phone]", "[Done]", "[Nothing special]", "banana tree", "purple")
    talk.later(30)
    said = told(talk, "3")
    assert "Go on there, or start again" not in said
    assert "Which way is it going?" in said
    assert "warning signs come first again" in told(talk, "the same")


OPEN = (*SCREENED, "[3]", "[1-2 days]", "[Built up in the run]")


@pytest.mark.parametrize("place", ["Manchester", "Dublin, Ireland", "Berlin", "I live in Oslo", "New York"])
def test_a_place_among_the_questions_claims_no_missing_answers(place: str, talk: Talk) -> None:
    told(talk, *OPEN)
    for _ in range(3):
        said = told(talk, place)
        assert "A place I only need for check-ins" in said
        assert "missing" not in said
        assert "Where is the worst spot?" in said


@pytest.mark.parametrize("text", ["only the back", "just my back", "only her back", "it's just my back"])
def test_only_the_back_is_not_one_side(text: str, talk: Talk) -> None:
    told(talk, *OPEN)
    said = told(talk, text)
    assert "One-sided" not in said
    assert "Where is the worst spot?" in said


@pytest.mark.parametrize(
    "text",
    ["her school bag", "my backpack", "the rucksack", "a heavy bag", "carrying her bag", "his satchel", "the shopping"],
)
def test_a_bag_is_what_makes_it_worse(text: str, talk: Talk) -> None:
    told(talk, *OPEN, "[Between the blades]", "[Dull ache, tight]")
    assert "Lifting, reaching, arm swing" in told(talk, text)
    assert "arm_use" in {one.id for one in talk.turns[-1].replies[-1].options if one.ticked}


@pytest.mark.parametrize(
    "text",
    [
        "no, im healthy",
        "no, i am healthy",
        "nope, completely healthy",
        "no i'm totally healthy",
        "nah, im very healthy",
        "no, none of this, i am only afraid",
        "none of these, i'm just worried",
        "none, i have only fear",
        "none of them, im just a bit nervous",
        "no none of those, only scared",
    ],
)
def test_who_is_healthy_or_only_afraid_has_none_of_a_list(text: str, talk: Talk) -> None:
    told(talk, *SCREENED[:3], text)
    assert talk.session.record.get("rf_now") is None or talk.session.record["rf_now"] == ("none",)
    assert "And any of these" in "\n".join(talk.texts)
    assert talk.session.alarms == ()


NEITHER = ["no", "nope", "no thanks", "neither", "nah", "no.", "none", "no, none", "no no", "none of these"]


@pytest.mark.parametrize(("hours", "again"), [(72, "hi"), (0, "/start")])
@pytest.mark.parametrize("text", NEITHER)
def test_a_no_to_go_on_or_start_again_drops_no_answer(
    text: str, hours: int, again: str, talk: Talk, catalog: Catalog
) -> None:
    told(talk, *SCREENED, "[3]", "[1-2 days]")
    record = talk.session.record
    talk.later(hours)
    told(talk, again)
    said = told(talk, text)
    assert said.startswith(catalog.messages.either_way)
    assert talk.session.record == record
    assert [option.id for option in talk.turns[-1].replies[-1].options] == ["go_on", "start_again"]


@pytest.mark.parametrize(
    ("text", "is_kept"), [("no, start over", False), ("start again", False), ("no, go on", True), ("continue", True)]
)
def test_one_of_the_two_is_taken_with_a_no_before_it(text: str, is_kept: bool, talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "[1-2 days]")
    talk.later(72)
    told(talk, "hi", text)
    assert talk.session.prompt is not None or talk.session.record
    assert ("More than 12 hours have gone by" in "\n".join(talk.texts)) is is_kept


WELL = [
    "i am healthy",
    "im fit as a fiddle otherwise",
    "healthy otherwise",
    "im otherwise fine",
    "as healthy as can be",
    "i'm a healthy 30 year old",
    "no health problems",
    "i'm in good shape",
    "strong as an ox",
    "nothing else wrong with me",
]


@pytest.mark.parametrize("text", WELL)
def test_to_be_well_otherwise_is_no_answer_to_a_list_of_signs(text: str, talk: Talk) -> None:
    said = told(talk, "/start", "[I agree]", "[18-34]", text)
    assert said.startswith(talk.catalog.messages.none_fits)
    assert "1 of" in said


@pytest.mark.parametrize("text", ["not healthy", "healthy but my legs feel odd", "i was healthy before", "not so fit"])
def test_who_says_more_is_asked_which_one_it_is(text: str, talk: Talk) -> None:
    assert talk.catalog.messages.none_fits not in told(talk, "/start", "[I agree]", "[18-34]", text)


@pytest.mark.parametrize("text", ["no, healthy otherwise", "none, im fine", "fit and healthy, none of these"])
def test_a_plain_none_with_it_is_an_answer(text: str, talk: Talk) -> None:
    assert told(talk, "/start", "[I agree]", "[18-34]", text).startswith("2 of")


@pytest.mark.parametrize("text", ["the watch strap and the garmin again", "my garmin shows nothing"])
def test_what_is_told_of_something_else_is_said_not_to_be_known(text: str, talk: Talk, catalog: Catalog) -> None:
    assert catalog.messages.faq_unknown in told(talk, *SCREENED, text)
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"
    assert catalog.messages.faq_unknown in told(talk, *RESULT, text)
