"""Somebody puts right what they write: the last that is said holds, in one text and over two."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.context.repairs import is_only_taking_back, perhaps_repaired, put_right, repaired, takes_back
from flows.understanding.meant import Asked, Change, Telling
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of
from tests.talk import SCREENED, Talk, told

ONE_SIDE = (*SCREENED, "[4]", "[1-2 days]", "[Next day]", "[One side, by a blade]")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("left, no wait, right", "right"),
        ("left. sorry, right", "right"),
        ("right i mean left", "left"),
        ("hang on, it was two weeks ago", "two weeks ago"),
        ("dull, scratch that, sharp", "sharp"),
        ("right lol kidding, left", "left"),
        ("left, hit the wrong button, both", "both"),
        ("sharp, should be dull", "dull"),
        ("left, oops, right sorry haha", "right"),
    ],
)
def test_what_stands_behind_the_last_repair_is_what_holds(text: str, left: str, catalog: Catalog) -> None:
    behind = repaired(hear(text, catalog), catalog)
    assert behind is not None
    assert behind.text == left


def test_a_mere_no_is_a_repair_only_perhaps(catalog: Catalog) -> None:
    text = hear("the right one, no left", catalog)
    assert repaired(text, catalog) is None
    behind = perhaps_repaired(text, catalog)
    assert behind is not None
    assert behind.text == "left"


def test_a_no_by_itself_is_one_that_stands_apart(catalog: Catalog) -> None:
    assert perhaps_repaired(hear("dull, no burning", catalog), catalog, is_apart=True) is None
    behind = perhaps_repaired(hear("dull. no, burning", catalog), catalog, is_apart=True)
    assert behind is not None
    assert behind.text == "burning"


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("6:30 pm no wait 7:30 pm", "7:30 pm"),
        ("the 5th, make that the 6th", "the 6th"),
        ("20:00 oops 21:00", "21:00"),
        ("9 \u2014 no make that 10 am", "10 am"),
        ("a week. no 2 weeks sorry", "2 weeks"),
        ("friday, no, sunday", "sunday"),
        ("mornings, no evenings", ""),
        ("8 pm, sorry", ""),
        ("sunday", ""),
        ("", ""),
    ],
)
def test_what_is_put_right_stands_as_it_was_written(text: str, behind: str, catalog: Catalog) -> None:
    assert put_right(text, catalog) == behind


@pytest.mark.parametrize(
    ("between", "is_back"),
    [(", typo, ", True), (" no ", True), (", nope its ", True), (" no sleep ", False), (" at rest ", False)],
)
def test_what_stands_between_two_answers_may_take_the_first_back(between: str, is_back: bool, catalog: Catalog) -> None:
    assert takes_back(between, catalog) is is_back


@pytest.mark.parametrize(("text", "is_all"), [("sorry, typo", True), ("oops", True), ("sorry i am crying", False)])
def test_words_that_take_back_may_be_all_that_is_said(text: str, is_all: bool, catalog: Catalog) -> None:
    assert is_only_taking_back(text, catalog) is is_all


@pytest.mark.parametrize("text", ["left", "left, sorry", "no idea, sorry"])
def test_without_anything_behind_nothing_is_repaired(text: str, catalog: Catalog) -> None:
    assert repaired(hear(text, catalog), catalog) is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("left, no wait, right", "right"),
        ("left. sorry, right", "right"),
        ("the right one, no left", "left"),
        ("right i mean left", "left"),
        ("left... actually no, right", "right"),
        ("left, sorry for the late reply", "left"),
        ("the left side. no, right sorry", "right"),
        ("left jk right", "right"),
        ("right, typo, left", "left"),
        ("left - wrong, right", "right"),
        ("left?? no right haha", "right"),
        ("right, edit: left", "left"),
        ("left soz right", "right"),
    ],
)
def test_of_two_answers_in_one_text_the_last_holds(text: str, side: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *ONE_SIDE, text)
    assert talk.session.record["side"] == side


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("feel", "sharp, sorry, dull", "ache_tight"),
        ("feel", "dull, no burning", "ache_tight"),
        ("location", "on the spine, no wait, between the blades", "between_blades"),
        ("onset", "suddenly, scratch that, next day", "next_day"),
        ("trend", "better, no actually worse", "worse"),
        ("age_band", "34, sorry 43", "a35_49"),
        ("age_band", "im 23. mistyped, 53", "a50_64"),
        ("trend", "worse, no, better", "easing"),
        ("trend", "same, wrong one, worse", "worse"),
        ("duration", "3 days, nope, 3 weeks", "w1_6"),
        ("duration", "a month, kidding, 2 days", "d1_2"),
        ("duration", "3 days. no 3 weeks sorry", "w1_6"),
        ("duration", "10 weeks no 10 days", "w1_6"),
        ("duration", "one year. no, one week", "w1_6"),
        ("duration", "5 days - oops, 5 months", "over_6w"),
        ("onset", "slowly. no suddenly", "sudden"),
        ("feel", "stiff jk burning", "burning"),
    ],
)
def test_of_any_single_answer_the_last_holds(field: str, text: str, value: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert getattr(meant, "value", None) == (value,)


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (("[4]", "[1-2 days]", "hang on, it was two weeks ago"), "duration", "w1_6"),
        (("[4]", "[3-7 days]", "oops, it was only yesterday"), "duration", "d1_2"),
        (("[4]", "[1-2 days]", "[Next day]", "scratch that, 3 days"), "duration", "d3_7"),
        (("[4]", "[1-2 days]", "[Next day]", "hold on, it came suddenly"), "onset", "sudden"),
        (("[4]", "my mistake, 6"), "pain_now", 6),
        (("[4]", "[1-2 days]", "[Next day]", "[One side, by a blade]", "[Left]", "no, right"), "side", "right"),
        (
            ("[4]", "[1-2 days]", "[Next day]", "[Between the blades]", "[Burning]", "whoops, sharp"),
            "feel",
            "sharp_catch",
        ),
        (
            ("[4]", "[1-2 days]", "[Next day]", "[Between the blades]", "its by the blade, not in the middle"),
            "location",
            "one_blade",
        ),
    ],
)
def test_an_answer_given_before_is_put_right_in_passing(
    lines: tuple[str, ...], field: str, value: object, catalog: Catalog
) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *lines)
    assert talk.session.record[field] == value


def test_a_length_that_may_be_two_is_asked_anew(catalog: Catalog) -> None:
    scene = replace(scene_of("location", catalog), record={"duration": "d1_2"})
    assert understand(hear("wait, it was last week", catalog), scene, catalog) == Change(field="duration")


@pytest.mark.parametrize(
    "text",
    [
        "can it wait two weeks",
        "can it wait two weeks?",
        "should i wait 3 days before i run",
        "can i run again in two days?",
        "will it be gone in 2 weeks",
        "is it bad if it lasts over 6 weeks?",
        "is it worse on the left side?",
    ],
)
def test_a_question_changes_nothing_that_was_told(text: str, catalog: Catalog) -> None:
    record = {"duration": "d1_2", "side": "right", "location": "one_blade"}
    scene = replace(scene_of("feel", catalog), record=record, last=field_question(catalog.fields["side"], 0, catalog))
    meant = understand(hear(text, catalog), scene, catalog)
    assert not isinstance(meant, Telling)
    assert not isinstance(meant, Asked) or not set(meant.story.facts) & set(record)
