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
_FOLDED = {_LOOSE.sub("", name) for name in NT_TYPES}


def is_notice_type(form_type: str) -> bool:
    """Whether a submission type, amendment or not, is one of a Form 12b-25; spaces and hyphens may be set otherwise.

    >>> [is_notice_type(t) for t in ("NT 10-K", "nt10-q/a", "NTN 10-K", "NT 10-KSB", "10-K")]
    [True, True, True, False, False]

    A space makes the difference between the notice on paper's form and the one in XML:

    >>> is_notice_type("NT-NCEN"), is_notice_type("NT N-CEN")
    (True, False)
    """
    name = " ".join(form_type.upper().split()).removesuffix("/A").rstrip()
    return name not in XML_NT_TYPES and _LOOSE.sub("", name) in _FOLDED
