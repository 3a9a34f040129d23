"""How many reports a process takes in a minute: counted by time alone, never by who sends."""

from collections import deque
from datetime import datetime, timedelta
from threading import Lock


class Ceiling:
    """At most so many in any stretch of time; nothing of the senders is remembered."""

    def __init__(self, most: int, within: timedelta) -> None:
        """Nothing was taken yet."""
        self._most, self._within = most, within
        self._taken: deque[datetime] = deque()
        self._lock = Lock()

    def admits(self, now: datetime) -> bool:
        """Whether one more may come in now; if so, it is counted."""
        with self._lock:
            while self._taken and self._taken[0] <= now - self._within:
                self._taken.popleft()
            if len(self._taken) >= self._most:
                return False
            self._taken.append(now)
            return True

    def empty(self) -> None:
        """Forget what was taken."""
        with self._lock:
            self._taken.clear()
