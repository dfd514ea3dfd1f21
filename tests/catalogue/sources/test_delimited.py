from datetime import date
from functools import partial
from io import BufferedReader, BytesIO, RawIOBase
from itertools import chain, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import Buffer

from catalogue import resources
from catalogue.errors import UserError
from catalogue.language import translator
from catalogue.model import (
    Contact,
    Coordinates,
    Delivery,
    Domain,
    Label,
    Level,
    Provider,
    Session,
    Site,
    Training,
)
from catalogue.sources import delimited
from catalogue.sources.delimited import read
from catalogue.sources.merging import gathered
from catalogue.sources.problems import Done, Fault, Problem, done_text, problem_text
from catalogue.sources.record import Context

HEADER = "identifiant;intitulé;organisme;domaine;commune;code postal;département;code insee"


def records(content: str | bytes) -> list[Training | Problem]:
    context = Context(resources.gazetteer(), resources.vocabulary(), "essai.csv")
    content = content.encode() if isinstance(content, str) else content
    found, wrong = gathered(read(partial(BytesIO, content), context))
    return [*wrong, *found]


def trainings(content: str | bytes) -> list[Training]:
    return [record for record in records(content) if isinstance(record, Training)]


def problems(content: str | bytes) -> list[Problem]:
    return [record for record in records(content) if isinstance(record, Problem)]


def test_signs_that_nobody_sees_are_let_go_and_a_long_text_is_read() -> None:
    long = "x" * 200_000
    content = f"intitulé;organisme;commune;objectif\nMonteur\x01 vidéo\x1b;Fabrique X;Lens;{long}\n"
    (training,) = records(content)
    assert isinstance(training, Training)
    assert (training.title, len(training.objective)) == ("Monteur vidéo", 200_000)


def test_a_full_line_fills_every_field() -> None:
    assert records(
        "id,title,provider,siret,domains,delivery,insee,address,lat,lon,objective,certification,entry level,"
        "entry required,exit level,months,hours,free,price,audiences,work study,accessible,start,end,apply by,"
        "permanent,phone,email,url,label since,label until,source\n"
        "a-1,Monteur vidéo,Fabrique X,12345678901234,audiovisuel|design,mixte,62498,1 rue A,50.43,2.83,"
        "Monter des vidéos.,Titre pro,aucun,non,bac,6.5,700,non,150.5,femmes|jeunes,oui,oui,2027-01-12,"
        "12/07/2027,20/12/2026,non,0102030405,a@example.org,https://example.org,2025-01-01,2027-12-31,annuaire\n"
    ) == [
        Training(
            id="a-1",
            title="Monteur vidéo",
            provider=Provider("Fabrique X", "12345678901234"),
            domains=(Domain.AUDIOVISUEL, Domain.DESIGN),
            delivery=Delivery.MIXTE,
            sites=(Site("62498", "1 rue A", Coordinates(50.43, 2.83)),),
            objective="Monter des vidéos.",
            certification="Titre pro",
            entry_level=Level.AUCUN,
            entry_required=False,
            exit_level=Level.BAC,
            months=6.5,
            hours=700,
            free=False,
            price=150.5,
            audiences=("femmes", "jeunes"),
            work_study=True,
            accessible=True,
            sessions=(Session(date(2027, 1, 12), date(2027, 7, 12), date(2026, 12, 20)),),
            contact=Contact("0102030405", "a@example.org", "https://example.org"),
            label=Label(date(2025, 1, 1), date(2027, 12, 31)),
            source="annuaire",
        )
    ]


def test_a_bare_line_says_nothing_more() -> None:
    (training,) = trainings(f"{HEADER}\na-1;Développeur web;École Y;developpement;;;;59350\n")
    assert training == Training(
        id="a-1",
        title="Développeur web",
        provider=Provider("École Y"),
        domains=(Domain.DEVELOPPEMENT,),
        sites=(Site("59350"),),
        source="essai.csv",
    )


TABLE = "intitulé{0}organisme{0}ville\nDéveloppeur web{0}École d’Été{0}Lens\n"


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encoding_and_separator_are_found(encoding: str, separator: str) -> None:
    (training,) = trainings(TABLE.format(separator).encode(encoding))
    assert (training.title, training.provider.name) == ("Développeur web", "École d’Été")
    assert training.sites == (Site("62498"),)


