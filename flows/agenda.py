"""What is still to be asked. Computed from the record each time, never stored.

The open field is the first one shown that has neither a value nor a pass; a prompt, where one stands, comes before it.
Taking a value away (back, editing, answers gone stale) therefore reopens its question without further ado.
"""

from collections.abc import Callable, Iterator

import msgspec
from msgspec.structs import replace

from flows import alarms, checkin_cards, needless
from flows.catalog import Catalog
from flows.entries import Clause, Field, FieldOption, FieldType, Phase
from flows.model import Record, Session, State

CHECK_UP = (Phase.PROFILE, Phase.RED_FLAGS, Phase.QUESTIONS)
COUNTED = (Phase.RED_FLAGS, Phase.QUESTIONS)
ASKING = (State.PROFILE, State.RED_FLAGS, State.QUESTIONS)


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """The open question as it is put now: for a field with screens, one screen of it.

    `field` is None for a prompt. `options` are those to choose from, in order; a pain score has none.
    """

    id: str
    text: str
    options: tuple[FieldOption, ...]
    field: Field | None = None
    screen: int = 0

    @property
    def is_multi(self) -> bool:
        """Several options may be ticked."""
        return self.field is not None and self.field.type is FieldType.MULTI

    @property
    def is_scale(self) -> bool:
        """A number from 0 to 10 is asked for."""
        return self.field is not None and self.field.type is FieldType.INT_0_10

    @property
    def is_last_screen(self) -> bool:
        """Nothing of this field is left to ask after this."""
        return self.field is None or self.screen + 1 >= len(self.field.screens)


def covered(session: Session, prompt: str) -> Session:
    """The session with this prompt open; one that stood before waits behind it."""
    waits = dict.fromkeys(one for one in (*session.covered, session.prompt) if one not in ("", prompt))
    return replace(session, prompt=prompt, covered=tuple(waits), n=session.n + 1)


def uncovered(session: Session) -> Session:
    """The session with the open prompt done with, and the one that waited behind it open again."""
    last = session.covered[-1:]
    return replace(session, prompt=last[0] if last else "", covered=session.covered[:-1])


def let_go(session: Session, prompt: str) -> Session:
    """The session without this prompt, if it is the open one: something else was done instead of answering it."""
    return uncovered(session) if session.prompt == prompt else session


def without_checkin(session: Session) -> Session:
    """The session with no check-in card open or waiting."""
    return without(session, ("checkin", "checkin_keep").__contains__)


def without(session: Session, is_over: Callable[[str], bool]) -> Session:
    """The session with none of the prompts that are over open or waiting; the last of the others is open."""
    waits = [one for one in without_prompts(session) if not is_over(one)]
    return replace(session, prompt=waits[-1] if waits else "", covered=tuple(waits[:-1]), n=session.n + 1)


def without_prompts(session: Session, *done: str) -> tuple[str, ...]:
    """All prompts that are open or wait, but these, the open one last."""
    return tuple(prompt for prompt in (*session.covered, session.prompt) if prompt and prompt not in done)


def open_question(session: Session, catalog: Catalog) -> Question | None:
    """The prompt that stands, else the open field of the phase, else None."""
    if session.prompt:
        return _prompt_question(session, catalog)
    field = open_field(session, catalog)
    return None if field is None else field_question(field, session.screen, catalog)


def has_ended(session: Session) -> bool:
    """Have the questions been answered to their end?"""
    return session.state in (State.ASSESSED, State.PLANNING)


def open_field(session: Session, catalog: Catalog) -> Field | None:
    """The first field of the current phases that is shown and neither answered nor passed."""
    phases: tuple[Phase, ...]
    if session.state in ASKING:
        phases = CHECK_UP
    elif session.state is State.PLANNING:
        phases = (Phase.PLANNING,)
    else:
        return None
    return next(_open_fields(session, catalog, phases), None)


def has_open(session: Session, catalog: Catalog, *phases: Phase) -> bool:
    """Is a field of these phases still to be asked?"""
    return next(_open_fields(session, catalog, phases), None) is not None


