"""The words of complaints and the evidence each kind needs: data for `complaints`, nothing else."""

from __future__ import annotations

CRITICAL = (
    r"\b(?:injur(?:y|ed|ies)|hurt|burn(?:t|ed|s)?\b(?! mark)|wounded|(?:in|to) (?:the )?hospital|(?<!by )accident|fire|explo(?:ded|sion|des)|electric shock|smoke|"
    r"recall(?:ed|ing)? (?:the|all|our|this|these|of|every)|(?:product|market) recall|must be recalled|safety (?:risk|hazard|issue|problem)|dangerous(?! goods)|hazard(?:ous)?(?! (?:goods|cargo|materials?|area))|poison\w{0,4}|toxic|illegal|"
    r"(?:held|seized|detained|blocked|stopped|confiscated|rejected) (?:by|at) (?:the )?(?:customs|authorit\w{1,3}|police|ministry|government|port health)|"
    r"(?:production|assembly|our|the|whole) (?:\w+ )?line (?:is |was |has |had )?(?:been )?(?:stopped|stopping|down|standing|stands|idle|halted)|"
    r"line (?:stop(?:page)?|down)\b|(?:stopped|halted) (?:our |the )?(?:production|line|plant)|production (?:is|was|has) (?:been )?(?:stopped|halted|down))\b"
    r"|受伤|着火|起火|爆炸|触电|召回|停产|停线|海关扣|中毒|\b(?:heridos?|incendio|explosi[óo]n|retirada del mercado|bless[ée]s?|incendie|ferid[oa]s?|inc[êe]ndio|"
    r"verletzt|brandschaden|feuer gefangen|r[üu]ckruf|пожар|травм\w{1,3}|взрыв|отзыв|yang[ıi]n|yaral[ıi])\b"
)  # fmt: skip
NO_HARM = r"\b(?:no|nobody|none|not|without|never)\b[^.;!?]{0,30}$|\bnon-$"
FIRE_WORDS = r"^[- ](?:proof|resist\w{1,4}|retard\w{1,4}|rat(?:ed|ing)|class|tests?|doors?|hoses?|extinguishers?|alarms?|pumps?|hydrants?|valves?|sprinklers?|panels?|boards?|glass|fighting|protection|brigade|detectors?|gr[ea]y)\b"
UNUSABLE = (
    r"\b(?:can(?:not|['’]t| not) (?:be )?(?:use[d]?|sell|sold|install(?:ed)?|assemble[d]?|deliver(?:ed)?)|(?:unusable|useless|unsaleable|unsellable|worthless|not (?:usable|saleable|fit for use))|"
    r"(?:all|whole|entire|every|complete) (?:\w+ )?(?:lot|batch|shipment|container|order|quantity|goods|pieces)\b[^.;!?]{0,40}\b(?:defect\w{0,3}|wrong|damaged|broken|rejected|failed|bad|faulty)|"
    r"does(?: not|n['’]t) work|do(?: not|n['’]t) work|(?:stopped|stops) working|out of order|completely (?:broken|destroyed|damaged|wet)|wrong (?:item|goods|product|model|material)s?)\b"
    r"|无法使用|不能用|不能销售|全部(?:损坏|不合格|有问题)|发错货|\b(?:no (?:funciona|sirve)\w{0,1}|inutilizables?|inutilisables?|ne (?:fonctionne|marche)\w{0,2} pas|n[ãa]o funciona\w{0,1}|не работа\w{2,3}|непригодн\w{1,3}|[çc]al[ıi][şs]m[ıi]yor)\b"
)  # fmt: skip
MINOR = r"\b(?:cosmetic|slight(?:ly)?|minor|small scratch\w{0,2}|scratch(?:es|ed)?|colou?r (?:shade|difference|is (?:a bit|slightly))|dent(?:s|ed)?|stain\w{0,2}|shade|still (?:usable|works?)|label\w{0,4}|dust\w{0,2})\b|轻微|划痕|色差|\b(?:leve|rasgu[ñn]o|l[ée]g[èe]re?|царапин\w)\b"
HEARSAY = (
    r"\b(?:(?:client|customer|user|dealer|shop)s? (?:says?|hears?|reports?|told|tells|mentions?|thinks?|claims?|feels?)|(?:we|i) (?:will|shall|are going to|must) (?:check|verify|look into|ask)|"
    r"(?:seems?|maybe|perhaps|possibly|not sure|might be|could be|heard that|it is said))\b|可能|听说|好像|似乎|\b(?:parece|quiz[áa]s|peut-[êe]tre|talvez|кажется|возможно|belki)\b"
)
PERCENT = r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|percent|per cent|pct)"

EVIDENCE = (
    "photos", "container_no", "seal_no", "lot", "qty_affected", "qty_total", "arrived_on", "found_on", "conditions",
    "video", "test_report", "survey", "unloading_photos",
)  # fmt: skip
"""What a claim may need, in the order it is asked."""
ALWAYS = ("photos", "lot", "qty_affected", "qty_total", "arrived_on", "found_on")
NEEDED_FOR = {
    "damage": ("container_no", "seal_no", "unloading_photos"),
    "shortage": ("container_no", "seal_no", "unloading_photos"),
    "packaging": ("container_no", "unloading_photos"),
    "contamination": ("container_no", "conditions", "test_report"),
    "function": ("video", "conditions"),
    "dimension": ("test_report",),
    "appearance": ("conditions",),
}
FACT_OF = {
    "container_no": ("container_no",), "seal_no": ("seal_no",), "lot": ("lot", "serial_no"),
    "qty_affected": ("qty_affected",), "qty_total": ("qty_total",), "arrived_on": ("arrived_on",), "found_on": ("found_on",),
}  # fmt: skip
GIVEN = {
    "photos": r"\b(?:photos?|pictures?|images?|pics?)\b|照片|图片|\b(?:fotos?|im[áa]genes|снимк\w|фото|foto[ğg]raf\w{0,5})\b",
    "video": r"\b(?:videos?|clip)\b|视频|\bвидео\b",
    "unloading_photos": r"\b(?:(?:photos?|pictures?) (?:of|from|during) (?:the )?(?:unloading|opening|container)|unloading (?:photos?|pictures?))\b",
    "test_report": r"\b(?:test|lab(?:oratory)?|inspection|measur\w{2,6}) (?:report|result|protocol|certificate)s?\b|检测报告|检验报告",
    "survey": r"\b(?:survey(?:or)?(?:['’]s)? report|independent (?:survey|inspection)|sgs|bureau veritas)\b",
    "conditions": r"\b(?:stored|storage|warehouse|installed|installation|operated|temperature|indoors|outdoors|running at)\b|存放|安装",
}  # fmt: skip
IMAGE = r"\.(?:jpe?g|png|heic|gif|bmp|tiff?|webp)$"
VIDEO = r"\.(?:mp4|mov|avi|3gp|mkv|wmv)$"
PROMISED = (
    r"\b(?:will|shall|can|could|going to|later|tomorrow|soon)\b[^.;!?]{0,30}$|\bno $|\bwithout $|\bneed (?:\w+ )?$"
)
PROMISED_BEHIND = (
    r"^(?: and \w{2,12}| of [\w ]{1,20})?,? (?:will|shall|are going to|is going to|can|could|to) (?:be (?:sent|provided|taken)|follow|come|reach|send)"
    r"|^ (?:follow|come)s? (?:later|tomorrow|soon|next|on)\b"
)
"""Evidence that is to come: "photos will follow tomorrow"."""
