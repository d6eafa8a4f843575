"""Small talk, other languages, and texts too long to read."""

from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import NEW_LOOK
from flows.catalog.language import Smalltalk
from flows.screening.hearing import pattern_book
from flows.screening.plain import is_polite
from flows.search import chatter, faq
from flows.text.letters.mashed import is_mashed
from flows.text.utterance import Utterance
from flows.understanding.alarm.to_alarm import OF_VISITS
from flows.understanding.context.angles import topic_found
from flows.understanding.context.clauses import affirmed_clauses, says
from flows.understanding.context.whole import is_all, is_all_of
from flows.understanding.facts.answers import gives_score
from flows.understanding.facts.risks import asks_risks, risks
from flows.understanding.facts.story import read_story
from flows.understanding.meant import Foreign, Meant, SmallTalk, TooLong
from flows.understanding.options.options import spoken_of
from flows.understanding.people.languages import is_other, language_of
from flows.understanding.scene import Scene
from flows.understanding.settings.settings import setting
from flows.values.model import State

LONGEST = 1000
"""A text beyond this many characters is screened, and then asked for in fewer words."""

OF_A_RUN = 10
"""Words up to which a text that tells of a run says hardly more."""
FEW_MORE = 2
"""Words around small talk up to which nothing else is said."""
BARE, GOODBYE, RAN = "bare", "goodbye", "ran_meanwhile"
"""The small talk of who answers where nothing is asked, of who goes, and of who ran while the questions go on."""
ANSWERED_BARE = (NEW_LOOK, OF_VISITS)
"""Topics that end in a question without a card."""
WORD = "word"
"""What asks for nothing, among the wishes of a language."""


def foreign(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A text in another language that is no small talk we know."""
    tongue = language_of(utterance.text, catalog)
    if tongue is None and is_other(utterance.text, catalog) and setting(utterance, scene, catalog) is None:
        tongue = catalog.languages.other
    is_ours = chatter.smalltalk(utterance.text, catalog) is not None or faq.is_named(utterance.text, catalog)
    is_ours = is_ours or is_mashed(utterance.words)
    if tongue is None or is_ours or (tongue == catalog.languages.other and _is_answer(utterance, scene, catalog)):
        return None
    return Foreign(tongue=tongue)


def wish_in_tongue(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text is a wish in another language, or one of its words: "recommencer", "keine Nachrichten mehr"."""
    languages = catalog.languages
    for tongue in (*languages.tongues, languages.other):
        found = (id for id, named in tongue.wishes.items() if is_all_of(named, utterance.words, (), catalog))
        if (id := next(found, None)) is not None:
            return Foreign(tongue=tongue, action="" if id == WORD else id)
    return None


def _is_answer(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does the text tell of a risk, or name an answer to the open question, or of the lists of risks where one is open?

    In so few words as "im on steroids" a language is only guessed.
    """
    question = scene.question
    if risks(utterance, catalog):
        return True
    if question is None or question.field is None:
        return False
    is_listed = asks_risks(question) and bool(risks(utterance, catalog, is_asked=True))
    return is_listed or gives_score(question, utterance, catalog) or bool(spoken_of(question, utterance, catalog))


def small_talk(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Hello, thanks: the whole text."""
    id = whole(utterance, scene, catalog)
    return SmallTalk(id=id) if id else None


def whole(utterance: Utterance, scene: Scene, catalog: Catalog) -> str | None:
    """The id of the small talk that the whole text is.

    A word that is explained is none where it names a topic as well and no question is open that may hold it, and what
    is said only while the questions go on is none after them.
    """
    id = chatter.smalltalk(utterance.text, catalog) or (GOODBYE if is_polite(utterance, catalog) else None)
    if id is not None and catalog.smalltalk[id].asking_only and not scene.is_asking:
        return None
    is_a_word = id is not None and bool(catalog.smalltalk[id].names)
    if is_a_word and scene.question is None and faq.is_named(utterance.text, catalog):
        return None
    return id


def bare(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A yes, a no, "some", "not yet", and nothing else, after a result where nothing is open that it could answer."""
    is_open = (
        utterance.has_question_mark or scene.question is not None or scene.is_serious or scene.topic in ANSWERED_BARE
    )
    if is_open or scene.phase is not State.ASSESSED:
        return None
    words = catalog.reading.day
    return SmallTalk(id=BARE) if is_all(words.bare, utterance, words.bare_beside, catalog) else None


def ran_meanwhile(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A run that is told of while the questions go on, where no more than that is told: "I ran another 8k"."""
    words = catalog.reading.day
    if not scene.is_asking or utterance.has_question_mark or len(utterance.words) > OF_A_RUN:
        return None
    told = affirmed_clauses(utterance, catalog)
    is_told = any(says(words.has_run, one, catalog) and not says(words.not_run, one, catalog) for one in told)
    if not is_told or read_story(utterance, scene.at, catalog, of_another=scene.of_another).told:
        return None
    return SmallTalk(id=RAN)


def with_more(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Small talk in other words and with a few more around them: "I'm honestly so scared"; nothing else is said.

    No word is explained where more is asked of it: "what's a physio visit cost".
    """
    size = len(utterance.words)
    for talk in catalog.smalltalk.values():
        if talk.asking_only and not scene.is_asking:
            continue
        said = _places(_patterns(talk, catalog), utterance, catalog)
        is_small = said and size - len(said) <= FEW_MORE
        if is_small and not (talk.names and topic_found(utterance, catalog)):
            return SmallTalk(id=talk.id)
    return None


def _places(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> set[tuple[int, int]]:
    """The words that the patterns take, each by its sentence and place."""
    book = pattern_book(patterns, catalog)
    return {
        (number, place)
        for number, sentence in enumerate(utterance.sentences)
        for _, hit in book.find(sentence.told)
        for place in hit.places
    }


@cache
def _patterns(talk: Smalltalk, catalog: Catalog) -> tuple[str, ...]:
    asked = (form.format(names=talk.names) for form in catalog.reading.questions.of_a_word if talk.names)
    return (*talk.patterns, *asked)


def too_long(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """More than anybody reads."""
    return TooLong() if len(utterance.text) > LONGEST else None
