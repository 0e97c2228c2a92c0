"""A codebook of a few lines for tests of any room: one type of its own, which the built-in one lacks."""

BOOK = """
name = "mine"
version = "1"
extends = "builtin"
origin = "test"
[[type]]
id = "recruitment"
name = { ar = "تجنيد مقاتلين", en = "Recruitment" }
definition = { ar = "طرف يضم مقاتلين جددا", en = "A side takes in new fighters" }
frame = { subject = "agent", object = "theme", "في" = "at" }
required = ["agent"]
measure = "recruited"
carries = ["recruited"]
acled = [{ event_type = "Strategic developments", sub_event_type = "Change to group/activity" }]
plover = [{ event = "MOBILIZE", mode = "militia" }]
example = [{ text = "جند التنظيم ستين شابا في الرقة.", events = ["recruitment"] }]
[[type.trigger]]
id = "recruit"
verb = { past = "جند", present = "يجند", masdar = ["تجنيد"] }
"""
ALONE = BOOK.replace('extends = "builtin"\n', "")
"""The same without what is built in."""
