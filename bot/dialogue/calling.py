"""Whether somebody asks for a human: to talk to, to see, to be called by."""

import re
from functools import lru_cache

from catalogue.words.sms import AT_HAND, in_full

# One spelling for the words of a call, on SMS written in full, in this order.
_SPELLINGS = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), replacement)
    for pattern, replacement in (
        (r"(?:qu?el ?q?[uc]?|kelk?|qq) ?(?:un|1)", "quelqu un"),
        (r"([dl])1", r"\1 un"),
        (r"1", "un"),
        (r"o", "au"),
        (r"appel(?= moi)", "appelle"),
        (r"(?<=m )contact|(?<=me )contact", "contacte"),
        (r"veut", "veux"),
        (r"peu[xt]?|pe", "peux"),
        (r"pref\w*", "prefere"),
        (r"([ms])(aid|r?app?el|ap+l|expl[iy][kq]|e[ck]out|ecri|accompagn|orient|contact)(\w*)", r"\1 \2\3"),
        (r"expl[iy](?:k|que?)", "explique"),
        (r"po", "pas"),
        (r"c(?! est)", "c est"),
        (r"h?umaine?s?", "humain"),
        (r"person+e?s?", "personne"),
        (r"cons[aei]+l+(?:i?er|i?ere|eur|euse|e)s?", "conseiller"),
        (r"rendez? ?vous|rdvs?", "rdv"),
        (r"tels?|telephones?|telefone?|phone", "telephone"),
        (r"nums?|numeros?", "numero"),
        (r"parl(?:er|ez|e)", "parler"),
        (r"rap+e?l", "rappelle"),
        (r"(m |me |s |se )ap+e?l|ap+l(?= moi)", r"\1appelle"),
        (r"(r?)app?el(?:er|e)", r"\1appeler"),
        (r"(r?)app?el+e[sz]?", r"\1appelle"),
    )
)
_CLAUSES = re.compile(r"[,;.!:()\n]+|(?<=\?)| (?:mais|et|donc|sinon|alors) ")

# Words that lead from a verb to whom it is about.
_TO = (
    r"(?: (?:a|au|aux|avec|de|d|un|une|le|la|l|des|les|ton|votre|vos|tes|mon|ma|en|vrai|vraie|veritable|autre|etre|"
    r"direct|directement|plutot|juste|par|enfin|pas|moi|aide|vers))*"
)
_WHO = (
    r"(?:quelqu un(?! (?:pour (?:un|une|mon|du|des|faire)|m a|a) )|(?:une?|vraie?|autre|la) personne|(?<!contact )(?<!ressources )humain|mission locale|equipe|collegue|chef|"
    r"responsable|superieur|referente?|interlocut\w+|operateur|agent|educ\w*|coach|professionnel|un pro|assistante? sociale?|travailleu\w+ social\w*|accompagnat\w+|service client\w*|hotline|standard|"
    r"conseiller(?! (?:numerique|en|de vente|clientele|vendeu\w*|commercial|informatique|funeraire|municipal))(?: d orientation| humain| pole emploi| france travail)?+)(?! qui (?:a|m(?! aid)|est|connait|fait) )"
)
_ROBOT = r"(?:robots?|bots?|machines?|ia|intelligence artificielle|repondeur|automate|chatbot)"
_TALK = r"(?:parler|discut\w+|echanger|causer?|dialoguer|joindre|contacter?|r?appeler|telephoner?|voir|rencontrer|avoir|tchater|ecrire)"
_WANT = (
    r"(?:veux|voudrais|aimerais?|besoin|cherche|faut|faudrait|prefere|demande|souhaite|passe[rz]?|donne[rz]?|transfer\w+|"
    r"mettre|mets|mettez|y a|il|trouve|appelle|contact|relation|lien|numero|telephone|(?:accompagne|aide|suivi|conseiller|oriente|guide)e?r? par|branche|connecte|redirige|oriente)"
)
_HELP = r"(?:r?appeler|r?appelle|recontacter?|contacter?|repondre|aider?|joindre|expliquer|accompagner|conseiller|guider|orienter|ecouter)"
_ALOUD = r"(?:au telephone|par telephone|de vive voix|en vrai|en visio\w*|a l oral|en face|face a face|au bout du fil)"
_PLEASE = r"(?: (?:stp|svp|please|merci|vite|maintenant|s il (?:te|vous) plait|ici|la|est|dispo\w*|possible|en ligne))*"
_HELLO = r"(?:(?:bonjour|salut|slt|bjr|cc|euh|bon|ok|non|allo|help|y a) )*"

