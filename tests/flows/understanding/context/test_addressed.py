"""Words that only address Thora are no part of what is said."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.context.addressed import without_address
from flows.understanding.people.distress import AFRAID, distress
from tests.talk import SCREENED, Talk, told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("six weeks sir", "six weeks"),
        ("since two months doctor", "since two months"),
        ("none of that doctor, only my knee", "none of that, only my knee"),
        ("nope doc. all good", "nope. all good"),
        ("none of these, doc", "none of these"),
        ("34 mate", "34"),
        ("Doc, it's a 4", "it's a 4"),
        ("can I run, friend?", "can i run"),
        ("no, madam.", "no"),
        ("I'm an osteopath, can I run", "can i run"),
        ("as a retired surgeon I find that slow", "i find that slow"),
        ("been a gp myself for thirty years, it's a 4", "it's a 4"),
        ("I used to be a chiro so it's a 3", "it's a 3"),
    ],
)
def test_a_word_of_address_is_left_out(text: str, left: str, catalog: Catalog) -> None:
    assert " ".join(without_address(hear(text, catalog), catalog).words) == " ".join(hear(left, catalog).words)


@pytest.mark.parametrize(
    "text",
    [
        "ran with my mate",
        "I saw a doctor",
        "for my son and his coach",
        "mate said it's posture",
        "sir",
        "doctor",
        "a love",
        "I was a doctor's patient once",
        "I am a doctor",
        "been to a physio, she said muscle",
        "saw a gp, it's a 4",
        "I'm a physio patient",
    ],
)
def test_where_it_may_be_a_part_of_it_it_stays(text: str, catalog: Catalog) -> None:
    utterance = hear(text, catalog)
    assert without_address(utterance, catalog) is utterance


def test_a_question_stays_one(catalog: Catalog) -> None:
    assert without_address(hear("can I run, doc?", catalog), catalog).sentences[0].is_question


@pytest.mark.parametrize(
    ("before", "text", "field", "value"),
    [
        (("/start", "[I agree]"), "34 sir", "age_band", "a18_34"),
        (SCREENED[:6], "none sir", "rf_history", ("none",)),
        (SCREENED[:6], "no sir", "rf_history", ("none",)),
        ((*SCREENED, "3"), "six weeks sir", "duration", "w1_6"),
        ((*SCREENED, "3"), "five days mate", "duration", "d3_7"),
        ((*SCREENED, "3", "since yesterday"), "suddenly, doc", "onset", "sudden"),
    ],
)
def test_any_answer_counts_with_a_word_of_address(
    before: tuple[str, ...], text: str, field: str, value: object, talk: Talk
) -> None:
    told(talk, *before, text)
    assert talk.session.record[field] == value


def test_what_is_ticked_stays_with_a_polite_no(talk: Talk) -> None:
    told(talk, *SCREENED[:6], "[Thin bones, or steroid tablets]", "no sir")
    assert talk.session.record["rf_history"] == ("bone_fragile",)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a six i'm afraid", "a six"),
        ("Rather worse, I am afraid, a five.", "rather worse, a five"),
        ("I am afraid I did none of them.", "i did none of them"),
        ("no run I'm afraid", "no run"),
        ("I'm afraid it's a 7", "its a 7"),
        ("still a 5 i'm afraid, doc", "still a 5"),
        ("worse again, i am afraid", "worse again"),
        ("I'm afraid I forgot the stretches", "i forgot the stretches"),
        ("not yet, I'm afraid", "not yet"),
        ("I'm afraid only half of it", "only half of it"),
    ],
)
def test_a_polite_afraid_beside_an_answer_is_no_fear(text: str, left: str, catalog: Catalog) -> None:
    utterance = without_address(hear(text, catalog), catalog)
    assert " ".join(utterance.words) == " ".join(hear(left, catalog).words)
    assert not distress(utterance, catalog)


@pytest.mark.parametrize(
    "text",
    [
        "i'm afraid",
        "help me, i'm afraid",
        "I'm afraid of running",
        "I am afraid to run",
        "i'm afraid it is cancer",
        "I'm afraid I have a heart problem",
        "I'm afraid I did something to my spine",
        "no and i'm afraid",
        "my chest hurts i'm afraid",
        "a 6 because i'm afraid of moving",
    ],
)
def test_fear_stays_fear(text: str, catalog: Catalog) -> None:
    assert distress(without_address(hear(text, catalog), catalog), catalog) == AFRAID


@pytest.mark.parametrize("text", ["no doctor has seen me", "I told the doctor, he agreed", "went to a doctor, no news"])
def test_a_doctor_that_is_spoken_of_stays(text: str, catalog: Catalog) -> None:
    assert "doctor" in without_address(hear(text, catalog), catalog).words


@pytest.mark.parametrize(
    "text", ["none of these doctor, just some burping", "nope doctor, only wind at times", "nothing of that doctor"]
)
def test_a_no_to_the_list_with_an_address_counts(text: str, talk: Talk) -> None:
    assert told(talk, *SCREENED[:3], text).startswith("2 of")


@pytest.mark.parametrize(
    "text", ["doctor lives far from us", "I like my doctor a lot", "nothing of the kind, dear doctor"]
)
def test_who_only_names_a_doctor_was_at_none(text: str, talk: Talk) -> None:
    assert "What they told you counts more than I do" not in told(talk, *SCREENED[:3], text)
    assert not talk.session.followup.visits
