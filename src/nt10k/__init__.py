"""Reads SEC late-filing notices, Form 12b-25."""
