/// The words of the language, each with what people write in its place: Spanish without accents, words apart by hyphens.
///
/// A word with a question mark is worth asking about and no more: it means something else as often.
enum VocabularyTable {
  static let words =
    """
    monday: lunes
    tuesday: martes
    wednesday: miercoles
    thursday: jueves
    friday: viernes
    saturday: sabado
    sunday: domingo
    day: dia dias weekday days
    week: semana
    month: mes
    first: primer primero
    last: ultimo
    at: hora hour time
    when: cuando horario
    every: cada
    date: fecha fechas dates
    from: desde de
    until: hasta
    to: hasta a
    times: veces count
    for: duracion duration dura para
    length: duracion duration
    within: plazo
    trigger: disparador
    join: entrada alta
    leave: salida baja
    id: identificador
    was: antes antiguo
    name: nombre titulo
    title: titulo nombre
    kind: tipo type
    by: quien responsable encargado who role rol por
    who: quien
    serves: sirve meta? objetivo? goal
    phases: fases phase
    deputy: suplente
    format: formato
    direction: direccion
    effort: esfuerzo dedicacion duracion?
    description: descripcion
    place: lugar sitio
    topics: temas
    prep: preparacion antes previo
    after: despues seguimiento
    lead: antelacion
    lag: plazo
    task: tarea
    on-holiday: festivo en-festivo si-es-festivo
    access: acceso accesibilidad accessibility
    captions: subtitulos
    recording: grabacion
    alternative: alternativa
    reminders: avisos recordatorios
    music: musica
    licence: licencia license
    source: fuente origen
    consent: consentimiento permiso
    scope: alcance
    expires: caduca vence
    anonymous: anonimo
    cost: coste costo
    costs: costes costos gastos
    progress: avance progreso
    close: cierre
    answer-by: respuesta
    criteria: criterios
    emotion: emocion
    expert: experto experta
    experts: expertos expertas
    channel: canal red
    pillar: pilar
    pillars: pilares
    doorway: puerta
    hours: horas
    language: idioma lengua
    languages: idiomas lenguas
    timezone: zona zona-horaria huso
    currency: moneda
    extends: extiende
    consultancy: consultora consultoria agencia
    domain: dominio
    email: correo e-mail mail
    phone: telefono
    website: web sitio
    logo: logotipo
    about: acerca sobre quienes-somos
    colours: colores colors
    fonts: letras tipografias
    text: texto
    headings: titulos
    client: cliente clienta
    contact: contacto
    professional: profesional
    organisation: organizacion organization
    diagnosis: diagnostico
    state: estado situacion
    audience: audiencia publico
    none: ninguna nada
    group: grupo
    community: comunidad
    followers: seguidores
    summary: resumen
    findings: hallazgos
    purpose: proposito
    problem: problema
    experience: experiencia
    value: valor
    statement: declaracion
    differentiator: diferencia diferenciador
    goals: metas objetivos
    impact: impacto
    revenue: ingresos
    reach: alcance
    business: negocio
    ideas: ideas
    relations: relaciones
    objective: objetivo
    tactic: tactica
    shared-goals: metas-compartidas
    shared-values: valores valores-compartidos
    platform: plataforma
    facebook-group: facebook?
    in-person: presencial
    forum: foro
    other: otra otro
    bond: vinculo
    interest: interes
    need: necesidad
    members: miembros
    now: ahora hoy
    target: meta objetivo
    minimum: minimo
    cap: tope maximo
    regions: regiones
    share: parte porcentaje
    circles: circulos
    size: tamano
    identity: identidad
    greeting: saludo
    symbols: simbolos
    entry: entrada ingreso
    guidelines: normas reglas
    safety: seguridad
    moderator: moderador moderadora
    response: respuesta
    escalation: escalado
    sensitive: sensible
    health: salud
    minors: menores
    retention: retencion conservacion
    limits: limites
    engagement: encargo contrato
    start: inicio comienzo
    milestones: hitos
    holidays: festivos feriados
    closed: cerrado cierres
    reason: motivo razon
    range: intervalo rango
    working-days: dias-laborables dias-habiles laborables
    friendly-hours: horario horas
    live: directo en-vivo vivo
    discovery: diagnostico descubrimiento
    design: diseno
    visibility: visibilidad
    launch: lanzamiento
    activation: activacion
    growth: crecimiento
    handover: traspaso cierre
    aim: objetivo
    exit: salida
    deliverables: entregables
    work: trabajo
    team: equipo
    builder: constructora constructor dinamizadora? dinamizador?
    manager: gestora gestor community-manager
    ambassadors: embajadores embajadoras
    focus: enfoque
    skills: habilidades
    tools: herramientas
    rate: tarifa precio price
    topic: tema
    confirmed: confirmado confirmada
    strategy: estrategia
    rituals: rituales
    dynamics: dinamicas
    experiences: experiencias
    education: formacion
    content: contenido contenidos
    faq: dudas preguntas
    posts: publicaciones
    desk: turno guardia
    handoffs: relevos traspasos
    metrics: metricas indicadores
    family: familia
    unit: unidad
    baseline: linea-base punto-de-partida
    unknown: desconocido desconocida no-se n-a
    primary: principal
    assumption: supuesto
    read: lectura
    participation: participacion
    action: accion
    perceived-value: valor-percibido
    investment: inversion presupuesto
    tax: impuesto impuestos iva
    payments: pagos
    amount: importe monto cantidad
    in: fase en
    proposal: propuesta
    valid: validez
    why-us: por-que-nosotros
    cases: casos
    assumptions: supuestos
    exclusions: exclusiones
    risks: riesgos
    sections: secciones
    checks: comprobaciones
    profile: perfil
    allow: permitir
    rule: regla
    seats: plazas cupos
    signals: senales
    trial: prueba
    term: mandato plazo
    disclosure: declaracion
    tiers: niveles
    requires: requisitos
    duties: tareas deberes
    perks: beneficios ventajas
    journey: camino recorrido
    welcome: bienvenida
    celebration: celebracion
    recognition: reconocimiento
    farewell: despedida
    gathering: encuentro
    theme-day: dia-tematico tema-del-dia dia-de-tema
    question: pregunta
    challenge: reto
    pairing: parejas
    directory: directorio
    fair: feria
    gift: regalo
    workshop: taller
    course: curso
    story: historia
    announcement: anuncio
    newsletter: boletin
    moderation: moderacion
    replies: respuestas
    analytics: analitica
    reporting: informes informe
    review: revision
    thread: hilo
    keep: mantener
    skip: saltar omitir
    next: siguiente
    previous: anterior
    """
}
