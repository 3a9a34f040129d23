"""The public site as it runs: its own addresses, its own layers, no session."""

import os
from importlib import import_module

import pytest


@pytest.fixture
def public_face(settings, monkeypatch):
    """Answer as the public process does."""
    monkeypatch.setenv("DATABASE_READER_URL", os.environ["DATABASE_APP_URL"])
    face = import_module("config.settings_public")
    for name in ("ROOT_URLCONF", "MIDDLEWARE", "TEMPLATES", "CONTENT_SECURITY_POLICY"):
        setattr(settings, name, getattr(face, name))
    return settings
