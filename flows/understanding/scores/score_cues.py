"""The patterns that scores are found by, each by its name, made of the words of a language.

Of each list of content/en/words/scores.yaml there is one for its words alone; what is put together of several stands
here. `_end`: at the end of what stands before a number.
"""

import re
from functools import cache

from flows.catalog.words.words import ReadingWords
from flows.text.numerals.numbers import one_of

TAKEN = "_"
"""Stands where something was taken out of a text."""

Pieces = dict[str, str]
"""Patterns to put together, by their names."""

_NUMBER = r"\d+(?:\.\d+)?(?:[-/]\d+(?:\.\d+)?)?"
_GAP = "[ ,:=~>-]*"
"""What may stand between a word and the score behind it."""
_END = "[ :=~>-]*$"


@cache
def cues_of(reading: ReadingWords) -> dict[str, re.Pattern[str]]:
    """The patterns of all cues, each by its name."""
    lists = _lists(reading)
    one = {**lists, **_of_numbers(reading), **_joined(reading)}
    cues = {name: rf"(?<!\w){pattern}(?!\w)" for name, pattern in lists.items()}
    for made in (_of_scales, _of_clocks, _of_other_numbers, _of_things, _of_change, _of_time, _of_none, _softly, _ends):
        cues |= made(one)
    return {name: re.compile(pattern) for name, pattern in cues.items()}


# ---- pieces ----------------------------------------------------------------------------------------------------------


def _lists(reading: ReadingWords) -> Pieces:
    """Of each list of scores.yaml any of its words."""
    words = reading.scores
    names = (name for name in type(words).__struct_fields__ if name not in ("led_by", "plural"))
    return {name: one_of(getattr(words, name)) for name in names}


def _of_numbers(reading: ReadingWords) -> Pieces:
    """How numbers are written, what they are out of, and what aches."""
    numbers = reading.numbers
    return {
        "article": rf"(?: {one_of(numbers.articles)})?",
        "out_of": one_of(numbers.out_of),
        "any_out_of": one_of([*numbers.out_of, *numbers.out_of_ten]),
        "ranges": one_of(numbers.ranges),
        "between": one_of(numbers.between),
        "between_and": one_of(numbers.between_and),
        "loose": one_of(numbers.loose),
        "asking": one_of(reading.cues.leads),
        "ache": one_of(reading.duration.ache),
    }


def _joined(reading: ReadingWords) -> Pieces:
    """The words of several lists in one."""
    words = reading.scores
    of_today = (*words.now, *words.today, *words.earlier)
    soft = (*words.softeners, *words.anchors, *of_today)
    woke_tails = [end for cue in words.woke for start in words.past if (end := cue.partition(f"{start} ")[2])]
    leads = "|".join(rf"(?:^|(?<!\w){one_of(before)} ){lead}" for lead, before in words.led_by.items())
    return {
        "soft": rf"(?:{_GAP}{one_of(words.softeners)}(?!\w))*{_END}",
        "soft_or_anchor": rf"(?:{_GAP}{one_of([*words.softeners, *words.qualities, *words.anchors])}(?!\w))*{_END}",
        "soft_words": one_of(soft),
        "idle_words": one_of([*soft, *words.idle_beside, *words.worst, *words.moving]),
        "soft_today": one_of([*words.softeners, *words.now, *words.today]),
        "soft_no": one_of([*words.softeners, *words.corrections]),
        "one_word": one_of([*words.one_leads, *of_today]),
        "of_today": one_of(of_today),
        "any_when": one_of([*of_today, *words.resting, *words.run, *words.worst, *words.past, *words.moving]),
        "any_run": one_of([*(set(words.run) - set(words.not_after)), *words.after_run]),
        "any_change": one_of([*words.changes, *words.points_of_change]),
        "any_bound": one_of([*words.over, *words.at_least, *words.under, *words.at_most]),
        "woke_tails": one_of(woke_tails),
        "denied": one_of(set(words.denials) - set(words.softeners)),
        "plural": re.escape(words.plural),
        "no_scale": "".join(rf"(?<!\b{re.escape(word)} )" for word in words.no_scale_after),
        "at": one_of(words.led_by["at"]),
        "led": rf"(?:(?P<ok>(?:{leads}))|(?<!\w){one_of(words.led_by)})",
    }


# ---- what is put together of them ------------------------------------------------------------------------------------


