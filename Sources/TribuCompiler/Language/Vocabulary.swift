/// Spanish words that consultants write where the language has an English one; used for suggestions only.
enum Vocabulary {
  /// The allowed word that `word` translates to, if any.
  static func english(for word: String, among allowed: some Sequence<String>) -> String? {
    guard let translation = translations[word.lowercased()] else { return nil }
    return allowed.first { $0 == translation }
  }

  private static let translations: [String: String] = [
    "lunes": "monday", "martes": "tuesday", "miércoles": "wednesday", "miercoles": "wednesday", "jueves": "thursday",
    "viernes": "friday", "sábado": "saturday", "sabado": "saturday", "domingo": "sunday", "día": "day", "dia": "day",
    "semana": "week", "mes": "month", "nombre": "name", "título": "title", "titulo": "title", "cuándo": "when",
    "cuando": "when", "quién": "by", "quien": "by", "fases": "phases", "tipo": "kind", "idioma": "language",
    "idiomas": "languages", "moneda": "currency", "cliente": "client", "equipo": "team", "inicio": "start",
    "propósito": "purpose", "proposito": "purpose", "comunidad": "community", "estrategia": "strategy",
    "contenido": "content", "rituales": "rituals", "dinámicas": "dynamics", "dinamicas": "dynamics",
    "experiencias": "experiences", "formación": "education", "formacion": "education", "embajadores": "ambassadors",
    "métricas": "metrics", "metricas": "metrics", "propuesta": "proposal", "inversión": "investment",
    "inversion": "investment", "horas": "hours", "tarifa": "rate", "problema": "problem", "experiencia": "experience",
    "valor": "value", "meta": "target", "objetivo": "target", "fecha": "date", "hora": "at", "temas": "topics",
    "lugar": "place", "descripción": "description", "descripcion": "description", "constructora": "builder",
    "gestora": "manager", "bienvenida": "welcome", "celebración": "celebration", "celebracion": "celebration",
    "reconocimiento": "recognition", "despedida": "farewell", "pregunta": "question", "reto": "challenge",
    "taller": "workshop", "historia": "story", "anuncio": "announcement", "boletín": "newsletter",
    "boletin": "newsletter", "moderación": "moderation", "moderacion": "moderation", "respuestas": "replies",
    "crecimiento": "growth", "lanzamiento": "launch", "activación": "activation", "activacion": "activation",
    "diseño": "design", "diseno": "design", "diagnóstico": "discovery", "diagnostico": "discovery",
    "traspaso": "handover", "visibilidad": "visibility", "presencial": "in-person", "profesional": "professional",
    "organización": "organisation", "organizacion": "organisation", "necesidad": "need", "interés": "interest",
    "interes": "interest", "foro": "forum", "otra": "other", "otro": "other", "ninguna": "none", "audiencia": "audience",
    "grupo": "group", "duración": "length", "duracion": "length", "zona": "timezone", "primero": "first",
    "último": "last", "ultimo": "last", "festivos": "holidays", "participación": "participation",
    "participacion": "participation", "retención": "retention", "retencion": "retention", "acción": "action",
    "accion": "action",
  ]
}
