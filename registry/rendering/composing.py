"""Manuscripts composed from templates: the HTML of a quire, and the key of all it depends on."""

import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from typing import Any

from django.template.loader import render_to_string

from registry.rendering.books import Manuscript
from registry.rendering.breaking import broken_up
from registry.rendering.software import fingerprint
from registry.rendering.typefaces import FACES, FALLBACK_FACE, has_every_sign, settable

Context = Mapping[str, Any]
# A space that ends a text is not seen, and yet can make its last line break where it fits.
LAST_SPACES = re.compile(r"[ \n]+(?=</(?:p|li|h[1-4]|td|th)>)")


def manuscript(
    template: str,
    told: Any,
    context: Callable[[], Context],
    *,
    names: Mapping[str, str] | None = None,
    about: str = "",
    weight: int = 0,
    apart: Callable[[], tuple[Manuscript, ...]] = tuple,
) -> Manuscript:
    """A manuscript whose words are those of `told` (plain values), laid out by a template.

    `context` gives the template what it shows; it is asked for only when no quire is kept.
    """
    text = json.dumps([fingerprint(), template, told], ensure_ascii=False, sort_keys=True)
    key = sha256(text.encode("utf-8", "replace")).hexdigest()
    write = partial(_write, template, context)
    return Manuscript(key, write, names or {}, about, weight, apart=apart)


def _write(template: str, context: Callable[[], Context]) -> str:
    return compose(template, context())


def running_heads(context: Context) -> Manuscript:
    """The running heads of a document, one a page: they are drawn on pages, and not read."""
    told = json.dumps([fingerprint(), context], ensure_ascii=False, sort_keys=True)
    key = sha256(told.encode("utf-8", "replace")).hexdigest()
    template = "rendering/heads.html"
    about = "les titres courants"
    return Manuscript(key, lambda: compose(template, context), about=about, is_tagged=False)


def compose(template: str, context: Context) -> str:
    """The HTML of a template, with the typefaces that its signs need."""
    html: str = render_to_string(template, {**context, "faces": FACES})
    if not has_every_sign(html):
        context = {**context, "faces": FACES, "fallback": FALLBACK_FACE}
        html = settable(render_to_string(template, context))
    return broken_up(LAST_SPACES.sub("", html))
