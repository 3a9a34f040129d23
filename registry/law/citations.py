"""How a provision is named and where its text is."""

from dataclasses import dataclass

ACTS = {
    "A-2.1": "Loi sur l’accès aux documents des organismes publics et sur la protection des"
    " renseignements personnels",
    "R-22.1": "Loi sur les renseignements de santé et de services sociaux",
    "A-29": "Loi sur l’assurance maladie",
    "I-13.011": "Loi sur l’Institut de la statistique du Québec",
    "R-5": "Loi sur la Régie de l’assurance maladie du Québec",
    "A-6.002": "Loi sur l’administration fiscale",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision: chapter of the Act, section, paragraph (alinéa) and subparagraph."""

    act: str
    section: str
    paragraph: str = ""
    subparagraph: str = ""

    @property
    def label(self) -> str:
        """The provision as an officer writes it: « art. 67.3, al. 3, par. 1 »."""
        parts = [f"art.\u00a0{self.section}"]
        if self.paragraph:
            parts.append(f"al.\u00a0{self.paragraph}")
        if self.subparagraph:
            parts.append(f"par.\u00a0{self.subparagraph}")
        return ", ".join(parts)

    @property
    def full_label(self) -> str:
        """The provision with the chapter of its Act: « A-2.1, art. 76 »."""
        return f"{self.act}, {self.label}"

    @property
    def address(self) -> str:
        """The address of the section on LégisQuébec."""
        section = self.section.replace(".", "_")
        return f"https://www.legisquebec.gouv.qc.ca/fr/version/lc/{self.act}?code=se:{section}"