def test_line_ends_blank_lines_and_quoted_cells_are_those_of_spreadsheets() -> None:
    content = (
        '\r\nintitulé;organisme;ville;objectif\r\n\r\n"Web ; design";Y;Lens;"Une ligne\r\nou deux"\r\n;;;\r\n'
    )
    (training,) = trainings(content)
    assert (training.title, training.objective) == ("Web ; design", "Une ligne ou deux")


@pytest.mark.parametrize(
    ("cells", "commune"),
    [
        (";;;62498", "62498"),
        (";;;1004", "01004"),  # the zero that spreadsheets eat
        ("Lens;;;", "62498"),
        ("Saint-Denis;93200;;", "93066"),
        ("Saint-Denis;97400;;", "97411"),
        ("Saint-Denis;;93;", "93066"),
        ("ST DENIS;;93;", "93066"),
        ("Bourg-en-Bresse;;1;", "01053"),
        ("Marseille;;13;", "13055"),
        ("Quimperlé;29391;;", "29233"),  # a CEDEX
        (";75012;;", "75112"),
        ("Mortain;;50;", "50359"),  # merged into Mortain-Bocage
    ],
)
def test_places_are_found_by_code_name_or_postcode(cells: str, commune: str) -> None:
    (training,) = records(f"{HEADER}\na-1;Développeur web;Y;developpement;{cells}\n")
    assert isinstance(training, Training)
    assert training.sites == (Site(commune),)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("Saint-Denis;;;", Problem(2, "commune", Fault.AMBIGUOUS_PLACE, "Saint-Denis", Done.LEFT_OUT)),
        (";62300;;", Problem(2, "code postal", Fault.AMBIGUOUS_PLACE, "62300", Done.LEFT_OUT)),
        ("Zzyzx;;;", Problem(2, "commune", Fault.UNKNOWN_PLACE, "Zzyzx", Done.LEFT_OUT)),
        ("Pas-de-Calais;;;", Problem(2, "commune", Fault.WIDE_AREA, "Pas-de-Calais", Done.LEFT_OUT)),
        ("Lens;;13;", Problem(2, "commune", Fault.UNKNOWN_PLACE, "Lens", Done.LEFT_OUT)),
        (";00000;;", Problem(2, "code postal", Fault.UNKNOWN_PLACE, "00000", Done.LEFT_OUT)),
        (";;;", Problem(2, "commune", Fault.MISSING, "", Done.LEFT_OUT)),
    ],
)
def test_a_place_that_one_cannot_tell_leaves_the_training_out(cells: str, expected: Problem) -> None:
    assert records(f"{HEADER}\na-1;Développeur web;Y;developpement;{cells}\n") == [expected]


def test_a_wrong_insee_code_is_said_and_the_rest_of_the_line_used() -> None:
    problem, training = records(f"{HEADER}\na-1;Développeur web;Y;developpement;Paris;75019;;75019\n")
    assert problem == Problem(2, "code insee", Fault.UNKNOWN_PLACE, "75019", Done.REPAIRED)
    assert isinstance(training, Training)
    assert training.sites[0].commune in {"75056", "75119"}


def test_a_misspelt_town_is_said() -> None:
    problem, training = records(f"{HEADER}\na-1;Développeur web;Y;developpement;Boulogne sur Mrr;;62;\n")
    assert problem == Problem(2, "commune", Fault.APPROXIMATE_PLACE, "Boulogne-sur-Mer (62)", Done.REPAIRED)
    assert isinstance(training, Training)


def test_a_remote_training_needs_no_place() -> None:
    named, said = trainings(
        "intitulé;organisme;ville;modalité\nDéveloppeur web;Y;à distance;\nDesigner web;Y;;en ligne\n"
    )
    assert (named.delivery, named.sites) == (Delivery.A_DISTANCE, ())
    assert (said.delivery, said.sites) == (Delivery.A_DISTANCE, ())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a-1;;Y;developpement;Lens;;;", Problem(2, "intitulé", Fault.MISSING, "", Done.LEFT_OUT)),
        ("a-1;Web;-;developpement;Lens;;;", Problem(2, "organisme", Fault.MISSING, "", Done.LEFT_OUT)),
        (
            "a-1;Web;Y;poterie;Lens;;;;;trop",
            Problem(2, "intitulé", Fault.TOO_MANY_CELLS, "Web", Done.LEFT_OUT),
        ),
        ("a-1;Poterie;Y;;Lens;;;", Problem(2, "intitulé", Fault.UNKNOWN_DOMAIN, "Poterie", Done.LEFT_OUT)),
    ],
)
def test_a_line_without_the_essential_is_left_out(line: str, expected: Problem) -> None:
    assert records(f"{HEADER}\n{line}\n") == [expected]


