"""The frequent questions, whatever their spelling.

A question is a clause that asks (« ? », « combien », « c'est… », « faut… ») about a known subject. The same subject
in a clause that does not ask (« une formation gratuite à Lens ») is left alone.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.dialogue.spelling import plain
from catalogue.words.sound import sound


class Question(StrEnum):
    """What is often asked, about the trainings, oneself or the bot. Told apart in this order."""

    FUNDING = "funding"
    FRANCE_TRAVAIL = "france_travail"
    MISSION_LOCALE = "mission_locale"
    LABEL = "label"
    PRIVACY = "privacy"
    TRUST = "trust"
    ROBOT = "robot"
    WHO = "who"
    PURPOSE = "purpose"
    LANGUAGE = "language"
    HELP = "help"
    PAY = "pay"
    COST = "cost"
    DISABILITY = "disability"
    PAPERS = "papers"
    WOMEN = "women"
    JOBS = "jobs"
    DIPLOMA = "diploma"
    APPLY = "apply"
    COMPUTER = "computer"
    SCHEDULE = "schedule"
    START = "start"
    LENGTH = "length"
    REMOTE = "remote"
    WORK_STUDY = "work_study"
    HARD = "hard"
    ENTRY = "entry"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions of a message, what it says besides (spelled out), and the age that it gives, in years."""

    questions: tuple[Question, ...]
    rest: str
    age: int | None = None


# Answers given to one message: more would not be read.
MOST_ANSWERED = 2
# Words of a clause that asks without a question mark: « c'est gratuit », « faut un ordi »; a longer one tells.
MOST_WORDS = 9

