"""A small body that is ready to publish, and what the gate says of it once it has published."""

from registry.publication.jobs import work
from registry.publication.models import Job
from tests.leaks.gate import leaks_found
from tests.leaks.kinds import with_health_register
from tests.leaks.living import Office
from tests.leaks.planting import fixture, hide_more, plant
from tests.leaks.tokens import Tokens
from tests.leaks.world import Loaded, load, publish_all, surface

HIDDEN = {"communication.recipients", "communication.purpose"}


def small_town(*, in_english: bool = False) -> Loaded:
    """What its office has before it publishes, drafts included.

    Most keep an English that they do not publish: not one word of it is read.
    """
    tokens = Tokens()
    town = with_health_register(fixture("ville"), publishes=False)
    town["body"]["publishes_english"] = in_english
    body = load(plant(hide_more(town, HIDDEN), tokens))
    Office(body, tokens).draft()
    return Loaded(body.slug, tokens)


def leaks_once_published(loaded: Loaded, *, has_files: bool = False) -> list[str]:
    """What the gate says of all the public gets, with or without the files of the register."""
    with loaded.taken_up() as (body, tokens):
        publish_all(body)
        assert not has_files or work(Job.objects.get(edition__register="registre").pk)
        _, pieces = surface(is_quick=True)
        return leaks_found(tokens.places, pieces)
