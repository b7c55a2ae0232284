"""Mending: what a fix changes, that nothing else changes, that the findings are gone, and that mending twice changes nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from policy_lint.pipeline import fixing
from policy_lint.pipeline.fixing import Mended, mend
from policy_lint.pipeline.run import run
from policy_lint.pipeline.settings import Settings
from policy_lint.policy.policy import Policy
from policy_lint.sift.fixes import fixable
from policy_lint.text.edits import Edit
from policy_lint.text.normalise import squash

LONG = (
    "We keep your account data for as long as you have an account, and delete it within thirty days of its end.",
    "We use cookies to remember your settings, and you can refuse them in your browser at any time you like.",
    "We share your name and address with couriers, who bring the goods to you and use them for nothing else.",
    "You can ask us for a copy of your personal data, and we answer within one month and free of charge.",
    "We protect your personal data with encryption, with access controls and with training for our staff.",
)
HEAD = "Privacy Policy\n\nThis privacy policy says what personal data we collect about you and how we use it.\n\n"
TEXT = HEAD + "".join(f"{line}\n\n" for line in LONG[:3]) + LONG[3] + "\n"


def settings(*paths: Path | str) -> Settings:
    return Settings(tuple(map(str, paths)), select=("quality", "document"), isolated=True)


def mended(
    folder: Path, text: str | bytes, name: str = "policy.txt", *, unsafe: bool = False
) -> tuple[str | bytes, Mended]:
    """A text as it comes out, in the type that went in."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    work = mend(settings(path), unsafe=unsafe)
    assert path.read_bytes() == (text if isinstance(text, bytes) else text.encode()), "no file is written"
    out = work.after.get(path.as_posix(), path.read_bytes())
    return (out if isinstance(text, bytes) else out.decode()), work


def test_a_sound_text_stays_as_it_is(tmp_path: Path) -> None:
    text, work = mended(tmp_path, TEXT)
    assert text == TEXT
    assert (work.fixed, work.left, work.unsafe, work.after) == (0, 0, 0, {})


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_repeated_paragraph_goes_with_its_blank_line_and_the_file_keeps_its_form(
    tmp_path: Path, end: str, mark: str
) -> None:
    sound = mark + TEXT.replace("\n", end)
    bad = sound.replace(LONG[1] + end, f"{LONG[1]}{end}{end}{LONG[1]}{end}")
    text, work = mended(tmp_path, bad.encode())
    assert text == sound.encode()
    assert work.fixed == 1


@pytest.mark.parametrize("tail", ["", "\n"])
def test_a_repetition_at_the_end_leaves_the_end_as_it_was(tmp_path: Path, tail: str) -> None:
    sound = TEXT.rstrip("\n") + tail
    assert mended(tmp_path, f"{TEXT.rstrip()}\n\n{LONG[3]}{tail}")[0] == sound


def test_a_repeated_item_goes_and_its_list_stays(tmp_path: Path) -> None:
    sound = TEXT + "\nYou can do the following at any time:\n- close your account with us\n- ask us for a copy\n"
    bad = sound.replace("- ask", "- close your account with us\n- ask")
    for name in ("a.txt", "a.md"):
        text, work = mended(tmp_path, bad, name)
        assert (text, work.fixed) == (sound, 1)


def test_a_repeated_section_goes_heading_and_all(tmp_path: Path) -> None:
    section = f"## Security\n\n{LONG[4]} We also review access every year.\n\n"
    sound = "# Privacy Policy\n\n" + section + "## Cookies\n\n" + LONG[1] + "\n\n## Sharing\n\n" + LONG[2] + "\n\n"
    sound += "## Access\n\n" + LONG[3] + " We ask for nothing but your name to know who you are.\n"
    text, work = mended(tmp_path, sound.replace("## Access", section + "## Access"), "a.md")
    assert (text, work.fixed) == (sound, 1)


@pytest.mark.parametrize(
    "second",
    [
        LONG[2].replace("goods", "good"),  # nearly equal
        LONG[2].upper(),
    ],
)
def test_what_is_nearly_equal_is_taken_out_only_where_that_is_asked_for(tmp_path: Path, second: str) -> None:
    bad = TEXT.replace(LONG[3], f"{second}\n\n{LONG[3]}")
    text, work = mended(tmp_path, bad)
    assert (text, work.fixed, work.unsafe) == (bad, 0, 1)
    assert mended(tmp_path, bad, unsafe=True)[0] == TEXT


def test_a_sentence_that_points_to_its_section_is_kept(tmp_path: Path) -> None:
    pointing = "We keep this data for as long as you have an account, and we delete it within thirty days of its end."
    text = "# Privacy Policy\n\n"
    for name in ("Account data", "Invoices"):
        text += f"## {name}\n\n{LONG[name == 'Invoices']}\n\n{pointing}\n\n"
    text = text.rstrip() + "\n"
    assert mended(tmp_path, text, "a.md")[0] == text


def test_spaces_and_invisible_characters_are_put_right_and_meant_ones_stay(tmp_path: Path) -> None:
    bad = TEXT.replace("We use", "We\u00a0use").replace("cour", "cour\u00ad").replace("thirty days", "30\u00a0days")
    text, work = mended(tmp_path, bad)
    assert text == TEXT.replace("thirty days", "30\u00a0days")
    assert work.fixed == 1


def test_white_space_at_line_ends_goes_but_not_what_markdown_means_by_it(tmp_path: Path) -> None:
    bad = (
        TEXT.replace("copy of", "copy of \t\r".strip("\r"))
        .replace(".\n\nWe use", ".  \nWe use")
        .replace("\n\n", " \n\n")
        + "\n\n"
    )
    assert mended(tmp_path, bad, "a.md")[0] == bad.replace(" \n\n", "\n\n").removesuffix("\n\n")
    assert re.search(r"[ \t]$", str(mended(tmp_path, bad)[0]), re.MULTILINE) is None