# What a clause that asks is about. All patterns are matched on text made plain (bot/dialogue/spelling.py).
_SUBJECTS: dict[Question, tuple[str, ...]] = {
    Question.FUNDING: (r"cpf|(?:suis )?au chomage|financements?(?! participatif)|finance(?:r|e|es|ent)?",),
    Question.FRANCE_TRAVAIL: (r"(?:france travail|pole emploi|inscri\w+ au chomage|demandeur d emploi)",),
    Question.MISSION_LOCALE: (r"missions? locales?",),
    Question.LABEL: (
        r"label\w*(?: (?:de la )?(?:grande ecole du numerique|gen))?|(?:grande ecole|gen)(?: du numerique)?",
    ),
    Question.PRIVACY: (
        r"(?:mes|nos|les) (?:donnees?|infos?|informations?|messages?|conversations?|reponses?|coordonnees)(?: perso\w*)?",
        r"rgpd|anonyme|confidentiel\w*|vie privee|m espionn\w+|qui (?:lit|voit|lis)",
    ),
    Question.TRUST: (
        r"arnaqu\w+|scam|serieu(?:x|se)|fiable|fake|bidon|legit|officiel|secte|confiance|(?:pour de |c est )vrai",
    ),
    Question.ROBOT: (
        r"(?:(?:t es|vous etes|etes vous|je parle a|es tu|c est(?! quoi)) (?:\w+ ){0,2})(?:(?:ro)?bot|machine|ia|intelligence artificielle|chat ?gpt|humaine?|reel|vivant|"
        r"(?:vraie? )?personne)(?: ou (?:un |une )?(?:humaine?|robot|bot|ia|vraie? personne|pas))?",
        r"(?:humain|quelqu un|personne|vraie personne) derriere|(?:robot|bot) ou (?:un |une )?(?:humaine?|personne|vraie? personne)|^(?:un |une )?(?:robot|bot|ia)(?= *\?+$)",
    ),
    Question.WHO: (
        r"(?:t|tu|toi|vous|etes|es tu|c est|est tu) ?(?:es |etes |c est )?qui(?: toi| en fait| derriere| au juste)?$|qui (?:t es|es tu|est tu|etes vous|t a|vous a|a cree|a fait|est derriere|y a derriere|derriere)(?: \w+){0,2}",
        r"(?:tu|vous) (?:t |vous )?(?:t )?appel\w+|appel\w+ (?:tu|vous)|t as quel age|ton (?:petit )?(?:nom|prenom|age)|cree par qui|(?:bosse|travaille)s? pour qui",
    ),
    Question.PURPOSE: (
        r"(?:sers|sert|servez)(?: (?:a|tu|vous|ca|de))? ?quoi|(?:a|en) quoi (?:tu |ca |vous )?(?:sers|sert|servez)|(?:tu|vous) (?:fais|fait|faites|proposes?|proposez) quoi(?! (?:de|avec))",
        r"(?:ton|votre|ce|le) (?:bot|truc|delire|concept|principe|but) c est quoi|c est quoi (?:ton|votre|ce|le) (?:bot|truc|delire|concept|principe|but)|(?:tu|vous) (?:peux|peut|sais|pouvez)(?: m aider)? (?:a )?(?:faire )?quoi|^c est quoi(?: ca)?$",
    ),
    Question.LANGUAGE: (
        r"(?:parle|parles|parlez|comprends?|comprenez|parler) (?:(?:bien|pas|aussi|l|le|en) )*(?:arabe|espagnol|portugais|turc|russe|chinois|italien|ukrainien|francais)",
        r"(?:tu|vous) (?:parles?|parlez|comprends?|comprenez) (?:l )?anglais|autres? langues?",
    ),
    Question.HELP: (
        r"(?:transports?|logement|logee?s?|trajets?|hebergement|internat|cantine|repas|navigo|creche)(?: \w+){0,2}|permis de conduire|remboursee? \w+",
        r"(?:pas|sans) (?:de |le |d )?(?:permis|voiture|vehicule)|garde\w*(?: (?:d|de|mon|ma|mes|les))* (?:enfants?|bebe|fils|fille|petite?)|(?:j ai|avec) (?:un |des |mes |mon )?(?:bebe|enfants?)|aides? financieres?",
    ),
    Question.PAY: (
        r"(?:bien )?(?:paye|remunere|indemnise)e?s?(?= |$)|remunerations?|salaires?|indemnites?|allocations?|alloc|bourses?|rsa|(?:le|mon|droit au|du) chomage|gagne (?:\w+ )?(?:argent|combien)|"
        r"(?:combien|argent|quelque chose|touche|gagne)(?: (?:on|je|que))* (?:touche|gagne)\w*|(?:touche|gagne)\w*(?: (?:de l|des|du|un|quelque|combien))* ?(?:argent|sous|thunes?|salaire|chose|combien)|on (?:me|nous) paye|m[e ]? ?payez",
    ),
    Question.COST: (
        r"(?:gratuit\w*|gratis|gratos|payante?s?)(?: ou (?:pas|payante?s?|gratuite?s?))?|(?:trop |pas )?chere?|prix|tarifs?|coute\w*|frais|remboursee?s?|"
        r"(?:faut|doit|dois|a) (?:\w+ )?payer|combien$|combien (?:ca|c est|est ce|le)",
    ),
    Question.DISABILITY: (
        r"handicap\w*|rqth|mdph|fauteuil(?: roulant)?|pmr|sourde?s?|malentendante?s?|malvoyante?s?|aveugles?|autis\w+|dys(?:lexi\w+|praxi\w+)?|tdah",
    ),
    Question.PAPERS: (
        r"papiers?|titre de sejour|carte de sejour|recepisse|demandeu(?:r|se)s? d asile|refugiee?s?|nationalite|clandestin|etrangere?s?(?! d| en)|etre francaise?|visa",
    ),
    Question.WOMEN: (
        r"(?:filles?|femmes?|meufs?|nanas?)(?: aussi)?|(?:que|pour|de|d|reserve aux?)(?: \w+)? (?:mecs|gars|hommes|garcons)",
    ),
    Question.JOBS: (
        r"(?:taf|travail|boulot|emploi|job|cdi|embauche\w*|recrute\w*)s?(?: \w+){0,2} (?:apres|derriere|a la fin|a la sortie|au bout|ensuite)|(?:apres|derriere)(?: \w+){0,3} (?:taf|travail|boulot|emploi|job)s?|debouches?|"
        r"(?:trouver|trouve|avoir|garanti\w*|sur de)(?: \w+){0,3} (?:taf|travail|boulot|emploi|job)s?|ca (?:embauche|recrute)",
    ),
    Question.DIPLOMA: (
        r"(?:(?:diplomes?|titres?|certif\w*)(?: \w+){0,3} (?:a la fin|apres|au bout|a la cle|a la sortie)|(?:a la fin|apres|au bout|donne|delivre|obtient|obtiens|sort)(?: \w+){0,4} (?:diplomes?|titres?|certif\w*))|"
        r"diplomante?s?|certifiante?s?|qualifiante?s?|reconnue?s?(?: par l etat)?|titre (?:pro\w*|rncp)|vrais? diplomes?|equivalence",
    ),
    Question.APPLY: (
        r"(?:s |m |t |me )?(?:inscri(?:s|t|re|ption|ptions|vez|vent)|postul\w+|candidat\w+)(?! (?:a pole|a france|a la mission))(?: \w+)?|dossier|cv|entretiens?|concours|selections?|tests? d entree|lettre de motivation",
    ),
    Question.COMPUTER: (
        r"(?:(?:d|un|l|de|mon|son|des|propre|pas|sans|du|le) )?(?:ordi(?:nateur)?s?|lordi|pcs?|mac|macbook|materiel|connexion(?: internet)?|wifi)(?: (?:perso\w*|portable|a moi))?",
    ),
    Question.SCHEDULE: (
        r"horaires?|emploi du temps|rythme|temps (?:plein|partiel)|plein temps|mi temps|combien d heures|(?:tous les jours|le soir|le week ?end|la journee)",
    ),
    Question.START: (
        r"(?:quand(?! meme)|date|quel jour|quel mois)(?: (?:est|ce|que|ca|la|les|l|c|formations?|elles?|on|je|peux|de|prochaine?|session))* ?(?:commenc\w*|debut\w*|demarr\w*|rentrees?|inscriptions?)?|"
        r"(?:commenc\w*|debut\w*|demarr\w*|rentrees?)(?: \w+){0,2} (?:quand|quel)|dates?|rentrees?|attendre (?:septembre|longtemps)",
    ),
    Question.LENGTH: (
        r"(?:combien|quel|c est quoi)(?: (?:de|la|est))* (?:temps|mois|jours|semaines|annees?|duree)|dur(?:e|ent|era)(?: (?:combien|longtemps|(?:de |du )?temps))?|duree|(?:c est|trop|prend) long\w*(?: temps)?|longtemps",
    ),
    Question.REMOTE: (
        r"(?:a distance|en ligne|distanciel|remote|visio|sur place|presentiel|(?:de |depuis )?chez moi|a la maison)(?: ou (?:\w+ ){0,2}(?:distance|ligne|place|presentiel|distanciel|chez moi|pas))?|se deplacer|ou (?:se passent|sont|ont lieu) les (?:cours|formations)",
    ),
    Question.WORK_STUDY: (r"(?:en |d |l )?(?:alternances?|apprentissage|apprentie?)",),
    Question.HARD: (
        r"(?:trop )?(?:dure?s?(?= |$)|difficiles?|complique\w*)(?: pour moi)?|(?:(?:bon|bonne|fort|forte|doue|douee|niveau|nul|nulle)s? (?:en )(?:\w+ )?(?:maths?|anglais|francais|informatique|info))|"
        r"(?:savoir|deja|sais|sache|apprendre) (?:deja )?(?:coder|programmer|parler anglais)|parler anglais|(?:jamais|pas|de|sans|deja) (?:\w+ )?(?:experience|bases?|connaissances?)|connais rien|debutante?s?|(?:pars|partir|commence) de (?:zero|rien)|jamais (?:code|programme|fait)",
    ),
    Question.ENTRY: (
        r"(?:(?:d|un|le|l|quel|les|de|pas|sans|aucun|comme) )?(?:diplomes?|bac|brevet|niveaux?(?: scolaire)?|prerequis|conditions?|criteres?)(?: (?:d entree|d acces|minimum|requise?s?|demandee?s?|obligatoires?|necessaires?))*(?! \+|\+| ?pro)",
    ),
    Question.AGE: (
        r"(?:quel|l|d|limite d|minimum|maximum)? ?ages?(?: (?:minimum|maximum|mini|max|limite|requis|faut))?|(?:trop|assez|pas trop) (?:jeune|vieux|vieille|agee?)|mineure?s?|majeure?s?",
    ),
}
# What calls for the same answers when it is only told, without asking.
_TOLD: dict[Question, tuple[str, ...]] = {
    Question.HARD: (
        r"(?:suis|me sens|me trouve) (?:\w+ )?(?:nul\w*|bete|con|conne|debile|incapable|pas (?:tres |assez )?(?:doue\w*|intelligente?|forte?|capable))(?: (?:en|a|pour|de) \w+)?",
        r"(?:c est|ca a l air|ca va etre|ca doit etre) (?:\w+ )?(?:trop |tres |super )(?:dure?|difficile|complique)(?: pour moi)?|(?:peur|crains) (?:de ne |de |d |que (?:ce|ca) )(?:pas (?:y arriver|etre|reussir|avoir|suivre)|soit|etre|rater|echouer|me planter)(?: \w+){0,3}",
        r"(?:j y )?arrive(?:rai)? (?:jamais|pas)(?= *(?:$|[?.!,]))|vais pas y arriver|pas (?:le niveau|a la hauteur|fait pour moi|fait pour les etudes)|j y (?:connais|comprends) rien",
    ),
    Question.DISABILITY: (
        r"(?:suis|ai (?:un|une|la)) (?:\w+ )?(?:handicap\w*|rqth|en fauteuil|sourde?|malentendante?|malvoyante?|aveugle|autiste)",
    ),
    Question.PAPERS: (r"(?:sans|pas de|pas les|pas mes) papiers|demandeu(?:r|se) d asile",),
    Question.COMPUTER: (
        r"(?:pas|ni) (?:d |de |un )?(?:ordi(?:nateur)?|pc|connexion|wifi|internet)(?: chez moi| a la maison)?",
    ),
    Question.APPLY: (r"(?:veux|voudrais|aimerais) (?:m inscrire|postuler|candidater)",),
    Question.WOMEN: (r"(?:truc|metier|domaine|milieu)s? (?:de |d |pour )(?:mecs|hommes|gars|garcons)",),
    Question.LANGUAGE: (
        r"(?:parle|comprends?|ecris|maitrise|lis) (?:(?:encore|tres|vraiment|trop) )*(?:pas|mal|peu)(?: \w+){0,2} (?:le |en )?francais|apprends? (?:encore )?le francais",
    ),
    Question.TRUST: (r"c est une arnaque|(?:sent|pue) l arnaque",),
}

