"""Where each statement of the tables was read, by the key that the tables cite."""

from registry.law.sentences import _

SOURCES: dict[str, str] = {
    "S1": _("copie non officielle de l’article\u00a067.3, avant et après la loi\u00a025"),
    "S2": _("LégisQuébec, A-2.1, art.\u00a076, version de 2020-10-22"),
    "S3": _("LégisQuébec, A-2.1, art.\u00a076, version anglaise de 2022-08-19"),
    "S4": _("LégisQuébec, A-2.1, version de 2024-07-01"),
    "S5": _("LégisQuébec, R-22.1, art.\u00a0265, version anglaise de 2024-05-06"),
    "S7": _("ministère de la Justice, page sur le registre des communications"),
    "S8": _("ministère de la Sécurité publique, page sur le registre des communications"),
    "S9": _("Commission d’accès à l’information, page sur les ententes de communication"),
    "S11": _("LégisQuébec, A-2.1, art.\u00a064, modifié par 2021, ch.\u00a025, page sans date"),
    "S12": _("LégisQuébec, A-2.1, art.\u00a065.1, version anglaise de 2024-07-27"),
    "S13": _("LégisQuébec, A-2.1, art.\u00a065.1, version de 2017-03-03"),
    "S14": _("analyse d’un cabinet d’avocats sur la loi R-22.1"),
    "S15": _("LégisQuébec, R-22.1, art.\u00a089, version de 2024-07-16"),
    "S16": _("LégisQuébec, R-22.1, art.\u00a089, version anglaise plus récente, page sans date"),
    "S17": _("LégisQuébec, R-22.1, r.\u00a01, art.\u00a015, version anglaise de 2024-11-19"),
    "S18": _("analyse d’un cabinet d’avocats sur le règlement R-22.1, r.\u00a01"),
    "S19": _("LégisQuébec, R-22.1, art.\u00a062, version de 2024-11-18"),
    "S21": _("LégisQuébec, A-2.1, art.\u00a060, version de 2017-03-03"),
    "S22": _("LégisQuébec, A-2.1, art.\u00a063.8, version anglaise de 2024-11-15"),
    "S23": _("LégisQuébec, A-2.1, art.\u00a059, version anglaise de 2019-01-21"),
    "S24": _("LégisQuébec, G-1.03, art.\u00a012.17, version anglaise de 2022-10-03"),
    "S26": _("LégisQuébec, A-2.1, art.\u00a016.1, version anglaise de 2024-04-16"),
    "S28": _("article de presse sur le règlement A-2.1, r.\u00a02"),
    "S29": _("LégisQuébec, A-2.1, r.\u00a02, art.\u00a01, version anglaise de 2024-05-22"),
    "S30": _("LégisQuébec, A-2.1, r.\u00a02, art.\u00a02, version anglaise de 2024-10-30"),
    "S31": _("copie non officielle d’une décision de la Commission d’accès"),
    "S32": _("commentaire d’un jugement de la Cour supérieure du 2024-08-28"),
    "S33": _("LégisQuébec, A-2.1, art.\u00a067.2, version anglaise de 2017-11-15"),
    "S34": _("Québec.ca, page sur les communications à des fins d’étude ou de recherche"),
    "S35": _("Commission d’accès à l’information, page sur les communications pour la recherche"),
    "S36": _(
        "LégisQuébec, A-2.1, art.\u00a068, version anglaise de 2017-05-17 et version de 2019-03-07"
    ),
    "S37": _("Québec.ca, page sur l’article\u00a068"),
    "S38": _("LégisQuébec, A-2.1, art.\u00a070.1, version anglaise de 2024-11-15"),
    "S39": _("LégisQuébec, R-22.1, art.\u00a077, version anglaise de 2024-11-18"),
    "S40": _("LégisQuébec, R-22.1, art.\u00a080, version anglaise de 2024-05-06"),
    "S41": _("LégisQuébec, R-22.1, art.\u00a084, version anglaise de 2024-11-18"),
    "S42": _("LégisQuébec, A-29, art.\u00a065, version anglaise de 2024-12-16"),
    "S43": _("LégisQuébec, A-29, art.\u00a064, version anglaise de 2020-06-04"),
    "S44": _("LégisQuébec, A-29, art.\u00a067, version anglaise de 2019-04-24"),
    "S45": _("LégisQuébec, A-29, art.\u00a065.0.1, version anglaise de 2024-11-20"),
    "S46": _("LégisQuébec, I-13.011, art.\u00a013.1, version anglaise de 2023-03-22"),
    "S47": _(
        "avis de la Commission d’accès (1023929-S)\u00a0; LégisQuébec, R-5, art.\u00a02, version"
        " anglaise de 2024-08-12"
    ),
    "S48": _("avis de la Commission d’accès sur l’article\u00a069.8, mai 2024"),
    "S49": _("LégisQuébec, P-39.1, art.\u00a021.0.1, version anglaise de 2023-02-06"),
    "S60": _("page d’un établissement de santé sur le règlement A-2.1, r.\u00a02"),
    "S74": _("LégisQuébec, C-11, art.\u00a015, version anglaise de 2021-11-25"),
    "S75": _("LégisQuébec, C-11, art.\u00a022.3, version anglaise de 2023-03-22"),
    "S80": _("LégisQuébec, A-2.1, r.\u00a03.1, art.\u00a07, version anglaise de 2024-11-15"),
    "S81": _("LégisQuébec, R-22.1, r.\u00a01, art.\u00a015, page sans date"),
    "S82": _("Commission d’accès à l’information, page sur le registre des incidents"),
    "S83": _("LégisQuébec, A-2.1, art.\u00a073, version de 2017-02-24"),
    "S86": _("LégisQuébec, P-9.0001, art.\u00a0105, version de 2024-11-18"),
    "S87": _("LégisQuébec, S-4.2, art.\u00a027.2, version anglaise de 2019-02-11"),
    "S88": _("LégisQuébec, A-2.1, art.\u00a098, version de 2017-03-03"),
    "S89": _("LégisQuébec, A-2.1, art.\u00a0135, version anglaise de 2021-09-21"),
    "S90": _("Commission d’accès à l’information, page sur la demande de révision"),
    "S91": _("Commission d’accès à l’information, page sur l’accès à vos renseignements"),
    "S92": _("LégisQuébec, A-2.1, art.\u00a084, version de 2021-03-05"),
    "S93": _("Québec.ca, page anglaise sur l’accès à l’information"),
    "S94": _("Québec.ca, page sur le consentement\u00a0; lignes directrices de la Commission"),
    "S95": _("LégisQuébec, R-22.1, art.\u00a017, version de 2024-11-18"),
    "S96": _("LégisQuébec, R-22.1, art.\u00a014, version anglaise de 2024-04-29"),
    "S97": _("décision de la Commission d’accès qui cite l’article\u00a0137 (91\u00a003\u00a073)"),
    "S98": _("Commission d’accès à l’information, page sur les recours"),
    "S99": _("page d’un organisme sur le traitement des plaintes, selon l’article\u00a063.3"),
    "S100": _("Commission d’accès à l’information, formulaire de plainte"),
    "S110": _("ministère des Finances, page anglaise sur le règlement A-2.1, r.\u00a02"),
    "S111": _("Société d’habitation du Québec, page sur les déplacements hors du Québec"),
    "S112": _("Commission d’accès à l’information, nouvelle du 2015-08-17 sur le règlement"),
}


def keys_of(cited: str) -> tuple[str, ...]:
    """The keys of a citation of sources, as the tables write it: « S36, S37 »."""
    return tuple(key.strip() for key in cited.split(",") if key.strip())


def written_out(cited: str) -> str:
    """What the cited keys stand for, in words."""
    return "\u00a0; ".join(SOURCES[key] for key in keys_of(cited))
