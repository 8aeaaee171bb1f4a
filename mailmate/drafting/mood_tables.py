"""How a clause speaks: whether it states, denies, asks or leaves open.

Data only, on the normal form of a clause (`clauses.normal_form`).
"""

from __future__ import annotations

import re
from enum import Enum, auto


class Mood(Enum):
    """What a clause does with its content."""

    STATED = auto()
    DENIED = auto()
    ASKED = auto()
    BEGGED = auto()
    """The buyer is asked to do it."""
    THEIRS = auto()
    """Said to be the buyer's word."""
    OPEN = auto()
    """Still being checked, or waiting for something of ours."""
    HOPED = auto()
    """Wished for, tried or only possible."""


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


# Normal form ---------------------------------------------------------------------------------------------------------

CONTRACTIONS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\bcan't\b|\bcannot\b", "can not"), (r"\bwon't\b", "will not"), (r"\bshan't\b", "shall not"), (r"n't\b", " not"),
        (r"'ll\b", " will"), (r"'re\b", " are"), (r"'ve\b", " have"), (r"'m\b", " am"), (r"'d\b", " would"), (r"\blet's\b", "let us"),
        (r"\b(it|that|this|there|he|she|what|here|who|everything|all|money|cash|payment|shipping|freight|delivery)'s\b", r"\1 is"),
        (r"\bper cent\b|\bpct\b\.?|%", " percent"), (r"\bt/t\b|\bt\.t\.?(?!\w)", "tt"), (r"\bl/c\b|\bl\.c\.", "lc"), (r"\bb/l\b", "bl"),
        (r"\bletters? of credit\b", "lc"), (r"\bbills? of lading\b", "bl"), (r"\bok\b|\bo\.k\.", "okay"),
        (r"^(?:in (?:answer|reply|response)|further|with (?:reference|regard|respect)|referring|coming back) to [^.,;:]{1,80}? (?:we|i) (?:may|can|should like to|would like to|wish to|have to|must|are pleased to|are happy to)? ?(?:say|confirm|tell you|inform you|point out|add|state|report)(?: you)?(?: that)? ", ""),
        (r"^(?:our|the) (?:data|notes?|papers?|test|tests|lab|data sheets?|reports?|catalogue|records?) (?:says?|shows?|tells?|states?)(?: us)? (?:that )?", ""),
        (r"^(?:but |and )?what (?:i|we) (?:can|may) (?:say|tell you|confirm|add)\b[^.,;]{0,30}? is(?: that)? ", ""),
    )
)  # fmt: skip
"""Written short -> written out, in folded text."""

HARMLESS_NO = _compile(
    r"""\bno\s(?:problem|issue|trouble|worr(?:y|ies)|doubt|objections?|big\sdeal|extra|additional|further|charge|cost|fee|discussion|difficulty|question\sabout)s?\b
    |\bnot\s(?:a|an|any)\s(?:problem|issue)\b|\bnot\sonly\b|\b(?:no|not)\s(?:less|more|later|sooner|longer|higher)\b|\bno\.?\s?(?=\d)|\bdo(?:es)?\snot\s(?:worry|hesitate|hurt|harm|matter|bother|affect)\b|\bno\sneed\b|\bneed\snot\b
    |\b(?:even\s)?without\s(?:the\s|your\s|any\s|a\s)?(?:payment|deposit|money|balance|damage|problems?|extra|charge|inspection|confirmation|documents?|amendment|further|doubt|delay|limit|additional)\b
    |\bnot\sto\smention\b|\bwhy\snot\b|\bnothing\srecycled\b|\bmakes?\sno\sdifference\b|\bwithout\s(?:the\s)?originals?\b"""
)
"""A "no" that denies nothing."""

NO = re.compile(
    r"\b(?:not|no|never|without|neither|nor|unable|nobody|none|nothing|unfortunately|impossible|out of reach|out of the question|beyond (?:me|us|my|our)|refuse|hardly|little|instead)\b"
)
ASK_TAG = re.compile(r"[,;]?\s(?:okay|right|yes|agreed|deal|alright|fine)\s?\?\s*$")
"""A question mark behind a statement."""

