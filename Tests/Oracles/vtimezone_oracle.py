#!/usr/bin/env python3
"""Compares VTIMEZONE components with the machine's own time zones.

usage: vtimezone_oracle.py FOLDER [FIRST-YEAR LAST-YEAR]

Every file in FOLDER holds one VTIMEZONE. It is read by RFC 5545 section 3.6.5 alone, by code that shares nothing with
the writer, and must give the offsets of `zdump -v` on both sides of every transition, and those of `zdump -i` and of
Python's zoneinfo at points through the years (2024 to 2040). Exit status 1 where anything differs.
"""

import bisect
import calendar
import datetime
import os
import pathlib
import re
import subprocess
import sys
import zoneinfo

UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1)
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
# Over four days, and no whole number of hours or minutes, so that samples wander through days and weeks.
SAMPLE_STEP = 4 * 86400 + 4 * 3600 + 37 * 60 + 13
# The names of months must be English.
ENVIRONMENT = {**os.environ, "LC_ALL": "C"}


class Broken(Exception):
    """The component breaks a rule of the format, or of what calendars are known to understand."""


def seconds(moment):
    return int((moment - EPOCH).total_seconds())


def read_offset(text):
    match = re.fullmatch(r"([+-])(\d\d)([0-5]\d)", text)
    if not match or text == "-0000":
        raise Broken(f"offset {text}")
    sign = -1 if match[1] == "-" else 1
    return sign * (int(match[2]) * 3600 + int(match[3]) * 60)


def read_local(text):
    if not re.fullmatch(r"\d{8}T\d{6}", text):
        raise Broken(f"DTSTART {text} is not a local time")
    return datetime.datetime.strptime(text, "%Y%m%dT%H%M%S")


def read_rule(text):
    """The function from a year to the days of the rule in that year."""
    parts = dict(part.split("=") for part in text.split(";"))
    if parts.pop("FREQ", None) != "YEARLY" or "BYMONTH" not in parts or "BYDAY" not in parts:
        raise Broken(f"RRULE {text}")
    month = int(parts.pop("BYMONTH"))
    ordinal, weekday = re.fullmatch(r"(-1|[1-4])?(MO|TU|WE|TH|FR|SA|SU)", parts.pop("BYDAY")).groups()
    listed = [int(day) for day in parts.pop("BYMONTHDAY", "").split(",") if day]
    if parts or bool(ordinal) == bool(listed):
        raise Broken(f"RRULE {text}")

    def days(year):
        length = calendar.monthrange(year, month)[1]
        matching = [
            day for day in range(1, length + 1) if calendar.weekday(year, month, day) == WEEKDAYS.index(weekday)
        ]
        if listed:
            return [day for day in matching if day in listed]
        number = int(ordinal)
        return [matching[number if number < 0 else number - 1]]

    return month, days


def sections(lines):
    """The properties of the zone and of its parts, in order."""
    if lines[0] != "BEGIN:VTIMEZONE" or lines[-1] != "END:VTIMEZONE":
        raise Broken("not a VTIMEZONE")
    zone, parts, kind = {}, [], None
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            if kind or value not in ("STANDARD", "DAYLIGHT"):
                raise Broken(line)
            kind = value
            parts.append((kind, {}))
        elif name == "END":
            if value != kind:
                raise Broken(line)
            kind = None
        else:
            target = parts[-1][1] if kind else zone
            if name in target:
                raise Broken(f"{name} twice")
            target[name] = value
    return zone, parts


