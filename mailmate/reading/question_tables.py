"""The words with which mail asks: question words, askings without a question mark, courtesies that ask nothing."""

from __future__ import annotations

PLAIN_STARTS = r"(?:what|when|where|which|who|why|how (?:much|many|long|big|do|can|is|are|about))\b"
"""Question words that make a short statement a question even where the mark is missing."""

ASKINGS: tuple[str, ...] = (
    r"(?:please|pls|plz|kindly|also|and)?,? ?(?:kindly |please |pls )?(?:advise|adv)\b(?! of (?:your )?receipt)",
    r"(?:please |pls |plz |kindly |just )?let (?:us|me) (?:know|have)\b",
    r"(?:please|pls|plz|kindly|can you|could you|would you) (?:kindly |please )?(?:tell|inform|notify|clarify|explain|indicate|specify|state|specify)\b",
    r"(?:please|pls|plz|kindly|can you|could you|would you) (?:kindly |please )?(?:re)?confirm\b",
    r"(?:we|i) (?:would|'d|'d|should) (?:like|love|need|want) to (?:know|ask|learn|understand)\b",
    r"(?:we|i) (?:want|need|wish) to (?:know|ask)\b",
    r"(?:we|i) (?:wonder|are wondering|am wondering|was wondering)\b",
    r"(?:my|our|the|another|one more) (?:second |next |first |other |last )?questions? (?:is|are)\b",
    r"(?:favor|por favor|favor de|sírvanse|sirvase|agradecemos|agradeceríamos|nos pueden|podrían|ruego)[, ]+(?:nos )?(?:de )?(?:indi|inform|confirm|dig|avis|comuni|acla)\w*",
    r"(?:favor|por favor|gentileza|pedimos|solicitamos|peço)[, ]+(?:de )?(?:nos )?(?:inform|confirm|indi|diz|avis|esclare)\w*",
    r"(?:merci de|veuillez|prière de|pourriez-vous|pouvez-vous)(?: bien vouloir)?(?: me| nous)? ?(?:indiquer|informer|confirmer|dire|préciser|communiquer|faire savoir)\b",
    r"(?:bitte )?(?:teilen sie (?:uns|mir)|sagen sie (?:uns|mir)|geben sie (?:uns|mir) bescheid|bestätigen sie|nennen sie)\b",
    r"(?:просим|прошу|пожалуйста,?|просьба)? ?(?:сообщите|сообщить|уточните|уточнить|подтвердите|подтвердить|подскажите|напишите)\b",
)
"""Askings without a question mark, each at the start of a statement or clause (any case)."""

LATE_ASKING = r"(?:lütfen )?.{0,60}(?:bildiriniz|bildirir misiniz|teyit ediniz|bilgi veriniz|onaylayınız)\b"
LATE_STEMS = ("bildirini", "bildirir", "teyit", "bilgi", "onaylay")
"""Turkish asks with its last word, which is looked for only where one of its stems stands in the statement."""

NOT_ASKED = (
    r"let (?:us|me) know (?:if|should|when) (?:you (?:have|need|require|want)|there (?:is|are)|any|anything)",
    r"let (?:us|me) know (?:your (?:thoughts|opinion|comments)|asap)?[\s.!]*$",
    r"how are (?:you|things)",
    r"how do you do",
    r"hope (?:you|all|everything)",
    r"(?:please |kindly )?(?:advise|confirm)(?: us| me)?(?: by return| accordingly| asap| soonest| urgently| back)?[\s.!]*$",
    r"are you (?:well|ok|fine)",
    r"how (?:was|is) your (?:holiday|weekend|week|trip|family)",
)
"""What looks like an asking and asks nothing that could be answered (at the start of a statement)."""

CHINESE_MARKS = (
    "吗", "请问", "多少", "什么", "怎么", "怎样", "何时", "几时", "能否", "是否", "可否", "哪", "几天", "多久", "几号", "如何", "有没有", "能不能", "可不可以", "要不要", "为什么",
)  # fmt: skip
CHINESE_ASKINGS = (
    "请告知",
    "请确认",
    "请说明",
    "告知",
    "请回复",
    "请告诉",
    "麻烦告知",
    "麻烦确认",
    "请提供",
    "想了解",
    "想知道",
    "想问",
)
OTHER_MARKS = (
    "까요",
    "나요",
    "습니까",
    "합니까",
    "알려주",
    "알려 주",
    "ですか",
    "ますか",
    "ください",
    "هل ",
    "ما هو",
    "ما هي",
    "متى",
    "كم ",
    "نرجو إعلامنا",
    "يرجى إعلامنا",
    "يرجى تأكيد",
)
LEAD_INS = (
    r"(?:and |also )?(?:(?:just |only )?(?:one|two|three|four|five|\d|some|a few|few|several|another|other|further|more|quick|my|our|the|following|first|second|last)\s){0,3}(?:quick |short |more |further )?questions?"
    r"|(?:una|dos|tres|unas|algunas|otra|mi|nuestra|mis|nuestras)\s(?:\w+\s)?(?:preguntas?|consultas?|dudas?)|(?:uma|duas|três|algumas|minha|nossa)\s(?:\w+\s)?(?:perguntas?|dúvidas?)"
    r"|(?:une|deux|trois|quelques|ma|notre)\s(?:\w+\s)?questions?|(?:\w+\s)?вопрос\w{0,2}|(?:bir|iki|üç)\s(?:\w+\s)?soru\w{0,3}|[一两二三几]个问题|질문\s?\w{0,2}|سؤال\w{0,2}|عندي سؤال"
)
"""What announces a question on its own line and is no part of it: "Two questions: can you …?"."""
LIST_HEADS = r"(?:question|advise|answer|clarif|confirm|know|inform|points?|following|tell|reply|issue|help|information|details|问题|以下|请|consulta|pregunta|siguiente|dúvida|perguntas|questions|suivant|fragen|folgende|вопрос|следующ)"
"""A statement that ends in a colon and has one of these words opens a list whose items are asked."""

SECOND_QUESTION = (
    r"(?:,\s{0,3}|\s{1,3})(?:and|or|also|as well as|&)\s{1,3}"
    r"(?=(?:what|when|where|which|who|how|why|is|are|do|does|can|could|will|would|if)\b(?!\s{0,2}(?:[?!.,]|$)))"
)
"""Where a second question is joined to a first; "and when?" belongs to the first."""
