"""A page read as a reader of it would: its language, headings, ids, fields and words."""

from collections import Counter
from html.parser import HTMLParser

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}


def plain(text: str) -> str:
    """The text with plain spaces, however the French signs are spaced."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


class Page(HTMLParser):
    """What a page says of itself."""

    def __init__(self, html: str) -> None:
        """Read the whole page."""
        super().__init__()
        self.lang = ""
        self.headings: list[str] = []
        self.title = ""
        self.ids: Counter[str] = Counter()
        self.anchors: list[str] = []
        self.error_anchors: list[str] = []
        self.inputs: list[dict[str, str]] = []
        self.labels_for: list[str] = []
        self.text = ""
        self._open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag says."""
        own = {name: value or "" for name, value in attrs}
        if "id" in own:
            self.ids[own["id"]] += 1
        note = getattr(self, f"_note_{tag}", None)
        if note is not None:
            note(own)
        if tag not in VOID:
            self._open.append((tag, own.get("class", "")))

    def _note_html(self, own: dict[str, str]) -> None:
        self.lang = own.get("lang", "")

    def _note_h1(self, own: dict[str, str]) -> None:
        self.headings.append("")

    def _note_input(self, own: dict[str, str]) -> None:
        self.inputs.append(own)

    def _note_label(self, own: dict[str, str]) -> None:
        if "for" in own:
            self.labels_for.append(own["for"])

    def _note_a(self, own: dict[str, str]) -> None:
        if own.get("href", "").startswith("#"):
            self.anchors.append(own["href"][1:])
            if any("errors" in classes.split() for _, classes in self._open):
                self.error_anchors.append(own["href"][1:])

    def handle_endtag(self, tag: str) -> None:
        """Leave the element."""
        while self._open:
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        """Note the words, and those of the title and of the heading."""
        tags = [tag for tag, _ in self._open]
        if "title" in tags and "svg" not in tags:
            self.title += data
        if "h1" in tags:
            self.headings[-1] += data
        self.text += plain(data)

    @property
    def repeated_ids(self) -> list[str]:
        """The ids given twice, which no label can tell apart."""
        return [name for name, count in self.ids.items() if count > 1]

    def checked(self, name: str) -> set[str]:
        """The values ticked under that name."""
        return {
            field.get("value", "")
            for field in self.inputs
            if field.get("name") == name and "checked" in field
        }


def faults(html: str) -> list[str]:
    """What is wrong with the bones of a page; nothing for a good one."""
    page = Page(html)
    found = []
    if not page.lang.startswith("fr"):
        found.append(f"lang={page.lang!r}")
    if len(page.headings) != 1 or not page.headings[0].strip():
        found.append(f"h1={page.headings}")
    if not page.title.strip():
        found.append("titre vide")
    found += [f"id répété {name}" for name in page.repeated_ids]
    found += [f"étiquette sans champ {name}" for name in page.labels_for if name not in page.ids]
    found += [f"lien vers rien #{name}" for name in page.anchors if name not in page.ids]
    return found
