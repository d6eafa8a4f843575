"""The sentences of the conversation, by name. The words themselves stand in content/messages.yaml.

Typed, so that a missing or misspelt message is a fault when the content is loaded and not when somebody needs it.
Placeholders are those of `str.format`.
"""

from msgspec import Struct


class Messages(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every fixed message. Names in braces say which placeholders it takes."""

    # consent and standing
    declined: str
    declined_still: str
    about: str
    profile: str
    profile_short: str
    privacy: str
    help: str  # {commands}
    stopped: str
    forgotten: str
    kept: str
    minor: str

    # questions
    progress: str  # {step} {steps} {question}
    sure_so_far: str
    tick_hint: str
    several_hint: str
    done: str
    several: str
    back: str
    why: str
    none_of: str  # {count}
    yes: str
    no: str
    not_sure: str
    yes_words: tuple[str, ...]
    no_words: tuple[str, ...]
    not_sure_words: tuple[str, ...]
    skip_words: tuple[str, ...]
    noted: str  # {answer}
    nothing_before: str
    old_button: str
    tick_first: str
    untick_first: str
    rescreen: str
    not_understood: str
    not_understood_open: str
    too_long: str
    edited: str
    unreadable: str  # {numbers}
    nothing_open: str

    # emergencies
    numbers_unknown: str
    number_known: str  # {number} {country}
    emergency: str  # {numbers} {first_aid}
    emergency_default_aid: str
    muscle_note: str
    same_day: str  # {reason} {where} {worse} {numbers}
    same_day_where: str
    same_day_worse: str
    self_harm: str  # {crisis} {numbers}
    crisis_unknown: str
    self_harm_minor: str
    safe_for_now: str  # {crisis}
    helped: str
    going_today: str
    mistake: str
    misunderstood: str
    seen_muscular: str
    seen_other: str
    still_alarmed: str
    group: str
    group_alarm: str  # {numbers}
    apology: str  # {numbers}

    # results
    result: str  # {head} {time} {reasons} {action}
    urgent_net: str  # {worse} {numbers}
    parent: str
    contributors: str
    contributors_later: str
    contributor: str  # {rank} {label} {because}
    because: str  # {answers}
    no_contributors: str
    causes_hidden: str
    safety_net: str
    standing: str
    cleared_result: str
    cause_detail: str  # {label} {explain} {because} {note} {helps}
    plan_intro: str
    plan_line: str  # {rank} {name} {dose}
    plan_rules: str
    plan_gentle: str
    plan_seen: str
    plan_none: str
    exercise: str  # {name} {target} {steps} {dose} {not_when} {variants}
    harder: str  # {text}
    easier: str  # {text}
    screen_first: str
    questions_first: str
    run_self_care: str
    run_clinician: str
    run_seen: str
    medicine_minor: str
    not_until_seen: str  # {reason}

    # questions of the person
    faq_choices: str
    faq_unknown: str
    faq_hold: str
    back_to_you: str
    country_set: str  # {country} {number}
    country_unknown: str
    country_ask: str
