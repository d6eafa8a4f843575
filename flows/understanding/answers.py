"""A text read as an answer to the open question: exactly, or loosely and then said back.

Exact is a pain score, a button, a label or a word the content lists for an option, as the whole message; the place of
an option in its list is nothing that this room knows, for most channels show none. Loose is such a
word within a longer sentence without a "not", a number beside "about", a day or a span of time. Nothing is guessed
between two options that both fit, unless the question takes several.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldOption, FieldType
from flows.catalog.question import Question
from flows.text.old import CONTRACTED, with_plain_apostrophes
from flows.values.model import Record, Value

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NOT = re.compile(rf"\b(no|not|never|without|{CONTRACTED}|cannot|hardly|nor|neither|except|but)\b")
GOING = re.compile(r"\b(better|worse|easing|eases|improving|improves|healing)\b")
"""Words of where it goes, not of how it began: "slowly better"."""
SPAN = re.compile(r"\b(\d+|an?|few|couple|several|" + "|".join(NUMBERS) + r")( of)? (hour|day|week|month|year)s?\b")
HOURS = {"hour": 1, "day": 24, "week": 168, "month": 730, "year": 8766}
NO_PAIN = ("none", "no pain", "nothing", "no pain now", "it is gone", "gone")
CLOSING = ("none", "nothing_clear", "unsure")
LONG_WORD = 5
"""Letters from which on a word is known with a slip in it."""
WHO = "(?:i m|im|i am|he is|she is|he s|she s|hes|shes)"
AGE_WITHIN = re.compile(
    r"\b(?:i ?'?m|i am) (?:an? )?(\d{2,3})(?: ?(?:years?|yrs?)[ -]old| ?y/?o)?"
    r"(?= ?(?:$|[,;!?]|\.(?!\d)|(?:and|but|with|male|female|now)\b))"
)
"""One's own age beside other things; nothing may follow that makes it another number."""
TOP_SCORE = 10
"""The highest pain score (0-10, NPRS)."""
YOUNGEST, OLDEST = 10, 110
"""Years that are read as an age; below, a number is likelier a slip."""
VAGUE = {"a": 1, "an": 1, "couple": 2, "few": 3, "several": 4}


class RecordError(ValueError):
    """A record from outside that does not fit the schema; the text names the field or option."""


def plain(text: str) -> str:
    """A text in lower case, with words and digits only, single spaces between them."""
    return " ".join(re.sub(r"[^\w+/]+", " ", with_plain_apostrophes(text).replace("_", " ")).split())


def read_exact(question: Question, text: str) -> Value | None:
    """The answer that the whole text names, or None. Options come as a tuple of ids, a pain score as a number."""
    words = plain(text)
    if question.is_scale:
        return 0 if words in NO_PAIN else _score(words)
    whole = _named(question.options, words) or _of_age(question, words)
    return (whole,) if whole is not None else _listed(question, text)


def read_loose(question: Question, text: str, at: int) -> Value | None:
    """The answer that a longer text speaks of, or None. `at` (seconds since the epoch) tells what "Tuesday" means."""
    words = plain(text)
    if question.is_scale:
        return _score_within(words)
    if question.id == "duration":
        hours = _hours(words, at)
        if hours is not None:
            return (_band(question.options, hours),)
    age = read_age(question, text)
    if age is not None:
        return (age,)
    if NOT.search(words) or (question.id == "onset" and GOING.search(words) and "sudden" not in words):
        return None
    words = _respelled(words, question.options)
    heard = {option.id: _heard(option, words) for option in question.options if not _is_closing(option)}
    every = [name for names in heard.values() for name in names]
    found = tuple(id for id, names in heard.items() if any(not _is_within(name, every) for name in names))
    return found if len(found) == 1 or (found and question.is_multi) else None


