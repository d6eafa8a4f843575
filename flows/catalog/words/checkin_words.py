"""The words that what is said at check-ins is read with: of the day itself, and of when the next ones come."""

from msgspec import Struct


class MoveWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """A way of moving, as texts name it, with the exercises that are made of it."""

    named: tuple[str, ...]
    exercises: tuple[str, ...]


class BanWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What a clinician forbids among the exercises; bans.yaml says what each part is."""

    forbids: tuple[str, ...]
    allows: tuple[str, ...]
    not_forbids: tuple[str, ...]
    moves: tuple[MoveWords, ...]
    only: tuple[str, ...]
    not_only: tuple[str, ...]
    loads: tuple[str, ...]
    everything: tuple[str, ...]
    often: dict[str, tuple[str, ...]]


class DayWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """How a sentence about the day is read; day.yaml says what each part is. Patterns, but for `leads` and what
    stands beside.
    """

    topics: dict[str, tuple[str, ...]]
    of_exercises: tuple[str, ...]
    wordings: dict[str, dict[str, tuple[str, ...]]]
    answers: dict[str, dict[str, tuple[str, ...]]]
    left_out: tuple[str, ...]
    a_part: tuple[str, ...]
    beside_the_day: tuple[str, ...]
    half: dict[str, tuple[str, ...]]
    of_the_day: tuple[str, ...]
    leads: tuple[str, ...]
    things: dict[str, tuple[str, ...]]
    beside: tuple[str, ...]
    not_all: tuple[str, ...]
    counted_things: tuple[str, ...]
    counted_done: tuple[str, ...]
    counted_left: tuple[str, ...]
    counted_none: tuple[str, ...]
    counted_of: tuple[str, ...]
    counted_whole: tuple[str, ...]
    counted_beside: tuple[str, ...]
    hurt: tuple[str, ...]
    not_hurt: tuple[str, ...]
    not_exercises: tuple[str, ...]
    exercise_names: dict[str, tuple[str, ...]]
    exercise_names_asked: dict[str, tuple[str, ...]]
    of_the_pain: str
    of_the_ache: str
    has_run: tuple[str, ...]
    all_the_same: tuple[str, ...]
    not_run: tuple[str, ...]
    wanted_run: tuple[str, ...]
    paced: tuple[str, ...]
    other_sport: tuple[str, ...]
    felt_easy: tuple[str, ...]
    unfelt: tuple[str, ...]
    unfelt_beside: tuple[str, ...]
    without_pain: tuple[str, ...]
    asks_diary: dict[str, tuple[str, ...]]
    nothing: tuple[str, ...]
    this_day: tuple[str, ...]
    run_today: tuple[str, ...]
    run_earlier: tuple[str, ...]
    last: dict[str, tuple[str, ...]]
    not_last: tuple[str, ...]
    bare: tuple[str, ...]
    bare_beside: tuple[str, ...]
    bare_count: tuple[str, ...]
    still_fine: tuple[str, ...]
    unchanged: tuple[str, ...]
    unchanged_beside: tuple[str, ...]
    well: tuple[str, ...]
    not_well: tuple[str, ...]
    pain: tuple[str, ...]


class RearrangedWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What is said of check-ins that run; rearranged.yaml says what each part is. Patterns, but for what stands beside,
    and for what no clause begins with.
    """

    asks: tuple[str, ...]
    moves: tuple[str, ...]
    moves_it: tuple[str, ...]
    shifts: dict[str, tuple[str, ...]]
    shift_beside: tuple[str, ...]
    of_a_clock: tuple[str, ...]
    beside_a_clock: tuple[str, ...]
    hour_there: tuple[str, ...]
    at_home: tuple[str, ...]
    at_home_beside: tuple[str, ...]
    clock_there: tuple[str, ...]
    time_of: str
    daily: tuple[str, ...]
    rarer: tuple[str, ...]
    not_asked: tuple[str, ...]
    not_ended: tuple[str, ...]
    often: dict[str, tuple[str, ...]]
    often_beside: tuple[str, ...]
    unoffered: tuple[str, ...]
    may_end: tuple[str, ...]
    may_end_beside: tuple[str, ...]
    arrived: tuple[str, ...]
    arrived_beside: tuple[str, ...]
    next: tuple[str, ...]
    next_of_it: tuple[str, ...]
    next_beside: tuple[str, ...]
    back: tuple[str, ...]
    resumed_beside: tuple[str, ...]
    leaves_out: tuple[str, ...]
    ends: tuple[str, ...]
    ends_not: tuple[str, ...]
    there: tuple[str, ...]


class BackWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What is said of a pause that is set; back.yaml says what each part is. `is_back`, `was_back`, `of_body`,
    `called_off`, `leads_to` and `asks` are patterns, all else single words.
    """

    is_back: tuple[str, ...]
    was_back: tuple[str, ...]
    of_body: tuple[str, ...]
    called_off: tuple[str, ...]
    back_beside: tuple[str, ...]
    asks: tuple[str, ...]
    leads_to: tuple[str, ...]
    beside: tuple[str, ...]
    longer: tuple[str, ...]
    sooner: tuple[str, ...]
    vague: tuple[str, ...]
    to_come: tuple[str, ...]
    days: tuple[str, ...]
    early: tuple[str, ...]
    counts: tuple[str, ...]


class ElsewhereWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What is said of another place than the upper back; elsewhere.yaml says what each part is. Patterns, but for
    `of_a_score`, `asked_beside` and `joins`.
    """

    places: tuple[str, ...]
    upper: tuple[str, ...]
    still: tuple[str, ...]
    gone: tuple[str, ...]
    better: tuple[str, ...]
    not_over: tuple[str, ...]
    of_a_score: tuple[str, ...]
    nape: tuple[str, ...]
    added: tuple[str, ...]
    joins: tuple[str, ...]
    asked: tuple[str, ...]
    asked_beside: tuple[str, ...]
    parts_asked: tuple[str, ...]


class SinceWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What is told after a result that may make it more urgent; since.yaml says what each part is. All are patterns."""

    bony_spot: tuple[str, ...]
    on_spine: tuple[str, ...]
    not_on_spine: tuple[str, ...]
    not_bony: tuple[str, ...]
    caught: dict[str, tuple[str, ...]]
    not_caught: tuple[str, ...]
    strains: dict[str, tuple[str, ...]]
    not_strains: tuple[str, ...]
    grows: tuple[str, ...]
    not_grows: tuple[str, ...]
    bare_own: tuple[str, ...]
    not_own: tuple[str, ...]
    of_the_risk: tuple[str, ...]
    not_ordinary: tuple[str, ...]
    on_the_spine: tuple[str, ...]


class SnoozeWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """How the day's card is put off until later that day; snoozes.yaml says what each part is. Patterns, but for what
    stands beside, and for what no clause begins with.
    """

    later: tuple[str, ...]
    busy: tuple[str, ...]
    busy_until: tuple[str, ...]
    of_a_clock: tuple[str, ...]
    of_a_part: tuple[str, ...]
    alone: tuple[str, ...]
    ahead: tuple[str, ...]
    of_every_day: tuple[str, ...]
    beside: tuple[str, ...]
    alone_beside: tuple[str, ...]
    not_asked: tuple[str, ...]
    kindly: tuple[str, ...]
    today: str


class SessionWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What is said in a guided session; session.yaml says what each part is. Patterns, but for what stands beside."""

    told: dict[str, tuple[str, ...]]
    notes: dict[str, tuple[str, ...]]
    troubles: dict[str, tuple[str, ...]]
    whole: dict[str, tuple[str, ...]]
    beside: tuple[str, ...]
    scored: tuple[str, ...]
    exercise: tuple[str, ...]
    hangs_on: tuple[str, ...]
