"""The rules by which the words of an hour are read together: "half past six", "8 in the evening", "after lunch"."""

from flows.text.hours import clock
from flows.text.hours.hour_words import Hour
from flows.text.terms import Lex, Run, Token, last, rule, strange

_N = Lex.NUMBER
_TENS = 1000
"""Below this number an hour that is called by its hundreds has a zero before it."""


def _below_zero(tokens: Run) -> Token | None:
    dash, number = tokens
    return Token(kind=Lex.WORD) if number.is_glued and not dash.is_glued else None


def _fraction(tokens: Run) -> Token:
    """As in "½ past 6"; what is no part of an hour is strange."""
    part = {2: 30, 4: 15}.get(tokens[2].numbers[0]) if tokens[0].numbers[0] == 1 else None
    return Token(kind=Hour.QUARTER, numbers=(part,)) if part else Token(kind=Lex.WORD)


def _span(minutes: int) -> Token:
    return Token(kind=Hour.SPAN, numbers=(minutes,))


def _of_hours(tokens: Run) -> Token | None:
    """As in "7 hours"; "1900 hours" and "nineteen hundred hours" are a clock."""
    value, digits = tokens[0].numbers
    return clock.as_time(tokens[0]) if digits > 2 else clock.in_hundreds(tokens[0]) or _span(value * 60)


def _led_by_zero(tokens: Run) -> Token | None:
    """As in "oh six hundred hours", "zero seven hundred" and "zero five thirty"."""
    lead, hour, *others = tokens
    if lead.kind is Lex.NUMBER and lead.numbers[0] != 0:
        return None
    minutes = [token for token in others if token.kind is Lex.NUMBER]
    if not minutes:
        return clock.in_hundreds(hour) if hour.numbers[0] < _TENS else None
    value = hour.numbers[0]
    return clock.timed(value, minutes[0].numbers[0], is_open=False) if 0 < value < 10 <= minutes[0].numbers[0] else None


def _by_the_hour(tokens: Run) -> Token | None:
    """As in "19h30", "19 Uhr 30" and "7 o'clock"."""
    if len(tokens) == 3:
        return clock.with_minutes(tokens)
    return clock.as_time(tokens[0])


def _past(tokens: Run) -> Token | None:
    """As in "20 past 7", "quarter past noon" and "10 minutes after lunch"."""
    return clock.beside(tokens[0].numbers[0], tokens[-1])


def _to(tokens: Run) -> Token | None:
    """As in "20 to 7", "15 minutes before dinner" and "half an hour before bed"."""
    return clock.beside(-tokens[0].numbers[0], tokens[-1])


def _number_past(tokens: Run) -> Token | None:
    return _past(tokens) if tokens[0].numbers[0] < 60 else None


def _number_to(tokens: Run) -> Token | None:
    """As in "ten to nine"; what is likelier a range ("7 to 9") is none."""
    minutes, of = tokens[0].numbers[0], tokens[2]
    is_range = of.kind is Lex.NUMBER and minutes < of.numbers[0]
    return _to(tokens) if minutes in (5, 10, 20, 25) and not is_range else None


def _and_a_half(tokens: Run) -> Token | None:
    """As in "8 and a half in the evening"."""
    return clock.beside(tokens[2].numbers[0], tokens[0])


def _half_six(tokens: Run) -> Token | None:
    return clock.beside(30, tokens[1]) if tokens[0].numbers[0] == 30 else None


def _clock(tokens: Run) -> Token:
    return Token(kind=Hour.CLOCK, numbers=tokens[-1].numbers)


def _noon(tokens: Run) -> Token | None:
    """As in "12 noon"."""
    return _clock(tokens) if tokens[0].numbers[0] == 12 else None


def _behind_a_part(tokens: Run) -> Token | None:
    """As in "evening 8". An hour behind a bare meal and the like is when that is ("I get up at 6"): it is asked."""
    part, hour = tokens
    told = clock.with_half(hour, part)
    if part.numbers[2] == 2:
        return Token(kind=Hour.GUESS, numbers=(told or hour).numbers)
    return told


def _closer(tokens: Run) -> Token | None:
    """Of two parts of one half of the day the one told by an event, or else the later: "tonight after dinner"."""
    one, two = tokens
    if clock.half_of(one, 6) != clock.half_of(two, 6):
        return None
    return one if one.numbers[2] > two.numbers[2] else two


def _fine(tokens: Run) -> Token:
    """As in "not too late"."""
    return Token(kind=Hour.AROUND)


def _begun(tokens: Run) -> Token:
    """As in "sore since 7": no hour that is meant for anything, and the end of a clause."""
    return Token(kind=Hour.END)


def _perhaps(tokens: Run) -> Token:
    """As in "before 8": not at 8, so it is asked."""
    return Token(kind=Hour.GUESS, numbers=clock.readings(tokens[-1]))


_UNIT = (Hour.HOURS, Hour.HOUR_SIGN)
_MANY = (Lex.NUMBER, Lex.COUNT)
_AFTER = (Hour.PAST, Hour.AFTER)
_BEFORE = (Hour.TO, Hour.BEFORE)
_ANCHOR = (Hour.EVENT, Hour.FIXED, Hour.PART)
_TIMED = (Lex.NUMBER, Hour.TIME)
_ONE = (Lex.NUMBER, Hour.TIME, Hour.CLOCK, Hour.PART)
_RANGE = (Hour.TO, Hour.BEFORE, Lex.DASH)

