"""Documents built by hand: no database, no project record."""

from datetime import date

from registry.editions.document import (
    LIST,
    Contact,
    Document,
    Entry,
    Fragment,
    Head,
    Particular,
    Reference,
    Section,
)

GROUND = "Non diffusé (A-2.1, art.\u00a028)"


def make_particular(key="purpose", label="Fin de la communication", **changes):
    """A particular told in one paragraph."""
    given = {
        "citation": "art.\u00a067.3, al.\u00a03, par.\u00a03",
        "values": ("Tenir à jour la liste électorale permanente.",),
    }
    return Particular(key=f"communication.{key}", label=label, **(given | changes))


def make_particulars():
    """The five particulars of a communication."""
    return (
        make_particular(
            "nature",
            "Nature ou type de renseignement communiqué",
            citation="art.\u00a067.3, al.\u00a03, par.\u00a01",
            values=("Identité", "Couverture d’assurance"),
            form=LIST,
            references=(Reference("categories", "cat-identite", "Identité"),),
        ),
        make_particular(
            "recipients",
            "Personne ou organisme qui reçoit la communication",
            citation="art.\u00a067.3, al.\u00a03, par.\u00a02",
            values=("Directeur général des élections du Québec",),
            form=LIST,
        ),
        make_particular(),
        make_particular("outside_quebec", "Communication à l’extérieur du Québec", values=("Non",)),
        make_particular(
            "justification",
            "Raison justifiant la communication",
            citation="art.\u00a067.3, al.\u00a03, par.\u00a04",
            values=(
                "Loi sur l’accès, article 68, alinéa 1, paragraphe 1",
                "Entente du 3\u00a0novembre 2008 et avenant 1 de 2016",
            ),
            form=LIST,
        ),
    )


def make_fragment(number=1, **changes):
    """An approved communication."""
    given = {
        "uid": f"uid-{number}",
        "kind": "communication",
        "part": "ententes",
        "title": f"Liste électorale permanente, transmission {number}",
        "summary": "Directeur général des élections du Québec",
        "sort_key": f"{number:04}",
        "particulars": make_particulars(),
        "recipients": ("Directeur général des élections du Québec",),
        "categories": ("Identité", "Couverture d’assurance"),
        "since": date(2008, 11, 3),
    }
    return Fragment(**(given | changes))


def make_entry(number=1, withheld="", **changes):
    """An entry under its public number."""
    return Entry(number=number, fragment=make_fragment(number, **changes), withheld=withheld)


def make_head(**changes):
    """What an edition of the register of communications says of itself."""
    given = {
        "body": "regie",
        "body_name": "Régie des services essentiels du Québec",
        "body_acronym": "RSEQ",
        "register": "registre",
        "title": "Registre des communications de renseignements personnels sans consentement",
        "citation": "A-2.1, art.\u00a067.3",
        "duty": "L’organisme inscrit dans un registre les communications de renseignements"
        " personnels faites sans le consentement de la personne concernée.",
        "notices": (
            "Seuls les renseignements nécessaires d’une catégorie sont communiqués, recueillis"
            " ou utilisés.",
        ),
        "contact": Contact(
            title="Responsable de l’accès et de la protection des renseignements personnels",
            email="acces@exemple.quebec",
            phone="418\u00a0555-0100",
            address="1125, Grande Allée Ouest\nQuébec (Québec) G1S\u00a01E7",
        ),
    }
    return Head(**(given | changes))


def make_document(*entries, **changes):
    """An edition of the register with these entries in its first part."""
    given = {
        "head": make_head(),
        "sections": (
            Section(
                key="ententes",
                title="Communications dans le cadre d’une entente",
                entries=entries or (make_entry(1), make_entry(2)),
            ),
            Section(
                key="mandats",
                title="Communications pour l’exécution d’un mandat ou d’un contrat",
                entries=(make_entry(90, title="Impression des cartes", part="mandats"),),
            ),
        ),
        "edition": 3,
        "published_on": date(2026, 11, 22),
        "previous_on": date(2026, 5, 1),
    }
    return Document(**(given | changes))
