"""A clinician's word: what it clears, where it goes on, and what it ends."""

import pytest

from flows import Catalog, Session
from flows.dialogue.days.seen import last_ticked_screen, ticked
from flows.values.frames import AlarmCard
from flows.values.model import State
from tests.flows.dialogue.checkins.test_checkins import SET_UP, WEEKS
from tests.talk import CHEST, DIE, RESULT, SCREENED, Talk, told

GROWING = ("[6]", "[1-6 weeks]", *RESULT[2:8], "[Getting worse]", "[No]")


def test_muscular_goes_on_with_the_screen_behind_the_sign(talk: Talk) -> None:
    assert "2 of" in told(
        talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", "[A doctor said muscle]", "[Yes, both]"
    )
    assert talk.session.alarms == ()


def test_muscular_leaves_thoughts_of_suicide_standing(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, DIE, CHEST, "[A doctor said muscle]", "[Yes, both]")
    assert talk.session.stack == (AlarmCard(),)


def test_something_else_ends_the_plan(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", CHEST, "[I've called or have help]")
    assert "my plan ends here" in told(talk, "[Seen: something else]")
    assert talk.session.followup.rhythm is None
    assert talk.session.state is State.RED_FLAGS


def test_the_last_screen_with_a_tick(catalog: Catalog) -> None:
    assert last_ticked_screen(Session(), catalog) is None
    session = Session(record={"rf_now": ("chest_pain", "legs_weak_numb")})
    assert ticked(session) == ("chest_pain", "legs_weak_numb")
    assert last_ticked_screen(session, catalog) == 1


CHECKED = (*SCREENED, *RESULT, "/checkin", "[Evening, 19:00]", "berlin", "[None of these]", "(woken)")


@pytest.mark.parametrize(
    ("text", "answer", "found"),
    [
        ("Saw my doctor, muscular. 4", "seen: It is muscular", ""),
        ("went to the clinic, they said its a nerve in the neck, wait 2 weeks. 6 pain", "seen: A nerve", "nerve"),
        ("4, gp said wait for the mri", "seen: Waiting for tests", "unclear"),
    ],
)
def test_a_visit_told_at_a_check_in_is_kept_and_changes_the_course(
    text: str, answer: str, found: str, talk: Talk
) -> None:
    assert answer in told(talk, *CHECKED, text)
    assert talk.session.followup.found == found
    assert len(talk.session.followup.visits) == 1


def test_a_visit_of_which_nothing_is_told_is_asked_about(talk: Talk) -> None:
    assert "What did they say?" in told(talk, *CHECKED, "was at the physio today")
    assert "seen: A nerve" in told(talk, "it's a trapped nerve")


def test_what_a_clinician_found_holds_run_and_plan_back(talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, "was at the clinic, it is a nerve")
    assert "told that it is a nerve" in said
    assert "Likely contributors" not in said
    assert "No run until those who saw you" in told(talk, "can i run today?")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a pinched nerve i think", "until they say so"),
        ("they dont know, mri next week", "until the tests are back"),
        ("something else", "my plan ends here"),
    ],
)
def test_what_they_said_is_understood_in_words(words: str, said: str, talk: Talk) -> None:
    assert "What did they say?" in told(talk, *SCREENED, *RESULT, "was at the physio today")
    assert said in told(talk, words)


@pytest.mark.parametrize(
    "text", ["they checked me, ecg was fine, just muscle", "the doctor checked me, she said its only muscular"]
)
def test_a_muscle_that_a_clinician_named_clears_what_stood_also_among_the_questions(text: str, talk: Talk) -> None:
    told(talk, *SCREENED[:2], "i fainted on my run this morning", "my husband is driving me to the hospital")
    talk.later(28)
    assert "Good that you were seen" in told(talk, text)
    assert talk.session.alarms == ()


def test_a_muscle_that_a_clinician_named_answers_what_was_ticked_half_way(talk: Talk) -> None:
    told(talk, *SCREENED[:5], "[Fever, shivers or really ill]", "[Done]", "[None of these 6]")
    talk.later(28)
    assert "Good that you were seen" in told(talk, "i was at the doctor, she said its only muscular")
    assert talk.session.cleared


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("the gp said it's a trapped nerve", "nerve"),
        ("they want an mri", "tests"),
    ],
)
def test_after_a_visit_nothing_contradicts_what_they_found(text: str, theirs: str, talk: Talk) -> None:
    told(talk, *SCREENED, *WEEKS, *SET_UP)
    said = told(talk, f"saw a doctor today, {text}")
    assert theirs in said
    assert "Book a doctor" not in said
    assert "until someone has seen you" not in told(talk, "can i run?")
    assert "You were seen" in told(talk, "when can i start running again?")
    assert "have it looked at first" not in told(talk, "/plan")
    asked = [told(talk, "(woken)", "[3]", "[No run]") for _ in range(4)]
    assert not any("booked a visit" in one or "until someone has seen you" in one for one in asked)


