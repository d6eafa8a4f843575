"""Wishes in words: a command, a button, an answer to be changed, a question to be left out."""

import re

from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import NEW_LOOK
from flows.catalog.entries import Field
from flows.catalog.question import Question
from flows.text.letters.normal import Words, words_of
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question, stated
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.told_so import has
from flows.understanding.context.whole import is_all, is_one
from flows.understanding.facts.corrected import is_correction
from flows.understanding.facts.other_words import not_known, says_none
from flows.understanding.meant import Change, Command, Day, Meant, Pressed, Skip, SmallTalk, Worse
from flows.understanding.options.yes_no import bare_noes
from flows.understanding.people.age import read_age, year_of
from flows.understanding.scene import CHECKIN, GOAL, Scene
from flows.understanding.scores.score import read_score, scores_in, scores_told
from flows.understanding.times.hour import read_hour
from flows.understanding.wishes.no_better import no_better, put_beside
from flows.understanding.wishes.talk import BARE
from flows.values.model import State
from flows.values.record import TOP_SCORE
from flows.values.typed import Typed

DONE, SEVERAL, ENOUGH = "done", "several", "enough"
AGREE, DECLINE = "agree", "decline"
"""The answers to the consent; the yes may be said after a no."""
FIGURES = re.compile(r"\d+")
NOON = 12
OF_PAIN = ("pain_now", "pain_run")
"""Questions of the day's card to which "worse" is half an answer."""
STRONG = 7
"""From this score on it is answered whatever stands beside it (facts D.4)."""
LEAST_OF_A_NAME = 3
"""Words from which on the name of an answer is no question."""
LONGEST_AGE = 9
"""Words of the longest text that is nothing but an age told again."""


