"""Texts read as answers to the open question."""

import pytest
from msgspec.structs import replace

from flows import Catalog, Session
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear
from flows.understanding.context.addressed import without_address
from flows.understanding.facts import answers
from flows.understanding.facts.answers import Readings, gives_score
from flows.understanding.meant import Answer
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
