"""A log line never opens a calendar: the private part of its address is left out."""

import io
import logging

import pytest
import structlog
from django.conf import settings


@pytest.fixture
def written():
    """What a handler of the house writes, as text."""
    formatter = dict(settings.LOGGING["formatters"]["json"])
    handler = logging.StreamHandler(io.StringIO())
    handler.setFormatter(formatter.pop("()")(**formatter))
    logger = logging.getLogger("registry.tests.journal")
    logger.addHandler(handler)
    yield handler.stream
    logger.removeHandler(handler)


def test_the_address_of_a_calendar_is_not_written_by_django(written):
    logging.getLogger("registry.tests.journal").warning(
        "%s: %s", "Not Found", "/calendrier/WzEsMV0.secret/echeances.ics"
    )

    assert "secret" not in written.getvalue()
    assert "Not Found: /calendrier/…/echeances.ics" in written.getvalue()


def test_the_address_of_a_calendar_is_not_written_with_an_incident(written):
    log = structlog.get_logger("registry.tests.journal")
    log.error("incident", path="/calendrier/WzEsMV0.secret/echeances.ics", method="GET")

    assert "secret" not in written.getvalue()
    assert '"path": "/calendrier/…/echeances.ics"' in written.getvalue()


def test_other_addresses_are_written_whole(written):
    structlog.get_logger("registry.tests.journal").error("incident", path="/ramq/registre/abc/")

    assert '"/ramq/registre/abc/"' in written.getvalue()
