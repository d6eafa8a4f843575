"""The first reader: warning signs, and what is only an echo of one."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Day, Disputed, SmallTalk, Warned
from flows.understanding.scene import DoubtScene
from flows.understanding.signs.warnings import heard, warned
from flows.understanding.understand import understand
from flows.values.frames import Doubt, Ticking
from flows.values.model import Disposition
from flows.values.read import Read
from tests.flows.understanding.scenes import DAY, scene_of
from tests.talk import RESULT, SCREENED, Talk, told


@pytest.mark.parametrize("name", ["nothing", "pain_now", "checkin_hour", "assessed", "checkin", "confirm"])
def test_a_sign_is_heard_in_every_scene(name: str, catalog: Catalog) -> None:
    said = hear("there is a crushing pressure on my chest and I can't breathe", catalog)
    found = warned(said, scene_of(name, catalog), catalog)
    assert isinstance(found, Warned)
    assert found.alarm.level is Disposition.EMERGENCY


def test_a_sign_brings_along_what_else_is_told(catalog: Catalog) -> None:
    said = hear("I passed out on the run, and my back is a 6 now", catalog)
    found = warned(said, scene_of("feel", catalog), catalog)
    assert isinstance(found, Warned)
    assert found.story.facts["pain_now"] == 6


def test_what_is_denied_is_no_sign(catalog: Catalog) -> None:
    assert heard(hear("no chest pain, no fever and my legs feel strong", catalog), catalog) is None


def test_a_doubtful_echo_of_the_alarm_that_stands_is_no_news(catalog: Catalog) -> None:
    doubtful = hear("is it bad if I can't feel my legs", catalog)
    alarm = heard(doubtful, catalog)
    assert alarm is not None
    assert alarm.ask
    standing = replace(scene_of("assessed", catalog), speaking=Disposition.EMERGENCY)
    assert warned(doubtful, standing, catalog) is None


LISTS_OF_NOES = ["no: chest pain, fever, numb legs", "none: chest pain, fainting, weak legs", "not: chest pain, fever",
    "negative: chest pain, faint", "chest pain x, fever x", "chest pain x fever x numb legs x", "fainted x, jaw pain x",
    "chest pain X / fever X", "chest pain \u00d7, fever \u00d7", "chest pain x\nfever x\nnumb legs x"]  # fmt: skip


@pytest.mark.parametrize("text", LISTS_OF_NOES)
def test_a_list_of_noes_is_one_where_signs_are_asked_for_and_asked_about_elsewhere(text: str, catalog: Catalog) -> None:
    assert isinstance(understand(hear(text, catalog), scene_of("rf_now", catalog), catalog), Disputed)
    alarm = heard(hear(text, catalog), catalog)
    assert alarm is None or alarm.ask


@pytest.mark.parametrize(
    "text",
    [
        "no: i have chest pain",
        "no - chest pain",
        "no: chest pain, my legs are numb",
        "chest pain x 3 days",
        "i have chest pain x",
    ],
)
def test_what_is_no_list_of_noes_is_heard_among_the_signs(text: str, catalog: Catalog) -> None:
    assert isinstance(warned(hear(text, catalog), scene_of("rf_now", catalog), catalog), Warned)


@pytest.mark.parametrize(
    "text", ["i won't be here on friday", "won't be around next week", "i'm not here until the 14th"]
)
def test_the_day_that_is_asked_for_is_no_farewell(text: str, with_reader: Catalog) -> None:
    assert warned(hear(text, with_reader), scene_of("checkin_away", with_reader), with_reader) is None


@pytest.mark.parametrize(
    "text",
    ["i won't be around anymore", "i will be gone for good on friday", "i won't be here friday, tell them i love them"],
)
def test_a_farewell_is_heard_where_a_day_is_asked_for(text: str, with_reader: Catalog) -> None:
    assert isinstance(warned(hear(text, with_reader), scene_of("checkin_away", with_reader), with_reader), Warned)


@pytest.mark.parametrize(
    "text",
    ["hit me up monday arvo", "hit us up on Friday then", "give me a bang next sunday", "can't do this at the moment"],
)
def test_who_says_when_to_write_is_asked_about_nothing(text: str, with_reader: Catalog) -> None:
    assert not isinstance(understand(hear(text, with_reader), scene_of("assessed", with_reader), with_reader), Warned)


@pytest.mark.parametrize("text", ["he hit me in the back on sunday", "a car hit me up the back on friday"])
def test_a_blow_on_a_day_is_heard(text: str, with_reader: Catalog) -> None:
    assert isinstance(understand(hear(text, with_reader), scene_of("assessed", with_reader), with_reader), Warned)


@pytest.mark.parametrize(
    "text", ["someone is calling", "my daughter is calling", "phone is ringing, brb", "the baby is crying"]
)
def test_who_is_called_away_is_asked_about_nothing(text: str, with_reader: Catalog) -> None:
    meant = understand(hear(text, with_reader), scene_of("pain_now", with_reader), with_reader)
    assert isinstance(meant, SmallTalk)
    assert meant.id == "wait"


@pytest.mark.parametrize(
    "text", ["my son is calling 112", "my daughter is calling the ambulance", "she is calling 911"]
)
def test_who_calls_for_help_is_asked_about(text: str, with_reader: Catalog) -> None:
    assert isinstance(warned(hear(text, with_reader), scene_of("pain_now", with_reader), with_reader), Warned)


@pytest.mark.parametrize(
    "text",
    [
        "I get panic attacks with a tight chest for years",
        "panic attacks since childhood, my chest goes tight and my heart races",
        "anxiety, tight chest with it, my doctor looked at it",
        "I always had panic attacks, tight chest and all",
    ],
)
def test_what_comes_with_long_known_panic_is_asked_about(text: str, catalog: Catalog) -> None:
    found = warned(hear(text, catalog), scene_of("nothing", catalog), catalog)
    assert isinstance(found, Warned)
    assert found.alarm.ask
    assert "duration" not in found.story.facts


@pytest.mark.parametrize(
    "text",
    [
        "I get panic attacks, my chest is tight for 5 minutes",
        "panic attack, my chest is tight right now",
        "I get panic attacks for years but today my chest is tight and different",
        "my chest is tight",
        "panic attacks for years, my chest is tight since this morning",
        "panic attacks for years, but a tight chest with my left arm hurting",
        "tight chest and panic, should I see a doctor?",
        "panic for years, chest tight on the stairs",
        "years of panic attacks, now crushing chest pain",
    ],
)
def test_what_is_new_now_or_different_is_told_outright(text: str, catalog: Catalog) -> None:
    found = warned(hear(text, catalog), scene_of("nothing", catalog), catalog)
    assert isinstance(found, Warned)
    assert not found.alarm.ask


AT_THE_EXERCISES = replace(DAY, open_field="exercises", answered=("pain_now", "ran"), plan=("belly_breathing", "plank"))


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("bit of the breathing one", {"exercises": "some"}),
        ("only managed the breathing", {"exercises": "some"}),
        ("a bit of breathing", {"exercises": "some"}),
        ("did the breathing lying down", {"exercises": "some"}),
        ("breathing one twice, ball once", {"exercises": "some"}),
        ("skipped the breathing", {"exercises": "some"}),
        ("the chest opener", {"exercises": "some"}),
        ("about half of it, the breathing bit", {"exercises": "some"}),
        ("all but the breathing one", {"exercises": "some"}),
        ("belly breathing and nothing else", {"exercises": "some"}),
        ("the breathing one and the plank", {"exercises": "all"}),
    ],
)
def test_what_names_exercises_at_their_question_is_an_answer(
    text: str, answers: dict[str, str], with_reader: Catalog
) -> None:
    scene = replace(scene_of("checkin", with_reader), checkin=AT_THE_EXERCISES)
    meant = understand(hear(text, with_reader), scene, with_reader)
    assert isinstance(meant, Day)
    assert meant.answers == answers


@pytest.mark.parametrize(
    "text",
    [
        "the breathing is hard",
        "breathing feels short today",
        "breathing hurts",
        "did the chest stretch, chest feels tight",
        "did the breathing and my calf is swollen",
        "some of them, I get out of breath at once",
    ],
)
def test_what_tells_of_breath_at_the_exercises_is_still_asked_about(text: str, with_reader: Catalog) -> None:
    scene = replace(scene_of("checkin", with_reader), checkin=AT_THE_EXERCISES)
    assert isinstance(warned(hear(text, with_reader), scene, with_reader), Warned)


@pytest.mark.parametrize("text", ["the breathing one made me dizzy", "the breathing one pinched"])
def test_an_exercise_named_with_more_is_asked_about(text: str, with_reader: Catalog) -> None:
    scene = replace(scene_of("checkin", with_reader), checkin=AT_THE_EXERCISES)
    assert not isinstance(understand(hear(text, with_reader), scene, with_reader), Day)


GOODBYE = "ok i'm done, thank you and goodbye"


def test_a_polite_goodbye_is_met_as_one(talk: Talk) -> None:
    assert told(talk, *SCREENED, *RESULT, GOODBYE).startswith("Take care.")


@pytest.mark.parametrize(
    "lines",
    [
        ("i want to kill myself", "[Yes, for now]"),
        ("goodbye everyone",),
        ("i have a fever and shivers since yesterday and my spine hurts",),
    ],
)
def test_after_something_serious_it_is_none(lines: tuple[str, ...], talk: Talk) -> None:
    assert "Take care. Write any time" not in told(talk, *SCREENED, *RESULT, *lines, GOODBYE)


@pytest.mark.parametrize(
    "text",
    ["9/10", "its a nine right now", "a ten out of ten", "i'd say 10/10", "pain is 9 now", "my back is 9/10, no joke"],
)
def test_the_score_that_is_asked_for_raises_no_question_about_strong_pain(text: str, catalog: Catalog) -> None:
    said = hear(text, catalog)
    assert warned(said, scene_of("pain_now", catalog), catalog) is None
    assert warned(said, scene_of("pain_worst", catalog), catalog) is None


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("9/10 and my legs have gone numb", "rf_cord"),
        ("10/10, i feel faint and clammy", "rf_cardiac"),
        ("a nine, i cannot sleep for the pain", "rf_severe"),
        ("unbearable, 10/10", "rf_severe"),
        ("10/10 and sobbing", "rf_severe"),
        ("its a nine, i cant get up", "rf_severe"),
    ],
)
def test_what_a_score_tells_beside_is_still_a_sign(text: str, flag: str, catalog: Catalog) -> None:
    found = warned(hear(text, catalog), scene_of("pain_now", catalog), catalog)
    assert isinstance(found, Warned)
    assert flag in found.alarm.flags


def test_a_score_that_nobody_asked_for_may_be_strong_pain(catalog: Catalog) -> None:
    assert isinstance(warned(hear("10/10", catalog), scene_of("feel", catalog), catalog), Warned)


def suspecting(flag: str, catalog: Catalog) -> Catalog:
    """The content with a reader that suspects a sign in whatever it reads."""
    read = Read(danger=0.9, signs={flag: 0.9}, shown=0.9, named=flag, wants={}, topics={}, marks=())
    return replace(catalog, read=lambda _: read)


@pytest.mark.parametrize(
    ("field", "text", "flag", "is_asked"),
    [
        ("location", "it travels, tricky to place", "rf_cord", False),
        ("feel", "like small electric jolts", "rf_cord", False),
        ("run_stop", "when i walk it is off in 3 mins", "rf_effort_angina", False),
        ("worse_with", "when i yawn or sneeze", "rf_lung_clot", False),
        ("shape_change", "a bump to the left of the spine", "rf_deformity", False),
        ("shape_change", "a bump, and i feel feverish", "rf_infection", True),
        ("feel", "sharp, and my foot drags", "rf_cord", True),
        ("rf_history", "i am feeling rough", "rf_cardiac", True),
        ("run_stop", "i want to stop it", "rf_self_harm", True),
    ],
)
def test_a_sign_that_the_reader_alone_suspects_is_not_asked_about_in_an_answer(
    field: str, text: str, flag: str, is_asked: bool, catalog: Catalog
) -> None:
    seeing = suspecting(flag, catalog)
    found = warned(hear(text, seeing), scene_of(field, seeing), seeing)
    assert isinstance(found, Warned) is is_asked


def test_a_sign_that_a_rule_hears_stays_one_in_an_answer(catalog: Catalog) -> None:
    seeing = suspecting("rf_cord", catalog)
    assert isinstance(warned(hear("tingling in both legs", seeing), scene_of("feel", seeing), seeing), Warned)


FAINTED = DoubtScene(flags=("rf_cardiac",), can_be_slip=True)


@pytest.mark.parametrize("text", ["no, fainted have I not", "no i passed out not"])
def test_a_no_in_the_order_of_another_language_is_asked_about_once_more(text: str, catalog: Catalog) -> None:
    scene = replace(scene_of("confirm", catalog), doubt=FAINTED)
    said = hear(text, catalog)
    assert warned(said, scene, catalog) is None
    assert warned(said, replace(scene, doubt=replace(FAINTED, was_asked_again=True)), catalog) is not None
    assert warned(said, replace(scene, doubt=replace(FAINTED, flags=("rf_cord",))), catalog) is not None


@pytest.mark.parametrize(
    "text",
    [
        "5 and i had a fever overnight",
        "was feverish all day yesterday",
        "2, fever of 38.7 last night",
        "4 and 39.1 today",
    ],
)
def test_a_fever_told_at_a_check_in_is_told(text: str, with_reader: Catalog) -> None:
    found = warned(hear(text, with_reader), scene_of("checkin", with_reader), with_reader)
    assert isinstance(found, Warned)
    assert not found.alarm.ask


@pytest.mark.parametrize("text", ["3, no fever last night", "3, my son had a fever last night"])
def test_no_fever_of_ones_own_is_none(text: str, with_reader: Catalog) -> None:
    assert warned(hear(text, with_reader), scene_of("checkin", with_reader), with_reader) is None


@pytest.mark.parametrize(
    "words", ["giddy, and the neck is stiff", "vertigo and the neck is stiff", "bad knees, giddy and the neck is stiff"]
)
def test_a_no_to_a_sign_keeps_what_the_text_ticks_of_what_to_work_around(words: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "my plan", "[None of these]", "[None of these]")
    assert "work around" in "\n".join(talk.texts)
    told(talk, words)
    assert isinstance(talk.session.prompt, Doubt)
    told(talk, "[No]")
    half = talk.session.find(Ticking)
    assert half is not None
    assert "dizzy" in half.ticks
