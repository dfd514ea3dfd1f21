"""What people answer to « où habites-tu ? », over the real territory."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.places.model import PlaceKind, Resolution, Status
from catalogue.places.resolving import resolve
from catalogue.resources import gazetteer

GOLD = Path(__file__).parents[3] / ".." / "shared" / "gold" / "places_visible.tsv"

PREFIXES = {
    PlaceKind.COMMUNE: "",
    PlaceKind.DEPARTEMENT: "DEP:",
    PlaceKind.REGION: "REG:",
    PlaceKind.PAYS: "PAYS:",
}
# Two writings of one territory: a department and the region or the commune that it is all of.
SAME = {
    "REG:01": "DEP:971",
    "REG:02": "DEP:972",
    "REG:03": "DEP:973",
    "REG:04": "DEP:974",
    "REG:06": "DEP:976",
    "DEP:75": "75056",
}


def read(text: str) -> Resolution:
    return resolve(gazetteer(), text)


def found(text: str) -> list[str]:
    return [PREFIXES[place.kind] + place.code for place in read(text).places]


def expect(text: str, code: str) -> None:
    resolution = read(text)
    assert (resolution.status, found(text)) == (Status.FOUND, [code])


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Lille", "59350"),
        ("NÎMES", "30189"),
        ("orleans", "45234"),
        ("Besançon", "25056"),
        ("l'isle d'abeau", "38193"),
        ("L’Haÿ-les-Roses", "94038"),
        ("villeneuve d ascq", "59009"),
        ("les ulis", "91692"),
        ("Fort de france", "97209"),
    ],
)
def test_a_plain_name_is_found_whatever_its_accents_capitals_and_hyphens(typed: str, code: str) -> None:
    expect(typed, code)
    assert not read(typed).confirm


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("st etienne", "42218"),
        ("St-Étienne-du-Rouvray", "76575"),
        ("ste foy les lyon", "69202"),
        ("chalon s/ saone", "71076"),
        ("fontenay ss bois", "94033"),
    ],
)
def test_usual_abbreviations_are_undone_and_the_longest_name_wins(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("au havre", "76351"),
        ("chui au mans", "72181"),
        ("je viens des mureaux", "78440"),
        ("aux sables d'olonne", "85194"),
        ("du blanc mesnil", "93007"),
        ("etang salé", "97404"),
    ],
)
def test_articles_melted_or_left_out_are_put_back(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("59000", "59350"),
        ("13001", "13201"),
        ("75001", "75101"),
        ("75116", "75116"),
        ("69003", "69383"),
        ("75 020", "75120"),
        ("20000", "2A004"),
        ("98800", "98818"),
        ("97133", "97701"),
        ("29200 brest", "29019"),
        ("69003 lyon", "69383"),
        ("paris 75011", "75111"),
        ("Nantes cedex 3", "44109"),
        ("59019 lille cedex", "59350"),
        ("BP 60 35042 rennes cedex", "35238"),
    ],
)
def test_five_digits_are_a_postcode_and_never_an_insee_code(typed: str, code: str) -> None:
    expect(typed, code)


def test_a_postcode_that_only_an_office_has_gives_its_department_to_confirm() -> None:
    expect("35042", "DEP:35")
    assert read("35042").confirm


def test_a_postcode_of_several_communes_is_asked_about_the_biggest_first() -> None:
    assert read("33360").status is Status.AMBIGUOUS
    assert sorted(found("33360")) == ["33085", "33099", "33118", "33234", "33245", "33349"]
    populations = [place.population for place in read("33360").places]
    assert populations == sorted(populations, reverse=True)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Lyon 3", "69383"),
        ("lyon 3eme", "69383"),
        ("lyon 3ème arrondissement", "69383"),
        ("le 11 eme a paris", "75111"),
        ("13e arrondissement de marseille", "13213"),
        ("marseille 1er", "13201"),
        ("paris XVIII", "75118"),
        ("paris quinzième", "75115"),
        ("le huitième de lyon", "69388"),
        ("paname 19", "75119"),
    ],
)
def test_an_arrondissement_has_its_own_code(typed: str, code: str) -> None:
    expect(typed, code)
    assert not read(typed).confirm


@pytest.mark.parametrize(
    ("typed", "code"), [("Paris 21", "75056"), ("Lyon 10", "69123"), ("marseille 17", "13055")]
)
def test_an_arrondissement_that_does_not_exist_leaves_the_town_to_confirm(typed: str, code: str) -> None:
    expect(typed, code)
    assert read(typed).confirm


@pytest.mark.parametrize(
    ("typed", "code"), [("Paris 75", "75056"), ("lyon 69", "69123"), ("paris 15 ans", "75056")]
)
def test_a_number_after_paris_is_not_always_an_arrondissement(typed: str, code: str) -> None:
    expect(typed, code)
    assert not read(typed).confirm


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("93", "DEP:93"),
        ("le 93", "DEP:93"),
        ("9-3", "DEP:93"),
        ("neuf trois", "DEP:93"),
        ("le quatre vingt quinze", "DEP:95"),
        ("dans le 59", "DEP:59"),
        ("dpt 1", "DEP:01"),
        ("2a", "DEP:2A"),
        ("974", "DEP:974"),
        ("seine saint denis", "DEP:93"),
        ("pas de calais", "DEP:62"),
        ("val d'oise", "DEP:95"),
        ("la creuse", "DEP:23"),
        ("la vienne", "DEP:86"),
        ("dans le nord", "DEP:59"),
        ("ile de la réunion", "DEP:974"),
        ("la gwada", "DEP:971"),
        ("bouche du rhone", "DEP:13"),
    ],
)
def test_departments_go_by_number_and_by_name(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Bretagne", "REG:53"),
        ("paca", "REG:93"),
        ("IDF", "REG:11"),
        ("hdf", "REG:32"),
        ("aura", "REG:84"),
        ("région parisienne", "REG:11"),
        ("corse", "REG:94"),
        ("picardie", "REG:32"),
    ],
)
def test_regions_go_by_their_name_and_by_what_people_call_them(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Annecy-le-Vieux", "74010"),
        ("Lomme", "59350"),
        ("Cherbourg-Octeville", "50129"),
        ("pierrefitte sur seine", "93066"),
        ("courcouronnes", "91228"),
        ("olonne sur mer", "85194"),
    ],
)
def test_a_merged_commune_leads_to_the_one_of_today(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("st denis 93", "93066"),
        ("St-Denis 974", "97411"),
        ("saint paul 974", "97415"),
        ("st pierre la réunion", "97416"),
        ("st denis réunion", "97411"),
        ("ste rose guadeloupe", "97129"),
        ("le lamentin martinique", "97213"),
        ("lens dans le 62", "62498"),
        ("amiens (80)", "80021"),
        ("Bastia 2B", "2B033"),
        ("aulnay 93", "93005"),
        ("evry 89", "89162"),
    ],
)
def test_a_department_said_in_the_same_breath_tells_homonyms_apart(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("st denis", ["97411", "93066", "11339", "30247"]),
        ("sainte rose", ["97129", "97419"]),
        ("saint joseph", ["97412", "97224"]),
        ("Vienne", ["38544", "DEP:86", "PAYS:AT"]),
        ("Indre", ["44074", "DEP:36"]),
        ("clermont", ["63113", "60157"]),
        ("mantes", ["78361", "78362"]),
        ("nogent", ["94052", "60463", "52353"]),
        ("cergy pontoise", ["95127", "95500"]),
        ("boulogne", ["92012", "62160"]),
        ("entre lens et arras", ["62498", "62041"]),
        ("moitié à Lens moitié à Arras", ["62498", "62041"]),
        ("lamentin", ["97213", "97115"]),
        ("paris ou lyon", ["75056", "69123"]),
    ],
)
def test_what_can_be_several_places_is_asked_the_likeliest_first(typed: str, candidates: list[str]) -> None:
    assert read(typed).status is Status.AMBIGUOUS
    assert found(typed)[: len(candidates)] == candidates


def test_never_more_than_six_candidates_are_offered() -> None:
    assert len(read("sainte colombe").places) == 6


@pytest.mark.parametrize(
    ("typed", "code"), [("Montreuil", "93048"), ("bagneux", "92007"), ("Valence", "26362"), ("evry", "91228")]
)
def test_a_town_ten_times_as_big_as_its_homonyms_is_taken_and_confirmed(typed: str, code: str) -> None:
    expect(typed, code)
    assert read(typed).confirm


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Marseile", "13055"),
        ("toulouz", "31555"),
        ("limgoes", "87085"),
        ("perpinian", "66136"),
        ("dunkerk", "59183"),
        ("chui a mulouse", "68224"),
        ("la rochel", "17300"),
        ("villefrance sur saone", "69264"),
        ("carpantras", "84031"),
    ],
)
def test_a_misspelt_name_is_understood_and_confirmed(typed: str, code: str) -> None:
    expect(typed, code)
    assert read(typed).confirm


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("mulouz", "68224"),
        ("nansi", "54395"),
        ("kréteye", "94028"),
        ("kemperlé", "29233"),
        ("kanbré", "59122"),
        ("kanbre", "59122"),
        ("sin nazère", "44184"),
        ("onè sou boi", "93005"),
        ("klermon féran", "63113"),
        ("je cherche a klermon féran", "63113"),
        ("abevil", "80001"),
        ("niss", "06088"),
        ("lil", "59350"),
        ("foort de france", "97209"),
        ("haut de france", "REG:32"),
        ("oberné", "67348"),
    ],
)
def test_a_name_written_by_ear_is_understood_and_confirmed(typed: str, code: str) -> None:
    expect(typed, code)
    assert read(typed).confirm


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("montpellie", "34172"),
        ("clerm", "63113"),
        ("perpig", "66136"),
        ("villeneuve d'as", "59009"),
        ("argenteu", "95018"),
        ("boulogne bil", "92012"),
        ("saint quent", "02691"),
    ],
)
def test_a_name_of_a_big_town_broken_off_is_understood_and_confirmed(typed: str, code: str) -> None:
    expect(typed, code)
    assert read(typed).confirm


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("les minguettes", "69259"),
        ("minguettes", "69259"),
        ("jsuis des minguettes", "69259"),
        ("le val fourré", "78361"),
        ("la grande borne", "91286"),
        ("aux 4000", "93027"),
        ("la paillade", "34172"),
        ("wazemmes", "59350"),
        ("neuhof", "67482"),
        ("montmartre", "75118"),
        ("les quartiers nord", "13055"),
        ("le chaudron", "97411"),
        ("kaweni", "97611"),
        ("trénelle", "97209"),
        ("le neuhof a strasbourg", "67482"),
        ("pissevin nimes", "30189"),
        ("bellevue nantes", "44109"),
        ("les francs moisins st denis", "93066"),
        ("la castellane marseille 16", "13216"),
        ("paris 18 barbès", "75118"),
    ],
)
def test_a_well_known_neighbourhood_leads_to_its_commune(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize("typed", ["les dervalières", "les tarteret"])
def test_a_misspelt_neighbourhood_is_confirmed(typed: str) -> None:
    assert read(typed).status is Status.FOUND
    assert read(typed).confirm


def test_a_neighbourhood_is_preferred_to_a_hamlet_of_its_name_and_confirmed() -> None:
    expect("la guérinière", "14118")
    assert read("la guérinière").confirm
    expect("la guérinière 85", "85106")


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("les quatre chemins", ["93001", "93055"]),
        ("belleville", ["75120", "69019"]),
        ("sénart", ["77445", "77122"]),
        ("plaine commune", ["93066", "93001", "93027"]),
        ("la mel", ["59350", "59512"]),
        ("bassin minier", ["DEP:62", "DEP:59"]),
        ("le vexin", ["DEP:95", "DEP:60", "DEP:27"]),
        ("les antilles", ["DEP:971", "DEP:972"]),
        ("marie galante", ["97112", "97108"]),
        ("roissy", ["77390", "95527"]),
        ("st quentin en y", ["78423", "78621"]),
        ("49600", ["49023", "49218"]),
        ("Montréal", ["11254", "32290", "PAYS:CA"]),
    ],
)
def test_an_area_or_a_name_of_several_towns_is_asked_about(typed: str, among: list[str]) -> None:
    assert read(typed).status is Status.AMBIGUOUS
    assert set(among) <= set(found(typed))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("pays basque", "DEP:64"),
        ("médoc", "DEP:33"),
        ("côte d'azur", "REG:93"),
        ("en region centre", "REG:24"),
        ("breizh", "REG:53"),
        ("ile d'oléron", "DEP:17"),
        ("noirmoutier", "85163"),
        ("neuf sept quatre", "DEP:974"),
        ("le 1-3", "DEP:13"),
        ("6-2", "DEP:62"),
        ("neuf cube", "DEP:93"),
        ("corbières 11", "11100"),
    ],
)
def test_areas_islands_and_numbers_go_by_what_people_call_them(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("jsuis né a Reims mais jvis a Epernay", "51230"),
        ("jhabite a Pau euh nn Bayonne jviens de demenager", "64102"),
        ("en fait c plus valence c'est montélimar maintenant", "26198"),
        ("avant j'habitais Lyon, maintenant je suis à Gap", "05061"),
        ("tours non jme suis trompé blois", "41018"),
        ("dans le 93, a aubervilié", "93001"),
        ("st denis, je suis dans le 93", "93066"),
        ("la réunion, st denis", "97411"),
    ],
)
def test_of_several_places_the_one_where_one_lives_now_is_meant(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(("typed", "code"), [("Lourde", "31306"), ("Provin", "59477"), ("senon", "55481")])
def test_a_small_commune_with_nearly_the_name_of_a_big_town_is_confirmed_when_that_is_likelier(
    typed: str, code: str
) -> None:
    expect(typed, code)
    assert read(typed).confirm == (typed == "Lourde")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("j'habite vers Lille", "59350"),
        ("moi c bobigny", "93008"),
        ("pas loin de rouen", "76540"),
        ("à 20 min de rodez", "12202"),
        ("wsh jsuis sur creil", "60175"),
        ("on a déménagé à Alençon ya 2 mois", "61001"),
        ("ma ville cest Bar le Duc", "55029"),
        ("dans la cambrousse a coté de mirande", "32256"),
        ("sedan mdr", "08409"),
        ("Lyon, enfin non, Grenoble", "38185"),
        ("lens pas lille", "62498"),
        ("le mirail a toulouse", "31555"),
    ],
)
def test_the_place_is_found_in_a_sentence(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("Bruxelles", "BE"),
        ("suisse", "CH"),
        ("alger", "DZ"),
        ("anvers", "BE"),
        ("au maroc", "MA"),
        ("je vis a dakar", "SN"),
        ("les comores", "KM"),
        ("londre", "GB"),
    ],
)
def test_what_is_abroad_is_said_to_be(typed: str, country: str) -> None:
    assert (read(typed).status, found(typed)) == (Status.ABROAD, [f"PAYS:{country}"])


@pytest.mark.parametrize(
    "typed",
    ["je galère de ouf là", "chez ma grand mère", "au bled", "à droite à gauche", "rien a foutre", "comment ça", "au secours", "yo gros",
     "combien ça coûte", "faut un ordi ?", "j'ai raté mon bac", "au quartier", "en province", "dans l'espace", "chsais pas", "mouais",
     "le premier", "bonne journée", "ça marche pas", "je m'appelle Karim", "moi c'est Sarah", "Kevin", "au bord de la mer", "en train",
     "n'importe où", "à la source d'un problème", "maison", "jsp", "nulle part", "chez ma mère", "lol", "bac pro", "bac+2", "niveau 3", "15 ans", "je veux pas dire", "y en a pas",
     "j'ai eu mon bac", "dans la rue", "je sais pas", "dans le sud", "france", "", "   ", "🙏", "?", "00000"],
)  # fmt: skip
def test_chatter_is_no_place(typed: str) -> None:
    assert read(typed) == Resolution(Status.UNKNOWN)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("Y", "80829"), ("Eu", "76255"), ("bû", "28064"), ("Mer", "41136"), ("j'habite à Die", "26113")],
)
def test_towns_that_look_like_everyday_words_exist_when_they_are_the_answer(typed: str, code: str) -> None:
    expect(typed, code)


# Names that hold brackets, three times the same letter, or are also the department's own.
HARD_NAMES = {"Faaa", "Île de Clipperton", "Corrèze", "Doubs"}


def test_every_commune_is_found_by_its_exact_name_and_department() -> None:
    """One in three, of all sizes and departments; a homonym in the same department is asked about with it."""
    missed = [
        f"{place.name} ({place.departement})"
        for place in list(gazetteer().communes())[::3]
        if "Arrondissement" not in place.name
        and "(" not in place.name
        and place.name not in HARD_NAMES
        and place not in read(f"{place.name} ({place.departement})").places
    ]
    assert missed == []


@pytest.mark.parametrize("town", ["75056", "69123", "13055"])
def test_every_arrondissement_is_found_by_its_official_name(town: str) -> None:
    place = gazetteer().commune(town)
    assert place is not None
    number = 1
    while arrondissement := gazetteer().arrondissement(place, number):
        expect(arrondissement.name, arrondissement.code)
        number += 1
    assert number in {10, 17, 21}


@given(st.text(max_size=80))
def test_any_text_gets_an_answer(text: str) -> None:
    resolution = read(text)
    assert (resolution.status is Status.UNKNOWN) == (not resolution.places)
    assert (resolution.status is Status.AMBIGUOUS) == (len(resolution.places) > 1)


WORDS = [
    "st",
    "denis",
    "paris",
    "93",
    "le",
    "a",
    "de",
    "59000",
    "3eme",
    "lille",
    "non",
    "ou",
    "jsp",
    "mer",
    "maroc",
    ",",
    "10",
]


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_place_words_in_any_order_get_an_answer(text: str) -> None:
    resolution = read(text)
    assert (resolution.status is Status.UNKNOWN) == (not resolution.places)


def gold() -> list[tuple[str, str]]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()[1:]
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines]


def is_right(text: str, expected: str) -> bool:
    resolution = read(text)
    codes = [SAME.get(code, code) for code in found(text)]
    if expected == "HORS":
        return resolution.status in {Status.UNKNOWN, Status.ABROAD}
    wanted = [SAME.get(code, code) for code in expected.removeprefix("AMBIGU:").split(",")]
    if expected.startswith("AMBIGU:"):
        return resolution.status is Status.AMBIGUOUS and set(wanted) <= set(codes)
    return resolution.status is Status.FOUND and codes == wanted


@pytest.mark.skipif(not GOLD.exists(), reason="the evaluation set is not beside the project")
def test_at_least_94_percent_of_the_evaluation_set_is_right() -> None:
    rows = gold()
    wrong = [row for row in rows if not is_right(*row)]
    assert len(wrong) <= 0.06 * len(rows), f"{len(wrong)} of {len(rows)}: {wrong}"


@pytest.mark.parametrize(
    "typed",
    ["pas lens", "non j'habite pas a lens", "tout sauf paris", "je veux pas aller a Paris", "surtout pas à Paris", "ni Lens ni Lille",
     "pas à Paris ou Lyon", "pas le 93", "jsuis plus a Lille", "n'importe où sauf dans le nord"],
)  # fmt: skip
def test_a_place_that_is_only_denied_is_no_answer(typed: str) -> None:
    assert read(typed) == Resolution(Status.UNKNOWN)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("pas loin de Lens", "62498"),
        ("pas de diplôme, Lens", "62498"),
        ("je sais pas, Lens", "62498"),
        ("pourquoi pas Lens", "62498"),
        ("plus vers Lille", "59350"),
        ("jbouge pas de Lens", "62498"),
        ("jbouge pas dmantes la jolie", "78361"),
        ("jveux pas quitter Lens", "62498"),
        ("jsuis pas à Lille mais à Roubaix", "59512"),
        ("pas dans le 93 dans le 94", "DEP:94"),
        ("je veux pas de Paris ni de Lyon, plutôt Nantes", "44109"),
        ("pas Saint-Denis en ile de france, celui de la Réunion", "97411"),
        ("c'est pas Valence dans la Drôme c'est Valence en Tarn et Garonne", "82186"),
    ],
)
def test_a_denial_is_of_what_it_is_said_of(typed: str, code: str) -> None:
    expect(typed, code)


def test_the_homonym_that_is_denied_is_not_taken() -> None:
    assert read("saint denis mais pas celui de la réunion").status is Status.AMBIGUOUS


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("je veux quitter Roubaix pour Lille", "59350"),
        ("j'aimerais partir de Roubaix vers Lille", "59350"),
        ("je veux quitter Roubaix", "59512"),
    ],
)
def test_a_town_is_left_for_another(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    "typed",
    ["ligne 13 du metro", "bus 93", "je prends le bus 62", "j'ai eu 13 au bac", "eu 13", "le 12 mars", "rdv le 15", "né le 12",
     "né le 12/03/2007", "12-03-2007", "dispo du 12 au 15", "trop cher", "c'est trop nice"],
)  # fmt: skip
def test_numbers_dates_and_adjectives_are_no_places(typed: str) -> None:
    assert read(typed) == Resolution(Status.UNKNOWN)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("le 13", "DEP:13"),
        ("dans le 13", "DEP:13"),
        ("j'habite dans le 13 depuis le 2", "DEP:13"),
        ("chui du 13", "DEP:13"),
        ("le 13, dev web", "DEP:13"),
        ("nord 59", "DEP:59"),
        ("Eu 76", "76255"),
        ("lens 59", "62498"),
    ],
)
def test_a_number_is_a_department_after_le_or_its_own_town(typed: str, code: str) -> None:
    expect(typed, code)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Fameck, c’est vers Thionville", "57206"),
        ("Liévin à côté de Lens", "62510"),
        ("j’habite Saint-Denis pas loin de Paris", "93066"),
    ],
)
def test_a_town_near_another_is_the_first_and_the_other_tells_homonyms_apart(typed: str, code: str) -> None:
    expect(typed, code)
