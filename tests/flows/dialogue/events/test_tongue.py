"""An emergency is told in the language it was written in."""

import pytest

from flows import State
from flows.values.replies import Kind
from tests.talk import CHEST, RESULT, SCREENED, Talk, told


def test_an_emergency_in_spanish_is_told_in_spanish(talk: Talk) -> None:
    told(talk, *SCREENED, "me duele mucho el pecho y no puedo respirar")
    assert talk.session.state is State.REFERRED
    spanish = talk.texts[0]
    told(talk, CHEST)
    assert talk.turns[-1].replies[0].kind is Kind.ALARM
    assert talk.texts[0] != spanish


def test_a_text_in_another_language_without_a_sign_gets_a_line_in_it(talk: Talk) -> None:
    told(talk, *SCREENED, "me duele la espalda desde ayer")
    assert talk.session.state is State.QUESTIONS
    assert len(talk.texts) == 2


@pytest.mark.parametrize(
    ("text", "line", "button"),
    [
        ("recommencer", "Pour l'instant", "Start again"),
        ("empezar de nuevo", "Por ahora", "Start again"),
        ("von vorne anfangen", "Ich verstehe", "Start again"),
        ("ricominciare", "Per ora", "Start again"),
        ("come\u00e7ar de novo", "Por enquanto", "Start again"),
        ("quiero ejercicios", "Por ahora", "My plan"),
        ("je veux des exercices", "Pour l'instant", "My plan"),
        ("ich will \u00fcbungen", "Ich verstehe", "My plan"),
        ("zur\u00fcck", "Ich verstehe", "Back"),
        ("mi resultado", "Por ahora", "My result"),
    ],
)
def test_a_wish_in_another_language_gets_the_line_and_the_way_on(text: str, line: str, button: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    said = talk.turns[-1].replies[0]
    assert said.text.startswith(line)
    assert button in [option.label for option in said.options]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "parar",
            "arr\u00eate",
            "aufh\u00f6ren",
            "keine nachrichten mehr",
            "basta",
            "ne m'\u00e9cris plus",
            "stoppen",
        ),
        *("stopp", "halt", "stop bitte", "stop por favor", "stop ermee", "hou op", "h\u00f8r op", "lopeta", "cessez"),
        *("arr\u00eatez s'il vous pla\u00eet", "dur", "yeter art\u0131k", "berhenti", "przesta\u0144", "stoppa"),
        *(
            "\u0441\u0442\u043e\u043f",
            "\u0434\u043e\u0441\u0438\u0442\u044c",
            "\u062a\u0648\u0642\u0641",
            "\u505c\u6b62",
            "\u3084\u3081\u3066",
            "\uadf8\ub9cc",
        ),
    ],
)
def test_a_stop_in_another_language_stops(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "berlin", "[None of these]", text)
    assert "No more check-ins" in said
    assert talk.session.followup.rhythm is None


@pytest.mark.parametrize("text", ["seis", "band", "stopped", "hold", "bas", "stop hurting", "op", "halting"])
def test_what_is_a_score_a_thing_or_english_stops_nothing(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "berlin", "[None of these]", text)
    assert talk.session.followup.rhythm is not None


@pytest.mark.parametrize("text", ["suivant", "siguiente", "weiter", "oui"])
def test_a_word_of_another_language_loses_nothing(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, "since tuesday", text)
    assert "112" in said
    assert "How strong is it right now?" in said
    assert talk.session.record["duration"] == "d3_7"


def test_an_alarm_lets_a_stop_in_any_language_pass(talk: Talk) -> None:
    said = told(talk, *SCREENED, CHEST, "parar de enviar mensajes")
    assert "No more check-ins" in said
    assert "Stop and call now" in said
