"""Painkillers are spoken of only when nothing speaks against them."""

import pytest

from flows import Catalog
from flows.values.frames import Medicine
from tests.talk import RESULT, SCREENED, Talk, told

ASKED = (*SCREENED, *RESULT, "can i take ibuprofen?")
LIST = "stomach ulcer"


def test_it_is_asked_first(talk: Talk) -> None:
    assert "stomach ulcer" in told(talk, *ASKED)
    assert talk.session.prompt == Medicine(was_shown=True)


def test_with_none_of_it_the_topic_is_answered(talk: Talk) -> None:
    assert "Not needed for a mild ache" in told(talk, *ASKED, "none")
    assert talk.session.prompt is None


@pytest.mark.parametrize("words", ["[One or more]", "[Not sure]", "one", "not sure"])
def test_one_of_it_and_not_sure_lead_to_a_pharmacist(talk: Talk, words: str) -> None:
    said = told(talk, *ASKED, words)
    assert "pharmacist" in said
    assert "Not needed for a mild ache" not in said


def test_it_is_let_go_by_who_wants_the_plan(talk: Talk) -> None:
    told(talk, *ASKED, "/stretch")
    assert talk.session.find(Medicine) is None


def test_what_is_so_for_everybody_is_said_at_once(talk: Talk, catalog: Catalog) -> None:
    before = next(one for one in catalog.faq["painkillers"].angles if one.id == "before_a_run")
    said = told(talk, *SCREENED, *RESULT, "can i take ibuprofen before my race?")
    assert said.startswith(before.say)
    assert talk.session.prompt == Medicine(angle="before_a_run", was_shown=True)
    said = told(talk, "[None of these]")
    assert before.say not in said
    assert "with food" in said


def test_what_would_allow_waits_for_who_asks(talk: Talk, catalog: Catalog) -> None:
    which = next(one for one in catalog.faq["painkillers"].angles if one.id == "which")
    assert which.say not in told(talk, *SCREENED, *RESULT, "which is better, ibuprofen gel or tablets?")
    assert talk.session.prompt == Medicine(angle="which", was_shown=True)
    assert told(talk, "[None of these]").startswith(which.say)


@pytest.mark.parametrize(
    "text",
    [
        "i had two panadol at noon and they did nothing. may i take a nurofen on top?",
        "can i use ibuprofen as well as tylenol",
    ],
)
def test_two_of_two_kinds_are_answered_once_nothing_speaks_against_it(text: str, talk: Talk, catalog: Catalog) -> None:
    kinds = next(one for one in catalog.faq["painkillers"].angles if one.id == "of_two_kinds")
    said = told(talk, *SCREENED, *RESULT, text)
    assert said.startswith(kinds.say)
    assert kinds.cleared not in said
    said = told(talk, "[None of these]")
    assert said.startswith(kinds.cleared)
    assert "Never before or during a run" in said


@pytest.mark.parametrize("words", ["[One or more]", "[Not sure]"])
def test_whom_something_fits_is_not_told_that_two_go_together(talk: Talk, words: str, catalog: Catalog) -> None:
    kinds = next(one for one in catalog.faq["painkillers"].angles if one.id == "of_two_kinds")
    assert kinds.cleared not in told(talk, *SCREENED, *RESULT, "paracetamol and ibuprofen together?", words)


def test_a_tablet_that_did_nothing_is_no_reason_for_more(talk: Talk, catalog: Catalog) -> None:
    nothing = next(one for one in catalog.faq["painkillers"].angles if one.id == "did_nothing")
    assert told(talk, *SCREENED, *RESULT, "my ibuprofen made no difference, what now?").startswith(nothing.say)
    assert nothing.say not in told(talk, "[None of these]")


@pytest.mark.parametrize("words", ["none of those", "no none of that fits", "nothing", "i have none of these"])
def test_none_of_it_is_understood_in_words(talk: Talk, words: str) -> None:
    assert "high blood pressure, chickenpox, shingles" in told(talk, *ASKED, words).lower()


