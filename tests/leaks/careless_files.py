"""Leaks in files, as careless hands would make them: in each place where a PDF can say something.

Each takes pytest's monkeypatch, and leaves the program leaking until the end of the test.
"""

from io import BytesIO

import pikepdf
from django.utils import timezone

from registry.bodies.models import User
from registry.editions.document import Document, Entry, Section
from registry.entries.models import Communication
from registry.publication import jobs, renditions
from registry.publication.models import Approval
from registry.publication.shelf import keep
from registry.rendering.to_pdf import set_manuscript, sheet_book
from tests.leaks.careless import around, editor_in_a_header, reasons_in_the_json
from tests.rendering.documents import make_head


def _in_pdf(monkeypatch, change):
    def reworked(content, *_):
        output = BytesIO()
        with pikepdf.open(BytesIO(content)) as pdf:
            change(pdf)
            pdf.save(output, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return output.getvalue()

    around(monkeypatch, renditions, "bind", reworked)


def _note():
    return Communication.objects.exclude(internal_note="").first().internal_note


def author_of_the_pdf(monkeypatch):
    """The PDF names its author, as office software does."""

    def sign(pdf):
        pdf.docinfo["/Author"] = User.objects.first().name

    _in_pdf(monkeypatch, sign)


def complete_register_attached_to_the_pdf(monkeypatch):
    """The PDF carries the complete register as a compressed attachment."""

    def attach(pdf):
        complete = b"".join(bytes(row.complete) for row in Approval.objects.all())
        pdf.attachments["complet.json"] = pikepdf.AttachedFileSpec(pdf, complete)

    _in_pdf(monkeypatch, attach)


def note_in_a_bookmark(monkeypatch):
    """A bookmark of the PDF says more than the page it leads to."""

    def mark(pdf):
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(_note(), 0))

    _in_pdf(monkeypatch, mark)


def note_in_an_alternate_text(monkeypatch):
    """What a screen reader says of a link is taken from the record of the office."""

    def tell(pdf):
        link = next(link for page in pdf.pages for link in page.get("/Annots", []))
        link.Contents = pikepdf.String(_note())

    _in_pdf(monkeypatch, tell)


def complete_register_kept_as_public(monkeypatch):
    """Pages that only the auditor may read go to the public part of the shelf."""
    kept = jobs.set_all

    def keep_more(manuscripts, **given):
        for approval in Approval.objects.all():
            section = Section("", "Complet", (Entry(1, approval.complete_fragment),))
            for one in sheet_book(Document(make_head(), (section,))).manuscripts:
                keep(one.key, set_manuscript(one), is_public=True, now=timezone.now())
        kept(manuscripts, **given)

    monkeypatch.setattr(jobs, "set_all", keep_more)


# What the gate must say of each, among other things.
IN_FILES = {
    author_of_the_pdf: "nom de",
    complete_register_attached_to_the_pdf: "flux",
    note_in_a_bookmark: "chaînes",
    note_in_an_alternate_text: "chaînes",
    complete_register_kept_as_public: "cahier",
    reasons_in_the_json: "base64",
    editor_in_a_header: "en-têtes",
}
