"""All content, loaded once and checked: fields, red flags, causes, exercises, answers and every sentence Thora says.

`load_catalog` gathers the faults of all files before it gives up, each with file, place and remedy, so that an author
mends them in one go. The catalog is compared and hashed by identity: rooms may keep what they derive from it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar, cast

import msgspec
import yaml

from flows import phrases
from flows.entries import (
    Action,
    Cause,
    Command,
    Country,
    DispositionText,
    Exercise,
    FaqEntry,
    Field,
    FieldType,
    Foreign,
    Lexicon,
    Line,
    Phase,
    Prompt,
    RedFlag,
    Screening,
    ShowIf,
    Smalltalk,
)
from flows.messages import Messages
from flows.model import Disposition

try:
    from yaml import CSafeLoader as SafeLoader  # ten times as fast, where the library was built with it
except ImportError:  # pragma: no cover
    from yaml import SafeLoader  # type: ignore[assignment]  # the same in Python

T = TypeVar("T")


class CatalogError(Exception):
    """The content is faulty. `faults` holds one line for each: file, place, what is wrong and what to do."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


class Catalog(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """All content, by id, in the order of the files."""

    fields: Mapping[str, Field]
    prompts: Mapping[str, Prompt]
    messages: Messages
    actions: Mapping[str, Action]
    commands: Mapping[str, Command]
    dispositions: Mapping[Disposition, DispositionText]
    red_flags: Mapping[str, RedFlag]
    lines: Mapping[str, Line]
    causes: Mapping[str, Cause]
    exercises: Mapping[str, Exercise]
    faq: Mapping[str, FaqEntry]
    smalltalk: Mapping[str, Smalltalk]
    foreign: Foreign
    lexicon: Lexicon
    screening: Screening
    countries: Mapping[str, Country]

    def __repr__(self) -> str:
        """Not a quarter of a megabyte of texts."""
        return f"Catalog({len(self.fields)} fields, {len(self.causes)} causes, {len(self.faq)} topics, ...)"


def load_catalog(folder: Traversable | None = None) -> Catalog:
    """Read and check the content in `folder` (by default the content that ships with the package).

    Raises `CatalogError` with every fault found.
    """
    reader = _Reader(folder or files("flows").joinpath("content"))
    catalog = Catalog(
        fields=reader.entries("fields.yaml", Field),
        prompts=reader.entries("prompts.yaml", Prompt),
        messages=reader.single("messages.yaml", Messages),
        actions=reader.entries("actions.yaml", Action),
        commands=reader.entries("commands.yaml", Command),
        dispositions=reader.entries("dispositions.yaml", DispositionText),
        red_flags=reader.entries("red_flags.yaml", RedFlag),
        lines=reader.entries("lines.yaml", Line),
        causes=reader.entries("causes.yaml", Cause),
        exercises=reader.entries("exercises.yaml", Exercise),
        faq=reader.folder("faq", FaqEntry),
        smalltalk=reader.entries("smalltalk.yaml", Smalltalk),
        foreign=reader.single("foreign.yaml", Foreign),
        lexicon=reader.single("lexicon.yaml", Lexicon),
        screening=reader.single("screening.yaml", Screening),
        countries=reader.entries("countries.yaml", Country),
    )
    faults = reader.faults or list(_cross_faults(catalog))
    if faults:
        raise CatalogError(faults)
    return catalog


class _Strict(SafeLoader):
    """A YAML loader that refuses a key given twice; plain YAML lets the last one win in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[object] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} stands twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep)


class _Reader:
    """Decodes files into types and collects what is wrong; what could not be read is left out."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self.faults: list[str] = []

    def entries(self, name: str, kind: type[T]) -> dict[Any, T]:
        """A file with a list of entries, by their ids."""
        raw = self._raw(self._folder.joinpath(name), name)
        if not isinstance(raw, list):
            self._fault(name, "-", "is no list of entries", "start every entry with a dash")
            return {}
        found: dict[Any, T] = {}
        for place, item in enumerate(raw, 1):
            label = str(item.get("id", f"entry {place}")) if isinstance(item, dict) else f"entry {place}"
            entry = self._convert(item, kind, name, label)
            if entry is None:
                continue
            key = getattr(entry, "id")  # noqa: B009 - the types share the attribute, not a protocol
            if key in found:
                self._fault(name, label, "has an id that stands twice", "give each entry an id of its own")
            found[key] = entry
        return found

    def folder(self, name: str, kind: type[T]) -> dict[Any, T]:
        """All files of a folder, as one list of entries."""
        found: dict[Any, T] = {}
        for path in sorted(self._folder.joinpath(name).iterdir(), key=lambda path: path.name):
            if not path.name.endswith(".yaml"):
                continue
            for key, entry in self.entries(f"{name}/{path.name}", kind).items():
                if key in found:
                    self._fault(f"{name}/{path.name}", str(key), "stands in another file too", "keep one of them")
                found[key] = entry
        return found

    def single(self, name: str, kind: type[T]) -> T:
        """A file that is one entry. When it is faulty it is None, and nobody gets the catalog."""
        return cast("T", self._convert(self._raw(self._folder.joinpath(name), name), kind, name, "-"))

    def _raw(self, path: Traversable, name: str) -> object:
        try:
            return yaml.load(path.read_text("utf-8"), Loader=_Strict)  # noqa: S506 - a SafeLoader
        except FileNotFoundError:
            self._fault(name, "-", "is missing", "restore the file")
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            self._fault(name, "-", " ".join(str(error).split()), "mend the YAML there")
        return None

    def _convert(self, raw: object, kind: type[T], name: str, label: str) -> T | None:
        if raw is None:
            return None
        try:
            return msgspec.convert(raw, kind, strict=True)
        except msgspec.ValidationError as error:
            self._fault(name, label, str(error), "compare with a neighbouring entry and flows/entries.py")
            return None

    def _fault(self, name: str, place: str, what: str, remedy: str) -> None:
        self.faults.append(f"{name}: {place}: {what} - {remedy}")


# ---- what one file says about another --------------------------------------------------------------------------------


def _cross_faults(catalog: Catalog) -> Iterator[str]:
    checks: tuple[Callable[[Catalog], Iterator[str]], ...] = (
        _field_faults,
        _condition_faults,
        _cause_faults,
        _exercise_faults,
        _faq_faults,
        _pattern_faults,
        _completeness_faults,
    )
    for check in checks:
        yield from check(catalog)


def _field_faults(catalog: Catalog) -> Iterator[str]:
    for field in catalog.fields.values():
        ids = [option.id for option in field.options]
        place = f"fields.yaml: {field.id}"
        if len(ids) != len(set(ids)):
            yield f"{place}: an option id stands twice - ids are unique within a field"
        if (field.type in (FieldType.SINGLE, FieldType.MULTI)) != bool(ids):
            yield f"{place}: options belong to single and multi fields, and only to those"
        shown = [option for screen in field.screens for option in screen.options]
        if field.screens and sorted([*shown, *field.on_every_screen]) != sorted(ids):
            yield f"{place}: each option must stand on exactly one screen, or in on_every_screen"
        for flag in (flag for option in field.options for flag in option.flags):
            if flag not in catalog.red_flags:
                yield f"{place}: the flag {flag} is not in red_flags.yaml - add it there or correct the name"


def _condition_faults(catalog: Catalog) -> Iterator[str]:
    earlier: set[str] = set()
    for field in catalog.fields.values():
        show_if = field.show_if or ShowIf()
        for clause in (*show_if.all, *show_if.any):
            if clause.field not in earlier and clause.field not in catalog.fields:
                yield f"fields.yaml: {field.id}: show_if names {clause.field}, which is no field"
                continue
            known = {option.id for option in catalog.fields[clause.field].options}
            for option in (*(clause.in_ or ()), *(clause.has_any or ())):
                if option not in known:
                    yield f"fields.yaml: {field.id}: show_if names {clause.field} {option}, which is no option"
        earlier.add(field.id)


def _knows(catalog: Catalog, field_id: str, value: object) -> bool:
    field = catalog.fields.get(field_id)
    if field is None:
        return False
    if field.type is FieldType.BOOL:
        return isinstance(value, bool)
    if field.type is FieldType.INT_0_10:
        return isinstance(value, int) and not isinstance(value, bool)
    return value in {option.id for option in field.options}


def _cause_faults(catalog: Catalog) -> Iterator[str]:
    for cause in catalog.causes.values():
        place = f"causes.yaml: {cause.id}"
        for evidence in cause.evidence:
            if not _knows(catalog, evidence.field, evidence.value):
                yield f"{place}: {evidence.field} has no answer {evidence.value!r} - see fields.yaml"
            if evidence.points > 0 and not evidence.because:
                yield f"{place}: {evidence.field} {evidence.value!r} raises it but has no `because`"
        for exercise in cause.exercises:
            if exercise not in catalog.exercises:
                yield f"{place}: {exercise} is not in exercises.yaml"


def _exercise_faults(catalog: Catalog) -> Iterator[str]:
    for exercise in catalog.exercises.values():
        place = f"exercises.yaml: {exercise.id}"
        for bar in exercise.barred_by:
            if not _knows(catalog, bar.field, bar.option):
                yield f"{place}: barred by {bar.field} {bar.option}, which is no answer - see fields.yaml"
        for cause in exercise.serves:
            if cause not in catalog.causes:
                yield f"{place}: serves {cause}, which is not in causes.yaml"
        for naming in catalog.causes.values():
            if exercise.id in naming.exercises and naming.id not in exercise.serves:
                yield f"{place}: causes.yaml names it for {naming.id} - add that to `serves`, or take it out there"


def _faq_faults(catalog: Catalog) -> Iterator[str]:
    for entry in catalog.faq.values():
        if entry.action and entry.action not in catalog.actions:
            yield f"faq: {entry.id}: the action {entry.action} is not in actions.yaml"


def _pattern_faults(catalog: Catalog) -> Iterator[str]:
    screening = catalog.screening
    same = phrases.variants(screening.spelling.same)
    for place, pattern in _patterns(screening):
        try:
            phrases.parse(pattern, screening.lists, same)
        except phrases.PhraseError as error:
            yield f"screening.yaml: {place}: {error} - see flows/phrases.py for what a pattern may say"


def _patterns(screening: Screening) -> Iterator[tuple[str, str]]:
    for sign in screening.signs:
        parts = (part for pattern in sign.patterns for part in pattern.split("&"))
        yield from ((sign.flag, pattern) for pattern in (*parts, *sign.only_with, *sign.unless))
    yield from (("harmless", pattern) for pattern in screening.harmless)
    for name, patterns in msgspec.structs.asdict(screening.cues).items():
        yield from ((name, pattern) for pattern in patterns)


def _completeness_faults(catalog: Catalog) -> Iterator[str]:
    for disposition in set(Disposition) - {Disposition.EMERGENCY}:
        if disposition not in catalog.dispositions:
            yield f"dispositions.yaml: {disposition.value} is missing"
    for sign in catalog.screening.signs:
        if sign.flag not in catalog.red_flags:
            yield f"screening.yaml: the flag {sign.flag} is not in red_flags.yaml"
    phases = {field.phase for field in catalog.fields.values()}
    for phase in Phase:
        if phase not in phases:
            yield f"fields.yaml: no field for the phase {phase.value}"
