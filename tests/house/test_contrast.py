"""Every ink can be read on every ground it is used on, in light and in dark (WCAG 2.2, AA)."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[2] / "registry/static/registry/tokens.css"
DARK = "@media (prefers-color-scheme: dark)"
DECLARED = re.compile(r"--([a-z0-9-]+): (#[0-9a-f]{6});")
TEXT, SHAPE = 4.5, 3.0

GROUNDS = ("ground", "raised", "sand", "accent-tint")
READ = [
    *((ink, ground) for ground in GROUNDS for ink in ("ink", "quiet", "accent", "accent-deep")),
    *(("visited", ground) for ground in GROUNDS),
    *((state, f"{state}-tint") for state in ("success", "warning", "danger")),
    *(("ink", f"{state}-tint") for state in ("success", "warning", "danger")),
    *(("quiet", f"{state}-tint") for state in ("success", "warning", "danger")),
    *(("accent", f"{state}-tint") for state in ("success", "warning", "danger")),
    ("danger", "ground"),
    ("on-accent", "accent"),
    ("on-accent", "accent-deep"),
    ("foot-ink", "foot"),
    ("foot-quiet", "foot"),
    ("foot-accent", "foot"),
]
# What must be seen, not read: the edge of a control, the ring of the focus, the accent line.
SEEN = [
    *(("control", ground) for ground in GROUNDS),
    *(("focus", ground) for ground in GROUNDS),
    *(("focus", f"{state}-tint") for state in ("success", "warning", "danger")),
    ("mark", "ground"),
    ("foot-focus", "foot"),
]


def _tokens(scheme):
    light, dark = TOKENS.read_text("utf-8").split(DARK)
    found = dict(DECLARED.findall(light))
    return found if scheme == "light" else found | dict(DECLARED.findall(dark))


def _luminance(color):
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one, other):
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(READ, TEXT), (SEEN, SHAPE)], ids=["read", "seen"])
def test_each_ink_stands_out_from_its_ground(scheme, pairs, least):
    tokens = _tokens(scheme)

    weak = {
        f"{ink} on {ground}": round(ratio, 2)
        for ink, ground in pairs
        if (ratio := _contrast(tokens[ink], tokens[ground])) < least
    }

    assert weak == {}


def test_the_measure_is_that_of_the_guidelines():
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
