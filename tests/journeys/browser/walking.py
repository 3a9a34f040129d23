"""A walk over public pages: each visited once per width, then seen in every medium."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.journeys.browser.chromium import SIZES, new_page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a change of colours can break; the other rules were all tried in light.
RULES_OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
MEDIA = {
    "sombre": {"color_scheme": "dark", "forced_colors": "none"},
    "couleurs imposées": {"color_scheme": "light", "forced_colors": "active"},
}
# Without motion: a colour that still glides from one scheme to the other is no colour to measure.
LIGHT = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true; })"
# Two hundred lines of a list are made as the first ones: in light and wide, a dozen is read; after
# that, fewer. What is too wide is always looked for in the whole.
A_DOZEN, A_FEW = 12, 4
SHORTEN = """most => document.querySelectorAll('main *').forEach(parent => {
  const seen = {};
  [...parent.children].forEach(child => {
    const kind = child.tagName + child.className;
    seen[kind] = (seen[kind] || 0) + 1;
    if (seen[kind] > most) { child.remove(); }
  });
})"""
MOST_STEPS = 400
VIOLATIONS = """options => axe.run(document, options).then(found =>
  found.violations.map(one => ({rule: one.id, html: one.nodes[0].html})))"""

# What a person with a keyboard sees of the element that has the focus.
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === window.firstFocused) { return null; }
  const box = one.getBoundingClientRect();
  const rects = [...one.getClientRects()];
  const style = getComputedStyle(one);
  const onTop = rects.some(rect => {
    const there = document.elementFromPoint(
      rect.left + rect.width / 2, rect.top + rect.height / 2);
    return there && (one.contains(there) || there.contains(one));
  });
  const last = window.lastFocused;
  window.firstFocused = window.firstFocused || one;
  window.lastFocused = one;
  return {
    name: one.outerHTML.slice(0, 120),
    ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && onTop,
    inOrder: !last || last === one || Boolean(
      last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}"""


@dataclass
class Walk:
    """What was found wrong, by the kind of fault."""

    faults: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    elsewhere: set[str] = field(default_factory=set)
    cookies: list[object] = field(default_factory=list)


def axe_faults(page: Page, where: str, rules: object) -> list[str]:
    """What axe finds wrong in the page as it is now; its script is read once by each page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found = page.evaluate(VIOLATIONS, options)
    return [f"{where} : {one['rule']} {one['html'][:200]}" for one in found]


def too_wide(page: Page, where: str, width: int) -> list[str]:
    """A page wider than its screen."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [f"{where} : {wide} px de large"] if wide > width else []


def walked(browser: Browser, site: str, paths: Iterable[str]) -> Walk:
    """Visit these pages and note all that is wrong."""
    walk = Walk()
    page = new_page(browser)
    host = urlsplit(site).netloc
    page.on("request", lambda one: _note_host(walk, one.url, host))
    for width in SIZES:
        page.set_viewport_size({"width": width, "height": 900})
        for path in paths:
            page.emulate_media(**LIGHT)  # type: ignore[arg-type]
            page.goto(site + path)
            _look(walk, page, f"{path} à {width} px", width)
    walk.cookies = list(page.context.cookies())
    return walk


def _note_host(walk: Walk, url: str, host: str) -> None:
    if urlsplit(url).netloc != host:
        walk.elsewhere.add(url)


def _look(walk: Walk, page: Page, where: str, width: int) -> None:
    if page.evaluate("document.scripts.length"):
        walk.scripts.append(where)
    walk.faults += too_wide(page, where, width)
    page.evaluate(OPEN_ALL)
    walk.faults += too_wide(page, f"{where}, tout ouvert", width)
    page.evaluate(SHORTEN, A_DOZEN if width == SIZES[0] else A_FEW)
    walk.faults += axe_faults(page, where, RULES)
    page.evaluate(SHORTEN, A_FEW)
    for name, media in MEDIA.items():
        page.emulate_media(**media)  # type: ignore[arg-type]
        walk.faults += axe_faults(page, f"{where}, {name}", RULES_OF_COLOUR)


def keyboard_faults(page: Page, address: str) -> list[str]:
    """Where the focus is lost, hidden, out of order or trapped, from the first Tab to the last."""
    page.goto(address)
    found = []
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            return found
        wrong = [
            *(["sans anneau"] if focused["ring"] < 3 else []),
            *([] if focused["inView"] else ["hors de vue"]),
            *([] if focused["inOrder"] else ["hors d’ordre"]),
        ]
        found += [f"{address} : {word}, {focused['name']}" for word in wrong]
    return [*found, f"{address} : le clavier n’en sort pas"]
