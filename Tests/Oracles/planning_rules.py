"""What the plan of a playbook must hold, worked out from the specification alone.

This is the second opinion on Tribu's planner: it shares no code, no table and no library with it. `expected_plan`
takes a playbook as plain mappings, lists and text (no `extends`) and returns what its plan must hold. It raises
`NotValid` where the specification asks for an error that the planner's half of the language can see.

CHOICES (where the specification leaves one)

 1. phase-months     Each phase's end is counted from its own start: a phase that starts on 31 January and lasts a month
                     ends on 27 February, the next starts on 28 February.
 2. moment-days      `+ 3 working days` in a moment counts as for prep: days of `working-days` that are neither holiday
                     nor closed, the first one after the base being 1. A moment does not settle.
 3. moment-lists     An activity's id in a list of dates stands for its nominal dates in the order of their keys: date
                     order for a rule, written order for written dates. So a place in the list keeps its identity.
 4. moment-single    Where one day is asked for (from, until, milestones, payments) an activity's id must have exactly
                     one nominal date; more is not valid.
 5. window-from      `from` and `until` replace the window's ends, also where they lie outside the listed phases or the
                     engagement (so intervals count from there); the days outside the listed phases are still left
                     out. They apply to a metric's `read` too.
 6. no-phases        A rule whose listed (or default) phases are none, or whose window is empty, is not valid here.
 7. week-no-day      `every: N weeks` without `day` takes the window's first weekday, as `every: week` does.
 8. next-nominal     The next (previous) nominal occurrence is one that is left after phases and `times`.
 9. moved-inside     A moved date must lie in the window and in a listed phase, not necessarily the phase it came from.
10. item-phase       An item's phase, and a by-phase role, are those of the day on which it stands after moves; phase
                     work has its own phase; a prep or after task has the phase of its own day, none outside.
11. read-holidays    Metric readings, milestones, payments and phase work are never moved by a holiday.
12. several-reasons  A reason is the holiday's local name or the closure's reason; a playbook in English may have the
                     package's English name instead. Of a day off for several reasons any name, or several joined, is
                     accepted. A move and a skip carry the reason of the nominal date.
13. topics-order     Topics (and `content.faq` for a faq post without topics) go to what remains in date order.
14. end-of-shifted   `end` is the start after its clock shift + `for` on the wall clock, then shifted itself if it falls
                     into a gap.
15. end-at-midnight  A timed item that ends at 00:00 has the day before as its last day (`endDate`); `after` counts from
                     it.
16. span-outside     A span may go on beyond its phase, its window and the engagement: its first day decides.
17. effort-all-day   A live or in-person item without `at` has no length, so no effort unless it is written.
18. gift-is-task     A gift is a `task` whatever its format; a post is a `prompt` whatever its format.
19. handoff-role     A handoff's `role` is its `from`; from and to each have its effort.
20. reader-less      A reading without `by` has no role, and is of the strategy track.
21. feeds-roles      Feeds go to builder, manager, client and ambassadors as far as they exist; experts have none, a
                     deputy sees nothing for being one. The ambassadors' "journey" is its steps, not the steps' tasks.
22. spread           Phase work is spread over its phase's days, an effort of a span over the span's days (also those
                     beyond the engagement), a desk's `hours` over the days of its listed phases, by the role of each.
23. rounding         Minutes: the running sum over a role's weeks is rounded half up (`MINUTES_HALF_UP`).
24. ambassadors      Available from the first `onboard` that remains, on the day where it stands (else the journey's
                     earliest item), to the engagement's last day, without regard to `term` and `trial`; nothing if no
                     step is dated. The only tier without seats has the programme's; of a range the lower end
                     (`SEATS_OF_RANGE`); several tiers without seats are not valid here.
25. minutes-by-role  `minutesByRole` is what is available (sold), not what is planned.
26. occurrences      `occurrencesByActivity` counts what remains after skips; prep and after are not counted.
27. fee              Sold hours are exact fractions, not the rounded minutes; no rate is a rate of 0. Fee is rounded
                     once, on the sum of builder and manager.
28. minor-unit       Decimals of a currency are those of ISO 4217 (COP has 2, CLP and JPY 0, KWD 3).
29. largest-remain   Payments: equal remainders go to the one written first.
30. working-lead     `3 working days` before (after): the item's first (last) day itself is not counted.
31. standing         Triggered activities and desk duties with `hours` are standing; they give no item and a trigger
                     has no load.
"""
import datetime
import re
import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple, Optional
from zoneinfo import ZoneInfo

import holidays
from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule, rrulestr

