"""What changed between two editions, as its PDF tells it: what the page tells, and nothing else."""

from dataclasses import replace

from django.utils import timezone
from django.utils.text import Truncator

from registry.editions.document import Document, Fragment
from registry.editions.field_changes import FieldChange
from registry.editions.models import ChangeAction
from registry.editions.wording import KEPT, Piece
from registry.law.kinds import COLLECTION
from registry.public_site.changing import Group, Reason, Span, Told
from registry.public_site.happenings import FORM
from registry.public_site.printing import TooLongError
from registry.public_site.spans import MOST_SORTED
from registry.public_site.templatetags.french import gist, moment, receiver
from registry.public_site.templatetags.marks import named
from registry.rendering import changes_book
from registry.rendering.changes_book import ChangedEntry, ChangedGroup, Changes, Difference

HIDDEN = "Ce que disait l’édition d’avant n’est plus diffusé\u00a0; il ne se lit que là."
FORM_ONLY = (
    "Rien ne change de ce qui est dit\u00a0: ni les mots, ni les chiffres, seulement la façon de"
    " les écrire ou de les ordonner."
)
NOTHING = "Rien ne diffère d’une édition à l’autre."
LONGEST_GIST = 300


def is_short(span: Span) -> bool:
    """Whether few enough entries differ for all of them to be told at once."""
    return len(span.layout.rows) <= MOST_SORTED


def changes_of(span: Span, address: str) -> Changes:
    """All that the page tells, whatever its pages; TooLongError when too many entries differ."""
    if not is_short(span):
        raise TooLongError
    now = span.now
    head = span.head()
    groups = tuple(_group(span, group) for group in span.groups(span.whole()))
    return Changes(
        document=Document(
            head=now.head,
            sections=(),
            edition=now.number,
            published_on=timezone.localdate(now.published_at),
            address=address,
        ),
        span=_span(span),
        lead=_lead(span),
        sentence=span.sentence() or ("" if head else NOTHING),
        head=tuple(map(_difference, head)),
        head_reasons=_reasons(span, span.reasons([]).get("", [])) if head else (),
        groups=groups,
    )


def _span(span: Span) -> str:
    now = span.now.number
    return (
        f"de l’édition\u00a0{span.was.number} à l’édition\u00a0{now}"
        if span.was
        else (f"édition\u00a0{now}")
    )


def _lead(span: Span) -> str:
    now = f"L’édition\u00a0{span.now.number}, publiée le {moment(span.now.published_at)},"
    if span.was:
        was = f"l’édition\u00a0{span.was.number}, publiée le {moment(span.was.published_at)}"
        return f"{now} comparée à {was}."
    if span.is_first:
        return f"{now} est la première\u00a0: tout y est nouveau."
    told = "Aucune édition d’avant ne peut plus être lue\u00a0: tout y est compté comme nouveau."
    return f"{now.removesuffix(',')}. {told}"


def _group(span: Span, group: Group) -> ChangedGroup:
    entries = tuple(_entry(span, group.action, one) for one in group.told)
    return ChangedGroup(group.title, entries, FORM_ONLY if group.action == FORM else "")


def _entry(span: Span, action: str, one: Told) -> ChangedEntry:
    entry = one.entry.entry
    name = f"{span.register.entry_name.capitalize()}\u00a0{entry.number}"
    reasons = _reasons(span, one.reasons)
    # What a body takes off its register is not named again by what it publishes since.
    if action == ChangeAction.REMOVED:
        return ChangedEntry(entry.number, "", name, reasons=reasons)
    is_new = action == ChangeAction.NEW and not one.entry.changes
    return ChangedEntry(
        number=entry.number,
        title=entry.fragment.title,
        name=name,
        part=one.part,
        reasons=reasons,
        differences=tuple(map(_difference, one.entry.changes)),
        about=_about(entry.fragment) if is_new else (),
    )


def _reasons(span: Span, reasons: object) -> tuple[changes_book.Reason, ...]:
    """Why, with the edition that says so when there may be several."""
    told: list[Reason] = list(reasons)  # type: ignore[call-overload]
    labels = ("Raison" if span.is_next else f"Raison, édition\u00a0{one.edition}" for one in told)
    return tuple(
        changes_book.Reason(label, one.text) for label, one in zip(labels, told, strict=True)
    )


def _difference(change: FieldChange) -> Difference:
    note = HIDDEN if change.hides else "" if change.before or change.after else "Modifié"
    return Difference(change.label, tuple(map(_seen, change.pieces)), note, change.is_form)


def _seen(piece: Piece) -> Piece:
    """Words that nobody would see told by their names, when they are what changed."""
    told = "" if piece.kind == KEPT else named(piece.text)
    return replace(piece, text=told) if told else piece


def _about(fragment: Fragment) -> tuple[str, ...]:
    whom, what = str(receiver(fragment)), Truncator(str(gist(fragment))).chars(LONGEST_GIST)
    if whom and fragment.kind == COLLECTION:
        whom = f"Pour\u00a0: {whom}"
    return tuple(filter(None, [whom, what]))