def test_once_it_is_muscular_nobody_is_asked_whether_they_were_seen(talk: Talk) -> None:
    assert "Book a doctor" in told(talk, *SCREENED, *GROWING, *SET_UP, "[My result]")
    said = told(talk, "[I was seen]", "they said it's muscular")
    assert "Book a doctor" not in said
    assert "You were seen and told that it is muscular" in said
    labels = [option.label for reply in talk.turns[-1].replies for option in reply.options]
    assert "I was seen" not in labels
    assert {"My plan", "Report for a doctor"} <= set(labels)
    asked = [told(talk, "(woken)", "[3]", "[No run]") for _ in range(4)]
    assert not any("booked a visit" in one or "until someone has seen you" in one for one in asked)


def test_what_comes_up_after_a_visit_is_to_be_seen_again(talk: Talk) -> None:
    told(talk, *SCREENED, *GROWING, "i saw the physio, it's muscular")
    assert "looked at today" in told(talk, "[My answers]", "[Lump, shape]", "[Yes]")


def test_a_visit_is_met_with_one_word(talk: Talk) -> None:
    said = told(talk, *SCREENED, *WEEKS, *SET_UP, "the physio said it's just a strained muscle")
    assert said.count("Good that") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("results are back, it's muscular", "told that it is muscular"),
        ("got my results: nothing serious", "told that it is muscular"),
        ("the mri shows a slipped disc", "told that it is a nerve"),
        ("bloods are fine", "What did they say?"),
        ("the results come tomorrow", ""),
    ],
)
def test_results_that_were_awaited_are_told_in_words(words: str, said: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, "saw a doctor today, they want an mri")
    heard = told(talk, words)
    assert said in heard
    assert said or "What did they say?" not in heard


@pytest.mark.parametrize(
    "text",
    [
        "they say it was just low sugar and he's fine, ecg normal",
        "paramedics checked me, all clear",
        "the hospital sent me home",
        "they found nothing",
    ],
)
def test_what_helpers_found_is_asked_for_once_they_were_there(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, "ambulance is here")
    assert "What did they say?" in told(talk, text)


def test_that_help_has_come_is_met_with_a_word(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, "ok i call")
    assert "Do what they tell you" in told(talk, "the ambulance is here")


COLD = "i have a little fever, 37.8, and a cough since today"
CALLED_COLD = [
    "I saw the doctor today, it is just a cold and my lungs are clear",
    "i was at the doctor, only a virus he said",
    "went to my gp this morning, she says nothing on the lungs",
    "doctor checked me: no pneumonia, just a cold",
]


@pytest.mark.parametrize("text", CALLED_COLD)
def test_a_cold_told_by_a_clinician_clears_a_fever_and_a_cough(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, COLD, text)
    assert "Good that you were seen" in said
    assert "muscular" not in said
    assert not talk.session.alarms
    assert talk.session.state is (
        State.QUESTIONS if "virus" in text else State.ASSESSED
    )  # a virus is a risk of its list
    assert talk.session.followup.said == "cold"


@pytest.mark.parametrize("text", [*CALLED_COLD, "he says only a cold", "they say my lungs are clear"])
def test_a_cold_is_heard_after_they_went_as_well(text: str, talk: Talk) -> None:
    assert "Good that you were seen" in told(talk, *SCREENED, *RESULT, COLD, "[I'll get seen today]", text)
    assert not talk.session.alarms


@pytest.mark.parametrize(
    "text",
    [
        "it is only a cold",
        "my wife says only a cold",
        "the doctor will say it is only a cold",
        "google says just a virus",
        "maybe the doctor says just a cold",
        "saw the doctor, he said not just a cold",
        "the fever is gone and i feel well",
    ],
)
def test_no_other_word_of_a_cold_clears_it(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, COLD, text)
    assert talk.session.alarms


@pytest.mark.parametrize("sign", ["my legs have gone numb and weak", "crushing chest pain and i can't breathe"])
def test_a_cold_clears_nothing_but_fever_and_cough(sign: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, COLD, sign, CALLED_COLD[0])
    assert talk.session.alarms


def test_a_new_sign_after_a_cold_asks_again(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, COLD, CALLED_COLD[0])
    assert "Stop and call now" in told(talk, "now i cough blood")


@pytest.mark.parametrize("text", ["[I was seen]", "i was seen", "i have been seen", "i went to the doctor"])
def test_the_message_for_today_is_told_that_they_were_seen(text: str, talk: Talk) -> None:
    assert "What did they say?" in told(talk, *SCREENED, *RESULT, COLD, text)
    assert talk.session.alarms
    assert "Good that you were seen" in told(talk, "[Seen: only a cold]")
    assert not talk.session.alarms
