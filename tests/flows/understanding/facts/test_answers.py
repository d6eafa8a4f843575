"""Texts read as answers to the open question."""

import pytest
from msgspec.structs import replace

from flows import Catalog, Session
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear
from flows.understanding.context.addressed import without_address
from flows.understanding.facts import answers
from flows.understanding.facts.answers import Readings, gives_score
from flows.understanding.meant import Answer, Warned
from flows.understanding.understand import understand
from flows.values.frames import Consent
from flows.values.model import Value
from flows.wording.asked import open_question
from tests.flows.understanding.scenes import TODAY, scene_of
from tests.talk import MONDAY

pytestmark = pytest.mark.many(2)


def question(field: str, catalog: Catalog, screen: int = 0) -> Question:
    return field_question(catalog.fields[field], screen, catalog)


def read_exact(asked: Question, text: str, catalog: Catalog) -> Value | None:
    return answers.read_exact(asked, hear(text, catalog), MONDAY, catalog)


def read_loose(asked: Question, text: str, catalog: Catalog) -> Readings:
    return answers.read_loose(asked, hear(text, catalog), MONDAY, catalog)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("pain_now", "6", 6),
        ("pain_now", " 7/10 ", 7),
        ("pain_now", "seven", 7),
        ("pain_now", "8 out of 10", 8),
        ("pain_now", "11", None),
        ("pain_now", "5 km", None),
        ("duration", "3-7 days", ("d3_7",)),
        ("duration", "2", None),
        ("age_band", "34", ("a18_34",)),
        ("age_band", "I'm 66", ("a65_plus",)),
        ("pain_now", "no pain", 0),
        ("age_band", "17", ("under_18",)),
        ("age_band", "2", None),
        ("rf_now", "3", None),
        ("duration", "9", None),
        ("location", "Top of shoulders", ("top_shoulders",)),
        ("location", "1 2", None),
        ("worse_with", "1, 3", None),
        ("worse_with", "sitting and twisting", ("sitting", "twist_bend")),
        ("worse_with", "sitting and nothing", None),
        ("worse_with", "banana", None),
        ("worse_with", "12", None),
        ("pain_now", "none", 0),
        ("rf_now", "none", ("none",)),
        ("arm_weak", "yes", ("true",)),
        ("arm_weak", "not sure", ("unsure",)),
        ("morning_stiff", "nope", ("false",)),
        ("muscle_check", "yes", ("usual",)),
        ("muscle_check", "no", ("swollen_weak",)),
        ("muscle_check", "arms are fine", ("usual",)),
        ("muscle_check", "can't lift them", None),
        ("rf_history", "no this things", ("none",)),
        ("rf_history", "I no have", ("none",)),
        ("rf_history", "that I don't have", ("none",)),
        ("rf_history", "I don't have cancer", None),
        ("rf_history", "not this but cancer", None),
        ("body_notes", "no restrictions", ("none",)),
    ],
)
def test_a_whole_text_is_read_as_the_answer_it_names(field: str, text: str, value: object, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), text, catalog) == value


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("pain_now", "about a 6", 6),
        ("age_band", "I'm 66 years old", ("a65_plus",)),
        ("muscle_check", "yes arms ok", ("usual",)),
        ("muscle_check", "yes, no brown", ("usual",)),
        ("muscle_check", "they work, urine is normal", ("usual",)),
        ("muscle_check", "I can't lift them", ("swollen_weak",)),
        ("muscle_check", "yes but very swollen", None),
        ("duration", "3 day", ("d3_7",)),
        ("duration", "since 2 week", ("w1_6",)),
        ("duration", "6 month the pain", ("over_6w",)),
        ("duration", "2 day ago", ("d1_2",)),
        ("duration", "after a 3 day hike", None),
        ("pain_now", "between 4 and 6 i guess", 6),
        ("pain_now", "i ran 10 km", None),
        ("pain_now", "3 weeks", None),
        ("duration", "since saturday", ("d1_2",)),
        ("duration", "since tuesday", ("d3_7",)),
        ("duration", "for two weeks or so", ("w1_6",)),
        ("duration", "it began about 3 hours ago", ("under_1d",)),
        ("duration", "for 3 months", ("over_6w",)),
        ("location", "mostly under my shoulder blade", ("one_blade",)),
        ("location", "not on the spine", None),
        ("feel", "sort of a burning thing", ("burning",)),
        ("onset", "it came on slowly while running", ("gradual_in_run",)),
        ("feel", "burning and stiff", None),
        ("worse_with", "sitting at my desk and also coughing", ("sitting", "cough_sneeze")),
        ("habits", "desk work and slumping", ("desk_long", "slump_run")),
        ("rf_now", "none that i know of", None),
    ],
)
def test_a_longer_text_is_read_loosely_or_not_at_all(field: str, text: str, value: object, catalog: Catalog) -> None:
    assert read_loose(question(field, catalog), text, catalog).sure == value


def test_the_options_of_a_screen_are_numbered_as_they_are_shown(catalog: Catalog) -> None:
    second = question("rf_now", catalog, screen=1)
    assert read_exact(second, "weak or numb legs", catalog) == (second.options[0].id,) == ("legs_weak_numb",)


