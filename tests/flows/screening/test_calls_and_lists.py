"""Cries for help, signs behind a no, and lists of what is not there, with a reader that is wrong about each."""

import msgspec
import pytest

from flows import Catalog, Read
from flows.screening.screen import screen

pytestmark = pytest.mark.many(2)


def sees(danger: float, catalog: Catalog) -> Catalog:
    """The content with a reader that sees so much danger of the heart in every text."""
    read = Read(danger=danger, signs={"rf_cardiac": danger}, shown=danger, named="", wants={}, topics={}, marks=())
    return msgspec.structs.replace(catalog, read=lambda _: read, detect=None)


@pytest.mark.many(6)
@pytest.mark.parametrize(
    "text",
    """please send someone|I need a medic|ambulance please now|ambulance pls|get me an ambulance|SOS!!!|S.O.S.|s o s
would you phone 911 for me|could you ring an ambulance for us|do I call 112 now?|shall I dial 911?|mayday|HELP BREATH
emergency here|this is an emergency|it is urgent, I need a doctor now|get a doctor fast|\U0001f198\U0001f198 help me
\U0001f691 please|\U0001f691|sos sos sos|HELP MY CHEST|someone help quick|need help right now|we need medical help
""".strip()
    .replace("\n", "|")
    .split("|"),
)
def test_a_cry_for_help_is_heard_whatever_the_reader_thinks(text: str, catalog: Catalog) -> None:
    alarm = screen(text, sees(0.0, catalog))
    assert alarm is not None
    assert alarm.ask


@pytest.mark.parametrize(
    "text",
    [
        "can you help me choose a stretch",
        "help with stretches please",
        "when would you call an ambulance for back pain",
        "is it an emergency to have a sore back",
        "see a doctor next week",
        "please send the exercises again",
        "an SOS band for my watch",
        "do stretches help my chest open up",
        "I volunteer on the ambulance",
    ],
)
def test_other_help_is_no_cry(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "not sweaty, not sick, but I did black out",
        "I don't feel dizzy though I did faint at mile 3",
        "no cough, but I did collapse",
        "didn't faint yesterday, did this morning",
        "no numbness in my legs at the weekend but there is now",
        "no chest tightness. Hold on. There is some actually",
        "didn't faint. Actually I did",
        "my breathing was fine till Monday, it isn't now",
        "1 no 2 no 3 yes, chest pain",
        "1 yes numb legs 2 no 3 no",
        "bladder - yes, fever - no",
        "fainting: yes. chest: no",
        "passed out once after the run",
    ],
)
def test_a_sign_behind_a_no_is_heard(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is not None


@pytest.mark.parametrize(
    "text",
    "icantbreathe|cantfeelmylegs|passedout twice|throwingup blood|my.chest.hurts|f.a.i.n.t.e.d|c-h-e-s-t pain|"
    "legz numb|peed miself and never felt it|coffing blood|hurts2breathe|i fainded".split("|"),
)
def test_a_sign_glued_or_strung_is_heard(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is not None


@pytest.mark.parametrize(
    "text",
    [
        "chest pain - nil",
        "chest pain: negative",
        "zero chest tightness",
        "free from chest pain",
        "he denies chest pain",
        "numb legs aren't there",
        "chest pain, fever, numbness: none",
        "\u2717 chest pain \u2717 fever \u2717 numb legs",
        "chest pain \U0001f6ab",
        "\U0001f44e chest pain",
        "I have none of these",
    ],
)
def test_where_all_is_denied_the_reader_alone_asks_nothing(text: str, catalog: Catalog) -> None:
    assert screen(text, sees(0.99, catalog)) is None


@pytest.mark.parametrize(
    "text",
    [
        "chest pain: nil, but something is badly wrong",
        "no chest pain, yet it comes when I walk",
        "no numb legs, only odd ones",
        "I have no breath",
        "there is no strength",
        "has no pulse",
        "I have no urge at all",
        "no balance at all",
        "he has no feeling there",
    ],
)
def test_what_stands_beside_a_no_is_still_the_readers(text: str, catalog: Catalog) -> None:
    assert screen(text, sees(0.99, catalog)) is not None


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("they watch an aneurysm of mine and now my upper back aches", "rf_aorta"),
        ("my brother died suddenly at 39 and I feel faint in sprints", "rf_cardiac"),
        ("upper belly pain boring through to my back, being sick", "rf_abdomen"),
    ],
)
def test_the_question_is_about_the_sign_that_was_told(text: str, flag: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert flag in alarm.flags


@pytest.mark.parametrize(
    "text",
    [
        "kidney stones were the worst pain of my life, this is nothing",
        "my boss is a pain in the chest",
        "the ache is fainter than yesterday",
        "we passed out of the top ten",
        "nearly peed myself when a dog barked",
        "legs got beaten up on the descents",
        "dreamt that I couldn't breathe",
        "won't be here till Monday",
    ],
)
def test_what_only_sounds_like_a_sign_is_none(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain sitting down only when I run",
        "no numb legs at rest, only on hills",
        "never any chest pain except on hills",
        "not breathless walking, just when I run",
        "no chest pain unless I climb the stairs",
        "no chest pain right now but an hour ago yes",
        "no chest pain now, earlier yes",
        "there was no chest pain and then suddenly there was",
        "no weak legs when I sit, but uphill there is",
        "I can't say I have no chest pain",
        "I don't deny the chest pain",
        "it's not like I have no numb legs",
        "no run without chest pain",
        "I never used to get numb legs",
        "my chest hurts no fever no",
        "I have chest pain no cough no",
        "my chest doesn't hurt at rest, only when I run",
        "my chest is fine at rest, tight when I run",
    ],
)
def test_a_no_to_some_times_or_to_a_no_is_heard(text: str, catalog: Catalog) -> None:
    assert screen(text, sees(0.02, catalog)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "no chest pain, back hurts only when I run",
        "no chest pain, just a bit sore after running",
        "no chest pain, only when I run my back aches",
        "no chest pain but my back is sore when I run",
        "I can't say I have chest pain",
        "not once have I had chest pain or felt faint",
        "never have I had weak legs",
        "negative on chest pain",
        "none of the red flags (chest pain, fever, fainting)",
        "I haven't had any weakness in my legs or trouble peeing or anything like that",
        "w/out chest pain",
        "wihout numb legs",
        "numb legs: n, trouble peeing: n, tingling in both feet: n",
        "chest pain n fever n fainting n",
        "my chest is fine, my shoulders are tight when I run",
    ],
)
def test_a_no_in_other_words_stays_one(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("no chest pain, fainting, numb legs", True),
        ("zero chest pain, fainting, numb legs", True),
        ("haven't had chest pain, fainting, numb legs", True),
        ("never any fever, fainting, numb legs, chest pain", True),
        ("not experiencing cough, fainting, numb legs", True),
        ("no fever, my legs are numb, my chest hurts", False),
        ("no cough, numb legs", False),
        ("no fever, just sore, but numb legs since Monday", False),
    ],
)
def test_only_the_last_of_a_list_that_nothing_closes_is_asked_about(
    text: str, is_asked: bool, catalog: Catalog
) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert alarm.ask is is_asked
