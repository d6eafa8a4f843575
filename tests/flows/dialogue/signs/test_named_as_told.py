"""A question about a sign names the very sign that was told, so that a no is a no to that and to nothing else."""

import pytest

from flows import Catalog
from flows.dialogue.signs.suspected import told_alone
from flows.screening.hearing import hear
from flows.screening.parts import ids_of, parts_named
from flows.screening.screen import Alarm, Heard
from flows.values.frames import Doubt
from flows.values.model import Alarm as Told
from flows.values.model import Disposition, State
from flows.wording.result.alarm import asked_of
from tests.talk import SCREENED, Talk, told

NECK = "my neck is sore since the trail race and i get a bit dizzy looking round"
BEGUN = ("/start", "[I agree]", NECK)


@pytest.mark.parametrize(
    ("text", "by", "named"),
    [
        (NECK, "rf_stroke_headache/neck_asked", "dizzy or unsteady"),
        ("new neck pain and a bit off balance", "rf_stroke_headache/neck_and_dizzy", "dizzy or unsteady"),
        ("a strong new pain in my neck", "reader", "dizzy or unsteady"),
        ("my sight went sort of blurry for a while", "rf_stroke_headache/stroke_asked", "see double"),
        ("half of the page was gone, kind of", "rf_stroke_headache/sight_gone", "see double"),
        ("drank loads, a bit bloated and headachy", "rf_heat_sodium/too_much_water", "bloated, puffy or sick"),
        ("i overdrank, kind of bloated now", "reader", "bloated, puffy or sick"),
        ("he had sort of a fit at the line", "rf_heat_sodium/fit", "eyes rolled back"),
        ("arms like balloons after the class, pee is fine", "rf_rhabdo/swollen_hard_muscles", "swollen"),
        ("an aneurysm is being monitored, my back aches", "rf_aorta/watched_aorta", "aneurysm"),
        ("my heartbeat is a bit irregular tonight", "rf_cardiac/heart_racing", "skip beats"),
        ("my breathing isn't quite right any more", "rf_cardiac/no_longer_fine", "breath"),
        ("each breath in hurts a bit since the flight", "rf_lung_clot/breath_pain_with_clot_risk", "breathe in"),
        ("the skin at my neck sort of crackles", "rf_collapsed_lung/crackling_skin", "crackle"),
        ("my poo was kind of black today", "rf_abdomen/belly_asked", "black like tar"),
        ("a bit of blood came up when i was sick", "rf_abdomen/vomiting_blood", "throw up blood"),
        ("i sneezed and it sort of cracked", "rf_fragility_fracture/crack_on_light_load", "crack"),
        ("it kind of wakes me every night", "rf_malignancy/wakes_every_night", "wake you every night"),
        ("my eyes look a bit yellow", "rf_organ/yellow_skin", "yellow"),
        ("moving makes no difference to it", "rf_organ/nothing_changes_it", "Does nothing you do"),
        ("knocked my head a bit, i take eliquis", "rf_trauma/head_on_thinners", "hit your head"),
        ("pregnant, and my hands itch a bit", "rf_pregnancy/pregnant_asked", "itch"),
        ("an abscess was drained, back aches a bit", "rf_infection/infection_elsewhere", "infected"),
    ],
)
def test_the_question_names_what_was_told(text: str, by: str, named: str, catalog: Catalog) -> None:
    flag = by.partition("/")[0] if "/" in by else _flag(text, catalog)
    heard = Alarm((Heard(flag, Disposition.EMERGENCY, ask=True, by=by),))
    alone = told_alone(heard, hear(text, catalog), catalog)
    doubt = Doubt(alarm=Told(flags=(flag,), level=Disposition.EMERGENCY), heard=alone)
    assert named in asked_of(flag, doubt, catalog)


def _flag(text: str, catalog: Catalog) -> str:
    """The flag that the reader alone may hear: here that of a neck, or of a run."""
    return "rf_stroke_headache" if "neck" in hear(text, catalog).words else "rf_heat_sodium"


@pytest.mark.parametrize(
    "flag", ["rf_stroke_headache", "rf_heat_sodium", "rf_cord", "rf_lung_clot", "rf_rhabdo", "rf_abdomen"]
)
def test_the_question_of_a_flag_names_each_part_of_it(flag: str, catalog: Catalog) -> None:
    asked = hear(catalog.red_flags[flag].asked, catalog)
    named = {id for one in asked.sentences for id, _ in parts_named((flag,), one, catalog, is_answer=True)}
    assert named == {*ids_of(flag, catalog)}


def test_a_yes_to_a_sore_neck_with_dizziness_is_an_emergency(talk: Talk) -> None:
    assert "dizzy or unsteady" in told(talk, *BEGUN)
    told(talk, "yes")
    assert talk.session.state is State.REFERRED
    assert talk.session.alarms[0].level is Disposition.EMERGENCY


def test_a_part_that_is_said_behind_the_no_is_asked_about_alone(talk: Talk) -> None:
    assert "dizzy" in told(talk, *BEGUN, "no, face and speech are fine, only dizzy")
    assert isinstance(talk.session.prompt, Doubt)


def test_a_no_leaves_the_sore_neck_told(talk: Talk) -> None:
    told(talk, *BEGUN, "[No]", *SCREENED[2:], "[3]", "[1-2 days]", "[Some hours after]", "[Top of shoulders]")
    said = told(talk, "[Dull ache, tight]", "[Moving the neck]", "[Done]")
    if "up to a day later" in said:
        said = told(talk, "[None of these]")
    assert "work around" in (said if "work around" in said else told(talk, "[Nothing special]"))
    assert any(option.ticked for option in talk.turns[-1].replies[-1].options if option.id == "dizzy")
    assert "Seeing double" in told(talk, "[Done]")
    assert "Get this looked at today" in told(talk, "[No]")


def test_untold_the_list_waits_for_the_plan(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "[1-2 days]", "[Some hours after]", "[Top of shoulders]", "[Dull ache, tight]")
    told(talk, "[Moving the neck]", "[Done]", "[Nothing special]")
    assert talk.session.state is State.ASSESSED
