"""The content with the models: each where it is installed, a line for each that is not."""

import pytest

from bot import models
from bot.models import reader
from bot.models.encoder import NoModel


def test_all_that_are_installed_are_there() -> None:
    said: list[str] = []
    catalog = models.load(said.append)
    assert said == []
    assert None not in (catalog.read, catalog.detect)


def test_one_that_is_missing_is_told_and_the_others_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing() -> None:
        raise NoModel("not trained yet")

    monkeypatch.setattr(reader, "load", nothing)
    said: list[str] = []
    catalog = models.load(said.append)
    assert said == ["reading by rules alone, searching by words: not trained yet"]
    assert catalog.read is None
    assert catalog.detect is not None
