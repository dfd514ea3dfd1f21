"""What the words around a diploma say became of it. In the patterns, « # » stands for the diploma itself."""

import re


def words(pattern: str) -> re.Pattern[str]:
    """The pattern, on folded text, as whole words; « bac+2 » is one word."""
    return re.compile(rf"(?<![\w+])(?:{pattern})(?![\w+])")


# Words that may stand between a verb, or a negation, and the diploma that it is about.
_DETERMINERS = (
    r"(?: (?:le|la|l|les|un|une|de|d|du|des|mon|ma|mes|au|a|en|ce|cette|seul|moindre|vrai|gros|petit|ptit|seconde|autre|"
    r"diplome (?:de|du|d)|annee (?:de|du|d)|niveau|examen (?:de|du|d)|formation (?:de|en)))*"
)
_ADVERBS = r"(?: (?:meme|encore|vraiment|trop|bien|juste|deja|aussi|toujours|rien|comme|plus tard|un jour|direct|enfin))*"
_YEAR = r"(?:ans?|annees?|mois|semestres?|semaines?|trimestres?)"

# Countries, their people, and the towns abroad that people name most; not those that bear the name of a French one.
LANDS = (
    r"maroc\w*|alger\w*|tunis\w*|liby\w*|egypt\w*|mauritani\w*|senegal\w*|mali|malien\w*|guine[ea]\w*|ivoir\w*|cote d ivoire|rci|"
    r"burkina\w*|burkinabe\w*|niger\w*|tchad\w*|togo\w*|benin\w*|ghan[ae]\w*|camerou\w*|gabon\w*|congo\w*|rdc|zair\w*|"
    r"centrafri\w*|rwand\w*|burund\w*|angol\w*|cap ?vert\w*|sierra leone\w*|liberia\w*|gambi[ea]\w*|kenya\w*|ougand\w*|tanzani\w*|"
    r"ethiop\w*|erythre\w*|somali\w*|djibouti\w*|soudan\w*|madagascar|malgache\w*|comor\w*|mauric\w*|mozambi\w*|zimbabw\w*|"
    r"afrique|africain\w*|haiti\w*|dominicain\w*|cuba\w*|bresil\w*|colombi\w*|venezuel\w*|perou|peruvien\w*|equat(?:eur|orien\w*)|"
    r"chili\w*|bolivi\w*|argentin\w*|mexi\w*|surinam\w*|guyan(?:a|ien)\w*|canad\w*|quebec\w*|etats unis|usa|americain\w*|"
    r"turqu\w*|turcs?|syri\w*|liban\w*|palestin\w*|irak\w*|iran\w*|jordani\w*|yemen\w*|arabie\w*|dubai|emirats|koweit\w*|qatar\w*|israel\w*|"
    r"kurd\w*|afghan\w*|pakistan\w*|bangladesh\w*|bengal\w*|inde|indien\w*|sri ?lank\w*|nepal\w*|tibet\w*|chine|vietnam\w*|cambodg\w*|"
    r"laos|laotien\w*|thai\w*|philippin\w*|indonesi\w*|birman\w*|mongol\w*|japon|coree|"
    r"russie|ukrain\w*|bielorus\w*|moldav\w*|moldov\w*|georgien\w*|georgie|armeni\w*|azerbaidjan\w*|azeri\w*|tchetch\w*|kazak\w*|ouzbek\w*|"
    r"albani\w*|albanais\w*|kosov\w*|serb\w*|bosni\w*|croat\w*|macedoni\w*|montenegr\w*|sloven\w*|slovaq\w*|roum\w*|bulgar\w*|hongr\w*|"
    r"polog\w*|polonais\w*|tchequ\w*|lituan\w*|letton\w*|eston\w*|portugal|espagne|italie|italien\w*|allemagne|autriche\w*|belg\w*|"
    r"suisse|pays bas|hollande|angleterre|royaume uni|ecosse|irlande|irlandais\w*|danemark|danois\w*|suede|suedois\w*|norveg\w*|finland\w*|grece|"
    r"oran|casa|casablanca|rabat|marrakech|tanger|agadir|meknes|oujda|constantine|annaba|bejaia|tizi ouzou|setif|sfax|sousse|le caire|"
    r"dakar|thies|ziguinchor|bamako|kayes|conakry|abidjan|bouake|yamoussoukro|ouagadougou|ouaga|niamey|ndjamena|n djamena|lome|cotonou|"
    r"porto novo|accra|lagos|douala|yaounde|bafoussam|libreville|kinshasa|kin|brazza|brazzaville|lubumbashi|goma|bangui|kigali|bujumbura|"
    r"luanda|praia|nairobi|kampala|addis|asmara|mogadiscio|khartoum|tana|antananarivo|tananarive|moroni|nouakchott|port au prince|"
    r"istanbul|ankara|izmir|damas|alep|homs|beyrouth|gaza|bagdad|teheran|kaboul|islamabad|karachi|lahore|dacca|dhaka|delhi|bombay|"
    r"colombo|katmandou|pekin|shanghai|hanoi|saigon|manille|moscou|kiev|kyiv|kharkiv|lviv|tbilissi|erevan|tirana|pristina|belgrade|"
    r"bucarest|sofia|varsovie|cracovie|budapest|lisbonne|madrid|barcelone|seville|londres|manchester|berlin|bruxelles|liege|charleroi|"
    r"geneve|lausanne|zurich|montreal|new york"
)
_ABROAD = (
    rf"{LANDS}|(?:a l |de l |d |un )?etrange\w*|bled|pays d origine|pays natal|la bas|hors (?:de )?(?:france|ue|europe)|(?:au|du|mon|autre) pays(?! de| bas)|pas (?:francaise?s?|d ici)|(?:non|extra) europe\w*|"
    r"pas (?:en|de) france|(?:pas|non|jamais) (?:\w+ )?reconn?ue?s?|a faire reconnaitre|avant (?:d arriver|de venir|la france)"
)
FOREIGN = words(_ABROAD)
# Only where it was: « en Tunisie, … ».
PLACE_ABROAD = re.compile(rf"(?:\w+ ){{0,2}}(?:au|aux|en|a|dans|du|de)? ?(?:{_ABROAD})")
IN_FRANCE = words(r"(?:en|de) france|ici|francaise?s?")
# Where a person comes from is not where a diploma was obtained.
ORIGIN = words(
    rf"(?:je (?:viens|vis|vais|pars|suis)|j (?:habite|habitais|arrive)|nee?s?|originaire|vacances|voyage)(?: \w+){{0,3}}? (?:{_ABROAD})"
)

