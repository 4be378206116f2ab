"""A stand-in for EDGAR that is asked quickly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from edgar_standin import Filing, StandIn, serving

from nt10k.fetching import client
from nt10k.fetching.client import Edgar

AGENT = "Nobody's Tests tests@example.com"


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., StandIn]]:
    """Starts stand-ins; the requests that these tests make need not keep to the rate."""
    monkeypatch.setattr(client, "REQUESTS_PER_SECOND", 500)
    with ExitStack() as stack:

        def start(filings: list[Filing], **more: Any) -> StandIn:
            return stack.enter_context(serving(StandIn(filings, limit=10**6, **more)))

        yield start


@pytest.fixture
def edgar_of() -> Iterator[Callable[[StandIn], Edgar]]:
    """Clients of stand-ins, with short pauses."""
    with ExitStack() as stack:
        yield lambda server: stack.enter_context(Edgar(AGENT, server=server.url, pause=0.01))
