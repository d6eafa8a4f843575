"""Whether the content files agree: what one of them says about another, and what the code needs of them."""

from collections.abc import Callable, Iterable, Iterator

from flows.catalog.angles import angle_faults
from flows.catalog.catalog import Catalog
from flows.catalog.checks.choice_faults import choice_faults
from flows.catalog.checks.needed import needed_faults
from flows.catalog.checks.pattern_faults import pattern_faults
from flows.catalog.checks.placeholders import placeholder_faults
from flows.catalog.checks.report_faults import report_faults
from flows.catalog.checks.sign_faults import sign_faults
from flows.catalog.entries import Clause, FieldType, ShowIf
from flows.catalog.guide import guide_faults
from flows.catalog.medicine import Bar
from flows.catalog.places import TABLE
from flows.catalog.texts.followup_texts import ADVICE, TEXTS
from flows.values import zonedata
from flows.values.diary import ANSWERS


def disagreements(catalog: Catalog) -> Iterator[str]:
    """Every fault, one line each: file, place, what is wrong and what to do."""
    checks: tuple[Callable[[Catalog], Iterator[str]], ...] = (
        _field_faults,
        _condition_faults,
        _cause_faults,
        _exercise_faults,
        _position_faults,
        report_faults,
        lambda catalog: guide_faults(catalog.guide, catalog.session, catalog.exercises),
        _faq_faults,
        choice_faults,
        pattern_faults,
        sign_faults,
        placeholder_faults,
        _city_faults,
        _place_faults,
        _region_faults,
        _checkin_faults,
        _followup_faults,
        needed_faults,
    )
    for check in checks:
        yield from check(catalog)


def _field_faults(catalog: Catalog) -> Iterator[str]:
    for field in catalog.fields.values():
        ids = [option.id for option in field.options]
        place = f"medicine/fields.yaml: {field.id}"
        if len(ids) != len(set(ids)):
            yield f"{place}: an option id stands twice - ids are unique within a field"
        if (field.type in (FieldType.SINGLE, FieldType.MULTI)) != bool(ids):
            yield f"{place}: options belong to single and multi fields, and only to those"
        for option in {*field.exclusive, *field.on_every_screen} - {*ids, "none"}:
            yield f"{place}: {option} is exclusive or on every screen, and no option - correct the name"
        shown = [option for screen in field.screens for option in screen.options]
        if field.screens and sorted([*shown, *field.on_every_screen]) != sorted(ids):
            yield f"{place}: each option must stand on exactly one screen, or in on_every_screen"
        of_options = (flag for option in field.options for flag in (*option.flags, *option.followed_up))
        for flag in (*of_options, *field.about):
            if flag not in catalog.red_flags:
                yield f"{place}: the flag {flag} is not in medicine/red_flags.yaml - add it there or correct the name"


def _condition_faults(catalog: Catalog) -> Iterator[str]:
    earlier: set[str] = set()
    for field in catalog.fields.values():
        show_if = field.show_if or ShowIf()
        for clause in show_if.clauses:
            place = f"medicine/fields.yaml: {field.id}: show_if"
            if clause.field not in earlier:
                yield f"{place} names {clause.field}, which is no field that stands before it - correct the name"
            else:
                yield from _clause_faults(clause, place, catalog)
        for option in field.options:
            worded = option.worded.when if option.worded else ()
            for clause in (*option.not_for, *worded):
                place = f"medicine/fields.yaml: {field.id}: {option.id}"
                if clause.field not in earlier:
                    yield f"{place} names {clause.field}, which is no field that stands before it - correct the name"
                else:
                    yield from _clause_faults(clause, place, catalog)
        earlier.add(field.id)


def _clause_faults(clause: Clause, place: str, catalog: Catalog) -> Iterator[str]:
    tests = [clause.in_, clause.has_any, clause.is_, clause.gte]
    if tests.count(None) != len(tests) - 1:
        yield f"{place} on {clause.field} must hold exactly one of in, has_any, is and gte"
    if clause.lte is not None and (clause.gte is None or clause.lte < clause.gte):
        yield f"{place} on {clause.field} has an lte that bounds nothing - let it stand beside a gte that is no more"
    known = {option.id for option in catalog.fields[clause.field].options}
    for option in (*(clause.in_ or ()), *(clause.has_any or ())):
        if option not in known:
            yield f"{place} names {clause.field} {option}, which is no option - see that field"


def _knows(catalog: Catalog, field_id: str, value: object) -> bool:
    field = catalog.fields.get(field_id)
    if field is None:
        return False
    if field.type is FieldType.BOOL:
        return isinstance(value, bool)
    if field.type is FieldType.INT_0_10:
        return isinstance(value, int) and not isinstance(value, bool)
    return value in {option.id for option in field.options}


def _cause_faults(catalog: Catalog) -> Iterator[str]:
    for cause in catalog.causes.values():
        place = f"medicine/causes.yaml: {cause.id}"
        for evidence in cause.evidence:
            if not _knows(catalog, evidence.field, evidence.value):
                yield f"{place}: {evidence.field} has no answer {evidence.value!r} - see medicine/fields.yaml"
            if evidence.points > 0 and not evidence.because:
                yield f"{place}: {evidence.field} {evidence.value!r} raises it but has no `because`"
        for exercise in cause.exercises:
            if exercise not in catalog.exercises:
                yield f"{place}: {exercise} is not in medicine/exercises.yaml"