@pytest.mark.parametrize(
    ("column", "text", "field"),
    [
        ("siret", "123", "siret"),
        ("modalité", "le soir", "delivery"),
        ("latitude", "nord", "latitude"),
        ("niveau d’entrée", "tout le monde", "entry_level"),
        ("niveau obligatoire", "parfois", "entry_required"),
        ("durée", "longue", "duration"),
        ("mois", "0", "months"),
        ("heures", "beaucoup", "hours"),
        ("gratuit", "presque", "free"),
        ("prix", "-3", "price"),
    ],
)
def test_a_value_that_is_not_understood_is_said_and_left_blank(column: str, text: str, field: str) -> None:
    problem, training = records(f"intitulé;organisme;ville;{column}\nDéveloppeur web;Y;Lens;{text}\n")
    assert problem == Problem(2, column, Fault.UNREADABLE, text, Done.KEPT), field
    (plain,) = trainings("intitulé;organisme;ville\nDéveloppeur web;Y;Lens\n")
    assert training == plain


@pytest.mark.parametrize("column", ["début", "fin", "candidature avant", "label depuis", "label jusqu’au"])
def test_a_cell_that_is_no_date_is_said_with_what_would_be_one(column: str) -> None:
    problem, training = records(f"intitulé;organisme;ville;{column}\nDéveloppeur web;Y;Lens;bientôt\n")
    assert problem == Problem(2, column, Fault.NO_DATE, "bientôt", Done.KEPT)
    assert problem_text(problem, translator("catalogue")) == (
        "«\u00a0bientôt\u00a0» n’est pas une date\u00a0: écrire 12/01/2027."
    )
    (plain,) = trainings("intitulé;organisme;ville\nDéveloppeur web;Y;Lens\n")
    assert training == plain


def test_headers_may_say_their_unit_in_brackets() -> None:
    (training,) = records(
        "Intitulé;Organisme;Ville;Durée (mois);Durée (heures);Prix (€)\nDéveloppeur web;Y;Lens;6;700;150,50\n"
    )
    assert isinstance(training, Training)
    assert (training.months, training.hours, training.price) == (6, 700, 150.5)


def test_coordinates_that_are_not_on_earth_are_left_blank() -> None:
    problem, training = records(
        "intitulé;organisme;ville;latitude;longitude\nDéveloppeur web;Y;Lens;504,3;2,8\n"
    )
    assert problem == Problem(2, "latitude", Fault.UNREADABLE, "504.3, 2.8", Done.KEPT)
    assert isinstance(training, Training)
    assert training.sites == (Site("62498"),)


def test_a_session_that_ends_before_it_starts_keeps_its_start() -> None:
    problem, training = records(
        "intitulé;organisme;ville;début;fin\nDéveloppeur web;Y;Lens;12/01/2027;12/01/2026\n"
    )
    assert problem == Problem(2, "fin", Fault.END_BEFORE_START, "12/01/2026", Done.KEPT)
    assert isinstance(training, Training)
    assert training.sessions == (Session(date(2027, 1, 12)),)


@pytest.mark.parametrize(
    ("cells", "free"),
    [("oui;", True), (";0", True), (";offert", True), (";150", False), ("oui;150", True), (";", None)],
)
def test_a_price_says_whether_it_is_free_unless_the_file_does(cells: str, free: bool | None) -> None:
    (training,) = trainings(f"intitulé;organisme;ville;gratuit;prix\nDéveloppeur web;Y;Lens;{cells}\n")
    assert training.free is free


