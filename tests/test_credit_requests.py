"""Request against result: what we asked of an amendment is done, done otherwise, or not done; and nothing beside it."""

import pytest

from tests.test_credit_checks import amendment, check, credit

PAPERS = (
    "+SIGNED INVOICE\n+FULL SET OF BILLS OF LADING MARKED FREIGHT PREPAID\n+INSURANCE POLICY FOR 110 PCT\n"
    "+INSPECTION CERTIFICATE"
)


def findings(report, name):
    return [one for one in report.findings if one.id == name]


@pytest.mark.parametrize(
    ("tag", "wanted", "fields", "done"),
    [
        ("43P", "ALLOWED", (("43P", "NOT ALLOWED"),), False),
        ("43P", "NOT ALLOWED", (("43P", "ALLOWED"),), False),
        ("43T", "ALLOWED", (("43T", "ALLOWED"),), True),
        ("32B", "USD12000,", (("32B", "USD12000,"),), True),
        ("32B", "USD12000,", (("33B", "USD12000,"),), False),
        ("32B", "USD60000,", (("32B", "USD12000,"),), True),
        ("33B", "USD2000,", (("33B", "USD2000,"),), True),
        ("33B", "USD2000,", (("32B", "USD2000,"),), False),
        ("32B", "EUR12000,", (("32B", "USD12000,"),), False),
        ("46A", "delete: INSPECTION CERTIFICATE", (("46B", "/DELETE/\n+INSPECTION CERTIFICATE"),), True),
        ("46A", "delete: INSPECTION CERTIFICATE", (("46B", "/ADD/\n+PACKING LIST"),), False),
        ("46A", "+PACKING LIST", (("46B", "/DELETE/\n+PACKING LIST"),), False),
        ("46A", "+PACKING LIST", (("46B", "/ADD/\n+PACKING LIST"),), True),
        ("44F", "ROTTERDAM", (("44F", "ROTTERDAM PORT, NETHERLANDS"),), True),
        ("49", "CONFIRM", (("49", "WITHOUT"),), False),
        ("44C", "260709", (("44C", "260710"),), True),
        ("44C", "260709", (("44C", "260708"),), False),
        ("48", "30", (("48", "021"),), False),
        ("48", "30", (("48", "30"),), True),
    ],
)
def test_a_wish_is_met_by_its_result_and_not_by_its_words_alone(tag, wanted, fields, done):
    report = check(credit(f46A=PAPERS), amendment(1, *fields), asked={tag: wanted})
    assert ("M3" in report.passed) is done
    assert bool(findings(report, "M3")) is not done


def test_of_three_wishes_the_one_not_done_is_named_and_the_change_nobody_asked_too():
    asked = {"44C": "260709", "31D": "260724", "48": "30"}
    one = amendment(1, ("44C", "260709"), ("31D", "260724 CHINA"), ("46B", "/DELETE/\n+INSPECTION CERTIFICATE"))
    report = check(credit(f46A=PAPERS), one, asked=asked)
    assert [(one.fields, one.ours) for one in findings(report, "M3")] == [(("48",), "30")]
    assert [str(one.message) for one in findings(report, "M4")] == [
        "Nobody asked to change field 46A, where the amendment deletes: +INSPECTION CERTIFICATE."
    ]
