"""Texts that went through one conversion too many."""

from __future__ import annotations

import re

from nt10k.patterns import lazy
from nt10k.text import unescaped

# UTF-8 that was read as Windows-1252: "â€™" for a quote, "Ã©" for é, "Â " for a hard space.
_MOJIBAKE = lazy("â€[\x80-\xbf™œ˜“”¢¦]|[ÃÂ][\x80-\xbf]|â˜[\x80-\xbf‘’“”•–—]")
_MOJIBAKE_SIGNS = "âÃÂ"  # one of which begins each of these
_ESCAPED_TWICE = lazy(
    r"&(?:lt;/?(?:html|body|div|font|p|td|tr|table|span|br)\b"
    r"|amp;(?:#\d{2,5}|nbsp|amp|lt|gt|quot|[lr][sd]quo|[mn]dash);)",
    re.IGNORECASE,
)


def repair(document: str) -> tuple[str, list[str]]:
    """A document without what a second conversion did to it, and the names of what was undone.

    >>> repair("the Companyâ€™s report")
    ('the Company’s report', ['mojibake'])
    >>> repair("&lt;p&gt;PART I &amp;#151; REGISTRANT&lt;/p&gt;")
    ('<p>PART I &#151; REGISTRANT</p>', ['escaped-twice'])
    """
    done = []
    if any(sign in document for sign in _MOJIBAKE_SIGNS) and _MOJIBAKE.search(document):
        from ftfy import fix_encoding

        document = fix_encoding(document)
        done.append("mojibake")
    if _ESCAPED_TWICE.search(document):
        document = unescaped(document)
        done.append("escaped-twice")
    return document, done
