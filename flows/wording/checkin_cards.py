"""What stands on a check-in card: the open question of a check-in, or of setting check-ins up, with its choices.

The prompts of content/en/prompts.yaml that begin with `checkin` have their words in content/en/followup.yaml; what
depends on the person (zones by their watch, what a typed time may mean, the day's open field) is put together here.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.entries import CheckinField, FieldOption, FieldType
from flows.followup import checkin
from flows.understanding.clocks import likely_zones
from flows.values import diary, zonedata
from flows.values.model import FollowUp, Session

OFFERED = (-480, -420, -360, -300, -240, -180, 0, 60, 120, 180, 330, 420, 480, 540, 600)
"""Where most people's clocks are, in minutes ahead of UTC: one place for each is offered, any other can be typed."""
QUESTIONS = {
    "checkin_hour": "ask_hour",
    "checkin_zone": "ask_clock",
    "checkin_activity": "ask_activity",
    "checkin_away": "ask_away",
    "checkin_keep": "keep_up",
}
"""Prompts with a fixed question, by the id of its text."""


def is_checkin(prompt: str) -> bool:
    """Is it one of the prompts that are put together here?"""
    return prompt == "checkin" or prompt.startswith("checkin_")


def text(session: Session, catalog: Catalog) -> str:
    """The question of the open prompt."""
    if session.prompt == "checkin":
        return _checkin_text(session, catalog)
    if session.prompt == "checkin_change":
        return _settings(session, catalog)
    if session.prompt == "checkin_pick":
        return _pick_text(session, catalog)
    return words(QUESTIONS[session.prompt], catalog)


def options(session: Session, catalog: Catalog) -> tuple[FieldOption, ...]:
    """Its choices, in their order."""
    prompt = catalog.prompts[session.prompt]
    if session.prompt == "checkin":
        return (*_answers(session, catalog), *prompt.options)
    if session.prompt == "checkin_zone":
        return (*_by_the_watch(session, catalog), *prompt.options)
    if session.prompt == "checkin_pick" and session.followup.pick is not None:
        picked = session.followup.pick.choices
        return (*(FieldOption(id=id, button=label[:24], label=label) for id, label in picked), *prompt.options)
    return prompt.options


def open_field(session: Session, catalog: Catalog) -> CheckinField | None:
    """The field of the day's check-in that is asked now, or None when none is open."""
    opened = session.followup.open
    if opened is None:
        return None
    log = diary.unpacked(session.followup.log)
    id = checkin.open_field(fields(session), log, opened.day, is_morning=opened.is_morning, passed=opened.passed)
    return catalog.checkin_fields.get(id)


def fields(session: Session) -> tuple[str, ...]:
    """The fields of the open check-in in their order, answered ones too."""
    opened, kept = session.followup.open, session.followup
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
    )


# ---- words -----------------------------------------------------------------------------------------------------------


def words(id: str, catalog: Catalog, **values: object) -> str:
    """A text of en/followup.yaml with its placeholders filled."""
    return catalog.followup[id].text.format(**values)


def hour(minute: int) -> str:
    """A minute of the day on a clock: 07:30."""
    return f"{minute // 60:02}:{minute % 60:02}"


def activity(kept: FollowUp, catalog: Catalog) -> str:
    """What the person wants to do again, in words; empty when nothing was named."""
    options = catalog.prompts["checkin_activity"].options
    return next((one.label for one in options if one.id == kept.activity), "")


def _checkin_text(session: Session, catalog: Catalog) -> str:
    field, opened = open_field(session, catalog), session.followup.open
    if field is None or opened is None:
        return ""
    asked = field.question
    if field.id == "function_0_10":
        asked = f"{activity(session.followup, catalog)}: {asked}"
    log = diary.unpacked(session.followup.log)
    if diary.entry(log, opened.day).answered:
        return asked
    told = [one.pain_now for one in log if one.day < opened.day]
    scores = [score for score in told if score is not None]
    last = words("last_time", catalog, score=scores[-1]) if scores and field.id == "pain_now" else ""
    hello = words("hello_morning" if opened.is_morning else "hello_evening", catalog)
    return f"{hello}{asked} {last}".strip()


def _settings(session: Session, catalog: Catalog) -> str:
    rhythm = session.followup.rhythm
    return "" if rhythm is None else words("settings", catalog, hour=hour(rhythm.minute), zone=rhythm.zone)


def _pick_text(session: Session, catalog: Catalog) -> str:
    pick = session.followup.pick
    if pick is None:
        return ""
    meant = ", ".join(label for _, label in pick.choices)
    return words(pick.text, catalog, **({"meant": meant} if pick.text == "meant" else {}))


# ---- choices ---------------------------------------------------------------------------------------------------------


def _answers(session: Session, catalog: Catalog) -> Iterator[FieldOption]:
    field, opened = open_field(session, catalog), session.followup.open
    if field is None or opened is None:
        return
    if field.id == "blamed":
        plan = (catalog.exercises[id] for id in opened.plan if id in catalog.exercises)
        yield from (FieldOption(id=one.id, button=one.name, label=one.name) for one in plan)
    elif field.type is FieldType.INT_0_10:
        yield from (FieldOption(id=str(score), button=str(score), label=str(score)) for score in range(11))
    else:
        yield from field.options


def _by_the_watch(session: Session, catalog: Catalog) -> Iterator[FieldOption]:
    """The places where most people live, by what their clocks show now."""
    at = session.heard_at
    for ahead in OFFERED:
        minute = (zonedata.utc_minute(at) + ahead) % 1440
        here = [one for one in likely_zones([minute], at, catalog) if zonedata.offset(at, one.zone) == ahead]
        if here:
            label = f"{hour(minute)} {here[0].label.split(',')[0]}"
            yield FieldOption(id=here[0].zone, button=label[:24], label=label)
