"""The families of persons that categories of information are about, in the words of a citizen."""

from dataclasses import dataclass

from registry.law.registers import CATEGORIES
from registry.law.sentences import _


@dataclass(frozen=True, slots=True)
class Family:
    """A family of persons: a part of the description of categories, and what its people say.

    `who` ends the sentence “Je suis…”; `meaning` tells who is meant.
    """

    key: str
    who: str
    meaning: str

    @property
    def title(self) -> str:
        """The title of the part of the description of categories."""
        return CATEGORIES.part(self.key).title


FAMILIES = {
    family.key: family
    for family in (
        Family(
            "assures",
            _("une personne assurée"),
            _(
                "Vous êtes inscrit à un régime que l’organisme administre, vous l’avez été, ou vous"
                " avez demandé à l’être, pour vous ou pour une personne à votre charge."
            ),
        ),
        Family(
            "professionnels",
            _("une professionnelle ou un professionnel de la santé"),
            _(
                "Vous exercez une profession de la santé, ou vous fournissez des services, des"
                " médicaments ou des appareils que l’organisme paie."
            ),
        ),
        Family(
            "employes",
            _("membre du personnel"),
            _(
                "Vous travaillez pour l’organisme, vous y avez travaillé, ou vous y avez posé votre"
                " candidature."
            ),
        ),
    )
}
