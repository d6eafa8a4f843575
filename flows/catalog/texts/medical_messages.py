"""What is said of the body, by name: warnings, signs in doubt, results and plans. What a clinician would read over.

The words stand in content/en/messages.yaml; what is said of the conversation itself, in messages.py.
"""

from msgspec import Struct


class MedicalMessages(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every fixed message on a warning sign, a result, an ache or an exercise."""

    # while the warning signs are asked
    rescreen: str
    arm_noted: str
    heart_check: str
    minor_alone: str
    seen_ask: str

    # emergencies, and what is to be seen today
    numbers_unknown: str
    number_known: str
    copy_number: str
    emergency: str
    emergency_default_aid: str
    emergency_again: str
    emergency_again_other: str
    emergency_explained: str
    emergency_refused: str
    emergency_refused_other: str
    emergency_alone: str
    emergency_waiting: str
    emergency_denied: str
    same_day_denied: str
    same_day_no_visit: str
    same_day_worse_now: str
    worse_signs: str
    emergency_worse_now: str
    same_day_how_to_go: str
    emergency_how_to_go: str
    in_care: str
    in_care_other: str
    emergency_other: str
    emergency_other_aid: str
    muscle_note: str
    muscle_ask: str
    same_day: str
    same_day_where: str
    same_day_worse: str
    same_day_again: str
    same_day_look: str
    same_day_look_other: str
    same_day_again_other: str
    same_day_explained: str
    same_day_explained_other: str
    same_day_refused: str
    same_day_refused_other: str
    same_day_other: str
    self_harm: str
    crisis_unknown: str
    crisis_known: str
    crisis_none: str
    self_harm_minor: str
    self_harm_again: str
    self_harm_other: str
    self_harm_other_again: str
    self_harm_perhaps_minor: str
    self_harm_beside: str
    safe_for_now: str
    helped: str
    helped_other: str
    helped_today: str
    helped_today_other: str
    helped_beside_worry: str
    on_the_way: str
    on_the_way_other: str
    going_today: str
    going_today_other: str
    going_other: str
    visit_say: str
    visit_begins: str
    visit_begins_other: str
    visit_words: str
    visit_take: str
    mistake: str
    you_asked: str
    you_wrote: str
    taken_back_in_part: str
    misunderstood: str
    misunderstood_today: str
    if_it_happens: str
    seen_muscular: str
    seen_cold: str
    seen_other: str
    still_alarmed: str
    same_day_asked: str
    same_day_short: str
    same_day_short_other: str
    too_late: str

    # a sign in doubt: how it is asked about, once more or later, and what is said to what was no answer
    doubt_means: str
    doubt_emergency: str
    doubt_today: str
    doubt_worry: str
    doubt_more: str
    doubt_graver: str
    doubt_next: str
    doubt_again: str
    doubt_seen: str
    doubt_first: str
    doubt_past: str
    doubt_explained: str
    doubt_explained_chest: str
    doubt_plain: str
    doubt_partly: str
    doubt_then: str
    doubt_stands: str
    doubt_next_day: str
    doubt_later: str
    doubt_rests: str
    doubt_rests_today: str
    doubt_rests_worry: str
    gone_for_now: str
    none_fits: str
    early_lead: str
    early_part: str
    none_after_words: str
    emergency_figure: str
    misunderstood_worry: str
    ended_later: str

    # results, plans and exercises
    result: str
    result_fresh: str
    result_today: str
    urgent_net: str
    parent: str
    contributors: str
    told_in_part: str
    contributors_moved: str
    contributors_later: str
    contributor: str
    because: str
    no_contributors: str
    causes_hidden: str
    cleared_untold: str
    cleared_cold: str
    net_now: str
    net_after_run: str
    net_pregnant: str
    net_today: str
    net_soon: str
    net_soon_new: str
    net_sooner: str
    reason_new_mild: str
    reason_with_runs: str
    reason_with_risk: str
    told_before: str
    standing: str
    cleared_nerve: str
    cleared_fracture: str
    cleared_unclear: str
    cleared_result: str
    cause_detail: str
    result_of: str
    result_changed: str
    stands_on: str
    restart_keeps: str
    restart_drops: str
    not_restarted: str
    contrast: str
    contrast_with: str
    contrast_without: str
    contrast_none: str
    plan_intro: str
    plan_line: str
    plan_rules: str
    plan_settle: str
    plan_settle_on: str
    plan_loosen: str
    plan_build: str
    plan_keep: str
    plan_run: str
    plan_way_back: str
    plan_time: str
    plan_fluids: str
    plan_painkillers: str
    plan_gentle: str
    plan_seen: str
    plan_none: str
    exercise: str
    harder: str
    easier: str
    screen_first: str
    long_ago: str
    questions_first: str
    medicine_minor: str
    medicine_first: str
    medicine_told: str
    medicine_default: str
    tablet_next: str
    medicine_ask: str
    exercise_barred: str
    swapped: str
    dose_by_them: str
    how_often: str
    often: dict[str, str]
    swapped_later: str
    swapped_out: str
    left_out: str
    forbidding: tuple[str, ...]
    seen_first: str
    time_after: str
    not_until_seen: str

    # a strong pain, where no result answers it yet: {score}, by {when}
    strong: str
    strong_today: str

    # a new ache, and pain in another place
    new_ache: str
    new_ache_ask: str
    new_ache_since: str
    elsewhere: str
    elsewhere_when: str
    elsewhere_minor: str
    elsewhere_now: str
    elsewhere_again: str
    elsewhere_again_minor: str
    elsewhere_gone: str
    elsewhere_better: str

    # whoever was seen asks when to go: by when ({soon}), and where it is worse since: {then}, {now}, {when}
    seen_already: str
    seen_worse: str

    # other sport: {score}
    sport_run: str
    sport_short: str
    sport_none: str
    sport_theirs: str
    sport_unknown: str
