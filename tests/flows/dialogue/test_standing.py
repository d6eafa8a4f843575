"""What stands while the questions are gone through again: the last result, and never less care than was called for."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.assessment.assessing import outcome
from flows.dialogue import standing
from flows.values.frames import CheckIn, NewSince, Recheck
from flows.values.model import Alarm, Disposition, Origin, Session, State
from tests.flows.dialogue.checkins.test_checkins import PLAN
from tests.talk import ANEW, FEVER, RESULT, SCREENED, Talk, told

HOUR, DAY = 3600, 86_400
CHECKED_AGAIN = ("/result", "[Check again]")
FULL = ("[Show me the list]", *SCREENED[3:])


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    """A talk with a plan, a day later."""
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, *PLAN)
    talk.later(24)
    return talk


def kept(session: Session) -> Session:
    """What of a session must be the same again; its number and its clock go on."""
    return replace(session, n=0, heard_at=0, topic="", followup=replace(session.followup, is_changed=False))


BEGUN = {
    "short": (),
    "screened in short": ("[None]",),
    "in the middle": ("[None]", "[2]"),
    "in full": FULL[:3],
    "a change on the way": ("[None]", "[2]", "change where to On the spine"),
}


@pytest.mark.parametrize("way", ["/result", "my plan", "/causes", "may i run?", "/checkin"])
@pytest.mark.parametrize("begun", BEGUN.values(), ids=BEGUN)
def test_a_new_look_that_is_left_puts_everything_back(begun: tuple[str, ...], way: str, talk: Talk) -> None:
    before = kept(talk.session)
    told(talk, *CHECKED_AGAIN, *begun)
    assert talk.session.state in (State.RED_FLAGS, State.QUESTIONS)
    told(talk, way)
    assert kept(replace(talk.session, stack=())) == before


@pytest.mark.parametrize("begun", [(), ("[None]",), ("[None]", "[2]", "[1-2 days]", "[No, ask me]")])
def test_a_new_start_that_is_left_puts_everything_back(begun: tuple[str, ...], talk: Talk) -> None:
    before = kept(talk.session)
    told(talk, *ANEW, *begun, "/result")
    assert kept(replace(talk.session, stack=())) == before


@pytest.mark.parametrize(
    "come_up",
    [
        ("[Show me the list]", *SCREENED[3:5], "[Never eases, or keeps me awake]"),
        ("[Show me the list]", *SCREENED[3:5], "[Fever, shivers or really ill]", "[Done]"),
        ("[None]", "[9]"),
    ],
    ids=["ticked and not done", "answered", "a strong pain"],
)
def test_what_was_told_since_and_asks_for_more_care_is_not_left(come_up: tuple[str, ...], talk: Talk) -> None:
    told(talk, *CHECKED_AGAIN, *come_up)
    session = talk.session
    assert standing.put_back(session, talk.catalog) is session
    told(talk, "my plan")
    assert talk.session.record == session.record
    assert talk.session.state is not State.ASSESSED


@pytest.mark.parametrize("again", [("[Done]", "[None of these 6]"), ("/restart", "[Yes, start again]")])
def test_nor_once_it_is_asked_again(again: tuple[str, ...], talk: Talk) -> None:
    told(talk, *CHECKED_AGAIN, "[Show me the list]", *SCREENED[3:5], "[Never eases, or keeps me awake]")
    talk.later(20)
    told(talk, *again)
    session = talk.session
    assert "rf_history" not in session.record
    assert standing.put_back(session, talk.catalog, on_purpose=True) is session


def test_an_alarm_that_was_raised_since_stays_when_the_rest_is_put_back(talk: Talk) -> None:
    told(talk, *CHECKED_AGAIN, "[None]", FEVER, "[I'll get seen today]", "/result")
    assert outcome(talk.session, talk.catalog).disposition is Disposition.URGENT


def test_who_says_that_something_is_new_leaves_only_on_purpose(talk: Talk) -> None:
    talk.later(80)
    told(talk, "my plan", "[Something]")
    session = talk.session
    assert standing.put_back(session, talk.catalog) is session
    assert standing.put_back(session, talk.catalog, on_purpose=True).state is State.ASSESSED


def test_a_changed_answer_is_not_dropped_on_the_way(talk: Talk) -> None:
    told(talk, "my answers", "[Where]", "[One side, by a blade]")
    told(talk, "my plan")
    assert talk.session.record["location"] == "one_blade"


def test_an_open_check_in_waits_beneath_a_new_look_and_comes_back(talk: Talk) -> None:
    told(talk, "/checkin", "[Morning, 7:30]", "berlin", "[None of these]")
    talk.wake()
    told(talk, "[3]", "/result", "[Check again]")
    assert talk.session.find(CheckIn) is not None
    assert "Have you run" in told(talk, "/result")


def test_the_check_in_of_the_day_goes_before_a_new_look_that_was_left(talk: Talk) -> None:
    told(talk, "/checkin", "[Morning, 7:30]", "berlin", "[None of these]", *CHECKED_AGAIN, "[None]", "[2]")
    before = talk.session.find(Recheck)
    talk.wake()
    assert before is not None
    assert isinstance(talk.session.prompt, CheckIn)
    assert talk.session.record == before.record


def test_the_check_in_of_the_day_waits_for_a_sign_that_was_ticked(talk: Talk) -> None:
    told(talk, "/checkin", "[Morning, 7:30]", "berlin", "[None of these]")
    told(talk, *CHECKED_AGAIN, "[Show me the list]", *SCREENED[3:5], "[Never eases, or keeps me awake]")
    talk.wake()
    assert talk.session.find(CheckIn) is None
    assert talk.session.state is State.RED_FLAGS


# ---- the one card ----------------------------------------------------------------------------------------------------


def test_the_card_gives_back_what_was_told_and_asks_for_what_grows_old(talk: Talk) -> None:
    before = talk.session.record
    told(talk, *CHECKED_AGAIN, "[None]")
    assert {id: talk.session.record[id] for id in ("rf_now", "rf_history")} == {
        id: before[id] for id in ("rf_now", "rf_history")
    }
    assert not {"pain_now", "duration"} & set(talk.session.record)


def offered(session: Session, catalog: Catalog, after: int = DAY) -> NewSince | None:
    return standing.in_short(session, session.screened_at + after, catalog)


@pytest.mark.parametrize(
    ("after", "is_in_short"), [(DAY, True), (14 * DAY, True), (14 * DAY + 1, False), (60 * DAY, False)]
)
def test_it_stands_for_the_lists_of_the_last_two_weeks(after: int, is_in_short: bool, talk: Talk) -> None:
    assert (offered(talk.session, talk.catalog, after) is not None) is is_in_short


SIGN = Alarm(flags=("rf_infection",), level=Disposition.URGENT, is_open=False, n=1)
TICK = Alarm(flags=("rf_cardiac",), level=Disposition.EMERGENCY, origin=Origin.TICK, field="rf_now", is_open=False, n=1)


@pytest.mark.parametrize("alarm", [SIGN, TICK], ids=["in words", "a tick"])
def test_it_takes_no_alarm_back(alarm: Alarm, talk: Talk) -> None:
    assert offered(replace(talk.session, alarms=(alarm,)), talk.catalog) is None


@pytest.mark.parametrize(
    "told_of",
    [
        {"rf_now": ("chest_pain",)},
        {"rf_now": ("unsure",)},
        {"rf_history": ("fever_ill",)},
        {"rf_history": ("night_constant",)},
        {"onset": "sudden", "worse_with": ("nothing_clear",)},
    ],
)
def test_it_takes_nothing_dangerous_back(told_of: dict[str, object], talk: Talk) -> None:
    session = replace(talk.session, record={**talk.session.record, **told_of})
    assert offered(session, talk.catalog) is None


def test_what_a_clinician_cleared_or_a_strong_score_asks_for_the_lists_in_full(talk: Talk) -> None:
    assert offered(replace(talk.session, cleared=True), talk.catalog) is None
    strong = replace(talk.session.followup, is_strong=True)
    assert offered(replace(talk.session, followup=strong), talk.catalog) is None


@pytest.mark.parametrize("missing", ["rf_now", "rf_history"])
def test_lists_that_were_never_answered_are_put_in_full(missing: str, talk: Talk) -> None:
    record = {id: value for id, value in talk.session.record.items() if id != missing}
    assert offered(replace(talk.session, record=record), talk.catalog) is None


def test_a_lasting_risk_stays_told(talk: Talk, catalog: Catalog) -> None:
    session = replace(talk.session, record={**talk.session.record, "rf_history": ("cancer_ever",)})
    card = offered(session, catalog)
    assert card is not None
    assert card.told["rf_history"] == ("cancer_ever",)


# ---- how old it is ---------------------------------------------------------------------------------------------------

AT = 1_767_600_000


def test_twelve_hours_make_the_signs_too_old_for_a_new_result() -> None:
    session = Session(screened_at=AT)
    assert not standing.is_stale(session, AT + 12 * HOUR)
    assert standing.is_stale(session, AT + 12 * HOUR + 1)


def test_the_one_card_counts_as_long_as_the_lists_behind_it_are_recent() -> None:
    recent = Session(screened_at=AT, unchanged_at=AT + 5 * DAY)
    assert not standing.is_stale(recent, AT + 5 * DAY + HOUR)
    assert standing.is_stale(Session(screened_at=AT, unchanged_at=AT + 30 * DAY), AT + 30 * DAY + HOUR)


def test_a_plan_is_old_three_days_after_the_last_word_about_it() -> None:
    session = Session(screened_at=AT, heard_at=AT + 4 * DAY)
    assert standing.is_outdated(session)
    assert not standing.is_outdated(replace(session, told_at=AT + 2 * DAY))
    assert not standing.is_outdated(replace(session, unchanged_at=AT + 2 * DAY))
