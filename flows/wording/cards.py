"""The open question as a card: its text, its buttons, and what closes it. Knows nothing of results."""

from collections.abc import Iterable, Iterator, Mapping

from flows.assessment.agenda import is_extra, phase_of, progress, ticking
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldOption, FieldType, Phase
from flows.catalog.question import COUNTED, Question, field_question
from flows.values.model import Record, Session, Value
from flows.values.record import options_of
from flows.values.replies import Kind, Option, Reply
from flows.wording.asked import open_question
from flows.wording.sentences import lines

ACTION = "do"
"""The field name that buttons carry when they are no answer."""
TOPIC = "topic"
"""The field name of the buttons that ask for a topic."""
DONE, SEVERAL, PASS = "done", "several", "pass"
NO_PARTS: Mapping[str, Iterable[str]] = {}
BELOW = ("new", "in_an_hour", "this_evening", "skip", "enough", "not_now")
"""Choices of a check-in that stand below the others."""


def card(session: Session, catalog: Catalog, lead: str = "", *, explained: bool = False) -> Reply | None:
    """The open question with `lead` before it, or None when nothing is open.

    `explained`: what a button has no room for is written out above the buttons, and there is a way back and out.
    """
    question = open_question(session, catalog)
    if question is None:
        return None
    text = lines(lead, _heading(question, session, catalog))
    options = (
        *_choices(question, session, catalog, explained=explained),
        *_closing(question, session, catalog, explained=explained),
    )
    return Reply(
        kind=Kind.QUESTION,
        text=text,
        options=options,
        hint=_hint(question, session, catalog),
        animation=question.animation,
        counter=question.counter,
    )


def action(id: str, catalog: Catalog, n: int = 0, *, closing: bool = False) -> Option:
    """A button that is no answer to a question."""
    entry = catalog.actions[id]
    return Option(field=ACTION, id=id, label=entry.button, n=n, closing=closing, grave=entry.grave)


def topic_button(id: str, catalog: Catalog) -> Option:
    """The button that asks for a topic."""
    return Option(field=TOPIC, id=id, label=catalog.faq[id].title)


def signs_in_short(lists: Iterable[str], catalog: Catalog) -> str:
    """The options of some lists by their buttons, a line for each screen."""
    fields = (catalog.fields[id] for id in lists)
    screens = (question for field in fields for question in _screens(field, catalog))
    return "\n".join(f"• {' · '.join(_signs(question))}" for question in screens)


def _screens(field: Field, catalog: Catalog) -> Iterator[Question]:
    for place in range(max(1, len(field.screens))):
        yield field_question(field, place, catalog)


def _signs(question: Question) -> Iterator[str]:
    field = question.field
    beside = {"none", *(field.on_every_screen if field is not None else ())}
    return (option.button for option in question.options if option.id not in beside)


def spoken(field: Field, value: Value, catalog: Catalog, parts: Mapping[str, Iterable[str]] = NO_PARTS) -> str:
    """An answer in the words of its buttons. `parts`: option -> what of it was told, where it names several things."""
    words = catalog.messages
    if isinstance(value, bool):
        return words.yes if value else words.no
    if isinstance(value, int):
        return str(value)
    chosen = options_of(value)
    if chosen == ("none",) and field.type is FieldType.MULTI:
        return words.review_none
    here = (option for option in field.options if option.id in chosen)
    return ", ".join(one for option in here for one in parts.get(option.id, (option.button,)))


def noted_back(told: Record, catalog: Catalog, parts: Mapping[str, Iterable[str]] = NO_PARTS) -> str:
    """What was read from somebody's words, said back before it counts."""
    known = ((catalog.fields[id], value) for id, value in told.items() if id in catalog.fields)
    named = "; ".join(f"{field.short}: {spoken(field, value, catalog, parts)}" for field, value in known)
    return catalog.messages.noted_all.format(answers=named)


def takes_several(field: Field, session: Session) -> bool:
    """Is this list in the mode in which a tap ticks? A `one_tap` list is so only after "choose several"."""
    if field.type is not FieldType.MULTI or field.first_tap:
        return False
    return not field.one_tap or ticking(session, field).several