def test_the_domain_is_read_in_words_or_in_the_title() -> None:
    content = f"{HEADER}\na;Bidule;Y;cybersécurité;Lens;;;\nb;Développeur web;Y;;Lens;;;\n"
    assert [it.domain for it in trainings(content)] == [Domain.CYBERSECURITE, Domain.DEVELOPPEMENT]


def test_an_unknown_column_is_said() -> None:
    assert problems("intitulé;organisme;ville;couleur\nDéveloppeur web;Y;Lens;bleu\n") == [
        Problem(1, "couleur", Fault.UNKNOWN_COLUMN, "", Done.KEPT)
    ]


def test_an_identifier_is_made_of_who_what_and_where() -> None:
    table = "intitulé;organisme;ville;durée\nDéveloppeur web;Y;{town};{months} mois\n"
    same, again, other = (
        trainings(table.format(town=town, months=months))[0].id
        for town, months in (("Lens", 3), ("LENS", 5), ("Lille", 3))
    )
    assert same == again != other


def test_a_long_identifier_is_replaced_by_a_short_one() -> None:
    problem, training = records(f"{HEADER}\n{'a' * 41};Développeur web;Y;developpement;Lens;;;\n")
    assert isinstance(training, Training)
    assert problem == Problem(2, "identifiant", Fault.LONG_IDENTIFIER, training.id, Done.REPAIRED)


def test_lines_of_one_identifier_are_one_training_with_all_its_places_and_dates() -> None:
    (training,) = trainings(
        "id;intitulé;organisme;ville;début\na;Développeur web;Y;Lens;12/01/2027\n"
        "a;Développeur web;Y;Lens;12/09/2027\na;Développeur web;Y;Lille;12/09/2027\n"
    )
    assert [site.commune for site in training.sites] == ["62498", "59350"]
    assert [session.start for session in training.sessions] == [date(2027, 1, 12), date(2027, 9, 12)]


def test_an_identifier_used_for_another_training_is_refused() -> None:
    content = f"{HEADER}\na;Développeur web;Y;developpement;Lens;;;\na;Designer web;Y;design;Lens;;;\n"
    assert problems(content) == [Problem(3, "identifiant", Fault.SAME_IDENTIFIER, "a", Done.LEFT_OUT)]
    assert [it.title for it in trainings(content)] == ["Développeur web"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Le fichier est vide."),
        (b" \r\n\r\n", "Le fichier est vide."),
        (b"PK\x03\x04\x00\x00", "Ce fichier n’est pas un texte CSV"),
        (b"title;provider;town\nWeb;Y\0;Lens", "Ce fichier n’est pas un texte CSV"),
        (b"\xff\xfe\x00", "Ce fichier n’est pas un texte CSV"),
        (b"\x81\x8d\x8f", "Ce fichier n’est pas un texte CSV"),
        (
            "ville;durée\nLens;3 mois\n".encode(),
            "Il manque au fichier ces colonnes\u00a0: intitulé, organisme.",
        ),
        (
            b"title;provider\nWeb;Y\n",
            "Il manque au fichier ces colonnes\u00a0: commune / code postal / code insee",
        ),
        (b'title;provider;town\nWeb;Y;"' + b"x" * 140_000, "Ligne 2\u00a0: un guillemet est mal placé"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_french_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as raised:
        records(content)
    assert str(raised.value).startswith(sentence)


def test_every_problem_has_its_sentence() -> None:
    _ = translator("catalogue")
    sentences = [problem_text(Problem(2, "x", fault, "Zz", Done.KEPT), _) for fault in Fault]
    assert len(set(sentences)) == len(Fault)
    assert problem_text(Problem(2, "durée", Fault.UNREADABLE, "longue", Done.KEPT), _) == (
        "«\u00a0longue\u00a0» n’est pas compris."
    )


def test_every_outcome_has_its_sentence() -> None:
    _ = translator("catalogue")
    assert [done_text(done, _) for done in Done] == [
        "Le reste est gardé.",
        "C’est réparé.",
        "La formation est écartée.",
    ]


class Endless(RawIOBase):
    """A file that never ends: its beginning, then the same bytes for ever. It fails when too much of it is read."""

    def __init__(self, beginning: bytes, rest: bytes) -> None:
        self._pieces = chain([beginning], repeat(rest))
        self._allowed = 1000

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        self._allowed -= 1
        assert self._allowed, "read without end"
        piece = next(self._pieces)
        memoryview(buffer)[: len(piece)] = piece
        return len(piece)


@pytest.mark.parametrize(
    "rest",
    [
        b"x" * 4000,  # a line without end
        b'"a\nb";' * 500,  # a record without end, of short cells
        b'"' + b"x" * 3000,  # a quotation mark misplaced
    ],
)
def test_what_never_ends_is_not_kept_in_memory(rest: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "_encoding", lambda _opened: "utf-8")
    context = Context(resources.gazetteer(), resources.vocabulary(), "essai.csv")
    file = Endless(b"title;provider;town\n", rest)
    with pytest.raises(UserError, match="Ligne 2"):
        list(read(lambda: BufferedReader(file), context))


def test_lines_are_read_one_at_a_time() -> None:
    content = b"title;provider;town\n" + b"Web;Y;Lens\n" * 100_000
    opened: list[BytesIO] = []

    def open_again() -> BytesIO:
        opened.append(BytesIO(content))
        return opened[-1]

    lines = read(open_again, Context(resources.gazetteer(), resources.vocabulary(), "essai.csv"))
    assert next(lines).line == 2
    assert opened[-1].tell() < len(content) / 2


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"{HEADER}\n{text}".encode()))
def test_no_content_does_worse_than_a_sentence(content: bytes) -> None:
    try:
        read_ones = records(content)
    except UserError:
        return
    assert all(isinstance(record, Training | Problem) for record in read_ones)


