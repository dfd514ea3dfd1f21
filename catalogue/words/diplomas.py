"""What people name when they speak of their level: diplomas, classes, and « rien »."""

import re
from dataclasses import dataclass

from catalogue.model import Level
from catalogue.words.circumstances import LANDS, words


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that people name, and the level of who has it, is in it, gave it up, failed it, or has it not.

    `plain`: when nothing more is said of it. `asked`: a row that is read only in an answer to the question, for
    elsewhere these words mean something else.
    """

    pattern: re.Pattern[str]
    plain: Level | None = None
    held: Level | None = None
    begun: Level | None = None
    stopped: Level | None = None
    failed: Level | None = None
    refused: Level | None = None
    asked: bool = False

    @property
    def is_proof(self) -> bool:
        """Who holds it has more than who is in it."""
        return self.held is not self.begun


_NONE, _BAC = Level.AUCUN, Level.BAC


def _reached(pattern: str, level: Level | None, *, asked: bool = False) -> Kind:
    """What needs no diploma to be true: a class, a lack."""
    return Kind(words(pattern), level, level, level, level, level, asked=asked)


def _diploma(
    pattern: str, held: Level, entered: Level, *, refused: Level | None = None, asked: bool = False
) -> Kind:
    """`entered`: what one has for certain who entered the course."""
    return Kind(words(pattern), held, held, entered, entered, entered, refused, asked)


def _lack(pattern: str, *, asked: bool = False) -> Kind:
    """Having nothing, which « jamais » does not undo (« jamais rien eu »)."""
    return Kind(words(pattern), _NONE, _NONE, _NONE, _NONE, _NONE, _NONE, asked=asked)


def _year(pattern: str, held: Level, entered: Level) -> Kind:
    """The year of a course: who names it is in it, unless they say that they have it."""
    return Kind(words(pattern), entered, held, entered, entered, entered)


# What is ranked by the same words as classes.
_RANKED = (
    r"(?:annees?|fois|arr|arrond\w*|chance|lignes?|positions?|places?|parties?|instance|division|ligue|main|vue|page|etapes?|etage|"
    r"rangs?|vitesse|zone|couronne|mi temps|manche|journee|semaines?|heures?|phase|session|version|saison|edition|serie|tentative|"
    r"option|experiences?|formations?|impression|approche|intention|communion|mondiale|guerre|exclu\w*|langue|lv\w*|generation|"
    r"equipe|personne|urgence|necessite|marche|classe|rangee|loge|nuit|video|lecture|vie|peau|degre|dose|monte)"
)
_CLASS = rf"(?:seconde|2 ?n?de?|premiere|1 ?e?re|[3-6] ?e(?:me?)?|troisieme|quatrieme|cinquieme|sixieme)(?! {_RANKED}(?!\w))"
_STREAM = r"(?:stmg|sti2d|st2s|stl|std2a|sthr|stav|s2tmd|stg|sti|es|s|l|g|gt)"
_SECTION = rf"(?: (?:bac|pro\w*|general\w*|techno\w*|{_STREAM}))*"
# A bac said to be in a class is not passed yet: « bac pro commerce en première ».
_BAC_IN = r"(?:bac (?:(?!eu|obten|valid|reussi)\w+ ){0,3})?en"
_SPORT = (
    r"(?:foot\w*|chasse|sport\w*|tennis|judo|basket|hand\w*|rugby|boxe|pilote|taxi|vtc|moto|peche|debit|club|karting|"
    r"danse|natation|athle\w*|arme|tir|karate|mon|f+[a-z]?|4|iv)"
)
# « Premiere » is software too, and « première », anything that comes first: it is the class in words for schooling, or when
# it comes first in the answer to the question.
_GAVE_UP_CLASS = r"(?:arret|stop+|lach|quitt|abandon|plaqu|rat|loup|redoubl)\w*"
_FIRST_CLASS = (
    rf"(?:{_GAVE_UP_CLASS}|fai[ts]|fini|suivi) (?:la|ma|une) premiere pro{_SECTION}|"
    rf"{_GAVE_UP_CLASS} (?:(?:la|ma) )?premiere(?! pro)(?! {_RANKED}(?!\w)){_SECTION}"
)
_STARTERS = r"(?:(?:bonjour|salut|slt|oui|non|je|j|ai|c est|suis|moi|fait|faite|fini|que|juste|jusqu|a|niveau|la|ma|une) )*"
_BUT = (
    r"(?:info\w*|mmi|gea|tc|geii|gmp|mp|cs|qlio|r ?t|gaco|gb|sd|carrieres|genie|techniques|metiers"
    r"|reseaux?(?! sociaux)|telecom\w*|sciences? des donnees|mesures physiques|statistiques?)"
)
_NEW_SCALE = (
    r"(?:rncp|nouve(?:au|lle|l) \w+|cadre national|cec|eqf|europeen|(?:de |depuis )?2019|france competences)"
)
_GIVEN_UP = r"(?:arr?et+|lach|quitt?(?=e)|stop+|decroch|abandonn|plaqu)\w*"
_SENT_AWAY = r"(?:vire|exclu|renvoye|degage|sorti|parti|tej|teje|jete)(?:e|es|r|s)?"
# A university of another country proves nothing by itself: it says where the diploma is from.
_HERE = rf"(?! (?:de |d |du |au |en |a )(?:{LANDS})(?!\w))"
_SPAN = r"(?:[1-6]e annee|(?:\d|une?|deux|trois|quelques) (?:ans?|annees?|mois|semestres?))"
_FIELD = (
    r"(?:medecine|droit|psycho\w*|socio\w*|histoire|geo\w*|lettres|langues|staps|bio\w*|chimie|physique|maths?|philo\w*|"
    r"eco|economie|aes|lea|llce|archi\w*|pharma\w*|kine|paces|pass|las)"
)
_SAID_OF_IT = r"(?: (?!il|y|a|ai|ca|fait|depuis|en|eue?|obtenue?|validee?|apres|puis|plus|et)\w+){0,4}?"
_YEARS_DONE = r"(?:ans?|annees?) (?:de )?(?:valid|fait|fini|reussi|acquis|obtenu)\w*"
_SCHOOL = r"(?:ecole|college|lycee|(?:les|mes|des) cours|bahut|scolarite)"
_AT_ALL = (
    r"(?: du tout| de rien| de chez rien| en poche| pour l instant| pour le moment| encore| a part \w+)?"
)
_FOUND = r"(?:eu|obtenu|valide|passe|decroche|fini|reussi|gagne)"


def _scale_of_2019(digit: str, level: Level) -> Kind:
    """Cadre national des certifications (decree of 8 January 2019), when the words say that it is that one."""
    titled = rf"(?:titre|certif\w*)(?: \w+){{0,7}}? niveau {digit}"
    framed = (
        rf"{_NEW_SCALE}(?: de)?(?: niveau)? {digit}|niveau {digit}(?: du)?(?: \w+)? (?:{_NEW_SCALE}|titre)"
    )
    return _diploma(rf"{titled}(?: {_NEW_SCALE})?|{framed}", level, _NONE)


def _scale_of_1969(roman: str, digit: str, level: Level, entered: Level) -> Kind:
    """The scale whose numbers go down as one learns more: in Roman numerals, or as France Travail codes it."""
    old = rf"ancien\w* niveau {digit}|niveau {digit} (?:de l )?ancien\w*(?: \w+)?|nv{digit}"
    return _diploma(rf"niveau {roman}|{old}", level, entered)


# Going to school somewhere: it says where the diplomas named beside it are from.
SCHOOLING = (
    Kind(words(r"etudes?|scolarite"), refused=_NONE),
    Kind(words(r"etudiee?s?|scolarisee?|ecole|universite|faculte|fac")),
)

# What is named, the most precise first: a row takes its words away from those below it.
KINDS = (
    # Words that say no level: things, games, permits, and courses that are open to anybody.
    _reached(
        r"bacs? a (?:sable|fleurs?|douche|linge|glace|legumes?|graisse|shampoi\w*|compost|litiere|plantes?|poissons?|lessive)|(?:bac|brevet|bts) blanc|licence (?:adobe|windows|office|microsoft|photoshop|logiciel\w*|creative|libre|d exploitation)|master of (?!sci|art|bus)\w+|bachelor (?:a la|de la) tele|la bac|master ?class|masterchef|quel dip\w*|plein de dip\w*|des dip\w*|"
        rf"licence (?:de |d |du )?{_SPORT}|ing\w* (?:du )?(?:son|audio)|"
        r"(?:groupe|fans?|adore|ecoute|kiffe|concerts?|album|chansons?|musique|membres?)(?: de| des| du)? bts|bts (?:le groupe|army|kpop|k pop)|"
        r"(?:t es|es|(?<!c )est|suis|pas|ou) cap(?: (?:de|ou)(?: pas cap)?)?|(?:franchi|garde)\w* (?:un|le) cap|cap (?:d agde|ferret|corse|d ail|sur|vers)|"
        r"(?:mon|le|un|notre|seul) but (?:c|est|etait|serait|de|d|dans|pour|ultime)|(?:dans|sans|pour) (?:le |un |mon |ce )?but|"
        r"prepa (?:apprentissage|numerique|competences?|avenir|rebond|emploi|projet|code|permis|clea)|bp \d+|"
        r"brevet (?:de (?!technicien|college)|d (?!etude)|federal|informatique|fff)(?: ?\w+)?|brevet d etat",
        None,
    ),
    _reached(
        r"high school|secondary school|gcse|g c s e|a levels?|abitur|matura|maturita|maturite|selectividad|bachillerato|licenciatura|"
        r"tawjihi\w*|cess|cegep|bfem|bem|wassce|waec|ged|degree|examen d etat|deua|enic|naric|comparabilite|apostille|"
        r"equivalences?(?: (?:du |de )?bac(?:\+\d)?)?",
        Level.ETRANGER,
    ),
    _reached(
        r"(?:bac|baccalaureat|diplomes?|bachelor|certificats?)(?: (?:general|pro|universitaire|scolaire))? (?:anglais|espagnol|italien|allemand|"
        r"portugais?|chinois|japonais|arabe|russe|coreen|neerlandais|hollandais|grec|britannique|americain)e?s?",
        Level.ETRANGER,
    ),
    _scale_of_2019("2", Level.BREVET),
    _scale_of_2019("3", Level.CAP),
    _scale_of_2019("4", _BAC),
    _scale_of_2019("5", Level.BAC2),
    _scale_of_2019("6", Level.BAC3),
    _scale_of_2019("7", Level.BAC5),
    _scale_of_2019("8", Level.BAC8),
    _scale_of_1969("i", "1", Level.BAC5, Level.BAC3),
    _scale_of_1969("ii", "2", Level.BAC3, _BAC),
    _scale_of_1969("iii", "3", Level.BAC2, _BAC),
    _scale_of_1969("iv", "4", _BAC, _NONE),
    _diploma(r"niveau (?:v|5) ?bis", Level.BREVET, _NONE),
    _scale_of_1969("v", "5", Level.CAP, _NONE),
    _scale_of_1969("vi", "6", _NONE, _NONE),
    # The university, from the top down.
    _reached(r"doctorante?s?|thesarde?", Level.BAC5),
    _diploma(r"bac\+8|doctorats?|docteure? (?:en|es)|phd|theses?", Level.BAC8, Level.BAC5),
    # Years of a longer course, not the whole of it: « licence d’éco 2 ans validés ».
    _reached(rf"(?:licence|bachelor|but)(?! pro){_SAID_OF_IT} (?:[12]|une?|deux) {_YEARS_DONE}", _BAC),
    _reached(rf"(?:bts|dut|deust|deug){_SAID_OF_IT} (?:1|une?) {_YEARS_DONE}", _BAC),
    _reached(rf"master{_SAID_OF_IT} (?:1|une?) {_YEARS_DONE}", Level.BAC3),
    _year(r"m2", Level.BAC5, Level.BAC3),
    _year(r"m1", Level.BAC3, Level.BAC3),
    _diploma(
        r"master(?= (?:pro|en|de|d|recherche) )|mba|dess|dea|dscg|dnsep|capes|agregation",
        Level.BAC5,
        Level.BAC3,
    ),
    _diploma(r"bac\+[567]|grande ecole", Level.BAC5, _BAC),
    _diploma(
        r"(?:ecole|diplome|titre|cycle) d ing\w*|je suis (?:\w+ )?inge(?:nieure?)?|ecole d archi\w*",
        Level.BAC5,
        _BAC,
    ),
    _diploma(r"ingenieure?s?|inge", Level.BAC5, _BAC, asked=True),
    _diploma(r"(?<!scrum )(?<!game )(?<!quiz )masters?(?! (?:card|mind|system))", Level.BAC5, Level.BAC3),
    _year(r"l3|but3", Level.BAC3, _BAC),
    _year(r"l[12]|but[12]", _BAC, _BAC),
    _year(r"bts[12]", Level.BAC2, _BAC),
    _diploma(r"licences? pro\w*", Level.BAC3, Level.BAC2),
    _diploma(
        r"bac\+[34]|licences?|licenciee? (?:en|de) (?!cdi|cdd)\w+|bachelors?|bba|dcg|dnmade|dn made|diplome national des metiers d art|dna|dnap|deeja|"
        rf"(?:une|ma|la|de|niveau|obtenu (?:une|ma)) maitrise (?:de|d|en)|(?:une|ma) maitrise|but {_BUT}",
        Level.BAC3,
        _BAC,
    ),
    _diploma(
        r"^maitrise(?: (?:de|en|d) \w+)?|^(?:j ai (?:un|mon) |en |un |mon |le )?but$|(?<=en )but|"
        r"but(?= (?:en cours|pas|non|a moitie|arrete|abandonne|rate|lache|en alternance))",
        Level.BAC3,
        _BAC,
        asked=True,
    ),
    _diploma(
        rf"but(?= (?:{_FOUND}|termine)\w*)|(?:{_FOUND}\w*|annees? (?:de|en)) (?:mon |un )?but",
        Level.BAC3,
        _BAC,
    ),
    _diploma(
        r"bac\+2|bts+[am]?|dut|deug|deust|dma|dejeps|dpct|brevet de technicien sup\w*",
        Level.BAC2,
        _BAC,
    ),
    _diploma(
        rf"bac\+[01]|post bac|prepas?(?! (?:metiers?|pro))|cpge|(?:classe|ecole) preparatoire|paces|fac de \w+{_HERE}|{_SPAN} (?:de |d |en )?{_FIELD}|etudiante? (?:en (?!cap|bac|bep|\d)\w+|infirm\w*|ingenieure?)|ecole d infirm\w*|"
        rf"(?:a|en|de|la|ma|une|l|d|faculte|ifsi|iut|ecole de commerce) ?(?:la |l )?(?:fac|universite|iut|ifsi|ecole de commerce){_HERE}|"
        r"ifsi|iut|etudes sup\w*|enseignement superieur",
        _BAC,
        _BAC,
    ),
    _diploma(rf"(?:fac|faculte|universite|ecole de commerce){_HERE}", _BAC, _BAC, asked=True),
    # School, class by class.
    _reached(r"(?:terminale|tle) (?:cap|bep)", _NONE),
    _reached(
        rf"(?:niveau|jusqu ?(?:au?|en|a l)) (?:le |au |du )?(?:bac|baccalaureat){_SECTION}|(?:{_BAC_IN} )?(?:terminales?|term|tle){_SECTION}|"
        r"(?<!pas )(?<!jamais )(?:fini|termine)\w* (?:le |mon )?lycee",
        Level.NIVEAU_BAC,
    ),
    _reached(
        rf"je suis (?:\w+ )?(?:(?:au|en) (?:lycee|college)|lyceen(?:ne)?|collegien(?:ne)?)|(?!premiere pro(?!\w)){_CLASS} (?:bac )?(?:pro|generale?|techno|{_STREAM})(?: \w+)?|"
        rf"(?:{_BAC_IN}|classe de|niveau|depuis la|fin de(?: la)?|jusqu ?(?:en|a la|au)|redouble\w* (?:la|ma|en)|(?:pendant|apres|avant) (?:la|ma)) "
        rf"{_CLASS}{_SECTION}(?: (?:prepa )?(?:pro|metiers))?|{_FIRST_CLASS}",
        _NONE,
    ),
    _reached(
        rf"(?:(?!premiere){_CLASS}|^{_STARTERS}(?=premiere){_CLASS}){_SECTION}(?: prepa (?:pro|metiers))?|college|lycee|lyceen(?:ne)?s?|collegien(?:ne)?s?|primaire|c[em][12]|ime|itep",
        _NONE,
        asked=True,
    ),
    _reached(
        r"infra bac|niveau (?:college|lycee|primaire|cm2|ecole)|segpa|erea|ulis ecole|(?:classe|en|dispositif|une) ulis|classes? relais|"
        r"classe d accueil|upe2a|ecole (?:de la )?(?:2 ?e(?:me)?|2nde|deuxieme|seconde) chance|e2c|clipa|dima",
        _NONE,
    ),
    Kind(
        words(rf"bacs?{_SECTION}|baccalaureat{_SECTION}|bacheliere?s?"),
        plain=_BAC,
        held=_BAC,
        begun=Level.NIVEAU_BAC,
        stopped=_NONE,
        failed=Level.NIVEAU_BAC,
        refused=_NONE,
    ),
    _diploma(
        r"daeu|diplome d acces aux etudes|capacite en droit|brevet pro\w*|bp|bpjeps|brevet de technicien|bt|bma|btm",
        _BAC,
        _NONE,
        refused=_NONE,
    ),
    _diploma(
        r"caps?(?! ?vert)|bep+s?|bepa|capa|cap ?a|mention complementaire|mc|certificat d aptitude pro\w*|brevet d etudes pro\w*|cpjeps|bapaat",
        Level.CAP,
        _NONE,
        refused=_NONE,
    ),
    _diploma(r"brevets?|dnb|cfg|certificat de formation generale|bepc", Level.BREVET, _NONE, refused=_NONE),
    # Who left school with nothing.
    _lack(rf"(?:{_GIVEN_UP}|{_SENT_AWAY})(?: \w+){{0,3}}? (?:(?:l|le|du|au|mon|de|d) )?{_SCHOOL}"),
    _lack(
        r"non dipl\w*|descol\w*|decrocheu\w*|decrochage\w*|(?:pas|jamais|plus|non) (?:passe|eu) (?:d |un |aucun )?examens?|(?:pas|jamais|plus|non) (?:ete |alle |allee )?(?:(?:\w+ ){0,2}a l ecole|scolaris\w*)|"
        r"(?:pas|jamais) (?:fini|termine)\w* (?:le |mon |l |ma |la )?(?:lycee|college|ecole|scolarite)",
    ),
    _lack(
        r"rien (?:\w+ )?(?:comme|en|niveau|question|cote|au niveau) (?:\w+ )?(?:dipl\w*|niveau|etudes?|bagages?)|"
        r"dipl\w* (?:non$|aucun\w*|zero|0|rien|neant|nada|walou)|(?:parti|sorti|fini|reparti)\w* (?:\w+ ){0,3}(?:sans rien|les mains vides)|^sans rien(?: du tout)?$",
    ),
    _lack(
        rf"(?:j ai|avec|jamais|et)(?: \w+)? (?:rien|aucun|nada|walou|keud\w*|keutch\w*|tchi|que dalle|zero)(?: {_FOUND}\w*)?"
        rf"{_AT_ALL}$",
    ),
    _lack(
        rf"^(?:(?:non|nop|nope|j|ai|moi|que|vraiment|pas|alors|jamais|diplomes?|actuellement) )*(?:rien|nada|(?:que )?dalle|kedal\w*|wall?ou|keud\w*|keutch\w*|tchi|nothing|zero|neant|aucune?s?|nop)(?: {_FOUND}\w*)?(?: moi)?{_AT_ALL}$",
        asked=True,
    ),
    Kind(words(r"dipl\w*|bagages?|qualif\w*|certificats?"), refused=_NONE),
    *SCHOOLING,
    Kind(words(r"formations?$"), refused=_NONE, asked=True),
)
