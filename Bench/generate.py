#!/usr/bin/env python3
"""Writes playbooks to measure with: each valid, no two alike, about 9 KB, as a consultant would write them.

    generate.py FOLDER COUNT [--first N]
    generate.py FOLDER 1 --months 7         one engagement that keeps its rhythm for so long: a big plan

Playbook N is the same on every machine. Names, people and figures are made up.
"""

import argparse
import datetime
import json
import pathlib
import random

from activities import Activities
from yaml_text import scalar, slug, text_of

HERE = pathlib.Path(__file__).resolve().parent
SIZE = 9000

PLACES = [
    # language, zone, currency, holidays, rate
    ("es-CO", "America/Bogota", "COP", "CO", 120000),
    ("es-MX", "America/Mexico_City", "MXN", "MX", 550),
    ("es", "Europe/Madrid", "EUR", "ES-VC", 42),
    ("es-AR", "America/Argentina/Buenos_Aires", "USD", "AR", 28),
    ("es-CL", "America/Santiago", "CLP", "CL", 24000),
    ("es-PE", "America/Lima", "PEN", "PE", 95),
    ("en", "Europe/London", "GBP", "GB", 45),
    ("en-US", "America/New_York", "USD", "US", 60),
    ("en-IE", "Europe/Dublin", "EUR", "IE", 48),
]

PEOPLE = (
    "Ana Beltrán,Bruno Ferrer,Carla Ibáñez,Darío Quintana,Elena Vidal,Fabio Rincón,Gloria Mesa,Hugo Salvat,Inés Roldán,"
    "Jordi Camps,Karen Whitlock,Liam Doyle,Marta Cuesta,Nadia Haddad,Óscar Pinto,Paula Arce,Ruth Ellery,Sergio Lago,"
    "Tessa Moran,Úrsula Prado"
).split(",")

GROUPS = ["telegram", "discord", "slack", "circle", "mighty", "forum", "facebook-group"]

# Every sentence that a playbook can hold, by language; {who}, {where} and {what} are the craft's.
WORDS = {name: json.loads((HERE / "words" / f"{name}.json").read_text(encoding="utf-8")) for name in ("es", "en")}


