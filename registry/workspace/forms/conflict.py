"""Two people saved the same record: both texts side by side, nothing lost."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from registry.workspace.forms.fields import RevisionForm


@dataclass(frozen=True, slots=True)
class Clash:
    """A field whose two texts differ: what the other person saved, what you typed."""

    label: str
    theirs: str
    yours: str


def _words(form: RevisionForm, name: str, value: Any) -> str:
    """A value of the form as an officer reads it."""
    if value in (None, "", []):
        return ""
    field = form.fields[name]
    choices = getattr(field, "choices", None)
    chosen = value if isinstance(value, list | tuple) else [value]
    if choices is not None:
        labels = {str(key): str(label) for key, label in choices}
        return "\n".join(labels.get(str(one), str(one)) for one in chosen)
    return "\n".join(str(one) for one in chosen)


def _plain(value: Any) -> Any:
    """A value in a shape that compares: keys for records, text for the rest."""
    if isinstance(value, list | tuple) or hasattr(value, "values_list"):
        return sorted(str(getattr(one, "pk", one)) for one in value)
    return "" if value is None else str(getattr(value, "pk", value))


def clashes(typed: RevisionForm, theirs: RevisionForm) -> list[Clash]:
    """The fields whose text differs between what was typed and what is now saved."""
    found = []
    for name in typed.fields:
        if name not in (typed._meta.fields or ()) or name not in theirs.fields:
            continue
        mine = _plain(typed.cleaned_data.get(name))
        now = _plain(theirs.initial.get(name))
        if mine != now:
            label = str(typed.fields[name].label)
            found.append(Clash(label, _words(theirs, name, now), _words(typed, name, mine)))
    return found


def at_revision(data: QueryDict, revision: int) -> QueryDict:
    """The same typed data, now resting on that revision of the record."""
    renewed = data.copy()
    renewed["revision"] = str(revision)
    return renewed
