#!/usr/bin/env python3
"""Reads calendars with other people's programs, and compares what they find with the plan.

usage: calendar_oracle.py PLAN.json FEED.ics [FEED.ics ...]

Every FEED (named after its feed, such as members.ics) is read by ical, ics, icalendar with recurring-ical-events and
vobject, imported into khal and listed from there, and put on a CalDAV server, radicale, that runs on the loopback
interface as long as this script does. All of them must find the items of plan.json that belong to the feed: same UID,
start, end, title, and whole day or not. Exit status 1 where anything differs, or a program refuses the file.
"""

import contextlib
import datetime
import http.client
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import typing
import zoneinfo

import icalendar
import ical.calendar_stream
import ics
import recurring_ical_events
import vobject

UTC = datetime.timezone.utc
DAY = datetime.timedelta(days=1)
BIN = pathlib.Path(sys.executable).parent
SEPARATOR = "\x1f"
SHOWN = 5


class Event(typing.NamedTuple):
    """What every reader must agree on; times are instants, whole days are dates with an exclusive end."""

    uid: str
    start: str
    end: str
    title: str


class Refused(Exception):
    """A program does not take the file."""


def moment(value):
    """A date or an aware time, in one form for all readers."""
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            raise Refused(f"{value} has no time zone")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def expected_events(plan, feed):
    zone = zoneinfo.ZoneInfo(plan["playbook"]["timezone"])

    def local(text):
        # Of two equal times on the clock the first is meant, which is Python's default (fold=0).
        return moment(datetime.datetime.fromisoformat(text).replace(tzinfo=zone))

    for item in plan["items"]:
        if feed not in item["feeds"]:
            continue
        if item["allDay"]:
            end = datetime.date.fromisoformat(item["endDate"]) + DAY
            yield Event(item["uid"], item["date"], end.isoformat(), item["title"])
        else:
            yield Event(item["uid"], local(item["start"]), local(item["end"]), item["title"])


# ---- readers: each takes a calendar's text and gives its events ----


def read_ical(text, _plan):
    for event in ical.calendar_stream.IcsCalendarStream.calendar_from_ics(text).events:
        yield Event(event.uid, moment(event.dtstart), moment(event.dtend), event.summary)


def read_ics(text, _plan):
    for event in ics.Calendar(text).events:
        if event.all_day:
            # It has no dates: whole days are midnights of UTC.
            yield Event(event.uid, event.begin.date().isoformat(), event.end.date().isoformat(), event.name)
        else:
            yield Event(event.uid, moment(event.begin.datetime), moment(event.end.datetime), event.name)


def read_icalendar(text, plan):
    calendar = icalendar.Calendar.from_ical(text)
    first, last = span(plan)
    for event in recurring_ical_events.of(calendar).between(first - DAY, last + 2 * DAY):
        yield Event(str(event["UID"]), moment(event["DTSTART"].dt), moment(event["DTEND"].dt), str(event["SUMMARY"]))


def read_vobject(text, _plan):
    calendar = vobject.readOne(text)
    calendar.serialize(validate=True)
    for event in calendar.vevent_list:
        yield Event(event.uid.value, moment(event.dtstart.value), moment(event.dtend.value), event.summary.value)


def read_khal(text, plan):
    """Imports the file as a person would, and reads the list that khal prints."""
    zone = zoneinfo.ZoneInfo(plan["playbook"]["timezone"])
    first, last = span(plan)
    with tempfile.TemporaryDirectory(prefix="tribu-khal-") as folder:
        home = pathlib.Path(folder)
        (home / "calendar").mkdir()
        (home / "feed.ics").write_bytes(text.encode())
        (home / "config").write_text(
            f"[calendars]\n[[tribu]]\npath = {home}/calendar\n[sqlite]\npath = {home}/khal.db\n"
            f"[locale]\nlocal_timezone = {zone.key}\ndefault_timezone = {zone.key}\ntimeformat = %H:%M\n"
            "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%dT%H:%M\n"
            "longdatetimeformat = %Y-%m-%dT%H:%M\n[default]\ndefault_calendar = tribu\nhighlight_event_days = False\n"
        )
        run(home, "khal", "--config", home / "config", "import", "--batch", "-a", "tribu", home / "feed.ics")
        fields = SEPARATOR.join(["{uid}", "{start-long}", "{end-long}", "{all-day}", "{title}"])
        listed = run(
            home, "khal", "--config", home / "config", "list", "--once", "--day-format", "", "--format", fields,
            first.isoformat(), (last + DAY).isoformat(),
        )
    for line in listed.split("\n"):
        if SEPARATOR not in line:
            continue
        uid, start, end, whole, title = line.split(SEPARATOR)
        if whole == "True":
            end = (datetime.date.fromisoformat(end) + DAY).isoformat()
            yield Event(uid, start, end, title)
        else:
            times = [datetime.datetime.fromisoformat(text).replace(tzinfo=zone) for text in (start, end)]
            yield Event(uid, moment(times[0]), moment(times[1]), title)


