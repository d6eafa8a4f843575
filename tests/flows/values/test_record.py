"""How urgent it is can be compared, and an alarm keeps what raised it."""

import itertools

import msgspec
import pytest

from flows.values.record import (
    Alarm,
    Assessment,
    Disposition,
    Origin,
    Record,
    Value,
    alone,
    first_option,
    lists_of,
    options_of,
    ticks_of,
    with_ticks,
)


def test_dispositions_rise_from_self_care_to_emergency() -> None:
    ordered = [Disposition.SELF_CARE, Disposition.CLINICIAN, Disposition.URGENT, Disposition.EMERGENCY]
    for lower, higher in itertools.pairwise(ordered):
        assert lower < higher
        assert higher > lower
        assert lower <= higher
        assert not lower >= higher
    assert sorted(ordered) == ordered


def test_an_alarm_is_open_and_from_words_unless_told_otherwise() -> None:
    alarm = Alarm(flags=("rf_cord",), level=Disposition.URGENT)
    assert (alarm.is_open, alarm.origin, alarm.n) == (True, Origin.TEXT, 0)


def test_an_alarm_comes_back_from_the_store() -> None:
    alarm = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY, origin=Origin.TICK, field="rf_now", n=4)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(alarm), type=Alarm) == alarm


def test_an_assessment_needs_its_urgency() -> None:
    with pytest.raises(TypeError):
        Assessment()


def test_a_list_of_one_option_is_told_as_the_option() -> None:
    assert alone(("dull",)) == "dull"
    assert [alone(value) for value in (("dull", "tight"), (), "dull", 4)] == [("dull", "tight"), (), "dull", 4]


@pytest.mark.parametrize(
    ("value", "ticks", "options"),
    [
        (("dull", "tight"), ("dull", "tight"), ("dull", "tight")),
        ("dull", (), ("dull",)),
        (4, (), ()),
        (True, (), ()),
        (None, (), ()),
    ],
)
def test_ticks_are_of_a_list_and_options_of_one_answer_too(
    value: Value | None, ticks: tuple[str, ...], options: tuple[str, ...]
) -> None:
    assert (ticks_of(value), options_of(value)) == (ticks, options)


def test_the_lists_of_a_record_are_those_that_are_ticked() -> None:
    record: Record = {"quality": ("dull",), "onset": "sudden", "pain_now": 3, "rf_now": ()}
    assert lists_of(record) == {"quality": ("dull",), "rf_now": ()}


def test_a_tick_takes_the_place_of_none_of_these() -> None:
    assert with_ticks(("none",), ("fever",)) == ("fever",)
    assert with_ticks(("fever", "cough"), ("cough", "night")) == ("fever", "cough", "night")
    assert with_ticks(None, ("none",)) == ()


def test_an_option_stands_for_the_first_of_its_list() -> None:
    assert [first_option(value) for value in (("dull", "tight"), "dull", 4)] == ["dull", "dull", 4]
