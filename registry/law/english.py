"""The English of what the law has shown: official where it was read, ours elsewhere and marked so.

French is the text that counts; these words only name its parts for who reads English.
"""

from dataclasses import dataclass

from registry.law.citations import Citation

NO_BREAK = "\u00a0"
ORDINALS = {"1": "1st", "2": "2nd", "3": "3rd"}


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in English; `source` is where the official text was read, empty when it is ours."""

    text: str
    source: str = ""

    @property
    def is_official(self) -> bool:
        """Whether these are the words of the official English text."""
        return bool(self.source)


ACTS = {
    "A-2.1": Wording(
        "Act respecting Access to documents held by public bodies and the Protection of personal"
        " information",
        "S3",
    ),
    "R-22.1": Wording("Act respecting health and social services information", "S5"),
    "A-29": Wording("Health Insurance Act", "S42"),
    "I-13.011": Wording("Act respecting the Institut de la statistique du Québec", "S46"),
    "R-5": Wording("Act respecting the Régie de l’assurance maladie du Québec", "S47"),
    "A-6.002": Wording("Tax Administration Act"),
}
LABELS = {
    "file.title": Wording("Title of the file", "S3"),
    "file.categories": Wording("Classes of information", "S3"),
    "file.purposes": Wording("Purposes for which the information is kept", "S3"),
    "file.management_method": Wording("Method used to manage the file", "S3"),
    "file.source": Wording("Source of the information", "S3"),
    "file.persons_concerned": Wording(
        "Categories of persons to whom the information relates", "S3"
    ),
    "file.persons_with_access": Wording("Categories of persons who have access to the file", "S3"),
    "file.security_measures": Wording("Security measures", "S3"),
    "communication.nature": Wording("Nature or type of the information released", "S7"),
    "communication.recipients": Wording("Person or body to which it was released", "S7"),
    "communication.purpose": Wording("Purpose for which it was released", "S7"),
    "communication.outside_quebec": Wording("Release outside Québec", "S7"),
    "communication.justification": Wording("Reason justifying the release", "S7"),
    "communication.agreement": Wording("Agreement, mandate or contract"),
    "communication.files": Wording("Files the information comes from"),
    "collection.beneficiary_body": Wording("Body for which the information is collected"),
    "collection.program_or_function": Wording(
        "Program or function for which the information is necessary"
    ),
    "collection.service_or_mission": Wording("Nature or type of the service or mission"),
    "collection.nature": Wording("Nature or type of the information collected"),
    "collection.purpose": Wording("Purpose for which it is collected"),
    "collection.access_in_collecting_body": Wording(
        "Categories of persons with access in the body that collects"
    ),
    "collection.access_in_receiving_body": Wording(
        "Categories of persons with access in the body that receives"
    ),
    "collection.agreement": Wording("Agreement"),
    "collection.files": Wording("Files the information is entered in"),
    "other_use.ground": Wording("Paragraph that allows the use"),
    "other_use.access": Wording("Categories of persons with access for that use"),
    "other_use.nature": Wording("Information used"),
    "other_use.original_purpose": Wording("Purpose of the collection"),
    "other_use.purpose": Wording("New purpose"),
    "other_use.files": Wording("Files the information comes from"),
    "health_communication.nature": Wording("Nature or type of information concerned", "S5"),
    "health_communication.recipients": Wording(
        "Person or group that received the communication", "S5"
    ),
    "health_communication.purpose": Wording("Purposes of the communication", "S5"),
    "health_communication.justification": Wording("Justification for the communication", "S5"),
    "health_communication.agreement": Wording("Agreement, mandate or contract"),
    "health_communication.files": Wording("Files the information comes from"),
    "category.title": Wording("Class of information"),
    "category.elements": Wording("Information the class includes"),
    "distribution.title": Wording("Item"),
    "distribution.text": Wording("What the item says"),
    "distribution.links": Wording("Links"),
    "distribution.documents": Wording("Documents"),
    "distribution.shows": Wording("Register shown in the section"),
    "basis.enabling_act": Wording("Act applied"),
    "basis.enabling_provision": Wording("Provision of that Act"),
    "basis.agreement": Wording("Agreement, mandate or contract"),
    "basis.commission_notice": Wording("Notice given to the Commission d’accès à l’information"),
    "basis.authorization": Wording("Authorization of the delegated manager"),
    "basis.outside_place": Wording("Place outside Québec"),
}
REGISTERS = {
    "inventaire": Wording("Inventory of personal information files", "S3"),
    "registre": Wording("Register of releases of personal information without consent"),
    "registre-sante": Wording(
        "Register of communications of health and social services information"
    ),
    "categories": Wording("Description of the classes of information"),
    "diffusion": Wording("Distribution of information"),
}
DUTIES = {
    "inventaire": Wording(
        "The body establishes and keeps up to date an inventory of its personal information files.",
        "S3",
    ),
    "registre": Wording(
        "The body records in a register the releases of personal information made without the"
        " consent of the person concerned, the collections made for another body and the uses for"
        " another purpose."
    ),
    "registre-sante": Wording(
        "The health and social services body records the communications of the information it"
        " holds, other than to the person concerned or to certain persons related to that person."
        " The law does not require that this register be published: each body decides.",
    ),
    "categories": Wording(
        "The nature of the information is shown by classes. Only the necessary information of a"
        " class is released, collected or used."
    ),
    "diffusion": Wording(
        "The body distributes on its website the documents and information that the regulation"
        " lists and that the law makes accessible."
    ),
}
PARTS = {
    ("registre", "ententes"): Wording("Releases under an agreement"),
    ("registre", "mandats"): Wording(
        "Releases for carrying out a mandate or performing a contract"
    ),
    ("registre", "lois"): Wording("Releases made directly under an Act"),
    ("registre", "collectes"): Wording("Collections for another public body"),
    ("registre", "utilisations"): Wording("Uses for another purpose"),
    ("categories", "assures"): Wording("Insured persons"),
    ("categories", "professionnels"): Wording("Health professionals and service providers"),
    ("categories", "employes"): Wording("Members of the personnel"),
    ("diffusion", "organisation"): Wording("Organization and structure"),
    ("diffusion", "services"): Wording("Services and programs"),
    ("diffusion", "lois"): Wording("Acts, regulations and draft regulations"),
    ("diffusion", "etudes"): Wording("Studies, reports and data"),
    ("diffusion", "fichiers"): Wording("Personal information files"),
    ("diffusion", "demandes"): Wording("Requests for access to documents"),
    ("diffusion", "interet"): Wording("Documents of interest to the public"),
    ("diffusion", "contrats"): Wording("Contracts and financial commitments"),
    ("diffusion", "assemblee"): Wording("Documents tabled in the National Assembly"),
    ("diffusion", "registres"): Wording("Registers"),
    ("diffusion", "categories"): Wording("Description of the classes of information"),
    ("diffusion", "depenses"): Wording("Expenses and management of financial resources"),
}
# What a part says when the body declares that it has nothing to enter there.
NOTHING = {
    ("registre", "ententes"): Wording("No release is made under an agreement."),
    ("registre", "mandats"): Wording(
        "No release is made for carrying out a mandate or performing a contract."
    ),
    ("registre", "lois"): Wording("No release is made directly under an Act."),
    ("registre", "collectes"): Wording("No information is collected for another public body."),
    ("registre", "utilisations"): Wording(
        "No information is used for another purpose without consent."
    ),
}
BASES = {
    "LAI-66": Wording("identity information given to obtain what the other already holds"),
    "LAI-67": Wording("release necessary for the application of an Act in Québec"),
    "LAI-67.1": Wording(
        "collective agreement, order, directive or regulation establishing conditions of employment"
    ),
    "LAI-67.2": Wording("mandate, or contract of enterprise or for services"),
    "LAI-67.2.1": Wording("study, research or production of statistics"),
    "LAI-68-1": Wording("functions of a public body or of an agency of another government"),
    "LAI-68-1.1": Wording("release clearly for the benefit of the person concerned"),
    "LAI-68-2": Wording("exceptional circumstances"),
    "LAI-68-3": Wording("service to be provided to the person concerned by a public body"),
    "LAI-68.1": Wording("former agreement to match files"),
    "LAI-64-3": Wording("collection for a partner public body"),
    "LAI-65.1-1": Wording("purposes consistent with those of the collection"),
    "LAI-65.1-2": Wording("clearly for the benefit of the person concerned"),
    "LAI-65.1-3": Wording("necessary for the application of an Act in Québec"),
    "LRSSS-77": Wording("mandate, or contract of enterprise or for services, health information"),
    "LRSSS-80": Wording("communication authorized by the delegated manager"),
    "LAM-64": Wording("statements of services given to the ministers that the Act designates"),
    "LAM-65": Wording("communication to a designated order, council, department or body"),
    "LAM-65.0.1": Wording("permanent list of electors (repealed provision)"),
    "LAM-67": Wording(
        "statistics and information given to ministers or to the Institut de la statistique"
    ),
    "ISQ-13.1": Wording(
        "information designated by the Government for the Institut de la statistique"
    ),
    "RAMQ-R5-2": Wording("information kept for the Minister or an institution"),
    "LAF-69.8": Wording("information contained in a tax record"),
}
WITHHELD = "Not published"
ANSWERS = {"Oui": "Yes", "Non": "No"}


def citation_in_english(citation: Citation) -> str:
    """The provision as English writes it: « s. 67.3, 3rd par., subpar. 1 »."""
    if not citation.section:
        return citation.act
    parts = [f"s.{NO_BREAK}{citation.section}"]
    if citation.paragraph:
        ordinal = ORDINALS.get(citation.paragraph, f"{citation.paragraph}th")
        parts.append(f"{ordinal}{NO_BREAK}par.")
    if citation.subparagraph:
        name = "subpar." if citation.paragraph else "par."
        parts.append(f"{name}{NO_BREAK}{citation.subparagraph}")
    return ", ".join(parts)


def full_citation_in_english(citation: Citation) -> str:
    """The provision with the chapter of its Act: « A-2.1, s. 76 »."""
    if not citation.section:
        return citation.act
    return f"{citation.act}, {citation_in_english(citation)}"
