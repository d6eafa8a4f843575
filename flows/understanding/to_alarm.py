"""What is said to the message of an alarm: there is help, somebody goes, a clinician called it muscle, it was a slip.

And whom a sign befell: the person who writes, or another. Whether it may end the message is decided in `dialogue`.
"""

from collections.abc import Callable

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import pattern_book
from flows.text.normal import words_of
from flows.text.phrases import Hit
from flows.text.scope import Standing, how_imagined, is_refused
from flows.text.utterance import Sentence, Utterance
from flows.understanding.meant import Answer, Meant, Pressed
from flows.understanding.questions import is_question
from flows.understanding.scene import Scene
from flows.values.model import State

MUSCLE, HELPED, GOING, MISTAKE = "muscle", "helped", "going", "mistake"
SAME = "muscle_same"
"""The question whether a word about a muscle was for this same pain: to say it once more is no answer."""
NOTS = ("negations", "negations_of_one_word")
"""Cues that deny."""
SHORT, FEW, LEAST = 8, 3, 4
"""Words of a text in which "a bit" may be a yes; words in which nothing is asked without a question mark; letters of a
word of the question that may be a yes.
"""


def to_message(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The answer to the message that stands. What is asked, denied or only imagined is none.

    A word about a muscle counts where the message offers that; else there is help, and what it is comes next. Thoughts
    of suicide are no slip until somebody says that they are safe.
    """
    if scene.speaking is None or scene.question is None or is_question(utterance, catalog):
        return None
    told = next((option for option, reads in READS if reads(utterance, catalog)), None)
    offered = {option.id for option in scene.question.options}
    if told is None or (told == MISTAKE and told not in offered):
        return None
    if told == MUSCLE and scene.small == SAME:
        return None
    told = HELPED if told == MUSCLE and told not in offered else told
    return Answer(question=scene.question.id, value=(told,))


def is_called_muscle(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a clinician who has looked call it a muscle, so the text says?"""
    words = catalog.reading.alarms
    return _tells(words.muscle, utterance, catalog) and not _tells(words.not_clinicians, utterance, catalog)


def has_been_seen(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell that a clinician has had a look by now?"""
    words = catalog.reading.alarms
    is_other = _has((*words.not_visited, *words.not_clinicians), utterance, catalog)
    return not is_other and not utterance.is_question and _tells(words.visited, utterance, catalog)


def visit(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """After a result: a clinician has had a look, so what they said is asked about, and never guessed.

    The day's card has questions of its own about that.
    """
    is_after = scene.phase in (State.ASSESSED, State.PLANNING) and scene.checkin is None
    return Pressed(action="seen") if is_after and has_been_seen(utterance, catalog) else None


def is_of_another(utterance: Utterance, catalog: Catalog, *, is_known: bool = False) -> bool:
    """Does the text speak of somebody else, and say nothing of oneself? `is_known`: it is all about somebody else."""
    words = catalog.reading.alarms
    is_said = is_known or _has(words.others, utterance, catalog)
    return is_said and not _has(words.oneself, utterance, catalog)


def asks_for_another(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text say that it is somebody else's back, and that they write for them?"""
    words = catalog.reading.story
    return _has(words.of_another, utterance, catalog) and not _has(words.not_of_another, utterance, catalog)


def _is_help(utterance: Utterance, catalog: Catalog) -> bool:
    return _tells(catalog.reading.alarms.help, utterance, catalog)


def _is_going(utterance: Utterance, catalog: Catalog) -> bool:
    words = catalog.reading.alarms
    return _tells(words.going, utterance, catalog) and not _has(words.not_today, utterance, catalog)


def may_be_yes(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """May it be a yes to a sign that is asked about? It begins as one does, or it is short and says "a bit", "not
    sure", or a word of what is asked that it does not deny. What asks something itself is none.
    """
    words = catalog.reading.alarms
    agrees = pattern_book(words.agrees, catalog)
    if any(hit.start == 0 for sentence in utterance.sentences for _, hit in agrees.find(sentence.told)):
        return True
    is_asking = len(utterance.words) > FEW and is_question(utterance, catalog)  # "might be" asks nothing
    if len(utterance.words) > SHORT or utterance.is_question or is_asking:
        return False
    return _has(words.perhaps, utterance, catalog) or _names_it(utterance, question, catalog)


def denies_it(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """Is the sign that is asked about denied by its name, and none of it said to be so: "he says no fever"?"""
    if utterance.is_question or _has(catalog.reading.alarms.perhaps, utterance, catalog):
        return False
    asked = _words_of_sign(question, catalog)
    named = [
        is_refused(Hit((place,)), sentence)
        for sentence in utterance.sentences
        for place, word in enumerate(sentence.told)
        if word in asked
    ]
    return bool(named) and all(named)


def _words_of_sign(question: Question, catalog: Catalog) -> set[str]:
    """The words of a question that name a sign; below it stands what to do meanwhile."""
    sign = question.text.partition("\n")[0]
    asked = set(words_of(sign)) - set(catalog.reading.alarms.names_no_sign)
    return {word for word in asked if len(word) >= LEAST}


def _names_it(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    is_denied = any(sentence.has(kind) for sentence in utterance.sentences for kind in NOTS)
    asked = _words_of_sign(question, catalog)
    return not is_denied and any(word in asked for word in utterance.words)


def is_slip(utterance: Utterance, catalog: Catalog) -> bool:
    """Was it no sign at all, so the text says: a slip of the finger, other words, a try?"""
    words = catalog.reading.alarms
    return _tells(words.slip, utterance, catalog) and not _tells(words.not_slip, utterance, catalog)


READS: tuple[tuple[str, Callable[[Utterance, Catalog], bool]], ...] = (
    (MUSCLE, is_called_muscle),
    (HELPED, _is_help),
    (GOING, _is_going),
    (MISTAKE, is_slip),
)
"""What may be said, what counts most first: whoever has help says more than that, and whoever slipped says no more."""


def _has(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    book = pattern_book(patterns, catalog)
    return any(True for sentence in utterance.sentences for _ in book.find(sentence.told))


def _tells(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    """Does a pattern stand in the text, neither denied nor only imagined?"""
    book = pattern_book(patterns, catalog)
    return any(_is_so(hit, sentence) for sentence in utterance.sentences for _, hit in book.find(sentence.told))


def _is_so(hit: Hit, sentence: Sentence) -> bool:
    """Is it said to be so? A "not" that is a part of it ("did not mean that") denies nothing."""
    is_own = any(no.start in hit.places for kind in NOTS for no in sentence.cues[kind])
    return (is_own or not is_refused(hit, sentence)) and how_imagined(hit, sentence) is Standing.SO
