"""What may stand in braces in the sentences of the conversation (content/en/messages.yaml and prompts.yaml)."""

from collections.abc import Iterator
from string import Formatter

import msgspec

from flows.catalog.catalog import Catalog
from flows.catalog.texts.followup_texts import TEXTS

PLACEHOLDERS = {
    "reason_with_risk": "told",
    "told_before": "told",
    "medicine_first": "told",
    "medicine_told": "told",
    "help": "now commands",
    "result_of": "day",
    "result_changed": "day why",
    "restart_keeps": "day",
    "strong": "score when",
    "strong_today": "score",
    "so_far": "head time action",
    "progress": "step steps question",
    "progress_more": "question",
    "none_of": "count",
    "noted": "answer",
    "noted_all": "answers",
    "ask_them": "signs",
    "same_day_short": "numbers",
    "same_day_short_other": "numbers",
    "taps_left": "count",
    "seen_already": "soon",
    "seen_worse": "now then when",
    "sport_run": "score",
    "sport_short": "score",
    "sport_none": "score",
    "sport_theirs": "text",
    "known_already": "answer",
    "disputed_out": "answer",
    "denied_out": "answer",
    "disputed_again": "answer",
    "disputed_today": "answers",
    "review_ticked": "name answer",
    "which_of": "choices",
    "you_wrote": "text",
    "faq_short": "topic answer",
    "explained": "text",
    "explained_why": "text",
    "review_line": "name answer",
    "review_all": "answers",
    "review_kept": "answer",
    "unreadable": "numbers",
    "number_known": "number country",
    "copy_number": "number",
    "doubt_emergency": "numbers",
    "doubt_worry": "crisis numbers",
    "doubt_rests": "sign numbers",
    "doubt_rests_today": "sign",
    "doubt_rests_worry": "crisis",
    "look_which": "numbers",
    "contributors_moved": "before",
    "told_in_part": "signs",
    "by_the_answers": "label",
    "heart_check": "soon",
    "doubt_more": "sign",
    "doubt_again": "signs meanwhile",
    "doubt_seen": "signs meanwhile",
    "emergency": "numbers first_aid",
    "same_day": "reason where until_seen worse numbers",
    "crisis_known": "line country",
    "crisis_none": "country number",
    "self_harm": "crisis numbers",
    "self_harm_beside": "crisis",
    "safe_for_now": "crisis",
    "visit_say": "facts",
    "visit_words": "reason",
    "group_alarm": "numbers",
    "apology": "numbers",
    "crowded": "numbers",
    "result": "head time reasons action",
    "result_fresh": "reasons",
    "result_today": "head time reasons action",
    "urgent_net": "worse numbers",
    "contributor": "rank label because",
    "because": "answers",
    "cause_detail": "label explain because note heals helps",
    "contrast_with": "answer label",
    "contrast_without": "answer label",
    "plan_run": "text",
    "plan_time": "label heals",
    "plan_painkillers": "caution",
    "plan_line": "rank name dose",
    "exercise": "name target steps dose not_when variants",
    "harder": "text",
    "easier": "text",
    "left_out": "exercises",
    "swapped": "exercise exercises",
    "swapped_later": "exercises",
    "lasted_roughly": "length",
    "dose_by_them": "dose often",
    "how_often": "exercise often",
    "swapped_out": "exercise",
    "not_until_seen": "reason",
    "report_answer": "name answer",
    "country_number": "country number",
    "privacy": "days",
    "farewell": "day",
    "export_name": "date",
    "export_line": "name value",
    "export_page": "made_at consent version answers not_sure waiting before warnings checkins settings moments inner",
    "settings": "checkins country units length",
    "settings_checkins": "hour zone",
    "next_step": "head action",
    "ticked_in_words": "answer",
    "nothing_or_told": "answer",
    "not_matched": "text",
    "emergency_again": "numbers slip",
    "emergency_again_other": "numbers slip",
    "emergency_explained": "numbers slip",
    "emergency_refused": "numbers slip",
    "emergency_refused_other": "numbers slip",
    "emergency_alone": "numbers first_aid",
    "emergency_waiting": "numbers first_aid",
    "emergency_denied": "numbers slip",
    "emergency_figure": "numbers slip",
    "same_day_denied": "numbers slip",
    "same_day_no_visit": "until_seen worse numbers",
    "same_day_worse_now": "worse numbers",
    "emergency_worse_now": "numbers first_aid",
    "same_day_how_to_go": "worse numbers",
    "emergency_how_to_go": "numbers first_aid",
    "emergency_other": "numbers first_aid",
    "same_day_look": "numbers",
    "same_day_look_other": "numbers",
    "same_day_again": "numbers slip",
    "same_day_again_other": "numbers slip",
    "same_day_explained": "numbers slip",
    "same_day_explained_other": "numbers slip",
    "same_day_refused": "numbers slip",
    "same_day_refused_other": "numbers slip",
    "same_day_other": "reason where until_seen worse numbers",
    "self_harm_again": "crisis numbers",
    "self_harm_other": "crisis numbers",
    "self_harm_other_again": "crisis numbers",
    "on_the_way": "numbers",
    "on_the_way_other": "numbers",
}
"""What stands in braces in a message, all of it and nothing else; a message that is not named here holds none."""

OF_PROMPTS = "step steps numbers before signs meanwhile day what"
"""What may stand in braces in the question of a prompt."""


def placeholder_faults(catalog: Catalog) -> Iterator[str]:
    """A line for each brace that is not filled, and each that is missing."""
    texts = {f"en/messages.yaml: {name}": (text, PLACEHOLDERS.get(name, "")) for name, text in _sentences(catalog)}
    texts |= {
        f"en/prompts.yaml: {one.id}": (f"{one.question}{one.again}", OF_PROMPTS) for one in catalog.prompts.values()
    }
    texts |= {f"en/followup.yaml: {one.id}": (one.text, TEXTS.get(one.id, "")) for one in catalog.followup.values()}
    for tongue in catalog.languages.tongues:
        for name in ("line", "emergency", "crisis"):
            texts[f"world/languages.yaml: {tongue.id}: {name}"] = (getattr(tongue, name), "numbers")
    for place, (text, allowed) in texts.items():
        try:
            found = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        except ValueError as error:
            yield f"{place}: {error} - a brace must open and close the name of a placeholder"
            continue
        if found - set(allowed.split()):
            yield f"{place}: {', '.join(sorted(found))} in braces - it may hold: {allowed or 'none'}"
        if not place.startswith("en/prompts") and set(allowed.split()) - found:
            yield f"{place}: it must hold all of: {allowed}"


def _sentences(catalog: Catalog) -> Iterator[tuple[str, str]]:
    messages = msgspec.structs.asdict(catalog.messages)
    return ((name, text) for name, text in messages.items() if isinstance(text, str))
