"""The lines of a transcript: what each form of a `>` line means, and how a conversation is written down."""

import io

import pytest

from bot.recording import Recorder, turn_lines
from bot.transcript import DAY, Tap, TranscriptError, Wait, Woken, begun, moment, read, start
from flows import Commanded, Document, Kind, Left, Option, Reply, Said, Unreadable

AT = 1_767_600_000  # Monday 5 January 2026, 08:00 UTC
HOUR = 3600


def said(text: str, *labels: str) -> Reply:
    options = tuple(Option(field="do", id="any", label=label, ticked=label == "Fever") for label in labels)
    return Reply(kind=Kind.MESSAGE, text=text, options=options)


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("a dull ache", Said(at=AT, text="a dull ache")),
        ("(sorry)", Said(at=AT, text="(sorry)")),
        ("/CheckIn 7:15 ", Commanded(at=AT, name="checkin", rest="7:15")),
        ("(photo) my back", Unreadable(at=AT, kind="photo", caption="my back")),
        ("(voice)", Unreadable(at=AT, kind="voice")),
        ("(edit) no, a 4", Said(at=AT, text="no, a 4", edited=True)),
        ("(blocked)", Left(at=AT)),
        ("(Woken)", Woken()),
        ("[Go on]", Tap("Go on")),
        ("[old: Go on]", Tap("Go on", is_old=True)),
        ("[✓ Fever]", Tap("Fever", ticked=True)),
    ],
)
def test_a_line_says_what_happens(line: str, event: object) -> None:
    assert read(line, AT) == event


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("(13 hours later)", 13 * HOUR),
        ("(one hour later)", HOUR),
        ("(half an hour later)", HOUR // 2),
        ("(30 minutes later)", HOUR // 2),
        ("(90 min later)", 90 * 60),
        ("(1.5 hours later)", 90 * 60),
        ("(13 hours 5 minutes later)", 13 * HOUR + 300),
        ("(1 day and 2 hours later)", 26 * HOUR),
        ("(after three days)", 3 * DAY),
        ("(Two Weeks later)", 14 * DAY),
        ("(next day)", DAY),
        ("(the next day)", DAY),
        ("(next week)", 7 * DAY),
        ("(at 08:30)", HOUR // 2),
        ("(at 07:30)", 23 * HOUR + HOUR // 2),
        ("(at 8:00)", DAY),
        ("(next day at 7:30)", 23 * HOUR + HOUR // 2),
        ("(2 days later, at 19:00)", 2 * DAY + 11 * HOUR),
        ("(at 2026-01-06T09:00:00+01:00)", DAY),
        ("(at 2026-01-06 08:00)", DAY),
    ],
)
def test_time_passes_in_many_words(line: str, seconds: int) -> None:
    wait = read(line, AT)
    assert isinstance(wait, Wait)
    assert wait.end(AT) == AT + seconds


@pytest.mark.parametrize("line", ["(some hours later)", "(at 25:00)", "(next time)", "(at 2026-13-01)"])
def test_a_time_that_cannot_be_read_is_a_fault_and_no_message(line: str) -> None:
    with pytest.raises(TranscriptError):
        read(line, AT)


@pytest.mark.parametrize(
    "line", ["(at 2026-01-04T08:00:00+00:00)", "(9999999 days later)", f"({'9' * 400} days later)"]
)
def test_time_goes_neither_back_nor_on_for_ever(line: str) -> None:
    wait = read(line, AT)
    assert isinstance(wait, Wait)
    with pytest.raises(TranscriptError):
        wait.end(AT)


def test_the_first_comment_can_say_when_it_begins() -> None:
    assert start(["# at 2026-01-05T09:00:00+01:00", "> hello"]) == AT
    assert start(["words", "# at 2026-01-05 08:00 a Monday", "> hello"]) == AT
    assert start(["# at night it hurts", "> hello", "# at 2026-01-05T09:00:00+01:00"]) is None
    assert begun(["words", "# at 2020-01-01T00:00:00Z", "# a talk", "> hello"], AT) == [
        "# at 2026-01-05T08:00:00+00:00",
        "words",
        "# a talk",
        "> hello",
    ]


@pytest.mark.parametrize("text", ["yesterday", "2026-01-05T25:00", "0001-01-01T00:00", "9999-12-31T23:59-12:00"])
def test_a_moment_that_cannot_be_read_is_a_fault(text: str) -> None:
    with pytest.raises(TranscriptError):
        moment(text)


def test_a_turn_is_written_with_its_buttons_its_file_and_its_note() -> None:
    report = Reply(kind=Kind.MESSAGE, text="Your page.", document=Document(name="page.txt", text="Pain: 3\nRuns: 1"))
    assert turn_lines((said("Any of **these**?", "Fever", "Done"), report), "Noted.") == [
        "< Any of **these**?",
        "< [✓ Fever] [Done]",
        "<",
        "< Your page.",
        "< Pain: 3",
        "< Runs: 1",
        "< (Noted.)",
    ]
    assert turn_lines((said("Noted. And now?"),), "Noted.") == ["< Noted. And now?"]


def test_a_recording_tells_long_pauses_and_what_came_unasked() -> None:
    out = io.StringIO()
    recorder = Recorder(out, AT)
    recorder.did("/start", AT + 40)
    recorder.said(said("Hello.", "Go on"))
    recorder.said(said("Shall we?"))
    recorder.did("[Go on]", AT + 2 * HOUR + 312)
    recorder.woken(AT + 3 * HOUR)
    recorder.did("hm", AT + 3 * HOUR)
    recorder.woken(AT + 5 * HOUR)
    recorder.said(said("Good morning."))
    assert out.getvalue().splitlines() == [
        "# at 2026-01-05T08:00:00+00:00",
        *("", "> /start", "< Hello.", "< [Go on]", "<", "< Shall we?"),
        *("", "> (2 hours 5 minutes later)", "", "> [Go on]"),
        *("", "> (54 minutes later)", "", "> hm"),
        *("", "> (woken)", "< Good morning."),
    ]
