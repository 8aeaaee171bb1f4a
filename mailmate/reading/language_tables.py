"""The commonest words and own letters of the languages written in Latin script.

Words of trade mail stand among them, since a terse mail has few others.
"""

from __future__ import annotations

STOP_WORDS: dict[str, str] = {
    "en": "the and to of for you we is are be this that with our your in on please have has will can it from not as by or at if any all was were been would could should need thanks regards dear kindly what when which how do does did may pls u my i they there after before no yes still more than but an us me hello hi send tomorrow today goods price",
    "es": "el la los las de del que y en para por con un una su sus es al lo como más se nos no le les favor está son muy fue estimados estimado saludos gracias hola necesitamos precio pago hoy mañana esta este pero sin cuando cuánto cuál qué ha han adjunto señores nuestra nuestro entrega cotización llegaron",
    "pt": "o os as de do da dos das que e em para por com um uma seu sua é ao não no na nos nas como mais se foi está são será prezados prezado obrigado obrigada favor olá bom dia precisamos preço pagamento hoje amanhã você vocês nossa nosso gostaria gostaríamos entrega cotação à até pelo pela chegaram",
    "fr": "le la les de des du que et en pour par avec un une votre vos est au aux nous vous il ne pas sur ce cette dans sont été bonjour merci cordialement veuillez prix paiement notre nos avons avez je qui ou si plus être messieurs livraison commande demain aujourd'hui sera",
    "de": "der die das den dem und zu von für mit ein eine einen ist sind wir sie ihre ihr uns nicht auf im in an bitte haben hat wird werden geehrte grüße gruß sehr auch noch oder wenn bei aus dass ich es wie können danke anbei angebot ware lieferung zahlung stück morgen heute",
    "it": "il lo la gli le di del della dei che e in per con un una vostro vostra è al sono ci non si da come più alla nel anche buongiorno grazie saluti prezzo pagamento siamo abbiamo vi spett gentile gentili vorremmo ordine consegna",
    "tr": "ve bir bu için ile de da olarak olan çok en ne mi mı mu mü lütfen teşekkür merhaba sayın fiyat adet ödeme yarın bugün rica ederiz ederim bize sizin bizim size var yok gibi daha kadar sonra teklif teklifi sipariş saygılarımızla iyi olacak yapılacak mal ürün istiyoruz geldi",
    "nl": "de het een en van voor met is zijn wij we u uw ons niet op in aan graag kunt kunnen hebben heeft wordt dat dit bij ook nog of als geachte groeten dank prijs betaling levering wat hoe naar bestelling",
    "pl": "i w na z do że nie się jest są dla o po od prosimy proszę państwa cena dzień dobry pozdrawiam zapytanie mamy czy lub oraz jak przez za naszej zamówienie dostawa płatność sztuk",
    "vi": "và của cho các là chúng tôi có không được trong với này những một xin vui lòng báo giá hàng đã sẽ công ty quý anh chị cảm ơn",
    "id": "yang dan di untuk dengan kami anda ini itu dari ke pada adalah tidak akan mohon harga terima kasih bapak ibu bisa ada juga sudah pengiriman pembayaran silakan",
    "ro": "și în de la pentru cu un o este sunt nu vă rugăm ne din pe că mulțumesc ofertă preț plata bună ziua comanda",
    "cs": "a v na s z do že je jsou pro se prosíme děkuji dobrý den cena platba objednávka nebo jak máme jsme",
    "hu": "a az és hogy nem van kérjük egy is meg ár köszönöm tisztelt üdvözlettel fizetés rendelés szállítás kérem",
    "sv": "och att det som en ett är på av för med vi ni inte har kan till från hej tack pris betalning leverans vänligen",
}
"""Words by language, separated by blanks."""

OWN_LETTERS: dict[str, str] = {
    "es": "ñ¿¡", "pt": "ãõ", "de": "ßäöü", "tr": "ığş", "pl": "łążęśń", "vi": "ơưạếệộ", "ro": "țșă", "cs": "řěů", "hu": "őű",
    "fr": "êèç", "sv": "å",
}  # fmt: skip
"""Letters that hardly another language of the table has."""

ABBREVIATIONS = "no nos nr art approx qty ref mr mrs ms dr co ltd inc corp pvt dept tel fax att attn e.g i.e eg ie vs pos fig  jan feb mar apr jun jul aug sep sept oct nov dec sr sra sres núm n° ст г руб bzw ca z.b bpk ibu st max min nbr"
"""Words before a full stop that end no sentence."""

COMMON = "the and our you your we i is are be not no have has been will can for of to in on it a by this that with from was do does please if so as at us any or an my need send new"
"""English words too common to look a phrase up by."""
