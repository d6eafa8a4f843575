"""The words of a language that texts are read with: a file of content/en/words/ each, so a language is a folder."""

from msgspec import Struct

from flows.catalog.language import PauseWords, RequestWords
from flows.catalog.places import PlaceWords
from flows.catalog.words.alarm_words import AlarmWords
from flows.catalog.words.checkin_words import (
    BackWords,
    BanWords,
    DayWords,
    ElsewhereWords,
    RearrangedWords,
    SessionWords,
    SinceWords,
    SnoozeWords,
)
from flows.catalog.words.figures import AgeWords, DurationWords, LoadWords, ScoreWords, UnitWords
from flows.catalog.words.question_words import QuestionWords
from flows.text.dates.calendar_words import CalendarWords
from flows.text.dates.date_words import DateWords
from flows.text.hours.hour_words import HourWords
from flows.text.numerals.numbers import NumberWords
from flows.text.numerals.spans import SpanWords
from flows.text.numerals.statements import StatementWords
from flows.text.phrases.spelling import SpellingWords
from flows.text.scope.cues import CueWords


class StoryWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """How a story is read, as story.yaml says; patterns, but for `splits`, `who_it_was` and `undo_things`."""

    splits: tuple[str, ...]
    elsewhen: tuple[str, ...]
    not_onset: tuple[str, ...]
    not_place: tuple[str, ...]
    not_feel: tuple[str, ...]
    of_rest: dict[str, tuple[str, ...]]
    tells_onset: tuple[str, ...]
    not_own: tuple[str, ...]
    long_over: tuple[str, ...]
    in_childhood: tuple[str, ...]
    long_past: dict[str, tuple[str, ...]]
    passed: dict[str, tuple[str, ...]]
    not_over_yet: tuple[str, ...]
    slow_illness: tuple[str, ...]
    is_over: tuple[str, ...]
    is_over_beside: tuple[str, ...]
    lasting: tuple[str, ...]
    own: tuple[str, ...]
    unsaid: dict[str, tuple[str, ...]]
    as_told: dict[str, tuple[str, ...]]
    partner: tuple[str, ...]
    for_another: tuple[str, ...]
    beside_a_tablet: tuple[str, ...]
    took_one: tuple[str, ...]
    names_a_tablet: tuple[str, ...]
    not_beside_a_tablet: tuple[str, ...]
    old_beside_a_tablet: tuple[str, ...]
    parts_alone: tuple[str, ...]
    bars: dict[str, dict[str, tuple[str, ...]]]
    weeks: dict[str, tuple[str, ...]]
    of_another: tuple[str, ...]
    not_of_another: tuple[str, ...]
    in_company: tuple[str, ...]
    speaks_of_oneself: tuple[str, ...]
    old_injuries: dict[str, tuple[str, ...]]
    long_healed: tuple[str, ...]
    not_healed: tuple[str, ...]
    brought_on: tuple[str, ...]
    hurts_then: tuple[str, ...]
    not_brought_on: tuple[str, ...]
    relief: tuple[str, ...]
    pains: tuple[str, ...]
    no_more: tuple[str, ...]
    desperate: tuple[str, ...]
    afraid: tuple[str, ...]
    brings_nothing: tuple[str, ...]
    nothing_brings: tuple[str, ...]
    but_this: tuple[str, ...]
    tried_in_vain: tuple[str, ...]
    only_runs: tuple[str, ...]
    brings_no_pain: tuple[str, ...]
    brings_nothing_before: tuple[str, ...]
    neck_moves: tuple[str, ...]
    second_meanings: dict[str, tuple[str, ...]]
    second_meanings_unless: dict[str, tuple[str, ...]]
    not_by: dict[str, tuple[str, ...]]
    when_it_hurts: dict[str, tuple[str, ...]]
    of_else: tuple[str, ...]
    of_ache: tuple[str, ...]
    woken_by_it: tuple[str, ...]
    woken_by_else: tuple[str, ...]
    complains: tuple[str, ...]
    of_my_child: tuple[str, ...]
    male: tuple[str, ...]
    female: tuple[str, ...]
    male_other: tuple[str, ...]
    female_other: tuple[str, ...]
    not_sex: tuple[str, ...]
    themselves_now: tuple[str, ...]
    not_themselves_now: tuple[str, ...]
    handed_over: tuple[str, ...]
    for_them_again: tuple[str, ...]
    for_my_child_again: tuple[str, ...]
    not_for_them_again: tuple[str, ...]
    beside_them: tuple[str, ...]
    contrasts: tuple[str, ...]
    of_who_writes: tuple[str, ...]
    beside_who_writes: tuple[str, ...]
    heeds_nothing: tuple[str, ...]
    elsewhere: tuple[str, ...]
    upper_places: tuple[str, ...]
    far_kin: tuple[str, ...]
    near_kin: tuple[str, ...]
    kin_of_mine: tuple[str, ...]
    who_it_was: tuple[str, ...]
    deaths: tuple[str, ...]
    survived: tuple[str, ...]
    in_families: tuple[str, ...]
    heart_attacks: tuple[str, ...]
    late_in_life: tuple[str, ...]
    how_long_ago: tuple[str, ...]
    contrary: dict[str, dict[str, tuple[str, ...]]]
    both_ways: tuple[str, ...]
    of_the_ache_alone: tuple[str, ...]
    of_running: tuple[str, ...]
    told_by: dict[str, tuple[str, ...]]
    spoken_beside: dict[str, tuple[str, ...]]
    other_doings: tuple[str, ...]
    not_options: dict[str, tuple[str, ...]]
    not_undone: tuple[str, ...]
    undo_before: tuple[str, ...]
    undo_behind: tuple[str, ...]
    undo_things: tuple[str, ...]
    not_mine: tuple[str, ...]
    feared: tuple[str, ...]
    guessed: tuple[str, ...]
    asked_for: tuple[str, ...]
    borne_by_others: tuple[str, ...]
    family_ill: dict[str, tuple[str, ...]]
    corrects: tuple[str, ...]
    corrects_after: tuple[str, ...]
    repairs: tuple[str, ...]
    perhaps_repairs: tuple[str, ...]
    repairs_beside: tuple[str, ...]
    not_trend: tuple[str, ...]
    instead: tuple[str, ...]
    apart: dict[str, tuple[str, ...]]
    called: dict[str, dict[str, tuple[str, ...]]]
    ought_to_say: tuple[str, ...]
    no_such_thing: tuple[str, ...]
    never_before: tuple[str, ...]
    sides: dict[str, tuple[str, ...]]
    not_sides: tuple[str, ...]
    retold: tuple[str, ...]
    length_anew: dict[str, tuple[str, ...]]
    only_a_side: tuple[str, ...]
    sits_long: tuple[str, ...]
    trend: tuple[str, ...]


class AnswerWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """How questions are answered in other words than those of their options; answers.yaml says what each part is.

    `strength`: scores, parted by a space, and the patterns of the words that offer them.
    """

    address: frozenset[str]
    address_apart: tuple[str, ...]
    before_no_address: frozenset[str]
    address_behind: frozenset[str]
    polite: tuple[str, ...]
    polite_behind: frozenset[str]
    polite_before: tuple[str, ...]
    not_polite_behind: frozenset[str]
    trade_leads: tuple[str, ...]
    trade_of_old: tuple[str, ...]
    trade_articles: tuple[str, ...]
    trades: tuple[str, ...]
    trade_tails: tuple[str, ...]
    trade_joins: tuple[str, ...]
    trade_before: tuple[str, ...]
    none: tuple[str, ...]
    startled: tuple[str, ...]
    none_beside: tuple[str, ...]
    none_besides: tuple[str, ...]
    none_besides_idle: tuple[str, ...]
    none_at_the_end: tuple[str, ...]
    none_taken_back: tuple[str, ...]
    none_but_tells: tuple[str, ...]
    none_but_points: tuple[str, ...]
    not_sure: tuple[str, ...]
    not_sure_beside: tuple[str, ...]
    no_beside: tuple[str, ...]
    no: tuple[str, ...]
    yes: tuple[str, ...]
    yes_beside: tuple[str, ...]
    ended: tuple[str, ...]
    done: tuple[str, ...]
    done_beside: tuple[str, ...]
    no_more: tuple[str, ...]
    only: tuple[str, ...]
    well: tuple[str, ...]
    weighed: dict[str, tuple[str, ...]]
    hedges: tuple[str, ...]
    turns: tuple[str, ...]
    over_by_now: tuple[str, ...]
    over_by_now_beside: tuple[str, ...]
    of_before: tuple[str, ...]
    begins_now: tuple[str, ...]
    arrows: tuple[str, ...]
    falling: tuple[str, ...]
    rising: tuple[str, ...]
    strength: dict[str, tuple[str, ...]]
    strength_beside: tuple[str, ...]
    none_of: dict[str, tuple[str, ...]]
    none_beside_of: dict[str, tuple[str, ...]]
    of_late: tuple[str, ...]
    well_otherwise: tuple[str, ...]
    well_otherwise_beside: tuple[str, ...]
    answer_beside: tuple[str, ...]
    no_sign_beside: tuple[str, ...]
    wordings: dict[str, dict[str, tuple[str, ...]]]
    denied_by: dict[str, dict[str, tuple[str, ...]]]
    well_bare: tuple[str, ...]
    denied_before: tuple[str, ...]
    outweighs: dict[str, dict[str, tuple[str, ...]]]
    told_later: dict[str, dict[str, tuple[str, ...]]]
    parts: dict[str, dict[str, tuple[str, ...]]]


class WishWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """What somebody may want, in words; wishes.yaml says what each part is. Patterns, but for what stands beside."""

    aims: tuple[str, ...]
    ask: tuple[str, ...]
    beside: tuple[str, ...]
    things: dict[str, tuple[str, ...]]
    how_to: tuple[str, ...]
    what_is: tuple[str, ...]
    next: tuple[str, ...]
    of_a_day: tuple[str, ...]
    quiet: tuple[str, ...]
    short: tuple[str, ...]
    too_long: tuple[str, ...]
    full: tuple[str, ...]
    length_beside: tuple[str, ...]
    leave_rest: tuple[str, ...]
    leave_rest_beside: tuple[str, ...]
    unclear: tuple[str, ...]
    unclear_beside: tuple[str, ...]
    changed: tuple[str, ...]
    changed_beside: tuple[str, ...]
    help_wanted: tuple[str, ...]
    returned: tuple[str, ...]
    second: tuple[str, ...]
    setback: tuple[str, ...]
    only_worse: tuple[str, ...]
    told_by: tuple[str, ...]
    speak: tuple[str, ...]
    tongues: dict[str, tuple[str, ...]]
    unwanted: tuple[str, ...]
    unwanted_it: tuple[str, ...]
    not_unwanted: tuple[str, ...]
    swap_out: tuple[str, ...]
    swap_by: tuple[str, ...]
    swap_in: tuple[str, ...]
    swap_for: tuple[str, ...]
    swap_beside: tuple[str, ...]


class ReadingWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """All words that the engines in flows/text and the readers in flows/understanding are handed."""

    cues: CueWords
    numbers: NumberWords
    spans: SpanWords
    statements: StatementWords
    calendar: CalendarWords
    duration: DurationWords
    scores: ScoreWords
    ages: AgeWords
    loads: LoadWords
    places: PlaceWords
    hours: HourWords
    dates: DateWords
    pauses: PauseWords
    bans: BanWords
    questions: QuestionWords
    requests: RequestWords
    spelling: SpellingWords
    story: StoryWords
    day: DayWords
    alarms: AlarmWords
    wishes: WishWords
    rearranged: RearrangedWords
    snoozes: SnoozeWords
    session: SessionWords
    units: UnitWords
    answers: AnswerWords
    back: BackWords
    elsewhere: ElsewhereWords
    since: SinceWords
