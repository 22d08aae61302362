import { type Rule, says } from "../rule"

/** What is said against a purchase; each wins over whatever else its sentence seems to ask. */
const refusal = (
  id: string,
  kind: Rule["kind"],
  confidence: number,
  patterns: readonly RegExp[],
  unless: readonly RegExp[] = [],
): Rule => ({ id, kind, language: id.startsWith("es") ? "es" : "en", patterns, unless, confidence })

const FOOD = /\b(?:sandwich(?:es)?|coffee|cake|wine|dessert|football|gossip|comida|cena|postre|futbol|cafe)\b/
const SOMEBODY_ELSE = /\b(?:if you|in case you|si (?:estas|esta|estais|os vais|te vas)|cuando (?:estes|este))\b/

export const REFUSALS: readonly Rule[] = [
  refusal("en-unsubscribe", "unsubscribe", 0.95, [
    says`^(?:please )?(?:unsubscribe|opt(?: me)? out|remove(?: me)?|stop)(?: please| me| thanks)?[.! ]{0,4}$`,
    says`\b(?:please |kindly )unsubscribe|\bunsubscribe (?:me|us|this|my)\b|\b(?:want|like|wish|how (?:do|can) i|asked) to (?:unsubscribe|opt out)`,
    says`\btake (?:me|us|my (?:name|e-?mail|address)|this address|our \w{1,12}) off\b`,
    says`\b(?:remove|delete) (?:me|us|my (?:name|e-?mail|address|data|details|contact)|this address|our (?:address|details))\b`,
    says`\b(?:stop|quit|cease) (?:e-?mailing|contacting|sending|writing|mailing|messaging|spamming|bothering|calling)\b`,
    says`\b(?:don'?t|do not|never) (?:e-?mail|contact|write(?: to)?|message|mail|bother) (?:me|us)\b`,
    says`\bno (?:more|further) (?:e-?mails?|mails|messages|newsletters?)\b`,
  ]),
  refusal(
    "en-not-interested",
    "not-interested",
    0.9,
    [
      says`\b(?:not|no longer|aren'?t|isn'?t|wasn'?t|weren'?t) (?:really |currently |particularly |that |at all |actively )?(?:interested|in the market|looking (?:for|to|at))`,
      says`\b(?:we'?ll|i'?ll|we will|i will|going to|have to|decided to|we|i) (?:have to )?pass(?: on| for| this|[.!,]|$)`,
      says`\bnot (?:a|the|quite the|really a) (?:good |right |best )?(?:fit|time|moment|priority)\b`,
      says`\bnot (?:right now|now[,.]|for now|for us|at (?:this|the) (?:time|moment|point|stage)|this (?:year|quarter))`,
      says`\btoo (?:early|soon) for us`,
      says`\b(?:end(?:ed)? up|finished up) (?:buying|going|choosing|with)|\b(?:bought|purchased|got) (?:it |one |them )?(?:from (?:someone|somebody|another|a competitor)|elsewhere)`,
      says`\b(?:isn'?t|is not|wasn'?t) (?:really )?for us\b|\b(?:we|i) (?:no longer|don'?t) need (?:this|it|your|one)\b`,
      says`\b(?:revisit|come back to|look at|return to|pick up) (?:this |it )?(?:again )?(?:next year|next quarter|later (?:this|in)|in (?:the )?(?:new year|autumn|spring|summer|fall|a few months))`,
      says`\b(?:went|going|gone|go|decided|chose|chosen|opted|signed|stick~|stay~|selected|picked|awarded)\b.{0,20}\b(?:another|other|different|someone else|somebody else|(?:a|your) competitor|(?:current|existing) (?:provider|supplier|vendor|system|tool)|elsewhere|in-?house)\b`,
      says`\b(?:put|putting|place~)\b.{0,25}\bon (?:hold|ice|the back ?burner|pause)\b`,
      says`\b(?:park~|shelv~|postpon~|paus~) (?:this|it|the (?:project|idea|topic|whole))\b|\bhold(?:ing)? off\b`,
      says`\b(?:no|(?:don'?t|do not|doesn'?t) have (?:the |any |a )?)budget\b`,
      says`\bdecided (?:not to|against)\b|\b(?:won'?t|will not|not) (?:be )?(?:moving forward|move forward|proceed~|going ahead|go ahead|needing|taking (?:this|it) (?:further|forward))`,
      says`\b(?:we'?re|we are|i'?m|i am) (?:all set|happy with (?:what we have|our (?:current|existing)|what we've got))`,
      says`^(?:hi|hello)?.{0,20}\bno,? thank(?:s| you)[.! ]{0,3}$`,
    ],
    [
      FOOD,
      says`\b(?:if|unless|whether) (?:you|it|this)(?:'re| are|'s| is)? not\b`,
      says`\b(?:interested in (?:blame|who|why|hearing)|why not|not only|we'?re not looking for a)`,
    ],
  ),
  refusal(
    "en-away",
    "out-of-office",
    0.9,
    [
      says`\b(?:i'?m|i am|i'?ll be|i will be|we are|we'?re|currently|am)\b.{0,40}\b(?:out of (?:the )?office|on (?:vacation|holidays?|annual leave|leave|maternity leave|paternity leave|parental leave|sick leave|pto)|away (?:from (?:the office|my desk|work)|until|on|with)|travell?ing (?:until|with|and)|ooo)\b`,
      says`^(?:hello|hi|thank you for your (?:e-?mail|message))?.{0,10}\bout of (?:the )?office\b`,
      says`\boffices? (?:is|are|will be|will remain) closed\b`,
      says`\b(?:limited|no|intermittent) access to (?:my )?e-?mails?\b`,
    ],
    [SOMEBODY_ELSE, says`\b(?:was|were|been|not) (?:out of|on|away)`, says`\bhow\b`],
  ),
  refusal("en-gone", "left", 0.85, [
    says`\b(?:has|have) (?:now |since |recently )?(?:moved on|left) (?:from )?(?:the (?:company|business|firm|team)|us|acme|our)\b`,
    says`\b(?:has|have) retired\b|\bi(?:'ve| have) left \w{2,20}[,.;] |\bmy last (?:working )?day (?:at|with|here|is|was|will)\b|\bi(?:'m| am| will be|'ll be) leaving (?:the company|my (?:role|position|job)|at the end)`,
  ]),
  refusal(
    "es-baja",
    "unsubscribe",
    0.95,
    [
      says`^(?:por favor,? )?(?:la )?(?:baja|darme de baja|borrar|eliminar)(?: por favor| gracias)?[.! ]{0,4}$`,
      says`\b(?:dar(?:me|nos)?|dad(?:me|nos)?|den(?:me|nos)|deme|denos|dame|danos|dierais|diera[ns]?|dieses?|(?:me|nos) (?:den?|deis|des|dais|das|da)) (?:de )?baja\b`,
      says`\b(?:quiero|solicito|pido|ruego|deseo|tramit~) (?:causar |darme de |la |mi )?(?:de )?baja\b`,
      says`\bno (?:me|nos) (?:volva~ a |vuelva~ a )?(?:escrib~|contact~|molest~)\b.{0,20}(?:\bmas\b|\bde nuevo\b|$|[.!])`,
      says`\bno (?:me|nos) (?:mand~|envi~|llam~)\b.{0,12}\b(?:mas(?! de)|nunca)\b`,
      says`\bdej(?:a|ad|en|e|ar|eis|es) de (?:escribir~|mandar~|enviar~|contactar~|molestar~|llamar~|dar la lata)`,
      says`\b(?:borra|elimina|quita|saca|borrad|eliminad|quitad|sacad|borren|eliminen|quiten|saquen|borre|elimine|quite|saque|borrar|eliminar|quitar|sacar)(?:me|nos)\b`,
      says`\bno (?:quiero|deseo|queremos|quisiera) (?:seguir )?recib~`,
    ],
    [says`\b(?:puedo|podemos|podria|podriamos|se puede) dar(?:me|nos|se) de baja (?:cuando|en|antes|sin)`],
  ),
  refusal(
    "es-no-interesa",
    "not-interested",
    0.9,
    [
      says`\bno (?:me|nos|le|les) (?:interesa~|encaja~|convence~)|\bno (?:estamos|estoy|estariamos) interesad[oa]s?`,
      says`\bno es (?:el |un )?(?:buen |mejor )?momento|\bno (?:es|sera) (?:una )?prioridad|\bno es (?:para nosotros|(?:algo )?prioritari[oa])|\bno (?:lo|la|los|las) necesitamos\b`,
      says`\b(?:compramos|contratamos|cogimos|compre|contrate|hemos comprado)\b.{0,15}\b(?:en|con|a) (?:otr[oa])\b`,
      says`\bahora no[.!]{0,3}$`,
      says`\b(?:de momento|por (?:ahora|el momento|lo pronto)|ahora(?: mismo)?) (?:preferimos |prefiero |creo que )?no(?:,? gracias|[.!]|$| (?:nos interes|lo vemos|lo vamos|vamos a|es (?:el|posible|prioridad)|seguimos|seguiremos|necesitamos))`,
      says`\b(?:nos (?:fuimos|hemos ido|vamos|decidimos|hemos decidido|hemos decantado|decantamos|quedamos|hemos quedado|inclinamos|decidimos)|hemos (?:elegido|optado|escogido|contratado|cerrado|decidido)|elegimos|optamos|decidimos|contratamos|escogimos|cerramos|seguimos|seguiremos|firmamos)\b.{0,25}\b(?:otr[oa]s?|la competencia|(?:nuestro |el )?proveedor actual|de siempre|intern[oa]|lo que (?:tenemos|ya tenemos))\b`,
      says`\b(?:lo|la|el (?:proyecto|tema)) (?:vamos a |hemos |tenemos que |hay que )?(?:dejar|dejamos|dejaremos|dejado|aplaz~|pospon~|pospues~|poster~|parar|paramos|pausa~)\b.{0,15}\b(?:para|hasta|aqui|estar|mas adelante|en pausa|de lado|por ahora|$)`,
      says`\b(?:aplazamos|posponemos|postergamos|hemos aplazado|hemos parado|queda parado|en pausa|queda en stand ?by|congelad[oa])\b`,
      says`\bno (?:hay|tenemos|tengo|contamos con|disponemos de) (?:mas )?presupuesto`,
      says`\bno (?:vamos a|seguiremos|podemos|continuaremos) (?:seguir|continuar|avanzar|adelante|con)\b`,
      says`\b(?:hemos|lo hemos) (?:descartado|desestimado)|\blo descartamos|\bhemos decidido no\b`,
      says`^(?:hola|buenas)?.{0,20}\bno,? (?:muchas )?gracias[.! ]{0,3}$`,
    ],
    [FOOD, says`\bsi no (?:os|le|les|te|nos)\b`],
  ),
  refusal(
    "es-ausente",
    "out-of-office",
    0.9,
    [
      says`\b(?:estoy|estare|me encuentro|me encontrare|ando|estamos|estaremos|actualmente)\b.{0,30}\b(?:fuera de (?:la |mi )?oficina|de vacaciones|ausente|de baja|de viaje (?:hasta|y|sin)|de permiso|fuera hasta|con licencia|de licencia)\b`,
      says`^(?:hola|gracias por (?:su|tu) (?:mensaje|correo))?.{0,10}\bfuera de (?:la )?oficina\b`,
      says`\boficinas?\b.{0,20}\bcerrad[oa]s?\b`,
      says`\bacceso (?:limitado|restringido) (?:a mi |al? )?correo`,
    ],
    [SOMEBODY_ELSE],
  ),
  refusal("es-se-fue", "left", 0.85, [
    says`\bya no (?:formo parte|trabajo (?:en|con|para|aqui)|labora|presta (?:sus )?servicios|se encuentra (?:en|laborando)|esta en la (?:empresa|compania)|colabora|sigue (?:en|con))\b`,
    says`\bse (?:ha jubilado|jubilo|ha marchado de|marcho de|retiro de|desvinculo)|\bcauso baja\b|\bmi ultimo dia (?:en|de|con)|\bdejo (?:la empresa|mi puesto|el puesto)`,
  ]),
]
