"""A small EDGAR on loopback: indexes in its exact form, full submissions, and its ways to refuse.

It counts its requests by the second, and can throttle, cut off and dawdle at random.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

from notices import notice

SUBMISSION = """\
<SEC-DOCUMENT>{accession}.txt : {day:%Y%m%d}
<SEC-HEADER>{accession}.hdr.sgml : {day:%Y%m%d}
<ACCEPTANCE-DATETIME>{day:%Y%m%d}163005
ACCESSION NUMBER:\t\t{accession}
CONFORMED SUBMISSION TYPE:\t{form}
PUBLIC DOCUMENT COUNT:\t\t1
CONFORMED PERIOD OF REPORT:\t20231231
FILED AS OF DATE:\t\t{day:%Y%m%d}

FILER:

\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\t{company}
\t\tCENTRAL INDEX KEY:\t\t\t{cik:010}
\t\tFISCAL YEAR END:\t\t\t1231
</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
<FILENAME>notice.txt
<TEXT>
{text}
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""
HEAD = """\
Description:           {what} of EDGAR Dissemination Feed by Form Type
Last Data Received:    {received:%B} {received.day}, {received.year}
Comments:              webmaster@sec.gov
Anonymous FTP:         ftp://ftp.sec.gov/edgar/



\x20
Form Type   Company Name                                                  CIK         Date Filed  File Name
"""
RULE = "-" * 141 + "\n"
ABSENT = b"""<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>TFRQS5</RequestId></Error>"""
THROTTLED = b"<html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head><body>...</body></html>"
LIMIT = 10
"""The requests that EDGAR allows in a second."""


class Filing(NamedTuple):
    """One filing as EDGAR has it."""

    number: int
    form: str = "NT 10-K"
    day: date = date(2024, 3, 29)
    company: str = "HARROW KILN CORP"
    cik: int = 99_001
    others: tuple[int, ...] = ()
    """Keys of other filers: an index has a row for each filer."""

    @property
    def accession(self) -> str:
        """Its accession number."""
        return f"0000099001-{self.day:%y}-{self.number:06}"

    @property
    def submission(self) -> bytes:
        """Its full submission."""
        text = notice(charter=f"Kiln {self.number} Corporation\n(Name of Registrant as Specified in Charter)")
        return SUBMISSION.format(text=text, accession=self.accession, **self._asdict()).encode("latin-1")

    def rows(self, *, daily: bool) -> Iterator[str]:
        """Its rows in an index; of the type, more than its column holds may be there."""
        day = f"{self.day:%Y%m%d}" if daily else f"{self.day}"
        for cik in (self.cik, *self.others):
            path = f"edgar/data/{cik}/{self.accession}.txt"
            yield f"{self.form:<12}{self.company:<62}{cik:<12}{day:<12}{path:<43}\n"


