"""Words in the one spelling: slips in words of signs put right, and no word of English taken for one."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import screened


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("cnat", "cant"),
        ("lges", "legs"),
        ("bakc", "back"),
        ("hruts", "hurts"),
        ("passd", "passed"),
        ("waek", "weak"),
        ("agian", "again"),
        ("necck", "neck"),
        ("pregant", "pregnant"),
        ("tightnes", "tightness"),
    ],
)
def test_letters_turned_or_doubled_in_a_word_of_a_sign_are_put_right(slip: str, word: str, catalog: Catalog) -> None:
    assert hear(f"x {slip} x", catalog).sentences[0].told[1] == word


@pytest.mark.parametrize("word", ["dose", "trial", "supper", "spilt", "spike", "passes", "moon", "dessert", "cats"])
def test_another_word_is_no_slip_of_one_of_a_sign(word: str, catalog: Catalog) -> None:
    assert hear(f"x {word} x", catalog).sentences[0].told[1] == word


@pytest.mark.parametrize(
    "text",
    [
        "my shoulder blade is crunching when I roll it",
        "I do lunges and crouching starts, then it aches",
        "we shovelled snow and then did some shoveling again, back sore",
        "sore from the new seating in the van, seating like a bench",
        "played two singles and carried tables",
        "swearing and wheeling the bins, that is all I did",
        "a sharpness at the tip of the blade",
        "did cartwheels with the kids, mid back pulled",
    ],
)
def test_no_word_of_english_is_a_slip_of_a_sign(text: str, catalog: Catalog) -> None:
    assert screened(hear(text, catalog), catalog) is None


@pytest.mark.parametrize(
    ("told", "meant"), [("sensations", "sensation"), ("cancers", "cancer"), ("confuse", "confused")]
)
def test_a_word_of_a_sign_counts_with_another_ending(told: str, meant: str, catalog: Catalog) -> None:
    assert hear(f"x {told} x", catalog).sentences[0].told[1] == meant


@pytest.mark.parametrize(
    "text", ["shortness ofbreath", "nofeeling in my legs", "tightness inchest", "nostrength in both legs"]
)
def test_a_short_word_run_together_with_a_word_of_a_sign_is_parted(text: str, catalog: Catalog) -> None:
    assert screened(hear(text, catalog), catalog) is not None


@pytest.mark.parametrize("word", ["insoles", "nowhere", "ontario", "isabel"])
def test_a_word_or_name_that_begins_with_a_short_word_stays_whole(word: str, catalog: Catalog) -> None:
    assert hear(f"x {word} x", catalog).sentences[0].told == ("x", word, "x")
