"""JSON in, JSON out: a line each, whatever stands in it."""

import io

import pytest

from bot.commands import batch


def test_half_a_letter_in_a_text_is_a_mark() -> None:
    assert batch.text_of({"text": "pain \ud83d here"}) == "pain ? here"


def test_a_mark_before_the_first_line_is_no_part_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    batch.lines(io.BytesIO("\ufeff".encode() + b'{"id": 1}\n\n{"id": 2}\n'), lambda item: {"found": item["id"]})
    assert capsys.readouterr().out.split() == ['{"id":1,"found":1}', '{"id":2,"found":2}']
