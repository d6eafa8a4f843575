"""May they play today? Other sport, school sport and the gym go by the pain of the day, as a run does (facts D.1)."""

from flows.assessment import running
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.followup.running import Running
from flows.values.model import Record, Session

SPORTS = {
    "cross_training": ("sport", "young_sport", "contact", "racket", "overhead", "golf"),
    "weightlifting_interaction": ("still_lift",),
}
"""Topics, and what of them is asked, that go by the pain of the day."""


def goes_by_pain(topic: str, angle: str) -> bool:
    """Does what is asked of a topic go by the pain of the day?"""
    return angle in SPORTS.get(topic, ())


def today(session: Session, catalog: Catalog, told: Record | None) -> str:
    """Whether there is sport, by the rule of running and the score that was told last."""
    score, words = (told or {}).get("pain_now"), catalog.messages
    session = running.scored(session, score) if isinstance(score, int) else session
    allowed, pain = running.today(session, outcome(session, catalog), catalog), running.pain(session)
    is_theirs = allowed in (Running.RESTED, Running.HELD)
    if is_theirs:
        allowed = running.by_score(session)
    said = {Running.RUN: words.sport_run, Running.SHORT: words.sport_short}.get(allowed, words.sport_none)
    said = words.sport_unknown if pain is None else said.format(score=pain)
    return words.sport_theirs.format(text=said) if is_theirs else said
