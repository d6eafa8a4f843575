"""A risk beside an ordinary ache is the box of a list and no sign; with anything that needs a look today it is one."""

import pytest

from flows import Catalog, State
from flows.assessment.assessing import outcome
from flows.dialogue.scene import scene_of
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, Heard, screened
from flows.understanding.signs.ordinary import asked_of_pain, is_of_pain, is_only_a_risk
from flows.values.model import Disposition
from tests.talk import SCREENED, Talk, told
from tests.visit import Visit

AT = 1_767_600_000
ORDINARY = (
    "I had lymphoma eight years ago, and my upper back aches since two weeks",
    "had breast cancer in 2016, and now an ache between the shoulder blades after desk days",
    "I have osteopenia and an ache between the blades",
)
MORE = (
    "I had lymphoma eight years ago and now my spine aches",
    "breast cancer in 2016, and my back hurts every night",
    "prostate cancer in 2018, the back pain is getting worse",
    "the cancer has come back, my back aches",
    "I have osteopenia and my back hurts since I bent down",
    "osteoporosis, and a sudden pain in the back",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_beside_an_ordinary_ache_it_is_only_a_risk(text: str, catalog: Catalog) -> None:
    alarm = screened(hear(text, catalog), catalog)
    assert alarm is not None
    assert is_only_a_risk(alarm, hear(text, catalog), AT, {}, catalog, of_another=False)


@pytest.mark.parametrize("text", MORE)
def test_with_anything_more_it_is_a_sign(text: str, catalog: Catalog) -> None:
    alarm = screened(hear(text, catalog), catalog)
    assert alarm is not None
    assert not is_only_a_risk(alarm, hear(text, catalog), AT, {}, catalog, of_another=False)


@pytest.mark.parametrize("risk", ["cancer_ever", "bone_fragile"])
def test_typed_and_tapped_lead_to_the_same_urgency(risk: str, catalog: Catalog) -> None:
    story = {
        "cancer_ever": "I had breast cancer in 2016. An ache between my shoulder blades for three weeks.",
        "bone_fragile": "I have osteopenia. An ache between my shoulder blades for three weeks.",
    }[risk]
    record = {
        "age_band": "a50_64",
        "rf_history": (risk,),
        "pain_now": 4,
        "duration": "w1_6",
        "onset": "crept_in",
        "worse_with": ("sitting",),
        "trend": "same",
    }
    tapped, typed = Visit({**record}, catalog).begin(), Visit({**record}, catalog)
    assert typed.tell(story)
    found = [outcome(one.session, catalog) for one in (tapped, typed)]
    assert found[0].disposition is Disposition.CLINICIAN
    assert (found[0].disposition, found[0].soon, found[0].lines) == (
        found[1].disposition,
        found[1].soon,
        found[1].lines,
    )


def test_before_somebody_agrees_it_is_kept_for_its_list(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, "/start", ORDINARY[0])
    assert talk.session.state is State.NEW
    assert talk.session.kept["rf_history"] == ("cancer_ever",)


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("years ago I had a crush fracture in the spine", True),
        ("I had a spinal compression fracture in 2012, an ache by the blade", True),
        ("I had a fracture of the spine years ago and my spine hurts", False),
    ],
)
def test_the_place_of_an_old_fracture_is_no_more_than_that(text: str, is_all: bool, catalog: Catalog) -> None:
    alarm = Alarm(signs=(Heard(flag="rf_fragility_fracture", level=Disposition.URGENT, ask=True, by="reader"),))
    assert is_only_a_risk(alarm, hear(text, catalog), AT, {}, catalog, of_another=False) is is_all


ON_THE_SPINE = (
    "I have osteopenia and my spine aches",
    "I take prednisolone for years, my spine is sore",
    "my bones are thin and my spine hurts a little",
)


@pytest.mark.parametrize("text", ON_THE_SPINE)
def test_on_the_spine_it_is_asked_whether_the_pain_is_sudden_or_strong(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    heard = screened(hear(text, catalog), catalog)
    assert heard is not None
    told(talk, *SCREENED[:3])
    scene = scene_of(talk.session, talk.at, catalog, first=False)
    asked = asked_of_pain(heard, hear(text, catalog), scene, catalog)
    assert asked.ask
    assert is_of_pain(asked, catalog)


@pytest.mark.parametrize("text", [*MORE[-2:], "osteoporosis, a strong pain on the spine", MORE[0]])
def test_a_pain_of_which_more_is_told_is_not_asked_about(text: str, catalog: Catalog) -> None:
    heard = screened(hear(text, catalog), catalog)
    assert heard is not None
    talk = Talk(catalog)
    told(talk, *SCREENED[:3])
    scene = scene_of(talk.session, talk.at, catalog, first=False)
    assert not asked_of_pain(heard, hear(text, catalog), scene, catalog).ask


ASKED = "Did this pain come suddenly, or is it strong?"


@pytest.mark.parametrize("text", ["no", "that is old, it only aches mildly", "it crept up on me", "not strong"])
def test_a_mild_one_leaves_only_the_risk(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert ASKED in told(talk, *SCREENED[:3], ON_THE_SPINE[0])
    told(talk, text)
    assert not talk.session.alarms
    assert "bone_fragile" in str(talk.session)


@pytest.mark.parametrize("text", ["yes", "rather sudden", "mild today, but it began suddenly", "not sure"])
def test_a_sudden_one_is_for_today(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert "Get this looked at today" in told(talk, *SCREENED[:3], ON_THE_SPINE[0], text)


@pytest.mark.parametrize("text", ["my bones are thin", "the break healed well", "a 3"])
def test_neither_the_risk_nor_a_score_answers_it(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert ASKED in told(talk, *SCREENED[:3], ON_THE_SPINE[0], text)


@pytest.mark.parametrize("text", ["that fracture is from decades ago", "no, it is just a dull ache"])
def test_a_message_that_is_disputed_so_gives_way_to_the_question(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED[:3], "osteoporosis, and a sudden pain in my spine", text)
    assert ASKED in said
    assert talk.session.state is not State.REFERRED
    assert "Get this looked at today" in told(talk, "yes")


def test_what_the_reader_alone_hears_beside_a_known_risk_is_asked_of_the_pain(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED[:6], "[Thin bones, or steroid tablets]")
    of_reader = Alarm(signs=(Heard(flag="rf_fragility_fracture", level=Disposition.URGENT, ask=True, by="reader"),))
    scene = scene_of(talk.session, talk.at, catalog, first=False)
    assert is_of_pain(asked_of_pain(of_reader, hear("my spine is a bit sore", catalog), scene, catalog), catalog)
    sudden = asked_of_pain(of_reader, hear("my spine is sore all of a sudden", catalog), scene, catalog)
    assert not is_of_pain(sudden, catalog)
