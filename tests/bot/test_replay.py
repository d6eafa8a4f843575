"""`thora replay`: a file is played as the conversation would go today, or one line says what cannot be played."""

from pathlib import Path

import pytest

from bot.replay import Talk, play
from bot.transcript import TranscriptError
from flows import Catalog, Kind, Option, Reply, Turn
from tests.bot.command import Done, asked

AGREED = ("> /start", "> [I agree]", "> [18-34]")
RESULT = (
    *AGREED,
    *["> [None of these]"] * 4,
    *("> [4]", "> [1-2 days]", "> [Built up in the run]"),
    *("> [Between the blades]", "> [Dull ache, tight]", "> [Sitting, desk, phone]", "> [Done]"),
    *("> [Nothing special]",),
)
CHECKED_DAILY = (*RESULT, "> /checkin", "> [Morning, 7:30]", "> [09:01 Paris]", "> [None of these]")


def replay(*lines: str, arguments: tuple[str, ...] = ("-",)) -> "Done":
    return asked("replay", "--without-model", *arguments, given="\n".join(lines) + "\n")


def played(catalog: Catalog, *lines: str) -> list[str]:
    return list(play(lines, catalog))


def happenings(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith(">")]


def is_faulty(done: "Done") -> bool:
    return (done.returncode, len(done.stderr.splitlines())) == (1, 1) and "Traceback" not in done.stderr


# ---- the command -----------------------------------------------------------------------------------------------------