def test_a_text_that_is_too_short_without_its_repetitions_is_left_alone(tmp_path: Path) -> None:
    short = f"Privacy Policy\n\n{LONG[0]}\n\n{LONG[0]}\n"
    text, work = mended(tmp_path, short)
    assert text == short
    assert (work.fixed, work.left) == (0, 1)


def test_a_web_page_and_another_encoding_are_left_alone(tmp_path: Path) -> None:
    bad = TEXT.replace(LONG[1], f"{LONG[1]}\n\n{LONG[1]}").replace("We use", "We\u00a0use", 1)
    page = "<html><body>" + "".join(f"<p>{line}</p>\n" for line in bad.split("\n\n")) + "</body></html>"
    assert mended(tmp_path, page, "a.html")[0] == page
    data, work = mended(tmp_path, bad.encode("utf-16"))
    assert data == bad.encode("utf-16")
    assert "not UTF-8" in work.problems[0].message


DOCUMENT = """\
# the text as it is published
schema: 1
title: Privacy Policy   # on top
sections:
  - heading: "Your data"
    text: |
      We collect your{gap}name and e-mail address, and we keep them for two years. Dr.{gap}No asks for no more.
    statements:
      - {{kind: collection, data: [name], quote: 'We collect your name'}}   # as lawyers read it
  - heading: 'Security{gap}of your data'
    text: "We don't tell. We encrypt{gap}it,
      and we ask{escape}twice."
"""


def test_a_structured_document_keeps_comments_layout_and_statements(tmp_path: Path) -> None:
    bad, good = (DOCUMENT.format(gap=gap, escape=" ") for gap in ("\u00a0", " "))
    text, work = mended(tmp_path, bad, "a.policy.yaml")
    assert text == good.replace("Dr. No", "Dr.\u00a0No")
    assert work.fixed == 1


def test_a_place_that_is_written_as_an_escape_is_left_to_a_person(tmp_path: Path) -> None:
    bad = DOCUMENT.format(gap="\u00a0", escape="\\_")
    assert mended(tmp_path, bad, "a.policy.yaml")[0] == bad


def test_a_document_is_not_made_to_differ_from_what_is_published(tmp_path: Path) -> None:
    (tmp_path / "published.txt").write_text("Data\nWe collect your na\u00adme.\n")
    bad = "schema: 1\nsource: published.txt\nsections:\n  - {heading: Data, text: We collect your na\u00adme.}\n"
    text, work = mended(tmp_path, bad, "a.policy.yaml")
    assert text == bad
    assert (work.fixed, work.left) == (0, 1)


def test_what_is_set_aside_is_not_mended(tmp_path: Path) -> None:
    bad = (
        TEXT.replace("We use", "We\u00a0use")
        + "\n<!-- policy-lint ignore-file: quality-hidden-characters: as printed -->\n"
    )
    assert mended(tmp_path, bad, "a.md")[0] == bad


GARBAGE = st.sampled_from(["\u00a0", "\u200b", "\u00ad", " \n", "\t\n", "\n\n\n", "\u202f", "\ufeff", "  \n"])
PIECE = st.one_of(
    st.sampled_from(LONG).map(lambda line: f"{line}\n\n"), st.sampled_from([*LONG, "- item one of the list\n"]), GARBAGE
)


@hypothesis_settings(max_examples=30)
@given(st.lists(PIECE, min_size=4, max_size=24).map("".join), st.sampled_from(["a.txt", "a.md"]), st.booleans())
def test_mending_is_idempotent_loses_no_word_and_the_findings_are_gone(
    tmp_path_factory: pytest.TempPathFactory, tail: str, name: str, crlf: bool
) -> None:
    folder = tmp_path_factory.mktemp("fix")
    bad = HEAD + tail
    once, work = mended(folder, bad.replace("\n", "\r\n") if crlf else bad, name)
    assert isinstance(once, str)
    twice, again = mended(folder, once, name)
    assert twice == once
    assert again.fixed == 0
    if crlf:
        assert "\n" not in once.replace("\r\n", "")
    assert {squash(word) for word in once.split()} - {squash(word) for word in bad.split()} <= {
        squash(word)
        for word in re.sub("[\u200b\u00ad\ufeff]", "", bad.replace("\u00a0", " ").replace("\u202f", " ")).split()
    }
    for line in LONG:
        assert (line in once) >= (line in bad)
    left = run(settings(folder / name)).documents[0]
    if not work.left and left.judged:
        assert not list(fixable(left.findings, safe=True))


def test_content_that_is_held_counts_in_the_place_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    held = run(replace(settings(path), held={path.as_posix(): (TEXT + "\n\n\n").encode()}))
    assert "quality-trailing-white-space" in {finding.rule.id for finding in held.documents[0].findings}


def test_fixes_that_would_change_more_stop_no_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of three fixes of one text the second is held to change more; the others are made, and the finding is told as left."""
    item = "- close your account with us{}\n"
    listed = "".join(item.format(f" by way {name}") * 2 for name in "ABC")
    bad = TEXT + "\nYou can do the following at any time:\n\n" + listed

    def only_b_stays(policy: Policy, edits: Sequence[Edit], root: str | None, *, words: bool) -> bool:
        return not any("way B" in policy.source.text[edit.span.start : edit.span.end] for edit in edits)

    monkeypatch.setattr(fixing, "intact", only_b_stays)
    text, work = mended(tmp_path, bad)
    assert text == bad.replace(item.format(" by way A") * 2, item.format(" by way A")).replace(
        item.format(" by way C") * 2, item.format(" by way C")
    )
    assert (work.fixed, work.left) == (2, 1)
