"""A free text answered without a session: what `thora ask` says.

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
from flows.search.faq import Hit, Verdict
from flows.understanding.alarm.to_alarm import is_of_another
from flows.understanding.facts.other_places import names_other_part
from flows.understanding.meant import Asked, Foreign, SmallTalk, Warned
from flows.understanding.people import languages
from flows.understanding.scene import Scene
from flows.understanding.settings.country import country_told
from flows.understanding.signs.ordinary import is_of_pain
from flows.understanding.understand import understand
from flows.values.frames import Doubt
from flows.values.model import Alarm, Disposition, Session
from flows.values.replies import Reply
from flows.wording.cards import card
from flows.wording.result import results
from flows.wording.result.alarm import alarm_text
from flows.wording.topics import IN_SHORT, barred, both, forewarned, offer, others, shortly, topic, unknown


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
    utterance = hear(text, catalog)
    meant = understand(utterance, Scene(at=0, keeps=False), catalog)
    found = meant.found if isinstance(meant, Asked) else faq.look_up(text, catalog)
    match meant:
        case Warned(alarm=alarm):
            return _alarmed(text, alarm, found.hits, catalog, languages.language_of(text, catalog))
        case SmallTalk(id=id):
            return Answer(kind=AnswerKind.SMALLTALK, topics=found.hits, reply=catalog.smalltalk[id].answer)
        case Foreign(tongue=tongue):
            line = languages.line(tongue, "", catalog)
            return Answer(kind=AnswerKind.UNKNOWN, topics=found.hits, reply=line)
        case Asked():
            reply = forewarned(barred(_replied(meant, catalog), meant, meant.told, catalog), meant, catalog)
        case _:
            is_elsewhere = names_other_part(utterance, catalog)
            reply = _replied(Asked(found=found, is_question=False, is_elsewhere=is_elsewhere), catalog)
    return Answer(kind=AnswerKind(found.verdict.value), topics=found.hits, reply=_written(reply))


def prepare(catalog: Catalog) -> None:
    """Build what reading texts needs, so that the first person who writes does not wait for it."""
    answer("hello", catalog)


def _replied(meant: Asked, catalog: Catalog) -> Reply:
    words, found, told, angles = catalog.messages, meant.found, meant.told, meant.angles
    match found.verdict:
        case Verdict.ANSWER if found.asks_two:
            return both(found.hits[0].id, found.hits[1].id, catalog, told, angles, meant.choice)
        case Verdict.ANSWER:
            first = found.hits[0].id
            angle = angles.get(first, "")
            return topic(first, catalog, also=others(found, angle), told=told, angle=angle, besides=meant.besides)
        case Verdict.CHOICES:
            likeliest = found.hits[: IN_SHORT * meant.is_question]
            shorts = shortly((hit.id for hit in likeliest), catalog, told, angles)
            return offer(found.hits, "\n".join((words.faq_choices, *shorts)), catalog)
        case Verdict.UNKNOWN:
            return unknown(found, catalog, is_elsewhere=meant.is_elsewhere)


def _alarmed(text: str, alarm: screen.Alarm, hits: tuple[Hit, ...], catalog: Catalog, tongue: Tongue | None) -> Answer:
    if tongue is not None:
        reply, kind = languages.alarm_text(tongue, alarm.flags, "", catalog), AnswerKind.EMERGENCY
    elif alarm.ask:
        heard = tuple(sign.by for sign in alarm.signs) if is_of_pain(alarm, catalog) else ()
        doubt = Doubt(alarm=Alarm(flags=alarm.flags, level=alarm.level), heard=heard)
        asked = card(Session(stack=(doubt,)), catalog, lead=results.quoted(text, catalog))
        reply, kind = asked.text if asked else "", AnswerKind.CONFIRM
    else:
        said = hear(text, catalog)
        of_another = is_of_another(said, catalog)
        country = country_told(said, catalog, is_in_crisis=alarms.SELF_HARM in alarm.flags)
        raised = alarms.raised(
            Session(country=country), Alarm(flags=alarm.flags, level=alarm.level, of_another=of_another)
        )
        reply, kind = alarm_text(raised, catalog), AnswerKind.EMERGENCY
    return Answer(kind=kind, topics=hits, red_flags=alarm.flags, disposition=alarm.level, reply=reply)


def _written(reply: Reply) -> str:
    """A reply as one text, its buttons in brackets."""
    return "\n".join(filter(None, (reply.text, " ".join(f"[{option.label}]" for option in reply.options))))
