/// BCP 47 tags, as far as a playbook needs them: language, script, region, variants.
enum LanguageTag {
  /// Well-formed, with a language and region that exist, in the usual letter case.
  static func isKnown(_ text: String) -> Bool { canonical(text) == text }

  /// The tag in the usual case (`ES_co` → `es-CO`); nil where it names no language.
  static func canonical(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let first = parts.first?.lowercased(), languages.contains(first), text.utf8.count <= 35 else { return nil }
    var result = [first]
    for part in parts.dropFirst() {
      guard part.utf8.allSatisfy({ ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }) else {
        return nil
      }
      switch part.utf8.count {
      case 2 where result.count <= 2:
        guard Regions.codes.contains(part.uppercased()) else { return nil }
        result.append(part.uppercased())
      case 3 where part.utf8.allSatisfy({ $0 < 0x3A }): result.append(part)
      case 4 where result.count == 1 && part.utf8.allSatisfy({ $0 > 0x40 }):
        result.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      case 4...8: result.append(part.lowercased())
      default: return nil
      }
    }
    return result.joined(separator: "-")
  }

  /// ISO 639-1, and the three-letter languages of the places whose holidays Tribu knows.
  private static let languages = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg \
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn \
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta \
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ast ext lld fil gsw haw nah quc \
    quy quz arn yua zap mxp guc pap mxi
    """.split(separator: " ").map(String.init))
}

/// ISO 3166-1 alpha-2.
enum Regions {
  static let codes = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC \
    CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD \
    GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH \
    KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW \
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC \
    SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY \
    UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split(separator: " ").map(String.init))
}
