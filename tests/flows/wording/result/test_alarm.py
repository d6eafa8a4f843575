"""The message of an alarm: in full once, then short, and to whoever helps as to one who helps."""

import pytest

from flows import Catalog, Session
from flows.values.frames import AlarmCard
from flows.values.model import Alarm, Disposition, State
from flows.wording.result.alarm import alarm, alarm_text


def standing(flag: str, level: Disposition, *, of_another: bool = False, country: str = "") -> Session:
    raised = Alarm(flags=(flag,), level=level, of_another=of_another)
    return Session(state=State.REFERRED, alarms=(raised,), stack=(AlarmCard(),), country=country)


EMERGENCIES = ("rf_cardiac", "rf_cord", "rf_aorta", "rf_unscreened", "rf_stroke_headache")


@pytest.mark.parametrize("country", ["", "IT"])
@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("of_another", [False, True])
def test_an_emergency_always_holds_a_number(country: str, again: bool, of_another: bool, catalog: Catalog) -> None:
    for flag in (*EMERGENCIES, "rf_self_harm"):
        session = standing(flag, Disposition.EMERGENCY, of_another=of_another, country=country)
        assert catalog.countries["IT"].number in alarm(session, catalog, again=again).text


@pytest.mark.parametrize("flag", EMERGENCIES)
def test_nothing_is_said_twice_in_one_message(flag: str, catalog: Catalog) -> None:
    text = alarm_text(standing(flag, Disposition.EMERGENCY), catalog).lower()
    assert text.count("drive") == 1


def test_again_it_is_short_and_says_how_to_take_it_back(catalog: Catalog) -> None:
    for level in (Disposition.EMERGENCY, Disposition.URGENT):
        session = standing("rf_cardiac", level)
        full, again = alarm(session, catalog), alarm(session, catalog, again=True)
        assert len(again.text.splitlines()) < len(full.text.splitlines())
        assert again.options == full.options
        slip = next(option.label for option in again.options if option.id == "mistake")
        assert slip in again.text


def test_of_somebody_else_the_one_who_writes_is_told_to_help(catalog: Catalog) -> None:
    own = alarm_text(standing("rf_cord", Disposition.EMERGENCY), catalog)
    other = alarm_text(standing("rf_cord", Disposition.EMERGENCY, of_another=True), catalog)
    assert "for them" in other
    assert "drive yourself" in own
    assert "drive yourself" not in other
    assert "Are they safe" in alarm_text(standing("rf_self_harm", Disposition.EMERGENCY, of_another=True), catalog)
    assert "for them" in alarm_text(standing("rf_infection", Disposition.URGENT, of_another=True), catalog)


def test_the_numbers_of_an_emergency_can_be_taken_along(catalog: Catalog) -> None:
    def numbers(flag: str, country: str, level: Disposition = Disposition.EMERGENCY) -> list[str]:
        return [one.number for one in alarm(standing(flag, level, country=country), catalog).to_call]

    assert numbers("rf_cardiac", "") == ["112", "911", "999", "000"]
    assert numbers("rf_cardiac", "FR") == ["15", "112"]
    assert numbers("rf_self_harm", "GB") == ["116 123", "999"]
    assert numbers("rf_cardiac", "FR", Disposition.URGENT) == []
