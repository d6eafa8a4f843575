"""What is said, and how it reads where there are no buttons and no pictures."""

import pytest

from flows.values.replies import (
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


def test_a_reply_holds_a_picture_or_a_document_but_not_both() -> None:
    with pytest.raises(ValueError, match="not both"):
        Reply(kind=Kind.MESSAGE, text="Here", picture=PICTURE, document=DOCUMENT)


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
