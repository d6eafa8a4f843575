"""What somebody has or takes, told in passing."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.facts.answers import read_loose
from flows.understanding.facts.risks import boxes_asked, denied_of, risks
from flows.understanding.facts.story import read_story
from flows.understanding.meant import Disputed
from flows.understanding.options.parts import parts_told
from flows.understanding.scene import Scene
from flows.understanding.understand import understand
from flows.values.model import State
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY

LISTED = {
    ("rf_history", "bone_fragile"): [
        "im on steroids",
        "osteoporosis",
        "low bone density",
        "broke my wrist in a small fall",
    ],
    ("rf_history", "cancer_ever"): [
        "past cancer, 10 years ago",
        "melanoma 2015",
        "leukaemia as a child",
        "had chemo once",
    ],
    ("rf_history", "immune_low"): [
        "type 1",
        "hiv",
        "crohns on azathioprine",
        "uti last month",
        "steroid injection in may",
    ],
    ("rf_history", "heart_aorta"): ["stent", "afib", "bypass in 2010", "heart attack two years ago"],
    ("risk_now", "pregnant"): [
        "expecting",
        "i wait for a baby",
        "only the baby",
        "had a baby a month ago",
        "32 weeks pregnant",
        "our baby is due in june",
    ],
    ("risk_now", "blood_thinner"): ["thinners", "plavix", "aspirin every day", "on apixaban since my dvt"],
    ("risk_now", "clot_risk"): [
        "flight",
        "flew to japan last week",
        "9 hours in the car",
        "dvt years ago",
        "contraceptive pill",
    ],
    ("risk_now", "recent_virus"): ["had a fever last week", "was really ill two weeks ago", "a tummy bug"],
    ("risk_now", "heart_risk"): ["statins", "bp tablets", "i vape", "my dad had a heart attack at 52"],
    ("risk_now", "low_energy"): [
        "anorexia",
        "no period",
        "stress fracture in 2019",
        "periods stopped",
        "eat too little",
    ],
}
NAMED = [(field, id, text) for (field, id), texts in LISTED.items() for text in texts]


def general(catalog: Catalog) -> Scene:
    """The lists of warning signs at the screen of what somebody has in general."""
    question = field_question(catalog.fields["rf_history"], 1, catalog)
    return Scene(at=MONDAY, phase=State.RED_FLAGS, question=question)


@pytest.mark.parametrize(
    ("words", "field", "id"),
    [
        ("he has diabetes", "rf_history", "immune_low"),
        ("i am diabetic, type 2", "risk_now", "heart_risk"),
        ("i have asthma", "med_caution", "asthma_nsaid"),
        ("she takes metformin", "rf_history", "immune_low"),
        ("hes a smoker", "risk_now", "heart_risk"),
        ("got high blood pressure btw", "body_notes", "high_bp"),
        ("i had breast cancer in 2015", "rf_history", "cancer_ever"),
        ("i have reflux", "body_notes", "reflux"),
        ("can i run, i have asthma?", "med_caution", "asthma_nsaid"),
        ("i take warfarin", "risk_now", "blood_thinner"),
        ("22 weeks pregnant, tight across the bra line", "risk_now", "pregnant"),
        ("pregnant 14 weeks and sore at the desk", "risk_now", "pregnant"),
        ("5 months pregnant, the blades ache", "risk_now", "pregnant"),
        ("I am having sugar since 8 years", "rf_history", "immune_low"),
        ("he is a sugar patient", "risk_now", "heart_risk"),
        ("I am having BP only", "risk_now", "heart_risk"),
        ("she is a BP patient", "body_notes", "high_bp"),
        ("I have pressure high since long", "risk_now", "heart_risk"),
    ],
)
def test_a_risk_of_ones_own_is_heard(words: str, field: str, id: str, catalog: Catalog) -> None:
    assert id in risks(hear(words, catalog), catalog).get(field, ())


@pytest.mark.parametrize(
    "words",
    [
        "my mum had cancer",
        "i ran on a cold morning",
        "my wife is pregnant",
        "i'm not pregnant",
        "was pregnant last year",
        "my dad had a heart attack, he has diabetes",
        "should he see a doctor because of the diabetes?",
        "my husband has diabetes",
        "i had covid in 2021",
        "i have pain in my left shoulder blade, my knee is fine",
    ],
)
def test_what_others_have_and_what_is_denied_is_no_risk(words: str, catalog: Catalog) -> None:
    assert risks(hear(words, catalog), catalog) == {}


@pytest.mark.parametrize(
    "words",
    [
        "i'm scared it's lung cancer",
        "my fear is that it's bone cancer",
        "i keep thinking its a tumour",
        "worried i have diabetes",
        "i'm terrified it could be osteoporosis",
        "google says its cancer",
        "ran with my coach who is pregnant and my back aches",
        "my coach who's pregnant told me to rest",
        "my boss is pregnant and i cover her shifts",
        "my physio who had breast cancer is brilliant",
        "my mate who's on steroids lifts, so did i",
        "afraid i might have a stress fracture",
        "my coach has had a heart attack so we take it easy",
    ],
)
def test_what_is_feared_or_somebody_elses_is_no_risk(words: str, catalog: Catalog) -> None:
    assert risks(hear(words, catalog), catalog) == {}


@pytest.mark.parametrize(
    ("words", "field", "id"),
    [
        ("i'm worried about my osteoporosis", "rf_history", "bone_fragile"),
        ("i'm worried because i had breast cancer", "rf_history", "cancer_ever"),
        ("i'm anxious, i have diabetes", "rf_history", "immune_low"),
        ("scared i'm pregnant", "risk_now", "pregnant"),
        ("i am pregnant and my coach who had cancer says rest", "risk_now", "pregnant"),
        ("i have diabetes like my coach who is pregnant", "rf_history", "immune_low"),
        ("my doctor who is lovely says i have osteoporosis", "rf_history", "bone_fragile"),
        ("my gp has me on steroids", "rf_history", "bone_fragile"),
    ],
)
def test_a_fear_or_another_beside_it_takes_no_risk_away(words: str, field: str, id: str, catalog: Catalog) -> None:
    assert id in risks(hear(words, catalog), catalog).get(field, ())


def test_what_is_feared_is_not_denied(catalog: Catalog) -> None:
    assert denied_of(hear("scared it's cancer", catalog), catalog) == {}


def test_a_partner_counts_who_is_written_for(catalog: Catalog) -> None:
    utterance = hear("my husband has diabetes, his mother had cancer", catalog)
    assert risks(utterance, catalog, of_another=True)["rf_history"] == ("immune_low",)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("my mother has diabetes", ()),
        ("my dad has marfan", ("heart_aorta",)),
        ("i have cancer and my mum too", ("cancer_ever",)),
    ],
)
def test_kin_tick_nothing_on_the_open_list_but_a_heart(words: str, ids: tuple[str, ...], catalog: Catalog) -> None:
    question = field_question(catalog.fields["rf_history"], 1, catalog)
    assert (read_loose(question, hear(words, catalog), MONDAY, catalog).sure or ()) == ids


@pytest.mark.parametrize(("field", "id", "text"), NAMED)
def test_a_mere_name_ticks_its_box_where_a_list_of_risks_is_open(
    field: str, id: str, text: str, catalog: Catalog
) -> None:
    scene = general(catalog) if field == "rf_history" else scene_of(field, catalog)
    meant = understand(hear(text, catalog), scene, catalog)
    story = getattr(meant, "story", None)
    beside = story.risks.get(field, ()) if story is not None else ()
    assert id in (*getattr(meant, "value", ()), *beside)


@pytest.mark.parametrize(
    "text", ["past cancer, 10 years ago", "breast cancer in 2012", "lymphoma long ago", "a stent, 2010"]
)
def test_how_long_ago_a_risk_was_is_not_how_long_the_ache_has_been_there(text: str, catalog: Catalog) -> None:
    for scene in (general(catalog), scene_of("risk_now", catalog)):
        meant = understand(hear(text, catalog), scene, catalog)
        story = getattr(meant, "story", None)
        assert story is not None
        assert "duration" not in story.facts


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("no cancer", {"rf_history": ("cancer_ever",)}),
        ("not pregnant", {"risk_now": ("pregnant",)}),
        ("pregnant: no", {"risk_now": ("pregnant",)}),
        ("cancer? no", {"rf_history": ("cancer_ever",)}),
        ("i'm not on the pill", {"risk_now": ("clot_risk",)}),
        ("never smoked", {"risk_now": ("heart_risk",)}),
        ("no flights", {"risk_now": ("clot_risk",)}),
        ("my mum had cancer", {"rf_history": ("cancer_ever",)}),
        ("steroid inhaler", {"rf_history": ("bone_fragile",)}),
        ("no steroids", {"rf_history": ("bone_fragile",)}),
    ],
)
def test_what_is_denied_on_an_open_list_is_heard_as_such(
    text: str, named: dict[str, tuple[str, ...]], catalog: Catalog
) -> None:
    meant = understand(hear(text, catalog), scene_of("risk_now", catalog), catalog)
    assert isinstance(meant, Disputed)
    assert meant.is_denial
    assert {field: meant.named.get(field) for field in named} == named


@pytest.mark.parametrize(
    "text",
    [
        "a flight of stairs",
        "type 2 fun",
        "i was ill in 2019",
        "expecting to run on sunday",
        "i have high pressure at my job",
        "i had tea with sugar",
    ],
)
def test_what_may_be_anything_is_no_risk_where_no_list_asks(text: str, catalog: Catalog) -> None:
    assert risks(hear(text, catalog), catalog) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("52, male, high blood pressure, sore between the blades", {"heart_risk", "high_bp"}),
        ("67, f, thin bones, sore since sunday", {"bone_fragile"}),
        ("34, asthma, desk job, upper back hurts", {"asthma_nsaid"}),
        ("58 m, high blood pressure tablets, upper back", {"heart_risk", "high_bp"}),
        ("38, type 1 diabetes, runner for years", {"immune_low", "heart_risk"}),
        ("upper back sore, dad had a stroke, 44, high blood pressure", set()),
        ("44, is it blood pressure, heart, or muscle?", set()),
        ("3, no run, long drive", set()),
        ("sore back, no high blood pressure, 52", set()),
        ("blood pressure", set()),
    ],
)
def test_what_is_named_beside_an_age_is_ones_own(text: str, told: set[str], catalog: Catalog) -> None:
    assert {one for ids in risks(hear(text, catalog), catalog).values() for one in ids} == told


def test_a_question_about_a_sign_may_ask_for_a_box(catalog: Catalog) -> None:
    assert boxes_asked("rf_fragility_fracture", catalog) == {"rf_history": ("bone_fragile",)}
    assert not boxes_asked("rf_cardiac", catalog)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("crush fracture of the spine years ago", True),
        ("an old wedge fracture", True),
        ("two vertebrae collapsed in 2014", True),
        ("my aunt had a crush fracture years ago", False),
        ("can an old wedge fracture come back?", False),
    ],
)
def test_a_bone_that_gave_way_long_ago_is_kept_as_thin_bones(text: str, is_told: bool, catalog: Catalog) -> None:
    assert ("bone_fragile" in risks(hear(text, catalog), catalog).get("rf_history", ())) is is_told


@pytest.mark.parametrize("text", ["just hay fever", "none, only hay fever in summer", "cabin fever in winter, ha"])
def test_what_only_sounds_like_a_fever_ticks_none(text: str, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), scene_of("rf_history", catalog), catalog)
    assert "fever_ill" not in str(getattr(found, "value", ""))
    assert not risks(hear(text, catalog), catalog, is_asked=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I take nothing except the pill", {"risk_now": ("clot_risk",)}),
        ("I don't use any tablets besides eliquis", {"risk_now": ("blood_thinner",)}),
        ("I have no illness apart from asthma, and I ran a race years ago", {"med_caution": ("asthma_nsaid",)}),
        ("I've no gout, but I do smoke", {"risk_now": ("heart_risk",)}),
        ("I have no diabetes, but I do smoke", {"risk_now": ("heart_risk",)}),
        ("I don't smoke except at parties", {}),
    ],
)
def test_what_is_left_out_of_a_no_is_a_risk_and_what_is_denied_is_none(
    text: str, told: dict[str, tuple[str, ...]], catalog: Catalog
) -> None:
    assert risks(hear(text, catalog), catalog) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("VTE 2016, provoked", ("clot_risk",)),
        ("unprovoked PE in 2018", ("clot_risk",)),
        ("PE post-op, anticoagulated", ("clot_risk",)),
        ("my mother had a PE in 2018", ()),
        ("PE lesson on Thursday", ()),
    ],
)
def test_a_past_clot_in_short_form_is_one(text: str, told: tuple[str, ...], catalog: Catalog) -> None:
    assert risks(hear(text, catalog), catalog).get("risk_now", ()) == told


@pytest.mark.parametrize("text", ["i eat low carb", "been cutting carbs lately", "I'm on a diet, sore back"])
def test_what_is_left_out_of_the_food_is_not_eating_too_little(text: str, with_reader: Catalog) -> None:
    assert "low_energy" not in read_story(hear(text, with_reader), MONDAY, with_reader).risks.get("risk_now", ())


def test_feeding_a_child_counts_for_medicines_and_is_said_back_as_that(catalog: Catalog) -> None:
    heard = hear("I'm breastfeeding", catalog)
    told = risks(heard, catalog, is_asked=True)
    assert told == {"med_caution": ("pregnant_recent_birth",)}
    assert parts_told(told, heard, catalog) == {"pregnant_recent_birth": ("Breastfeeding",)}
