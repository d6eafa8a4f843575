"""`thora understand` as authors and scripts use it: a page to read, and JSON in and out."""

import pytest

from tests.bot.command import asked
from tests.bot.test_main import lines, told

NOW = "2026-01-05T08:00:00+01:00"
KEYS = {"id", "meant", "answer", "choices", "facts", "signs", "topics"}


def page(text: str, *arguments: str) -> list[str]:
    done = asked("understand", text, "--now", NOW, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


# ---- the page --------------------------------------------------------------------------------------------------------


def test_a_page_tells_what_was_meant_by_which_reader_and_what_is_kept() -> None:
    shown = page("about a 5, and it burns on the left side", "--open", "pain_now")
    assert shown[0] == "meant    Answer (taken by the reader said.loose)"
    assert shown[1] == "answer   pain_now: 5"
    assert 'fact     feel: "burning"' in shown
    assert 'fact     side: "left"' in shown
    assert sum(line.startswith("topic ") for line in shown) == 3


def test_a_page_shows_the_readings_that_are_asked_back() -> None:
    assert 'answer   hour: null, asked back: "08:00", "20:00"' in page("at 8", "--open", "hour")


def test_a_page_tells_of_a_sign_what_heard_it_and_which_cues_stood() -> None:
    shown = page("no fever, but my chest feels crushed")
    assert shown[0] == "meant    Warned (taken by the reader warnings.warned)"
    (sign,) = (line for line in shown if line.startswith("sign "))
    assert sign.startswith("sign     rf_cardiac (emergency, told outright), heard by: ")
    assert 'cue      negations: "no"' in shown
    assert not any(line.startswith("answer ") for line in shown)


# ---- JSON ------------------------------------------------------------------------------------------------------------


def test_each_line_is_understood_in_order_and_a_bad_one_in_its_place() -> None:
    given = lines(
        {"id": 1, "text": "ten past seven in the evening", "open": "hour"},
        {"id": 2, "text": "Lisbon", "open": "zone", "now": NOW},
        {"id": 3, "text": "until the 20th", "open": "until", "now": NOW},
        "no JSON",
        {"id": 5, "text": "a 4", "open": "shoe_size"},
        {"id": 6, "text": "a 4", "now": "2026-01-05T08:00:00"},
        {"id": 7, "text": "tingling in both arms, I can't hold a cup"},
        {"id": 8, "text": "is foam rolling any good?"},
        {"id": 9, "text": "coughing, sitting", "open": "worse_with"},
        {"id": 10, "text": "since tuesday", "now": "0001-01-01T00:00:00+14:00"},
        {"id": 11, "text": "until friday", "open": "until", "now": "9999-12-31T23:59:59+00:00"},
    )
    hour, zone, until, no_json, question, moment, sign, topic, several, *far = told(
        asked("understand", "--jsonl", given=given)
    )
    for item in (hour, zone, until, sign, topic, several):
        assert set(item) == KEYS
        assert {type(one) for one in (item["choices"], item["signs"], item["topics"])} == {list}
        assert [one["score"] for one in item["topics"]] == sorted((t["score"] for t in item["topics"]), reverse=True)
    assert [item["answer"] for item in (hour, zone, until)] == ["19:10", "Europe/Lisbon", "2026-01-20"]
    assert several["answer"] == ["cough_sneeze", "sitting"]
    assert all(set(item) == {"id", "error"} for item in (no_json, question, moment))
    assert "shoe_size" in question["error"]
    assert "offset" in moment["error"]
    assert [("1971 to 2999" in item["error"], item["id"]) for item in far] == [(True, 10), (True, 11)]
    assert {"flag", "level", "how", "by"} == set(sign["signs"][0])
    assert sign["signs"][0]["how"] in ("alarm", "ask")
    assert topic["meant"] == "Asked"
    assert topic["answer"] is None


@pytest.mark.parametrize("arguments", [("--open", "shoe_size"), ("--now", "yesterday"), ("--now", "2026-01-05T08:00")])
def test_a_single_text_with_a_bad_setting_is_one_clear_line(arguments: tuple[str, ...]) -> None:
    done = asked("understand", "a 4", *arguments)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""
