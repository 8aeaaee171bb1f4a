"""What buyers ask about, by its name in the languages they write: data only.

A word ending in `*` stands for all words that begin so; blanks join words of a phrase. Everything is lower-case and
without accents, as `glossary` folds what it reads. English, Chinese, Spanish, Portuguese, French, German, Russian,
Turkish, Arabic, Korean; Italian where its word is another one.
"""

from __future__ import annotations

CONCEPTS = {
    "certificate": "certificate, certificates, certification*, certified, approval, approvals, 证书, 认证, certificad*, certificac*, certificat, certificats, zertifi*, zulassung*, сертифи*, sertifika*, شهادة, شهادات, 인증*, 증명서*, certificaz*",
    "test report": "test report, test reports, mill certificate, inspection certificate, 检测报告, 检验报告, 测试报告, 试验报告, informe de ensayo, informes de ensayo, relatorio de ensaio, rapport d essai, rapports d essai, prufbericht*, prufzeugnis*, werkszeugnis*, протокол испытани*, test raporu, تقرير الاختبار, 시험 성적서, 시험성적서*",
    "warranty": "warranty, warranties, guarantee, guarantees, 质保, 保修, 质保期, 保固, garantia*, garantie*, gewahrleistung*, гаранти*, garanti, garantisi, ضمان, الضمان, 보증*, garanzia",
    "lead time": "lead time, lead times, delivery time, delivery times, production time, delivery period, 交期, 交货期, 货期, 生产周期, 交货时间, plazo de entrega, plazos de entrega, prazo de entrega, delai de livraison, delais de livraison, lieferzeit*, lieferfrist*, срок поставки, сроки поставки, срок изготовления, teslim suresi, teslimat suresi, مدة التسليم, موعد التسليم, 납기*, tempi di consegna",
    "moq": "moq, minimum order, minimum order quantity, minimum quantity, 起订量, 最小起订量, 最低订购量, 起订, pedido minimo, cantidad minima, quantidade minima, quantite minimale, commande minimale, minimum de commande, mindestbestell*, mindestmenge*, mindestabnahme*, минимальный заказ, минимальная партия, минимальная партия заказа, minimum siparis, asgari siparis, الحد الادنى للطلب, الحد الادنى, 최소 주문*, 최소주문*, quantita minima, ordine minimo",
    "packing": "packing, packed, packaging, package, carton, cartons, pallet, pallets, 包装, 装箱, 纸箱, 托盘, embalaj*, embalad*, embalagem, embalagens, emballage*, emballe*, verpack*, упаков*, ambalaj*, paketleme, تعبئة, التعبئة, تغليف, التغليف, 포장*, imball*",
    "payment": "payment, payments, payment terms, terms of payment, 付款, 支付, 付款方式, pago, pagos, pagamento*, paiement*, reglement, zahlung*, zahlungsbedingung*, оплат*, условия оплаты, odeme*, الدفع, دفع, 결제*, 지불*",
    "material": "material, materials, 材质, 材料, 原料, materiales, materiais, materiau*, matiere, matieres, werkstoff*, материал*, malzeme*, المادة, المواد, خامة, 재질*, 소재*, materiale, materiali",
    "temperature": "temperature, temperatures, 温度, 耐温, 工作温度, temperatura*, temperatur*, температур*, sicaklik*, درجة الحرارة, حرارة, 온도*",
    "pressure": "pressure, pressures, pressure rating, 压力, 耐压, 压力等级, 公称压力, presion*, pressao, pressoes, pression*, druck, druckstufe*, nenndruck*, betriebsdruck*, давлен*, basinc*, الضغط, ضغط, 압력*, pressione",
    "sample": "sample, samples, 样品, 打样, 样板, muestra*, amostra*, echantillon*, muster, образ*, numune*, عينة, عينات, العينات, 샘플*, 견본*, campion*",
    "hs code": "hs code, hs codes, tariff code, tariff number, customs code, customs tariff, 海关编码, 税则号, 商品编码, partida arancelaria, codigo arancelario, codigo aduanero, ncm, position tarifaire, code douanier, nomenclature douaniere, zolltarifnummer*, warennummer*, тн вэд, код тн вэд, тнвэд, gtip, gtip kodu, رمز النظام المنسق, البند الجمركي, hs코드*, hs 코드*, 세번부호, codice doganale",
    "weight": "weight, weights, heavy, 重量, 毛重, 净重, 单重, peso, pesos, pesa, poids, gewicht*, вес, веса, весит, agirlik*, agirligi, الوزن, وزن, 무게*, 중량*",
    "size": "size, sizes, dimension, dimensions, diameter, 尺寸, 规格, 口径, 直径, tamano*, medida, medidas, dimensiones, tamanho*, dimensao, dimensoes, dimensions, taille, tailles, diametre*, grosse, grossen, abmessung*, durchmesser*, размер*, диаметр*, boyut*, olcu*, cap, المقاس, مقاس, الحجم, القطر, 크기*, 치수*, 규격*, 사이즈*, misura, misure",
    "thickness": "thickness, thick, 厚度, 壁厚, espesor*, espessura*, epaisseur*, dicke, wandstarke*, starke, толщин*, kalinlik*, السماكة, سماكة, 두께*, spessore",
    "colour": "colour, colours, color, colors, 颜色, 色号, colores, cor, cores, couleur*, farbe, farben, farbton, цвет*, renk*, اللون, لون, الوان, 색상*, 색깔*, colore, colori",
    "colour temperature": "colour temperature, color temperature, cct, 色温, temperatura de color, temperatura de cor, temperature de couleur, farbtemperatur, цветовая температура, renk sicakligi, 색온도*",
    "protection class": "ip rating, ip class, ip grade, ip code, ip protection, ingress protection, protection class, protection rating, 防护等级, 防水等级, schutzart, schutzklasse, grado de proteccion, grau de protecao, indice de protection, степень защиты, koruma sinifi, درجة الحماية, 방수등급*, 보호등급*",
    "current": "output current, input current, rated current, amperage, 电流, corriente, corrente, courant, nennstrom, strom, номинальный ток, akim*, 전류*",
    "capacity": "capacity, volume, 容量, 容积, capacidad*, capacidade*, contenance, inhalt, kapazitat, fassungsvermogen, емкость, объем, kapasite*, hacim, السعة, 용량*",
    "length": "length, long, 长度, longitud*, largo, comprimento*, longueur*, lange, длина, длины, uzunluk*, الطول, 길이*",
    "width": "width, wide, 宽度, 门幅, 幅宽, ancho, anchura, largura*, largeur*, breite, ширина, ширины, genislik*, العرض, 폭",
    "height": "height, 高度, altura*, hauteur*, hohe, высота, высоты, yukseklik*, الارتفاع, 높이*",
    "surface": "surface, surface finish, surface treatment, coating, 表面处理, 涂层, 镀层, acabado*, recubrimiento*, acabamento*, revetement*, finition, oberflache*, beschichtung*, покрыти*, kaplama*, الطلاء, 표면처리*, 코팅*",
    "application": "application, applications, 用途, 应用, aplicacion*, aplicac*, anwendung*, einsatzbereich*, применение, применения, uygulama*, الاستخدام, 용도*",
    "voltage": "voltage, 电压, voltaje*, tension, voltagem, spannung*, напряжен*, voltaj*, gerilim*, الجهد, 전압*, tensione",
    "power": "power, wattage, 功率, potencia*, puissance*, leistung*, leistungsaufnahme, мощност*, guc, gucu, القدرة, 전력*, 출력*, potenza",
    "standard": "standard, standards, norm, norms, 标准, 执行标准, norma, normas, norme, normes, стандарт*, гост, standart*, معيار, المعايير, المواصفات, 표준*",
    "connection": "connection, connections, thread, threads, flange, flanges, 连接, 螺纹, 法兰, conexion*, rosca*, brida*, conexao, conexoes, flange*, raccord*, filetage*, bride, brides, anschluss*, gewinde*, flansch*, соединен*, резьб*, фланец, фланц*, baglanti*, dis, flans*, التوصيل, فلنجة, 연결*, 나사*, 플랜지*, filettatura",
    "seal": "seal, seals, sealing, gasket, gaskets, o ring, o rings, 密封, 密封件, 密封圈, 垫片, junta, juntas, sello, sellos, vedacao, vedacoes, joint, joints, joint torique, dichtung*, уплотнен*, прокладк*, conta, contalar, مانع التسرب, حشوة, 씰, 실링*, 가스켓*, guarnizion*",
    "stock": "stock, in stock, availability, 库存, 现货, existencia*, estoque*, disponibilidad*, disponibilidade*, disponibilite*, lager, lagerbestand*, vorratig, наличи*, на складе, stok*, المخزون, مخزون, 재고*, disponibilita",
    "validity": "validity, valid until, 有效期, validez, vigencia, validade, validite*, gultigkeit*, срок действия, gecerlilik*, صلاحية, 유효기간*, validita",
    "container": "container, containers, container load, 集装箱, 货柜, 装柜, contenedor*, conteiner*, conteneur*, контейнер*, konteyner*, حاوية, حاويات, 컨테이너*",
    "shipping": "shipping, freight, shipment, 运费, 海运, 运输, flete*, envio*, frete*, fret, expedition*, fracht*, versand*, фрахт*, доставк*, navlun*, nakliye*, الشحن, شحن, 운임*, 배송*, 선적*, spedizione",
    "discount": "discount, discounts, 折扣, 优惠, descuento*, desconto*, remise, remises, rabais, rabatt*, skonto, скидк*, indirim*, iskonto*, خصم, 할인*, sconto, sconti",
    "origin": "origin, country of origin, certificate of origin, 产地, 原产地, 原产国, origen*, origem*, origine*, ursprung*, herkunft*, происхожден*, mense*, mensei*, المنشا, بلد المنشا, 원산지*",
    "service life": "service life, lifetime, life span, lifespan, 使用寿命, 寿命, vida util, duree de vie, lebensdauer*, срок службы, omru, kullanim omru, العمر الافتراضي, 수명*",
    "chemical resistance": "chemical resistance, resistant to, resistance to, corrosion resistance, acid, acids, 耐腐蚀, 耐化学, 耐酸, 腐蚀, resistencia quimica, resistente a, acido, acidos, resistance chimique, resiste a, acide, acides, chemische bestandigkeit, bestandig gegen, chemikalienbestandigkeit*, saure, sauren, химическая стойкость, стойкость к, кислот*, kimyasal direnc, asit*, مقاومة المواد الكيميائية, حمض, 내화학성*, 산성*",
    "shelf life": "shelf life, best before, storage time, 保质期, 储存期, vida en almacen, fecha de caducidad, caducidad, prazo de validade, duree de conservation, haltbarkeit*, lagerfahigkeit, срок годности, срок хранения, raf omru, مدة الصلاحية, 유통기한*, 보관기간*",
    "private label": "private label, oem, logo, own brand, own label, custom label, 贴牌, 定制, 代工, 商标, marca propia, marca propria, logotipo*, personaliz*, marque propre, marque de distributeur, eigenmarke*, собственная марка, под нашим брендом, логотип*, ozel etiket, kendi markamiz, علامة تجارية خاصة, شعار, 자체상표*, 로고*",
    "installation": "installation, install, mounting, assembly, 安装, instalacion*, instalac*, montaje*, montagem, pose, montage, einbau*, montageanleitung*, установк*, монтаж*, kurulum*, montaj*, التركيب, تركيب, 설치*, installazione",
    "spare parts": "spare part, spare parts, spares, repair kit, 备件, 配件, 零配件, repuesto*, recambio*, pecas de reposicao, pieces de rechange, pieces detachees, ersatzteil*, запчаст*, запасные части, yedek parca*, قطع غيار, قطع الغيار, 예비부품*, 부품*, pezzi di ricambio, ricambi",
    "drawing": "drawing, drawings, data sheet, datasheet, technical data sheet, catalogue, catalog, 图纸, 样本, 产品目录, 资料, plano, planos, ficha tecnica, fichas tecnicas, catalogo*, desenho*, plan, plans, fiche technique, fiches techniques, catalogue, zeichnung*, datenblatt*, katalog*, чертеж*, технический паспорт, каталог*, cizim*, رسم, كتالوج, 도면*, 카탈로그*",
    "density": "density, 密度, densidad*, densidade*, densite, dichte, плотност*, yogunluk*, الكثافة, 밀도*",
    "hardness": "hardness, 硬度, dureza*, durete*, harte, твердост*, sertlik*, الصلابة, 경도*, durezza",
    "flow": "flow rate, flow, 流量, caudal*, vazao, debit, durchfluss*, расход, debi, معدل التدفق, 유량*, portata",
    "medium": "medium, media, fluid, 介质, fluido*, fluide*, milieu, medien, среда, среды, akiskan*, الوسيط, 유체*, 매체*",
}
"""What is asked about -> its names."""
