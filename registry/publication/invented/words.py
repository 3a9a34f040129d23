"""The words of invented registers: some are in most entries, others in a handful of them."""

PLACE_STARTS = (
    "Val", "Mont", "Roche", "Bois", "Clair", "Haut", "Bel", "Fort", "Long", "Vert", "Brun",
    "Sault", "Champ", "Pré", "Cap", "Anse", "Côte", "Plaine", "Sous", "Entre",
)  # fmt: skip
PLACE_ENDS = (
    "brume", "cèdre", "érable", "tilleul", "ardoise", "granit", "source", "lande", "rive",
    "fontaine", "givre", "épinette", "saule", "galet", "tourbe", "mélèze", "genêt", "houle",
    "sarcelle", "bruant", "héron", "loutre", "castor", "lièvre", "perdrix", "orme", "frêne",
    "noyer", "bouleau", "argile", "sablon", "marne", "quartz", "silex", "falaise", "grève",
)  # fmt: skip

BODIES = (
    ("Municipalité de {}", "Direction du greffe"),
    ("Centre de services scolaire de {}", "Secrétariat général"),
    ("Office d’habitation de {}", "Direction générale"),
    ("Régie intermunicipale de {}", "Secrétariat de la régie"),
    ("Collège de {}", "Secrétariat général"),
    ("Société de transport de {}", "Affaires juridiques"),
    ("Agence des programmes de {}", "Bureau de la protection des renseignements"),
    ("Conseil régional de {}", "Secrétariat du conseil"),
)
HEALTH_BODIES = (
    ("Établissement de santé de {}", "Direction de l’accès à l’information"),
    ("Institut de réadaptation de {}", "Direction des affaires juridiques"),
)

VERBS = (
    ("vérifier l’admissibilité", "Vérification de l’admissibilité"),
    ("mettre à jour le dossier", "Mise à jour du dossier"),
    ("établir le droit à une prestation", "Établissement du droit"),
    ("confirmer l’identité", "Confirmation de l’identité"),
    ("assurer le suivi des services rendus", "Suivi des services"),
    ("calculer le montant de l’aide", "Calcul de l’aide"),
    ("produire des statistiques", "Production de statistiques"),
    ("traiter la demande", "Traitement de la demande"),
    ("rembourser les frais", "Remboursement des frais"),
    ("recouvrer les sommes dues", "Recouvrement"),
    ("évaluer la qualité du programme", "Évaluation du programme"),
    ("planifier les besoins de main-d’œuvre", "Planification de la main-d’œuvre"),
    ("prévenir les paiements en double", "Prévention des doublons"),
    ("délivrer le permis", "Délivrance du permis"),
    ("mener une étude", "Étude"),
    ("répondre à une situation d’urgence", "Mesures d’urgence"),
    ("imprimer et expédier les avis", "Expédition des avis"),
    ("conserver les archives", "Conservation des archives"),
    ("inspecter les installations", "Inspection"),
    ("indemniser après un sinistre", "Indemnisation"),
    ("organiser un scrutin", "Scrutin"),
    ("héberger les systèmes d’information", "Hébergement informatique"),
)  # fmt: skip
PERSONS = (
    "des personnes assurées", "des prestataires", "des élèves", "des membres du personnel",
    "des locataires", "des usagers", "des contribuables", "des demandeurs", "des parents",
    "des retraités", "des fournisseurs", "des titulaires de permis", "des étudiants",
    "des bénévoles", "des propriétaires riverains", "des stagiaires", "des pompiers volontaires",
)  # fmt: skip
MEANS = (
    "au moyen d’un échange électronique mensuel", "par un dépôt chiffré chaque semaine",
    "sur demande écrite seulement", "une fois l’an, à la fin de l’exercice",
    "à l’ouverture du dossier", "par un lien sécurisé entre les systèmes",
    "à la réception d’un formulaire signé", "dans les dix jours d’un changement d’adresse",
    "par courrier recommandé", "lors d’une vérification aléatoire",
)  # fmt: skip
SAFEGUARDS = (
    "Seuls les renseignements nécessaires sont transmis.",
    "L’organisme qui reçoit les renseignements tient un journal des accès.",
    "Les renseignements sont détruits à la fin de la vérification.",
    "Les données sont dépersonnalisées avant toute analyse.",
    "Un rapport de conformité est remis chaque année.",
    "L’accès cesse avec la fin de l’affectation.",
)

