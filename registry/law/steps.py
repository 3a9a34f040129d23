"""What a provision asks to be done besides the entry: one sentence a step, in the order to take."""

from registry.law.legal_bases import NOTICE, OPINION, TRANSMISSION, Conditions
from registry.law.sentences import _


def steps_asked(held: Conditions) -> tuple[str, ...]:
    """The steps that these conditions ask, in plain words; none when the entry is enough."""
    steps = (
        (
            held.conclusions,
            _(
                "une évaluation des facteurs relatifs à la vie privée, terminée avant l’opération,"
                " avec toutes ses conclusions"
            ),
        ),
        (held.needs_authorization, _("l’autorisation du gestionnaire délégué")),
        (
            held.needs_writing and not held.needs_clauses,
            _("une entente écrite, qui dit tout ce que la loi énumère"),
        ),
        (
            held.needs_clauses,
            _(
                "un mandat ou un contrat écrit, avec ses clauses de confidentialité et les"
                " engagements de qui reçoit"
            ),
        ),
        (held.commission == OPINION, _("l’avis de la Commission d’accès à l’information")),
        (held.commission == NOTICE, _("un avis donné à la Commission d’accès à l’information")),
        (
            held.commission == TRANSMISSION,
            _(
                "l’entente transmise à la Commission d’accès à l’information\u00a0: l’opération"
                " commence au plus tôt trente jours après sa réception"
            ),
        ),
    )
    return tuple(sentence for is_asked, sentence in steps if is_asked)
