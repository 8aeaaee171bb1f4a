"""Incoterms, sea ports and countries; data only. Port names are spelt as in UN/LOCODE, plain ASCII first.

A port row: country, name, other Latin spellings and Chinese names, parted by `|`. A leading `!` marks a name that is an everyday word or a
person's name too: it counts only beside a word such as "port", an Incoterm or its country.
"""

from __future__ import annotations

from mailmate.trade.finding.words import listed

INCOTERMS_2020 = ("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF")
OLD_INCOTERMS = ("DAT", "DDU", "DES", "DEQ", "DAF")
"""Rules of earlier editions, no longer part of Incoterms 2020."""

PORT_ROWS = """
CN Shanghai|上海
CN Ningbo|Ningbo-Zhoushan|Beilun|宁波|宁波港
CN Shenzhen|深圳
CN Yantian|盐田
CN Shekou|蛇口
CN Chiwan|赤湾
CN Guangzhou|Canton|广州
CN Nansha|南沙
CN Huangpu|黄埔
CN Qingdao|Tsingtao|青岛
CN Tianjin|Tientsin|天津
CN Xingang|Tianjin Xingang|新港
CN Xiamen|Amoy|厦门
CN Dalian|大连
CN Lianyungang|连云港
CN Yantai|烟台
CN Weihai|威海
CN Rizhao|日照
CN Zhoushan|舟山
CN Wenzhou|温州
CN Taizhou|台州
CN Fuzhou|福州
CN Quanzhou|泉州
CN Shantou|Swatow|汕头
CN Zhuhai|珠海
CN Zhongshan|中山
CN Foshan|佛山
CN Jiangmen|江门
CN Shunde|顺德
CN Zhanjiang|湛江
CN Beihai|北海
CN Fangcheng|Fangchenggang|防城港
CN Qinzhou|钦州
CN Haikou|海口
CN Yangpu|洋浦
CN Yingkou|Bayuquan|营口|鲅鱼圈
CN Jinzhou|锦州
CN Qinhuangdao|秦皇岛
CN Caofeidian|曹妃甸
CN Huanghua|黄骅
CN Taicang|太仓
CN Zhangjiagang|张家港
CN Nantong|南通
CN Nanjing|南京
CN Zhenjiang|镇江
CN Jiangyin|江阴
CN Wuhan|武汉
CN Chongqing|重庆
CN Changsha|长沙
CN Zhapu|Jiaxing|乍浦|嘉兴
HK Hong Kong|Hongkong|香港
MO Macau|澳门
TW Kaohsiung|高雄
TW Keelung|Chilung|基隆
TW Taichung|台中
TW Taipei|台北
JP Tokyo|东京|東京
JP Yokohama|横滨|横浜
JP Nagoya|名古屋
JP Osaka|大阪
JP Kobe|神户|神戸
JP Hakata|Fukuoka|博多
JP Moji|门司
JP Shimizu|清水港
JP Tomakomai|苫小牧
JP Niigata|新潟
JP Naha|那霸
KR Busan|Pusan|釜山|부산
KR Incheon|Inchon|仁川|인천
KR Gwangyang|Kwangyang|光阳|광양
KR Ulsan|蔚山|울산
KR Pyeongtaek|平泽|평택
VN Haiphong|Hai Phong|海防
VN Ho Chi Minh City|Ho Chi Minh|HCMC|HCM City|Saigon|胡志明|胡志明市|西贡
VN Cat Lai|Catlai|吉莱
VN Cai Mep|盖梅
VN Vung Tau|头顿
VN Da Nang|Danang|岘港
VN Quy Nhon|Qui Nhon|归仁
VN Hon Gai|Cai Lan
TH Laem Chabang|Laemchabang|林查班
TH Bangkok|曼谷
TH Lat Krabang|拉格拉邦
TH Songkhla|宋卡
MY Port Klang|Port Kelang|Klang|巴生|巴生港
MY Penang|Pinang|槟城
MY Pasir Gudang|巴西古当
MY Tanjung Pelepas|PTP|丹戎帕拉帕斯
MY Kuantan|关丹
MY Kuching|古晋
MY Kota Kinabalu|亚庇
MY Bintulu|民都鲁
SG Singapore|新加坡
ID Jakarta|Tanjung Priok|雅加达
ID Surabaya|Tanjung Perak|泗水
ID Semarang|三宝垄
ID Belawan|勿拉湾
ID Medan|棉兰
ID Makassar|望加锡
ID Batam|巴淡
ID Palembang|巨港
PH Manila|马尼拉
PH Cebu|宿务
PH Davao|达沃
PH Subic Bay|Subic|苏比克
PH Batangas|八打雁
PH Cagayan de Oro|卡加延德奥罗
KH Sihanoukville|Kompong Som|西哈努克|西哈努克港
KH Phnom Penh|金边
MM Yangon|Rangoon|仰光
MM Thilawa|迪拉瓦
BN Muara|摩拉
BD Chittagong|Chattogram|吉大港
BD Mongla|蒙拉
LK Colombo|科伦坡
LK Hambantota|汉班托塔
PK Karachi|卡拉奇
PK Port Qasim|Qasim|Muhammad Bin Qasim|卡西姆
PK Gwadar|瓜达尔
IN Nhava Sheva|Jawaharlal Nehru|JNPT|那瓦舍瓦|那瓦西瓦
IN Mumbai|Bombay|孟买
IN Mundra|蒙德拉
IN Chennai|Madras|金奈|钦奈
IN Kolkata|Calcutta|加尔各答
IN Cochin|Kochi|科钦
IN Visakhapatnam|Vizag|维沙卡帕特南
IN Tuticorin|Thoothukudi|杜蒂戈林
IN Kandla|坎德拉
IN Pipavav|皮帕瓦沃
IN Hazira|哈兹拉
IN Haldia|霍尔迪亚
IN Krishnapatnam
IN Ennore|Kattupalli
IN Mangalore|New Mangalore
IN Tughlakabad
MV Male!|马累
AE Jebel Ali|杰贝阿里
AE Dubai|迪拜
AE Abu Dhabi|Khalifa Port|阿布扎比
AE Sharjah|沙迦
AE Ajman|阿治曼
AE Fujairah|富查伊拉
AE Ras Al Khaimah
SA Jeddah|Jiddah|吉达
SA Dammam|Ad Dammam|达曼
SA Riyadh|Riyadh Dry Port|利雅得
SA Jubail|Al Jubail|朱拜勒
SA Yanbu|延布
SA King Abdullah Port|King Abdullah City
QA Hamad|Hamad Port|Doha|多哈|哈马德
KW Shuwaikh|Kuwait City|舒威赫
KW Shuaiba
BH Bahrain Port|Khalifa Bin Salman|Mina Salman
OM Sohar|苏哈尔
OM Salalah|塞拉莱
OM Muscat|Port Sultan Qaboos|马斯喀特
YE Aden!|亚丁
YE Hodeidah|荷台达
IQ Umm Qasr|乌姆盖斯尔
IQ Basra|Basrah|巴士拉
IR Bandar Abbas|Bandarabbas|Shahid Rajaee|阿巴斯|阿巴斯港
IR Bushehr|布什尔
IR Bandar Imam Khomeini
JO Aqaba|亚喀巴
LB Beirut|贝鲁特
SY Latakia|Lattakia|拉塔基亚
SY Tartous|Tartus
IL Haifa|海法
IL Ashdod|阿什杜德
TR Istanbul|Ambarli|Kumport|伊斯坦布尔|安巴利
TR Haydarpasa
TR Mersin|梅尔辛
TR Izmir|伊兹密尔
TR Aliaga|阿利亚加
TR Gemlik|盖姆利克
TR Gebze|Evyap|Yarimca|Derince|Izmit
TR Iskenderun|伊斯肯德伦
TR Samsun
TR Antalya
TR Trabzon
CY Limassol|利马索尔
GE Poti|波季
GE Batumi|巴统
AZ Baku|巴库
KZ Aktau|阿克套
RU Saint Petersburg|St. Petersburg|St Petersburg|圣彼得堡
RU Vladivostok|海参崴|符拉迪沃斯托克
RU Vostochny|东方港
RU Novorossiysk|新罗西斯克
RU Kaliningrad|加里宁格勒
RU Nakhodka
UA Odessa|Odesa|敖德萨
UA Chornomorsk|Ilyichevsk
UA Yuzhny|Pivdennyi
RO Constanta|Constantza|康斯坦察
BG Varna|瓦尔纳
BG Burgas|Bourgas
GR Piraeus|比雷埃夫斯
GR Thessaloniki|塞萨洛尼基
AL Durres
ME Bar!
HR Rijeka|里耶卡
HR Split!
HR Ploce
SI Koper|科佩尔
IT Genoa|Genova|热那亚
IT La Spezia|拉斯佩齐亚
IT Livorno|Leghorn|里窝那
IT Naples|Napoli|那不勒斯
IT Salerno
IT Venice|Venezia|威尼斯
IT Trieste|的里雅斯特
IT Ravenna|拉文纳
IT Ancona
IT Gioia Tauro
IT Bari!
IT Taranto
IT Cagliari
IT Palermo
IT Vado Ligure
MT Marsaxlokk|马尔萨什洛克
MT Valletta
ES Barcelona|巴塞罗那
ES Valencia|瓦伦西亚
ES Algeciras|阿尔赫西拉斯
ES Bilbao|毕尔巴鄂
ES Vigo
ES Malaga
ES Cartagena
ES Alicante
ES Tarragona
ES Gijon
ES Cadiz
ES Seville|Sevilla
ES Las Palmas|拉斯帕尔马斯
ES Santa Cruz de Tenerife
PT Lisbon|Lisboa|里斯本
PT Leixoes|莱肖埃什
PT Sines|锡尼什
PT Setubal
FR Le Havre|勒阿弗尔
FR Marseille|Fos sur Mer|Fos-sur-Mer|Marseilles|马赛|福斯
FR Dunkirk|Dunkerque|敦刻尔克
FR Rouen
FR Bordeaux
FR Montoir de Bretagne|Montoir
BE Antwerp|Antwerpen|Anvers|安特卫普
BE Zeebrugge|泽布吕赫
BE Ghent|Gent
NL Rotterdam|Maasvlakte|鹿特丹
NL Amsterdam|阿姆斯特丹
NL Vlissingen|Flushing
NL Moerdijk
DE Hamburg|汉堡
DE Bremerhaven|不来梅哈芬
DE Bremen|不来梅
DE Wilhelmshaven|威廉港
DE Rostock
DE Duisburg|杜伊斯堡
DE Lubeck
GB Felixstowe|费利克斯托
GB Southampton|南安普敦
GB London Gateway|Tilbury|蒂尔伯里
GB London|伦敦
GB Liverpool|利物浦
GB Immingham
GB Grangemouth
GB Hull!
GB Bristol|Avonmouth
GB Belfast
GB Teesport
GB Thamesport
IE Dublin|都柏林
IE Cork!
DK Copenhagen|Kobenhavn|哥本哈根
DK Aarhus|Arhus|奥胡斯
DK Fredericia
SE Gothenburg|Goteborg|哥德堡
SE Stockholm|斯德哥尔摩
SE Helsingborg
SE Malmo
SE Norrkoping
NO Oslo|奥斯陆
NO Bergen
NO Stavanger
NO Kristiansand
NO Alesund
FI Helsinki|Vuosaari|赫尔辛基
FI Kotka|科特卡
FI Hamina
FI Rauma
FI Turku
IS Reykjavik|雷克雅未克
PL Gdansk|格但斯克
PL Gdynia|格丁尼亚
PL Szczecin
EE Tallinn|Muuga|塔林
LV Riga|里加
LV Liepaja
LT Klaipeda|克莱佩达
US Los Angeles|洛杉矶
US Long Beach|长滩
US Oakland|奥克兰港
US Seattle|西雅图
US Tacoma|塔科马
US Portland
US New York|纽约
US Newark
US Norfolk|诺福克
US Savannah|萨凡纳
US Charleston|查尔斯顿
US Houston|休斯顿
US Miami|迈阿密
US Port Everglades
US Jacksonville
US Baltimore|巴尔的摩
US Philadelphia|费城
US Boston|波士顿
US Wilmington
US New Orleans|新奥尔良
US Mobile!
US Tampa
US Galveston
US Chicago|芝加哥
US Honolulu|檀香山
US Port Hueneme
PR San Juan|圣胡安
CA Vancouver|温哥华
CA Prince Rupert|鲁珀特王子港
CA Montreal|蒙特利尔
CA Halifax|哈利法克斯
CA Toronto|多伦多
CA Saint John
MX Manzanillo|曼萨尼约
MX Veracruz|韦拉克鲁斯
MX Lazaro Cardenas|拉萨罗卡德纳斯
MX Altamira|阿尔塔米拉
MX Ensenada
MX Progreso
MX Mazatlan
GT Puerto Quetzal|危地马拉港
GT Santo Tomas de Castilla|Puerto Barrios
HN Puerto Cortes|科尔特斯港
SV Acajutla|阿卡胡特拉
NI Corinto|科林托
CR Caldera!|Puerto Caldera
CR Puerto Limon|Moin|利蒙
PA Colon!|Colon Free Zone|科隆
PA Cristobal!
PA Balboa!|巴尔博亚
PA Manzanillo Panama
CU Mariel
CU Havana|哈瓦那
DO Caucedo|考塞多
DO Rio Haina|Haina
DO Santo Domingo|圣多明各
HT Port-au-Prince|Port au Prince|太子港
JM Kingston|金斯敦
TT Port of Spain|Point Lisas|西班牙港
BS Freeport!
BB Bridgetown
CW Willemstad
CO Cartagena Colombia
CO Buenaventura|布埃纳文图拉
CO Barranquilla|巴兰基亚
CO Santa Marta
VE La Guaira|拉瓜伊拉
VE Puerto Cabello|卡贝略
VE Maracaibo
EC Guayaquil|瓜亚基尔
EC Manta
EC Posorja
PE Callao|卡亚俄
PE Chancay|钱凯
PE Paita
PE Matarani
CL San Antonio|圣安东尼奥
CL Valparaiso|瓦尔帕莱索
CL Iquique|伊基克
CL Antofagasta
CL Arica
CL San Vicente|Lirquen|Coronel
BO La Paz
AR Buenos Aires|布宜诺斯艾利斯
AR Zarate
AR Rosario
UY Montevideo|蒙得维的亚
PY Asuncion|亚松森
BR Santos!|桑托斯
BR Paranagua|巴拉那瓜
BR Itajai|伊塔雅伊
BR Navegantes|纳维根特斯
BR Itapoa
BR Rio Grande
BR Rio de Janeiro|里约热内卢
BR Vitoria|维多利亚港
BR Salvador!|萨尔瓦多港
BR Suape|苏阿普
BR Pecem
BR Manaus|马瑙斯
BR Fortaleza
BR Imbituba
SR Paramaribo
GY Georgetown
MA Casablanca|卡萨布兰卡
MA Tanger Med|Tangier|Tanger|丹吉尔
MA Agadir
DZ Algiers|Alger|阿尔及尔
DZ Oran|奥兰
DZ Bejaia
DZ Skikda
DZ Annaba
TN Rades|拉迪斯
TN Sfax
TN Tunis
LY Tripoli|的黎波里
LY Misurata|Misrata|米苏拉塔
LY Benghazi|班加西
LY Al Khoms|Khoms
EG Alexandria|El Dekheila|Dekheila|亚历山大
EG Port Said|Port Said East|塞得港
EG Damietta|达米埃塔
EG Sokhna|Ain Sokhna|El Sokhna|苏赫纳
EG Suez|Adabiya
SD Port Sudan|苏丹港
DJ Djibouti|吉布提
ER Massawa
SO Mogadishu|摩加迪沙
SO Berbera
KE Mombasa|蒙巴萨
TZ Dar es Salaam|Dar-es-Salaam|达累斯萨拉姆
TZ Zanzibar
MZ Beira!|贝拉
MZ Maputo|马普托
MZ Nacala|纳卡拉
MG Toamasina|Tamatave|塔马塔夫
MU Port Louis|路易港
RE Pointe des Galets|Le Port
SC Port Victoria
ZA Durban|德班
ZA Cape Town|开普敦
ZA Port Elizabeth|Gqeberha|Ngqura|Coega|伊丽莎白港
ZA Johannesburg|City Deep|约翰内斯堡
ZA East London
ZA Richards Bay
NA Walvis Bay|鲸湾
AO Luanda|罗安达
AO Lobito|洛比托
CD Matadi|马塔迪
CG Pointe Noire|Pointe-Noire|黑角
GA Libreville|Owendo|利伯维尔
GQ Malabo
CM Douala|杜阿拉
CM Kribi
NG Lagos|Apapa|拉各斯|阿帕帕
NG Tin Can Island|Tincan|Tin Can|天坎岛
NG Lekki
NG Onne|Port Harcourt|奥纳
BJ Cotonou|科托努
TG Lome|洛美
GH Tema|特马
GH Takoradi
CI Abidjan|阿比让
CI San Pedro
LR Monrovia|蒙罗维亚
SL Freetown|弗里敦
GN Conakry|科纳克里
GM Banjul|班珠尔
SN Dakar|达喀尔
MR Nouakchott|努瓦克肖特
MR Nouadhibou
CV Praia!
GW Bissau
AU Sydney!|Port Botany|悉尼
AU Melbourne|墨尔本
AU Brisbane|布里斯班
AU Fremantle|弗里曼特尔
AU Adelaide|阿德莱德
AU Darwin!
AU Townsville
AU Bell Bay
NZ Auckland|奥克兰
NZ Tauranga|陶朗阿
NZ Lyttelton|利特尔顿
NZ Wellington
NZ Napier
NZ Port Chalmers
FJ Suva|苏瓦
FJ Lautoka
PG Port Moresby|莫尔兹比港
PG Lae!
NC Noumea
PF Papeete
WS Apia
GU Apra|Guam Apra
TL Dili
"""

