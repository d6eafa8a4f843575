"""The model of languages, as it is installed."""

import pytest

from bot import tongues
from bot.encoder import NoModel


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
    found, sure = tongues.load()(text)
    assert found == code
    assert 0 <= sure <= 1


@pytest.mark.parametrize("text", ["", " ", "\n", "42", "\ud83d"])
def test_any_text_has_one(text: str) -> None:
    assert tongues.load()(text.encode("utf-8", "replace").decode())[1] <= 1


def test_another_model_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tongues, "DIGEST", "0" * 64)
    with pytest.raises(NoModel, match="not the one that is pinned"):
        tongues.load()
