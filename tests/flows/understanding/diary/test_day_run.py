"""A run that is told without its kind."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.day_run import has_run, kind
from flows.understanding.explain import explain
from tests.flows.understanding.scenes import TODAY
from tests.talk import MONDAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1, ran 3k, felt fine", "easy"),
        ("ran 5", "easy"),
        ("did 4 miles", "easy"),
        ("ran for 20 minutes", "easy"),
        ("went for a jog, all good", "easy"),
        ("jogged 2 km this morning", "easy"),
        ("ran this morning", ""),
        ("got a 12k in, ran well", ""),
        ("ran 90 minutes", ""),
        ("did a 10k", ""),
        ("30 min slow, felt fine afterwards", "easy"),
        ("0, 5k, easy, nothing felt", "easy"),
        ("2, easy 20 min", "easy"),
        ("jog of 25 minutes", "easy"),
        ("8 miles steady", "easy"),
        ("0, 4 miles, no trouble", "easy"),
        ("2, 5k", "easy"),
        ("2, 15 km", ""),
        ("2, 5, 3", None),
        ("walked, 4 miles", None),
        ("5 km on the bike", None),
        ("30 min slow walk", None),
        ("40 min easy on the bike", None),
        ("2 min easy plank", None),
        ("10 minutes slow breathing", None),
        ("want to do 5k easy tomorrow", None),
        ("not even 5k easy is possible", None),
        ("ran out of time for the stretches", None),
        ("running late today", None),
        ("did not run", None),
        ("if i ran 3k", None),
        ("did you run 3k?", None),
        ("slept 20 minutes", None),
        ("fine", None),
    ],
)
def test_how_hard_a_run_was_follows_from_how_far_and_how_it_felt(
    text: str, expected: str | None, catalog: Catalog
) -> None:
    assert kind(hear(text, catalog), catalog, is_open=False, was_asked=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes 2k", "easy"),
        ("20 minutes", "easy"),
        ("yes", ""),
        ("yes, 15k", ""),
        ("walked 20 minutes", None),
        ("a 3", None),
    ],
)
def test_where_a_run_is_asked_about_a_length_alone_tells_of_one(
    text: str, expected: str | None, catalog: Catalog
) -> None:
    assert kind(hear(text, catalog), catalog, is_open=True, was_asked=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fine", "easy"),
        ("it was ok", "easy"),
        ("yes", "easy"),
        ("just 3k", "easy"),
        ("12 km", "hard"),
        ("my knee", None),
    ],
)
def test_once_the_kind_was_asked_whatever_tells_of_it_settles_it(
    text: str, expected: str | None, catalog: Catalog
) -> None:
    assert kind(hear(text, catalog), catalog, is_open=True, was_asked=True) == expected


def test_a_run_is_stated(catalog: Catalog) -> None:
    assert has_run(hear("ran easy", catalog), catalog)
    assert not has_run(hear("i run little, 15 minutes", catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "no, I was frightened to go for a run",
        "no was too knackered to run",
        "I did not dare to go running",
        "no, haven't been out",
    ],
)
def test_what_keeps_somebody_from_a_run_is_no_run(text: str, catalog: Catalog) -> None:
    assert explain(text, catalog, at=MONDAY, today=TODAY, open_question="ran").answer == "no_run"


@pytest.mark.parametrize("text", ["I was afraid to run but did 6k", "nervous to run but I went for a run anyway"])
def test_who_ran_all_the_same_has_run(text: str, catalog: Catalog) -> None:
    assert explain(text, catalog, at=MONDAY, today=TODAY, open_question="ran").answer != "no_run"
