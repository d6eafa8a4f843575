"""Texts in languages that Thora does not speak: told apart, answered with a line, and an emergency told in full."""

import msgspec
import pytest

from flows import Catalog, answer
from flows.screening.hearing import hear
from flows.screening.screen import screen
from flows.understanding.people.languages import is_other, language_of
from flows.understanding.wishes.talk import foreign
from flows.wording.one_text import AnswerKind
from tests.flows.understanding.scenes import scene_of
from tests.talk import Talk

ORDINARY = {
    "ru": "после пробежки у меня тянет спину между лопатками",
    "uk": "після пробіжки в мене болить спина між лопатками",
    "es": "tengo dolor entre los hombros después de correr",
    "pt": "estou com dor nas costas depois da corrida, o que posso fazer?",
    "it": "dopo la corsa ho male alla schiena",
    "de": "nach dem Laufen habe ich Schmerzen zwischen den Schulterblättern",
    "fr": "j'ai mal en haut du dos après la course",
    "tr": "koşudan sonra sırtım ağrıyor",
    "id": "punggung atas saya nyeri setelah lari",
    "ar": "عندي ألم في ظهري بعد الجري",
    "fa": "بعد از دویدن پشتم درد می‌کند",
    "hi": "दौड़ने के बाद मेरी पीठ में दर्द है",
    "uz": "yugurgandan keyin orqam og'riydi, nima qilaman",
}
EMERGENCIES = [
    ("ru", "rf_cardiac", "давит в груди и холодный пот"),
    ("ru", "rf_lung_clot", "мне трудно дышать"),
    ("ru", "rf_self_harm", "я не хочу больше жить"),
    ("uk", "rf_cardiac", "стискає в грудях"),
    ("uk", "rf_cord", "у мене оніміли ноги"),
    ("es", "rf_cardiac", "tengo una presión en el pecho"),
    ("es", "rf_self_harm", "quiero morir"),
    ("pt", "rf_lung_clot", "estou com falta de ar"),
    ("pt", "rf_cord", "não sinto as pernas"),
    ("it", "rf_lung_clot", "non riesco più a respirare"),
    ("it", "rf_stroke_headache", "ho la bocca storta"),
    ("de", "rf_cardiac", "ich habe einen starken Druck auf der Brust"),
    ("de", "rf_lung_clot", "ich huste Blut"),
    ("fr", "rf_cardiac", "je crois que c'est un infarctus"),
    ("fr", "rf_cord", "mes jambes sont engourdies"),
    ("tr", "rf_cardiac", "göğsümde baskı var"),
    ("tr", "rf_self_harm", "intihar etmek istiyorum"),
    ("id", "rf_lung_clot", "saya sesak napas"),
    ("id", "rf_cardiac", "teman saya pingsan"),
    ("ar", "rf_cardiac", "ضغط في صدري"),
    ("ar", "rf_self_harm", "أريد الانتحار"),
    ("fa", "rf_cardiac", "قلبم درد می‌کند"),
    ("fa", "rf_lung_clot", "تنگی نفس دارم"),
    ("hi", "rf_cardiac", "छाती में दबाव है"),
    ("hi", "rf_lung_clot", "सांस लेने में तकलीफ है"),
    ("uz", "rf_lung_clot", "nafas olmayapman"),
    ("uz", "rf_cord", "oyoqlarim uvishib qoldi"),
]
ENGLISH = [
    "Lowell, MA",
    "salem ma",
    "Macon, GA",
    "Peoria, IL",
    "Dover, DE",
    "Norfolk VA",
    "Mobile, AL",
    "8am IST",
    "L mostly",
    "my upper back hurts after a run",
    "my espalda hurts after the run",
    "hola my back hurts",
    "men die in the hat",
    "ok",
    "si",
    "5k pb",
    "Paris marathon was great",
    "deja vu on every long run",
    "",
    "42",
    "💔",
]


@pytest.mark.parametrize("id", ORDINARY)
def test_a_language_is_told_by_its_words(id: str, catalog: Catalog) -> None:
    tongue = language_of(ORDINARY[id], catalog)
    assert tongue is not None
    assert tongue.id == id


@pytest.mark.parametrize("id", ORDINARY)
def test_an_ordinary_text_in_another_language_gets_its_line_with_the_numbers(id: str, catalog: Catalog) -> None:
    tongue, given = language_of(ORDINARY[id], catalog), answer(ORDINARY[id], catalog)
    assert tongue is not None
    assert given.kind is AnswerKind.UNKNOWN
    assert given.reply == tongue.line.format(numbers=tongue.numbers)
    assert "112" in given.reply


