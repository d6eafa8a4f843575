"""The content with every model that is installed: what reads, what tells languages apart."""

import gc
import importlib.util
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from msgspec.structs import replace

from bot.models import encoder, languages, reader
from flows import Catalog, load_catalog

Model = TypeVar("Model")
Complete = Callable[[Catalog], Catalog]
"""Puts the models into a catalog."""


def load(say: Callable[[str], None]) -> Catalog:
    """The content, each model in it where it is there; `say` is told in a line of one that is not."""
    catalog, complete = load_in_two(say)
    return complete(catalog)


def load_in_two(say: Callable[[str], None]) -> tuple[Catalog, Complete]:
    """The content without its models, and what puts them in: only whoever reads a text needs them."""
    with _for_good():
        catalog = load_catalog()

    def complete(catalog: Catalog) -> Catalog:
        with _for_good():
            return replace(
                catalog,
                read=_loaded(reader.load, "reading by rules alone, searching by words", say),
                detect=_loaded(languages.load, "telling languages by their letters alone", say),
            )

    return catalog, complete


def has_reader() -> bool:
    """Is the package with the reader's weights there? Whether it is the right one shows when it is loaded."""
    return importlib.util.find_spec(encoder.PACKAGE) is not None


@contextmanager
def _for_good() -> Iterator[None]:
    """Nothing of it is ever thrown away, so the collector rests: it would take a fifth of the time and find nothing."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _loaded(load: Callable[[], Model], without: str, say: Callable[[str], None]) -> Model | None:
    try:
        return load()
    except encoder.NoModel as error:
        say(f"{without}: {error}")
        return None
