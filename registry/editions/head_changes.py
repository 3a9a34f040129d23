"""What an edition says of itself and did not say before: its body, its notices, its statements."""

from collections import Counter
from collections.abc import Iterator

from registry.editions.document import Head
from registry.editions.english_changes import english_head_changes
from registry.editions.field_changes import FieldChange, substance_first
from registry.editions.form import is_form, is_form_of_all
from registry.law.french_dates import french_date
from registry.law.registers import REGISTERS

PARTS = {part.key: part.title for register in REGISTERS.values() for part in register.parts}
_YES = {True: "oui", False: "non"}


def head_changes(before: Head | None, after: Head) -> tuple[FieldChange, ...]:
    """What differs in the head; of a first edition, what it declares to be empty."""
    if before is None:
        return tuple(_statements(None, after))
    told = [one for one in _words(before, after) if one.before != one.after]
    told += [*_notices(before.notices, after.notices), *_statements(before, after)]
    told += english_head_changes(before.english, after.english)
    if not told and before != after:
        is_order = Counter(before.statements) == Counter(after.statements)
        told.append(FieldChange("Déclarations", "", "", is_order))
    return substance_first(told)


def _words(before: Head, after: Head) -> Iterator[FieldChange]:
    was, now = before.contact, after.contact
    for label, old, new in (
        ("Nom de l’organisme", before.body_name, after.body_name),
        ("Sigle de l’organisme", before.body_acronym, after.body_acronym),
        ("Personne à qui écrire", was.title, now.title),
        ("Courriel", was.email, now.email),
        ("Téléphone", was.phone, now.phone),
        ("Adresse postale", was.address, now.address),
    ):
        yield FieldChange(label, old, new, is_form(old, new))
    for label, old, new in (
        ("Version partielle", _YES[before.is_partial], _YES[after.is_partial]),
        ("Données illustratives", _YES[before.is_illustrative], _YES[after.is_illustrative]),
        ("Langue", before.language, after.language),
        ("Adresse de l’organisme", before.body, after.body),
        ("Registre", before.register, after.register),
    ):
        yield FieldChange(label, old, new)
    # These words come from the tables of the law.
    for label, old, new in (
        ("Titre du registre", before.title, after.title),
        ("Article cité", before.citation, after.citation),
        ("Ce que demande la loi", before.duty, after.duty),
    ):
        yield FieldChange(label, old, new, True)


def _notices(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[FieldChange]:
    if before != after:
        told = is_form_of_all(before, after, in_any_order=True)
        yield FieldChange("Avis", "\n".join(before), "\n".join(after), told)


def _statements(before: Head | None, after: Head) -> Iterator[FieldChange]:
    """The parts declared to be empty, one by one: the day and the words."""
    was, now = _declared(before), _declared(after)
    for part in {**now, **was}:
        old, new = was.get(part, ()), now.get(part, ())
        if old != new:
            told = bool(old and new) and is_form_of_all(old, new, in_any_order=True)
            label = f"Déclaration\u00a0: {PARTS.get(part, part)}"
            yield FieldChange(label, "\n".join(old), "\n".join(new), told)


def _declared(head: Head | None) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in head.statements if head else ():
        said = f"{one.text} Déclaré le {french_date(one.since)}."
        found[one.part] = (*found.get(one.part, ()), said)
    return found
