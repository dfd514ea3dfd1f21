"""The words around a place in what people type: what introduces it, what says nothing, what only looks like one.

All are folded (catalogue.words.text.fold).
"""


def listed(text: str) -> frozenset[str]:
    """The words of a list written as a text."""
    return frozenset(text.split())


# Written short in names of places, and what it stands for.
ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "s": "sur", "ss": "sous", "fd": "ferrand"}

# Arrondissements in full; not the third to the sixth, which are classes that one leaves more often.
ABBREVIATIONS |= {
    "deuxieme": "2eme", "septieme": "7eme", "huitieme": "8eme", "neuvieme": "9eme", "dixieme": "10eme", "onzieme": "11eme",
    "douzieme": "12eme", "treizieme": "13eme", "quatorzieme": "14eme", "quinzieme": "15eme", "seizieme": "16eme",
    "vingtieme": "20eme",
}  # fmt: skip

# Articles; one that a town's name does not bear says that it is not that town (« la mer », « le bus »).
ARTICLES = listed("le la les l")

# An article melted with a preposition, undone before names in Le or Les: « au Havre », « des Ulis ».
CONTRACTIONS = {"au": "le", "du": "le", "aux": "les", "des": "les"}

# Says where one lives: what follows is the place, whatever else is named.
DWELLING = listed(
    "habite habites jhabite jabite abite habit jhabit habitons vis vie jvis vit chui chuis jsuis suis jsui chu loge jloge "
    "reside demeure heberge hebergee crash crashe dors ville commune adresse vient viens jviens bouge jbouge installe "
    "installee domicile"
)

# Says where one came from: the place that follows is not where one lives, when another one is named.
BORN = listed(
    "ne nee nes nait grandi originaire origine origines vivais vivait habitais habitait etais avant"
)

# Comes right before a place.
LEADS = listed("a au aux sur vers de du des d en dans pres cote chez") | DWELLING

# Those after which a town whose name is an everyday word can be meant (one is never « en » a town).
PLACING = listed("a sur vers")

# Says nothing by itself: an answer made of these words and one name is that name.
FILLERS = (
    LEADS
    | ARTICLES
    | listed(
        "je j moi c ce cest est ma mon on nous i y ici actuellement bah ben beh euh heu alors donc bon oui salut slt bonjour bjr "
        "bsr bonsoir wsh wesh yo hey hello coucou cc stp svp merci mdr lol ptdr pr pour le moment maintenant juste tout toute pas "
        "loin proche environ environs alentours autour min minutes mn h heure heures km kms kilometres minute dep dept dpt "
        "departement region cp code postal france quartier centre coin plutot entre et ou soit mais en fait enfin non nan pardon "
        "la bas un peu qui par dans que trop toujours encore ne cite banlieue peripherie"
    )
)

# Names of communes, departments and countries that are everyday words too: taken for a place only when they are the
# whole answer or a dwelling is told (or the town is big: see trust.py).
EVERYDAY = listed(
    "mer rue vue ver son bus don bar job ham our luc rai die sus cos dun bue lux port marie champs angles mens bois faux "
    "doux vaux four plan vert bourg mont monts vieux seuil pont murs jury mary lucy remy albert change charge monte piano cours "
    "rives roche beaux forges salles routes corps bordes fleury dominique maurice jordanie inde salon mars avril sens tours "
    "orange macon contes nord manche somme lot cher aube aire lent creuse auge loue bonnes francs sauve cassis avion passage "
    "vienne landes nice aura cars ars bras grasse romans moule lure noyers barre chemin domaine villa parents marche cure livre "
    "cave noe pin grenade malte oman chaux pierre blanc noir riche grand pays fontaine riviere source plage foret montagne "
    "brie perche berry bresse champi strass kremlin mel bab camargue chaises soie nations biscottes couteau ecrivains barricade "
    "poterie soude clairiere oeillets nacelle cineastes trapeze caravelle poetes navigateurs passerelles levants noels saline "
    "chaloupe sapins nacre epis neiges roseraie panier merlan flamants gabelle glacis citron malgaches fourches ile europe "
    "halles marais victoire liberte paix republique justice forge stade piscine port palais resistance docks "
    "vallee ray vers ally aime sort signes ouest sud est casa sainte reunion"
)

# Said of a diploma: the country that follows is where it comes from.
DIPLOMAS = listed("diplome diplomes bac licence master doctorat certificat etudes equivalence baccalaureat")

# Says that a number is no department: before it, or after it.
COUNTED_BEFORE = listed("bac niveau classe age ai jai terminale cap lycee numero bts n")
COUNTED_AFTER = listed(
    "ans an mois min minutes mn minute h heure heures km kms jours jour semaines semaine annees euros ieme fois balais "
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
)
DEPARTEMENT_WORDS = listed("departement dep dept dpt")

# Two places joined by one of these are both meant.
ALTERNATIVES = listed("ou et soit entre moitie")
# Says that what follows is only near the town named before: « Fameck, vers Thionville ».
LANDMARKS = listed("vers cote pres loin proche")
# What follows one of these replaces what was said before.
CORRECTIONS = listed(
    "non nn nan nope pardon fait plutot enfin finalement demenage maintenant mtn desormais trompe"
)