MINUTES_HALF_UP = True  # choice 23; False rounds half to even
SEATS_OF_RANGE = "from"  # choice 24; or "to"

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
RULE_WEEKDAYS = [MO, TU, WE, TH, FR, SA, SU]
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
STRATEGY_SECTIONS = ["rituals", "dynamics", "experiences", "education"]
CONTENT_SECTIONS = ["posts", "desk"]
ACTIVE_KINDS = {"launch", "activation", "growth", "handover"}
LIVE_KINDS = {
    "gathering", "celebration", "farewell", "fair", "live-event", "workshop", "live-qa", "train", "brief", "review",
}
POST_KINDS = {"visual", "sound", "infographic", "early-access"}
SELF_PACED_KINDS = {"course", "exclusive", "product-test"}
TWO_WAY_KINDS = {"workshop", "live-qa", "course", "gift"}
MINOR_UNITS = {"CLP": 0, "JPY": 0, "ISK": 0, "PYG": 0, "KWD": 3, "TND": 3, "BHD": 3}  # all others 2
ROLES_WITH_FEEDS = ["builder", "manager", "client", "ambassadors"]
ONE_DAY = datetime.timedelta(days=1)


class NotValid(Exception):
    """The specification asks for an error here, so no plan can be expected."""


# Values as they are written


class Duration(NamedTuple):
    number: int
    unit: str  # minutes, days, weeks, months, working days


def duration(text: str) -> Duration:
    """`90 min`, `1h30m`, `3 days`, `3 working days`, `PT90M`, `P2W`."""
    text = text.strip()
    whole = re.fullmatch(r"(\d+) (working day|day|week|month)s?", text)
    if whole:
        return Duration(int(whole[1]), whole[2] + "s")
    iso = re.fullmatch(r"P(\d+)([DWM])", text)
    if iso:
        return Duration(int(iso[1]), {"D": "days", "W": "weeks", "M": "months"}[iso[2]])
    clock = re.fullmatch(r"(?:(\d+) ?h)? ?(?:(\d+) ?(?:min|m))?", text)
    clock = clock or re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", text)
    if clock and (clock[1] or clock[2]):
        return Duration(int(clock[1] or 0) * 60 + int(clock[2] or 0), "minutes")
    raise NotValid(f"duration {text!r}")


def minutes(text: str) -> int:
    number, unit = duration(text)
    if unit != "minutes":
        raise NotValid(f"effort {text!r}")
    return number


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def money(text: str) -> Fraction:
    return Fraction(Decimal(text.split()[0]))


def share(text: str) -> Fraction:
    return Fraction(Decimal(text.rstrip("%"))) / 100


def minutes_a_week(workload: str) -> Fraction:
    """`6 h/week`, `10 h/month`, a month being 52/12 weeks."""
    number, unit = re.fullmatch(r"([\d.]+) ?h/(week|month)", workload).groups()
    return Fraction(Decimal(number)) * 60 * (1 if unit == "week" else Fraction(12, 52))


def as_list(value) -> list:
    return value if isinstance(value, list) else [value]


def by_phase(value, phase_id: Optional[str], without=None):
    """A value, or `{default: …, PHASE: …}`."""
    if not isinstance(value, dict):
        return value
    return value.get(phase_id, value.get("default", without))


# Days off


@lru_cache(maxsize=None)
def public_holidays(country: str, year: int, in_english: bool) -> dict:
    """Day -> names of a country's (or a country's and a subdivision's) public holidays, observed days included."""
    code, _, subdivision = country.partition("-")
    names = {}
    for language in [holidays.country_holidays(code).default_language] + ["en_US"] * in_english:
        found = holidays.country_holidays(
            code, subdiv=subdivision or None, years=year, observed=True, language=language
        )
        for on, name in found.items():
            names.setdefault(on, []).extend(name.split("; "))
    return names


