from __future__ import annotations

import gzip
import os
import stat
from datetime import date
from pathlib import Path

import pytest

from nt10k import OutputError
from nt10k.fetching.folder import Folder
from nt10k.fetching.index import Entry

ENTRY = Entry("NT 10-K", "KILN", "0000000001", date(2024, 5, 1), "edgar/data/1/x.txt", "0000000001-24-000001")
PLACE = "2024/QTR2/0000000001-24-000001.txt"


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def kept(path: Path, content: bytes, *, packed: bool = False) -> Folder:
    folder = Folder(path, packed=packed)
    folder.open()
    folder.keep(ENTRY, content)
    folder.close()
    return folder


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_is_under_its_quarter(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / "new" / "filings"
    assert not Folder(path).has(ENTRY)
    folder = kept(path, b"content", packed=packed)
    assert files(path) == [PLACE + (".gz" if packed else "")]
    content = (path / files(path)[0]).read_bytes()
    assert (gzip.decompress(content) if packed else content) == b"content"
    assert folder.has(ENTRY)
    assert Folder(path, packed=not packed).has(ENTRY), "packed or not, it is there"
    assert [entry.name for entry in path.iterdir()] == ["2024"], "what a run needs is gone"


@pytest.mark.skipif(os.name != "posix", reason="modes of Unix")
def test_others_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        kept(tmp_path, b"content")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / PLACE).stat().st_mode) == 0o644


def test_an_empty_file_is_none(tmp_path: Path) -> None:
    (tmp_path / PLACE).parent.mkdir(parents=True)
    (tmp_path / PLACE).touch()
    assert not Folder(tmp_path).has(ENTRY)
    assert kept(tmp_path, b"content").has(ENTRY)
    assert (tmp_path / PLACE).read_bytes() == b"content"


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".partial").mkdir()
    (tmp_path / ".partial" / "0000000002-24-000001.txt.77").write_text("hal")
    kept(tmp_path, b"content")
    assert files(tmp_path) == [PLACE]


def test_nothing_is_left_of_what_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    folder = Folder(tmp_path)
    folder.open()
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        folder.keep(ENTRY, b"content")
    assert files(tmp_path) == []
    assert not folder.has(ENTRY)


def test_a_place_that_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(OutputError, match="cannot be written"):
            Folder(path).open()
