#!/usr/bin/env python3
"""Writes playbooks to measure with: each valid, no two alike, about 9 KB, as a consultant would write them.

    generate.py FOLDER COUNT [--first N]
    generate.py FOLDER 1 --months 7         one engagement that keeps its rhythm for so long: a big plan

Playbook N is the same on every machine. Names, people and figures are made up.
"""

import argparse
import datetime
import functools
import json
import pathlib
import random
import re
import unicodedata

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

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]
GROUPS = ["telegram", "discord", "slack", "circle", "mighty", "forum", "facebook-group"]
CHANNELS = ["instagram", "newsletter", "linkedin", "youtube", "blog"]

CRAFTS = {
    "es": [
        ("panaderías de barrio", "el horno", "una hogaza"),
        ("huertos urbanos", "el bancal", "una cosecha"),
        ("talleres de bicicletas", "el taller", "una reparación"),
        ("familias lectoras", "la mesa", "un libro"),
        ("coros de aficionados", "el ensayo", "una canción"),
        ("docentes de ciencias", "el aula", "un experimento"),
        ("bordadoras y tejedoras", "el telar", "una labor"),
        ("librerías independientes", "la librería", "una recomendación"),
        ("fisioterapeutas noveles", "la consulta", "un caso"),
        ("programadores que cambian de oficio", "el teclado", "un arreglo"),
        ("apicultores de montaña", "el colmenar", "una floración"),
        ("personas que corren de madrugada", "la pista", "una salida"),
    ],
    "en": [
        ("neighbourhood bakers", "the oven", "a loaf"),
        ("allotment growers", "the plot", "a harvest"),
        ("bicycle repair shops", "the workshop", "a repair"),
        ("reading families", "the table", "a book"),
        ("amateur choirs", "the rehearsal", "a song"),
        ("science teachers", "the classroom", "an experiment"),
        ("quilters and weavers", "the loom", "a piece"),
        ("independent bookshops", "the shop", "a recommendation"),
        ("career changers in software", "the keyboard", "a fix"),
        ("hill beekeepers", "the hives", "a season"),
    ],
}