class WorkCalendar:
    """Working days, holidays and closures of an engagement."""

    def __init__(self, engagement: dict, in_english: bool):
        self.in_english = in_english
        self.countries = as_list(engagement.get("holidays", []))
        self.working_days = {WEEKDAYS.index(name) for name in engagement.get("working-days", WEEKDAYS[:5])}
        self.closures = []
        for closure in engagement.get("closed", []):
            first, last = closure["range"].split("..")
            self.closures.append((day(first), day(last), closure["reason"]))
        self.known = {}

    def reasons(self, on: datetime.date) -> list:
        """Why nobody is there on that day; empty on an ordinary day."""
        if on not in self.known:
            names = []
            for country in self.countries:
                names += public_holidays(country, on.year, self.in_english).get(on, [])
            names += [reason for first, last, reason in self.closures if first <= on <= last]
            self.known[on] = list(dict.fromkeys(names))
        return self.known[on]

    def is_working(self, on: datetime.date) -> bool:
        return on.weekday() in self.working_days and not self.reasons(on)

    def step(self, on: datetime.date, length: Duration, sign: int) -> datetime.date:
        """The day a length after (+1) or before (-1)."""
        number, unit = length
        if unit == "days":
            return on + sign * number * ONE_DAY
        if unit == "weeks":
            return on + sign * 7 * number * ONE_DAY
        if unit == "months":
            return on + sign * relativedelta(months=number)
        if unit == "working days":
            while number:
                on += sign * ONE_DAY
                number -= self.is_working(on)
            return on
        raise NotValid(f"a length in days was expected, not {length}")

    def settle(self, on: datetime.date, sign: int) -> datetime.date:
        """That day if it is a working one, else the nearest after (+1) or before (-1)."""
        while not self.is_working(on):
            on += sign * ONE_DAY
        return on


# Rules


def every_rule(schedule: dict, first: datetime.date, last: datetime.date) -> rrule:
    """A recurring form as the RFC 5545 rule it stands for."""
    number, unit = re.fullmatch(r"(?:(\d+) )?(day|week|month)s?", schedule["every"]).groups()
    parts = {"interval": int(number or 1), "wkst": MO}
    days = as_list(schedule.get("day", []))
    if unit == "week":
        parts["byweekday"] = [RULE_WEEKDAYS[WEEKDAYS.index(name)] for name in days] or [RULE_WEEKDAYS[first.weekday()]]
    elif unit == "month" and re.fullmatch(r"-?\d+", days[0]):
        parts["bymonthday"] = [int(number) for number in days]
    elif unit == "month":
        ordinals_and_names = [text.split() for text in days]
        parts["byweekday"] = [
            RULE_WEEKDAYS[WEEKDAYS.index(name)](ORDINALS[ordinal]) for ordinal, name in ordinals_and_names
        ]
    elif days:
        raise NotValid("every: day with day")
    frequency = {"day": DAILY, "week": WEEKLY, "month": MONTHLY}[unit]
    start = datetime.datetime.combine(first, datetime.time())
    return rrule(frequency, dtstart=start, until=datetime.datetime.combine(last, datetime.time()), **parts)


def rule_days(schedule: dict, first: datetime.date, last: datetime.date, calendar: WorkCalendar) -> list:
    """The days that a rule gives in its window, both ends in."""
    if schedule.get("every") == "working day":
        days = (first + number * ONE_DAY for number in range((last - first).days + 1))
        return [on for on in days if calendar.is_working(on)]
    if "rrule" in schedule:
        text = schedule["rrule"] + ("" if "WKST=" in schedule["rrule"] else ";WKST=MO")
        rule = rrulestr(f"{text};UNTIL={last:%Y%m%d}", dtstart=datetime.datetime.combine(first, datetime.time()))
    else:
        rule = every_rule(schedule, first, last)
    return [moment.date() for moment in rule]


# Clocks


def after_gap(local: datetime.datetime, zone: ZoneInfo) -> datetime.datetime:
    """A wall-clock time; one that a clock change skips is read with the offset before the gap."""
    back = local.replace(tzinfo=zone, fold=0).astimezone(datetime.timezone.utc).astimezone(zone)
    return back.replace(tzinfo=None, fold=0)


# Activities


@dataclass
class Phase:
    id: str
    name: str
    kind: str
    first: datetime.date
    last: datetime.date


