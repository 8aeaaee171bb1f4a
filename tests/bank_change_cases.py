# ruff: noqa: E501  the words of a mail read better unbroken
"""Mails of one or two sentences about where money goes: those that change it (F1), and those that do not.

Written before the rule that reads them was rebuilt. Each third one was held back while that was done.
"""

CHANGES: tuple[str, ...] = (
    # English, a change said outright
    "Please note that the beneficiary of all invoices issued from 1 August is Harbour Mill Trading (HK) Ltd.",
    "Effective today all remittances must be routed through our Singapore office.",
    "The account you have is no longer active, kindly wait for the fresh particulars.",
    "Kindly remit to our sister company, as our own account is under audit.",
    "Our account is currently being audited by the tax bureau, so it can't take incoming wires this quarter.",
    "Because of a merger our banking partner is now Coastal Union Bank; see the attached letter.",
    "For this shipment please make the transfer in favour of our logistics partner Delta Link FZE.",
    "Kindly do not use the bank information printed on PI 2231, it is outdated.",
    "I'll forward you the right account tomorrow, the one on the proforma has been frozen.",
    "We have moved our banking to Lisbon and the IBAN on file must be replaced in your system.",
    "Please update your records: remittances go to Banco Atlantico, Lisbon, from now on.",
    "Our company's name has changed, hence the payee will read Nova Sheet Industries from this month.",
    "Please pay the deposit to Mr Owen's account since the company account is being restructured.",
    "Owing to exchange controls, we can only take this payment in our Dubai account.",
    "The receiving bank has been switched because of high charges; the corrected invoice carries it.",
    "Attached is our letter about the change of remittance route, signed and stamped.",
    "Ignore the IBAN in my previous mail, this is the correct one.",
    "The bank coordinates on the PI are wrong, a corrected PI follows.",
    "We had to close the account at Meridian Bank last week.",
    "Our finance team set up a different account for export business; please have your accountant amend it before releasing the 30%.",
    "Hold the balance payment please, there has been an update concerning our bank.",
    "Could you kindly stop the transfer? Our bank rejected incoming euros, we'll advise another one.",
    "Please be informed of our new payment instructions in the enclosed PDF.",
    "Henceforth we would appreciate settlement via our agent in Hong Kong.",
    "The money should be sent to the personal account of our director this time because of the holiday.",
    "Funds for PO 7781 are to be wired to Greenfield Consult LLC on our behalf.",
    "Our account receivables are now handled by Factor One Ltd, please pay them directly.",
    "You will receive a revised proforma with other bank data in a few minutes.",
    "We no longer bank with First Coastal, kindly take note.",
    "Our bank has merged and changed its name to Union Pacific Trust, so SWIFT and account number differ.",
    "Pls change our banking info in yr ERP b4 paying inv 889.",
    "As discussed on phone pls use the below a/c and not the old one.",
    "Kindly acknowledge receipt of our updated wire info so we know you won't use the former one.",
    "We received a message from your colleague asking us to pay into an account in Poland, is this right?",
    "Someone from your side told us your bank changed. We are about to pay to the new one.",
    "Our previous account is undergoing maintenance, remit to the alternate account below.",
    "Please split the payment: 50% as usual, 50% to our subsidiary's account in Cyprus.",
    "This month's commission should be credited to my wife's account.",
    "Due to sanctions screening at our bank, the proceeds have to be collected by Orient Bridge Trading.",
    "The beneficiary bank is different from last time, please double-check before transferring.",
    # Spanish
    "Le informamos que hemos cambiado de banco; los nuevos datos van en el adjunto.",
    "La cuenta que ustedes tienen ya no está activa.",
    "Por favor realice el depósito a nombre de nuestra empresa asociada en Panamá.",
    "Rogamos no transferir a la cuenta de siempre, en breve enviaremos otra.",
    "A partir de este mes los pagos se reciben en el Banco del Istmo.",
    # Chinese
    "我司基本户正在审计，货款请暂付至关联公司。",
    "原来的账号已经不能用了，稍后发新的给您。",
    "请注意：收款银行有变动，以新PI为准。",
    "这次的定金麻烦打到我们老板的个人卡上。",
    "因银行升级，请将余款汇至以下账户，切勿再汇旧账户。",
    "我们公司名称变更，收款抬头也跟着改了。",
    "付款前请先等一下，我们的银行资料要更新。",
    # French
    "Notre compte habituel fait l'objet d'un contrôle fiscal, merci de régler sur celui de notre filiale.",
    "Veuillez noter nos nouvelles coordonnées bancaires.",
    "Le compte que vous avez n'est plus actif, un nouveau RIB suivra.",
    "Nous changeons de banque à compter du 1er septembre.",
    "Le paiement doit désormais être adressé à la société Atlas Négoce.",
    # Turkish
    "Banka bilgilerimiz değişmiştir, ekteki yazıyı dikkate alınız.",
    "Elinizdeki hesap artık kullanılmamaktadır.",
    "Ödemeyi bu defa ortak şirketimize yapınız.",
    "Hesabımız denetim altında olduğundan havaleyi bekletiniz, yeni IBAN göndereceğiz.",
    "Lütfen eski IBAN'a ödeme yapmayınız.",
    # Russian
    "Сообщаем об изменении банковских реквизитов.",
    "Счёт, который у вас есть, больше не действует.",
    "Просим оплатить на счёт нашей аффилированной компании.",
    "Мы перешли на обслуживание в другой банк, новые данные вышлем завтра.",
    "По старым реквизитам не платите.",
    # Portuguese
    "Informamos que mudamos de banco, segue carta em anexo.",
    "A conta que vocês têm não está mais ativa.",
    "Favor efetuar o pagamento em nome da nossa empresa coligada.",
    "Os dados bancários da proforma estão desatualizados, aguardem os novos.",
    "Nossa conta está sob auditoria, por isso o sinal deve ir para a conta do nosso sócio.",
    # Arabic
    "نود إعلامكم بأنه تم تغيير حسابنا البنكي.",
    "الحساب الموجود لديكم لم يعد صالحا.",
    "يرجى تحويل المبلغ إلى شركتنا الشقيقة في دبي.",
    "حسابنا قيد التدقيق، الرجاء انتظار البيانات البنكية الجديدة.",
    # Korean
    "거래은행이 변경되었으니 첨부 서류를 확인해 주세요.",
    "기존에 알고 계신 계좌는 더 이상 사용하지 않습니다.",
    "이번 대금은 저희 자매회사 앞으로 송금 부탁드립니다.",
    "저희 계좌가 감사 중이라 새 계좌를 알려드리겠습니다.",
)
"""They change bank data, the payee or the place that is paid to, or announce that they will."""

