"""What PyPI's icalendar reads in calendar files, beside what was put in. `cargo test --test quiz`
writes both.

    python3 tests/judges/reminders.py [folder]
"""

import datetime
import json
import pathlib
import sys

import icalendar

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "target/judged/calendar")
files = sorted(folder.glob("*.ics"))
mistakes = [] if files else [f"no file is in {folder}; cargo test --features ssr --test quiz writes them"]
for file in files:
    expected = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    mistakes += [f"{file.name}: {error}" for error in calendar.errors]
    [event] = calendar.walk("VEVENT")
    mistakes += [f"{file.name}: {error}" for error in event.errors]
    for name, text in expected.items():
        if str(event[name]) != text:
            mistakes.append(f"{file.name}: {name} is {str(event[name])!r}, not {text!r}")
    start, end = event.decoded("dtstart"), event.decoded("dtend")
    if (start, end) != (datetime.date(2026, 12, 2), datetime.date(2026, 12, 3)):
        mistakes.append(f"{file.name}: from {start} to {end}")
    if event.decoded("dtstamp") != datetime.datetime(2026, 11, 25, 23, 42, 12, tzinfo=datetime.UTC):
        mistakes.append(f"{file.name}: made {event.decoded('dtstamp')}")
    for name in ("VERSION", "PRODID"):
        if name not in calendar:
            mistakes.append(f"{file.name}: no {name}")
print("\n".join(mistakes) or f"{len(files)} calendar files, none to object to")
sys.exit(bool(mistakes))