def _of_scales(one: Pieces) -> Pieces:
    """The scale itself, and numbers on another one."""
    whole = rf"(?<![\w/.])(?:[01]|{one['loose']}) ?(?:-|{one['scale_to']}) ?10(?![\w/])"
    return {
        "scale": rf"\(?(?:(?<!\w){one['scale_leads']} )*"
        rf"(?<!\w){one['scale']} ?(?:{one['scale_of']} )?{whole}\)?|\(?{whole}\)?",
        "other_scales": rf"(?<!\w){one['no_scale']}{one['other_scales']}(?:[ ]*{one['scale_joins']}(?![^\W\d]))*[ ]*"
        rf"{_NUMBER}(?: ?/ ?10| {one['any_out_of']} 10)?(?![\w/:])",
        "bare": rf"{_NUMBER} ?(?:\(?(?:[/\\|]|{one['any_out_of']})? ?10\)?)?|"
        rf"{one['loose']}",
    }


def _of_clocks(one: Pieces) -> Pieces:
    """Hours of the day."""
    hour = rf"\d{{1,2}}(?![\w/:.]*\d| {one['any_out_of']} 10)(?!\w)"
    ranges = rf"{one['went_from']} \d{{1,2}} ?(?:-|{one['ranges']})"
    hours, beside = rf"\d{{1,2}} ?(?:-|{one['ranges']}) ?\d{{1,2}}(?!\w)", rf"(?: {one['worked_beside']}(?!\w))*"
    return {
        "worked_hours": rf"(?<!\w){one['worked']}(?!\w){beside}(?: {one['went_from']})? {hours}|"
        rf"(?<![\w/])(?:{one['went_from']} )?{hours}{beside} {one['worked']}(?!\w)",
        "clock": rf"(?<![\w/])(?:\d{{1,2}}[:.]\d\d(?: ?{one['hours']})?|\d{{1,2}} ?{one['hours']})(?!\w)",
        "clock_at": rf"(?<!\w)(?:(?P<led>{one['at']}) )?"
        rf"(?:{one['clock_at']} ?(?:{one['clock_leads']} )?\d{{1,2}} {one['clock_parts']}|"
        rf"(?:{one['clock_leads']}|{ranges}) ?\d{{1,2}} "
        rf"{one['clock_parts']}(?= {one['clock_tells']}\b)|"
        rf"(?:{one['at_an_hour']}|{ranges}) ?\d{{1,2}}(?= {one['clock_who']} {one['clock_does']}\b))(?!\w)",
        "asked_then": rf"(?<!\w){one['asked_at']}(?: {one['asked_beside']})* {one['at_an_hour']} {hour}|"
        rf"(?<![\w/.]){hour} {one['suits']}(?!\w)",
        "hour_alone": rf"(?:^|(?<=[,.;:!?-] )){one['clock_at']} {hour}(?= {one['asked_beside']}(?!\w)| ?[,.;!?]|$)",
    }


def _of_other_numbers(one: Pieces) -> Pieces:
    """Numbers with a unit or a label, and ranges."""
    return {
        "all_but": rf"(?<!\w){one['all_but']} \w+",
        "points": rf"(?<![\w.])({_NUMBER}) ?{one['points']}(?![\w/])(?! ?{one['any_change']}(?!\w))",
        "point_or": rf"(?<!\w){one['points']} {one['ranges']} \d(?![\w/.])",
        "units": rf"(?<![\w./]){_NUMBER} ?-? ?{one['units']}(?![\w/])",
        "labels": rf"(?<!\w){one['labels']} ?#?(?:{one['label_ends']} )?{_NUMBER}"
        rf"(?![\w/]| {one['out_of']})",
        "between": rf"(?<!\w){one['between']}{one['article']} ({_NUMBER})(?: ?/ ?10)?"
        rf" {one['between_and']}{one['article']} (?=\d)({_NUMBER})",
    }


def _of_things(one: Pieces) -> Pieces:
    """What follows a number: things that it counts, or words that leave it a score."""
    no_follower, plural = rf"(?!{one['followers']}(?!\w))", one["plural"]
    things = rf"\w+{plural}(?<!{plural}{plural})\b"
    kinds = rf"{one['thing_kinds']}(?! {one['single_run']}(?!\w))(?!\w)"
    return {
        "things": rf"{one['things']}(?!\w)|{kinds}|{no_follower}{things}",
        "counted_near": rf"(?:{no_follower}\w+ ){{0,2}}{no_follower}{things}",
        "followers": rf"(?:[-,:;.!?()\"'/]|{TAKEN}|{one['followers']}(?!\w))",
        "of_pain": rf"{one['of_pain']}(?!\w)",
        "ache": rf"(?<!\w){one['ache']}(?!\w)",
    }