@dataclass
class Activity:
    """An activity, or a metric with its readings."""

    entry: dict
    section: str  # a section of the playbook, or journey, or metrics
    id: str = ""
    kind: Optional[str] = None
    schedule: Optional[dict] = None
    format: Optional[str] = None
    direction: Optional[str] = None
    policy: str = "keep"
    oldest_id: str = ""

    def __post_init__(self):
        entry = self.entry
        self.id = entry["id"]
        self.kind = entry.get("kind")
        self.schedule = entry.get("read" if self.section == "metrics" else "when")
        self.oldest_id = oldest_id(entry)
        if self.section == "metrics":
            return
        self.format = entry.get("format") or self.default_format()
        self.direction = entry.get("direction") or self.default_direction()
        self.policy = entry.get("on-holiday") or ("next" if self.is_live else "keep")

    def default_format(self) -> str:
        if self.section == "posts" or self.kind in POST_KINDS:
            return "post"
        if self.kind in LIVE_KINDS:
            return "live"
        return "self-paced" if self.kind in SELF_PACED_KINDS else "thread"

    def default_direction(self) -> str:
        if self.section == "posts" or self.kind in POST_KINDS:
            return "broadcast"
        if self.section == "journey" or self.kind in TWO_WAY_KINDS:
            return "two-way"
        return "many-to-many"

    @property
    def is_live(self) -> bool:
        return self.format in ("live", "in-person")

    @property
    def is_strategy(self) -> bool:
        return self.section in STRATEGY_SECTIONS or self.section == "journey"

    @property
    def is_written(self) -> bool:
        return self.schedule is not None and "date" in self.schedule

    @property
    def is_triggered(self) -> bool:
        return self.schedule is not None and "trigger" in self.schedule

    @property
    def length(self) -> Optional[Duration]:
        """`for`, or the default length of what has a time."""
        if "for" in self.schedule:
            return duration(self.schedule["for"])
        if "at" in self.schedule:
            return Duration(60 if self.is_live else 15, "minutes")
        return None

    @property
    def is_span(self) -> bool:
        return self.length is not None and self.length.unit != "minutes"

    @property
    def effort(self) -> int:
        if self.section == "metrics":
            return 0
        if "effort" in self.entry:
            return minutes(self.entry["effort"])
        if self.is_live and self.length and not self.is_span:
            return self.length.number
        return 0

    @property
    def item_type(self) -> str:
        if self.section == "metrics":
            return "reading"
        if self.section in ("desk", "handoffs") or self.kind == "gift":
            return "task"
        if self.section == "posts":
            return "prompt"
        if self.is_live:
            return "session"
        return "task" if self.section == "journey" else "prompt"


def oldest_id(entry: dict) -> str:
    return entry["was"][0] if entry.get("was") else entry["id"]


class Nominal(NamedTuple):
    day: datetime.date
    key: str


class Occurrence(NamedTuple):
    day: datetime.date
    nominal: Nominal
    reasons: list  # why it was moved; empty if it stands where it was


@dataclass
class Workload:
    """Minutes of a role, day by day, to be shown by ISO week."""

    minutes: dict = field(default_factory=lambda: defaultdict(lambda: defaultdict(Fraction)))

    def add(self, role: Optional[str], on: datetime.date, amount) -> None:
        if role and amount:
            monday = on - on.weekday() * ONE_DAY
            self.minutes[role][monday] += amount

    def spread(self, role: Optional[str], first: datetime.date, last: datetime.date, amount) -> None:
        days = (last - first).days + 1
        for number in range(days):
            self.add(role, first + number * ONE_DAY, Fraction(amount) / days)

    def total(self, role: str) -> Fraction:
        return sum(self.minutes[role].values(), Fraction(0)) if role in self.minutes else Fraction(0)

    def shown(self, role: str) -> dict:
        """Monday -> whole minutes: differences of rounded running sums."""
        weeks, running, before = {}, Fraction(0), 0
        for monday, amount in sorted(self.minutes.get(role, {}).items()):
            running += amount
            rounded = rounded_minutes(running)
            weeks[monday] = rounded - before
            before = rounded
        return weeks


def rounded_minutes(amount: Fraction) -> int:
    if MINUTES_HALF_UP:
        return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)
    return round(amount)


# The plan


