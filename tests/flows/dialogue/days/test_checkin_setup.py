"""Check-ins set up and changed in words: what was offered, or something else in its stead, and what /stop ends."""

import pytest
from msgspec.structs import replace

from flows import Catalog, take_turn
from flows.dialogue import stack
from flows.dialogue.days.checkin_setup import may_have, relevelled, with_entry
from flows.followup import schedule
from flows.values import diary
from flows.values.events import Chose
from flows.values.frames import CheckIn, PickOne, SetZone
from flows.values.model import Disposition, Session
from flows.values.replies import Shows
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = ("/checkin", "[Evening, 19:00]", "berlin", "[None of these]")


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT)
    return talk


def rhythm(talk: Talk) -> diary.Rhythm:
    kept = talk.session.followup.rhythm
    assert kept is not None
    return kept


def test_the_next_one_the_end_of_a_pause_and_of_a_snooze_are_named_moments(talk: Talk) -> None:
    told(talk, *RUNNING, "pause for two weeks")
    paused = talk.turns[-1].replies[0]
    talk.say("/checkin 19:00")
    changed = talk.turns[-1].replies[0]
    for reply in (paused, changed):
        (moment,) = reply.moments
        assert moment.words in reply.text
        assert moment.at > talk.at
    assert paused.moments[0].shows is Shows.DAY


# ---- one of several readings -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "said", "minute"),
    [
        ("7", "evening", 1140),
        ("7", "in the morning please", 420),
        ("7", "pm", 1140),
        ("half six", "evening", 1110),
        ("12", "at night", 0),
        ("7", "7pm", 1140),
        ("7", "8 pm", 1200),
        ("7", "no, 20:15", 1215),
        ("25:00", "yes", 60),
    ],
)
def test_an_hour_that_was_asked_back_is_answered_in_words(talk: Talk, typed: str, said: str, minute: int) -> None:
    told(talk, "/checkin", typed, said, "berlin")
    assert rhythm(talk).minute == minute


@pytest.mark.parametrize(
    ("typed", "said", "zone"),
    [
        ("usa", "new york", "America/New_York"),
        ("usa", "texas", "America/Chicago"),
        ("usa", "boston", "America/New_York"),
        ("usa", "georgia", "America/New_York"),
        ("usa", "paris", "Europe/Paris"),
        ("berlim", "yes", "Europe/Berlin"),
        ("9 am", "utc+1", "Europe/Paris"),
    ],
)
def test_a_place_that_was_asked_back_is_answered_in_words(talk: Talk, typed: str, said: str, zone: str) -> None:
    told(talk, "/checkin", "8 pm", typed, said)
    kept = talk.session.followup
    if kept.rhythm is None:  # several zones keep that time: the largest comes first
        pick = talk.session.find(PickOne)
        assert pick is not None
        assert pick.choices[0][0] == zone
        return
    assert kept.rhythm.zone == zone


@pytest.mark.parametrize(
    ("typed", "said", "day"),
    [
        ("3/4", "april", "2026-04-03"),
        ("3/4", "1 march", "2026-03-01"),
        ("3/4", "20 january", "2026-01-20"),
        ("31 february", "yes", "2026-02-28"),
    ],
)
def test_a_day_that_was_asked_back_is_answered_in_words(talk: Talk, typed: str, said: str, day: str) -> None:
    told(talk, *RUNNING, "/checkin", "[Pause for a while]", typed, said)
    assert diary.iso(rhythm(talk).away_until) == day


def test_what_is_none_of_them_gets_the_same_choices_again(talk: Talk) -> None:
    assert "Morning or evening?" in told(talk, "/checkin", "7", "blorp")
    assert "When suits you" in told(talk, "no")


# ---- the settings card -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["8 pm", "20:00", "make it 8 pm", "change it to 8 in the evening"])
def test_another_hour_is_changed_on_the_settings_card(talk: Talk, said: str) -> None:
    told(talk, *RUNNING, "/checkin", said)
    assert rhythm(talk).minute == 1200
    assert not talk.session.prompt


@pytest.mark.parametrize("said", ["tokyo", "i have moved to tokyo", "utc+9"])
def test_another_place_is_changed_on_the_settings_card(talk: Talk, said: str) -> None:
    told(talk, *RUNNING, "/checkin", said)
    assert rhythm(talk).zone == "Asia/Tokyo"


@pytest.mark.parametrize("said", ["until the 14th", "14 january", "pause until the 14th", "the 14th", "away till 14/1"])
def test_a_pause_is_told_on_the_settings_card(talk: Talk, said: str) -> None:
    told(talk, *RUNNING, "/checkin", said)
    assert diary.iso(rhythm(talk).away_until) == "2026-01-14"
    assert not talk.session.prompt


@pytest.mark.parametrize("said", ["pause", "pause please", "holiday", "pause check-ins"])
def test_a_pause_can_be_asked_for_at_any_time(talk: Talk, said: str) -> None:
    assert "Until when?" in told(talk, *RUNNING, said)
    assert "quiet until" in told(talk, "[For a week]")


@pytest.mark.parametrize(
    "said",
    [
        "we were on vacation for two weeks and it began there",
        "my coach is away until friday",
        "i came back from holiday",
    ],
)
def test_a_holiday_that_is_over_or_somebody_else_s_is_no_pause(talk: Talk, said: str) -> None:
    told(talk, *RUNNING, said)
    assert rhythm(talk).away_until == 0
    assert talk.session.prompt != "checkin_away"


