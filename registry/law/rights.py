"""What a person may ask of a body about their own information, step by step, with its days."""

from dataclasses import dataclass

from registry.law.citations import Citation
from registry.law.deadlines import Deadline
from registry.law.sentences import _

ANSWER_DAYS = 20
EXTENSION_DAYS = 10
REVIEW_DAYS = 30

ANSWER = Deadline(
    "reponse",
    _("Réponse à une demande d’accès ou de rectification"),
    _(
        "La personne responsable répond au plus tard vingt jours après la réception de la demande."
        " Elle peut prendre dix jours de plus, si elle vous l’écrit avant la fin des vingt"
        " premiers."
    ),
    citations=(Citation("A-2.1", "98"),),
    days=(ANSWER_DAYS, ANSWER_DAYS + EXTENSION_DAYS),
    source="S88",
)
REVIEW = Deadline(
    "revision",
    _("Demande de révision à la Commission d’accès à l’information"),
    _(
        "La demande se fait dans les trente jours de la décision, ou de la fin du délai que la"
        " personne responsable avait pour répondre. La Commission peut accepter un retard pour un"
        " motif sérieux."
    ),
    citations=(Citation("A-2.1", "135"),),
    days=(REVIEW_DAYS,),
    source="S89, S90",
)
DEADLINES = (ANSWER, REVIEW)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do or to expect, in order; without citation, it is a mere advice."""

    title: str
    sentence: str
    citation: Citation | None = None
    source: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Right:
    """Something a person may ask, where the law gives it, and the steps to take.

    `families` are those whom it is for; empty, it is for everyone.
    """

    code: str
    title: str
    sentence: str
    citation: Citation
    steps: tuple[Step, ...]
    source: str = ""
    doubt: str = ""
    families: tuple[str, ...] = ()


WRITE = Step(
    _("Écrivez à la personne responsable"),
    _(
        "Demandez par écrit, et joignez de quoi prouver votre identité. Qui demande pour une autre"
        " personne prouve aussi à quel titre."
    ),
    Citation("A-2.1", "94"),
    source="S91",
    doubt=_("l’article\u00a094 est noté de mémoire\u00a0; la page de la Commission dit de même"),
)
WAIT = Step(
    _("Attendez la réponse, au plus trente jours"), ANSWER.sentence, ANSWER.citations[0], "S88"
)

ACCESS = Right(
    "acces",
    _("Voir ce que l’organisme a sur vous"),
    _(
        "Vous avez le droit de savoir si l’organisme détient des renseignements sur vous, de les"
        " lire et d’en avoir une copie."
    ),
    Citation("A-2.1", "83"),
    source="S91",
    doubt=_("l’article\u00a083 est noté de mémoire\u00a0; la page de la Commission dit de même"),
    steps=(
        Step(
            _("Repérez ce que vous cherchez"),
            _(
                "Nommez le fichier, le service ou les années qui vous intéressent\u00a0:"
                " l’inventaire dit quels fichiers existent. Une demande précise a une réponse plus"
                " rapide."
            ),
        ),
        WRITE,
        WAIT,
        Step(
            _("Lisez ou recevez les renseignements"),
            _(
                "Vous les lisez sur place ou à distance, ou vous en recevez une copie. Ce qui est"
                " informatisé vous est remis par écrit, sous une forme qui se lit. Une personne"
                " handicapée peut demander que l’accès soit adapté. La consultation est gratuite,"
                " en principe\u00a0; des frais de copie s’annoncent d’avance."
            ),
            Citation("A-2.1", "84"),
            source="S91, S92",
            doubt=_("les frais de copie (art.\u00a085) sont notés de mémoire"),
        ),
    ),
)
RECTIFICATION = Right(
    "rectification",
    _("Faire corriger un renseignement"),
    _(
        "Vous pouvez demander qu’un renseignement sur vous soit corrigé s’il est inexact, incomplet"
        " ou équivoque, ou si la loi ne permet pas de le recueillir, de le communiquer ou de le"
        " conserver."
    ),
    Citation("A-2.1", "89"),
    source="S93",
    doubt=_("l’article\u00a089 est noté de mémoire\u00a0; une page de Québec.ca dit de même"),
    steps=(
        Step(
            _("Dites ce qui est faux"),
            _(
                "Nommez le renseignement, ce qu’il devrait dire, et joignez ce qui le montre, quand"
                " vous l’avez."
            ),
        ),
        WRITE,
        WAIT,
    ),
)
CONSENT = Right(
    "consentement",
    _("Retirer un consentement"),
    _(
        "Ce que montre le registre se fait sans consentement, parce que la loi le permet\u00a0:"
        " vous ne pouvez pas vous y opposer ici. Ce que l’organisme fait avec votre consentement,"
        " vous pouvez y mettre fin pour l’avenir."
    ),
    Citation("A-2.1", "53.1"),
    source="S94",
    doubt=_(
        "le retrait du consentement est déduit de l’article\u00a053.1, qui borne la durée d’un"
        " consentement"
    ),
    steps=(
        Step(
            _("Écrivez à la personne responsable"),
            _("Dites quel consentement vous retirez, et à partir de quand."),
        ),
    ),
)
HEALTH = Right(
    "sante",
    _("Les renseignements de santé et de services sociaux"),
    _(
        "Un organisme de santé ou de services sociaux applique à ces renseignements une autre loi."
        " Elle vous donne aussi le droit de savoir s’il en a sur vous et d’y avoir accès\u00a0; un"
        " professionnel peut le retarder quand la lecture nuirait gravement à votre santé."
    ),
    Citation("R-22.1", "17"),
    source="S95",
    families=("assures",),
    steps=(
        Step(
            _("Restreindre ou refuser l’accès"),
            _(
                "Vous pouvez demander à l’organisme de restreindre l’accès à vos renseignements, ou"
                " de le refuser à certaines personnes, dans les cas que la loi prévoit."
            ),
            Citation("R-22.1", "7"),
            source="S96",
            doubt=_(
                "les articles\u00a07 et 8 de la loi R-22.1 sont connus par l’article\u00a014, qui"
                " les nomme"
            ),
        ),
        Step(
            _("Savoir qui les a reçus"),
            _(
                "Demandez à l’organisme qui a reçu vos renseignements ou y a eu accès. Il peut"
                " tenir le registre de ces communications sans le diffuser."
            ),
            Citation("R-22.1", "18"),
            source="S5",
            doubt=_(
                "l’état des articles\u00a018 et 103 de la loi R-22.1 en 2025 et 2026 est à vérifier"
            ),
        ),
    ),
)
APPEAL = Right(
    "revision",
    _("Faire réviser une réponse"),
    _(
        "L’organisme refuse, ne répond pas à temps, ou vous n’êtes pas d’accord avec sa"
        " réponse\u00a0: la Commission d’accès à l’information peut réviser sa décision."
    ),
    Citation("A-2.1", "135"),
    source="S89, S90",
    steps=(
        Step(
            _("Comptez les jours"),
            _(
                "Une demande restée sans réponse à la fin du délai compte comme un refus\u00a0:"
                " vous n’avez pas à attendre plus longtemps."
            ),
            Citation("A-2.1", "102"),
            source="S90",
            doubt=_("l’article\u00a0102 est noté de mémoire"),
        ),
        Step(
            _("Écrivez à la Commission dans les trente jours"),
            REVIEW.sentence,
            Citation("A-2.1", "135"),
            source="S89, S90",
        ),
        Step(
            _("Dites brièvement pourquoi"),
            _(
                "La demande se fait par écrit. Elle peut dire en quelques mots pourquoi la décision"
                " devrait changer\u00a0; joignez votre demande et la réponse, si vous les avez."
            ),
            Citation("A-2.1", "137"),
            source="S97",
        ),
    ),
)
COMPLAINT = Right(
    "plainte",
    _("Porter plainte"),
    _(
        "Une plainte porte sur la façon dont vos renseignements sont recueillis, utilisés,"
        " communiqués, conservés, protégés ou détruits."
    ),
    Citation("A-2.1", "63.3"),
    source="S98, S99",
    steps=(
        Step(
            _("Parlez-en d’abord à l’organisme"),
            _(
                "Chaque organisme a une façon de traiter les plaintes. Écrivez à la personne"
                " responsable ce qui s’est passé, quand, et ce que vous demandez."
            ),
            Citation("A-2.1", "63.3"),
            source="S98, S99",
        ),
        Step(
            _("Écrivez à la Commission d’accès à l’information"),
            _(
                "Si la réponse ne vous convient pas, ou s’il n’est pas possible d’en parler à"
                " l’organisme, portez plainte par écrit à la Commission. Elle peut enquêter,"
                " recommander ou ordonner. Une plainte peut rester anonyme\u00a0; la Commission"
                " n’accorde pas d’indemnité."
            ),
            Citation("A-2.1", "129"),
            source="S98, S100",
            doubt=_("l’article\u00a0129 est noté de mémoire"),
        ),
    ),
)
RIGHTS: tuple[Right, ...] = (ACCESS, RECTIFICATION, CONSENT, HEALTH, APPEAL, COMPLAINT)


def rights_of(family: str) -> tuple[Right, ...]:
    """What the people of that family may ask."""
    return tuple(one for one in RIGHTS if not one.families or family in one.families)
