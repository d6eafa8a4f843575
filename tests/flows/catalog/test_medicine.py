"""What an author may write of warning signs, causes and exercises: never without a source and a date."""

from typing import Any

import msgspec
import pytest

from flows.catalog.medicine import Cause, DispositionText, ExercisePicture, Line, RedFlag
from flows.values.model import Disposition

SIGNED = {"source": "a guideline", "reviewed": "2026-01-05"}
HELP = {"first_aid": "Sit down.", "first_aid_rank": 1, "where": "A doctor.", "until_seen": "Rest.", "worse": "Is it?"}
HELP |= {"first_aid_other": "Sit them down.", "clinical": "acute something"}
FLAG: dict[str, Any] = {"id": "rf_new", "label": "A new sign", "reason": "can be a sign of something", **HELP, **SIGNED}


def test_a_red_flag_holds_back_contributors_unless_it_is_gentle() -> None:
    assert not msgspec.convert(FLAG, RedFlag).gentle
    assert msgspec.convert({**FLAG, "gentle": True}, RedFlag).gentle


@pytest.mark.parametrize(
    "missing", ["source", "reviewed", "reason", "first_aid", "until_seen", "where", "worse", "clinical"]
)
def test_a_red_flag_that_lacks_what_it_says_is_refused(missing: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=missing):
        msgspec.convert({key: value for key, value in FLAG.items() if key != missing}, RedFlag)


@pytest.mark.parametrize(
    ("id", "is_line"), [("E1", True), ("X", True), ("S", True), ("U10", True), ("Z1", False), ("E0", False)]
)
def test_a_line_is_named_as_in_the_table(id: str, is_line: bool) -> None:
    raw: dict[str, Any] = {"id": id, "reason": "because", **SIGNED}
    if is_line:
        assert msgspec.convert(raw, Line).id == id
    else:
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(raw, Line)


def test_a_disposition_text_belongs_to_a_level() -> None:
    raw = {"id": "urgent", "head": "h", "time": "t", "action": "a", **SIGNED}
    assert msgspec.convert(raw, DispositionText).id is Disposition.URGENT


def test_a_cause_claims_only_what_the_article_says() -> None:
    raw: dict[str, Any] = {"id": "desk_back", "label": "l", "clinical": "c", "order": 1, "heals": "h", "explain": "e"}
    raw["helps"] = []
    raw |= {"evidence": [{"field": "habits", "value": "desk_long", "points": 4}], **SIGNED}
    assert msgspec.convert(raw, Cause).evidence[0].because == ""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**raw, "claims": ["S23"]}, Cause)


def test_a_picture_has_a_still_a_loop_words_and_a_credit() -> None:
    whole = {"still": "row.webp", "loop": "row.mp4", "alt": "Somebody draws a band to the ribs.", "credit": "CC0"}
    assert msgspec.convert(whole, ExercisePicture).loop == "row.mp4"
    for missing in whole:
        with pytest.raises(msgspec.ValidationError, match=missing):
            msgspec.convert({key: value for key, value in whole.items() if key != missing}, ExercisePicture)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**whole, "still": "../row.webp"}, ExercisePicture)