# Where a clause ends: after a sign, before a conjunction or what starts a question.
_CLAUSES = re.compile(
    r"(?<=[?!.;\n,])|(?= (?:mais|et|donc|alors|sinon) )|(?= (?:est ce que|c est(?! (?:grave|possible|bon|faisable|genant|un probleme|quoi|combien|qui|quand|comment))|combien|comment|y a|faut|t es|quand) )"
)
# These words ask, wherever they stand…
_ASKS = re.compile(
    r"\b(?:combien|comment|pourquoi|quel|quoi|ai droit|qui (?:lit|voit)|est ce que|est il|est elle|ca veut dire|es tu|etes vous|qui (?:est|es|a|t)|possible|c est (?:grave|genant|un probleme)|"
    r"(?:je|on) (?:peux|peut)|pouvez vous|faut(?! que je)|obligatoire|obligee?|necessaire|besoin|quand (?:est ce|ca|la|commence|debute))\b|\b(?:quand|qui)$"
)
# … and these do at the start of a short clause.
_OPENS = re.compile(
    r"(?:(?:et|mais|donc|alors|sinon|du coup|au fait|ok|oui|ah|euh|hey|salut|slt|dis|frr|wesh|bonjour|stp|svp|en fait|si|que|dis moi) )*"
    r"(?:c est|y a|t es|tu|t|vous|on|ca|elles? (?:est|sont)|les formations? (?:est|sont)|accepte\w*|j ai droit|j aurai|je vais etre|je serai)\b"
)
# Subjects that, alone, make a question: « prix », « le label », « les horaires ».
_BARE = frozenset(
    {Question.COST, Question.LABEL, Question.PAY, Question.SCHEDULE, Question.START, Question.LENGTH, Question.APPLY, Question.TRUST,
     Question.MISSION_LOCALE, Question.DISABILITY, Question.PRIVACY}
)  # fmt: skip
# Said in an answer as often as in a question: « c'est un bac pro », « bac ? » answer, « faut un bac ? » asks.
_GUARDED = frozenset({Question.ENTRY, Question.HELP, Question.WOMEN, Question.HARD})

