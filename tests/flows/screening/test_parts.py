"""Which of the signs that the question of a red flag bundles a text names."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.parts import ids_of, level_of, names_a_part, part_of, parts_named, parts_told
from flows.values.model import Disposition


@pytest.mark.parametrize(
    ("flag", "text", "parts"),
    [
        ("rf_lung_clot", "one calf looks thicker", ("limb",)),
        ("rf_lung_clot", "puffed all day, and the thigh is swollen", ("breath", "limb")),
        ("rf_lung_clot", "no blood, only the thigh", ("limb",)),
        ("rf_cardiac", "my pulse goes mad", ("heart",)),
        ("rf_cardiac", "went pale and clammy", ("sweat", "faint")),
        ("rf_malignancy", "the pyjamas are soaked", ("sweats",)),
        ("rf_cardiac", "it is raining", ()),
    ],
)
def test_what_a_text_names_and_does_not_deny(flag: str, text: str, parts: tuple[str, ...], catalog: Catalog) -> None:
    assert parts_told(flag, hear(text, catalog), catalog) == tuple(f"{flag}:{part}" for part in parts)


def test_a_flag_that_bundles_nothing_is_its_own_part(catalog: Catalog) -> None:
    assert ids_of("rf_arm_nerve", catalog) == ("rf_arm_nerve",)
    assert part_of("rf_arm_nerve", catalog) is None
    (sentence,) = hear("weak grip", catalog).sentences
    assert {id for id, _ in parts_named(("rf_arm_nerve",), sentence, catalog)} == {"rf_arm_nerve"}
    assert parts_told("rf_arm_nerve", hear("weak grip", catalog), catalog) == ()


def test_a_part_may_be_less_urgent_than_its_flag(catalog: Catalog) -> None:
    now = Disposition.EMERGENCY
    assert level_of(["rf_lung_clot:limb"], now, catalog) is Disposition.URGENT
    assert level_of(["rf_lung_clot:limb", "rf_lung_clot:blood"], now, catalog) is now
    assert level_of([], now, catalog) is now


def test_every_part_is_of_a_flag_that_bundles_several_or_asks_for_less(catalog: Catalog) -> None:
    for flag, parts in catalog.screening.parts.items():
        assert catalog.red_flags[flag].asked
        assert len({part.id for part in parts}) == len(parts)


def test_whether_any_part_is_named(catalog: Catalog) -> None:
    assert names_a_part(hear("the left elbow joins in", catalog), catalog)
    assert not names_a_part(hear("he is at work today", catalog), catalog)
