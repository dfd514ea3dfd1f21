"""What a short message asks for, and what is left to be understood as an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.intents import Intent, Wanted, wanted

ASKED = [
    ("/start", Intent.START),
    ("/start abc_123", Intent.START),
    ("/aide@orientation_gen_bot", Intent.HELP),
    ("/AIDE", Intent.HELP),
    ("/recommencer", Intent.RESTART),
    ("/profil", Intent.PROFILE),
    ("/nimporte", Intent.UNKNOWN_COMMAND),
    ("aide", Intent.HELP),
    ("Comment ça marche ?", Intent.HELP),
    ("recommence stp", Intent.RESTART),
    ("stop", Intent.STOP),
    ("laisse tomber…", Intent.STOP),
    ("JSP", Intent.UNSURE),
    ("je sais pas trop", Intent.UNSURE),
    ("chai pas", Intent.UNSURE),
    ("Je ne sais pas", Intent.UNSURE),
    ("bof jsp", Intent.UNSURE),
    ("aucune idée", Intent.UNSURE),
    ("jsp quoi faire", Intent.UNSURE),
    ("passe", Intent.SKIP),
    ("Passer", Intent.SKIP),
    ("on joue ?", Intent.PLAY),
    ("rejouer", Intent.PLAY),
    ("pardon", Intent.SORRY),
    ("c'est bon dsl", Intent.SORRY),
    ("attends deux secondes", Intent.WAIT),
    ("5 min stp", Intent.WAIT),
    ("je réfléchis", Intent.WAIT),
    ("ça va toi ?", Intent.HELLO),
    ("retour", Intent.BACK),
    ("reviens en arrière", Intent.BACK),
    ("question d'avant", Intent.BACK),
    ("t'as pas compris", Intent.WRONG),
    ("tu comprends rien", Intent.WRONG),
    ("c'est pas ce que j'ai dit", Intent.WRONG),
    ("corriger", Intent.WRONG),
    ("je veux corriger", Intent.WRONG),
    ("oui", Intent.YES),
    ("Ouiiii !!", Intent.YES),
    ("nan", Intent.NO),
    ("c'est pas ça", Intent.NO),
    ("plus", Intent.MORE),
    ("voir plus", Intent.MORE),
    ("les autres", Intent.MORE),
    ("y a un truc moins loin ?", Intent.FAR),
    ("plus près ?", Intent.FAR),
    ("c trop loin de chez moi", Intent.FAR),
    ("changer de ville", Intent.CHANGE_PLACE),
    ("changer mon niveau", Intent.CHANGE_LEVEL),
    ("Changer mes envies", Intent.CHANGE_INTERESTS),
    ("pourquoi tu demandes ça ?", Intent.WHY),
    ("c koi le rapport", Intent.WHY),
    ("merci bcp", Intent.THANKS),
    ("wesh", Intent.HELLO),
    ("bonjour !", Intent.HELLO),
    ("supprime mes données", Intent.RESTART),
    ("effacez toutes mes infos perso", Intent.RESTART),
    ("oublie-moi", Intent.RESTART),
    ("oublie tout", Intent.RESTART),
    ("je veux me supprimer de vos données", Intent.RESTART),
    ("tu peux supprimer mon compte stp", Intent.RESTART),
    ("oublie ma ville", Intent.CHANGE_PLACE),
    ("efface mon niveau", Intent.CHANGE_LEVEL),
    ("je comprends pas", Intent.LOST),
    ("j'ai rien compris", Intent.LOST),
    ("c long", Intent.LONG),
    ("je sais pas lire", Intent.READING),
    ("vous etes ou", Intent.WHERE),
    ("c'est loin ?", Intent.FAR),
    ("trop loin", Intent.FAR),
    ("aucune me plait", Intent.NONE_FITS),
    ("ça me plaît pas", Intent.NONE_FITS),
    ("y en a pas d'autres ?", Intent.MORE),
    ("vas-y", Intent.YES),
    ("azy", Intent.YES),
    ("wsh azy", Intent.YES),
    ("jcomprend r", Intent.LOST),
    ("g pa compri", Intent.LOST),
    ("je dois mettre quoi", Intent.LOST),
    ("jarrive pas a lire", Intent.READING),
    ("je te l'ai déjà dit", Intent.WRONG),
]

ANSWERS = [
    "salut chui a lens",
    "merci mais en fait je suis à Lille",
    "dev web",
    "rennes",
    "j'ai le bac",
    "93",
    "je suis une personne motivée",
    "on m'a conseillé le dev",
    "finir ma formation",
    "c'est gratuit ?",
    "jouer aux jeux vidéo",
    "je veux créer des jeux",
    "j'ai compris",
    "retourner à Lens",
    "au secours",
    "j'ai rien",
    "j'ai pas",
    "supprime le design",
    "supprimer des virus",
    "je veux me supprimer",
    "je sais pas écrire du code",
    "j'aime pas le design",
    "je comprends rien à l'informatique",
    "je suis loin de Lens",
    "vous êtes où à Lens",
    "le battage médiatique",
    "",
    "🎮",
]


@pytest.mark.parametrize(("text", "intent"), ASKED)
def test_this_asks_for_something(text: str, intent: Intent) -> None:
    assert wanted(text) == Wanted(intent)


@pytest.mark.parametrize("text", ANSWERS)
def test_this_is_left_to_be_understood_as_an_answer(text: str) -> None:
    assert wanted(text) is None


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("détails 2", Wanted(Intent.DETAILS, 2)),
        ("infos", Wanted(Intent.DETAILS, 1)),
        ("plus de détails le 3", Wanted(Intent.DETAILS, 3)),
        ("carte 3", Wanted(Intent.MAP, 3)),
        ("voir sur la carte", Wanted(Intent.MAP, 1)),
        ("elle est où la 2", Wanted(Intent.MAP, 2)),
    ],
)
def test_a_card_is_called_by_its_number(text: str, want: Wanted) -> None:
    assert wanted(text) == want


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert wanted(text) is None or isinstance(wanted(text), Wanted)
