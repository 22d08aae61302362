/** Words before a writer's name at the end of a mail, in the languages of most business mail. */
const closings = () =>
  String.raw`^[\s*_-]{0,4}(?:${[
    "(?:(?:many|best|kind|kindest|warm|warmest|with (?:best|kind|warm)|my best|all the best|very best|personal) )?(?:regards|rgds|wishes|greetings)(?: to (?:all|you))?",
    "(?:many |much |with )?(?:thanks|thank you|thank-you|thanx|thx|ty)(?: (?:again|you|so much|very much|a lot|a million|in advance|for (?:your|the|all your|everything)[^.!?]{0,40}|and (?:best |kind )?regards|much|kindly|guys|all|!)){0,3}",
    "best|all the best|cheers|ciao|sincerely(?: yours)?|yours(?: (?:truly|sincerely|faithfully|ever))?|very truly yours|respectfully(?: yours| submitted)?|cordially|warmly|take care|love|later|talk to you (?:soon|later)|see you(?: soon)?|have a (?:great|good|nice) (?:day|one|weekend|evening)",
    "(?:un )?(?:cordial |muchos |atentos )?saludos?(?: cordial(?:es)?| atentos?)?|atentamente|cordialmente|(?:muchas |mil )?gracias(?: de antemano| por todo| y (?:un )?saludos?)?|(?:un )?(?:fuerte )?abrazos?|reciba un cordial saludo|quedo a (?:su|tu) disposici[oó]n",
    "(?:un |una )?(?:cordial|afectuoso|respetuoso) saludo|atte|slds|sl2s|(?:muchos |un )?bes(?:os?|itos)|(?:muchas )?gracias(?: a todos| por tod[oa].{0,30}| por (?:su|tu|vuestra) (?:atenci[oó]n|tiempo|ayuda|colaboraci[oó]n))|(?:un )?(?:cordial )?saludos? (?:a todos|desde .{2,30}|y (?:buen|feliz) .{2,20})|quedo a la espera(?: de .{2,40})?|quedamos a (?:su|tu|vuestra) disposici[oó]n|hasta (?:pronto|luego|ma[ñn]ana)|(?:que teng[aá]is? |que tengas? )?(?:un )?(?:buen|feliz) (?:d[ií]a|fin de semana|finde|tarde)|(?:muy )?(?:cordialmente|atentamente|respetuosamente)",
    "salutacions(?: cordials)?|(?:una )?(?:cordial )?salutaci[oó]|atentament|(?:moltes )?gr[aà]cies|una abra[çc]ada|un sa[uú]do|sa[uú]dos|agur(?: bero bat)?|eskerrik asko",
    "speak soon|kindly|warmest|with (?:many )?thanks|with appreciation|yours|x{1,3}|looking forward(?: to (?:hearing|seeing|speaking|meeting)[^.!?]{0,40})?|enjoy (?:the|your) (?:weekend|day)",
    "mfg|lg|vg|(?:mit )?(?:freundlich(?:e[nm]?|st)|beste[nm]?|liebe[nm]?|viele[nm]?|herzliche[nm]?|sch[oö]ne[nm]?) (?:gr(?:ü|u|ue)(?:ß|ss)e?n?)(?: aus \\S{1,30})?|(?:mit )?(?:besten |lieben |vielen |sch[oö]nen )?gru(?:ß|ss)|bis (?:bald|dann|morgen)|(?:einen )?sch[oö]ne[ns]? (?:tag|wochenende|abend|woche)(?: noch)?|mit (?:besten|freundlichen|lieben) gr(?:ü|u|ue)(?:ß|ss)en und .{3,30}|gr(?:ü|ue)(?:ß|ss)e|hochachtungsvoll|(?:vielen |besten )?dank(?:e)?",
    "(?:bien |tr[eè]s )?cordialement|bien [àa] (?:vous|toi)|(?:meilleures |sinc[eè]res )?salutations(?: distingu[ée]es)?|merci(?: beaucoup| d'avance)?|amicalement|bonne (?:fin de )?(?:journ[ée]e|semaine)|bon week-?end|belle (?:fin de )?journ[ée]e|[àa] (?:tr[eè]s )?bient[oô]t|(?:bien )?sinc[eè]rement|respectueusement|amiti[ée]s|bises?|bien [àa] toi|dans l'attente de (?:votre|ton) (?:retour|r[ée]ponse)|(?:je vous prie|veuillez) (?:d')?agr[ée]er.{5,60}",
    "(?:cordiali|distinti|cari|tanti) saluti|saluti|cordialmente|grazie(?: mille| ancora| e (?:buona|cordiali) .{3,20})?|un (?:caro |cordiale )?saluto|distintamente|a presto|buona (?:giornata|serata)|buon (?:lavoro|week-?end|fine settimana)|(?:resto|rimango) a (?:tua|sua|vostra|Vs\\.?) disposizione",
    "cu (?:stim[aă]|respect|prietenie|drag|considera[țt]ie)|(?:v[aă] )?mul[țt]umesc(?: frumos| anticipat)?|mul[țt]umim|o (?:zi|s[aă]pt[aă]m[aâ]n[aă]|sear[aă]) (?:bun[aă]|frumoas[aă]|excelent[aă])|toate cele bune|numai bine|cele bune",
    "atenciosamente|(?:com os )?(?:melhores )?cumprimentos|obrigad[oa](?: desde j[aá]| pela aten[çc][aã]o)?|(?:um )?(?:grande )?abra[çc]os?|att|beijos?|bom (?:dia|fim de semana|trabalho)|cordiais sauda[çc][oõ]es",
    "(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|mvg|alvast bedankt|bedankt",
    "(?:med )?v(?:ä|a)nlig(?:a)? h(?:ä|a)lsning(?:ar)?|mvh|(?:med )?venlig hilsen|hilsen|h(?:ä|a)lsningar|(?:yst(?:ä|a)v(?:ä|a)llisin )?terveisin|(?:z )?powa(?:ż|z)aniem|pozdrawiam|s pozdravem|saygılarımla",
    "(?:med )?(?:vänliga|bästa|varma) hälsningar|bästa|med venlig hilsen|(?:de )?bedste hilsner|(?:med )?beste hilsen|hälsar|tack|tak|takk(?: for hjelpen)?|ystävällisesti|kiitos(?: paljon)?|(?:serdecznie )?pozdrawiam(?: serdecznie)?|(?:z )?wyrazami szacunku|dzi[eę]kuj[eę]|(?:s )?přátelským pozdravem|děkuji|(?:szívélyes )?üdvözlettel|tisztelettel|köszönettel|köszönöm|с уважением|с наилучшими пожеланиями|спасибо|з повагою|дякую|iyi çalışmalar|teşekkürler|sevgiler|met vriendelijke groeten?|hartelijke groeten?|groetjes|敬具|此致|祝好|谢谢|よろしくお願い(?:いたします|致します|します)",
  ].join("|")})`

