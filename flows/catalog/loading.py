"""The content files read into a catalog, strictly.

The faults of all files are gathered before it gives up, each with file, place and remedy, so that an author mends them
in one go. What a file may hold is said by its type; whether the files agree is checked in `soundness`.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar, cast

import msgspec
import yaml

from flows.catalog import entries, guide, language, medicine
from flows.catalog.catalog import Catalog
from flows.catalog.checks.soundness import disagreements
from flows.catalog.choices import Choices
from flows.catalog.pictures import picture_faults
from flows.catalog.places import TABLE, City, Country, OtherNames, Place, Region, read_places
from flows.catalog.signs import FiledSign, Part, Screening
from flows.catalog.texts.messages import Messages
from flows.catalog.texts.report import ReportText
from flows.catalog.texts.times import filled, times
from flows.catalog.weighing import UNFITTED, Fit
from flows.catalog.words.shared import SharedWords, spread
from flows.catalog.words.words import ReadingWords
from flows.text.numerals.statements import StatementWords
from flows.values.model import Disposition
from flows.values.read import Read

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


def load_catalog(
    folder: Traversable | None = None,
    *,
    detect: Callable[[str], tuple[str, float]] | None = None,
    read: Callable[[str], Read] | None = None,
    fitted: bool = True,
) -> Catalog:
    """Read and check the content in `folder` (by default the content that ships with the package).

    `read` tells what the trained reader sees in a text, `detect` its language (each as in `Catalog`). `fitted=False`
    leaves out how the search weighs, for whoever fits that. Raises `CatalogError` with every fault found.
    """
    folder = folder or files("flows").joinpath("content")
    reader = _Reader(folder)
    told = reader.words("statements", StatementWords)
    if reader.faults:  # other files are read with it
        raise CatalogError(reader.faults)
    catalog = msgspec.structs.replace(_read(reader, told, fitted=fitted), detect=detect, read=read)
    if not reader.faults and Disposition.CLINICIAN in catalog.dispositions:
        known = times(catalog.dispositions, catalog.messages)
        catalog = msgspec.structs.replace(catalog, faq={id: filled(one, known) for id, one in catalog.faq.items()})
    faults = reader.faults or [*disagreements(catalog), *picture_faults(catalog.exercises, folder)]
    if faults:
        raise CatalogError(faults)
    return catalog


def _read(reader: "_Reader", told: StatementWords, *, fitted: bool) -> Catalog:
    """Every file as its type: which is read as what."""
    return Catalog(
        fields=reader.entries("medicine/fields.yaml", entries.Field),
        prompts=reader.entries("en/prompts.yaml", entries.Prompt),
        messages=reader.single("en/messages.yaml", Messages),
        actions=reader.entries("en/actions.yaml", entries.Action),
        commands=reader.entries("en/commands.yaml", entries.Command),
        dispositions=reader.entries("medicine/dispositions.yaml", medicine.DispositionText),
        red_flags=reader.entries("medicine/red_flags.yaml", medicine.RedFlag),
        lines=reader.entries("medicine/lines.yaml", medicine.Line),
        causes=reader.entries("medicine/causes.yaml", medicine.Cause),
        exercises=reader.entries("medicine/exercises.yaml", medicine.Exercise),
        positions=reader.entries("medicine/positions.yaml", medicine.Position),
        report=reader.single("medicine/report.yaml", ReportText),
        guide=reader.entries("medicine/guide.yaml", guide.Pace),
        session=reader.single("en/session.yaml", guide.SessionTexts),
        faq=reader.folder("en/faq", language.FaqEntry),
        choices=reader.single("en/choices.yaml", Choices),
        smalltalk={
            **reader.entries("en/smalltalk.yaml", language.Smalltalk),
            **reader.entries("en/terms.yaml", language.Smalltalk),
            **reader.entries("en/trade.yaml", language.Smalltalk),
        },
        foreign=reader.single("en/foreign.yaml", language.Foreign),
        lexicon=reader.single("en/lexicon.yaml", language.Lexicon),
        screening=reader.screening("signs"),
        languages=reader.single("world/languages.yaml", language.Languages),
        countries=reader.entries("world/countries.yaml", Country),
        checkin_fields=reader.entries("medicine/checkin_fields.yaml", entries.CheckinField),
        followup=reader.entries("en/followup.yaml", entries.FollowupText),
        cities=reader.entries("world/cities.yaml", City),
        places=reader.places(TABLE),
        english=reader.english("world/english.txt"),
        regions=reader.entries("world/regions.yaml", Region),
        other_names=reader.single("world/names.yaml", OtherNames),
        reading=reader.reading(told),
        search=reader.search() if fitted else UNFITTED,
    )


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
        self._shared: SharedWords = self._single("en/words/shared.yaml", dict[str, tuple[str, ...]]) or {}

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
        return cast("T", self._single(name, kind))

    def _single(self, name: str, kind: type[T], **handed: object) -> T | None:
        return self._whole(self._raw(self._folder.joinpath(name), name), kind, name, **handed)

    def _whole(self, raw: object, kind: type[T], name: str, **handed: object) -> T | None:
        """What a file holds as one entry, with what is handed to it."""
        return self._convert({**raw, **handed} if isinstance(raw, dict) else raw, kind, name, "-")

    def reading(self, told: StatementWords) -> ReadingWords:
        """The words that texts are read with, a file for each kind; `told` is handed to those that read figures."""
        breaks, denials = told.breaks, (*told.denials, *told.bare_no)
        handed: dict[str, dict[str, object]] = {
            "duration": {"breaks": breaks, "denials": denials},
            "scores": {"breaks": breaks, "denials": told.denials},
            "hours": {"denials": denials},
            "dates": {"denials": denials},
        }
        kinds = {one.name: one.type for one in msgspec.structs.fields(ReadingWords) if one.name != "statements"}
        words = {name: self.words(name, kind, **handed.get(name, {})) for name, kind in kinds.items()}
        return ReadingWords(statements=told, **words)

    def words(self, name: str, kind: type[T], **handed: object) -> T:
        """A file of words, with the shared lists that it names, and with what is handed to it."""
        place = f"en/words/{name}.yaml"
        told = spread(self._raw(self._folder.joinpath(place), place), self._shared)
        return cast("T", self._whole(told, kind, place, **handed))

    def screening(self, name: str) -> Screening:
        """Word lists, harmless phrases and signs."""
        filed = tuple(self._filed(name))
        lists = self.single(f"{name}/words.yaml", dict[str, tuple[str, ...]])
        harmless = self.single(f"{name}/harmless.yaml", tuple[str, ...])
        touched = self.single(f"{name}/touched.yaml", dict[str, tuple[str, ...]])
        parts = self.single(f"{name}/parts.yaml", dict[str, tuple[Part, ...]])
        return Screening(lists=lists, signs=filed, harmless=harmless, touched=touched, parts=parts)

    def _filed(self, name: str) -> Iterator[FiledSign]:
        """The signs that have a file of their own, in the folder of their flag."""
        for folder in sorted(self._folder.joinpath(name).iterdir(), key=lambda path: path.name):
            for path in sorted(folder.iterdir(), key=lambda path: path.name) if folder.is_dir() else ():
                file = path.name.removesuffix(".yaml")
                if file != path.name:
                    place = f"{name}/{folder.name}/{path.name}"
                    sign = self._single(place, FiledSign, flag=folder.name, file=file)
                    yield from () if sign is None else (sign,)

    def places(self, name: str) -> tuple[Place, ...]:
        """The table of places; each line that is wrong is a fault."""
        try:
            places, faults = read_places(self._folder.joinpath(name).read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            self._fault(name, "-", " ".join(str(error).split()), "run `make world`")
            return ()
        self.faults += [f"{name}: {fault}" for fault in faults]
        return places

    def english(self, name: str) -> frozenset[str]:
        """The words of English, one a line below a head."""
        try:
            lines = self._folder.joinpath(name).read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            self._fault(name, "-", " ".join(str(error).split()), "run `make world`")
            return frozenset()
        return frozenset(line for line in lines if not line.startswith("#"))

    def search(self) -> Fit:
        """How the search weighs its figures."""
        try:
            return msgspec.json.decode(self._folder.joinpath("search", "fit.json").read_bytes(), type=Fit)
        except (OSError, msgspec.DecodeError) as error:
            self._fault("search/fit.json", "-", " ".join(str(error).split()), "run `make fit-search`")
            return UNFITTED

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
            self._fault(
                name, label, str(error), f"compare with a neighbouring entry and with {kind.__name__} in the code"
            )
            return None

    def _fault(self, name: str, place: str, what: str, remedy: str) -> None:
        self.faults.append(f"{name}: {place}: {what} - {remedy}")
