"""What a day's check-in asks now, and its words."""

from flows import Catalog, Session
from flows.values import diary
from flows.values.diary import Course
from flows.values.frames import CheckIn
from flows.values.model import Disposition, FollowUp
from flows.wording.checkin.checkin_cards import activity, counted_from, fields, hour, open_field, words

DAY = 740_003
KEPT = FollowUp(course=Course(started=DAY - 3, baseline=4))
OPENED = CheckIn(day=DAY, level=Disposition.SELF_CARE, is_morning=False)


def test_without_a_check_in_nothing_is_asked(catalog: Catalog) -> None:
    assert open_field(Session(followup=KEPT), catalog) is None
    assert fields(Session(stack=(OPENED,))) == ()


def test_the_first_field_without_an_answer_is_asked(catalog: Catalog) -> None:
    session = Session(followup=KEPT, stack=(OPENED,))
    first = open_field(session, catalog)
    assert first is not None
    assert first.id == "pain_now"
    log = diary.noted((), diary.CheckIn(day=DAY, answered=True, pain_now=3))
    later = Session(followup=FollowUp(course=KEPT.course, log=diary.packed(log)), stack=(OPENED,))
    following = open_field(later, catalog)
    assert following is None or following.id != "pain_now"


def test_an_hour_is_read_off_a_clock() -> None:
    assert [hour(minute) for minute in (0, 450, 1439)] == ["00:00", "07:30", "23:59"]


def test_a_text_is_filled(catalog: Catalog) -> None:
    assert "12" in words("streak", catalog, days=12)


def test_an_activity_that_was_not_named_is_empty(catalog: Catalog) -> None:
    first = catalog.prompts["checkin_activity"].options[0]
    assert activity(FollowUp(activity=first.id), catalog) == first.label
    assert activity(FollowUp(), catalog) == ""


def test_who_was_seen_is_compared_with_the_day_of_the_visit(catalog: Catalog) -> None:
    since = {
        counted_from(Course(started=9, baseline=3, is_seen=is_seen), seen_on, catalog)
        for is_seen, seen_on in ((False, ()), (True, (4,)), (False, (9,)))
    }
    assert since == {"at the start"}
    assert counted_from(Course(started=9, baseline=3, is_seen=True), (4, 9), catalog) == "when you were seen"