_SUBJECT_PATTERNS = tuple(
    (question, re.compile(rf"\b(?:{'|'.join(_SUBJECTS[question])})(?!\w)")) for question in Question
)
_TOLD_PATTERNS = tuple(
    (question, re.compile(rf"\b(?:{'|'.join(patterns)})(?!\w)")) for question, patterns in _TOLD.items()
)
_AGE = re.compile(
    r"(?:\b(?:j ai|j aurai|vais avoir|agee? de|moi|avec mes) (?:que |seulement |bientot |deja |presque )?|(?:^|[,;.!(]) *)(\d{1,2}) ?(?:ans?|piges|balais)\b(?! d)"
    r"(?:.{0,3}(?:je peux|ca passe|c est (?:possible|bon)))?"
)
_YEARS = range(8, 80)
_WHAT_IS = re.compile(
    r"\b(?:c est quoi(?! comme| tes| vos| les formations)|veut dire quoi|(?:on|y) fait quoi|consiste en quoi|explique)\b"
)
# Words of questions that are written as they are heard (« payan », « gratui », « labelle »), and sound like no other.
_BY_SOUND = {
    sound(word): word
    for word in (
        "gratuit", "gratuite", "payant", "payante", "label", "remunere", "remuneree", "remuneration", "financement", "inscription",
        "inscrire", "diplome", "alternance", "distance", "rembourse", "transport", "logement", "arnaque", "handicape", "ordinateur",
    )
}  # fmt: skip
_LONG = re.compile(r"\b[a-z]{5,}\b")
_ARTICLE = re.compile(r"^(?:le|la|les|l|un|une|du|des) ")


