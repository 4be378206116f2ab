"""What a hostile notice cannot do: fill the memory, have entities expanded, open a file or a socket."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from notices import notice

from nt10k import FilingTooLargeError, NT10KError, parse, parse_file

LAUGHS = "\n".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BILLION_LAUGHS = f'<?xml version="1.0"?>\n<!DOCTYPE html [\n<!ENTITY l0 "ha">\n{LAUGHS}\n]>\n'
SECRET = "the-secret-of-the-file"


def page(body: str) -> str:
    """The plain notice as HTML, with something in front of it."""
    return f"<html><body>{body}<pre>{notice()}</pre></body></html>"


def sparse(path: Path, size: int) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    return path


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = sparse(tmp_path / "large.txt", 2**42)  # four terabytes: to read it would fail
    with pytest.raises(FilingTooLargeError, match="4,398,046,511,104 bytes or more, the limit is 67,108,864"):
        parse_file(path)
    with pytest.raises(FilingTooLargeError, match="the limit is 10"):
        parse_file(path, max_size=10)


def test_the_limit_of_a_file_is_exact(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(notice(), "utf-8")
    size = path.stat().st_size
    assert parse_file(path, max_size=size) == parse(notice())
    with pytest.raises(FilingTooLargeError):
        parse_file(path, max_size=size - 1)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_without_an_end() -> None:
    with pytest.raises(FilingTooLargeError, match="the limit is 100,000"):
        parse_file("/dev/zero", max_size=100_000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("over", [False, True])
def test_a_pipe(over: bool, tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    content = notice().encode()

    def write() -> None:
        try:
            path.write_bytes(content)
        except BrokenPipeError:
            assert over

    writer = threading.Thread(target=write)
    writer.start()
    try:
        if over:
            with pytest.raises(FilingTooLargeError):
                parse_file(path, max_size=len(content) - 1)
        else:
            assert parse_file(path, max_size=len(content)) == parse(content)
    finally:
        writer.join()


@pytest.mark.parametrize("name", ["nothing.txt", "."])
def test_no_file(name: str, tmp_path: Path) -> None:
    with pytest.raises((FileNotFoundError, IsADirectoryError, PermissionError)):  # the last is what Windows says
        parse_file(tmp_path / name)


@pytest.mark.parametrize(
    "content",
    [
        BILLION_LAUGHS + page("<p>&l11;</p>"),
        BILLION_LAUGHS + notice(narrative="&l11;"),
        BILLION_LAUGHS.replace('<?xml version="1.0"?>\n', "") + page("<p>&l11; &l9;</p>"),
        f"<html><head>{BILLION_LAUGHS}</head><body>{BILLION_LAUGHS}&l11;<pre>{notice()}</pre></body></html>",
        "<!DOCTYPE html [<!ENTITY % a 'x'><!ENTITY % b '%a;%a;%a;'>%b;%b;]>" + page("&b;"),
    ],
    ids=["html", "text", "html-without-declaration", "in-the-body", "parameter-entities"],
)
@pytest.mark.parametrize("as_bytes", [False, True], ids=["str", "bytes"])
def test_no_entity_is_expanded(content: str, as_bytes: bool) -> None:
    form = parse(content.encode() if as_bytes else content)
    assert form.registrant.name == "Harrow Kiln Corporation"
    assert "haha" not in form.text
    assert len(form.text) < len(content)


def hostile(secret: Path) -> dict[str, str]:
    """Notices that ask for a file or an address, each in its own way."""
    file, address = secret.as_uri(), "http://127.0.0.1:9/notice"
    asking = {
        "external-entity": f'<!DOCTYPE html [<!ENTITY x SYSTEM "{file}">]>{page("<p>&x;</p>")}',
        "external-entity-xml": f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{file}">]>{page("&x;")}',
        "public-entity": f'<!DOCTYPE html [<!ENTITY x PUBLIC "-//X//EN" "{address}">]>{page("&x;")}',
        "parameter-entity": f'<!DOCTYPE html [<!ENTITY % x SYSTEM "{file}"> %x;]>{page("")}',
        "entity-in-text": f'<!DOCTYPE html [<!ENTITY x SYSTEM "{file}">]>\n{notice(narrative="&x;")}',
        "catalog": f'<?oasis-xml-catalog catalog="{file}"?>{page("")}',
        "style-sheet": f'<?xml-stylesheet type="text/xsl" href="{file}"?>{page("")}',
        "conditional": f"<!--[if IE]><script src='{file}'></script><![endif]-->{page('')}",
        "refresh": f'<html><head><meta http-equiv="refresh" content="0;url={address}"></head>{page("")}</html>',
        "file-of-the-envelope": f"<DOCUMENT>\n<TYPE>NT 10-K\n<FILENAME>{secret}\n<TEXT>\n{notice()}\n</TEXT>\n",
    }
    for where in (file, address):
        scheme = where.partition(":")[0]
        for name, body in {
            "dtd": "",
            "link": f'<link rel="stylesheet" href="{where}"><link rel="import" href="{where}">',
            "image": f'<img src="{where}" srcset="{where} 2x" longdesc="{where}"><image href="{where}">',
            "base": f'<base href="{where}"><img src="a.gif"><a href="b.htm">b</a>',
            "frames": f'<iframe src="{where}" srcdoc="x"></iframe><frameset><frame src="{where}"></frameset>',
            "objects": f'<object data="{where}"></object><embed src="{where}"><applet code="{where}"></applet>',
            "script": f'<script src="{where}"></script><style>@import url("{where}");</style>',
            "xinclude": f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{where}" parse="text"/>',
            "table": f'<table background="{where}"><tr><td background="{where}">x</td></tr></table>',
            "svg": f'<svg xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="{where}"/></svg>',
            "schema": f'<p xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x {where}">x</p>',
        }.items():
            doctype = f'<!DOCTYPE html SYSTEM "{where}">' if name == "dtd" else ""
            asking[f"{name}-{scheme}"] = doctype + page(body)
    return asking


WATCHED = """
import sys
from pathlib import Path
from nt10k import NT10KError, parse, parse_file
contents = [path.read_bytes() for path in sorted(Path(sys.argv[1]).iterdir())]
warm = parse(contents[0]), [parse(c.decode()) for c in contents]  # what is imported at its first use is a file too
touched = []
def watch(event, arguments):
    if event in ("open", "exec", "import", "os.listdir", "os.scandir") or event.partition(".")[0] in (
        "socket", "subprocess", "os", "shutil", "urllib", "http", "ftplib", "ctypes", "pathlib", "glob", "tempfile",
    ):
        touched.append((event, str(arguments[:1])))
