"""The end of a turn: what has come to be open is on the screen."""

import pytest

from flows import Catalog, Session
from flows.dialogue.turn_end import settled
from flows.values.frames import AlarmCard, CheckIn, Delete, Doubt, Medicine, WelcomeBack
from flows.values.model import Alarm, Disposition, State
from flows.values.replies import Turn
from flows.wording.cards import card
from flows.wording.result.results import message

HEARD = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY)
CHECKIN = CheckIn(day=1, level=Disposition.SELF_CARE, is_morning=True)


def at_result(*frames: object, **more: object) -> Session:
    return Session(state=State.ASSESSED, consent=True, stack=frames, **more)  # type: ignore[arg-type]


def said(before: Session, after: Session, catalog: Catalog) -> list[str]:
    turn = settled(before, Turn(session=after, replies=(message("Done."),)), catalog)
    return [reply.text for reply in turn.replies]


def test_what_lay_beneath_is_put_again(catalog: Catalog) -> None:
    texts = said(at_result(Medicine(), WelcomeBack()), at_result(Medicine()), catalog)
    assert texts == ["Done.", catalog.prompts["medicine"].question]


def test_what_was_open_all_along_is_not_repeated(catalog: Catalog) -> None:
    assert said(at_result(Medicine()), at_result(Medicine()), catalog) == ["Done."]


@pytest.mark.parametrize("frame", [Doubt(alarm=HEARD), Delete()])
def test_a_doubt_and_delete_are_seen_with_every_word(frame: Doubt | Delete, catalog: Catalog) -> None:
    assert len(said(at_result(frame), at_result(frame), catalog)) == 2


def test_what_was_shown_is_not_shown_twice(catalog: Catalog) -> None:
    after = at_result(Medicine())
    shown = card(after, catalog)
    assert shown is not None
    turn = Turn(session=after, replies=(shown,))
    assert settled(at_result(), turn, catalog) is turn


def test_a_turn_that_says_nothing_stays_silent(catalog: Catalog) -> None:
    turn = Turn(session=at_result(Medicine()))
    assert settled(at_result(), turn, catalog) is turn


def test_an_alarm_stands_alone(catalog: Catalog) -> None:
    referred = Session(state=State.REFERRED, consent=True, stack=(AlarmCard(),), alarms=(HEARD,))
    assert said(at_result(), referred, catalog) == ["Done."]


def test_the_phase_asks_on_after_a_check_in_came_between(catalog: Catalog) -> None:
    before = Session(state=State.PLANNING, consent=True, stack=(CHECKIN,))
    after = Session(state=State.PLANNING, consent=True)
    assert said(before, after, catalog) == ["Done.", catalog.fields["risk_now"].question]
    assert said(Session(state=State.PLANNING, consent=True, stack=(Medicine(),)), after, catalog) == ["Done."]
