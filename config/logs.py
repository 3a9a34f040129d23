"""What log lines never hold: the private part of an address that opens without signing in."""

import re
from typing import Any

PRIVATE = re.compile(r"(/calendrier/)[^/\s\"]+")


def hide_private_addresses(logger: Any, method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Write « … » in place of what would let a reader of the log open someone’s calendar."""
    return {
        name: PRIVATE.sub(r"\1…", value) if isinstance(value, str) else value
        for name, value in event.items()
    }