def read_age(question: Question, text: str) -> str | None:
    """The band of an age that a sentence tells beside other things: "I'm 34 and my back hurts"."""
    told = AGE_WITHIN.search(text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    return _of_age(question, told[1]) if told and question.id == "age_band" else None


def read_command(text: str, catalog: Catalog) -> str | None:
    """The command that the whole text means, in words, or None."""
    polite = catalog.lexicon.polite
    words = " ".join(word for word in plain(text).split() if word not in polite)
    for command in catalog.commands.values():
        if words in {plain(word) for word in command.words}:
            return command.id
    return None


def read_button(text: str, catalog: Catalog) -> str | None:
    """The button that the whole text names by its label or a word for it: an action's id, "done" or "several"."""
    words = plain(text)
    if words == plain(catalog.messages.done):
        return "done"
    if words in {plain(catalog.messages.several), "several"}:
        return "several"
    for action in catalog.actions.values():
        if words in {plain(name) for name in (action.button, *action.words)}:
            return action.id
    return None


CHANGE = re.compile(
    r"^(?:please )?(?:change|edit|correct|fix|redo)(?: the| my)?(?: answer)?(?: to| for| about| on)? "
    r"(.+?)(?: (?:to|into|is) (.+))?$"
)
NEW_AGE = re.compile(
    rf"(?P<before>(?:(?:wait|sorry|no|oops|actually) )*)(?:(?P<named>my age is)|{WHO})(?P<really> actually)? "
    r"(?P<years>\d{2,3})(?P<unit> years?(?: old)?| y o| yo)?(?P<old> not \d+)?(?P<aside> by the way| btw)?"
)


def read_change(text: str, catalog: Catalog) -> tuple[str, str] | None:
    """The field whose answer the text asks to change, and to what: "change side to left", "I'm 51, not 41".

    A field goes by the name it has on the card of all answers. The new answer may be missing.
    """
    words = plain(text)
    if years := _new_age(words):
        return "age_band", years
    match = CHANGE.match(words)
    named = (field.id for field in catalog.fields.values() if match and plain(field.short) == match[1])
    field = next(named, None)
    return (field, match[2] or "") if match and field else None


def _new_age(words: str) -> str:
    """The years of a text that tells of an age; a bare "I'm 10" may as well tell of the pain, even after "sorry"."""
    match = NEW_AGE.fullmatch(words)
    if match is None:
        return ""
    is_sure = any(match[mark] for mark in ("named", "unit"))
    is_likely = int(match["years"]) > TOP_SCORE and any(match[mark] for mark in ("before", "really", "old", "aside"))
    return match["years"] if is_sure or is_likely else ""


def begins_with_no(text: str, catalog: Catalog) -> bool:
    """Is a no the first word of the text?"""
    return plain(text).split(" ")[0] in {plain(word) for word in catalog.messages.no_words if " " not in word}


def asks_why(text: str, catalog: Catalog) -> bool:
    """Does the text ask why the open question is put: "why do you need all this"?"""
    return f"{plain(text)} ".startswith(tuple(f"{plain(phrase)} " for phrase in catalog.lexicon.whys))


def tells_of_change(text: str, catalog: Catalog) -> bool:
    """Does the text tell that the ache is worse, new or no better, or give a new score?"""
    words = f" {plain(text)} "
    if any(f" {plain(phrase)} " in words for phrase in catalog.lexicon.changes):
        return True
    return bool(re.search(r" (pain|ache|it|back) (is|s|was|now|went up to|hurts at)( a| at| now)? \d+ ", words))


def is_skip(text: str, catalog: Catalog) -> bool:
    """Does the whole text say "skip" or "don't know"?"""
    return plain(text) in {plain(word) for word in catalog.messages.skip_words}


def to_value(field: Field, chosen: Iterable[str]) -> Value:
    """Option ids as the value a record holds: an id, a tuple in the field's order, or a bool ("unsure" is true)."""
    ids = tuple(chosen)
    if field.type is FieldType.BOOL:
        return ids[0] != "false"
    if field.type is FieldType.SINGLE:
        return ids[0]
    return tuple(option.id for option in field.options if option.id in ids)


def read_record(raw: object, catalog: Catalog) -> Record:
    """A flat record from outside (decoded JSON), checked field by field. Raises `RecordError`."""
    if not isinstance(raw, Mapping):
        raise RecordError("the record must be an object of fields and values")
    return {str(id): _checked(str(id), value, catalog) for id, value in raw.items()}


def _checked(id: str, value: object, catalog: Catalog) -> Value:
    field = catalog.fields.get(id)
    if field is None:
        raise RecordError(f"unknown field {id!r}")
    if field.type is FieldType.INT_0_10:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10:
            raise RecordError(f"{id} must be a whole number from 0 to 10, not {value!r}")
        return value
    if field.type is FieldType.BOOL:
        if not isinstance(value, bool):
            raise RecordError(f"{id} must be true or false, not {value!r}")
        return value
    return _checked_options(field, value)


def _checked_options(field: Field, value: object) -> Value:
    known = {option.id for option in field.options}
    if field.type is FieldType.SINGLE:
        if not isinstance(value, str) or value not in known:
            raise RecordError(f"{field.id} has no option {value!r}")
        return value
    if not isinstance(value, list | tuple) or not value:
        raise RecordError(f"{field.id} must be a list of options, with none as its own option")
    for item in value:
        if not isinstance(item, str) or item not in known:
            raise RecordError(f"{field.id} has no option {item!r}")
        if item in field.exclusive and len(set(value)) > 1:
            raise RecordError(f"{field.id}: {item} can't stand beside another option")
    return to_value(field, value)


def _named(options: Iterable[FieldOption], words: str) -> str | None:
    """The option whose id, button, label or word is just this text, or several of its words: "yeah ok"."""
    for option in options:
        names = {plain(name) for name in (option.id, option.button, option.label, *option.words)}
        if words and (words in names or set(words.split()) <= names):
            return option.id
    return None


def _of_age(question: Question, words: str) -> str | None:
    """The band of an age in years: "34", "i'm 34", "34 years old". No other bare number ever names an option."""
    match = re.fullmatch(rf"(?:{WHO} |age )?(\d{{1,3}})(?: years?(?: old)?| y o| yo)?", words)
    if match is None or not YOUNGEST <= int(match[1]) <= OLDEST:
        return None
    years = int(match[1])
    reached = [one.id for one in question.options if one.min_years is not None and one.min_years <= years]
    return reached[-1] if reached else None


def _listed(question: Question, text: str) -> tuple[str, ...] | None:
    """For lists, several names: "desk and phone, tense shoulders"."""
    parts = [plain(part) for part in re.split(r"[,;\n]|\band\b|&", text) if plain(part)]
    names = [_named(question.options, part) for part in parts]
    chosen = tuple(dict.fromkeys(name for name in names if name is not None))
    if len(parts) < 2 or None in names or not question.is_multi:
        return None
    return None if len(chosen) > 1 and _has_exclusive(question, chosen) else chosen


def _has_exclusive(question: Question, chosen: Iterable[str]) -> bool:
    closing = {*question.field.exclusive, *question.field.on_every_screen} if question.field else set()
    return bool(closing & set(chosen))


def _is_closing(option: FieldOption) -> bool:
    return option.id in CLOSING


def _heard(option: FieldOption, words: str) -> list[str]:
    """The names of the option that stand in a longer text."""
    names = (plain(name) for name in (option.button, *option.words) if len(plain(name)) > 2)
    return [name for name in names if re.search(rf"\b{re.escape(name)}(s|es|ed|ing)?\b", words)]


def _respelled(words: str, options: Iterable[FieldOption]) -> str:
    """The text with each long word that is one slip away from a word of the options put right."""
    names = (plain(name) for option in options for name in (option.button, *option.words))
    known = {word for name in names for word in name.split() if len(word) >= LONG_WORD}
    return " ".join(_right(word, known) if len(word) >= LONG_WORD else word for word in words.split())


def _right(word: str, known: Collection[str]) -> str:
    best = None if word in known else process.extractOne(word, known, scorer=OSA.distance, score_cutoff=1)
    return best[0] if best and best[0][0] == word[0] else word


def _is_within(name: str, others: Iterable[str]) -> bool:
    """Is it only a part of a longer name that was heard: "slowly" of "slowly while running"?"""
    return any(name != other and name in other for other in others)


def _score(words: str) -> int | None:
    match = re.fullmatch(r"(\d+)(/10| of 10| out of 10| out of ten)?", words)
    if match:
        number = int(match[1])
        return number if number <= 10 else None
    return NUMBERS.index(words) if words in NUMBERS else None


def _score_within(words: str) -> int | None:
    """Of a range the higher end counts, as the more careful reading."""
    bare = re.sub(r"\b(out )?of (10|ten)\b|/10\b", "", words)
    if re.search(r"\d+ ?(k|km|mi|miles?|minutes?|min|hours?|days?|weeks?|months?|years?|times|reps)\b|\d{3,}", bare):
        return None
    spoken = re.sub(r"\b(" + "|".join(NUMBERS) + r")\b", lambda match: str(NUMBERS.index(match[1])), bare)
    numbers = [int(number) for number in re.findall(r"\b\d{1,2}\b", spoken)]
    return max(numbers) if numbers and len(numbers) <= 2 and max(numbers) <= 10 else None


def _hours(words: str, at: int) -> int | None:
    """How long ago something began, in whole hours, from a span or the name of a day."""
    match = SPAN.search(words)
    if match:
        count = match[1]
        number = int(count) if count.isdigit() else VAGUE.get(count)
        return HOURS[match[3]] * (NUMBERS.index(count) if number is None else number)
    today = datetime.fromtimestamp(at, UTC)
    for place, day in enumerate(DAYS):
        if re.search(rf"\b{day}\b", words):
            back = (today.weekday() - place) % 7 or 7
            days = back + (7 if f"last {day}" in words and back < 3 else 0)
            return 24 * days if days != 7 else 24 * 7 - 1  # the same day a week ago is still within the week
    return None


def _band(options: Iterable[FieldOption], hours: int) -> str:
    fitting = [option for option in options if (option.min_hours or 0) <= hours]
    return max(fitting, key=lambda option: option.min_hours or 0).id
