#!/usr/bin/env python3
"""Random recurrence rules and the days that python-dateutil gives for them, one JSON object a line:

    {"rule": "FREQ=MONTHLY;BYDAY=2MO", "start": "2027-01-01", "end": "2027-12-31", "days": ["2027-01-11", ...]}

Tribu's own expansion must give the same days. dateutil departs from RFC 5545 (section 3.3.10) in places; each is
named below, where it is worked around or its shape is left out. Seen in dateutil 2.9.0 and 4.0.0, which give the same days.

Usage: recurrence_oracle.py [--count N] [--seed N]
"""

import argparse
import calendar
import datetime
import json
import random
import sys
from itertools import islice, takewhile

try:
    from dateutil import rrule
except ImportError:
    sys.exit("recurrence_oracle.py needs python-dateutil")

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]

# dateutil heeds `until` only when it finds a later day: a rule that matches nothing runs to the year 9999.
# All windows end before this year.
datetime.MAXYEAR = 2050


# ---- rules, as dictionaries of parts ----


def some(random_, low, high, negative, most=4):
    """A list of numbers between low and high, or counted from the end."""
    size = random_.choice([1, 1, 1, 2, 2, 3, most, random_.randint(1, 3 * most)])
    numbers = [random_.randint(low, high) for _ in range(size)]
    return [-number if negative and random_.random() < 0.35 else number for number in numbers]


def weekdays(random_, ordinals):
    """Elements of BYDAY, with ordinals up to the number given (0: none): all, none or some of them with one."""
    style = random_.choice(["plain", "ordinal", "ordinal", "mixed"]) if ordinals else "plain"
    elements = []
    for _ in range(random_.choice([1, 1, 2, 2, 3, 5, 7])):
        ordinal = some(random_, 1, ordinals, True)[0] if ordinals else 0
        plain = style == "plain" or (style == "mixed" and random_.random() < 0.5)
        elements.append((random_.randrange(7), 0 if plain else ordinal))
    return elements


def random_rule(random_):
    """All parts that RFC 5545 allows together."""
    rule = {"FREQ": random_.choice(FREQUENCIES)}
    frequency = rule["FREQ"]
    chance = random_.choice([0.1, 0.25, 0.5])

    def wanted():
        return random_.random() < chance

    if random_.random() < 0.5:
        rule["INTERVAL"] = random_.choice([1, 2, 2, 3, 4, 5, 6, 7, 12, 13, random_.randint(1, 60), 100000])
    if random_.random() < 0.5:
        rule["WKST"] = random_.randrange(7)
    if wanted():
        rule["BYMONTH"] = some(random_, 1, 12, False)
    if frequency == "YEARLY" and wanted():
        rule["BYWEEKNO"] = some(random_, 1, 53, True)
        if random_.random() < 0.3:
            rule["BYWEEKNO"].append(random_.choice([1, 52, 53, -1, -52, -53]))
    if frequency == "YEARLY" and wanted():
        rule["BYYEARDAY"] = some(random_, 1, 366, True, most=40)
    if frequency != "WEEKLY" and wanted():
        rule["BYMONTHDAY"] = some(random_, 1, 31, True, most=8)
    if wanted() or (frequency == "WEEKLY" and random_.random() < 0.4):
        by_month = frequency == "MONTHLY" or "BYMONTH" in rule
        allowed = frequency in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in rule
        # dateutil looks beyond its own tables (IndexError) for ordinals that no month has, so just one beyond.
        rule["BYDAY"] = weekdays(random_, (6 if by_month else 53) if allowed else 0)
    if any(part.startswith("BY") for part in rule) and random_.random() < 0.3:
        rule["BYSETPOS"] = some(random_, 1, random_.choice([2, 5, 31, 366]), True)
    end = random_.random()
    if end < 0.12:
        rule["COUNT"] = random_.choice([1, 2, 3, 10, random_.randint(1, 400)])
    elif end < 0.24:
        days = random_.randint(-200, 3000)
        rule["UNTIL"] = datetime.date(2027, 1, 1) + datetime.timedelta(days=days)
    return rule


def text_of(rule, random_):
    """The text of an RRULE, its parts in any order, now and then written in unusual but lawful ways."""

    def value(part, given):
        if part == "FREQ":
            return given
        if part == "WKST":
            return WEEKDAYS[given]
        if part == "UNTIL":
            return given.strftime("%Y%m%d") + random_.choice(["", "", "T235959", "T080000Z"])
        if part == "BYDAY":
            return ",".join(f"{ordinal or ''}{WEEKDAYS[day]}" for day, ordinal in given)
        return ",".join(map(str, given)) if isinstance(given, list) else str(given)

    parts = [f"{part}={value(part, given)}" for part, given in rule.items()]
    if random_.random() < 0.3:
        random_.shuffle(parts)
    text = ";".join(parts)
    return text.lower() if random_.random() < 0.05 else text


# ---- days, as dateutil has them ----


def has_edge_weeks(rule):
    """Whether BYWEEKNO names weeks that may reach into another year."""
    return any(abs(number) == 1 or abs(number) > 51 for number in rule.get("BYWEEKNO", []))


