"""May they play today? Other sport, school sport and the gym go by the pain of the day, as a run does (facts D.1)."""

from flows.assessment import running
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.followup.running import Running
from flows.values.model import Record, Session

SPORTS = {"cross_training": "sport", "weightlifting_interaction": "still_lift"}
"""Topics, and what of them is asked, that go by the pain of the day."""


def goes_by_pain(topic: str, angle: str) -> bool:
    """Does what is asked of a topic go by the pain of the day?"""
    return SPORTS.get(topic) == angle


def today(session: Session, catalog: Catalog, told: Record | None) -> str:
    """Whether there is sport, by the rule of running and the score that was told last."""
    score, words = (told or {}).get("pain_now"), catalog.messages
    session = running.scored(session, score) if isinstance(score, int) else session
    allowed, pain = running.today(session, outcome(session, catalog), catalog), running.pain(session)
    if pain is None:
        return words.sport_unknown
    said = words.sport_run if allowed is Running.RUN else words.sport_short
    return (said if allowed.is_some else words.sport_none).format(score=pain)
