"""The checks an entry goes through before it is approved: one table, cited by code."""

from dataclasses import dataclass
from enum import StrEnum

from registry.law.citations import Citation
from registry.law.sentences import _


class Degree(StrEnum):
    """What a finding does: it blocks publication, must be looked at, or advises."""

    BLOCKS = "blocks"
    LOOK = "look"
    ADVICE = "advice"


DEGREES = {
    Degree.BLOCKS: _("Empêche la publication"),
    Degree.LOOK: _("À examiner"),
    Degree.ADVICE: _("Conseil"),
}
BLOCKS_ONLY = (Degree.BLOCKS,)


@dataclass(frozen=True, slots=True)
class Rule:
    """A check: its code, what it looks for, where the law says so, what its findings may do."""

    code: str
    title: str
    sentence: str
    citation: Citation | None
    degrees: tuple[Degree, ...] = BLOCKS_ONLY


def _rule(
    code: str, title: str, sentence: str, where: str | Citation = "", *degrees: Degree
) -> Rule:
    """A rule; `where` is a provision, a section of the Access Act, or nothing."""
    cited = Citation("A-2.1", where) if isinstance(where, str) else where
    return Rule(code, title, sentence, cited if cited.section else None, degrees or BLOCKS_ONLY)


RULES: tuple[Rule, ...] = (
    _rule(
        "V01",
        _("Particularités du registre"),
        _(
            "Chaque particularité que la loi demande est inscrite, et la disposition était en"
            " vigueur le jour de l’opération."
        ),
        "67.3",
    ),
    _rule(
        "V02",
        _("Régime"),
        _(
            "La disposition appartient au régime de l’inscription\u00a0; dans un organisme de"
            " santé, les renseignements de santé relèvent de la loi R-22.1 depuis le"
            " 1er\u00a0juillet\u00a02024."
        ),
        Citation("A-2.1", "2", "", "5"),
        Degree.BLOCKS,
        Degree.LOOK,
    ),
    _rule(
        "V03",
        _("Entente écrite"),
        _("L’écrit que la disposition exige est inscrit et dit tout ce qu’il doit dire."),
        "68",
        Degree.BLOCKS,
        Degree.LOOK,
    ),
    _rule(
        "V04",
        _("Évaluation des facteurs relatifs à la vie privée"),
        _(
            "L’évaluation exigée est terminée avant l’opération et tire toutes les conclusions que"
            " la loi énumère."
        ),
        "68",
    ),
    _rule(
        "V05",
        _("Transmission à la Commission"),
        _(
            "L’entente est reçue par la Commission, et l’opération commence trente jours plus tard"
            " au plus tôt."
        ),
        "68",
        Degree.BLOCKS,
        Degree.LOOK,
    ),
    _rule(
        "V06",
        _("Avis de la Commission (régime d’avant)"),
        _(
            "L’entente d’avant le 22\u00a0septembre\u00a02023 porte la référence, la date et la"
            " conclusion de l’avis de la Commission."
        ),
        "70",
        Degree.BLOCKS,
        Degree.LOOK,
        Degree.ADVICE,
    ),
    _rule(
        "V07",
        _("À l’extérieur du Québec"),
        _(
            "Une évaluation et une entente encadrent la communication, ou un cas d’exception est"
            " choisi\u00a0; le lieu est noté."
        ),
        "70.1",
        Degree.BLOCKS,
        Degree.LOOK,
    ),
    _rule(
        "V08",
        _("Mandat ou contrat"),
        _(
            "L’écrit contient les clauses de confidentialité et les engagements sont obtenus, sauf"
            " envers un organisme public ou un membre d’un ordre professionnel."
        ),
        "67.2",
    ),
    _rule(
        "V09",
        _("Loi et disposition à appliquer"),
        _("La loi qui rend l’opération nécessaire est nommée, avec sa disposition."),
        "67.3",
    ),
    _rule(
        "V10",
        _("Utilisation à une autre fin"),
        _(
            "L’utilisation repose sur le paragraphe 1, 2 ou 3. Le paragraphe 4 (étude, recherche ou"
            " statistiques avec des renseignements dépersonnalisés) ne s’inscrit pas au registre."
        ),
        Citation("A-2.1", "65.1", "2"),
    ),
    _rule(
        "V11",
        _("Particularités de l’inventaire"),
        _("Les huit particularités de chaque fichier sont inscrites."),
        "76",
    ),
    _rule(
        "V12",
        _("Retenues et versements du personnel"),
        _(
            "Ce que la loi oblige à retenir ou à verser pour le personnel est exclu du registre et"
            " ne s’y publie pas."
        ),
        Citation("A-2.1", "67.3", "1"),
    ),
    _rule(
        "V13",
        _("Décision de ne pas diffuser"),
        _(
            "Ce qui est retenu l’est par une décision\u00a0: motif, personne, date, et jour de"
            " révision."
        ),
        "67.4",
        Degree.BLOCKS,
        Degree.LOOK,
    ),
    _rule(
        "V14",
        _("Fin d’une inscription"),
        _(
            "Une inscription publiée ne s’efface pas\u00a0: elle se termine, avec sa date, quand"
            " l’écrit sur lequel elle repose a pris fin."
        ),
        "",
        Degree.LOOK,
    ),
    _rule(
        "V15",
        _("Disposition abrogée"),
        _(
            "Rien de nouveau ne repose sur une disposition abrogée\u00a0; ce qui reposait sur elle"
            " avant l’abrogation est à examiner."
        ),
        "",
        Degree.BLOCKS,
        Degree.LOOK,
    ),
    _rule(
        "V16",
        _("Texte français"),
        _("Chaque texte diffusé est écrit en français, en mots que le public peut lire."),
        Citation("C-11", "13.2"),
    ),
    _rule(
        "V17",
        _("Diffusion de l’information"),
        _(
            "Chaque élément dit quelque chose au public\u00a0: un texte, un lien, un document"
            " public, ou un registre à montrer. Chaque lien mène à une adresse sûre."
        ),
        Citation("A-2.1, r. 2", "4"),
    ),
)
BY_CODE = {one.code: one for one in RULES}
