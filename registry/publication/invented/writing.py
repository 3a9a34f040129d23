"""Invented editions written as published ones are: same tables, same bytes, same numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from django.db import transaction

from registry.bodies.models import PublicBody
from registry.editions.canonical import digest
from registry.editions.document import Document, Entry, Fragment
from registry.editions.models import Edition, Rendition
from registry.editions.reading import make_document
from registry.law.registers import REGISTERS
from registry.publication.actions import NothingNewError, append_edition
from registry.publication.assembly import head_of
from registry.publication.invented.histories import Issue, issues_of
from registry.publication.invented.vocabulary import Invented
from registry.publication.renditions import plan
from registry.records.models import EventKind, log_event
from registry.rendering.formats import FORMATS

WHY = "Installation d’essai engendrée"
NOON = time(16, tzinfo=UTC)
STAND_IN = "Fichier d’essai\u00a0: il tient la place d’un fichier, et ne dit rien.\n"


@dataclass
class Chain:
    """The editions of a register written so far: the last one, its entries, the numbers given."""

    edition: Edition | None = None
    entries: tuple[Entry, ...] = ()
    numbers: dict[str, int] = field(default_factory=dict)

    def numbered(self, fragments: list[Fragment]) -> list[Entry]:
        """Each fragment with its public number; new ones follow the highest ever given."""
        for one in fragments:
            self.numbers.setdefault(one.uid, len(self.numbers) + 1)
        return [Entry(self.numbers[one.uid], one) for one in fragments]


@transaction.atomic
def write_body(invented: Invented, *, seed: str, with_files: bool) -> list[Edition]:
    """Add a body and publish its editions; no job is made, and no file unless it is asked for.

    The files are stand-ins: named and counted like real ones, empty of any entry.
    """
    body = PublicBody(
        slug=invented.slug,
        name=invented.name,
        contact_title=invented.contact,
        contact_email=f"renseignements@{invented.slug}.exemple.invalid",
        is_health_body=invented.is_health_body,
        publishes_health_register=invented.is_health_body,
        is_demonstration=True,
    )
    editions: list[Edition] = []
    chains: dict[str, Chain] = {}
    for issue in issues_of(invented, seed):
        now = datetime.combine(issue.day, NOON)
        if not chains:
            body.keep(by=None, why=WHY, at=now)
        chain = chains.setdefault(issue.register, Chain())
        document = _document(body, issue, chain)
        try:
            chain.edition = append_edition(
                body,
                issue.register,
                document,
                previous=chain.edition,
                before=chain.entries,
                head_before=chain.edition.head if chain.edition else None,
                reasons=issue.reasons,
                now=now,
            )
        except NothingNewError:
            # A short register may happen not to have changed.
            continue
        chain.entries = document.entries
        log_event(
            EventKind.EDITION_PUBLISHED,
            by=None,
            now=now,
            body=body.slug,
            register=issue.register,
            subject=str(chain.edition),
            detail=WHY,
        )
        if with_files:
            Rendition.objects.bulk_create(_stand_ins(chain.edition, document), batch_size=1000)
        editions.append(chain.edition)
    return editions


def _document(body: PublicBody, issue: Issue, chain: Chain) -> Document:
    """The document of an edition, its entries in published order."""
    parts = {part.key: place for place, part in enumerate(REGISTERS[issue.register].parts)}
    order = sorted(issue.fragments, key=lambda one: (parts.get(one.part, 0), one.sort_key, one.uid))
    head = head_of(body, issue.register, order, issue.statements)
    return make_document(head, chain.numbered(order))


def _stand_ins(edition: Edition, document: Document) -> Iterator[Rendition]:
    """A row for each file that the edition would have, with bytes that say what they are."""
    content = STAND_IN.encode()
    for planned in plan(edition, document):
        yield Rendition(
            edition=edition,
            format=planned.format,
            part=planned.part,
            file_name=planned.file_name,
            media_type=FORMATS[planned.layout].media_type,
            content=content,
            size=len(content),
            sha256=digest(content),
        )
