"""Is the day's card to come again later the same day? "Busy, ask at 3", "in 20 minutes", "ask me after lunch today".

A figure in what tells when is an hour or a length of time, never a score: so this is read before scores are, and only
where every word of that clause is known. What is told of every day, or of another one, changes the hour or is a pause.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.words.checkin_words import SnoozeWords
from flows.screening.hearing import hear
from flows.text.letters.normal import Words, words_of
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, clauses_of, says
from flows.understanding.context.whole import is_all, is_one
from flows.understanding.diary import day_answers
from flows.understanding.meant import Meant, Pause, Setting
from flows.understanding.scene import CHECKIN, Scene
from flows.understanding.scores.score import scores_in
from flows.understanding.times.ahead import Snoozed, minutes_ahead, of_an_hour
from flows.understanding.times.hour import read_hour
from flows.values.ids import PAIN_NOW

NOON = 12 * 60
DAY, SKIP = "day", "skip"
OF_THE_DAY = ("ran", "exercises")
"""What may be told beside it, and is lost where only the card is put off."""


def snoozed(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """That the card which stands is to come again later, and when."""
    if scene.checkin is None or scene.small != CHECKIN:
        return None
    words, told = catalog.reading.snoozes, [*_parts(utterance, catalog)]
    if any(says(words.of_every_day, one, catalog) or one.words[:1] in _single(words.not_asked) for one in told):
        return None
    is_later = any(says(words.later, one, catalog) for one in told)
    asks = is_later or any(says(words.busy, one, catalog) for one in told)
    is_first = scene.checkin.open_field == PAIN_NOW and not scene.checkin.answered
    if is_first and is_one(words.alone, utterance.words, catalog):
        return _hours_in(utterance.words, is_vague=False, catalog=catalog)
    found = [(one, when) for one in told if (when := _when(one, catalog)) is not None]
    if not found:
        is_all_later = is_all(words.later, utterance, words.beside, catalog)
        return Snoozed() if is_all_later and not _has_figure(utterance.text) else None
    when = found[-1][1]
    others = ", ".join(one.text for one in told if all(one is not clause for clause, _ in found))
    if scores_in(others, catalog) or day_answers.told(hear(others, catalog), OF_THE_DAY, catalog):
        return None
    is_of_clock = any(_is_of_clock(one, catalog, is_later=is_later) for one, _ in found)
    is_asked = asks and (when.ahead or when.is_vague or is_of_clock)
    return when if is_asked or (is_first and _is_all_when(utterance, when, words, catalog)) else None


def _parts(utterance: Utterance, catalog: Catalog) -> Iterator[Clause]:
    """The sentences of a text that tell of nothing but when, and the clauses of the others."""
    for sentence in utterance.sentences:
        whole = Clause(sentence, 0, len(sentence.told))
        yield from (whole,) if _is_known(whole, catalog) else clauses_of(sentence, catalog)


def _is_all_when(utterance: Utterance, when: Snoozed, words: SnoozeWords, catalog: Catalog) -> bool:
    """Does the whole text say no more than how long from now it is, or a part of the day after noon?"""
    is_to_come = when.ahead or (when.is_vague and min(when.hours) >= NOON)
    known = {*words.alone_beside} | of_an_hour(catalog)
    return bool(is_to_come) and all(word in known or word[0].isdecimal() for word in utterance.words)


def _when(clause: Clause, catalog: Catalog) -> Snoozed | None:
    """How long from now, or at which hour, a clause says that tells of nothing else."""
    words = catalog.reading.snoozes
    is_taken = says(words.busy, clause, catalog) and not says(words.busy_until, clause, catalog)
    if not _is_known(clause, catalog):
        return None
    if ahead := minutes_ahead(clause.text, catalog):
        return Snoozed(ahead=ahead)
    return None if is_taken else _hours_in(clause.words, is_vague=not _has_figure(clause.text), catalog=catalog)


def _hours_in(words: Words, *, is_vague: bool, catalog: Catalog) -> Snoozed | None:
    """At which hour, by those of the words that are of one."""
    said = (word for word in words if word in of_an_hour(catalog) or word[0].isdecimal())
    hours = read_hour(" ".join(said), catalog, is_twelve_hour=True).values
    return Snoozed(hours=hours, is_vague=is_vague) if hours else None


def _is_known(clause: Clause, catalog: Catalog) -> bool:
    known = {*catalog.reading.snoozes.beside} | of_an_hour(catalog)
    return all(word in known or word[0].isdecimal() for word in clause.words)


def _is_of_clock(clause: Clause, catalog: Catalog, *, is_later: bool) -> bool:
    """Is a figure an hour of the clock? `is_later`: the card is not to be answered now, so that "7 this evening" is."""
    words = catalog.reading.snoozes
    of_part = words.of_a_part if is_later else ()
    return ":" in clause.text or says((*words.of_a_clock, *of_part), clause, catalog)


def _has_figure(text: str) -> bool:
    return any(letter.isdecimal() for letter in text)


def _single(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {(word,) for word in words}


def skipped_today(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """That this day is to be left out, while the card of the day before is open: that one is over, too."""
    card, question = scene.checkin, scene.question
    if card is None or question is None or not 0 < card.day < scene.today:
        return None
    words = next((one.words for one in question.options if one.id == SKIP), ())
    is_said = utterance.words in {words_of(one) for one in words} and catalog.reading.snoozes.today in utterance.words
    return Pause(until=Setting(kind=DAY, choices=((str(scene.today + 1), ""),))) if is_said else None
