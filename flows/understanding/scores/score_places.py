"""Where numbers stand in a text, and whether that is a place for a pain score.

What is plainly something else (a length, a date, a distance, a label, the scale itself) is taken out first. Of the rest
each number is looked at with the words before and after it. What the scores mean, and of when they are, is not read
here.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.words.figures import ScoreWords
from flows.catalog.words.words import ReadingWords
from flows.text.dates.past import days_in
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import Number, numbers_in, one_of, spelled
from flows.text.numerals.spans import spans_in
from flows.text.numerals.statements import ends
from flows.values.record import TOP_SCORE

_TAKEN = "_"
_LABEL = re.compile(r"[^\W\d]+ ?[:=]? ?\d")
"""A word and a number: "4, knee=6"."""
_REACH = 100
"""Letters before and after a number that are looked at."""
_ANY_DAY = date(2000, 6, 15)
"""Only where a day is named matters here, not which."""


class Place(Struct, frozen=True):
    """A number in its clause: the words before it and after it there, and those nearest to it (`local`)."""

    number: Number
    clause: str
    before: str
    after: str
    local: str


def statements(text: str, catalog: Catalog) -> list[str]:
    """The clauses of a text, spelled, in small letters, without what is plainly no score. Questions are left out."""
    words, cues = catalog.reading.scores, cues_of(catalog.reading)
    plain = _without_other_numbers(
        with_joined_ranges(spelled(normal(text), catalog.reading.numbers), catalog), catalog.reading
    )
    told = (one for one in re.split(r"(?<=[.!?\n])\s+", plain) if not (one.endswith("?") and cues["asks"].match(one)))
    clauses = (clause.strip() for one in told for clause in ends(words.breaks).split(one))
    return [clause for clause in clauses if clause]


def speaks_of_ache(text: str, catalog: Catalog) -> bool:
    """Does the text name the ache, so that a bare number in it may be its score?"""
    return bool(cues_of(catalog.reading)["ache"].search(normal(text)))


def with_joined_ranges(text: str, catalog: Catalog) -> str:
    """The text with "between 3 and 4" as "3-4", so that no clause ends within a range."""
    pattern = cues_of(catalog.reading)["between"]
    return pattern.sub(lambda found: f"{found[1]}-{found[2]}", text)


def compared_in(text: str, catalog: Catalog) -> Iterator[tuple[float, bool]]:
    """The numbers that a clause begins with and says to be more, or less, than before: "6 worse today"."""
    cue = cues_of(catalog.reading)["compared"]
    found = (hit for clause in statements(text, catalog) if (hit := cue.match(clause)))
    yield from ((score, hit["more"] is not None) for hit in found if (score := float(hit["score"])) <= TOP_SCORE)


def places_in(clause: str, reading: ReadingWords) -> Iterator[Place]:
    """The numbers of a clause that stand where a score may stand."""
    numbers = numbers_in(clause, reading.numbers)
    cues = cues_of(reading)
    leads = bool(numbers) and bool(
        cues["when"].search(clause[: numbers[0].start]) or _was_then_is(clause, numbers, cues)
    )
    for at, number in enumerate(numbers):
        start = numbers[at - 1].end if at else 0
        end = numbers[at + 1].start if at + 1 < len(numbers) else len(clause)
        near = clause[start : number.start] if leads else clause[number.end : end]
        place = Place(
            number=number,
            clause=clause,
            before=clause[max(number.start - _REACH, 0) : number.start].rstrip(),
            after=clause[number.end : number.end + _REACH].strip(),
            local=near if len(numbers) > 1 else clause,
        )
        if _is_place(place, cues):
            yield place


def _was_then_is(clause: str, numbers: tuple[Number, ...], cues: dict[str, re.Pattern[str]]) -> bool:
    """Does a word of now stand between two numbers, the first of which was: "was 7 now 4"?"""
    is_was = len(numbers) > 1 and cues["was"].search(clause[: numbers[0].start])
    return bool(is_was and cues["now"].search(clause[numbers[0].end : numbers[1].start]))


def _is_place(place: Place, cues: dict[str, re.Pattern[str]]) -> bool:
    """Does the number stand where a score stands?"""
    number = place.number
    if number.high > TOP_SCORE or number.of not in (None, TOP_SCORE):
        return False
    if cues["denied"].search(place.before) or cues["imagined"].search(place.before):
        return False
    if number.of == TOP_SCORE and not cues["things"].match(place.after):
        return True
    if number.is_loose and not cues["only_one"].fullmatch(f"{place.before} {place.after}".strip()):
        return False
    return _leads_to_one(place, cues) and not (cues["things"].match(place.after) or cues["changes"].match(place.after))


def _leads_to_one(place: Place, cues: dict[str, re.Pattern[str]]) -> bool:
    """Do the words before it let it be a score?"""
    if cues["run_end"].search(place.before) or (place.number.is_range and cues["from_end"].search(place.before)):
        return True
    if cues["holds_end"].search(place.before) and (cues["of_pain"].match(place.after) or _is_of_now(place, cues)):
        return True
    if cues["not_after"].search(place.before):
        return bool(cues["bound"].search(place.before))
    led = cues["led"].search(place.before)
    return led is None or led["ok"] is not None


def _is_of_now(place: Place, cues: dict[str, re.Pattern[str]]) -> bool:
    """Is a word of now beside it, and no thing behind it that is counted?"""
    is_last = not place.after or bool(cues["followers"].match(place.after))
    return is_last and bool(cues["now"].search(place.clause))


def is_loosely_followed(place: Place, reading: ReadingWords) -> bool:
    """Is the number followed by a word that nobody would expect behind a score, and that names no other number?"""
    is_label = _LABEL.match(place.after) is not None
    return bool(place.after) and not is_label and not cues_of(reading)["followers"].match(place.after)


# ---- what is plainly something else ----------------------------------------------------------------------------------


def _without_other_numbers(text: str, reading: ReadingWords) -> str:
    """The text with lengths, days, hours, distances, labels and the scale itself taken out."""
    cues = cues_of(reading)
    text = cues["points"].sub(r"\1", text)
    text = cues["clock_at"].sub(lambda found: found[0] if found["led"] else f" {_TAKEN} ", text)
    for name in ("scale", "clock", "all_but", "other_scales", "point_or"):
        text = cues[name].sub(f" {_TAKEN} ", text)
    lengths = [(one.start, one.end) for one in spans_in(text, reading.numbers, reading.spans)]
    days = [(one.start, one.end) for one in days_in(text, _ANY_DAY, reading.calendar)]
    for start, end in sorted((*lengths, *days), reverse=True):
        is_all = (start, end) == (0, len(text)) and (start, end) in days
        is_length = cues["since_end"].search(text[:start]) is not None
        is_number = re.search(r"\d", text[start:end]) and not is_all and not _is_out_of_ten(text[start:])
        if is_length or is_number:
            text = f"{text[:start]} {_TAKEN} {text[end:]}"
    for name in ("units", "labels"):
        text = cues[name].sub(f" {_TAKEN} ", text)
    return " ".join(text.split())


def _is_out_of_ten(text: str) -> bool:
    """Is it "3/10" that looked like a date?"""
    return bool(re.match(r"\d{1,2}/10\b(?!/)", text))


@cache
def cues_of(reading: ReadingWords) -> dict[str, re.Pattern[str]]:
    """The patterns of all cues, each by its name."""
    words = reading.scores
    names = [name for name in type(words).__struct_fields__ if name not in ("led_by", "plural")]
    lists = {name: one_of(getattr(words, name)) for name in names}
    cues = {name: rf"(?<!\w){pattern}(?!\w)" for name, pattern in lists.items()}
    soft = rf"(?:[ ,:=~>-]*{one_of(words.softeners)}(?!\w))*[ :=~>-]*$"
    soft_or_anchor = rf"(?:[ ,:=~>-]*{one_of([*words.softeners, *words.qualities, *words.anchors])}(?!\w))*[ :=~>-]*$"
    article, whole = (
        rf"(?: {one_of(reading.numbers.articles)})?",
        rf"(?<![\w/.])[01] ?(?:-|{lists['scale_to']}) ?10(?![\w/])",
    )
    out_of = one_of([*reading.numbers.out_of, *reading.numbers.out_of_ten])
    plural = re.escape(words.plural)
    number = r"\d+(?:\.\d+)?(?:[-/]\d+(?:\.\d+)?)?"
    no_scale = "".join(rf"(?<!\b{re.escape(word)} )" for word in words.no_scale_after)
    ranges = rf"{lists['went_from']} \d{{1,2}} ?(?:-|{one_of(reading.numbers.ranges)})"
    changes = one_of([*words.changes, *words.points_of_change])
    of_today = (*words.now, *words.today, *words.earlier)
    soft_words = (*words.softeners, *words.anchors, *of_today)
    any_when = one_of([*of_today, *words.resting, *words.run, *words.worst, *words.past, *words.moving])
    woke_tails = one_of([end for cue in words.woke for start in words.past if (end := cue.partition(f"{start} ")[2])])
    cues |= {
        "scale": rf"\(?(?:(?<!\w){lists['scale_leads']} )*"
        rf"(?<!\w){lists['scale']} ?(?:{lists['scale_of']} )?{whole}\)?|\(?{whole}\)?",
        "clock": rf"(?<![\w/])(?:\d{{1,2}}[:.]\d\d(?: ?{lists['hours']})?|\d{{1,2}} ?{lists['hours']})(?!\w)",
        "clock_at": rf"(?<!\w)(?:(?P<led>{one_of(words.led_by['at'])}) )?"
        rf"(?:{lists['clock_at']} ?(?:{lists['clock_leads']} )?\d{{1,2}} {lists['clock_parts']}|"
        rf"(?:{lists['clock_leads']}|{ranges}) ?\d{{1,2}} "
        rf"{lists['clock_parts']}(?= {lists['clock_tells']}\b))(?!\w)",
        "all_but": rf"(?<!\w){lists['all_but']} \w+",
        "points": rf"(?<![\w.])({number}) ?{lists['points']}(?![\w/])(?! ?{changes}(?!\w))",
        "other_scales": rf"(?<!\w){no_scale}{lists['other_scales']}(?:[ ]*{lists['scale_joins']}(?![^\W\d]))*[ ]*"
        rf"{number}(?: ?/ ?10| {out_of} 10)?(?![\w/:])",
        "units": rf"(?<![\w./]){number} ?-? ?{lists['units']}(?![\w/])",
        "labels": rf"(?<!\w){lists['labels']} ?#?(?:{lists['label_ends']} )?{number}"
        rf"(?![\w/]| {one_of(reading.numbers.out_of)})",
        "denied": rf"(?<!\w){one_of(set(words.denials) - set(words.softeners))}(?!\w){soft_or_anchor}",
        "imagined": rf"(?<!\w){lists['imagined']}(?!\w)(?! {lists['reporting']}(?!\w))",
        "point_or": rf"(?<!\w){lists['points']} {one_of(reading.numbers.ranges)} \d(?![\w/.])",
        "not_after": rf"(?<!\w){lists['not_after']}(?!\w){soft}",
        "run_end": rf"(?<!\w){one_of([*(set(words.run) - set(words.not_after)), *words.after_run])}{soft}",
        "led": _led(words, soft),
        "things": rf"{lists['things']}(?!\w)|(?!{lists['followers']}(?!\w))\w+{plural}(?<!{plural}{plural})\b",
        "counted_near": rf"(?:(?!{lists['followers']}(?!\w))\w+ ){{0,2}}(?!{lists['followers']}(?!\w))"
        rf"\w+{plural}(?<!{plural}{plural})\b",
        "risen_end": rf"(?<!\w)(?:(?P<by_now>{lists['risen']}|{lists['risen_by']} {lists['rose']})|"
        rf"{lists['rose']}){soft}",
        "came_of": rf"{lists['came_of']}(?!\w)",
        "changes": rf"{lists['changes']}(?!\w)",
        "compared": rf"(?:[ ,:=~>-]*{one_of([*words.softeners, *words.now, *words.today])}(?!\w))*[ :=~>-]*"
        rf"(?<![\w/])(?P<score>\d+(?:\.\d+)?)(?: ?/ ?10)?(?: {lists['by_how_much']})* "
        rf"(?:(?P<more>{lists['higher']})|{lists['lower']})(?!\w)",
        "past": rf"(?<!\w){lists['past']}(?!\w)(?! {woke_tails})",
        "before_end": rf"(?<!\w){lists['of_before']}{soft}",
        "followers": rf"(?:[-,:;.!?()\"'/]|{_TAKEN}|{lists['followers']}(?!\w))",
        "only_soft": rf"(?:[ :=~>-]*{one_of(soft_words)}(?!\w))*",
        "only_idle": rf"(?:[ :=~>-]*{one_of([*soft_words, *words.idle_beside, *words.worst, *words.moving])}(?!\w))*",
        "between": rf"(?<!\w){one_of(reading.numbers.between)}{article} ({number})(?: ?/ ?10)?"
        rf" {one_of(reading.numbers.between_and)}{article} (?=\d)({number})",
        "ache": rf"(?<!\w){one_of(reading.duration.ache)}(?!\w)",
        "bare": rf"{number} ?(?:\(?(?:[/\\|]|{out_of})? ?10\)?)?|"
        rf"{one_of(reading.numbers.loose)}",
        "holds_end": rf"(?<!\w){lists['holds']}{article} ?$",
        "of_pain": rf"{lists['of_pain']}(?!\w)",
        "since_end": rf"(?<!\w){lists['since']} $",
        "only_one": rf"(?:[ :=~>-]*{one_of([*words.one_leads, *of_today])}(?!\w))*",
        "bound": rf"(?<!\w){one_of([*words.over, *words.at_least, *words.under, *words.at_most])}{article} ?$",
        "from_end": rf"(?<!\w){lists['went_from']}{article}$",
        "corrects_end": rf"(?<!\w){lists['corrections']}{soft}",
        "over_end": rf"(?<!\w){lists['over']}{article} ?$",
        "at_least_end": rf"(?<!\w){lists['at_least']}{article} ?$",
        "under_end": rf"(?<!\w){lists['under']}{article} ?$",
        "at_most_end": rf"(?<!\w){lists['at_most']}{article} ?$",
        "or_more": rf"{lists['or_more']}(?!\w)",
        "or_less": rf"{lists['or_less']}(?!\w)",
        "went_to": rf"^ ?(?:\w+ ){{0,2}}{lists['went_to']}{article} ?$",
        "asks": rf"(?:{one_of(reading.cues.leads)} )?{lists['questions']} (?!\d)",
        "corrects": rf"{lists['corrections']}(?!\w)",
        "when": rf"(?<!\w){any_when}(?!\w)",
        "no_pain": rf"(?<!\w){lists['no_pain']}(?!\w)(?! ?{lists['no_pain_not_before']}(?!\w))",
        "no_pain_wished": rf"\b{lists['no_pain_wished']}\b",
        "no_pain_only": rf"(?:{one_of([*words.softeners, *words.corrections])}[ ,]*)*{lists['no_pain_only']}"
        rf"(?: {one_of([*of_today])})?",
    }
    return {name: re.compile(pattern) for name, pattern in cues.items()}


def _led(words: ScoreWords, soft: str) -> str:
    """A word like "to", with whether one that it may stand behind stands before it."""
    leads = "|".join(rf"(?:^|(?<!\w){one_of(before)} ){lead}" for lead, before in words.led_by.items())
    return rf"(?:(?P<ok>(?:{leads}))|(?<!\w){one_of(words.led_by)})(?!\w){soft}"
