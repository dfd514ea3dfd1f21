"""Self-contained pages, read with no network and no script: their frame, and that of the « bilan »."""

from collections.abc import Iterable, Iterator

from catalogue import language
from catalogue.language import Translator
from catalogue.reporting.charts import bars, columns
from catalogue.reporting.figures import Report
from catalogue.reporting.headlines import Headline, headlines
from catalogue.reporting.map import map_of
from catalogue.reporting.markup import Markup, element
from catalogue.reporting.network import compared, published
from catalogue.reporting.pieces import card, folded, grid, listed, section, table, wide_table
from catalogue.reporting.quality import empty_text, hours_text, missing_rows, quality, subtitle
from catalogue.reporting.style import page_style
from catalogue.reporting.tables import Table, percent, tables
from catalogue.reporting.territory import Area, Territory


def page(title: str, sections: Iterable[Markup], *, subtitle: str = "", notice: str = "") -> str:
    """A whole HTML document. `notice`: what must be read first."""
    header = element(
        "header",
        element("h1", title),
        *([element("p", subtitle, class_="muted")] if subtitle else []),
        *([element("p", notice, class_="notice")] if notice else []),
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", Markup(page_style())),
    )
    body = element("body", element("main", header, *sections))
    return "<!doctype html>\n" + element("html", head, body, lang="fr") + "\n"


def report_page(figures: Report, _: Translator) -> str:
    """The « bilan » with its charts, its map and its tables."""
    notice = (
        _("Demonstration data: no school really offers these trainings.") if figures.demonstration else ""
    )
    return page(
        _("Review of the catalogue"), _sections(figures, _), subtitle=subtitle(figures, _), notice=notice
    )


def _sections(figures: Report, _: Translator) -> Iterator[Markup]:
    shares = tables(figures, _)
    everything = _("Shares are of all {n} trainings of the catalogue.", n=language.number(figures.trainings))
    yield grid(*map(figure, headlines(figures, _)), small=True)
    yield section(_("Where"), _where(figures.territory, _), about=_where_text(figures.territory, _))
    yield section(
        _("What one learns there"),
        grid(
            _chart("domaines", shares.domains, _),
            _chart("groupes", shares.groups, _),
            _groups_of_2017(figures, _),
        ),
        about=_("{everything} Each counts once, under its first domain.", everything=everything),
    )
    yield section(
        _("For whom"),
        grid(
            _chart("conditions", shares.entry_terms, _),
            _chart("entree", shares.entry_level, _),
            _chart("sortie", shares.exit_level, _),
        ),
        about=everything,
    )
    yield section(
        _("How"),
        grid(
            _chart("durees", shares.durations, _, upright=True),
            _chart("suivi", shares.delivery, _),
            _chart("cout", shares.cost, _),
        ),
        about=" ".join((everything, hours_text(figures, _))),
    )
    yield section(_("To watch"), listed(quality(figures, _)), _missing(figures, _))
    yield section(
        _("What the network publishes, beside this catalogue"),
        _network(figures, _),
        about=_(
            "Figures of the press, still to be checked against the reports of the network. Each has its year and says what it counts: trainings and people are not the same thing."
        ),
    )


def figure(headline: Headline) -> Markup:
    return element(
        "div",
        element("strong", headline.value),
        element("span", headline.label),
        *(element("small", detail) for detail in headline.details),
        class_="card figure",
    )


def _chart(code: str, shares: Table, _: Translator, *, upright: bool = False) -> Markup:
    """The chart, and under it the table that says the same."""
    rows = [(line.label, language.number(line.part.count), percent(line.part.share)) for line in shares.lines]
    header = (shares.title, _("Trainings"), _("Share"))
    return card(
        shares.title,
        (columns if upright else bars)(shares, code),
        folded(_("The figures"), table(shares.title, header, rows, numbers=2)),
    )


def _groups_of_2017(figures: Report, _: Translator) -> Markup:
    rows = [(row.subject, row.said, here) for row, here in compared(figures, _) if row.ours in figures.groups]
    title = _("Beside the first review of the network, in 2017")
    caption = _("Shares of its trainings, more than 400; figures still to be checked.")
    return card(title, wide_table(caption, (_("Group"), _("In 2017"), _("This catalogue")), rows))


def _where(territory: Territory, _: Translator) -> Markup:
    drawn = element("div", map_of(territory, _), class_="card")
    regions = table(
        _("Trainings by region"),
        (_("Region"), _("Trainings")),
        [(area.name, language.number(area.trainings)) for area in _most_first(territory.regions)],
        numbers=1,
    )
    departments = table(
        _("Trainings by department"),
        (_("Department"), _("Trainings")),
        [(f"{area.name} ({area.code})", language.number(area.trainings)) for area in territory.departments],
        numbers=1,
    )
    beside = element(
        "div",
        element("div", regions, folded(_("Department by department"), departments), class_="card"),
        class_="stack",
    )
    return element("div", drawn, beside, class_="beside")


def _where_text(territory: Territory, _: Translator) -> str:
    said = _(
        "Each training counts once in every department where it is given; the {n} that are entirely remote are not on the map.",
        n=language.number(territory.remote),
    )
    return said if not territory.empty else f"{said} {empty_text(territory.empty, _)}"


def _most_first(areas: Iterable[Area]) -> list[Area]:
    return sorted(areas, key=lambda area: -area.trainings)


def _missing(figures: Report, _: Translator) -> Markup:
    title = _("What each source leaves out")
    header = (_("Source"), _("Trainings"), _("What they do not say"))
    return folded(title, wide_table(title, header, missing_rows(figures, _)))


def _network(figures: Report, _: Translator) -> Markup:
    """First what this catalogue can be held beside, then the rest."""
    header = (_("Subject"), _("Published figure"), _("Counted"), _("Source"))
    beside = [
        (f"{row.subject}, {row.year}", row.said, row.of, row.source, here)
        for row, here in compared(figures, _)
    ]
    others = [
        (f"{row.subject}, {row.year}", row.said, row.of, row.source) for row in published() if not row.ours
    ]
    more = _("Other published figures")
    return element(
        "div",
        wide_table(_("Published figures, beside ours"), (*header, _("This catalogue")), beside),
        folded(more, wide_table(more, header, others)),
        class_="card spaced",
    )
