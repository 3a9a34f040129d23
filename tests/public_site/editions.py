"""Editions built by hand: no record, no approval, no job; plain functions that add the rows."""

from dataclasses import replace
from datetime import UTC, datetime

from django.utils import timezone

from registry.editions.canonical import canonical_bytes, digest
from registry.editions.cards import card_of
from registry.editions.document import (
    LIST,
    PIECES,
    Contact,
    Fragment,
    Head,
    Particular,
    Reference,
)
from registry.editions.folding import folded
from registry.editions.models import (
    Edition,
    EntryCard,
    Placement,
    Rendition,
    StoredDocument,
    StoredFragment,
    Withdrawal,
)
from registry.law.registers import REGISTERS
from registry.law.withholding import withholding_ground

BODY = "regie"
GROUND = withholding_ground("LAI-28").public_text
NOON = datetime(2026, 6, 1, 16, 0, tzinfo=UTC)


def make_head(register="registre", **changes):
    """What an edition of that register says of itself."""
    law = REGISTERS[register]
    head = Head(
        body=BODY,
        body_name="Régie des données d’essai",
        body_acronym="RDE",
        register=register,
        title=law.title,
        citation=law.citation.full_label,
        duty=law.duty,
        notices=(),
        contact=Contact(
            title="Responsable de la protection des renseignements personnels",
            email="protection@regie.example",
            phone="418 555-0100",
            address="1, rue de l’Essai\nQuébec (Québec) G1A 1A1",
        ),
    )
    return replace(head, **changes)


def make_communication(uid="c1", title="Liste électorale", **changes):
    """A communication with its five particulars."""
    recipients = changes.pop("recipients", ("Directeur des élections",))
    categories = changes.pop("categories", ("Identité",))
    withheld = changes.pop("withheld", "")
    purpose = changes.pop("purpose", "Tenir à jour la liste électorale.")
    particulars = (
        Particular(
            "communication.nature",
            "Nature ou type de renseignement communiqué",
            "art.\u00a067.3, al.\u00a03, par.\u00a01",
            categories,
            LIST,
            references=tuple(Reference("categories", f"cat-{one}", one) for one in categories),
        ),
        Particular(
            "communication.recipients",
            "Personne ou organisme qui reçoit la communication",
            "art.\u00a067.3, al.\u00a03, par.\u00a02",
            recipients,
            LIST,
        ),
        Particular(
            "communication.purpose",
            "Fin de la communication",
            "art.\u00a067.3, al.\u00a03, par.\u00a03",
            () if withheld else (purpose,),
            withheld=withheld,
        ),
    )
    fragment = Fragment(
        uid=uid,
        kind="communication",
        part="ententes",
        title=title,
        summary=", ".join(recipients),
        sort_key=folded(title),
        particulars=particulars,
        recipients=recipients,
        categories=categories,
        is_partial=bool(withheld),
    )
    return replace(fragment, **changes)


def make_file(uid="f1", title="Fichier d’inscription des personnes assurées", **changes):
    """A file of the inventory."""
    particulars = (
        Particular(
            "file.categories",
            "Catégories de renseignements",
            "art.\u00a076, al.\u00a02, par.\u00a01",
            ("Identité",),
            LIST,
            references=(Reference("categories", "cat-Identité", "Identité"),),
        ),
        Particular(
            "file.purposes",
            "Fins de la conservation",
            "art.\u00a076, al.\u00a02, par.\u00a01",
            ("Inscrire les personnes", "Vérifier leur admissibilité"),
            LIST,
        ),
    )
    fragment = Fragment(
        uid=uid,
        kind="inventory",
        part="",
        title=title,
        summary="",
        sort_key=folded(title),
        particulars=particulars,
        categories=("Identité",),
    )
    return replace(fragment, **changes)


def make_category(uid="cat-Identité", title="Identité", part="assures"):
    """An information category with its elements."""
    elements = ("nom", "prénom", "date de naissance")
    return Fragment(
        uid=uid,
        kind="category",
        part=part,
        title=title,
        summary="",
        sort_key=folded(title),
        particulars=(
            Particular(
                "category.elements", "Renseignements que comprend la catégorie", "", elements, LIST
            ),
        ),
    )


def _stored(fragment):
    content = canonical_bytes(fragment)
    texts = [fragment.title, *(v for item in fragment.particulars for v in item.values)]
    return StoredFragment(
        digest=digest(content),
        content=content,
        folded=folded(" ".join(texts)),
        recipients=list(fragment.recipients),
        categories=list(fragment.categories),
    )


def make_edition(register="registre", fragments=(), *, at=NOON, numbers=None, **head_changes):
    """The next edition of that register, with these fragments, numbered from 1 unless told."""
    is_partial = any(one.is_partial for one in fragments)
    head = make_head(register, is_partial=is_partial, **head_changes)
    content = canonical_bytes(head)
    stored = [_stored(one) for one in fragments]
    previous = Edition.objects.newest(head.body, register)
    edition = Edition.objects.create(
        body=head.body,
        register=register,
        number=previous.number + 1 if previous else 1,
        published_at=at,
        previous=previous,
        head_content=content,
        sha256=digest(content + b"".join(one.digest.encode() for one in stored)),
        is_partial=is_partial,
        entry_count=len(stored),
    )
    StoredFragment.objects.bulk_create(stored, ignore_conflicts=True)
    cards = [card_of(row.digest, one) for one, row in zip(fragments, stored, strict=True)]
    EntryCard.objects.bulk_create(cards, ignore_conflicts=True)
    numbers = numbers or range(1, len(stored) + 1)
    Placement.objects.bulk_create(
        Placement(
            edition=edition,
            part=one.part,
            position=position,
            number=number,
            uid=one.uid,
            stored_id=row.digest,
        )
        for position, (one, row, number) in enumerate(
            zip(fragments, stored, numbers, strict=True), start=1
        )
    )
    return edition


def withdraw(edition, *, at=None, reason="Un nom y figurait."):
    """Put a tombstone on the edition, as an order asks; now, unless another moment is given."""
    return Withdrawal.objects.create(
        edition=edition,
        withdrawn_at=at or timezone.now(),
        authority="Commission d’accès, décision d’essai",
        reason=reason,
    )


MEDIA = {
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}


def make_rendition(edition, form="pdf", part="", content=b"%PDF-1.7 essai"):
    """A file of an edition."""
    middle = f"-{part}" if part else ""
    return Rendition.objects.create(
        edition=edition,
        format=form,
        part=part,
        file_name=f"{edition.body}-{edition.register}{middle}-edition-{edition.number}.{form}",
        media_type=MEDIA[form],
        content=content,
        size=len(content),
        sha256=digest(content),
    )


def make_document(content=b"%PDF-1.7 entente", **changes):
    """A public document, kept but not yet named by any entry."""
    given = {"file_name": "Entente 2008.pdf", "media_type": "application/pdf"}
    return StoredDocument.objects.create(
        digest=digest(content), size=len(content), content=content, **(given | changes)
    )


def naming(document, register=PIECES):
    """The particulars of an entry whose agreement has that document."""
    mention = Reference(register, document.digest, f"{document.file_name} (16\u00a0octets)")
    return (
        Particular(
            "communication.agreement",
            "Entente, mandat ou contrat",
            "",
            ("Entente 2008-12",),
            references=(mention,),
        ),
    )
