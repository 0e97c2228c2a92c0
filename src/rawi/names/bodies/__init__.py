"""Organizations: whom the lexicon knows, what a head word makes with what follows, acronyms."""
