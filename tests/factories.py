"""Plain functions that make what a test needs; each value can be given by name."""

from datetime import UTC, datetime
from itertools import count
from typing import Any

from registry.agreements.models import Agreement, Recipient
from registry.bodies import editing
from registry.bodies.models import Membership, PublicBody, User
from registry.categories.models import InformationCategory, PersonCategory, SecurityMeasure
from registry.entries.models import Communication
from registry.inventory.models import PersonalInformationFile
from registry.publication import review
from registry.records.publishable import Disclosure

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
_numbers = count(1)


def make_body(**values: Any) -> PublicBody:
    """A public body."""
    number = next(_numbers)
    given = {
        "slug": f"organisme-{number}",
        "name": f"Organisme d’essai {number}",
        "acronym": f"OE{number}",
        "contact_title": "Responsable de l’accès à l’information",
        "contact_email": "acces@exemple.invalid",
    } | values
    return PublicBody(**given).keep(by=None, why="Essai", at=NOW)


def make_user(body: PublicBody | None, role: str = "", **values: Any) -> User:
    """A person, with a role in the body if one is named."""
    number = next(_numbers)
    given = {"email": f"personne-{number}@exemple.invalid", "name": f"Personne {number}"} | values
    user = User(**given)
    user.set_password("phrase de passe d’essai")
    user.save()
    if body is not None and role:
        Membership(user=user, public_body=body, role=role).keep(by=None, why="Essai", at=NOW)
    return user


def _officer(body: PublicBody) -> User:
    membership = Membership.objects.of(body).filter(role="officer").first()
    return membership.user if membership else make_user(body, "officer")


def _chief(body: PublicBody) -> User:
    membership = Membership.objects.of(body).filter(role="person_in_charge").first()
    return membership.user if membership else make_user(body, "person_in_charge")


def _add(record: Any, values: dict[str, Any]) -> Any:
    return editing.add(record, values=values, by=_officer(record.public_body), now=NOW)


def make_category(body: PublicBody, **values: Any) -> InformationCategory:
    """An information category, complete."""
    given = {
        "title": f"Renseignements d’essai {next(_numbers)}",
        "family": "assures",
        "elements": "nom\nadresse",
    } | values
    return _add(InformationCategory(public_body=body), given)


def make_person_category(body: PublicBody, **values: Any) -> PersonCategory:
    """A category of persons."""
    return _add(PersonCategory(public_body=body), {"title": f"Personnes {next(_numbers)}"} | values)


def make_measure(body: PublicBody, **values: Any) -> SecurityMeasure:
    """A security measure."""
    return _add(SecurityMeasure(public_body=body), {"title": f"Mesure {next(_numbers)}"} | values)


def make_recipient(body: PublicBody, **values: Any) -> Recipient:
    """A recipient."""
    return _add(Recipient(public_body=body), {"name": f"Destinataire {next(_numbers)}"} | values)


def make_agreement(body: PublicBody, **values: Any) -> Agreement:
    """A written agreement."""
    given = {"kind": "agreement", "number": f"E-{next(_numbers)}", "title": "Entente d’essai"}
    return _add(Agreement(public_body=body), given | values)


def make_file(body: PublicBody, **values: Any) -> PersonalInformationFile:
    """A personal information file with its eight particulars."""
    given = {
        "title": f"Fichier d’essai {next(_numbers)}",
        "purposes": "Administrer le régime",
        "management_method": "Base de données",
        "source": "La personne concernée",
        "persons_with_access": "Agents d’indemnisation",
        "security_details": "Accès journalisé",
    } | values
    given.setdefault("categories", [make_category(body)])
    given.setdefault("persons_concerned", [make_person_category(body)])
    return _add(PersonalInformationFile(public_body=body), given)


def make_communication(body: PublicBody, **values: Any) -> Communication:
    """A communication with all that the law asks."""
    given = {
        "title": f"Communication d’essai {next(_numbers)}",
        "channel": "ententes",
        "purpose": "Produire des statistiques sur la santé.",
        "outside_quebec": False,
        "legal_bases": ["LAI-68-1"],
    } | values
    given.setdefault("categories", [make_category(body)])
    given.setdefault("recipients", [make_recipient(body)])
    given.setdefault("agreement", make_agreement(body))
    return _add(Communication(public_body=body), given)


def approve(record: Any, **values: Any) -> Any:
    """Submit the record, have it approved, and give it back as it stands."""
    body = record.public_body
    submitted = review.submit(record, by=_officer(body), now=values.get("now", NOW))
    review.approve(
        submitted,
        revision=submitted.revision,
        by=_chief(body),
        now=values.get("now", NOW),
        comment=values.get("comment", "Essai"),
    )
    return type(record).objects.get(pk=record.pk)


def withhold(record: Any, *particulars: str, **values: Any) -> Any:
    """Decide that these particulars, or the whole record when none is named, are withheld."""
    return review.decide_disclosure(
        record,
        disclosure=Disclosure.PARTIAL if particulars else Disclosure.WITHHELD,
        particulars=list(particulars),
        ground=values.get("ground", "LAI-28"),
        reason=values.get("reason", "Essai"),
        by=_chief(record.public_body),
        now=values.get("now", NOW),
    )


def rename(record: Any, title: str) -> Any:
    """Give the record another title: it becomes a draft again."""
    return editing.edit(
        record,
        values={"title": title},
        revision=record.revision,
        why="Essai",
        by=_officer(record.public_body),
        now=NOW,
    )
