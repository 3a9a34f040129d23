"""What the law asks around the registers: who may read them, who else must keep one, and what is
kept elsewhere."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.sentences import _


@dataclass(frozen=True, slots=True)
class Duty:
    """A provision around the registers, and what it asks in a sentence."""

    citation: Citation
    sentence: str
    source: str = ""
    doubt: str = ""


# Who reads the registers, and where.
ACCESS: tuple[Duty, ...] = (
    Duty(
        Citation("A-2.1", "76"),
        _(
            "Toute personne qui le demande a accès à l’inventaire, sauf à un renseignement dont"
            " l’existence peut ne pas être confirmée."
        ),
        source="S2, S3",
    ),
    Duty(
        Citation("A-2.1", "67.4"),
        _("Toute personne qui le demande a accès au registre, avec la même exception."),
        doubt=_(
            "l’article\u00a067.4 est noté de mémoire\u00a0; les articles\u00a016 et 76, semblables,"
            " ont été relus"
        ),
    ),
    Duty(
        Citation("A-2.1", "16.1"),
        _(
            "L’organisme diffuse dans un site Internet les documents accessibles selon la loi,"
            " comme le plan de classification, l’inventaire et le registre des communications."
        ),
        source="S26, S28",
    ),
    Duty(
        Citation("A-2.1, r. 2", "4"),
        _("Le règlement énumère les documents à diffuser."),
        source="S28, S29",
        doubt=_(
            "la numérotation des paragraphes de l’article\u00a04 du règlement n’a pas été relue"
        ),
    ),
    Duty(
        Citation("A-2.1, r. 2", "2"),
        _("Le rapport annuel de gestion atteste que ces documents sont diffusés."),
        source="S30",
    ),
    Duty(
        Citation("A-2.1", "53"),
        _("Une personne physique qui reçoit des renseignements est montrée par catégorie."),
        doubt=_(
            "montrer une personne physique par catégorie est déduit des articles\u00a053 et 54,"
            " sans texte exprès"
        ),
    ),
    Duty(
        Citation("R-22.1", "18"),
        _(
            "Une personne a le droit de savoir qui a reçu ses renseignements de santé. Jusqu’à la"
            " journalisation (art.\u00a0103), elle l’exerce en consultant le registre."
        ),
        source="S5",
        doubt=_(
            "l’état des articles\u00a018 et 103 de la loi R-22.1 en 2025 et 2026 est à vérifier"
        ),
    ),
    Duty(
        Citation("C-11", "13.2"),
        _("L’organisme écrit et diffuse en français."),
        source="S74, S75",
    ),
)

# Other Acts that extend the duty to keep a register.
EXTENSIONS: tuple[Duty, ...] = (
    Duty(
        Citation("P-9.0001", "105"),
        _(
            "Les mandats confiés en matière de santé publique s’inscrivent comme le veut"
            " l’article\u00a067.3, avec les adaptations nécessaires."
        ),
        source="S86",
    ),
    Duty(
        Citation("S-4.2", "27.2"),
        _(
            "Les établissements tenaient un registre, à quatre particularités, des communications"
            " faites pour un mandat ou un contrat."
        ),
        source="S87",
    ),
)

# What the law asks and these registers do not hold.
ELSEWHERE: tuple[Duty, ...] = (
    Duty(
        Citation("A-2.1", "63.5"),
        _(
            "Un projet d’acquisition, de développement ou de refonte d’un système d’information ou"
            " d’un service électronique demande une évaluation des facteurs relatifs à la vie"
            " privée."
        ),
        doubt=_("l’article\u00a063.5 est noté de mémoire"),
    ),
    Duty(
        Citation("A-2.1", "63.11"),
        _("Le registre des incidents de confidentialité se tient à part et n’est pas public."),
        source="S80, S82",
        doubt=_("la conservation d’au moins cinq ans (A-2.1, r.\u00a03.1) est notée de mémoire"),
    ),
    Duty(
        Citation("A-2.1", "73"),
        _(
            "Un renseignement personnel dont les fins sont accomplies est détruit ou anonymisé,"
            " sous réserve de la Loi sur les archives. Les inscriptions et les éditions du registre"
            " sont conservées."
        ),
        source="S83",
        doubt=_("aucun délai de conservation propre au registre n’a été trouvé"),
    ),
    Duty(
        Citation("A-2.1", "158"),
        _("Des amendes sont prévues aux articles\u00a0158 et 159."),
        doubt=_("les sanctions des articles\u00a0158 et 159 sont notées de mémoire"),
    ),
    Duty(
        Citation("R-22.1", "62"),
        _(
            "Les renseignements de santé s’utilisent à une autre fin pour les mêmes trois motifs"
            " que selon la Loi sur l’accès."
        ),
        source="S19",
        doubt=_("aucune obligation d’inscrire ces utilisations n’a été trouvée dans la loi R-22.1"),
    ),
    Duty(
        Citation("R-22.1", "89"),
        _(
            "Le gestionnaire délégué tient le registre de ses autorisations\u00a0; le ministre le"
            " diffuse."
        ),
        source="S15, S16",
        doubt=_("l’entrée en vigueur de l’article\u00a089 de la loi R-22.1 est à vérifier"),
    ),
    Duty(
        Citation("R-22.1", "110"),
        _("L’organisme de santé tient à part son registre des incidents de confidentialité."),
        source="S17, S81",
    ),
    Duty(
        Citation("R-22.1", ""),
        _(
            "L’organisme de santé tient un registre de ses produits et services technologiques,"
            " selon le règlement R-22.1, r.\u00a01."
        ),
        source="S18",
        doubt=_("l’article qui exige le registre des produits technologiques n’a pas été relu"),
    ),
    Duty(
        Citation("G-1.03", "12.17"),
        _(
            "La source officielle de données numériques gouvernementales fait rapport à la"
            " Commission d’accès dans les quarante-cinq jours de la fin de l’exercice."
        ),
        source="S24",
    ),
)
