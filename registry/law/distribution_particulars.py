"""What an item of the page of distributed information must show."""

from registry.law.citations import Citation
from registry.law.distribution import REGULATION, SECTION
from registry.law.requirements import Requirement
from registry.law.sentences import _

RULE = "V17"

ITEM: tuple[Requirement, ...] = (
    Requirement(
        "distribution.title",
        Citation(REGULATION, SECTION),
        "title",
        _("Élément diffusé"),
        _("Nommez ce que le public trouvera\u00a0: un document, un renseignement, un registre."),
        RULE,
    ),
    Requirement(
        "distribution.text",
        Citation(REGULATION, SECTION),
        "text",
        _("Ce que dit l’élément"),
        _("Écrivez un texte, ou donnez un lien, un document ou un registre à montrer."),
        RULE,
        ("links", "shows", "documents"),
    ),
)