def span(plan):
    days = [item[key] for item in plan["items"] for key in ("date", "endDate")]
    return datetime.date.fromisoformat(min(days)), datetime.date.fromisoformat(max(days))


def run(home, program, *arguments):
    environment = {
        "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CACHE_HOME": str(home),
        "PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "COLUMNS": "10000",
    }
    done = subprocess.run(
        [BIN / program, *map(str, arguments)], env=environment, capture_output=True, encoding="utf-8", check=False
    )
    # khal warns about what it mends, and goes on.
    complaints = [line for line in done.stderr.splitlines() if "warning" in line.lower() or "error" in line.lower()]
    if done.returncode != 0 or complaints:
        raise Refused(f"{program}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


# ---- radicale ----


class Server:
    """A CalDAV server for one run, on a port that was free a moment ago."""

    def __init__(self, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = pathlib.Path(folder) / "log"
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable, "-m", "radicale", "--config", "", f"--server-hosts=127.0.0.1:{self.port}",
                    "--auth-type=none", "--rights-type=owner_only", f"--storage-filesystem-folder={folder}/data",
                ],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )

    def request(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            headers = {"Content-Type": "text/calendar; charset=utf-8", "Authorization": "Basic dHJpYnU6dHJpYnU="}
            connection.request(method, path, body=body, headers=headers)
            response = connection.getresponse()
            return response.status, response.read()

    def wait(self):
        for _ in range(100):
            if self.process.poll() is not None:
                break
            with contextlib.suppress(OSError):
                self.request("GET", "/.well-known/caldav")
                return
            time.sleep(0.1)
        raise Refused(f"radicale does not start: {self.log.read_text()}")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def reader_through(server):
    def read_radicale(text, _plan):
        path = "/tribu/feed/"
        status, answer = server.request("PUT", path, text.encode())
        if status != 201:
            raise Refused(f"radicale answers {status}: {answer.decode()}")
        status, answer = server.request("GET", path)
        server.request("DELETE", path)
        if status != 200:
            raise Refused(f"radicale answers {status}: {answer.decode()}")
        for event in icalendar.Calendar.from_ical(answer).walk("VEVENT"):
            times = [moment(event[name].dt) for name in ("DTSTART", "DTEND")]
            yield Event(str(event["UID"]), *times, str(event["SUMMARY"]))

    return read_radicale


# ---- comparing ----


def compare(name, feed, expected, found):
    """The differences, in words."""
    expected, found = sorted(expected), sorted(found)
    lines = []
    if len(found) != len(expected):
        lines.append(f"{name}: {feed}: {len(found)} events instead of {len(expected)}")
    for word, events in (("misses", set(expected) - set(found)), ("has", set(found) - set(expected))):
        for event in sorted(events)[:SHOWN]:
            lines.append(f"{name}: {feed}: {word} {' '.join(event)}")
        if len(events) > SHOWN:
            lines.append(f"{name}: {feed}: {word} {len(events) - SHOWN} more")
    return lines


def check(plan, path, readers):
    feed = path.stem
    text = path.read_bytes().decode()
    expected = list(expected_events(plan, feed))
    if not expected:
        return [f"plan.json has no items for {feed}"]
    differences = []
    for name, read in readers.items():
        try:
            differences += compare(name, feed, expected, list(read(text, plan)))
        except Exception as problem:  # whatever a reader throws is its verdict
            differences.append(f"{name}: {feed}: {type(problem).__name__}: {problem}")
    return differences


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    plan = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    feeds = [pathlib.Path(argument) for argument in sys.argv[2:]]
    readers = {
        "ical": read_ical, "ics": read_ics, "icalendar": read_icalendar, "vobject": read_vobject, "khal": read_khal,
    }
    with tempfile.TemporaryDirectory(prefix="tribu-radicale-") as folder:
        server = Server(folder)
        try:
            server.wait()
            readers["radicale"] = reader_through(server)
            differences = [line for path in feeds for line in check(plan, path, readers)]
        finally:
            server.stop()
    for line in differences:
        print(line)
    print(f"{len(feeds)} calendars, {len(readers)} readers, {len(differences)} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
