"""Standard streams that take any bytes and show any letters, in whatever encoding they are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
ECHO = "import sys\nfrom bot import streams\nstreams.take_any_text()\nprint(sys.stdin.read())"


@pytest.mark.parametrize(
    ("given", "encoding", "shown"),
    [
        (b"chest \xff pain", "utf-8", "chest \ufffd pain"),
        ("\ufeffhello ✓".encode(), "utf-8", "hello ✓"),
        ("hello ✓".encode(), "ascii", "hello ???"),
        (b"caf\xe9", "latin-1", "café"),
        ("chest pain ✓".encode("utf-16"), "utf-16", "chest pain ✓"),
        ("chest pain".encode("utf-32-be"), "utf-32-be", "chest pain"),
    ],
)
def test_what_is_no_letter_there_becomes_a_mark_and_the_rest_stays(given: bytes, encoding: str, shown: str) -> None:
    assert echoed(given, encoding).decode(encoding).strip() == shown


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "idna", "undefined"])
def test_an_encoding_that_cannot_carry_these_lines_counts_as_utf_8(encoding: str) -> None:
    said = echoed("chest pain ✓\n".encode(), encoding)
    assert said.decode(encoding if encoding.startswith("utf") else "utf-8").strip() == "chest pain ✓"


def echoed(given: bytes, encoding: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-c", ECHO],
        env={**os.environ, "PYTHONPATH": str(HOUSE), "PYTHONIOENCODING": encoding},
        input=given,
        capture_output=True,
        check=True,
    )
    return done.stdout
