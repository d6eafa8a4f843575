"""The command line as scripts use it: in a process of its own, or, where starting one adds nothing, in this one."""

import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path

from bot.__main__ import main

HOUSE = Path(__file__).parents[2]
Done = subprocess.CompletedProcess[str]


def thora(*arguments: str, given: str = "", **settings: str) -> Done:
    """A real process, away from any `.env`."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=os.environ["DATA_DIR"],  # a folder without .env
        env={**os.environ, "PYTHONPATH": str(HOUSE), **settings},
        input=given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def asked(*arguments: str, given: str = "") -> Done:
    """The same in this process, for commands that keep nothing: a second start of Python would tell nothing new."""
    out, err, before = _stream(), _stream(), sys.stdin
    sys.stdin = _stream(given)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main(arguments)
    except SystemExit as left:
        code = int(left.code or 0)
    finally:
        sys.stdin = before
    return Done(arguments, code, _written(out), _written(err))


def _stream(text: str = "") -> TextIOWrapper:
    return TextIOWrapper(BytesIO(text.encode()), encoding="utf-8")


def _written(stream: TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, BytesIO)
    return stream.buffer.getvalue().decode()
