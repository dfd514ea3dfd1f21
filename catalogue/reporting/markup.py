"""HTML and SVG, built element by element: all that is not markup already is escaped."""

from html import escape

# HTML elements that never have content; everything else is opened and closed, as SVG and HTML both accept.
_VOID = {"br", "col", "hr", "img", "link", "meta"}


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str | float | None) -> Markup:
    """An element. Underscores of attributes are hyphens, one at the end is dropped (`class_`); None leaves one out."""
    written = "".join(
        f' {key.strip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    opening = f"<{name}{written}>"
    return Markup(opening if name in _VOID else f"{opening}{joined(*children)}</{name}>")


def joined(*children: str) -> Markup:
    """Several, one after the other."""
    return Markup("".join(child if isinstance(child, Markup) else escape(child) for child in children))