def test_a_quotation_mark_never_closed_does_not_swallow_the_lines_below() -> None:
    text = (
        'intitulé;organisme;domaine;commune;objectif\nUn;École;web;Lens;"Apprendre\nDeux;École;web;Lens;bla\n'
    )
    with pytest.raises(UserError, match="guillemet"):
        records(text)


def test_one_wrong_byte_does_not_spoil_the_accents_of_a_whole_file() -> None:
    text = "intitulé;organisme;domaine;commune\nDéveloppeur web;École été;web;Lens\n".encode()
    first, *_ = trainings(text + b"Caf\xff;X;web;Lens\n")
    assert (first.title, first.provider.name) == ("Développeur web", "École été")


@pytest.mark.parametrize("cell", ["9" * 30, "9" * 400, f"{'9' * 400} h", "1e400"])
def test_a_number_without_end_is_not_understood(cell: str) -> None:
    text = f"intitulé;organisme;domaine;commune;heures;durée;prix\nUn;École;web;Lens;{cell};{cell};{cell}\n"
    (only,) = trainings(text)
    assert (only.hours, only.months, only.price) == (None, None, None)


@pytest.mark.parametrize(
    ("domain", "title", "rome", "formacode", "nsf", "expected"),
    [
        ("", "Parcours Nova", "M1805", "", "", (Domain.DEVELOPPEMENT,)),
        ("", "Parcours Nova", "", "31028, 46251", "", (Domain.DATA_IA, Domain.JEUX_VIDEO_3D)),
        ("", "Parcours Nova", "", "", "326r", (Domain.RESEAUX_SYSTEMES,)),
        ("", "Graphiste", "M1866", "", "", (Domain.CYBERSECURITE,)),
        ("", "Graphiste", "D1117", "99999", "", (Domain.DESIGN,)),
        ("design", "Parcours Nova", "M1805", "", "", (Domain.DESIGN,)),
    ],
)
def test_codes_say_the_domain_before_the_title_does(
    domain: str, title: str, rome: str, formacode: str, nsf: str, expected: tuple[Domain, ...]
) -> None:
    (training,) = trainings(
        "domaine;intitulé;code ROME;Formacode;code NSF;organisme;commune;code postal\n"
        f"{domain};{title};{rome};{formacode};{nsf};Fabrique X;Lens;62300\n"
    )
    assert training.domains == expected


def test_an_unknown_code_and_a_title_that_says_nothing_leave_the_line_out() -> None:
    assert [
        problem.fault
        for problem in problems(
            "intitulé;code ROME;organisme;commune;code postal\nParcours Nova;Z9999;Fabrique X;Lens;62300\n"
        )
    ] == [Fault.UNKNOWN_DOMAIN]