OPENERS = _compile(
    r"""\b(?:whether|(?<!did\snot\s)(?<!forgot\sto\s)check(?:s|ing)?|(?:be|being)\s(?:checked|discussed|decided|reviewed|compared|examined|considered|tested)|(?<!you\s)ask(?:s|ing)?(?!\sfor)|clarify(?:ing)?|verify(?:ing)?|discuss(?:es|ing)?|decides?|decide\son|
    (?:no|about\sthe|after\sthe|until\sthe|before\sthe|for\sa|our)\sdecision(?!\sis\b)|consider(?:s|ing)|look(?:s|ing)?\sinto|find(?:ing)?\sout|investigat(?:e|es|ing)|examin(?:e|es|ing)|compar(?:e|es|ing)|
    below\swhat|study(?:ing)?|review(?:s|ing)?|under\sreview|(?:we|i|must|to)\s(?:still\s|are\s|am\s|have\sto\s)?wait(?:ing)?|has\sto\swait|pending|depends?|subject\sto|matter\s(?:for|of)|question\s(?:for|is)|is\sa\squestion|up\sto\s(?:my|our)|
    must(?!\s(?:have|admit|say)\b)|has\sto|(?:we|i|they|points|both)\s(?:\w+\s)?have\sto|needs?\sto|decided\sby|(?:is|are)\s(?:\w+\s)?decided|(?<!not\s)needs?\s(?:the|my|our|a)\s(?:\w+\s)?(?:approval|check|decision|confirmation)|only\s(?:after|when|if|once|be)|
    asked\s(?:me|us|you|myself)\s(?:where|what|which|how|why|who|when|whether|if)|see\s(?:if|what|how|when|whether)|tell\s(?:you|us)\s(?:if|when|whether|what)|let\syou\sknow\s(?:if|when|whether|what)|know\s(?:if|whether|what|how|why|when)|say\s(?:if|whether)|what\shappened|(?:is|are)\swith\s(?:my|our|the)\s(?:\w+\s)?(?:manager|boss|engineers?|bank|management|team|colleagues?|lab|laboratory|production|quality|people)|
    with\s(?:my|our)\s(?:manager|boss|engineer|management)|could\s(?:lead|cause|mean|happen)|afraid|any\snews|under\s(?:discussion|consideration|examination)|only\s(?:my|our)\s\w+|too\searly)\b|\bcan\sonly\b|\bif\s(?:necessary|needed|possible)\b
    |\b(?:is|are|lies?|was|were)\s(?:far\s|well\s|still\s)?(?:below|under|lower\sthan|less\sthan|cheaper\sthan)\s(?:our|the)\s"""
)
"""The clause leaves its content open."""
ANNOUNCES = _compile(
    r"""^(?:so,?\s|and\s|now\s)?(?:(?:with\s(?:reference|regard|respect)|further|referring|in\s(?:answer|reply|response)|coming\sback|as)\sto|regarding|concerning|as\sfor|about|a\s(?:little|word|few\swords|note)\s(?:about|on)|on\sthe\s(?:subject|question|point)\sof)\s
    (?!.*\b(?:we|i|it|this|that|they|is|are|was|were|will|can|has|have)\b)
    |^(?:as|since|because)\syou\s(?:ask|asked|want|wanted|wondered|wish|wished)\s(?:\w+\s)?(?:to\sknow\s)?(?:how|why|what|where|when|which|who|whether|if|about|for\sit|twice)\b"""
)
"""Says only what the words that follow are about."""
HOPES = _compile(
    r"""\b(?:i|we)\s(?:both\s|all\s)?want\s(?:this|it|that|to)\b|\b(?:i|we)\s(?:had\s|really\s|only\s|just\s)?(?:thought|wanted|meant|hoped|wished|planned|feared)\b|\b(?:might|maybe|perhaps|possibly|probably|hope|hopefully|would\s(?:rather|like|be|have|help|show|need|want|love|prefer)|try(?:ing)?\sto|tries\sto|intend\sto|you\scould)\b"""
)
MORE_THAN = re.compile(
    r"\b(?:more|later|longer|higher|above|over|less|lower|earlier|sooner)\s(?:than)\b|\b(?:exceed\w*|beyond)\b"
)
"""Behind a "not" these bind: not later than, not more than."""

