"""Named people: known figures, names behind titles, names by their own words or a verb of speech."""
