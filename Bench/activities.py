"""The two halves of a generated playbook: what the community does, and what the manager publishes."""

from yaml_text import slug

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]
CHANNELS = ["instagram", "newsletter", "linkedin", "youtube", "blog"]


class Activities:
    """The part of a `Writer` that makes activities; words, chance and ids are the writer's."""

    def activity(self, kind, when, **more):
        name = self.fill(self.random.choice(self.words["name"][kind]))
        result = {"id": self.id(name), "name": name, "kind": kind, **more, "when": when}
        return result

    def community_half(self):
        """Rituals, dynamics, experiences and education, by section."""
        chance, day = self.random, lambda: self.random.choice(WEEKDAYS)
        live_day, quiet = self.random.choice(WEEKDAYS[1:4]), {"effort": "10 min"}

        def topics(low, high):
            return {"topics": self.some("topic", low, high)}

        def prep(by, lead, effort="30 min"):
            task = self.one("prep")
            return {"prep": [{"id": slug(task), "task": task, "by": by, "lead": lead, "effort": effort}]}

        captions = {"access": {"captions": "true", "recording": "true", "alternative": self.words["alternative"]}}
        consent = {"consent": {"scope": self.words["consent"], "anonymous": "false"}}
        rituals = [
            self.activity(
                "welcome",
                {"trigger": "join", "within": "24 h"},
                serves="experience",
                by="builder",
                description=self.one("text"),
            ),
            self.activity(
                "theme-day",
                {"every": "week", "day": day(), "at": self.time()},
                serves="value",
                by="builder",
                **quiet,
                description=self.one("text"),
                **topics(4, 8),
                **prep("manager", "2 working days", "15 min"),
                **{"on-holiday": chance.choice(["next", "skip"])},
            ),
            self.activity(
                "gathering",
                {
                    "every": "month",
                    "day": f"{chance.choice(['first', 'second'])} {live_day}",
                    "at": self.time(17, 19),
                    "for": "60 min",
                },
                serves="experience",
                by="builder",
                deputy="client",
                description=self.one("text"),
                place=self.words["place"],
                **topics(3, 5),
                **captions,
            ),
            self.activity(
                "recognition",
                {"every": "week", "day": "friday", "at": self.time(12, 17)},
                serves="value",
                by="builder",
                **quiet,
                description=self.one("text"),
                **consent,
                **{"on-holiday": "skip"},
            ),
        ]
        dynamics = [
            self.activity(
                "question",
                {"every": chance.choice(["week", "2 weeks"]), "day": day(), "at": self.time()},
                serves=self.goal,
                by="builder",
                **quiet,
                description=self.one("text"),
                **topics(5, 9),
            ),
            self.activity(
                "feedback",
                {"every": "month", "day": chance.choice([-1, 15, 25]), "at": "09:00"},
                serves="value",
                by="builder",
                effort="15 min",
                **{"answer-by": "3 working days"},
                description=self.one("text"),
                after=[
                    {
                        "id": "resumen",
                        "task": self.one("after"),
                        "by": "builder",
                        "lag": "3 working days",
                        "effort": "20 min",
                    }
                ],
            ),
        ]
        experiences = [
            self.activity(
                "visual",
                {"every": "month", "day": chance.choice([1, 10, 20]), "at": "08:00"},
                serves="experience",
                by="builder",
                **quiet,
                emotion=chance.choice(["move", "connect", "retain"]),
                description=self.one("text"),
                **prep("manager", "3 working days"),
                access={"alt-text": "true"},
            ),
        ]
        education = [
            self.activity(
                "workshop",
                {"every": "month", "day": f"third {live_day}", "at": self.time(17, 19), "for": "45 min"},
                serves=self.goal,
                by="builder",
                deputy="client",
                description=self.one("text"),
                place=self.words["place"],
                **topics(3, 5),
                **prep("builder", "7 days"),
                **captions,
            ),
        ]
        return {"rituals": rituals, "dynamics": dynamics, "experiences": experiences, "education": education}

    def extras(self, strategy):
        """What only some playbooks have."""
        chance = self.random
        consultation = {
            "every": "2 months",
            "day": f"last {chance.choice(WEEKDAYS[1:4])}",
            "at": self.time(17, 19),
            "for": "45 min",
        }
        expert = self.id(slug(self.people[4]))
        self.experts = []

        def live_qa():
            self.experts.append(
                {"id": expert, "name": self.people[4], "topic": self.one("topic"), "confirmed": "2026-10-05"}
            )
            task = self.words["prep"][3]
            strategy["education"].append(
                self.activity(
                    "live-qa",
                    consultation,
                    serves="value",
                    by="builder",
                    deputy="client",
                    expert=expert,
                    description=self.one("text"),
                    place=self.words["place"],
                    prep=[
                        {"id": slug(task), "task": task, "by": "builder", "lead": "4 working days", "effort": "20 min"}
                    ],
                    access={"captions": "true"},
                )
            )

        choices = [
            live_qa,
            lambda: strategy["dynamics"].append(
                self.activity(
                    "debate",
                    {"every": "2 weeks", "day": chance.choice(WEEKDAYS), "at": self.time()},
                    serves=self.goal,
                    by="builder",
                    deputy="client",
                    effort="15 min",
                    description=self.one("text"),
                    topics=self.some("topic", 5, 9),
                    **{"on-holiday": "skip"},
                )
            ),
            lambda: strategy["dynamics"].append(
                self.activity(
                    "challenge",
                    {"date": "start of activacion + 2 weeks", "for": "14 days"},
                    serves="value",
                    by="builder",
                    effort="1 h",
                    description=self.one("text"),
                    progress=self.words["progress"],
                    close=self.words["close"],
                )
            ),
            lambda: strategy["dynamics"].append(
                self.activity(
                    "directory",
                    {"every": "month", "day": 12, "at": "12:00"},
                    serves="value",
                    by="builder",
                    effort="20 min",
                    description=self.one("text"),
                )
            ),
            lambda: strategy["rituals"].append(
                self.activity(
                    "theme-day",
                    {"rrule": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"},
                    serves="experience",
                    by="builder",
                    effort="10 min",
                    description=self.one("text"),
                    topics=self.some("topic", 3, 6),
                )
            ),
        ]
        chance.shuffle(choices)
        return choices

    def manager_half(self):
        chance, channel = self.random, self.random.choice(CHANNELS[:2])
        pillar = self.id("pilar-" + slug(self.where))
        posts = [
            self.activity(
                "faq",
                {"every": "week", "day": chance.choice(WEEKDAYS), "at": self.time(9, 13)},
                channel=channel,
                pillar=pillar,
                effort="35 min",
                description=self.one("text"),
            ),
            self.activity(
                "gateway",
                {"every": chance.choice(["week", "2 weeks"]), "day": "saturday", "at": "10:00"},
                channel=channel,
                effort="35 min",
                description=self.one("text"),
                topics=self.some("topic", 3, 5),
            ),
        ]
        if chance.random() < 0.6:
            kind = chance.choice(["story", "newsletter"])
            posts.append(
                self.activity(
                    kind,
                    {"every": "month", "day": f"{chance.choice(['first', 'last'])} thursday", "at": "12:00"},
                    channel="newsletter" if kind == "newsletter" else chance.choice(CHANNELS),
                    effort="50 min",
                )
            )
        desk = [
            {"id": self.id(name), "name": name, "kind": kind, **more}
            for name, (kind, more) in zip(
                self.words["desk"],
                [
                    ("replies", {"hours": "2 h/month"}),
                    ("moderation", {"scope": "community", "hours": "2 h/month"}),
                    ("analytics", {"when": {"every": "month", "day": "first tuesday"}, "effort": "45 min"}),
                    (
                        "reporting",
                        {
                            "scope": "community",
                            "when": {"every": "month", "day": -1},
                            "effort": "45 min",
                            "on-holiday": "previous",
                        },
                    ),
                ],
            )
        ]
        return {
            "pillars": [{"id": pillar, "name": self.where.capitalize()}],
            "faq": self.some("faq", 3, 4),
            "doorway": f"https://{slug(self.who)}.example/entrar",
            "posts": posts,
            "desk": desk[: chance.randint(2, 4)],
        }