def _of_change(one: Pieces) -> Pieces:
    """How a score went, and by how much."""
    return {
        "changes": rf"{one['changes']}(?!\w)",
        "compared": rf"(?:{_GAP}{one['soft_today']}(?!\w))*[ :=~>-]*"
        rf"(?<![\w/])(?P<score>\d+(?:\.\d+)?)(?: ?/ ?10)?(?: {one['by_how_much']})* "
        rf"(?:(?P<more>{one['higher']})|{one['lower']})(?!\w)",
        "risen_end": rf"(?<!\w)(?:(?P<by_now>{one['risen']}|{one['risen_by']} {one['rose']})|"
        rf"{one['rose']}){one['soft']}",
        "went_to": rf"^ ?(?:\w+ ){{0,2}}{one['went_to']}{one['article']} ?$",
        "from_end": rf"(?<!\w){one['went_from']}{one['article']}$",
        "or_more": rf"{one['or_more']}(?!\w)",
        "or_less": rf"{one['or_less']}(?!\w)",
        "corrects": rf"{one['corrections']}(?!\w)",
    }


def _of_time(one: Pieces) -> Pieces:
    """Of when a score is, and what it came of."""
    return {
        "when": rf"(?<!\w){one['any_when']}(?!\w)",
        "past": rf"(?<!\w){one['past']}(?!\w)(?! {one['woke_tails']})",
        "against_was": rf"(?<!\w){one['against']}(?: {one['was']})+{one['soft']}",
        "was_behind": rf"\b(?P<score>\d+)(?: ?/ ?10)? {one['was']}(?!\w)",
        "came_of": rf"{one['came_of']}(?!\w)",
        "since_end": rf"(?<!\w){one['since']} $",
        "before_end": rf"(?<!\w){one['of_before']}{one['soft']}",
        "run_end": rf"(?<!\w){one['any_run']}{one['soft']}",
    }


def _of_none(one: Pieces) -> Pieces:
    """No pain, and what is denied, imagined or asked."""
    return {
        "no_pain": rf"(?<!\w){one['no_pain']}(?!\w)(?! ?{one['no_pain_not_before']}(?!\w))",
        "no_pain_wished": rf"\b{one['no_pain_wished']}\b",
        "no_pain_where": rf"(?: *{one['soft_words']}(?!\w))* *{one['no_pain_where']}\b",
        "no_pain_only": rf"(?:{one['soft_no']}[ ,]*)*{one['no_pain_only']}"
        rf"(?: {one['of_today']})?",
        "denied": rf"(?<!\w){one['denied']}(?!\w){one['soft_or_anchor']}",
        "imagined": rf"(?<!\w){one['imagined']}(?!\w)(?! {one['reporting']}(?!\w))",
        "asks": rf"(?:{one['asking']} )?{one['questions']} (?!\d)",
    }


def _softly(one: Pieces) -> Pieces:
    """Nothing but words that a score may stand among."""
    return {
        "only_soft": rf"(?:[ :=~>-]*{one['soft_words']}(?!\w))*",
        "only_idle": rf"(?:[ :=~>-]*{one['idle_words']}(?!\w))*",
        "only_one": rf"(?:[ :=~>-]*{one['one_word']}(?!\w))*",
    }


def _ends(one: Pieces) -> Pieces:
    """What a score follows."""
    bounds = ("over", "at_least", "under", "at_most")
    return {
        **{f"{name}_end": rf"(?<!\w){one[name]}{one['article']} ?$" for name in bounds},
        "bound": rf"(?<!\w){one['any_bound']}{one['article']} ?$",
        "holds_end": rf"(?<!\w){one['holds']}{one['article']} ?$",
        "not_after": rf"(?<!\w){one['not_after']}(?!\w){one['soft']}",
        "corrects_end": rf"(?<!\w){one['corrections']}{one['soft']}",
        "led": rf"{one['led']}(?!\w){one['soft']}",
    }
