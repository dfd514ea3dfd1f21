from catalogue.language import translator
from catalogue.reporting.headlines import Headline, headlines
from tests.catalogue.reporting.samples import FIGURES, REMOTE, figures
from tests.catalogue.samples import BARE

_ = translator("catalogue")


def test_each_figure_comes_with_its_denominator_and_its_unknowns() -> None:
    assert headlines(FIGURES, _) == (
        Headline("3", "Formations", ("dont 2 montrées", "2 organismes")),
        Headline("2 sur 101", "Départements", ("2 communes", "0 formation outre-mer")),
        Headline("33\u00a0%", "Gratuites", ("1 sur 3", "1 ne le dit pas")),
        Headline("33\u00a0%", "Sans diplôme", ("1 sur 3", "1 ne le dit pas")),
        Headline("0\u00a0%", "À distance", ("0 sur 3", "2 ne le disent pas")),
        Headline(
            "4,8\u00a0mois",
            "Durée moyenne",
            ("de 3 à 6,5 mois, médiane 4,8", "1 ne le dit pas"),
        ),
        Headline(
            "plus de 250\u00a0km", "La plus proche", ("médiane de 34\u202f916 communes", "à vol d’oiseau")
        ),
        Headline("1", "Labels qui finissent sous 6 mois", ("0 terminés", "1 ne le dit pas")),
    )


def test_what_nobody_says_is_unknown() -> None:
    _trainings, _departments, free, _open, remote, duration, *_others = headlines(figures(BARE), _)
    assert free == Headline("inconnu", "Gratuites", ("0 sur 1", "1 ne le dit pas"))
    assert remote == Headline("inconnu", "À distance", ("0 sur 1", "1 ne le dit pas"))
    assert duration == Headline("inconnue", "Durée moyenne", ("1 ne le dit pas",))


def test_when_all_say_it_nothing_is_said_of_the_others() -> None:
    assert headlines(figures(REMOTE), _)[4] == Headline("100\u00a0%", "À distance", ("1 sur 1",))
