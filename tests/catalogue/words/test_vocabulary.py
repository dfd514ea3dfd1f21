import pytest

from catalogue.model import Domain
from catalogue.words import interests
from catalogue.words.interests import Interests
from catalogue.words.vocabulary import VocabularyError, vocabulary

SMALL = """
[groupes]
verbe = ["réparer, démonter"]
objet = ["pc, console"]
tout-objet = ["<objet>, téléphone"]
[design]
mots = ["logo, affiche", "croquis"]
indices = ["beau"]
[audiovisuel]
mots = ["clip", "logo animé"]
ambigus = ["monteur"]
[reseaux_systemes]
mots = ["<verbe> … <tout-objet>", "(installer|brancher) (la box|internet)"]
[hors]
mots = ["échafaudage"]
[vague]
mots = ["truc"]
"""


def domains(text: str, *tomls: str) -> tuple[Domain, ...]:
    return interests.read(text, vocabulary(*tomls)).domains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un beau clip", (Domain.AUDIOVISUEL,)),
        ("logos animés", (Domain.AUDIOVISUEL,)),
        ("une affiche et un croquis", (Domain.DESIGN,)),
        ("un beau truc bleu", ()),
        ("un beau chapeau", (Domain.DESIGN,)),
        ("je démonte mon vieux pc", (Domain.RESEAUX_SYSTEMES,)),
        ("réparer trois ou quatre vieux téléphones", (Domain.RESEAUX_SYSTEMES,)),
        ("réparer puis dans un autre genre de vie une console", ()),
        ("brancher internet", (Domain.RESEAUX_SYSTEMES,)),
        ("brancher la lampe", ()),
        ("monteur", (Domain.AUDIOVISUEL,)),
        ("monteur en échafaudage", ()),
    ],
)
def test_the_format_has_lists_groups_alternatives_and_gaps(text: str, expected: tuple[Domain, ...]) -> None:
    assert domains(text, SMALL) == expected


def test_what_is_vague_is_said_vague() -> None:
    assert interests.read("un truc", vocabulary(SMALL)) == Interests(vague=True)


def test_names_of_titles_are_heard_in_titles_only_and_hide_the_words_they_are_made_of() -> None:
    titles = """
        [titres]
        "audiovisuel, design" = ["clip et croquis, zootrope"]
        aucun = ["beau logo"]
    """
    known = vocabulary(SMALL, titles)
    assert interests.of_title("BTS Clip et croquis", known) == (Domain.AUDIOVISUEL, Domain.DESIGN)
    assert interests.of_title("Zootrope, affiche", known) == (Domain.AUDIOVISUEL, Domain.DESIGN)
    assert interests.of_title("Beau logo", known) == ()
    assert interests.read("un zootrope", known).domains == ()


def test_an_admin_adds_words_to_those_that_are_shipped() -> None:
    added = '[design]\nmots = ["zellige"]\n[groupes]\nverbe = ["rafistoler"]\n'
    assert domains("le zellige", SMALL) == ()
    assert domains("le zellige", SMALL, added) == (Domain.DESIGN,)
    assert domains("une affiche", SMALL, added) == (Domain.DESIGN,)
    assert domains("rafistoler un pc", SMALL, added) == (Domain.RESEAUX_SYSTEMES,)


@pytest.mark.parametrize(
    ("toml", "where"),
    [
        ("[peche]\nmots = ['ligne']", "[peche] mots"),
        ("[design]\nmot = ['logo']", "[design] mot"),
        ("[titres]\ndesing = ['logo']", "[titres] desing"),
        ("[hors]\nindices = ['logo']", "[hors] indices"),
        ("[design]\nmots = ['de la']", "« de la »"),
        ("[design]\nmots = ['pas']", "« pas »"),
        ("[design]\nmots = ['un <machin>']", "<machin>"),
        ("[design]\nmots = 'logo'", "[design] mots"),
        ("[design]\nmots = [1]", "[design] mots"),
        ("mots = ['logo']", "mots"),
        ("[design]\nmots = ['logo'\n[vague]\n", "ligne 3"),
        ("[design", "fin du fichier"),
    ],
)
def test_a_wrong_vocabulary_says_where(toml: str, where: str) -> None:
    with pytest.raises(VocabularyError) as caught:
        vocabulary(SMALL, toml)
    assert str(caught.value) == where
