"""People who act and a fixed moment; the database roles of the test database."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from registry.records.roles import grant_all
from tests import factories

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    """The moment everything happens in the tests."""
    return NOW


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: object) -> None:
    """Give the three roles their rights on the test database, as an installation does."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        grant_all()


@pytest.fixture
def body(db: None) -> object:
    """A public body with four eyes on."""
    return factories.make_body()


@pytest.fixture
def officer(body: object) -> object:
    """The person who edits."""
    return factories.make_user(body, "officer")


@pytest.fixture
def chief(body: object) -> object:
    """The person in charge of the protection of personal information."""
    return factories.make_user(body, "person_in_charge")


@pytest.fixture
def auditor(body: object) -> object:
    """The person who checks."""
    return factories.make_user(body, "auditor")


@pytest.fixture
def administrator(body: object) -> object:
    """The person who gives the roles."""
    return factories.make_user(body, "administrator")


@pytest.fixture
def sign_in(client: Client) -> object:
    """Sign a person in and give back the client."""

    def signed(user: object) -> Client:
        client.force_login(user)  # type: ignore[arg-type]
        return client

    return signed
