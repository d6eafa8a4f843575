"""Keys that were only hit are no words, and words of other languages are."""

import pytest

from flows.text.letters.mashed import is_mashed
from flows.text.letters.normal import normal, split


@pytest.mark.parametrize("text", ["dfghj sdf kjhg", "hgf poiu bnmv", "sdkfjh", "zxc vbn fgh"])
def test_keys_are_no_words(text: str) -> None:
    assert is_mashed(split(normal(text)))


@pytest.mark.parametrize(
    "text",
    [
        "my rhythm is off",
        "gdzie mogę znaleźć lekarza",
        "der schmerz sitzt zwischen den schulterblättern",
        "vlk zmrzl v lese",
        "kde boli chrbat",
        "qwerty keyboards hurt my neck",
        "",
        "7",
    ],
)
def test_words_of_any_language_are_words(text: str) -> None:
    assert not is_mashed(split(normal(text)))
