"""`python -m nt10k`: the command line."""

from __future__ import annotations

import sys

from nt10k.cli import main

if __name__ == "__main__":
    sys.exit(main())
