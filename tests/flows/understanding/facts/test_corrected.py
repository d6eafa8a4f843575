"""Lengths, places, beginnings, trends and scores: what other words than theirs leave alone, and what corrects them."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.corrected import is_correction, is_swap, is_swapped, named_anew
from flows.understanding.facts.story import read_story
from flows.understanding.meant import Answer
from flows.understanding.understand import understand
from flows.values.model import Value
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY


def told(text: str, field: str, catalog: Catalog, open_field: str = "") -> Value | None:
    return read_story(hear(text, catalog), MONDAY, catalog, open_field).facts.get(field)


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("Well, I fell off my bike but that was in 2019, nothing to do with this", None),
        ("no. I had an accident, it was in 2015", None),
        ("no, it came on slowly over that weekend", None),
        ("it nags since a weekend bent over exercise books", None),
        ("aching for nine days now. It started after marking papers for a whole weekend", "w1_6"),
        ("I've had this ache for two weeks. It began after moving house for two days", "w1_6"),
        ("sore for five days, started after a three hour drive", "d3_7"),
        ("no, how long is nine days", "w1_6"),
        ("no, how long is nine days. And does it matter that I sleep on my stomach?", "w1_6"),
        ("no, it's nine days", "w1_6"),
        ("it hurts, it started after a run 2 weeks ago", "w1_6"),
    ],
)
def test_a_length_of_something_else_is_not_how_long_it_lasts(text: str, duration: str | None, catalog: Catalog) -> None:
    assert told(text, "duration", catalog) == duration


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Sorry, I said left blade - it's more in the middle, just left of the spine", "location", "between_blades"),
        ("no, it's in the middle now, beside the spine between the blades", "location", "between_blades"),
        ("no, it's more in the middle", "location", "between_blades"),
        ("actually it's on the spine itself", "location", "spine_line"),
        ("sorry, I wrote right, it's the left side", "side", "left"),
        ("no, how it began is suddenly", "onset", "sudden"),
        ("no, the trend is getting worse", "trend", "worse"),
        ("it is not getting better, it comes back after every training", "trend", "only_with_runs"),
    ],
)
def test_a_place_and_a_beginning_are_corrected_in_words(text: str, field: str, value: str, catalog: Catalog) -> None:
    assert told(text, field, catalog, "pain_now") == value


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("it got a bit better when she took a few days off, then came back after practice", "only_with_runs"),
        ("it eases when I rest but returns with each run", "only_with_runs"),
        ("goes away and then comes back when I train", "only_with_runs"),
        ("slightly better", "easing"),
        ("it is better now", "easing"),
    ],
)
def test_what_comes_back_with_each_run_is_not_easing(text: str, trend: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("trend", catalog), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == (trend,)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("race 800m without pain", None),
        ("my goal is to be pain free by june", None),
        ("i want to run without pain", None),
        ("i am pain free today", 0),
        ("ran 10k today without pain", 0),
    ],
)
def test_what_is_wished_for_is_no_score(text: str, score: int | None, catalog: Catalog) -> None:
    assert told(text, "pain_now", catalog) == score


def test_a_word_with_another_ending_is_not_taken_for_a_slip(catalog: Catalog) -> None:
    text = "she carries a heavy school bag. i hurt when she bends over her desk"
    assert read_story(hear(text, catalog), MONDAY, catalog).risks == {}


def test_a_correction_is_told_from_a_plain_no(catalog: Catalog) -> None:
    assert is_correction(hear("No, the right side", catalog), catalog)
    assert not is_correction(hear("none of these", catalog), catalog)
    assert not is_correction(hear("nothing special", catalog), catalog)
    assert not is_correction(hear("No crash, no fever. Dull, I am 52", catalog), catalog)
    assert is_correction(hear("no left side", catalog), catalog)


def test_what_it_is_not_corrects_at_the_end_of_a_sentence_alone(catalog: Catalog) -> None:
    assert is_swap(hear("6, not 4", catalog), catalog)
    assert is_correction(hear("6, not 4", catalog), catalog)
    assert not is_swap(hear("not 4 of them hurt", catalog), catalog)


def test_an_answer_is_swapped_where_another_is_denied(catalog: Catalog) -> None:
    field = catalog.fields["location"]
    assert is_swapped(field, hear("its by the blade, not in the middle", catalog), catalog)
    assert not is_swapped(field, hear("its by the blade", catalog), catalog)
    assert not is_swapped(field, hear("its not in the middle", catalog), catalog)


@pytest.mark.parametrize(
    ("text", "fields", "found"),
    [
        ("no, how long is nine days", ("duration", "side"), {"duration": "w1_6"}),
        ("no, how long is nine days", ("side",), {}),
        ("no, side is left", ("duration", "side"), {"side": "left"}),
        ("how long is nine days", ("duration",), {}),
    ],
)
def test_behind_a_no_the_named_field_is_answered_anew(
    text: str, fields: tuple[str, ...], found: dict[str, str], catalog: Catalog
) -> None:
    assert named_anew(hear(text, catalog), fields, MONDAY, catalog) == found
