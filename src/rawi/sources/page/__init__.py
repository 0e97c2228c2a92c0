"""HTML pages: main text, title, outlet, date of publication."""
