"""Where filings are kept: one file each, under the year and quarter of its filing, named by its accession number.

A file is there whole or not at all. It is written under another name, in a hidden folder that readers of filings pass
over, and then takes its place; what a run left there that was killed in that moment is removed by the next one. So a
folder is for one run at a time.
"""

from __future__ import annotations

import gzip
import os
from contextlib import suppress
from pathlib import Path

from nt10k.errors import OutputError
from nt10k.fetching.index import Entry

_PARTIAL = ".partial"


class Folder:
    """A folder of filings; with `packed` they are written as gzip."""

    def __init__(self, path: Path, *, packed: bool = False) -> None:
        self._path = path
        self._packed = packed
        self._partial = path / _PARTIAL

    def has(self, entry: Entry) -> bool:
        """Whether a filing is there, packed or not. A power cut may leave a file empty: that is none."""
        return any(_size(self.place_of(entry, packed=packed)) for packed in (False, True))

    def place_of(self, entry: Entry, *, packed: bool) -> Path:
        """The file of a filing."""
        quarter = f"QTR{(entry.filed.month + 2) // 3}"
        return self._path / f"{entry.filed.year}" / quarter / f"{entry.accession_number}.txt{'.gz' if packed else ''}"

    def open(self) -> None:
        """Make the folder, and remove what a run left that was killed. Raises OutputError where it cannot be made."""
        try:
            self._partial.mkdir(parents=True, exist_ok=True)
            for file in self._partial.iterdir():
                file.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"{self._path} cannot be written: {error.strerror}") from error

    def close(self) -> None:
        """Remove what only a run needs."""
        with suppress(OSError):  # not empty: another run has begun
            self._partial.rmdir()

    def keep(self, entry: Entry, content: bytes) -> None:
        """Write a filing. Raises OutputError where it cannot be written."""
        place = self.place_of(entry, packed=self._packed)
        partial = self._partial / f"{place.name}.{os.getpid()}"
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                partial.write_bytes(gzip.compress(content, mtime=0) if self._packed else content)
                partial.replace(place)
            finally:
                partial.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"{place} cannot be written: {error.strerror}") from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
