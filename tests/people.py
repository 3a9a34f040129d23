"""Bodies and people that act in the tests, and the moment they act."""

from datetime import UTC, datetime
from itertools import count
from typing import Any

from registry.bodies.models import Membership, PublicBody, User

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
numbers = count(1)


def make_body(**values: Any) -> PublicBody:
    """A public body."""
    number = next(numbers)
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
    number = next(numbers)
    given = {"email": f"personne-{number}@exemple.invalid", "name": f"Personne {number}"} | values
    user = User(**given)
    user.set_password("phrase de passe d’essai")
    user.save()
    if body is not None and role:
        Membership(user=user, public_body=body, role=role).keep(by=None, why="Essai", at=NOW)
    return user


def officer_of(body: PublicBody) -> User:
    """The person who edits for the body."""
    membership = Membership.objects.of(body).filter(role="officer").first()
    return membership.user if membership else make_user(body, "officer")


def chief_of(body: PublicBody) -> User:
    """The person in charge of the body."""
    membership = Membership.objects.of(body).filter(role="person_in_charge").first()
    return membership.user if membership else make_user(body, "person_in_charge")