def read(text: str) -> Asking | None:
    """The questions that a message asks; None when it asks none of these."""
    said, age = _age(_LONG.sub(lambda word: _heard(word[0]), plain(text)))
    clauses = [_ask(clause) for clause in _CLAUSES.split(said)]
    found = [question for question, _rest in clauses if question]
    if age is not None:
        found.insert(0, Question.AGE)
    rest = "".join(rest for _question, rest in clauses)
    return Asking(tuple(dict.fromkeys(found))[:MOST_ANSWERED], rest, age) if found else None


@lru_cache(maxsize=4096)
def _heard(word: str) -> str:
    return _BY_SOUND.get(sound(word), word)


def asks_what_it_is(text: str) -> bool:
    """« C'est quoi la cyber ? », of anything."""
    return _WHAT_IS.search(plain(text)) is not None


def _age(said: str) -> tuple[str, int | None]:
    """The text without the age that it gives, and this age."""
    match = _AGE.search(said)
    if match is None or int(match[1]) not in _YEARS:
        return said, None
    return f"{said[: match.start()]} , {said[match.end() :]}", int(match[1])


def _ask(clause: str) -> tuple[Question | None, str]:
    """The question of a clause, and the clause without its subject."""
    asking = _asking(clause)
    for question, pattern in (*_TOLD_PATTERNS, *((q, p) for q, p in _SUBJECT_PATTERNS if q in asking)):
        if match := pattern.search(clause):
            return question, f"{clause[: match.start()]} {clause[match.end() :]}"
    return None, clause


def _asking(clause: str) -> frozenset[Question]:
    """What a clause may ask about, by its form."""
    bare, marked = clause.strip(" ?!.,;"), "?" in clause
    opens = _OPENS.match(bare) is not None
    if _ASKS.search(clause) or (opens and marked):
        return frozenset(Question)
    if marked or (opens and len(bare.split()) <= MOST_WORDS and "c est pour" not in bare):
        return frozenset(Question) - _GUARDED
    if len(bare.split()) <= 3 and any(
        pattern.fullmatch(_ARTICLE.sub("", bare)) for q, pattern in _SUBJECT_PATTERNS if q in _BARE
    ):
        return _BARE
    return frozenset()
