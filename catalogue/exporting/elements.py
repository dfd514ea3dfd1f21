"""The elements of LHEO, made of what they hold; a text is legal XML, and as long as LHEO wants."""

import re

from lxml import etree

# What stands for a text that is not known, as in real files.
NO_TEXT = "-"

# What no XML may hold.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


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


def legal(text: str) -> str:
    return _ILLEGAL.sub("", text)
