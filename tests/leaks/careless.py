"""Leaks as careless hands would make them, one function each: they break our own code on purpose.

Each takes pytest's monkeypatch, and leaves the program leaking until the end of the test.
"""

import json
from base64 import b64encode
from dataclasses import replace

from django.db import connection

from registry.agreements.models import Recipient
from registry.bodies.models import User
from registry.categories.models import InformationCategory
from registry.editions.cards import RECIPIENT
from registry.editions.document import Entry
from registry.editions.models import Edition
from registry.entries.models import Communication
from registry.public_site import trails
from registry.public_site.finding.finding import Finding
from registry.public_site.views import files
from registry.publication import (
    actions,
    assembly,
    english,
    particulars,
    projection,
    renditions,
    review,
)
from registry.publication.kinds import records_of
from registry.publication.models import Approval


def around(monkeypatch, module, name, change):
    """Let `change` rework what a function gives, with the arguments it was given."""
    kept = getattr(module, name)
    monkeypatch.setattr(module, name, lambda *given, **more: change(kept(*given, **more), *given))


def without_second_look(monkeypatch):
    """Let publishing go on when an entry names what is withheld, which it refuses by itself."""
    monkeypatch.setattr(assembly, "_obstacles", lambda *_: [])


def _read_anyway(question):
    """An answer from the working tables, as if the public site were given too wide a role."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        (role,) = cursor.fetchone()
        cursor.execute("RESET ROLE")
        try:
            return question()
        finally:
            cursor.execute(f"SET ROLE {role}")


def internal_note_in_the_summary(monkeypatch):
    """The summary of an entry ends with its internal note."""
    around(
        monkeypatch,
        projection,
        "_fragment",
        lambda made, record, *_: replace(made, summary=f"{made.summary} {record.internal_note}"),
    )


def withheld_recipients_in_the_filter(monkeypatch):
    """The filter of a list offers the recipients that its entries withhold."""

    def reveal(made, record, *_):
        names = [row.name for row in getattr(record, "recipients", Recipient.objects.none()).all()]
        return replace(made, recipients=tuple(names))

    around(monkeypatch, projection, "_fragment", reveal)


def withheld_values_under_their_mention(monkeypatch):
    """A withheld particular keeps its values, for whoever reads the file rather than the page."""
    without_second_look(monkeypatch)
    monkeypatch.setattr(
        review,
        "project",
        lambda record: None if record.disclosure == "withheld" else review.project_complete(record),
    )


def withheld_entries_published(monkeypatch):
    """An entry that must leave no trace is approved like the others."""
    without_second_look(monkeypatch)
    monkeypatch.setattr(review, "project", review.project_complete)


def withheld_category_named(monkeypatch):
    """A public entry names the withheld category it rests on."""
    without_second_look(monkeypatch)
    careful = particulars._mentions
    monkeypatch.setattr(particulars, "_mentions", lambda records, reveal: careful(records, True))


def name_of_a_natural_person(monkeypatch):
    """A natural person is shown by name."""
    monkeypatch.setattr(Recipient, "public_name", property(lambda recipient: recipient.name))


def whole_record_in_the_search_index(monkeypatch):
    """The words to search are taken from the whole record."""

    def reveal(stored, entry):
        stored.folded += Approval.objects.filter(uid=entry.fragment.uid).first().complete.hex()
        return stored

    around(monkeypatch, actions, "_stored", reveal)


def english_of_what_is_withheld(monkeypatch):
    """The English is made from the whole record, its French alone being withheld."""
    monkeypatch.setattr(
        projection,
        "english_of",
        lambda record, _: english.english_of(record, particulars.particulars_of(record, False)),
    )


def drafts_published(monkeypatch):
    """The edition is made of the records as they stand, approved or not."""

    def from_live_rows(body, register):
        made = [one for one in map(projection.project, records_of(body, register)) if one]
        fragments = assembly._in_order(register, made)
        head = assembly.head_of(body, register, fragments)
        return assembly.make_document(head, assembly._numbered(body, register, fragments))

    monkeypatch.setattr(assembly, "assemble", from_live_rows)


def publisher_in_the_edition(monkeypatch):
    """The edition says which person published it."""
    around(
        monkeypatch,
        assembly,
        "head_of",
        lambda head, *_: replace(head, duty=f"{head.duty} {User.objects.first().email}"),
    )


def reasons_in_the_json(monkeypatch):
    """The JSON file keeps the reasons of the body, in base64."""

    def add(content, document, layout):
        if layout != "json":
            return content
        reasons = Communication.objects.values_list("withholding_reason", flat=True)
        coded = b64encode(json.dumps(list(reasons), ensure_ascii=False).encode()).decode()
        return content.replace(b'"format": 1', f'"raisons": "{coded}", "format": 1'.encode())

    around(monkeypatch, renditions, "render", add)


def editor_in_a_header(monkeypatch):
    """A file says in a header who edited last."""

    def sign(response, *_):
        response.headers["X-Redaction"] = _read_anyway(lambda: User.objects.first().email)
        return response

    around(monkeypatch, files, "_with_bytes", sign)


def recipients_of_the_office_in_the_filter(monkeypatch):
    """The filter of a list is read from the recipients of the office, used or not."""

    def every(found, finding, facet):
        if facet != RECIPIENT:
            return found
        names = _read_anyway(lambda: list(Recipient.objects.values_list("name", flat=True)))
        return dict.fromkeys(names, 1)

    around(monkeypatch, Finding, "counts", every)


def title_of_a_withheld_record_in_the_trail(monkeypatch):
    """The way to a page counts and names what is not there."""

    def add(steps, shelf):
        hidden = InformationCategory.objects.filter(disclosure="withheld")
        return [*steps, (f"Avant : {_read_anyway(hidden.first).title}", "/")]

    around(monkeypatch, trails, "to_body", add)


def withheld_entries_counted(monkeypatch):
    """The edition says how many entries there are, hidden ones included."""

    def count(edition, body, register, *_):
        every = Approval.objects.in_force(body, register)
        Edition(
            **{
                "body": f"{edition.body}-bis",
                "register": register,
                "number": 1,
                "published_at": edition.published_at,
                "head_content": edition.head_content,
                "sha256": edition.sha256,
                "is_partial": edition.is_partial,
                "entry_count": len(every),
            }
        ).save()
        return edition

    around(monkeypatch, actions, "_append_edition", count)


def numbers_given_to_withheld_entries(monkeypatch):
    """A withheld entry takes a public number, which leaves a gap."""
    kept = assembly._numbered

    def numbered(body, register, fragments):
        every = [one.complete_fragment for one in Approval.objects.in_force(body, register)]
        taken = {
            entry.fragment.uid: entry.number
            for entry in kept(body, register, assembly._in_order(register, every))
        }
        return [Entry(taken[one.uid], one) for one in fragments]

    monkeypatch.setattr(assembly, "_numbered", numbered)


# What the gate must say of each, among other things.
AT_APPROVAL = {
    internal_note_in_the_summary: "internal_note",
    withheld_recipients_in_the_filter: "table editions_change, recipients",
    withheld_values_under_their_mention: "purpose",
    withheld_entries_published: "communication-tue, title",
    withheld_category_named: "category-tue, title",
    name_of_a_natural_person: "personne, name",
    english_of_what_is_withheld: "anglais de communication.purpose",
}
AT_PUBLICATION = {
    whole_record_in_the_search_index: "hexadécimal",
    drafts_published: "brouillon, title",
    publisher_in_the_edition: "courriel",
    recipients_of_the_office_in_the_filter: "personne, name",
    title_of_a_withheld_record_in_the_trail: "category-tue, title",
}
GUESSED = (withheld_entries_counted, numbers_given_to_withheld_entries)
