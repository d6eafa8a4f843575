"""The files of the loops: there with the package, known by their content."""

from hashlib import sha256

from bot.media import loops
from flows import Catalog


def test_every_loop_that_the_content_names_is_there(catalog: Catalog) -> None:
    named = [one.picture.loop for one in catalog.exercises.values() if one.picture]
    assert named
    for file in named:
        content = loops.content(file)
        assert content is not None
        assert content[4:8] == b"ftyp"
        assert loops.digest(file) == sha256(content).hexdigest()


def test_a_file_that_is_not_there_has_no_content_and_no_digest() -> None:
    assert loops.content("no_such.mp4") is None
    assert loops.digest("no_such.mp4") == ""
