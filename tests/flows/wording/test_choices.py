"""Which of two goes first is said in the first sentence."""

import pytest

from flows import Catalog, answer
from flows.values.model import Record
from flows.wording.choices import decided, untold
from tests.talk import RESULT, SCREENED, Talk, told

JUMP: Record = {"run_context": ("load_jump",), "onset": "next_day"}


@pytest.mark.parametrize(
    ("ids", "begins"),
    [
        (("stress", "shoes"), "Either may play a part"),
        (("tape", "kneading"), "Neither is ahead"),
        (("kneading", "strength"), "Rather strength work, if it is to last"),
        (("strength", "kneading"), "Rather strength work, if it is to last"),
        (("osteo", "strength"), "Rather strength work to begin with"),
        (("rest", "yoga"), "Rather gentle movement than full rest"),
        (("rest", "warmth"), "Both go together"),
    ],
)
def test_the_verdict_goes_by_kinds(ids: tuple[str, str], begins: str, catalog: Catalog) -> None:
    assert decided(ids, {}, catalog).startswith(begins)


def test_each_sentence_of_a_verdict_begins_with_a_capital(catalog: Catalog) -> None:
    assert ". An osteopath is worth a visit" in decided(("osteo", "strength"), {}, catalog)


def test_of_two_causes_the_one_that_was_told_of_goes_first(catalog: Catalog) -> None:
    for ids in (("too_much", "form"), ("form", "too_much")):
        assert decided(ids, JUMP, catalog).startswith("From what you told me rather too much running at once;")
    assert decided(("too_much", "form"), {}, catalog).startswith("Either may play a part")


def test_a_pain_of_effort_is_not_put_down_to_form(catalog: Catalog) -> None:
    effort: Record = {**JUMP, "worse_with": ("running_only",), "run_stop": "goes_in_minutes"}
    assert "rather the way you run" not in decided(("form", "too_much"), effort, catalog)


def test_what_a_verdict_says_itself_is_not_told_again(catalog: Catalog) -> None:
    assert untold(("rest", "yoga"), catalog) == ("yoga_pilates",)
    assert untold(("stress", "shoes"), catalog) == ("stress_anxiety", "running_shoes")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("is it my gait or stress?", "Either may play a part"),
        ("my brother says it's my shoes, my wife says stress. who is right?", "Either may play a part"),
        ("pilates on saturday or better rest?", "Rather gentle movement than full rest"),
        ("the osteo costs a lot. is he worth it or am i better off with exercises at home?", "Rather strength work"),
    ],
)
def test_an_answer_to_either_or_begins_with_the_verdict(text: str, begins: str, talk: Talk) -> None:
    assert told(talk, *SCREENED, *RESULT, text).startswith(begins)


def test_where_a_side_has_to_wait_there_is_no_verdict(talk: Talk) -> None:
    assert "to begin with" not in told(talk, *SCREENED, "[8]", *RESULT[1:], "osteopath or exercises?")


def test_a_text_on_its_own_is_answered_alike(catalog: Catalog) -> None:
    assert answer("is it my gait or stress?", catalog).reply.startswith("Either may play a part")


def test_two_things_and_an_or_answer_what_is_asked(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT[:5])
    assert "Either may" not in told(talk, "sitting or bed?")
    assert told(talk, "is it stress or the new shoes?").startswith("Either may play a part")
