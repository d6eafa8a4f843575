"""A child that was alone is not any more: "my mum is here now", whatever is asked by then."""

from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
from flows.text.utterance import Utterance
from flows.understanding.context.told_so import has
from flows.understanding.facts.answers import read_loose
from flows.understanding.facts.story import Story
from flows.understanding.meant import Meant, Telling
from flows.understanding.options.all_answer import is_mere_answer
from flows.understanding.people.who_writes import GUARDIAN, WITH_ME
from flows.understanding.scene import Scene


def parent_came(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """That a grown-up is there, in words that say only that; a bare yes is none of them."""
    if scene.small or scene.record.get(GUARDIAN) in (None, WITH_ME) or utterance.has_question_mark:
        return None
    asked, ways = field_question(catalog.fields[GUARDIAN], 0, catalog), catalog.reading.answers.wordings[GUARDIAN]
    if not has(ways[WITH_ME], utterance, catalog) or not is_mere_answer(asked, utterance, catalog):
        return None
    is_there = read_loose(asked, utterance, scene.at, catalog).sure == (WITH_ME,)
    return Telling(story=Story(facts={GUARDIAN: WITH_ME}, corrects=True)) if is_there else None
