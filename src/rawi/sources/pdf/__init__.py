"""PDF with Arabic text: glyphs on a page → lines in reading order → paragraphs."""
