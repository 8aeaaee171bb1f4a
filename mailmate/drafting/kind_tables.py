"""What a reply may not say because of the mail it answers: findings on a complaint, a yes on a credit, money as there.

Data only, on the normal form of a clause (`commitments.normal_form`), with the moods in which it binds. The same
words in answer to another kind of mail may be harmless.
"""

from __future__ import annotations

import re

from mailmate.drafting.commitment_tables import Mood
from mailmate.trade.intents import Intent
from mailmate.values import dataclass


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


_STATED = frozenset({Mood.STATED})
_SAID = frozenset({Mood.STATED, Mood.DENIED})
_MOVED = frozenset({Mood.STATED, Mood.BEGGED})


@dataclass(frozen=True, slots=True)
class KindRule:
    """Words that bind in answer to one kind of mail, or to any where `intent` is None. `id` is the rule of `REASON_RULES` whose message they get."""

    id: str
    intent: Intent | None
    pattern: re.Pattern[str]
    moods: frozenset[Mood] = _STATED
    spared: re.Pattern[str] | None = None
    """Lifts it where it stands in the clause."""


_PROCESS = r"(?:packed|packing|package\w*|cut|dried|cooled|heated|glued|sealed|stacked|loaded|stored|wrapped|inspected|checked|tested|labelled|welded|printed|mixed|tightened|closed|fixed|covered|assembled|produced|made|poured|painted|coated)"
_NEXT = r"(?:next|following|coming|new)\s(?:\w+\s)?(?:invoice|order|orders|container|shipment|payment|delivery|load|lot|bill)"

