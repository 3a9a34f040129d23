"""The fingerprint of the pages themselves: a new release changes every ETag."""

import hashlib
from functools import lru_cache
from pathlib import Path

from django.conf import settings

REGISTRY = Path(__file__).resolve().parent.parent
SOURCES = (
    "public_site",
    "rendering",
    "templates",
    "static/registry",
    "law",
    "formats",
    "locale",
    "templatetags",
)


@lru_cache(maxsize=1)
def _fingerprint() -> tuple[str, int]:
    whole = hashlib.sha256()
    newest = 0
    paths = [path for source in SOURCES for path in sorted((REGISTRY / source).rglob("*"))]
    for path in paths:
        if path.is_file() and path.suffix in {".py", ".html", ".css", ".mo"}:
            whole.update(path.read_bytes())
            newest = max(newest, int(path.stat().st_mtime))
    return whole.hexdigest()[:16], newest


def fingerprint() -> tuple[str, int]:
    """The hash of what makes the pages and when it last changed; read anew while debugging."""
    if settings.DEBUG:
        _fingerprint.cache_clear()
    return _fingerprint()
