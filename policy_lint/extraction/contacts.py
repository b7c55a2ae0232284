




















































def find_contacts(text: str, region: str = "US




        region: the country, as IS















def find_phones(text: str, region: str = "US











_LABEL = rf"[^\W_](?:[\w{FILLER}-]{{0,61}}[^\
_LOCAL = rf"[\
_EMAIL = re.compile(rf"(?<![\w.+%-])(?P<local>{_LOCAL})@(?P<domain>(?:{_LABEL}\.){{1,8}}[^\W\d_]{{2,24}})(?![\
_AT = r"\s{0,2}(?:\[\s?at\s?\]|\(\s?at\s?\)|\{\s?at\s?\}|\[@\]|\(@\)|@)\
_DOT = r"\s{0,2}(?:\[\s?dot\s?\]|\(\s?dot\s?\)|\{\s?dot\s?\}|\[\.\]|\(\.\)|\.)\
_S
    rf"(?<![\w.+-])(?P<local>[\w.+-]{{1,64}}){_AT}(?P<domain>[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}[^\W\d_]{{2,24}})(?!\


    r"(?<![\w.+-])(?P<local>[\w.+-]{1,64}) at (?P<domain>[\w-]{1,63}(?: dot [\w-]{1,63}){0,3} dot [a-z]{2,24})(?!\

_HIDDEN = re.compile(r"\[\s?e-?mail[\s\u00a0]protected\s?\
_ANY_DOT = re.compile(r"\s*[\[({]?\s*(?:(?<![a-z])dot(?![a-z])|\.)\s*[\])}]?\















        for match in chain(_S
















_NUMBER = re.compile(r"(?<![\w$€£§#/.,-])(?:\+ ?|\( ?)?\d(?:[\d \t().\-/]{5,22})\d(?![\w%]|[.,:/-]\d|-\
_LETTERED = re.compile(r"(?<![\w.-])(?:\+?1[ .-]{1,3})?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]{1,3}(?=[a-z\d-]{0,8}[a-z]{2})[a-z\d]{1,9}(?:-[a-z\d]{2,9}){0,3}(?!\
_EXTENSION = re.compile(r"[,;]?\s{0,2}(?:ext(?:ension|n)?\.?|x)\s{0,2}(\d{1,6})(?!\


    r"dial(?:ing)?|\bt|\bp|\bm|\bph|\btty)(?: (?:number|no\.?|line|is|at|on|us|:))?[ :.)(\[]{0,4}(?:(?:at|on|is|us at|toll[ -]?free(?: at)?) ?[\



    r"invoice|section|§{1,2}|article|regulation|directive|act|code|u\.?s\.?c\.?|c\.?f\.?r\
    r"(?: (?:number|no\.?|nr\

_YEARS = re.compile(r"(?:19|20)\d\d ?[-/.] ?(?:(?:19|20)?\d\d|\d{1,2} ?[-/.] ?\d{1,2})|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:19|20)?\d\
_NETWORK = re.compile(r"\d{1,3}(?:\.\
_ZIP = re.compile(r"\d{5}-\
_NORTH_AMERICAN = re.compile(r"(?:\+?1[ .-]{0,3})?(?:\( ?\d{3} ?\)|\d{3})[ .-]{1,3}\d{3}[ .-]{1,3}\
















            extension = _EXTENS
































    return any(shape.fullmatch(printed) for shape in (_YEARS
















_ENDINGS
    r"com|org|net|edu|gov|mil|int|info|biz|io|app|dev|ai|cloud|online|site|tech|store|shop|blog|example|eu|co\.uk|org\.uk|ac\.uk|gov\.uk|com\
    r"gov\.au|org\.au|co\.in|com\.br|gov\.br|co\.nz|co\.za|com\.pk|com\.sg|co\

_PATH = r"(?:[/?#][^\s<>\"\[\]{}|\\

    rf"(?<![\w@/.-])(?:(?P<scheme>https?://)(?:{_LABEL}\.){{0,8}}{_LABEL}|(?:www\d?\.)(?:{_LABEL}\.){{1,8}}[^\W\
    rf"|(?P<bare>(?:{_LABEL}\.){{1,5}}(?:{_ENDINGS})))(?!@)(?::\d{{2,5}}(?!\d))?{_PATH}(?![\

_SCHEME = re.compile(r"https?://", re.IGNORECAS
_NOT_DOMAINS
_COUNTRY = re.compile(r"\.(?:in|it|at|us|co|be|is|so|no|me|to|my|de|es|se|ca|int|site|store|shop|online)\
_CLOSERS = ".,;:!?'\





















        if last in _CLOSERS









    if printed.lower() in _NOT_DOMAINS






    bare = _S

