"""What goes on in an office between two editions: drafts, edits, comments, decisions."""

from datetime import date, timedelta
from typing import Any

from registry.agreements.actions import attach_document
from registry.agreements.models import Agreement, PrivacyImpactAssessment, Recipient
from registry.bodies import editing
from registry.bodies.models import PublicBody
from registry.bodies.roles import Role
from registry.categories.models import InformationCategory
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    HealthCommunication,
    LoggedCommunication,
    NilStatement,
    OtherUse,
)
from registry.inventory.models import PersonalInformationFile
from registry.publication import review
from registry.publication.actions import publish
from registry.publication.demonstration import member
from tests.conftest import NOW
from tests.leaks.tokens import Tokens

LATER = NOW + timedelta(days=1)
NEW = {
    InformationCategory: {"family": "employes"},
    PersonalInformationFile: {},
    Communication: {"channel": "mandats", "outside_quebec": True},
    CollectionForAnother: {},
    OtherUse: {},
    HealthCommunication: {},
    NilStatement: {"part": "mandats", "declared_on": date(2026, 11, 2)},
    LoggedCommunication: {"duty": "LAI-60", "happened_on": date(2026, 11, 2)},
    PrivacyImpactAssessment: {},
    Agreement: {"kind": "contract"},
}
TEXT_FIELDS = {"CharField", "TextField"}
NOT_TEXT = {"uid", "withholding_ground"}


class Office:
    """The people of a body at work; what they write carries tokens."""

    def __init__(self, body: PublicBody, tokens: Tokens) -> None:
        """Know who edits and who approves."""
        self.body, self.tokens = body, tokens
        self.now = LATER
        self.officer = member(body, Role.OFFICER)
        self.chief = member(body, Role.PERSON_IN_CHARGE)

    def _word(self, place: str) -> str:
        return self.tokens.around(f"{self.body.slug}, {place}")

    def draft(self) -> None:
        """Add a draft of each kind, a token in each of its texts, and leave it so."""
        for model, values in NEW.items():
            names = [one.name for one in model._meta.concrete_fields if _is_text(one)]
            texts = {name: self._word(f"brouillon, {name}") for name in names}
            record = model(public_body=self.body)
            editing.add(record, values=texts | values, by=self.officer, now=self.now)
        self.attach(Agreement.objects.of(self.body).order_by("pk")[0])

    def attach(self, agreement: Agreement) -> None:
        """Attach a document declared public, that nobody approved yet."""
        name = self.tokens.plain(f"{self.body.slug}, document sans approbation, file_name")
        attach_document(
            agreement,
            file_name=f"{name}.txt",
            content=self._word("document sans approbation, text").encode(),
            is_public=True,
            by=self.officer,
            now=self.now,
        )

    def rewrite(self, record: Any, **values: Any) -> Any:
        """Edit a record, the reason carrying a token."""
        return editing.edit(
            record,
            values=values,
            revision=record.revision,
            why=self._word("raison d’une modification"),
            by=self.officer,
            now=self.now,
        )

    def rewrite_without_approval(self, record: Any, field: str) -> Any:
        """Edit an approved record with a token, and leave it as a draft."""
        return self.rewrite(record, **{field: self._word(f"{field}, sans approbation")})

    def send_back(self, record: Any, field: str) -> None:
        """Edit with a token, submit, and have it sent back with a comment."""
        edited = self.rewrite_without_approval(record, field)
        submitted = review.submit(edited, by=self.officer, now=self.now)
        comment = self._word("commentaire d’un renvoi")
        review.send_back(submitted, comment=comment, by=self.chief, now=self.now)

    def approve(self, record: Any) -> None:
        """Submit and approve, the comment carrying a token."""
        submitted = review.submit(record, by=self.officer, now=self.now)
        review.approve(
            submitted,
            revision=submitted.revision,
            by=self.chief,
            now=self.now,
            comment=self._word("commentaire d’une approbation"),
        )

    def withhold(self, record: Any, *particulars: str) -> None:
        """Decide that these particulars are no longer public, and approve it."""
        decided = review.decide_disclosure(
            record,
            disclosure="partial",
            particulars=list(particulars),
            ground="LAI-28",
            reason=self._word("raison d’une décision"),
            by=self.chief,
            now=self.now,
        )
        self.approve(decided)

    def publish(self, register: str) -> None:
        """Publish the register as it is approved."""
        publish(self.body, register, by=self.chief, now=self.now)


def _is_text(field: Any) -> bool:
    is_word = field.get_internal_type() in TEXT_FIELDS and not field.choices
    return is_word and field.name not in NOT_TEXT


def live_on(body: PublicBody, tokens: Tokens) -> None:
    """A day of the office, ending with a second edition of the register."""
    office = Office(body, tokens)
    first, second, third, fourth = Communication.objects.of(body).order_by("pk")[:4]
    office.draft()
    office.rewrite_without_approval(first, "purpose")
    office.send_back(second, "justification")
    recipient = Recipient.objects.get(communications=first, kind="private_body")
    office.rewrite_without_approval(recipient, "name")
    office.rewrite_without_approval(Agreement.objects.get(communications=second), "title")
    office.rewrite_without_approval(body.files.order_by("pk")[0], "purposes")
    office.approve(office.rewrite(third, purpose="Une fin nouvelle, que tous peuvent lire."))
    office.withhold(fourth, "communication.purpose")
    office.publish("registre")