KIND_RULES = (
    KindRule(
        "admission",
        Intent.QUALITY_COMPLAINT,
        _compile(
            rf"""\btoo\s(?!early|late\sto|soon|much\sto|many\sto|far\sto|busy)\w+\b|\bshould\s(?:not\s)?have\s(?:\w+\s)?\w+(?:ed|en|t|d|n)\b
            |^(?:and\s|but\s|so\s)?(?:because|due\sto|owing\sto)\b.*\b(?:was|were|had|did)\b|\b(?:because\sof|due\sto|owing\sto|caused\sby|result\sof)\b
            |\b(?:was|were|had\sbeen|got|been)\s(?:\w+\s)?(?:not\s|never\s)(?:\w+\s)?{_PROCESS}\b|\b(?:was|were)\s(?:badly|poorly|wrongly|hardly|only\shalf|loosely|carelessly|incorrectly)\b
            |\bleft\s(?:our|the)\s(?:house|factory|works|plant|line|warehouse)\s(?:\w+\s)?(?:with|without|wet|cracked|damaged|broken|like|in)\b
            |\b(?:packing|film|carton|cartons|pallets?|machine|mould|tool|lot|batch|floor|container|seal|glue|label|material|sheets?|goods)\s(?:is|was|were|are)\s(?:\w+\s)?(?:damp|wet|thin|weak|loose|old|dirty|wrong|soft|poor|bad|worn|open|broken|defective|faulty)\b
            |\b(?:we|i|they|he|she|it)\s(?:\w+\s)?(?:found|see|saw|know|knew|think|believe|guess|suspect)\s(?:that\s)?(?:the|our|it|this|a)\s(?:\w+\s)?(?:reason|cause|mistake|problem|fault|error|defect)\b
            |\bis\s(?:\w+\s)?(?:obvious|evident|clear)\b|\byour\s(?:own\s)?(?:people|workers?|staff|driver|warehouse|men|customer|team|agent)\s(?:\w+\s)?(?:left|opened|stored|dropped|did|used|put|handled|forgot|broke|unloaded|made)\b
            |\b(?:can|could|do)\s(?:now\s|clearly\s)?see\s(?:the|what|where|how|that)\b(?!\s(?:you|happen))"""
        ),
        _SAID | {Mood.THEIRS},
        _compile(
            r"\byou(?:r)?\s(?:\w+\s)?(?:write|wrote|report|say|said|tell|mention|claim|find|found|state)\w{0,3}\b|\bas\s(?:reported|you)\b|\bwe\s(?:do|can|could)\snot\b|\bnot\s(?:clear|known|yet)\b|\d"
        ),
    ),
    KindRule(
        "compensation",
        Intent.QUALITY_COMPLAINT,
        _compile(
            rf"""\b(?:on|in|into|with|from|off|against|by)\s(?:the|your|our|a|its)\s{_NEXT}\b|\b(?:send|mail|give|tell)\s(?:us|me)\s(?:the|your)\s(?:hours|bills?|costs?|invoice|expenses|account)\b
            |\bwe\s(?:\w+\s)?(?:prefer|choose|chose|opt|vote)\b|\bno\sinvoice\b|\b(?:reasonable|fair|justified|correct|acceptable)\sto\s(?:us|me)\b
            |\b(?:find|make|arrange)\s(?:you\s)?(?:a\s(?:way|solution|deal)|something)\b[^.]{{0,40}}\b(?:invoice|price|money|order)\b|\bat\sno\scost\sto\syou\b|\bwithout\s(?:an?\s)?invoice\b|\bwill\snot\slose\b|\bwill\snot\s(?:have\sto\s)?pay\b"""
        ),
        _STATED | frozenset({Mood.BEGGED, Mood.HOPED, Mood.DENIED}),
        _compile(r"\bcan\snot\b|\bnot\sdecided\b|\bnothing\b|\bnot\sagreed\b"),
    ),
    KindRule(
        "lc_terms",
        Intent.LC_AMENDMENT,
        _compile(
            r"""\bgo\sahead\b|\b(?:see|have|has|is)\sno\s(?:\w+\s)?(?:obstacle|problem|objection|issue|reason|difficult\w*|hurdle)s?\b|\blet\s(?:your|the)\sbank\b|\ball\sright\b|^(?:okay|fine|yes|good|agreed|accepted|no\sproblem)\W*$|\bour\s(?:full\s)?(?:agreement|consent|approval|acceptance|okay)\b|\b(?:suit|suits|fit|fits)\s(?:us|our|me|well)\b|\b(?:fine|okay|acceptable|good|agreeable|workable)\s(?:for|with|by|to)\s(?:us|our|me)\b
            |\bas\s(?:it\sstands|it\sis|drafted|proposed|in\sthe\sdraft)\b|\b(?:leave|keep|take)\s(?:it|them)\s(?:like\sthis|so|as)\b|\bwe\s(?:can|will|could)\s(?:live|work|go)\swith\b|\b(?:is|are)\s(?:all\s|both\s)?(?:fine|okay|acceptable|agreed|in\sorder|no\sproblem|not\sa\sproblem|correct)\b"""
        ),
        _MOVED,
        _compile(
            r"\bwhether\b|\bif\b|\bnot\b|\byour\s(?:order|mail|question|wish)\b|\btime\b|\bcall\b|\bpresent\sterms\b"
        ),
    ),
    KindRule(
        "lc_terms",
        Intent.LC_AMENDMENT,
        _compile(
            r"""\b(?:not|no\slonger)\s(?:insist|need|mind|require|object|ask\sfor)\b|\bnothing\sagainst\b|\bno\sobjections?\b|\bnot\s(?:needed|necessary|required)\b|\b(?:accept|agree|approve|consent)s?\b(?=[^.]*\b(?:dates?|charges|points?|extension|expiry|change|wording|text|it|them)\b)"""
        ),
        frozenset({Mood.STATED, Mood.DENIED}),
        _compile(
            r"\b(?:can|do|will|could)\s(?:not|neither)\s(?:yet\s)?(?:accept|agree|approve|say|take|confirm)\b|\bnot\sneed\sto\s(?:send|write|do|answer)\b|\bneed\snot\b|\bthat\swe\scan\s(?:accept|agree)\b|\bno\sneed\b|\bneither\b"
        ),
    ),
    KindRule(
        "money_confirmed",
        Intent.PAYMENT_PROMISE,
        _compile(
            r"""\b(?:found|see|saw|have|got|received|identified|located)\s(?:your|the)\s(?:\w+\s)?(?:payment|transfer|money|remittance|deposit|funds|amount|instalment)\b(?!\s(?:plan|promise|advice|copy|slip|date|schedule|proposal|notice|order|mail|terms))
            |\b(?:on|at)\sour\s(?:side|end|account|books?)\b|\bin\sour\s(?:books?|account|system)\b|\b(?:close|tick|clear|settle|count)\w{0,3}\s(?:off\s)?(?:a\spart\s(?:of\s)?|part\s(?:of\s)?|half\s(?:of\s)?|all\s(?:of\s)?)?(?:it|this|that|the\s(?:invoice|debt|amount|file)|as\spaid)\b|\bas\spaid\b|\b(?:payment|money|amount|invoice)\s(?:is|has\sbeen|was)\s(?:\w+\s)?(?:through|done|complete|completed|booked|closed|paid|there|here|in)\b"""
        ),
        _STATED,
        _compile(
            r"\bopen\b|\byou(?:r)?\s(?:\w+\s)?(?:write|wrote|say|said|promis|plan|name|tell)|\bcopy\b|\bslip\b|\bwaits?\b|\buntil\b|\bwill\b|\bunpaid\b|\bdue\b"
        ),
    ),
)
"""DOMAIN handbook 5, 6 and 8.3: what is never said in answer to these without a reason."""