@dataclass
class StandIn:
    """What it has, and how it behaves."""

    filings: list[Filing]
    received: date = date(2024, 3, 31)
    """The day up to which its quarterly indexes go."""
    throttles: float = 0.0
    cuts: float = 0.0
    dawdles: float = 0.0
    """How often it does so, from 0 to 1."""
    absent: bytes = ABSENT
    """What it says, with status 403, of a file that is not there."""
    script: dict[str, list[str]] = field(default_factory=dict)
    """What it does at the first requests of a path, instead of chance."""
    seed: int = 1
    limit: int = LIMIT
    """The requests in a second from which on it throttles."""

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.lock = threading.Lock()
        self.requests: list[tuple[float, str, str]] = []
        """When, for what path, and by whom it was asked."""
        self.url = ""

    @property
    def paths(self) -> list[str]:
        """What it was asked for, in that order."""
        return [path for _, path, _ in self.requests]

    @property
    def most_in_a_second(self) -> int:
        """The most requests that came within a second."""
        times = sorted(when for when, _, _ in self.requests)
        return max((sum(start <= when < start + 1 for when in times) for start in times), default=0)

    def behaviour(self, path: str, who: str) -> str:
        """What it does with this request."""
        with self.lock:
            now = time.monotonic()
            self.requests.append((now, path, who))
            if sum(when > now - 1 for when, _, _ in self.requests) > self.limit:
                return "throttle"
            if self.script.get(path):
                return self.script[path].pop(0)
            drawn = self.chance.random()
            for name, share in (("throttle", self.throttles), ("cut", self.cuts), ("dawdle", self.dawdles)):
                if drawn < share:
                    return name
                drawn -= share
            return "serve"

    def content(self, path: str) -> bytes | None:
        """The file at a path."""
        if match := re.fullmatch(r"/Archives/edgar/data/(\d+)/(\d{10}-\d\d-\d{6})\.txt", path):
            held = (f for f in self.filings if f.accession == match[2] and int(match[1]) in (f.cik, *f.others))
            return next((filing.submission for filing in held), None)
        if match := re.fullmatch(r"/Archives/edgar/full-index/(\d{4})/QTR(\d)/form\.idx", path):
            quarter = (int(match[1]), int(match[2]))
            return self._index("Master Index", lambda day: (day.year, (day.month + 2) // 3) == quarter, daily=False)
        if match := re.fullmatch(r"/Archives/edgar/daily-index/\d{4}/QTR\d/form\.(\d{8})\.idx", path):
            wanted = match[1]
            return self._index("Daily Index", lambda day: f"{day:%Y%m%d}" == wanted, daily=True)
        if match := re.fullmatch(r"/submissions/CIK(\d{10})(-submissions-\d+)?\.json", path):
            return self._history(int(match[1]), bool(match[2]))
        return None

    def _index(self, what: str, holds: Callable[[date], bool], *, daily: bool) -> bytes | None:
        listed = [f for f in self.filings if holds(f.day) and (daily or f.day <= self.received)]
        if not listed:
            return None
        listed.append(Filing(1, "10-K", listed[0].day, "NT 10-K HOLDINGS  INC"))
        listed.append(Filing(2, "SC 13D/A", listed[0].day, "MÉRIDIEN CORP"))
        listed.append(Filing(3, "NT N-CEN", listed[0].day, "AN XML NOTICE TRUST"))
        rows = [row for filing in listed for row in filing.rows(daily=daily)]
        return (HEAD.format(what=what, received=self.received) + RULE + "".join(sorted(rows))).encode("latin-1")

    def _history(self, cik: int, older: bool) -> bytes | None:
        own = [f for f in self.filings if cik in (f.cik, *f.others)]
        if not own:
            return None
        mine = own[1::2] if older else own[::2]
        columns = {
            "accessionNumber": [f.accession for f in mine] + ["0000099001-24-999999"],
            "filingDate": [f"{f.day}" for f in mine] + ["2024-01-05"],
            "form": [f.form for f in mine] + ["8-K"],
        }
        files = [{"name": f"CIK{cik:010}-submissions-001.json", "filingCount": len(own)}]
        whole = {"cik": f"{cik}", "name": own[0].company, "filings": {"recent": columns, "files": files}}
        return json.dumps(columns if older else whole).encode()


def _handler(edgar: StandIn) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            behaviour = edgar.behaviour(self.path, self.headers["User-Agent"])
            content = edgar.content(self.path)
            if behaviour == "throttle":
                self.answer(429, THROTTLED, {"Retry-After": "1"})
            elif behaviour == "throttle without a word":
                self.answer(429, b"")
            elif behaviour == "throttle until":
                self.answer(503, b"", {"Retry-After": formatdate(time.time() + 2, usegmt=True)})
            elif behaviour == "shut out":
                self.answer(403, THROTTLED)
            elif behaviour == "shut out for long":
                self.answer(429, b"", {"Retry-After": "7200"})
            elif behaviour == "refuse":
                self.answer(403, b"no")
            elif behaviour == "fail":
                self.answer(502, b"<html>Bad Gateway</html>")
            elif behaviour == "redirect":
                self.answer(302, b"", {"Location": "/elsewhere"})
            elif behaviour == "hang up":
                self.close_connection = True
            elif content is None:
                self.answer(403, edgar.absent, {"Content-Type": "application/xml"})
            elif behaviour == "cut":
                self.answer(200, content, sent=len(content) // 2)
            elif behaviour == "cut and say so":
                self.answer(200, content[: len(content) // 2])
            elif behaviour == "another page":
                self.answer(200, b"<html>maintenance</html>")
            elif behaviour == "another filing":
                self.answer(200, content.replace(b"0000099001-", b"0000099002-"))
            elif behaviour == "endless":
                self.answer(200, content * 100)
            elif behaviour == "dawdle":
                self.answer(200, content, pause=0.05)
            elif behaviour == "trickle":
                self.answer(200, content, pause=0.2, piece=1)
            elif behaviour == "torn gzip":
                packed = gzip.compress(content)
                self.answer(200, packed[: len(packed) // 2], {"Content-Encoding": "gzip"})
            else:
                assert "gzip" in self.headers["Accept-Encoding"]
                self.answer(200, gzip.compress(content, 1), {"Content-Encoding": "gzip"})

        def answer(
            self,
            status: int,
            content: bytes,
            headers: dict[str, str] | None = None,
            *,
            sent: int | None = None,
            pause: float = 0.0,
            piece: int = 1000,
        ) -> None:
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            try:
                for at in range(0, len(content) if sent is None else sent, piece if pause else 1_000_000):
                    self.wfile.write(content[:sent][at : at + (piece if pause else 1_000_000)])
                    self.wfile.flush()
                    time.sleep(pause)
            except OSError:
                self.close_connection = True  # the client has hung up
            if sent is not None:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):  # clients hang up, on purpose or killed
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(edgar: StandIn) -> Iterator[StandIn]:
    """Serves it on a free port of loopback; `url` is its address."""
    with _Server(("127.0.0.1", 0), _handler(edgar)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        edgar.url = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield edgar
        finally:
            server.shutdown()
            thread.join()


def filings(numbers: Iterable[int], **more: object) -> list[Filing]:
    """Filings that differ by their numbers."""
    return [Filing(number, **more) for number in numbers]  # type: ignore[arg-type]
