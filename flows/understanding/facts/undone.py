"""What a text says is not so of what was noted: "not new to running", "heart trouble is wrong", "not me, grandpa".

Only what is noted can be taken back, and only what is named: by a no to its name, by words that say the contrary ("I
run less than before"), by words that take it off, or, where nothing else is ticked on the open list, by whose it is.
What happens to it, dialogue knows.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldType
from flows.catalog.question import Question
from flows.text.letters.normal import words_of
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import clauses_in, clauses_of, hits_in, says
from flows.understanding.context.oneself import of_oneself, without_advice
from flows.understanding.context.whole import is_one
from flows.understanding.facts.contrasts import set_apart
from flows.understanding.facts.marked import ONE
from flows.understanding.options import options
from flows.understanding.options.contrary import says_contrary
from flows.understanding.options.names import hits
from flows.understanding.options.wordings import Ticks, hits_worded, ticks_where, worded
from flows.understanding.options.yes_no import bare_noes
from flows.understanding.people import kin
from flows.understanding.scene import Scene
from flows.values.record import options_of

NEVER = ("none", "unsure", "unclear")
ALARMING = ("rf_now",)
"""Lists that raise an alarm: what was told there, only its own buttons take back."""
SHORT = 4
"""Words of a sentence that may be no more than an answer to how it goes."""
LABEL_WORD = 4
"""Letters of the shortest word of a label that names its option."""


def undone(utterance: Utterance, scene: Scene, catalog: Catalog) -> Ticks:
    """The noted options, by field, that a text says are not so."""
    utterance = set_apart(without_advice(utterance, catalog), catalog)
    own = of_oneself(utterance, catalog, of_another=scene.of_another)
    noted = _noted(scene, catalog)
    named = ticks_where(lambda id, one: _is_undone(catalog.fields[id], one, own, catalog), noted)
    return named or _of_whose_it_is(utterance, scene, catalog)


def takes_off(utterance: Utterance, scene: Scene, catalog: Catalog) -> Ticks:
    """The noted options of which all of a text says that they are to go: "take the heart thing off"."""
    noted = _noted(scene, catalog)
    return ticks_where(lambda id, one: _is_all_of_it(catalog.fields[id], one, utterance, catalog), noted)


def _noted(scene: Scene, catalog: Catalog) -> Ticks:
    noted = {id: options_of(value) for id, value in scene.noted.items() if id in catalog.fields}
    return ticks_where(lambda id, one: one not in NEVER and _may_go(id, catalog), noted)


def _may_go(id: str, catalog: Catalog) -> bool:
    is_list = catalog.fields[id].type is FieldType.MULTI and id not in ALARMING
    return is_list or id in ONE


# ---- said not to be so -----------------------------------------------------------------------------------------------


def _is_undone(field: Field, option: str, utterance: Utterance, catalog: Catalog) -> bool:
    """Is an option denied or taken off, and nowhere said to be so?"""
    told = [sentence for sentence in utterance.sentences if not (sentence.is_question and not sentence.answer)]
    said = [_stands(field, option, sentence, catalog) for sentence in told]
    if any(is_so for is_so, _ in said):
        return False
    return any(is_no for _, is_no in said) or says_contrary(field.id, option, utterance, catalog)


def _stands(field: Field, option: str, sentence: Sentence, catalog: Catalog) -> tuple[bool, bool]:
    """Is an option said to be so in a sentence, and is it said not to be so?"""
    is_so = False
    question = Question(id=field.id, text="", options=field.options)
    only = hits_in(catalog.reading.story.not_undone, sentence.told, catalog)
    called = hits_in(catalog.reading.story.called.get(field.id, {}).get(option, ()), sentence.told, catalog)
    ends = {clause.end for clause in clauses_of(sentence, catalog)}  # "not in the middle of the run" is no place
    is_no = any(hit.end in ends and is_refused(hit, sentence) for hit in called)
    for hit in _named(field, option, sentence, catalog):
        if field.id == options.TREND and not _is_of_the_trend(hit, sentence, catalog):
            continue
        is_off = _is_taken_off(hit, sentence, catalog)
        is_only = any(cue.end >= hit.start >= cue.start for cue in only)
        is_no = is_no or is_off or (not is_only and is_refused(hit, sentence))
        is_so = is_so or not (is_off or is_only or options.is_otherwise(question, hit, sentence, catalog))
    is_so = is_so or (any(id == option for id, _ in worded(field.id, sentence, catalog)) and not is_no)
    return is_so, is_no or any(_labelled(field, option, sentence, catalog))


def _is_of_the_trend(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Does a clause tell how it goes, in few words or in plain ones? "Not less" may be said of running."""
    found = (clause for clause in clauses_of(sentence, catalog) if clause.holds(hit))
    is_short = len(sentence.told) <= SHORT
    return is_short or any(says(catalog.reading.story.trend, clause, catalog) for clause in found)