def onsets_of(properties, last_year):
    """(instant, offset before, offset after) for each time the part begins."""
    if set(properties) - {"RRULE", "TZNAME"} != {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"}:
        raise Broken(f"properties {sorted(properties)}")
    if not re.fullmatch(r"[A-Za-z0-9+-]{3,}", properties.get("TZNAME", "")) or properties["TZNAME"] == "LMT":
        raise Broken(f"TZNAME {properties.get('TZNAME')}")
    start = read_local(properties["DTSTART"])
    before, after = read_offset(properties["TZOFFSETFROM"]), read_offset(properties["TZOFFSETTO"])
    if "RRULE" not in properties:
        return [(seconds(start) - before, before, after)]
    month, days = read_rule(properties["RRULE"])
    moments = []
    for year in range(start.year, last_year + 2):
        found = days(year)
        if len(found) != 1:
            raise Broken(f"{len(found)} days in {year}: {properties['RRULE']}")
        moments.append(datetime.datetime.combine(datetime.date(year, month, found[0]), start.time()))
    if moments[0] != start:
        raise Broken(f"DTSTART {start} is not the first of its rule, {moments[0]}")
    return [(seconds(moment) - before, before, after) for moment in moments]


class Zone:
    """A VTIMEZONE as a calendar would expand it."""

    def __init__(self, text, first_year, last_year):
        if text.count("\n") != text.count("\r\n") or not text.endswith("\r\n"):
            raise Broken("lines do not end in CRLF")
        properties, parts = sections(text.split("\r\n")[:-1])
        self.name = properties.get("TZID")
        if set(properties) != {"TZID"} or not parts:
            raise Broken("a zone has a TZID and at least one part")
        self.recurring = sum("RRULE" in part for _, part in parts)
        self.single = len(parts) - self.recurring
        kinds = {kind for kind, part in parts if "RRULE" in part}
        if self.recurring and (self.recurring != 2 or len(kinds) != 2):
            raise Broken("yearly changes come as one STANDARD and one DAYLIGHT")
        for kind, part in parts:
            forward = read_offset(part["TZOFFSETTO"]) > read_offset(part["TZOFFSETFROM"])
            if "RRULE" in part and forward != (kind == "DAYLIGHT"):
                raise Broken(f"{kind} does not set clocks that way")
        self.onsets = sorted(onset for _, part in parts for onset in onsets_of(part, last_year))
        self.instants = [onset[0] for onset in self.onsets]
        self.check_chain(seconds(datetime.datetime(first_year, 1, 1)), seconds(datetime.datetime(last_year + 1, 1, 1)))

    def check_chain(self, first, last):
        """Each onset must begin where the one before it left the clocks: what an importer may rely on."""
        if self.instants[0] > first:
            raise Broken("the first onset lies inside the years")
        for (earlier, _, offset), (later, before, _) in zip(self.onsets, self.onsets[1:]):
            if earlier == later or (later <= last and before != offset):
                raise Broken(f"onsets at {earlier} and {later} do not follow each other")

    def offset(self, instant):
        return self.onsets[bisect.bisect_right(self.instants, instant) - 1][2]


def zdump(option, names, first_year, last_year):
    command = ["zdump", option, "-c", f"{first_year},{last_year + 1}", *names]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT).stdout.splitlines()


def zdump_points(names, first_year, last_year):
    """(instant, offset) on both sides of each transition, by zone."""
    points = {name: [] for name in names}
    pattern = re.compile(r"(\S+) +\w{3} (\w{3} +\d+ [\d:]+ \d+) UT = .* gmtoff=(-?\d+)")
    for line in zdump("-v", names, first_year, last_year):
        if match := pattern.fullmatch(line):
            moment = datetime.datetime.strptime(match[2], "%b %d %H:%M:%S %Y")
            points[match[1]].append((seconds(moment), int(match[3])))
        elif not line.endswith("NULL"):
            raise SystemExit(f"cannot read zdump's line: {line}")
    return points


def zdump_starts(names, first_year, last_year):
    """The offset with which the years begin, by zone."""
    starts, name = {}, None
    for line in zdump("-i", names, first_year, last_year):
        if line.startswith("TZ="):
            name = line[4:-1]
        elif line.startswith("-\t-\t"):
            sign, digits = line.split("\t")[2][0], line.split("\t")[2][1:].ljust(6, "0")
            size = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:])
            starts[name] = -size if sign == "-" else size
    return starts


def compare(zone, points, start, first, last):
    """Mismatches, and how many samples were taken."""
    wrong = [(instant, offset, "zdump -v") for instant, offset in points if zone.offset(instant) != offset]
    region = zoneinfo.ZoneInfo(zone.name)
    instants = [instant for instant, _ in points]
    samples = range(first, last, SAMPLE_STEP)
    for instant in samples:
        position = bisect.bisect_right(instants, instant)
        dumped = points[position - 1][1] if position else start
        moment = datetime.datetime.fromtimestamp(instant, UTC).astimezone(region)
        for offset, source in (dumped, "zdump"), (int(moment.utcoffset().total_seconds()), "zoneinfo"):
            if zone.offset(instant) != offset:
                wrong.append((instant, offset, source))
    return wrong, len(samples)


def main(folder, first_year=2024, last_year=2040):
    zones, mismatches = [], 0
    for path in sorted(pathlib.Path(folder).iterdir()):
        try:
            zones.append(Zone(path.read_bytes().decode(), first_year, last_year))
        except Broken as problem:
            mismatches += 1
            print(f"{path.name}: {problem}")
    if not zones:
        raise SystemExit("no zones to compare")
    names = [zone.name for zone in zones]
    points = zdump_points(names, first_year, last_year)
    starts = zdump_starts(names, first_year, last_year)
    first, last = (seconds(datetime.datetime(year, 1, 1)) for year in (first_year, last_year + 1))
    samples = 0
    for zone in zones:
        wrong, count = compare(zone, points[zone.name], starts[zone.name], first, last)
        samples += count
        mismatches += len(wrong)
        for instant, offset, source in wrong[:3]:
            print(f"{zone.name}: at {instant} {zone.offset(instant)}, but {offset} by {source}")
    by_onset = [zone.name for zone in zones if zone.single > 1]
    fixed = sum(zone.single == 1 and not zone.recurring for zone in zones)
    print(
        f"{len(zones)} zones, {sum(map(len, points.values())) // 2} transitions, {samples} samples, "
        f"{mismatches} mismatches; {fixed} fixed, {len(by_onset)} with several single onsets: {' '.join(by_onset)}"
    )
    return 1 if mismatches else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:4])))