def test_after_an_answer_to_something_else_it_comes_back_in_a_line(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, *ASKED, "which pillow is best?")
    assert said.endswith(catalog.prompts["medicine"].again)
    assert LIST not in said
    assert catalog.messages.back_to_you not in said


def test_another_question_of_tablets_puts_the_list_no_second_time(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, *ASKED, "and a gel?")
    assert said.endswith(catalog.prompts["medicine"].again)
    assert LIST not in said
    assert "Not needed for a mild ache" in told(talk, "[None of these]")


@pytest.mark.parametrize("words", ["[Show the list]", "show me the list", "which points"])
def test_the_list_is_shown_once_more_to_who_wants_it(talk: Talk, words: str) -> None:
    assert "[Show the list]" not in told(talk, *ASKED)
    assert LIST in told(talk, "which pillow is best?", words)
    assert LIST not in told(talk, "which pillow is best?")
    assert "Not needed for a mild ache" in told(talk, "none of these")


@pytest.mark.parametrize(
    ("asked", "angle"),
    [
        ("ok to use voltarol gel, i jog in half an hour?", "gel_soon"),
        ("is a gel ok now, then a short run?", "gel_soon"),
        ("is aspirin ok, i have a race in 45 minutes", "run_soon"),
        ("can i take two paracetamol, heading out for a run", "run_soon"),
        ("can i use a gel after my jog later?", "after_a_run"),
    ],
)
def test_shortly_before_a_run_what_is_so_for_everybody_comes_first(
    asked: str, angle: str, talk: Talk, catalog: Catalog
) -> None:
    say = next(one for one in catalog.faq["painkillers"].angles if one.id == angle)
    assert told(talk, *SCREENED, *RESULT, asked).startswith(say.say) is not say.permits
    assert talk.session.prompt == Medicine(angle=angle, was_shown=True)


def test_after_it_came_back_in_a_line_it_is_let_go(talk: Talk, catalog: Catalog) -> None:
    again = catalog.prompts["medicine"].again
    assert again in told(talk, *ASKED, "which pillow is best?")
    assert again not in told(talk, "is swimming good for it?")
    assert talk.session.prompt is None
    assert LIST in told(talk, "can i take a paracetamol?")


def test_another_question_of_tablets_is_said_to_come_next(talk: Talk, catalog: Catalog) -> None:
    assert catalog.messages.tablet_next in told(talk, *ASKED, "and a gel?")
    assert catalog.messages.tablet_next not in told(talk, "which pillow is best?")


@pytest.mark.parametrize("text", ["can i take a paracetamol?", "is a gel ok?", "which is best, ibuprofen or aspirin?"])
def test_none_of_it_holds_for_the_day(talk: Talk, text: str) -> None:
    told(talk, *ASKED, "[None of these]", "which pillow is best?")
    assert LIST not in told(talk, text)
    assert talk.session.prompt is None


@pytest.mark.parametrize(
    "between",
    [
        ("[Not sure]",),
        ("[One or more]",),
        ("[None of these]", "/restart", "[Yes, start again]", *SCREENED[3:], *RESULT),
    ],
)
def test_what_fits_and_a_new_ache_are_asked_about_again(talk: Talk, between: tuple[str, ...]) -> None:
    assert LIST in told(talk, *ASKED, *between, "is a gel ok?")


def test_it_is_asked_again_the_next_day_and_for_another(talk: Talk) -> None:
    told(talk, *ASKED, "[None of these]")
    assert LIST in told(talk, "my wife is sore too, can she take ibuprofen?")
    told(talk, "[None of these]")
    assert LIST in told(talk, "can my daughter have a paracetamol?")
    told(talk, "[None of these]")
    talk.at += 13 * 3600
    assert LIST in told(talk, "is a gel ok?")


def test_what_is_none_of_anothers_is_none_of_ones_own(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "my wife is sore too, can she take ibuprofen?", "[None of these]")
    assert LIST in told(talk, "can i take a paracetamol?")


def test_a_risk_told_since_counts(talk: Talk) -> None:
    told(talk, *ASKED, "[None of these]")
    assert "blood thinner" in told(talk, "I take warfarin, is a gel ok?").lower()
