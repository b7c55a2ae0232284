"""The verbs: what each takes for satisfied, what it reports, in which words and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from policy_lint.engine.finding import Hit, Miss, Related
from policy_lint.engine.values import BadTest
from policy_lint.engine.verbs import compile_rule
from policy_lint.text.source import Span
from tests.engine.makers import compiled, finding, policy, read, rule, verdict

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.policy.policy import Policy

COOKIES = {"kind": "cookies", "types": ["essential"], "quote": "We use essential cookies."}
VAGUE = {"kind": "retention", "vague": True, "quote": "We keep data as long as necessary."}
PERIOD = {"statement": "retention", "where": {"period": "present"}}


def words(text: Policy, found: Finding) -> str:
    return text.source.text[found.span.start : found.span.end]


# require


def test_a_requirement_is_met_with_its_evidence() -> None:
    said = verdict(compiled(require={"statement": "cookies"}), policy(COOKIES))
    assert said.verdict == "met"
    assert [hit.quote for hit in said.evidence] == ["We use essential cookies."]


def test_what_is_missing_has_the_message_of_the_rule() -> None:
    said = verdict(compiled(require={"statement": "cookies"}), policy())
    assert said.verdict == "missing"
    assert [(found.message, found.cause) for found in said.findings] == [("Nothing is said.", "absent")]


def test_what_falls_short_is_weak_and_quoted() -> None:
    wanted = compiled(require=PERIOD, weak={"when": {"statement": "retention"}, "message": "“{quote}” is no period."})
    text = policy(VAGUE)
    said = verdict(wanted, text)
    (found,) = said.findings
    assert (said.verdict, found.cause) == ("weak", "weak")
    assert found.message == "Nothing is said. “We keep data as long as necessary.” is no period."
    assert words(text, found) == "We keep data as long as necessary."
    assert found.pointer == "/sections/0/statements/0"


def test_weak_asks_for_all_that_it_names() -> None:
    """A half-fulfilled ``weak`` is no weak answer: half of a conjunction is not what the author described."""
    when = {"all": [{"statement": "retention"}, {"statement": "cookies"}]}
    wanted = compiled(require=PERIOD, weak={"when": when, "message": "Half."})
    assert finding(wanted, policy(VAGUE)).cause == "absent"
    assert finding(wanted, policy(VAGUE, COOKIES)).cause == "weak"


def test_an_absence_stands_at_its_near_miss_and_is_still_an_absence() -> None:
    wanted = compiled(require=PERIOD, near_miss={"statement": "cookies"})
    text = policy(COOKIES)
    said = verdict(wanted, text)
    assert said.verdict == "missing"
    assert words(text, said.findings[0]) == "We use essential cookies."
    assert said.findings[0].quote == "We use essential cookies."


def test_weak_goes_before_a_near_miss() -> None:
    weak = {"when": {"statement": "retention"}, "message": "Vague."}
    wanted = compiled(require=PERIOD, weak=weak, near_miss={"statement": "cookies"})
    assert finding(wanted, policy(COOKIES, VAGUE)).quote == VAGUE["quote"]


# forbid


def test_every_place_of_what_is_forbidden_is_reported_with_its_words() -> None:
    wanted = compiled(forbid={"statement": "cookies"}, message="“{quote}” is forbidden.")
    said = verdict(wanted, policy(COOKIES, {**COOKIES, "quote": "Also cookies."}))
    assert said.verdict == "weak"
    assert [(found.message, found.cause) for found in said.findings] == [
        ("“We use essential cookies.” is forbidden.", "defect"),
        ("“Also cookies.” is forbidden.", "defect"),
    ]
    assert verdict(wanted, policy()).verdict == "met"


def test_an_absence_can_be_forbidden() -> None:
    """What has no place in the text is reported once, where absences are."""
    untitled = finding(compiled(forbid={"document": {"title": "absent"}}), read("schema: 1\nsections: []\n"))
    assert (untitled.cause, untitled.message, untitled.span) == ("defect", "Nothing is said.", Span(0, 0))


def test_repeated_text_names_the_place_that_it_repeats() -> None:
    text = read(
        "schema: 1\nsections:\n  - text: |\n      We never sell your data to anyone.\n\n      We never sell your data to anyone.\n"
    )
    found = finding(compiled(forbid={"blocks": {"repeated": {}}}, message="Again: {quote}"), text)
    assert found.message == "Again: We never sell your data to anyone."
    assert text.source.position(found.span.start)[0] == 6
    assert [text.source.position(other.span.start)[0] for other in found.related] == [4]


# each

EACH: dict[str, Any] = {
    "each": {
        "of": {"statement": "collection", "field": "data"},
        "as": "thing",
        "require": {"statement": "retention", "where": {"data": {"covers": "$thing"}, "period": "present"}},
    },
    "message": "Retention is stated for {met}, not for {missing} ({count}).",
}
COLLECTION = {
    "kind": "collection",
    "data": ["name", "email-address", "health-data"],
    "quote": "We collect name, email and health data.",
}


def kept(*data: str, **more: Any) -> dict[str, Any]:
    return {"kind": "retention", "data": list(data), "quote": f"We keep {' and '.join(data)}.", **more}


def test_each_value_must_be_answered_by_itself_or_what_covers_it() -> None:
    said = verdict(compiled(**EACH), policy(COLLECTION, kept("personal-data", period="P1Y")))
    assert said.verdict == "met"
    assert [hit.quote for hit in said.evidence] == ["We keep personal-data."]  # once, though it answers three times


def test_each_says_what_is_met_and_what_is_missing_and_where_it_is_named() -> None:
    text = policy(COLLECTION, kept("email-address", period="P1Y"))
    said = verdict(compiled(**EACH), text)
    (found,) = said.findings
    assert (said.verdict, found.cause) == ("weak", "weak")
    assert found.message == "Retention is stated for email address, not for name and health data (2)."
    assert words(text, found) == COLLECTION["quote"]
    assert [other.message for other in found.related] == ["names name", "names health data"]
    assert [hit.quote for hit in said.evidence] == ["We keep email-address."]


def test_each_is_missing_where_no_value_is_answered() -> None:
    said = verdict(compiled(**EACH), policy(COLLECTION))
    assert said.verdict == "missing"
    assert (
        said.findings[0].message == "Retention is stated for nothing, not for name, email address and health data (3)."
    )


def test_each_is_met_where_there_is_no_value() -> None:
    assert verdict(compiled(**EACH), policy()).verdict == "met"


def test_each_with_a_weak_answer_stands_at_that() -> None:
    weak = {"when": {"statement": "retention", "where": {"vague": True}}, "message": "“{quote}” is vague."}
    found = finding(compiled(**EACH, weak=weak), policy(COLLECTION, kept("name", vague=True)))
    assert found.message.endswith("not for name, email address and health data (3). “We keep name.” is vague.")
    assert found.quote == "We keep name."


def test_each_goes_through_scalar_fields_and_only_statements_that_fit() -> None:
    of = {"statement": "right", "field": "right", "where": {"how": "absent"}}
    wanted = compiled(
        each={"of": of, "require": {"statement": "notice", "where": {"topic": "$item"}}},
        message="No notice on {missing}.",
    )
    rights = [
        {"kind": "right", "right": "access", "quote": "You may ask."},
        {"kind": "right", "right": "appeal", "how": "by letter", "quote": "You may appeal."},
    ]
    assert finding(wanted, policy(*rights)).message == "No notice on access."


# consistent

DENIAL = {"kind": "sale", "of": "sale", "stance": "denied", "quote": "We never sell your data."}
BROKERS = {"kind": "disclosure", "recipients": ["data-brokers"], "quote": "We give data to data brokers."}
NEVER = [
    {"statement": "sale", "where": {"stance": "denied"}},
    {"statement": "disclosure", "where": {"recipients": "data-brokers"}},
]
CLASH: dict[str, Any] = {"consistent": {"never": NEVER}, "message": "Says “{first.quote}” and “{second.quote}”."}


def test_a_contradiction_stands_at_the_second_statement_and_names_both() -> None:
    text = policy(DENIAL, BROKERS)
    said = verdict(compiled(**CLASH), text)
    (found,) = said.findings
    assert (said.verdict, found.cause) == ("weak", "contradiction")
    assert found.message == "Says “We never sell your data.” and “We give data to data brokers.”."
    assert words(text, found) == BROKERS["quote"]
    assert text.source.text[found.related[0].span.start : found.related[0].span.end] == DENIAL["quote"]


@pytest.mark.parametrize("statements", [[DENIAL], [BROKERS], []])
def test_one_statement_alone_contradicts_nothing(statements: list[dict[str, Any]]) -> None:
    assert verdict(compiled(**CLASH), policy(*statements)).verdict == "met"


WITHIN = {**CLASH, "consistent": {"never": NEVER, "unless": "within-except"}}


@pytest.mark.parametrize(
    ("exceptions", "clashes"),
    [([], 1), (["data brokers"], 0), (["to our auditors"], 1), ([" "], 1), (["as: We give data to data brokers."], 0)],
)
def test_a_denial_excepts_what_its_own_exceptions_name(exceptions: list[str], clashes: int) -> None:
    assert len(verdict(compiled(**WITHIN), policy({**DENIAL, "except": exceptions}, BROKERS)).findings) == clashes
    assert len(verdict(compiled(**CLASH), policy({**DENIAL, "except": exceptions}, BROKERS)).findings) == 1


def test_every_denial_needs_its_own_exception() -> None:
    """“We do not sell, except to data brokers” does not excuse “We never sell your data” further down."""
    first = {**DENIAL, "quote": "We do not sell, except to data brokers.", "except": ["data brokers"]}
    found = finding(compiled(**WITHIN), policy(first, DENIAL, BROKERS))
    assert "We never sell your data." in found.message


def test_many_denials_with_exceptions_of_their_own_are_compared_in_linear_time() -> None:
    """Each pair compared by way of all statements would take hours; what differs is found among them all the same."""
    count = 1500
    denials = [{**DENIAL, "quote": f"Denial {n}.", "except": ["brokers", f"x{n % 150}"]} for n in range(count)]
    others = [{**BROKERS, "quote": f"We give data to brokers {n}."} for n in range(count)]
    odd = {**BROKERS, "quote": "We give data to everybody."}
    (found,) = verdict(compiled(**WITHIN), policy(*denials, *others, odd)).findings
    assert found.quote == "We give data to everybody."
    assert "Denial 0." in found.message


def test_an_exception_excuses_no_statement_without_words() -> None:
    unquoted = {"kind": "disclosure", "recipients": ["data-brokers"]}
    assert len(verdict(compiled(**WITHIN), policy({**DENIAL, "except": ["auditors"]}, unquoted)).findings) == 1


def test_an_absence_can_contradict() -> None:
    """“We use cookies” beside no statement on how to refuse them; and two absences beside each other."""
    nowhere = {"none": [{"statement": "consent"}]}
    half = compiled(consistent={"never": [{"statement": "cookies"}, nowhere]}, message="“{first.quote}” alone.")
    assert finding(half, policy(COOKIES)).message == "“We use essential cookies.” alone."
    neither = compiled(consistent={"never": [{"none": [{"statement": "cookies"}]}, nowhere]})
    assert finding(neither, policy(title="T")).quote == ""
    assert not verdict(neither, policy(COOKIES)).findings


# review


def test_what_a_person_must_decide_is_reported_once_where_it_stands() -> None:
    wanted = compiled(review={"statement": "cookies"}, message="Look at “{quote}”.")
    found = finding(wanted, policy(COOKIES, {**COOKIES, "quote": "Also cookies."}), review=True)
    assert (found.verdict, found.severity, found.cause) == ("review", "note", "review")
    assert (found.message, found.pointer) == ("Look at “We use essential cookies.”.", "/sections/0/statements/0")
    assert verdict(wanted, policy(), review=True).verdict == "met"


def test_what_a_person_must_decide_may_have_no_place() -> None:
    wanted = compiled(review={"none": [{"statement": "sale"}]})
    assert finding(wanted, policy(), review=True).message == "Nothing is said."


# check


def test_a_check_gives_misses_with_the_policy_the_facts_and_the_rule() -> None:
    def check(text: Any, facts: Any, own: Any) -> Any:
        yield Miss(
            text.blocks[0].span,
            message=f"{own.id} {facts.truth('sells_data', True)}",
            quote="x",
            related=(Related(Span(0, 1), "r"),),
        )

    found = finding(compiled(check, check="a.py"), policy(COOKIES))
    assert (found.message, found.cause) == ("a-rule None", "defect")


def test_a_check_may_show_what_satisfies_it() -> None:
    """A hit of a check is evidence, told once, and no finding; beside a miss it is evidence of what is there."""

    def check(text: Any, *_: Any) -> Any:
        yield from [Hit(text.blocks[0].span, "x"), Hit(text.blocks[0].span, "x")]

    met = verdict(compiled(check, check="a.py"), policy(COOKIES))
    assert (met.verdict, [hit.quote for hit in met.evidence], met.findings) == ("met", ["x"], ())

    def half(text: Any, *_: Any) -> Any:
        yield Hit(text.blocks[0].span, "x")
        yield Miss(None, "absent")

    missing = verdict(compiled(half, check="a.py"), policy(COOKIES))
    assert (missing.verdict, len(missing.evidence), len(missing.findings)) == ("missing", 1, 1)


def test_a_check_is_told_the_day_of_judgement() -> None:
    def check(_: Any, facts: Any, __: Any) -> Any:
        yield Miss(None, message=facts.today)

    assert finding(compiled(check, check="a.py"), policy(COOKIES), as_of="2026-02-03").message == "2026-02-03"


@pytest.mark.parametrize(
    ("exception", "clash"),
    [
        ("except to our named partners", False),
        ("to our named partners", False),
        ("our named partners", False),
        ("except to", True),
        ("other firms", True),
    ],
)
def test_an_exception_lets_through_what_it_names_whatever_word_it_starts_with(exception: str, clash: bool) -> None:
    never = [{"statement": "sale", "where": {"stance": "denied"}}, {"statement": "disclosure"}]
    rule = compiled(consistent={"never": never, "unless": "within-except"})
    said = policy(
        {"kind": "sale", "stance": "denied", "except": [exception], "quote": "We sell nothing."},
        {"kind": "disclosure", "recipients": ["partners"], "quote": "Data goes to our named partners."},
    )
    assert bool(verdict(rule, said).findings) is clash


@pytest.mark.parametrize(
    ("check", "error"),
    [
        (lambda *_: ["rubbish"], "TypeError: the check gave a str, not a Miss or a Hit"),
        (lambda *_: None, "TypeError"),
        (lambda *_: 1 / 0, "ZeroDivisionError"),
        (lambda *_: [Miss(Span(5, 10**9))], "ValueError: the check gave a span outside the text"),
        (lambda *_: [Miss(Span(9, 2))], "outside the text"),
        (lambda *_: [Miss(None, related=(Related(Span(-1, 2), "x"),))], "outside the text"),
        (lambda *_: [Miss(None, quote=None)], "a field of the wrong type"),  # type: ignore[arg-type]
        (lambda *_: [Miss("here")], "AttributeError"),  # type: ignore[arg-type]
        (lambda *_: [Hit(Span(0, 10**9), "x")], "ValueError: the check gave a span outside the text"),
        (lambda *_: [Hit(Span(0, 1), None)], "a field of the wrong type"),  # type: ignore[arg-type]
        (lambda *_: [Miss(None, "gone")], "a field of the wrong type"),  # type: ignore[arg-type]
        (None, "the Python check `a.py` is not loaded"),
    ],
)
def test_a_check_that_fails_or_yields_rubbish_is_an_error_of_its_own(check: Any, error: str) -> None:
    said = verdict(compiled(check, check="a.py"), policy(COOKIES))
    assert said.verdict == "not-run"
    assert not said.findings
    assert said.error is not None
    assert said.error.startswith("rule `a-rule` failed: ")
    assert error in said.error


def test_a_check_that_ends_the_process_does_not() -> None:
    def check(*_: Any) -> Any:
        raise SystemExit(3)

    assert "SystemExit: 3" in str(verdict(compiled(check, check="a.py"), policy()).error)


def test_a_check_says_whether_it_needs_statements() -> None:
    assert compiled(check="a.py").reads_statements
    assert not compiled(check="a.py", reads="blocks").reads_statements


@pytest.mark.parametrize(
    ("verb", "path"),
    [
        ({"require": {"statement": "x"}}, ("require", "statement")),
        ({"forbid": {"any": [{}]}}, ("forbid", "any", 0)),
        ({"review": {"document": {"x": 1}}}, ("review", "document", "x")),
        ({"require": {"statement": "sale"}, "weak": {"when": {"statement": "x"}, "message": ""}}, ("weak", "when", "statement")),
        ({"require": {"statement": "sale"}, "near_miss": {"statement": "x"}}, ("near_miss", "statement")),
        ({"each": {"of": {"statement": "x", "field": "data"}, "require": {"statement": "sale"}}}, ("each", "of", "statement")),
        ({"each": {"of": {"statement": "sale", "field": "x"}, "require": {"statement": "sale"}}}, ("each", "of", "field")),
        (
            {"each": {"of": {"statement": "sale", "field": "of", "where": {"x": 1}}, "require": {"statement": "sale"}}},
            ("each", "of", "where", "x"),
        ),
        ({"each": {"of": {"statement": "sale", "field": "of"}, "require": {}}}, ("each", "require")),
        ({"consistent": {"never": [{"statement": "sale"}]}}, ("consistent", "never")),
        ({"consistent": {"never": [{"statement": "sale"}, {}]}}, ("consistent", "never", 1)),
    ],
)  # fmt: skip
def test_a_fault_in_a_verb_has_its_path_in_the_rule(verb: dict[str, Any], path: tuple[object, ...]) -> None:
    with pytest.raises(BadTest) as caught:
        compile_rule(rule(**verb))
    assert caught.value.path == path
