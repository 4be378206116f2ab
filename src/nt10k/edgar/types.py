"""The EDGAR submission types of late-filing notices.

From EDGAR's own list and the indexes; `NTN…` and `NTF…` are notices that were late themselves and that EDGAR
re-labelled. There is no type for a late 10-KSB or 10-QSB: those notices went in as `NT 10-K` and `NT 10-Q`.
"""

from __future__ import annotations

from nt10k.patterns import lazy

NT_TYPES: frozenset[str] = frozenset(
    {
        "NT 10-K", "NT 10-Q", "NT 20-F", "NT 11-K", "NT 10-D", "NT 15D2", "NT-NSAR", "NT-NCSR", "NT-NCEN",
        "NTN 10K", "NTN 10Q", "NTN 20F", "NTN 11K", "NTN 10D", "NTN15D2", "NTFNSAR", "NTFNCSR", "NTFNCEN",
    }
)  # fmt: skip
"""The types whose document is a Form 12b-25, without the ``/A`` of an amendment."""

XML_NT_TYPES: frozenset[str] = frozenset(
    {
        "NT N-CEN", "NT NPORT-P", "NT NPORT-EX", "NT NPORT-NP", "NT NPORT-N",
        "NT N-MFP", "NT N-MFP1", "NT N-MFP2", "NT N-MFP3",
    }
)  # fmt: skip
"""The types of other notices, which EDGAR takes as XML."""

_LOOSE = lazy(r"[\s\-‐‑–]+")
_FOLDED = {_LOOSE.sub("", name): name for name in NT_TYPES}


def notice_type(form_type: str) -> str | None:
    """A submission type of a Form 12b-25, amendment or not, as EDGAR spells it; None for any other type.

    Spaces and hyphens may be set otherwise:

    >>> [notice_type(t) for t in ("NT 10-K", "nt10-q/a", "NTN 10-K", "NT 10-KSB", "10-K")]
    ['NT 10-K', 'NT 10-Q/A', 'NTN 10K', None, None]

    A space makes the difference between the notice on paper's form and the one in XML:

    >>> notice_type("NT-NCEN"), notice_type("NT N-CEN")
    ('NT-NCEN', None)
    """
    given = " ".join(form_type.upper().split())
    name = given.removesuffix("/A").rstrip()
    known = None if name in XML_NT_TYPES else _FOLDED.get(_LOOSE.sub("", name))
    return f"{known}/A" if known and given.endswith("/A") else known


def is_notice_type(form_type: str) -> bool:
    """Whether a submission type, amendment or not, is one of a Form 12b-25."""
    return notice_type(form_type) is not None
