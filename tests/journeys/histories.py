"""Histories of acts, drawn at random, and a plain model of what the public could read after each.

The model knows no table: it holds what was approved, and what was published when.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

QUEBEC = ZoneInfo("America/Toronto")
RECORDS = 3
WORDS = ("Alpha", "Bravo", "Charlie")
FIRST_DAY = date(2026, 3, 1)

_record = st.integers(0, RECORDS - 1)
_word = st.sampled_from(WORDS)
_publish = st.tuples(st.just("publish"))
ACTS = st.one_of(
    _publish,
    _publish,
    st.tuples(st.just("approve"), _record, _word),
    st.tuples(st.just("draft"), _record, _word),
    st.tuples(st.sampled_from(("withhold", "hide", "show", "end")), _record),
    st.tuples(st.sampled_from(("rename_body", "rename_recipient")), _word),
    st.tuples(st.just("withdraw"), st.integers(0, 9)),
    st.tuples(st.just("erase")),
)
# A minute, some hours, over midnight in Québec, some days.
PAUSES = st.sampled_from([timedelta(minutes=1), timedelta(hours=7), timedelta(hours=40)])
START = datetime(2026, 3, 1, 20, 0, tzinfo=QUEBEC)


def histories(most):
    """Acts with the pause before each; the first one approves, the second publishes."""
    free = st.lists(st.tuples(PAUSES, ACTS), min_size=2, max_size=most)
    begun = st.tuples(PAUSES, st.tuples(st.just("approve"), _record, _word))
    published = st.tuples(PAUSES, _publish)
    return st.builds(lambda one, two, rest: [one, two, *rest], begun, published, free)


@dataclass(frozen=True)
class Text:
    """A record as it was last approved; `recipient` is its name at that moment."""

    title: str
    recipient: str
    is_public: bool = True
    shows_purpose: bool = True
    is_ended: bool = False


@dataclass
class Published:
    """An edition: what it said, when it began, when an order withdrew it, what its pages were."""

    at: datetime
    body_name: str
    texts: dict[int, Text]
    withdrawn_at: datetime | None = None
    pages: dict[str, str] = field(default_factory=dict)

    def says(self, body_name: str, texts: dict[int, Text]) -> bool:
        """Whether it says just that."""
        return (self.body_name, self.texts) == (body_name, texts)


@dataclass
class Model:
    """What was approved of each record, and the editions one after the other."""

    drafts: dict[int, Text]
    body_name: str
    recipient: str
    approved: dict[int, Text] = field(default_factory=dict)
    editions: list[Published] = field(default_factory=list)

    def edit(self, record: int, **changes: object) -> None:
        """Change the draft of a record."""
        self.drafts[record] = replace(self.drafts[record], **changes)

    def approve(self, record: int) -> None:
        """Freeze the draft of a record, with the name that its recipient has now."""
        self.approved[record] = replace(self.drafts[record], recipient=self.recipient)

    @property
    def public(self) -> dict[int, Text]:
        """What an edition of now would say."""
        return {key: text for key, text in self.approved.items() if text.is_public}

    @property
    def refuses(self) -> bool:
        """Whether publishing now would repeat the last edition, or one that was withdrawn."""
        last = self.editions[-1:]
        withdrawn = [one for one in self.editions if one.withdrawn_at]
        return any(one.says(self.body_name, self.public) for one in [*last, *withdrawn])

    def publish(self, at: datetime) -> None:
        """Add the edition of what is approved."""
        self.editions.append(Published(at, self.body_name, dict(self.public)))

    def on(self, day: date) -> Published | None:
        """The edition published last on that day or before."""
        begun = [one for one in self.editions if one.at.astimezone(QUEBEC).date() <= day]
        return begun[-1] if begun else None

    def status_on(self, day: date) -> int:
        """How the page of that day answers."""
        edition = self.on(day)
        if edition is None:
            return 404
        if edition.withdrawn_at is None:
            return 200
        return 410 if edition.withdrawn_at.astimezone(QUEBEC).date() > day else 404
