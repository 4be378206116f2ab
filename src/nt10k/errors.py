"""What can go wrong, as a tree.

```
NT10KError              anything this library raises
├── NotForm12b25Error   the input is no Form 12b-25; the message says what was found
└── FilingTooLargeError the input is over the size limit
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
