"""The columns of a table of shipments, as forwarders head them: data for `shipment_lists`, nothing else."""

from __future__ import annotations

FIELDS = {
    "container_no": (
        "container no|container number|container nr|container|containers|cntr no|ctnr no|cont. no|box no|contenedor|conteneur|"
        "柜号|箱号|集装箱号|櫃號|コンテナ番号|컨테이너 번호|컨테이너"
    ),
    "seal_no": "seal no|seal number|seal nr|seal|seals|precinto|plomb|封号|封条号|铅封号|封條號|シール番号|씰 번호|씰",
    "ship": "vessel/voyage|vessel / voyage|vessel & voyage|vessel and voyage|vessel voyage|vsl/voy|船名航次|船名/航次",
    "vessel": "vessel name|ocean vessel|vessel|ship name|feeder|buque|navire|船名|선명",
    "voyage": "voyage no|voyage number|voyage|voy no|voy|viaje|航次|항차",
    "etd": "etd|sailing date|departure date|date of departure|sailed on|开船日|开航日期|离港日期|船期|出港日|출항일",
    "eta": "eta|arrival date|date of arrival|expected arrival|预计到港|到港日|到港日期|入港日|입항일|도착예정일",
    "bl_no": "b/l no|b/l number|b/l nr|bl no|bl number|b/l|mbl no|hbl no|bill of lading no|bill of lading|提单号|提單號|선하증권 번호",
    "packages": "packages|no of packages|pkgs|cartons|ctns|件数|箱数",
    "order": "po no|po number|p.o. no|po|order no|order number|our ref|your order|订单号|발주번호",
}
"""Field -> its headings; `ship` holds vessel and voyage in one."""

COMMON = frozenset({"container", "vessel", "seal", "packages", "cartons", "po", "feeder", "ctns", "pkgs", "containers"})
"""Headings that are everyday words: headings only alone in a cell."""