def test_several_hours_are_asked_back_by_name(talk: Talk) -> None:
    assert "Which time do you mean?" in told(talk, "/checkin", "6:15 or 7:45 pm")
    assert "Did you mean 06:10?" in told(talk, "my kids wake me at 6:10 am")


@pytest.mark.parametrize("said", ["i am fine with that", "good evening", "my neck is sore at night"])
def test_what_names_no_hour_changes_none_on_the_settings_card(talk: Talk, said: str) -> None:
    told(talk, *RUNNING, "/checkin", said)
    assert rhythm(talk).minute == 1140


def test_a_pause_takes_no_other_question_away(talk: Talk) -> None:
    told(talk, *RUNNING, "/restart", "[Yes, start again]")
    question = talk.texts[-1]
    assert "quiet until" in told(talk, "i'm away until the 14th")
    assert talk.texts[-1] == question


def test_a_pause_lets_the_day_that_was_asked_about_go(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "quiet until" in told(talk, "i'm on holiday until friday")
    assert talk.session.find(CheckIn) is None
    assert not talk.session.prompt


@pytest.mark.parametrize("lines", [("9 pm",), ("[Leave it so]",), ("[Another place]", "paris"), ("[Daily or weekly]",)])
def test_after_a_change_the_question_that_waited_is_asked_again(talk: Talk, lines: tuple[str, ...]) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "/checkin", *lines)
    assert "How is your upper back" in talk.texts[-1]
    told(talk, "3", "[No run]")
    assert talk.session.find(CheckIn) is None


# ---- an end ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "old"),
    [
        ((*RUNNING, "/checkin", "[Another place]"), "Jakarta"),
        (("/checkin", "[Evening, 19:00]"), "Jakarta"),
        ((*RUNNING[:-1],), "A long run"),
        (("/checkin", "7"), "07:00"),
        ((*RUNNING, "/checkin", "[Pause for a while]"), "For a week"),
    ],
)
def test_an_old_button_after_an_end_says_so_and_sets_nothing_up(talk: Talk, lines: tuple[str, ...], old: str) -> None:
    told(talk, *lines, "/stop")
    tap = next(one for one in talk.shown[::-1] if old in one.label)
    turn = talk.happen(Chose(at=talk.at, field=tap.field, option=tap.id, n=tap.n))
    assert turn.note
    assert turn.due is None
    assert talk.session.followup.rhythm is None
    assert not talk.session.followup.activity


def test_no_question_of_the_check_ins_comes_back_after_stop(talk: Talk) -> None:
    told(talk, *RUNNING, "/checkin", "[Another hour]", "7")
    talk.wake()
    told(talk, "/stop")
    assert talk.session.stack == ()


def test_a_zone_without_an_hour_sets_nothing_up(talk: Talk) -> None:
    told(talk, "/checkin", "[Evening, 19:00]")
    bare = stack.update(talk.session, SetZone())
    turn = take_turn(bare, Chose(at=talk.at, field="checkin_zone", option="Asia/Jakarta", n=bare.n), talk.catalog)
    assert turn.note
    assert turn.session.followup.rhythm is None


def test_set_up_anew_later_the_same_day_it_does_not_ask_again(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "3, no run", "/checkin", "[End check-ins]")
    said = told(talk, "/checkin", "22:00", "berlin")
    assert "Next one tomorrow" in said
    assert schedule.next_at(rhythm(talk), talk.at) - talk.at > 86400


# ---- who may have them -----------------------------------------------------------------------------------------------


def test_under_18_and_alone_there_are_none(catalog: Catalog) -> None:
    assert may_have(Session())
    assert may_have(Session(record={"guardian": "with_adult"}))
    assert not may_have(Session(record={"guardian": "alone"}))


def test_somebody_who_turns_out_to_be_under_18_and_alone_is_offered_none(talk: Talk) -> None:
    told(talk, "change age", "[Under 18]", "[I'm on my own]")
    assert "no check-ins" in told(talk, "/checkin")


def test_check_ins_are_asked_for_in_a_sentence_with_their_hour(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    told(talk, "can you check on me every morning at half 7", "paris", "[None of these]")
    assert "20:00 (Europe/Paris)" in told(talk, "please change my check in to 8pm")
    assert "quiet until Mon 12 Jan" in told(talk, "pause till next monday")
    assert "What shall I change?" in told(talk, "remind me")


def test_a_reminder_of_something_else_is_no_check_in(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "could you remind me what that means")
    assert "What shall I change?" not in said
    assert "check in" not in said


def test_who_asks_to_be_checked_on_before_a_result_hears_why_not(catalog: Catalog) -> None:
    assert "go with a result" in told(Talk(catalog), *SCREENED, "could you check on me tomorrow?")


# ---- the day's entry and its card ------------------------------------------------------------------------------------


def test_an_entry_takes_the_place_of_what_the_day_had(talk: Talk) -> None:
    once = with_entry(talk.session, diary.CheckIn(day=739_621, pain_now=4))
    again = with_entry(once, diary.CheckIn(day=739_621, pain_now=2))
    assert [one.pain_now for one in diary.unpacked(again.followup.log)] == [2]
    assert replace(again, followup=talk.session.followup) == talk.session


def test_only_an_open_card_goes_by_how_urgent_it_stands(talk: Talk, catalog: Catalog) -> None:
    assert relevelled(talk.session, catalog) == talk.session
    told(talk, *RUNNING)
    talk.wake()
    opened = talk.session.find(CheckIn)
    assert opened is not None
    raised = stack.update(talk.session, replace(opened, level=Disposition.URGENT))
    assert relevelled(raised, catalog).find(CheckIn) == opened
