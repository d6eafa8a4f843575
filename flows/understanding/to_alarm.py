"""What is said to the message of an alarm: there is help, somebody goes, a clinician called it muscle, it was a slip.

And whom a sign befell: the person who writes, or another. Whether it may end the message is decided in `dialogue`.
"""

from collections.abc import Callable, Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import pattern_book
from flows.text.denial import is_refused
from flows.text.normal import words_of
from flows.text.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding import day, visits
from flows.understanding.asking import is_question
from flows.understanding.meant import Answer, Meant, Pressed, SmallTalk
from flows.understanding.scene import CHECKIN, Scene
from flows.understanding.score import read_score, scores_told
from flows.understanding.story import read_story
from flows.understanding.their_word import on_running
from flows.understanding.told_so import NOTS, has, tells
from flows.understanding.visits import MUSCULAR, NERVE, UNCLEAR, has_word, is_called_muscle, said_of_it
from flows.understanding.who_writes import befell_another
from flows.understanding.yes_no import bare_yeses, begins_with
from flows.values.model import State

MUSCLE, HELPED, GOING, MISTAKE = "muscle", "helped", "going", "mistake"
COLD = "cold"
"""What a clinician may call a fever or a cough."""
GONE = "gone"
"""What is said to a question about a sign alone: it was there, and is no more."""
HELP_IS_THERE = "help_is_there"
"""The small talk for whoever tells that help has come once they were told what to do."""
VISIT_KNOWN, VISIT_ARRANGED, THEIR_WORD = "visit_known", "visit_arranged", "their_word"
"""The small talk for a visit that was told of before, for one that is arranged, and for a word on running alone."""
SEEN, OF_VISITS = "seen", "after_seeing_clinician"
"""The action that asks what was said there, and the topic that is spoken of once it has asked."""
SAME = "muscle_same"
"""The question whether a word about a muscle was for this same pain: to say it once more is no answer."""
DURATION = "duration"
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
    if scene.may_be_cold and visits.is_called_cold(utterance, catalog, is_asked=False, is_over=False):
        return Answer(question=scene.question.id, value=(COLD,))
    told = said_to_message(utterance, catalog)
    offered = {option.id for option in scene.question.options}
    if told is None and SEEN in offered and _is_visit_alone(utterance, catalog):
        return Answer(question=scene.question.id, value=(SEEN,))
    if told is None or (told == MISTAKE and told not in offered):
        return None
    if told == MUSCLE and scene.small == SAME:
        return None
    told = HELPED if told == MUSCLE and told not in offered else told
    return Answer(question=scene.question.id, value=(told,))


def said_to_message(utterance: Utterance, catalog: Catalog) -> str | None:
    """What a text says to such a message; None when nothing."""
    return next((option for option, reads in READS if reads(utterance, catalog)), None)


