"""The content with every model that is installed: what reads, what tells languages apart."""

import gc
from collections.abc import Callable
from typing import TypeVar

from bot import encoder, reader, tongues
from flows import Catalog, load_catalog

Model = TypeVar("Model")


def load(say: Callable[[str], None]) -> Catalog:
    """The content, each model in it where it is there; `say` is told in a line of one that is not.

    Nothing of it is ever thrown away, so the collector rests: it would take a fifth of the time and find nothing.
    """
    gc.disable()
    try:
        return load_catalog(
            read=_loaded(reader.load, "reading by rules alone, searching by words", say),
            detect=_loaded(tongues.load, "telling languages by their letters alone", say),
        )
    finally:
        gc.freeze()
        gc.enable()


def _loaded(load: Callable[[], Model], without: str, say: Callable[[str], None]) -> Model | None:
    try:
        return load()
    except encoder.NoModel as error:
        say(f"{without}: {error}")
        return None
