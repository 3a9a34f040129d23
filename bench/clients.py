"""Clients that ask one page after the other, each over a connection of its own."""

import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection


@dataclass(frozen=True)
class Answer:
    """One answer: how long it took, what it weighed, and its validator."""

    address: str
    seconds: float
    status: int
    size: int
    etag: str


def get(port: int, address: str, etag: str = "") -> Answer:
    """Ask for an address, with the validator of a copy when there is one."""
    headers = {"Host": "localhost"} | ({"If-None-Match": etag} if etag else {})
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    start = time.perf_counter()
    try:
        connection.request("GET", address, headers=headers)
        answer = connection.getresponse()
        content = answer.read()
    except TimeoutError as fault:
        raise RuntimeError(f"{address} ne répond pas.") from fault
    seconds = time.perf_counter() - start
    connection.close()
    etag = answer.headers.get("ETag") or ""
    return Answer(address, seconds, answer.status, len(content), etag)


def get_all(port: int, addresses: Sequence[str], clients: int = 1) -> list[Answer]:
    """Ask for all of them, by that many clients at once."""
    with ThreadPoolExecutor(clients) as pool:
        return list(pool.map(lambda one: get(port, one), addresses))


@dataclass(frozen=True)
class Times:
    """The median and the 95th percentile of some answers, in milliseconds."""

    median: float
    p95: float

    def __str__(self) -> str:
        """As the report shows it."""
        return f"{self.median:.1f} / {self.p95:.1f}"


def times(answers: Sequence[Answer]) -> Times:
    """How long these answers took."""
    taken = sorted(answer.seconds * 1000 for answer in answers)
    return Times(statistics.median(taken), taken[int(len(taken) * 0.95)])
