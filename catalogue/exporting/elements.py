"""The elements of LHEO, made of what they hold; a text is legal XML, and as long as LHEO wants."""

from lxml import etree

from catalogue.sources.markup import legal as legal

# What stands for a text that is not known, as in real files.
NO_TEXT = "-"


def element(name: str, *held: str | etree._Element | None, **attributes: str) -> etree._Element:
    """Its text or its children, in the order of the schema; those that are None are left out.

    Names have no namespace: they take that of the root that they are written in.
    """
    made = etree.Element(name, {key: legal(value) for key, value in attributes.items()})
    for one in held:
        if isinstance(one, str):
            made.text = legal(one)
        elif one is not None:
            made.append(one)
    return made


def optional(name: str, held: str | etree._Element | None) -> etree._Element | None:
    """Nothing when there is nothing to hold."""
    return element(name, held) if held is not None else None


def cut(text: str, most: int) -> str:
    """At most so many characters, and never none."""
    return legal(text)[:most].strip() or NO_TEXT