PORT_ROWS_ELSEWHERE = """
CN Shanghai|Шанхай|Шанхая|Шанхае|شنغهاي|شانغهاي|Şanghay|상하이
CN Ningbo|Нинбо|نينغبو|نينجبو|닝보
CN Shenzhen|Шэньчжэнь|Шеньчжень|شنتشن|선전항
CN Qingdao|Циндао|تشينغداو|칭다오
CN Tianjin|Тяньцзинь|Тяньцзиня|تيانجين|톈진
CN Guangzhou|Гуанчжоу|قوانغتشو|광저우
CN Xiamen|Сямэнь|شيامن|廈門|샤먼
CN Dalian|Далянь|Даляня|다롄
TW Kaohsiung|가오슝
TW Taichung|臺中港|台中港
HK Hong Kong|Гонконг|هونغ كونغ|홍콩
SG Singapore|Сингапур|سنغافورة|싱가포르|シンガポール
VN Haiphong|Hải Phòng|Хайфон|하이퐁|ハイフォン
VN Ho Chi Minh City|Хошимин|호치민|ホーチミン
TH Laem Chabang|林查班|램차방|レムチャバン
MY Port Klang|포트클랑|포트켈랑
KR Busan|Пусан|Пусана|بوسان|釜山港|プサン
KR Incheon|Инчхон|仁川港|インチョン
JP Yokohama|Иокогама|요코하마
JP Kobe|Кобе|고베
JP Osaka|Осака|오사카
JP Tokyo|Токио|도쿄
JP Nagoya|Нагоя|나고야
JP Hakata|博多|하카타
IN Nhava Sheva|JNPT|나바셰바
IN Mundra|문드라
RU Vladivostok|Владивосток|Владивостока|Владивостоке|블라디보스토크|블라디보스톡
RU Novorossiysk|Новороссийск|Новороссийска|Новороссийске|노보로시스크
RU Saint Petersburg|Санкт-Петербург|Санкт-Петербурга|Санкт-Петербурге|Санкт-Петербургу|СПб!|상트페테르부르크
RU Nakhodka|Находка|Находку|Находки|Находке
RU Vostochny|порт Восточный|порта Восточный
RU Kaliningrad|Калининград|Калининграда|Калининграде
UA Odessa|Одесса|Одессу|Одессы|Одессе
GE Poti|Поти
TR Mersin|Мерсин|مرسين|메르신
TR Istanbul|İstanbul|Ambarlı|Стамбул|Стамбула|اسطنبول|إسطنبول|이스탄불
TR Izmir|İzmir|Aliağa|إزمير|ازمير
TR Iskenderun|İskenderun
TR Izmit|Kocaeli|Derince
AE Jebel Ali|جبل علي|جبل على|Джебель-Али|제벨알리
AE Dubai|دبي|Дубай|두바이
AE Abu Dhabi|أبوظبي|أبو ظبي|خليفة بورت|ميناء خليفة
SA Jeddah|جدة|جده|Djeddah|Yeda|Джидда|젯다|제다
SA Dammam|الدمام|Даммам|담맘
SA Riyadh|الرياض
KW Shuwaikh|الشويخ
KW Shuaiba|الشعيبة
QA Hamad|ميناء حمد
OM Sohar|صحار
OM Salalah|صلالة
YE Aden|عدن
YE Hodeidah|الحديدة
IQ Umm Qasr|أم قصر|ام قصر
JO Aqaba|العقبة
LB Beirut|بيروت
SY Latakia|اللاذقية
EG Alexandria|الإسكندرية|الاسكندرية|Alexandrie|Alejandría|Александрия
EG Port Said|بورسعيد|بور سعيد
EG Damietta|دمياط
EG Ain Sokhna|العين السخنة|السخنة
SD Port Sudan|بورتسودان|بور سودان
LY Tripoli|طرابلس
LY Misurata|مصراتة
LY Benghazi|بنغازي
TN Rades|رادس
TN Sfax|صفاقس
DZ Algiers|ميناء الجزائر|Alger!
DZ Oran|وهران
MA Casablanca|الدار البيضاء
MA Tangier|طنجة|Tanger
DE Hamburg|Hamburgo|Hambourg|Amburgo|Гамбург|Гамбурга|Гамбурге|漢堡|هامبورغ|함부르크|ハンブルク
DE Bremerhaven|Bremerhaven|Бремерхафен
NL Rotterdam|Róterdam|Роттердам|Роттердама|鹿特丹|روتردام|로테르담|ロッテルダム
BE Antwerp|Amberes|Anvers|Antuérpia|Antwerpen|Anversa|Антверпен|أنتويرب|安特衛普|앤트워프|アントワープ
FR Le Havre|El Havre|Гавр|لوهافر
FR Marseille|Marsella|Marselha|Marsiglia|Fos-sur-Mer|Марсель
ES Valencia Spain|puerto de Valencia
ES Barcelona|Barcelone|Barcellona|Барселона|برشلونة
ES Algeciras|Algésiras
PT Lisbon|Lisbonne|Лиссабон
PT Leixoes|Leixões
IT Genoa|Génova|Gênes|Генуя|Genua|جنوة|제노바
IT Naples|Nápoles|Napoli
IT Trieste|Triest
IT Venice|Venezia|Venise|Venedig
GR Piraeus|Pirée|Pireo|Пирей|بيرايوس
GB Felixstowe|Феликстоу|펠릭스토우
GB London Gateway|London Gateway
PL Gdansk|Gdańsk|Гданьск
LT Klaipeda|Klaipėda|Клайпеда
LV Riga|Рига|Риги
EE Tallinn|Таллин
FI Helsinki|Хельсинки
US Los Angeles|洛杉磯|Лос-Анджелес|لوس أنجلوس|로스앤젤레스|ロサンゼルス
US Long Beach|長堤|長灘|롱비치|ロングビーチ
US New York|Nueva York|Nova York|Nova Iorque|紐約|Нью-Йорк|نيويورك|뉴욕
US Oakland|奧克蘭港
US Savannah|薩凡納|서배너
US Houston|休士頓|휴스턴
US Seattle|西雅圖|시애틀
CA Vancouver|溫哥華|Ванкувер|밴쿠버
MX Manzanillo|puerto de Manzanillo|en Manzanillo
MX Lazaro Cardenas|Lázaro Cárdenas
PA Colon!|Colón!
GT Puerto Quetzal|Puerto Quetzal
CO Cartagena Colombia|puerto de Cartagena
CL Valparaiso|Valparaíso
CL San Antonio!|puerto de San Antonio
CL Iquique|Iquique
UY Montevideo|Montevidéu
AR Buenos Aires|Буэнос-Айрес
BR Santos!|porto de Santos|puerto de Santos
BR Paranagua|Paranaguá
BR Itajai|Itajaí
BR Itapoa|Itapoá
BR Rio de Janeiro|Río de Janeiro
BR Vitoria!|porto de Vitória
BR Suape|Suape
ZA Durban|Дурбан
NG Lagos|Apapa|Tin Can|لاغوس|라고스
KE Mombasa|مومباسا|몸바사
AU Sydney|雪梨|悉尼|시드니|シドニー
AU Melbourne|墨爾本|멜버른
"""
"""The same ports as buyers write them in other languages and scripts, cases included."""

