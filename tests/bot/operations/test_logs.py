"""Lines of the log: what happened to which update of which hashed chat, as text or as JSON."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.operations import logs
from bot.service import Taken
from bot.settings import read_settings
from bot.storage.results import Outcome

TAKEN = Taken("a1b2c3", 77, "said", "questions", Outcome.MINE, 0.02, 0.003)


@pytest.fixture
def written(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """What is logged in the format that the test names; the loggers of the run are put back after it."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    logs.start_logging(read_settings({"LOG_FORMAT": request.param, "DATA_DIR": "."}))
    stream = io.StringIO()
    (handler,) = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(stream)
    yield stream
    root.handlers, root.level = before


@pytest.mark.parametrize("written", ["json"], indirect=True)
def test_a_turn_is_one_json_object_with_update_chat_and_phase(written: io.StringIO) -> None:
    logs.note(TAKEN)
    line = json.loads(written.getvalue())
    assert (line["update"], line["chat"], line["phase"], line["outcome"]) == (77, "a1b2c3", "questions", "mine")
    assert line["ms"] == 23.0
    assert line["level"] == "info"


@pytest.mark.parametrize("written", ["text"], indirect=True)
def test_a_turn_is_one_line_of_text_with_the_same(written: io.StringIO) -> None:
    logs.note(TAKEN)
    assert "turn update=77 chat=a1b2c3 event=said phase=questions outcome=mine ms=23.0" in written.getvalue()
    logging.getLogger("x").warning("plain")
    assert written.getvalue().endswith("plain\n")


@pytest.mark.parametrize("written", ["json"], indirect=True)
def test_of_an_error_only_its_class_is_written(written: io.StringIO) -> None:
    try:
        raise ValueError("my chest hurts")
    except ValueError:
        logging.getLogger("x").exception("failed")
    assert json.loads(written.getvalue())["error"] == "ValueError"
    assert "chest" not in written.getvalue()