_WRITTEN = (
    rule((_N, Lex.DASH, _N, Lex.DASH, _N), strange),
    rule((_N, Lex.DOT, _N, Lex.DOT, _N), strange),
    rule((_N, Lex.SLASH, _N, Lex.SLASH, _N), strange),
    rule((_N, Lex.SLASH, _N), _fraction),
    rule((Lex.PLUS, _N), strange),
    rule((Lex.DASH, _N), _below_zero),
    rule((_N, Lex.COLON, _N, Lex.COLON, _N), lambda run: clock.with_minutes(run[:3])),
    rule((_N, (Lex.COLON, Lex.DOT), _N), clock.with_minutes),
)
_SPANS = (
    rule(((_N, Hour.NO_TENS), _N, Hour.HOURS), _led_by_zero),
    rule(((_N, Hour.NO_TENS), _N, _N), _led_by_zero),
    rule(((_N, Hour.NO_TENS), _N), _led_by_zero),
    rule((Lex.HUNDRED,), strange),
    rule((_N, _UNIT, _N, Hour.MINUTES), lambda run: _span(run[0].numbers[0] * 60 + run[2].numbers[0])),
    rule((Hour.IN, _N, _UNIT, _N), lambda run: _span(run[1].numbers[0] * 60 + run[3].numbers[0])),
    rule((Hour.IN, _N, _UNIT), lambda run: _span(run[1].numbers[0] * 60)),
    rule((_MANY, Hour.HOURS, Hour.AND, Hour.QUARTER), lambda run: _span(run[0].numbers[0] * 60 + run[3].numbers[0])),
    rule((_MANY, Hour.AND, Hour.QUARTER, Hour.HOURS), lambda run: _span(run[0].numbers[0] * 60 + run[2].numbers[0])),
    rule((_N, Lex.DOT, _N, Hour.HOURS), lambda run: _span(run[0].numbers[0] * 60 + run[2].numbers[0] * 6)),
    rule((Hour.QUARTER, Hour.OF, Lex.COUNT, Hour.HOURS), lambda run: _span(run[0].numbers[0])),
    rule((Hour.QUARTER, Hour.HOURS), lambda run: _span(run[0].numbers[0])),
    rule((_MANY, Hour.MINUTES), lambda run: _span(run[0].numbers[0])),
    rule((_MANY, Hour.OTHER_SPAN), strange),
    rule((_MANY, Hour.HOURS), _of_hours),
    rule((_N, (Hour.HOUR_SIGN, Hour.OCLOCK), _N), _by_the_hour),
    rule((_TIMED, (Hour.OCLOCK, Hour.HOUR_SIGN, Hour.HOURS)), _by_the_hour),
    rule((_N, Hour.NO_TENS, _N), lambda run: clock.timed(run[0].numbers[0], run[2].numbers[0] % 10, is_open=False)),
)
_BESIDE = (
    rule((_N, Hour.AND, Hour.QUARTER), _and_a_half),
    rule((Hour.FROM, _N, _RANGE, _N), lambda run: clock.several(run[1], run[3])),
    rule((Hour.SPAN, _BEFORE, _ANCHOR), _to),
    rule((Hour.SPAN, _AFTER, _ANCHOR), _past),
    rule((Hour.SPAN, _BEFORE, (_N, Hour.FIXED)), _to),
    rule((Hour.QUARTER, (*_BEFORE, Hour.OF), (_N, Hour.FIXED)), _to),
    rule((Hour.QUARTER, Lex.DASH, _BEFORE, Lex.DASH, _N), _to),
    rule((Hour.QUARTER, Lex.DASH, _AFTER, Lex.DASH, _N), _past),
    rule(((Hour.SPAN, Hour.QUARTER), _AFTER, (_N, Hour.FIXED)), _past),
    rule((_N, _AFTER, (_N, Hour.FIXED)), _number_past),
    rule((_N, (*_BEFORE, Hour.OF), (_N, Hour.FIXED)), _number_to),
    rule((Hour.QUARTER, _N), _half_six),
    rule((_N, _N), clock.with_minutes),
)
_PARTS = (
    rule((Hour.BEFORE, Hour.EVENT), lambda run: clock.of_event(run[1], 1)),
    rule((_AFTER, Hour.EVENT), lambda run: clock.of_event(run[1], 2)),
    rule((Hour.EVENT,), lambda run: clock.of_event(run[0], 0)),
    rule(((Hour.IN, Hour.OF), Hour.PART), last),
    rule((Hour.PART, Hour.PART), _closer),
    rule((_N, Hour.FIXED), _noon),
    rule((Hour.FIXED,), _clock),
)
_HALVES = (
    rule((_N, Lex.DASH, _N, (Hour.HALF, Hour.PART)), clock.dashed),
    rule((_N, Lex.DASH, _N), clock.dashed),
    rule((_N, Lex.COLON, _N), strange),
    rule((_TIMED, (Hour.HALF, Hour.PART)), lambda run: clock.with_half(run[0], run[1])),
    rule((Hour.PART, (*_TIMED, Hour.CLOCK)), _behind_a_part),
)
_CHOICES = (
    rule((Hour.NOT, Hour.REFUSED), _fine),
    rule((Hour.FROM, _ONE, (*_RANGE, Hour.AND), _ONE), lambda run: clock.several(run[1], run[3])),
    rule((_ONE, _RANGE, _ONE), lambda run: clock.ranged(run[0], run[2])),
    rule((_ONE, Hour.OR, _ONE), lambda run: clock.several(run[0], run[2])),
    rule(((Hour.FROM, *_AFTER, Hour.TO), _ONE), last),
    rule((Hour.SINCE, (*_ONE, Hour.SEVERAL, Hour.GUESS)), _begun),
    rule((Hour.BEFORE, _ONE), _perhaps),
)
RULES = (*_WRITTEN, *_SPANS, *_BESIDE, *_PARTS, *_HALVES, *_CHOICES)