COUNTRY_ROWS = """
AF Afghanistan|阿富汗
AL Albania|阿尔巴尼亚
DZ Algeria|Algérie|阿尔及利亚
AS American Samoa
AD Andorra|安道尔
AO Angola|安哥拉
AI Anguilla
AG Antigua and Barbuda|Antigua|安提瓜和巴布达
AR Argentina|阿根廷
AM Armenia|亚美尼亚
AW Aruba|阿鲁巴
AU Australia|澳大利亚|澳洲
AT Austria|奥地利
AZ Azerbaijan|阿塞拜疆
BS Bahamas|The Bahamas|巴哈马
BH Bahrain|巴林
BD Bangladesh|孟加拉国|孟加拉
BB Barbados|巴巴多斯
BY Belarus|白俄罗斯
BE Belgium|比利时
BZ Belize|伯利兹
BJ Benin|贝宁
BM Bermuda|百慕大
BT Bhutan|不丹
BO Bolivia|玻利维亚
BA Bosnia and Herzegovina|Bosnia|波黑
BW Botswana|博茨瓦纳
BR Brazil|Brasil|巴西
VG British Virgin Islands
BN Brunei|Brunei Darussalam|文莱
BG Bulgaria|保加利亚
BF Burkina Faso|布基纳法索
BI Burundi|布隆迪
CV Cape Verde|Cabo Verde|佛得角
KH Cambodia|柬埔寨
CM Cameroon|Cameroun|喀麦隆
CA Canada|加拿大
KY Cayman Islands|开曼群岛
CF Central African Republic|中非共和国
TD Chad!|乍得
CL Chile|智利
CN China|P.R. China|P.R.China|PR China|PRC!|Mainland China|中国
CO Colombia|哥伦比亚
KM Comoros|科摩罗
CG Congo|Republic of the Congo|Congo-Brazzaville|刚果
CD Democratic Republic of the Congo|DR Congo|DRC!|Congo-Kinshasa|刚果金|刚果(金)
CK Cook Islands
CR Costa Rica|哥斯达黎加
CI Ivory Coast|Cote d'Ivoire|Côte d'Ivoire|科特迪瓦
HR Croatia|克罗地亚
CU Cuba|古巴
CW Curacao|Curaçao|库拉索
CY Cyprus|塞浦路斯
CZ Czech Republic|Czechia|捷克
DK Denmark|丹麦
DJ Djibouti|吉布提
DM Dominica|多米尼克
DO Dominican Republic|República Dominicana|多米尼加
EC Ecuador|厄瓜多尔
EG Egypt|埃及
SV El Salvador|萨尔瓦多
GQ Equatorial Guinea|赤道几内亚
ER Eritrea|厄立特里亚
EE Estonia|爱沙尼亚
SZ Eswatini|Swaziland|斯威士兰
ET Ethiopia|埃塞俄比亚
FO Faroe Islands|法罗群岛
FJ Fiji|斐济
FI Finland|芬兰
FR France|法国
GF French Guiana|法属圭亚那
PF French Polynesia|Tahiti|法属波利尼西亚
GA Gabon|加蓬
GM Gambia|The Gambia|冈比亚
GE Georgia!|格鲁吉亚
DE Germany|Deutschland|Alemania|德国
GH Ghana|加纳
GI Gibraltar|直布罗陀
GR Greece|希腊
GL Greenland|格陵兰
GD Grenada|格林纳达
GP Guadeloupe|瓜德罗普
GU Guam|关岛
GT Guatemala|危地马拉
GG Guernsey
GN Guinea!|几内亚
GW Guinea-Bissau|几内亚比绍
GY Guyana|圭亚那
HT Haiti|海地
HN Honduras|洪都拉斯
HK Hong Kong|Hongkong|香港
HU Hungary|匈牙利
IS Iceland|冰岛
IN India|印度
ID Indonesia|印度尼西亚|印尼
IR Iran|伊朗
IQ Iraq|伊拉克
IE Ireland|爱尔兰
IM Isle of Man
IL Israel|以色列
IT Italy|Italia|意大利
JM Jamaica|牙买加
JP Japan|日本
JE Jersey!
JO Jordan!|约旦
KZ Kazakhstan|哈萨克斯坦
KE Kenya|肯尼亚
KI Kiribati
XK Kosovo|科索沃
KW Kuwait|科威特
KG Kyrgyzstan|吉尔吉斯斯坦
LA Laos|Lao PDR|老挝
LV Latvia|拉脱维亚
LB Lebanon|黎巴嫩
LS Lesotho|莱索托
LR Liberia|利比里亚
LY Libya|利比亚
LI Liechtenstein|列支敦士登
LT Lithuania|立陶宛
LU Luxembourg|卢森堡
MO Macau|Macao|澳门
MG Madagascar|马达加斯加
MW Malawi|马拉维
MY Malaysia|马来西亚
MV Maldives|马尔代夫
ML Mali!|马里
MT Malta|马耳他
MH Marshall Islands
MQ Martinique|马提尼克
MR Mauritania|毛里塔尼亚
MU Mauritius|毛里求斯
YT Mayotte
MX Mexico|México|墨西哥
FM Micronesia
MD Moldova|摩尔多瓦
MC Monaco|摩纳哥
MN Mongolia|蒙古
ME Montenegro|黑山
MS Montserrat
MA Morocco|Maroc|摩洛哥
MZ Mozambique|莫桑比克
MM Myanmar|Burma|缅甸
NA Namibia|纳米比亚
NR Nauru
NP Nepal|尼泊尔
NL Netherlands|The Netherlands|Holland|荷兰
NC New Caledonia|新喀里多尼亚
NZ New Zealand|新西兰
NI Nicaragua|尼加拉瓜
NE Niger!|尼日尔
NG Nigeria|尼日利亚
KP North Korea|朝鲜
MK North Macedonia|Macedonia|北马其顿
MP Northern Mariana Islands|Saipan
NO Norway|挪威
OM Oman|Sultanate of Oman|阿曼
PK Pakistan|巴基斯坦
PW Palau
PS Palestine|巴勒斯坦
PA Panama|Panamá|巴拿马
PG Papua New Guinea|PNG!|巴布亚新几内亚
PY Paraguay|巴拉圭
PE Peru|Perú|秘鲁
PH Philippines|The Philippines|菲律宾
PL Poland|Polska|波兰
PT Portugal|葡萄牙
PR Puerto Rico|波多黎各
QA Qatar|卡塔尔
RE Reunion Island|La Réunion|留尼汪
RO Romania|罗马尼亚
RU Russia|Russian Federation|Россия|России|俄罗斯
RW Rwanda|卢旺达
WS Samoa|萨摩亚
SM San Marino
ST Sao Tome and Principe|Sao Tome
SA Saudi Arabia|Kingdom of Saudi Arabia|KSA!|沙特|沙特阿拉伯
SN Senegal|塞内加尔
RS Serbia|塞尔维亚
SC Seychelles|塞舌尔
SL Sierra Leone|塞拉利昂
SG Singapore|新加坡
SX Sint Maarten
SK Slovakia|Slovak Republic|斯洛伐克
SI Slovenia|斯洛文尼亚
SB Solomon Islands
SO Somalia|索马里
ZA South Africa|南非
KR South Korea|Korea|Republic of Korea|ROK!|韩国|대한민국|한국
SS South Sudan|南苏丹
ES Spain|España|西班牙
LK Sri Lanka|斯里兰卡
KN Saint Kitts and Nevis|St. Kitts
LC Saint Lucia|St. Lucia
VC Saint Vincent|St. Vincent
SD Sudan|苏丹
SR Suriname|苏里南
SE Sweden|瑞典
CH Switzerland|瑞士
SY Syria|叙利亚
TW Taiwan|台湾
TJ Tajikistan|塔吉克斯坦
TZ Tanzania|坦桑尼亚
TH Thailand|泰国
TL Timor-Leste|East Timor|东帝汶
TG Togo|多哥
TO Tonga
TT Trinidad and Tobago|Trinidad & Tobago|Trinidad|特立尼达和多巴哥
TN Tunisia|Tunisie|突尼斯
TR Turkey!|Turkiye|Türkiye|土耳其
TM Turkmenistan|土库曼斯坦
TC Turks and Caicos Islands|Turks and Caicos
TV Tuvalu
UG Uganda|乌干达
UA Ukraine|乌克兰
AE United Arab Emirates|UAE!|U.A.E.|阿联酋
GB United Kingdom|Great Britain|England|Scotland|Northern Ireland|UK!|U.K.|英国
US United States|United States of America|USA!|U.S.A.|U.S.!|US!|美国
VI US Virgin Islands
UY Uruguay|乌拉圭
UZ Uzbekistan|乌兹别克斯坦
VU Vanuatu
VA Vatican City
VE Venezuela|委内瑞拉
VN Vietnam|Viet Nam|越南
YE Yemen|也门
ZM Zambia|赞比亚
ZW Zimbabwe|津巴布韦
"""

DOMAIN_COUNTRIES = {
    "uk": "GB",
    "su": "RU",
    "xn--p1ai": "RU",
    "xn--fiqs8s": "CN",
    "xn--j6w193g": "HK",
    "xn--90ais": "BY",
    "xn--mgbaam7a8h": "AE",
    "xn--3e0b707e": "KR",
    "xn--h2brj9c": "IN",
}
"""Top-level domains that are not the country's code in lower case."""
GENERIC_COUNTRY_DOMAINS = listed(
    "io co ai me tv cc ws fm gg to la vc sh st ly gl so im nu tk ml ga cf gq pw bz sc mu as ms tc vg"
)
"""Country domains sold to everybody: they tell a country only below com., co., net., org., gov., edu."""