/** Made when first asked for: a page without mails never needs it. */
let made: { alone: RegExp; first: RegExp } | undefined

function patterns(): { alone: RegExp; first: RegExp } {
  const first = closings()
  const alone = String.raw`${first}(?:\s?/\s?[\p{L} ]{4,30})?(?:[\s,.!;:~*_–—-]{0,6})$`
  made ??= { alone: new RegExp(alone, "iu"), first: new RegExp(first, "iu") }
  return made
}

/** The last line asked about: a line that may be a closing alone may also have a name after it. */
let last = { line: "", begins: false }

/** Asked first, since most lines don't. */
function beginsAsClosing(line: string): boolean {
  if (line !== last.line) last = { line, begins: (made ?? patterns()).first.test(line) }
  return last.begins
}

/** A line that is a closing and nothing else: "Best regards,", "Un saludo", "Mit freundlichen Grüßen". */
export function isClosing(line: string): boolean {
  return line.length < 80 && beginsAsClosing(line) && (made ?? patterns()).alone.test(line)
}

/** A closing with the writer's name on the same line: "Thanks, Ana", "Regards - Ana Ruiz". The name is left to the caller to judge. */
export function nameAfterClosing(line: string): string | undefined {
  if (line.length > 80 || !beginsAsClosing(line)) return undefined
  for (const match of line.matchAll(/[,.!–—-] ?|\s/g)) {
    const name = line.slice(match.index + match[0].length).trim()
    // Few words first: most lines are sentences, and the pattern of closings is a long one.
    if (name && name.split(" ", 5).length <= 4 && isClosing(line.slice(0, match.index)))
      return name.replace(/[.!,]+$/, "")
  }
  return undefined
}

/** What telephones and mail programs write under a mail by themselves. */
export function isDeviceLine(line: string): boolean {
  return (
    line.length < 160 &&
    /^[\s*_–—-]{0,4}(?:sent (?:from|via|with|by|using) |sent wirelessly|get (?:outlook|mail) for |from my (?:i|android|samsung)|enviado (?:desde|con|do meu|a partir) |von meine[mr] .{1,40} gesendet|gesendet (?:von|mit) |envoy[ée] (?:de|depuis|à partir) |inviato da|verzonden (?:vanaf|met|vanuit)|skickat från|sendt fra|wysłane z|отправлено (?:с|из)|lähetetty|download outlook|obtener outlook|outlook für)/i.test(
      line,
    )
  )
}
