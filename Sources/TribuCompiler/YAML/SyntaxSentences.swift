// What syntax errors say, one sentence each.
extension Sentence {
  /// “write `…`”, for the side of the carets.
  static func write(_ text: String) -> Sentence { Sentence(en: "write `\(text)`", es: "escribe `\(text)`") }

  static let tabInIndent = Sentence(
    en: "a tab in the indentation: YAML takes spaces only",
    es: "hay un tabulador en la sangría: YAML solo admite espacios")

  static let spaceAfterColon = Sentence(
    en: "a space is missing after the colon", es: "falta un espacio después de los dos puntos")

  static let quoteStaysOpen = Sentence(en: "this quote is never closed", es: "esta comilla no se cierra")

  static let quoteClosesEarly = Sentence(
    en: "the quote closes before the text ends", es: "la comilla se cierra antes de que termine el texto")

  static let hashWantsQuotes = Sentence(
    en: "YAML reads the rest of this line as a comment: a text with ` #` needs quotes",
    es: "YAML lee el resto de esta línea como un comentario: un texto con ` #` necesita comillas")

  static let colonInValue = Sentence(
    en: "a colon followed by a space begins another value: this one needs quotes",
    es: "dos puntos y un espacio empiezan otro valor: este necesita comillas")

  static func wantsQuotes(_ character: String) -> Sentence {
    if character == "`" {
      return Sentence(
        en: "a value that begins with a backtick needs quotes",
        es: "un valor que empieza por un acento grave necesita comillas")
    }
    return Sentence(
      en: "a value that begins with `\(character)` needs quotes",
      es: "un valor que empieza por `\(character)` necesita comillas")
  }

  static func blockBeginsBelow(_ mark: String) -> Sentence {
    Sentence(
      en: "or leave `\(mark)` alone on this line, and begin the text on the next one, indented",
      es: "o deja `\(mark)` solo en esta línea y empieza el texto en la siguiente, con sangría")
  }

  static let listStaysOpen = Sentence(en: "this list is never closed", es: "esta lista no se cierra")
  static let mappingStaysOpen = Sentence(en: "these braces are never closed", es: "estas llaves no se cierran")

  static func closerExpected(_ closer: String) -> Sentence {
    Sentence(en: "`,` or `\(closer)` was expected here", es: "aquí se esperaba `,` o `\(closer)`")
  }

  static func belowAValue(_ key: String) -> Sentence {
    Sentence(
      en: "`\(key)` is indented too far: the line above already has its value",
      es: "`\(key)` tiene demasiada sangría: la línea anterior ya tiene su valor")
  }

  static let itemAmongKeys = Sentence(
    en: "a list item cannot stand among keys", es: "un elemento de lista no puede ir entre claves")

  static let indentMatchesNothing = Sentence(
    en: "this line is not indented like any line above it", es: "la sangría de esta línea no es la de ninguna anterior")

  static let colonMissing = Sentence(
    en: "a colon is missing after the key", es: "faltan los dos puntos después de la clave")

  static let compareIndentation = Sentence(
    en: "compare the indentation with the line above; text with `:`, `#`, `@` or quotes goes in \"quotes\"",
    es: "compara la sangría con la línea anterior; un texto con `:`, `#`, `@` o comillas va entre \"comillas\"")

  /// What libyaml itself says, in words of ours where it is known.
  static func ofLibYAML(_ problem: String) -> Sentence {
    for (english, sentence) in known where problem.contains(english) { return sentence }
    return Sentence(en: "this is not YAML: \(problem)", es: "esto no es YAML: \(problem)")
  }

  private static let known: [(String, Sentence)] = [
    (
      "did not find expected key",
      Sentence(
        en: "a key was expected here; the indentation or a quote is off",
        es: "aquí se esperaba una clave; falla la sangría o una comilla")
    ),
    (
      "mapping values are not allowed",
      Sentence(
        en: "a `key:` cannot stand here; the indentation or a missing quote is to blame",
        es: "aquí no puede ir una `clave:`; falla la sangría o faltan comillas")
    ),
    (
      "did not find expected '-' indicator",
      Sentence(
        en: "a list item (`- `) was expected here; the indentation is off",
        es: "aquí se esperaba un elemento de lista (`- `); falla la sangría")
    ),
    ("did not find expected node content", Sentence(en: "a value was expected here", es: "aquí se esperaba un valor")),
    (
      "did not find expected <document start>",
      Sentence(
        en: "the document ended above this line; compare its indentation with the first line's",
        es: "el documento termina antes de esta línea; compara su sangría con la de la primera")
    ),
    (
      "block sequence entries are not allowed",
      Sentence(
        en: "a list cannot begin on the line of its key: begin it on the next one",
        es: "una lista no puede empezar en la línea de su clave: empiézala en la siguiente")
    ),
    (
      "mapping keys are not allowed",
      Sentence(en: "a value that begins with `? ` needs quotes", es: "un valor que empieza por `? ` necesita comillas")
    ),
    (
      "found unknown escape character",
      Sentence(
        en: "`\\` begins an escape inside double quotes: write `\\\\`, or use single quotes",
        es: "`\\` empieza una secuencia especial entre comillas dobles: escribe `\\\\` o usa comillas simples")
    ),
    (
      "hexdecimal number",
      Sentence(
        en: "`\\x`, `\\u` and `\\U` take 2, 4 and 8 hexadecimal digits",
        es: "`\\x`, `\\u` y `\\U` llevan 2, 4 y 8 cifras hexadecimales")
    ),
    (
      "invalid Unicode character escape",
      Sentence(en: "there is no such character", es: "ese carácter no existe")
    ),
    (
      "control characters are not allowed",
      Sentence(
        en: "an invisible control character stands here: drop it",
        es: "aquí hay un carácter de control invisible: quítalo")
    ),
    (
      "found character that cannot start any token",
      Sentence(en: "this character cannot begin a value", es: "este carácter no puede empezar un valor")
    ),
    ("max nesting level", Sentence(en: "nested too deep", es: "hay demasiados niveles de anidamiento")),
    (
      "directive",
      Sentence(en: "a line that begins with `%` is not used here", es: "aquí no se usan líneas que empiezan por `%`")
    ),
    ("tag", Sentence(en: "tags (`!`) are not used here", es: "aquí no se usan etiquetas (`!`)")),
    (
      "alphabetic or numeric character",
      Sentence(
        en: "the name of an anchor (`&`) or alias (`*`) has letters and digits only",
        es: "el nombre de un ancla (`&`) o un alias (`*`) solo lleva letras y cifras")
    ),
  ]
}
