"""A record and a session assessed as a whole: alarms raise it, a clinician's word bounds it."""

from msgspec.structs import replace

from flows import Catalog, Session, assess
from flows.assessment.assessing import decided, outcome, standing, uncleared, urgency
from flows.values.model import Alarm, Disposition, FollowUp, Record
from tests.flows.assessment.test_triage import CALM, UNMOVED, changed

URGENT: Record = changed(UNMOVED, onset="sudden", pain_worst=4)


def seen(record: Record, catalog: Catalog) -> Session:
    """A session in which a clinician has called all that stood muscular."""
    return Session(record=record, cleared=True, seen=standing(record, catalog))


def test_a_plain_ache_gets_contributors_and_a_plan(catalog: Catalog) -> None:
    found = assess(changed(CALM, worse_with=("sitting",), habits=("desk_long",)), catalog)
    assert found.disposition is Disposition.SELF_CARE
    assert found.causes
    assert found.exercises


def test_a_matter_for_today_names_neither(catalog: Catalog) -> None:
    found = assess(URGENT, catalog)
    assert (found.disposition, found.causes, found.exercises) == (Disposition.URGENT, (), ())


def test_an_alarm_in_words_makes_the_outcome_more_urgent(catalog: Catalog) -> None:
    alarm = Alarm(flags=("rf_cardiac",), level=Disposition.EMERGENCY)
    found = outcome(Session(record=CALM, alarms=(alarm,)), catalog)
    assert found.disposition is Disposition.EMERGENCY
    assert found.red_flags == ("rf_cardiac",)


def test_what_a_clinician_called_muscular_is_within_days_and_no_less(catalog: Catalog) -> None:
    assert uncleared(seen(URGENT, catalog), catalog).disposition is Disposition.CLINICIAN
    assert uncleared(seen(CALM, catalog), catalog).disposition is Disposition.CLINICIAN


def test_what_came_up_after_the_look_is_not_cleared(catalog: Catalog) -> None:
    session = seen(URGENT, catalog)
    later = replace(session, record=changed(URGENT, rf_now=("faint_sweat",)))
    assert uncleared(later, catalog).disposition is Disposition.EMERGENCY


def test_deciding_alone_agrees_with_the_whole_assessment(catalog: Catalog) -> None:
    for session in (Session(record=CALM), Session(record=URGENT), seen(URGENT, catalog), Session()):
        short, whole = decided(session, catalog), uncleared(session, catalog)
        assert (short.disposition, short.lines, short.red_flags) == (whole.disposition, whole.lines, whole.red_flags)
        assert urgency(session, catalog) is outcome(session, catalog).disposition


def test_very_strong_pain_in_a_check_in_is_a_matter_for_today(catalog: Catalog) -> None:
    session = Session(record=CALM, followup=FollowUp(is_strong=True))
    assert outcome(session, catalog).lines == ("U9",)
    assert urgency(session, catalog) is Disposition.URGENT
