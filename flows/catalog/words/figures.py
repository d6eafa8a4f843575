"""The words that scores, lengths, ages and loads are read with: what says that a number is one, or something else.

Each stands in a file of content/en/words/ of its name. A word that ends in `*` stands for all that begin so.
"""

from msgspec import Struct

Words = tuple[str, ...]


class DurationWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What says whose length a length is. What each list is for stands beside it in the file."""

    breaks: Words
    no_times: Words
    ache: Words
    has_it: Words
    it: Words
    since: Words
    since_then: Words
    started: Words
    links: Words
    this_time: Words
    changed: Words
    with_child: Words
    other: Words
    distances: tuple[str, ...]
    to_other: Words
    gone: Words
    gone_until: Words
    episodes: Words
    spells: Words
    fades: Words
    going_on: Words
    aged: Words
    of_it: Words
    counted_from: Words
    as_it_is: Words
    as_it_was: Words
    earlier: Words
    denials: Words
    not_after: Words
    not_before: Words
    that: Words
    thing_after: Words
    whole: Words
    told_since: Words
    which: Words
    explained: Words
    clock_since: Words
    clock_beside: Words
    clock_halves: Words
    clock_hours: Words
    clock_names: Words
    clock_ends: Words
    clock_of: Words
    events: Words
    event_was: Words
    rate_units: Words
    rate_counts: Words
    rate_per: Words
    rate_of: Words
    rate_every: Words
    ago: Words
    newborn: Words
    aged_so: Words
    birth_lead: Words
    birth: Words
    fillers: Words


class ScoreWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What says that a number is a pain score, and of when. What each list is for stands beside it in the file."""

    breaks: Words
    all_but: Words
    no_pain: Words
    no_pain_only: Words
    no_pain_wished: Words
    no_pain_where: Words
    noises: Words
    no_pain_not_before: Words
    since: Words
    scale: Words
    scale_leads: Words
    scale_of: Words
    scale_to: Words
    hours: Words
    clock_parts: Words
    clock_at: Words
    clock_leads: Words
    clock_tells: Words
    clock_who: Words
    clock_does: Words
    worked: Words
    worked_beside: Words
    came_of: Words
    label_ends: Words
    holds: tuple[str, ...]
    of_pain: tuple[str, ...]
    one_leads: Words
    plural: str
    units: Words
    points: Words
    points_of_change: Words
    other_scales: Words
    no_scale_after: Words
    scale_joins: Words
    labels: Words
    softeners: Words
    qualities: Words
    anchors: Words
    idle_beside: Words
    led_by: dict[str, Words]
    not_after: Words
    things: Words
    thing_kinds: Words
    single_run: Words
    followers: Words
    changes: Words
    higher: Words
    lower: Words
    by_how_much: Words
    of_before: Words
    day_before: Words
    not_its_day: Words
    beside_its_day: Words
    told_as: Words
    put_right: Words
    put_to: Words
    put_as: str
    denials: Words
    imagined: Words
    reporting: Words
    over: Words
    at_least: Words
    under: Words
    at_most: Words
    or_more: Words
    or_less: Words
    went: Words
    went_from: Words
    went_to: Words
    corrections: Words
    questions: Words
    pain: Words
    now: Words
    today: Words
    earlier: Words
    woke: Words
    resting: Words
    after: Words
    moving: Words
    run: Words
    a_run: Words
    after_run: Words
    long_ago: Words
    running: Words
    worst: Words
    was: Words
    past: Words
    lately: Words
    risen: Words
    rose: Words
    risen_by: Words
    led_by_count: Words
    by_more: Words
    by_fewer: Words
    rises: Words
    falls: Words
    plus: Words
    minus: Words
    times_as_much: dict[str, float]
    times_over: dict[str, float]
    at_that_time: Words
    of_that: Words
    unchanged: Words
    than: Words
    against: Words
    of_the_back: Words
    not_the_back: Words
    rated: Words
    rated_for: Words
    rated_no: Words
    asked_at: Words
    asked_beside: Words
    at_an_hour: Words
    suits: Words
    puts_off: Words


class AgeWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What says that a number is somebody's own age. What each list is for stands beside it in the file."""

    own: Words
    i_am: Words
    i_have: Words
    whose: Words
    others: Words
    company: Words
    once: Words
    once_at: Words
    then: Words
    pronouns: Words
    labels: Words
    years_old: Words
    persons: Words
    years: Words
    units: Words
    turning: Words
    born: Words
    born_in: Words
    of_a_year: Words
    decades: dict[str, int]
    parts: dict[str, tuple[int, int]]
    decade_leads: Words
    over: Words
    under: Words
    nearly: Words
    followers: Words
    fillers: Words
    something: Words
    is_aged: Words
    years_of: Words
    lasting: Words
    lasted: Words
    the: Words
    led_by_is: Words
    instead_of: Words
    corrections: Words


class LoadWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What says that two amounts of running are what is usual and what it was. What each list is for stands beside it
    in the file.

    `units`: by kind each unit and its share of the first of its kind; `races` in kilometres, `spans` in minutes.
    """

    units: dict[str, dict[str, float]]
    spans: dict[str, float]
    per_week: Words
    races: dict[str, float]
    pace: Words
    instead: Words
    usual: Words
    to: Words
    led_by_from: Words
    about: Words
    told_of: Words
    running: Words
    of_running: Words
    parts: Words
    not_so: Words
    often_said: Words
    amount_beside: frozenset[str]


class UnitWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """How distances are written, and what they are called in the other unit; units.yaml."""

    km: tuple[str, ...]
    miles: str
    names: dict[str, str]