@pytest.mark.parametrize(("id", "flag", "text"), EMERGENCIES)
def test_an_emergency_in_another_language_is_told_in_it(id: str, flag: str, text: str, catalog: Catalog) -> None:
    tongue, alarm, given = language_of(text, catalog), screen(text, catalog), answer(text, catalog)
    assert tongue is not None
    assert alarm is not None
    assert (tongue.id, alarm.flags[0]) == (id, flag)
    words = tongue.crisis if flag == "rf_self_harm" else tongue.emergency
    assert (given.kind, given.reply) == (AnswerKind.EMERGENCY, words.format(numbers=tongue.numbers))


@pytest.mark.parametrize("text", ENGLISH)
def test_english_and_mixtures_are_no_other_language(text: str, catalog: Catalog) -> None:
    assert language_of(text, catalog) is None


def test_there_are_ten_languages_at_least_and_each_is_tried_here(catalog: Catalog) -> None:
    ids = [tongue.id for tongue in catalog.languages.tongues]
    assert len(ids) >= 10
    assert set(ids) == set(ORDINARY) == {id for id, _, _ in EMERGENCIES}


def test_in_a_conversation_the_line_comes_before_the_open_question(catalog: Catalog) -> None:
    talk = Talk(catalog)
    talk.say("hi")
    talk.say(ORDINARY["es"])
    assert "inglés" in talk.texts[0]


def test_in_a_conversation_an_emergency_is_told_in_the_language(catalog: Catalog) -> None:
    talk = Talk(catalog)
    talk.say("hi")
    talk.say("no puedo respirar")
    tongue = language_of("no puedo respirar", catalog)
    assert tongue is not None
    assert tongue.emergency.format(numbers=tongue.numbers) in talk.texts


@pytest.mark.parametrize("text", ["어깨가 아파요", "ο ώμος μου πονάει", "ไหล่ของฉันเจ็บ", "כואבת לי הכתף", "肩が痛いです"])
def test_letters_that_are_not_latin_are_another_language(text: str, catalog: Catalog) -> None:
    assert is_other(text, catalog)
    assert "I can only read and write English" in answer(text, catalog).reply


@pytest.mark.parametrize(
    ("text", "detected", "found"),
    [
        ("mijn schouder doet elke dag zeer", ("nl", 0.97), True),
        ("schouder doet zeer", ("nl", 0.5), True),
        ("schouder is back", ("nl", 0.5), False),
        ("schouder doet", ("nl", 0.99), False),
        ("my shoulder is sore", ("en", 0.99), False),
    ],
)
def test_latin_letters_need_a_model_that_is_sure(
    text: str, detected: tuple[str, float], found: bool, catalog: Catalog
) -> None:
    assert is_other(text, msgspec.structs.replace(catalog, detect=lambda _: detected)) is found
    assert not is_other(text, catalog)


def test_a_place_is_no_foreign_text_where_one_is_asked_for(catalog: Catalog) -> None:
    sure = msgspec.structs.replace(catalog, detect=lambda _: ("pt", 0.9))
    asked = hear("Rio de Janeiro", sure)
    assert foreign(asked, scene_of("checkin_zone", sure), sure) is None
    assert foreign(asked, scene_of("nothing", sure), sure) is not None


@pytest.mark.parametrize(
    "text",
    [
        "im well annoyed",
        "proper knackered mate",
        "im a 44yo lad",
        "so utterly bored",
        "chuffed to bits",
        "im a bit happy",
    ],
)
def test_words_of_english_are_no_other_language_whatever_a_model_takes_them_for(text: str, catalog: Catalog) -> None:
    assert not is_other(text, msgspec.structs.replace(catalog, detect=lambda _: ("nl", 0.99)))


@pytest.mark.parametrize("text", ["no lol im fine", "nope lol none", "nah none lol", "mon wed fri", "haha nah im gd"])
def test_short_texts_of_words_that_are_read_here_are_english(text: str, with_reader: Catalog) -> None:
    assert not is_other(text, with_reader)


@pytest.mark.parametrize("text", ["ik heb pijn", "boli mnie kregoslup", "jeg har ondt i ryggen", "ma doare spatele"])
def test_short_texts_of_other_words_are_not(text: str, with_reader: Catalog) -> None:
    assert is_other(text, with_reader)
