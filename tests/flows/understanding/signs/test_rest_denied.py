"""A no to all of a list, but for one remark that is asked about."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.signs.rest_denied import rest_denied
from tests.flows.understanding.scenes import scene_of
from tests.talk import SCREENED, Talk

REMARK = "none of these, but my legs are jelly"


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        (REMARK, True),
        ("None of them, I nearly fell over a dog", True),
        ("none of these, but my legs are jelly and my jaw is odd", False),
        ("none of these, but maybe the legs", False),
        ("none but the first, my legs are jelly", False),
        ("my legs are jelly", False),
        ("none of these", False),
    ],
)
def test_all_but_one_remark_is_denied(text: str, is_denied: bool, catalog: Catalog) -> None:
    question = scene_of("rf_now", catalog).question
    assert rest_denied(hear(text, catalog), question, catalog) == ("rf_now" if is_denied else "")


def test_a_question_that_is_no_list_has_no_rest(catalog: Catalog) -> None:
    assert rest_denied(hear(REMARK, catalog), scene_of("onset", catalog).question, catalog) == ""


@pytest.mark.parametrize("answer", ["no", "[No, not that]"])
def test_a_list_is_answered_once_its_last_sign_is_denied(answer: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    for line in (*SCREENED[:4], REMARK):
        talk.say(line)
    assert "call now" in talk.texts[-1]
    talk.say(answer)
    assert "3 of" in talk.texts[-1]


def test_a_yes_to_the_last_sign_counts(catalog: Catalog) -> None:
    talk = Talk(catalog)
    for line in (*SCREENED[:4], REMARK, "yes"):
        talk.say(line)
    assert "Stop and call now" in talk.texts[0]


def test_a_sign_without_a_no_to_the_rest_leaves_its_list_open(catalog: Catalog) -> None:
    talk = Talk(catalog)
    for line in (*SCREENED[:4], "my legs are jelly", "no"):
        talk.say(line)
    assert "2 of" in talk.texts[-1]
