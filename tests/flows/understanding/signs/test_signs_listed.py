"""What is typed on a list of signs or risks, and stands on whichever of them."""

import msgspec
import pytest

from flows import Catalog, Mark, Read
from flows.screening.hearing import hear
from flows.understanding.meant import Answer, Suspected, Telling, Warned
from flows.understanding.signs.signs_listed import beneath_a_result, effort, listed, may_be_sign
from tests.flows.understanding.scenes import scene_of


def marking(text: str, catalog: Catalog, sign: str, how: str = "now", sure: float = 0.9) -> Catalog:
    """The content with a reader that marks all of a text as a sign, and finds it harmless as a whole."""
    mark = Mark(start=0, end=len(text), sign=sign, how=how, sure=sure)
    read = Read(danger=0.01, signs={sign: 0.01}, shown=0.01, named=sign, wants={}, topics={}, marks=(mark,))
    return msgspec.structs.replace(catalog, read=lambda _: read, detect=None)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("knees buckled near the end", "legs_weak_numb"),
        ("legs went to jelly", "legs_weak_numb"),
        ("a bit giddy afterwards", "faint_sweat"),
        ("brought my breakfast up", "faint_sweat"),
        ("i tripped and banged into a wall", "major_injury"),
        ("awful stomach cramps", "belly_severe"),
        ("leaked a bit on the way home", "bladder_saddle"),
        ("palpitations since sunday", "breathless"),
        ("runs down to my elbow", "jaw_arm_spread"),
        ("was boiling and could not cool down", "hot_confused"),
    ],
)
@pytest.mark.parametrize("field", ["rf_now", "rf_history"])
def test_a_sign_of_the_first_list_is_asked_about_in_full(text: str, sign: str, field: str, catalog: Catalog) -> None:
    bare = msgspec.structs.replace(catalog, read=None)
    found = listed(hear(text, bare), scene_of(field, bare), bare)
    assert isinstance(found, Suspected)
    assert found.sign == sign


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("shivery and cold since friday", "fever_ill"),
        ("i cannot get comfy in any position", "night_constant"),
        ("tossing and turning", "night_constant"),
        ("it wakes me most nights", "night_constant"),
        ("only on steps", "effort_only"),
        ("calf feels tight and hot", "clot_signs"),
        ("pee was dark brown", "dark_urine"),
        ("clothes touching it hurts", "skin_band"),
        ("my trousers are too loose", "weight_loss"),
        ("tingling in two fingers", "arm_tingle"),
        ("my dad dropped dead at 40", "heart_aorta"),
        ("mum died of her heart at 41", "heart_aorta"),
        ("lost my sister at 33, it was her heart", "heart_aorta"),
        ("a sudden heart death in the family", "heart_aorta"),
    ],
)
def test_a_sign_of_the_second_list_is_ticked_or_kept(text: str, option: str, catalog: Catalog) -> None:
    bare = msgspec.structs.replace(catalog, read=None)
    here = listed(hear(text, bare), scene_of("rf_history", bare), bare)
    assert isinstance(here, Answer)
    assert here.is_loose
    assert option in (here.value if isinstance(here.value, tuple) else ())
    early = listed(hear(text, bare), scene_of("rf_now", bare), bare)
    assert isinstance(early, Telling)
    assert option in early.story.risks["rf_history"]


@pytest.mark.parametrize(
    "text", ["no dizziness", "none", "what does clammy mean?", "my shoulders are stiff", "tired legs", "feeling fine"]
)
def test_what_is_denied_asked_or_harmless_is_left(text: str, catalog: Catalog) -> None:
    bare = msgspec.structs.replace(catalog, read=None)
    assert listed(hear(text, bare), scene_of("rf_now", bare), bare) is None
    assert listed(hear(text, bare), scene_of("feel", bare), bare) is None


def test_what_no_wording_knows_and_the_reader_shows_is_asked_about(catalog: Catalog) -> None:
    text = "the odd thing again"
    read = marking(text, catalog, "rf_cord", "figure")
    found = listed(hear(text, read), scene_of("rf_now", read), read)
    assert isinstance(found, Warned)
    assert found.alarm.ask
    assert found.alarm.flags == ("rf_cord",)
    for how, sure in (("denied", 0.9), ("other", 0.9), ("now", 0.3)):
        faint = marking(text, catalog, "rf_cord", how, sure)
        assert listed(hear(text, faint), scene_of("rf_now", faint), faint) is None


@pytest.mark.parametrize("text", ["climbing steps", "walking uphill", "if i exert myself", "any effort at all"])
def test_effort_that_makes_it_worse_is_asked_about(text: str, catalog: Catalog) -> None:
    found = effort(hear(text, catalog), scene_of("worse_with", catalog), catalog)
    assert isinstance(found, Warned)
    assert found.alarm.flags == ("rf_effort_angina",)
    told = msgspec.structs.replace(scene_of("worse_with", catalog), noted={"rf_history": ("effort_only",)})
    assert effort(hear(text, catalog), told, catalog) is None


@pytest.mark.parametrize("text", ["stairs are no problem", "sitting", "the desk, mostly"])
def test_effort_that_is_fine_or_not_named_is_not_asked_about(text: str, catalog: Catalog) -> None:
    assert effort(hear(text, catalog), scene_of("worse_with", catalog), catalog) is None


def test_effort_beside_another_answer_keeps_that(catalog: Catalog) -> None:
    found = effort(hear("sitting, and taking the stairs", catalog), scene_of("worse_with", catalog), catalog)
    assert isinstance(found, Warned)
    assert found.story.ticks == {"worse_with": ("sitting",)}


@pytest.mark.parametrize("text", ["i fell", "i tripped over", "i was dizzy"])
def test_a_sign_that_is_all_a_text_says_is_asked_about_after_a_result(text: str, catalog: Catalog) -> None:
    bare = msgspec.structs.replace(catalog, read=None)
    found = beneath_a_result(hear(text, bare), scene_of("assessed", bare), bare)
    assert isinstance(found, Warned)
    assert found.alarm.ask
    assert beneath_a_result(hear(text, bare), scene_of("feel", bare), bare) is None


def test_after_a_result_a_turn_of_speech_is_no_sign(catalog: Catalog) -> None:
    text = "the odd thing again"
    sure, figure = marking(text, catalog, "rf_cord"), marking(text, catalog, "rf_cord", "figure")
    assert isinstance(beneath_a_result(hear(text, sure), scene_of("assessed", sure), sure), Warned)
    assert beneath_a_result(hear(text, figure), scene_of("assessed", figure), figure) is None


def test_a_text_may_be_a_sign_where_it_names_one_or_the_reader_sees_one(catalog: Catalog) -> None:
    text = "the odd thing again"
    assert may_be_sign(hear(text, catalog), marking(text, catalog, "rf_cord"))
    dull = msgspec.structs.replace(
        catalog,
        read=lambda _: Read(danger=0.0, signs={"rf_cord": 0.0}, shown=0.0, wants={}, topics={}, marks=()),
        detect=None,
    )
    assert not may_be_sign(hear(text, dull), dull)
    assert may_be_sign(hear("something with my legs", dull), dull)
    assert may_be_sign(hear(text, catalog), msgspec.structs.replace(catalog, read=None))


def test_short_breath_uphill_that_is_asked_about_is_no_tick_on_a_later_list(catalog: Catalog) -> None:
    bare = msgspec.structs.replace(catalog, read=None)
    found = listed(hear("no, I get puffed on the last hill like anybody", bare), scene_of("rf_now", bare), bare)
    assert isinstance(found, Suspected)
    assert found.sign == "breathless"
    assert "rf_history" not in found.story.risks
