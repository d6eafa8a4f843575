"""The sentences of the conversation, by name. The words themselves stand in content/en/messages.yaml.

Typed, so that a missing or misspelt message is a fault when the content is loaded and not when somebody needs it.
Placeholders are those of `str.format`; which of them a message holds stands in `placeholders`.
"""

from msgspec import Struct


class Messages(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every fixed message. Names in braces say which placeholders it takes."""

    # consent and standing
    declined: str
    declined_still: str
    agreed_again: str
    withdrawn: str
    farewell: str
    export_here: str
    export_json_here: str
    export_name: str
    export_page: str
    export_line: str
    unasked_first: str
    unasked_short: str
    signs_named: tuple[str, ...]
    lasted_units: tuple[tuple[int, str, str], ...]
    lasted_about: dict[str, str]
    about: str
    profile: str
    profile_short: str
    privacy: str
    help: str
    help_new: str
    help_asking: str
    help_result: str
    help_alarm: str
    help_groups: dict[str, str]
    unknown_command: str
    left_so: str
    language: str
    cancelled: str
    cancelled_asking: str
    cancelled_look: str
    nothing_to_cancel: str
    nothing_but_checkins: str
    settings: str
    settings_checkins: str
    settings_none: str
    settings_no_country: str
    settings_km: str
    settings_miles: str
    settings_full: str
    settings_short: str
    settings_first: str
    whole_answer: str
    stopped: str
    forgotten: str
    kept: str

    # questions
    progress: str
    sure_so_far: str
    tick_hint: str
    several_hint: str
    done: str
    several: str
    none_of: str
    yes: str
    no: str
    not_sure: str
    yes_words: tuple[str, ...]
    no_words: tuple[str, ...]
    not_sure_words: tuple[str, ...]
    skip_words: tuple[str, ...]
    of_another: str
    ask_them: str
    known_already: str
    disputed_out: str
    disputed_again: str
    disputed_not: str
    denied_noted: str
    denied_all: str
    denied_out: str
    disputed_nothing: str
    disputed_today: str
    review_ticked: str
    noted: str
    noted_all: str
    which_of: str
    or_between: str
    explained: str
    explained_why: str
    still_right: str
    tell_me: str
    story_kept: str
    meanwhile: str
    told_ahead: str
    ticked_in_words: str
    not_matched: str
    review: str
    review_line: str
    review_all: str
    review_kept: str
    review_unsure: str
    review_none: str
    nothing_before: str
    old_button: str
    done_with_nothing: str
    tick_first: str
    nothing_or_told: str
    untick_first: str
    rescreen: str
    so_far: str
    not_asked_yet: str
    changed_asking: str
    next_asking: str
    next_step: str
    kind_desperate: str
    kind_weary: str
    kind_afraid: str
    no_questions: str
    no_questions_left: str
    not_understood: str
    not_understood_open: str
    either_way: str
    by_the_answers: str
    look_which: str
    cannot_skip: str
    may_skip: str
    arm_noted: str
    heart_check: str
    minor_alone: str
    changed: str
    seen_ask: str
    too_long: str
    edited: str
    unreadable: str
    nothing_open: str

    # emergencies
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
    group: str
    group_alarm: str
    apology: str
    crowded: str

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
    # results
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
    net_neck: str
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
    swapped_out: str
    left_out: str
    forbidding: tuple[str, ...]
    seen_first: str
    time_after: str
    not_until_seen: str

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
    # what is not known here
    faq_closest: str
    faq_none_near: str
    faq_elsewhere: str
    # whoever was seen asks when to go: by when ({soon}), and where it is worse since: {then}, {now}, {when}
    seen_already: str
    seen_worse: str
    # a visit that is arranged for another day than the warning asks for
    too_late: str
    # other sport: {score}
    sport_run: str
    sport_short: str
    sport_none: str
    sport_theirs: str
    sport_unknown: str
    # who writes
    kind_parent: str
    themselves_now: str
    themselves_now_minor: str
    beside_them: str
    # how much is said from now on
    length_short: str
    length_full: str
    # said again: {numbers}, and what is missing: {count}
    same_day_asked: str
    same_day_short: str
    same_day_short_other: str
    one_tap: str
    taps_left: str
    # the report for a clinician
    report_here: str
    report_text_here: str
    report_nothing: str
    report_answer: str
    report_none: str

    # a strong pain, where no result answers it yet: {score}, by {when}
    strong: str
    strong_today: str

    # questions of the person
    faq_also: str
    faq_choices: str
    faq_short: str
    once_more: str
    faq_unknown: str
    back_to_you: str
    country_number: str
    country_kept: str
    country_unknown: str
    country_ask: str
