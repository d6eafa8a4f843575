"""A free text answered without a session: what `thora ask` says, and what the conversation says to a question.

The order is the conversation's: the screen first, then the search with its honest "I don't know".
"""

from enum import Enum

import msgspec

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.catalog.language import Tongue
from flows.screening import screen
from flows.screening.hearing import hear
from flows.search import faq
from flows.search.faq import Found, Hit, Verdict
from flows.understanding import languages
from flows.values.model import Alarm, Disposition, Session
from flows.values.replies import Reply
from flows.wording import results
from flows.wording.cards import action, card, topic_button

OFFERED = 3
"""Topics offered when none is sure."""
ALSO = 2
"""Topics offered beside an answer, in case another was meant."""


class AnswerKind(Enum):
    """What became of a text."""

    ANSWER = "answer"
    CHOICES = "choices"
    UNKNOWN = "unknown"
    EMERGENCY = "emergency"
    CONFIRM = "confirm"
    SMALLTALK = "smalltalk"


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The kind, the nearest topics best first, the red flags with their disposition, and the words."""

    kind: AnswerKind
    topics: tuple[Hit, ...]
    red_flags: tuple[str, ...] = ()
    disposition: Disposition | None = None
    reply: str


def answer(text: str, catalog: Catalog) -> Answer:
    """One text on its own, as a chat would answer it."""
    found = faq.look_up(text, catalog)
    hits = found.hits
    alarm = screened(text, catalog)
    tongue = languages.language_of(text, catalog)
    if alarm is not None:
        return _alarmed(text, alarm, hits, catalog, tongue)
    talk = faq.smalltalk(text, catalog)
    if talk is not None:
        return Answer(kind=AnswerKind.SMALLTALK, topics=hits, reply=catalog.smalltalk[talk].answer)
    if tongue is not None:
        return Answer(kind=AnswerKind.UNKNOWN, topics=hits, reply=languages.line(tongue, "", catalog))
    reply = forewarned(_replied(found, catalog), text, found, catalog)
    return Answer(kind=AnswerKind(found.verdict.value), topics=hits, reply=_written(reply))


def screened(text: str, catalog: Catalog, previous: str = "") -> screen.Alarm | None:
    """The warning sign in a text. One that is only faintly heard does not count in a question that surely is another.

    `previous`: the topic spoken of before.
    """
    alarm = screen.screen(text, catalog)
    if alarm is None or not alarm.is_faint or not faq.looks_like_question(text):
        return alarm
    return None if faq.look_up(text, catalog, previous).verdict is Verdict.ANSWER else alarm


def forewarned(reply: Reply, text: str, found: Found, catalog: Catalog) -> Reply:
    """The answer to a question, after what to do first when it is about an emergency that may come."""
    says_so = found.verdict is Verdict.ANSWER and found.hits[0].id == "emergency_signs"
    asks = found.verdict is not Verdict.UNKNOWN or faq.looks_like_question(text)
    if says_so or not asks or not screen.imagines_emergency(hear(text, catalog), catalog):
        return reply
    return msgspec.structs.replace(reply, text=f"{catalog.messages.if_it_happens}\n{reply.text}")


def prepare(catalog: Catalog) -> None:
    """Build what reading texts needs, so that the first person who writes does not wait for it."""
    answer("hello", catalog)


def _replied(found: Found, catalog: Catalog) -> Reply:
    words = catalog.messages
    match found.verdict:
        case Verdict.ANSWER:
            return topic(found.hits[0].id, catalog, also=others(found))
        case Verdict.CHOICES:
            return offer(found.hits, words.faq_choices, catalog)
        case Verdict.UNKNOWN:
            return offer(found.hits, words.faq_unknown, catalog)


def others(found: Found) -> tuple[str, ...]:
    """What else may have been meant: the topics next to the one that is given."""
    return tuple(hit.id for hit in found.hits[1 : 1 + ALSO])


def _alarmed(text: str, alarm: screen.Alarm, hits: tuple[Hit, ...], catalog: Catalog, tongue: Tongue | None) -> Answer:
    if tongue is not None:
        reply, kind = languages.alarm_text(tongue, alarm.flags, "", catalog), AnswerKind.EMERGENCY
    elif alarm.ask:
        asked = card(Session(prompt="confirm"), catalog, lead=results.quoted(text, catalog))
        reply, kind = asked.text if asked else "", AnswerKind.CONFIRM
    else:
        heard = alarms.raised(Session(), Alarm(flags=alarm.flags, level=alarm.level))
        reply, kind = results.alarm_text(heard, catalog), AnswerKind.EMERGENCY
    return Answer(kind=kind, topics=hits, red_flags=alarm.flags, disposition=alarm.level, reply=reply)


def topic(id: str, catalog: Catalog, also: tuple[str, ...] = (), said: str = "") -> Reply:
    """The answer of one topic, with the button of its action; `also`: topics that may have been meant instead.

    `said`: what is to be said in place of its answer.
    """
    entry = catalog.faq[id]
    answer = said or entry.answer
    options = (action(entry.action, catalog),) if entry.action else ()
    others = (topic_button(one, catalog) for one in also)
    text = f"{answer}\n{catalog.messages.faq_also}" if also else answer
    return results.message(text, *options, *(one for one in others if one.label not in {one.label for one in options}))


def offer(hits: tuple[Hit, ...], text: str, catalog: Catalog) -> Reply:
    """The nearest topics as buttons, none of them asserted."""
    return results.message(text, *(topic_button(hit.id, catalog) for hit in hits[:OFFERED]))


def _written(reply: Reply) -> str:
    """A reply as one text, its buttons in brackets."""
    buttons = " ".join(f"[{option.label}]" for option in reply.options)
    return f"{reply.text}\n{buttons}" if buttons else reply.text
