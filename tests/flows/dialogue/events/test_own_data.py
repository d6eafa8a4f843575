"""What is kept, to be read, taken along and removed, in whatever state."""

import msgspec
import pytest
from msgspec.structs import replace

from flows import Catalog, Commanded, take_turn
from flows.values.exported import Export
from flows.values.replies import Kind, Turn
from tests.flows.dialogue.test_gate import ALARMS, CHECKS, DOUBTS, PHASES, WOKEN, stood
from tests.talk import Talk, told

ALL = {**PHASES, **ALARMS, **DOUBTS, **CHECKS}
BESIDE = (
    "alarm_text in new",
    "alarm_today in assessed",
    "safe in questions",
    "alarm_tap",
    "doubt in declined",
    "which",
)
PLACES = {place: ALL[place] for place in (*PHASES, *BESIDE, "chest check")}


def at(place: str, catalog: Catalog) -> Talk:
    talk = Talk(catalog)
    for line in PLACES[place]:
        talk.wake() if line == WOKEN else talk.say(line)
    return talk


def handed(turn: Turn) -> Export:
    """The file that a turn hands over."""
    page, data = (reply.document for reply in turn.replies if reply.document)
    assert page
    assert page.name.endswith(".txt")
    return msgspec.json.decode(data.text, type=Export)


@pytest.mark.parametrize("place", sorted(PLACES))
def test_a_copy_is_handed_over_wherever_one_is_and_what_stands_is_put_again(place: str, catalog: Catalog) -> None:
    before, moment = stood(PLACES[place], catalog)
    turn = take_turn(before, Commanded(at=moment, name="export"), catalog)
    kept = handed(turn)
    assert kept.phase == before.state.value
    assert set(kept.answers) == set(before.record)
    assert [one.signs for one in kept.warnings] == [alarm.flags for alarm in before.alarms]
    assert turn.session.record == before.record
    assert any(reply.options for reply in turn.replies)
    if place in ALARMS:
        assert turn.replies[-1].kind is Kind.ALARM


@pytest.mark.parametrize("words", ["export my data", "give me a copy of my data", "[What you keep]"])
def test_it_is_asked_for_in_words_too(words: str, catalog: Catalog) -> None:
    talk = at("assessed", catalog)
    if words.startswith("["):
        told(talk, "/settings", words)
        assert "**Who can read it**" in "\n".join(talk.texts)
    else:
        assert handed(talk.say(words))


def test_privacy_says_for_how_long_it_really_is_kept(catalog: Catalog) -> None:
    said = told(Talk(replace(catalog, retention_days=30)), "/privacy")
    assert "After 30 days without a word" in said
    for part in ("not end-to-end encrypted", "backups", "file on its disk", "24 hours", "/export", "/delete"):
        assert part in said
