"""Charts of shares, as SVG. They take their colours and sizes of text from the style of the document that they stand in
(catalogue/reporting/style.py); the table beside each says the same in words."""

from catalogue import language
from catalogue.reporting.markup import Markup, element, joined
from catalogue.reporting.tables import Line, Table, percent

# Width of a chart, in its own units: about the pixels of a small phone, so that texts are read at their size there.
WIDTH = 400
# Of a line of bars: its words stand above its bar.
_ROW, _BAR = 42, 11
# Of the chart of columns.
_HEIGHT, _FOOT, _HEAD, _GAP = 190, 40, 22, 6


def bars(table: Table, code: str) -> Markup:
    """One horizontal bar a line. `code`: its identifier in the document."""
    longest = _largest(table)
    rows = [_bar(line, at * _ROW, longest) for at, line in enumerate(table.lines)]
    return drawing(code, table.title, described(table), WIDTH, len(rows) * _ROW, *rows)


def columns(table: Table, code: str) -> Markup:
    """One column a line, for classes that follow one another."""
    tallest, width = _largest(table), WIDTH / len(table.lines)
    drawn = [_column(line, at * width, width, tallest) for at, line in enumerate(table.lines)]
    ground = element("line", x1=0, x2=WIDTH, y1=_HEIGHT - _FOOT, y2=_HEIGHT - _FOOT, class_="ground")
    return drawing(code, table.title, described(table), WIDTH, _HEIGHT, *drawn, ground)


def drawing(code: str, title: str, description: str, width: float, height: float, *parts: Markup) -> Markup:
    """An SVG that says in words what it shows."""
    names = f"{code}-titre", f"{code}-description"
    return element(
        "svg",
        element("title", title, id=names[0]),
        element("desc", description, id=names[1]),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        aria_labelledby=" ".join(names),
        class_="chart",
    )


def described(table: Table) -> str:
    return ", ".join(f"{line.label}\u00a0: {counted(line)}" for line in table.lines if line.part.count)


def counted(line: Line) -> str:
    return f"{language.number(line.part.count)} ({percent(line.part.share)})"


def _bar(line: Line, top: float, longest: int) -> Markup:
    width = round(line.part.count / longest * WIDTH, 1)
    return joined(
        element("text", line.label, x=0, y=top + 15),
        element("text", counted(line), x=WIDTH, y=top + 15, class_="number"),
        element("rect", x=0, y=top + 20, width=WIDTH, height=_BAR, rx=3, class_="groove"),
        element("rect", x=0, y=top + 20, width=width, height=_BAR, rx=3, class_=_style(line)),
    )


def _column(line: Line, left: float, width: float, tallest: int) -> Markup:
    height = round(line.part.count / tallest * (_HEIGHT - _FOOT - _HEAD), 1)
    top = _HEIGHT - _FOOT - height
    middle = round(left + width / 2, 1)
    words = line.label.split(" ", 1)
    return joined(
        element(
            "rect",
            x=round(left + _GAP / 2, 1),
            y=round(top, 1),
            width=round(width - _GAP, 1),
            height=height,
            class_=_style(line),
        ),
        element("text", language.number(line.part.count), x=middle, y=round(top - 6, 1), class_="middle"),
        *(
            element("text", word, x=middle, y=_HEIGHT - _FOOT + 16 * at, class_="middle small")
            for at, word in enumerate(words, 1)
        ),
    )


def _style(line: Line) -> str:
    return "bar" if line.known else "bar unknown"


def _largest(table: Table) -> int:
    return max((line.part.count for line in table.lines), default=0) or 1
