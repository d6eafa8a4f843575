"""The trained reader as it ships: it loads, reads any text, and marks what stands there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models import reader
from bot.models.encoder import NoModel
from bot.models.reader import Reader

HARMLESS = "My shoulders are stiff since Tuesday, I sat at the desk all week."
GRAVE = "Since this morning there is a crushing weight on my chest and my left arm feels heavy."


@pytest.fixture(scope="module")
def read() -> Reader:
    return reader.load()


def test_danger_is_seen_where_it_is(read: Reader) -> None:
    assert read(GRAVE).danger > 0.9
    assert read(GRAVE).flag == "rf_cardiac"
    assert read(HARMLESS).danger < 0.1


def test_facts_are_marked_where_they_stand(read: Reader) -> None:
    found = {HARMLESS[mark.start : mark.end]: mark.fact for mark in read(HARMLESS).marks if mark.fact}
    assert any("Tuesday" in words and fact.startswith("duration=") for words, fact in found.items())
    assert any("desk" in words for words in found)


def test_a_sign_at_the_end_of_a_long_text_is_seen(read: Reader) -> None:
    assert read("I ran along the river and it was a quiet day. " * 30 + GRAVE).danger > 0.5


@given(text=st.text(max_size=300))
@settings(max_examples=30, deadline=None)
def test_any_text_is_read(read: Reader, text: str) -> None:
    seen = read(text)
    assert 0 <= seen.danger <= 1
    assert all(0 <= mark.start < mark.end <= len(text) for mark in seen.marks)


def test_other_weights_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader.encoder, "MODEL", "0" * 64)
    with pytest.raises(NoModel, match="make fit"):
        reader.load()