# Every sentence that a playbook can hold, by language. {who}, {where} and {what} are the craft's.
WORDS = {
    "es": {
        "title": ["Oficio en compañía: {who}", "La mesa de {who}", "Entre colegas: {who}", "Círculo de {who}"],
        "problem": [
            "Cada cual resuelve a solas lo mismo que otra persona resolvió el mes pasado, y nadie se entera.",
            "Quien empieza no sabe a quién preguntar, y quien sabe se cansa de contestar siempre lo mismo por privado.",
            "Las decisiones difíciles se toman a ciegas, porque falta con quién contrastarlas.",
        ],
        "experience": [
            "Una conversación corta y constante, en la que se enseña {what} y se sale con una idea para probar.",
            "Un lugar donde contar lo que salió mal sin vergüenza y celebrar lo que por fin salió bien.",
            "Una cita semanal con gente del oficio, cámara sobre {where} y nadie dando lecciones.",
        ],
        "value": [
            "Respuestas de primera mano, contactos de confianza y una mirada honesta sobre el propio trabajo.",
            "Menos errores repetidos, más colegas a quienes llamar y un directorio que se mantiene solo.",
        ],
        "statement": "Juntamos a {who} para aprender más deprisa y con menos soledad.",
        "differentiator": [
            "Aquí nadie vende nada: cada recomendación la firma quien ya la probó.",
            "Grupos pequeños, caras conocidas y una memoria escrita de todo lo aprendido.",
        ],
        "for": "Para {who} que quieran compartir lo que hacen; no para quien busque un tablón de anuncios.",
        "finding": [
            "De cada diez mensajes, siete son avisos y apenas uno abre una conversación entre colegas.",
            "En una semana corriente escribe menos del diez por ciento, y casi siempre las mismas personas.",
            "Las preguntas más repetidas son tres, y ninguna tiene una respuesta escrita.",
            "Quien llega nuevo tarda un mes en escribir por primera vez, si es que escribe.",
            "Las buenas ideas se cuentan de viva voz y se pierden.",
        ],
        "shared-goal": ["Aprender unos de otros sin pisarnos.", "Que nadie empiece de cero.", "Cuidar el tiempo de todos."],
        "shared-value": ["Se critica el trabajo, nunca a la persona.", "Lo que se recomienda se conoce.", "Se da las gracias."],
        "goal": "Que cada persona tenga a quién preguntar antes de equivocarse.",
        "objective": "Seis de cada diez dudas reciben respuesta de un colega en un día.",
        "tactic": "Una pregunta semanal, un directorio y el reconocimiento de quien ayuda.",
        "income": "Que la colaboración se note en las cuentas de quien participa.",
        "rules": [
            "1. Preséntate con tu nombre y una foto de tu trabajo.",
            "2. Pregunta lo que quieras; responde solo lo que sepas.",
            "3. Las ventas tienen su hilo y su día.",
            "4. Lo que se cuenta aquí no sale de aquí sin permiso.",
            "5. A la segunda falta hay un mes de pausa.",
        ],
        "phase": ["Diagnóstico", "Diseño", "Apertura", "Activación", "Crecimiento", "Traspaso"],
        "aim": ["Entender cómo trabajan y qué ya conversan.", "Volver costumbre el ritmo de la semana.", "Que conduzcan los de casa."],
        "exit": ["Informe aprobado y veinte personas fundadoras.", "Una de cada cinco personas aporta cada semana."],
        "work": ["Entrevistar a veinte personas", "Redactar normas y calendario", "Cerrar el manual de la comunidad"],
        "focus": ["La vida del grupo: rituales, dinámicas y encuentros", "Lo que se ve desde fuera: redes, boletín y respuestas"],
        "skill": ["Facilitación", "Planificación", "Mediación", "Redacción", "Escucha", "Diseño gráfico"],
        "name": {
            "welcome": ["Bienvenida con nombre", "Una silla para ti"], "theme-day": ["Lunes de ideas", "Miércoles de herramientas"],
            "gathering": ["Café de colegas", "Tertulia del mes"], "recognition": ["Gracias con nombre", "Aplauso del viernes"],
            "question": ["La pregunta de la semana", "¿Tú cómo lo haces?"], "debate": ["Debate de dos orillas", "A favor y en contra"],
            "feedback": ["Buzón del mes", "Qué quitamos, qué dejamos"], "workshop": ["Mini taller", "Taller de una sola cosa"],
            "visual": ["Postal del mes", "Lámina del oficio"], "challenge": ["Reto de quince días", "Reto: una mejora al día"],
            "faq": ["Duda resuelta", "Nos lo preguntan"], "gateway": ["Puerta abierta", "Lo que pasa dentro"],
            "story": ["Historia de oficio", "Un día en {where}"], "newsletter": ["Boletín", "Carta a los amigos"],
            "live-qa": ["Consulta abierta", "Una hora con quien sabe"], "directory": ["Directorio vivo", "Quién sabe de qué"],
        },
        "text": [
            "Alguien abre la conversación con {what} y los demás suman una mejora, una duda o una foto.",
            "Tres datos y una firma: qué hice, con quién y cómo me fue. Lo bueno y lo malo caben por igual.",
            "Una hora de conversación con las manos ocupadas; se entra con la tarea del día y se sale con un contacto.",
            "Se recoge en tres líneas lo aprendido y queda escrito para quien llegue después.",
            "Breve, con ejemplos reales y sin teoría: lo que ha servido en {where} esta semana.",
        ],
        "topic": [
            "Una herramienta hecha en casa", "El error que más enseña", "Cobrar lo justo", "Un cliente difícil", "La primera vez",
            "Lo que haría distinto", "Trabajar en familia", "Una buena costumbre", "Ordenar el espacio", "Decir que no",
        ],
        "prep": ["Preparar la tarjeta", "Elegir los ejemplos", "Escribir el guion", "Recoger las preguntas"],
        "after": ["Publicar el resumen", "Dar las gracias por escrito"],
        "place": "Sala de video del grupo", "alternative": "Resumen escrito al día siguiente", "consent": "Nombre y aporte dentro del grupo",
        "progress": "Un tablero que suma un punto por persona y día.", "close": "El último día se publica el tablero completo.",
        "desk": ["Respuestas en redes", "Moderación de apoyo", "Lectura de datos", "Informe del mes"],
        "handoff": ["Relevo entre las dos mitades", "Balance con el cliente"],
        "metric": ["Personas que aportan cada semana", "Siguen a los noventa días", "Recomendaciones publicadas", "Valor percibido"],
        "source": ["Exportación semanal del grupo", "Fecha de entrada y último aporte", "Directorio", "Encuesta de cinco preguntas"],
        "assumption": "Las personas fundadoras aportan desde el primer día",
        "deal": {
            "assumption": "El cliente reúne sus avisos en un solo mensaje semanal.", "exclusion": "Publicidad y producción audiovisual.",
            "duty": "Una hora semanal para decidir y aprobar.", "risk": "Que los fundadores se enfríen: se les llama uno a uno.",
            "next": "Una llamada de media hora esta semana.", "why": "Prometemos lo que podemos medir y nos vamos a tiempo.",
        },
        "closed": "Cierre por vacaciones", "milestone": ["Entrega del diagnóstico", "Abren las puertas", "Entrega final"],
        "cost": "Kit gráfico", "faq": ["¿Cuánto se tarda?", "¿Por dónde empiezo?", "¿Qué hago si sale mal?", "¿Quién me puede ayudar?"],
        "summary": "Hay ganas y hay oficio, pero falta conversación: unos pocos publican y el resto lee en silencio.",
    },
    "en": {
        "title": ["Better together: {who}", "A table for {who}", "Between colleagues: {who}", "The circle of {who}"],
        "problem": [
            "Everybody solves alone what somebody else solved last month, and nobody ever hears of it.",
            "Beginners do not know whom to ask, and those who know are tired of answering the same thing in private.",
            "The hard decisions are taken blindly, because there is nobody to talk them over with.",
        ],
        "experience": [
            "A short and steady conversation where somebody shows {what} and everybody leaves with something to try.",
            "A place to tell what went wrong without shame, and to celebrate what finally went right.",
            "A weekly hour with people of the trade, a camera on {where} and nobody lecturing.",
        ],
        "value": [
            "First-hand answers, people one can trust and an honest look at one's own work.",
            "Fewer repeated mistakes, more colleagues to call and a directory that keeps itself up to date.",
        ],
        "statement": "We bring {who} together to learn faster and less alone.",
        "differentiator": [
            "Nobody sells here: each recommendation is signed by somebody who has tried it.",
            "Small groups, known faces and a written memory of all that was learnt.",
        ],
        "for": "For {who} who want to share what they do; not for those who look for a notice board.",
        "finding": [
            "Out of ten messages seven are announcements, and hardly one opens a conversation between colleagues.",
            "In an ordinary week fewer than ten per cent write, and nearly always the same people.",
            "The three most repeated questions have no written answer.",
            "Newcomers take a month to write for the first time, if they ever do.",
            "Good ideas are told by word of mouth and get lost.",
        ],
        "shared-goal": ["To learn from one another.", "That nobody starts from nothing.", "To respect everybody's time."],
        "shared-value": ["We judge the work, never the person.", "We only recommend what we know.", "We say thank you."],
        "goal": "That everybody has somebody to ask before going wrong.",
        "objective": "Six out of ten questions are answered by a colleague within a day.",
        "tactic": "A weekly question, a directory and public thanks to those who help.",
        "income": "That working together shows in the books of those who take part.",
        "rules": [
            "1. Introduce yourself with your name and a picture of your work.",
            "2. Ask whatever you like; answer what you know.",
            "3. Sales have a thread and a day of their own.",
            "4. What is said here stays here, unless there is consent.",
            "5. The second offence means a month's pause.",
        ],
        "phase": ["Discovery", "Design", "Opening", "Activation", "Growth", "Handover"],
        "aim": ["To understand how they work and what they already talk about.", "To make the week's rhythm a habit.", "That members lead."],
        "exit": ["Report approved and twenty founding members.", "One member in five contributes each week."],
        "work": ["Interview twenty people", "Write the guidelines and the calendar", "Finish the community handbook"],
        "focus": ["The life of the group: rituals, dynamics and gatherings", "What is seen from outside: networks, newsletter and replies"],
        "skill": ["Facilitation", "Planning", "Mediation", "Writing", "Listening", "Graphic design"],
        "name": {
            "welcome": ["A welcome by name", "A chair for you"], "theme-day": ["Monday ideas", "Toolbox day"],
            "gathering": ["Colleagues' coffee", "The monthly table"], "recognition": ["Thanks by name", "Friday applause"],
            "question": ["The question of the week", "How do you do it?"], "debate": ["Two sides", "For and against"],
            "feedback": ["The monthly letterbox", "What stays, what goes"], "workshop": ["Mini workshop", "One thing well"],
            "visual": ["The month's postcard", "A print of the trade"], "challenge": ["A fortnight's challenge", "One better thing a day"],
            "faq": ["A question answered", "People ask us"], "gateway": ["The open door", "What happens inside"],
            "story": ["A story of the trade", "A day at {where}"], "newsletter": ["Newsletter", "A letter to friends"],
            "live-qa": ["Open consultation", "An hour with one who knows"], "directory": ["Living directory", "Who knows what"],
        },
        "text": [
            "Somebody opens the conversation with {what}, and others add an improvement, a doubt or a picture.",
            "Three facts and a signature: what I did, with whom and how it went. Good and bad are equally welcome.",
            "An hour of talk with busy hands; come with the day's task and leave with a contact.",
            "What was learnt is gathered in three lines and stays written for those who come later.",
            "Short, with real examples and no theory: what has worked in {where} this week.",
        ],
        "topic": [
            "A home-made tool", "The mistake that teaches most", "A fair price", "A difficult customer", "The first time",
            "What I would do differently", "Working with family", "A good habit", "Tidying up", "Saying no",
        ],
        "prep": ["Prepare the card", "Choose the examples", "Write the script", "Gather the questions"],
        "after": ["Publish the summary", "Send written thanks"],
        "place": "The group's video room", "alternative": "A written summary the day after", "consent": "Name and contribution inside the group",
        "progress": "A board that adds a point for each person and day.", "close": "The whole board is published on the last day.",
        "desk": ["Replies on networks", "Help with moderation", "Reading the figures", "The month's report"],
        "handoff": ["Between the two halves", "Review with the client"],
        "metric": ["People who contribute each week", "Still here after ninety days", "Recommendations published", "Perceived value"],
        "source": ["Weekly export of the group", "Date of entry and last contribution", "Directory", "Survey of five questions"],
        "assumption": "Founding members contribute from the first day",
        "deal": {
            "assumption": "The client sends its announcements in one weekly message.", "exclusion": "Advertising and video production.",
            "duty": "An hour a week to decide and approve.", "risk": "That founders cool down: each of them gets a call.",
            "next": "A call of half an hour this week.", "why": "We promise what we can measure, and we leave in time.",
        },
        "closed": "Closed for holidays", "milestone": ["Diagnosis delivered", "Doors open", "Final delivery"],
        "cost": "Graphic kit", "faq": ["How long does it take?", "Where do I begin?", "What if it goes wrong?", "Who could help me?"],
        "summary": "There is will and there is skill, but little conversation: a few publish and the others read in silence.",
    },
}


