"""What can go wrong, as a tree.

```
NT10KError              anything this library raises
├── NotForm12b25Error   the input is no Form 12b-25; the message says what was found
├── FilingTooLargeError the input is over the size limit
├── OutputError         a batch or a fetch cannot write where it is told to
├── FetchError          EDGAR cannot be reached, or does not give what is asked for
└── MissingExtraError   a package that only this use needs is not installed
```

A damaged notice is not an error: it parses, with diagnostics.
"""

from __future__ import annotations


class NT10KError(Exception):
    """The base of every error that this library raises on purpose."""


class NotForm12b25Error(NT10KError):
    """The input is no Form 12b-25.

    Raised for empty and binary input, for other EDGAR forms, and for the notices that EDGAR takes as XML
    (``NT NPORT-P`` and its like). The message says what was found instead.
    """


class FilingTooLargeError(NT10KError):
    """The input is larger than the size limit."""


class OutputError(NT10KError):
    """An output cannot be written, or holds what no batch of this version wrote."""


class FetchError(NT10KError):
    """EDGAR cannot be reached, does not give what is asked for, or may not be asked: it wants to know by whom."""


class MissingExtraError(NT10KError, ImportError):
    """A package that only some uses need is not installed; the message names the extra that brings it."""
