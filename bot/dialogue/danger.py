"""Words of distress and danger, whatever their spelling; what is only slang is left alone.

When in doubt, care wins, but softly: what may be a joke about death is read as DISTRESS.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogue.masks import unmasked
from bot.dialogue.slang import laughs, without_slang


class Danger(StrEnum):
    """What a person seems to go through, which decides whom to call first."""

    EMERGENCY = "emergency"  # a life is at stake this minute
    SUICIDE = "suicide"  # also self-harm, also somebody else's
    HOME = "home"  # hit or abused in the family
    ABUSE = "abuse"  # by a partner, sexual, a forced marriage
    HARASSMENT = "harassment"  # at school or online
    VIOLENCE = "violence"  # attacked or threatened by others, or afraid of hurting somebody
    STREET = "street"  # nowhere to sleep
    HUNGER = "hunger"  # nothing to eat, or not eating
    DRUGS = "drugs"  # and not getting out of them
    DISTRESS = "distress"  # it goes badly, without a word of danger
    PREGNANCY = "pregnancy"  # not always bad news
    SADNESS = "sadness"  # alone, weary, not at ease


# These call for a soft word, after which the dialogue goes on.
SOFT = frozenset({Danger.PREGNANCY, Danger.SADNESS})


@dataclass(frozen=True, slots=True)
class Alarm:
    """A danger, and what the message says besides, spelled out."""

    danger: Danger
    rest: str


# The end of a clause, or of what one says in one breath.
_END = r"(?=(?: (?:vraiment|franchement|serieux|la|en ce moment|du tout|maintenant|ce soir|demain|stp|frere?|frr|moi|bro))* *(?:$|[.,!?;]| et | mais | alors | depuis ))"
# Fragments shared below. All patterns are matched on text made plain (bot/dialogue/spelling.py), one idea a line.
_FILLER = (
    r"(?: (?:ne|n|que|qu|de|d|a|juste|vraiment|trop|tellement|une chose|plus qu a|tout le temps|souvent))*"
)
_WANT = (
    r"(?:veux|veut|voudrais?|aimerais?|prefere\w*|vais|va|compte|envie|besoin|pens\w+|song\w+|idees?|essay\w+|tente\w*|failli|hesite|reve|"
    rf"devrais|merite\w*|voulait?|parle|menace){_FILLER}"
)
_DIE = (
    r"(?:mour+i+r\w*(?! moins)|mrr|mourr|cr(?:e|eu|oe)ver|creve(?! (?:la|de))|(?:m )?en finir(?!(?: \w+)? avec)|disparaitre(?! d)|etre morte?s?|mettre fin|tout arreter dans ma vie|"
    r"que (?:ca|tout) s arrete|(?:partir|quitter|plus etre) (?:de )?ce monde(?! d)|(?:dormir|partir) pour toujours|"
    r"sauter (?:par|du|d une?|dans le vide)|(?:plus|jamais) (?:exister|me reveiller))"
)
_KILL_ONESELF = (
    r"(?:tuer|but+er|kill|flinguer|p[ea]ndre?|noyer|defenestrer|faire sauter (?:le caisson|la cervelle|la tete)|supprimer(?! (?:d|de|du|des|mon|ma|mes|un|le|ce)\b)|(?:foutre|mettre|fous) en l ?air|tirer? une balle|"
    r"jeter (?:sous|du|d une?|par|dans le vide)|(?:tailler|trancher|ouvrir|couper) les veines)"
)
# To live at all, not to live somewhere or with somebody.
_LIVE = rf"(?:vivre?(?! (?:a|au|aux|chez|en|avec|la bas|loin|ici|dans|sans)\b)|exister|etre en vie|etre? la{_END}|me reveiller|rester en vie|continuer a vivre)"
_KIN = r"(?:pere|mere|parents?|freres?|soeurs?|famille|oncle|tante|tuteur|frangine?s?|refre|reufs?|reups?|reums?|remps|renps|tonton|cousine?s?|grand pere|grand mere|educ(?:ateur|atrice)s?)"
_PARTNER = r"(?:mon|ma) (?:\w+ )?(?:copain|copine|ex|mari|mec|meuf|conjointe?|compagnon|femme|fiance)"
_OTHERS = r"(?:on|ils|elles|il|elle|quelqu un|mecs?|gens|gars|types?|inconnu|hommes?|patron|chef|prof|voisins?|coloc|bande|ceux|eleves|autres)"
_HIT = (
    r"(?:frap+\w+(?! (?:un|du|des|l esprit)\b)(?! (?:\w+ )?avec (?:ses|son|sa|des) (?:idees?|mots|phrases?|questions?|remarques?|humour|intelligence|gentillesse|talent))|(?:defonc|demont|demoli|eclat|lamin)\w+(?! (?:a|au|aux|en|sur|dans|de rire)\b)|(?:met(?:tent)?|mis|donn\w+|fil(?:e|ent|ait)|colle\w*) (?:des|une|plein de|un) (?:coups?(?! (?:de (?:main|pouce|fil|pub|coeur|stress|vieux|jeune)|d))|(?:claque|gifle)s?(?! de)|baffes?|beignes?|tartes?|patates?|droites?|raclees?)|tripot\w+|cogn\w+|tabass\w+|gifl\w+|maltrait\w+|brutalis\w+|etrangl\w+|sequestr\w+|enferm\w+|agress\w+|poignard\w+|"
    r"viol(?:e|ent|ait|er|ees?|es)?|tap(?:e|ent|ait|er|ee?)(?! (?:du|des?|la|le|un|une|dans|sur|\d\w*)\b)|"
    r"bat(?:tent|tait|tre|tue?)?(?! (?:a|au|aux|toujours)\b)|menac\w+|racket\w+|"
    r"touch(?:e|ent|ait|er|ee?)(?! (?:par|du|des|un|mon|ma|le (?:coeur|rsa|chomage))\b)|fai(?:t|s|re) (?:du|tres|vraiment) mal(?! au))"
)
_TO_ME = rf"(?: \w+){{0,4}} (?:me|m|nous)(?: (?:a|ont|avait|deja|encore|toujours|fait|re|volee?|et))* {_HIT}"
_MEDICINE = r"(?:medoc|medicament|cacheton|cachet|pilule|comprime|xanax|doliprane|dolipran|paracetamol|ibuprofene|tramadol|codeine|valium|lexomil|antidepresseur|anxiolytique|somnifere|plaquette|traitement)s?"
_POISON = r"(?:javel|destop|mort aux rats|antigel|acide|white spirit|produits? (?:menagers?|d entretien))"
_MANY = (
    r"(?:trop|plein|tou(?:t|s|tes?)|(?:une|la|les|des|deux) boites?|une (?:plaquette|poignee)|(?:un|des) tas)"
)
_A_LOT = rf"(?:{_MANY}|beaucoup|\d+)"
_PEOPLE = rf"(?:quelqu un|tout le monde|les gens|(?:mon|ma|mes|le|la|les|un|une|ce|cette) (?:\w+ )?(?:prof\w*|patrons?|patronne|chefs?|voisine?s?|coloc\w*|cpe|directeur|directrice|proviseure?|principale?|eleves?|conseillere?|potes?|copain|copine|mec|ex|femme|mari|{_KIN}))"
_FORCED = r"(?:force\w*|oblige\w*)"
_OUT = r"(?:dehors|a la rue|a la porte(?! d)|de chez (?:moi|ma|mes|mon|elle|lui|eux)|de la maison)"
_NOWHERE = r"(?:nul(?:le)? part|aucun endroit|pas d endroit|plus d endroit|rien|pas|plus)"

# Checked in this order: the gravest word decides.
_DANGERS: dict[Danger, tuple[str, ...]] = {
    Danger.EMERGENCY: (
        r"over ?doses?",
        rf"(?:prend(?:re|s)|avaler|gober) {_MANY}(?: \w+){{0,4}} {_MEDICINE}",
        r"(?:pris|prend(?:re|s)|avale[rsz]?|gobe[rsz]?) (?:toute la boite|toutes les boites|(?:une|la|les|des) plaquettes?)",
        rf"(?:avale[rsz]?|bu|boi[st]?|boire|bois)(?: \w+){{0,4}} {_POISON}",
        rf"suis (?:monte\w* )?(?:sur (?:le pont|(?:le|un|mon) toit|(?:le|un) rebord|la rambarde|les (?:rails|voies))|au bord (?:du|de la|d un) (?:pont|vide|toit|quai|falaise|fenetre))(?:{_END}| (?:de |d |du )(?:l |un |mon )?(?:immeuble|batiment|lycee|tour))",
        r"i (?:took|swallowed) (?:all|too many|a lot of|pills|my (?:meds|pills))|i m (?:dying|bleeding)|call (?:an ambulance|the police|911)|estoy sangrando",
        rf"(?:pris|avale|bu|gobe) {_A_LOT}(?: \w+){{0,4}} {_MEDICINE}",
        rf"avale[rsz]?(?: \w+){{0,3}} {_MEDICINE}|melange\w*(?: \w+){{0,2}} (?:alcool|{_MEDICINE})(?: \w+){{0,2}} (?:alcool|{_MEDICINE})|avale (?:plein|tout|trop) (?:de )?(?:trucs?|choses)",
        rf"(?:il|elle|pote|bebe|amie?|{_KIN}|{_PARTNER}) (?:ne |n |se )*(?:respire|bouge|reveille) (?:plus|pas)(?! (?:en|a|au|le|la|aux|quand|tot)\b)",
        rf"respire (?:tres )?mal|(?:arrive (?:plus|pas) a|peux (?:plus|pas)) respirer{_END}|vide de (?:mon|son) sang|perds? (?:beaucoup de|trop de|tout son|tout mon) sang|saigne (?:beaucoup|trop)|(?:sang partout|plein de sang)",
        r"(?:fait|fais) (?:un malaise|une crise cardiaque)|(?:dans le|est en) coma|est inconsciente?",
        r"(?:suis|viens de) (?:me |m )?(?:ouvert|ouvrir|coupe\w*|taill\w+|tranch\w+) les veines|suis poignard\w+",
        r"(?:pere|mere|frere|mec|mari|ex|il|elle) (?:\w+ ){0,2}(?:a|sorti) (?:un couteau|une arme(?! secrete)|un flingue)|est derriere (?:ma|la) porte",
        rf"(?:{_KIN}|{_PARTNER}|il|elle|ils|on) (?:\w+ )?(?:essaye|tente) de (?:me tuer|m etrangler|me poignarder)",
        r"(?:essa\w+|veut|veulent|force\w*) (?:d |de )?r?entrer chez moi|contre mon gre",
        r"y a le feu (?:chez|a la|dans)",
        r"appel(?:le|ez|er|les) (?:la police|les secours|les flics|une ambulance|les pompiers|le samu)",
        r"^(?:au secours?|a l aide)(?:[ !]+(?:aide[rz]? moi|svp|stp|vite))*[ !.]*$",
    ),
    Danger.SUICIDE: (
        r"s(?:ui|u|oui)(?:c|s|ss|sc)id\w*|suis? cide[rz]?",
        rf"{_WANT} m?e? ?(?:tue|bute){_END}|(?:laisse[rz]? moi|mieux vaut|plutot) (?:mourir|crever)(?! (?:que (?!(?:de )?(?:continuer|vivre|rester)\b)|d))",
        rf"(?:veux|voudrais|aimerais|envie de)(?: ne)? pas me reveiller{_END}|je me coupe{_END}|je me (?:coupe|brule|lacere) (?:expres|avec (?:\w+ ){{0,2}}(?:lame|rasoir|cutter|clopes?|cigarettes?|briquet|couteau))",
        rf"(?:veux|vais|envie de|besoin de) me (?:couper|bruler|lacerer|griffer){_END}|(?:prepar|achet|trouv|accroch)\w* (?:une|la|ma) corde|me (?:planter|crasher|tuer) en (?:voiture|scooter|moto)",
        rf"(?:serai|serais) plus (?:la|de ce monde) (?:demain|bientot|ce soir|longtemps)|(?<!appelle )adieu(?= *$)|la fin pour moi{_END}|dernier jour (?:sur terre|de ma vie)",
        r"(?:dites?|dis) a (?:ma|mon|mes) \w+(?: \w+)? que je (?:l|les) aim\w+|la mort (?:serait|me ferait|est) (?:\w+ )?(?:mieux|bien|solution|preferable|soulagement)",
        rf"{_WANT} {_DIE}|^(?:mourir|crever|mrr)$",
        rf"(?:(?<!va )(?<!vont )(?<!ca )(?<!veut )(?<!veulent )m|s)e? {_KILL_ONESELF}(?! (?:a la|au|a faire|a l))",
        r"je me (?:tue|bute|kill|flingue|pends?|fous en l ?air|noie|tire une balle|jette (?:sous|du|d un|par|dans le vide))(?! (?:a|au|aux|pour|en|sur|de)\b)",
        # letters apart, or words stuck together
        r"\w*(?:veux?|vais|vai|envi|envie|envied|enviede)(?:de)?(?:mourir|crever|metuer|mepandre|mependre|mebuter|mesuicider|enfinir)\w*",
        r"vivement (?:que je|ma mort)(?: (?:creve|meur|dispar|parte)\w*)?|hate (?:de |que je )(?:mourir|crever?|meur\w*)",
        r"personne (?:ne )?me (?:regrett|pleur)er\w+|si je (?:dispar|mour|meur|crev)\w+(?: \w+){0,3} (?:personne|tout le monde|ca (?:chang|fer)\w+)|(?:personne|tout le monde)(?: \w+){0,5} si je (?:dispar|mour|meur|crev)\w+",
        r"(?:prefere\w*|mieux (?:fait|valu)|aimerais|voulais|voulu|voudrais)(?: \w+)? (?:pas |jamais )(?:etre ne|naitre|exister)|(?:pas|jamais) (?:demande a |du )naitre",
        rf"(?:demain|bientot|ce soir|bientot|lundi|d ici peu)(?: \w+)? (?:je )?(?:ne )?(?:serai|serais|suis|serais deja) plus (?:la|de ce monde|parmi vous){_END}",
        r"enten\w+ plus (?:jamais )?parler de moi|plus jamais de (?:mes|tes) nouvelles|me reverr\w+ (?:plus|jamais)",
        rf"(?:rejoindre|retrouver)(?: \w+){{1,3}} (?:la haut{_END}|au ciel|au paradis|dans l au dela)",
        r"dis adieu(?! (?:a|au|aux)\b)|(?:vous|te) dire adieu|^adieu (?:a tous|tout le monde|maman|mere|pere|mes amis|les (?:gars|amis|potes))$",
        rf"prene[zs] (?:bien )?soin (?:de (?:ma|mon|mes) (?:petite? )?(?:{_KIN}|chat|chien|fils|fille|enfants)|d (?:elle|eux)|de lui)",
        rf"(?:vais |veux |voulu |peur de |va |pret a )passe[rz]? a l acte|(?:il|elle|pote|amie?|{_KIN}) (?:\w+ )?(?:allait|va|vais|veut|voulait) sauter{_END}|(?:vais|veux) sauter{_END}",
        rf"sert (?:plus )?a rien de (?:continuer|rester|vivre){_END}|(?:sert|bon)(?: a quoi| de)* (?:vivre(?! (?:a|en|ici|loin)\b)|continuer{_END})|quoi (?:ca )?sert (?:la|ma) vie|sert (?:de |d )(?:vivre|exister)",
        rf"(?:dormir|m endormir) (?:et )?(?:ne |pour )?(?:plus|jamais|toujours)(?: jamais)?(?: (?:me|m))? ?(?:lever|reveiller)?{_END}",
        r"(?:^|vais |veux |envie de |just )kms(?= *$|[ ,.!]+(?:ce|lol|mdr|la|rn|fr)\b)|(?:want|wanna|going|gonna|ready|wish)(?: to| i| i was| i were| to be)* (?:die|dead|disappear|end it|end my life|kill my ?self|hurt my ?self)",
        r"kill(?:ing)? my ?self|suicidal|end my life|quiero (?:morir\w*|matarme|suicidarme)|me quiero (?:morir|matar)|no quiero (?:vivir|seguir)|quero morrer|voglio morire",
        r"(?:اريد|بدي|اني|نريد|نحب|حاب|بغيت|عايز|اود) (?:ان )?[اأن]?موت|[اأ]?نتحر|سانتحر|انتحار|(?:bghit|nheb|nhab|habit|bdi) n?a?mout",
        r"en finir (?:\w+ )?avec (?:la vie|tout|ma vie|moi|mes jours)|(?:fin a|enlever|oter|finir) (?:ma|la|mes|ses) (?:vie|jours)",
        rf"(?:plus|pas|aucune) (?:du tout )?(?:la |le )?(?:envie|gout|force|raisons?) (?:de |d ){_LIVE}",
        rf"(?:plus|peux pas|marre (?:de|d)|fatiguee? (?:de|d)|assez (?:de|d)|bon|rien de|merite pas de|arrive (?:plus|pas) a) {_LIVE}",
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
        rf"{_KIN} (?:\w+ ){{0,2}}(?:vient|viennent|rentre|entre)(?: \w+)? dans (?:mon lit|ma (?:chambre|couette))(?: (?:la nuit|le soir|quand|pendant|tou[ts]))",
        rf"{_KIN} (?:\w+ ){{0,3}}(?:pris|confisqu\w+|cache\w*|retire\w*) (?:mon|mes) (?:passeport|papiers|carte d identite|titre de sejour)",
        r"(?:ose(?:r)?|veux|peux) (?:pas|plus) rentrer (?:chez moi|a la maison)",
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
        rf"(?:{_PARTNER}|on|il|elle|patron|ils)(?: \w+){{0,3}} (?:pris|confisqu\w+|cache\w*) (?:mon|mes) (?:passeport|papiers|carte d identite|titre de sejour)",
        rf"m (?:a|ont) (?:\w+ )?(?:droguee?|forcee?(?:{_END}| a (?:le|la|les) (?:toucher|sucer|embrasser)))|(?:prof|adulte|mec|homme|type|vieux|gars|quelqu un|inconnu|il|oncle|cousin)(?: \w+){{0,2}} (?:m envoie|me demande|m a (?:envoye|demande))(?: \w+){{0,5}} (?:nue?s?|nudes?|bite|sexe|intimes?)|drogue (?:mon|dans mon) verre|(?:mis|met) (?:un truc|quelque chose|une drogue|un cachet)(?: \w+)? dans (?:mon verre|ma boisson)|ghb|i (?:was|got|have been|ve been) raped|me (?:violaron|violo)",
        rf"{_PARTNER}(?: \w+){{0,8}} (?:me laisse (?:pas|plus|jamais)|m interdit de|m empeche de) (?:sortir|partir|travailler|voir (?:mes|ma|personne)|parler)|(?:{_PARTNER}|il) veut pas que je (?:sorte|parte|travaille|voie)",
        rf"{_PARTNER} (?:\w+ ){{0,2}}(?:surveille|fouille|controle|piste|localise|espionne) (?:mon|mes|tout|ma)\b",
        r"viols?|viole[er]?s?(?! (?:la|le|les|des|sa|ma|mes) (?:vie privee|regles?|donnees|lois?|droits?))|femme battue",
        r"abuse[rsz]? (?:sexuellement )?de moi|(?:ete|suis fait) abusee?|(?:agression|agresse\w*|abuse\w*) sexuel\w+|violences? (?:conjugales?|sexuelles?)",
        rf"(?:marier|mariage|coucher|prostituer|rapports?) (?:de )?force\w*|{_FORCED} a (?:me (?:marier|prostituer|deshabiller)|coucher|des rapports|(?:le|la|les) (?:sucer|toucher|embrasser)|faire (?:l amour|des passes|le trottoir|la pute)|faire des (?:trucs|choses))",
        r"(?:veut|veulent|vont) me marier|me prostitu\w+|excis\w+",
    ),
    Danger.HARASSMENT: (
        r"(?:me|m a|m ont|nous|se font|se fait|suis|ete|etais|fais|fait|faire|faisais|etait|est) (?:\w+ )?(?:cyber ?)?harcel\w+",
        r"(?:victime|subi\w*|vis|vecu|cause)(?: \w+){0,2} (?:cyber ?)?harcelement",
        r"(?:tout le monde|ils|elles|les autres|la classe|on|ma classe)(?: \w+){0,2} (?:se moqu\w+ de moi|m insult\w+|me rejet\w+|m humili\w+)",
        r"me traite\w* (?:de (?:tou[ts]|tous les noms|pute|sale\w*|gros\w*|pd|moche|chien\w*|suceuse|merde|batarde?|cassos|cas soc\w*|bougnoule|arabe|noire?|negr\w*)|comme (?:une? )?(?:merde|chien\w*|moins que rien|objet|dechet))",
        r"(?:font|fait|faire) (?:tourner|circuler|fuiter)(?: partout)? (?:(?:mes|ma) (?:photo|video|nude|snap)s?|(?:une|des|la|les) (?:photo|video|nude|snap)s?(?: \w+){0,2} (?:de moi|intimes?))|(?:photos?|videos?) de moi (?:\w+ )?(?:tourn|circul|fuit)\w*|me lynch\w+",
        r"subis (?:des |les )?(?:moqueries|insultes)|(?:fais|fait|faire) (?:insult|humili|moqu)\w+",
        r"(?:veut|veulent|va|vont) (?:publier|diffuser|poster|montrer|balancer) (?:mes|des|ma|une) (?:photo|video|nude)s?|(?:recois|m envoie\w*|m a envoye) des menaces(?! de mort)",
        r"menac\w+ de (?:publier|diffuser|poster|montrer|balancer|mettre)",
        r"(?<!je )(?<!j ai )(?:publi\w+|diffus\w+|poste\w*|balance\w*) (?:mes|une|des|ma) (?:photo|video|nude)s?(?: \w+)? de moi",
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
        r"(?:suis|sommes|est) en (?:grand |gros )?danger|suis fait planter(?! (?:par (?:mon|le|la)|en|au))|(?:pas|plus) en securite(?! (?:informatique|info))",
        rf"(?:vais|veux|voudrais|envie|peur|capable)(?: \w+){{0,5}} (?:tuer|buter|planter|poignarder|crever|frapper|cogner|defoncer|flinguer|fumer|egorger) {_PEOPLE}\b",
        r"(?:vais|veux|envie de) (?:le|la|les) (?:tuer|buter|planter|poignarder|crever)(?! (?:mon|ma|mes|ce|cet|cette|le|la|les|l|en|a|au)\b)",
        r"(?:ai|sur moi|trouve|prends|pris|achete) (?:un|une|le|mon) (?:flingue|gun|pistolet(?! a)|fusil|calibre|glock|arme(?! (?:de|secrete|redoutable)))",
        r"(?:i m|im|i am|we are|he is|she is) in danger|(?:hits?|beats?|hitting|beating|hurts?|threatens?) me\b|(?:going|gonna|wants) (?:to )?kill me|estoy en peligro|me pega|انا في خطر|النجدة|ساعدوني",
        r"poser une bombe|me faire exploser|tout cramer (?:au|a)",
        r"(?:vais|veux|envie de) faire (?:un (?:carnage|massacre|attentat)|une (?:fusillade|tuerie))",
    ),
    Danger.STREET: (
        r"(?:suis|a|vis|vit|retrouve\w*|dors|finir|etre) a la rue(?! (?:de|du|des|d|saint|jean|pierre)\b)",
        r"(?:dors|dormir|dort|vis|vit|vivre|suis) dans la rue(?= *(?:$|[.,!]|et |depuis |avec ))",
        r"(?:dors|dormir|dort|vis|vit|vivre|suis) (?:dehors|dans (?:ma|la|une|sa|notre) (?:voiture|caisse)|dans un squat|a la gare)(?! (?:\w+ ){0,3}(?:camping|bivouac|rando\w*|scouts?|festival|belle etoile|vacances))",
        r"(?:dors|dormir|dort|nuits?|vis) (?:dans (?:le|un|la|les|une|l|des) (?:metro|gare|halls?|parcs?|cage d escalier|camion|cave|parking|entree d immeuble|tente|abri\w*)|sous (?:un|une|les|la|le) (?:pont|tente|porche))(?! (?:\w+ ){0,3}(?:camping|bivouac|rando\w*|scouts?|festival|vacances))",
        r"(?:ai|est|suis|avoir) fugue\w*|(?:vais|veux|envie de|pense a) fugue\w*|en fugue|(?:suis|vais) (?:me |m )?(?:barre\w*|casse\w*|sauve\w*|enfui\w*|enfuir|tire\w*) de (?:chez (?:moi|(?:mes|ma|mon) \w+)|la maison|(?:mon|du) foyer)(?! pour)|nowhere to (?:sleep|go|stay)|homeless",
        r"sdf|sans abri|sans domicile|plus de (?:toit|logement|chez moi)|(?:mere|pere|parents|famille) (?:veut|veulent) plus de moi|pas de (?:toit|maison|chez moi)(?! (?:individuelle|a vendre))",
        r"(?:m|nous|me fai(?:s|t|re)) expuls\w+|expulsee? (?:ce soir|demain|de (?:mon|chez))",
        rf"{_NOWHERE} (?:ou |pour )(?:dormir|loger|passer la nuit|all\w+ ce soir)|nul(?:le)? part ou aller?",
        r"(?:m|me|nous|suis|ete|fait|fais|ont|veut|veulent|mere|pere|parents)(?: (?:a|ont|me|m|fait|etre|va|vont))* "
        rf"(?:mi(?:se?)?|mettent|met|mettre|foutue?|fout|foutent|foutre|jetee?|jeter|viree?|vire|virer|virent) {_OUT}",
    ),
    Danger.HUNGER: (
        r"(?:plus|rien|pas) (?:\w+ )?(?:a|de quoi) (?:manger|bouffer)(?! (?:de|au|a la cantine|a l (?:ecole|internat)|sur place|ici|la bas|le midi|chez vous|pendant)\b)",
        r"(?:mange|manger) (?:plus|pas|rien)(?: \w+)? depuis|(?:rien|pas|plus) (?:mange|manger)(?: \w+)? depuis|(?:pas|plus) (?:(?:d|de|assez d) ?)?(?:argent|thunes?|sous|fric) (?:pour|de quoi) (?:manger|bouffer)|creve la dalle depuis|j ai rien mange",
    ),
    Danger.DRUGS: (
        r"(?:accroc?|addicte?|dependante?) (?:a |au |aux )(?:la |l )?(?:coke|cocaine|c|hero\w*|crack|shit|beuh|weed|cannabis|joints?|drogues?|ecsta\w*|md|mdma|keta\w*|lean|codeine|tramadol|alcool|ballons?|proto\w*|opia\w+|opioi\w+|medocs?|xanax|lyrica|subutex)\b",
        r"(?:prends?|sniffe?|tape|fume) (?:de la |du |de l )(?:coke|cocaine|hero|heroine|crack|md|mdma|keta\w*)|je me drogue|suis (?:toxico\w*|alcoolique|droguee?)(?= *(?:$|[.,!]| et | mais ))|je bois (?:tous les (?:jours|soirs|matins)|trop)(?= *(?:$|[.,!]))|(?:arrive pas a|veux) (?:arreter|decrocher)(?: \w+)? (?:la |le |du |de la |les )(?:coke|shit|drogue|joints?|crack|beuh|alcool)",
    ),
    Danger.DISTRESS: (
        r"j en peux (?:vraiment |juste |mais )?plus(?! (?:de(?! (?:vivre|tout|ma vie|cette vie))|du|d|des)\b)",
        r"a bout de (?:force|nerf)s?|au bout du (?:rouleau|gouffre)|suis (?:vraiment )?a bout(?! de)|au fond du (?:trou|gouffre)(?! a )",
        r"depressi(?:on|f|ve)s?|deprim(?:e|ee|er)|desesperee?|(?:crises?|attaques?) (?:d angoisse|de panique)|anorexi\w+|boulimi\w+",
        r"plus (?:la force|gout a rien|aucun espoir|d espoir|envie de rien)|(?:plus|perdu)(?: le)? gout a la vie",
        rf"suis (?:\w+ )?(?:un (?:fardeau|boulet|poids)(?! (?:lourd|plume))|de trop{_END})|(?:tout le monde|personne|classe|tous|famille) (?:me (?:deteste|hait|rejette)\w*|veut de moi)|suis (?:une merde|un dechet|une erreur(?= *$)|bonne? a rien|(?:vide|foutue?){_END})|je vaux rien|jpp (?:de )?(?:vivre|la vie|ma vie)",
        r"pleure (?:tous|tout|toute|chaque|h24|sans|la nuit|le soir)|(?:fais|fait) que (?:de )?pleurer|envie de pleurer",
        r"personne (?:ne )?m aime|seule? au monde|je sers a rien|souffre trop|je craque completement",
        r"(?:vais|va|me sens|suis) (?:vraiment |tellement |trop |tres |super )?(?:mal|pas bien)(?: du tout)?(?= *(?:$|[.,!]| et | mais | en ce moment))",
        r"mal dans ma (?:peau|tete)|ca va (?:vraiment |tres )?pas(?: (?:bien|du tout))*(?= *(?:$|[.,!]))",
        r"je (?:me deteste|me hais|deteste ma vie|hais ma vie)|(?:supporte|aime) (?:plus|pas) (?:ma|la) vie",
        r"(?:ma vie|la vie) (?:est |c est |n a |a |ne |sert |vaut )*(?:de la merde|nulle|foutue|plus de sens|aucun sens|a rien|rien|plus rien|pas la peine)",
        r"rien n a de sens|(?:dure?|pourrie?|nulle?) la vie|pens\w+ (?:\w+ )?a la mort|(?:vais|peur de) faire une (?:connerie|betise)",
        rf"(?:marre|fatiguee?|ras le bol) de (?:la vie|tout{_END})",
    ),
    Danger.PREGNANCY: (
        r"(?:suis|tombee?|etre|est) (?:peut etre |deja |tombee )?enceinte(?! de \w+ mois)|test de grossesse|(?:me faire|veux|dois|besoin d|vais) avorter|\bivg|retard de regles",
    ),
    Danger.SADNESS: (
        rf"(?:me|m) sens (?:\w+ (?:et )?)?(?:seule?|vide|inutile|abandonnee?|rejetee?|invisible|perdue?{_END})|suis (?:trop|toute?|tellement|vraiment) seule?{_END}|suis (?:devenue? )?(?:invisible|transparente?){_END}",
        rf"personne (?:ne )?(?:me|m) (?:calcule|parle|comprend|voit|ecoute|regarde|remarque|soutient)|personne a qui parler(?! d)|j ai personne{_END}|(?:je )?dors plus(?: la nuit)?{_END}|je pleure{_END}|arrive (?:plus|pas) a (?:me lever|dormir){_END}|(?:pas|aucun) (?:d )?amis?(?= *(?:$|[.,!]))",
        r"je craque(?! (?:pour|sur|des|un|le|la|les|mon|ton)\b)|(?:vais|envie de|train de) craquer(?! (?:un|des|le|la|les|pour|mon)\b)",
        rf"envie de rien(?: faire)?{_END}|(?:je )?me degoute{_END}|(?:toute?s?|la) (?:ma )?vie me (?:saoule|degoute)",
    ),
}
_PATTERNS = tuple(
    (danger, re.compile(rf"\b(?:{'|'.join(patterns)})(?!\w)")) for danger, patterns in _DANGERS.items()
)

# After words of danger, what says that something was done: each word would be nothing by itself.
_DONE = re.compile(
    rf"\b(?:(?:pris|avale|bu|gobe|prends?|avaler)(?: \w+){{0,4}} (?:{_MEDICINE}|{_POISON})|saigne\w*|du sang|(?:fait|faite|fais|faire) (?:une |la )?(?:conn?erie|betise)|"
    r"(?:ai|prends|pris|avec) (?:un|une|mon|le|la) (?:couteau|flingue|arme|lame|rasoir|corde|cutter)|c est fait|trop tard|"
    r"(?:me suis|je me suis) (?:coupe\w*|ouvert\w*|taille\w*|pendue?|jete\w*)|me sens partir|tourne de l oeil|tete (?:qui )?tourne)\b"
)
_JOKED_ABOUT = {Danger.SUICIDE, Danger.DISTRESS, *SOFT}
_CLAUSE_END = re.compile(r"[,;.!?\n]| mais | donc | sinon ")


def read(text: str, after: Danger | None = None) -> Alarm | None:
    """The danger that a message speaks of; None when it speaks of none.

    `after`: what the message before spoke of. A word that says that it was done is then an emergency.
    """
    said = without_slang(unmasked(text))
    if after and after not in SOFT and (found := _DONE.search(said)):
        return Alarm(Danger.EMERGENCY, _besides(said, found))
    for danger, pattern in _PATTERNS:
        if found := pattern.search(said):
            if not laughs(said) or danger not in _JOKED_ABOUT:
                return Alarm(danger, _besides(said, found))
            return Alarm(Danger.DISTRESS, _besides(said, found)) if danger is Danger.SUICIDE else None
    return None


def _besides(said: str, found: re.Match[str]) -> str:
    """The message without what, from there to the end of the clause, speaks of danger."""
    end = _CLAUSE_END.search(said, found.end())
    return said[: found.start()] + (said[end.start() :] if end else "")
