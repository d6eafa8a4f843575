"""What is plainly no sign is not taken for a farewell, and no text with a sign is let pass for it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.plain import is_plain
from flows.screening.screen import screen
from flows.values.read import Read

ROOT = Path(__file__).parents[3]
MARKED = re.compile(r"\{([^|{}]*)\|[^}]*\}")
NOTHING: dict[str, Any] = {"wants": {}, "topics": {}, "marks": ()}
AFRAID = Read(danger=0.99, signs={"rf_self_harm": 0.99, "rf_cardiac": 0.3}, shown=0.9, named="rf_self_harm", **NOTHING)


def signs_of_suicide() -> Iterator[str]:
    """All texts of the corpus and of the phrases in which suicide is spoken of."""
    for path in sorted((*(ROOT / "corpus").glob("*/*.jsonl"), *(ROOT / "tests" / "phrases").glob("*.jsonl"))):
        for line in path.read_bytes().splitlines():
            if b"rf_self_harm" in line:
                yield MARKED.sub(r"\1", msgspec.json.decode(line)["text"])


@pytest.fixture
def afraid(catalog: Catalog) -> Catalog:
    """The content with a reader that sees suicide in every text."""
    return replace(catalog, read=lambda _: AFRAID)


@pytest.mark.parametrize(
    "text",
    [
        "they will see me at four this afternoon",
        "I rang them, they see me tomorrow",
        "the doctor can see me at ten",
        "i have been seen",
        "ive been seen",
        "I was seen by the physio today, thanks",
        "ok i have been examined now",
        "i think im done, you can stop writing",
        "0 no pain. i think im done, you can stop writing",
        "please no more messages, bye",
        "stop writing to me please",
        "i cannot sleep, i keep thinking about my back",
        "i lie awake worrying about my injury all the time",
        "pain is gone, i'm done, goodbye and thank you",
        "my back is fine now, i am done, goodbye",
    ],
)
def test_what_thora_offers_itself_is_no_farewell(text: str, afraid: Catalog) -> None:
    assert screen(text, afraid) is None


@pytest.mark.parametrize(
    "text",
    [
        "I can't go on, goodbye",
        "i'm done, goodbye",
        "no more pain, goodbye",
        "the pain will be gone soon, goodbye",
        "stop asking me, i just want it to end",
        "no more messages, i cannot go on",
        "i'm done, stop writing to me, goodbye",
        "i can't sleep, thinking about the end",
        "i was seen and still want to die",
        "my back is fine, i just want to be gone",
    ],
)
def test_a_goodbye_with_despair_is_asked_about(text: str, afraid: Catalog) -> None:
    alarm = screen(text, afraid)
    assert alarm is not None
    assert "rf_self_harm" in alarm.flags


def test_no_text_that_speaks_of_suicide_is_let_pass(catalog: Catalog) -> None:
    texts = list(signs_of_suicide())
    assert len(texts) > 500
    assert [text for text in texts if is_plain(hear(text, catalog), catalog)] == []


def test_the_reader_may_still_ask_about_another_sign(catalog: Catalog) -> None:
    night = Read(danger=0.99, signs={"rf_malignancy": 0.99}, shown=0.9, named="rf_malignancy", **NOTHING)
    alarm = screen("i cannot sleep, i worry about my back", replace(catalog, read=lambda _: night))
    assert alarm is not None
