"""More careless hands: what a body keeps without publishing it, shown with what it publishes."""

from dataclasses import replace

from registry.agreements.models import Agreement
from registry.entries.models import NilStatement
from registry.publication import assembly, demonstration, documents
from tests.leaks.careless import around, without_second_look


def kept_register_published(monkeypatch):
    """The register of health information is published by a body that only keeps it."""
    for module in (assembly, demonstration):
        monkeypatch.setattr(module, "is_published", lambda body, register: True)


def file_of_the_commission_with_the_agreement(monkeypatch):
    """An agreement is named with the file the Commission gave it."""
    monkeypatch.setattr(
        Agreement, "__str__", lambda agreement: f"{agreement.number} {agreement.commission_file}"
    )


def every_document_named(monkeypatch):
    """An entry names all the documents of its agreement, those of the body included."""
    without_second_look(monkeypatch)
    monkeypatch.setattr(
        documents, "public_documents", lambda agreement: list(agreement.documents.all())
    )


def note_of_a_nil_statement(monkeypatch):
    """The statement that a part is empty goes on with what the body noted for itself."""

    def explain(statements, *_):
        notes = " ".join(NilStatement.objects.values_list("internal_note", flat=True))
        return tuple(replace(one, text=f"{one.text} {notes}") for one in statements)

    around(monkeypatch, assembly, "_statements", explain)


# What the gate must say of each, among other things.
SHOWN = {
    file_of_the_commission_with_the_agreement: "commission_file",
    every_document_named: "file_name",
}
KEPT = {
    kept_register_published: "justification",
    note_of_a_nil_statement: "internal_note",
}