class Planner:
    def __init__(self, playbook: dict):
        self.playbook = playbook
        engagement = playbook["engagement"]
        self.calendar = WorkCalendar(engagement, playbook["language"].startswith("en"))
        self.zone = ZoneInfo(playbook["timezone"])
        self.phases = self.dated_phases(engagement)
        self.first, self.last = self.phases[0].first, self.phases[-1].last
        self.milestones = {entry["id"]: entry for entry in engagement.get("milestones", [])}
        self.programme = playbook.get("strategy", {}).get("ambassadors")
        self.activities = {activity.id: activity for activity in self.all_activities()}
        self.metrics = [Activity(entry, "metrics") for entry in playbook.get("metrics", [])]
        self.nominal_days, self.being_resolved = {}, []
        team = playbook["team"]
        self.roles = [role for role in ("builder", "manager", "client") if role in team]
        self.roles += ["ambassadors"] if self.programme else []

    def dated_phases(self, engagement: dict) -> list:
        phases, first = [], day(engagement["start"])
        for entry in engagement["phases"]:
            following = self.calendar.step(first, duration(entry["length"]), +1)
            phases.append(Phase(entry["id"], entry["name"], entry["kind"], first, following - ONE_DAY))
            first = following
        return phases

    def all_activities(self) -> list:
        playbook, found = self.playbook, []
        for half, sections in (("strategy", STRATEGY_SECTIONS), ("content", CONTENT_SECTIONS)):
            for section in sections:
                found += [Activity(entry, section) for entry in playbook.get(half, {}).get(section, [])]
        found += [Activity(entry, "journey") for entry in (self.programme or {}).get("journey", [])]
        return found + [Activity(entry, "handoffs") for entry in playbook.get("handoffs", [])]

    # Moments

    def phase_of(self, on: datetime.date) -> Optional[Phase]:
        return next((phase for phase in self.phases if phase.first <= on <= phase.last), None)

    def days_of(self, moment: str) -> list:
        """The days that a moment stands for: one, or as many as an activity has nominal dates."""
        base, sign, length = re.fullmatch(r"(.+?)(?: ([+-]) (.+))?", moment).groups()
        edge = re.fullmatch(r"(start|end) of (.+)", base)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", base):
            days = [day(base)]
        elif edge:
            phase = next(phase for phase in self.phases if phase.id == edge[2])
            days = [phase.first if edge[1] == "start" else phase.last]
        elif base in self.milestones:
            days = [self.alone(base, lambda: self.day_of(self.milestones[base]["date"]))]
        elif base in self.activities:
            days = [nominal.day for nominal in self.nominals_as_written(self.activities[base])]
        else:
            raise NotValid(f"reference {base!r}")
        if sign:
            days = [self.calendar.step(on, duration(length), +1 if sign == "+" else -1) for on in days]
        return days

    def day_of(self, moment: str) -> datetime.date:
        days = self.days_of(moment)
        if len(days) != 1:
            raise NotValid(f"{moment!r} is {len(days)} days, one was asked for")
        return days[0]

    def alone(self, name: str, resolve):
        """Resolves a name; names that lean on each other in a ring are not valid."""
        if name in self.being_resolved:
            raise NotValid("ring: " + " → ".join(self.being_resolved + [name]))
        self.being_resolved.append(name)
        try:
            return resolve()
        finally:
            self.being_resolved.pop()

    # Nominal dates

    def listed_phases(self, activity: Activity) -> list:
        if activity.section == "metrics":
            return self.phases
        if "phases" in activity.entry:
            return [phase for phase in self.phases if phase.id in activity.entry["phases"]]
        kinds = ACTIVE_KINDS if activity.is_strategy else ACTIVE_KINDS | {"visibility"}
        return [phase for phase in self.phases if phase.kind in kinds]

    def window(self, activity: Activity) -> tuple:
        """First and last day; written dates have the engagement."""
        if activity.is_written:
            return self.first, self.last
        listed = self.listed_phases(activity)
        if not listed:
            raise NotValid(f"{activity.id}: no phase")
        schedule = activity.schedule
        first = self.day_of(schedule["from"]) if "from" in schedule else listed[0].first
        last = self.day_of(schedule["until"]) if "until" in schedule else listed[-1].last
        if first > last:
            raise NotValid(f"{activity.id}: empty window")
        return first, last

    def nominals_as_written(self, activity: Activity) -> list:
        """Nominal dates in the order of their keys: date order for rules, written order for written dates."""
        if activity.schedule is None or activity.is_triggered:
            return []
        if activity.id not in self.nominal_days:
            self.nominal_days[activity.id] = self.alone(activity.id, lambda: self.find_nominals(activity))
        return self.nominal_days[activity.id]

    def find_nominals(self, activity: Activity) -> list:
        schedule = activity.schedule
        if activity.is_written:
            days = [on for moment in as_list(schedule["date"]) for on in self.days_of(moment)]
            if len(set(days)) < len(days):
                raise NotValid(f"{activity.id}: a date is repeated")
            if not all(self.first <= on <= self.last for on in days):
                raise NotValid(f"{activity.id}: a date is outside the engagement")
            return [
                Nominal(on, activity.id if place == 1 else f"{activity.id}/{place}")
                for place, on in enumerate(days, start=1)
            ]
        first, last = self.window(activity)
        listed = self.listed_phases(activity)
        days = rule_days(schedule, first, last, self.calendar)
        days = [on for on in days if any(phase.first <= on <= phase.last for phase in listed)]
        if "times" in schedule:
            days = days[: int(schedule["times"])]
        return [Nominal(on, f"{activity.id}/{on:%Y%m%d}") for on in days]

    # Holidays and closures

    def occurrences(self, activity: Activity) -> tuple:
        """What remains, in date order, and the skipped nominal dates with their reasons."""
        nominals = sorted(self.nominals_as_written(activity))
        if not nominals:
            return [], []
        remaining, skipped = [], []
        for place, nominal in enumerate(nominals):
            reasons = self.calendar.reasons(nominal.day)
            if not reasons or activity.policy == "keep":
                remaining.append(Occurrence(nominal.day, nominal, []))
                continue
            moved = None
            if activity.policy == "next":
                following = nominals[place + 1].day if place + 1 < len(nominals) else None
                moved = self.day_beside(activity, nominal.day, +1, following)
            elif activity.policy == "previous":
                preceding = nominals[place - 1].day if place > 0 else None
                moved = self.day_beside(activity, nominal.day, -1, preceding)
            if moved:
                remaining.append(Occurrence(moved, nominal, reasons))
            else:
                skipped.append((nominal.day, reasons))
        return remaining, skipped

    def day_beside(self, activity: Activity, nominal: datetime.date, sign: int, barrier: Optional[datetime.date]):
        """The nearest day after (+1) or before (-1) that can take an occurrence; None if it has to be skipped."""
        first, last = self.window(activity)
        needs_working_day = nominal.weekday() in self.calendar.working_days
        on = nominal + sign * ONE_DAY
        while first <= on <= last:
            if needs_working_day and self.calendar.is_working(on) or not (
                needs_working_day or self.calendar.reasons(on)
            ):
                break
            on += sign * ONE_DAY
        else:
            return None
        if barrier and (on >= barrier if sign > 0 else on <= barrier):
            return None
        if not activity.is_written and self.phase_of(on) not in self.listed_phases(activity):
            return None
        return on

    # Items

    def role_on(self, activity: Activity, on: datetime.date) -> Optional[str]:
        entry = activity.entry
        if activity.section == "handoffs":
            return entry["from"]
        default = "manager" if activity.section in CONTENT_SECTIONS else None
        phase = self.phase_of(on)
        return by_phase(entry.get("by", default), phase and phase.id)

    def times_on(self, activity: Activity, on: datetime.date) -> tuple:
        """Last day, and local start and end of an item with a time."""
        length = activity.length
        if "at" not in activity.schedule:
            return (self.calendar.step(on, length, +1) - ONE_DAY if length else on), None, None
        at = datetime.time.fromisoformat(activity.schedule["at"])
        start = after_gap(datetime.datetime.combine(on, at), self.zone)
        end = after_gap(start + datetime.timedelta(minutes=length.number), self.zone)
        return max(on, (end - datetime.timedelta(minutes=1)).date()), start, end

    def item(self, key: str, oldest: str, kind: str, track: str, source: str, first, last, role) -> dict:
        """What every item holds; `oldest` is the key with the oldest id in it."""
        namespace = uuid.uuid5(uuid.NAMESPACE_DNS, self.playbook["consultancy"]["domain"])
        phase = self.phase_of(first)
        item = {
            "key": key,
            "uid": str(uuid.uuid5(namespace, f"{self.playbook['id']}/{oldest}")),
            "type": kind,
            "track": track,
            "activity": source,
            "date": first.isoformat(),
            "endDate": last.isoformat(),
            "allDay": True,
            "effortMinutes": 0,
        }
        if phase:
            item["phase"] = phase.id
        if role:
            item["role"] = role
        return item

    def feeds(self, item: dict, activity: Optional[Activity] = None, is_step_or_session=True) -> list:
        """Who sees an item; `is_step_or_session` is false for prep and after tasks."""
        kind, seen_by = item["type"], {item.get("role")}
        if kind == "milestone":
            seen_by.update(self.roles)
        if item["track"] == "strategy":
            seen_by.add("builder")
        if kind in ("session", "reading", "payment"):
            seen_by.add("client")
        if kind == "session":
            seen_by.add("ambassadors")
        if activity and is_step_or_session:
            if activity.section == "handoffs":
                seen_by.add(activity.entry["to"])
            if activity.section == "journey":
                seen_by.add("ambassadors")
            if activity.section in STRATEGY_SECTIONS and kind in ("session", "prompt"):
                seen_by.add("members")
        return [feed for feed in self.roles + ["members"] if feed in seen_by]

    def items_of(self, activity: Activity, remaining: list) -> list:
        """Items of an activity (or a metric's readings) with their prep and after tasks; adds to the load."""
        entry, items = activity.entry, []
        topics = entry.get("topics")
        if activity.kind == "faq" and not topics:
            topics = self.playbook.get("content", {}).get("faq")
        for place, occurrence in enumerate(remaining):
            first, nominal = occurrence.day, occurrence.nominal
            last, start, end = self.times_on(activity, first)
            role = self.role_on(activity, first)
            oldest = activity.oldest_id + nominal.key[len(activity.id):]
            if activity.section in CONTENT_SECTIONS:
                track = "content"
            elif activity.section in ("handoffs", "metrics"):
                track = "content" if role == "manager" else "strategy"
            else:
                track = "strategy"
            item = self.item(nominal.key, oldest, activity.item_type, track, activity.id, first, last, role)
            item["nominalDate"] = nominal.day.isoformat()
            item["effortMinutes"] = activity.effort
            if start:
                item["allDay"] = False
                item["start"], item["end"] = f"{start:%Y-%m-%dT%H:%M}", f"{end:%Y-%m-%dT%H:%M}"
            if occurrence.reasons:
                item["moved"] = {"from": nominal.day.isoformat(), "reasons": occurrence.reasons}
            if topics:
                item["topic"] = topics[place % len(topics)]
            if activity.section in STRATEGY_SECTIONS + ["posts", "journey"]:
                item["format"], item["direction"] = activity.format, activity.direction
            if "cost" in entry:
                item["cost"] = self.printed(self.minor_units(money(entry["cost"])))
            item["feeds"] = self.feeds(item, activity)
            items.append(item)
            roles = [entry["from"], entry["to"]] if activity.section == "handoffs" else [role]
            for one in roles:
                if activity.is_span:
                    self.planned.spread(one, first, last, activity.effort)
                else:
                    self.planned.add(one, first, activity.effort)
            items += self.tasks_around(activity, nominal.key, oldest, first, last)
        return items

    def tasks_around(self, activity: Activity, key: str, oldest: str, first, last) -> list:
        items = []
        for name, length, base, sign in (("prep", "lead", first, -1), ("after", "lag", last, +1)):
            for task in activity.entry.get(name, []):
                on = self.calendar.settle(self.calendar.step(base, duration(task[length]), sign), sign)
                track = "content" if task["by"] == "manager" else "strategy"
                suffix = f"/{name}/{task['id']}"
                item = self.item(key + suffix, oldest + suffix, "task", track, activity.id, on, on, task["by"])
                item["parent"] = key
                item["effortMinutes"] = minutes(task["effort"]) if "effort" in task else 0
                item["feeds"] = self.feeds(item, activity, is_step_or_session=False)
                self.planned.add(task["by"], on, item["effortMinutes"])
                items.append(item)
        return items

    def phase_work(self) -> list:
        items = []
        for phase, entry in zip(self.phases, self.playbook["engagement"]["phases"]):
            for work in entry.get("work", []):
                track = "content" if work["by"] == "manager" else "strategy"
                key, oldest = work["id"], oldest_id(work)
                item = self.item(key, oldest, "task", track, key, phase.first, phase.last, work["by"])
                item["effortMinutes"] = minutes(work["effort"])
                item["feeds"] = self.feeds(item)
                self.planned.spread(work["by"], phase.first, phase.last, item["effortMinutes"])
                items.append(item)
        return items

    def one_day_items(self, kind: str, entries: list) -> list:
        """Milestones and payments."""
        items = []
        for entry in entries:
            on = self.alone(entry["id"], lambda: self.day_of(entry["date"]))
            item = self.item(entry["id"], oldest_id(entry), kind, "strategy", entry["id"], on, on, None)
            item["feeds"] = self.feeds(item)
            items.append(item)
        return items

    # Load

    def desk_hours(self) -> None:
        """Desk duties with `hours`: spread over the days of the listed phases."""
        for activity in self.activities.values():
            if "hours" in activity.entry:
                a_day = minutes_a_week(activity.entry["hours"]) / 7
                for phase in self.listed_phases(activity):
                    length = (phase.last - phase.first).days + 1
                    self.planned.spread(self.role_on(activity, phase.first), phase.first, phase.last, a_day * length)

    def hours_available(self, first_step: Optional[datetime.date]) -> Workload:
        available, team = Workload(), self.playbook["team"]
        for role in ("builder", "manager", "client"):
            hours = team.get(role, {}).get("hours")
            for phase in self.phases if hours else []:
                written = by_phase(hours, phase.id)
                if written:
                    days = (phase.last - phase.first).days + 1
                    available.spread(role, phase.first, phase.last, minutes_a_week(written) * days / 7)
        if first_step and first_step <= self.last:
            days = (self.last - first_step).days + 1
            available.spread("ambassadors", first_step, self.last, self.ambassadors_minutes_a_week() * days / 7)
        return available

    def ambassadors_minutes_a_week(self) -> Fraction:
        tiers, seats = self.programme["tiers"], self.programme["seats"]
        if len(tiers) > 1 and not all("seats" in tier for tier in tiers):
            raise NotValid("several tiers, one without seats")
        seats = seats[SEATS_OF_RANGE] if isinstance(seats, dict) else seats
        return sum(minutes_a_week(tier["hours"]) * Fraction(Decimal(tier.get("seats", seats))) for tier in tiers)

    def first_step(self, remaining: dict) -> Optional[datetime.date]:
        """The day of the first `onboard`, else of the journey's first item."""
        steps = [activity for activity in self.activities.values() if activity.section == "journey"]
        onboard = [step for step in steps if step.kind == "onboard"]
        for some in (onboard, steps):
            days = [occurrence.day for step in some for occurrence in remaining[step.id]]
            if days:
                return min(days)
        return None

    # Money

    def minor_units(self, amount: Fraction) -> int:
        """Rounded half to even."""
        return round(amount * 10 ** MINOR_UNITS.get(self.playbook["currency"], 2))

    def printed(self, units: int) -> str:
        digits = MINOR_UNITS.get(self.playbook["currency"], 2)
        return str(Decimal(units).scaleb(-digits))

    def totals(self, available: Workload, remaining: dict) -> dict:
        team, investment = self.playbook["team"], self.playbook.get("investment", {})
        fee = Fraction(0)
        for role in ("builder", "manager"):
            fee += available.total(role) / 60 * money(team.get(role, {}).get("rate", "0"))
        costs = sum((money(cost["amount"]) for cost in investment.get("costs", [])), Fraction(0))
        for activity in self.activities.values():
            costs += money(activity.entry.get("cost", "0")) * len(remaining[activity.id])
        fee, costs = self.minor_units(fee), self.minor_units(costs)
        digits = MINOR_UNITS.get(self.playbook["currency"], 2)
        tax = self.minor_units(Fraction(fee + costs, 10**digits) * share(investment.get("tax", "0%")))
        self.total = fee + costs + tax
        return {
            "fee": self.printed(fee),
            "costs": self.printed(costs),
            "tax": self.printed(tax),
            "total": self.printed(self.total),
            "currency": self.playbook["currency"],
            "minutesByRole": {role: rounded_minutes(available.total(role)) for role in self.roles},
            "occurrencesByActivity": {name: len(found) for name, found in remaining.items()},
        }

    def share_out_payments(self, payments: list) -> None:
        """Amounts by largest remainder, so that what is printed adds up; only where the shares make 100%."""
        written = self.playbook.get("investment", {}).get("payments", [])
        exact = [share(entry["share"]) * self.total for entry in written]
        if sum(exact) != self.total:
            return
        whole = [int(amount) for amount in exact]
        in_turn = sorted(range(len(exact)), key=lambda place: (whole[place] - exact[place], place))
        for place in in_turn[: self.total - sum(whole)]:
            whole[place] += 1
        for item, amount in zip(payments, whole):
            item["amount"] = self.printed(amount)

    # All of it

    def plan(self) -> dict:
        self.planned = Workload()
        items, skipped, standing, remaining = self.phase_work(), [], [], {}
        for activity in list(self.activities.values()) + self.metrics:
            if activity.is_triggered or activity.schedule is None:
                standing.append(activity.id)
            found, left_out = self.occurrences(activity)
            items += self.items_of(activity, found)
            if activity.section != "metrics":
                remaining[activity.id] = found
            skipped += [
                {"activity": activity.id, "date": on.isoformat(), "reasons": reasons} for on, reasons in left_out
            ]
        self.desk_hours()
        items += self.one_day_items("milestone", list(self.milestones.values()))
        payments = self.one_day_items("payment", self.playbook.get("investment", {}).get("payments", []))
        available = self.hours_available(self.first_step(remaining) if self.programme else None)
        totals = self.totals(available, remaining)
        self.share_out_payments(payments)
        items += payments
        items.sort(key=lambda item: (item["date"], item.get("start", ""), item["track"], item["key"]))
        return {
            "phases": [
                {"id": one.id, "kind": one.kind, "start": one.first.isoformat(), "end": one.last.isoformat()}
                for one in self.phases
            ],
            "items": items,
            "skipped": sorted(skipped, key=lambda skip: (skip["date"], skip["activity"])),
            "standing": standing,
            "load": self.load(available),
            "totals": totals,
        }

    def load(self, available: Workload) -> list:
        rows = []
        for role in sorted(set(self.planned.minutes) | set(available.minutes)):
            planned_weeks, available_weeks = self.planned.shown(role), available.shown(role)
            for monday in sorted(set(planned_weeks) | set(available_weeks)):
                year, week, _ = monday.isocalendar()
                row = {"week": f"{year}-W{week:02}", "role": role}
                row["plannedMinutes"] = planned_weeks.get(monday, 0)
                row["availableMinutes"] = available_weeks.get(monday, 0)
                rows.append(row)
        return sorted(rows, key=lambda row: (row["week"], row["role"]))


def expected_plan(playbook: dict) -> dict:
    """What the plan of a valid playbook must hold; `NotValid` if it is none."""
    return Planner(playbook).plan()
