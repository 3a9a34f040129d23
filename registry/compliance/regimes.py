"""V02: whether an entry is in the register of the regime that governs it."""

from collections.abc import Iterator
from datetime import date, timedelta

from registry.compliance.days import went_on_after
from registry.compliance.finding import Finding, found
from registry.entries.models import Communication, Entry, HealthCommunication
from registry.law.days import HEALTH_ACT_STARTS
from registry.law.french_dates import french_date
from registry.law.rules import Degree

EVE = HEALTH_ACT_STARTS - timedelta(days=1)
SINCE = french_date(HEALTH_ACT_STARTS)


def _of_regime(sentence: str, degree: Degree = Degree.LOOK) -> Finding:
    label = "Catégories de renseignements"
    return found("V02", "entry.regime", "categories", label, sentence, degree=degree)


def _left_the_access_act(record: Entry, on: date) -> bool:
    """Whether it is health information of a health body, and went on under the other Act."""
    if not record.public_body.is_health_body or on <= EVE or not went_on_after(record, EVE):
        return False
    return any(category.is_health for category in record.categories.all())


def out_of_regime(record: Entry, on: date) -> Iterator[Finding]:
    """Health information in the register of the Access Act, and the reverse."""
    told = f"Ces renseignements de santé relèvent d’un autre régime depuis le {SINCE}\u00a0: "
    if isinstance(record, HealthCommunication):
        if not went_on_after(record, EVE):
            yield _of_regime(
                f"Cette communication a pris fin avant ce régime, entré en vigueur le {SINCE}"
                "\u00a0: inscrivez-la au registre d’alors."
            )
    elif not _left_the_access_act(record, on):
        return
    elif isinstance(record, Communication):
        is_new = record.effective_on(on) > EVE
        yield _of_regime(
            told + "inscrivez la communication au registre des renseignements de santé.",
            Degree.BLOCKS if is_new else Degree.LOOK,
        )
    else:
        yield _of_regime(told + "vérifiez ce que ce régime demande de noter.")
