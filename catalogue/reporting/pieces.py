"""What our pages are made of: sections, cards, tables. All texts are escaped."""

from collections.abc import Iterable, Sequence

from catalogue.reporting.markup import Markup, element


def section(title: str, *content: Markup, about: str = "") -> Markup:
    said = [element("p", about, class_="muted")] if about else []
    return element("section", element("h2", title), *said, *content)


def grid(*cards: Markup, small: bool = False) -> Markup:
    return element("div", *cards, class_="grid small" if small else "grid")


def card(title: str, *content: Markup) -> Markup:
    return element("div", element("h3", title), *content, class_="card")


def folded(summary: str, *content: Markup) -> Markup:
    """Open on paper."""
    return element("details", element("summary", summary), *content)


def listed(lines: Iterable[str]) -> Markup:
    return element("ul", *(element("li", line) for line in lines))


def table(caption: str, header: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: int = 0) -> Markup:
    """The first cell of a row names it; the last `numbers` columns are numbers."""
    first_number = len(header) - numbers

    def kind(column: int) -> str | None:
        return "number" if column >= first_number else None

    return element(
        "table",
        element("caption", caption),
        element(
            "thead",
            element(
                "tr", *(element("th", name, scope="col", class_=kind(at)) for at, name in enumerate(header))
            ),
        ),
        element(
            "tbody",
            *(
                element(
                    "tr",
                    element("th", row[0], scope="row"),
                    *(element("td", cell, class_=kind(at)) for at, cell in enumerate(row[1:], 1)),
                )
                for row in rows
            ),
        ),
    )


def wide_table(caption: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A table of sentences: on a small screen each row is a block, whose cells say the name of their column."""
    head = element("tr", *(element("th", name, scope="col") for name in header))
    return element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *(_block(header, row) for row in rows)),
        class_="wide",
    )


def _block(header: Sequence[str], row: Sequence[str]) -> Markup:
    named = zip(header[1:], row[1:], strict=True)
    return element(
        "tr",
        element("th", element("strong", row[0]), scope="row"),
        *(element("td", cell, data_name=name) for name, cell in named if cell),
    )
