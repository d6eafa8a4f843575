"""Which sign is asked about first: the one whose words the text holds."""

import pytest

from flows import Catalog, Read
from flows.assessment.alarms import SELF_HARM
from flows.screening.hearing import hear
from flows.screening.touched import likelier, named_first, touched


def seen(**signs: float) -> Read:
    """What a reader sees that finds these flags so likely."""
    return Read(danger=0.9, signs={f"rf_{id}": p for id, p in signs.items()}, shown=0.9, wants={}, topics={}, marks=())


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("light headed when i got off the sofa", "rf_cardiac"),
        ("it runs to my elbow", "rf_cardiac"),
        ("i chucked my lunch up", "rf_heat_sodium"),
        ("worse on any hill", "rf_effort_angina"),
        ("my speech went odd", "rf_stroke_headache"),
        ("my calf is fat", "rf_lung_clot"),
        ("tender under my left ribs", "rf_abdomen"),
        ("a lump by the spine", "rf_deformity"),
        ("after big meals", "rf_organ"),
    ],
)
def test_a_text_touches_what_it_names(text: str, flag: str, catalog: Catalog) -> None:
    assert flag in touched(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["my back is a bit stiff", "no headache", "hello"])
def test_what_names_nothing_or_denies_it_touches_nothing(text: str, catalog: Catalog) -> None:
    assert not touched(hear(text, catalog), catalog)


def test_what_the_text_names_is_asked_about_before_what_is_only_likely(catalog: Catalog) -> None:
    said = hear("light headed when i got off the sofa", catalog)
    read = seen(stroke_headache=0.8, cardiac=0.5)
    assert named_first("rf_stroke_headache", read, said, catalog) == ("rf_cardiac", "rf_stroke_headache")
    read = seen(aorta=0.1, cardiac=0.05)
    assert named_first("rf_aorta", read, said, catalog) == ("rf_cardiac",)


def test_what_the_text_names_itself_or_the_reader_is_sure_of_stays(catalog: Catalog) -> None:
    said = hear("light headed when i got off the sofa", catalog)
    assert named_first("rf_cardiac", seen(cardiac=0.6, stroke_headache=0.5), said, catalog) == ("rf_cardiac",)
    sure = seen(stroke_headache=0.95, cardiac=0.5)
    assert named_first("rf_stroke_headache", sure, said, catalog) == ("rf_stroke_headache",)
    assert named_first("rf_aorta", seen(aorta=0.3, cardiac=0.01), said, catalog) == ("rf_aorta",)
    assert named_first(SELF_HARM, seen(self_harm=0.4, cardiac=0.3), said, catalog) == (SELF_HARM,)


def test_what_a_rule_heard_in_doubt_gives_way_to_what_is_named_and_much_likelier(catalog: Catalog) -> None:
    said = hear("a stabbing pain and i am sweaty all over", catalog)
    assert likelier(("rf_aorta",), seen(cardiac=0.9, aorta=0.1), said, catalog) == "rf_cardiac"
    assert likelier(("rf_aorta",), seen(cardiac=0.9, aorta=0.6), said, catalog) == ""
    assert likelier(("rf_aorta",), seen(cardiac=0.4, aorta=0.1), said, catalog) == ""
    assert likelier(("rf_aorta",), seen(rhabdo=0.9, aorta=0.1), said, catalog) == ""
    assert likelier(("rf_cardiac",), seen(cardiac=0.9), said, catalog) == ""


def test_every_flag_that_is_asked_about_has_its_words(catalog: Catalog) -> None:
    asked = {sign.flag for sign in catalog.screening.signs} - {SELF_HARM, "rf_unscreened"}
    assert asked == set(catalog.screening.touched)