def is_to_come(session: Session, id: str, catalog: Catalog) -> bool:
    """Is this field of the check-up still to be asked, after the answers so far?"""
    return any(field.id == id for field in _open_fields(session, catalog, CHECK_UP))


def is_shown(field: Field, record: Record) -> bool:
    """Do the answers so far call for this field?"""
    if field.show_if is None:
        return True
    all_hold = all(_holds(clause, record) for clause in field.show_if.all)
    return all_hold and (not field.show_if.any or any(_holds(clause, record) for clause in field.show_if.any))


def is_asked(field: Field, record: Record, catalog: Catalog) -> bool:
    """Is it shown, and can its answer still matter? What was answered all the same stays told."""
    return is_shown(field, record) and (field.id in record or not needless.is_needless(field, record, catalog))


def progress(session: Session, catalog: Catalog) -> tuple[int, int]:
    """Which step the open field is, and of how many; each screen counts. The profile does not count."""
    done = total = 0
    current = open_field(session, catalog)
    before = True
    for field in catalog.fields.values():
        if field.phase not in COUNTED or not is_asked(field, session.record, catalog):
            continue
        total += _screens(field)
        before = before and field != current
        done += _screens(field) if before else 0
    screen = session.screen if current is not None and current.screens else 0
    return min(done + screen + 1, total), total


def last_answered(session: Session, catalog: Catalog, *, before: str = "") -> str | None:
    """The id of the last field answered or passed, in asking order and before the field `before`; None if none is."""
    found = None
    for field in catalog.fields.values():
        if field.id == before:
            break
        if field.phase in CHECK_UP and (field.id in session.record or field.id in session.passed):
            found = field.id
    return found


def field_question(field: Field, screen: int, catalog: Catalog) -> Question:
    """A field, or one screen of it, as a question."""
    if not field.screens:
        return Question(id=field.id, text=field.question, options=_options(field, catalog), field=field)
    part = field.screens[min(screen, len(field.screens) - 1)]
    wanted = {*part.options, *field.on_every_screen}
    options = tuple(option for option in field.options if option.id in wanted)
    return Question(id=field.id, text=part.question, options=options, field=field, screen=screen)


def _prompt_question(session: Session, catalog: Catalog) -> Question:
    prompt = catalog.prompts[session.prompt]
    if checkin_cards.is_checkin(prompt.id):
        asked, choices = checkin_cards.text(session, catalog), checkin_cards.options(session, catalog)
        return Question(id=prompt.id, text=asked, options=choices)
    options = tuple(option for option in prompt.options if option.id != "muscle" or alarms.may_be_muscle(session))
    if prompt.id == "which":
        signs = field_question(catalog.fields["rf_now"], session.screen, catalog).options
        closing = catalog.fields["rf_now"].on_every_screen
        options = (*(option for option in signs if option.id not in closing), *options)
    return Question(id=prompt.id, text=prompt.question, options=options)


def _options(field: Field, catalog: Catalog) -> tuple[FieldOption, ...]:
    if field.type is not FieldType.BOOL:
        return field.options
    words = catalog.messages
    pairs = [("true", words.yes, words.yes_words), ("false", words.no, words.no_words)]
    if field.not_sure:
        pairs.append(("unsure", words.not_sure, words.not_sure_words))
    return tuple(FieldOption(id=id, button=label, label=label, words=tuple(more)) for id, label, more in pairs)


def _open_fields(session: Session, catalog: Catalog, phases: tuple[Phase, ...]) -> Iterator[Field]:
    for field in catalog.fields.values():
        is_told = field.id in session.record or field.id in session.passed
        if field.phase in phases and not is_told and is_asked(field, session.record, catalog):
            yield field


def _screens(field: Field) -> int:
    return max(1, len(field.screens))


def _holds(clause: Clause, record: Record) -> bool:
    value = record.get(clause.field)
    if value is None:
        return False
    if clause.in_ is not None:
        return value in clause.in_
    if clause.has_any is not None:
        return isinstance(value, tuple) and bool(set(value) & set(clause.has_any))
    if clause.gte is not None:
        return isinstance(value, int) and value >= clause.gte
    return value is clause.is_
