"""What is asked about as a sign, told to be well."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.screening.parts import asked_alone
from flows.understanding.alarm.told_well import has_eased, is_told_well
from flows.understanding.meant import Answer, Partly, Warned
from flows.understanding.scene import DoubtScene, Scene
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of


def asked_about(of: str, catalog: Catalog, *, is_of_today: bool = False) -> Scene:
    """The scene in which a flag is asked about, or a part of it."""
    flag, scene = of.partition(":")[0], scene_of("confirm", catalog)
    doubt = DoubtScene(
        flags=(flag,), parts=(of,) if of != flag else (), can_be_slip=flag != "rf_self_harm", is_of_today=is_of_today
    )
    question = replace(scene.question, text=asked_alone(of, catalog)) if scene.question else None
    return replace(scene, doubt=doubt, question=question)


def is_well(text: str, scene: Scene, catalog: Catalog, *, surely: bool = True) -> bool:
    assert scene.question is not None
    return is_told_well(hear(text, catalog), scene, scene.question, catalog, surely=surely)


@pytest.mark.parametrize(
    ("of", "text"),
    [
        ("rf_cord:legs", "both legs feel great"),
        ("rf_cord:legs", "no, my legs are solid"),
        ("rf_cord:legs", "they are steady"),
        ("rf_cord:legs", "legs as strong as always, thanks"),
        ("rf_cord:legs", "no trouble with the legs"),
        ("rf_cord:legs", "legs are good, just the laces"),
        ("rf_cord:legs", "legs fine but the back is stiff"),
        ("rf_cardiac:chest", "my chest is ok"),
        ("rf_cardiac:heart", "heart feels steady"),
        ("rf_lung_clot:breath", "my breathing is normal"),
        ("rf_lung_clot:limb", "both calves are fine"),
        ("rf_infection:fever", "temperature is normal"),
        ("rf_rhabdo:urine", "pee is clear"),
        ("rf_stroke_headache:face", "speech is perfect"),
    ],
)
def test_what_is_told_to_be_well_is_a_no(of: str, text: str, catalog: Catalog) -> None:
    assert is_well(text, asked_about(of, catalog), catalog)


@pytest.mark.parametrize(
    ("of", "text"),
    [
        ("rf_cord:legs", "legs are ok except the right one"),
        ("rf_cord:legs", "great apart from one foot"),
        ("rf_cord:legs", "the left leg is fine"),
        ("rf_cord:legs", "legs are good but I stumble"),
        ("rf_cord:legs", "legs are fine while sitting"),
        ("rf_cord:legs", "legs are mostly ok"),
        ("rf_cord:legs", "legs were good last week"),
        ("rf_cord:legs", "legs are not ok"),
        ("rf_cord:legs", "legs are good again"),
        ("rf_cord:legs", "less steady legs"),
        ("rf_cord:legs", "a strong tingle in my legs"),
        ("rf_cord:legs", "legs are ok, toes are numb"),
        ("rf_cord:legs", "they are numb"),
        ("rf_cord:legs", "are the legs ok?"),
        ("rf_cord:legs", "it is fine"),
        ("rf_cord:saddle", "legs are ok"),
        ("rf_cord", "legs are ok"),
        ("rf_cardiac", "chest is ok"),
        ("rf_abdomen", "belly is ok"),
        ("rf_self_harm", "they are fine"),
    ],
)
def test_what_leaves_something_out_is_none(of: str, text: str, catalog: Catalog) -> None:
    assert not is_well(text, asked_about(of, catalog), catalog)


def test_what_has_no_parts_is_told_well_where_it_is_no_emergency(catalog: Catalog) -> None:
    scene = asked_about("rf_arm_nerve", catalog, is_of_today=True)
    assert is_well("my hands are fine", scene, catalog)
    assert not is_well("my fingers are clumsy", scene, catalog)


def test_who_only_thinks_so_is_told_apart(catalog: Catalog) -> None:
    scene = asked_about("rf_cord:legs", catalog)
    assert not is_well("legs are ok I think", scene, catalog)
    assert is_well("legs are ok, I guess", scene, catalog, surely=False)


# ---- well but for one thing ------------------------------------------------------------------------------------------

BUT_FOR = [
    "legs are grand apart from the right one",
    "both legs fine bar the left",
    "legs are good except when I climb",
    "legs ok aside from being heavy",
    "my legs are sound, besides the left calf",
]


@pytest.mark.parametrize("text", BUT_FOR)
def test_well_but_for_one_thing_is_asked_once_and_then_counts(text: str, catalog: Catalog) -> None:
    scene = asked_about("rf_cord:legs", catalog)
    assert isinstance(understand(hear(text, catalog), scene, catalog), Partly)
    again = replace(scene, doubt=replace(scene.doubt, was_asked_again=True))
    assert understand(hear(text, catalog), again, catalog) == Answer(question="confirm", value=("unsure",))


@pytest.mark.parametrize(
    "text",
    [
        "legs are fine apart from a numb foot",
        "legs fine except they are weak uphill",
        "fine, except my legs feel unsteady",
    ],
)
def test_where_the_sign_itself_is_left_out_it_counts_at_once(text: str, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), asked_about("rf_cord:legs", catalog), catalog)
    assert isinstance(found, Warned) or found == Answer(question="confirm", value=("unsure",))


@pytest.mark.parametrize("text", ["no, except the left leg", "no, apart from when I run", "nope, bar the right foot"])
def test_a_no_but_for_one_thing_is_none_yet(text: str, catalog: Catalog) -> None:
    assert isinstance(understand(hear(text, catalog), asked_about("rf_cord:legs", catalog), catalog), Partly)


@pytest.mark.parametrize("text", ["no, apart from the sore back", "no, besides I slept well", "no, legs are fine"])
def test_a_no_but_for_the_back_is_a_no(text: str, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), asked_about("rf_cord:legs", catalog), catalog)
    assert isinstance(found, Answer)
    assert found.value == ("no_not",)


ARM = "rf_arm_nerve"


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("5, hand a bit better", True),
        ("3. tingling gone", True),
        ("fingers back to normal. 3", True),
        ("less tingly, 3", True),
        ("numbness went away, 4, no run", True),
        ("tingle has eased off, 3", True),
        ("hand better but still numb", False),
        ("hand is no better, 3", False),
        ("tingling gone but hand weak, 3", False),
        ("hand gets better when I rest it", False),
        ("back is better, 3", False),
        ("is it good that the tingling is gone?", False),
    ],
)
def test_what_is_asked_whether_it_stays_may_be_better_or_gone(text: str, is_so: bool, catalog: Catalog) -> None:
    question = Question(id="", text=catalog.red_flags[ARM].asked, options=())
    assert has_eased(hear(text, catalog), (ARM,), question, catalog) is is_so


def test_of_what_may_kill_better_is_no_no(catalog: Catalog) -> None:
    question = Question(id="", text=catalog.red_flags["rf_cord"].asked, options=())
    assert not has_eased(hear("legs are better, 3", catalog), ("rf_cord",), question, catalog)
