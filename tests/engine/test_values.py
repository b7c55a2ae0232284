"""The right-hand side of ``where``: every operator, on list and scalar fields, and what a test that makes no sense says."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.values import BadTest, compile_test, compile_where, duration_days
from policy_lint.policy.statements import BreachNotice, Children, Collection, Right, Sale, Statement
from policy_lint.policy.statements import Date as Dated
from policy_lint.policy.statements import Retention as Kept

KEPT = Kept(kind="retention", data=("contact-details", "ip-address"), period="P1Y", criterion=None, vague=False)
BARE = Kept(kind="retention")
QUOTED = Kept(kind="retention", quote=("We keep:", "logs, for a year"))
CHILDREN = Children(kind="children", audience="not-directed", age=13)


def fits(statement: Statement, where: dict[str, Any], **bound: str) -> bool:
    kind = statement.kind  # type: ignore[attr-defined]
    return compile_where(kind, where, frozenset(bound))(statement, bound)


@pytest.mark.parametrize(
    ("statement", "where", "fit"),
    [
        (KEPT, {}, True),
        (KEPT, {"period": "P1Y"}, True),
        (KEPT, {"period": "P2Y"}, False),
        (KEPT, {"data": "ip-address"}, True),
        (KEPT, {"data": "name"}, False),
        (KEPT, {"data": {"other-than": ["ip-address"]}}, True),
        (KEPT, {"data": {"other-than": ["ip-address", "contact-details"]}}, False),
        (BARE, {"data": {"other-than": ["ip-address"]}}, False),
        (KEPT, {"period": {"other-than": ["P1Y"]}}, False),
        (KEPT, {"period": {"other-than": ["P2Y"]}}, True),
        (BARE, {"period": {"other-than": ["P2Y"]}}, False),
        (KEPT, {"data": {"within": "device-information"}}, True),
        (KEPT, {"data": {"within": "ip-address"}}, True),
        (KEPT, {"data": {"within": "email-address"}}, False),
        (QUOTED, {"quote": {"says": "keep|retain ..3 logs"}}, True),
        (QUOTED, {"quote": {"says": ["delete", "for ..2 year"]}}, True),
        (QUOTED, {"quote": {"says": "delete"}}, False),
        (KEPT, {"quote": {"says": "keep"}}, False),
        (KEPT, {"vague": False}, True),
        (KEPT, {"period": "present", "criterion": "absent"}, True),
        (BARE, {"period": "present"}, False),
        (BARE, {"period": None}, True),
        (KEPT, {"data": "non-empty"}, True),
        (BARE, {"data": "non-empty"}, False),
        (BARE, {"data": "absent"}, True),
        (KEPT, {"vague": "absent"}, True),
        (KEPT, {"data": {"in": ["name", "ip-address"]}}, True),
        (KEPT, {"data": {"in": ["name"]}}, False),
        (KEPT, {"period": {"in": ["P1Y", "P2Y"]}}, True),
        (KEPT, {"period": {"not": "P1Y"}}, False),
        (KEPT, {"period": {"not": {"in": ["P2Y"]}}}, True),
        (KEPT, {"data": {"not": "name"}}, True),
        (KEPT, {"data": {"covers": "ip-address"}}, True),
        (KEPT, {"data": {"covers": "email-address"}}, True),
        (KEPT, {"data": {"covers": "health-data"}}, False),
        (BARE, {"data": {"covers": "email-address"}}, False),
        (CHILDREN, {"age": {"lt": 16}}, True),
        (CHILDREN, {"age": {"lt": 13}}, False),
        (CHILDREN, {"age": {"lte": 13}}, True),
        (CHILDREN, {"age": {"gt": 13}}, False),
        (CHILDREN, {"age": {"gte": 13, "lt": 14}}, True),
        (KEPT, {"period": {"lte": "P12M"}}, True),
        (KEPT, {"period": {"gt": "P364D"}}, True),
        (KEPT, {"period": {"gt": 3}}, True),
        (BARE, {"period": {"gt": "P1D"}}, False),
        (KEPT, {"vague": {"lt": 5}}, False),
        (Dated(kind="date", what="updated", value="2024-05"), {"value": {"lt": "2024-05-02", "gte": "2024"}}, True),
        (Dated(kind="date", what="updated", value="2024-05"), {"value": {"lt": 2025}}, False),
    ],
)
def test_a_test_fits_what_it_says(statement: Statement, where: dict[str, Any], fit: bool) -> None:
    assert fits(statement, where) is fit


def test_text_that_merely_begins_like_a_duration_is_none() -> None:
    """“Promptly” begins with the P of a duration; it is not zero days."""
    assert not fits(BreachNotice(kind="breach-notice", deadline="Promptly, within 5D"), {"deadline": {"lte": "P3D"}})


def test_zero_is_something_that_is_said() -> None:
    assert fits(Children(kind="children", audience="directed", age=0), {"age": "present"})


def test_a_denied_statement_fits_only_where_stance_is_asked_for() -> None:
    """“We do not sell your data” is no statement that data is sold."""
    denied = Sale(kind="sale", of="sale", stance="denied")
    assert not fits(denied, {"of": "sale"})
    assert fits(denied, {"of": "sale", "stance": "denied"})
    assert fits(denied, {"any": [{"stance": {"in": ["denied"]}}]})
    assert fits(denied, {"all": [{"none": [{"stance": "affirmed"}]}]})
    assert fits(Sale(kind="sale", of="sale", stance="conditional"), {"of": "sale"})


def test_groups_nest() -> None:
    where = {"any": [{"criterion": "present"}, {"all": [{"period": "present"}, {"none": [{"vague": True}]}]}]}
    assert fits(KEPT, where)
    assert not fits(BARE, where)
    assert not fits(Kept(kind="retention", period="P1Y", vague=True), where)
    assert fits(Kept(kind="retention", criterion="as long as needed", vague=True), where)


def test_a_field_is_named_as_in_a_document() -> None:
    """``except`` is a word of Python, ``exceptions`` the attribute; a rule says what a document says."""
    assert fits(Sale(kind="sale", exceptions=("with consent",)), {"except": "present"})
    with pytest.raises(BadTest, match="no field `exceptions`"):
        compile_where("sale", {"exceptions": "present"})


def test_a_bound_value_is_covered_by_itself_and_by_what_is_wider() -> None:
    where = {"data": {"covers": "$item"}}
    assert fits(KEPT, where, item="ip-address")
    assert fits(KEPT, where, item="email-address")
    assert not fits(KEPT, where, item="health-data")


def test_a_bound_value_is_compared_with_a_scalar_or_an_empty_field_too() -> None:
    assert fits(Right(kind="right", right="access"), {"right": {"covers": "$item"}}, item="access")
    assert fits(Right(kind="right", right="access"), {"right": "$item"}, item="access")
    assert not fits(BARE, {"criterion": {"covers": "$item"}}, item="access")
    assert not fits(Collection(kind="collection", data=("contact-details",)), {"data": "$item"}, item="email-address")


@pytest.mark.parametrize(
    ("where", "path", "message"),
    [
        ({"perod": "P1Y"}, ("perod",), "a retention statement has no field `perod`: did you mean `period`?"),
        ({"zzz": 1}, ("zzz",), "it has "),
        ({"period": {}}, ("period",), "an empty test; expected one of in, not, other-than"),
        ({"period": ["P1Y"]}, ("period",), "a list is no test; `{in: […]}` takes one of several values"),
        ({"period": {"in": "P1Y"}}, ("period", "in"), "`in` takes a list"),
        ({"period": {"in": [["P1Y"]]}}, ("period", "in"), "`in` takes a list of values"),
        ({"period": {"gte2": 1}}, ("period", "gte2"), "unknown test `gte2`: did you mean `gte`?"),
        ({"period": {"zzzzzz": 1}}, ("period", "zzzzzz"), "expected one of in, not, other-than, says, covers, within, lt, lte, gt, gte"),
        ({"period": {"lt": "soon"}}, ("period", "lt"), "`lt` takes a number, a duration or a date, not `soon`"),
        ({"period": {"lt": "P"}}, ("period", "lt"), "not `P`"),
        ({"period": {"lt": True}}, ("period", "lt"), "not `True`"),
        ({"period": {"not": {"not": {"gt": None}}}}, ("period", "not", "not", "gt"), "`gt` takes a number"),
        ({"criterion": {"covers": "x"}}, ("criterion", "covers"), "`covers` needs a field of data"),
        ({"criterion": {"within": "x"}}, ("criterion", "within"), "`within` needs a field of data"),
        ({"data": {"within": "ip-adress"}}, ("data", "within"), "unknown data category `ip-adress`"),
        ({"data": {"other-than": "name"}}, ("data", "other-than"), "`other-than` takes a list of values"),
        ({"quote": {"says": []}}, ("quote", "says"), "`says` takes a phrase or a list of phrases"),
        ({"quote": {"says": "..3 logs"}}, ("quote", "says"), "a gap stands between two elements"),
        ({"data": {"covers": "emial-address"}}, ("data", "covers"), "unknown data category `emial-address`: did you mean `email-address`?"),
        ({"data": {"covers": ["name"]}}, ("data", "covers"), "unknown data category"),
        ({"data": {"covers": "$thing"}}, ("data", "covers"), "`$thing` is not bound; `each … as` binds a name"),
        ({"data": "$thing"}, ("data",), "`$thing` is not bound"),
        ({"any": {"period": "present"}}, ("any",), "`any` takes a list of mappings"),
        ({"none": ["period"]}, ("none",), "`none` takes a list of mappings"),
        ({"all": [{}, {"any": [{"vage": True}]}]}, ("all", 1, "any", 0, "vage"), "did you mean `vague`?"),
    ],
)  # fmt: skip
def test_a_bad_test_says_where_it_stands_and_what_was_meant(
    where: dict[str, Any], path: tuple[object, ...], message: str
) -> None:
    with pytest.raises(BadTest) as caught:
        compile_where("retention", where)
    assert caught.value.path == path
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("duration", "days"),
    [("P1D", 1), ("P2W", 14), ("P1M", 30.4375), ("P1Y", 365.25), ("P1Y6M", 547.875), ("PT36H", 1.5), ("PT90M", 0.0625), ("P1DT43200S", 1.5)],
)  # fmt: skip
def test_a_duration_has_a_length_in_days(duration: str, days: float) -> None:
    assert duration_days(duration) == pytest.approx(days)


@given(st.integers(0, 500), st.integers(0, 500))
def test_durations_compare_as_their_lengths(one: int, other: int) -> None:
    test = compile_test({"lt": f"P{other}D"})
    assert test(f"P{one}D") is (one < other)
    assert compile_test({"gte": f"P{other}D"})(f"P{one}D") is (one >= other)


@given(st.sampled_from(["P1D", 3, "2024-01-01", None, "soon", True]), st.sampled_from(["P1D", 3, "2024-01-01"]))
def test_less_and_not_less_exclude_each_other(value: Any, limit: Any) -> None:
    assert not (compile_test({"lt": limit})(value) and compile_test({"gte": limit})(value))