RECIPIENTS = (
    "Bureau", "Office", "Centre", "Agence", "Commission", "Institut", "Service", "Direction",
    "Régie", "Société", "Coopérative", "Laboratoire", "Fondation", "Conseil", "Imprimerie",
)  # fmt: skip
DOMAINS = (
    "du logement", "de la main-d’œuvre", "des statistiques", "du transport", "de la solidarité",
    "des archives", "de l’aide aux études", "de la prévention", "des prêts", "du recouvrement",
    "de la recherche", "des scrutins", "des permis", "de l’hébergement", "des bibliothèques",
    "de la faune", "des services d’urgence", "de la formation", "des retraites", "des eaux",
)  # fmt: skip
ELSEWHERE = ("Ontario", "Nouveau-Brunswick", "France", "Vermont", "Manitoba", "Belgique")

LAWS = (
    "Loi illustrative sur l’aide au logement", "Loi illustrative sur les services scolaires",
    "Loi illustrative sur le transport adapté", "Loi illustrative sur les statistiques régionales",
    "Loi illustrative sur la sécurité des barrages", "Loi illustrative sur les archives locales",
    "Loi illustrative sur les permis", "Loi illustrative sur l’indemnisation",
)  # fmt: skip

CATEGORIES = (
    ("Identité", "nom", "prénom", "date de naissance", "sexe"),
    ("Coordonnées", "adresse", "téléphone", "courriel"),
    ("Revenus", "revenu annuel", "source du revenu", "retenues"),
    ("Admissibilité", "statut", "date de début", "date de fin"),
    ("Famille", "état civil", "nombre d’enfants à charge"),
    ("Paiements", "montant versé", "date du versement", "compte bancaire"),
    ("Emploi", "employeur", "fonction", "ancienneté"),
    ("Santé", "nature du service", "date du service", "établissement"),
    ("Scolarité", "établissement fréquenté", "programme suivi", "résultats"),
    ("Logement", "adresse du logement", "loyer", "composition du ménage"),
    ("Transport", "trajets", "besoins particuliers"),
    ("Permis et autorisations", "numéro de permis", "catégorie", "échéance"),
    ("Correspondance", "lettres reçues", "réponses données"),
    ("Évaluations", "résultat de l’évaluation", "date de l’évaluation"),
    ("Réclamations", "objet de la réclamation", "décision", "montant"),
    ("Biens", "valeur du bien", "numéro de lot"),
    ("Images", "photographie", "enregistrement de caméra"),
    ("Formation", "cours suivis", "attestations"),
    ("Absences", "dates d’absence", "motif déclaré"),
    ("Accès aux systèmes", "code d’accès", "journal des accès"),
    ("Dons et bénévolat", "activités", "disponibilités"),
    ("Sinistres", "date du sinistre", "dommages déclarés"),
    ("Assurances", "numéro de police", "protection"),
    ("Langue", "langue de correspondance"),
)
NARROWER = ("", " (dossiers courants)", " (dossiers fermés)", " (demandes en ligne)")

FILES = (
    "Dossiers", "Demandes", "Comptes", "Inscriptions", "Plaintes", "Paiements", "Permis",
    "Évaluations", "Registre interne", "Horaires", "Réclamations", "Prêts", "Abonnements",
)  # fmt: skip
SYSTEMS = (
    "Base de données hébergée au Québec", "Dossiers papier conservés sous clé",
    "Système de gestion intégré, conservation de sept ans", "Tableur à accès restreint",
)  # fmt: skip
SOURCES = (
    "La personne concernée", "Un autre organisme public", "L’employeur", "L’école fréquentée",
    "Le répondant de la personne",
)  # fmt: skip
STAFF = (
    "Agents d’aide", "Préposés aux renseignements", "Techniciens en administration",
    "Analystes", "Vérificateurs", "Personnel des archives", "Conseillers en service social",
    "Responsables de la paie",
)  # fmt: skip
MEASURES = (
    "Accès journalisé", "Chiffrement des supports", "Locaux fermés à clé",
    "Double authentification", "Formation annuelle du personnel", "Destruction certifiée",
)  # fmt: skip

REASONS = {
    "changed": (
        "La fin est dite plus précisément.",
        "Le destinataire a changé de nom.",
        "L’entente a été renouvelée avec d’autres renseignements.",
        "Une catégorie de renseignements s’ajoute.",
    ),
    "new": (
        "Nouvelle entente signée cette année.",
        "Un nouveau programme commence.",
        "Cette opération n’était pas encore inscrite.",
    ),
    "ended": ("L’entente a pris fin.", "Le programme a été aboli.", "Le mandat est terminé."),
}
