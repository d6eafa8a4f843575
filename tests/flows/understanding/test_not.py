"""A "not" is never read as its opposite: every contraction, with every apostrophe, before each kind of answer."""

from datetime import date

import pytest

from flows import Catalog
from flows.text.letters.apostrophes import APOSTROPHES
from flows.understanding.explain import explain
from flows.values.model import Value

pytestmark = pytest.mark.many(2)

TODAY = date(2026, 11, 25).toordinal()
AT = 1795629600

IS = "isn't|wasn't|ain't|aren't|weren't|is not|was not"
DID = "didn't|doesn't|don't|did not|does not"
ALL = f"{IS}|{DID}|hasn't|haven't|hadn't|won't|can't|couldn't|wouldn't"

FRAMES: list[tuple[str, Value, str, str, str]] = [
    # the question that is open, the value, how it is said, how it is denied, and with what
    ("trend", "easing", "it is getting better", "it {} getting better", IS),
    ("trend", "easing", "it got better", "it {} get better", f"{DID}|won't|can't|couldn't|wouldn't"),
    ("trend", "worse", "it is getting worse", "it {} getting worse", IS),
    ("trend", "worse", "it has got worse", "it {} got worse", "hasn't|hadn't|has not"),
    ("onset", "sudden", "it was sudden", "it {} sudden at all", IS),
    ("onset", "sudden", "it came on suddenly", "it {} come on suddenly", DID),
    ("onset", "next_day", "I woke up with it the next day", "I {} wake up with it the next day", DID),
    ("feel", "sharp_catch", "it is sharp", "it {} sharp", IS),
    ("feel", "sharp_catch", "it feels sharp", "it {} feel sharp", DID),
    ("feel", "burning", "it burns", "it {} burn", f"{DID}|won't|wouldn't"),
    ("feel", "cramp_spasm", "it is a cramp", "it {} a cramp", IS),
    ("location", "between_blades", "it is between my shoulder blades", "it {} between my shoulder blades", IS),
    ("location", "spine_line", "it is on the spine itself", "it {} on the spine itself", IS),
    ("side", "left", "it is the left side", "it {} the left side", IS),
    ("worse_with", "deep_breath", "it hurts with a deep breath", "it {} hurt with a deep breath", f"{DID}|won't"),
    ("worse_with", "sitting", "it hurts when sitting at my desk", "it {} hurt when sitting at my desk", f"{DID}|won't"),
    ("run_context", "carried_load", "I ran with a backpack", "I {} run with a backpack", f"{DID}|couldn't|wouldn't"),
    ("run_context", "hills_speed", "I ran hills", "I {} run any hills", f"{DID}|haven't|hadn't"),
    ("habits", "desk_long", "I sit at a desk all day", "I {} sit at a desk all day", f"{DID}|can't|couldn't"),
    ("pain_now", 7, "it is a 7", "it {} a 7", IS),
    ("pain_now", 7, "my pain is 7 now", "my pain {} 7 now", IS),
    ("muscle_check", "usual", "my arms work as usual", "my arms {} work as usual", f"{DID}|won't"),
    ("ran", "easy", "I did an easy run today", "I {} do an easy run today", f"{DID}|couldn't|can't"),
    ("exercises", "all", "I did all the exercises", "I {} do all the exercises", f"{DID}|couldn't|can't"),
]


def value_of(text: str, field: str, catalog: Catalog) -> tuple[Value, ...]:
    """All that is understood for the field: as the answer, or beside it."""
    understood = explain(text, catalog, at=AT, today=TODAY, open_question=field)
    told = understood.answer if understood.answer is not None else understood.facts.get(field)
    return () if told is None else told if isinstance(told, tuple) else (told,)


def denials(words: str) -> list[str]:
    """With every apostrophe there is, and with none."""
    marks = [*APOSTROPHES, ""]
    return [one.replace("'", mark) for one in words.split("|") for mark in (marks if "'" in one else [""])]


@pytest.mark.parametrize(("field", "value", "said"), [frame[:3] for frame in FRAMES])
def test_what_is_said_is_read(field: str, value: Value, said: str, catalog: Catalog) -> None:
    assert value in value_of(said, field, catalog)


@pytest.mark.many(8)
@pytest.mark.parametrize(("field", "value", "denied", "words"), [(f, v, d, w) for f, v, _, d, w in FRAMES])
def test_what_is_denied_is_not(field: str, value: Value, denied: str, words: str, catalog: Catalog) -> None:
    texts = [denied.format(word) for word in denials(words)]
    assert [text for text in texts if value in value_of(text, field, catalog)] == []


def test_there_are_as_many_as_it_takes() -> None:
    assert sum(len(denials(words)) for *_, words in FRAMES) >= 1000
