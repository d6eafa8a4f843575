"""Small talk, other languages, and texts too long to read."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Foreign, SmallTalk, TooLong
from flows.understanding.talk import LONGEST, foreign, small_talk, too_long
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize("text", ["me duele la espalda cuando corro", "mon dos me fait mal quand je cours"])
def test_another_language_is_known(text: str, catalog: Catalog) -> None:
    assert isinstance(foreign(hear(text, catalog), scene_of("nothing", catalog), catalog), Foreign)


@pytest.mark.parametrize("text", ["my back aches when I run", "a café near the Champs", "6", ""])
def test_english_is_not_foreign(text: str, catalog: Catalog) -> None:
    assert foreign(hear(text, catalog), scene_of("nothing", catalog), catalog) is None


def test_small_talk_is_the_whole_text(catalog: Catalog) -> None:
    scene = scene_of("nothing", catalog)
    assert isinstance(small_talk(hear("Good morning!", catalog), scene, catalog), SmallTalk)
    assert small_talk(hear("hello, my shoulder blade stings", catalog), scene, catalog) is None


def test_a_text_is_read_up_to_its_longest(catalog: Catalog) -> None:
    scene = scene_of("nothing", catalog)
    assert too_long(hear("a" * LONGEST, catalog), scene, catalog) is None
    assert too_long(hear("a" * (LONGEST + 1), catalog), scene, catalog) == TooLong()
