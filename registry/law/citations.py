"""How a provision is named and where its text is."""

from dataclasses import dataclass

SITE = "https://www.legisquebec.gouv.qc.ca/fr"
ACTS = {
    "A-2.1": "Loi sur l’accès aux documents des organismes publics et sur la protection des"
    " renseignements personnels",
    "R-22.1": "Loi sur les renseignements de santé et de services sociaux",
    "A-29": "Loi sur l’assurance maladie",
    "I-13.011": "Loi sur l’Institut de la statistique du Québec",
    "R-5": "Loi sur la Régie de l’assurance maladie du Québec",
    "A-6.002": "Loi sur l’administration fiscale",
    "M-25.1.1": "Loi sur le ministère des Relations internationales",
    "S-2.2": "Loi sur la santé publique",
    "A-2.1, r. 2": "Règlement sur la diffusion de l’information et sur la protection des"
    " renseignements personnels",
    "A-2.1, r. 3.1": "Règlement sur les incidents de confidentialité",
    "G-1.03": "Loi sur la gouvernance et la gestion des ressources informationnelles des"
    " organismes publics et des entreprises du gouvernement",
    "S-4.2": "Loi sur les services de santé et les services sociaux",
    "C-11": "Charte de la langue française",
    "P-9.0001": "Loi sur le partage de certains renseignements de santé",
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
        """The provision as an officer writes it: « art. 67.3, al. 3, par. 1 »; the chapter alone
        when a whole Act is meant."""
        if not self.section:
            return self.act
        parts = [f"art.\u00a0{self.section}"]
        if self.paragraph:
            parts.append(f"al.\u00a0{self.paragraph}")
        if self.subparagraph:
            parts.append(f"par.\u00a0{self.subparagraph}")
        return ", ".join(parts)

    @property
    def full_label(self) -> str:
        """The provision with the chapter of its Act: « A-2.1, art. 76 »."""
        return f"{self.act}, {self.label}" if self.section else self.act

    @property
    def address(self) -> str:
        """The address of the section, or of the whole Act, on LégisQuébec."""
        kind = "rc" if ", r. " in self.act else "lc"
        act = self.act.replace(" ", "%20")
        if not self.section:
            return f"{SITE}/document/{kind}/{act}"
        section = self.section.replace(".", "_")
        return f"{SITE}/version/{kind}/{act}?code=se:{section}"
