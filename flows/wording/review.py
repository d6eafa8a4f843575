"""The card of all answers: what was told, in the order in which it was asked, each to be changed by a tap."""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, Phase
from flows.catalog.question import CHECK_UP, is_shown
from flows.values.frames import Ticking
from flows.values.model import Session, Value
from flows.values.record import NONE, lists_of
from flows.values.replies import Kind, Option, Reply
from flows.wording.cards import action, spoken

REVIEW = "review"
"""The field name of a button that opens an answer again; its option is the id of the field."""


BESIDE = ("trend", "side")
"""What is shown where it was told ahead, though by the other answers it is not asked."""


def card(session: Session, catalog: Catalog) -> Reply:
    """Every answer with its name, and a button for each."""
    told = list(answered(session, catalog))
    lines = [
        catalog.messages.review_line.format(name=field.short, answer=_shown(field, session, catalog)) for field in told
    ]
    options = tuple(Option(field=REVIEW, id=field.id, label=field.short) for field in told)
    return Reply(kind=Kind.QUESTION, text="\n".join([catalog.messages.review, *lines]), options=options)


def noted(session: Session, catalog: Catalog) -> Reply | None:
    """Every answer so far with a button for each, and what waits or is ticked; None where that is nothing."""
    words, half = catalog.messages, session.find(Ticking)
    on_card = {field.id for field in answered(session, catalog)}
    waits = {id: value for id, value in session.ahead.items() if id not in on_card}
    to_come = {id: ids for id, ids in lists_of(session.kept).items() if {*ids} - {NONE}}
    to_come = {id: value for id, value in to_come.items() if id in catalog.fields and id not in {*on_card, *waits}}
    ticked = {**to_come, **({half.field: half.ticks} if half is not None and half.ticks and half.field else {})}
    beside = [
        *(_beside(id, value, words.review_line, catalog) for id, value in waits.items()),
        *(_beside(id, value, words.review_ticked, catalog) for id, value in ticked.items()),
    ]
    shown = card(session, catalog)
    text = "\n".join((shown.text, *beside))
    return replace(shown, kind=Kind.MESSAGE, text=text) if shown.options or beside else None


def _beside(id: str, value: Value, line: str, catalog: Catalog) -> str:
    field = catalog.fields[id]
    return line.format(name=field.short, answer=spoken(field, value, catalog))


def summary(session: Session, catalog: Catalog) -> Reply:
    """Every answer in one line, and the button that shows them on a card of their own."""
    told = " · ".join(_briefly(field, session, catalog) for field in answered(session, catalog))
    text = catalog.messages.review_all.format(answers=told)
    return Reply(kind=Kind.QUESTION, text=text, options=(action("answers", catalog),))


def answered(session: Session, catalog: Catalog) -> Iterator[Field]:
    """The fields that were answered or passed, what to work around in a plan too, in their order."""
    for field in catalog.fields.values():
        is_told = field.id in session.record or field.id in session.passed
        is_asked = field.phase in (*CHECK_UP, Phase.PLANNING) and field.asked != "beside"
        if (is_told and is_asked and is_shown(field, session.record)) or _is_beside(field, session):
            yield field


def _is_beside(field: Field, session: Session) -> bool:
    return field.id in BESIDE and field.id in session.ahead and not is_shown(field, session.record)


def _briefly(field: Field, session: Session, catalog: Catalog) -> str:
    """An answer that speaks for itself, or the name of the question and the answer."""
    value, text = session.record.get(field.id, session.ahead.get(field.id)), _shown(field, session, catalog)
    speaks = isinstance(value, str) or (isinstance(value, tuple) and value != ("none",))
    return text if speaks and value != "unsure" else f"{field.short}: {text}"


def _shown(field: Field, session: Session, catalog: Catalog) -> str:
    words = catalog.messages
    if field.id not in session.record and not _is_beside(field, session):
        return words.review_unsure
    value = session.record.get(field.id, session.ahead.get(field.id, ()))
    text = spoken(field, value, catalog)
    is_of_before = bool(field.keeps) and session.kept.get(field.id) == value  # else a story told just now
    return words.review_kept.format(answer=text) if is_of_before else text
