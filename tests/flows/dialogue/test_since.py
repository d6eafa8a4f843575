"""What a check-in tells is judged by the table of the first answers, said at that answer, and kept for the next."""

import msgspec
import pytest

from flows import Catalog, State
from flows.assessment import running
from flows.assessment.assessing import outcome
from flows.followup.running import Running
from flows.screening.hearing import hear
from flows.understanding.facts.since import read_since
from flows.values import diary
from flows.values.frames import CheckIn, Doubt
from flows.values.model import Disposition
from tests.flows.understanding.facts.test_since import ORDINARY
from tests.talk import RESULT, SCREENED, Talk, told

SIGNS = ("[None of these 6]", "[None of these 5]", "[None of these 6]")
ACHE = ("[4]", "[3-7 days]", "[Crept in over days or weeks]", "[Between the blades]", "[Dull ache, tight]")
REST = ("[Sitting, desk, phone]", "[Done]", "[Nothing special]", "[About the same]", "[No]")
SET_UP = ("/checkin", "[Morning, 7:30]", "london", "[None of these]")
CANCER, THIN = "[Cancer, now or in the past]", "[Thin bones, or steroid tablets]"
SPOT = "still a 5, and just one spot on the spine is sore when I press it"
CAUGHT = "5, rolled over in bed and it caught me sharply"


def with_result(talk: Talk, *risks: str) -> Talk:
    """A person of 50 to 64 with a result."""
    history = (*risks, "[Done]") if risks else ("[None of these 6]",)
    for line in ("/start", "[I agree]", "[50-64]", *SIGNS, *history, *ACHE, *REST):
        shown = {option.label for reply in (talk.turns[-1].replies if talk.turns else ()) for option in reply.options}
        if not talk.turns or not line.startswith("[") or line[1:-1] in shown:
            talk.say(line)
    assert talk.session.state is State.ASSESSED
    return talk


def checked_in(talk: Talk, *risks: str) -> Talk:
    """The same person at the day's card."""
    told(with_result(talk, *risks), *SET_UP)
    talk.wake()
    return talk


def level(talk: Talk) -> Disposition:
    return outcome(talk.session, talk.catalog).disposition


@pytest.mark.parametrize("risks", [(CANCER,), (THIN,), (CANCER, THIN)])
def test_a_bony_spot_with_cancer_or_thin_bones_is_for_today(risks: tuple[str, ...], talk: Talk) -> None:
    said = told(checked_in(talk, *risks), SPOT)
    assert level(talk) is Disposition.URGENT
    assert "Get this looked at today" in said
    assert SPOT in said, "in their own words"
    assert talk.session.find(CheckIn) is None


def test_a_bony_spot_alone_is_for_the_next_day_or_two_and_the_day_goes_on(talk: Talk) -> None:
    said = told(checked_in(talk), SPOT)
    assert level(talk) is Disposition.CLINICIAN
    assert "In the next day or two" in said
    assert "Have you run" in said
    assert [one.pain_now for one in diary.unpacked(talk.session.followup.log) if one.answered] == [5]


@pytest.mark.parametrize(
    "lines",
    [
        ("5", "No. It is right on the bone."),
        ("5", "Are you listening, please? It is one sore spot on the bone of my spine."),
        ("5, no run", "the vertebra is sore when i touch it"),
    ],
)
def test_it_is_heard_whatever_is_asked(lines: tuple[str, ...], talk: Talk) -> None:
    assert "Get this looked at today" in told(checked_in(talk, CANCER), *lines)


def test_it_is_heard_without_a_card(talk: Talk) -> None:
    told(checked_in(talk, THIN), "4", "[No run]", "[That's all today]")
    assert talk.session.find(CheckIn) is None
    assert "Get this looked at today" in told(talk, "there is a sore spot right on a vertebra")


def test_what_is_told_on_one_day_counts_with_what_is_told_on_the_next(talk: Talk) -> None:
    told(checked_in(talk), SPOT, "[No run]")
    talk.wake()
    assert "Get this looked at today" in told(talk, "4 and i have osteopenia, forgot to say")


def test_a_sudden_catch_with_thin_bones_is_for_today(talk: Talk) -> None:
    assert "Get this looked at today" in told(checked_in(talk, THIN), CAUGHT)


@pytest.mark.parametrize(("risks", "lines"), [((CANCER,), ("3",)), ((), ("3",))])
def test_a_past_cancer_and_pain_that_grows_is_for_today(
    risks: tuple[str, ...], lines: tuple[str, ...], talk: Talk
) -> None:
    told(checked_in(talk, *risks), *lines, "[No run]")
    talk.wake()
    told(talk, "rather worse, a 5")
    assert (level(talk) is Disposition.URGENT) is bool(risks)


