"""The sentences of the conversation, by name. The words themselves stand in content/en/messages.yaml.

Here stands what is said of the conversation itself: consent, questions, commands, what is handed over. What is said of
the body stands in medical_messages.py; the one list of both is `Messages`. Typed, so that a missing or misspelt message
is a fault when the content is loaded and not when somebody needs it. Placeholders are those of `str.format`; which of
them a message holds stands in catalog/checks/placeholders.py.
"""

from flows.catalog.texts.medical_messages import MedicalMessages


class Messages(MedicalMessages, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every fixed message."""

    # consent and standing
    declined: str
    declined_still: str
    agreed_again: str
    withdrawn: str
    farewell: str
    unasked_first: str
    unasked_short: str
    signs_named: tuple[str, ...]
    lasted_units: tuple[tuple[int, str, str], ...]
    lasted_roughly: str
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
    length_short: str
    length_full: str

    # who writes, and where
    kind_parent: str
    themselves_now: str
    themselves_now_minor: str
    beside_them: str
    group: str
    group_alarm: str
    apology: str
    crowded: str

    # the questions, and what is said between them
    progress: str
    progress_more: str
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
    runs_told: str
    runs_usual: str
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
    so_far: str
    so_far_on: str
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
    changed: str
    too_long: str
    edited: str
    unreadable: str
    nothing_open: str
    one_tap: str
    taps_left: str

    # what is handed over: the copy of all that is kept, and the report for a clinician
    export_here: str
    export_json_here: str
    export_name: str
    export_page: str
    export_line: str
    report_here: str
    report_text_here: str
    report_nothing: str
    report_answer: str
    report_none: str

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
    faq_closest: str
    faq_none_near: str
    faq_elsewhere: str