def _exercise_faults(catalog: Catalog) -> Iterator[str]:
    for exercise in catalog.exercises.values():
        place = f"medicine/exercises.yaml: {exercise.id}"
        yield from _bar_faults(exercise.barred_by, place, catalog)
        for variant in exercise.variants:
            yield from _bar_faults(variant.when, place, catalog)
        for cause in exercise.serves:
            if cause not in catalog.causes:
                yield f"{place}: serves {cause}, which is not in medicine/causes.yaml"
        for naming in catalog.causes.values():
            if exercise.id in naming.exercises and naming.id not in exercise.serves:
                yield f"{place}: causes.yaml names it for {naming.id} - add that to `serves`, or take it out there"


def _position_faults(catalog: Catalog) -> Iterator[str]:
    for position in catalog.positions.values():
        place = f"medicine/positions.yaml: {position.id}"
        yield from _bar_faults(position.barred_by, place, catalog)
        if position.id in catalog.exercises:
            yield f"{place}: an exercise has this id - take another"


def _bar_faults(bars: Iterable[Bar], place: str, catalog: Catalog) -> Iterator[str]:
    for bar in bars:
        if not _knows(catalog, bar.field, bar.option):
            yield f"{place}: barred by {bar.field} {bar.option}, which is no answer - see medicine/fields.yaml"


def _faq_faults(catalog: Catalog) -> Iterator[str]:
    for entry in catalog.faq.values():
        if entry.action and entry.action not in catalog.actions:
            yield f"faq: {entry.id}: the action {entry.action} is not in en/actions.yaml - correct the name"
        if entry.exercise and entry.exercise not in catalog.exercises:
            yield f"faq: {entry.id}: the exercise {entry.exercise} is not in medicine/exercises.yaml - correct the name"
        yield from angle_faults(entry)
        for one in entry.beside:
            place = f"faq: {entry.id}: beside"
            if one.when.field in catalog.fields:
                yield from _clause_faults(one.when, place, catalog)
            else:
                yield f"{place} names {one.when.field}, which is no field - correct the name"


def _city_faults(catalog: Catalog) -> Iterator[str]:
    for city in catalog.cities.values():
        if city.zone not in zonedata.names():
            yield f"world/cities.yaml: {city.id}: {city.zone} is no zone of the tzdata package - correct the name"
        if city.country not in zonedata.country_names():
            yield f"world/cities.yaml: {city.id}: {city.country} is no country of the tzdata package - correct the code"


def _place_faults(catalog: Catalog) -> Iterator[str]:
    """Zones and countries nobody knows, in the table and the words; other names of places that are not there."""
    words, named = catalog.reading.places, {(place.country, place.name) for place in catalog.places}
    zones = {place.zone for place in catalog.places} | set(words.clocks.values())
    for zone in sorted(zones - zonedata.names()):
        yield f"{TABLE} or en/words/places.yaml: {zone} is no zone of the tzdata package - correct it"
    countries = {place.country for place in catalog.places} | set(words.writers)
    for country in sorted(countries - set(zonedata.country_names()) - set(words.countries)):
        yield f"{TABLE}: {country} is no country of the tzdata package - name it in en/words/places.yaml"
    for country, names in catalog.other_names.names.items():
        for name in names:
            if (country, name) not in named:
                yield f"world/names.yaml: {country}: {name} is not in {TABLE} - write it as there, or take it out"


def _region_faults(catalog: Catalog) -> Iterator[str]:
    told = {(place.country, place.state) for place in catalog.places}
    for region in catalog.regions.values():
        if region.zone and region.zone not in zonedata.names():
            yield f"world/regions.yaml: {region.id}: {region.zone} is no zone of the tzdata package - correct the name"
        if not region.zone and (region.country, region.code) not in told:
            yield f"world/regions.yaml: {region.id}: none of its places is in {TABLE} - give it a `zone`"


def _checkin_faults(catalog: Catalog) -> Iterator[str]:
    for id, answers in ANSWERS.items():
        place, field = f"medicine/checkin_fields.yaml: {id}", catalog.checkin_fields.get(id)
        if field is None:
            yield f"{place} is missing, and the check-ins need it - restore it"
        elif [option.id for option in field.options] != [answer.id for answer in answers or ()]:
            yield f"{place}: its options are not those that an entry of the log can hold - see flows/values/diary.py"
    for id in set(catalog.checkin_fields) - set(ANSWERS):
        yield f"medicine/checkin_fields.yaml: {id} is asked by nobody - take it out, or add it to flows/values/diary.py"


def _followup_faults(catalog: Catalog) -> Iterator[str]:
    for id in set(TEXTS) - set(catalog.followup):
        yield f"en/followup.yaml: {id} is missing, and the check-ins need it - restore it"
    for one in catalog.followup.values():
        if one.id not in TEXTS:
            yield f"en/followup.yaml: {one.id} is said by nobody - take it out, or add it to texts/followup_texts.py"
        if one.id.startswith(ADVICE) and not (one.source and one.reviewed):
            yield f"en/followup.yaml: {one.id} gives advice - name its source and when it was reviewed"
