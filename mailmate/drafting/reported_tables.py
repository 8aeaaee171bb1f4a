"""Verbs and small words by which a wish or a question of theirs is told in our own sentence: data only."""

from __future__ import annotations

ASKED_VERBS = frozenset(
    """
    accept add adjust advise agree arrange attach bring book calculate call cancel change check confirm consider contact correct
    deliver describe develop dispatch do email ensure exchange explain expedite extend fill finish fix follow forward get give
    go hold improve include increase inform inspect investigate invite issue keep label leave let load look lower mail make mark match mention
    note notify offer open organise organize pack pay phone pick plan post prepare print proceed produce propose protect provide put
    quote recalculate recheck recommend reconsider reduce refund release remind remove repair replace reply resend reserve return review revise
    ring save schedule send share ship show sign solve speed split start stop submit suggest supply support take talk tell test try
    update use verify wait write
    """.split()
)
"""What one is asked to do: the bare verbs a request begins with."""

SWAPPED = {
    "our": "your", "my": "your", "us": "you", "me": "you", "we": "you", "i": "you", "your": "our", "ours": "yours", "mine": "yours", "i'm": "you are", "we're": "you are",
    "i've": "you have", "we've": "you have", "i'll": "you will", "we'll": "you will", "am": "are",
}  # fmt: skip
"""A word of theirs -> the word of the one who tells it back to them."""

UNCLEAR_WHEN_TOLD = frozenset({"you", "yours", "yourself", "myself", "ourselves"})
"""Words that do not tell whether "we" or "us" takes their place."""

LEADING_WORDS = (
    r"(?:(?:and|also|but|so|then|by the way|btw|again|finally|in addition|further(?:more)?|therefore|meanwhile|in the meantime|dear all|hi|hello|"
    r"if possible|if so|as always|or|second|secondly|first|firstly|third|thirdly|one more (?:thing|point|question)|another (?:point|question))\b[ ,:;-]*){1,3}"
)
"""What stands before a wish and adds nothing to it."""

HASTE = r"(?:\s*,)?\s*\b(?:as soon as (?:possible|you can)|asap|a\.s\.a\.p\.?|soonest|urgently|at once|immediately|right away|soon|today|quickly|please|pls|thanks?(?: you)?)\b"
"""Haste in the words of a wish, which the day we name answers."""

ABOUT_WORDS = r"about|on|regarding|concerning|for|to|if|whether|why|when|how|what|which|where"
"""What follows "you did not answer" where it names the point."""
