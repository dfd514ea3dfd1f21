"""Numbers of departments as they are said: in full (« quatre-vingt-treize ») or digit by digit (« neuf trois »)."""

_TO_SIXTEEN = (
    "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit",
    "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
)  # fmt: skip
_TO_NINETEEN = (*_TO_SIXTEEN, "dix sept", "dix huit", "dix neuf")
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre vingt"}


def _in_full(number: int) -> str:
    if number < len(_TO_NINETEEN):
        return _TO_NINETEEN[number]
    tens = max(ten for ten in _TENS if ten <= number)
    rest = number - tens
    link = " et " if rest in {1, 11} and tens != 80 else " "
    return _TENS[tens] + (link + _TO_NINETEEN[rest] if rest else "")


def _digit_by_digit(number: int) -> str:
    return " ".join(_TO_SIXTEEN[int(digit)] for digit in f"{number:02}")


# Folded words → number of a department, with the two digits it is written with.
SPOKEN_NUMBERS = {
    say(number): f"{number:02}" for say in (_digit_by_digit, _in_full) for number in range(1, 96)
}

# Overseas, three digits: « neuf sept quatre ».
SPOKEN_NUMBERS |= {f"neuf sept {_TO_SIXTEEN[last]}": f"97{last}" for last in (1, 2, 3, 4, 5, 6)}

# Words in the longest of them.
LONGEST_NUMBER = max(len(said.split()) for said in SPOKEN_NUMBERS)
