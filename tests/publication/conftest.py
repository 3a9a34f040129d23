"""The demonstration, loaded twice and published once for all the tests that look at it."""

from typing import Any

import pytest
from django.db import transaction

from tests.publication.loaded import Demonstration, made


@pytest.fixture(scope="session")
def demonstration(django_db_setup: None, django_db_blocker: Any) -> Demonstration:
    """Both bodies as they stood, read before the database is given back as it was."""
    with django_db_blocker.unblock(), transaction.atomic():
        found = made()
        transaction.set_rollback(True)
    return found
