"""Entries approved by hundreds, as the act of approving writes them, in a process of the office."""

from django.utils import timezone

from registry.bodies.models import PublicBody
from registry.bodies.roles import Role
from registry.editions.canonical import canonical_bytes, digest
from registry.editions.reading import document_of
from registry.publication.demonstration import member
from registry.publication.models import Approval, Job
from registry.publication.renditions import plan
from registry.rendering.binding import bind
from registry.rendering.to_pdf import set_manuscript
from tests.rendering.documents import make_fragment, make_particular


def approve(count: int, **texts: str) -> None:
    """Approve that many short communications; `texts` are the purposes of others, by uid."""
    body, now = PublicBody.objects.get(), timezone.now()
    by = member(body, Role.PERSON_IN_CHARGE)
    told = {f"essai-{at}": f"Essai {at}." for at in range(1, count + 1)} | texts
    fragments = [_fragment(at, uid, text) for at, (uid, text) in enumerate(told.items(), 1)]
    Approval.objects.bulk_create(
        Approval(
            public_body=body,
            register="registre",
            kind=one.kind,
            uid=one.uid,
            title=one.title,
            revision=1,
            content=canonical_bytes(one),
            complete=canonical_bytes(one),
            disclosure="public",
            approved_at=now,
            approved_by=by,
        )
        for one in fragments
    )


def _fragment(number: int, uid: str, text: str) -> object:
    recipients = (f"Organisme {number % 40}",)
    return make_fragment(
        number, uid=uid, recipients=recipients, particulars=(make_particular(values=(text,)),)
    )


def undisturbed() -> str:
    """The SHA-256 of the whole PDF of the register, all of it set at once in this process."""
    edition = Job.objects.get(edition__register="registre").edition
    planned = next(one for one in plan(edition, document_of(edition)) if one.book)
    return digest(bind(planned.book, set_manuscript))
