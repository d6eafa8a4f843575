"""What the check-ins keep: it is small, capped, and reads back as it was."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows import Catalog
from flows.values.diary import (
    KEPT_DAYS,
    Booked,
    CheckIn,
    Course,
    Exercises,
    Log,
    Mark,
    Morning,
    Ran,
    Rhythm,
    Seen,
    TwoWeeks,
    day_number,
    entry,
    iso,
    marked,
    noted,
    packed,
    unpacked,
)

START = day_number("2026-11-25")
scores = st.none() | st.integers(0, 10)
check_ins = st.builds(
    CheckIn,
    day=st.integers(START, START + 90),
    mark=st.sampled_from(Mark),
    answered=st.booleans(),
    pain_now=scores,
    ran=st.none() | st.sampled_from(Ran),
    pain_run=scores,
    next_morning=st.none() | st.sampled_from(Morning),
    exercises=st.none() | st.sampled_from(Exercises),
    blamed=st.sampled_from(["", "cat_cow", "row"]),
    function_0_10=scores,
    seen=st.none() | st.sampled_from(Seen),
    booked=st.none() | st.sampled_from(Booked),
    two_weeks=st.none() | st.sampled_from(TwoWeeks),
)


@given(st.lists(check_ins, max_size=90))
def test_a_log_is_in_order_once_a_day_capped_and_reads_back(days: list[CheckIn]) -> None:
    log: Log = ()
    for one in days:
        log = noted(log, one)
    numbers = [one.day for one in log]
    assert numbers == sorted(set(numbers))
    assert not numbers or numbers[-1] - numbers[0] < KEPT_DAYS
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(log), type=Log) == log


@given(st.lists(check_ins, max_size=70))
def test_a_log_is_packed_and_unpacked_as_it_was(days: list[CheckIn]) -> None:
    log: Log = ()
    for one in days:
        log = noted(log, one)
    assert unpacked(packed(log)) == log


def test_a_log_stays_small(catalog: Catalog) -> None:
    log: Log = ()
    for day in range(100):
        told = CheckIn(day=START + day, mark=Mark.ASKED, answered=True, pain_now=3, ran=Ran.EASY, pain_run=2)
        log = noted(log, replace(told, next_morning=Morning.AS_BEFORE, exercises=Exercises.ALL))
    assert len(log) == KEPT_DAYS
    assert len(packed(log)) <= 600
    assert len(packed(log[-14:])) <= 150
    longest = max(catalog.exercises, key=len)
    worst = tuple(replace(one, blamed=longest, booked=Booked.NOT_YET) for one in log[:2])
    assert len(packed((*worst, *log[2:]))) <= 700
    assert packed(()) == b""


def test_bytes_that_are_no_log_are_a_fault() -> None:
    with pytest.raises(msgspec.DecodeError):
        unpacked(b"no log")


def test_a_mark_leaves_what_was_told() -> None:
    log = marked(noted((), CheckIn(day=START, pain_now=4)), START, Mark.REMINDED)
    assert entry(log, START) == CheckIn(day=START, pain_now=4, mark=Mark.REMINDED)
    assert entry(log, START + 1) == CheckIn(day=START + 1)


def test_numbers_of_answers_never_change_their_meaning() -> None:
    kept = {kind: [option.id for option in sorted(kind)] for kind in (Ran, Morning, Exercises, Seen, Booked, TwoWeeks)}
    assert kept == {
        Ran: ["no_run", "easy", "usual", "hard"],
        Morning: ["gone_or_less", "as_before", "more"],
        Exercises: ["all", "some", "none", "hurt"],
        Seen: ["muscular", "other", "not_yet", "unclear", "nerve"],
        Booked: ["have_date", "was_seen", "not_yet"],
        TwoWeeks: ["helped", "no_change", "seen_muscular", "seen_other"],
    }


@pytest.mark.parametrize(
    "value", [Rhythm(zone="Asia/Kathmandu", minute=450, since=1), Course(started=START, baseline=4)]
)
def test_rhythm_and_course_read_back(value: Rhythm | Course) -> None:
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(value), type=type(value)) == value


def test_a_day_number_and_its_date_are_the_same_day() -> None:
    assert iso(START) == "2026-11-25"
    with pytest.raises(ValueError, match="Invalid"):
        day_number("25 November")
