"""Words of distress and danger, whatever their spelling; what is only slang is left alone.

When in doubt, care wins, but softly: what may be a joke about death is read as DISTRESS.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogue.spelling import plain


class Danger(StrEnum):
    """What a person seems to go through, which decides whom to call first."""

    EMERGENCY = "emergency"  # a life is at stake this minute
    SUICIDE = "suicide"  # also self-harm, also somebody else's
    HOME = "home"  # hit or abused in the family
    ABUSE = "abuse"  # by a partner, sexual, a forced marriage
    HARASSMENT = "harassment"  # at school or online
    VIOLENCE = "violence"  # attacked or threatened by others, or afraid of hurting somebody
    STREET = "street"  # nowhere to sleep
    DISTRESS = "distress"  # it goes badly, without a word of danger


@dataclass(frozen=True, slots=True)
class Alarm:
    """A danger, and what the message says besides, spelled out."""

    danger: Danger
    rest: str


# Fragments shared below. All patterns are matched on text made plain (bot/dialogue/spelling.py), one idea a line.
_FILLER = (
    r"(?: (?:ne|n|que|qu|de|d|a|juste|vraiment|trop|tellement|une chose|plus qu a|tout le temps|souvent))*"
)
_WANT = (
    r"(?:veux|veut|voudrais?|aimerais?|prefere\w*|vais|va|compte|envie|besoin|pens\w+|song\w+|idees?|essay\w+|tente\w*|failli|hesite|reve|"
    rf"devrais|merite\w*|voulait?|parle|menace){_FILLER}"
)
_DIE = (
    r"(?:mour+i+r\w*|crever|creve(?! (?:la|de))|(?:m )?en finir(?! avec)|disparaitre(?! d)|etre morte?s?|mettre fin|tout arreter dans ma vie|"
    r"que (?:ca|tout) s arrete|(?:partir|quitter|plus etre) (?:de )?ce monde(?! d)|(?:dormir|partir) pour toujours|"
    r"sauter (?:par|du|d une?|dans le vide)|(?:plus|jamais) (?:exister|me reveiller))"
)
_KILL_ONESELF = (
    r"(?:tuer|tue(?= |$)|but+er|flinguer|pendre|noyer|supprimer|(?:foutre|mettre|fous) en l ?air|tirer? une balle|"
    r"jeter (?:sous|du|d une?|par|dans le vide)|(?:tailler|trancher|ouvrir|couper) les veines)"
)
# To live at all, not to live somewhere or with somebody.
_LIVE = r"(?:vivre(?! (?:a|au|aux|chez|en|avec|la bas|loin|ici|dans|sans)\b)|etre la|me reveiller|rester en vie|continuer a vivre)"
_KIN = r"(?:pere|mere|parents?|freres?|soeurs?|famille|oncle|tante|tuteur|cousine?s?|grand pere|grand mere|educ(?:ateur|atrice)s?)"
_PARTNER = r"(?:mon|ma) (?:\w+ )?(?:copain|copine|ex|mari|mec|meuf|conjointe?|compagnon|femme|fiance)"
_OTHERS = r"(?:on|ils|elles|il|elle|quelqu un|mecs?|gens|gars|types?|inconnu|hommes?|patron|chef|prof|voisins?|coloc|bande|ceux|eleves|autres)"
_HIT = (
    r"(?:frap+\w+(?! (?:un|du|des)\b)|cogn\w+|tabass\w+|gifl\w+|maltrait\w+|brutalis\w+|etrangl\w+|sequestr\w+|enferm\w+|agress\w+|poignard\w+|"
    r"viol(?:e|ent|ait|er|ees?|es)?|tap(?:e|ent|ait|er|ee?)(?! (?:du|des?|la|le|un|une|dans|sur|\d\w*)\b)|"
    r"bat(?:tent|tait|tre|tue?)?(?! (?:a|au|aux|toujours)\b)|menac\w+|racket\w+|"
    r"touch(?:e|ent|ait|er|ee?)(?! (?:par|du|des|un|mon|ma|le (?:coeur|rsa|chomage))\b)|fai(?:t|s|re) (?:du|tres|vraiment) mal(?! au))"
)
_TO_ME = rf"(?: \w+){{0,4}} (?:me|m|nous)(?: (?:a|ont|avait|deja|encore|toujours|fait|re))* {_HIT}"
_MEDICINE = r"(?:medoc|medicament|cachet|pilule|comprime|xanax|doliprane|somnifere|plaquette|javel)s?"
_A_LOT = r"(?:trop|plein|beaucoup|(?:une|la|des) boites?|toute?s?|une plaquette|\d+)"
_FORCED = r"(?:force\w*|oblige\w*)"
_OUT = r"(?:dehors|a la rue|a la porte(?! d)|de chez (?:moi|ma|mes|mon)|de la maison)"
_NOWHERE = r"(?:nul(?:le)? part|aucun endroit|pas d endroit|plus d endroit|rien|pas|plus)"

# Checked in this order: the gravest word decides.
_DANGERS: dict[Danger, tuple[str, ...]] = {
    Danger.EMERGENCY: (
        r"over ?doses?",
        rf"(?:pris|avale|bu|gobe) {_A_LOT}(?: \w+){{0,4}} {_MEDICINE}",
        rf"avale(?: \w+){{0,3}} {_MEDICINE}",
        rf"(?:il|elle|pote|bebe|amie?|{_KIN}|{_PARTNER}) (?:ne |n |se )*(?:respire|bouge|reveille) (?:plus|pas)(?! (?:en|a|au|le|la|aux|quand|tot)\b)",
        r"perds? (?:beaucoup de|trop de|tout son|tout mon) sang|saigne (?:beaucoup|trop)|(?:sang partout|plein de sang)",
        r"(?:fait|fais) (?:un malaise|une crise cardiaque)|(?:dans le|est en) coma|est inconsciente?",
        r"(?:suis|viens de) (?:me |m )?(?:ouvert|ouvrir|coupe\w*|taill\w+|tranch\w+) les veines|suis poignard\w+",
        r"(?:pere|mere|frere|mec|mari|ex|il|elle) (?:\w+ ){0,2}(?:a|sorti) (?:un couteau|une arme|un flingue)|est derriere (?:ma|la) porte",
        rf"(?:{_KIN}|{_PARTNER}|il|elle|ils|on) (?:\w+ )?(?:essaye|tente) de (?:me tuer|m etrangler|me poignarder)",
        r"(?:essa\w+|veut|veulent|force\w*) (?:d |de )?r?entrer chez moi|contre mon gre",
        r"y a le feu (?:chez|a la|dans)",
        r"appel(?:le|ez|er|les) (?:la police|les secours|les flics|une ambulance|les pompiers|le samu)",
        r"^(?:au secours?|a l aide)(?:[ !]+(?:aide[rz]? moi|svp|stp|vite))*[ !.]*$",
    ),
    Danger.SUICIDE: (
        r"s(?:ui|u|oui)(?:c|s|ss|sc)id\w*",
        rf"{_WANT} {_DIE}",
        rf"(?:(?<!va )(?<!vont )(?<!ca )(?<!veut )(?<!veulent )m|s)e? {_KILL_ONESELF}(?! (?:a la|au|a faire|a l))",
        r"en finir avec (?:la vie|tout|ma vie|moi|mes jours)|(?:fin a|enlever|oter|finir) (?:ma|la|mes|ses) (?:vie|jours)",
        rf"(?:plus|pas|aucune) (?:du tout )?(?:la |le )?(?:envie|gout|force|raisons?) (?:de |d ){_LIVE}",
        rf"(?:plus|peux pas|marre de|fatiguee? de|assez de|bon|rien de|merite pas de|arrive (?:plus|pas) a) {_LIVE}",
        r"(?:mieux|heureux|tranquilles?) (?:si j etais (?:morte?|pas la|plus la|pas ne)|sans moi|si je (?:mour|dispar)\w+)|manquerais? a personne",
        r"(?:jamais etre|(?:ne )?pas etre|n etre jamais) nee?",
        r"(?:me|m) (?:scarifi\w+|(?:auto ?)?mutil\w+|taillad\w+)|scarification\w*|auto ?mutil\w+",
        r"me coupe (?:les|le|la) (?:bras|veines|poignets?|cuisses?)",
        r"je me fais (?:du |vraiment )?mal(?! (?:a|au|aux|en|partout)\b)|me suis fait du mal|(?:envie|besoin) de me faire (?:du )?mal",
        r"(?:idees?|pensees?) (?:noires?|suicid\w+|morbides?)|que tout s arrete",
        r"mon dernier message|lettre d adieu|adieu (?:a tous|tout le monde)",
        r"saute (?:du|d un) (?:pont|toit|balcon|immeuble)|(?:fait|fais) une (?:ts|tentative)",
    ),
    Danger.HOME: (
        rf"{_KIN}{_TO_ME}",
        rf"{_KIN}(?: \w+){{0,3}} (?:frap+\w+|bat|tap(?:e|ent)|viol\w+|touche) (?:mon|ma|mes) (?:petite? )?{_KIN}",
        rf"{_KIN} (?:\w+ ){{0,3}}(?:est|sont|devient) (?:\w+ )?(?:violente?s?|alcooliques?)|leve(?:nt)? la main sur",
        rf"{_KIN} (?:\w+ ){{0,2}}(?:m insult\w+|me prive\w* de (?:manger|nourriture)|(?:vient|viennent) dans mon lit)",
        rf"(?:{_HIT}|abus\w+|peur) (?:par |de )(?:mon |ma |mes )(?:\w+ )?{_KIN}",
        r"(?:frappe\w*|tape\w*|battue?|bat|cogne|danger|peur|securite)(?: de rentrer| d etre)? (?:chez moi|a la maison|au foyer|dans ma famille)",
        r"incest\w*|attouchement\w*|enfants? (?:battu|maltraite|en danger)\w*|maltraitance",
    ),
    Danger.ABUSE: (
        rf"{_PARTNER}{_TO_ME}",
        rf"{_PARTNER} (?:\w+ ){{0,2}}(?:est|devient) (?:\w+ )?violente?",
        rf"(?:{_HIT}|abus\w+|peur) (?:par |de ){_PARTNER}",
        rf"{_OTHERS}(?: \w+){{0,3}} (?:me touche|m a (?:deja )?touchee?|m ont touchee?)(?! (?:le coeur|par|beaucoup))",
        r"viols?|viole[er]?s?(?! (?:la|le|les|des|sa|ma|mes) (?:vie privee|regles?|donnees|lois?|droits?))|femme battue",
        r"abuse[rsz]? (?:sexuellement )?de moi|(?:ete|suis fait) abusee?|(?:agression|agresse\w*|abuse\w*) sexuel\w+|violences? (?:conjugales?|sexuelles?)",
        rf"(?:marier|mariage|coucher|prostituer|rapports?) (?:de )?force\w*|{_FORCED} a (?:me (?:marier|prostituer|deshabiller)|coucher|des rapports|faire l amour|faire des (?:trucs|choses))",
        r"(?:veut|veulent|vont) me marier|me prostitu\w+|excis\w+",
    ),
    Danger.HARASSMENT: (
        r"(?:me|m a|m ont|nous|se font|se fait|suis|ete|etais|fais|fait|faire|faisais|etait|est) (?:\w+ )?(?:cyber ?)?harcel\w+",
        r"(?:victime|subi\w*|vis|vecu|cause)(?: \w+){0,2} (?:cyber ?)?harcelement",
        r"(?:tout le monde|ils|elles|les autres|la classe|on|ma classe)(?: \w+){0,2} (?:se moqu\w+ de moi|m insult\w+|me rejet\w+|m humili\w+)",
        r"subis (?:des |les )?(?:moqueries|insultes)|(?:fais|fait|faire) (?:insult|humili|moqu)\w+",
        r"menac\w+ de (?:publier|diffuser|poster|montrer|balancer|mettre)",
        r"(?:publi\w+|diffus\w+|poste\w*|balance\w*) (?:mes|une|des|ma) (?:photo|video|nude)s?(?: \w+)? de moi",
        r"(?:mes|mon|une?|des|ma) (?:nudes?|(?:photos?|videos?) intimes?)|photos? (?:de moi )nue?|revenge porn|sextorsion",
        r"me fai(?:t|re) (?:du )?chant(?:er|age)|(?:subi\w*|victime|fait) (?:de |d un |du )?chantage",
    ),
    Danger.VIOLENCE: (
        rf"{_OTHERS}{_TO_ME}",
        rf"(?:{_OTHERS}|{_KIN}|{_PARTNER}) (?:va|vont|veut|veulent) me (?:tuer|buter|planter|frapper|crever|faire du mal)",
        rf"(?:suis fait|fais|ete|etais|fait) {_HIT}",
        r"(?:homme|mec|gars|type|quelqu un|inconnu|voiture|ex) (?:\w+ ){0,2}me (?:suit|suivait|suivent|poursui\w+)(?! (?:sur|dans ce))",
        r"(?:me suit|suivie?) (?:dans la rue|partout)",
        r"menaces? de mort|victime (?:de|d une?|d) (?:agression|violences?|racket)|peur pour ma vie|mon agresseur",
        r"(?:suis|sommes|suis pas|suis plus) en (?:grand |gros )?danger|(?:pas|plus) en securite(?! (?:informatique|info))",
        r"(?:vais|veux|envie de|peur de|capable de) (?:(?:le|la|les) )?(?:tuer|buter|planter|poignarder|crever|frapper|cogner) "
        r"(?:quelqu un|mon|ma|mes|tout le monde|les gens|le prof|la prof|un prof)\b",
        r"(?:vais|veux|envie de) (?:le|la|les) (?:tuer|buter|planter|poignarder|crever)|poser une bombe|me faire exploser|tout cramer (?:au|a)",
        r"(?:vais|veux|envie de) faire (?:un (?:carnage|massacre|attentat)|une (?:fusillade|tuerie))",
    ),
    Danger.STREET: (
        r"(?:suis|a|vis|vit|retrouve\w*|dors|finir|etre) a la rue(?! (?:de|du|des|d|saint|jean|pierre)\b)",
        r"(?:dors|dormir|dort|vis|vit|vivre|suis) dans la rue(?= *(?:$|[.,!]|et |depuis |avec ))",
        r"(?:dors|dormir|dort|vis|vit|vivre|suis) (?:dehors|dans (?:ma|la|une|sa|notre) voiture|dans un squat|a la gare)",
        r"sdf|sans abri|sans domicile|plus de (?:toit|logement|chez moi)|pas de toit",
        r"(?:m|nous|me fai(?:s|t|re)) expuls\w+|expulsee? (?:ce soir|demain|de (?:mon|chez))",
        rf"{_NOWHERE} (?:ou |pour )(?:dormir|loger|passer la nuit|all\w+ ce soir)|nul(?:le)? part ou aller?",
        r"(?:m|me|nous|suis|ete|fait|fais|ont|veut|veulent|mere|pere|parents)(?: (?:a|ont|me|m|fait|etre|va|vont))* "
        rf"(?:mise?|mettent|met|mettre|foutue?|fout|foutent|foutre|jetee?|jeter|viree?|vire|virer|virent) {_OUT}",
    ),
    Danger.DISTRESS: (
        r"j en peux (?:vraiment |juste |mais )?plus(?! (?:de(?! (?:vivre|tout|ma vie|cette vie))|du|d|des)\b)",
        r"a bout de (?:force|nerf)s?|au bout du (?:rouleau|gouffre)|suis (?:vraiment )?a bout(?! de)|au fond du (?:trou|gouffre)(?! a )",
        r"depressi(?:on|f|ve)s?|deprim(?:e|ee|er)|desesperee?|(?:crises?|attaques?) (?:d angoisse|de panique)|anorexi\w+|boulimi\w+|je me drogue",
        r"plus (?:la force|gout a rien|aucun espoir|d espoir|envie de rien)|(?:plus|perdu)(?: le)? gout a la vie",
        r"pleure (?:tous|tout|toute|chaque|h24|sans|la nuit|le soir)|(?:fais|fait) que (?:de )?pleurer|envie de pleurer",
        r"personne (?:ne )?m aime|seule? au monde|je sers a rien|souffre trop|je craque completement",
        r"(?:vais|va|me sens|suis) (?:vraiment |tellement |trop |tres |super )?(?:mal|pas bien)(?: du tout)?(?= *(?:$|[.,!]| et | mais | en ce moment))",
        r"mal dans ma (?:peau|tete)|ca va (?:vraiment |tres )?pas(?: (?:bien|du tout))*(?= *(?:$|[.,!]))",
        r"je (?:me deteste|me hais|deteste ma vie|hais ma vie)|(?:supporte|aime) (?:plus|pas) (?:ma|la) vie",
        r"(?:ma vie|la vie) (?:est |c est |n a |a |ne |sert |vaut )*(?:de la merde|nulle|foutue|plus de sens|aucun sens|a rien|rien|plus rien|pas la peine)",
        r"rien n a de sens|(?:dure?|pourrie?|nulle?) la vie|pens\w+ (?:\w+ )?a la mort|(?:vais|peur de) faire une (?:connerie|betise)",
        r"(?:marre|fatiguee?|ras le bol) de (?:la vie|tout(?= *(?:$|[.,!])))",
    ),
}
_PATTERNS = tuple(
    (danger, re.compile(rf"\b(?:{'|'.join(patterns)})(?!\w)")) for danger, patterns in _DANGERS.items()
)

# What only sounds like danger is taken out first.
_IDIOMS = (
    r"(?:morte?s?|mourir|crever?|creve|pleurer?|tuer?|suicider) (?:de |d )(?:rire|faim|soif|chaud|froid|fatigue|trouille|honte|ennui|peur|stress|sommeil)",
    r"c est (?:de )?la (?:tuerie|bombe)|me bats (?:les couilles|pour|tous|chaque|contre|avec|au)|suicide squad",
    # what parents « would do »
    r"(?:va|vont|me) (?:me )?(?:tuer?|tuent|defoncer?|buter?|frapper?|taper) (?:si|quand|parce)\b",
    # games and films
    r"(?:jeux?|films?|series?|livres?|mangas?|animes?|romans?|histoires?|podcasts?) (?:(?:de|d|ou|sur|avec|contre|anti|on|il|faut|se|video) )+(?:\w+ ){0,2}\w+",
    r"(?:tuer?|buter?|fumer|exploser|eclater|defoncer|taper) (?:des |les |du |un |tous les |plein de )(?:zombies?|boss|monstres?|ennemis?|mobs?|mechants|joueurs?|bots?|noobs?)",
    r"(?:\w+ ){1,3}dans (?:le|un|les|des|mon) jeux?",
    # work against it, or for those who live it
    r"(?:contre|combattre|empecher|eviter|prevention (?:du|des|contre)|anti|sur) (?:le |la |les |l )?"
    r"(?:cyber ?)?(?:harcelement|violences?(?: \w+)?|suicides?|harceleurs?|overdoses?|viols?)",
    r"(?:aider|pour|contre|avec|sur) (?:les |des |l )?(?:sdf|sans abri|(?:femmes|enfants) batt\w+|victimes?(?: de \w+)?)",
    r"(?:attaquer|attaque\w*|menaces?) (?:informatiques?|cyber\w*)",
    r"en finir avec (?:(?:l|le|la|les|ce|cette|mes|mon|ma) )(?!vie|jours)\w+",
)
_SLANG = re.compile(rf"\b(?:{'|'.join(_IDIOMS)})\b")
# With one of these, words of death may be a joke.
_LAUGHTER = re.compile(
    r"\b(?:m+d+r+|p?tdr+|l+o+l+|xd+|(?:ha){2,}h?|hihi|j?e? ?(?:rigole|deconne)|socialement)\b|[😂🤣😹😆]"
)
_CLAUSE_END = re.compile(r"[,;.!?\n]| mais | donc | sinon ")


def read(text: str) -> Alarm | None:
    """The danger that a message speaks of; None when it speaks of none."""
    said = _SLANG.sub(" ", plain(text))
    for danger, pattern in _PATTERNS:
        if found := pattern.search(said):
            if not _LAUGHTER.search(said) or danger not in {Danger.SUICIDE, Danger.DISTRESS}:
                return Alarm(danger, _besides(said, found))
            return Alarm(Danger.DISTRESS, _besides(said, found)) if danger is Danger.SUICIDE else None
    return None


def _besides(said: str, found: re.Match[str]) -> str:
    """The message without what, from there to the end of the clause, speaks of danger."""
    end = _CLAUSE_END.search(said, found.end())
    return said[: found.start()] + (said[end.start() :] if end else "")
