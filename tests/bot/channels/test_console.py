"""The terminal: numbers, letters and words; a real process, killed and started again; a transcript that replays."""

import asyncio
import io
import os
import pty
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.channels.console import Console, render, take_due
from bot.replay import play
from bot.service import Handled
from bot.storage.results import Outcome
from bot.storage.servers import embedded
from flows import Catalog
from flows.values.events import Chose, Commanded, Due, Said
from flows.values.model import Session
from flows.values.replies import Animation, Document, Kind, Option, Picture, Reply, Turn
from tests.bot.media.test_charts import CHART

HOUSE = Path(__file__).parents[3]
AT = 1_800_000_000
IN_A_TERMINAL = """
import os, runpy, sys
os.login_tty(0)
sys.argv = ["thora", "chat"]
runpy.run_module("bot", run_name="__main__")
"""


def option(field: str, id: str, label: str, sentence: str = "") -> Option:
    return Option(field=field, id=id, label=label, sentence=sentence, n=7)


SCREEN = Reply(
    kind=Kind.QUESTION,
    text="**Any** of these?",
    hint="Tap all that fit.",
    options=(
        option(
            "signs", "fever", "Fever", "**Fever** or shivers, now or with this pain, and it goes on and on for days"
        ),
        option("signs", "none", "None of these"),
        option("do", "back", "Back"),
    ),
)


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def console(out: io.StringIO) -> Console:
    return Console(out, lambda: AT)


