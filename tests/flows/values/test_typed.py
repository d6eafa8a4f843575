"""What a typed text may mean: one thing, several, or something near that was perhaps meant."""

from flows.values.typed import Typed, suggested, sure


def test_one_reading_is_sure() -> None:
    assert sure(7).sure == 7


def test_of_several_readings_none_is_sure() -> None:
    assert Typed(values=(7, 19)).sure is None


def test_a_suggestion_is_asked_back_even_when_it_is_the_only_one() -> None:
    assert suggested("Berlin").sure is None
    assert suggested("Berlin").values == ("Berlin",)


def test_nothing_understood_suggests_nothing() -> None:
    assert suggested() == Typed()
    assert Typed[int]().sure is None
