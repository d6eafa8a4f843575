"""A length of time put into an answer."""

import pytest

from flows import Catalog, answer
from flows.understanding.times.lasted import LASTED
from flows.wording.result.lasting import with_length

SAID = "After {lasted} have it looked at."


@pytest.mark.parametrize(
    ("hours", "words"),
    [(24, "a day"), (240, "10 days"), (168, "a week"), (504, "3 weeks"), (730, "a month"), (2920, "4 months"),
     (8766, "a year"), (17532, "2 years"), (8765, "a year"), (4383, "6 months")],
)  # fmt: skip
def test_it_is_said_as_one_would_say_it(hours: int, words: str, catalog: Catalog) -> None:
    told = {"duration": "over_6w", LASTED: hours}
    assert with_length(SAID, told, catalog) == f"After {words} have it looked at."


@pytest.mark.parametrize(
    ("days", "words"),
    [(19, "19 days"), (33, "about 5 weeks"), (45, "about 6 weeks"), (96, "about 3 months"), (410, "about 13 months"),
     (800, "about 2 years")],
)  # fmt: skip
def test_a_length_that_is_no_whole_one_is_said_in_the_nearest(days: int, words: str, catalog: Catalog) -> None:
    told = {"duration": "over_6w", LASTED: 24 * days}
    assert with_length(SAID, told, catalog) == f"After {words} have it looked at."


def test_where_only_the_answer_is_known_it_is_said_in_its_words(catalog: Catalog) -> None:
    assert with_length(SAID, {"duration": "w1_6"}, catalog) == "After more than a week have it looked at."
    assert with_length(SAID, {"duration": "over_6w"}, catalog) == "After more than six weeks have it looked at."


def test_every_length_that_can_be_told_has_its_words(catalog: Catalog) -> None:
    options = {one.id for one in catalog.fields["duration"].options}
    assert options == set(catalog.messages.lasted_about)


def test_a_text_without_one_stays_as_it_is(catalog: Catalog) -> None:
    assert with_length("Rest.", {"duration": "w1_6", LASTED: 504}, catalog) == "Rest."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("left blade only, it has been 5 weeks. why is that?", "After 5 weeks on one side it is time"),
        ("how long will it go on? sore for 12 days now", "After 12 days it should be clearly easing"),
        ("aching for 3 months, is it chronic", "After 3 months"),
        ("how do i prevent it? sore for 9 weeks", "After 9 weeks have a doctor or physiotherapist look first"),
    ],
)
def test_an_answer_says_the_length_that_the_question_told(text: str, said: str, catalog: Catalog) -> None:
    assert said in answer(text, catalog).reply