# ---- YAML, written as people write it ----

NUMBERLIKE = re.compile(r"[\d%.-]+|\d[\d.]* ?[\w/ ]+|[\d-]+\.\.[\d-]+|https?://[\w./-]+|[\w.]+@[\w.-]+")
PLAIN = re.compile(r"[^\W\d_][^:#{}\[\],&*!|>'\"%@`\n]*[^\W_.]\.?$")


def scalar(value):
    """A value on one line, quoted only where it has to be."""
    if isinstance(value, list):
        return "[" + ", ".join(map(scalar, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {scalar(each)}" for key, each in value.items()) + "}"
    return word(str(value))


@functools.cache
def word(text):
    if NUMBERLIKE.fullmatch(text) or PLAIN.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def lines(value, indent):
    """A mapping or a list over several lines; what is short stays on one."""
    pad = " " * indent
    for key, each in value.items():
        if isinstance(each, str) and "\n" in each:
            yield f"{pad}{key}: |"
            yield from (f"{pad}  {line}" for line in each.splitlines())
        elif isinstance(each, list) and any(isinstance(item, (dict, str)) for item in each) and len(scalar(each)) > 100:
            yield f"{pad}{key}:"
            for item in each:
                if not isinstance(item, dict) or len(scalar(item)) <= 112:
                    yield f"{pad}  - {scalar(item)}"
                else:
                    first, *rest = lines(item, indent + 4)
                    yield f"{pad}  - {first.lstrip()}"
                    yield from rest
        elif isinstance(each, dict) and len(scalar(each)) > 108:
            yield f"{pad}{key}:"
            yield from lines(each, indent + 2)
        else:
            yield f"{pad}{key}: {scalar(each)}"


def slug(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:50].strip("-")


# ---- a playbook ----


class Writer:
    def __init__(self, number, months):
        self.random = random.Random(number)
        self.number = number
        self.language, self.zone, self.currency, self.country, self.rate = self.random.choice(PLACES)
        self.words = WORDS[self.language[:2]]
        self.who, self.where, self.what = self.random.choice(CRAFTS[self.language[:2]])
        self.people = self.random.sample(PEOPLE, 5)
        self.months = months
        self.taken = {"problem", "experience", "value", "default", "start", "end", "builder", "manager", "client"}

    def fill(self, text):
        return text.format(who=self.who, where=self.where, what=self.what)

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
            self.activity("welcome", {"trigger": "join", "within": "24 h"}, serves="experience", by="builder", description=self.one("text")),
            self.activity(
                "theme-day", {"every": "week", "day": day(), "at": self.time()}, serves="value", by="builder", **quiet,
                description=self.one("text"), **topics(4, 8), **prep("manager", "2 working days", "15 min"),
                **{"on-holiday": chance.choice(["next", "skip"])}),
            self.activity(
                "gathering", {"every": "month", "day": f"{chance.choice(['first', 'second'])} {live_day}", "at": self.time(17, 19), "for": "60 min"},
                serves="experience", by="builder", deputy="client", description=self.one("text"), place=self.words["place"],
                **topics(3, 5), **captions),
            self.activity(
                "recognition", {"every": "week", "day": "friday", "at": self.time(12, 17)}, serves="value", by="builder", **quiet,
                description=self.one("text"), **consent, **{"on-holiday": "skip"}),
        ]
        dynamics = [
            self.activity(
                "question", {"every": chance.choice(["week", "2 weeks"]), "day": day(), "at": self.time()}, serves=self.goal, by="builder",
                **quiet, description=self.one("text"), **topics(5, 9)),
            self.activity(
                "feedback", {"every": "month", "day": chance.choice([-1, 15, 25]), "at": "09:00"}, serves="value", by="builder",
                effort="15 min", **{"answer-by": "3 working days"}, description=self.one("text"),
                after=[{"id": "resumen", "task": self.one("after"), "by": "builder", "lag": "3 working days", "effort": "20 min"}]),
        ]
        experiences = [
            self.activity(
                "visual", {"every": "month", "day": chance.choice([1, 10, 20]), "at": "08:00"}, serves="experience", by="builder", **quiet,
                emotion=chance.choice(["move", "connect", "retain"]), description=self.one("text"), **prep("manager", "3 working days"),
                access={"alt-text": "true"}),
        ]
        education = [
            self.activity(
                "workshop", {"every": "month", "day": f"third {live_day}", "at": self.time(17, 19), "for": "45 min"}, serves=self.goal, by="builder",
                deputy="client", description=self.one("text"), place=self.words["place"], **topics(3, 5), **prep("builder", "7 days"), **captions),
        ]
        return {"rituals": rituals, "dynamics": dynamics, "experiences": experiences, "education": education}

    def extras(self, strategy):
        """What only some playbooks have."""
        chance = self.random
        consultation = {"every": "2 months", "day": f"last {chance.choice(WEEKDAYS[1:4])}", "at": self.time(17, 19), "for": "45 min"}
        expert = self.id(slug(self.people[4]))
        self.experts = []

        def live_qa():
            self.experts.append({"id": expert, "name": self.people[4], "topic": self.one("topic"), "confirmed": "2026-10-05"})
            task = self.words["prep"][3]
            strategy["education"].append(self.activity(
                "live-qa", consultation, serves="value", by="builder", deputy="client", expert=expert, description=self.one("text"),
                place=self.words["place"], prep=[{"id": slug(task), "task": task, "by": "builder", "lead": "4 working days", "effort": "20 min"}],
                access={"captions": "true"}))

        choices = [
            live_qa,
            lambda: strategy["dynamics"].append(self.activity(
                "debate", {"every": "2 weeks", "day": chance.choice(WEEKDAYS), "at": self.time()}, serves=self.goal, by="builder", deputy="client",
                effort="15 min", description=self.one("text"), topics=self.some("topic", 5, 9), **{"on-holiday": "skip"})),
            lambda: strategy["dynamics"].append(self.activity(
                "challenge", {"date": "start of activacion + 2 weeks", "for": "14 days"}, serves="value", by="builder", effort="1 h",
                description=self.one("text"), progress=self.words["progress"], close=self.words["close"])),
            lambda: strategy["dynamics"].append(self.activity(
                "directory", {"every": "month", "day": 12, "at": "12:00"}, serves="value", by="builder", effort="20 min",
                description=self.one("text"))),
            lambda: strategy["rituals"].append(self.activity(
                "theme-day", {"rrule": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"}, serves="experience", by="builder", effort="10 min",
                description=self.one("text"), topics=self.some("topic", 3, 6))),
        ]
        chance.shuffle(choices)
        return choices

    def manager_half(self):
        chance, channel = self.random, self.random.choice(CHANNELS[:2])
        pillar = self.id("pilar-" + slug(self.where))
        posts = [
            self.activity(
                "faq", {"every": "week", "day": chance.choice(WEEKDAYS), "at": self.time(9, 13)}, channel=channel, pillar=pillar, effort="35 min",
                description=self.one("text")),
            self.activity(
                "gateway", {"every": chance.choice(["week", "2 weeks"]), "day": "saturday", "at": "10:00"}, channel=channel, effort="35 min",
                description=self.one("text"), topics=self.some("topic", 3, 5)),
        ]
        if chance.random() < 0.6:
            kind = chance.choice(["story", "newsletter"])
            posts.append(self.activity(
                kind, {"every": "month", "day": f"{chance.choice(['first', 'last'])} thursday", "at": "12:00"},
                channel="newsletter" if kind == "newsletter" else chance.choice(CHANNELS), effort="50 min"))
        desk = [
            {"id": self.id(name), "name": name, "kind": kind, **more}
            for name, (kind, more) in zip(self.words["desk"], [
                ("replies", {"hours": "2 h/month"}),
                ("moderation", {"scope": "community", "hours": "2 h/month"}),
                ("analytics", {"when": {"every": "month", "day": "first tuesday"}, "effort": "45 min"}),
                ("reporting", {"scope": "community", "when": {"every": "month", "day": -1}, "effort": "45 min", "on-holiday": "previous"}),
            ])
        ]
        return {
            "pillars": [{"id": pillar, "name": self.where.capitalize()}],
            "faq": self.some("faq", 3, 4),
            "doorway": f"https://{slug(self.who)}.example/entrar",
            "posts": posts,
            "desk": desk[: chance.randint(2, 4)],
        }

    def engagement(self):
        chance, names = self.random, self.words["phase"]
        start = datetime.date(2027, 1, 4) + datetime.timedelta(weeks=chance.randint(0, 70))
        active = self.months * 4 if self.months else None
        lengths = [chance.randint(2, 3), 2, chance.randint(2, 3), active or chance.randint(5, 9), active or chance.randint(4, 8), 2]
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
                entry["work"] = [{"id": self.id(slug(task)), "task": task, "by": "builder", "effort": f"{chance.randint(6, 12)} h"}]
            phases.append(entry)
        milestones = [
            {"id": self.id(slug(name)), "name": name, "date": date}
            for name, date in zip(self.words["milestone"], ["end of diagnostico - 2 working days", "start of apertura", "end of traspaso - 3 days"])
        ][chance.randint(0, 2) :]
        closing = start + datetime.timedelta(weeks=lengths[0] + chance.randint(6, 9))
        result = {"start": start, "phases": phases, "milestones": milestones, "holidays": self.country}
        if chance.random() < 0.7:
            result["closed"] = [{"range": f"{closing}..{closing + datetime.timedelta(days=chance.randint(1, 4))}", "reason": self.words["closed"]}]
        result["friendly-hours"] = {"from": "08:00", "to": "21:00"}
        return result

    def metrics(self):
        chance, chosen = self.random, []
        baselines = [f"{chance.randint(5, 12)}%", f"{chance.randint(30, 45)}%", chance.randint(8, 12), "unknown"]
        targets = [f"{chance.randint(22, 30)}%", "58%", chance.randint(13, 16), "4.3"]
        reads = [
            {"every": "month", "day": "last tuesday"}, {"date": ["start of activacion", "end of traspaso - 4 days"]},
            {"every": "2 weeks", "day": "thursday"}, {"date": "end of crecimiento - 1 week"},
        ]
        families = ["participation", "retention", "action", "perceived-value"]
        for place, (name, family) in enumerate(zip(self.words["metric"], families)):
            entry = {"id": self.id(name), "family": family, "name": name, "baseline": baselines[place], "target": targets[place],
                     "source": self.words["source"][place], "by": "manager" if place == 2 else "builder", "read": reads[place]}
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
            "tribu": 1, "id": identity, "title": title, "language": self.language, "timezone": self.zone, "currency": self.currency,
            "consultancy": {"name": f"Estudio {self.people[0].split()[1]}", "domain": home, "email": f"hola@{home}", "website": f"https://{home}",
                            "colours": [f"#{chance.randrange(0x202020, 0xE0E0E0):06X}", f"#{chance.randrange(0x202020, 0xE0E0E0):06X}"]},
            "client": {"name": f"Red de {self.who}" if self.language.startswith("es") else f"Network of {self.who}", "contact": self.people[3],
                       "kind": chance.choice(["professional", "organisation"])},
            "diagnosis": {"state": chance.choice(["group", "community", "audience"]),
                          "audience": [{"channel": "instagram", "followers": chance.randint(900, 9000)}],
                          "summary": words["summary"], "findings": self.some("finding", 2, 4)},
            "purpose": {
                "problem": self.one("problem"), "experience": self.one("experience"), "value": self.one("value"),
                "statement": self.fill(words["statement"]), "differentiator": self.one("differentiator"),
                "goals": [
                    {"id": self.goal, "kind": "impact", "area": chance.choice(["business", "ideas", "relations"]), "text": words["goal"],
                     "objective": words["objective"], "tactic": words["tactic"]},
                    {"id": income, "kind": "revenue", "text": words["income"], "objective": words["objective"], "tactic": words["tactic"]},
                ],
                "shared-goals": self.some("shared-goal", 2, 3), "shared-values": self.some("shared-value", 2, 3)},
            "community": {
                "name": title, "for": self.fill(words["for"]), "platform": chance.choice(GROUPS),
                "bond": chance.choice(["interest", "purpose", "need"]), "members": {"now": members // 2, "target": members, "cap": members + 50},
                "identity": {"colours": [f"#{chance.randrange(0x202020, 0xE0E0E0):06X}"]},
                "guidelines": "\n".join(map(self.fill, words["rules"][: chance.randint(2, 5)])),
                "safety": {"moderator": "builder", "response": "12 h",
                           "escalation": [{"if": words["rules"][2][3:], "who": self.people[1], "within": "4 h"}],
                           "controller": self.people[3], "retention": "12 months"}},
            "engagement": engagement,
            "team": {
                "builder": {"name": self.people[1], "focus": words["focus"][0], "skills": self.some("skill", 2, 4), "tools": ["Jitsi"],
                            "hours": {"default": "6 h/week", **split}, "rate": f"{self.rate} {self.currency}"},
                "manager": {"name": self.people[2], "focus": words["focus"][1], "skills": self.some("skill", 2, 4), "tools": ["Canva"],
                            "hours": {"apertura": "5 h/week", "activacion": "5 h/week", "crecimiento": "5 h/week", "traspaso": "5 h/week"},
                            "rate": f"{self.rate // 2} {self.currency}"},
                "client": {"name": self.people[3], "hours": "1 h/week"}},
            "strategy": strategy,
            "content": content,
            "handoffs": [
                {"id": self.id(name), "name": name, "kind": kind, "when": when, "from": "builder", "to": to}
                for name, kind, to, when in zip(
                    words["handoff"], ["brief", "review"], ["manager", "client"],
                    [{"every": "2 weeks", "day": "tuesday", "at": "09:00", "for": "30 min"},
                     {"every": "month", "day": "last thursday", "at": "10:00", "for": "30 min"}])],
            "metrics": self.metrics(),
            "investment": {
                "tax": f"{chance.choice([0, 16, 19, 21])}%",
                "costs": [{"id": self.id(words["cost"]), "name": words["cost"], "amount": chance.randrange(100, 900, 50), "in": "diseno"}],
                "payments": [{"id": self.id(f"pago-{place}"), "share": f"{share}%", "date": date} for place, (share, date) in enumerate(payments, 1)]},
            "proposal": {
                "valid": "30 days", "assumptions": [words["deal"]["assumption"]], "exclusions": [words["deal"]["exclusion"]],
                "client-duties": [words["deal"]["duty"]], "risks": [words["deal"]["risk"]], "why-us": words["deal"]["why"],
                "next-step": words["deal"]["next"]},
        }
        for extra in self.extras(strategy)[: chance.choice([0, 0, 1, 1, 2])]:
            extra()
        if self.experts:
            book["team"]["experts"] = self.experts
        self.shorten(book)
        return book

    def shorten(self, book):
        """Leaves out what not everybody writes, here one thing and there another, until a playbook has its size."""
        optional = [
            (book["consultancy"], "colours"), (book["consultancy"], "website"), (book["client"], "contact"), (book["client"], "kind"),
            (book["diagnosis"], "summary"), (book["community"], "identity"), (book["community"], "name"), (book["proposal"], "why-us"),
            (book["proposal"], "risks"), (book["proposal"], "assumptions"), (book["engagement"], "friendly-hours"),
            (book["purpose"]["goals"], 1), (book["content"]["posts"], 1), (book["content"]["desk"], 1), (book["content"], "pillars"),
        ]
        optional += [(phase, key) for phase in book["engagement"]["phases"] for key in ("aim", "exit")]
        activities = [each for section in book["strategy"].values() for each in section] + book["content"]["posts"]
        optional += [(each, key) for each in activities for key in ("description", "place", "topics", "prep", "after", "emotion", "access")]
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


def text_of(book):
    out = []
    for key, value in book.items():
        if out and isinstance(value, (dict, list)):
            out.append("")
        out.extend(lines({key: value}, 0))
    return "\n".join(out) + "\n"


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
