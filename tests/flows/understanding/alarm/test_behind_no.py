"""What stands behind a no to a sign: a part of it, that it was there, that it is made small, or another thing."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.screening.parts import part_of
from flows.understanding.alarm.behind_no import Behind, denies_something, read_behind, was_there
from flows.understanding.scene import DoubtScene, Scene
from tests.flows.understanding.scenes import scene_of


def asking(flag: str, catalog: Catalog, *parts: str) -> tuple[Scene, Question]:
    scene = replace(scene_of("confirm", catalog), doubt=DoubtScene(flags=(flag,), parts=parts, can_be_slip=True))
    told = [part.asked for id in parts if (part := part_of(id, catalog))]
    return scene, Question(id="confirm", text=" ".join(told) or catalog.red_flags[flag].asked, options=())


def behind(text: str, flag: str, catalog: Catalog, *parts: str) -> Behind:
    scene, question = asking(flag, catalog, *parts)
    return read_behind(hear(text, catalog), scene, question, catalog)


@pytest.mark.parametrize(
    ("flag", "text", "parts", "is_sure"),
    [
        ("rf_cardiac", "no, only a pressure", ("rf_cardiac:chest",), True),
        ("rf_cardiac", "no but a bit clammy", ("rf_cardiac:sweat",), True),
        ("rf_lung_clot", "no, breathing is fine. the thigh yes", ("rf_lung_clot:limb",), True),
        ("rf_lung_clot", "no blood or cough, just one swollen leg", ("rf_lung_clot:limb",), True),
        ("rf_arm_nerve", "nope, only weak", ("rf_arm_nerve",), True),
        ("rf_malignancy", "no, the sheets are soaked", ("rf_malignancy:sweats",), False),
        ("rf_cardiac", "no, only my back is tight", (), False),
        ("rf_cardiac", "no, only my top was too tight", (), False),
        ("rf_cardiac", "no, the chest strap was a bit tight", (), False),
        ("rf_cardiac", "no, just a tight sports bra", (), False),
        ("rf_cardiac", "no, my bra was tight and so was my chest", ("rf_cardiac:chest",), False),
        ("rf_cardiac", "no, only my chest was tight in the vest", ("rf_cardiac:chest",), True),
        ("rf_cord", "no, the legs are fine", (), False),
        ("rf_cord", "no, just tired legs", (), False),
        ("rf_cardiac", "no nothing of the kind", (), False),
        ("rf_cardiac", "no sweat, no faintness, no arm pain", (), False),
    ],
)
def test_a_part_that_is_there(flag: str, text: str, parts: tuple[str, ...], is_sure: bool, catalog: Catalog) -> None:
    found = behind(text, flag, catalog)
    assert set(found.parts) == set(parts)
    assert found.is_sure is is_sure


@pytest.mark.parametrize(
    "text",
    ["no, okay now", "nah, back to normal", "nope, it passed once i sat down", "no, only yesterday", "no not any more"],
)
def test_that_it_was_there(text: str, catalog: Catalog) -> None:
    assert behind(text, "rf_cardiac", catalog).was_there


@pytest.mark.parametrize("text", ["no, never", "no, i feel fine", "nope all well", "no, my back is better now"])
def test_that_it_never_was(text: str, catalog: Catalog) -> None:
    found = behind(text, "rf_cardiac", catalog)
    assert found == Behind()


@pytest.mark.parametrize("text", ["no, not so bad", "no its nothing", "no just a touch"])
def test_that_it_is_made_small(text: str, catalog: Catalog) -> None:
    assert behind(text, "rf_cardiac", catalog).is_open


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("no only at the top", True), ("no, just when i sprint", True), ("no only in my back", False), ("no", False)],
)
def test_that_it_is_there_at_times(text: str, is_so: bool, catalog: Catalog) -> None:
    assert behind(text, "rf_cardiac", catalog).is_at_times is is_so


@pytest.mark.parametrize(
    ("text", "parts", "is_other"),
    [
        ("no bump", (), True),
        ("no shivers", (), True),
        ("no, no bump", (), False),
        ("no chest pain", (), False),
        ("no chest pain", ("rf_cardiac:sweat",), True),
        ("no clammy skin", ("rf_cardiac:sweat",), False),
        ("no problem", (), False),
    ],
)
def test_a_no_to_another_thing(text: str, parts: tuple[str, ...], is_other: bool, catalog: Catalog) -> None:
    assert behind(text, "rf_cardiac", catalog, *parts).is_other is is_other


def test_without_a_no_at_its_beginning(catalog: Catalog) -> None:
    assert denies_something(hear("not breathless, just the leg", catalog))
    assert not denies_something(hear("the leg", catalog))
    assert was_there(hear("only last night", catalog), catalog)
    assert not was_there(hear("between the blades", catalog), catalog)
    assert not was_there(hear("is it gone now?", catalog), catalog)
