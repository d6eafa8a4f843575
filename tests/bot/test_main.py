"""The commands as scripts use them: real processes, JSON in and out, and one line for whoever runs them wrongly."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.bot.command import Done, asked, thora

HOUSE = Path(__file__).parents[2]
RECORD = {
    "age_band": "a18_34",
    "rf_now": ["none"],
    "rf_history": ["none"],
    "pain_now": 3,
    "duration": "d1_2",
    "onset": "gradual_in_run",
    "worse_with": ["sitting"],
    "habits": ["desk_long"],
}


def lines(*items: Any) -> str:
    return "".join(f"{item if isinstance(item, str) else json.dumps(item)}\n" for item in items)


def told(done: Done) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


# ---- ask -------------------------------------------------------------------------------------------------------------


def test_ask_answers_each_line_in_order_and_a_bad_one_in_its_place() -> None:
    questions = lines(
        {"id": 1, "text": "what are the best stretches for my upper back?"},
        {"id": "two", "text": "my chest feels tight and i can't breathe"},
        "{this is no JSON",
        {"id": 4},
        "",
        {"id": 5, "text": "hello"},
        ["no object"],
        {"id": 6, "text": "which paint for a garden fence"},
    )
    first, second, *bad, greeting, no_object, foreign = told(thora("ask", "--jsonl", given=questions))
    assert (first["id"], first["kind"], first["topics"][0]["id"]) == (1, "answer", "best_stretches")
    assert "rotation" in first["reply"]
    assert (second["id"], second["kind"], second["disposition"]) == ("two", "emergency", "emergency")
    assert "rf_cardiac" in second["red_flags"]
    assert second["reply"].index("112") < 60
    assert [item["id"] for item in bad] == [None, 4]
    assert all(set(item) == {"id", "error"} for item in (*bad, no_object))
    assert greeting["kind"] == "smalltalk"
    assert foreign["kind"] == "unknown"
    for item in (first, second, greeting, foreign):
        assert set(item) == {"id", "kind", "topics", "red_flags", "disposition", "reply"}
        assert len(item["topics"]) >= 5
        scores = [topic["score"] for topic in item["topics"]]
        assert scores == sorted(scores, reverse=True)
    assert first["disposition"] is None


def test_ask_says_what_a_doubtful_sign_would_lead_to() -> None:
    (item,) = told(asked("ask", "--jsonl", given=lines({"id": 1, "text": "my legs feel like jelly and shaky"})))
    assert (item["kind"], item["disposition"], item["red_flags"]) == ("confirm", "emergency", ["rf_cord"])
    assert "112" in item["reply"]


def test_ask_takes_one_text_as_argument_or_from_standard_input() -> None:
    by_argument = asked("ask", "how long does upper back soreness last?")
    assert by_argument.returncode == 0
    assert "day or two" in by_argument.stdout
    assert asked("ask", given="how long does upper back soreness last?\n").stdout == by_argument.stdout


def test_an_empty_text_is_an_error() -> None:
    done = asked("ask", "  ")
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


# ---- assess ----------------------------------------------------------------------------------------------------------


def test_assess_answers_each_line_and_a_bad_one_in_its_place() -> None:
    given = lines(
        {"id": "calm", "record": RECORD},
        {"id": "signs", "record": {**RECORD, "rf_now": ["chest_pain"]}},
        {"id": "field", "record": {**RECORD, "mood": "fine"}},
        {"id": "option", "record": {**RECORD, "onset": "slowly"}},
        {"id": "none"},
    )
    calm, signs, field, option, missing = told(thora("assess", "--jsonl", given=given))
    assert (calm["id"], calm["disposition"], calm["red_flags"]) == ("calm", "self_care", [])
    assert set(calm) == {"id", "disposition", "red_flags", "causes", "exercises"}
    assert calm["causes"][0]["id"] == "poor_posture"
    assert {"field": "worse_with", "value": "sitting"} in calm["causes"][0]["because"]
    assert 4 <= len(calm["exercises"]) <= 6
    assert (signs["disposition"], signs["causes"], signs["exercises"]) == ("emergency", [], [])
    assert "rf_cardiac" in signs["red_flags"]
    assert [set(item) for item in (field, option, missing)] == [{"id", "error"}] * 3
    assert "mood" in field["error"]
    assert "slowly" in option["error"]


def test_assess_takes_one_record_from_a_file_or_from_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "record.json"
    file.write_text(json.dumps(RECORD), "utf-8")
    (by_file,) = told(asked("assess", str(file)))
    (by_input,) = told(asked("assess", given=json.dumps(RECORD)))
    assert by_file == by_input
    assert by_file["disposition"] == "self_care"


def test_a_line_that_nobody_could_mean_spoils_no_other() -> None:
    odd = ['{"id": 1, "record": {"rf_now": [["none"]]}}', '{"id": 2, "record": ' + "[" * 5000 + "]" * 5000 + "}"]
    first, second, calm = told(asked("assess", "--jsonl", given=lines(*odd, {"id": 3, "record": RECORD})))
    assert [set(item) for item in (first, second)] == [{"id", "error"}] * 2
    assert calm["disposition"] == "self_care"


@pytest.mark.parametrize(("raw", "named"), [('{"pain_now": 11}', "pain_now"), ("[1]", "record"), ("{", "")])
def test_a_single_bad_record_is_one_line_and_exit_code_1(raw: str, named: str) -> None:
    done = asked("assess", given=raw)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert named in done.stderr
    assert "Traceback" not in done.stderr


def test_neither_needs_a_store_or_a_token() -> None:
    away = {"REDIS_URL": "redis://127.0.0.1:1", "TELEGRAM_BOT_TOKEN": "no token"}
    assert thora("ask", "hello", **away).returncode == 0
    assert thora("assess", given="{}", **away).returncode == 0


# ---- content and diagram ---------------------------------------------------------------------------------------------


def test_check_finds_the_content_sound() -> None:
    done = asked("check")
    assert done.returncode == 0
    assert "sound" in done.stdout


def test_diagram_prints_the_picture_of_the_docs() -> None:
    assert asked("diagram").stdout == (HOUSE / "docs" / "conversation.mmd").read_text("utf-8")


def test_faulty_content_is_listed_and_stops_every_other_command(tmp_path: Path) -> None:
    house = tmp_path / "house"
    for package in ("bot", "flows"):
        _copy(HOUSE / package, house / package)
    messages = house / "flows" / "content" / "en/messages.yaml"
    messages.write_text(messages.read_text("utf-8").replace("done: Done", "dun: Done"), "utf-8")
    checked = thora("check", PYTHONPATH=str(house))
    assert checked.returncode == 1
    assert "en/messages.yaml" in checked.stdout
    started = thora("chat", PYTHONPATH=str(house))
    assert (started.returncode, len(started.stderr.splitlines())) == (2, 1)
    assert "en/messages.yaml" in started.stderr


def _copy(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file() and path.suffix in {".py", ".yaml", ".lua", ".json", ".safetensors"}:
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())


def test_version_and_help_are_told() -> None:
    version = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert asked("--version").stdout == f"thora {version}\n"
    listed = asked("help").stdout
    assert all(name in listed for name in ("chat", "telegram", "replay", "check"))
    assert "--record" in asked("help", "chat").stdout
    unknown = asked("help", "cook")
    assert (unknown.returncode, "invalid choice" in unknown.stderr) == (2, True)


# ---- what an operator can do wrong -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"REDIS_URL": "redis://127.0.0.1:1"}, "REDIS_URL"),
        ({"REDIS_URL": "mysql://somewhere"}, "REDIS_URL"),
        ({"RETENTION_DAYS": "soon"}, "RETENTION_DAYS"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL"),
        ({"DATA_DIR": "/proc/nowhere"}, "DATA_DIR"),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_line_that_names_it(settings: dict[str, str], named: str) -> None:
    done = thora("chat", **{k: v for k, v in settings.items() if k != "DATA_DIR"}, **_data(settings))
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert named in done.stderr
    assert "Traceback" not in done.stderr


def _data(settings: dict[str, str]) -> dict[str, str]:
    return {"DATA_DIR": settings["DATA_DIR"]} if "DATA_DIR" in settings else {}


# ---- whatever the terminal is ----------------------------------------------------------------------------------------


def test_a_mark_before_the_first_line_is_no_part_of_it_and_who_has_read_enough_gets_no_complaint(
    tmp_path: Path,
) -> None:
    records = tmp_path / "records"
    records.write_bytes("\ufeff".encode() + lines({"id": 1, "record": RECORD}).encode() * 500)
    command = f"{sys.executable} -m bot assess --jsonl < {records} | head -n 2; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=os.environ["DATA_DIR"],
        env={**os.environ, "PYTHONPATH": str(HOUSE)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    first, second, code = done.stdout.splitlines()
    assert all("disposition" in json.loads(line) for line in (first, second))
    assert (code, done.stderr) == ("0", "")


def test_a_terminal_of_six_columns_without_utf_8_shows_all_there_is_and_what_is_open_to_others(tmp_path: Path) -> None:
    data, dotenv = tmp_path / "data", tmp_path / ".env"
    data.mkdir()
    data.chmod(0o777)
    dotenv.write_text("LOG_LEVEL=warning\n")
    dotenv.chmod(0o644)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat"],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(HOUSE),
            "DATA_DIR": str(data),
            "PYTHONIOENCODING": "ascii",
            "COLUMNS": "6",
        },
        input="\ufeff/start\nyes\n".encode() + b"18\xff-34\n/help\n",
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr
    assert done.stdout.decode("ascii").split().count("Thora") >= 4
    assert f"chmod 700 {data}" in done.stderr.decode()
    assert b"chmod 600 .env" in done.stderr


# ---- the start -------------------------------------------------------------------------------------------------------

NOT_YET = ("matplotlib", "PIL", "typst", "fasttext", "tokenizers", "rich", "pygments", "click", "aiohttp.web")
"""What draws, prints or reads texts, and what serves calls where nobody is called."""
NEVER = ("bot.channels.console", "bot.replay", "bot.commands")
"""What other commands need."""
START = "import sys, bot.__main__, bot.models, bot.channels.telegram.run; print('\\n'.join(sys.modules))"


def test_the_bot_starts_without_what_its_first_answer_does_not_need() -> None:
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "telegram" in loaded
    assert sorted(loaded & {*NOT_YET, *NEVER}) == []


def test_a_version_is_told_without_the_content() -> None:
    code = "import sys, bot.__main__; sys.exit('flows' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