def _named(field: Field, option: str, sentence: Sentence, catalog: Catalog) -> Iterator[Hit]:
    question = Question(id=field.id, text="", options=field.options)
    yield from (hit for id, _, hit in hits(question, sentence, catalog) if id == option)
    yield from (hit for id, hit in hits_worded(field.id, sentence, catalog) if id == option)


def _is_taken_off(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is it said right behind a name that it is wrong, or right before it that it is to go?"""
    words = catalog.reading.story
    places = range(hit.end, len(sentence.told))
    end = next((place for place in places if sentence.told[place] not in words.undo_things), -1)
    is_wrong = any(cue.start == end for cue in hits_in(words.undo_behind, sentence.told, catalog))
    return is_wrong or any(cue.end == hit.start for cue in hits_in(words.undo_before, sentence.told, catalog))


def _labelled(field: Field, option: str, sentence: Sentence, catalog: Catalog) -> Iterator[Hit]:
    """Words of its label by which an option is taken off: "the heart thing is wrong"."""
    known, words = _label_words(field, option), catalog.reading.story
    for place, word in enumerate(sentence.told):
        is_thing = any(one in words.undo_things for one in sentence.told[place + 1 : place + 2])
        hit = Hit((place,))
        if word in known and is_thing and _is_taken_off(hit, sentence, catalog):
            yield hit


def _label_words(field: Field, option: str) -> frozenset[str]:
    """The words of a label that stand on no other label of its list."""
    by_option = {one.id: {*words_of(one.button), *words_of(one.label)} for one in field.options}
    others = {word for id, words in by_option.items() if id != option for word in words}
    return frozenset(word for word in by_option[option] - others if len(word) >= LABEL_WORD)


def _is_all_of_it(field: Field, option: str, utterance: Utterance, catalog: Catalog) -> bool:
    """Does each sentence take the option off, but for those that are a mere no?"""
    told = [sentence for sentence in utterance.sentences if sentence.told and sentence.told not in bare_noes(catalog)]
    return bool(told) and all(
        any(_labelled(field, option, one, catalog))
        or any(_is_taken_off(hit, one, catalog) for hit in _named(field, option, one, catalog))
        for one in told
    )


# ---- whose it is -----------------------------------------------------------------------------------------------------


def _of_whose_it_is(utterance: Utterance, scene: Scene, catalog: Catalog) -> Ticks:
    """What is ticked on the open list, where the text says no more than that it is another's: "not me! grandpa"."""
    field = scene.field_id
    ticks = () if scene.small or field in ALARMING else _noted(scene, catalog).get(field, ())
    of_heart = tuple(one for one in ticks if one in kin.OF_KIN)
    if not ticks or not _is_of_another(utterance, catalog):
        return {}
    ids = ticks if len(ticks) == 1 else of_heart
    return {field: ids} if len(ids) == 1 else {}


def _is_of_another(utterance: Utterance, catalog: Catalog) -> bool:
    """Does every clause say no more than that it is not theirs, or whose it was?"""
    words = catalog.reading.story
    told = [one for one in clauses_in(utterance, catalog) if one.words and one.words not in bare_noes(catalog)]
    return bool(told) and all(
        is_one(words.not_mine, one.words, catalog) or kin.is_who_it_was(one, catalog) for one in told
    )
