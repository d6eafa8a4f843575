"""Options told in other words than their names."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.facts.answers import read_said
from flows.understanding.facts.story import read_story
from flows.understanding.meant import Answer, Warned
from flows.understanding.options.wordings import lists_told, worded
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY

pytestmark = pytest.mark.many(2)

ANSWERS = {
    "habits": {
        "tense_arms": ["my shoulders creep up round my ears", "shoulders go up to my ears", "I clench my fists"],
        "weak_core_back": ["no strength work", "I never train my core", "hardly any core", "I don't go to the gym"],
    },
    "run_context": {
        "new_runner": ["back after a layoff", "first run in months", "had 4 weeks off", "getting back into running"],
        "none": ["nothing unusual", "nothing out of the norm", "business as usual", "no real change", "nothing odd"],
        "load_jump": ["ran way further than normal", "doubled my mileage", "my longest run ever"],
    },
    "trend": {
        "same": ["no real change", "not much different", "hasn't changed", "neither worse nor better", "unchanged"],
        "worse": ["it gets nastier", "more painful by the day", "it is going downhill"],
        "easing": ["on the mend", "less sore each day"],
    },
    "worse_with": {
        "nothing_clear": ["nothing sets it off", "nothing I know of", "no clear trigger", "nothing makes it worse"],
    },
    "onset": {
        "sudden": [
            *("it seized up mid race", "locked up halfway", "it just went", "something went ping", "boom", "wham"),
            *("out of the blue", "from one step to the next", "without any warning", "like a flick of a switch"),
            *("one second fine the next not", "in the blink of an eye", "as I twisted it went", "all of a sudden"),
            *("it grabbed me mid stride", "in the middle of a step", "right the moment I turned", "came from nowhere"),
        ],
        "gradual_in_run": ["around kilometre 8", "as the run went on", "in the second half", "the longer I ran"],
        "hours_after": ["on the sofa afterwards", "once I had cooled down", "later that night", "when I got home"],
        "next_day": ["the following morning", "on waking up", "two days later"],
        "crept_in": ["little by little", "can't say when", "it has been building for a while", "day by day"],
        "at_rest": ["sitting at my desk", "while watching tv", "in the middle of the night", "I wasn't doing anything"],
    },
    "run_stop": {
        "movement_changes": [
            "shaking my arms out",
            "rolling my shoulders",
            "when I stand tall",
            "loosening the straps",
        ],
        "lingers": ["nothing helps, it's there till the evening", "it doesn't go", "only after a couple of hours"],
        "stops_with_effort": [
            *("I have to stop", "it makes me stop", "if I walk a bit it eases", "slowing down", "walk breaks"),
            *("it goes as soon as I stop running", "standing still", "gone within two minutes of stopping"),
        ],
    },
    "side": {
        "left": ["L", "mainly L"],
        "right": ["R side"],
        "both_or_switches": ["it swaps", "alternates", "goes back and forth", "left one week and right the next"],
    },
}
ONE_BY_ONE = [
    (field, id, text) for field, options in ANSWERS.items() for id, texts in options.items() for text in texts
]


@pytest.mark.parametrize(("field", "id", "text"), ONE_BY_ONE)
def test_an_option_is_told_in_other_words(field: str, id: str, text: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == (id,)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("trend", "not getting nastier"),
        ("habits", "my shoulders don't ride up"),
        ("run_context", "I did not do intervals"),
        ("worse_with", "nothing makes it better"),
        ("side", "it never swaps"),
        ("onset", "it wasn't out of the blue"),
        ("run_stop", "it never made me stop"),
        ("run_stop", "doesn't stop me"),
    ],
)
def test_a_no_before_a_wording_denies_it(field: str, text: str, catalog: Catalog) -> None:
    assert not [id for one in hear(text, catalog).sentences for id, _ in worded(field, one, catalog)]
    meant = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert not isinstance(meant, Answer) or "nothing_clear" not in meant.value


def test_nothing_but_one_thing_is_that_thing(catalog: Catalog) -> None:
    meant = understand(hear("nothing but a deep breath", catalog), scene_of("worse_with", catalog), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == ("deep_breath",)


def test_lists_are_told_from_the_side(catalog: Catalog) -> None:
    text = "Ran way further than usual with a pack on. I never do any strength work"
    assert lists_told(hear(text, catalog), catalog) == {
        "run_context": ("load_jump", "carried_load"),
        "habits": ("weak_core_back",),
    }
    assert read_story(hear(text, catalog), 0, catalog).facts["habits"] == ("weak_core_back",)


@pytest.mark.parametrize(
    "text", ["I used to run every day", "should I do more intervals", "my coach did intervals, I ran easy"]
)
def test_what_is_not_so_now_or_of_others_is_not_told(text: str, catalog: Catalog) -> None:
    assert not read_story(hear(text, catalog), 0, catalog).facts


@pytest.mark.parametrize(
    ("field", "text", "ids"),
    [
        ("onset", "sat at my desk, then bang", {"sudden", "at_rest"}),
        ("onset", "suddenly at mile 4", {"sudden", "gradual_in_run"}),
        ("run_stop", "I need to stop and stretch", {"stops_with_effort", "movement_changes"}),
    ],
)
def test_two_answers_in_a_short_text_are_asked_back(field: str, text: str, ids: set[str], catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert isinstance(meant, Answer)
    assert {one[0] for one in meant.choices if isinstance(one, tuple)} == ids


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("onset", "all of a sudden"),
        ("onset", "like someone flicked a switch"),
        ("onset", "it's been building for a while"),
        ("onset", "just sitting there"),
        ("run_stop", "nothing, I just keep going"),
        ("run_stop", "gone within two minutes of stopping"),
    ],
)
def test_what_is_nothing_but_an_answer_is_no_sign_to_the_reader(field: str, text: str, with_reader: Catalog) -> None:
    meant = understand(hear(text, with_reader), scene_of(field, with_reader), with_reader)
    assert isinstance(meant, Answer)
    assert not meant.story.facts


@pytest.mark.parametrize("text", ["suddenly i can't breathe", "out of the blue chest pain", "boom, my legs went numb"])
def test_a_sign_beside_an_answer_is_heard(text: str, with_reader: Catalog) -> None:
    assert isinstance(understand(hear(text, with_reader), scene_of("onset", with_reader), with_reader), Warned)


TYPED = {
    "guardian": {"with_me": ["grandma is here reading it too"], "alone": ["dads away at the shops"]},
    "onset": {"sudden": ["something popped"], "hours_after": ["later on in the evening"]},
    "location": {
        "between_blades": ["in the centre of my upper back"],
        "one_blade": ["the bottom edge of the scapula"],
        "spine_line": ["smack on top of the backbone"],
        "top_shoulders": ["at the root of my neck"],
        "mid_back_band": ["a strip around the middle back"],
        "ribs_side": ["below the armpit"],
        "shoulder_tip": ["the outer end of the shoulder"],
        "unclear": ["here and there"],
    },
    "side": {"both_or_switches": ["it varies"], "left": ["left only"]},
    "feel": {
        "stiff_locked": ["like a plank"],
        "sharp_catch": ["like being poked"],
        "cramp_spasm": ["it clamps and twitches"],
        "burning": ["stings"],
        "tingling": ["prickly like ants"],
    },
    "worse_with": {
        "deep_breath": ["yawning"],
        "cough_sneeze": ["blowing my nose"],
        "running_only": ["purely on runs"],
        "sitting": ["after a long commute"],
        "press_muscle": ["rubbing it"],
        "twist_bend": ["putting on my socks"],
        "neck_move": ["chin to my chest"],
        "arm_use": ["pulling doors open"],
        "press_spot": ["poking the one sore bump"],
        "lying_flat": ["lying at night"],
        "after_meals": ["spicy food"],
    },
    "pleuritic_check": {"can_reproduce": ["yes, squeezing the rib"], "deep_inside": ["purely on a cough"]},
    "ptx_risk": {"true": ["lanky and tall"], "false": ["short build, never smoked"]},
    "run_stop": {
        "movement_changes": ["dropping my shoulders"],
        "lingers": ["it hangs about till bedtime", "it won't settle after i slow down"],
        "stops_with_effort": ["slowing to a walk"],
    },
    "muscle_check": {"usual": ["they move fine"], "swollen_weak": ["it ballooned"]},
    "fluid_signs": {
        "dark_yellow_urine": ["my wee came out amber", "amber wee"],
        "thirst": ["mouth was bone dry"],
        "thirst_headache": ["my head was pounding"],
        "cramps_elsewhere": ["toes kept cramping"],
        "weight_drop": ["a kilo lighter"],
        "drank_lots_bloated": ["my watch felt too tight"],
        "vomit_muddled": ["puked on the way home"],
    },
    "arm_weak": {"true": ["losing grip"], "false": ["as strong as ever"]},
    "morning_stiff": {"true": ["every morning"], "false": ["barely for ten minutes"]},
    "wakes_late": {"true": ["about 3 am"], "false": ["i sleep like a log"]},
    "shape_change": {"true": ["my back is lopsided"], "false": ["it looks symmetrical"]},
    "run_context": {
        "new_runner": ["recently took up running"],
        "no_rest": ["haven't taken a day off"],
        "gym_new": ["painting walls", "lugging bricks"],
        "hot_low_fluid": ["it was sweltering"],
        "drank_lots": ["drank at all the stations"],
        "meal_before": ["straight after supper"],
    },
    "habits": {
        "desk_long": ["hours at a laptop"],
        "slump_run": ["i stoop"],
        "tense_arms": ["arms swing across my body"],
        "overstride": ["i stomp"],
        "tight_front": ["my pecs are stiff"],
    },
    "trend": {"easing": ["it is wearing off"], "worse": ["flaring up"], "only_with_runs": ["gone until i run"]},
    "overtrain_signs": {
        "heavy_tired": ["drained"],
        "slower_pace": ["my splits are down"],
        "bad_sleep": ["up most of the night"],
        "low_mood": ["lost my mojo"],
        "resting_hr_up": ["my rhr is elevated"],
        "often_ill": ["always catching bugs"],
    },
    "body_notes": {
        "knee_wrist": ["creaky knees"],
        "shoulder_out": ["my shoulder subluxes"],
        "high_bp": ["bp runs high"],
        "reflux": ["indigestion"],
        "dizzy": ["vertigo"],
        "loose_joints": ["super flexible"],
    },
    "med_caution": {
        "pregnant_recent_birth": ["hoping to conceive"],
        "stomach_ulcer": ["my gut bled once"],
        "kidney": ["a fatty liver"],
        "heart_bp": ["raised blood pressure"],
        "blood_thinner": ["bruise easily"],
        "asthma_nsaid": ["naproxen made me wheezy"],
    },
}


@pytest.mark.parametrize(
    ("field", "option", "text"),
    [(id, one, text) for id, named in TYPED.items() for one, texts in named.items() for text in texts],
)
def test_every_option_has_more_words_than_its_names(field: str, option: str, text: str, catalog: Catalog) -> None:
    asked = field_question(catalog.fields[field], 0, catalog)
    assert read_said(asked, hear(text, catalog), MONDAY, catalog).sure == (option,)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("pleuritic_check", "squeezing the rib does nothing"),
        ("run_stop", "not when i slow down"),
        ("muscle_check", "they move, but it ballooned"),
        ("arm_weak", "the grip is fine, but losing power"),
        ("shape_change", "looks straight, but a hump"),
        ("med_caution", "raised blood pressure is not a thing with me"),
        ("risk_now", "i eat enough"),
        ("fluid_signs", "my head was fine"),
    ],
)
def test_what_is_half_denied_or_well_is_not_taken(field: str, text: str, catalog: Catalog) -> None:
    asked = field_question(catalog.fields[field], 0, catalog)
    assert read_said(asked, hear(text, catalog), MONDAY, catalog).sure is None


@pytest.mark.parametrize(
    ("text", "is_jump"),
    [
        ("it comes when I run longer than 12 km", False),
        ("only if I go faster than 5 min a km", False),
        ("I get it on runs over 2 hours", False),
        ("once I run more than an hour", False),
        ("I ran longer than usual", True),
        ("it hurts when I run longer than 12 km, and I doubled my mileage", True),
        ("it hurts on runs longer than 12 km, I ran further than normal last week", True),
    ],
)
def test_how_long_a_run_must_be_to_hurt_is_no_jump(text: str, is_jump: bool, catalog: Catalog) -> None:
    assert ("load_jump" in lists_told(hear(text, catalog), catalog).get("run_context", ())) is is_jump


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("I drive a van about eight hours a day", True),
        ("9 hours every day in front of a screen", True),
        ("I'm a clerk so I sit 7 to 8 hours a day", True),
        ("I don't sit 8 hours a day", False),
        ("sat in the car for 8 hours on Friday", False),
        ("ran 8 hours a week", False),
    ],
)
def test_hours_a_day_at_a_desk_are_told_by_numbers(text: str, is_told: bool, catalog: Catalog) -> None:
    assert ("desk_long" in lists_told(hear(text, catalog), catalog).get("habits", ())) is is_told


@pytest.mark.parametrize("text", ["gradually towards the end of the run", "came on bit by bit during it"])
def test_what_grew_in_the_run_did_not_creep_in_over_weeks(text: str, catalog: Catalog) -> None:
    assert read_story(hear(text, catalog), MONDAY, catalog, "onset").facts["onset"] == "gradual_in_run"
