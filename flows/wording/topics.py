"""What is said of the topics of a question: one of them, several in short, those that come close, or that none does."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from flows.assessment.exercises import as_it_fits, spared, variant
from flows.catalog.catalog import Catalog
from flows.catalog.language import FaqEntry
from flows.search import faq
from flows.search.faq import Found, Hit, Verdict
from flows.text import prose
from flows.understanding.meant import NOTHING_TOLD, Asked
from flows.values.model import Record
from flows.values.replies import Option, Reply
from flows.wording import guided
from flows.wording.answers import begins, beside, in_few, rest, whole
from flows.wording.cards import action, topic_button
from flows.wording.choices import decided, untold
from flows.wording.result import results
from flows.wording.result.lasting import with_length
from flows.wording.result.spared import fitted, kept_from, named, offered

ALSO = 2
"""Topics offered beside an answer, in case another was meant."""
SURE = 0.8
"""From this score on the first topic is the one that is meant."""
NEXT = 0.15
"""From this score on another topic may have been meant instead, or is anything like what nobody can answer."""
WHOLE = "whole"
"""The field of the button that gives the whole of a short answer."""
IN_SHORT = 2
"""Of the topics that are offered to whoever asks, how many are answered in short."""
NO_ANGLES: Mapping[str, str] = {}


def forewarned(reply: Reply, asked: Asked, catalog: Catalog) -> Reply:
    """The answer to a question, after what to do first when it is about an emergency that may come."""
    says_so = asked.found.verdict is Verdict.ANSWER and asked.found.hits[0].id == "emergency_signs"
    if says_so or not asked.is_emergency_imagined:
        return reply
    return msgspec.structs.replace(reply, text=f"{catalog.messages.if_it_happens}\n{reply.text}")


def barred(reply: Reply, asked: Asked, told: Record, catalog: Catalog) -> Reply:
    """The answer to a question, after the exercises that it asks about and that are not for whom this is told of."""
    return msgspec.structs.replace(reply, text=kept_from(asked.exercises, reply.text, told, catalog))


def unknown(found: Found, catalog: Catalog, *, is_elsewhere: bool) -> Reply:
    """That nobody here knows it: with the topics that come close, or with whom to ask of another part of the body."""
    words = catalog.messages
    if is_elsewhere:
        return results.message(f"{words.faq_unknown} {words.faq_elsewhere}")
    return closest(found, words.faq_unknown, words.faq_none_near, catalog)


def closest(found: Found, text: str, otherwise: str, catalog: Catalog) -> Reply:
    """A text with the topics that come close to what was asked, or with other words where none does."""
    near = nearest(found)
    return offer(near, f"{text} {catalog.messages.faq_closest if near else otherwise}".rstrip(), catalog)


def nearest(found: Found) -> tuple[Hit, ...]:
    """Of the topics of what nobody can answer the first, and those that are anything like it; none where none is."""
    hits = found.hits if found.is_near else ()
    return (*hits[:1], *(hit for hit in hits[1:] if hit.score >= NEXT))


def others(found: Found, angle: str) -> tuple[str, ...]:
    """What else may have been meant: the topics that are near, too, where the one that is given is not sure.

    `angle`: what is asked of that one; where just that is asked, it is the one.
    """
    first, *rest = found.hits
    is_sure = found.asks_two or bool(angle) or first.score >= SURE
    return () if is_sure else tuple(hit.id for hit in rest[:ALSO] if hit.score >= NEXT)


def in_short(id: str, catalog: Catalog, *, told: Record, angle: str = "") -> Reply:
    """The answer of a topic in a sentence or two, with a button for the whole of it. `told`, `angle` as in `topic`."""
    said = topic(id, catalog, said=_in_few(catalog.faq[id], told, angle, catalog), told=told)
    in_full = Option(field=WHOLE, id=id, label=catalog.messages.whole_answer)
    return msgspec.structs.replace(said, options=(in_full, *said.options))


def topic(
    id: str,
    catalog: Catalog,
    also: tuple[str, ...] = (),
    said: str = "",
    told: Record = NOTHING_TOLD.facts,
    angle: str = "",
    besides: str = "",
) -> Reply:
    """The answer of one topic, with the button of its action; how to do an exercise is shown as well.

    `also`: topics that may have been meant instead.
    `said`: what is to be said in place of its answer; `told`: what is known of the person, which it begins with.
    `angle`: the id of what is asked of it; `besides`: of what another question asks of it.
    """
    entry = catalog.faq[id]
    if not said and entry.exercise in spared(told, catalog):
        return _barred(entry, told, catalog)
    answer = said or _fitting(entry, whole(entry, told, angle, besides), told, catalog)
    if not answer:
        return _barred(entry, told, catalog)
    options = (action(entry.action, catalog),) if entry.action else ()
    others = (topic_button(one, catalog) for one in also)
    text = f"{answer}\n{catalog.messages.faq_also}" if also else answer
    options = (*options, *(one for one in others if one.label not in {one.label for one in options}))
    loop = guided.loop(as_it_fits(entry.exercise, told, catalog)) if entry.exercise and not said else None
    return msgspec.structs.replace(results.message(text, *options), animation=loop)


def beginning_of(id: str, catalog: Catalog, told: Record, angle: str) -> str:
    """What is asked of a topic, and no more of it."""
    return fitted(with_length(begins(catalog.faq[id], told, angle), told, catalog), told, catalog)


def rest_of(id: str, catalog: Catalog, told: Record, angle: str) -> Reply:
    """The answer of a topic to whom that was said which is asked of it."""
    entry = catalog.faq[id]
    return topic(id, catalog, said=_fitting(entry, rest(entry, told, angle), told, catalog), told=told)


def uninvited(said: Reply, entry: FaqEntry) -> Reply:
    """An answer for whom the questions are open, or there is a result: without what leads to them, and its button."""
    text = prose.kept(said.text, lambda sentence: not sentence.startswith(entry.invites))
    options = tuple(one for one in said.options if one.id != entry.action)
    return msgspec.structs.replace(said, text=text, options=options)


def _fitting(entry: FaqEntry, text: str, told: Record, catalog: Catalog) -> str:
    """An answer in full as it fits who reads it."""
    return fitted(_with_own_steps(entry, with_length(text, told, catalog), told, catalog), told, catalog)


def _with_own_steps(entry: FaqEntry, text: str, told: Record, catalog: Catalog) -> str:
    """How an exercise is done, with the steps of the variant that fits in place of those of its usual way."""
    own = variant(entry.exercise, told, catalog) if entry.exercise else None
    return prose.renumbered(text, own.steps) if own is not None else text


def _in_few(entry: FaqEntry, told: Record, angle: str, catalog: Catalog) -> str:
    """The answer in a sentence or two; of an exercise that is done another way, that way."""
    own = variant(entry.exercise, told, catalog) if entry.exercise else None
    if own is None:
        return fitted(with_length(in_few(entry, told, angle), told, catalog), told, catalog)
    return " ".join((*own.steps, f"{catalog.exercises[entry.exercise].dose}.", own.not_when))


def _barred(entry: FaqEntry, told: Record, catalog: Catalog) -> Reply:
    """In place of what is not for them: what the topic says of it to them, where it does, and the plan."""
    told_them = (with_length(one, told, catalog) for one in beside(entry, told))
    forbids = (one for one in told_them if named(one, catalog) and not offered(one, catalog))
    return results.message("\n".join((*forbids, catalog.messages.exercise_barred)), action("plan", catalog))


def both(
    first: str,
    second: str,
    catalog: Catalog,
    told: Record,
    angles: Mapping[str, str],
    choice: tuple[str, ...] = (),
) -> Reply:
    """Two questions answered in short, each with the button of its whole answer; of a `choice` the verdict first."""
    ids = first, second
    verdict = (decided(choice, told, catalog),) if choice else ()
    told_of = shortly(untold(choice, catalog) if choice else ids, catalog, told, angles, is_asked=True)
    text = "\n".join((*verdict, *told_of))
    return results.message(text, *(topic_button(id, catalog) for id in ids))


def shortly(
    ids: Iterable[str], catalog: Catalog, told: Record, angles: Mapping[str, str], *, is_asked: bool = False
) -> Iterator[str]:
    """The answers of some topics in a sentence or two, under their titles; without them, where all are asked about and
    each begins with what is asked.
    """
    entries = [catalog.faq[id] for id in ids]
    is_plain = is_asked and all(entry.id in angles for entry in entries)
    return (_short(entry, told, angles.get(entry.id, ""), catalog, is_plain=is_plain) for entry in entries)


def _short(entry: FaqEntry, told: Record, angle: str, catalog: Catalog, *, is_plain: bool) -> str:
    answer = "" if entry.exercise in spared(told, catalog) else _in_few(entry, told, angle, catalog)
    if is_plain and answer:
        return answer
    return catalog.messages.faq_short.format(topic=entry.title, answer=answer or catalog.messages.exercise_barred)


def offer(hits: tuple[Hit, ...], text: str, catalog: Catalog) -> Reply:
    """The nearest topics as buttons, none of them asserted."""
    return results.message(text, *(topic_button(hit.id, catalog) for hit in hits[: faq.OFFERED]))