_SOMEBODY = (
    r"(?:pote|poto|copain|copine|ami|amie|frere|frero|reuf|soeur|soeurette|reus|frangin|frangine|cousin|cousine|mere|pere|papa|maman|parent|"
    r"mari|femme|conjointe?|fils|fille|prof|meuf|mec|gars|go|daron|daronne|voisin|voisine|oncle|tonton|tante|tata|neveu|niece|collegue|"
    r"boss|patron|gens|famille|jumeau|jumelle|coloc|enfant|gosse|ex)s?"
)
SOMEBODY = words(
    rf"(?:mon|ma|mes|un|une|des|le|la|les|notre|tous mes|toute ma) (?:\w+ )?{_SOMEBODY}(?! et moi)|papa|maman|ceux|celui|celle|"
    r"tout le monde|quelqu un|(?:il|elle|ils|elles|on m|tu|t|vous) (?:a|as|ont|avez|avait|est|es|fait|prepare|passe)|(?:son|sa|leurs?|ton|ta|votre) #"
)
MINE = words(
    rf"je suis une? .*#|(?<!oublie )(?:mon|ma|mes) (?:\w+ )?#|m (?:a|ont|avait) .*#|(?<!si )j (?:ai|avais)(?: \w+)?{_ADVERBS}{_DETERMINERS} (?:que )?#"
)
QUESTION = re.compile(
    rf"# (?:de|d|a) (?:mon|ma|mes|un|une) {_SOMEBODY}\b|"
    r"\bsi (?:j|je|on|tu)\b.*#|\b(?:c est|c|ce|ces|cest) quoi|ca veut dire|\b(?:il )?(?:fau[txd]\w*|me faut)\b|obligatoire|\bbesoin d|exigee?|(?:est|sont|pas) demandee?|requis|"
    r"\best ce qu|\bquel(?:le)?s?\b|\b(?:a quoi|ca) sert|\b(?:vous|tu) (?:prenez|prends|acceptez|acceptes)|^(?:comment|pourquoi|pk)\b|\bcombien\b|"
    r"\bil y a\b(?! (?:\w+ ){1,2}(?:ans?|annees?|mois|semaines?|jours?)\b)|\boublie[sz]?(?: (?:le|la|mon|ma|un))? #|\b(?<!fait une )(?<!fini une )(?<!suivi une )formations?(?: \w+[ae]nte?s?)?(?: (?:de|d|sans|pour|les|aux|a|niveau))+ #|"
    r"\b(?:bosse|travaille|pres|cote)(?: d[eu])? #|# (?:ca |c |est )+(?:trop |pas )?(?:dure?|chere?|longue?|complique|nul|bien)\b|"
    r"c est mieux|mieux quoi|difference|# (?:\w+ )?(?:c est )?possible|\bpossible (?:sans|avec)"
)
# A clause that asks: « on peut venir sans bac ? ».
ASKING = re.compile(r"^(?!(?:pas|aucun\w*|sans|rien|niveau|j ai|euh) )\w+ (?:\w+ )*#.*\?$|^# .*\w.*\?$")

