"""Weeks that tell how far a pregnancy is ("27 weeks, can I run?", "34+2"), and weeks that lead to a race or are a plan.

The first are no length of the ache; the second are no pregnancy, where nothing else tells of one.
"""

import re

from flows.catalog.catalog import Catalog
from flows.search import faq
from flows.search.faq import Found
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.told_so import has

PREGNANCY, RACES = "pregnancy", "marathon_training"
"""The topics that such weeks lead to."""
_AND_DAYS = re.compile(r"(?<![\w+.])(?:1[2-9]|[23]\d|4[0-2]) ?\+ ?[0-6](?![\w+.])")
"""Weeks and days as a midwife writes them."""


def is_pregnant_by_weeks(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text tell by its weeks alone how far a pregnancy is?"""
    words = catalog.reading.story.weeks
    if has(words["of_else"], utterance, catalog):
        return False
    if _AND_DAYS.search(utterance.text) or has(words["gone"], utterance, catalog):
        return True
    return any(hit.start == 0 for hit in hits_in(words["at_first"], utterance.words, catalog))


def led_to(utterance: Utterance, found: Found, catalog: Catalog) -> Found:
    """What was found, with the pregnancy first that its weeks tell of, or in its place the race that they lead
    to, or what is nearest where they are of something else.
    """
    if is_pregnant_by_weeks(utterance, catalog):
        return faq.led_to(found, PREGNANCY, utterance.text, catalog)
    words, first = catalog.reading.story.weeks, found.hits[0].id
    if first != PREGNANCY or has(words["with_child"], utterance, catalog):
        return found
    if has(words["to_a_race"], utterance, catalog):
        return faq.led_to(found, RACES, utterance.text, catalog)
    is_of_else = len(found.hits) > 1 and has(words["of_else"], utterance, catalog)
    return faq.led_to(found, found.hits[1].id, utterance.text, catalog) if is_of_else else found