_CALLS = tuple(
    re.compile(rf"\b(?:{pattern})(?!\w)")
    for pattern in (
        # Somebody: « parler à quelqu'un », « y a un humain ? », « un conseiller peut me rappeler ? », « un conseiller svp ».
        rf"(?:{_TALK}|{_WANT}){_TO} {_WHO}",
        rf"{_WHO}(?: \w+){{0,3}} (?:me|m|nous) {_HELP}",
        rf"^{_HELLO}(?:une? |l |des )?(?:vraie? |etre )*{_WHO}{_PLEASE} ?\??$",
        rf"une? (?:vraie? |etre )*{_WHO} (?:stp|svp|please|s il)",
        r"(?:besoin|veux|voudrais|cherche)(?: \w+){0,2} (?:aide|accompagnement|suivi|contact|soutien) humain",
        r"(?:veux|peux|voudrais|possible d\w?|aimerais|souhaite|prefere|moyen de)(?: \w+)? (?:re)?(?:parler|discuter|echanger) (?:a|avec|au)"
        r"(?! (?:les|des|mes|ma|mon|toi|tout|beaucoup|une? (?:robot|bot|ia|machine|public)))",
        # A call: « rappelez-moi », « vous pouvez m'appeler ? », « mon numéro est le 06… ».
        r"(?:r?appelle|r?appeler|(?:re)?contacte[sz]?|telephone[sz]?) moi(?= ?\??$| (?:stp|svp|je|si|entre|vers|dans|au|par|quand|demain|vite|des|apres|avant|pour|ce|cet|le|a|s il)\b)",
        r"(?:peux|pouvez|pourri?ez|pourrais|pourrait|faudrait|possible d\w*)(?: \w+){0,3} (?:me|m) (?:r?appeler|joindre|contacter|recontacter|telephoner)",
        r"(?:etre|me faire) (?:r?appell?er?|recontactee?|contactee?)|qu on (?:me|m) (?:r?appelle|contacte|recontacte)",
        r"(?:me|m) (?:r?appeler|contacter|telephoner)(?: (?:c est|est ce|serait))? possible|(?:tu|vous) (?:me|m) (?:rappelle|recontacte|telephone)[sz]?",
        r"attends? (?:votre|un|l|ton) (?:appel|coup)|coup de (?:fil|telephone)|on (?:se|s) (?:appelle|appeler|telephone|rencontre|voit) ?\??$",
        r"mon (?:numero|telephone)(?: \w+){0,3} 0[67]\d*",
        # A meeting, or a voice: « prendre rdv », « on peut s'appeler ? », « je préfère par téléphone ».
        r"(?:prendre|avoir|fixer|demander|caler|obtenir|veux|voudrais|aimerais|besoin d|possible|proposer)(?: (?:un|d|de|le|prendre|avoir|vrai))* rdv|(?:peux|pouvez|possible|faudrait|veux|voudrais|aimerais)(?: \w+){0,3} rdv|(?:veux|voudrais|prefere|souhaite|avoir|prendre|demander?)(?: \w+){0,2} entretien(?! (?:d|de|des|du|pro\w*)\b)",
        rf"^{_HELLO}(?:un )?rdv{_PLEASE} ?\??$",
        rf"(?:parler|discuter|echanger|voir|appeler|avoir|aider?|expliquer|prefere|possible|plutot|voudrais)(?: \w+){{0,4}} {_ALOUD}|{_ALOUD}(?: \w+){{0,2}} possible",
        r"(?:on|nous) (?:peux|pourrait|pourrais)(?: \w+)? (?:se|s) (?:parler|appeler|voir|telephoner|rencontrer|capter|croiser)|(?:faire|avoir|caler|faut|plutot) (?:\w+ )?visio\w*|qu on (?:se|s) (?:parler|appelle|voie|voit|rencontre)",
        r"(?:besoin de|envie de|veux|voudrais) (?:parler|discuter)$|vous (?:recevez|accueillez)|prefere (?:parler|discuter|appeler|telephoner|le telephone|l oral|un appel)\b",
        rf"(?:m |me )(?:explique\w*|aide\w*|parle\w*|montre\w*|accompagne\w*)(?: \w+){{0,3}} {_ALOUD}|{_WHO} (?:de reel|de vrai|de concret|(?:\w+ )?derriere|en face|en vrai|(?:\w+ )?(?:lire|lit|lira|repond))",
        r"qui (?:peux|pourrait|va|pour) (?:m|me) (?:aider?|expliquer?|r?appeler|recontacter|accompagner|orienter)|(?:gens|personnes?|equipe) de (?:chez vous|votre \w+)",
        # Whom to call, and where they are.
        r"(?:appeler|joindre|contacter|parler a|m adresser a|telephoner? a) qui|(?:a )?qui (?:je |est ce que |on |dois |peux |faut )*(?:appeler|joindre|contacter|parler|telephoner|m adresser)",
        r"(?:venir|passer|aller)(?: \w+)? (?:vous voir|chez vous|(?:dans|a) (?:vos|votre|l) (?:bureau\w*|agence|local|locaux|accueil))",
        r"vous etes (?:situe\w* |base\w* )?(?:ou|au)(?: (?:exactement|situe\w*|base\w*|precisement))? ?\??$|\bou (?:est ce que )?(?:etes vous|vous (?:etes|trouver?))(?! une?)|ou (?:est|sont|se trouve\w*) (?:vos|votre|l) (?:bureau\w*|agence|local|locaux|accueil|adresse)",
        # Us: « je peux vous joindre ? », « vous avez un numéro ? ».
        r"vous (?:parler|appeler|joindre|contacter|rencontrer|voir|telephoner)|(?:parler|discuter|echanger) avec vous",
        r"(?:avez|as|avoir|auriez|donne[rz]?|laisse[rz]?|envoie\w*|file[rz]?|c est quoi|quel est|y a)(?: (?:vous|moi|me|pas|tu|un|votre|ton|le))* numero(?! d[eu] (?!telephone)|\w* (?:bac|bts|cap))|(?:avoir|donne[rz]?|c est quoi)(?: moi)? (?:votre|ton) telephone",
        # No robot: « je veux pas parler à un robot », « marre des machines ».
        rf"(?:pas|plus|marre|deteste|sans|arrete)(?: \w+){{0,2}} (?:parler|discuter|echanger|causer|ecrire){_TO} {_ROBOT}",
        rf"(?:(?:veux|voudrais) pas|marre|stop|assez|arrete)(?: (?:de|d|des|du|un|une|l|le|la|les|ton|votre|ces))* {_ROBOT}|^pas (?:a |d |avec )?une? {_ROBOT}",
    )
)
# Any somebody that a clause names, whatever the order of its words, when it asks for something too.
_SOMEBODY = re.compile(
    r"\b(?:(?:une?|l|des|autre|aux?|le|la) (?:vraie?s? |etre |autre )*(?:humain|conseiller(?! (?:en|de|numerique|vente|client\w*|commercial|info\w*|mun\w*|fun\w*))|"
    r"(?:agent|responsable|referente?|interlocut\w+|coach|educ\w*|operateur|professionnel)(?! (?:de|d|en|du|des|qual\w*|com\w*|admin\w*|marketing|sport\w*|info\w*|logist\w*|tech\w*|web|secu\w*)\b)|"
    r"assistante? sociale?|accompagnat\w+(?! de))|une (?:vraie )?personne(?= (?:me|m|pour|stp|svp|en|a qui|physique|de (?:chez|votre))\b|$)|que quelqu un(?= (?:me|m|nous)\b)|(?:avec|par|a) quelqu un(?! d[eu]? ))"
    r"(?: (?:pole emploi|france travail|(?:de la )?mission locale))?+\b(?! qui (?:a|m(?! aid)|est|connait|fait)\b)(?! (?:m )?a )"
)
_REQUEST = re.compile(
    r"\b(?:besoin|veux|voudrais|aimerais|souhaite|prefere\w*|faut|faudrait|peux|pouvez|pourr\w+|avez|auriez|y a|aide[zr]? moi|passe[zr]? moi|moi|me|stp|svp|avis)\b"
)
# What only looks like a call; taken out first.
_OTHERWISE = re.compile(
    # a trade, a taste, a question about the bot
    rf"\b(?:devenir|metier d\w*|travail\w* comme|boss\w* comme|en tant que|formation (?:de|pour)|titre (?:pro )?de|etre(?! (?:humain|rappel|accomp|aid|suivi|orient|guid))){_TO} {_WHO}|"
    r"\b(?:j aime|j adore|je kiffe|aimer|me plai\w+|je sais)(?: (?!pas)\w+){0,2} (?:parler|discuter|echanger|voir|rencontrer|contact)\b.*|"
    rf"\b(?:t es|tu es|es tu|vous etes|etes vous|c est|je suis)(?: \w+){{0,2}} (?:{_WHO}|{_ROBOT})|"
    # what was done, or is done elsewhere
    r"\b(?:ai|as|a|avons|avez|ont|avait|avais)(?: (?:deja|pas|jamais))* (?:parler|vu|appeler|rencontree?|eu|discutee?|contactee?|demandee?)\b|"
    r"\b(?:mon|ma|mes|sa|son|leur) (?:conseiller|referente?|mission locale|educ\w*|coach)(?: \w+){0,4} (?:m|me|a|est|dit|va|veux|avait|s)\b|"
    r"\bje (?:vois|parle|vais voir|dois voir)(?: \w+)? (?:mon|ma|un|une)\b|\b(?:j ai|mon|en|au)(?: (?:un|deja|pris))* rdv\b|"
    r"\bon (?:m|me) (?:a|avait) (?:dit|conseil\w+|parler|envoye\w*)\b.*|\bje suis (?:\w+ )?(?:suivie?|accompagnee?|aidee?|envoyee?|inscrite?) (?:par|a|avec)\b.*|"
    r"\b(?:aider|accompagner|former|filmer|soigner|conseiller) (?:a |avec |pour )?quelqu un|\b(?:travaill?|boss|taff)\w* (?:avec|pour|dans|en|au)\b[^,;.!?]*|\ben parler (?:a|avec) (?:ma|mon|mes)\b[^,;.!?]*|"
    # a refusal
    r"\b(?:pas|plus) (?:\w+ )?qu on (?:me|m) \w+|\b(?:me|m) (?:r?appelle|contacte|telephone)\w* (?:pas|plus)\b|"
    rf"\b(?:(?:veux|voudrais|souhaite|envie|besoin) pas|pas (?:envie|besoin)|sans)(?: \w+)?(?: {_TALK})?{_TO} {_WHO}"
)
# What is said of the bot when a human is wanted; else robots are a wish, or refused as such.
ROBOT_REFUSED = re.compile(rf"\b(?:pas|plus|marre|que|au lieu|plutot)\b[^,.;!?]*\b{_ROBOT}\b")


@lru_cache(maxsize=AT_HAND)
def asks_for_human(text: str) -> bool:
    """Somebody is wanted, or a robot is not; « t'es un humain ? » and « je veux devenir conseiller » want nobody.

    >>> asks_for_human("jpeux parlé a qlq1 ?"), asks_for_human("mon conseiller m'a dit de venir")
    (True, False)
    """
    heard = in_full(text)
    for pattern, replacement in _SPELLINGS:
        heard = pattern.sub(replacement, heard)
    clauses = _CLAUSES.split(_OTHERWISE.sub(" ", heard))
    return any(_calls(clause.strip()) for clause in clauses)


def _calls(clause: str) -> bool:
    wanted = _REQUEST.search(clause) and _SOMEBODY.search(clause)
    return bool(wanted) or any(call.search(clause) for call in _CALLS)