@pytest.mark.parametrize(
    ("text", "risk"),
    [("5 and i have osteopenia by the way", "bone_fragile"), ("3. had lymphoma years ago", "cancer_ever")],
)
def test_a_risk_is_noted_and_judged(text: str, risk: str, talk: Talk) -> None:
    said = told(checked_in(talk), text)
    history = talk.session.record["rf_history"]
    assert isinstance(history, tuple)
    assert risk in history
    assert "none" not in history
    assert "Book a doctor" in said


def test_a_blood_thinner_waits_for_its_list(talk: Talk) -> None:
    said = told(checked_in(talk), "3, started on apixaban last week")
    assert talk.session.kept["risk_now"] == ("blood_thinner",)
    assert "Blood thinner" in said


def test_what_is_known_is_met_with_what_stands(talk: Talk) -> None:
    told(checked_in(talk, CANCER), SPOT)
    said = told(talk, "Please listen. It is one sore spot on the bone of my spine.")
    assert "Yes, I have that" in said
    assert "Get this looked at today" in said


@pytest.mark.many(3)
@pytest.mark.parametrize("text", ORDINARY)
@pytest.mark.parametrize("risks", [(), (CANCER,), (THIN,)])
def test_an_ordinary_day_changes_no_urgency(text: str, risks: tuple[str, ...], talk: Talk) -> None:
    before = level(checked_in(talk, *risks))
    record = talk.session.record
    told(talk, text)
    assert level(talk) is before
    assert talk.session.record == record


def test_thin_bones_that_are_known_are_not_asked_about(with_reader: Catalog) -> None:
    talk = checked_in(Talk(with_reader), THIN)
    told(talk, "5", "[Something new, worrying]", "one very sore spot on the bone of my spine, new since last night")
    assert talk.session.find(Doubt) is None
    assert level(talk) is Disposition.URGENT


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_a_question_beside_what_is_known_is_answered(talk: Talk) -> None:
    told(checked_in(talk, THIN), "4", "[No run]", "[That's all today]")
    said = told(talk, "I have osteopenia. How long does it last?")
    assert "Yes, I have that" not in said
    assert "thin bones" in said


def test_a_doctors_practice_is_no_operation(talk: Talk) -> None:
    told(checked_in(talk), "3, I have telephoned my surgery and they will see me at four")
    assert "risk_now" not in {**talk.session.kept, **talk.session.record}


def test_a_risk_told_while_it_is_for_today_leads_to_no_list(talk: Talk) -> None:
    told(checked_in(talk, CANCER), SPOT)
    told(talk, "and my bones are thin")
    assert talk.session.state is State.ASSESSED
    assert "bone_fragile" in str(talk.session.record["rf_history"])


def test_whether_to_go_is_answered_by_what_stands(talk: Talk) -> None:
    told(checked_in(talk, CANCER), SPOT)
    assert "Get this looked at today" in told(talk, "when should I see a doctor?")


def test_a_sudden_catch_on_a_blood_thinner_is_an_emergency_that_may_be_taken_back(talk: Talk) -> None:
    told(checked_in(talk), "3, i take apixaban, forgot that")
    thinner = msgspec.structs.replace(talk.session, record={**talk.session.record, "risk_now": ("blood_thinner",)})
    talk.stored = msgspec.msgpack.encode(thinner)
    told(talk, "6, sneezed and suddenly a sharp pain on the spine")
    assert talk.session.state is State.REFERRED
    told(talk, "[That's not what I meant]")
    assert level(talk) < Disposition.URGENT


@pytest.mark.parametrize(
    "text", ["none of it, but I have two stents", "blood pressure tablets, and I have a pacemaker"]
)
def test_a_heart_told_on_the_way_to_the_plan_counts_for_the_result(text: str, talk: Talk) -> None:
    told(with_result(talk), "[My plan]")
    assert level(talk) is Disposition.SELF_CARE
    said = told(talk, text)
    assert level(talk) is Disposition.CLINICIAN
    assert "Book a doctor" in said
    assert "I took that as: ." not in said


@pytest.mark.parametrize(
    "text",
    [
        "sharp pain by my right rib when i breathe in, upper back 2",
        "stabs when i take a breath, 2",
        "every breath is like a needle, 2",
        "2, sharp twinge with a deep breath",
        "a stabbing pain each time I inhale, 2",
    ],
)
def test_what_is_sharp_on_breathing_in_bars_runs(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    for _ in range(3):
        talk.wake()
        told(talk, "2", "no run")
    talk.wake()
    assert "no run until it has gone" in told(talk, text)
    if isinstance(talk.session.prompt, Doubt):
        told(talk, "no")
    assert running.today(talk.session, outcome(talk.session, talk.catalog), talk.catalog) is Running.NONE


@pytest.mark.parametrize("text", ["breathing is fine, 2", "2, no sharp pain when I breathe", "2, a stitch"])
def test_what_is_not_sharp_on_a_breath_bars_none(text: str, catalog: Catalog) -> None:
    assert not read_since(hear(text, catalog), 0, {}, catalog, of_another=False).breath
