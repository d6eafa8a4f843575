"""Standard streams that take any bytes and show any letters, in whatever encoding they are."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import batch

HOUSE = Path(__file__).parents[2]
ECHO = "import sys\nfrom bot import streams\nstreams.take_any_text()\nprint(sys.stdin.read())"


@pytest.mark.parametrize(
    ("given", "encoding", "shown"),
    [
        (b"chest \xff pain", "utf-8", "chest \ufffd pain"),
        ("\ufeffhello ✓".encode(), "utf-8", "hello ✓"),
        ("hello ✓".encode(), "ascii", "hello ???"),
        (b"caf\xe9", "latin-1", "café"),
    ],
)
def test_what_is_no_letter_there_becomes_a_mark_and_the_rest_stays(given: bytes, encoding: str, shown: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ECHO],
        env={**os.environ, "PYTHONPATH": str(HOUSE), "PYTHONIOENCODING": encoding},
        input=given,
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode(encoding).strip() == shown


def test_half_a_letter_in_a_text_is_a_mark() -> None:
    assert batch.text_of({"text": "pain \ud83d here"}) == "pain ? here"


def test_a_mark_before_the_first_line_is_no_part_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    batch.lines(io.BytesIO("\ufeff".encode() + b'{"id": 1}\n\n{"id": 2}\n'), lambda item: {"found": item["id"]})
    assert capsys.readouterr().out.split() == ['{"id":1,"found":1}', '{"id":2,"found":2}']
