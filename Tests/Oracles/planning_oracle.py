#!/usr/bin/env python3
"""A second opinion on Tribu's planner: random playbooks, what their plans must hold, and the comparison.

    planning_oracle.py generate --seed S --playbooks P --schedules M --out DIR
    planning_oracle.py compare DIR PLANS        DIR/NNNN.expected.json against PLANS/NNNN.json (a plan.json each)
    planning_oracle.py expect PLAYBOOK          what one playbook's plan must hold (no `extends`)
    planning_oracle.py selftest                 cases computed by hand
    planning_oracle.py choices                  what was chosen where the specification leaves a choice

Needs python-dateutil, PyYAML and holidays==0.109. The rules, and the list of CHOICES, are in planning_rules.py.

Generated playbooks are valid. What the specification asks an error for, or leaves too open, is never written:

NEVER GENERATED
 - empty windows, repeated written dates or ones outside the engagement, rings, unknown references
 - rules whose default phases the playbook lacks (they name their `phases`)
 - live or in-person items without a time and without `effort`; gifts, posts and handoffs with a `format` of their own
 - an id with several nominal dates where one day is asked for
 - several tiers without seats, programmes without a dated step, efforts in days
 - raw rules on which libraries disagree: BYWEEKNO without BYDAY or with an interval, YEARLY with BYMONTHDAY and no
   BYMONTH, WEEKLY with BYSETPOS, `MO,2TU`, rules that never match
"""
import argparse
import datetime
import json
import random
import re
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

import planning_rules
from planning_rules import ONE_DAY, WEEKDAYS, Activity, NotValid, Planner, after_gap, expected_plan

TextLoader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value stays text; the field decides its type

COUNTRIES = [
    "ES", "ES-VC", "ES-MD", "ES-CT", "ES-AN", "CO", "MX", "AR", "CL", "PE", "UY", "EC", "CR", "US", "US-CA", "GB",
    "GB-ENG", "GB-SCT", "DE", "DE-BY", "FR", "IT", "PT", "BR", "BR-SP",
]  # fmt: skip
ZONES = [
    "America/Bogota", "Europe/Madrid", "Europe/Madrid", "America/Mexico_City", "America/Argentina/Buenos_Aires",
    "America/Santiago", "America/New_York", "America/Los_Angeles", "America/Havana", "Europe/London", "Europe/Dublin",
    "Europe/Berlin", "Atlantic/Canary", "Atlantic/Azores", "Africa/Cairo", "Africa/Casablanca", "Asia/Beirut",
    "Asia/Jerusalem", "Asia/Kathmandu", "Asia/Tokyo", "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Auckland",
    "Pacific/Chatham", "America/St_Johns", "America/Asuncion", "UTC",
]  # fmt: skip
# Prep before the earliest and days after the latest engagement stay in 2024 to 2040, the years of holidays carried.
FIRST_START, LAST_START = datetime.date(2024, 6, 1), datetime.date(2038, 8, 31)
CURRENCIES = ["EUR", "EUR", "USD", "USD", "COP", "MXN", "CLP", "JPY", "GBP", "KWD"]
LANGUAGES = ["es", "es-CO", "es-ES", "es-MX", "en", "en-GB"]
PHASE_KINDS = ["discovery", "design", "visibility", "launch", "activation", "growth", "handover"]
PHASE_NAMES = {
    "discovery": "diagnosis", "design": "the-bench", "visibility": "doorway", "launch": "relaunch",
    "activation": "activation", "growth": "growth", "handover": "handover",
}  # fmt: skip
KINDS = {
    "rituals": ["welcome", "theme-day", "gathering", "celebration", "recognition", "farewell"],
    "dynamics": [
        "question", "debate", "challenge", "feedback", "experience-share", "pairing", "directory", "fair", "exclusive",
    ],
    "experiences": ["visual", "sound", "gift", "live-event"],
    "education": ["workshop", "infographic", "live-qa", "early-access", "course"],
    "posts": ["faq", "fragment", "gateway", "story", "announcement", "newsletter", "reel"],
    "desk": ["moderation", "replies", "analytics", "crisis-watch", "consents", "reporting"],
    "handoffs": ["brief", "review"],
    "journey": ["invite", "onboard", "train", "check-in", "recognise", "renew", "thank", "product-test"],
}  # fmt: skip
SECTION_WEIGHTS = {
    "rituals": 4, "dynamics": 4, "experiences": 3, "education": 3, "posts": 4, "desk": 2, "handoffs": 2, "metrics": 2,
    "journey": 3,
}  # fmt: skip
NAMES = {
    "rituals": ["lunes-de-ideas", "cafe-de-oficio", "gracias-maestra", "tertulia", "viernes-de-victoria"],
    "dynamics": ["debate-de-taller", "una-pieza-tres-precios", "feria", "pregunta-abierta", "parejas"],
    "experiences": ["postal-sonora", "paquete-de-gracias", "noche-de-museo", "mural"],
    "education": ["mini-taller", "guia-visual", "pregunta-al-experto", "curso-de-precios"],
    "posts": ["duda-de-la-semana", "fragmento", "la-puerta", "carrete"],
    "desk": ["moderacion", "respuestas", "informe"],
    "handoffs": ["entrega", "revision"],
    "journey": ["primera-llamada", "formacion", "chequeo", "renovar", "gracias"],
    "metrics": ["voces-semanales", "hilos-propios", "ventas-de-feria", "encuesta"],
}
TOPICS = ["precios", "fotos", "envíos", "redes: qué sí", "materiales", "un error que enseñó", "descanso"]
REASONS = ["Semana ligera", "Inventario del taller", "Vacaciones", "Mudanza", "Feria: montaje", "Retiro del equipo"]
FORMS = {
    "every day": 3, "every N days": 7, "weekday": 13, "weekdays": 8, "every week": 4, "every N weeks": 11,
    "every N weeks, no day": 2, "weekday of month": 9, "weekday of N months": 5, "day of month": 8, "last of month": 4,
    "day of N months": 4, "working day": 3, "raw": 13, "date": 8, "dates": 8, "moment": 9, "moments": 5,
    "milestone": 5, "other activity": 7, "trigger": 3,
}  # fmt: skip


# Writing playbooks


