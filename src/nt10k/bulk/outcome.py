"""What became of one input."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from nt10k._version import __version__
from nt10k.errors import FilingTooLargeError, NotForm12b25Error
from nt10k.model import Form12b25
from nt10k.parser import MAX_SIZE, parse

Status = Literal["parsed", "damaged", "not_a_notice", "too_large", "unreadable", "failed", "duplicate"]

_DAMAGE = ("warning", "error")


@dataclass(frozen=True)
class Input:
    """One input as it came: its bytes or text, or why there are none.

    `path` is the file's path; of an archive or table `archive!member` or `file!row`. `weight` is the number of bytes
    that were read from the disk for it, which tells how far a run has come.
    """

    path: str
    content: bytes | str = b""
    weight: int = 0
    status: Status | None = None
    error: str | None = None

    @property
    def raw(self) -> bytes:
        """The content as bytes; text as UTF-8."""
        return self.content.encode("utf-8", "surrogatepass") if isinstance(self.content, str) else self.content

    @cached_property
    def sha256(self) -> str:
        """The hash of the content."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True)
class Outcome:
    """What became of one input: a form, or why there is none.

    `status` is one of

    - `parsed`: a form, read without a warning;
    - `damaged`: a form with a diagnostic of severity `warning` or `error`;
    - `not_a_notice`: something else than a Form 12b-25;
    - `too_large`: over the size limit;
    - `unreadable`: a file or an archive that cannot be opened or is cut off;
    - `failed`: an error inside the library, which its authors would like to hear of;
    - `duplicate`: a notice that a run has from an input before (tables only; its rows are those of the first).

    `error` says more in the cases without a form.
    """

    path: str
    sha256: str
    size: int
    status: Status
    error: str | None = None
    form: Form12b25 | None = None

    @property
    def notice_id(self) -> str | None:
        """The accession number of the header, else `sha256:` and the hash of the content; None without a form."""
        if self.form is None:
            return None
        submission = self.form.submission
        return (submission and submission.accession_number) or f"sha256:{self.sha256}"

    @classmethod
    def lost(cls, given: Input) -> Outcome:
        """The outcome of an input at which a worker process died."""
        error = "the process that read it died: out of memory, or a crash in a library"
        return cls(given.path, given.sha256, len(given.raw), "failed", error)


def read_input(given: Input, max_size: int = MAX_SIZE) -> Outcome:
    """Parse one input; whatever is wrong with it becomes its status."""
    sha256, size = given.sha256, len(given.raw)
    if given.status:
        return Outcome(given.path, sha256, size, given.status, given.error)
    try:
        form = parse(given.content, max_size=max_size)
    except NotForm12b25Error as error:
        return Outcome(given.path, sha256, size, "not_a_notice", str(error))
    except FilingTooLargeError as error:
        return Outcome(given.path, sha256, size, "too_large", str(error))
    except Exception as error:  # an input must not stop a run of a million; the row of the input tells
        message = f"nt10k {__version__}: {type(error).__name__}: {error}"
        return Outcome(given.path, sha256, size, "failed", message)
    damaged = any(diagnostic.severity in _DAMAGE for diagnostic in form.diagnostics)
    return Outcome(given.path, sha256, size, "damaged" if damaged else "parsed", None, form)
