"""Write the cards and the changes of the editions published before there were any."""

from typing import Any

from django.db import migrations

from registry.editions.cards import card_of
from registry.editions.canonical import read_fragment, read_head
from registry.editions.document import Entry
from registry.editions.news import Heads, changes_of


def _copy(row: Any, model: Any) -> Any:
    return model(**{field.attname: getattr(row, field.attname) for field in model._meta.fields})


def write_cards(apps: Any, schema_editor: Any) -> None:
    """A card for each stored entry."""
    stored = apps.get_model("editions", "StoredFragment").objects
    model = apps.get_model("editions", "EntryCard")
    rows = stored.filter(card=None).values_list("digest", "content").iterator(chunk_size=500)
    cards = (_copy(card_of(key, read_fragment(bytes(content))), model) for key, content in rows)
    model.objects.bulk_create(cards, batch_size=500)


def _entries(apps: Any, edition: Any) -> list[Entry]:
    if edition is None:
        return []
    placements = apps.get_model("editions", "Placement").objects.filter(edition=edition)
    rows = placements.order_by("position").values_list("number", "stored__content")
    return [Entry(number, read_fragment(bytes(content))) for number, content in rows]


def write_changes(apps: Any, schema_editor: Any) -> None:
    """The changes of each edition, without reasons: none was asked for the public then."""
    model = apps.get_model("editions", "Change")
    done = set(model.objects.values_list("edition", flat=True).distinct())
    for edition in apps.get_model("editions", "Edition").objects.order_by("pk"):
        if edition.pk in done:
            continue
        before, after = _entries(apps, edition.previous), _entries(apps, edition)
        rows = changes_of(None, before, after, {}, _heads(edition))
        for row in rows:
            row.edition_id = edition.pk
        model.objects.bulk_create([_copy(_without_key(row), model) for row in rows])


def _heads(edition: Any) -> Heads:
    previous = edition.previous
    before = read_head(bytes(previous.head_content)) if previous else None
    return Heads(before, read_head(bytes(edition.head_content)))


def _without_key(row: Any) -> Any:
    row.pk = None
    return row


class Migration(migrations.Migration):
    """Fill the two new tables from what is published."""

    dependencies = [("editions", "0006_append_only")]

    operations = [
        migrations.RunPython(write_cards, migrations.RunPython.noop),
        migrations.RunPython(write_changes, migrations.RunPython.noop),
    ]
