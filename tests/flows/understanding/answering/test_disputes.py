"""What somebody says they never told."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Disputed
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("text", "field", "id"),
    [
        ("I never said deep breath??", "worse_with", "deep_breath"),
        ("where did you get sitting from", "worse_with", "sitting"),
        ("who told you it is between the blades", "location", "between_blades"),
        ("I did not tick lifting", "worse_with", "arm_use"),
        ("take off the deep breath", "worse_with", "deep_breath"),
        ("why did you note twisting", "worse_with", "twist_bend"),
        ("I never mentioned a burning pain", "feel", "burning"),
        ("i didnt say dull", "feel", "ache_tight"),
        ("uncheck sitting please", "worse_with", "sitting"),
    ],
)
def test_what_is_disputed_is_named(text: str, field: str, id: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("trend", catalog), catalog)
    assert isinstance(meant, Disputed)
    assert id in meant.named.get(field, ())


def test_where_an_option_is_named_no_question_is_asked_again_as_a_whole(catalog: Catalog) -> None:
    heard = hear("who told you the place is between the blades", catalog)
    assert understand(heard, scene_of("trend", catalog), catalog) == Disputed(named={"location": ("between_blades",)})


@pytest.mark.parametrize("text", ["I never said that", "that's not what I said", "where did you get that from?"])
def test_nothing_needs_to_be_named(text: str, catalog: Catalog) -> None:
    assert understand(hear(text, catalog), scene_of("trend", catalog), catalog) == Disputed()


@pytest.mark.parametrize(
    "text",
    [
        "no, I never said dull, it is sharp",
        "I didn't say yet that I take warfarin",
        "my doctor never said what it is",
        "delete all my data",
        "I never had a fever",
        "the pack is heavy, better once I take it off",
        "I took the bra off and it was gone",
        "do my tempo tomorrow or leave it",
        "how do i delete it",
        "who can see this, and can i delete that",
        "I never ran that far",
    ],
)
def test_what_is_something_else_disputes_nothing(text: str, catalog: Catalog) -> None:
    assert not isinstance(understand(hear(text, catalog), scene_of("trend", catalog), catalog), Disputed)


@pytest.mark.parametrize(
    "text",
    [
        "I never wrote that I ran further",
        "I never said I went further than usual",
        "where did I say that I ran longer?",
    ],
)
def test_a_jump_in_running_is_disputed_in_other_words(text: str, catalog: Catalog) -> None:
    scene = replace(scene_of("trend", catalog), noted={"run_context": ("load_jump",)})
    assert understand(hear(text, catalog), scene, catalog) == Disputed(named={"run_context": ("load_jump",)})