def test_a_question_is_numbered_with_its_sentences_and_fits_the_terminal(
    console: Console, out: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    console.show(SCREEN)
    assert out.getvalue().splitlines() == [
        "Thora  Any of these?",
        "         1. Fever or shivers, now or with this pain, and",
        "            it goes on and on for days",
        "         2. None of these",
        "       Tap all that fit.",
        "         a) Back",
        "",
    ]


def test_a_move_is_told_in_words_and_where_its_file_lies(console: Console, out: io.StringIO) -> None:
    move = Animation(exercise="cat_cow", file="cat_cow.mp4", alt="The back rounds up, then sinks.")
    card = Reply(kind=Kind.QUESTION, text="Cat-cow", animation=move, counter="20 seconds left.", options=SCREEN.options)
    console.show(card)
    shown = out.getvalue().splitlines()
    assert "       The back rounds up, then sinks." in shown
    assert "       20 seconds left." in shown
    (where,) = (line.strip() for line in shown if line.endswith("cat_cow.mp4"))
    assert Path(where).is_file()


def test_a_counter_that_has_moved_on_is_one_line_and_the_keys_stay(console: Console, out: io.StringIO) -> None:
    console.show(SCREEN)
    before = out.getvalue()
    counted = Reply(kind=Kind.COUNT, text="Cat-cow", counter="15 seconds left.", options=SCREEN.options)
    payload = render(Turn(session=Session(), replies=(counted,)), None)[0]
    asyncio.run(console.send("console:me", payload, 0))
    assert out.getvalue().removeprefix(before) == "       15 seconds left.\n"
    assert console.event("2") == Chose(at=AT, field="signs", option="none", n=7)


def test_a_number_and_a_letter_tap_what_they_stand_for(console: Console) -> None:
    console.show(SCREEN)
    assert console.event("1") == Chose(at=AT, field="signs", option="fever", n=7)
    assert console.event("A") == Chose(at=AT, field="do", option="back", n=7)


def test_several_numbers_and_words_are_said(console: Console) -> None:
    console.show(SCREEN)
    assert console.event("1 2") == Said(at=AT, text="Fever, None of these")
    assert console.event("1 and 2") == Said(at=AT, text="Fever, None of these")
    assert console.event("1 9") == Said(at=AT, text="1 9")
    assert console.event("  since tuesday ") == Said(at=AT, text="since tuesday")
    assert console.event("/country Spain") == Commanded(at=AT, name="country", rest="Spain")


def test_numbers_belong_to_the_newest_question_and_letters_to_the_whole_turn(console: Console) -> None:
    console.event("start")
    console.show(Reply(kind=Kind.MESSAGE, text="An answer.", options=(option("topic", "doms", "Soreness"),)))
    console.show(SCREEN)
    assert console.event("a") == Chose(at=AT, field="topic", option="doms", n=7)
    assert console.event("b") == Chose(at=AT, field="do", option="back", n=7)


def test_a_file_is_printed_and_a_picture_is_told(console: Console, out: io.StringIO) -> None:
    report = Document(name="report.txt", text="24 Nov: pain 3\n25 Nov: pain 2")
    file = Reply(kind=Kind.MESSAGE, text="Your report.", document=report)
    picture = Reply(kind=Kind.MESSAGE, text="Your week.", picture=Picture(recipe=CHART, alt="Pain went from 5 to 2."))
    for reply in (file, picture):
        (payload,) = render(Turn(session=Session(), replies=(reply,)), None)
        asyncio.run(console.send("console:me", payload, 0))
    assert out.getvalue().splitlines() == [
        "Thora  Your report.",
        "       24 Nov: pain 3",
        "       25 Nov: pain 2",
        "",
        "Thora  Your week.",
        "       Pain went from 5 to 2.",
        "",
    ]


# ---- as people run it ------------------------------------------------------------------------------------------------


class Talk:
    """`thora chat` as a process: type a line, read until the next prompt."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def until_prompt(self) -> str:
        """What is printed until it waits for a line."""
        read = ""
        assert self.process.stdout
        while not read.endswith("You    "):
            letter = self.process.stdout.read(1)
            assert letter, read
            read += letter
        return read

    def types(self, line: str) -> str:
        """The answer to a line."""
        assert self.process.stdin
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.until_prompt()


@contextmanager
def chatting(folder: Path, *arguments: str) -> Iterator[Talk]:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "chat", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(HOUSE), "DATA_DIR": str(folder / "data")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Talk(process)
        process.communicate(timeout=20)  # closes the input: the conversation ends
    finally:
        process.kill()
        process.wait()


def test_a_killed_conversation_goes_on_where_it_stopped(tmp_path: Path) -> None:
    with chatting(tmp_path) as first:
        assert "I agree" in first.until_prompt()
        first.types("1")
        first.types("18-34")
        assert "2 of about" in first.types("none")
        first.process.send_signal(signal.SIGKILL)
    with chatting(tmp_path) as second:
        assert "You stopped at 2 of" in second.until_prompt()
        assert "2 of about" in second.types("go on")


@pytest.mark.many(3)
@pytest.mark.parametrize("word", ["exit", " Quit", "/exit"])
def test_exit_leaves_the_terminal_and_says_nothing_to_thora(word: str, tmp_path: Path) -> None:
    with chatting(tmp_path, "--record", "talk.txt") as talk:
        talk.until_prompt()
        talk.types("1")
        assert talk.process.stdin
        talk.process.stdin.write(f"{word}\n")
        talk.process.stdin.flush()
        assert talk.process.wait(timeout=20) == 0
    assert (tmp_path / "talk.txt").read_text("utf-8").count("\n> ") == 2


def test_a_terminal_that_is_closed_leaves_no_server_behind(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", IN_A_TERMINAL],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(HOUSE), "DATA_DIR": str(tmp_path / "data")},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    try:
        said = b""
        while b"You " not in said:
            said += os.read(ours, 4096)
        os.close(ours)  # the window is closed
        process.wait(20)
        with pytest.raises((ConnectionRefusedError, FileNotFoundError)), socket.socket(socket.AF_UNIX) as caller:
            caller.connect(str(tmp_path / "data" / "redis.sock"))
    finally:
        process.kill()
        process.wait()


def test_a_recorded_conversation_replays_word_for_word(tmp_path: Path, catalog: Catalog) -> None:
    with chatting(tmp_path, "--record", "talk.txt") as talk:
        talk.until_prompt()
        for line in ("1", "2", "why do you ask?", "none", "/help", "b", "my chest feels tight"):
            talk.types(line)
    recorded = (tmp_path / "talk.txt").read_text("utf-8").strip().splitlines()
    assert recorded[0].startswith("# at 20")
    assert recorded[2] == "> /start"
    assert any("112" in line for line in recorded[-6:])
    assert list(play(recorded, catalog)) == recorded


async def test_what_is_said_while_nothing_was_due_is_no_part_of_a_look(out: io.StringIO) -> None:
    class Silent:
        async def handle(self, chat: str, update_id: int | None, event: Due) -> Handled:
            return Handled(Outcome.NONE)

    record = io.StringIO()
    console = Console(out, lambda: AT, record=record)
    console.event("my chest feels tight")
    await take_due(Silent(), console)  # type: ignore[arg-type]
    console.show(SCREEN)
    assert "> my chest feels tight\n< **Any** of these?" in record.getvalue()


def test_without_a_store_a_warning_sign_is_answered_and_all_else_apologised_for(tmp_path: Path) -> None:
    server = embedded.start(tmp_path / "data")
    with chatting(tmp_path) as talk:
        talk.until_prompt()
        server.close()
        os.kill(server.pid, signal.SIGKILL)
        assert "Something went wrong" in talk.types("hello there")
        said = talk.types("my chest feels tight and i can't breathe")
        assert "Stop and call now" in said
        assert "112" in said
