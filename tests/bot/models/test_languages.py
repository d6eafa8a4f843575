"""The model of languages, as it is installed."""

from pathlib import Path

import pytest
import yaml

from bot.models import languages
from bot.models.encoder import NoModel
from flows import answer, load_catalog
from flows.understanding.people.languages import is_other

LANGUAGES = yaml.safe_load((Path(__file__).parents[2] / "phrases" / "languages.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("every morning my shoulders feel like wood", "en"),
        ("elke ochtend voelen mijn schouders als hout", "nl"),
        ("każdego ranka moje barki są jak z drewna", "pl"),
        ("매일 아침 어깨가 뻣뻣해요", "ko"),
    ],
)
def test_the_language_of_a_text(text: str, code: str) -> None:
    found, sure = languages.load()(text)
    assert found == code
    assert 0 <= sure <= 1


def test_in_forty_languages_everybody_gets_the_numbers() -> None:
    catalog = load_catalog(detect=languages.load())
    told = {code: all("112" in answer(text, catalog).reply for text in texts) for code, texts in LANGUAGES.items()}
    assert len(told) >= 45
    assert [code for code, is_told in told.items() if not is_told] == ["lv"]  # a text of five words, read as Spanish


def test_english_stays_english() -> None:
    catalog = load_catalog(detect=languages.load())
    asked = [phrase for topic in catalog.faq.values() for phrase in topic.phrasings[::4]]
    assert [text for text in asked if is_other(text, catalog)] == []


@pytest.mark.parametrize("text", ["", " ", "\n", "42", "\ud83d"])
def test_any_text_has_one(text: str) -> None:
    assert languages.load()(text.encode("utf-8", "replace").decode())[1] <= 1


def test_another_model_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "DIGEST", "0" * 64)
    with pytest.raises(NoModel, match="not the one that is pinned"):
        languages.load()