sys.addaudithook(watch)
for content in contents:
    for form in (parse(content), parse(content.decode())):
        assert form.registrant.name == "Harrow Kiln Corporation"
        assert sys.argv[2] not in form.model_dump_json() + form.text
print(touched)
touched.clear()
paths = sorted(Path(sys.argv[1]).iterdir())
touched.clear()
for path in paths:
    parse_file(path)
print([what for what in touched if what not in {("open", str((str(path),))) for path in paths}])
print(len([what for what in touched if what[0] == "open"]) == len(paths))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of notices that ask for a file beside it."""
    secret, folder = tmp_path / "secret.txt", tmp_path / "notices"
    secret.write_text(SECRET, "utf-8")
    folder.mkdir()
    for name, content in hostile(secret).items():
        (folder / f"{name}.htm").write_text(content, "utf-8")
    return folder


def test_a_notice_opens_nothing(folder: Path) -> None:
    """Python's audit hooks tell of files and sockets; what libxml2 would open itself shows by the secret it holds."""
    command = [sys.executable, "-c", WATCHED, str(folder), SECRET]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.split("\n") == ["[]", "[]", "True", ""]


@pytest.mark.skipif(not Path("/usr/bin/strace").exists(), reason="strace tells what libraries open")
def test_the_system_sees_no_file_opened(folder: Path, tmp_path: Path) -> None:
    log = tmp_path / "calls"
    command = ["/usr/bin/strace", "-f", "-e", "trace=file,network", "-o", str(log), sys.executable, "-c", WATCHED]
    subprocess.run([*command, str(folder), SECRET], check=True, capture_output=True)
    calls = log.read_text("utf-8")
    assert str(folder) in calls
    assert "secret.txt" not in calls
    assert "AF_INET" not in calls


@pytest.mark.parametrize("size", [-1, 0])
def test_a_limit_of_nothing(size: int, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    with pytest.raises(NT10KError):
        parse_file(path, max_size=size)
