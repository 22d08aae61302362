import { MONEY, type Rule, says } from "../rule"
import { asked, DATE, GIVE, rule, THANKED, THEIRS } from "./spanish-common"

/** Prices, quotes, dates and budgets. */
export const SPANISH_TERMS: readonly Rule[] = [
  rule(
    "cuanto",
    "price-asked",
    0.9,
    [
      says`\bcuanto (?:me |nos |te |le |os |se |les |mas o menos |aprox\.? )?(?:cuest~|costari~|costaba|costo|vale~|valdri~|sale|salen|saldri~|salia~|seria~|es|son|cobra~|esta\b|estaria|estan|queda~|pagar~|ascend~|va a (?:costar|salir))`,
      says`\bcuanto (?:por|x|el|la|un|una)\b.{0,40}\?`,
    ],
    [says`\bcuanto (?:es|esta|son) (?:de|el tiempo)`],
  ),
  rule(
    "precio",
    "price-asked",
    0.85,
    [
      says`\b(?:que|cual|cuales|saber|conocer|tene~|tien~|consult~|pregunt~|informacion|info|idea|sobre|ver|${GIVE})\b.{0,40}\b(?:precios?|tarifas?|costes?|costos?|tarifario|cuotas?)\b`,
    ],
    [
      THANKED,
      THEIRS,
      says`\b(?:nuestr[oa]s client\w{1,3}|precio acordado|a toda costa|al coste|(?:que|un) precio (?:tan|jaja)|tiene un precio|nos han subido|subi~ (?:la|el|los|las) )`,
    ],
  ),
  asked(
    "precio-pregunta",
    "price-asked",
    0.75,
    [
      says`\b(?:gastos? de (?:alta|instalacion|envio|gestion|implantacion)|como (?:cobra~|se (?:paga|cobra|factura))|cobra[ns]? por)\b`,
      says`\b(?:precios?|tarifas?|costes?|costos?|cuota (?:mensual|anual)|mas barato|valor (?:tiene|del|de la))\b`,
      says`\b(?:a como|que valor) (?:esta|sale|tiene|lo|la|es|queda|dejan?|me)`,
    ],
    [THANKED, THEIRS, says`\b(?:precio acordado|a toda costa|(?:otro|otra) (?:sitio|lado|empresa))\b`],
  ),
  rule("precio-lista", "price-asked", 0.8, [
    says`^(?:[-*•·–—]|\d{1,2}[.)]|y|tambien|hola|buenas|¿)? ?(?:el )?(?:precios?|costes?|costos?|tarifas?)(?: (?:por|de|del|para|y|aprox~|mensual|anual|total|unitario)\b| ?[?]| ?$)`,
    says`\b(?:precios?|costes?|costos?|tarifas?) (?:por|para|del?) [^?]{1,60}\?`,
  ]),
  rule("descuento", "price-asked", 0.8, [
    says`\b(?:hay|algun|tien~|tene~|hac~|podri~|pode~|pued~|existe|aplica~|manej~|dar~|ofrec~|cabe|posib~)\b.{0,30}\b(?:descuentos?|rebajas?|mejor(?:ar)? (?:el |la |ese |un )?(?:precio|oferta)|precios? (?:por volumen|especial~)|bonificaci~|ajustar (?:el |un poco )?(?:el )?precio)\b`,
    says`\b(?:es lo menos|el (?:ultimo|mejor) precio|precio final|(?:algo|un poco|bastante|muy|demasiado) car[oa]s?\b)`,
  ]),
  rule(
    "presupuesto",
    "quote-requested",
    0.9,
    [
      says`\b(?:manda~|pasa~|envia~) (?:numeros|una oferta|oferta)\b`,
      says`\b(?:ocup~|pasa~|mand~|hac~|hag~|necesit~|quier~)\b.{0,20}\b(?:presu|cotizacion|cotiza)\b`,
      says`\b${GIVE}\b.{0,40}\b(?:presupuestos?|cotizaci~|propuestas?|oferta (?:economica|formal|por escrito|detallada|por|para|de)|una oferta|pro-?forma|estimaci~)\b`,
      says`\b(?:a la espera|en espera|pendiente|pendientes) de (?:vuestr[oa]|su|tu|el|la|recibir) .{0,12}(?:presupuesto|propuesta|cotizacion|oferta)`,
      says`\b(?:arm(?:as|an|ame|anos|ar~|en)|mandas|cotices)\b.{0,20}\b(?:presupuesto|cotizacion|propuesta)`,
      says`\b(?:cotizar(?:me|nos|lo)?|coticeme|coticenos|cotizame|cotizanos|me cotiz~|nos cotiz~|presupuestar(?:me|nos|lo)?)\b`,
      says`^(?:hola |buenas )?(?:solicitud de )?(?:presupuesto|cotizacion) (?:por|para|de) (?!\d{1,3}[.,]\d{3})`,
    ],
    [
      THANKED,
      THEIRS,
      says`\b(?:nuestro|mi|que|cuadrar el|cerrar el|el) presupuesto (?:es|anual|maximo|interno|asignado|disponible|manej~|tenemos|tengo|tene~)`,
      says`\bpresupuestos? de ${MONEY}`,
      says`\b(?:revis~|mira~|mire~|aprob~|firm~|compar~|acept~|estudi~|sobre|respecto)\b.{0,8}\b(?:el|la|tu|su|vuestr[oa]|este|esta) (?:presupuesto|cotizacion|propuesta|oferta)`,
      says`\bno (?:hay|tenemos|tengo|contamos con) presupuesto`,
    ],
  ),
  rule(
    "plazo",
    "deadline-named",
    0.85,
    [
      says`\b(?:concurso|licitacion|convocatoria|pliego|subvencion)\b.{0,20}\b(?:cierra|acaba|termina|vence|finaliza)\b`,
      says`\b(?:corre prisa|urge|inauguramos|abrimos)\b.{0,40}\b(?:el|en|para) (?:el )?${DATE}`,
      says`\b(?:la idea|el objetivo|el plan) (?:es|seria)\b.{0,30}\b(?:en|antes de|para) (?:el |la )?${DATE}`,
      says`\b(?:necesit~|tenemos que|tengo que|tiene que|tienen que|tendria~|tenerl[oa]~|tenerlo~|hay que|deb~|urge|queremos|quisier~|querriamos|gustaria|estar|este|listo|lista|en marcha|funcionando|operativ~|arranc~|empez~|empiez~|lanz~|implant~|implement~|instal~|cambi~|decid~|decision|present~|entreg~|comite|licitacion|abrimos|inaugur~|ocup~)\b.{0,60}\b(?:antes del?|para(?: el| la)?|a mas tardar|como (?:muy tarde|maximo)|no mas tarde del?|de aqui a|en) (?:el |la |los |las )?(?:proximo |proxima )?${DATE}`,
      says`\b(?:fecha limite|fecha tope|plazo|deadline|fecha de (?:arranque|inicio|entrega|cierre))\b.{0,30}\b(?:es|para|de|el|del|hasta|:)\b.{0,20}${DATE}`,
      says`\b(?:decid~|decision|elegir|cerrar(?:lo)?|resolver~|arranc~|empez~)\b.{0,25}\b(?:esta semana|este mes|este trimestre|la semana que viene|el mes que viene|la proxima semana)\b`,
      says`\b(?:contrato|licencia|suscripcion|permanencia)\b.{0,30}\b(?:vence~|acaba~|termina~|caduca~|expira~|finaliza~)? ?\ben ${DATE}`,
      says`\b(?:vence~|caduca~|termina~|acaba~|expira~) (?:el|la) (?:contrato|licencia|suscripcion|permanencia)\b.{0,30}\b(?:en|el|a) ${DATE}`,
      says`\b(?:a mas tardar|como (?:muy tarde|maximo|tope)) (?:para )?(?:el |la |a )?${DATE}`,
      says`\b(?:antes del?|para el) (?:\w{1,10} ){1,5}(?:como muy tarde|a mas tardar|sin falta)`,
    ],
    [
      says`\b(?:facturas?|pagos?|pagar|transferencia|impuestos|hacienda|universidad|matricula|reunion|vernos|demo|llamada|llam~|que (?:estar|ir|viajar) (?:en|a) [a-z]{2,12} (?:el|en|para)|que me (?:digas?|confirm~|env~|mand~))\b`,
      says`\b(?:te|os|le|les) (?:lo |la )?(?:digo|dire|respond~|contest~|confirm~|escrib~|aviso|avisare|cuento|contare|envio|enviare|mando|mandare|paso|pasare|llamo|comento)\b`,
      says`\ben (?:${DATE}) no\b`,
    ],
  ),
  rule(
    "dinero",
    "budget-named",
    0.9,
    [
      says`\bno (?:podemos|puedo|queremos|quiero|podriamos) (?:pasar~|gastar~|ir mas alla)\b.{0,12}\d{1,3}(?:[.,]?\d{3}|k\b|00)`,
      says`\b(?:el|nuestro|de|un) (?:tope|techo|maximo) (?:es|son|seria|serian|de)\b.{0,15}\d{1,3}(?:[.,]\d{3}|00)`,
      says`\bpresupuesto…${MONEY}`,
      says`\b(?:partida|aprobad~|aprob~|asignad~|reservad~|destinad~|autorizad~|nos han? (?:dado|aprobado|autorizado)|disponemos de|dispongo de|contamos con|podemos gastar|podemos llegar|llegar (?:a|hasta)|maximo (?:de|son)|tope (?:de|son|es)|no (?:podemos|queremos|puedo) pasar~ de|gastarnos?|invertir)\b.{0,30}${MONEY}`,
      says`${MONEY}.{0,30}\b(?:de presupuesto|aprobad~|asignad~|reservad~|destinad~|como maximo|maximo|de tope|disponibles?|para (?:esto|invertir|gastar|(?:este|el) proyecto))\b`,
    ],
    [says`\b(?:ayuntamiento|gobierno|estado|ministerio|factura|gestionad[oa]|premio|devolucion|fianza)\b`],
  ),
  rule(
    "dinero-aprobado",
    "budget-named",
    0.75,
    [
      says`\bpresupuesto (?:ya )?(?:esta |fue |ha sido )?(?:aprobado|autorizado|asignado|liberado|confirmado)`,
      says`\b(?:ya|por fin) (?:tenemos|contamos con|hay) (?:el )?presupuesto\b`,
      says`\b(?:nos|me) (?:ya )?aprobaron (?:el|la) (?:presupuesto|partida|inversion|compra)|\bdieron (?:el )?(?:ok|visto bueno) (?:al|del) presupuesto`,
      says`\b(?:nos|me) han? aprobado (?:el|la) (?:presupuesto|partida|inversion|compra)`,
    ],
    [says`\b(?:no|aun|todavia)\b`],
  ),
]
