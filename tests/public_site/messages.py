"""What the public pages say, as a translator is asked for it; and the catalogue, read as it is.

Read in Python, so that no program of gettext is needed to run the tests.
"""

import ast
import re
from itertools import chain

from django.utils.translation.template import templatize

from registry.editions.models import ChangeAction
from registry.law.families import FAMILIES
from registry.law.registers import REGISTERS
from registry.law.rights import RIGHTS
from registry.public_site import days, doors, flows, front, happenings, parts, report_form
from registry.public_site.finding import kinds, query
from registry.public_site.law_words import WORDS
from registry.public_site.templatetags import marks
from registry.public_site.views import persons, reports
from registry.publication.projection import NOTE
from registry.reports import tokens
from tests.house.source import python_files, templates, tree

SHARED = (
    "base.html",
    "breadcrumb.html",
    "difference_list.html",
    "differences.html",
    "error.html",
    "error_summary.html",
    "field_need.html",
    "field_words.html",
    "pagination.html",
)
ASKED = re.compile(r"""\b(?:gettext|_)\(u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\)""")
COUNTED = re.compile(r'counted:"([^"]+)"')
NOUN = re.compile(r'noun="([^"]+)"')
CALLS = {"gettext", "gettext_lazy", "_"}
PO_LINE = re.compile(r'^(msgid|msgid_plural|msgstr|msgstr\[\d\])? ?"(.*)"$')


def public_templates():
    """The templates that a citizen may be shown, by name."""
    shared = {f"registry/{name}" for name in SHARED}
    return {
        name: path.read_text(encoding="utf-8")
        for name, path in templates().items()
        if name.startswith("public_site/") or name in shared
    }


def said_in_templates():
    """What templates say."""
    for text in public_templates().values():
        for found in ASKED.finditer(templatize(text)):
            yield ast.literal_eval(found[1])


def counted_in_templates():
    """What templates count."""
    for text in public_templates().values():
        yield from COUNTED.findall(text)
        yield from NOUN.findall(text)


def said_in_python():
    """What the Python of the public site says."""
    for path in [*python_files("registry/public_site"), *python_files("config")]:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS:
                said = node.args[0] if node.args else None
                if isinstance(said, ast.Constant) and isinstance(said.value, str):
                    yield said.value


def kept_in_tables():
    """What the Python of the public site keeps in French, and says in the language of the page."""
    tables = (
        doors.DOORS,
        front.MEANINGS,
        parts.MEANINGS,
        happenings.NAMES,
        happenings.TITLES,
        query.SORTS,
        marks.UNSEEN,
    )
    yield from chain.from_iterable(table.values() for table in tables)
    yield from (name for _, name in marks.TAGS.values())
    yield from days.MONTHS
    yield from (flows.NAMELESS, persons.DOOR, reports.TITLE, reports.TOO_MANY, reports.NOT_KEPT)
    yield from (tokens.UNREADABLE, tokens.TOO_SOON, tokens.EXPIRED, report_form.TRAPPED, NOTE)
    for kind in kinds.KINDS.values():
        yield from (kind.title, *kind.words.values())
    yield from (action.label for action in ChangeAction)
    yield from (register.entry_name for register in REGISTERS.values())
    yield from chain.from_iterable((one.who, one.meaning) for one in FAMILIES.values())
    for right in RIGHTS:
        yield from (right.title, right.sentence)
        yield from chain.from_iterable((step.title, step.sentence) for step in right.steps)


def wanted():
    """All that must have its English."""
    kept = {text for text in kept_in_tables() if text not in WORDS}
    return {*said_in_templates(), *said_in_python()} | kept


def counted():
    """The nouns that are counted, each to be had in the singular and in the plural."""
    named = {register.entry_name for register in REGISTERS.values()}
    happened = {name.lower() for name in happenings.NAMES.values()}
    return {*counted_in_templates(), *named, *happened, "octet", "correction"}


def read_po(path):
    """A catalogue as it is written: (singular, plural) → its texts, several when it is counted."""
    entries, entry, at = {}, {}, None
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        found = PO_LINE.match(line)
        if found:
            at = found[1] or at
            entry[at] = entry.get(at, "") + ast.literal_eval(f'"{found[2]}"')
        elif not line and entry:
            texts = [text for key, text in sorted(entry.items()) if key.startswith("msgstr")]
            entries[entry["msgid"], entry.get("msgid_plural")] = texts
            entry, at = {}, None
    return entries
