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
