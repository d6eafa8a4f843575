"""A word with a slip in it, and the long word that is meant."""

import pytest

from flows.text.letters import slips


@pytest.mark.parametrize("known", [("cough", "touch", "breathe", "breaths"), ("breaths", "breathe", "touch", "cough")])
@pytest.mark.parametrize(
    ("word", "meant"), [("couch", "couch"), ("tough", "tough"), ("coughh", "cough"), ("breathes", "breathe")]
)
def test_a_slip_is_read_alike_in_whatever_order_the_words_lie(word: str, meant: str, known: tuple[str, ...]) -> None:
    assert slips.meant(word, known) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [("brekfst", "breakfast"), ("befor", "before"), ("bed", "bed"), ("fore", "fore"), ("board", "board")],
)
def test_how_long_a_word_with_slips_must_be_is_for_the_reader_to_say(word: str, meant: str) -> None:
    assert slips.meant(word, ("before", "breakfast"), shortest=4, two_from=7) == meant
    assert slips.meant(word, ("before", "breakfast"), shortest=9) == word
