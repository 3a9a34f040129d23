"""What the public site reads before its first reader, in the process that the others are forked of.

Without it, whoever searches first waits for all the editions to be read.
"""

import gc

import structlog
from django.db import DatabaseError, connection
from django.utils.module_loading import import_string

log = structlog.get_logger("registry.start")
WARM = "registry.public_site.finding.warming.warm"


def warm_up() -> None:
    """Read it; when the database cannot, the site starts all the same and reads it when asked."""
    try:
        entries = import_string(WARM)()
        log.info("warmed", entries=entries)
    except DatabaseError as fault:
        log.warning("not_warmed", fault=type(fault).__name__)
    finally:
        connection.close()
    # What is read stays for as long as the process: looking it over would only copy it into each.
    gc.freeze()
