"""Web archives: WARC (ISO 28500) and WACZ."""
