"""Results in words: an assessment and the content make replies. Decides no disposition.

First what to do, then why, then what may be behind it. Nothing here ever softens a disposition: under a same-day or
emergency result there is neither a contributor nor an exercise, and under a clinician's result for a sign that only
an examination can settle the contributors are hidden.
"""

from collections.abc import Iterator, Sequence

from flows.assessment import alarms
from flows.assessment.findings import Findings
from flows.assessment.known import known
from flows.catalog.catalog import Catalog
from flows.followup.visited import UNTOLD
from flows.screening.hearing import hear
from flows.screening.parts import OF, asked_alone
from flows.text.utterance import Utterance
from flows.understanding.context.told_so import has
from flows.understanding.diary.visits import FRACTURE
from flows.understanding.facts.other_words import says_well
from flows.values.model import Alarm, Assessment, Disposition, RankedCause, Session
from flows.values.replies import Kind, Option, Reply
from flows.wording.cards import action
from flows.wording.checkin import since_seen
from flows.wording.checkin.advice import running_today
from flows.wording.result import contributors
from flows.wording.result.emergency import numbers
from flows.wording.result.next_step import call_now, gravest, leading, meanwhile, until_seen, worse
from flows.wording.result.reasons import reasons
from flows.wording.result.safety_net import safety_net
from flows.wording.sentences import lines
from flows.wording.timing import time_frame

OF_STRENGTH = "C1"
"""The line of what is strong or sharp."""
QUOTED = 120
"""Characters of a text that are said back."""


def message(text: str, *options: Option) -> Reply:
    """Something said once, with buttons."""
    return Reply(kind=Kind.MESSAGE, text=text, options=tuple(options))


def quoted(text: str, catalog: Catalog) -> str:
    """The person's own words on one line, so that "that" is plain; none of a text of which only a piece would stand."""
    said = _on_one_line(text)
    return catalog.messages.you_wrote.format(text=said) if len(said) <= QUOTED else ""


def unmatched(text: str, list_id: str, catalog: Catalog) -> str:
    """Their own words, which fit nothing on a list, and what to do then; or that no box of it is for that."""
    heard = hear(text, catalog)
    said = boxless(heard, list_id, catalog)
    if not said and says_well(heard, catalog):
        return catalog.messages.none_fits
    return said or catalog.messages.not_matched.format(text=_cut(text))


def boxless(heard: Utterance, field: str, catalog: Catalog) -> str:
    """That what a text names is no answer to a question, where its author thought of that; "" elsewhere."""
    known = catalog.fields[field].no_box if field in catalog.fields else ()
    return next((one.say for one in known if has(one.words, heard, catalog)), "")


def _on_one_line(text: str) -> str:
    return " ".join(text.replace("*", " ").split())


def _cut(text: str) -> str:
    words = _on_one_line(text)
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rsplit(' ', 1)[0]}\N{HORIZONTAL ELLIPSIS}"


def result(session: Session, assessment: Assessment, catalog: Catalog, *, is_old: bool = False) -> list[Reply]:
    """The result: how urgent and why; then contributors and the safety net, with the buttons that lead on.

    `is_old`: nothing of it is said of today.
    """
    options = (*result_options(session, assessment, catalog), action("restart", catalog))
    if assessment.disposition is Disposition.EMERGENCY:
        return [message(call_now(session, leading(assessment), catalog), *options)]
    words = catalog.messages
    head = _head(session, assessment, catalog, is_old=is_old)
    head = lines(head, *_told_in_part(session, assessment, catalog))
    if session.record.get("guardian") is not None:
        head = f"{words.parent}\n{head}"
    if assessment.disposition is Disposition.URGENT:
        net = words.urgent_net.format(
            worse=worse(leading(assessment), catalog), numbers=numbers(session.country, catalog)
        )
        return [message(head), message(f"{net}\n{words.standing}", *options)]
    net = safety_net(session.record, assessment.disposition, catalog)
    likely = (
        ()
        if session.followup.found
        else (*contributors.lines(assessment, catalog), *contributors.moved(session, assessment, catalog))
    )
    parts = [*likely, "", net, words.standing]
    return [message(head), message("\n".join(parts).strip(), *options)]


def _head(session: Session, assessment: Assessment, catalog: Catalog, *, is_old: bool) -> str:
    if session.followup.found and assessment.disposition <= Disposition.CLINICIAN:
        return found_by_them(session, catalog)
    if session.cleared and not assessment.lines:
        return lines(since_seen.worse(session, catalog), seen_by_them(session, catalog))
    text, words = catalog.dispositions[assessment.disposition], catalog.messages
    if assessment.lines == (OF_STRENGTH,) and Findings(session.record).is_fresh_catch and not is_old:
        return words.result_fresh.format(reasons=" ".join(reasons(session, assessment, catalog)))
    said = words.result_today if assessment.disposition is Disposition.URGENT else words.result
    return said.format(
        head=text.head,
        time=time_frame(assessment, catalog),
        reasons=" ".join(reasons(session, assessment, catalog)),
        action=_action(session, assessment, catalog, is_old=is_old),
    )


