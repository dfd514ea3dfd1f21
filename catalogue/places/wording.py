"""The words around a place in what people type: what introduces it, what says nothing, what only looks like one.

All are folded (catalogue.words.text.fold).
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Written short in names of places, and what it stands for.
ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "s": "sur", "ss": "sous", "fd": "ferrand"}

# Articles; one that a town's name does not bear says that it is not that town (« la mer », « le bus »).
ARTICLES = _words("le la les l")

# An article melted with a preposition, undone before names in Le or Les: « au Havre », « des Ulis ».
CONTRACTIONS = {"au": "le", "du": "le", "aux": "les", "des": "les"}

# Says where one lives: what follows is the place, whatever else is named.
DWELLING = _words(
    "habite habites jhabite habitons vis vie chui chuis jsuis suis jsui chu loge reside demeure heberge hebergee ville "
    "commune adresse vient viens bouge installe installee domicile"
)

# Comes right before a place.
LEADS = _words("a au aux sur vers de du des d en dans pres cote chez") | DWELLING

# Says nothing by itself: an answer made of these words and one name is that name.
FILLERS = (
    LEADS
    | ARTICLES
    | _words(
        "je j moi c ce cest est ma mon on nous i y ici actuellement bah ben beh euh heu alors donc bon oui salut slt bonjour bjr "
        "bsr bonsoir wsh wesh yo hey hello coucou cc stp svp merci mdr lol ptdr pr pour le moment maintenant juste tout toute pas "
        "loin proche environ environs alentours autour min minutes mn h heure heures km kms kilometres minute dep dept dpt "
        "departement region cp code postal france quartier centre coin plutot entre et ou soit mais en fait enfin non nan pardon "
        "la bas un peu qui par dans que trop toujours encore ne cite banlieue peripherie"
    )
)

# Everyday words that are no part of a place: never compared with the names of towns.
CHATTER = _words(
    "ai as avons avez ont suis etes sont etais etait avoir etre ete fait faire fais dis dit dire sais sait savoir veux veut jveux "
    "veu vouloir voudrais peux peut pouvoir jai jsp ptet aucune aucun idee rien nulle part partout ailleurs personne "
    "quelque chose truc trucs mere pere parents pote potes famille copain copine copains ami amis chez maman papa frere soeur "
    "rue avenue maison appart foyer hotel bac bep cap bts brevet licence master diplome niveau pro ecole college lycee fac "
    "formation formations stage travail boulot taf job metier travailler apprendre chercher cherche recherche trouver interesse "
    "aime jaime adore kiffe prefere plait deteste coder code dev developpement developpeur web design graphisme video jeux jeu "
    "montage photo musique reseau reseaux data informatique ordi ordinateur numerique digital internet site sites cyber "
    "securite cybersecurite logiciel programmation mobile application marketing communication gestion projet equipe bosser "
    "bonne bonnes question pourquoi comment combien quand quoi qui quel quelle cela ca sa ses son leur notre votre tes ton ta "
    "mes bien mal mieux plus moins tres super cool nul relou chiant bof osef distance ligne presentiel gratuit gratuite payant "
    "aide aider besoin conseiller humain quelqu stop merde putain ouais ok okay daccord accord voila demenage cambrousse campagne "
    "temps mois ans annee annees jour jours semaine semaines apres avant depuis pendant hier demain sans avec comme si deja pa "
    "g jeune jeunes vieux content contente nom prenom appelle age passer passe arrete seconde premiere terminale troisieme "
    "lieu endroit secret prive envie parle parler bot ici message reponse tiktok insta snap vivre habiter bouger monde terre lune mars "
    "sud nord est ouest europe etranger voiture train chambre devine designer montagne plage permis transport transports"
)

# Names of communes, departments and countries that are everyday words too: taken for a place only when they are the
# whole answer or a dwelling is told (or the town is big: see trust.py).
EVERYDAY = _words(
    "mer rue vue ver son bus don bar job ham our luc rai die sus cos dun bue lux port marie champs angles mens bois faux "
    "doux vaux four plan vert bourg mont monts vieux seuil pont murs jury mary lucy remy albert change charge monte piano cours "
    "rives roche beaux forges salles routes corps bordes fleury dominique maurice jordanie inde salon mars avril sens tours "
    "orange macon contes nord manche somme lot cher aube aire lent creuse auge loue bonnes francs sauve cassis avion passage "
    "vienne landes nice aura cars ars bras grasse romans moule lure noyers barre chemin domaine villa parents marche cure livre "
    "cave noe pin grenade malte oman chaux pierre blanc noir riche grand pays fontaine riviere source plage foret montagne "
    "vallee ray vers ally aime sort signes ouest sud est casa sainte reunion"
)

# Says that a number is no department: before it, or after it.
COUNTED_BEFORE = _words("bac niveau classe age ai jai terminale cap lycee numero bts n")
COUNTED_AFTER = _words(
    "ans an mois min minutes mn minute h heure heures km kms jours jour semaines semaine annees euros ieme fois balais "
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
)
DEPARTEMENT_WORDS = _words("departement dep dept dpt")

# Two places joined by one of these are both meant.
ALTERNATIVES = _words("ou et soit entre")
# What follows one of these replaces what was said before.
CORRECTIONS = _words("non nan pardon fait plutot enfin finalement demenage")
