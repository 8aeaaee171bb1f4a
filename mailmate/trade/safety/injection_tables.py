"""How text that orders an assistant, marks a role or hides layout looks: data for `injection`, nothing else."""

from __future__ import annotations

ORDERS: tuple[str, ...] = (
    r"\b(?:ignore|disregard|forget|override|bypass|discard|do not follow|don['’]t follow|stop following)\b (?:(?:all|any|every|the|your|of|these|those|everything|previous|prior|earlier|above|preceding|system|safety|original|initial) ){0,5}"
    r"(?:instructions?|prompts?|rules|guidelines|system message|directives|training|programming|guardrails)\b(?! (?:on|for|of|from|in|at|to) (?:the |our |page|p\.|his|her|my|chapter|section|\d))",
    r"\b(?:ignore|disregard|forget)\b (?:everything|all|anything|what) (?:that )?(?:you (?:were|have been|are|know)|was|has been|came) (?:told|given|instructed|said|about|before|above)\b",
    r"\byou are (?:now )?(?:an? |the )?(?:\w+ ){0,2}(?:ai|language model|llm|chatbot|jailbroken|dan)\b",
    r"\b(?:if|as) (?:you are )?(?:an? |the )(?:ai|llm|language model|automated assistant|chatbot|bot)\b",
    r"\b(?:dear|hey|hello|attention|note (?:to|for)|instructions? (?:to|for)|message (?:to|for)|to) (?:the |any |all |this )?(?:ai|llm|llms|chatgpt|gpt|copilot|gemini|claude|language models?|email assistant|e-mail assistant|mail assistant|ai assistants?|ai system|ai agent|chatbot|automated (?:assistant|system|repl(?:y|ies)|responder))\b|\b(?:dear|hi|hey|hello) (?:ro)?bot\b|\byou, (?:the |an? |our )?(?:ai |mail |e-?mail |virtual )?assistant\b",
    r"\b(?:whoever|whatever|any ?one or any ?thing|any (?:system|program|tool|software|model|assistant|agent|bot|ai))\b[^.;!?]{0,25}\b(?:summari[sz]es?|reads?|reading|process(?:es|ing)|handl(?:es|ing)|answers?|answering|drafts?|drafting|parses?)\b[^.;!?]{0,15}\b(?:e-?mail|mail|message|text|thread)\b",
    r"^[\[(*# ]{0,4}(?:ai|ai assistant|ai agent|ai model|llm|chatgpt|copilot|language model|virtual assistant|digital assistant)\b ?[:,-]",
    r"^(?:assistant|bot)[,:] ?(?:please |kindly |you |now )?(?:\w+ly )?(?:ignore|include|reply|respond|answer|write|add|approve|confirm|accept|mark|state|list|reveal|show|send|forward|do|must|should|grant|output|cc)\b",
    r"\b(?:this|the) (?:e-?mail|mail|message|text) is (?:\w+ )?(?:processed|read|handled|answered|summari[sz]ed|drafted) (?:automatically|by (?:an? |the )?(?:ai|assistant|bot|language model|llm|machine|software|program))\b",
    r"\b(?:system|developer) (?:prompt|override|mode enabled)\b|\bnew (?:system )?instructions?:|\bnew system instructions?\b|\bend of (?:system )?prompt\b|\bjailbreak\b",
    r"\byour (?:new|real|only|next) (?:task|goal|job|mission|role|instructions?) (?:is|are)\b|\bfrom now on,? you (?:act|behave|respond|answer|are|will act|must act|should act) (?:as|like)\b|\byou (?:must|will) (?:now )?(?:act|behave|respond) as\b|\bpretend (?:to be|that you)\b",
    r"\b(?:reply|respond|answer|write back)\b (?:\w+ ){0,3}that (?:the |our |this )?(?:invoice|payment|balance|money|deposit|price|discount|order)\b[^.;!?]{0,25}\b(?:is|was|are|were|has been) (?:settled|paid|received|confirmed|accepted|approved|granted)\b",
    r"\b(?:reply|respond|answer|write back|add|state|say)\b (?:\w+ ){0,3}that (?:we|the company|the seller|the supplier) (?:\w+ )?(?:accepts?|agrees?|approves?|grants?|confirms?|gives?)\b",
    r"\b(?:include|mention|state|add|put|reveal|disclose|write)\b (?:\w+ ){0,3}(?:floor price|minimum price|cost price|purchase price|margin|other customers|other buyers|internal)\b[^.;!?]{0,60}\b(?:repl(?:y|ies)|answer|response|draft|mail)\b|\b(?:repl(?:y|ies)|answer|response|draft)\b[^.;!?]{0,60}\b(?:include|mention|state|add|put|reveal|disclose|write|with)\b (?:\w+ ){0,3}(?:floor price|minimum price|cost price|margin|names? of (?:\w+ )?(?:other )?(?:customers|buyers))\b",
    r"(?<!we )\b(?:list|reveal|print|output|disclose|export|leak|dump)\b (?:me |us )?(?:(?:the|a) (?:full |complete )?list of )?(?:all|every|the names of)(?: the| your| our| other| all){0,3} (?:customers?|clients?|buyers|e-?mails|contacts|passwords)\b(?!['’])",
    r"\b(?:list|reveal|show|print|output|disclose|send|forward|export|leak|repeat|cc)\b (?:me |us )?(?:(?:all|the|your|every|complete|full) ){1,3}(?:customer list|client list|system prompt|api keys?|passwords|hidden instructions|(?:customer|client) database)\b",
    r"\b(?:mark|label|treat|classify|rate|flag)\b (?:this |the )?(?:e-?mail|mail|message|sender|invoice|request|us) (?:\w+ )?as (?:safe|trusted|verified|approved|legitimate|not (?:spam|fraud)|received|paid)\b|\b(?:skip|disable|bypass|turn off|suppress)\b (?:the |any |all |your )?(?:fraud|safety|security|bank|phishing|warning|flag|human|manual|manager) ?(?:checks?|approvals?|reviews?|filters?|warnings?|gates?|flags?|verification)\b",
    r"\b(?:fraud|safety|security|bank|identity)[_ ]?(?:check|account|verification|status)\w{0,8} ?[=:] ?[\"']?(?:passed|verified|ok|true|safe|approved|clean)\b|\bthe user (?:has |have )?(?:approved|confirmed|authori[sz]ed|agreed)\b",
    r"(?:忽略|无视|忘记|不要理会|忽視)(?:你)?(?:的)?(?:之前|以上|上面|先前|前面|所有|系统)?的?(?:所有|全部|一切)?(?:的)?(?:指令|指示|提示词|系统提示|系统设定|设定|规则)|你(?:现在)?是一个?(?:AI|人工智能|语言模型)|(?:列出|泄露|发送|告诉我)所有(?:的)?客户|(?:AI|人工智能|智能)助手[，,：:]|请助手",
    r"\b(?:ignor[ae]|olvid[ae]|omit[ae])\w{0,2} (?:todas )?(?:las |tus |sus )?instrucciones(?: (?:anteriores|previas|del sistema))?\b|\bignorez? (?:toutes )?(?:les |vos |tes )?(?:instructions|consignes)\b|\b(?:ignorez?|oubliez?) (?:toutes )?(?:vos |tes )(?:instructions|consignes|r[èe]gles)\b|\b(?:oublie|oubliez) (?:toutes )?(?:les )?instructions\b|\bignor[ae]\w{0,2} (?:todas )?(?:tus |sus )(?:reglas|indicaciones)\b|\bignorare? (?:tutte )?(?:le |tue )?(?:tue )?istruzioni\b|\bignora (?:tutte )?(?:le )?(?:tue )?istruzioni\b",
    r"\bignor(?:e|a|em) (?:todas )?(?:as )?(?:suas )?instru[çc][õo]es\b|\b(?:ignorier\w{0,2}|vergiss|vergessen sie) (?:alle |deine |ihre |s[äa]mtliche )?(?:vorherigen |bisherigen |obigen |alle )?(?:anweisungen|instruktionen|vorgaben)\b|\bnegeer (?:alle )?(?:vorige |eerdere )?instructies\b|\bzignoruj (?:wszystkie )?(?:poprzednie )?(?:polecenia|instrukcje)\b",
    r"(?:игнорир\w{1,4}|забудь\w{0,2}) (?:все )?(?:предыдущие |прежние |вышеуказанные |эти )?(?:инструкции|указания|правила)|(?:önceki|tüm|bütün) (?:tüm |önceki )?talimatlar[ıi]n?[ıi]?z?[ıi]? (?:yok say|unut|görmezden gel|dikkate alma)",
    r"이전(?:의)? ?(?:모든 )?(?:지시|명령|지침)(?:사항)?(?:를|을)? ?무시|(?:모든|위의) (?:지시|지침)(?:를|을)? 무시|تجاهل (?:جميع |كل )?(?:التعليمات|الأوامر)|(?:これまで|以前|上記)の(?:すべての)?(?:指示|命令|プロンプト)(?:を|は)?(?:すべて|全て)?無視|指示を(?:すべて|全て)?無視|bỏ qua (?:mọi |tất cả )?(?:hướng dẫn|chỉ dẫn)",
)
"""Ways of ordering an assistant about, each sought by itself."""
MARKS = (
    r"<\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|begin_of_text|start_header_id)\|>|\[/?INST\]|<</?SYS>>"
    r"|^#{2,4} ?(?:(?:new|updated|important) )?(?:system|instruction|assistant|prompt)s?\b ?:?|</?(?:system|assistant|tool_call|tool_response|tool_result|function_call|function_results?|instructions?|user|prompt)>"
    r"|[\"'](?:role|type)[\"'] ?: ?[\"'](?:system|assistant|developer|tool|tool_result|function)[\"']|^tool (?:result|output|response|call) ?:|\[(?:system|assistant|developer|tool)\](?:\(#|:| )|```(?:system|tool|prompt)\b|\bbegin_?(?:of_?)?(?:text|system)\b\|?>|\bhuman: .{0,200}\bassistant:"
    r"|\bbegin (?:system|admin) (?:prompt|message)\b|\{\{ ?(?:system|assistant)\b"
)
ROLE = r"^(?:system|admin|developer) (?:notice|alert|update|instruction|override) ?: .{0,120}?\b(?:(?:your |the )?repl(?:y|ies) (?:must|should|has to)|assistant|instructions?|in your (?:reply|answer))\b|^(?:system|assistant|developer)(?: message| note)? ?: .{0,200}?\b(?:you|reply|respond|ignore|must|output|assistant|instructions?|always|never|obey|execute|approve)\b"
BASE64 = r"(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/_-]{40,4000}(?:\r?\n[A-Za-z0-9+/_-]{4,200}){0,20}={0,2}(?![A-Za-z0-9+/=])"
HEX = r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){20,2000}(?![0-9A-Za-z])"
PERCENT = r"(?:[A-Za-z0-9.,+_-]{0,40}%[0-9A-Fa-f]{2}){5,200}[A-Za-z0-9.,+_-]{0,40}"
ROT13 = r"\b(?:vtaber|qvfertneq|sbetrg|vafgehpgvbaf?|cebzcg|nffvfgnag)\b"
"""Words of orders as rot13 writes them."""
MARKUP = r"^\s*(?:\[if|\[endif|<!|<\?xml)|mso-|@font-face|@media|\{[^}]{0,200}:[^}]{0,200}\}|</?(?:o:|v:|w:|xml)"
