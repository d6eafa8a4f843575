"""A no to all of a list, and behind it a remark that tells of no sign."""

import msgspec
import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Answer
from flows.understanding.signs.none_first import none_first
from tests.flows.understanding.scenes import scene_of
from tests.talk import SCREENED, Talk


@pytest.mark.parametrize("field", ["rf_now", "rf_history"])
@pytest.mark.parametrize(
    "text",
    [
        "no to all. my cat is poorly",
        "none of those, I told you that twice already",
        "none of these. I was at work all day",
        "no to all, my toe is fine",
        "no, and I work in an office",
        "none of those but i was knackered after work",
        "none of them but work has been mad",
        "none, but I'm a bit stressed",
    ],
)
def test_a_remark_that_tells_of_no_sign_leaves_the_no_to_all(text: str, field: str, with_reader: Catalog) -> None:
    found = none_first(hear(text, with_reader), scene_of(field, with_reader), with_reader)
    assert isinstance(found, Answer)
    assert found.value == ("none",)


@pytest.mark.parametrize(
    "text",
    [
        "none of those, only the second",
        "no, but I work in an office",
        "no, I work in an office",
        "none of those, but my wrist clicks",
        "none of those. well, maybe the last one",
        "none of those, my hand is odd",
        "none of those. I do",
        "none of those, if you ask me today",
        "none of those, can we skip this",
        "my cat is poorly",
        "none of those",
        "none but sometimes",
        "none but last year",
        "none but I had it in march",
        "none of these but I was after the run",
        "none but half of them",
        "none but it hurts a lot",
        "none but I feel rubbish",
    ],
)
def test_a_remark_that_may_take_it_back_leaves_the_list_open(text: str, with_reader: Catalog) -> None:
    assert none_first(hear(text, with_reader), scene_of("rf_history", with_reader), with_reader) is None


def test_without_a_reader_no_remark_is_harmless(catalog: Catalog) -> None:
    bare = msgspec.structs.replace(catalog, read=None)
    assert none_first(hear("no to all. my cat is poorly", bare), scene_of("rf_history", bare), bare) is None


def test_what_the_remark_tells_of_another_list_is_noted(with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    for line in SCREENED[:3]:
        talk.say(line)
    talk.say("no to all. I had a cold last week")
    assert "2 of" in talk.texts[-1]
    assert talk.session.kept == {"risk_now": ("recent_virus",)}


def test_a_yes_behind_a_no_to_all_leaves_the_list_open(with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    for line in (*SCREENED[:3], "none of these. oh, I do"):
        talk.say(line)
    assert "1 of" in talk.texts[-1]


@pytest.mark.parametrize(
    "text",
    [
        "you have asked me all of that before, no",
        "the kettle is on. none",
        "good grief that is a long list... no",
    ],
)
def test_a_remark_before_the_no_is_one_as_well(text: str, with_reader: Catalog) -> None:
    found = none_first(hear(text, with_reader), scene_of("rf_history", with_reader), with_reader)
    assert isinstance(found, Answer)
    assert found.value == ("none",)


@pytest.mark.parametrize(
    "text",
    [
        "my chest feels tight. no",
        "my hand is odd, none",
        "maybe the second. no",
        "I had cancer once, no",
    ],
)
def test_what_is_told_before_a_no_is_heard(text: str, with_reader: Catalog) -> None:
    assert none_first(hear(text, with_reader), scene_of("rf_history", with_reader), with_reader) is None


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("none of them, but I do smoke", {"risk_now": ("heart_risk",)}),
        ("none. well, I do take statins", {"risk_now": ("heart_risk",)}),
        ("nope, I have asthma though", {"med_caution": ("asthma_nsaid",)}),
        ("none except high cholesterol", {"risk_now": ("heart_risk",)}),
    ],
)
def test_a_box_of_another_list_takes_no_no_back(text: str, noted: dict[str, object], with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    for line in (*SCREENED[:3], text):
        talk.say(line)
    assert "2 of" in talk.texts[-1]
    assert talk.session.kept == noted


@pytest.mark.parametrize("text", ["none, but I had cancer", "none of them, but I do smoke and my hand is numb"])
def test_a_box_of_the_open_list_or_a_sign_beside_another_box_does(text: str, with_reader: Catalog) -> None:
    assert none_first(hear(text, with_reader), scene_of("rf_history", with_reader), with_reader) is None
