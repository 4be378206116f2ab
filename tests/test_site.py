"""The site that is built of docs/: whole, and alone with itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.slow
pytest.importorskip("material", reason="pip install '.[docs]'")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return folder


def pages(site: Path) -> dict[str, BeautifulSoup]:
    """All pages but the one for what is not found, whose links begin at the root of a server."""
    paths = (path for path in site.glob("*.html") if path.name != "404.html")
    return {path.name: BeautifulSoup(path.read_text("utf-8"), "lxml") for path in paths}


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for name, page in pages(site).items():
        for tag in page.select("[src], link[href]"):
            address = str(tag.get("src") or tag.get("href"))
            assert not re.match(r"(?:\w+:)?//", address), f"{name}: {address}"
    for style in site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", style.read_text("utf-8")), style


def test_every_link_leads_somewhere(site: Path) -> None:
    all_pages = pages(site)
    assert {"index.html", "tutorial.html", "contributing.html", "changelog.html"} <= all_pages.keys()
    for name, page in all_pages.items():
        for tag in page.select("[href], [src]"):
            address = str(tag.get("href") or tag.get("src"))
            if re.match(r"\w+:", address):
                continue
            target, _, anchor = address.partition("#")
            target = "index.html" if target in (".", "./") else target or name
            assert (site / target).is_file(), f"{name}: {address}"
            if anchor and target in all_pages:
                assert all_pages[target].find(id=anchor), f"{name}: {address}"


def test_the_search_works_from_the_disk(site: Path, browser: Any) -> None:
    """In a browser, without a server, and with nothing asked of the network."""
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "faq.html").as_uri())
    page.click(".md-search__input")
    page.keyboard.type("displaced")
    page.wait_for_selector(".md-search-result__item")
    found = page.inner_text(".md-search-result__list")
    page.close()
    assert "And displaced?" in found
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:", "blob:"))] == []
