"""Which of the signs that were told a text takes back."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.parts import OF
from flows.understanding.alarm.named import left, level_left, told_of
from flows.values.model import Disposition

CHEST, JAW, ARM, FAINT = "rf_cardiac:chest", "rf_cardiac:jaw", "rf_cardiac:arm", "rf_cardiac:faint"
LEGS, BREATH, BLOOD, LIMB = "rf_cord:legs", "rf_lung_clot:breath", "rf_lung_clot:blood", "rf_lung_clot:limb"


def still_told(told: tuple[str, ...], text: str, catalog: Catalog) -> tuple[str, ...]:
    flags = tuple(dict.fromkeys(id.partition(OF)[0] for id in told))
    return left(flags, told, hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("text", "flags", "told"),
    [
        ("i fainted and my legs feel weak", ("rf_cardiac", "rf_cord"), (FAINT, LEGS)),
        ("it goes into my jaw and my arm", ("rf_cardiac",), (JAW, ARM)),
        ("i cant breathe and cough blood", ("rf_lung_clot",), (BREATH, BLOOD)),
        ("no chest pain but my legs are weak", ("rf_cardiac", "rf_cord"), (LEGS,)),
    ],
)
def test_what_a_text_tells(text: str, flags: tuple[str, ...], told: tuple[str, ...], catalog: Catalog) -> None:
    assert set(told_of(flags, hear(text, catalog), catalog)) == set(told)


@pytest.mark.parametrize(
    ("told", "text", "kept"),
    [
        ((FAINT, LEGS), "sorry, i didn't faint, wrong word", (LEGS,)),
        ((JAW, ARM), "not the jaw, i mean my neck", (ARM,)),
        ((CHEST, BREATH), "typo: no chest pain", (BREATH,)),
        ((CHEST, BREATH), "typo, my breathing is fine", (CHEST,)),
        ((BLOOD, LIMB), "the blood was a typo", (LIMB,)),
        ((CHEST, LEGS), "wrong word, not the chest, just the legs", (LEGS,)),
        ((LEGS, BREATH), "scratch that, my legs are normal", (BREATH,)),
    ],
)
def test_what_is_not_named_still_stands(
    told: tuple[str, ...], text: str, kept: tuple[str, ...], catalog: Catalog
) -> None:
    assert still_told(told, text, catalog) == kept


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ((CHEST, BREATH), "false alarm, no chest pain and my breathing is fine"),
        ((JAW,), "not my jaw, i mean my neck"),
        ((LEGS, FAINT), "neither numb legs nor fainting, wrong button"),
    ],
)
def test_nothing_is_left_where_all_is_named(told: tuple[str, ...], text: str, catalog: Catalog) -> None:
    assert still_told(told, text, catalog) == ()


@pytest.mark.parametrize("text", ["sorry, typo", "wrong chat", "i meant my upper back is tight and i breathe fine"])
def test_a_slip_that_names_none_is_of_all(text: str, catalog: Catalog) -> None:
    assert still_told((CHEST, BREATH), text, catalog) == (CHEST, BREATH)


def test_what_is_left_is_as_urgent_as_it_is_by_itself(catalog: Catalog) -> None:
    def left_of(flag: str, part: str) -> Disposition:
        return level_left((flag,), (part,), Disposition.EMERGENCY, catalog)

    assert left_of("rf_lung_clot", LIMB) is Disposition.URGENT
    assert left_of("rf_cord", LEGS) is Disposition.EMERGENCY
