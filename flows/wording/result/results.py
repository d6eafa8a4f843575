"""Results in words: an assessment and the content make replies. Decides no disposition.

First what to do, then why, then what may be behind it. Nothing here ever softens a disposition: under a same-day or
emergency result there is neither a contributor nor an exercise, and under a clinician's result for a sign that only
an examination can settle the contributors are hidden.
"""

from collections.abc import Iterator, Sequence

from flows.assessment import alarms
from flows.assessment.causes import rank
from flows.assessment.findings import Findings
from flows.assessment.known import known
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Phase
from flows.followup.visited import UNTOLD
from flows.screening.hearing import hear
from flows.screening.parts import OF, asked_alone
from flows.text.utterance import Utterance
from flows.understanding.context.told_so import has
from flows.understanding.diary.visits import FRACTURE
from flows.understanding.facts.other_words import says_well
from flows.values.model import Alarm, Assessment, Disposition, RankedCause, Record, Session
from flows.values.replies import Kind, Option, Reply
from flows.wording.cards import action
from flows.wording.checkin import since_seen
from flows.wording.checkin.advice import running_today
from flows.wording.result.emergency import numbers
from flows.wording.result.next_step import call_now, gravest, leading, meanwhile, worse
from flows.wording.result.reasons import reasons
from flows.wording.result.safety_net import safety_net
from flows.wording.result.spared import fitted
from flows.wording.sentences import lines
from flows.wording.timing import time_frame

OF_STRENGTH = "C1"
"""The line of what is strong or sharp."""
SHOWN_CAUSES = 3
PLANNED = "body_notes"
"""The last question for the plan: with its answer they are gone through."""
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
        () if session.followup.found else (*_contributors(assessment, catalog), *_moved(session, assessment, catalog))
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
    reasons = ["causes"] if assessment.causes and not are_causes_hidden(assessment, catalog) else []
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


def are_causes_hidden(assessment: Assessment, catalog: Catalog) -> bool:
    """Must contributors stay unnamed until somebody has had a look? (facts A.8, hazard M10)"""
    if assessment.disposition is Disposition.SELF_CARE:
        return False
    is_serious = any(not catalog.red_flags[flag].gentle for flag in assessment.red_flags)
    return is_serious or assessment.disposition > Disposition.CLINICIAN


def _action(session: Session, assessment: Assessment, catalog: Catalog, *, is_old: bool) -> str:
    """What to do first: where to go today, or how to move and run until then."""
    flag = gravest(leading(assessment), catalog)
    first = catalog.dispositions[assessment.disposition].action
    if assessment.disposition is Disposition.URGENT and flag is not None:
        return f"{flag.where} {first} {flag.until_seen}"
    parts = [first, meanwhile(assessment, catalog), "" if is_old else running_today(session, assessment, catalog)]
    return " ".join(part for part in parts if part)


def _moved(session: Session, assessment: Assessment, catalog: Catalog) -> list[str]:
    """That another contributor comes first by the questions for the plan, where those are gone through and one does."""
    if PLANNED not in session.record:
        return []
    planned = {id for id in session.record if id in catalog.fields and catalog.fields[id].phase is Phase.PLANNING}
    if not planned or not assessment.causes or are_causes_hidden(assessment, catalog):
        return []
    first = {id: value for id, value in session.record.items() if id not in planned}
    before = rank(first, assessment.disposition, catalog)
    if not before or before[0].id == assessment.causes[0].id:
        return []
    return [catalog.messages.contributors_moved.format(before=catalog.causes[before[0].id].label)]


def _contributors(assessment: Assessment, catalog: Catalog) -> list[str]:
    words = catalog.messages
    if are_causes_hidden(assessment, catalog):
        return [words.causes_hidden]
    if not assessment.causes:
        return [words.no_contributors]
    waits = assessment.disposition > Disposition.SELF_CARE and bool(assessment.lines)
    head = words.contributors_later if waits else words.contributors
    lines = []
    for place, cause in enumerate(assessment.causes[:SHOWN_CAUSES], 1):
        label = catalog.causes[cause.id].label
        lines.append(words.contributor.format(rank=place, label=label, because=because(cause, catalog)))
    return [head, *lines]


def contributors(session: Session, assessment: Assessment, catalog: Catalog) -> tuple[RankedCause, ...]:
    """The contributors that the result lists, in the order of their numbers."""
    is_none = assessment.disposition >= Disposition.URGENT or session.followup.found
    return () if is_none or are_causes_hidden(assessment, catalog) else assessment.causes[:SHOWN_CAUSES]


def cause(session: Session, told: RankedCause, catalog: Catalog) -> Reply:
    """One of them in full."""
    return message(_cause(told, known(session, {}), catalog), action("plan", catalog), action("result", catalog))


def because(cause: RankedCause, catalog: Catalog, most: int = 3) -> str:
    """The answers that spoke for a cause, told back; empty when there are none."""
    told = []
    for answer in cause.because:
        for evidence in catalog.causes[cause.id].evidence:
            is_of_it = evidence.points > 0 and evidence.field == answer.field
            if is_of_it and _fits(evidence=evidence.value, answer=answer.value):
                told.append(evidence.because)
    told = list(dict.fromkeys(told))[:most]
    return catalog.messages.because.format(answers=", ".join(told)) if told else ""


def _fits(*, evidence: str | int | bool, answer: str | int | bool) -> bool:
    if isinstance(evidence, bool) or isinstance(answer, bool) or isinstance(evidence, str) or isinstance(answer, str):
        return evidence == answer
    return answer >= evidence


def causes(
    session: Session, assessment: Assessment, catalog: Catalog, others: Sequence[tuple[str, str, bool]]
) -> list[Reply]:
    """Each likely contributor in a message of its own: why, how it works, what helps.

    `others`: the answers that would have changed the order, the label that would come first then, and whether it is a
    missing answer.
    """
    words = catalog.messages
    if are_causes_hidden(assessment, catalog):
        return [message(words.causes_hidden, *result_options(session, assessment, catalog))]
    if not assessment.causes:
        return [message(words.no_contributors, *result_options(session, assessment, catalog))]
    facts = known(session, {})
    shown = [_cause(cause, facts, catalog) for cause in assessment.causes[:SHOWN_CAUSES]]
    options = (action("plan", catalog), action("result", catalog))
    return [*(message(text) for text in shown), message(_order(others, catalog), *options)]


def _order(others: Sequence[tuple[str, str, bool]], catalog: Catalog) -> str:
    """What would have changed the order; contributors only, never the urgency (hazard M11)."""
    words = catalog.messages
    if not others:
        return words.contrast_none
    lines = [
        (words.contrast_without if missing else words.contrast_with).format(answer=because, label=label)
        for because, label, missing in others
    ]
    return "\n".join([words.contrast, *lines])


def _cause(cause: RankedCause, record: Record, catalog: Catalog) -> str:
    entry = catalog.causes[cause.id]
    text = catalog.messages.cause_detail.format(
        label=entry.label,
        because=because(cause, catalog, most=5),
        explain=entry.explain,
        note=entry.evidence_note,
        heals=entry.heals,
        helps="\n".join(f"• {help}" for help in entry.helps),
    )
    return fitted("\n".join(line for line in text.splitlines() if line.strip()), record, catalog)
