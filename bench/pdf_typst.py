"""The same register as a Typst source: every word of its HTML, its headings, lists and links."""

from html.parser import HTMLParser

HEADING = {"h1": 1, "h2": 2, "h3": 3}
OPEN = {"p": "#par[", "li": "#list.item[", "b": "#strong[", "i": "#emph[", "sup": "#super["}
SKIPPED = {"style", "title", "script"}
PREAMBLE = """#set document(title: "{title}", author: "{author}", date: datetime(
  year: 2026, month: 1, day: 15))
#set text(font: "Atkinson Hyperlegible Next", size: 10pt, lang: "fr", region: "CA",
  hyphenate: false)
#set page("us-letter", margin: (top: 37mm, right: 32mm, bottom: 28mm, left: 46mm),
  header: text(8pt)[{author}], footer: context text(8pt)[page #counter(page).display("1 de 1",
  both: true)], header-ascent: 40%)
#set par(spacing: 1.5mm + 0.65em)
#set list(marker: [–])
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(28pt)
#show heading.where(level: 2): set text(18pt, fill: rgb("#0b4f6c"))
#show heading.where(level: 3): set text(12.5pt)
#let number(to) = link(to, context counter(page).at(to).first())
"""


def typst_source(html: str, title: str, author: str) -> str:
    """The Typst source of an HTML file made by `one_piece`, whose links say where they lead."""
    writer = _Writer()
    writer.feed(html)
    return PREAMBLE.format(title=title, author=author) + "".join(writer.parts)


def _plain(text: str) -> str:
    """A text that Typst takes for nothing but itself."""
    signs = (f"\\{sign}" if sign.isascii() and not sign.isalnum() else sign for sign in text)
    return " ".join("".join(signs).replace("\\ ", " ").replace("\\\n", " ").split(" "))


class _Writer(HTMLParser):
    """Reads the HTML of our templates, writes Typst."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.ends: list[tuple[str, str]] = []
        self.skipped = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = dict(attributes)
        start, end = self._around(tag, told)
        if tag == "br":
            self.parts.append("#linebreak()")
        elif tag not in ("meta", "img", "html", "head", "body"):
            self.parts.append(start)
            self.ends.append((tag, end))
        if tag in SKIPPED:
            self.skipped = tag

    def _around(self, tag: str, told: dict[str, str | None]) -> tuple[str, str]:
        if tag in HEADING:
            label = f" <{told['id']}>" if told.get("id") else ""
            return f"\n#[#heading(level: {HEADING[tag]})[", f"]{label}]\n"
        if tag == "a":
            return self._link(told.get("href") or "", told.get("class") == "number-of-page")
        if tag == "div" and told.get("class") == "chapter":
            return ("\n#pagebreak(weak: true)\n", "\n")
        if tag in OPEN:
            return OPEN[tag], "]"
        return "", ""

    def _link(self, href: str, is_number: bool) -> tuple[str, str]:
        if is_number:
            return f"#number(<{href[1:]}>)", ""
        target = f"<{href[1:]}>" if href.startswith("#") else f'"{href}"'
        return f"#link({target})[", "]"

    def handle_endtag(self, tag: str) -> None:
        if self.ends and self.ends[-1][0] == tag:
            self.parts.append(self.ends.pop()[1])
        if tag == self.skipped:
            self.skipped = ""

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.parts.append(_plain(" ".join(data.split(" "))))
