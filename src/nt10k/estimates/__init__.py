"""Figures of results in prose and tables: amounts, metrics, periods and comparisons become estimates."""

from __future__ import annotations

from nt10k.estimates.drafts import Reading
from nt10k.estimates.reading import Estimates, read_estimates

__all__ = ["Estimates", "Reading", "read_estimates"]