def command(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The command that the whole text means, in words."""
    polite = frozenset(catalog.lexicon.polite)
    words = tuple(word for word in utterance.words if word not in polite)
    name = next((one.id for one in catalog.commands.values() if is_one(one.words, words, catalog)), None)
    return Command(name=name) if name else None


def button(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The button that the whole text names by its label or a word for it: an action's id, "done" or "several"."""
    words, labels = utterance.words, catalog.messages
    if words == words_of(labels.done):
        return Pressed(action=DONE)
    if words in (words_of(labels.several), (SEVERAL,)):
        return Pressed(action=SEVERAL)
    actions = catalog.actions.values()
    named = (one.id for one in actions if words in {words_of(name) for name in (one.button, *one.words)})
    action = next(named, None)
    return Pressed(action=action) if action else None


def finished(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text says that a list is done: "that's all", "nothing else makes it worse", "finish"."""
    question, known = scene.question, catalog.reading.answers
    if question is None or not question.is_multi or scene.small:
        return None
    is_said = is_all((*known.ended, *known.done, *known.no_more), utterance, _beside_done(question, catalog), catalog)
    return Pressed(action=DONE) if is_said else None


def enough(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The rest is to be left out, the whole text says, or nothing more is told where one answer is asked for: what may
    be left out is said.
    """
    if scene.small or not scene.field_id or scene.question is None or not scene.is_asking:
        return None
    known = catalog.reading.answers
    if leaves_rest(utterance, catalog):
        return Pressed(action=ENOUGH)
    if scene.question.is_multi:
        return None
    is_said = is_all((*known.ended, *known.no_more), utterance, known.done_beside, catalog)
    return Pressed(action=ENOUGH) if is_said else None


def leaves_rest(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the whole text say that the rest is to be left out: "skip the rest please"?"""
    wishes = catalog.reading.wishes
    return is_all(wishes.leave_rest, utterance, wishes.leave_rest_beside, catalog)


def says_no_more_fits(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """Does the whole text say that nothing else of a list is so, or no, and that this is all: "nah that's it"?"""
    known, beside = catalog.reading.answers, _beside_done(question, catalog)
    is_led = utterance.words[:1] in bare_noes(catalog) and is_all(known.ended, utterance, beside, catalog)
    return is_led or is_all(known.no_more, utterance, beside, catalog)


def _beside_done(question: Question, catalog: Catalog) -> tuple[str, ...]:
    """Words that may stand beside those that end a list."""
    known = catalog.reading.answers
    return (*known.done_beside, *known.none_beside_of.get(question.id, ()))


def reconsidered(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """After a no: they agree after all, or want to be asked once more."""
    if scene.phase is not State.DECLINED or scene.small:
        return None
    words = catalog.reading.requests
    if is_all(words.agreed, utterance, words.reconsidered_beside, catalog):
        return Pressed(action=AGREE)
    is_so = is_all(words.reconsidered, utterance, words.reconsidered_beside, catalog)
    return Pressed(action="start") if is_so else None


def new_look(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A yes or a no, as the whole text, where a new look was offered just now."""
    if scene.topic != NEW_LOOK or scene.question is not None:
        return None
    words, beside = catalog.reading.answers, catalog.reading.requests.reconsidered_beside
    if is_all(words.yes, utterance, (*words.yes_beside, *beside), catalog):
        return Pressed(action="renew_all")
    is_no = says_none(utterance, catalog) or utterance.words in bare_noes(catalog)
    return SmallTalk(id=BARE) if is_no else None


def change(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """An answer to be changed: "change side to left", "my age is 51, not 41".

    A field goes by the name it has on the card of all answers. The new answer may be missing.
    """
    years = _new_age(utterance, scene, catalog)
    if years is not None:
        return Change(field="age_band", value=str(years))
    words, beside = utterance.words, catalog.reading.requests
    if (by_its_name := _of_the_card(words, scene, catalog)) is not None:
        return by_its_name
    start = next((place for place, word in enumerate(words[:2]) if word in beside.change), None)
    if start is None:
        return _again(utterance, catalog)
    rest = _without_leads(words[start + 1 :], frozenset(beside.change_beside))
    named = (_of(field, rest, catalog) for field in catalog.fields.values())
    return next((found for found in named if found is not None), None) or _again(utterance, catalog)


def _of_the_card(words: Words, scene: Scene, catalog: Catalog) -> Change | None:
    """An answer by the name that it has on the card of all answers, as the whole text, where nothing is asked. "How
    long" and "where" may ask something else.
    """
    if scene.question is not None or scene.phase is not State.ASSESSED:
        return None
    if len(words) < LEAST_OF_A_NAME and words[:1] and words[0] in catalog.reading.questions.asking:
        return None
    named = (id for id in scene.record if id in catalog.fields and words_of(catalog.fields[id].short) == words)
    return next((Change(field=id) for id in named), None)


def _again(utterance: Utterance, catalog: Catalog) -> Change | None:
    """A question that is wished for once more, by one of its names: "go back to the pain question"."""
    words = catalog.reading.requests
    if not all(hits_in(words.again, sentence.told, catalog) for sentence in utterance.sentences):
        return None
    for id, names in words.names.items():
        if is_all(names, utterance, words.again_beside, catalog, words.again):
            return Change(field=id)
    return None


def _of(field: Field, words: Words, catalog: Catalog) -> Change | None:
    name = words_of(field.short)
    if words[: len(name)] != name:
        return None
    value = _without_leads(words[len(name) :], frozenset(catalog.reading.requests.change_into))
    is_whole = len(words) == len(name) or words[len(name)] in catalog.reading.requests.change_into
    return Change(field=field.id, value=" ".join(value)) if is_whole else None


def _without_leads(words: Words, leads: frozenset[str]) -> Words:
    first = next((place for place, word in enumerate(words) if word not in leads), len(words))
    return words[first:]


def _new_age(utterance: Utterance, scene: Scene, catalog: Catalog) -> int | None:
    """The years of a text that tells of an age anew; a bare "I'm 10" may as well tell of the pain."""
    if scene.field_id == "age_band" or not 1 < len(utterance.words) <= LONGEST_AGE:
        return None
    years = read_age(utterance.text, catalog, is_asked=False, year=year_of(scene.at)).sure
    if years is None:
        return None
    is_plain = years > TOP_SCORE and (
        is_correction(utterance, catalog) or not read_score(utterance.text, catalog).values
    )
    return years if is_plain and _is_all_age(utterance, catalog) else None


def _is_all_age(utterance: Utterance, catalog: Catalog) -> bool:
    """Is there nothing else in the text than an age?"""
    beside = frozenset(catalog.reading.requests.age_beside)
    return all(word in beside or word[0].isdigit() for word in utterance.words)


def skip(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text says "skip" or "don't know", and a field is open."""
    return Skip() if scene.field_id and is_skip(utterance, catalog) else None


def is_skip(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the whole text say "skip" or "don't know"?"""
    is_named = utterance.words in {words_of(word) for word in catalog.messages.skip_words}
    return is_named or not_known(utterance, catalog)


def worse(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """After a result: the ache is worse, new or no better, or a new score; that one a check-in asks for itself."""
    if scene.phase is not State.ASSESSED:
        return None
    asks = is_question(utterance, catalog) and has(catalog.reading.questions.of_a_trigger, utterance, catalog)
    said = stated(utterance, catalog) if asks else utterance  # "does coffee make it worse" tells of no change
    words = f" {' '.join(said.words)} "
    tells = any(f" {' '.join(words_of(phrase))} " in words for phrase in catalog.lexicon.changes)
    score = None if scene.small == CHECKIN else _told_score(utterance, catalog)
    has_digit = score is not None and str(score.sure) in FIGURES.findall(utterance.text)
    if score is not None and _is_an_hour(score.sure, utterance, catalog):
        score = None
    risen = scores_told(utterance.text, catalog).get("pain_now") if score is not None else None
    if risen is not None and risen >= STRONG:  # whatever else is told with it
        return Worse(score=risen)
    if scene.small == GOAL and not (has_digit or tells):  # "run without pain" is a wish
        return None
    if (
        score is not None
        and score.sure is not None
        and not tells
        and (has_digit or _is_a_score_alone(score.sure, utterance, catalog))
    ):
        return Worse(score=score.sure, also=put_beside(utterance, scene, catalog))
    return no_better(utterance, scene, catalog) if tells or (score is not None and score.values) else None


def _told_score(utterance: Utterance, catalog: Catalog) -> Typed[int]:
    """The score that a text tells; of a question that which it states before it asks, or plainly as a score."""
    is_plain = any(one.is_told for one in scores_in(utterance.text, catalog))
    of = utterance if is_plain or not is_question(utterance, catalog) else stated(utterance, catalog)
    return read_score(of.text, catalog)


def only_worse(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text says that it is worse, after a result: "no, it's worse". On the day's card the number is asked."""
    words, card = catalog.reading.wishes, scene.checkin
    is_place = scene.phase is State.ASSESSED and scene.small in ("", CHECKIN) and not is_question(utterance, catalog)
    if not is_place or not is_all(words.only_worse, utterance, (*words.changed_beside, *words.told_by), catalog):
        return None
    if card is None:
        return Worse()
    is_score = card.open_field in OF_PAIN
    return Day(answers={}, half=card.open_field, is_worse=True) if is_score else None


def _is_an_hour(score: int | None, utterance: Utterance, catalog: Catalog) -> bool:
    """Is the number that of an hour: "at 6 in the evening"?"""
    named = read_hour(utterance.text, catalog)
    is_sure = len(named.values) == 1 and not named.is_suggestion
    return score is not None and is_sure and named.values[0] // 60 % NOON == score % NOON


def _is_a_score_alone(score: int, utterance: Utterance, catalog: Catalog) -> bool:
    """A word that says a score, and what softens it; "none" may be none of anything, and "one" a thing."""
    is_all = len(utterance.words) == 1 or (
        score > 1 and any(one.is_alone for one in scores_in(utterance.text, catalog))
    )
    return is_all and score > 0
