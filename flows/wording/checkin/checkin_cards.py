"""What a day's check-in asks now, and the words of the check-ins (content/en/followup.yaml)."""

from collections.abc import Iterable, Mapping

from flows.catalog.catalog import Catalog
from flows.catalog.entries import CheckinField
from flows.followup import checkin, visited, well
from flows.values import diary
from flows.values.diary import Course
from flows.values.frames import RAN_TODAY, CheckIn
from flows.values.model import FollowUp, Session


def open_field(session: Session, catalog: Catalog) -> CheckinField | None:
    """The field of the day's check-in that is asked now, or None when none is open."""
    opened = session.find(CheckIn)
    if opened is None:
        return None
    log = diary.unpacked(session.followup.log)
    id = checkin.open_field(fields(session), log, opened.day, is_morning=opened.is_morning, passed=opened.passed)
    return catalog.checkin_fields.get(id)


def fields(session: Session) -> tuple[str, ...]:
    """The fields of the open check-in in their order, answered ones too."""
    opened, kept = session.find(CheckIn), session.followup
    if opened is None or kept.course is None:
        return ()
    return checkin.due_fields(
        opened.level,
        kept.course,
        diary.unpacked(kept.log),
        opened.day,
        is_morning=opened.is_morning,
        has_plan=bool(opened.plan),
        has_activity=bool(kept.activity),
        was_seen=visited.is_seen(kept),
        visit_on=kept.visit_on,
        is_well=well.is_well(kept.course, diary.unpacked(kept.log), opened.day),
        has_run_today=RAN_TODAY in opened.shown,
    )


# ---- words -----------------------------------------------------------------------------------------------------------


def words(id: str, catalog: Catalog, **values: object) -> str:
    """A text of en/followup.yaml with its placeholders filled."""
    return catalog.followup[id].text.format(**values)


def told_now(entry: diary.CheckIn | None, score: int, catalog: Catalog) -> str:
    """The score of a day in words: of the pain now, and of the run or of an hour before where that was stronger."""
    now = None if entry is None else entry.pain_now
    before = None if entry is None else entry.pain_before
    if entry is not None and now is not None and before is not None and before > now and before == entry.worst:
        return words("score_now_and_before", catalog, now=now, before=before)
    if entry is None or now is None or entry.pain_run is None or entry.pain_run <= now:
        return words("score_now", catalog, now=score)
    return words("score_now_and_run", catalog, now=now, run=entry.pain_run)


def counted_from(course: Course, seen_on: Iterable[int], catalog: Catalog) -> str:
    """From when a course is counted, in words: from its start, or from the day on which somebody had a look."""
    is_visit = course.is_seen and course.started in seen_on
    return words("since_visit" if is_visit else "since_start", catalog)


def hour(minute: int) -> str:
    """A minute of the day on a clock: 07:30."""
    return f"{minute // 60:02}:{minute % 60:02}"


def activity(kept: FollowUp, catalog: Catalog) -> str:
    """What the person wants to do again, in words; empty when nothing was named."""
    options = catalog.prompts["checkin_activity"].options
    return next((one.label for one in options if one.id == kept.activity), "")


def named_of(entry: diary.CheckIn, fields: Iterable[str], catalog: Catalog) -> str:
    """What a day holds for these fields, by name; "" where that is nothing."""
    told = ((id, getattr(entry, id, None)) for id in fields)
    answers = (
        (id, value.id if isinstance(value, diary.Option) else value) for id, value in told if value not in (None, "")
    )
    return ", ".join(_named(id, value, catalog) for id, value in answers)


def understood(answers: Mapping[str, str | int], catalog: Catalog) -> str:
    """What was taken from words, said back."""
    named = ", ".join(_named(field, value, catalog) for field, value in answers.items())
    return words("understood", catalog, answers=named)


def _named(field: str, value: str | int, catalog: Catalog) -> str:
    entry = catalog.checkin_fields[field]
    known = {option.id: option.button for option in entry.options} | {
        one.id: one.name for one in catalog.exercises.values()
    }
    label = known.get(str(value), str(value))
    return words("answer", catalog, name=entry.short, answer=label)
