"""Plain text: the sections of the seeds are those that a careful reader sees, and any text at all can be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.policy.ids import assign_id, slug
from policy_lint.policy.policy import Policy
from policy_lint.reading.text import read_text
from policy_lint.text.lines import split_blocks
from policy_lint.text.mapping import MappedText
from policy_lint.text.source import Source

SEEDS = Path(__file__).parents[2] / "seeds"


def read(text: str) -> Policy:
    return read_text(Source("p.txt", text))


def outline(policy: Policy) -> list[str]:
    """Headings, indented by level; “-” for a section without one."""
    return [
        "  " * (section.level - 1) + (section.heading.text if section.heading else "-")
        for section in policy.all_sections
    ]


EXPECTED: dict[str, tuple[str | None, list[str]]] = {
    "000": (
        "Privacy Policy",
        [
            "-",
            "Overview",
            "Information We Collect",
            "  Personal Information",
            "  Usage Information",
            "  Technical Information",
            "How We Use Your Information",
            "Cookies and Tracking",
            "Types of Cookies",
            "Information Sharing with Third Parties",
            "Data Security",
            "Your Rights and Choices",
            "Children's Privacy",
            "Data Retention",
            "State Privacy Rights",
            "International Users",
            "Changes to This Privacy Policy",
            "Contact Us",
        ],
    ),
    "001": (
        "GDPR Privacy policy",
        [
            "INFORMATION WE COLLECT AT ALLSTREAM",
            "CONSENT PRACTICES AT ALLSTREAM",
            "EXPRESS CONSENT",
            "IMPLIED CONSENT",
            "OPT-OUT CONSENT",
            "SECURITY PLAN: HOW WE PROTECT YOUR DATA",
            "  Employee Access to Information:",
            "  Storage of Personal Information (Paper Files):",
            "  Storage of Personal Information (Electronic Files):",
            "COLLECTION OF SENSITIVE INFORMATION",
            "THIRD PARTY PARTNERS",
        ],
    ),
    "002": (
        "Alpines Internet Privacy Policy",
        [
            "-",
            "1. What Personal Information Do We Collect?",
            "2. What Information is Collected During Sign-Up?",
            "3. When Do We Collect Information?",
            "4. How Do We Use Your Information?",
            "5. How is Information Used When Signing Up?",
            "6. How Do We Protect Your Information?",
            "7. Do We Use Cookies?",
            "8. Third-Party Disclosure",
            "9. Third-Party Links",
            "10. Compliance with Privacy Regulations",
            "  California Online Privacy Protection Act (CalOPPA)",
            "11. Do Not Track Signals",
            "12. Third-Party Behavioral Tracking",
            "13. Children’s Online Privacy Protection Act (COPPA)",
            "14. Fair Information Practices",
        ],
    ),
    "003": (
        None,
        [
            "-",
            "Information we collect and how it is used",
            "Information provided to or used by third-party advertisers",
            "Information shared",
            "Information security and data retention",
            "Accessing and updating your information",
            "Changes to the Privacy Policy",
        ],
    ),
    "004": (
        None,
        [
            "1. Introduction",
            "2. Information We Collect",
            "  A. Personal Information",
            "  B. Technical Data",
            "  C. Sensitive Data (If Applicable)",
            "3. How We Use Your Information",
            "4. Data Sharing & Third Parties",
            "5. Data Security Measures",
            "6. Your Privacy Rights",
            "7. Cookies & Tracking Technologies",
            "8. International Data Transfers",
            "9. Policy Updates",
            "10. Contact Us",
        ],
    ),
}


@pytest.fixture(params=sorted(EXPECTED))
def seed(request: pytest.FixtureRequest) -> tuple[str, Policy]:
    path = next(SEEDS.glob(f"{request.param}_*.txt"))
    return str(request.param), read(path.read_bytes().decode())


def test_a_seed_has_the_sections_that_a_reader_sees(seed: tuple[str, Policy]) -> None:
    name, policy = seed
    title, headings = EXPECTED[name]
    assert (policy.title.text if policy.title else None) == title
    assert outline(policy) == headings


def test_a_seed_has_every_character_at_its_place(seed: tuple[str, Policy]) -> None:
    policy = seed[1]
    assert_exact(policy)
    assert policy.kind == "prose"
    assert not policy.extracted
    assert not policy.statements


def test_a_section_read_alone_has_the_same_blocks(seed: tuple[str, Policy]) -> None:
    text = seed[1].source.text
    ends = [section.span.start for section in seed[1].all_sections[1:]] + [len(text)]
    for section, end in zip(seed[1].all_sections, ends, strict=True):
        start = section.heading.span().end if section.heading else section.span.start
        content = text[start:end]
        alone = split_blocks(MappedText.of(content, 0, len(content)))
        assert [(block.kind, block.text) for block in alone] == [(block.kind, block.text) for block in section.blocks]


def test_lines_that_only_look_like_headings_are_text() -> None:
    blocks = {block.text: block.kind for name in EXPECTED for block in read_seed(name).blocks}
    assert blocks["Yes. Cookies help us:"] == "line"
    assert blocks["Under CalOPPA, we commit to:"] == "line"
    assert blocks["PurposeLegal Basis"] == "line"
    assert blocks["Important:"] == "line"
    assert blocks["Mailing Address:"] == "line"
    assert blocks["To protect our rights or property, or the safety of our customers or employees;"] == "paragraph"
    assert blocks["Mohali, Punjab-140301"] == "line"


def read_seed(name: str) -> Policy:
    return read(next(SEEDS.glob(f"{name}_*.txt")).read_bytes().decode())


TEXT = "We keep your data safe and sound, and so we do."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"1. We\n{TEXT}\n2. You\n{TEXT}\n1. one\n2. two\n{TEXT}\n3. They\n{TEXT}", ["1. We", "2. You", "3. They"]),
        (f"1. We\n{TEXT}\n2. You\n3. They\n{TEXT}\n4. It\n{TEXT}", ["1. We", "2. You", "3. They", "4. It"]),
        (f"1. A\n{TEXT}\n1.1 B\n{TEXT}\n1.2 C\n{TEXT}\n2. D\n{TEXT}", ["1. A", "  1.1 B", "  1.2 C", "2. D"]),
        (
            f"PART ONE\n1. A\n{TEXT}\n2. B\n{TEXT}\nPART TWO\n1. C\n{TEXT}",
            ["PART ONE", "  1. A", "  2. B", "PART TWO", "  1. C"],
        ),
        (f"DATA\n{TEXT}\nCookies We Use\n{TEXT}\nRIGHTS\n{TEXT}", ["DATA", "  Cookies We Use", "RIGHTS"]),
        (f"Data\n====\n{TEXT}\nCookies\n-------\n{TEXT}\nRights\n====\n{TEXT}", ["Data", "  Cookies", "Rights"]),
        (f"Section 1 Data\n{TEXT}\nSection 2 Use\n{TEXT}", ["Section 1 Data", "Section 2 Use"]),
        (f"1. A\n{TEXT}\n1. B\n{TEXT}\n2. C\n{TEXT}\n2. D\n{TEXT}", ["1. A", "  1. B", "  2. C", "2. D"]),
        (f"Intro\n{TEXT}\n1. A\n{TEXT}\nMore Data\n{TEXT}\n2. B\n{TEXT}", ["Intro", "1. A", "  More Data", "2. B"]),
        (f"What is a cookie?\n{TEXT}\nWe ask. Do you?\n{TEXT}", ["What is a cookie?"]),
        (f"Contact Us\nAcme Ltd\n1 High Street\nLondon\n\nChanges\n{TEXT}", ["Contact Us", "Changes"]),
        (f"You can:\nAsk for a copy\nDelete your account\n{TEXT}", ["-"]),
        (f"Last updated: May 1, 2025\n{TEXT}\nEffective May 2025\n{TEXT}\nMay 2, 2025\n{TEXT}", ["-"]),
        (f"{TEXT}\nMore Data\n", ["-"]),
        (f"{TEXT}\nname@example.com\n{TEXT}\nour data\n{TEXT}\nWe like it\n{TEXT}", ["-"]),
        (f"1. Data\n2. Use\n3. Rights\n{TEXT}", ["-"]),
    ],
)
def test_headings_are_told_by_what_they_head(text: str, expected: list[str]) -> None:
    assert [line for line in outline(read(text)) if line != "-"] == [line for line in expected if line != "-"]


def test_a_first_heading_with_text_of_its_own_is_a_section_not_the_title() -> None:
    assert read(f"Introduction\n{TEXT}\nMore Data\n{TEXT}").title is None
    titled = read(f"Acme\nIntroduction\n{TEXT}").title
    assert titled is not None
    assert titled.text == "Acme"
    assert read(f"What this privacy policy covers\n{TEXT}").title is None


def test_a_section_spans_its_heading_and_its_own_text() -> None:
    text = f"1. A\n{TEXT}\n\n1.1 B\n- c\n"
    spans = [text[section.span.start : section.span.end] for section in read(text).all_sections]
    assert spans == [f"1. A\n{TEXT}", "1.1 B\n- c"]


def test_ids_are_unique_and_say_the_heading_without_its_number() -> None:
    assert slug("3. Information We Collect") == "information-we-collect"
    assert slug("Section 4 – Children’s Data (§ 5)") == "childrens-data-5"
    assert slug("Proteção de Dados") == "protecao-de-dados"
    assert slug("10.") == "10"
    assert slug("…") == "section"
    assert len(slug("many words " * 20)) <= 60
    assert len(slug("x" * 100)) <= 60
    taken: set[str] = set()
    assert [assign_id(None, "Data", taken) for _ in range(6)] == ["data", *(f"data-{number}" for number in range(2, 7))]
    assert assign_id(None, None, taken) == "preamble"
    assert assign_id("mine", "Data", taken) == "mine"
    assert taken >= {"data", "data-6", "preamble", "mine"}


def assert_exact(policy: Policy) -> None:
    """Every character of every block and heading is the file's own."""
    text = policy.source.text
    assert len({section.id for section in policy.all_sections}) == len(policy.all_sections)
    for section in policy.all_sections:
        assert 0 <= section.span.start <= section.span.end <= len(text)
        for content in [*([section.heading] if section.heading else []), *(block.content for block in section.blocks)]:
            assert 0 <= content.span().start <= content.span().end <= len(text)
            for here, there, size in content.segments:
                assert content.text[here : here + size] == text[there : there + size]


PIECES = [
    "1. Data",
    "A. Use",
    "DATA",
    "Your Rights",
    "What?",
    "We keep it.",
    "- name",
    "x: y",
    "Label It:",
    "=====",
    "| a | b |",
    "",
    "",
    "1.1 Sub",
    "Section 2",
]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("\n".join) | st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    policy = read(text)
    assert_exact(policy)
    words = "".join(
        [policy.title.text if policy.title else ""]
        + [section.heading.text for section in policy.all_sections if section.heading]
        + [block.text for block in policy.blocks]
    )
    assert words.count("Data") == text.count("Data")
    assert words.count("keep") == text.count("keep")
