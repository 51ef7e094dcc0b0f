"""Reads a calendar file with two libraries that know nothing of each other, and writes what each understood as JSON.

    read_calendar.py FILE
"""
import json
import sys
from datetime import date, datetime, timedelta

import icalendar
import vobject


def whole_day(value):
    assert isinstance(value, date) and not isinstance(value, datetime), f"{value!r} is not a whole day"
    return value.isoformat()


def days(value):
    assert isinstance(value, timedelta), f"{value!r} is not a length of time"
    return value.days


def by_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors, calendar.errors
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        yield {
            "uid": str(event["UID"]),
            "day": whole_day(event.decoded("DTSTART")),
            "stamp": event.decoded("DTSTAMP").isoformat(),
            "sequence": int(event["SEQUENCE"]),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "categories": [str(category) for category in event["CATEGORIES"].cats],
            "transparency": str(event["TRANSP"]),
            "alarms": [days(alarm.decoded("TRIGGER")) for alarm in event.walk("VALARM")],
        }


def by_vobject(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    calendar.validate()
    for event in getattr(calendar, "vevent_list", []):
        yield {
            "uid": event.uid.value,
            "day": whole_day(event.dtstart.value),
            "stamp": event.dtstamp.value.isoformat(),
            "sequence": int(event.sequence.value),
            "summary": event.summary.value,
            "description": event.description.value,
            "categories": event.categories.value,
            "transparency": event.transp.value,
            "alarms": [days(alarm.trigger.value) for alarm in getattr(event, "valarm_list", [])],
        }


with open(sys.argv[1], "rb") as file:
    data = file.read()
json.dump({"icalendar": list(by_icalendar(data)), "vobject": list(by_vobject(data))}, sys.stdout)
