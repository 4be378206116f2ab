"""EDGAR over HTTP: it is told who asks, requests leave one by one at a bounded rate, and what can be tried again is."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from threading import Event, Lock
from types import TracebackType
from typing import TypeVar

import httpx
from pyrate_limiter import Limiter, Rate
from tenacity import RetryCallState, Retrying, retry_if_exception_type

from nt10k._version import __version__
from nt10k.errors import FetchError

Read = TypeVar("Read")

REQUESTS_PER_SECOND = 8
"""EDGAR allows 10. What leaves at even distances may arrive bunched: the difference is room for that."""

_ARCHIVES, _HISTORIES = "https://www.sec.gov/Archives/", "https://data.sec.gov/submissions/"
_CONNECT, _STALLED = 15.0, 20.0  # seconds without an answer, or without more of it
_SLOW_AFTER, _SLOWEST = 30.0, 1_000  # seconds, and bytes a second that must have come by then
_TRIES, _TRIES_IF_REFUSED, _TOLD_TRY = 8, 3, 3
_LONGEST_PAUSE = 30.0  # seconds between two tries
_MORE_IF_THROTTLED, _LONGEST_IF_THROTTLED = 5, 300.0  # times as long, up to; EDGAR shuts out for ten minutes
_LONGEST_WAIT = 900.0  # seconds that EDGAR may ask to wait
_ERROR_PAGE = 64 * 1024

# Status 403 is for those who ask too often, for files that are not there, and for those who do not say who they are.
_THROTTLED = re.compile(rb"request rate|threshold|too many requests|automated tool", re.IGNORECASE)
_ABSENT = re.compile(rb"AccessDenied|NoSuchKey")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]")

_log = logging.getLogger(__name__)


class AbsentError(FetchError):
    """There is no such file."""


class _AgainError(FetchError):
    """It may go better the next time, after the seconds that EDGAR asks to wait."""

    def __init__(self, message: str, *, throttled: bool = False, wait: float | None = None) -> None:
        super().__init__(message)
        self.throttled = throttled
        self.wait = wait


class _RefusedError(_AgainError):
    """Status 403, and no word of why."""


class Edgar:
    """EDGAR, or a server with its paths; threads may share one, and all their requests together keep to the rate.

    `user_agent` names who asks, with an e-mail address, as EDGAR demands. `server` is the address of another server.
    `pause` is the first pause before another try, in seconds; pauses double. Raises FetchError without a user agent,
    and for what is no address.
    """

    def __init__(self, user_agent: str | None, *, server: str | None = None, pause: float = 1.0) -> None:
        if not (user_agent and user_agent.isascii() and user_agent.isprintable() and _ADDRESS.search(user_agent)):
            raise FetchError(
                "EDGAR asks who reads it: give a user agent, or set NT10K_USER_AGENT, with a name and an e-mail "
                f"address, such as 'Example Research desk@example.com'{f', not {user_agent!r}' if user_agent else ''}"
            )
        base = _address(server) if server else None
        self.archives = f"{base}/Archives/" if base else _ARCHIVES
        """Where filings and indexes are."""
        self.histories = f"{base}/submissions/" if base else _HISTORIES
        """Where the filing histories of companies are."""
        self._http = httpx.Client(
            headers={"User-Agent": f"{user_agent} nt10k/{__version__}", "Accept-Encoding": "gzip, deflate"},
            timeout=httpx.Timeout(_STALLED, connect=_CONNECT),
        )
        self._pause = pause
        self._limiter = Limiter(Rate(1, round(1000 / REQUESTS_PER_SECOND)), buffer_ms=1)
        self._turn = Lock()
        self._open_at = 0.0  # when requests may leave again, since one was throttled
        self._stopped = Event()

    def __enter__(self) -> Edgar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self._http.close()

    def stop(self) -> None:
        """End what is under way, what waits for its turn too."""
        self._stopped.set()

    def get(self, url: str, read: Callable[[bytes], Read], *, limit: int, optional: bool = False) -> Read:
        """What `read` makes of a file of at most `limit` bytes.

        Where `read` raises ValueError the file came damaged, and is asked for again. Of an `optional` file a refusal
        that does not say why is taken for its absence. Raises `AbsentError`, or FetchError after the last try.
        """
        tries = Retrying(
            retry=retry_if_exception_type(_AgainError),
            stop=_Enough(optional),
            wait=self._wait,
            before_sleep=_tell,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            got: Read = tries(self._once, url, read, limit)
            return got
        except _RefusedError as error:
            if optional:
                raise AbsentError(str(error)) from error
            raise

    def _once(self, url: str, read: Callable[[bytes], Read], limit: int) -> Read:
        self._take_turn()
        try:
            with self._http.stream("GET", url) as response:
                if response.status_code != httpx.codes.OK:
                    raise _refusal(url, response)
                content = self._content(url, response, limit)
        except httpx.RequestError as error:
            raise _AgainError(f"{url}: {error or type(error).__name__}") from error
        try:
            return read(content)
        except ValueError as error:
            raise _AgainError(f"{url}: {error}") from error

    def _take_turn(self) -> None:
        with self._turn:
            while (left := self._open_at - time.monotonic()) > 0:
                self._sleep(left)
            self._go_on()
            self._limiter.try_acquire("edgar")

    def _content(self, url: str, response: httpx.Response, limit: int) -> bytes:
        chunks, size, began = [], 0, time.monotonic()
        for chunk in response.iter_bytes():
            self._go_on()
            chunks.append(chunk)
            size += len(chunk)
            seconds = time.monotonic() - began
            if size > limit:
                raise FetchError(f"{url}: more than the limit of {limit:,} bytes")
            if seconds > _SLOW_AFTER and size < seconds * _SLOWEST:
                raise _AgainError(f"{url}: {size:,} bytes in {seconds:.0f} seconds")
        return b"".join(chunks)

    def _wait(self, state: RetryCallState) -> float:
        """The seconds before another try. Where EDGAR throttles, nobody asks until then."""
        error = state.outcome.exception() if state.outcome else None
        doubled = self._pause * 2.0 ** (state.attempt_number - 1)
        if not (isinstance(error, _AgainError) and error.throttled):
            return min(doubled, _LONGEST_PAUSE)
        wait = error.wait if error.wait is not None else min(_MORE_IF_THROTTLED * doubled, _LONGEST_IF_THROTTLED)
        open_at = time.monotonic() + wait
        if open_at > self._open_at + 1.0:  # else another thread has told it
            _log.warning("EDGAR takes no more requests for now: waiting %.0f s", wait)
        self._open_at = max(self._open_at, open_at)
        return 0.0

    def _sleep(self, seconds: float) -> None:
        self._stopped.wait(seconds)
        self._go_on()

    def _go_on(self) -> None:
        if self._stopped.is_set():
            raise FetchError("stopped")


def _address(server: str) -> str:
    try:
        url = httpx.URL(server)
    except httpx.InvalidURL as error:
        raise FetchError(f"{server!r} is no address of a server: {error}") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise FetchError(f"{server!r} is no address of a server, such as https://www.example.com")
    return server.rstrip("/")


def _tell(state: RetryCallState) -> None:
    """Say what keeps failing, before it is tried once more; once or twice is nothing to talk of."""
    error = state.outcome.exception() if state.outcome else None
    if state.attempt_number == _TOLD_TRY and not (isinstance(error, _AgainError) and error.throttled):
        _log.warning("%s; trying again", error)


class _Enough:
    """Whether something was tried often enough."""

    def __init__(self, optional: bool) -> None:
        self._if_refused = _TRIES_IF_REFUSED if optional else _TRIES

    def __call__(self, state: RetryCallState) -> bool:
        refused = state.outcome is not None and isinstance(state.outcome.exception(), _RefusedError)
        return state.attempt_number >= (self._if_refused if refused else _TRIES)


def _refusal(url: str, response: httpx.Response) -> FetchError:
    """What another status than 200 means."""
    status, page, wait = response.status_code, _beginning(response), _retry_after(response.headers.get("Retry-After"))
    said = f"{url}: status {status} {response.reason_phrase}".rstrip()
    if status == httpx.codes.NOT_FOUND or (status == httpx.codes.FORBIDDEN and _ABSENT.search(page)):
        return AbsentError(said)
    if wait is not None and wait > _LONGEST_WAIT:
        return FetchError(f"{said}, and not to ask again for {wait:,.0f} seconds")
    if status == httpx.codes.TOO_MANY_REQUESTS or wait is not None or _THROTTLED.search(page):
        return _AgainError(said, throttled=True, wait=wait)
    if status == httpx.codes.FORBIDDEN:
        return _RefusedError(said)
    if status >= httpx.codes.INTERNAL_SERVER_ERROR or status == httpx.codes.REQUEST_TIMEOUT:
        return _AgainError(said)
    return FetchError(said)


def _beginning(response: httpx.Response) -> bytes:
    page = b""
    for chunk in response.iter_bytes():
        page += chunk
        if len(page) > _ERROR_PAGE:
            break
    return page


def _retry_after(said: str | None) -> float | None:
    """The seconds to wait by a Retry-After header, which may name the time instead."""
    if said is None:
        return None
    if said.strip().isdecimal():
        return float(said)
    try:
        at = parsedate_to_datetime(said)
    except ValueError:
        return None
    return max(0.0, (at - datetime.now(at.tzinfo or timezone.utc)).total_seconds()) if at.tzinfo else None