def is_mixed(rule):
    return len({ordinal != 0 for _, ordinal in rule.get("BYDAY", [])}) == 2


def is_left_out(rule):
    """Shapes for which dateutil cannot be asked.

    - The weeks of a year, to dateutil, are those of its days, so that week 1 of 2025 belongs half to 2024. RFC 5545
      has BYWEEKNO expand a year into whole weeks. The difference shows where years or their days are counted.
    - Plain and numbered weekdays together (MO,2TU) are to dateutil those that are both: none. That is mended in
      days_of by asking twice, which BYSETPOS does not allow.
    """
    counts = rule.get("INTERVAL", 1) > 1 or "BYSETPOS" in rule
    return (has_edge_weeks(rule) and counts) or (is_mixed(rule) and "BYSETPOS" in rule)


def week_passes(day, rule):
    """BYWEEKNO, which dateutil gets wrong at the edges of years.

    Where -52 or -53 means week 1, its days in December are missing; and whether the first days of January are of week
    52 or of week 53 is worked out with the length of the wrong year (1 January 2011 is of week 52).
    """
    first = rule.get("WKST", 0)

    def middle(of):
        return of - datetime.timedelta(days=(of.weekday() - first) % 7) + datetime.timedelta(days=3)

    number = (middle(day).timetuple().tm_yday - 1) // 7 + 1
    last = (middle(datetime.date(middle(day).year, 12, 28)).timetuple().tm_yday - 1) // 7 + 1
    return number in rule["BYWEEKNO"] or number - last - 1 in rule["BYWEEKNO"]


def ask(rule, start, end):
    """dateutil's days, without UNTIL and COUNT."""
    arguments = {
        "bymonth": rule.get("BYMONTH"),
        "byweekno": rule.get("BYWEEKNO"),
        "byyearday": rule.get("BYYEARDAY"),
        "bymonthday": rule.get("BYMONTHDAY"),
        "bysetpos": rule.get("BYSETPOS"),
    }
    if "BYDAY" in rule:
        arguments["byweekday"] = [rrule.weekday(day, ordinal or None) for day, ordinal in rule["BYDAY"]]
    found = rrule.rrule(
        getattr(rrule, rule["FREQ"]),
        dtstart=datetime.datetime.combine(start, datetime.time()),
        interval=rule.get("INTERVAL", 1),
        wkst=rule.get("WKST", 0),
        **arguments,
    )
    return list(takewhile(lambda day: day <= end, (instant.date() for instant in found)))


def days_of(rule, start, end):
    end = min(end, rule.get("UNTIL", end))
    asked = dict(rule)
    if "BYWEEKNO" in rule and not {"BYYEARDAY", "BYMONTHDAY", "BYDAY"} & set(rule):
        # Of a numbered week dateutil takes all days; what a rule does not say comes from DTSTART (section 3.3.10).
        asked["BYDAY"] = [(start.weekday(), 0)]
    if has_edge_weeks(rule):
        del asked["BYWEEKNO"]
        days = [day for day in ask(asked, start, end) if week_passes(day, rule)]
    elif is_mixed(rule):
        plain = [element for element in rule["BYDAY"] if element[1] == 0]
        numbered = [element for element in rule["BYDAY"] if element[1] != 0]
        halves = [ask({**asked, "BYDAY": half}, start, end) for half in (plain, numbered)]
        days = sorted(set(halves[0] + halves[1]))
    else:
        days = ask(asked, start, end)
    return list(islice(days, rule.get("COUNT")))


def random_case(random_):
    rule = random_rule(random_)
    while is_left_out(rule):
        rule = random_rule(random_)
    start = datetime.date(2024, 1, 1) + datetime.timedelta(days=random_.randrange(12 * 365 + 3))
    if random_.random() < 0.2:
        # The edges of months and years, where calendars go wrong.
        month = random_.choice([1, 2, 12])
        last = calendar.monthrange(start.year, month)[1]
        start = start.replace(month=month, day=random_.choice([1, 2, 3, 28, last - 1, last]))
    if rule["FREQ"] == "WEEKLY" and "BYSETPOS" in rule:
        # dateutil's first week begins with DTSTART, so that BYSETPOS counts from there: begin with the week.
        start -= datetime.timedelta(days=(start.weekday() - rule.get("WKST", 0)) % 7)
    longest = 3650 if rule["FREQ"] == "YEARLY" else random_.choice([40, 400, 3650])
    end = start + datetime.timedelta(days=random_.randint(0, longest))
    days = days_of(rule, start, end)
    return {
        "rule": text_of(rule, random_),
        "start": start.isoformat(),
        "end": end.isoformat(),
        "days": [day.isoformat() for day in days],
    }


def main():
    parser = argparse.ArgumentParser(description="Random recurrence rules and their days, by python-dateutil.")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    random_ = random.Random(arguments.seed)
    for _ in range(arguments.count):
        print(json.dumps(random_case(random_), separators=(",", ":")))


if __name__ == "__main__":
    main()