def after_alarm(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Where something serious was told before: a clinician has looked since, and calls it a muscle, or something else
    that is asked for then: "they say it was low sugar, ecg normal"; or help has come.
    """
    if not scene.is_serious or scene.speaking is not None or is_question(utterance, catalog):
        return None
    if _is_called_cold(utterance, scene, catalog):
        return Pressed(action=f"{SEEN}_{COLD}")
    if is_called_muscle(utterance, catalog):
        return Pressed(action="seen_muscular")
    if tells((*catalog.reading.alarms.all_clear, *catalog.reading.alarms.ruled_out), utterance, catalog):
        return Pressed(action=SEEN)
    return SmallTalk(id=HELP_IS_THERE) if not scene.small and _is_help(utterance, catalog) else None


def _is_visit_alone(utterance: Utterance, catalog: Catalog) -> bool:
    """Has a clinician had a look, with no word of what they found that is not plain: "he said it is not a muscle"?"""
    words = catalog.reading.alarms
    if tells(words.ruled_out, utterance, catalog):
        return True
    return visits.has_been_seen(utterance, catalog) and not has((*words.muscle, *words.found_other), utterance, catalog)


def _is_called_cold(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Was a fever or a cough told of before, and does a clinician who has looked since call it a cold?"""
    if not scene.may_be_cold or scene.speaking is not None:
        return False
    return visits.is_called_cold(utterance, catalog, is_asked=scene.topic == OF_VISITS, is_over=True)


def of_running(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What a clinician says of running, and no more: it is noted. Where it is the first word of a visit, it is asked
    what else they said. While the questions go on, nothing else may be told with it.
    """
    if scene.is_asking:
        return _of_running_early(utterance, scene, catalog)
    if scene.phase not in (State.ASSESSED, State.PLANNING) or is_question(utterance, catalog) or scene.is_serious:
        return None
    if on_running(utterance, scene.day, catalog, scene.term) is None or scene.small not in ("", CHECKIN):
        return None
    if scene.awaits_tests or said_of_it(utterance, catalog) or visits.is_another_visit(utterance, catalog):
        return None
    if scene.checkin is not None:
        return day.answers(utterance, scene, catalog) or SmallTalk(id=THEIR_WORD)
    if scores_told(utterance.text, catalog):
        return None
    return SmallTalk(id=THEIR_WORD) if scene.is_seen else Pressed(action=SEEN)


def _of_running_early(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Their word on running before there is a result; how long it holds is not how long it has hurt."""
    is_other = bool(scene.small) or is_question(utterance, catalog)
    if is_other or on_running(utterance, scene.day, catalog, scene.term) is None:
        return None
    told = read_story(utterance, scene.at, catalog, scene.field_id, of_another=scene.of_another)
    is_bare = not (set(told.facts) - {DURATION} or told.ticks or told.risks or scores_told(utterance.text, catalog))
    return SmallTalk(id=THEIR_WORD) if is_bare else None


def visit(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """After a result: a clinician has had a look. What they said counts where it is plain, and is asked for where not.

    That it is something else ends the plan, so that is never taken from words alone unless it was asked for. The day's
    card has questions of its own about all this.
    """
    if _is_called_cold(utterance, scene, catalog):
        return Pressed(action=f"{SEEN}_{COLD}")
    is_after = scene.phase in (State.ASSESSED, State.PLANNING)
    is_told = is_after and has_word(utterance, catalog, awaits_tests=scene.awaits_tests)
    is_arranged = is_after and not is_told and not scene.is_serious and visits.is_arranged(utterance, catalog)
    is_known = is_told and not scene.awaits_tests and visits.is_told_again(utterance, scene.known_visit, catalog)
    if scene.checkin is not None:
        noted = day.answers(utterance, scene, catalog) if is_told or is_arranged else None
        return noted or (SmallTalk(id=VISIT_KNOWN) if is_known and not is_question(utterance, catalog) else None)
    if is_arranged and not scene.small:
        return SmallTalk(id=VISIT_ARRANGED)
    if is_told and is_question(utterance, catalog) and not said_of_it(utterance, catalog):
        return None  # what is asked of their word is answered; the visit is noted beside it
    if is_known:
        return SmallTalk(id=VISIT_KNOWN)
    if not is_told and not (is_after and scene.topic == OF_VISITS and not is_question(utterance, catalog)):
        return None
    said = said_of_it(utterance, catalog)
    if said and (said in (MUSCULAR, NERVE, UNCLEAR) or scene.topic == OF_VISITS):
        return Pressed(action=f"{SEEN}_{said}")
    return Pressed(action=SEEN) if is_told else None


def is_of_another(utterance: Utterance, catalog: Catalog, *, is_known: bool = False) -> bool:
    """Does the text speak of somebody else, and say nothing of oneself? `is_known`: it is all about somebody else."""
    is_said = is_known or befell_another(utterance, catalog)
    return is_said and not has(catalog.reading.alarms.oneself, utterance, catalog)


def _is_help(utterance: Utterance, catalog: Catalog) -> bool:
    return tells(catalog.reading.alarms.help, utterance, catalog)


def _is_going(utterance: Utterance, catalog: Catalog) -> bool:
    words = catalog.reading.alarms
    return tells(words.going, utterance, catalog) and not has(words.not_today, utterance, catalog)


def may_be_yes(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """May it be a yes to a sign that is asked about? It begins as one does, or it is short and says "a bit", "not
    sure", or a word of what is asked that it does not deny. What asks something itself is none.
    """
    words = catalog.reading.alarms
    agrees = pattern_book(words.agrees, catalog)
    if any(hit.start == 0 for sentence in utterance.sentences for _, hit in agrees.find(sentence.told)):
        return True
    if begins_with(bare_yeses(catalog), utterance, catalog):
        return True
    is_asking = len(utterance.words) > FEW and is_question(utterance, catalog)  # "might be" asks nothing
    if len(utterance.words) > SHORT or utterance.is_question or is_asking:
        return False
    is_perhaps = has(words.perhaps, utterance, catalog) and not read_score(utterance.text, catalog).values
    return is_perhaps or names_it(utterance, question, catalog)


def denies_it(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """Is the sign that is asked about denied by its name, and none of it said to be so: "he says no fever"?"""
    if utterance.is_question or has(catalog.reading.alarms.perhaps, utterance, catalog):
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


def names_it(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """Does a text without a "not" say a word of the sign that is asked about?"""
    is_denied = any(sentence.has(kind) for sentence in utterance.sentences for kind in NOTS)
    asked = _words_of_sign(question, catalog)
    return not is_denied and any(word in asked for word in utterance.words)


def is_slip(utterance: Utterance, catalog: Catalog) -> bool:
    """Was it no sign at all, so the text says: a slip of the finger, other words, a try?"""
    words = catalog.reading.alarms
    is_said = tells(words.slip, utterance, catalog) or _is_none(utterance, catalog)
    return is_said and not tells(words.not_slip, utterance, catalog)


def _is_none(utterance: Utterance, catalog: Catalog) -> bool:
    """Was there no such thing, as a clause of the text says, and no more: not "nothing like that before"?"""
    book = pattern_book(catalog.reading.alarms.no_such, catalog)
    return any(
        hit.start in {0, *sentence.breaks, *_behind_leads(sentence, catalog)}
        and hit.end in {len(sentence.told), *sentence.breaks}
        for sentence in utterance.sentences
        for _, hit in book.find(sentence.told)
    )


def _behind_leads(sentence: Sentence, catalog: Catalog) -> Iterator[int]:
    """The places behind a no, a person or a small word that opens a clause."""
    leads = {*catalog.reading.cues.leads, *catalog.messages.no_words, *catalog.reading.questions.whom}
    yield from (place + 1 for place, word in enumerate(sentence.told) if word in leads)


READS: tuple[tuple[str, Callable[[Utterance, Catalog], bool]], ...] = (
    (MUSCLE, is_called_muscle),
    (HELPED, _is_help),
    (GOING, _is_going),
    (MISTAKE, is_slip),
)
"""What may be said, what counts most first: whoever has help says more than that, and whoever slipped says no more."""
