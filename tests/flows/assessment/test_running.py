"""Running today says the same everywhere: in the result, the plan, the answers and the check-in."""

from typing import Any

import pytest

from flows import Catalog, Session, State
from flows.assessment import running
from flows.assessment.assessing import outcome
from flows.assessment.running import day_at
from flows.catalog.medicine import RedFlag
from flows.dialogue.asked.personal import OfTopic
from flows.dialogue.asked.plans import may_run
from flows.dialogue.asked.topics import answer
from flows.dialogue.prompts.checkin.day_end import judged
from flows.followup.rules import judge
from flows.followup.running import Limits, Running
from flows.values import diary
from flows.values.diary import Course, Rhythm, packed
from flows.values.model import FollowUp, Record
from flows.wording.checkin import advice
from flows.wording.checkin.checkin_advice import Told
from flows.wording.checkin.checkin_advice import advice as of_the_day
from flows.wording.result import results
from tests.flows.assessment.test_alarms import RESULT, SCREENED
from tests.flows.assessment.test_alarms import told as talked
from tests.flows.assessment.test_triage import CALM, STITCH, changed
from tests.flows.followup.test_rules import DAY0, told
from tests.talk import MONDAY, Talk

CASES: list[tuple[dict[str, Any], Running]] = [
    *(({"pain_now": score}, Running.RUN) for score in (0, 2)),
    *(({"pain_now": score}, Running.SHORT) for score in (3, 4)),
    ({"pain_now": 5}, Running.NONE),
    ({"pain_now": 2, "feel": "sharp_catch"}, Running.NONE),
    ({"pain_now": 2, "worse_with": ("press_spot",)}, Running.NONE),
    ({**STITCH, "pain_now": 0}, Running.RUN),
    ({"duration": "over_6w"}, Running.SPARED),
    ({"duration": "d3_7", "worse_with": ("press_spot",)}, Running.BARRED),
    ({"worse_with": ("running_only",), "run_stop": "stops_with_effort"}, Running.BARRED),
]


def at_result(record: Record) -> Session:
    return Session(state=State.ASSESSED, consent=True, record=record, screened_at=1, heard_at=1, n=3)


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_all_places_say_the_same_of_a_run(changes: dict[str, Any], expected: Running, catalog: Catalog) -> None:
    session = at_result(changed(CALM, **changes))
    found = outcome(session, catalog)
    text = said(expected, catalog)
    assert running.today(session, found, catalog) is expected
    places = {
        "result": [reply.text for reply in results.result(session, found, catalog)],
        "plan": [advice.beside(session, found, catalog).text],
        "may I run": [reply.text for reply in may_run(session, catalog).replies],
        "answer": [reply.text for reply in answer(session, OfTopic(id="should_i_stop_running"), catalog).replies],
    }
    assert not [place for place, texts in places.items() if not any(text in one for one in texts)]
    others = [said(one, catalog) for one in Running if one is not expected]
    assert not [other for other in others for texts in places.values() for one in texts if other in one]


# the day's card, and "may I run?" after it
@pytest.mark.parametrize(
    "days",
    [
        [("[2]", "[Easy]", "[3]", "[Gone or less]")],
        [("[2]", "[Easy]", "[3]", "[More]")],
        [("[2]", "[Easy]", "[6]", "[As before]"), ("[2]", "[No run]")],
        [("[4]", "[No run]"), ("[4]", "[No run]"), ("[2]", "[No run]")],
        [("[3]", "[No run]"), ("[5]", "[Easy]", "[6]", "[More]")],
    ],
)
def test_a_check_in_and_may_i_run_say_the_same(days: list[tuple[str, ...]], catalog: Catalog) -> None:
    talk = Talk(catalog)
    talked(talk, *SCREENED, "[4]", *RESULT[1:], "/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
    for lines in days:
        talk.wake()
        talked(talk, *lines)
    day = diary.unpacked(talk.session.followup.log)[-1].day
    found = judged(talk.session, day, catalog).running
    assert running.today(talk.session, outcome(talk.session, catalog), catalog) is found


def said(allowed: Running, catalog: Catalog) -> str:
    """The words of the rule, spoken of today."""
    text = catalog.followup[f"running_{allowed.value}"].text
    return text.format(day=catalog.followup["day_today"].text, until="Sat 17 Jan", left=9)


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_the_first_check_in_says_what_the_result_said(
    changes: dict[str, Any], expected: Running, catalog: Catalog
) -> None:
    session = at_result(changed(CALM, **changes))
    found = outcome(session, catalog)
    score = running.pain(session) or 0
    barred = running.is_barred(session, found.red_flags, catalog)
    course, log = Course(started=DAY0, baseline=score), (told(1, score),)
    judged = judge(course, log, DAY0 + 1, found.disposition, Limits(is_barred=barred))
    assert judged.running is expected
    day = Told(found=judged, course=course, log=log, day=DAY0 + 1, ahead=catalog.followup["day_today"].text)
    spoken = {id for id, _ in of_the_day(day, catalog)}
    assert f"running_{expected.value}" in {id.removesuffix("_idle") for id in spoken}


def test_seen_and_told_muscular_their_word_comes_first_and_then_the_score(catalog: Catalog) -> None:
    session = Session(record=changed(CALM, pain_now=4), cleared=True, seen=())
    found = outcome(session, catalog)
    assert running.today(session, found, catalog) is Running.SHORT
    assert advice.running_today(session, found, catalog).startswith("What they said")


def test_a_sign_that_bars_running_says_so_itself(catalog: Catalog) -> None:
    def says_so(flag: RedFlag) -> bool:
        return "no running until then" in flag.where.lower() or "no running and no upper" in flag.where.lower()

    assert not [flag.id for flag in catalog.red_flags.values() if says_so(flag) and not flag.bars_running]


@pytest.mark.parametrize(
    ("scores", "is_barred"),
    [
        ((0, 2), True),
        ((0, 1), False),
        ((3, 2), True),
        ((2, 2), False),
        ((2,), True),
        ((5, 1), False),
        ((2, 1, 3), True),
    ],
)
def test_a_sharp_pain_bars_a_run_until_check_ins_tell_that_it_is_all_but_gone_or_little(
    scores: tuple[int, ...], is_barred: bool, catalog: Catalog
) -> None:
    log = packed(tuple(told(day, score) for day, score in enumerate(scores, 1)))
    sharp = Session(record=changed(CALM, feel="sharp_catch"), followup=FollowUp(log=log))
    assert running.is_barred(sharp, (), catalog) is is_barred


def test_today_is_told_on_the_persons_clocks() -> None:
    east = FollowUp(rhythm=Rhythm(zone="Pacific/Auckland", minute=450, since=1))
    late = MONDAY + 12 * 3600
    assert day_at(Session(followup=east), late) == day_at(Session(), late) + 1


@pytest.mark.parametrize(("hours", "is_old"), [(1, False), (11, False), (13, True), (20, True), (48, True)])
@pytest.mark.parametrize("text", ["may i jog today?", "[May I run?]"])
def test_an_old_score_clears_no_run_and_the_one_now_is_asked_for(
    hours: float, text: str, talk: Talk, *, is_old: bool
) -> None:
    talked(talk, *SCREENED, *RESULT)
    talk.later(hours)
    said = talked(talk, text)
    assert said.startswith("You told me 3.") is not is_old
    assert ("That is old" in said) is is_old
    assert "You told me 1." in talked(talk, "it is a 1 now, may i jog today?")
