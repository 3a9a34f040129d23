"""« Je suis… », as its PDF tells it: what the page tells, and nothing else."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils import timezone

from registry.editions.document import Document
from registry.law.families import Family
from registry.law.rights import rights_of
from registry.public_site import persons
from registry.public_site.doors import door
from registry.public_site.flows import Line, Recipient
from registry.public_site.persons import Account
from registry.public_site.shelf import Shelf
from registry.rendering.persons_book import Fact, Persons, Right, Step, Theme, Told, ToldEntry
from registry.templatetags.typography import counted, day, grouped

FILES = "Les fichiers qui contiennent des renseignements sur moi"
RELEASES = "Qui reçoit quoi"
COLLECTIONS = "Ce que l’organisme recueille pour un autre organisme"
USES = "Les autres usages de mes renseignements"
SILENT = "Ce que cette page ne peut pas dire"
RIGHTS = "Exercer mes droits"
SOURCES = "D’où vient cette page"
NOTHING = {
    FILES: "Aucun fichier publié ne dit contenir des renseignements sur vous.",
    RELEASES: "Aucune inscription publiée ne dit que des renseignements sur vous sont communiqués"
    " sans votre consentement.",
    COLLECTIONS: "Aucune inscription publiée ne dit que des renseignements sur vous sont recueillis"
    " pour un autre organisme.",
    USES: "Aucune inscription publiée ne dit que des renseignements sur vous servent à une autre"
    " fin.",
}
NOT_SAID = (
    "Des inscriptions publiées ne disent pas de qui sont les renseignements\u00a0: leur nature"
    " n’est pas diffusée, ou n’est pas décrite par catégories. Elles peuvent, ou non, parler de"
    " vous."
)


def persons_of(shelf: Shelf, family: Family, account: Account, address: str) -> Persons:
    """All that the page of the family tells."""
    editions = shelf.editions.values()
    head = replace(
        shelf.head,
        title=f"Je suis {family.who}",
        is_partial=False,
        is_illustrative=shelf.is_illustrative,
    )
    published = max(timezone.localdate(one.published_at) for one in editions)
    return Persons(
        document=Document(head=head, sections=(), published_on=published, address=address),
        lead=f"{family.meaning} Voici ce que l’organisme publie sur les renseignements qu’il"
        " détient sur vous.",
        figures=tuple(_figures(account)),
        themes=(
            _theme(FILES, account.files, "fichier"),
            _releases(account),
            _theme(COLLECTIONS, account.collections, "inscription"),
            _theme(USES, account.uses, "inscription"),
            *_silent(account),
        ),
        rights_title=RIGHTS,
        rights=_rights(family),
        sources=_sources(shelf),
    )


def _figures(account: Account) -> Iterable[Fact]:
    files = account.files
    yield _figure("Fichiers sur moi", files.count if files.is_long else len(files.current))
    if account.recipients:
        yield _figure("Reçoivent quelque chose aujourd’hui", len(account.current_recipients))
        yield _figure("Communications hors du Québec", account.outside_count)
    else:
        yield _figure("Communications inscrites", account.releases.count)


def _figure(label: str, number: int) -> Fact:
    return Fact(label, (grouped(number),))


def _theme(title: str, told: persons.Told, noun: str) -> Theme:
    if told.is_long:
        sentence = (
            f"Il y en a trop pour un document\u00a0: la recherche du site public donne les"
            f" {counted(told.count, noun)} qui vous concernent."
        )
        return Theme(title, (sentence,))
    if not told.count:
        return Theme(title, (NOTHING[title],))
    nothing = () if told.current else ("Rien n’est en vigueur.",)
    return Theme(title, nothing, (_told("", told.current, told.ended, noun),))


def _told(name: str, current: Iterable[Line], ended: list[Line], noun: str) -> Told:
    note = f"Terminé\u00a0: {counted(len(ended), noun)}" if ended else ""
    return Told(name, tuple(map(_entry, current)), note, tuple(map(_entry, ended)))


def _entry(line: Line) -> ToldEntry:
    facts = [Fact(label, one.values, one.withheld) for label, one in line.facts]
    if when := _when(line):
        facts.append(Fact("Depuis quand", (when,)))
    place = f"{door(line.register)}, {line.register.entry_name}\u00a0{line.number}"
    return ToldEntry(line.fragment.title, place, tuple(facts))


def _when(line: Line) -> str:
    since, until = line.fragment.since, line.fragment.ended_on
    if not (since or until):
        return ""
    told = f"Depuis le {day(since)}" if since else "Début non indiqué"
    if not until:
        return told
    return f"{told}, {'terminé le' if line.is_ended else 'jusqu’au'} {day(until)}"


def _releases(account: Account) -> Theme:
    if account.shares:
        lead = (
            f"Il y a {counted(account.releases.count, 'communication')}, trop pour un document."
            " Voici qui en reçoit le plus\u00a0; la recherche du site public dit quoi, pourquoi et"
            " selon quelle loi."
        )
        lines = (
            f"{one.name}\u00a0: {counted(one.count, 'communication')}" for one in account.shares
        )
        return Theme(RELEASES, (lead,), lines=tuple(lines))
    if not account.recipients:
        return Theme(RELEASES, (NOTHING[RELEASES],))
    sentences = ["Ces communications se font sans votre consentement, parce que la loi le permet."]
    if not account.current_recipients:
        sentences.append("Personne ne reçoit plus rien aujourd’hui.")
    former = account.former_recipients
    return Theme(
        title=RELEASES,
        sentences=tuple(sentences),
        told=tuple(map(_recipient, account.current_recipients)),
        former_note=f"Ne reçoivent plus rien\u00a0: {counted(len(former), 'destinataire')}"
        if former
        else "",
        former=tuple(Told(one.name, ended=tuple(map(_entry, one.ended))) for one in former),
    )


def _recipient(one: Recipient) -> Told:
    return _told(one.name, one.current, one.ended, "communication")


def _silent(account: Account) -> Iterable[Theme]:
    if account.silent:
        lines = [
            f"{one.title} ({door(one.register)}, {one.register.entry_name}\u00a0{one.number})"
            for one in account.silent
        ]
        if account.has_more_silent:
            lines.append("Il y en a d’autres, dans ce que l’organisme publie.")
        yield Theme(SILENT, (NOT_SAID,), lines=tuple(lines))


def _rights(family: Family) -> tuple[Right, ...]:
    return tuple(
        Right(
            right.title,
            right.sentence,
            right.citation.full_label,
            tuple(
                Step(one.title, one.sentence, one.citation.full_label if one.citation else "")
                for one in right.steps
            ),
        )
        for right in rights_of(family.key)
    )


def _sources(shelf: Shelf) -> Theme:
    lines = (
        f"{one.head.title}, édition\u00a0{one.number}, en vigueur depuis le {day(one.published_at)}"
        for one in shelf.editions.values()
    )
    return Theme(
        SOURCES,
        ("De ces éditions, et d’elles seules. Une nouvelle édition change la page.",),
        lines=tuple(lines),
    )
