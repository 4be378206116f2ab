"""What all tests need."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = os.environ.get("NT10K_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
QUIET = """--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync""".split()

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A run in the background cannot be interrupted, nor can what it starts; some tests interrupt what they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One Chromium for all tests that need one."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no Chromium at {CHROMIUM}: apt-get install chromium, or set NT10K_CHROMIUM")
    playwrights = pytest.importorskip("playwright.sync_api")
    with playwrights.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()
