"""What is answered to a question about a sign: a no that says more than no is none."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Answer, Day, Meant, Partly, Pressed, Telling
from flows.understanding.scene import DoubtScene, Scene
from flows.understanding.signs.sign_answers import safety
from tests.flows.understanding.scenes import scene_of


def chest(catalog: Catalog) -> Scene:
    scene = scene_of("confirm", catalog)
    asked = replace(scene.question, text=catalog.red_flags["rf_cardiac"].asked) if scene.question else None
    return replace(scene, doubt=DoubtScene(flags=("rf_cardiac",), can_be_slip=True), question=asked)


def said(text: str, scene: Scene, catalog: Catalog) -> Meant | None:
    return safety(hear(text, catalog), scene, catalog)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("no, just a tightness", Partly),
        ("not pale, no sweat, only a pressure", Partly),
        ("no, not very strong", Partly),
        ("no, gone again", Pressed),
        ("only last night", Pressed),
        ("no bump", Telling),
        ("nothing else", Telling),
        ("no, maybe a bit", Day),
        ("no, not once", Answer),
        ("none, i am healthy", Answer),
    ],
)
def test_what_a_no_with_more_is(text: str, kind: type, catalog: Catalog) -> None:
    assert isinstance(said(text, chest(catalog), catalog), kind)


def test_what_was_asked_about_once_more_is_answered_by_the_same_again(catalog: Catalog) -> None:
    scene = chest(catalog)
    scene = replace(scene, doubt=replace(scene.doubt, was_asked_again=True))
    found = said("no, just a tightness", scene, catalog)
    assert isinstance(found, Partly)
    assert found.is_sure
    at_times = said("no, only at the top", scene, catalog)
    assert isinstance(at_times, Answer)
    assert at_times.value == ("unsure",)
    small = said("no, not very strong", scene, catalog)
    assert isinstance(small, Answer)
    assert small.value == ("no_not",)


def test_of_thoughts_of_suicide_nothing_is_asked_in_part(catalog: Catalog) -> None:
    found = said(
        "no, just tired", replace(scene_of("confirm", catalog), doubt=DoubtScene(flags=("rf_self_harm",))), catalog
    )
    assert isinstance(found, Answer)
    assert found.value == ("no_not",)


@pytest.mark.parametrize(
    ("text", "is_no"),
    [
        ("it is a low density, not osteoporosis. so no", True),
        ("I told you it is only osteopenia, so the answer is no", True),
        ("osteopenia on a scan", False),
        ("I have osteoporosis, so no running", False),
        ("osteoporosis. so no?", False),
    ],
)
def test_a_no_that_is_drawn_from_what_is_told_is_one(text: str, is_no: bool, catalog: Catalog) -> None:
    flag = "rf_fragility_fracture"
    scene = scene_of("confirm", catalog)
    asked = replace(scene.question, text=catalog.red_flags[flag].asked) if scene.question else None
    scene = replace(scene, doubt=DoubtScene(flags=(flag,), can_be_slip=True), question=asked)
    meant = said(text, scene, catalog)
    no = Answer(question="confirm", value=("no_not",))
    assert (isinstance(meant, Answer) and meant.value == no.value and not meant.story.risks) is is_no


@pytest.mark.parametrize("text", ["what? no", "wtf, no. no!", "oh my god. hell no", "seriously? no, never"])
def test_who_is_startled_by_the_question_says_no(text: str, catalog: Catalog) -> None:
    scene = replace(scene_of("confirm", catalog), doubt=DoubtScene(flags=("rf_self_harm",)))
    meant = said(text, scene, catalog)
    assert isinstance(meant, Answer)
    assert meant.value == ("no_not",)


@pytest.mark.parametrize("text", ["what?", "oh god", "what? maybe", "god, I don't know"])
def test_who_is_only_startled_says_no_no(text: str, catalog: Catalog) -> None:
    scene = replace(scene_of("confirm", catalog), doubt=DoubtScene(flags=("rf_self_harm",)))
    meant = said(text, scene, catalog)
    assert not isinstance(meant, Answer) or meant.value != ("no_not",)


@pytest.mark.parametrize("text", ["just the right one", "only the left, when I am tired", "only if I get tired"])
def test_a_part_without_a_no_is_asked_about_once_more_and_then_counts(text: str, catalog: Catalog) -> None:
    scene = chest(catalog)
    assert isinstance(said(text, scene, catalog), Partly)
    again = said(text, replace(scene, doubt=replace(scene.doubt, was_asked_again=True)), catalog)
    assert isinstance(again, Answer)
    assert again.value == ("unsure",)


def test_who_only_thinks_that_it_is_well_is_asked_once_more(catalog: Catalog) -> None:
    scene = chest(catalog)
    scene = replace(scene, doubt=replace(scene.doubt, parts=("rf_cardiac:chest",)))
    asked = replace(scene.question, text="Is there pain in your chest?") if scene.question else None
    scene = replace(scene, question=asked)
    found = said("chest is ok, I think", scene, catalog)
    assert isinstance(found, Day)
    assert found.is_yes
    again = said("chest is ok, I think", replace(scene, doubt=replace(scene.doubt, was_asked_again=True)), catalog)
    assert isinstance(again, Answer)
    assert again.value == ("unsure",)
    well = said("chest is ok", scene, catalog)
    assert isinstance(well, Answer)
    assert well.value == ("no_not",)


@pytest.mark.parametrize(
    ("text", "is_no"),
    [("it is not ok", False), ("they are not really fine", False), ("no, it is not", True), ("it isn't that", True)],
)
def test_who_says_that_it_is_not_well_says_no_no(text: str, is_no: bool, catalog: Catalog) -> None:
    meant = said(text, chest(catalog), catalog)
    assert (isinstance(meant, Answer) and meant.value == ("no_not",)) is is_no


@pytest.mark.parametrize(
    "text", ["yes I did all my exercises", "yes, did them twice today", "yep finished the stretches"]
)
def test_a_yes_to_exercises_is_none_to_a_sign_which_is_asked_about_once_more(text: str, catalog: Catalog) -> None:
    meant = said(text, chest(catalog), catalog)
    assert isinstance(meant, Day)
    assert meant.is_yes
    assert not meant.answers


@pytest.mark.parametrize("text", ["yes", "yes all of them", "yes, I did faint", "yes since the exercises"])
def test_a_yes_to_the_sign_stays_one(text: str, catalog: Catalog) -> None:
    assert not isinstance(said(text, chest(catalog), catalog), Telling | Partly)