def test_a_bug_report_is_played_and_what_it_says_of_the_answers_is_put_right(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(
        "It does not greet me.\r\n\r\n# first words\r\n> /start\r\n< nothing!\r\n> [i agree]\r\n", "utf-8"
    )
    done = asked("replay", str(report))
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert lines[:3] == ["# first words", "", "> /start"]
    assert lines[-1].startswith("< [Under 18]")
    assert "< nothing!" not in lines
    assert asked("replay", "--without-model", "-", given=done.stdout).stdout == done.stdout


def test_where_a_button_is_not_there_the_line_is_told(tmp_path: Path) -> None:
    done = replay("# a talk", "> /start", "> [Start the engine]", "> hello")
    assert is_faulty(done)
    assert "line 3: > [Start the engine]" in done.stderr
    assert "line 2: " in replay("> /start", "> [Fly]", arguments=("-", "--now", "2026-03-02T07:00:00Z")).stderr
    assert "[I agree]" in done.stderr
    assert "> /start" in done.stdout
    assert "> hello" not in done.stdout


def test_where_no_moment_was_asked_for_the_line_is_told() -> None:
    done = replay("> /start", "> (woken)")
    assert is_faulty(done)
    assert "line 2: > (woken)" in done.stderr


def test_a_file_that_is_none_is_one_line(tmp_path: Path) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("> it hurts, caf\xe9".encode("latin-1"))
    empty = tmp_path / "empty.txt"
    empty.write_text("", "utf-8")
    for path in (latin, empty, tmp_path, tmp_path / "nowhere.txt"):
        assert is_faulty(asked("replay", "--without-model", str(path))), path


def test_it_begins_when_it_is_told_to_and_says_so(catalog: Catalog) -> None:
    done = replay("# at 2026-01-05T08:00:00Z", *CHECKED_DAILY, arguments=("-", "--now", "2026-03-02T07:00:00+01:00"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("# at 2026-03-02T06:00:00+00:00\n")
    assert "[07:01 Paris]" in done.stdout
    assert "Next one" in done.stdout
    assert played(catalog, *done.stdout.splitlines()) == done.stdout.splitlines()


def test_a_line_of_no_known_form_is_named_and_the_rest_is_played(tmp_path: Path) -> None:
    script = tmp_path / "days.txt"
    odd = ("wait 1 day", "+1d", "(next day)", "> (tomorrow)", "> (1 night)", "--- day 2 ---")
    script.write_text("\n".join(("> /start", *odd, "", "# day 3", "< hello", "> (3 days later)", "> hello")), "utf-8")
    done = asked("replay", "--without-model", str(script))
    assert done.returncode == 0
    told = done.stderr.splitlines()
    assert [line.split(": ")[1:3] for line in told] == [
        [f"{script}, line {number}", line] for number, line in enumerate(odd, 2)
    ]
    assert all("(next day)" in line for line in told)
    assert "> (3 days later)" in done.stdout
    assert "> hello" in done.stdout


def test_what_is_right_is_played_without_a_word() -> None:
    assert not replay(
        "# hi", "> /start", "", ">", "< what it said", "> (next day at 05:00)", "> (photo) my back"
    ).stderr


def test_help_says_how_a_line_lets_time_pass() -> None:
    told = " ".join(asked("help", "replay").stdout.split())
    assert all(form in told for form in ("(13 hours later)", "(next day)", "(2 days later at 19:00)", "> [button]"))


def test_a_start_that_cannot_be_read_is_said() -> None:
    assert "yesterday" in replay("> /start", arguments=("-", "--now", "yesterday")).stderr


# ---- time ------------------------------------------------------------------------------------------------------------


def test_check_ins_come_on_the_way_through_the_days_and_the_whole_is_stable(catalog: Catalog) -> None:
    first = played(
        catalog, *CHECKED_DAILY, "> (3 days later)", "> [3]", "> [No run]", "> (next day at 05:00)", "> /help"
    )
    assert happenings(first)[-8:] == [
        *("> (3 days later)", "> (woken)", "> (woken)", "> (woken)"),
        *("> [3]", "> [No run]", "> (next day at 05:00)", "> /help"),
    ]
    assert played(catalog, *first) == first


def test_a_check_in_that_comes_after_the_last_line_is_told_too(catalog: Catalog) -> None:
    lines = played(catalog, *CHECKED_DAILY, "> (next day)")
    assert happenings(lines)[-1] == "> (woken)"
    assert played(catalog, *lines) == lines


def test_a_moment_woken_by_its_line_is_not_woken_again(catalog: Catalog) -> None:
    lines = played(catalog, *CHECKED_DAILY, "> (24 hours later)", "# morning", "> (woken)", "> 3")
    assert happenings(lines).count("> (woken)") == 1


def test_a_file_can_keep_the_moments_to_itself(catalog: Catalog) -> None:
    lines = played(catalog, "# woken by hand", *CHECKED_DAILY, "> (3 days later)", "> hello")
    assert "> (woken)" not in lines


def test_words_that_come_before_any_moment_need_none(catalog: Catalog) -> None:
    assert "> (woken)" not in played(catalog, "> hello", "> (300 days later)", "> hello")


def test_what_is_kept_for_hours_is_forgotten_after_them(catalog: Catalog) -> None:
    alone = ("> /start", "> [I agree]", "> [Under 18]", "> [I'm on my own]")
    soon = played(catalog, *alone, "> (one hour later)", "> /start")
    late = played(catalog, *alone, "> (20 hours later)", "> /start")
    greeting = played(catalog, "> /start")[-1]
    assert soon[-1] != greeting
    assert late[-1] == greeting


def test_a_time_that_cannot_be_read_names_its_line(catalog: Catalog) -> None:
    with pytest.raises(TranscriptError, match=r"line 2: > \(many hours later\)"):
        played(catalog, "> hello", "> (many hours later)")


# ---- buttons ---------------------------------------------------------------------------------------------------------


def test_a_button_is_found_by_what_is_much_like_its_label(catalog: Catalog) -> None:
    talk = Talk(catalog)
    for line in ("/start", "[I AGREE]", "[18–34]", "[None of these]"):
        talk.say(line)
    assert talk.session.record["age_band"] == "a18_34"
    assert "2 of about" in talk.texts[-1]


def test_a_clock_on_a_button_may_show_another_time(catalog: Catalog) -> None:
    lines = played(catalog, *CHECKED_DAILY[:-2], "> [11:47 Paris]")
    assert any("Europe/Paris" in line for line in lines)


def test_the_newest_button_of_a_label_is_tapped_unless_the_old_one_is_meant(catalog: Catalog) -> None:
    talk = Talk(catalog)
    for line in ("/start", "[I agree]", "/start", "[18-34]", "/back"):
        talk.say(line)
    newest = talk.say("[35-49]").session
    assert newest.record["age_band"] == "a35_49"
    assert talk.say("[old: I agree]").session.record == newest.record


def test_a_ticked_button_is_the_one_that_shows_its_tick(catalog: Catalog) -> None:
    talk = Talk(catalog)
    for line in ("/start", "[I agree]", "[18-34]"):
        talk.say(line)
    with pytest.raises(TranscriptError):
        talk.say("[✓ None of these 6]")


def test_of_two_buttons_that_are_alike_it_is_said_which_they_are(catalog: Catalog) -> None:
    talk = Talk(catalog)
    talk.say("/start")
    twins = tuple(Option(field="do", id=label, label=label) for label in ("Go on", "GO ON"))
    talk.turns.append(Turn(session=talk.session, replies=(Reply(kind=Kind.MESSAGE, text="Well?", options=twins),)))
    talk.shown += twins
    with pytest.raises(TranscriptError, match=r"could be \[Go on\] or \[GO ON\]"):
        talk.say("[go on]")


def test_a_button_that_was_shown_with_several_clocks_is_the_newest(catalog: Catalog) -> None:
    lines = played(catalog, *CHECKED_DAILY[:-2], "> (one hour later)", "> /checkin", "> [Evening, 19:00]", "> [Paris]")
    assert any("19:00 (Europe/Paris)" in line for line in lines)


def test_a_tap_before_anything_was_shown_is_a_fault(catalog: Catalog) -> None:
    with pytest.raises(TranscriptError, match="line 1"):
        played(catalog, "> [I agree]")


def test_who_blocked_the_chat_is_woken_no_more(catalog: Catalog) -> None:
    with pytest.raises(TranscriptError, match="no moment"):
        played(catalog, *CHECKED_DAILY, "> (blocked)", "> (woken)")