ONLY = words(
    rf"(?:(?:j ai|rien|autre|aucun\w*|pas|plus)(?: (?!moins)\w+){{0,4}}? que|a part|sauf|hormis|excepte|(?:en )?dehors|avec(?: juste| seulement)?|"
    rf"apres(?: avoir eu)?|(?:je|j)? ?me suis arretee? apres|me suis arretee? au|rien (?:\w+ ){{0,2}}(?:dessus|dela)){_DETERMINERS} #(?! que (?:pas|jamais))"
)
_TRIED = r"(?:ee?s?|er|ez|ai[st]?)?"
FAILED = words(
    rf"arret\w* au #|sans succes|en vain|seche\w*|\d (?:de moyenne )?au #|(?:rat+|loup+|echou|foir|plant|manqu|recal|ajourn|bousill|refus){_TRIED}|echec|(?:pas|jamais|non|ni|rien)(?: (?:encore|pu|su|vraiment|reussi a|l|le|ete|tout))* "
    r"(?:eue?s?(?! (?:de|d|comme|le choix|le temps|rien))|avoir|obten\w+(?! de)|valid\w+|reussi\w*|decroch\w+|recue?|admise?|diplome|presentee?)|"
    r"sans (?:passer |avoir )?(?:l )?examen|sans (?:l |le |la )?(?:avoir (?:l |le |la )?)?(?:eue?|obtenu|obtenir|valide|valider|avoir|validation|diplome)|presque|quasi\w*|il (?:me )?manque|(?:en partie|partiel\w*)"
)
STOPPED = words(
    r"arret\w*(?! de (?:travail|boss|fum|cherch))|lach\w*|abandon\w*|stop+\w*|quitt?e\w*|plaqu\w*|interromp\w*|inacheve\w*|rupture|rompu\w*|en pause|en suspens|laisse\w* tomber|"
    r"decroche\w*(?! (?:mon|le|un|ma))(?= .*#)|decroche\w*$|"
    r"(?:pas|jamais|non|sans) (?:(?:le|la|l|y|encore|ete|pu|reussi a|vraiment|totalement|completement) )*(?:fini\w*|termine\w*|alle\w*|aller|retourn\w*|continu\w*|au bout|jusqu au bout)|"
    r"(?:vire|exclu|renvoye|degage)(?:e|s|es|r)?|a moitie|(?:moitie|debut|bout|peu|morceau) d[eu]?(?: la| l| un| mon)? #|"
    rf"(?!derniere|3e)\w+ {_YEAR}(?: \w+)? (?:de|d|en|a|du)(?: la| l)? #|"
    rf"(?:avant|(?:moins|inferieur|dessous)\w*)(?: (?:la fin|d avoir|d obtenir|d aller|d arriver|de passer|de finir|de valider|que|qu))*{_DETERMINERS} #"
)
REFUSED = re.compile(
    rf"(?<!\w)(?:pas|aucune?s?|sans|ni|zero|0|jamais|sous|non(?= titulaire| detent))(?: (?:eue?s?|ete|obtenu|(?:re)?passe|(?:re)?tente|fait|valide|pu|avoir|possede|decroche|donne|reussi|un|officiel|titulaire|detenteur|detentrice))*"
    rf"{_ADVERBS}(?: (?:eu|obtenu|passe|fait|comme))?{_DETERMINERS} #|"
    r"# (?:pas|jamais|non) (?:encore )?(?:re)?(?:passe|tente|fait)(?!\w)|"
    # « le bac, non », but not « c’est un bac+2, non »
    r"^(?:(?:mais|et|alors|pour|le|la|l|mon|ma|un|une) )*# (?:toujours )?(?:non(?: plus)?|pas|jamais)(?: du tout)?$"
)
FIRST_YEARS = words(
    rf"[12]e annee|(?:commence|debute|entame|attaque|rentre|entre|tente)(?:r|e|s)?{_ADVERBS}{_DETERMINERS} #"
)
HELD = words(
    r"j (?:ai|avais) (?:bien |enfin |deja |quand meme |reussi a |pu )?(?:eue?|obten\w+|valide\w*|decroche\w*|reussi\w*|passe|avoir|fini|termine)|viens (?:juste )?d|titulaire|en poche|"
    r"obtenue?s?|validee?s?|(?<!\w )eue?s?|# (?:\w+ ){0,4}eue?s?|reussie?s?|decroche (?:mon|le|un|ma)|# (?:\w+ )?decrochee?|finie?s?|terminee?s?|soutenue|"
    r"diplomee? d\w*|diplome|par (?:la )?vae|mention|acquis\w*|detiens|possede"
)
BEGUN = words(
    r"en cours|en train|(?:je|j|et) (?:re)?(?:passe?|prepare?|fais?|tente|continue|redouble|integre)(?:s|ais)?"
    rf"(?: (?:actuellement|parti|partie|inscrite?|en train de \w+|pour|dans|encore|la))*{_ADVERBS}{_DETERMINERS} #|"
    rf"(?:inscrite?|lyceen(?:ne)?|apprentie?|alternance|alternante?|apprentissage|candidat(?:e)? libre|actuellement|partie?|allee?|etais|ete)(?: (?:pour|en))?{_ADVERBS}{_DETERMINERS} #|"
    r"en #|(?:dans|j aurai|j aurais)(?: bientot)?(?: un| mon| le| ma)? #|"
    r"# (?:\w+ )?(?:actuellement|en ce moment|cette annee|bientot|en (?:mai|juin|juillet)|(?:l )?annee prochaine|c est (?:bientot|cette annee|en (?:mai|juin|juillet))|dans \w+ (?:mois|semaines|jours))(?! (?:je|j|au|sans|en|mais))|"
    r"pas encore|candidate? libre|(?:3e|derniere) annee"
)
# A course that comes to its end, which is more than a wish.
SOON = words(
    r"en train de \w+.* #|(?:attends?|resultats?)(?: \w+){0,3} #|je (?:vais|passe|repasse|dois)(?: \w+){0,3} # (?:\w+ ){0,3}(?:cette annee|bientot|en (?:mai|juin|juillet)|dans \w+ (?:mois|semaines|jours))"
)
OWNED = words(
    rf"(?:j (?:ai|avais)|avec|ayant|possede|bref|donc){_ADVERBS}(?: (?:que|qu|seulement|quand meme|uniquement|pas))*{_DETERMINERS} (?:que )?#"
)
# Said of a diploma that nothing else settles: it is being prepared.
APPRENTICED = words(r"# (?:\w+ ){0,3}en (?:alternance|apprentissage)")
WISHED = words(
    r"(?<=veux )passe|(?:veux|voudrais?|voulais|aimerais?|envie|compte|objectif|but|vise|souhaite|reve|vais|va|passer|faire|preparer|obtenir|integrer|avoir|devenir|etre|serai|passerai|ferai|tenterai|reprendrai|"
    rf"futur|prochain\w*|reprendre|tenter|cherche|recherche|prevu|projet|commencer|rentrer|entrer){_ADVERBS}(?: (?:de|d|en|par|vers))?{_DETERMINERS} #"
)

# How a clause goes on about the thing named before it, and what shows that it speaks of another.
GOES_ON = re.compile(
    r"(?:(?:finalement|mais|que|ca|c est|c etait|et|je|j|il|elle|me|l|le|ai|ete|est|suis|etait|m|ont|fait|a) )*"
)
ANOTHER = re.compile(
    r"\b(?:de|d|mon|ma|mes|le|la|les|un|une|des|du) (?!dipl|form|cursus|(?:\de )?annee|bout|peu|justesse|chance|points?)\w+|\bapres$"
)
# Words that lead to what follows them, not to what stands before.
LEADING = re.compile(
    r"(?:^| )(?:le|la|l|un|une|mon|ma|du|au|de|d|des|pas|ni|sans|avec|que|juste|plus|non|deux|trois)$"
)
