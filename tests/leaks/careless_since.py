"""Leaks of what was public once, as careless hands would make them, one function each."""

from dataclasses import replace

from registry.editions.models import ChangeAction, Edition, Placement
from registry.public_site import discretion, feeds, lives, printed_changes, spans
from registry.publication.models import Approval
from tests.leaks.careless import _read_anyway, around


def withheld_words_struck_out(monkeypatch):
    """The page of changes shows, struck out, the words that are withheld since."""
    monkeypatch.setattr(spans, "without_hidden_words", tuple)


def removed_entry_named_in_the_feed(monkeypatch):
    """The feed says by its title which entry is no longer there."""

    def name(title, change):
        if change.action != ChangeAction.REMOVED:
            return title
        row = Placement.objects.filter(uid=change.uid).order_by("pk")[0]
        return f"{title} {row.stored.fragment.title}"

    around(monkeypatch, feeds, "_title", name)


def removed_entry_named_in_the_pdf(monkeypatch):
    """The PDF of what changed names in its outline the entry that is no longer there."""
    around(
        monkeypatch,
        printed_changes,
        "_entry",
        lambda made, span, action, one: replace(made, title=one.entry.entry.fragment.title),
    )


def titles_of_the_office_in_the_feed(monkeypatch):
    """The feed takes its titles from the office, where a later one waits."""

    def reveal(title, *_):
        return f"{title} {_read_anyway(Approval.objects.exclude(comment='').first).comment}"

    around(monkeypatch, feeds, "_title", reveal)


def former_words_told_now(monkeypatch):
    """The feeds and the page of the body tell changes as they were told then."""
    monkeypatch.setattr(discretion, "_discreet", lambda change, held: change)


def former_reasons_in_the_life_of_an_entry(monkeypatch):
    """The page of an entry tells all the reasons of its life."""
    monkeypatch.setattr(
        lives, "replace", lambda moment, **said: replace(moment, **_kept(moment, said))
    )


def _kept(moment, said):
    return {name: value or getattr(moment, name) for name, value in said.items()}


def comments_told_as_public_reasons(monkeypatch):
    """What approvers write to each other is published as the reason of the change."""
    queryset = type(Approval.objects.all())
    monkeypatch.setattr(
        queryset,
        "reasons",
        lambda self, body, register, since: dict(
            self.of(body, register).exclude(comment="").order_by("pk").values_list("uid", "comment")
        ),
    )


def withdrawn_edition_still_served(monkeypatch):
    """Pages and files forget that an order withdrew the edition."""
    monkeypatch.setattr(Edition, "is_withdrawn", property(lambda edition: False))


def withdrawn_edition_still_told_by_the_feed(monkeypatch):
    """The feed speaks of every edition there ever was, and says all of it."""
    former_words_told_now(monkeypatch)
    monkeypatch.setattr(
        feeds.Source, "editions", lambda source: Edition.objects.filter(**source.within)
    )


# What the gate must say of each, among other things.
WITHHELD_SINCE = {
    withheld_words_struck_out: "ancienne fin, purpose",
    removed_entry_named_in_the_feed: "fil.atom",
    removed_entry_named_in_the_pdf: "document.pdf, texte",
    former_words_told_now: "raison publique",
    former_reasons_in_the_life_of_an_entry: "raison publique",
    titles_of_the_office_in_the_feed: "commentaire d’une approbation",
    comments_told_as_public_reasons: "commentaire d’une approbation",
}
WITHDRAWN = {
    withdrawn_edition_still_served: "dans GET /ville/registre/editions/",
    withdrawn_edition_still_told_by_the_feed: "fil.atom",
}
