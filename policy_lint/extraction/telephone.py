"""Telephone numbers as ``phonenumbers`` reads them.

A number of the United States as nearly all are written needs no library: it is possible by its ten digits alone. Of the library
the one module that reads numbers is imported: the package itself also loads a search and a formatter, whose patterns take as
long to compile as all the rest.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from functools import cache
from importlib import import_module
from typing import Any

from policy_lint.text.lazy import lazy

_PACKAGE = "phonenumbers"
_AMERICAN = lazy(
    r"(?:\+?1[ .-]{0,3})?(?:\( ?[2-9]\d{2} ?\)[ .-]{0,3}|[2-9]\d{2}[ .-]{1,3})\d{3}[ .-]{1,3}\d{4}", re.ASCII
)


def international(printed: str, region: str, *, trusted: bool) -> str:
    """A number in international form; empty where it is none.

    Args:
        printed: the number as it stands in a text.
        region: the country whose numbers are written without a prefix.
        trusted: whether something else says that it is one; otherwise it must be in use.
    """
    if trusted and region == "US" and _AMERICAN.fullmatch(printed) is not None:
        return "+1" + "".join(filter(str.isdecimal, printed))[-10:]
    library = _library()
    try:
        number = library.parse(f"+{printed[2:]}" if printed.startswith("00") else printed, region)
    except library.NumberParseException:
        return ""
    fits = library.is_possible_number(number) if trusted else library.is_valid_number(number)
    return library.format_number(number, library.PhoneNumberFormat.E164) if fits else ""


@cache
def _library() -> Any:
    """The module of the library that reads numbers; whoever imports the package later gets all of it."""
    name = f"{_PACKAGE}.phonenumberutil"
    spec = importlib.util.find_spec(_PACKAGE) if _PACKAGE not in sys.modules else None
    if spec is None:  # all of it is there already, or it is missing, and says so
        return import_module(name)
    sys.modules[_PACKAGE] = importlib.util.module_from_spec(spec)  # where its modules lie, and nothing more
    try:
        return import_module(name)
    finally:
        del sys.modules[_PACKAGE]