def test_a_consent_in_words_is_understood(catalog: Catalog) -> None:
    asked = open_question(Session(stack=(Consent(),)), catalog)
    assert asked is not None
    assert read_exact(asked, "OK", catalog) == ("agree",)
    assert read_exact(asked, "no thanks", catalog) == ("decline",)


CONTRACTIONS = "wont cant isnt wasnt doesnt didnt dont hasnt havent wouldnt couldnt shouldnt arent werent".split()


@pytest.mark.parametrize("contraction", CONTRACTIONS)
@pytest.mark.parametrize("sign", ["", "'", "\u2019", "\u00b4", "\u2032", "`"])
def test_a_contraction_is_a_no_however_it_is_typed(contraction: str, sign: str, catalog: Catalog) -> None:
    typed = f"{contraction[:-1]}{sign}t"
    for field, text in [("trend", "it {} get better"), ("onset", "it {} sudden at all"), ("feel", "it {} sharp")]:
        found = read_loose(question(field, catalog), text.format(typed), catalog).values
        assert ("sudden",) not in found if field == "onset" else not found, text.format(typed)


def test_a_childs_pose_is_no_age(catalog: Catalog) -> None:
    assert not read_loose(question("age_band", catalog), "child's pose hurts my knees", catalog).values


def test_what_may_be_two_things_comes_back_as_both(catalog: Catalog) -> None:
    wide = read_loose(question("pain_now", catalog), "anything from 2 to 7", catalog)
    assert wide.sure is None
    assert set(wide.values) == {2, 7}


ONLY_THE_BACK = [
    "no, just the back", "no its only my back", "nope just my upper back", "only my back hurts", "no, i feel fine",
    "no nothing, only the back hurts", "none of that, just a sore upper back", "nothing but my back",
    "no i'm fine apart from my back", "none - feeling ok otherwise", "it's just my back, I feel fine otherwise",
]  # fmt: skip
MORE_THAN_THE_BACK = [
    "no not just the back", "only the back, and my chest", "just my back and left arm", "i feel fine now",
    "just the back, worse when i breathe", "no, only when i run", "fine apart from my chest",
    "only my back, bit breathless",
]  # fmt: skip


@pytest.mark.parametrize("field", ["rf_now", "rf_history"])
@pytest.mark.parametrize("text", ONLY_THE_BACK)
def test_only_the_back_is_a_no_to_a_list_of_signs(text: str, field: str, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), text, catalog) == ("none",)


@pytest.mark.parametrize("text", MORE_THAN_THE_BACK)
def test_what_may_be_more_than_the_back_is_none(text: str, catalog: Catalog) -> None:
    assert read_exact(question("rf_now", catalog), text, catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "he says none of these, only out of breath in a sprint",
        "none of these, just puffed after hard intervals",
        "no to all, my knee is a bit sore though",
        "none. tired after work",
        "none, only sweaty in a hard session",
        "nope none of them, I get red in the face when I sprint",
        "none of those but a sore ankle",
    ],
)
def test_a_no_to_signs_stands_beside_what_is_no_sign(text: str, catalog: Catalog) -> None:
    assert read_exact(question("rf_now", catalog), text, catalog) == ("none",)


@pytest.mark.parametrize(
    "text",
    [
        "none of these, just a bit dizzy in a race",
        "none of these, only breathless on the stairs",
        "none, but a funny feeling",
        "none of these, only chest tight in a sprint",
        "none of those but a sore calf",
        "only out of breath in a sprint",
        "none except that one thing",
        "none, only a heart that races at night",
    ],
)
def test_a_no_to_signs_is_none_beside_what_may_be_one(text: str, catalog: Catalog) -> None:
    assert read_exact(question("rf_now", catalog), text, catalog) is None


def test_what_the_reader_alone_doubts_in_it_is_asked_of_that_alone(with_reader: Catalog) -> None:
    asked = scene_of("rf_now", with_reader)
    meant = understand(hear("he says none of these, only out of breath in a sprint", with_reader), asked, with_reader)
    assert isinstance(meant, Answer)
    assert meant.value == ("none",)
    assert isinstance(understand(hear("none of these, my arm feels heavy", with_reader), asked, with_reader), Warned)


UNKNOWN = ["tough to tell", "um, no clue really", "couldn't say for sure", "haven't checked yet"]


@pytest.mark.parametrize("field", ["rf_now", "pleuritic_check", "run_stop", "muscle_check", "arm_weak", "ptx_risk"])
@pytest.mark.parametrize("text", UNKNOWN)
def test_not_to_know_is_an_answer_where_that_is_offered(field: str, text: str, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), text, catalog) == ("unsure",)


@pytest.mark.parametrize("text", ["tricky to say", "it roams about", "no one place really"])
def test_a_place_that_cannot_be_named_is_one(text: str, catalog: Catalog) -> None:
    asked = question("location", catalog)
    assert answers.read_said(asked, hear(text, catalog), MONDAY, catalog).sure == ("unclear",)


