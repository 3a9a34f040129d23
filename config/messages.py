"""Messages in files, each put whole: the broker of an installation without Redis.

Kombu's own writes a message where it will be read: one read too soon is empty, and ends the worker.
So is the table of queues, at the moment it is made.
"""

from contextlib import suppress
from json import dumps
from pathlib import Path
from queue import Empty
from time import monotonic_ns, sleep
from typing import Any
from uuid import uuid4

from kombu.transport import TRANSPORT_ALIASES, filesystem

SCHEME = "filesystem"
# A table of queues is empty for an instant, while another process makes it.
TRIES, PAUSE = 100, 0.01


class Channel(filesystem.Channel):  # type: ignore[misc]
    """A folder of messages."""

    def _put(self, queue: str, payload: dict[str, Any], **kwargs: object) -> None:
        """Write beside, then rename: nobody finds half a message."""
        folder = Path(self.data_folder_out)
        name = f"{monotonic_ns() // 1_000_000}_{uuid4()}.{queue}.msg"
        unfinished = folder / f"{name}.part"
        unfinished.write_text(dumps(payload))
        unfinished.rename(folder / name)

    def _get(self, queue: str) -> dict[str, Any]:
        """The next message; one that cannot be read is gone, and its job is swept up again."""
        try:
            message: dict[str, Any] = super()._get(queue)
        except ValueError as fault:
            raise Empty from fault
        return message

    def get_table(self, exchange: str) -> list[Any]:
        """The queues of an exchange; none when the table was cut for good."""
        for _ in range(TRIES):
            with suppress(ValueError):
                table: list[Any] = super().get_table(exchange)
                return table
            sleep(PAUSE)
        return []

    def _queue_bind(self, exchange: str, *binding: str) -> None:
        """Add a queue to the table; one that was cut is made again."""
        for _ in range(TRIES):
            with suppress(ValueError):
                super()._queue_bind(exchange, *binding)
                return
            sleep(PAUSE)
        self._exchange_file(exchange).unlink(missing_ok=True)
        super()._queue_bind(exchange, *binding)


class Transport(filesystem.Transport):  # type: ignore[misc]
    """Kombu's transport over such folders."""

    Channel = Channel


def use_whole_messages() -> None:
    """Give the addresses filesystem:// this transport."""
    TRANSPORT_ALIASES[SCHEME] = f"{__name__}:{Transport.__name__}"


def folders(root: Path) -> dict[str, object]:
    """The options of the transport, its folders made."""
    for name in ("messages", "processed", "control"):
        (root / name).mkdir(parents=True, exist_ok=True)
    return {
        "data_folder_in": str(root / "messages"),
        "data_folder_out": str(root / "messages"),
        "processed_folder": str(root / "processed"),
        "control_folder": str(root / "control"),
        "store_processed": False,
    }
