"""Danger is heard whatever its spelling, and told from slang."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.danger import Alarm, Danger, read

HEARD = {
    Danger.EMERGENCY: [
        "je fais une overdose",
        "j'ai pris une boite de doliprane",
        "g avalé tout les medocs de ma mere",
        "mon pote respire plus",
        "elle se réveille pas !!",
        "il perd beaucoup de sang",
        "ya le feu chez moi",
        "appelez la police",
        "au secours",
        "à l'aide svp",
        "je viens de m'ouvrir les veines",
        "mon père a sorti un couteau",
    ],
    Danger.SUICIDE: [
        "j’en peux plus j’ai envie d’en finir",
        "j'veux mourir",
        "jveu mourire",
        "j'ai envie de mourir",
        "je veux crever",
        "je vais me suicider",
        "jpense au suicide",
        "jpense o suicid",
        "envie de me suissider",
        "j'ai pensé à me tuer",
        "je vais me foutre en l'air",
        "me flinguer",
        "j'ai plus envie de vivre",
        "jai pu envie de vivre",
        "j'ai plus la force de vivre",
        "je veux plus vivre",
        "à quoi bon vivre",
        "ma famille serait mieux sans moi",
        "j'aimerais être mort",
        "je veux disparaître",
        "je voudrais dormir pour toujours",
        "j'ai envie de sauter par la fenêtre",
        "je me scarifie",
        "je me coupe les bras",
        "je me fais du mal",
        "j'ai des idées noires",
        "mon frère veut se tuer",
        "ma copine parle de mourir",
        "mon pote s'est suicidé",
        "en finir avec la vie",
        "je veux que tout s'arrête",
        "chui a lens g rien jveux du montage mais jveux mourir",
    ],
    Danger.HOME: [
        "mon père me frappe",
        "mon daron me tape dessus",
        "ma mère m'a encore frappé",
        "mon beau-père me touche",
        "mon oncle m'a violée",
        "mes parents me battent",
        "mon grand frère n'arrête pas de me cogner",
        "je suis battu par mon père",
        "j'ai peur de rentrer chez moi",
        "on me frappe à la maison",
        "mon père frappe ma mère",
        "j'ai peur de mon père",
    ],
    Danger.ABUSE: [
        "mon mec me tape",
        "mon mari me frappe",
        "mon ex me menace",
        "mon copain m'a étranglée",
        "j'ai été violée",
        "il m'a violé",
        "je me suis fait violer",
        "victime d'un viol",
        "on veut me marier de force",
        "il a abusé de moi",
        "j'ai subi une agression sexuelle",
        "on me force à me prostituer",
    ],
    Danger.HARASSMENT: [
        "on me harcèle sur insta",
        "jme fais harceler au lycée",
        "j'ai été harcelée",
        "je suis victime de cyberharcèlement",
        "ils se moquent de moi tous les jours, tout le monde m'insulte",
        "il a mis mes nudes sur snap",
        "il me fait du chantage",
        "j'ai arrêté le lycée à cause du harcèlement",
    ],
    Danger.VIOLENCE: [
        "je me suis fait agresser",
        "des mecs veulent me frapper",
        "ils m'ont tabassé",
        "je reçois des menaces de mort",
        "je suis en danger",
        "il va me tuer",
        "j'ai envie de tuer mon prof",
        "je vais le planter",
        "je me suis fait racketter",
        "un voisin me menace",
    ],
    Danger.STREET: [
        "je suis à la rue",
        "jdors dehors",
        "je dors dans ma voiture",
        "mes parents m'ont mis dehors",
        "ma mère m'a foutu dehors hier",
        "je sais pas où dormir ce soir",
        "chui sdf",
        "j'ai nulle part où dormir",
        "il m'a jetée dehors",
    ],
    Danger.DISTRESS: [
        "j'en peux plus",
        "jen peu plu",
        "je suis au bout du rouleau",
        "je fais une dépression",
        "je pleure tous les soirs",
        "je me sens vraiment mal",
        "je vais pas bien",
        "ça va pas du tout",
        "ma vie sert à rien",
        "personne ne m'aime",
        "je veux mourir mdr",
        "me suicider socialement lol",
    ],
}

NOT_HEARD = [
    "ça me tue",
    "ça m'a tué ton truc",
    "mort de rire",
    "je suis mort 😂",
    "chui morte mdr",
    "je meurs de faim",
    "je vais mourir de rire",
    "c'est de la tuerie",
    "kill dans le jeu",
    "un jeu de guerre",
    "j'aime les jeux où on tue des zombies",
    "buter des boss",
    "hacker un site",
    "attaquer un site",
    "détecter les menaces informatiques",
    "ma mère va me tuer si j'ai pas mon bac",
    "mon père me tue si je rentre tard",
    "je me bats pour avoir un diplôme",
    "jme bat les couilles du niveau",
    "mon frère me bat à fifa",
    "j'en peux plus de l'usine, je veux faire du dev",
    "j'en peux plus d'attendre",
    "j'en peux plus mdr",
    "je veux en finir avec le chômage",
    "je veux disparaître des réseaux",
    "je veux faire une appli contre le harcèlement",
    "prévention du suicide",
    "suicide squad",
    "un film sur le suicide",
    "la violence dans les jeux",
    "j'aime le violet et le violon",
    "taper du code",
    "frapper à la bonne porte",
    "mon père me dit de chercher",
    "ma mère me tape sur les nerfs",
    "mon prof m'a dit que c'était dur",
    "je suis perdu",
    "j'ai tout plaqué",
    "j'habite à la rue de la gare",
    "street art dans la rue",
    "j'ai été viré du lycée",
    "mis à la porte de mon lycée",
    "ça va",
    "ça va pas trop loin ?",
    "je veux vivre à Lyon",
    "j'ai plus envie de vivre chez mes parents",
    "je veux plus vivre à Paris",
    "le wifi répond plus",
    "mon pc répond plus quand je joue",
    "je touche à tout",
    "ça me touche",
    "sauter le pas",
    "me jeter à l'eau",
    "me lancer dans la cybersécurité",
    "je cherche la sécurité",
    "chui a st denis 93 g pa le bac jveu fer du montage",
    "je suis nul",
    "tu me saoules",
    "c'est chaud",
    "finir ma formation",
    "aide moi",
    "",
]


@pytest.mark.parametrize(
    ("text", "danger"), [(text, danger) for danger, texts in HEARD.items() for text in texts]
)
def test_danger_is_heard(text: str, danger: Danger) -> None:
    alarm = read(text)
    assert alarm is not None
    assert alarm.danger is danger


@pytest.mark.parametrize("text", NOT_HEARD)
def test_slang_raises_no_alarm(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("chui a lens, mon père me frappe", "je suis a lens, mon "),
        ("mon père me frappe, chui a lens", "mon , je suis a lens"),
        ("on me harcèle sur insta mais jveux faire du dev", "on  mais je veux faire du dev"),
    ],
)
def test_what_is_said_besides_is_kept_and_the_words_of_danger_are_not(text: str, rest: str) -> None:
    alarm = read(text)
    assert isinstance(alarm, Alarm)
    assert alarm.rest == rest


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert read(text) is None or isinstance(read(text), Alarm)
