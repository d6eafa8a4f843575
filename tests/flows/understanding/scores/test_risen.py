"""Where the pain has come to by now."""

import pytest

from flows import Catalog
from flows.understanding.scores import risen
from flows.understanding.scores.score_places import places_in


@pytest.mark.parametrize(
    ("text", "is_only", "beside"),
    [
        ("gone up to a 7 tonight", False, "tonight"),
        ("it has climbed to 7 in the run", False, "it in the run"),
        ("climbed to 7 tonight", True, "tonight"),
        ("climbed to 7 tonight", False, None),
        ("it goes up to 7", True, None),
    ],
)
def test_what_stands_beside_it_is_read_apart(text: str, is_only: bool, beside: str | None, catalog: Catalog) -> None:
    place = next(places_in(text, catalog.reading))
    apart = risen.apart(place, catalog.reading, is_only=is_only)
    assert (None if apart is None else " ".join(apart.replace("7", "").split())) == beside
