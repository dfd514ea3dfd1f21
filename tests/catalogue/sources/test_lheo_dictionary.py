import pytest

from catalogue.model import Delivery, Level
from catalogue.sources import lheo_dictionary as dictionary


@pytest.mark.parametrize(
    ("old", "new", "level"),
    [
        ("2", "11", Level.AUCUN),
        ("3", "12", Level.BREVET),
        ("4", "13", Level.CAP),
        ("5", "14", Level.BAC),
        ("6", "15", Level.BAC2),
        ("7", "16", Level.BAC3),
        ("8", "17", Level.BAC5),
    ],
)
def test_both_scales_of_levels_are_read_side_by_side(old: str, new: str, level: Level) -> None:
    read = dictionary.entry_level, dictionary.exit_level
    assert {reader(code) for reader in read for code in (old, new)} == {level}


def test_only_the_scale_of_2019_tells_a_doctorate() -> None:
    assert dictionary.exit_level("18") == Level.BAC8


def test_no_specific_level_refuses_nobody_at_the_entry_and_says_nothing_at_the_exit() -> None:
    assert (dictionary.entry_level("1"), dictionary.exit_level("1")) == (Level.AUCUN, "")


def test_a_level_that_is_not_communicated_is_not_known() -> None:
    assert (dictionary.entry_level("0"), dictionary.exit_level("0")) == ("", "")


def test_a_code_of_no_dictionary_stays_to_be_complained_of() -> None:
    assert [dictionary.entry_level("9"), dictionary.exit_level("19"), dictionary.delivery("3")] == [
        "9",
        "19",
        "3",
    ]


def test_deliveries() -> None:
    assert [dictionary.delivery(code) for code in "012"] == list(Delivery)


def test_audiences_are_named_and_those_too_fine_are_not() -> None:
    assert dictionary.audiences("80006\n81050\n83056\n80006") == "demandeurs d’emploi | tout public"
    assert dictionary.audiences("81061") == ""


@pytest.mark.parametrize(
    "code", ["2", "3", "4", "6", "7", "8", "9", "11", "12", "13", "14", "15", "16", "02"]
)
def test_a_collective_funder_makes_it_free(code: str) -> None:
    assert dictionary.free(code, "") == "oui"
    assert dictionary.free(f"10\n{code}", "") == "oui"


@pytest.mark.parametrize("code", ["0", "1", "5", "17", "18", "19", "20", ""])
def test_other_funders_do_not_say_whether_it_is_free(code: str) -> None:
    assert dictionary.free(code, "") == ""


def test_what_is_left_to_pay_is_not_free_whoever_pays_the_rest() -> None:
    assert dictionary.free("2", "150") == "non"
    assert dictionary.free("2", "0") == "oui"


def test_who_only_has_oneself_to_pay_pays() -> None:
    assert dictionary.free("10", "") == "non"


@pytest.mark.parametrize(
    ("text", "contracts", "said"),
    [
        ("Contrat d’apprentissage possible", "", "oui"),
        ("Formation en alternance", "", "oui"),
        ("Contrat pro", "", "oui"),
        ("Pas d’apprentissage", "", "non"),
        ("8 semaines de stage en entreprise", "", ""),
        ("-", "", ""),
        ("", "0\n1", "oui"),
        ("", "0\n0", "non"),
    ],
)
def test_work_study_is_a_contract_and_not_a_training_period(text: str, contracts: str, said: str) -> None:
    assert dictionary.work_study(text, contracts) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Accès handicapé possible", "oui"),
        ("Locaux accessibles aux PMR", "oui"),
        ("Oui", "oui"),
        ("Non", "non"),
        ("Locaux non accessibles", "non"),
        ("Pas d’accès handicapés", "non"),
        ("Inaccessible en fauteuil", "non"),
        ("Nous consulter", ""),
        ("Étude au cas par cas", ""),
        ("-", ""),
        ("", ""),
    ],
)
def test_access_is_told_in_words(text: str, said: str) -> None:
    assert dictionary.accessible(text) == said


def test_certifications_are_their_numbers() -> None:
    assert dictionary.certification("RNCP37674\n474", "RS5616") == "RNCP 37674, RNCP 474, RS 5616"
    assert dictionary.certification("-", "") == ""


def test_jobs_speak_when_all_are_digital() -> None:
    assert dictionary.trades("M1805\nM1802") == "M1805\nM1802"
    assert dictionary.trades("E1305\nG1201") == ""
    assert dictionary.trades("") == ""