def _told_in_part(session: Session, assessment: Assessment, catalog: Catalog) -> Iterator[str]:
    """A sign that was told in part and then waved off, in the words in which it was asked about."""
    stand = {*assessment.red_flags, *(flag for alarm in session.alarms for flag in alarm.flags)}
    left = [id for id in session.followup.in_part if id.partition(OF)[0] not in stand]
    if left and not session.cleared:
        signs = " ".join(asked_alone(id, catalog) for id in left)
        yield catalog.messages.told_in_part.format(signs=signs)


def seen_by_them(session: Session, catalog: Catalog) -> str:
    """That somebody has had a look and found nothing that holds the plan back; what they said, where it is known."""
    words = catalog.messages
    said = {UNTOLD: words.cleared_untold, "cold": words.cleared_cold}
    return said.get(session.followup.said, words.cleared_result)


def found_by_them(session: Session, catalog: Catalog) -> str:
    """What a clinician found that holds the plan back, and whose word counts; unclear where no more is known."""
    words = catalog.messages
    known = {"nerve": words.cleared_nerve, "fracture": words.cleared_fracture}
    return known.get(session.followup.found, words.cleared_unclear)


def is_broken(session: Session) -> bool:
    """Has somebody found a broken bone?"""
    return session.followup.found == FRACTURE


def so_far(session: Session, assessment: Assessment, catalog: Catalog) -> str:
    """How urgent it is by the answers so far, and what to do first, while questions are still open."""
    text = catalog.dispositions[assessment.disposition]
    action = _action(session, assessment, catalog, is_old=True)
    return catalog.messages.so_far.format(head=text.head, time=time_frame(assessment, catalog), action=action)


def goes_on(session: Session, alarm: Alarm, catalog: Catalog) -> str:
    """What is for today by the words of somebody, in short, and that the questions go on."""
    found = Assessment(disposition=alarm.level, red_flags=alarm.flags, leading=alarm.flags)
    return lines(so_far(session, found, catalog), catalog.messages.so_far_on)


def result_options(session: Session, assessment: Assessment, catalog: Catalog) -> tuple[Option, ...]:
    """The buttons that lead on from a result, also from elsewhere; none that would only be refused."""
    checkin = [] if session.record.get("guardian") == "alone" else ["checkin"]
    if assessment.disposition >= Disposition.URGENT:
        ids = ("report", *checkin, "answers")
        seen_by = seen_options(session, catalog)
        return (action("visit", catalog), *seen_by, *(action(id, catalog) for id in ids))
    plan = ["plan"] if assessment.exercises else []
    reasons = ["causes"] if assessment.causes and not contributors.are_causes_hidden(assessment, catalog) else []
    is_for_clinician = assessment.disposition is Disposition.CLINICIAN and bool(assessment.lines)
    visit = ["visit"] if is_for_clinician and not session.followup.found else []
    is_over = session.cleared and not assessment.lines and not session.followup.found
    seen = ["report"] if is_over else ["seen", "report"] if assessment.disposition is Disposition.CLINICIAN else []
    ids = (*visit, *plan, *reasons, "run", *seen, *checkin, "answers")
    return tuple(action(id, catalog) for id in ids)


def seen_options(session: Session, catalog: Catalog) -> tuple[Option, ...]:
    """The buttons that tell of a clinician's look. They carry a number: a later alarm was not what they saw."""
    of_cold = ("seen_cold",) if alarms.may_be_cold(session, catalog) else ()
    ids = (*of_cold, "seen_muscular", "seen_nerve", "seen_unclear", "seen_other")
    return tuple(action(id, catalog, session.n) for id in ids)


def _action(session: Session, assessment: Assessment, catalog: Catalog, *, is_old: bool) -> str:
    """What to do first: where to go today, or how to move and run until then."""
    flag = gravest(leading(assessment), catalog)
    first = catalog.dispositions[assessment.disposition].action
    if assessment.disposition is Disposition.URGENT and flag is not None:
        return f"{flag.where} {first} {until_seen(leading(assessment), catalog)}"
    parts = [first, meanwhile(assessment, catalog), "" if is_old else running_today(session, assessment, catalog)]
    return " ".join(part for part in parts if part)


def cause(session: Session, told: RankedCause, catalog: Catalog) -> Reply:
    """One of them in full."""
    return message(
        contributors.in_full(told, known(session, {}), catalog), action("plan", catalog), action("result", catalog)
    )


def causes(
    session: Session, assessment: Assessment, catalog: Catalog, others: Sequence[tuple[str, str, bool]]
) -> list[Reply]:
    """Each likely contributor in a message of its own: why, how it works, what helps.

    `others`: the answers that would have changed the order, the label that would come first then, and whether it is a
    missing answer.
    """
    words = catalog.messages
    if contributors.are_causes_hidden(assessment, catalog):
        return [message(words.causes_hidden, *result_options(session, assessment, catalog))]
    if not assessment.causes:
        return [message(words.no_contributors, *result_options(session, assessment, catalog))]
    facts = known(session, {})
    shown = [contributors.in_full(cause, facts, catalog) for cause in assessment.causes[: contributors.SHOWN_CAUSES]]
    options = (action("plan", catalog), action("result", catalog))
    return [*(message(text) for text in shown), message(contributors.order(others, catalog), *options)]