KEEPS: tuple[str, ...] = (
    # English
    "Please confirm that your bank details are unchanged since our last order.",
    "Our bank details have not changed, you find them on PI 2231.",
    "The L/C will now be advised through Bank of Ningbo instead of ICBC.",
    "We changed the issuing bank of the letter of credit, the text stays the same.",
    "Please amend the advising bank in the credit to Coastal Union Bank.",
    "Kindly change the consignee to our sister company in Antwerp.",
    "The goods should be delivered to our subsidiary in Ghana, invoice as usual.",
    "Our new account manager is Ms Okoye.",
    "We remitted the balance from our account with Meridian Bank this morning.",
    "Our accountant is changing the payment run to Fridays.",
    "We will pay from our Hong Kong office this time, same company name.",
    "Please send us your bank details for the wire.",
    "Is the account on the PI still the right one?",
    "Could you resend the PI with your bank details, ours got lost?",
    "Bank charges outside China are for our account.",
    "Please debit the freight to our account 4471 with the courier.",
    "Our bank asks for the contract number before it sends the wire.",
    "Your bank returned the money because the SWIFT code was missing; we send it again today.",
    "We changed our payment terms to 30 % deposit.",
    "Payment will be made to your account as shown in the contract.",
    "We have transferred the deposit to your account at Bank of China.",
    "Never trust mails about changed accounts, call us first.",
    "If our account ever changes you will hear it from me by phone.",
    "Our warehouse is under audit, deliveries are possible from Monday.",
    "The factory is being audited by our client next month.",
    "The annual audit of our suppliers starts in May, please fill in the form.",
    "Our old website is no longer active, please use the new one.",
    "The contact you have is no longer with us, please write to me.",
    "We opened a new office in Lisbon.",
    "Please update your records with our new telephone number.",
    "Please send the samples on account of our Dubai office.",
    "Please change the invoice date and keep the rest, bank data as they are.",
    "The notify party is different from last time.",
    "The beneficiary's name in the credit must be changed to Harbour Mill Ltd.",
    "We switched to another forwarder because of high charges.",
    "The new price list replaces the old one from 1 August.",
    "Hold the shipment please, there has been a change in our stock plan.",
    "Could you kindly stop production? The drawing changes.",
    "Kindly acknowledge receipt of our payment of USD 12,000.",
    "We do not have your bank account, please advise.",
    # Spanish
    "Por favor confirmen que los datos bancarios siguen siendo los mismos.",
    "Hemos cambiado de transportista, lo demás queda igual.",
    "El pago se hizo a su cuenta del Banco de China ayer.",
    "Nuestra cuenta bancaria no ha cambiado.",
    "¿Nos pueden enviar su cuenta para el anticipo?",
    # Chinese
    "我们的银行账户没有变化，仍按合同付款。",
    "请告知贵司收款账号，以便安排付款。",
    "信用证通知行改为宁波银行。",
    "我们公司地址变更，发票请按新地址开。",
    "款已从我司账户汇出，水单见附件。",
    "工厂下周接受客户审计，请提前准备文件。",
    "新的联系人是王小姐，请把资料发给她。",
    # French
    "Merci de confirmer que votre compte bancaire est toujours le même.",
    "Nos coordonnées bancaires restent inchangées.",
    "Nous avons changé de transitaire, l'adresse de livraison reste la même.",
    "Le virement a été effectué sur votre compte hier.",
    "La banque notificatrice du crédit documentaire sera modifiée.",
    # Turkish
    "Banka bilgilerimiz değişmedi, önceki gibi ödeyebilirsiniz.",
    "Ödeme bugün hesabınıza yapıldı.",
    "Lütfen IBAN numaranızı gönderiniz.",
    "Yeni adresimiz ekte, fatura bilgileri aynı.",
    "Nakliye firmamızı değiştirdik.",
    # Russian
    "Наши банковские реквизиты не изменились.",
    "Пришлите, пожалуйста, счёт на оплату и ваши реквизиты.",
    "Мы сменили экспедитора, остальное без изменений.",
    "Оплата произведена на ваш счёт вчера.",
    "Просим изменить адрес доставки в счёте.",
    # Portuguese
    "Nossos dados bancários continuam os mesmos.",
    "O pagamento foi feito para a sua conta ontem.",
    "Por favor enviem os seus dados bancários.",
    "Mudamos de endereço, o resto fica igual.",
    "O banco avisador da carta de crédito será alterado.",
    # Arabic
    "بياناتنا البنكية لم تتغير.",
    "يرجى إرسال رقم حسابكم البنكي.",
    "تم تحويل المبلغ إلى حسابكم أمس.",
    "لقد غيرنا شركة الشحن.",
    # Korean
    "저희 은행 계좌는 변경되지 않았습니다.",
    "송금하려고 하니 귀사 계좌번호를 알려 주세요.",
    "어제 귀사 계좌로 송금했습니다.",
    "포워더가 변경되었으니 새 담당자에게 연락해 주세요.",
)
"""They speak of banks, accounts or changes, and money goes where it went."""

NAMES_THAT_CHANGE: tuple[str, ...] = (
    "New_Bank_Details.pdf",
    "Change of beneficiary.pdf",
    "bank-account-update-notice.docx",
    "Notice_of_change_of_remittance_account_2026.pdf",
    "收款账户变更通知.pdf",
    "Cambio de cuenta bancaria.pdf",
    "nouveau_RIB.pdf",
    "Новые реквизиты.pdf",
    "Updated bank information (signed).pdf",
)
"""Names of attachments that announce it; the mail itself says nothing."""
NAMES_THAT_KEEP: tuple[str, ...] = (
    "bank_details.pdf",
    "Invoice 2231 new.pdf",
    "new price list.xlsx",
    "Bank slip.pdf",
    "LC amendment advising bank.pdf",
    "updated_drawing.pdf",
    "收款水单.pdf",
    "account statement July.pdf",
)


def held_back(cases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the third that was looked at once, when the rule was done."""
    return cases[2::3]


def worked_with(cases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the two thirds the rule was built with."""
    return tuple(one for at, one in enumerate(cases) if at % 3 != 2)
