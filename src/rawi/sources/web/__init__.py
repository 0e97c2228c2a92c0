"""The network, when it is asked for: addresses that are safe to open, pages, feeds."""
