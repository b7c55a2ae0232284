"""Do Not Track and opt-out signals: the answer given, and where none is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import DoNotTrack, OptOutSignal
from tests.extraction.said import said


@pytest.mark.parametrize(
    "text",
    [
        "We do not respond to Do Not Track signals.",
        "Our website does not currently respond to DNT signals.",
        "We are not currently set up to respond to Do Not Track requests.",
        "At this time we do not honor Do Not Track signals.",
        "Because there is no uniform standard, we do not react to Do Not Track signals.",
        "No industry standard exists for Do Not Track, and therefore we do not act on DNT signals.",
        "We ignore Do Not Track signals.",
        "Our systems don't recognize browser Do Not Track signals.",
        "We do not alter our practices when we receive a Do Not Track signal.",
        "We currently take no action in response to Do Not Track signals.",
        "We are unable to respond to Do Not Track signals.",
        "Our site does not support Do Not Track.",
        "We do not process or comply with DNT headers.",
        "Do Not Track signals are disregarded by our servers.",
        "Our services do not change their behavior in response to DNT settings.",
        "We won't respond to Do Not Track signals.",
        "We have not implemented Do Not Track and do not follow its signals.",
        "Please note that we do not presently honour Do Not Track settings.",
        "Northwind does not monitor for or respond to Do Not Track signals.",
        "Our advertising tools do not detect DNT.",
    ],
)
def test_a_refusal_ignores_the_signal(text: str) -> None:
    assert [one.response for one in said(DoNotTrack, text)] == ["ignores"]


@pytest.mark.parametrize(
    "text",
    [
        "We honor Do Not Track signals.",
        "We honour DNT signals.",
        "We respond to Do Not Track signals.",
        "Our website recognizes Do Not Track signals.",
        "We comply with Do Not Track requests.",
        "Our site supports the Do Not Track setting.",
        "When we receive a Do Not Track signal, we respect it.",
        "We treat a Do Not Track signal as an opt-out.",
        "We follow Do Not Track settings on all of our pages.",
        "We act on Do Not Track signals from any browser.",
        "We accept DNT headers.",
        "Our servers react to Do Not Track signals.",
        "We adhere to Do Not Track signals and set no cookies.",
        "We observe the DNT setting of your browser.",
        "We do honor Do Not Track.",
        "We always heed Do Not Track signals.",
        "We detect Do Not Track signals and switch off analytics.",
        "Our pages respond to DNT signals by not loading ads.",
        "We answer Do Not Track signals by turning off tags.",
        "We obey DNT.",
    ],
)
def test_an_answer_honours_the_signal(text: str) -> None:
    assert [one.response for one in said(DoNotTrack, text)] == ["honours"]


@pytest.mark.parametrize(
    "text",
    [
        "Some browsers offer a Do Not Track feature.",
        "Do Not Track is a setting in your browser.",
        "Your browser may send a DNT signal.",
        "There is no accepted standard for how companies should respond to Do Not Track signals.",
        "Many browsers support Do Not Track.",
        "You can switch on Do Not Track in your settings.",
        "Do Not Track lets you tell websites that you do not want to be tracked.",
        "You may set your browser to send a Do Not Track signal.",
        "Do Not Track is a preference that you set in a browser.",
        "Learn more about Do Not Track on the page of your browser's maker.",
        "The Do Not Track option is found under the privacy settings.",
        "Browsers such as these let you turn on DNT.",
        "The industry has not agreed on what Do Not Track means.",
        "Websites differ in how they treat Do Not Track signals.",
        "California law asks us to say how we respond to Do Not Track signals.",
        "DNT is a header that browsers can send.",
        "There is no common understanding of Do Not Track signals.",
        "Your phone may have a Do Not Track setting.",
        "The Do Not Track header is a proposal from years ago.",
        "Do Not Track is a way to ask that your visits are not followed.",
    ],
)
def test_the_mere_mention_of_the_signal_states_no_answer(text: str) -> None:
    assert [one.response for one in said(DoNotTrack, text)] == ["unstated"]


@pytest.mark.parametrize(
    "text",
    [
        "We may not respond to all Do Not Track signals.",
        "Our site may not recognize DNT signals from some browsers.",
        "Some of our services honor Do Not Track signals.",
        "We may not honor every DNT request from all browsers.",
        "Our pages partially support Do Not Track.",
        "We respond to Do Not Track signals on some of our sites.",
    ],
)
def test_an_answer_to_some_signals_is_partial(text: str) -> None:
    assert [one.response for one in said(DoNotTrack, text)] == ["partial"]


@pytest.mark.parametrize(
    "text",
    [
        "We do not track you.",
        "We respond to your requests.",
        "We honor your choices.",
        "How do you respond to Do Not Track signals?",
        "We do not track users across websites.",
        "You can track your order.",
        "We process payments.",
        "Signals from our router are encrypted.",
        "We ignore spam.",
        "We keep track of your orders.",
        "We recognize loyal customers.",
        "Our partners may track your visits.",
        "We comply with the law.",
        "We do not track your location.",
        "You can track a parcel in the app.",
        "We support many browsers.",
        "Do you track me?",
        "We change our practices from time to time.",
        "We do not, however, track your purchases.",
        "You may ask us not to track you by e-mail.",
    ],
)
def test_what_names_no_signal_says_nothing(text: str) -> None:
    assert not said(DoNotTrack, text)


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("We honor Global Privacy Control signals.", "honours"),
        ("We treat an opt-out preference signal as a request to opt out.", "honours"),
        ("We do not respond to Global Privacy Control.", "ignores"),
        ("We process GPC signals as opt-out requests.", "honours"),
        ("Global Privacy Control is a browser setting.", "unstated"),
    ],
)
def test_an_opt_out_signal_is_answered_like_do_not_track(text: str, response: str) -> None:
    assert [one.response for one in said(OptOutSignal, text)] == [response]


def test_such_signals_are_those_named_before() -> None:
    found = said(DoNotTrack, "Your browser may send a Do Not Track signal. We do not respond to such signals.")
    assert [one.response for one in found] == ["unstated", "ignores"]


@given(
    st.lists(
        st.sampled_from(
            [
                "We",
                "do",
                "not",
                "respond",
                "honor",
                "to",
                "Do",
                "Not",
                "Track",
                "DNT",
                "GPC",
                "signals",
                ",",
                ".",
                ";",
                "may",
                "such",
                "ignore",
            ]
        ),
        max_size=40,
    )
)
def test_any_words_are_read_without_error(words: list[str]) -> None:
    said(DoNotTrack, " ".join(words))


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    said(DoNotTrack, text)


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("If your browser sends a Do Not Track signal, we will not load our analytics scripts.", "honours"),
        ("Where Do Not Track is turned on, Northwind does not set advertising cookies.", "honours"),
        ("When you have enabled DNT, we do not use the statistics tools named above.", "honours"),
        ("If you turn on Do Not Track, our partners will not share it.", "unstated"),
        ("You can turn on Do Not Track in your browser.", "unstated"),
    ],
)
def test_what_is_left_undone_at_the_signal_is_an_answer(text: str, response: str) -> None:
    assert [one.response for one in said(DoNotTrack, text)] == [response]


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("If your browser is set to do not track, our site will respond in line with that setting.", "honours"),
        ("Where the browser is set to do not track, we load no analytics and honour that option.", "honours"),
        ("When your browser is configured to do not track, we do not respond to it.", "ignores"),
    ],
)
def test_a_browser_that_is_set_to_do_not_track_sends_the_signal(text: str, response: str) -> None:
    assert [one.response for one in said(DoNotTrack, text)] == [response]


@pytest.mark.parametrize("text", ["We do not track you.", "We respond quickly, and do not track your visits."])
def test_a_promise_not_to_track_is_no_signal(text: str) -> None:
    assert said(DoNotTrack, text) == []
