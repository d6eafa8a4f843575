"""A grown-up beside a child: told as people say it, and later than it was asked."""

import pytest

from tests.talk import Talk, told

BEFORE = ("/start", "[I agree]", "im 15")


@pytest.mark.parametrize(
    "text",
    [
        "my mum's here",
        "mum says ok",
        "dad agrees",
        "with my mum",
        "got my dad here",
        "my gran's here",
        "shes right here",
    ],
)
def test_a_parent_who_is_there_or_says_yes_lets_them_go_on(text: str, talk: Talk) -> None:
    assert "1 of about" in told(talk, *BEFORE, text)
    assert talk.session.record["guardian"] == "with_me"


@pytest.mark.parametrize(
    "text", ["mum isn't here", "not with my mum", "mum says no", "my dad won't let me", "mum's at work"]
)
def test_one_who_is_not_or_says_no_is_none(text: str, talk: Talk) -> None:
    told(talk, *BEFORE, text)
    assert talk.session.record["guardian"] == "alone"


@pytest.mark.parametrize("text", ["my mum is here now", "dad just came home", "mum says it's fine"])
def test_who_was_alone_is_not_any_more(text: str, talk: Talk) -> None:
    told(talk, *BEFORE, "[I'm on my own]", text)
    assert talk.session.record["guardian"] == "with_me"


@pytest.mark.parametrize("text", ["yes", "my mum has diabetes", "is it ok that my mum is here?"])
def test_what_says_something_else_changes_nothing(text: str, talk: Talk) -> None:
    told(talk, *BEFORE, "[I'm on my own]", text)
    assert talk.session.record["guardian"] == "alone"


def test_the_age_of_who_is_beside_them_is_not_theirs(talk: Talk) -> None:
    told(talk, *BEFORE, "my sister is here, shes 22")
    assert talk.session.record["age_band"] == "under_18"
    assert not talk.session.of_another
