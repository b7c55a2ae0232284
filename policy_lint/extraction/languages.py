"""Which language a text is written in, told by its script and its commonest words.

A rule that finds no clause in a German policy would say that the clause is missing. So it matters that a text is English, and
helps to say what else it is; a dozen languages are told apart, more is not needed.
"""

from __future__ import annotations

from policy_lint.text.lazy import lazy

_WORD = lazy(r"[^\W\d_]+")
_SAMPLE = 4000  # words that tell; a policy has more


def _words(text: str) -> frozenset[str]:
    """The words of a table below."""
    return frozenset(text.split())


ENGLISH = "English"

# The commonest words of each language. Those that two of them share tell little, and are left out unless English lacks them.
_COMMON = {
    ENGLISH: _words(
        "the of and to we you your or that is for our this with by are not may be from will information if it have which"
        " when us as any do can such other these about at has their use how"
    ),
    "German": _words(
        "der die und das den von zu mit ist für nicht auf eine ein im dem des wir sie ihre ihrer oder werden wird sich durch"
        " bei aus nach zur zum unsere daten sind einer kann haben uns auch diese dieser wenn"
    ),
    "French": _words(
        "le la les de des et du que vous nous votre vos pour dans est une un par sur avec ou ce cette sont être données"
        " aux au notre nos qui ne pas ces peut plus ainsi"
    ),
    "Spanish": _words(
        "el la los las de del y que en para por con una un su sus se no es lo como datos o sobre este esta usted nuestro"
        " nuestra al son más puede cuando si"
    ),
    "Italian": _words(
        "il la le lo gli di del della dei delle e che per con una un sono è non si da al alla nel nella dati o questo"
        " questa come anche suo i tuoi può essere ai"
    ),
    "Portuguese": _words(
        "o a os as de do da dos das e que em para por com uma um seu sua seus não se no na dados ou como este esta ao são"
        " nós mais pode quando você nosso nossa"
    ),
    "Dutch": _words(
        "de het een en van in op te dat die voor met zijn niet door u uw wij we om ook aan of als bij naar worden wordt deze"
        " dit kunnen hebben onze ons gegevens kan over"
    ),
    "Polish": _words(
        "w i na z do się jest nie o że oraz przez dla lub od po są może danych osobowych ich które przy tym jak za być"
        " ma naszej państwa celu"
    ),
    "Turkish": _words(
        "ve bir bu için ile olarak veya da de olan kişisel verilerin tarafından gibi daha ya her en kadar sonra ise göre"
        " verileri hakkında gizlilik biz sizin"
    ),
    "Swedish": _words(
        "och att det som en på är av för med till den har inte om ett vi du kan eller din dina dig våra vår från när detta"
        " personuppgifter ditt"
    ),
    "Danish or Norwegian": _words(
        "og at det som en på er af av for med til den har ikke om et vi du kan eller din dine dig deg vores våre fra når"
        " dette oplysninger opplysninger"
    ),
    "Czech": _words(
        "a se na je že v s z do pro jsou nebo by jako které údajů osobních osobní o k při po za jejich může naše vašich"
        " tyto není"
    ),
    "Romanian": _words(
        "și de la în cu pe un o nu este care din sau pentru să sunt prin datele date dumneavoastră noastre ale al"
        " personal acest această"
    ),
    "Indonesian or Malay": _words(
        "yang dan di untuk dengan dari ini kami anda atau pada dalam adalah tidak akan ke data oleh informasi pribadi"
        " dapat juga sebagai"
    ),
    "Vietnamese": _words("và của các có cho là được trong với không chúng tôi bạn thông tin này những để khi một"),
}

# First and last character of the letters of other scripts, and what is written in them.
_SCRIPTS = (
    ("\u0370", "\u03ff", "Greek"),
    ("\u0400", "\u052f", "Russian or another language in Cyrillic script"),
    ("\u0590", "\u05ff", "Hebrew"),
    ("\u0600", "\u077f", "Arabic or another language in Arabic script"),
    ("\u0900", "\u097f", "Hindi or another language in Devanagari"),
    ("\u0980", "\u0dff", "a language of India or Sri Lanka"),
    ("\u0e00", "\u0e7f", "Thai"),
    ("\u3040", "\u30ff", "Japanese"),
    ("\u4e00", "\u9fff", "Chinese"),
    ("\uac00", "\ud7a3", "Korean"),
)
_LETTERS = {name: lazy(f"[{first}-{last}]") for first, last, name in _SCRIPTS}
_ANY_LETTER = lazy(f"[{''.join(f'{first}-{last}' for first, last, _ in _SCRIPTS)}]")
_FOREIGN = 0.3  # of the letters: from which on a text in another script is in another language
_ENGLISH_ENOUGH = 0.22  # of the words: English has over a third
_TELLING = 0.12  # of the words, for any other language
_FEWEST = 20  # words from which on they tell
_STRETCH = 100  # words looked at together: a text may have its English first and other languages after it
_STRETCHES = 4  # of English: enough to judge, whatever else there is


def language_of(text: str) -> str | None:
    """The language that a text is written in, by its English name; None where it is not clear. Takes time linear in it.

    A text in two languages counts as English where a good stretch of it is.
    """
    script = _script(text)
    if script:
        return script
    words = _WORD.findall(text.lower())[:_SAMPLE]
    if len(words) < _FEWEST:
        return None
    english = list(map(_COMMON[ENGLISH].__contains__, words))
    stretches = [sum(english[start : start + _STRETCH]) for start in range(0, len(words), _STRETCH)]
    if (
        sum(english) >= len(words) * _ENGLISH_ENOUGH
        or sum(n >= _STRETCH * _ENGLISH_ENOUGH for n in stretches) >= _STRETCHES
    ):
        return ENGLISH
    shares = {  # a single letter is a word in many languages, and a name in tables and formulas
        name: sum(len(word) > 1 and word in common for word in words) / len(words) for name, common in _COMMON.items()
    }
    best = max(shares, key=lambda name: shares[name])
    return best if best != ENGLISH and shares[best] >= _TELLING else None


def _script(text: str) -> str | None:
    """What a text is written in that is largely in another script than ours; Chinese with kana in it is Japanese."""
    if text.isascii() or _ANY_LETTER.search(text) is None:
        return None
    letters = sum(map(str.isalpha, text))
    if not letters:
        return None
    counts = {name: len(letter.findall(text)) for name, letter in _LETTERS.items()}
    if sum(counts.values()) < letters * _FOREIGN:
        return None
    if counts["Japanese"] * 10 > counts["Chinese"] > 0:
        return "Japanese"
    return max(counts, key=lambda name: counts[name])
