"""Files, folders, archives and tables as a stream of inputs."""

from __future__ import annotations

import glob
import gzip
import io
import json
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import IO, Any

from nt10k.bulk.outcome import Input
from nt10k.extras import needs
from nt10k.parser import MAX_SIZE

DOCUMENTS = (".txt", ".htm", ".html", ".nc", ".sgml")
"""Suffixes of the files that are taken from folders and archives; a file that is named itself may have any."""

TEXT_COLUMNS = ("content", "text", "document", "filing", "raw")
"""The columns of a table that are tried for the text of a notice, in this order."""

_ARCHIVES = (".zip", ".tar", ".tgz", ".tar.gz")
_TABLES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".parquet")
_READABLE = (*DOCUMENTS, *(f"{suffix}.gz" for suffix in DOCUMENTS), *_ARCHIVES, *_TABLES)
# A download of sec-edgar-downloader has the submission and its first document; the former holds the latter.
_WHOLE, _PART = "full-submission.txt", "primary-document."
_DAMAGED_FILE = (OSError, EOFError, zlib.error, zipfile.BadZipFile, tarfile.TarError, NotImplementedError, RuntimeError)


def files_of(sources: Iterable[str | os.PathLike[str]]) -> Iterator[Path]:
    """The files that sources name, in a settled order, each once: files themselves, those in folders, matches of globs.

    Raises FileNotFoundError for a source that names nothing.
    """
    paths = [path for source in sources for path in _expand(os.fspath(source))]
    folders = {path.resolve() for path in paths if path.is_dir()}
    done: set[Path] = set()
    for path in paths:
        real = path.resolve()
        if real in done or not folders.isdisjoint(real.parents):
            continue  # another source holds it
        done.add(real)
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


def _expand(source: str) -> Sequence[Path]:
    if os.path.lexists(source):
        return [Path(source)]
    found = sorted(glob.glob(source, recursive=True)) if glob.has_magic(source) else []  # noqa: PTH207 - Path has no `~/x/**` of its own
    if not found:
        raise FileNotFoundError(f"no such file or folder: {source}")
    return [Path(name) for name in found]


def _walk(folder: Path) -> Iterator[Path]:
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    whole = any(entry.name == _WHOLE for entry in entries)
    for entry in entries:
        if entry.name.startswith(".") or (whole and entry.name.startswith(_PART)):
            continue
        if entry.is_dir():
            yield from _walk(Path(entry.path))
        elif entry.name.lower().endswith(_READABLE):
            yield Path(entry.path)


def read_file(path: Path, *, max_size: int = MAX_SIZE, text_column: str | None = None) -> Iterator[Input]:
    """The inputs in one file: one for a document, one a member for an archive, one a row for a table.

    A file that cannot be read is an input too, with the reason; of one that is cut off, what stands before the cut
    comes first.
    """
    name = path.name.lower()
    read: Callable[..., Iterator[Input]]
    if name.endswith(".zip"):
        read = _zip
    elif name.endswith(_ARCHIVES):
        read = _tar
    elif name.endswith(".parquet"):
        read = _parquet
    elif name.endswith(_TABLES):
        read = _json_lines
    else:
        read = _document
    try:
        yield from read(path, max_size, text_column)
    except _DAMAGED_FILE as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        yield Input(str(path), status="unreadable", error=reason or type(error).__name__)


def _document(path: Path, max_size: int, _: str | None) -> Iterator[Input]:
    with path.open("rb") as file:
        yield _bounded(str(path), file, max_size, os.fstat(file.fileno()).st_size)


def _bounded(path: str, file: IO[bytes], max_size: int, weight: int) -> Input:
    """What a file holds, unpacked if it is gzip; no more is read than the limit allows, so that bombs do not go off."""
    head = file.read(2)
    packed = head == b"\x1f\x8b" and path.lower().endswith(".gz")
    if packed:
        file.seek(0)
        content = gzip.GzipFile(fileobj=file).read(max_size + 1)
    else:
        content = head + file.read(max_size - 1)
    return _within(path, content, weight, max_size)


