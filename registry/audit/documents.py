"""The auditor’s documents: what each holds, and the pages it makes."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from registry.audit.gathering import (
    approved_between,
    decided_between,
    ended_between,
    written_between,
)
from registry.audit.models import Export, ExportKind
from registry.bodies.past import as_it_was
from registry.editions.querysets import end_of, start_of
from registry.law.registers import REGISTERS
from registry.publication.assembly import assemble_complete
from registry.rendering.approvals_book import approvals_book
from registry.rendering.binding import bind
from registry.rendering.books import Book
from registry.rendering.history_book import history_book
from registry.rendering.laying_out import register_book
from registry.rendering.to_pdf import QuireOf, set_manuscript
from registry.rendering.verification import Front

NAMES = {
    ExportKind.COMPLETE: "complet",
    ExportKind.HISTORY: "historique",
    ExportKind.APPROVALS: "approbations",
}


def book_of(export: Export) -> Book:
    """The document laid out: what was there when it was asked for, whenever it is made."""
    return BOOKS[ExportKind(export.kind)](export)


def file_name(export: Export) -> str:
    """The name of its file, which says that it is not public."""
    days = [export.last_day.isoformat()]
    if export.first_day != export.last_day:
        days.insert(0, export.first_day.isoformat())
    kind = NAMES[ExportKind(export.kind)]
    told = (export.public_body.slug, export.register, kind, "non-public", *days)
    return f"{'-'.join(told)}.pdf"


def pdf_of(export: Export, quire_of: QuireOf = set_manuscript) -> bytes:
    """The document as a PDF."""
    return bind(book_of(export), quire_of)


def _complete(export: Export) -> Book:
    document = assemble_complete(export.public_body, export.register, export.last_day)
    return register_book(document)


def _history(export: Export) -> Book:
    return history_book(_front(export), written_between(*_asked(export), *_bounds(export)))


def _approvals(export: Export) -> Book:
    asked, bounds = _asked(export), _bounds(export)
    return approvals_book(
        _front(export),
        approved_between(*asked, *bounds),
        decided_between(*asked, *bounds),
        ended_between(*asked, export.first_day, export.last_day, bounds[1]),
    )


BOOKS: dict[ExportKind, Callable[[Export], Book]] = {
    ExportKind.COMPLETE: _complete,
    ExportKind.HISTORY: _history,
    ExportKind.APPROVALS: _approvals,
}


def _asked(export: Export) -> tuple[Any, str]:
    return export.public_body, export.register


def _bounds(export: Export) -> tuple[Any, Any]:
    """The moments between which things are told: nothing done after it was asked for."""
    return start_of(export.first_day), min(end_of(export.last_day), export.asked_at)


def _front(export: Export) -> Front:
    body = as_it_was(export.public_body, end_of(export.last_day))
    return Front(
        body_name=body.name,
        body_acronym=body.acronym,
        register_title=REGISTERS[export.register].title,
        first=export.first_day,
        last=export.last_day,
        asked_by=str(export.asked_by),
        asked_at=timezone.localtime(export.asked_at),
    )
