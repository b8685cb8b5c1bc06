"""How news writes a number: its hedge, its digits or words, its scale, its money. Pieces of patterns."""

HEDGE = (
    r"(?:(?:[Mm]ore than|[Ll]ess than|[Ff]ewer than|[Oo]ver|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Uu]p to|"
    r"[Aa]t least|[Aa]t most|[Ss]ome|[Rr]oughly|[Aa]pproximately|[Aa]n estimated|[Cc]lose to|[Aa]s many as|"
    r"[Aa]s much as|[Jj]ust|[Oo]nly|[Aa] record) )?"
)
_UP_TO_NINE = "[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine"
_TENS = "[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety"
WORDS_FOR = (
    r"(?:[Tt]hir|[Ff]our|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)teen|[Tt]en|[Ee]leven|[Tt]welve|"
    rf"(?:{_TENS})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|{_UP_TO_NINE}"
)
SCALE = r"(?: ?(?:dozen|hundred|thousand|million|billion|trillion|bn|mn|tn|mln|bln)\b)?"
DIGITS = r"\d(?:[\d,.]*\d)?(?:(?: to | or |-)\d(?:[\d,.]*\d)?)?"
CURRENCY = r"(?:US|A|C|HK|NZ|S|NT)?[$€£¥₹₦₩₽](?:US|A|NZ|HK)?"
"""Signs before a figure."""
UNITS = {
    "dollar": "dollars", "dlr": "dollars", "euro": "euros", "riyal": "riyals", "pound": "pounds", "yen": "yen",
    "yuan": "yuan", "rouble": "roubles", "ruble": "rubles", "rupee": "rupees", "franc": "francs", "mark": "marks",
    "crown": "crowns", "peso": "pesos", "lira": "lira", "ringgit": "ringgit", "baht": "baht", "won": "won",
    "shilling": "shillings", "rand": "rand", "real": "reais", "ECU": "ECUs", "stg": "stg",
}  # fmt: skip
"""Units of money as they stand before a noun ('a 5 million dollar loan'), with what a number of them is called."""
