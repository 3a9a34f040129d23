"""Who may see each address of the public site, and what its answer carries: one table.

A route that is not in the table fails the gate: somebody decides before it is served.
"""

from typing import NamedTuple


class Kind(NamedTuple):
    """What the answers of a route carry; who may see it is the first word."""

    access: str
    media_types: frozenset[str]
    cache: str
    is_open_data: bool = False


PUBLIC = "everyone, without an account"
PAGES = frozenset({"text/html"})
SHORT = "public, max-age=60"
LASTING = "public, max-age=31536000, immutable"
NOT_KEPT = "no-store"

PAGE = Kind(PUBLIC, PAGES, SHORT)
FORM = Kind(PUBLIC, PAGES, NOT_KEPT)
PLAIN = Kind(PUBLIC, frozenset({"text/plain"}), SHORT)
FEED = Kind(PUBLIC, frozenset({"application/atom+xml"}), SHORT, is_open_data=True)
DATA = Kind(PUBLIC, frozenset({"text/csv", "application/json"}), SHORT, is_open_data=True)
FILE = Kind(
    PUBLIC,
    frozenset({"application/pdf", "text/csv", "application/json"}),
    LASTING,
    is_open_data=True,
)
PIECE = Kind(PUBLIC, frozenset({"application/pdf", "text/plain"}), LASTING)
MADE = Kind(PUBLIC, frozenset({"application/pdf"}), SHORT)
LEADS = Kind(PUBLIC, PAGES, SHORT)

ROUTES = {
    "bodies": PAGE,
    "robots": PLAIN,
    "accessibility": PAGE,
    "privacy": PAGE,
    "find_all": PAGE,
    "find_all_csv": DATA,
    "find_all_json": DATA,
    "body": PAGE,
    "find": PAGE,
    "find_csv": DATA,
    "find_json": DATA,
    "persons": PAGE,
    "person": PAGE,
    "person_pdf": MADE,
    "corrections": PAGE,
    "report_body": FORM,
    "report": FORM,
    "rights": PAGE,
    "piece": PIECE,
    "choose_body_day": LEADS,
    "body_on": PAGE,
    "register": PAGE,
    "choose_day": LEADS,
    "register_on": PAGE,
    "entry_on": PAGE,
    "entry": PAGE,
    "entry_pdf": MADE,
    "editions": PAGE,
    "edition": PAGE,
    "changes": PAGE,
    "changes_pdf": MADE,
    "changes_since": PAGE,
    "changes_since_pdf": MADE,
    "compare": LEADS,
    "body_feed": FEED,
    "register_feed": FEED,
    "edition_entry": PAGE,
    "edition_entry_pdf": MADE,
    "file": FILE,
}
