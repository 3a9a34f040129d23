"""The particulars of the register of s. 67.3, and those of the register of health information."""

from registry.law.citations import Citation
from registry.law.days import HEALTH_ACT_STARTS, Span
from registry.law.registers import HEALTH_DOUBT
from registry.law.requirements import Requirement
from registry.law.sentences import _

PARTICULARS_RULE = "V01"
COLLECTIONS_DOUBT = _("les six particularités des collectes sont notées de mémoire")
USES_DOUBT = _("les particularités des utilisations à une autre fin sont notées de mémoire")


def _release(
    key: str, subparagraph: str, field: str, label: str, sentence: str, *also: str
) -> Requirement:
    citation = Citation("A-2.1", "67.3", "3", subparagraph)
    return Requirement(
        f"communication.{key}", citation, field, label, sentence, PARTICULARS_RULE, also
    )


def _collection(
    key: str, subparagraph: str, field: str, label: str, sentence: str, *also: str
) -> Requirement:
    return Requirement(
        f"collection.{key}",
        Citation("A-2.1", "67.3", "4", subparagraph),
        field,
        label,
        sentence,
        PARTICULARS_RULE,
        also,
        doubt=COLLECTIONS_DOUBT,
    )


def _use(
    key: str, subparagraph: str, field: str, label: str, sentence: str, rule: str
) -> Requirement:
    return Requirement(
        f"other_use.{key}",
        Citation("A-2.1", "67.3", "5", subparagraph),
        field,
        label,
        sentence,
        rule,
        doubt=USES_DOUBT,
    )


def _health(
    key: str, subparagraph: str, field: str, label: str, sentence: str, *also: str
) -> Requirement:
    return Requirement(
        f"health_communication.{key}",
        Citation("R-22.1", "265", "", subparagraph),
        field,
        label,
        sentence,
        PARTICULARS_RULE,
        also,
        Span(since=HEALTH_ACT_STARTS),
        doubt=HEALTH_DOUBT,
    )


COMMUNICATION: tuple[Requirement, ...] = (
    _release(
        "nature",
        "1",
        "categories",
        _("Nature ou type de renseignement communiqué"),
        _("Choisissez au moins une catégorie, ou décrivez les renseignements communiqués."),
        "information_detail",
    ),
    _release(
        "recipients",
        "2",
        "recipients",
        _("Personne ou organisme qui reçoit la communication"),
        _("Choisissez au moins un destinataire."),
    ),
    _release(
        "purpose",
        "3",
        "purpose",
        _("Fin de la communication"),
        _("Écrivez la fin pour laquelle les renseignements sont communiqués."),
    ),
    _release(
        "outside_quebec",
        "3",
        "outside_quebec",
        _("Communication à l’extérieur du Québec"),
        _(
            "Dites si les renseignements sont communiqués à l’extérieur du Québec\u00a0: oui ou"
            " non."
        ),
    ),
    _release(
        "justification",
        "4",
        "legal_bases",
        _("Raison justifiant la communication"),
        _("Choisissez au moins une disposition qui permet cette communication."),
    ),
)

COLLECTION: tuple[Requirement, ...] = (
    _collection(
        "beneficiary_body",
        "1",
        "beneficiary_body",
        _("Organisme pour lequel les renseignements sont recueillis"),
        _("Choisissez l’organisme public pour lequel vous recueillez les renseignements."),
    ),
    _collection(
        "program_or_function",
        "2",
        "program_or_function",
        _("Programme ou attribution qui rend les renseignements nécessaires"),
        _("Nommez le programme ou l’attribution de l’autre organisme."),
    ),
    _collection(
        "service_or_mission",
        "3",
        "service_or_mission",
        _("Nature ou type de la prestation de service ou de la mission"),
        _("Décrivez la prestation de service ou la mission que vous réalisez ensemble."),
    ),
    _collection(
        "nature",
        "4",
        "categories",
        _("Nature ou type de renseignements recueillis"),
        _("Choisissez au moins une catégorie, ou décrivez les renseignements recueillis."),
        "information_detail",
    ),
    _collection(
        "purpose",
        "5",
        "purpose",
        _("Fin de la collecte"),
        _("Écrivez la fin pour laquelle les renseignements sont recueillis."),
    ),
    _collection(
        "access_in_collecting_body",
        "6",
        "access_in_collecting_body",
        _("Personnes qui ont accès chez l’organisme qui recueille"),
        _("Nommez les catégories de personnes qui ont accès chez vous (des fonctions)."),
    ),
    _collection(
        "access_in_receiving_body",
        "6",
        "access_in_receiving_body",
        _("Personnes qui ont accès chez l’organisme receveur"),
        _("Nommez les catégories de personnes qui ont accès chez l’autre organisme."),
    ),
)

OTHER_USE: tuple[Requirement, ...] = (
    _use(
        "ground",
        "1",
        "legal_bases",
        _("Paragraphe qui permet l’utilisation"),
        _("Choisissez le paragraphe qui permet d’utiliser les renseignements à une autre fin."),
        "V10",
    ),
    _use(
        "access",
        "3",
        "persons_with_access",
        _("Personnes qui ont accès pour cette utilisation"),
        _("Nommez les catégories de personnes qui ont accès (des fonctions, pas des noms)."),
        PARTICULARS_RULE,
    ),
)

HEALTH_COMMUNICATION: tuple[Requirement, ...] = (
    _health(
        "nature",
        "1",
        "categories",
        _("Nature ou type de renseignement communiqué"),
        _("Choisissez au moins une catégorie, ou décrivez les renseignements communiqués."),
        "information_detail",
    ),
    _health(
        "recipients",
        "2",
        "recipients",
        _("Personne ou groupement qui a reçu la communication"),
        _("Choisissez au moins un destinataire."),
    ),
    _health(
        "purpose",
        "3",
        "purpose",
        _("Fins de la communication"),
        _("Écrivez les fins pour lesquelles les renseignements sont communiqués."),
    ),
    _health(
        "justification",
        "3",
        "legal_bases",
        _("Raison justifiant la communication"),
        _("Choisissez la disposition qui permet la communication, ou expliquez la raison."),
        "justification",
    ),
)
