"""What all tests need."""

from __future__ import annotations

import signal

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A run in the background cannot be interrupted, nor can what it starts; some tests interrupt what they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)
