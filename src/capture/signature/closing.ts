/** Words before a writer's name at the end of a mail, in the languages of most business mail. */
const closings = () =>
  new RegExp(
    String.raw`^[\s*_-]{0,4}(?:${[
      "(?:(?:many|best|kind|kindest|warm|warmest|with (?:best|kind|warm)|my best|all the best|very best|personal) )?(?:regards|rgds|wishes|greetings)(?: to (?:all|you))?",
      "(?:many |much |with )?(?:thanks|thank you|thank-you|thanx|thx|ty)(?: (?:again|you|so much|very much|a lot|a million|in advance|for (?:your|the|all your|everything)[^.!?]{0,40}|and (?:best |kind )?regards|much|kindly|guys|all|!)){0,3}",
      "best|all the best|cheers|ciao|sincerely(?: yours)?|yours(?: (?:truly|sincerely|faithfully|ever))?|very truly yours|respectfully(?: yours| submitted)?|cordially|warmly|take care|love|later|talk to you (?:soon|later)|see you(?: soon)?|have a (?:great|good|nice) (?:day|one|weekend|evening)",
      "(?:un )?(?:cordial |muchos |atentos )?saludos?(?: cordial(?:es)?| atentos?)?|atentamente|cordialmente|(?:muchas |mil )?gracias(?: de antemano| por todo| y (?:un )?saludos?)?|(?:un )?(?:fuerte )?abrazos?|reciba un cordial saludo|quedo a (?:su|tu) disposici[oó]n",
      "mfg|lg|vg|(?:mit )?(?:freundlich(?:e[nm]?|st)|beste[nm]?|liebe[nm]?|viele[nm]?|herzliche[nm]?|sch[oö]ne[nm]?) (?:gr(?:ü|u|ue)(?:ß|ss)e?n?)(?: aus \\S{1,30})?|gru(?:ß|ss)|gr(?:ü|ue)(?:ß|ss)e|hochachtungsvoll|(?:vielen |besten )?dank(?:e)?",
      "(?:bien |tr[eè]s )?cordialement|bien [àa] (?:vous|toi)|(?:meilleures |sinc[eè]res )?salutations(?: distingu[ée]es)?|merci(?: beaucoup| d'avance)?|amicalement|bonne journ[ée]e",
      "(?:cordiali|distinti|cari|tanti) saluti|saluti|cordialmente|grazie(?: mille)?|un saluto",
      "atenciosamente|(?:com os )?(?:melhores )?cumprimentos|obrigad[oa]|abra[çc]os?|att",
      "(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|mvg|alvast bedankt|bedankt",
      "(?:med )?v(?:ä|a)nlig(?:a)? h(?:ä|a)lsning(?:ar)?|mvh|(?:med )?venlig hilsen|hilsen|h(?:ä|a)lsningar|(?:yst(?:ä|a)v(?:ä|a)llisin )?terveisin|(?:z )?powa(?:ż|z)aniem|pozdrawiam|s pozdravem|saygılarımla",
    ].join("|")})(?:[\s,.!;:~*_–—-]{0,6})$`,
    "i",
  )

/** Made when first asked for: a page without mails never needs it. */
let made: RegExp | undefined

/** A line that is a closing and nothing else: "Best regards,", "Un saludo", "Mit freundlichen Grüßen". */
export function isClosing(line: string): boolean {
  made ??= closings()
  return line.length < 80 && made.test(line)
}

/** A closing with the writer's name on the same line: "Thanks, Ana", "Regards - Ana Ruiz". The name is left to the caller to judge. */
export function nameAfterClosing(line: string): string | undefined {
  if (line.length > 80) return undefined
  for (const match of line.matchAll(/[,.!–—-] ?|\s/g)) {
    const name = line.slice(match.index + match[0].length).trim()
    if (name && isClosing(line.slice(0, match.index)) && name.split(" ").length <= 4) return name.replace(/[.!,]+$/, "")
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
