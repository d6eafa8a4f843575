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
from flows.catalog.words.story_words import StoryWords
from flows.text.dates.calendar_words import CalendarWords
from flows.text.dates.date_words import DateWords
from flows.text.hours.hour_words import HourWords
from flows.text.numerals.numbers import NumberWords
from flows.text.numerals.spans import SpanWords
from flows.text.numerals.statements import StatementWords
from flows.text.phrases.spelling import SpellingWords
from flows.text.scope.cues import CueWords


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
    wants_others: tuple[str, ...]
    not_wanted_others: tuple[str, ...]
    wanted_in: tuple[str, ...]
    not_wanted_in: tuple[str, ...]
    means_it: tuple[str, ...]
    not_hurting: tuple[str, ...]
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
