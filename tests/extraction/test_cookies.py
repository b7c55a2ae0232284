"""Cookies: which are set, how they are refused, and what is only talk of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Cookies
from tests.extraction.said import said


@pytest.mark.parametrize(
    "text",
    [
        "We use cookies.",
        "Our website uses cookies to remember you.",
        "We place cookies on your device.",
        "Cookies are stored on your computer when you visit.",
        "We set a cookie when you sign in.",
        "We and our partners use cookies.",
        "We may use session cookies.",
        "Cookies help us to see what is read.",
        "Our servers send cookies to your browser.",
        "We employ cookies for statistics.",
        "We use both first-party and third-party cookies.",
        "Third parties may set cookies on our site.",
        "We use strictly necessary cookies.",
        "Analytics cookies: count visits",
        "Our shop stores cookies on your phone.",
        "We utilize cookies to keep you signed in.",
        "Cookies may be placed by advertisers.",
        "We use “cookies” and other tools.",
        "Our pages contain cookies of social networks.",
        "We install cookies once you agree.",
    ],
)
def test_cookies_that_are_set_are_read(text: str) -> None:
    assert any(one.types and one.stance != "denied" for one in said(Cookies, text))


@pytest.mark.parametrize(
    "text",
    [
        "You can block cookies in your browser settings.",
        "Most browsers let you refuse cookies.",
        "Set your browser to reject cookies.",
        "You may delete cookies through your browser.",
        "You can manage cookies in our cookie banner.",
        "Visit the Network Advertising Initiative to opt out of cookies.",
        "To opt out of advertising cookies, click here.",
        "Use the cookie preference center to disable cookies.",
        "Adjust your device settings to limit cookies.",
        "Install the opt-out browser add-on to stop analytics cookies; it blocks them.",
        "Your browser can be configured to warn you before it accepts cookies.",
        "You can turn off cookies in your browser preferences.",
        "You can decline cookies by changing the settings of your browser.",
        "The Digital Advertising Alliance offers a way to opt out of cookies.",
        "Change your cookie choices in the consent tool.",
        "Block cookies with your browser's options.",
        "You can remove cookies from your browser at any time.",
        "Clear cookies in your browser to start anew.",
        "Your browser may allow you to prevent cookies.",
        "You may refuse cookies with the settings on your browser.",
    ],
)
def test_a_way_to_refuse_cookies_is_read(text: str) -> None:
    assert any(one.controls for one in said(Cookies, text))


@pytest.mark.parametrize(
    "text",
    [
        "We do not use cookies.",
        "We never set cookies.",
        "Our site does not use cookies.",
        "We do not place advertising cookies.",
        "No cookies are stored on your device.",
        "We don't use tracking cookies.",
        "We will not set cookies without your consent.",
        "Cookies are not used on this website.",
        "We do not plant cookies when you object.",
        "The app does not use third-party cookies.",
        "This website does not set any cookies.",
        "We do not use any cookies or similar tools.",
        "Our newsletter does not contain cookies.",
        "We do not install cookies on your phone.",
        "No cookies are used on these pages.",
        "We never place cookies for advertising.",
        "Our servers do not send cookies.",
        "We don't store cookies.",
        "We do not drop cookies on visitors' devices.",
        "The player does not write cookies.",
    ],
)
def test_a_denial_of_cookies_is_denied(text: str) -> None:
    assert [one.stance for one in said(Cookies, text) if one.types] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "See our Cookie Policy.",
        "For more information, read our cookie notice.",
        "Our bakery makes cookies.",
        "A cookie is a small text file.",
        "What are cookies?",
        "You can find more about how we use cookies in our Cookie Policy.",
        "We collect cookie data.",
        "We keep your name and cookie ID.",
        "Contact us about data protection.",
        "Our Cookie Statement was updated in May.",
        "We use your email address.",
        "Cookies Policy",
        "We log in users with passwords.",
        "You accept cookies at your own wish.",
        "Refer to the cookie policy for details of our use of cookies.",
        "This policy applies to cookie information.",
        "We process orders.",
        "Browsers store bookmarks.",
        "The cookie page explains more.",
        "We respect your privacy settings.",
    ],
)
def test_what_sets_no_cookie_is_none(text: str) -> None:
    assert not said(Cookies, text)


@pytest.mark.parametrize(
    ("text", "consent"),
    [
        ("We use advertising cookies only with your consent.", "opt-in"),
        ("We set analytics cookies if you agree.", "opt-in"),
        ("With your permission, we place cookies for marketing.", "opt-in"),
        ("We ask for your consent before we use cookies.", "opt-in"),
        ("Without your consent we use essential cookies and no others.", "opt-in"),
        ("When you accept them, we use cookies of our partners.", "opt-in"),
        ("We use statistics cookies after you have given your consent.", "opt-in"),
        ("By using this site you agree that we place cookies.", "none"),
        ("By continuing to browse, you consent to our use of cookies.", "none"),
        ("We use cookies; you are deemed to have accepted them.", "none"),
        ("By visiting our pages you accept that we set cookies.", "none"),
        ("We assume that you are happy for us to use cookies.", "none"),
        ("We use advertising cookies unless you opt out.", "opt-out"),
        ("We set cookies of ad networks, and you may opt out.", "opt-out"),
        ("We use cookies of our partners, but you can opt out of them.", "opt-out"),
        ("We place targeting cookies; opting out is possible.", "opt-out"),
        ("We use cookies.", None),
        ("We place cookies to remember your basket.", None),
        ("Our site uses cookies of its own.", None),
        ("We store cookies on your device.", None),
        ("Cookies help us to improve our pages.", None),
    ],
)
def test_how_consent_is_asked_is_read(text: str, consent: str | None) -> None:
    assert said(Cookies, text)[0].consent == consent


def test_the_types_are_named() -> None:
    (found,) = said(Cookies, "We use session cookies and persistent cookies.")
    assert set(found.types) == {"session", "persistent"}


@given(
    st.lists(
        st.sampled_from(
            [
                "We",
                "use",
                "cookies",
                "do",
                "not",
                "browser",
                "settings",
                "consent",
                ",",
                ".",
                ";",
                "opt",
                "out",
                "third",
                "parties",
                "essential",
                "set",
                "block",
            ]
        ),
        max_size=40,
    )
)
def test_any_words_are_read_without_error(words: list[str]) -> None:
    said(Cookies, " ".join(words))


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    said(Cookies, text)
