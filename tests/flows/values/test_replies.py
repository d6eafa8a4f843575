"""What is said, and how it reads where there are no buttons and no pictures."""

from typing import Any

import msgspec
import pytest

from flows.values.replies import (
    Animation,
    ChartDay,
    ChartLabels,
    Document,
    Kind,
    Option,
    Picture,
    ProgressChart,
    Reply,
    shown_in_words,
    spelled_out,
)

LABELS = ChartLabels(title="t", pain="p", runs="r", run_pain="q", exercises="e", some="s", all="a")
PICTURE = Picture(recipe=ProgressChart(days=(ChartDay(day="2026-01-05", pain=3),), labels=LABELS), alt="It was a 3.")
DOCUMENT = Document(name="report.txt", text="All of it.")


MOVE = Animation(exercise="cat_cow", file="cat_cow.mp4", alt="The back rounds up.")


@pytest.mark.parametrize("two", [{"picture": PICTURE, "document": DOCUMENT}, {"picture": PICTURE, "animation": MOVE}])
def test_a_reply_holds_one_of_a_picture_an_animation_and_a_document(two: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="one of"):
        Reply(kind=Kind.MESSAGE, text="Here", **two)


def test_a_move_speaks_by_its_words_but_not_with_every_tick() -> None:
    card = Reply(kind=Kind.QUESTION, text="Cat-cow", animation=MOVE, counter="20 seconds left.")
    assert shown_in_words(card) == "The back rounds up."
    assert spelled_out(card) == "Cat-cow\n\n20 seconds left."
    assert shown_in_words(msgspec.structs.replace(card, kind=Kind.COUNT)) == ""


def test_a_picture_speaks_by_its_words_unless_they_were_said() -> None:
    assert shown_in_words(Reply(kind=Kind.MESSAGE, text="Here", picture=PICTURE)) == "It was a 3."
    assert shown_in_words(Reply(kind=Kind.MESSAGE, text="It was a 3.", picture=PICTURE)) == ""


def test_a_document_speaks_by_its_text() -> None:
    assert shown_in_words(Reply(kind=Kind.MESSAGE, text="Here", document=DOCUMENT)) == "All of it."
    assert shown_in_words(Reply(kind=Kind.MESSAGE, text="Here")) == ""


def test_sentences_behind_short_buttons_are_written_out_before_the_hint() -> None:
    options = (
        Option(field="side", id="left", label="Left", sentence="On the left side"),
        Option(field="side", id="none", label="None"),
    )
    reply = Reply(kind=Kind.QUESTION, text="Where?", options=options, hint="Tap one.")
    assert spelled_out(reply) == "Where?\n\n• On the left side\n\nTap one."