@pytest.mark.parametrize("field", ["trend", "feel", "rf_history"])
def test_it_is_none_where_it_is_not_offered(field: str, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), "couldn't say for sure", catalog) is None


NONE_OF_IT = ["not one of em", "nah, none of the lot", "not really any of these", "doesn't apply to me"]


@pytest.mark.parametrize("field", ["rf_now", "rf_history", "risk_now", "fluid_signs", "body_notes", "habits"])
@pytest.mark.parametrize("text", NONE_OF_IT)
def test_none_of_a_list_in_other_words(field: str, text: str, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), text, catalog) == ("none",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("we haven't got a single one of those", ("none",)),
        ("and none of the last ones, no", ("none",)),
        ("none like that, he is perfectly fine otherwise", ("none",)),
        ("patient denies all", ("none",)),
        ("nil of these", ("none",)),
        ("neg for all", ("none",)),
        ("NAD", ("none",)),
        ("none whatsoever", ("none",)),
        ("no red flags", ("none",)),
        ("no to the whole list", ("none",)),
        ("none, as I told you", ("none",)),
        ("none of these four either, pet", ("none",)),
        ("he hasn't been through any of these", ("none",)),
        ("no fever, nil of these", ("none",)),
        ("no illnesses", None),  # of chest pain or a blow that says nothing
        ("nil by mouth", None),
        ("too many of these", None),
        ("the last one, otherwise fine", None),
    ],
)
def test_none_of_a_list_of_signs_in_a_sentence(text: str, value: Value | None, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("rf_now", catalog), catalog)
    assert (meant.value if isinstance(meant, Answer) else None) == value


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("body_notes", "nope, all fine", ("none",)),
        ("overtrain_signs", "feeling great", ("none",)),
        ("fluid_signs", "nothing comes to mind", ("none",)),
        ("fluid_signs", "no cramp elsewhere, nothing more", ("none",)),
        ("arm_weak", "none of that", ("false",)),
        ("run_context", "same as always", ("none",)),
        ("run_context", "nothing special, same loop as ever", ("none",)),
        ("run_context", "just his regular jog", ("none",)),
        ("location", "midscapular", ("between_blades",)),
        ("location", "parascapular", ("one_blade",)),
        ("side", "bilaterally", ("both_or_switches",)),
        ("worse_with", "can't think of a thing", ("nothing_clear",)),
        ("rf_history", "no illnesses, she is a fit lady", ("none",)),
        ("rf_history", "nil PMH", ("none",)),
        ("rf_history", "no health issues except diabetes", None),
        ("rf_history", "all fine apart from night sweats", None),
        ("rf_history", "got the all clear from cancer", None),
        ("rf_now", "none fit, but i fainted", None),
        ("med_caution", "no ulcer", None),
    ],
)
def test_all_is_well_is_none_where_nothing_else_is_said(field: str, text: str, value: object, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), text, catalog) == value


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("5/10 & im in madrid btw", 5),
        ("3 or so, remind me at 8 pm please", 3),
        ("around T5, score 4", 4),
        ("2ish, check in at 6 pm", 2),
    ],
)
def test_a_score_that_is_asked_for_is_taken_beside_something_else(text: str, score: int, catalog: Catalog) -> None:
    said, scene = hear(text, catalog), scene_of("pain_now", catalog)
    assert gives_score(scene.question, said, catalog)
    assert getattr(understand(said, replace(scene, today=TODAY), catalog), "value", None) == score


def test_a_wish_or_a_thing_without_a_score_gives_none(catalog: Catalog) -> None:
    question = scene_of("pain_now", catalog).question
    assert not gives_score(question, hear("remind me at 7 pm", catalog), catalog)
    assert not gives_score(question, hear("what is at T4?", catalog), catalog)
    assert not gives_score(scene_of("duration", catalog).question, hear("4", catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "all at once as he reached for the bottle on the table, about three hours after the race was over",
        "in an instant when I lifted the bag, it was the next morning and I had slept well before that",
    ],
)
def test_suddenly_beside_another_beginning_is_asked_however_long_the_text(text: str, catalog: Catalog) -> None:
    question = field_question(catalog.fields["onset"], 0, catalog)
    found = answers.read_loose(question, hear(text, catalog), MONDAY, catalog)
    assert ("sudden",) in found.values
    assert len(found.values) == 2


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [("pain_now", "still nothing", 0), ("pain_now", "none again", 0), ("trend", "is equal since then", ("same",))],
)
def test_an_answer_without_its_verb_or_subject_is_one(field: str, text: str, value: object, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert isinstance(found, Answer)
    assert found.value == value


@pytest.mark.parametrize("field", ["rf_now", "rf_history", "risk_now", "med_caution"])
@pytest.mark.parametrize(
    "text", ["nah ur good", "no lol im fine", "nope im alright", "haha no", "nope none lol", "nah we're good", "nah m8"]
)
def test_a_no_as_people_chat_is_one(field: str, text: str, catalog: Catalog) -> None:
    heard = without_address(hear(text, catalog), catalog)
    assert answers.read_exact(question(field, catalog), heard, MONDAY, catalog) == ("none",)
