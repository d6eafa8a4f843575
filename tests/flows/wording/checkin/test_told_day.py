"""What was told of a day is said to whoever asks for it, and the day's card stays open."""

from flows import Catalog
from flows.values.frames import CheckIn
from flows.wording.checkin.told_day import last_time
from flows.wording.checkin.told_day import told as told_of
from tests.flows.dialogue.test_rearranged_in_words import closed
from tests.talk import Talk, told


def test_a_day_is_told_with_all_its_answers_and_the_card_stays(talk: Talk) -> None:
    closed(talk)
    talk.wake()
    said = told(talk, "what did I tell you yesterday?")
    assert "You told me for Tue 6 Jan: pain now: 2, run: No run" in said
    assert "How is your upper back now" in said
    assert isinstance(talk.session.prompt, CheckIn)


def test_how_it_went_is_told_and_the_card_stays(talk: Talk) -> None:
    closed(talk)
    talk.wake()
    said = told(talk, "sum the week up for my mum")
    assert "Days with a score: 1" in said
    assert isinstance(talk.session.prompt, CheckIn)


def test_of_a_day_without_answers_that_is_said(talk: Talk) -> None:
    closed(talk)
    assert "I have no answers of yours for Mon 5 Jan" in told(talk, "what did I say on monday?")


def test_nothing_kept_is_nothing_said(catalog: Catalog, talk: Talk) -> None:
    assert told_of(talk.session.followup, 739_621, catalog) == ""


def test_of_the_ache_before_place_feel_and_beginning_are_told(catalog: Catalog) -> None:
    told_then = {"location": "between_blades", "feel": "ache_tight", "onset": "gradual_in_run", "pain_now": 4}
    said = last_time(told_then, catalog)
    assert said.startswith("Last time I noted: Between the blades; Dull ache, tight; Built up in the run.")
    assert last_time({}, catalog) == ""


def test_in_a_new_check_the_ache_before_is_told_and_the_question_stays(talk: Talk) -> None:
    closed(talk)
    talk.later(40 * 24)
    told(talk, "a new pain on the left side, since yesterday")
    said = told(talk, "is that the same as last time?")
    assert "Last time I noted: Between the blades" in said
    assert "1 of" in said