class Writer(Activities):
    def __init__(self, number, months):
        self.random = random.Random(number)
        self.number = number
        self.language, self.zone, self.currency, self.country, self.rate = self.random.choice(PLACES)
        self.words = WORDS[self.language[:2]]
        self.craft = self.random.choice(self.words["crafts"])
        self.who, self.where = self.craft["who"], self.craft["where"]
        self.people = self.random.sample(PEOPLE, 5)
        self.months = months
        self.taken = {"problem", "experience", "value", "default", "start", "end", "builder", "manager", "client"}

    def fill(self, text):
        return text.format_map(self.craft)

    def one(self, key):
        return self.fill(self.random.choice(self.words[key]))

    def some(self, key, low, high):
        pool = self.words[key]
        return [self.fill(text) for text in self.random.sample(pool, self.random.randint(low, min(high, len(pool))))]

    def id(self, text):
        base = slug(text) or "cosa"
        base = base if base[0].isalpha() else "x-" + base
        name, count = base, 2
        while name in self.taken:
            name, count = f"{base}-{count}", count + 1
        self.taken.add(name)
        return name

    def time(self, low=8, high=19):
        return f"{self.random.randint(low, high):02}:{self.random.choice(['00', '15', '30', '45'])}"

    def engagement(self):
        chance, names = self.random, self.words["phase"]
        start = datetime.date(2027, 1, 4) + datetime.timedelta(weeks=chance.randint(0, 70))
        active = self.months * 4 if self.months else None
        lengths = [
            chance.randint(2, 3),
            2,
            chance.randint(2, 3),
            active or chance.randint(5, 9),
            active or chance.randint(4, 8),
            2,
        ]
        kinds = ["discovery", "design", "launch", "activation", "growth", "handover"]
        ids = ["diagnostico", "diseno", "apertura", "activacion", "crecimiento", "traspaso"]
        self.taken.update(ids)
        phases = []
        for place, (phase, name, kind, weeks) in enumerate(zip(ids, names, kinds, lengths)):
            entry = {"id": phase, "name": name, "kind": kind, "length": f"{weeks} weeks"}
            if place in (0, 3, 4):
                entry["aim"] = self.words["aim"][max(0, place - 2)]
            if place in (0, 3):
                entry["exit"] = self.words["exit"][place // 3]
            if place in (0, 1, 5):
                task = self.words["work"][min(place, 2)]
                entry["work"] = [
                    {"id": self.id(slug(task)), "task": task, "by": "builder", "effort": f"{chance.randint(6, 12)} h"}
                ]
            phases.append(entry)
        milestones = [
            {"id": self.id(slug(name)), "name": name, "date": date}
            for name, date in zip(
                self.words["milestone"],
                ["end of diagnostico - 2 working days", "start of apertura", "end of traspaso - 3 days"],
            )
        ][chance.randint(0, 2) :]
        closing = start + datetime.timedelta(weeks=lengths[0] + chance.randint(6, 9))
        result = {"start": start, "phases": phases, "milestones": milestones, "holidays": self.country}
        if chance.random() < 0.7:
            result["closed"] = [
                {
                    "range": f"{closing}..{closing + datetime.timedelta(days=chance.randint(1, 4))}",
                    "reason": self.words["closed"],
                }
            ]
        result["friendly-hours"] = {"from": "08:00", "to": "21:00"}
        return result

    def metrics(self):
        chance, chosen = self.random, []
        baselines = [f"{chance.randint(5, 12)}%", f"{chance.randint(30, 45)}%", chance.randint(8, 12), "unknown"]
        targets = [f"{chance.randint(22, 30)}%", "58%", chance.randint(13, 16), "4.3"]
        reads = [
            {"every": "month", "day": "last tuesday"},
            {"date": ["start of activacion", "end of traspaso - 4 days"]},
            {"every": "2 weeks", "day": "thursday"},
            {"date": "end of crecimiento - 1 week"},
        ]
        families = ["participation", "retention", "action", "perceived-value"]
        for place, (name, family) in enumerate(zip(self.words["metric"], families)):
            entry = {
                "id": self.id(name),
                "family": family,
                "name": name,
                "baseline": baselines[place],
                "target": targets[place],
                "source": self.words["source"][place],
                "by": "manager" if place == 2 else "builder",
                "read": reads[place],
            }
            if place == 0:
                entry.update(primary="true", assumption=self.words["assumption"])
            chosen.append(entry)
        return chosen

    def playbook(self):
        chance, words = self.random, self.words
        title = self.one("title")
        identity = f"{slug(title)[:40].strip('-')}-{self.number}"
        home = f"estudio-{self.number % 97}.example"
        members = chance.randrange(60, 150, 5)
        self.goal = self.id("meta-principal")
        engagement = self.engagement()
        strategy, content = self.community_half(), self.manager_half()
        income = self.id("meta-ingresos")
        payments = [(40, "start of diagnostico"), (35, "start of activacion"), (25, "end of traspaso - 2 days")]
        split = {"diagnostico": "9 h/week", "diseno": "9 h/week"}
        book = {
            "tribu": 1,
            "id": identity,
            "title": title,
            "language": self.language,
            "timezone": self.zone,
            "currency": self.currency,
            "consultancy": {
                "name": f"Estudio {self.people[0].split()[1]}",
                "domain": home,
                "email": f"hola@{home}",
                "website": f"https://{home}",
                "colours": [
                    f"#{chance.randrange(0x202020, 0xE0E0E0):06X}",
                    f"#{chance.randrange(0x202020, 0xE0E0E0):06X}",
                ],
            },
            "client": {
                "name": f"Red de {self.who}" if self.language.startswith("es") else f"Network of {self.who}",
                "contact": self.people[3],
                "kind": chance.choice(["professional", "organisation"]),
            },
            "diagnosis": {
                "state": chance.choice(["group", "community", "audience"]),
                "audience": [{"channel": "instagram", "followers": chance.randint(900, 9000)}],
                "summary": words["summary"],
                "findings": self.some("finding", 2, 4),
            },
            "purpose": {
                "problem": self.one("problem"),
                "experience": self.one("experience"),
                "value": self.one("value"),
                "statement": self.fill(words["statement"]),
                "differentiator": self.one("differentiator"),
                "goals": [
                    {
                        "id": self.goal,
                        "kind": "impact",
                        "area": chance.choice(["business", "ideas", "relations"]),
                        "text": words["goal"],
                        "objective": words["objective"],
                        "tactic": words["tactic"],
                    },
                    {
                        "id": income,
                        "kind": "revenue",
                        "text": words["income"],
                        "objective": words["objective"],
                        "tactic": words["tactic"],
                    },
                ],
                "shared-goals": self.some("shared-goal", 2, 3),
                "shared-values": self.some("shared-value", 2, 3),
            },
            "community": {
                "name": title,
                "for": self.fill(words["for"]),
                "platform": chance.choice(GROUPS),
                "bond": chance.choice(["interest", "purpose", "need"]),
                "members": {"now": members // 2, "target": members, "cap": members + 50},
                "identity": {"colours": [f"#{chance.randrange(0x202020, 0xE0E0E0):06X}"]},
                "guidelines": "\n".join(map(self.fill, words["rules"][: chance.randint(2, 5)])),
                "safety": {
                    "moderator": "builder",
                    "response": "12 h",
                    "escalation": [{"if": words["rules"][2][3:], "who": self.people[1], "within": "4 h"}],
                    "controller": self.people[3],
                    "retention": "12 months",
                },
            },
            "engagement": engagement,
            "team": {
                "builder": {
                    "name": self.people[1],
                    "focus": words["focus"][0],
                    "skills": self.some("skill", 2, 4),
                    "tools": ["Jitsi"],
                    "hours": {"default": "6 h/week", **split},
                    "rate": f"{self.rate} {self.currency}",
                },
                "manager": {
                    "name": self.people[2],
                    "focus": words["focus"][1],
                    "skills": self.some("skill", 2, 4),
                    "tools": ["Canva"],
                    "hours": {
                        "apertura": "5 h/week",
                        "activacion": "5 h/week",
                        "crecimiento": "5 h/week",
                        "traspaso": "5 h/week",
                    },
                    "rate": f"{self.rate // 2} {self.currency}",
                },
                "client": {"name": self.people[3], "hours": "1 h/week"},
            },
            "strategy": strategy,
            "content": content,
            "handoffs": [
                {"id": self.id(name), "name": name, "kind": kind, "when": when, "from": "builder", "to": to}
                for name, kind, to, when in zip(
                    words["handoff"],
                    ["brief", "review"],
                    ["manager", "client"],
                    [
                        {"every": "2 weeks", "day": "tuesday", "at": "09:00", "for": "30 min"},
                        {"every": "month", "day": "last thursday", "at": "10:00", "for": "30 min"},
                    ],
                )
            ],
            "metrics": self.metrics(),
            "investment": {
                "tax": f"{chance.choice([0, 16, 19, 21])}%",
                "costs": [
                    {
                        "id": self.id(words["cost"]),
                        "name": words["cost"],
                        "amount": chance.randrange(100, 900, 50),
                        "in": "diseno",
                    }
                ],
                "payments": [
                    {"id": self.id(f"pago-{place}"), "share": f"{share}%", "date": date}
                    for place, (share, date) in enumerate(payments, 1)
                ],
            },
            "proposal": {
                "valid": "30 days",
                "assumptions": [words["deal"]["assumption"]],
                "exclusions": [words["deal"]["exclusion"]],
                "client-duties": [words["deal"]["duty"]],
                "risks": [words["deal"]["risk"]],
                "why-us": words["deal"]["why"],
                "next-step": words["deal"]["next"],
            },
        }
        for extra in self.extras(strategy)[: chance.choice([0, 0, 1, 1, 2])]:
            extra()
        if self.experts:
            book["team"]["experts"] = self.experts
        self.shorten(book)
        return book

    def shorten(self, book):
        """Leaves out what not everybody writes, here one thing and there another, until a playbook has its size. What the
        method asks for stays: these are plans that people work with."""
        optional = [
            (book["consultancy"], "colours"),
            (book["consultancy"], "website"),
            (book["client"], "contact"),
            (book["client"], "kind"),
            (book["diagnosis"], "summary"),
            (book["community"], "name"),
            (book["proposal"], "why-us"),
            (book["proposal"], "risks"),
            (book["proposal"], "assumptions"),
            (book["engagement"], "friendly-hours"),
            (book["purpose"]["goals"], 1),
            (book["content"]["posts"], 1),
            (book["content"]["desk"], 1),
            (book["content"], "pillars"),
        ]
        optional += [(phase, key) for phase in book["engagement"]["phases"] for key in ("aim", "exit")]
        activities = [each for section in book["strategy"].values() for each in section] + book["content"]["posts"]
        optional += [
            (each, key)
            for each in activities
            for key in ("description", "place", "topics", "after", "emotion")
        ]
        optional += [(each, key) for each in book["content"]["desk"] for key in ("scope",)]
        optional = [(holder, key) for holder, key in optional if isinstance(key, int) or key in holder]
        self.random.shuffle(optional)
        excess = len(text_of(book).encode()) - SIZE
        for holder, key in optional:
            if excess <= 0:
                return
            if isinstance(key, int) and len(holder) <= key:
                continue
            whole = holder[key:] if isinstance(key, int) else holder[key]
            kept = whole[:3] if key == "topics" else None
            excess -= len(scalar(whole).encode()) - len(scalar(kept).encode() if kept else "") + 12
            if kept:
                holder[key] = kept
            elif isinstance(key, int):
                del holder[key:]
            else:
                del holder[key]
            if key == "pillars":
                for post in book["content"]["posts"]:
                    post.pop("pillar", None)


def main():
    parser = argparse.ArgumentParser(description="Writes playbooks to measure with.")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--first", type=int, default=1, help="number of the first playbook")
    parser.add_argument("--months", type=int, help="how long activation and growth last, each")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number in range(options.first, options.first + options.count):
        text = text_of(Writer(number, options.months).playbook())
        (options.folder / f"playbook-{number:05}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