def _heading(question: Question, session: Session, catalog: Catalog) -> str:
    if question.field is None or phase_of(question.field, session, catalog) not in COUNTED:
        return question.text
    if is_extra(question.field):
        return catalog.messages.progress_more.format(question=question.text)
    step, steps = progress(session, catalog)
    return catalog.messages.progress.format(step=step, steps=steps, question=question.text)


def _hint(question: Question, session: Session, catalog: Catalog) -> str:
    field = question.field
    if field is None or field.type is not FieldType.MULTI or field.first_tap:
        return ""
    return catalog.messages.tick_hint if takes_several(field, session) else catalog.messages.several_hint


def _choices(question: Question, session: Session, catalog: Catalog, *, explained: bool) -> list[Option]:
    n = session.n
    if question.is_scale:
        return [Option(field=question.id, id=str(score), label=str(score), n=n) for score in range(11)]
    ticks, is_spelled_out = _ticks(question, session), explained and _has_sentences(question)
    choices = [
        _choice(option, question, n, catalog, ticked=option.id in ticks, is_spelled_out=is_spelled_out)
        for option in question.options
        if explained or not _waits(option, question)
    ]
    done = [Option(field=question.id, id=DONE, label=catalog.messages.done, n=n, closing=True)]
    return [
        *(choice for choice in choices if not choice.closing),
        *_enders(question, session, catalog),
        *(done if any(choice.ticked for choice in choices) else (choice for choice in choices if choice.closing)),
    ]


def _waits(option: FieldOption, question: Question) -> bool:
    """Not sure about one of several warning signs: what they mean is told first."""
    return question.field is not None and bool(question.field.first_tap) and option.id == "unsure"


def _ticks(question: Question, session: Session) -> tuple[str, ...]:
    """What is ticked on this list; nothing is where a tap answers."""
    field = question.field
    return ticking(session, field).ticks if field is not None and takes_several(field, session) else ()


def _choice(
    option: FieldOption, question: Question, n: int, catalog: Catalog, *, ticked: bool, is_spelled_out: bool
) -> Option:
    field = question.field
    label, sentence, closing = option.button, "", option.id in BELOW
    if field is not None:
        closing = option.id in ("none", *field.on_every_screen)
        if option.id == "none" and field.screens:
            label = catalog.messages.none_of.format(count=len(field.screens[question.screen].options))
        sentence = option.label if is_spelled_out and not closing else ""
    return Option(
        field=question.id,
        id=option.id,
        label=label,
        sentence=sentence,
        on=not ticked,
        n=n,
        ticked=ticked,
        closing=closing,
        grave=option.grave,
    )


def _has_sentences(question: Question) -> bool:
    """Is a button too short for one of the options? Then all are written out, in the order of the buttons."""
    return any(option.label != option.button for option in question.options)


def _closing(question: Question, session: Session, catalog: Catalog, *, explained: bool) -> list[Option]:
    field, n = question.field, session.n
    if field is None:
        return [action(id, catalog, n, closing=True) for id in question.ways]
    unsure = [Option(field=field.id, id=PASS, label=catalog.messages.not_sure, n=n, closing=True)]
    return [
        *(unsure if field.can_pass else []),
        *(action(id, catalog, n, closing=True) for id in _below(field, explained=explained)),
    ]


def _below(field: Field, *, explained: bool) -> tuple[str, ...]:
    """The ways out below a question. A list of warning signs has room for one, which leads to the other."""
    if explained:
        return ("back",)
    return ("in_doubt",) if field.phase is Phase.RED_FLAGS else ("back", "means")


def _enders(question: Question, session: Session, catalog: Catalog) -> list[Option]:
    """What stands between the choices of a list and what closes it: "None of these", or "Done" once one is ticked."""
    field = question.field
    if field is None:
        return []
    if field.one_tap and not takes_several(field, session):
        return [Option(field=field.id, id=SEVERAL, label=catalog.messages.several, n=session.n, closing=True)]
    return []