class Author:
    """Writes one random valid playbook."""

    def __init__(self, chance: random.Random, number: int, schedules: int):
        self.chance, self.number, self.schedules = chance, number, schedules
        self.ids, self.nominal_counts = set(), {}
        self.playbook = {}

    # Dice

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def one(self, values):
        return self.chance.choice(list(values))

    def some(self, values, least: int, most: int) -> list:
        values = list(values)
        return self.chance.sample(values, self.chance.randint(least, min(most, len(values))))

    def weighted(self, weights: dict):
        return self.chance.choices(list(weights), list(weights.values()))[0]

    def new_id(self, base: str) -> str:
        name, number = base, 2
        while name in self.ids:
            name, number = f"{base}-{number}", number + 1
        self.ids.add(name)
        return name

    def earlier_ids(self) -> dict:
        """Now and then `was`: one or two earlier ids, oldest first."""
        if not self.often(0.08):
            return {}
        return {"was": [self.new_id(self.one(["antes", "viejo", "primer-nombre"])) for _ in range(self.one([1, 2]))]}

    def counted(self, number: int, unit: str) -> str:
        return f"{number} {unit}" + ("" if number == 1 else "s")

    def day_between(self, first: datetime.date, last: datetime.date) -> datetime.date:
        return first + self.chance.randint(0, (last - first).days) * ONE_DAY

    def effort(self) -> str:
        return self.one(["15 min", "30 min", "45m", "1 h", "1 h 30 min", "2h", "PT75M", "1h20m", "100 min"])

    def workload(self) -> str:
        if self.often(0.6):
            return f"{self.chance.randint(1, 20)} h/week"
        return self.one(["10 h/month", "25 h/month", "7 h/month", "2.5 h/week", "33 h/month"])

    def amount(self, least: int, most: int) -> str:
        digits = planning_rules.MINOR_UNITS.get(self.playbook["currency"], 2)
        text = str(self.chance.randint(least, most))
        if digits and self.often(0.4):
            text += "." + "".join(self.one("0123456789") for _ in range(self.chance.randint(1, digits)))
        return text + (f" {self.playbook['currency']}" if self.often(0.2) else "")

    # The frame

    def write(self) -> dict:
        currency = self.one(CURRENCIES)
        self.playbook = {
            "tribu": "1",
            "id": f"plan-{self.number:04}",
            "title": f"Plan {self.number}",
            "language": self.one(LANGUAGES),
            "timezone": self.one(ZONES),
            "currency": currency,
            "consultancy": {"name": "Taller de Comunidades", "domain": f"taller-{self.number % 7}.example"},
            "client": {"name": "Manos"},
            "diagnosis": {"state": self.one(["none", "audience", "group", "community"])},
            "purpose": {
                "problem": "Cada taller paga caro y solo",
                "experience": "Un banco compartido cada semana",
                "value": "Proveedores probados y ferias conjuntas",
            },
            "community": {
                "platform": self.one(["telegram", "discord", "circle", "forum", "in-person"]),
                "bond": self.one(["interest", "purpose", "need"]),
                "members": {"now": "120", "target": "200"},
            },
        }
        self.playbook["engagement"] = self.engagement()
        self.write_team()
        self.write_milestones()
        self.write_work()
        self.playbook.update({"strategy": {}, "content": {}})
        if self.often(0.4):
            self.playbook["content"]["faq"] = [f"¿{topic}?" for topic in self.some(TOPICS, 2, 4)]
        if "ambassadors" in self.roles:
            self.playbook["strategy"]["ambassadors"] = self.programme()
        for place in range(self.schedules):
            self.write_scheduled(place)
        for _ in range(self.chance.choice([0, 1, 1, 2])):
            self.write_standing_desk()
        self.playbook["investment"] = self.investment()
        self.shuffle_lists()
        return {key: value for key, value in self.playbook.items() if value != {}}

    def engagement(self) -> dict:
        first = self.day_between(FIRST_START, LAST_START)
        number = self.chance.randint(2, 7)
        if self.often(0.6):
            kinds = sorted((self.one(PHASE_KINDS) for _ in range(number)), key=PHASE_KINDS.index)
        else:
            kinds = [self.one(PHASE_KINDS) for _ in range(number)]
        phases = []
        for kind in kinds:
            phase = {"id": self.new_id(PHASE_NAMES[kind]), "name": PHASE_NAMES[kind].capitalize(), "kind": kind}
            phase["length"] = self.phase_length()
            phases.append(phase)
        self.phase_ids = [phase["id"] for phase in phases]
        engagement = {"start": first.isoformat(), "phases": phases}
        if self.often(0.85):
            countries = self.some(COUNTRIES, 1, 3) if self.often(0.3) else [self.one(COUNTRIES)]
            engagement["holidays"] = countries if len(countries) > 1 else countries[0]
        if self.often(0.4):
            names = sorted(self.some(WEEKDAYS, 2, 7), key=WEEKDAYS.index)
            engagement["working-days"] = names if self.often(0.5) else WEEKDAYS[:6]
        whole = Planner(self.playbook | {"engagement": engagement, "team": {}})
        closed = []
        for reason in self.some(REASONS, 0, 5):
            opening = self.day_between(whole.first, whole.last)
            ending = opening + self.chance.choice([0, 0, 1, 3, 6, 9, 13, 20]) * ONE_DAY
            closed.append({"range": f"{opening}..{ending}", "reason": reason})
        if closed:
            engagement["closed"] = closed
        return engagement

    def phase_length(self) -> str:
        unit = self.weighted({"week": 5, "day": 3, "month": 3, "iso": 1})
        if unit == "iso":
            return self.one(["P3W", "P10D", "P1M", "P45D"])
        return self.counted(self.chance.randint(1, {"week": 9, "day": 40, "month": 3}[unit]), unit)

    def write_team(self) -> None:
        team = {
            "builder": {"name": "Ana", "hours": self.hours()},
            "manager": {"name": "Luis", "hours": self.hours()},
            "client": {"name": "Marta"},
        }
        for role in ("builder", "manager"):
            if self.often(0.9):
                team[role]["rate"] = self.amount(10, 90)
        if self.often(0.5):
            team["client"]["hours"] = self.hours()
        self.roles = ["builder", "manager", "client"]
        self.experts = []
        if self.often(0.4):
            self.experts = [self.new_id("asesora-de-exportacion"), self.new_id("fisio")]
            team["experts"] = [{"id": name, "name": name.capitalize()} for name in self.experts]
        if self.often(0.55):
            self.roles.append("ambassadors")
        self.playbook["team"] = team

    def hours(self):
        """Sold hours: a workload, or by phase, with or without default."""
        if self.often(0.4):
            return self.workload()
        hours = {"default": self.workload()} if self.often(0.5) else {}
        for phase in self.some(self.phase_ids, 1, 4):
            hours[phase] = self.workload()
        return hours

    def by(self, roles=None):
        """A role, or by phase of role; without default every phase is named."""
        roles = roles or self.roles + self.experts
        if self.often(0.75):
            return self.one(roles)
        if self.often(0.6):
            return {"default": self.one(roles)} | {phase: self.one(roles) for phase in self.some(self.phase_ids, 1, 3)}
        return {phase: self.one(roles) for phase in self.phase_ids}

    def write_milestones(self) -> None:
        engagement = self.playbook["engagement"]
        self.milestones = []
        engagement["milestones"] = []
        for base in self.some(["first-fair", "book-day", "founders-in", "half-way", "last-call"], 0, 4):
            name = self.new_id(base)
            milestone = {"id": name, "name": base.capitalize(), "date": self.moment()}
            engagement["milestones"].append(milestone | self.earlier_ids())
            self.milestones.append(name)
        if not self.milestones:
            del engagement["milestones"]

    def write_work(self) -> None:
        for phase in self.playbook["engagement"]["phases"]:
            if self.often(0.35):
                phase["work"] = []
                for base in self.some(["interviews", "analysis", "bench-design"], 1, 2):
                    effort = self.counted_effort()
                    work = {"id": self.new_id(base), "task": base.capitalize(), "by": self.one(self.roles)}
                    phase["work"].append(work | {"effort": effort} | self.earlier_ids())

    def counted_effort(self) -> str:
        return self.one([f"{self.chance.randint(2, 60)} h", "7 h 20 min", "1000 min", "PT13H"])

    def programme(self) -> dict:
        programme = {"id": self.new_id("maestros"), "name": "Maestros de oficio"}
        programme["seats"] = self.one(["6", "12", {"from": "4", "to": "8"}])
        programme["term"] = self.one(["6 months", "3 months"])
        tiers = [{"id": self.new_id("anfitriona"), "name": "Anfitriona", "duties": ["Dar la bienvenida"]}]
        if self.often(0.4):
            tiers.append({"id": self.new_id("curadora"), "name": "Curadora", "duties": ["Elegir lecturas"]})
        for tier in tiers:
            if len(tiers) > 1 or self.often(0.5):
                tier["seats"] = str(self.chance.randint(1, 6))
            tier["hours"] = self.one(["2 h/week", "1 h/week", "5 h/month", "1.5 h/week"])
        return programme | {"tiers": tiers, "journey": []}

    def investment(self) -> dict:
        investment = {}
        if self.often(0.7):
            investment["tax"] = self.one(["21%", "19%", "16%", "10.5%", "0%", "7.7%"])
        if self.often(0.6):
            investment["costs"] = [
                {"id": self.new_id(base), "name": base.capitalize(), "amount": self.amount(50, 900)}
                for base in self.some(["platform", "gifts", "legal-review"], 1, 3)
            ]
        if self.often(0.6):
            shares = self.one([["100"], ["40", "60"], ["50", "30", "20"], ["33.3", "33.3", "33.4"], ["15", "85"]])
            investment["payments"] = [
                {"id": self.new_id("payment"), "share": f"{share}%", "date": self.moment()} | self.earlier_ids()
                for share in shares
            ]
        return investment

    def shuffle_lists(self) -> None:
        """So that references point forward as well as back."""
        strategy, content = self.playbook["strategy"], self.playbook["content"]
        lists = [entries for half in (strategy, content) for name, entries in half.items() if isinstance(entries, list)]
        lists += [self.playbook.get("handoffs", []), self.playbook["engagement"].get("milestones", [])]
        lists.append(strategy.get("ambassadors", {}).get("journey", []))
        for entries in lists:
            if entries and isinstance(entries[0], dict):
                self.chance.shuffle(entries)

    # Moments

    @property
    def planner(self) -> Planner:
        return Planner(self.playbook)

    def moment(self, bases=None) -> str:
        """A date, an edge of a phase or a milestone, often some days on."""
        whole = self.planner
        base = bases or self.weighted({"date": 2, "start": 4, "end": 3, "milestone": 2 if self.milestones else 0})
        if base == "date":
            text = self.day_between(whole.first, whole.last).isoformat()
        elif base == "milestone":
            text = self.one(self.milestones)
        elif base in ("start", "end"):
            text = f"{base} of {self.one(self.phase_ids)}"
        else:
            text = base
        return text + (self.step() if self.often(0.6) else "")

    def step(self) -> str:
        unit, most = self.one([("day", 20), ("week", 5), ("month", 2), ("working day", 12), ("working day", 6)])
        return f" {self.one('+-')} {self.counted(self.chance.randint(1, most), unit)}"

    # Schedules

    def recurring(self, form: str) -> dict:
        number = self.chance.randint(2, 4)
        weekdays = self.some(WEEKDAYS, 2, 3)
        ordinals = [f"{self.one(planning_rules.ORDINALS)} {name}" for name in self.some(WEEKDAYS, 1, 3)]
        days = self.some(["1", "5", "10", "15", "20", "28", "29", "30", "31"], 1, 3)
        return {
            "every day": lambda: {"every": "day"},
            "every N days": lambda: {"every": f"{self.one([2, 3, 5, 9, 10, 14, 45])} days"},
            "weekday": lambda: {"every": "week", "day": self.one(WEEKDAYS)},
            "weekdays": lambda: {"every": "week", "day": weekdays},
            "every week": lambda: {"every": "week"},
            "every N weeks": lambda: {
                "every": f"{self.one([2, 2, 2, 3, 4, 6])} weeks",
                "day": weekdays if self.often(0.4) else weekdays[0],
            },
            "every N weeks, no day": lambda: {"every": f"{number} weeks"},
            "weekday of month": lambda: {"every": "month", "day": self.alone_or_list(ordinals)},
            "weekday of N months": lambda: {"every": f"{number} months", "day": self.alone_or_list(ordinals)},
            "day of month": lambda: {"every": "month", "day": self.alone_or_list(days)},
            "last of month": lambda: {"every": "month", "day": self.one(["-1", ["-1", "15"], ["1", "-1"]])},
            "day of N months": lambda: {"every": f"{number} months", "day": self.alone_or_list(days)},
            "working day": lambda: {"every": "working day"},
            "raw": lambda: {"rrule": self.raw_rule()},
        }[form]()

    def alone_or_list(self, values: list):
        return values if len(values) > 1 or self.often(0.2) else values[0]

    def raw_rule(self) -> str:
        """A raw rule at day precision, of those on which libraries agree."""
        weekdays = ",".join(self.some(["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 1, 3))
        places = [1, 2, 3, 4, 5, -1, -2]
        nth = ",".join(f"{self.one(places)}{name}" for name in self.some(["MO", "WE", "FR", "SU"], 1, 2))
        months = ",".join(sorted(self.some([str(month) for month in range(1, 13)], 3, 7), key=int))
        position = self.one(["1", "-1", "2", "-2", "1,-1", "3"])
        interval = f"INTERVAL={self.chance.randint(1, 3)}"
        parts = self.one([
            ["DAILY", interval, f"BYDAY={weekdays}"],
            ["DAILY", f"BYMONTH={months}", "INTERVAL=4"],
            ["DAILY", "BYMONTHDAY=1,11,21,-3"],
            ["WEEKLY", interval, f"BYDAY={weekdays}"],
            ["WEEKLY", "INTERVAL=2", f"BYDAY={weekdays}", f"WKST={self.one(['SU', 'SA', 'MO', 'WE'])}"],
            ["WEEKLY", interval],
            ["WEEKLY", f"BYMONTH={months}"],
            ["MONTHLY"],
            ["MONTHLY", interval, f"BYMONTHDAY={self.one(['-1', '31', '1,15', '-2,10', '13,29,-7'])}"],
            ["MONTHLY", interval, f"BYDAY={nth}"],
            ["MONTHLY", f"BYDAY={weekdays}", f"BYSETPOS={position}"],
            ["MONTHLY", "BYDAY=MO,TU,WE,TH,FR", f"BYSETPOS={position}"],
            ["MONTHLY", f"BYDAY={weekdays}", "BYMONTHDAY=7,8,9,10,11,12,13"],
            ["MONTHLY", f"BYMONTH={months}", f"BYDAY={weekdays}"],
            ["YEARLY", f"BYMONTH={months}", "BYMONTHDAY=5,-5"],
            ["YEARLY", f"BYMONTH={months}", f"BYDAY={nth}"],
            ["YEARLY", f"BYMONTH={months}", f"BYDAY={weekdays}", "BYSETPOS=1,-1,4"],
            ["YEARLY", f"BYMONTH={months}"],
            ["YEARLY", "BYDAY=3MO,10MO,20TH,-10FR,-1SU,40SA"],
            ["YEARLY", "BYYEARDAY=1,60,100,200,-1,-60,-366"],
            ["YEARLY", "BYWEEKNO=1,9,18,27,36,45,52,53", f"BYDAY={weekdays}"],
            ["YEARLY", "BYWEEKNO=3,-1,-20", f"BYDAY={weekdays}", f"WKST={self.one(['SU', 'MO'])}"],
            ["YEARLY", f"BYDAY={weekdays}", "BYSETPOS=2,9,-2,-30"],
        ])  # fmt: skip
        others = parts[1:]
        self.chance.shuffle(others)
        return ";".join([f"FREQ={parts[0]}"] + others)

    def written_day(self) -> str:
        """A day of the engagement; often one that is a holiday or closed."""
        whole = self.planner
        if self.often(0.35):
            for _ in range(40):
                on = self.day_between(whole.first, whole.last)
                if whole.calendar.reasons(on):
                    return on.isoformat()
        return self.day_between(whole.first, whole.last).isoformat()

    def written(self, form: str) -> dict:
        referable = [name for name, found in self.nominal_counts.items() if 0 < found <= 30]
        if form == "date":
            return {"date": self.alone_or_list([self.written_day()])}
        if form == "dates":
            return {"date": [self.written_day() for _ in range(self.chance.randint(2, 6))]}
        if form == "moment":
            return {"date": self.moment(self.one(["start", "end"]))}
        if form == "moments":
            return {"date": [self.moment() for _ in range(self.chance.randint(2, 4))]}
        if form == "milestone" and self.milestones:
            return {"date": self.moment("milestone")}
        if form == "other activity" and referable:
            other = self.one(referable) + (self.step() if self.often(0.8) else "")
            return {"date": [other, self.written_day()] if self.often(0.2) else other}
        return {"date": self.moment("start")}

    def schedule(self, section: str) -> dict:
        weights = dict(FORMS)
        if section not in ("rituals", "dynamics", "journey"):
            del weights["trigger"]
        form = self.weighted(weights)
        if form == "trigger":
            return {"trigger": self.one(["join", "leave"]), "within": self.one(["24 h", "2 days", "12 h"])}
        if form in ("date", "dates", "moment", "moments", "milestone", "other activity"):
            schedule = self.written(form)
        else:
            schedule = self.recurring(form)
            singles = [name for name, found in self.nominal_counts.items() if found == 1]
            if self.often(0.2):
                schedule["from"] = self.moment(self.one(singles) if singles and self.often(0.2) else None)
            if self.often(0.15):
                schedule["until"] = self.moment()
            if self.often(0.15):
                schedule["times"] = str(self.chance.randint(1, 14))
        return schedule | self.time_of_day(schedule, section)

    def time_of_day(self, schedule: dict, section: str) -> dict:
        """`at` and `for`: nothing, a span, or a time that may cross midnight or fall into a clock gap."""
        if section == "metrics":
            return {"at": "12:00"} if self.often(0.15) else {}
        if self.often(0.4):
            if self.often(0.3):
                number = self.chance.randint(1, 9)
                return {"for": self.one([self.counted(number, "day"), "3 days", "1 week", "2 weeks", "P2D"])}
            return {}
        gaps = self.clock_gaps()
        if gaps and self.often(0.35):
            on, gap = self.one(gaps)
            moved = gap + datetime.timedelta(minutes=self.one([0, 15, 0, -60, -30]))
            if "date" in schedule and self.often(0.7):
                schedule["date"] = on.isoformat()
            at = f"{moved:%H:%M}"
        else:
            hour = self.chance.randint(7, 23) if self.often(0.75) else self.chance.randint(0, 4)
            at = f"{hour:02}:{self.one([0, 0, 15, 30, 30, 45]):02}"
        if self.often(0.4):
            return {"at": at}
        lengths = ["45 min", "60 min", "1 h 30 min", "2 h", "3h", "8 h", "PT90M", "PT2H30M", "26 h", "10m", "1h15m"]
        return {"at": at, "for": self.one(lengths)}

    def clock_gaps(self) -> list:
        """Days of the engagement with a clock gap, and the first skipped quarter of an hour."""
        whole, found = self.planner, []
        zone, on = ZoneInfo(self.playbook["timezone"]), whole.first
        before = None
        while on <= whole.last + ONE_DAY:
            offset = datetime.datetime.combine(on, datetime.time(12), tzinfo=zone).utcoffset()
            if before is not None and offset > before:
                start = datetime.datetime.combine(on - ONE_DAY, datetime.time(12))
                quarters = (start + datetime.timedelta(minutes=15 * number) for number in range(97))
                skipped = [quarter for quarter in quarters if after_gap(quarter, zone) != quarter]
                if skipped and whole.first <= skipped[0].date() <= whole.last:
                    found.append((skipped[0].date(), skipped[0]))
            before, on = offset, on + ONE_DAY
        return found

    # Activities

    def section_for(self, place: int) -> str:
        if "ambassadors" in self.roles and place == 0:
            return "journey"
        weights = dict(SECTION_WEIGHTS)
        if "ambassadors" not in self.roles:
            del weights["journey"]
        return self.weighted(weights)

    def list_of(self, section: str) -> list:
        strategy, content = self.playbook["strategy"], self.playbook["content"]
        if section == "journey":
            return strategy["ambassadors"]["journey"]
        if section in ("posts", "desk"):
            return content.setdefault(section, [])
        if section in ("handoffs", "metrics"):
            return self.playbook.setdefault(section, [])
        return strategy.setdefault(section, [])

    def write_scheduled(self, place: int) -> None:
        """Adds an activity or a metric with a schedule that is valid."""
        section = self.section_for(place)
        must_be_dated = "ambassadors" in self.roles and place == 0
        entries = self.list_of(section)
        frame = self.metric() if section == "metrics" else self.frame(section)
        for attempt in range(60):
            entry = dict(frame)
            schedule = self.schedule(section) if attempt < 50 else {"date": self.written_day()}
            entry["read" if section == "metrics" else "when"] = schedule
            if section != "metrics" and (self.often(0.4) or not self.has_default_phases(section)):
                entry["phases"] = self.some(self.phase_ids, 1, len(self.phase_ids))
            entries.append(entry)
            try:
                whole = self.planner
                activity = whole.activities.get(entry["id"]) or whole.metrics[-1]
                nominals = whole.nominals_as_written(activity)
                remaining, _ = whole.occurrences(activity)
                if must_be_dated and not remaining:
                    raise NotValid("the programme needs a dated step")
                if not nominals and not activity.is_triggered and not self.often(0.1):
                    raise NotValid("nothing scheduled, which is rarely wanted")
            except NotValid:
                entries.pop()
                continue
            if section != "metrics":
                self.nominal_counts[entry["id"]] = len(nominals)
                self.furnish(entry, activity, len(nominals))
            return
        raise RuntimeError("no valid schedule found")

    def has_default_phases(self, section: str) -> bool:
        kinds = {phase["kind"] for phase in self.playbook["engagement"]["phases"]}
        wanted = {"launch", "activation", "growth", "handover"}
        return bool(kinds & (wanted | {"visibility"} if section in ("posts", "desk", "handoffs") else wanted))

    def metric(self) -> dict:
        name = self.new_id(self.one(NAMES["metrics"]))
        metric = {
            "id": name,
            "family": self.one(["participation", "retention", "action", "perceived-value"]),
            "name": name.capitalize(),
            "target": str(self.chance.randint(10, 90)),
        }
        if self.often(0.8):
            metric["by"] = self.one(self.roles)
        return metric | self.earlier_ids()

    def frame(self, section: str) -> dict:
        """What an activity has besides its dates."""
        base = self.new_id(self.one(NAMES[section]))
        entry = {"id": base, "name": base.replace("-", " ").capitalize(), "kind": self.one(KINDS[section])}
        entry |= self.earlier_ids()
        if section == "handoffs":
            entry["from"], entry["to"] = self.chance.sample(["builder", "manager", "client"], 2)
        elif section in ("posts", "desk"):
            if section == "posts":
                entry["channel"] = self.one(["instagram", "newsletter", "tiktok", "blog"])
            if self.often(0.35):
                entry["by"] = self.by(["builder", "manager", "client"])
        else:
            entry["by"] = self.by()
        if section in ("rituals", "dynamics", "experiences", "education") and entry["kind"] != "gift":
            if self.often(0.15):
                entry["format"] = self.one(["live", "in-person", "thread", "post", "self-paced"])
            if self.often(0.1):
                entry["direction"] = self.one(["broadcast", "two-way", "many-to-many"])
        if section == "education" and self.experts and self.often(0.5):
            entry["expert"] = self.alone_or_list(self.some(self.experts, 1, 2))
        if self.often(0.45):
            entry["on-holiday"] = self.one(["keep", "skip", "next", "next", "previous", "previous"])
        return entry

    def furnish(self, entry: dict, activity: Activity, occurrences: int) -> None:
        """Effort, topics, cost, prep and after; fewer tasks around what comes often."""
        needs_effort = activity.is_live and (activity.is_span or activity.length is None)
        if needs_effort or self.often(0.3):
            entry["effort"] = self.effort()
        if self.often(0.35):
            entry["topics"] = self.some(TOPICS, 2, 5)
        if self.often(0.1):
            entry["cost"] = self.amount(5, 200)
        tasks = 0.4 if occurrences <= 40 else 0.05
        for name, length in (("prep", "lead"), ("after", "lag")):
            if self.often(tasks):
                entry[name] = [
                    self.task(f"{name}-{place}", length) for place in range(1, self.chance.choice([2, 2, 3]))
                ]

    def task(self, name: str, length: str) -> dict:
        unit, most = self.one([("day", 20), ("day", 4), ("working day", 10), ("week", 8), ("month", 2)])
        task = {"id": name, "task": name.capitalize(), "by": self.one(self.roles + self.experts)}
        task[length] = self.counted(self.chance.randint(1, most), unit)
        if self.often(0.5):
            task["effort"] = self.effort()
        return task

    def write_standing_desk(self) -> None:
        entry = {"id": self.new_id("guardia"), "name": "Guardia", "kind": self.one(KINDS["desk"])}
        entry["hours"] = self.workload()
        if self.often(0.4) or not self.has_default_phases("desk"):
            entry["phases"] = self.some(self.phase_ids, 1, len(self.phase_ids))
        if self.often(0.4):
            entry["by"] = self.by(["builder", "manager"])
        if self.often(0.3):
            entry["scope"] = "community"
        self.list_of("desk").append(entry)


PLAIN = re.compile(r"-?[A-Za-z0-9](?:[A-Za-z0-9 _./+%=-]*[A-Za-z0-9%.])?")


def yaml_text(value, indent: int = 0) -> str:
    """YAML as people write it: blocks, schedules on one line, quotes where they are needed."""
    space = "  " * indent
    if isinstance(value, str):
        return value if PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    if is_short(value):
        if isinstance(value, list):
            return "[" + ", ".join(yaml_text(one) for one in value) + "]"
        return "{" + ", ".join(f"{key}: {yaml_text(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "".join(f"\n{space}- " + yaml_text(one, indent + 1).lstrip() for one in value)
    lines = []
    for key, one in value.items():
        text = yaml_text(one, indent + 1)
        lines.append(f"\n{space}{key}:" + ("" if text.startswith("\n") else " ") + text)
    return "".join(lines)


def is_short(value) -> bool:
    """A list or mapping of plain values that has no id goes on one line."""
    if isinstance(value, dict):
        plain = all(isinstance(one, str) or is_short(one) for one in value.values())
        return plain and "id" not in value and len(value) < 6
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def generate(seed: int, playbooks: int, schedules: int, out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    items = 0
    for number in range(1, playbooks + 1):
        playbook = Author(random.Random(f"{seed}/{number}"), number, schedules).write()
        text = yaml_text(playbook).lstrip("\n") + "\n"
        read_back = yaml.load(text, TextLoader)
        if read_back != playbook:
            raise RuntimeError(f"playbook {number} is not what was meant when it is read back")
        expected = {"schedules": schedules} | expected_plan(read_back)
        items += len(expected["items"])
        (out / f"{number:04}.yaml").write_text(text, encoding="utf-8")
        (out / f"{number:04}.expected.json").write_text(one_row_a_line(expected), encoding="utf-8")
    print(f"{playbooks} playbooks, {playbooks * schedules} schedules, {items} items in {out}")
    return 0


def one_row_a_line(expected: dict) -> str:
    """JSON that can be read and searched: every item, skip and week on a line of its own."""
    parts = []
    for key, value in expected.items():
        if isinstance(value, list):
            rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f'"{key}":[\n{rows}\n]')
        else:
            parts.append(f'"{key}":{json.dumps(value, ensure_ascii=False)}')
    return "{" + ",\n".join(parts) + "}\n"


# Comparing

# Where the specification is silent the comparison is lenient:
# - a reading without `by`, a milestone and a payment may have a role or none;
# - a milestone, a payment and a prep or after task may leave `phase` out, but not have a wrong one;
# - `nominalDate`, `format`, `direction`, `effortMinutes` 0 may be absent, but not wrong; `parent` is free elsewhere;
# - feeds: `calendar` and experts' are ignored; amounts are compared as numbers, `12.50` being `12.5`;
# - load rows and totals of 0 may be absent; metrics, milestones, payments and work may be counted among occurrences;
# - `standing` is compared by activity alone.
ITEM_FIELDS = ["uid", "type", "track", "activity", "date", "endDate", "allDay", "start", "end", "topic"]
MAY_BE_ABSENT = ["nominalDate", "format", "direction"]
NUMBERS = ["cost", "amount"]


class Comparison:
    """Differences of one playbook; `subjects` are the activities (and the phases, the load, the totals) that differ."""

    def __init__(self, name: str, expected: dict, plan: dict):
        self.name, self.expected, self.plan = name, expected, plan
        self.lines, self.subjects = [], set()

    def differ(self, subject: str, what: str, expected, got) -> None:
        self.subjects.add(subject)
        self.lines.append(f"{self.name} {subject}: {what}: expected {shown(expected)}, got {shown(got)}")

    def run(self) -> "Comparison":
        self.compare_phases()
        self.compare_items()
        self.compare_order()
        self.compare_skips()
        self.compare_load()
        self.compare_totals()
        return self

    def compare_phases(self) -> None:
        got = self.plan.get("phases", [])
        if len(got) != len(self.expected["phases"]):
            self.differ("phases", "number", len(self.expected["phases"]), len(got))
        for one, other in zip(self.expected["phases"], got):
            for key, value in one.items():
                if other.get(key) != value:
                    self.differ("phases", f"{one['id']} {key}", value, other.get(key))

    def compare_items(self) -> None:
        got = {}
        for item in self.plan.get("items", []):
            if item.get("key") in got:
                self.differ(item.get("activity", "?"), f"{item.get('key')}", "one item", "two items")
            got[item.get("key")] = item
        for item in self.expected["items"]:
            other = got.pop(item["key"], None)
            if other is None:
                self.differ(item["activity"], item["key"], f"{item['type']} on {item['date']}", None)
            else:
                self.compare_item(item, other)
        for key, other in got.items():
            self.differ(other.get("activity", "?"), str(key), None, f"{other.get('type')} on {other.get('date')}")

    def compare_item(self, item: dict, other: dict) -> None:
        subject, key = item["activity"], item["key"]
        for name in ITEM_FIELDS:
            if item.get(name) != other.get(name):
                self.differ(subject, f"{key} {name}", item.get(name), other.get(name))
        for name in MAY_BE_ABSENT:
            if name in item and name in other and item[name] != other[name]:
                self.differ(subject, f"{key} {name}", item[name], other[name])
        for name in NUMBERS:
            if name in item and number(item[name]) != number(other.get(name)):
                self.differ(subject, f"{key} {name}", item[name], other.get(name))
        if item["effortMinutes"] != (other.get("effortMinutes") or 0):
            self.differ(subject, f"{key} effortMinutes", item["effortMinutes"], other.get("effortMinutes"))
        if "role" in item and item["role"] != other.get("role"):
            self.differ(subject, f"{key} role", item["role"], other.get("role"))
        free_to_omit = item["type"] in ("milestone", "payment") or "parent" in item
        if item.get("phase") != other.get("phase") and not (free_to_omit and other.get("phase") is None):
            self.differ(subject, f"{key} phase", item.get("phase"), other.get("phase"))
        if "parent" in item and item["parent"] != other.get("parent"):
            self.differ(subject, f"{key} parent", item["parent"], other.get("parent"))
        ambassadors_and_others = set(planning_rules.ROLES_WITH_FEEDS) | {"members"}
        seen_by = set(other.get("feeds", [])) & ambassadors_and_others
        if set(item["feeds"]) != seen_by:
            self.differ(subject, f"{key} feeds", sorted(item["feeds"]), sorted(seen_by))
        self.compare_move(subject, key, item.get("moved"), other.get("moved"))

    def compare_move(self, subject: str, key: str, moved, other) -> None:
        if not moved and not other:
            return
        if not moved or not other or moved["from"] != other.get("from"):
            self.differ(subject, f"{key} moved", moved, other)
        elif not names_reason(moved["reasons"], other.get("reason")):
            self.differ(subject, f"{key} moved, reason", moved["reasons"], other.get("reason"))

    def compare_order(self) -> None:
        """Date, time (all-day first), track, key; which track comes first is not said."""
        items, tracks = self.plan.get("items", []), set()
        for one, other in zip(items, items[1:]):
            first = (one.get("date", ""), one.get("start") or "")
            second = (other.get("date", ""), other.get("start") or "")
            same_track = one.get("track") == other.get("track")
            if first == second and not same_track:
                tracks.add((one.get("track"), other.get("track")))
            if first > second or (first == second and same_track and key_of(one) > key_of(other)):
                self.differ("order", "items", f"{other.get('key')} before {one.get('key')}", "the reverse")
        if len(tracks) > 1:
            self.differ("order", "tracks", "one always before the other", sorted(map(str, tracks)))

    def compare_skips(self) -> None:
        got = {(skip.get("activity"), skip.get("date")): skip for skip in self.plan.get("skipped", [])}
        for skip in self.expected["skipped"]:
            other = got.pop((skip["activity"], skip["date"]), None)
            if other is None:
                self.differ(skip["activity"], f"{skip['date']} skipped", skip["reasons"], None)
            elif not names_reason(skip["reasons"], other.get("reason")):
                self.differ(skip["activity"], f"{skip['date']} skipped, reason", skip["reasons"], other.get("reason"))
        for (activity, date), other in got.items():
            self.differ(str(activity), f"{date} skipped", None, other.get("reason"))
        standing = {entry.get("activity") for entry in self.plan.get("standing", [])}
        for activity in sorted(set(self.expected["standing"]) ^ standing, key=str):
            self.differ(str(activity), "standing", activity in self.expected["standing"], activity in standing)

    def compare_load(self) -> None:
        def rows(load):
            return {
                (row["week"], row["role"]): (row.get("plannedMinutes", 0), row.get("availableMinutes", 0))
                for row in load
                if row.get("plannedMinutes") or row.get("availableMinutes")
            }

        expected, got = rows(self.expected["load"]), rows(self.plan.get("load", []))
        for week, role in sorted(set(expected) | set(got)):
            one, other = expected.get((week, role), (0, 0)), got.get((week, role), (0, 0))
            for what, value, other_value in zip(("planned", "available"), one, other):
                if value != other_value:
                    self.differ(f"load of {role}", f"{week} {what} minutes", value, other_value)

    def compare_totals(self) -> None:
        expected, got = self.expected["totals"], self.plan.get("totals", {})
        for name in ("fee", "costs", "tax", "total"):
            if number(expected[name]) != number(got.get(name)):
                self.differ("totals", name, expected[name], got.get(name))
        if expected["currency"] != got.get("currency"):
            self.differ("totals", "currency", expected["currency"], got.get("currency"))
        minutes = got.get("minutesByRole", {})
        for role in sorted(set(expected["minutesByRole"]) | set(minutes)):
            value = expected["minutesByRole"].get(role, 0)
            if value != minutes.get(role, 0):
                self.differ("totals", f"minutesByRole {role}", value, minutes.get(role, 0))
        counts = got.get("occurrencesByActivity", {})
        for activity, value in expected["occurrencesByActivity"].items():
            if value != counts.get(activity, 0):
                self.differ(activity, "occurrencesByActivity", value, counts.get(activity, 0))


def key_of(item: dict) -> str:
    return str(item.get("key"))


def shown(value) -> str:
    return "nothing" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def number(text):
    try:
        return Decimal(text)
    except (TypeError, InvalidOperation):
        return None


def names_reason(reasons: list, got) -> bool:
    """One of the day's reasons, or several of them joined by punctuation."""
    rest = str(got or "")
    for reason in sorted(reasons, key=len, reverse=True):
        rest = rest.replace(reason, "")
    return bool(got) and rest != got and not re.sub(r"[\s;,·/+&]|\b(?:y|and)\b", "", rest)


def compare(folder: Path, plans: Path) -> int:
    schedules = differing = 0
    files = sorted(folder.glob("*.expected.json"))
    if not files:
        print(f"no *.expected.json in {folder}", file=sys.stderr)
        return 1
    for file in files:
        name = file.name.removesuffix(".expected.json")
        expected = json.loads(file.read_text(encoding="utf-8"))
        schedules += expected["schedules"]
        try:
            plan = json.loads((plans / f"{name}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as problem:
            print(f"{name}: no plan: {problem}")
            differing += expected["schedules"]
            continue
        comparison = Comparison(name, expected, plan).run()
        differing += len(comparison.subjects)
        for line in comparison.lines:
            print(line)
    print(f"{schedules} schedules compared, {differing} differ")
    return 1 if differing else 0


def as_plan(expected: dict) -> dict:
    """What a planner that agrees would write; for the self test."""
    plan = json.loads(json.dumps(expected))
    for row in plan["items"]:
        if "moved" in row:
            row["moved"]["reason"] = row["moved"].pop("reasons")[0]
    for row in plan["skipped"]:
        row["reason"] = row.pop("reasons")[0]
    plan["standing"] = [{"activity": name} for name in plan["standing"]]
    return plan


# Cases computed by hand, with a calendar of 2027

HAND_MADE = """
tribu: 1
id: manos
title: Manos
language: es
timezone: Europe/Madrid
currency: EUR
consultancy: {name: Taller, domain: taller.example}
client: {name: Manos}
diagnosis: {state: group}
purpose: {problem: uno, experience: dos, value: tres}
community: {platform: telegram, bond: need, members: {now: 100, target: 200}}
engagement:
  start: 2027-01-11
  phases:
    - id: bench
      name: Bench
      kind: design
      length: 2 weeks
      work: [{id: talks, task: Talks, by: builder, effort: 10 h}]
    - {id: relaunch, name: Relaunch, kind: launch, length: 3 weeks}
    - {id: pause, name: Pause, kind: discovery, length: 1 week}
    - {id: growing, name: Growing, kind: growth, length: 6 weeks}
    - {id: farewell, name: Farewell, kind: handover, length: 2 weeks}
  holidays: ES-VC
  closed:
    - {range: 2027-02-27..2027-02-27, reason: Mudanza}
    - {range: 2027-03-22..2027-03-24, reason: Semana ligera}
team:
  builder: {name: Ana, hours: {bench: 10 h/month, growing: 7 h/week}, rate: 40}
  manager: {name: Luis, hours: 6 h/week, rate: 15.50}
  client: {name: Marta}
investment:
  tax: 21%
  costs: [{id: platform, name: Platform, amount: 350}]
  payments:
    - {id: pay-1, share: 33.3%, date: start of bench}
    - {id: pay-2, share: 33.3%, date: start of growing + 3 working days}
    - {id: pay-3, share: 33.4%, date: end of farewell + 1 month}
"""
# What it says, the section, the activity, its items and skips ("KEY DAY[..LAST] [TIMES] [topic] [moved from …]").
HAND_MADE_CASES = [
    (
        "a fortnight goes on counting through a gap, and a thread is kept on a closed day",
        "rituals",
        "{id: a, kind: theme-day, by: builder, phases: [growing, relaunch], when: {every: 2 weeks, day: tuesday}}",
        ["a/20270126 2027-01-26", "a/20270209 2027-02-09", "a/20270223 2027-02-23", "a/20270309 2027-03-09",
         "a/20270323 2027-03-23"],
    ),
    (
        "a live session moves to the next working day; a week in the gap is left out; times counts before holidays",
        "rituals",
        "{id: a, kind: gathering, by: builder, phases: [relaunch, growing],"
        " when: {every: week, day: friday, times: 8}}",
        ["a/20270129 2027-01-29", "a/20270205 2027-02-05", "a/20270212 2027-02-12", "a/20270226 2027-02-26",
         "a/20270305 2027-03-05", "a/20270312 2027-03-12", "a/20270319 2027-03-25 moved from 2027-03-19 San José",
         "a/20270326 2027-03-30 moved from 2027-03-26 Viernes Santo"],
    ),
    (
        "previous",
        "dynamics",
        "{id: a, kind: debate, by: builder, on-holiday: previous,"
        " when: {every: week, day: friday, from: 2027-03-15, until: 2027-03-28}}",
        ["a/20270319 2027-03-18 moved from 2027-03-19 San José",
         "a/20270326 2027-03-25 moved from 2027-03-26 Viernes Santo"],
    ),
    (
        "next on or past the next nominal date is a skip",
        "dynamics",
        "{id: a, kind: debate, by: builder, on-holiday: next, when: {every: day, from: 2027-03-25, until: 2027-03-30}}",
        ["a/20270325 2027-03-25", "skipped 2027-03-26 Viernes Santo", "a/20270327 2027-03-27", "a/20270328 2027-03-28",
         "skipped 2027-03-29 Lunes de Pascua", "a/20270330 2027-03-30"],
    ),
    (
        "previous on or before the previous nominal date is a skip",
        "dynamics",
        "{id: a, kind: debate, by: builder, on-holiday: previous,"
        " when: {every: day, from: 2027-03-18, until: 2027-03-19}}",
        ["a/20270318 2027-03-18", "skipped 2027-03-19 San José"],
    ),
    (
        "a moved date before the window is a skip",
        "dynamics",
        "{id: a, kind: debate, by: builder, on-holiday: previous, when: {every: day, from: 2027-03-19, times: 2}}",
        ["skipped 2027-03-19 San José", "a/20270320 2027-03-20"],
    ),
    (
        "a moved date outside the window is a skip",
        "dynamics",
        "{id: a, kind: debate, by: builder, on-holiday: next,"
        " when: {every: week, day: friday, from: 2027-03-22, until: 2027-03-29}}",
        ["skipped 2027-03-26 Viernes Santo"],
    ),
    (
        "a nominal Saturday may move to a Sunday; topics in date order; keys in written order",
        "dynamics",
        "{id: a, kind: debate, by: builder, on-holiday: next, topics: [uno, dos],"
        " when: {date: [2027-03-20, 2027-02-27, end of growing - 1 month]}}",
        ["a/2 2027-02-28 uno moved from 2027-02-27 Mudanza", "a/3 2027-03-04 dos", "a 2027-03-20 uno"],
    ),
    (
        "the 31st does not exist in February",
        "rituals",
        "{id: a, kind: theme-day, by: builder, when: {every: month, day: 31}}",
        ["a/20270131 2027-01-31", "a/20270331 2027-03-31"],
    ),
    (
        "the last Sunday; a time in the gap of 28 March is read with the offset before it",
        "rituals",
        '{id: a, kind: gathering, by: builder, when: {every: month, day: last sunday, at: "02:30"}}',
        ["a/20270131 2027-01-31 02:30-03:30", "a/20270228 2027-02-28 02:30-03:30", "a/20270328 2027-03-28 03:30-04:30"],
    ),
    (
        "an end in the gap",
        "rituals",
        '{id: a, kind: gathering, by: builder, when: {date: 2027-03-28, at: "01:30", for: 45m}}',
        ["a 2027-03-28 01:30-03:15"],
    ),
    (
        "every 10 days from the window's first day",
        "content",
        "{id: a, kind: faq, channel: instagram, when: {every: 10 days, times: 4}}",
        ["a/20270125 2027-01-25", "a/20270204 2027-02-04", "a/20270214 2027-02-14", "a/20270224 2027-02-24"],
    ),
    (
        "a week without day takes the window's first weekday",
        "rituals",
        "{id: a, kind: theme-day, by: builder, when: {every: week, from: 2027-02-04, until: 2027-03-01}}",
        ["a/20270204 2027-02-04", "a/20270211 2027-02-11", "a/20270225 2027-02-25"],
    ),
    (
        "raw: the last working weekday",
        "rituals",
        '{id: a, kind: theme-day, by: builder, when: {rrule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"}}',
        ["a/20270129 2027-01-29", "a/20270226 2027-02-26", "a/20270331 2027-03-31"],
    ),
    (
        "working days are neither holiday nor closed",
        "rituals",
        "{id: a, kind: theme-day, by: builder, when: {every: working day, from: 2027-03-18, until: 2027-03-31}}",
        ["a/20270318 2027-03-18", "a/20270325 2027-03-25", "a/20270330 2027-03-30", "a/20270331 2027-03-31"],
    ),
    (
        "written dates ignore phases; a span; one over midnight ends the day after, one at midnight does not",
        "rituals",
        "{id: a, kind: theme-day, by: builder, phases: [growing], when: {date: [2027-04-16, 2027-01-15], for: 1 week}}",
        ["a/2 2027-01-15..2027-01-21", "a 2027-04-16..2027-04-22"],
    ),
    (
        "over midnight",
        "rituals",
        '{id: a, kind: gathering, by: builder, when: {date: 2027-02-05, at: "22:30", for: 3 h}}',
        ["a 2027-02-05..2027-02-06 22:30-01:30"],
    ),
    (
        "until midnight",
        "rituals",
        '{id: a, kind: gathering, by: builder, when: {date: 2027-02-05, at: "22:00", for: 2 h}}',
        ["a 2027-02-05 22:00-00:00"],
    ),
    (
        "prep settles backwards over Easter, after forwards, and may leave the engagement",
        "dynamics",
        """{id: a, kind: fair, by: builder, when: {date: 2027-04-03, at: "10:00", for: 8 h}, prep: [
            {id: p, task: t, by: builder, lead: 5 days}, {id: q, task: t, by: builder, lead: 5 working days},
            {id: r, task: t, by: manager, lead: 3 days}, {id: s, task: t, by: builder, lead: 8 weeks}], after: [
            {id: t, task: t, by: builder, lag: 1 day}, {id: u, task: t, by: builder, lag: 1 month}]}""",
        ["a/prep/s 2027-02-05", "a/prep/p 2027-03-25", "a/prep/q 2027-03-25", "a/prep/r 2027-03-31",
         "a 2027-04-03 10:00-18:00", "a/after/t 2027-04-05", "a/after/u 2027-05-03"],
    ),
]  # fmt: skip


def hand_made(section: str = "", activity: str = "") -> dict:
    playbook = yaml.load(HAND_MADE, TextLoader)
    if activity:
        entry = {"name": "A"} | yaml.load(activity, TextLoader)
        playbook["content" if section == "content" else "strategy"] = {
            "posts" if section == "content" else section: [entry]
        }
    return playbook


def told(expected: dict, activity: str) -> list:
    """Items and skips of an activity, a line each."""
    lines = []
    for item in expected["items"]:
        if item["activity"] == activity:
            line = f"{item['key']} {item['date']}"
            line += f"..{item['endDate']}" if item["endDate"] != item["date"] else ""
            line += f" {item['start'][11:]}-{item['end'][11:]}" if "start" in item else ""
            line += f" {item['topic']}" if "topic" in item else ""
            if "moved" in item:
                line += f" moved from {item['moved']['from']} {'; '.join(item['moved']['reasons'])}"
            lines.append((item["date"], line))
    for skip in expected["skipped"]:
        lines.append((skip["date"], f"skipped {skip['date']} {'; '.join(skip['reasons'])}"))
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def selftest() -> int:
    failures = []

    def check(what: str, expected, got) -> None:
        if expected != got:
            failures.append(f"{what}\n  expected {expected}\n  got      {got}")

    for what, section, activity, lines in HAND_MADE_CASES:
        check(what, lines, told(expected_plan(hand_made(section, activity)), "a"))
    check_references(check)
    check_load_and_money(check)
    check_phases_and_weeks(check)
    check_types_and_feeds(check)
    check_comparison(check)
    for failure in failures:
        print(failure)
    print(f"self test: {len(failures)} failures")
    return 1 if failures else 0


def check_references(check) -> None:
    playbook = hand_made()
    playbook["strategy"] = yaml.load(
        """
        dynamics:
          - {id: b, name: B, kind: debate, by: builder, when: {date: a - 3 working days}}
          - {id: a, name: A, kind: fair, by: builder, when: {date: [2027-03-20, 2027-01-15]}}
        """,
        TextLoader,
    )
    lines = told(expected_plan(playbook), "b")
    check("another activity's dates, working days back", ["b/2 2027-01-12", "b 2027-03-16"], lines)
    for date in ("b + 1 day", "[2027-01-15, start of bench + 4 days]", "2027-04-19"):
        playbook["strategy"]["dynamics"][1]["when"] = yaml.load(f"{{date: {date}}}", TextLoader)
        try:
            expected_plan(playbook)
        except NotValid:
            continue
        check(f"{date} is not valid", "NotValid", "a plan")


def check_load_and_money(check) -> None:
    activity = "{id: a, kind: gathering, by: builder, cost: 12.50, when: {date: [2027-02-03, 2027-02-04]}}"
    plan = expected_plan(hand_made("rituals", activity))
    load = {(row["week"], row["role"]): (row["plannedMinutes"], row["availableMinutes"]) for row in plan["load"]}
    # 10 h/month = 600 × 12/52 = 138.46… minutes a week; running 138.46, 276.92, 696.92 … shown 138, 139, 420 …
    check("phase work and hours, first week", (300, 138), load["2027-W02", "builder"])
    check("phase work and hours, second week", (300, 139), load["2027-W03", "builder"])
    check("hours of a later phase", (0, 420), load["2027-W08", "builder"])
    check("sold minutes", {"builder": 2797, "manager": 5040, "client": 0}, plan["totals"]["minutesByRole"])
    # 46.6153… h × 40 + 84 h × 15.50 = 3166.615…; 350 + 2 × 12.50; 21 % of 3541.62 = 743.7402
    money = {name: plan["totals"][name] for name in ("fee", "costs", "tax", "total")}
    check("money", {"fee": "3166.62", "costs": "375.00", "tax": "743.74", "total": "4285.36"}, money)
    # 1427.02488, 1427.02488, 1431.31024: a cent is left, for the first of the largest remainders
    payments = [(item["date"], item["amount"]) for item in plan["items"] if item["type"] == "payment"]
    check("payments", [("2027-01-11", "1427.03"), ("2027-02-25", "1427.02"), ("2027-05-18", "1431.31")], payments)


def check_phases_and_weeks(check) -> None:
    playbook = hand_made()
    playbook["investment"] = {}
    lengths = ["1 month", "1 month", "10 days", "1 week", "1 week"]
    playbook["engagement"]["start"] = "2027-01-31"
    for phase, length in zip(playbook["engagement"]["phases"], lengths):
        phase["length"] = length
    plan = expected_plan(playbook)
    ends = [phase["end"] for phase in plan["phases"]]
    check("ends of phases", ["2027-02-27", "2027-03-27", "2027-04-06", "2027-04-13", "2027-04-20"], ends)
    manager = [row["availableMinutes"] for row in plan["load"] if row["role"] == "manager"]
    # Sunday 31 January alone is 360/7 = 51.43, shown 51; 80 days in all are 4114.29; the last week has two of them
    check("the first and the last, partial weeks", (51, 103, 4114), (manager[0], manager[-1], sum(manager)))


def check_types_and_feeds(check) -> None:
    playbook = hand_made()
    playbook.update(yaml.load(
        """
        strategy:
          rituals: [{id: live, name: L, kind: gathering, by: manager, when: {date: 2027-02-03}}]
          experiences: [{id: gift, name: G, kind: gift, by: builder, when: {date: 2027-02-04}}]
          ambassadors:
            id: hosts
            name: Hosts
            seats: {from: 6, to: 9}
            term: 6 months
            tiers: [{id: tier, name: T, duties: [x], hours: 2 h/week}]
            journey:
              - {id: ask, name: I, kind: invite, by: builder, when: {date: 2027-02-05}}
              - {id: board, name: O, kind: onboard, by: {default: builder, farewell: client}, when: {date: 2027-04-05}}
        content: {posts: [{id: post, name: P, kind: story, channel: blog, when: {date: 2027-02-06}}]}
        handoffs:
          - {id: brief, name: B, kind: brief, from: manager, to: builder, when: {date: 2027-02-09, at: "10:00"}}
        metrics:
          - {id: voices, family: action, name: V, target: 3, by: manager, read: {date: 2027-02-10}}
        """,
        TextLoader,
    ))  # fmt: skip
    plan = expected_plan(playbook)
    rows = {item["key"]: (item["type"], item["track"], " ".join(item["feeds"])) for item in plan["items"]}
    check("types, tracks, feeds", {
        "talks": ("task", "strategy", "builder"),
        "live": ("session", "strategy", "builder manager client ambassadors members"),
        "gift": ("task", "strategy", "builder"),
        "ask": ("task", "strategy", "builder ambassadors"),
        "board": ("task", "strategy", "builder client ambassadors"),
        "post": ("prompt", "content", "manager"),
        "brief": ("task", "content", "builder manager"),
        "voices": ("reading", "content", "manager client"),
        "pay-1": ("payment", "strategy", "builder client"),
        "pay-2": ("payment", "strategy", "builder client"),
        "pay-3": ("payment", "strategy", "builder client"),
    }, rows)  # fmt: skip
    # six seats × 2 h from Monday 5 April to Sunday 18 April
    check("ambassadors", 2 * 720, plan["totals"]["minutesByRole"]["ambassadors"])
    load = {(row["week"], row["role"]): row["plannedMinutes"] for row in plan["load"]}
    check("a handoff's effort is each one's", (60, 60), (load["2027-W06", "builder"], load["2027-W06", "manager"]))


def check_comparison(check) -> None:
    _, section, activity, _ = HAND_MADE_CASES[3]
    expected = expected_plan(hand_made(section, activity))
    check("a plan compared with itself", [], Comparison("x", expected, as_plan(expected)).run().lines)
    changes = {
        "an item is lost": lambda plan: plan["items"].pop(),
        "a date is wrong": lambda plan: plan["items"][1].update(date="2030-01-01"),
        "a feed is wrong": lambda plan: plan["items"][1].update(feeds=["client"]),
        "a skip is lost": lambda plan: plan["skipped"].pop(),
        "a reason is wrong": lambda plan: plan["skipped"][0].update(reason="Navidad"),
        "the load is wrong": lambda plan: plan["load"][1].update(availableMinutes=1),
        "the fee is wrong": lambda plan: plan["totals"].update(fee="1.00"),
        "the order is wrong": lambda plan: plan["items"].reverse(),
    }
    for what, change in changes.items():
        plan = as_plan(expected)
        change(plan)
        check(what, True, bool(Comparison("x", expected, plan).run().subjects))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("generate")
    making.add_argument("--seed", type=int, default=1)
    making.add_argument("--playbooks", type=int, default=250)
    making.add_argument("--schedules", type=int, default=20)
    making.add_argument("--out", type=Path, required=True)
    comparing = commands.add_parser("compare")
    comparing.add_argument("expected", type=Path)
    comparing.add_argument("plans", type=Path)
    commands.add_parser("expect").add_argument("playbook", type=Path)
    commands.add_parser("selftest")
    commands.add_parser("choices")
    arguments = parser.parse_args()
    if arguments.command == "generate":
        return generate(arguments.seed, arguments.playbooks, arguments.schedules, arguments.out)
    if arguments.command == "compare":
        return compare(arguments.expected, arguments.plans)
    if arguments.command == "expect":
        playbook = yaml.load(arguments.playbook.read_text(encoding="utf-8"), TextLoader)
        print(one_row_a_line(expected_plan(playbook)), end="")
        return 0
    if arguments.command == "choices":
        print(planning_rules.__doc__)
        return 0
    return selftest()


if __name__ == "__main__":
    sys.exit(main())
