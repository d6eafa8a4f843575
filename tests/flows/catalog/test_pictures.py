"""Every exercise can be shown: a still and a loop of a form that all phones play, small, and never without words."""

import shutil
import struct
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from flows import Catalog, CatalogError, load_catalog
from flows.catalog.pictures import (
    ALL_BYTES,
    LOOP_BYTES,
    STILL_BYTES,
    PictureError,
    picture_faults,
    read_loop,
    read_still,
)

CONTENT = Path(str(files("flows"))) / "content"
PICTURES = CONTENT / "pictures"
LOOPS = sorted(PICTURES.glob("*.mp4"))
STILLS = sorted(PICTURES.glob("*.webp"))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the pictures to break."""
    shutil.copytree(PICTURES, tmp_path / "pictures")
    return tmp_path


def test_every_exercise_has_a_still_a_loop_words_and_a_credit(catalog: Catalog) -> None:
    pictures = {id: exercise.picture for id, exercise in catalog.exercises.items()}
    for id, picture in pictures.items():
        assert picture is not None
        assert (picture.still, picture.loop) == (f"{id}.webp", f"{id}.mp4")
        assert (PICTURES / picture.still).is_file()
        assert (PICTURES / picture.loop).is_file()
        assert "CC0" in picture.credit
    assert len({picture.alt for picture in pictures.values() if picture}) == len(catalog.exercises)


@pytest.mark.parametrize("path", LOOPS, ids=[path.stem for path in LOOPS])
def test_a_loop_is_silent_short_and_small(path: Path) -> None:
    data = path.read_bytes()
    loop = read_loop(data)
    assert len(data) <= LOOP_BYTES
    assert not loop.sound
    assert 3 <= loop.seconds <= 6
    assert loop.frames == round(15 * loop.seconds)
    assert loop.begins_whole
    assert loop.width % 16 == 0
    assert loop.height % 16 == 0
    assert data.index(b"moov") < data.index(b"mdat"), "it plays before all of it is there"


@pytest.mark.parametrize("path", STILLS, ids=[path.stem for path in STILLS])
def test_a_still_is_small_and_large_enough_to_read(path: Path) -> None:
    data = path.read_bytes()
    assert len(data) <= STILL_BYTES
    assert min(read_still(data)) >= 320
    assert max(read_still(data)) <= 1280


def test_all_pictures_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) <= ALL_BYTES


def test_sound_pictures_have_no_fault(catalog: Catalog) -> None:
    assert list(picture_faults(catalog.exercises, CONTENT)) == []


def test_a_missing_strange_or_heavy_file_is_named(catalog: Catalog, content: Path) -> None:
    (content / "pictures" / "row.mp4").unlink()
    (content / "pictures" / "plank.webp").write_bytes(b"GIF89a")
    (content / "pictures" / "cat_cow.webp").write_bytes((PICTURES / "cat_cow.webp").read_bytes().ljust(50_000, b"\0"))
    (content / "pictures" / "stray.webp").write_bytes(b"")
    faults = list(picture_faults(catalog.exercises, content))
    assert sorted(fault.split(":")[0] for fault in faults) == [
        "pictures/cat_cow.webp",
        "pictures/plank.webp",
        "pictures/row.mp4",
        "pictures/stray.webp",
    ]
    assert all(" - " in fault for fault in faults)


def test_an_exercise_without_a_picture_is_a_fault(catalog: Catalog) -> None:
    bare = msgspec.structs.replace(catalog.exercises["row"], picture=None)
    faults = list(picture_faults({**catalog.exercises, "row": bare}, CONTENT))
    assert [fault.split(" - ")[0] for fault in faults] == [
        "medicine/exercises.yaml: row: has no `picture`",
        "pictures/row.mp4: belongs to no exercise",
        "pictures/row.webp: belongs to no exercise",
    ]


def test_thora_does_not_start_when_a_picture_is_missing(tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    (tmp_path / "content" / "pictures" / "row.webp").unlink()
    with pytest.raises(CatalogError, match=r"pictures/row\.webp: is missing"):
        load_catalog(tmp_path / "content")


def test_a_cut_off_or_foreign_film_is_refused() -> None:
    whole = LOOPS[0].read_bytes()
    for broken in (b"", b"\0" * 40, whole[:200], whole.replace(b"avc1", b"hev1"), whole.replace(b"vide", b"soun")):
        with pytest.raises(PictureError):
            read_loop(broken)


def test_length_and_sound_are_read_from_the_header() -> None:
    whole = bytearray(LOOPS[0].read_bytes())
    at = whole.index(b"mdhd") + 4 + 12
    scale = struct.unpack_from(">I", whole, at)[0]
    struct.pack_into(">I", whole, at + 4, 9 * scale)
    assert read_loop(bytes(whole)).seconds == 9
