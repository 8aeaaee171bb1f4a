"""How text that orders an assistant, marks a role or hides layout looks: data for `injection`, nothing else."""

from __future__ import annotations

ORDERS: tuple[str, ...] = (
    r"\b(?:ignore|disregard|forget|override|bypass)\b (?:(?:all|any|every|the|your|of|these|those|everything|previous|prior|earlier|above|preceding|system|safety) ){0,5}"
    r"(?:instructions?|prompts?|guidelines|system message|directives|training|programming)\b(?! (?:on|for|of) the (?:box|carton|label|package))",
    r"\byou are (?:now )?(?:an? |the )?(?:\w+ ){0,2}(?:ai|language model|llm|chatbot|jailbroken|dan)\b",
    r"\b(?:if|as) (?:you are )?an? (?:ai|llm|language model|automated assistant|chatbot)\b",
    r"\b(?:dear|hey|hello|attention|note to|instructions? (?:to|for)|message (?:to|for)) (?:the )?(?:ai|llm|chatgpt|gpt|copilot|language model|email assistant|e-mail assistant|ai assistant|chatbot)\b",
    r"\b(?:system|developer) (?:prompt|override|mode enabled)\b|\bnew instructions?:|\bend of (?:system )?prompt\b",
    r"\b(?:reply|respond|answer)\b (?:\w+ ){0,3}that (?:we|the company|the seller) (?:\w+ )?(?:accepts?|agrees?|approves?|grants?|confirms?|gives?)\b",
    r"(?<!we )\b(?:list|reveal|print|output|disclose|export|leak|dump)\b (?:me |us )?(?:all|every|the names of)(?: the| your| our| other| all){0,3} (?:customers?|clients?|buyers|e-?mails|contacts|passwords)\b(?!['’])",
    r"\b(?:list|reveal|show|print|output|disclose|send|forward|export|leak|repeat)\b (?:me |us )?(?:(?:all|the|your|every) ){1,3}(?:customer list|client list|system prompt|api keys?|passwords|hidden instructions|(?:customer|client) database)\b",
    r"(?:忽略|无视|忘记|不要理会)(?:你)?(?:之前|以上|上面|先前|前面|所有)?的?(?:所有|全部|一切)?(?:的)?(?:指令|指示|提示词|系统提示|规则)|你(?:现在)?是一个?(?:AI|人工智能|语言模型)|(?:列出|泄露|发送|告诉我)所有(?:的)?客户",
    r"\b(?:ignor[ae]|olvid[ae])\w{0,2} (?:todas )?(?:las |tus |sus )?instrucciones (?:anteriores|previas)|\bignore(?:z)? (?:toutes )?(?:les |vos |tes )?instructions (?:pr[ée]c[ée]dentes|ant[ée]rieures)",
    r"\bignore (?:todas )?(?:as )?(?:suas )?instru[çc][õo]es (?:anteriores|pr[ée]vias)|игнорируй\w{0,2} (?:все )?(?:предыдущие|прежние) (?:инструкции|указания)|(?:önceki|tüm) (?:tüm )?talimatları (?:yok say|unut|görmezden gel)",
    r"이전(?:의)? (?:모든 )?(?:지시|명령|지침)(?:를|을)? 무시|تجاهل (?:جميع |كل )?(?:التعليمات|الأوامر) السابقة",
)
"""Ways of ordering an assistant about, each sought by itself."""
MARKS = (
    r"<\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|begin_of_text|start_header_id)\|>|\[/?INST\]|<</?SYS>>"
    r"|^#{2,4} ?(?:system|instruction|assistant)s?\b ?:?|</?(?:system|assistant|tool_call|tool_response|function_call|instructions?)>"
    r"|\bbegin (?:system|admin) (?:prompt|message)\b|\{\{ ?(?:system|assistant)\b"
)
ROLE = r"^(?:system|assistant|developer)(?: message| note)? ?: .{0,200}?\b(?:you|reply|respond|ignore|must|output|assistant|instructions?|always|never|obey|execute|approve)\b"
BASE64 = r"(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{40,4000}={0,2}(?![A-Za-z0-9+/=])"
MARKUP = r"^\s*(?:\[if|\[endif|<!|<\?xml)|mso-|@font-face|@media|\{[^}]{0,200}:[^}]{0,200}\}|</?(?:o:|v:|w:|xml)"
