"""The one order of readers: each takes what is its own, and none steals another's."""

from pathlib import Path

import pytest
import yaml

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Lost
from flows.understanding.understand import READERS, took, understand
from tests.flows.understanding.scenes import scene_of

LISTS: dict[str, dict[str, list[str]]] = yaml.safe_load(Path(__file__).with_name("readers.yaml").read_text("utf-8"))
ROWS = [(reader, scene, text) for reader, scenes in LISTS.items() for scene, texts in scenes.items() for text in texts]


@pytest.mark.many(3)
@pytest.mark.parametrize(("reader", "scene", "text"), ROWS)
def test_each_reader_takes_its_own(reader: str, scene: str, text: str, with_reader: Catalog) -> None:
    assert taken_by(text, scene, with_reader) == reader


def taken_by(text: str, scene: str, catalog: Catalog) -> str:
    """The name of the reader, without its module."""
    return took(hear(text, catalog), scene_of(scene, catalog), catalog)[1].rpartition(".")[2]


def test_every_reader_has_its_list() -> None:
    named = {reader.__name__ for reader in READERS} | {"lost"}
    of_their_own = {"too_long", "none_first", "visit_at_last", "skipped_today", "given"}  # in tests of theirs
    assert named - set(LISTS) <= of_their_own
    assert set(LISTS) <= named


def test_a_long_text_is_screened_and_then_asked_for_in_fewer_words(catalog: Catalog) -> None:
    long = "my back is sore " * 100
    assert taken_by(long, "nothing", catalog) == "too_long"
    assert taken_by(f"{long} and my chest hurts", "nothing", catalog) == "warned"


def test_a_reader_is_named_with_its_module(catalog: Catalog) -> None:
    assert took(hear("my chest hurts", catalog), scene_of("nothing", catalog), catalog)[1] == "warnings.warned"
    assert took(hear("qwrtz plk", catalog), scene_of("nothing", catalog), catalog)[1] == "lost"


@pytest.mark.parametrize("text", ["", " ", "?", "\u0000", "\ufffd" * 40, "." * 3000])
def test_whatever_the_text_something_is_meant(text: str, catalog: Catalog) -> None:
    for name in ("nothing", "assessed", "pain_now", "checkin_hour", "checkin_zone", "checkin_away", "confirm"):
        assert understand(hear(text, catalog), scene_of(name, catalog), catalog) is not None


def test_what_nobody_takes_is_lost(catalog: Catalog) -> None:
    assert isinstance(understand(hear("qwertz", catalog), scene_of("nothing", catalog), catalog), Lost)


def test_every_reader_is_tried_with_four_phrases_or_more() -> None:
    counts = {reader: sum(map(len, scenes.values())) for reader, scenes in LISTS.items()}
    assert min(counts.values()) >= 4, counts
