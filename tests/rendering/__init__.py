"""A test renderer: draws what a notice says, and prints it in the layouts that filings come in."""
