"""What is asked beside a report is answered first; the report counts all the same."""

import pytest

from flows import Catalog
from tests.talk import RESULT, SCREENED, Talk, told


def replies(text: str, catalog: Catalog) -> tuple[Talk, list[str]]:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, text)
    return talk, talk.texts


@pytest.mark.parametrize(
    "text",
    [
        "It came back again last week, will I have it for ever?",
        "had this two years ago and now its back again, is it going to stay for life?",
        "its back again since the cold began, do I get rid of it one day or is it chronic?",
    ],
)
def test_an_ache_that_is_back_is_answered_and_then_looked_at(text: str, with_reader: Catalog) -> None:
    _, said = replies(text, with_reader)
    assert len(said) > 1
    assert said[0] != with_reader.messages.changed
    assert said[-1] == with_reader.messages.changed


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("did cat-cow for eleven days, it went from 4 to 2, my question is when do I say that it does not work", 2),
        ("back to a 4 today, how long does this take to settle", 4),
    ],
)
def test_a_score_is_noted_behind_the_answer(text: str, score: int, with_reader: Catalog) -> None:
    talk, said = replies(text, with_reader)
    assert talk.session.record["pain_now"] == score
    noted = next(place for place, one in enumerate(said) if one.startswith(f"Noted: {score} now."))
    assert noted > 0


def test_a_strong_score_comes_before_any_answer(with_reader: Catalog) -> None:
    _, said = replies("it is an 8 now, how long does this take to heal", with_reader)
    assert "8" in said[0]


def test_whether_they_may_run_only_a_look_tells(with_reader: Catalog) -> None:
    _, said = replies("it has come back since sunday, so may I run?", with_reader)
    assert said[-1] == with_reader.messages.changed or "0-10" in said[0]


@pytest.mark.parametrize("text", ["its back again", "its a 4 now", "no better and a 3 today, that is it"])
def test_a_report_alone_is_no_question(text: str, with_reader: Catalog) -> None:
    _, said = replies(text, with_reader)
    assert said[0] == with_reader.messages.changed or said[0].startswith("Noted")
