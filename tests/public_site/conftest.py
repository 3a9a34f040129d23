"""A citizen who reads: no account, no cookie, the layers of the public process."""

import os
from importlib import import_module

import pytest
from django.test import Client

FACE = ("ROOT_URLCONF", "MIDDLEWARE", "TEMPLATES", "CONTENT_SECURITY_POLICY", "CACHE_CONTROL")


@pytest.fixture
def citizen(db, settings, monkeypatch):
    """A reader of the public site as it runs."""
    monkeypatch.setenv("DATABASE_READER_URL", os.environ["DATABASE_APP_URL"])
    face = import_module("config.settings_public")
    for name in FACE:
        setattr(settings, name, getattr(face, name))
    return Client(raise_request_exception=False)


@pytest.fixture
def read(citizen):
    """The words of a page, once it answered as it should."""

    def words(address, status=200):
        answer = citizen.get(address)
        assert answer.status_code == status, address
        return answer.content.decode()

    return words
