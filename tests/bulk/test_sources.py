from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from nt10k.bulk.outcome import Input
from nt10k.bulk.sources import files_of, read_file


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def found(folder: Path, *sources: str) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in files_of([folder / source for source in sources])]


def read(path: Path, **options: object) -> list[Input]:
    return list(read_file(path, **options))  # type: ignore[arg-type]


# -------------------------------------------------------------------------------------------------- which files


def test_a_folder_gives_its_documents_in_the_order_of_their_names(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/z.htm", "a/.hidden.txt", "c.nc", "d.html.gz", "notes.md", "x.png", ".git/a.txt", "e.zip")
    assert found(tmp_path, "") == ["a/z.htm", "b.txt", "c.nc", "d.html.gz", "e.zip"]


def test_a_file_that_is_named_may_have_any_suffix(tmp_path: Path) -> None:
    fill(tmp_path, "notice", "notice.md")
    assert found(tmp_path, "notice.md", "notice") == ["notice.md", "notice"]


def test_globs(tmp_path: Path) -> None:
    fill(tmp_path, "2024/q1/a.txt", "2024/q2/b.txt", "2025/q1/c.txt")
    assert found(tmp_path, "2024/*/*.txt") == ["2024/q1/a.txt", "2024/q2/b.txt"]
    assert found(tmp_path, "**/c.txt") == ["2025/q1/c.txt"]


def test_a_file_with_the_marks_of_a_glob_in_its_name(tmp_path: Path) -> None:
    fill(tmp_path, "a[1].txt", "a1.txt")
    assert found(tmp_path, "a[1].txt") == ["a[1].txt"]


def test_sources_that_overlap_give_a_file_once(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt", "in/deep/b.txt", "c.txt")
    assert found(tmp_path, "in/a.txt", "in/deep", "in", "c.txt", "c.txt") == ["in/a.txt", "in/deep/b.txt", "c.txt"]


def test_a_source_that_names_nothing(tmp_path: Path) -> None:
    for source in ("none.txt", "*.txt"):
        with pytest.raises(FileNotFoundError, match="no such file or folder"):
            found(tmp_path, source)


def test_the_tree_of_sec_edgar_downloader(tmp_path: Path) -> None:
    filing = "sec-edgar-filings/ACME/NT 10-K/0000000000-24-000001"
    fill(tmp_path, f"{filing}/full-submission.txt", f"{filing}/primary-document.html")
    fill(tmp_path, "sec-edgar-filings/BETA/NT 10-Q/0000000000-24-000002/primary-document.html")
    assert [name.rpartition("/")[2] for name in found(tmp_path, "sec-edgar-filings")] == [
        "full-submission.txt",
        "primary-document.html",
    ]


# ----------------------------------------------------------------------------------------------- what is in them


def test_plain_and_packed_documents(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.txt", tmp_path / "b.txt.gz"
    plain.write_bytes(b"one")
    packed.write_bytes(gzip.compress(b"two"))
    assert [(given.path, given.content) for path in (plain, packed) for given in read(path)] == [
        (str(plain), b"one"),
        (str(packed), b"two"),
    ]


def test_an_empty_file_is_an_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert read(tmp_path / "a.txt") == [Input(str(tmp_path / "a.txt"), b"", 0)]


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def tarred(path: Path, members: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz" if path.name.endswith("gz") else "w") as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


MEMBERS = {"q/a.txt": b"one", "b.htm.gz": gzip.compress(b"two"), "logo.jpg": b"\xff\xd8", "c.nc": b"three"}


@pytest.mark.parametrize("name", ["a.zip", "20240102.nc.tar.gz", "a.tgz", "a.tar"])
def test_archives(tmp_path: Path, name: str) -> None:
    path = (zipped if name.endswith("zip") else tarred)(tmp_path / name, MEMBERS)
    assert [(given.path, given.raw) for given in read(path)] == [
        (f"{path}!q/a.txt", b"one"),
        (f"{path}!b.htm.gz", b"two"),
        (f"{path}!c.nc", b"three"),
    ]


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 1, "text": "one"}\n\n{"content": "two", "text": "x"}\nnot json\n{"id": 2}\n[1]\n')
    got = read(path)
    assert [(given.path, given.content, given.status) for given in got] == [
        (f"{path}!1", "one", None),
        (f"{path}!3", "two", None),
        (f"{path}!4", b"", "unreadable"),
        (f"{path}!5", b"", "unreadable"),
        (f"{path}!6", b"", "unreadable"),
    ]
    assert "no text in a column named content, text" in str(got[3].error)


def test_the_text_column_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson.gz"
    path.write_bytes(gzip.compress(b'{"text": "x", "body": "one"}\n{"text": "y"}\n'))
    one, other = read(path, text_column="body")
    assert (one.content, other.status) == ("one", "unreadable")
    assert other.error == "no text in a column named body"


def test_parquet(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"id": [1, 2, 3], "content": pa.array([b"one", None, b"three"], pa.binary())}), path)
    assert [(given.path, given.content, given.status) for given in read(path)] == [
        (f"{path}!1", b"one", None),
        (f"{path}!2", b"", "unreadable"),
        (f"{path}!3", b"three", None),
    ]
    assert [given.status for given in read(path, text_column="body")] == ["unreadable"]


# -------------------------------------------------------------------------------------------------- damaged files


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.txt.gz", "a.parquet", "a.tar"])
def test_a_file_that_is_something_else(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x1f\x8bthis is no archive" * 40 if name == "a.txt.gz" else b"this is no archive" * 40)
    (given,) = read(path)
    assert (given.path, given.status) == (str(path), "unreadable")
    assert given.error


def test_what_stands_before_a_cut_is_read(tmp_path: Path) -> None:
    members = {f"{i}.txt": os.urandom(5000) for i in range(8)}
    path = tarred(tmp_path / "a.tar.gz", members)
    path.write_bytes(path.read_bytes()[:22_000])
    got = read(path)
    assert len(got) > 2
    assert [given.content for given in got[:-1]] == list(members.values())[: len(got) - 1]
    assert (got[-1].path, got[-1].status) == (str(path), "unreadable")


def test_one_damaged_member_of_a_zip(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": b"a" * 1000, "b.txt": b"b" * 1000})
    content = bytearray(path.read_bytes())
    content[40] ^= 0xFF  # in the packed bytes of the first member
    path.write_bytes(content)
    assert [given.status for given in read(path)] == ["unreadable", None]


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert [(given.status, given.error) for given in read(tmp_path / "a.txt")] == [
        ("unreadable", "No such file or directory")
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz", "a.zip", "a.tar.gz", "a.jsonl", "a.parquet"])
def test_nothing_is_unpacked_beyond_the_limit(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    bomb = b"a" * 5_000_000
    if name == "a.zip":
        zipped(path, {"a.txt": bomb})
    elif name == "a.tar.gz":
        tarred(path, {"a.txt": bomb})
    elif name == "a.jsonl":
        path.write_text(json.dumps({"text": bomb.decode()}))
    elif name == "a.parquet":
        import pyarrow as pa
        import pyarrow.parquet as pq

        pq.write_table(pa.table({"text": [bomb.decode()]}), path)
    else:
        path.write_bytes(gzip.compress(bomb) if name.endswith(".gz") else bomb)
    (given,) = read(path, max_size=10_000)
    assert given.status == "too_large"
    assert len(given.content) == 0


def test_the_weights_are_the_size_of_the_file(tmp_path: Path) -> None:
    documents = {f"{i}.txt": os.urandom(3000) for i in range(50)}
    for path in (zipped(tmp_path / "a.zip", documents), tarred(tmp_path / "a.tar.gz", documents)):
        assert sum(given.weight for given in read(path)) == pytest.approx(path.stat().st_size, rel=0.1)