def _within(path: str, content: bytes | str, weight: int, max_size: int) -> Input:
    if len(content) > max_size:
        return Input(path, weight=weight, status="too_large", error=f"more than the limit of {max_size:,} bytes")
    return Input(path, content, weight)


def _is_document(name: str) -> bool:
    path = PurePosixPath(name.lower())
    return not path.name.startswith(".") and path.name.endswith((*DOCUMENTS, *(f"{s}.gz" for s in DOCUMENTS)))


def _zip(path: Path, max_size: int, _: str | None) -> Iterator[Input]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if member.is_dir() or not _is_document(member.filename):
                continue
            name = f"{path}!{member.filename}"
            try:
                with archive.open(member) as file:
                    yield _bounded(name, file, max_size, member.compress_size)
            except _DAMAGED_FILE as error:
                yield Input(name, weight=member.compress_size, status="unreadable", error=str(error))


def _tar(path: Path, max_size: int, _: str | None) -> Iterator[Input]:
    with path.open("rb") as raw, tarfile.open(fileobj=raw, mode="r|*") as archive:
        at = 0
        for member in archive:
            if not member.isfile() or not _is_document(member.name):
                continue
            file = archive.extractfile(member)
            if file is None:
                continue
            content = io.BytesIO(file.read(max_size + 1))  # a stream cannot go back
            yield _bounded(f"{path}!{member.name}", content, max_size, raw.tell() - at)
            at = raw.tell()


def _json_lines(path: Path, max_size: int, text_column: str | None) -> Iterator[Input]:
    with path.open("rb") as raw:
        lines = gzip.GzipFile(fileobj=raw) if path.name.endswith(".gz") else raw
        at = 0
        for number in range(1, 1 << 62):
            line = lines.readline(2 * max_size + 1)  # JSON may write a character with several bytes
            if not line:
                return
            name, weight = f"{path}!{number}", raw.tell() - at
            at = raw.tell()
            if not line.strip():
                continue
            if len(line) > 2 * max_size:
                while line and not line.endswith(b"\n"):
                    line = lines.readline(max_size)
                yield Input(name, weight=weight, status="too_large", error="the line is too long")
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                yield Input(name, weight=weight, status="unreadable", error=f"no JSON: {error}")
                continue
            column = _text_column(row, text_column) if isinstance(row, dict) else None
            yield _text(name, row[column] if column else None, weight, max_size, text_column)


def _parquet(path: Path, max_size: int, text_column: str | None) -> Iterator[Input]:
    with needs("batch"):
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    try:
        file = ParquetFile(path)
    except ArrowException as error:
        raise OSError(f"no Parquet file: {error}") from error
    column = _text_column(file.schema_arrow.names, text_column)
    if column is None:
        yield Input(str(path), status="unreadable", error=_no_column(text_column))
        return
    weight = path.stat().st_size // max(1, file.metadata.num_rows)
    number = 0
    for batch in file.iter_batches(batch_size=64, columns=[column]):
        for value in batch.column(0):
            number += 1
            yield _text(f"{path}!{number}", value.as_py(), weight, max_size, text_column)


def _text_column(names: Iterable[str], wanted: str | None) -> str | None:
    names = list(names)
    return next((name for name in ((wanted,) if wanted else TEXT_COLUMNS) if name in names), None)


def _text(name: str, value: Any, weight: int, max_size: int, text_column: str | None) -> Input:
    if isinstance(value, (str, bytes)):
        return _within(name, value, weight, max_size)
    return Input(name, weight=weight, status="unreadable", error=_no_column(text_column))


def _no_column(wanted: str | None) -> str:
    tried = wanted or ", ".join(TEXT_COLUMNS)
    return f"no text in a column named {tried}" + ("" if wanted else "; --text-column names another")
