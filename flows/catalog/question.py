"""A field, or one screen of it, as the question that is put; and which fields the answers so far call for."""

from collections.abc import Iterable

import msgspec

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Clause, Field, FieldOption, FieldType, Phase
from flows.values.model import Record
from flows.values.replies import Animation

CHECK_UP = (Phase.PROFILE, Phase.RED_FLAGS, Phase.QUESTIONS)
COUNTED = (Phase.RED_FLAGS, Phase.QUESTIONS)


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """The open question as it is put now: for a field with screens, one screen of it.

    `field` is None for a prompt. `options` are those to choose from, in order; a pain score has none. `ways`: the
    buttons below that are no answer, by their ids (content/en/…); those of a field are the same for all. `animation`
    and `counter` as in `Reply`.
    """

    id: str
    text: str
    options: tuple[FieldOption, ...]
    field: Field | None = None
    screen: int = 0
    ways: tuple[str, ...] = ()
    animation: Animation | None = None
    counter: str = ""

    @property
    def means(self) -> str:
        """What the words of a field, or of this screen of it, mean."""
        if self.field is None:
            return ""
        return self.field.screens[self.screen].means if self.field.screens else self.field.means

    @property
    def is_multi(self) -> bool:
        """Several options may be ticked."""
        return self.field is not None and self.field.type is FieldType.MULTI

    @property
    def is_scale(self) -> bool:
        """A number from 0 to 10 is asked for."""
        return self.field is not None and self.field.type is FieldType.INT_0_10

    @property
    def is_of_safety(self) -> bool:
        """A list of warning signs or risks."""
        return self.is_multi and self.field is not None and self.field.safety

    @property
    def is_last_screen(self) -> bool:
        """Nothing of this field is left to ask after this."""
        return self.field is None or self.screen + 1 >= len(self.field.screens)


def field_question(field: Field, screen: int, catalog: Catalog) -> Question:
    """A field, or one screen of it, as a question."""
    if not field.screens:
        return Question(id=field.id, text=field.question, options=_options(field, catalog), field=field)
    part = field.screens[min(screen, len(field.screens) - 1)]
    wanted = {*part.options, *field.on_every_screen}
    options = tuple(option for option in field.options if option.id in wanted)
    return Question(id=field.id, text=part.question, options=options, field=field, screen=screen)


def fitted(question: Question, record: Record, ticked: Iterable[str]) -> Question:
    """The question with the options that can be so for somebody, in the words that fit; what is ticked stays."""
    kept = set(ticked)
    shown = (one for one in question.options if one.id in kept or not any(holds(when, record) for when in one.not_for))
    return msgspec.structs.replace(question, options=tuple(_worded(one, record) for one in shown))


def _worded(option: FieldOption, record: Record) -> FieldOption:
    words = option.worded
    if words is None or not any(holds(when, record) for when in words.when):
        return option
    return msgspec.structs.replace(option, button=words.button, label=words.label)


def is_shown(field: Field, record: Record) -> bool:
    """Do the answers so far call for this field, or was it told and counts by itself?"""
    return (field.by_itself and field.id in record) or is_called_for(field, record)


def is_called_for(field: Field, record: Record) -> bool:
    """Do the other answers so far call for this field?"""
    wanted = field.show_if
    if wanted is None:
        return True
    all_hold = all(holds(clause, record) for clause in wanted.all)
    if all_hold and (not wanted.any or any(holds(clause, record) for clause in wanted.any)):
        return True
    return any(all(holds(clause, record) for clause in group) for group in wanted.or_all)


def _options(field: Field, catalog: Catalog) -> tuple[FieldOption, ...]:
    if field.type is not FieldType.BOOL:
        return field.options
    words = catalog.messages
    pairs = [("true", words.yes, words.yes_words), ("false", words.no, words.no_words)]
    if field.not_sure:
        pairs.append(("unsure", words.not_sure, words.not_sure_words))
    return tuple(FieldOption(id=id, button=label, label=label, words=tuple(more)) for id, label, more in pairs)


def holds(clause: Clause, record: Record) -> bool:
    """Do the answers so far meet a condition?"""
    value = record.get(clause.field)
    if value is None:
        return False
    if clause.in_ is not None:
        return value in clause.in_
    if clause.has_any is not None:
        return isinstance(value, tuple) and bool(set(value) & set(clause.has_any))
    if clause.gte is not None:
        return isinstance(value, int) and value >= clause.gte and (clause.lte is None or value <= clause.lte)
    return value is clause.is_
