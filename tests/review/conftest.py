from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

Open = Callable[..., Page]


@pytest.fixture
def complaints() -> list[str]:
    """What pages wrote to the console, raised, or asked of the network."""
    return []


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path, complaints: list[str]) -> Iterator[Open]:
    """Opens HTML as a file; at the end nothing may have gone wrong on it, unless a test emptied `complaints`."""
    opened: list[Page] = []

    def open_(html: str, *, width: int = 1440, height: int = 900, scheme: str = "light") -> Page:
        path = tmp_path / f"page{len(opened)}.html"
        path.write_bytes(html.encode())
        page = browser.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        page.set_default_timeout(4_000)
        opened.append(page)
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.on(
            "request",
            lambda request: None if request.url == path.as_uri() else complaints.append(f"net: {request.url}"),
        )
        page.goto(path.as_uri())
        return page

    yield open_
    for page in opened:
        page.close()
    assert complaints == []
