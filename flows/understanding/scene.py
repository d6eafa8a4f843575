"""What is going on when something is said: all that understanding it needs to know, and no more."""

from msgspec import Struct

from flows.catalog.question import Question
from flows.text.utterance import Utterance
from flows.understanding.diary.their_word import NO_TERM, Term
from flows.values.model import Disposition, Record, State
from flows.values.record import HAS_RESULT

DOUBT, WHICH, SAFE, CHECKIN = "confirm", "which", "safe", "checkin"
"""Small questions (flows/values/frames.py): about a sign in doubt, which sign it is, whether somebody with thoughts of
suicide is safe, and the day's card.
"""
HOUR_ASKED, ZONE_ASKED, AWAY_ASKED = "checkin_hour", "checkin_zone", "checkin_away"
SETTINGS, PICK, KEEP, GOAL = "checkin_change", "checkin_pick", "checkin_keep", "checkin_activity"
"""Those about check-ins: when, by whose clocks, until when they rest, what is to change, which of several is meant,
whether they go on, and for what.
"""
GUIDED, WELCOME_BACK = "guided", "welcome_back"
"""A guided session, and the greeting after a result."""
OF_SIGNS = (DOUBT, WHICH, "chest_check", "arm_check")
"""Those about a sign: nothing goes past them."""
IN_DOUBT = {DOUBT: "no_not", WHICH: "none_after_all"}
"""Small questions about a sign in doubt, and their no. What may be a yes counts as "unsure", and that as yes (facts
A.9); what is neither leaves them open.
"""
LEFT_FOR_RISKS = (GUIDED, WELCOME_BACK, GOAL)
"""Small questions after a result that a new risk leads away from: it changes what suits them."""


class Message(Struct, frozen=True, kw_only=True):
    """A text as it came: when (seconds since the epoch), how it was typed, and what was heard of it."""

    at: int
    text: str
    heard: Utterance


class CheckInScene(Struct, frozen=True, kw_only=True):
    """The day's check-in: its fields, the open one, those answered, and the exercises of the plan. `was_asked_kind`: a
    run is known, and it was asked of which kind. `scored`: the pain now, as it was told on this card. `is_later`: hours
    lie between the last answer and now. `is_morning`: it asks of a run with the morning after it. `day`: of which day
    (ordinal) it asks.
    """

    fields: tuple[str, ...]
    open_field: str
    answered: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    was_asked_kind: bool = False
    scored: int | None = None
    is_later: bool = False
    is_morning: bool = False
    day: int = 0


class DoubtScene(Struct, frozen=True, kw_only=True):
    """A sign that is asked about: its red flags, and which signs of them, where not all are asked about.

    `can_be_slip`: it may have been a slip of the finger; thoughts of suicide never are. `is_of_today`: it is to be seen
    the same day, and no emergency; `may_have_passed`: and none any more once it has gone. `was_asked_again`: a yes was
    meant for the question beneath, or a no left it open, so that it was asked about once more.
    """

    flags: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    can_be_slip: bool = False
    is_of_today: bool = False
    may_have_passed: bool = False
    was_asked_again: bool = False


class VisitScene(Struct, frozen=True, kw_only=True):
    """What is known of a clinician: what they said (`known`, where it was told), whether they have had a look, whether
    results are to come, and what they said of running. `on`: the day of a visit to come; 0: none is known.
    `waits_to_run`: what they said of running still stands, or the first run after it is still to come. `is_talked_of`:
    it is asked what they said, or that was told just now and nothing else is open: what follows is theirs, too.
    """

    known: str = ""
    on: int = 0
    is_seen: bool = False
    awaits_tests: bool = False
    term: Term = NO_TERM
    waits_to_run: bool = False
    is_talked_of: bool = False


class Offered(Struct, frozen=True, kw_only=True):
    """The readings of an hour, a place or a day (`kind`) that were offered, each id with its label. `is_suggested`:
    what was typed first cannot be, and these may have been meant.
    """

    choices: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    is_suggested: bool = False


NO_DOUBT, NO_VISIT, NOTHING_OFFERED = DoubtScene(), VisitScene(), Offered()


class Scene(Struct, frozen=True, kw_only=True):
    """What is open, and what was told.

    `is_new_check`: the ache is looked at anew, and what was told of the one before is kept aside.
    `at`: seconds since the epoch; `day`: the person's own day (ordinal), `today`: the same where check-ins run, else 0.
    `is_first`: nothing was said before. `question`: the open question; `small`: its id when it is a small one; `last`:
    the question that was answered last, while more are asked. `beneath`: the question that waits under one about a
    sign; `card_beneath`: the day's check-in that does; `day_over`: what was told at this day's, which is over.
    `speaking`: how urgent the alarm is whose message stands. `is_serious`: a warning was raised, or what was told is a
    matter for today; `of_risk`: the signs of that message that are no more than a risk where the pain is mild;
    `may_be_cold`: a warning was raised that whoever has looked may call a cold; `may_be_old`: a fall was told that
    counts less where it was weeks ago; `is_worried`: thoughts of suicide were told, and nobody has said since that they
    reached someone.
    `record`: what was told; `noted`: that, and what waits for its question or is ticked on a list. `topic`: what was
    spoken of last. `of_another`: somebody writes for another.
    `last_score`: the pain now that was told last at a check-in; `yesterday`: the scores of the day before.
    `paused_until`: the day until which the check-ins rest, or will; 0: they do not; `paused_from`: from which day on,
    where that is still to come. `away_from`: the day from which a pause is to be whose end is asked for; 0: from now.
    `minute`: the hour that was chosen for check-ins (minute of the day), where on whose clocks is asked; else -1.
    `comes_at`: the hour at which check-ins that run come; else -1. `keeps`: what is told is noted on lists.
    """

    at: int
    day: int = 0
    today: int = 0
    is_first: bool = False
    phase: State = State.NEW
    question: Question | None = None
    small: str = ""
    last: Question | None = None
    beneath: Question | None = None
    card_beneath: CheckInScene | None = None
    checkin: CheckInScene | None = None
    day_over: CheckInScene | None = None
    doubt: DoubtScene = NO_DOUBT
    visit: VisitScene = NO_VISIT
    offered: Offered = NOTHING_OFFERED
    speaking: Disposition | None = None
    is_serious: bool = False
    of_risk: tuple[str, ...] = ()
    may_be_cold: bool = False
    may_be_old: bool = False
    is_worried: bool = False
    record: Record = {}
    noted: Record = {}
    topic: str = ""
    of_another: bool = False
    last_score: int | None = None
    yesterday: tuple[int, ...] = ()
    paused_until: int = 0
    paused_from: int = 0
    away_from: int = 0
    minute: int = -1
    comes_at: int = -1
    is_new_check: bool = False
    keeps: bool = True

    @property
    def field_id(self) -> str:
        """The open field, or nothing."""
        return self.question.field.id if self.question and self.question.field else ""

    @property
    def is_asking(self) -> bool:
        """Are the questions about the ache going on?"""
        return self.phase in (State.PROFILE, State.RED_FLAGS, State.QUESTIONS)

    @property
    def has_result(self) -> bool:
        """Is there a result, and no alarm?"""
        return self.phase in HAS_RESULT
