"""An hour of the day, with the words of the content."""

from flows import Catalog
from flows.understanding.hour import in_half, is_hour, read_hour


def test_an_hour_is_sure_or_asked_back(catalog: Catalog) -> None:
    assert read_hour("ten past nine in the morning", catalog).sure == 9 * 60 + 10
    assert read_hour("at nine", catalog).values == (9 * 60, 21 * 60)
    assert read_hour("8:20", catalog, is_twelve_hour=True).values == (500, 1220)


def test_an_hour_that_cannot_be_or_stands_among_other_things_is_none(catalog: Catalog) -> None:
    assert is_hour("9.15 pm", catalog)
    assert not is_hour("29:15", catalog)
    assert not is_hour("my neck is stiff", catalog)


def test_a_half_of_the_day_picks_among_hours(catalog: Catalog) -> None:
    assert in_half("in the evening", (420, 1140), catalog) == (1140,)
    assert in_half("mornings", (420, 1140), catalog) == (420,)