INNER_CONDITION = _compile(
    r"""\b(?:if|once|when|after|as\ssoon\sas|until|till|unless|provided(?:\sthat)?|as\slong\sas|in\scase)\s(?:the\s|your\s|our\s|a\s|any\s|this\s|my\s|full\s|both\s|all\s){0,2}(?:\w+\s)?
    (?:invoice|amount|engineers?|manager|boss|management|bank|check|test|tests|money|payment|balance|deposit|credit|funds?|transfer|amendment|approval|confirmation|lab|laboratory|inspection|answer|review|production|colleagues?)\s
    (?:\w+\s)?(?:has|have|is|are|was|confirms?|confirmed|agrees?|agreed|credits?|credited|decides?|decided|arrives?|arrived|comes?|allows?|shows?|approves?|approved|paid|settled|can|will|gives?|answers?|finds?|says?|checked)\b
    |\b(?:only\safter|only\swhen|only\sif|only\sonce|subject\sto)\b|\b(?:after|until|before)\s(?:the|our|this|a)\s(?:\w+\s)?(?:check|test|review|investigation|approval|bank's)\b
    |\b(?:if|once|when|after|as\ssoon\sas|until|unless|provided(?:\sthat)?)\s(?:we|i|it|he|she|they|production|our\s\w+)\s(?:\w+\s)?(?:comes?|came|lands?|have|has|know|knows|can|is|are|hear|get|gets|receive|receives|see|sees|confirm|confirms|agree|agrees|find|finds|finish|credits?|answers?|allows?|arrives?|turns?|works?|stands?|fits?)\b
    |\bafter\s(?:receipt\sof\s|full\s|receiving\s)?(?:the\s|your\s|a\s)?(?:deposit|payment|balance|money)\b
    |\bbefore\swe\s(?:can|could|may|decide|accept|confirm)\b"""
)
"""A condition on our own side: what hangs on it is no commitment yet. "If you order …" is one, an offer."""

BEGINS_REQUEST = _compile(
    r"""^(?:(?:so|then|and|but|also|therefore|now|thus|step\s\d+|first|next|finally|meanwhile)[\s,:]\s?){0,2}
    (?:please|kindly|pls|plz|(?:could|can|would|will)\syou|may\swe|may\si|let\s(?:us|me)\sknow|(?:tell|send|give|show|inform|call|phone|write|contact|email|mail|remind)\s(?:us|me|to\sus)|
      (?:keep|set|note|confirm|check|count|send|wait|choose|quote|use|advise|provide|attach|feel|remember|make\ssure|bear\sin\smind|see|find)\s(?!on\b|okay))"""
)
ASKS_THEM = re.compile(
    r"\b(?:please|kindly|we (?:would )?(?:ask|request|invite|kindly ask|beg) you|ask that you|we (?:need|want|expect) you to|we still need\b|we need (?:the|your|from|\w+ (?:photos|things|pictures|copies|facts|details)))\b"
)
THEIR_WORD = _compile(
    r"""\byou(?:r\s(?:client|customer|bank|inspector|team|colleague|mail|message|order|letter|report)s?)?\s(?:(?:also|kindly|have|had|are|were|now|already|just|still|only|would|do|did|like)\s){0,3}
      (?:ask|want|wish|need|write|wrote|mention|report|state|say|said|told|tell|request|require|claim|inform|indicat|explain|suggest|propos|describ|prefer|expect|think|thought|hope|hoping|believe|like|complain|found|see|saw|sent|paid|pay)\w{0,3}\b(?!\snot)
    |\b(?:hear|heard|read|understand|understood|noted?)\s(?:from\s(?:you|your\s\w+)\s)?(?:that|from)\b|\b(?:good|glad|happy|pleased)\sto\s(?:know|hear|see|read)\b|\byou\sare\s(?:interested|looking|asking|searching|planning)\b|\b(?:is|are)\s(?:all\s)?noted\b|\btaken\snote\b|\bhave\snoted\b|\baccording\sto\syou(?:r)?\b|\b(?:so|as)\syou\s(?:say|said|write|wrote|report(?:ed)?|mention(?:ed)?|describe[ds]?)\b
    |\b(?:in|on|from)\syour\s(?:\w+\s)?(?:photos?|pictures?|videos?|report|list|mail)\b|\b(?:photos?|pictures?|videos?)\s(?:\w+\s)?shows?\b|\byou\s(?:think|believe|feel|suspect)\b
    |\b(?:amendment|credit|lc|draft|slip|field\s\d\d[a-z]?|swift|bank)\s(?:\w+\s){0,3}?(?:names?|moves?|shows?|says|states?|changes?|extends?|proposes?|mentions?|requires?|wants?)\b"""
)
NOT_THEIR_WORD = re.compile(
    r"\bas you (?:ask|asked|wish|wished|want|wanted|like|request|requested|propose|proposed|say|need|needed)\b|\bwe can see\b"
)

IF_CLAUSE = re.compile(
    r"^(?:and\s|but\s)?(?:if|whether|unless|until|in\scase|once|when|as\ssoon\sas|should\syou|before\s(?:i|we)\s(?:say|can|know|speak|talk|answer|decide))\b(?!\s(?:\w+\s){2,12}(?<!that\s)(?:we|i|you\sget|you\swill\sget)\s)"
)
ASKED_ON = re.compile(
    r"^(?:and\s|or\s)?(?:which|what|when|who|whose|how|why|where|whether|if|the\s(?:exact|new|latest|correct|name|day|date|number))\b"
)
"""Goes on asking, where the clause before asks."""
