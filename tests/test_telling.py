"""Sentences about the day, read as answers of a check-in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.telling import Told, told

FIELDS = ("pain_now", "ran", "next_morning", "exercises")


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("about a 3, ran easy", {"pain_now": 3, "ran": "easy"}),
        ("3", {"pain_now": 3}),
        ("a four today", {"pain_now": 4}),
        ("3/10 and no run", {"pain_now": 3, "ran": "no_run"}),
        ("2 out of 10, rest day", {"pain_now": 2, "ran": "no_run"}),
        ("no pain, did not run", {"pain_now": 0, "ran": "no_run"}),
        ("2 now, easy run, 4 during the run", {"pain_now": 2, "ran": "easy", "pain_run": 4}),
        ("about a 3 ran easy", {"pain_now": 3, "ran": "easy"}),
        ("ran hard, peaked at 6, now 4", {"ran": "hard", "pain_run": 6, "pain_now": 4}),
        ("1, long run, no pain during", {"pain_now": 1, "ran": "hard", "pain_run": 0}),
        ("5, jogged, did all my exercises", {"pain_now": 5, "ran": "easy", "exercises": "all"}),
        ("3. skipped the run. no exercises", {"pain_now": 3, "ran": "no_run", "exercises": "none"}),
        ("2, one of the exercises made it worse", {"pain_now": 2, "exercises": "hurt"}),
        ("4, some of the stretches", {"pain_now": 4, "exercises": "some"}),
        ("it was worse this morning, 5", {"next_morning": "more", "pain_now": 5}),
        ("ran my usual run and it is a 2", {"ran": "usual", "pain_now": 2}),
        ("ran 5k easy", {"ran": "easy"}),
        ("ran 10 km, easy run", {"ran": "easy"}),
        ("20 min jog, 3 in the run", {"ran": "easy", "pain_run": 3}),
    ],
)
def test_what_is_plainly_said_is_taken(catalog: Catalog, text: str, answers: Told) -> None:
    assert told(text, FIELDS, catalog) == answers


@pytest.mark.parametrize(
    "text",
    ["", "hello", "3 or 4", "between 2 and 5", "ran 5 km", "did it 3 times", "2 days ago", "at 7:30", "15", "not easy",
     "can I run tomorrow?", "2-3", "what helps?", "3.5"],
)  # fmt: skip
def test_what_could_be_two_things_is_left_to_be_asked(catalog: Catalog, text: str) -> None:
    assert told(text, FIELDS, catalog) == {}


def test_only_what_the_check_in_asks_is_taken(catalog: Catalog) -> None:
    assert told("3, ran easy, all exercises", ("pain_now", "ran"), catalog) == {"pain_now": 3, "ran": "easy"}


@given(text=st.text(max_size=60))
def test_any_text_gives_scores_and_options_that_exist(catalog: Catalog, text: str) -> None:
    for field, value in told(text, FIELDS, catalog).items():
        options = {option.id for option in catalog.checkin_fields[field].options}
        assert value in options if options else 0 <= int(value) <= 10
