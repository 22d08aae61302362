import { MONEY, type Rule, says } from "../rule"

const DATE = String.raw`(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[p]?tiembre|octubre|noviembre|diciembre|(?:fin(?:al|ales)?|principios?|mediados|primeros) de|\d{1,2} de [a-z]|\d{1,2}[/.-]\d{1,2}|(?:dia )?\d{1,2}\b|manana|pasado manana|hoy|(?:la )?(?:proxima|semana|siguiente)|(?:este|proximo|mes|otro) (?:mes|ano|trimestre|lunes|martes|miercoles|jueves|viernes|que viene)|(?:el )?verano|navidad~|semana santa|(?:la )?(?:campana|temporada|feria|apertura|inauguracion)|(?:las )?(?:vacaciones|fiestas)|entonces)`

/** Nobody asks: it isn't wanted, or a matter of lunch. */
const NOT_WANTED =
  /\b(?:no (?:hace falta|es necesario|necesit\w{1,6} (?:que|un|una|mas|ning)|(?:me|nos) (?:llam|marq|mand|envi|pas|hag)\w{1,6}|quer\w{1,5} (?:un|una|que)|busc\w{1,5} (?:un|una))|sin necesidad|si algun dia|en vez de)\b/
const PRIVATE =
  /\b(?:ninos|crios|cole|cafes?|comida|cena|almuerzo|desayuno|menu|vino|cervezas?|bocadillos?|aceite|gasolina|alquiler|(?:contrato|renta) del (?:local|piso|depa)|(?:mi|el|la|del|de la) (?:hij[oa]|nin[oa]|mujer|marido|suegr[oa]|profe)|la renta|cumple\w{0,7}|boda|vuelo|hotel|tren|piso|hipoteca|regalo)\b/
/** Our own words, told again. */
const OURS =
  /\bcomo (?:me |nos )?(?:decia|dijiste|dijo|comenta|preguntab|escrib)\w{0,8}|\b(?:me|nos) pregunta(?:bas|ste|ron|bais)\b/
const COMMON = [NOT_WANTED, PRIVATE, OURS]

const rule = (
  id: string,
  kind: Rule["kind"],
  confidence: number,
  patterns: readonly RegExp[],
  unless: readonly RegExp[] = [],
): Rule => ({ id: `es-${id}`, kind, language: "es", patterns, unless: [...COMMON, ...unless], confidence })
const asked = (...parameters: Parameters<typeof rule>): Rule => ({ ...rule(...parameters), isAsked: true })

const THANKED =
  /\bgracias por (?:la|el|los|las|tu|su|vuestr\w|est\w|envi\w{1,6}|mand\w{1,6})\b|\b(?:recibi|recibimos|hemos recibido|he recibido|he visto|hemos visto|me llego|nos llego)\b/
/** They send it, or will. */
const THEIRS =
  /\b(?:(?:te|os|le|les) (?:lo |la |los |las )?(?:mando|envio|paso|adjunto|remito|hago llegar|comparto|pasare|enviare|mandare)|adjunt(?:o|amos|ado))\b/

/** "Nos puedes mandar", "mándame", "me pasas", "necesitamos". */
const GIVE =
  "(?:pasa~|pase~|manda~|mande~|envi~|hac~|hag~|hari~|prepar~|solicit~|pid~|ped~|necesit~|quer~|quisier~|requer~|requier~|gustaria|elabor~|facilit~|remit~|remi~|dar~|dame|deme|den|dime|deci~|genera~|compart~|ocupa~|proporcion~|interesa~)"

export const SPANISH: readonly Rule[] = [
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
  asked("tecnica", "technical-question", 0.85, [
    says`\b(?:esta|estan) disponibles? (?:en|para)\b`,
    says`\b(?:lee|leen|imprime|escanea|calcula|genera|gestiona|controla)\b.{0,40}\?`,
    says`\b(?:hay que|tenemos que|habria que|es necesario|se necesita) instalar\b`,
    says`\blimites? de (?:almacenamiento|usuarios|espacio|contactos|registros)\b`,
    says`\bcuanto (?:tarda~|tiempo (?:lleva|tarda|toma)|dura) (?:la |el )?(?:migracion|instalacion|implantacion|implementacion|integracion|puesta)`,
    says`\b(?:servira~|serviri~|funciona~|valdr~|trabaja~) con (?:vuestr[oa]|su|tu|nuestr[oa]s?|el|la|los|las)\b`,
    says`\b(?:rgpd|lopd|sso|doble factor|iso ?27001|verifactu|facturae|factura electronica|apis?|webhooks?|se (?:conect|integr|sincroniz|import|export)a[nr]?|integracion(?:es)? con|app (?:movil|para|de))\b`,
    says`\bcuant[oa]s (?:usuarios|registros|contactos|dispositivos|equipos|pedidos)\b.{0,20}\b(?:soport~|admit~|aguant~|permit~|pued~|cab~)`,
    says`\bdonde\b.{0,20}\b(?:guard~|alojad~|aloja~|almacen~|quedan|estan)\b.{0,20}\b(?:datos|servidores|informacion)`,
    says`\b(?:se puede~|se podri~|se integra~|tien~|tene~|es|son|funciona~|permit~|soporta~|admit~|pued~|pode~|podri~|hay|como|si|existe|cuenta~|vien~|trabaja~|necesit~)\b.{0,60}\b(?:integr~|apis?|compatible~|conectar~|conecta|conexion con|sincroniz~|importar~|exportar~|migra~|migrar~|apps?|aplicacion movil|webhooks?|sso|doble factor|cifrad~|encripta~|rgpd|iso ?27001|en la nube|offline|sin (?:conexion|internet)|servidor(?:es)? (?:propios?|local~)|multiusuario|personalizar~|conector~|plugins?|facturae|verifactu|copias de seguridad|respaldos?|mac\b|android|ios)\b`,
    says`\b(?:datos|servidores|informacion)\b.{0,25}\b(?:alojad~|alojan|guardan|guarda|almacen~|ubicad~|estan|quedan)\b`,
    says`\b(?:ficha|documentacion|hoja) tecnica|\b(?:especificaciones|requisitos|detalles|requerimientos|caracteristicas|dudas) tecnic~`,
    says`\bcomo (?:se hace|se hari~|funciona|es|seria) (?:la|el) (?:migracion|integracion|importacion|implantacion|implementacion|sincronizacion|seguridad|instalacion|puesta en marcha)`,
  ]),
  asked(
    "condiciones",
    "contract-question",
    0.85,
    [
      says`\b(?:si|y si) (?:queremos|quiero|quisieramos|decidimos) (?:dejarlo|salir~|cancelar~|irnos) (?:antes|a mitad)`,
      says`\b(?:atad[oa]s?|obligad[oa]s?) (?:un|1|dos|2|por)\b|\bcuanto (?:tiempo )?dura el contrato\b|\bpagos? a \d{2}\b`,
      says`\b(?:hay|tien~|tene~|cual~|que|cuanto|como|se pued~|se podri~|podemos|podriamos|podria|pueden|existe|es|con|exig~|manej~|acept~|sobre)\b.{0,50}\b(?:permanencia|preaviso|penalizaci~|clausulas?|rescindir|rescision|cancelar|cancelacion|renovacion automatica|renueva|formas? de pago|(?:condiciones|terminos) (?:de pago|legales|generales|del contrato|contractuales|y condiciones|de cancelacion)|pagar (?:a \d{2}|en (?:plazos|cuotas)|mensual~|anual~)|a \d{2} dias|garantias?|responsabilidad|(?:duracion|vigencia)(?: minima)? del contrato|contrato minimo|(?:plazo|compromiso|periodo|tiempo) minimo|plazos? forzosos?|anticipo)\b`,
      says`\b(?:nda|garantia|permanencia|preaviso|penalizacion|clausulas?|plazo forzoso|propiedad intelectual|contrato de (?:encargo|confidencialidad))\b`,
      says`\bdar(?:me|nos|se) de baja (?:cuando|en cualquier|antes|sin)`,
      says`^(?:[-*•·–—]|\d{1,2}[.)]) ?(?:las? )?(?:condiciones|formas? de pago|permanencia|contrato|cancelacion|garantia|plazo minimo|duracion)`,
    ],
    [says`\b(?:cancelar|mover|aplazar) (?:la|nuestra|mi) (?:reunion|cita|llamada|visita)`],
  ),
  rule(
    "papeles",
    "contract-question",
    0.85,
    [
      says`\b${GIVE}\b.{0,40}\b(?:(?:el|un|vuestro|su|tu|borrador del?|modelo de|copia del) contrato|contrato (?:tipo|marco|modelo|de)|condiciones (?:generales|de|legales|contractuales)|terminos|clausulado|acuerdo de|nda\b|sla\b|encargo de tratamiento|formas? de pago)\b`,
    ],
    [THANKED, THEIRS, says`\bfirmad[oa]|numero de contrato`],
  ),
  rule("abogados", "contract-question", 0.85, [
    says`\b(?:abogad~|(?:departamento|equipo|area) (?:juridic[oa]|legal)|juridico|asesoria(?: juridica)?|legales|compliance)\b.{0,50}\b(?:revis~|mir~|vea~|contrato|clausulas?|comentarios|cambios|dudas|observaciones|condiciones)\b`,
    says`\b(?:revis~|mir~|vea~)\b.{0,30}\b(?:nuestr[oa]s? (?:abogad~|juridic~|asesor~)|el (?:abogado|area legal))`,
  ]),
  rule(
    "reunion",
    "meeting-requested",
    0.85,
    [
      says`\b(?:busquemos|buscamos|encontremos|saquemos|sacamos) un (?:hueco|rato|momento|espacio)\b`,
      says`\bcuando (?:lo |la |os |te |nos )?(?:puedo|podemos|podriamos|podria) (?:ver|probar|visitar|pasar)`,
      says`\b(?:podria~|podeis|puede~|pueden) (?:venir|pasar(?:te|os|se)|acercar(?:te|os|se))\b`,
      says`\b(?:vendria|iria|estaria) bien (?:una|un) (?:demo|reunion|presentacion|visita)`,
      says`\bnos (?:veamos|reunamos|juntemos)\b.{0,40}\?`,
      says`\b(?:pode~|podri~|pued~|gustaria|querri~|quisier~|quer~|seria|posib~|cuando|necesit~|vamos a|interesa~|encantaria|a ver si|si podeis|propon~|te parece|les parece|le parece)\b.{0,50}\b(?:una reunion|reunirnos|reunamos|reunion|veamos|vernos|vieramos|quedar|quedaramos|juntarnos|juntemos|una demo|demo|demostracion|presentacion|visita(?:rnos|ros|rles|r)?|vengais|venir|ensena~|ensene~|mostrar~|muestr~|videollamada|videoconferencia|zoom|por meet|teams|una cita|pasar(?:te|ros|se) por)\b`,
      says`\b(?:agend~|concert~|program~|fij~|coordin~|organi~|cuadra~|hagamos|hacemos|tener)\b.{0,25}\b(?:reunion|demo|demostracion|cita|visita|encuentro|videollamada|sesion|presentacion|zoom|meet)\b`,
      says`\b(?:hac~|hag~)(?:nos|me)? (?:una )?(?:demo|demostracion|presentacion)\b`,
      says`\b(?:te|os|le|les) (?:va|viene|vendria|queda|quedaria|parece|iria) (?:bien )?(?:el |la |este |manana|lunes|martes|miercoles|jueves|viernes).{0,60}\?`,
      says`\b(?:tien~|tendri~|tendra~|tene~|hay)\b.{0,15}\b(?:un rato|un hueco|un momento|hueco|\d{1,2} minutos|disponibilidad|tiempo|un espacio|agenda)\b.{0,40}\b(?:reunion|demo|ensen~|mostr~|presentacion|ver(?:lo|nos)?|visita~|(?:esta|proxima) semana|manana|lunes|martes|miercoles|jueves|viernes)`,
      says`\b(?:que tal|te parece|os parece|les parece|le parece) si (?:nos )?(?:vemos|juntamos|reunimos|quedamos|agendamos|organizamos)`,
      says`\b(?:quedamos|nos vemos|nos juntamos|nos reunimos) (?:el|la|esta|este|un dia|manana).{0,60}\?`,
    ],
    [
      THANKED,
      says`\b(?:mover|cambiar|cancelar|aplazar|pasar|posponer|despues de|tras|en|durante|desde) (?:la|nuestra|esa|una) (?:reunion|demo|cita)`,
      says`\bno (?:puedo|podre|podemos|podremos|llego|llegamos|pude|pudimos|pudo)\b`,
      says`\breunion (?:de|del) (?:hoy|ayer|padres|lunes|martes)`,
      says`\b(?:https?:|por telefono)`,
    ],
  ),
  rule(
    "llamada",
    "call-requested",
    0.85,
    [
      says`\bdame una llamada\b|\bdeme una llamada\b`,
      says`\b(?:telefono|numero) (?:donde|al que|en el que|para)\b.{0,25}\b(?:localiz~|llam~|marc~|contact~|habl~)`,
      says`\bcon quien (?:puedo|podria|podemos|debo) hablar\b`,
      says`\b(?:llamame|llamanos|llameme|llamenos|llamarme|llamarnos|llamadme|llamadnos|llamenme|marcame|marcarme|marqueme|marcanos|marcarnos|telefoneame)\b`,
      says`\b(?:me|nos) (?:puede[ns]?|podeis|podes|podria~|pudiera~)? ?(?:llamas?|llama[ns]|llamais|llames?|llamen|llameis|llamar|llamara[ns]?|marcas?|marcar|marque[ns]?|telefone~)\b(?! la atencion)`,
      says`\b(?:te|os|le|les) (?:puedo|podria|podemos|podriamos) (?:llamar|marcar)\b`,
      says`\bhablamos (?:hoy|manana|el|esta|este|un)\b.{0,40}\?`,
      says`\b(?:dame un (?:toque|telefonazo|llamado)|echame un telefonazo|pegame un (?:llamado|telefonazo)|echanos un telefonazo)`,
      says`\b(?:habl~|coment~|platic~|vemos|vemos|convers~|charl~|explic~|mejor|facil)\b.{0,30}\bpor (?:telefono|llamada)\b`,
      says`\b(?:pode~|podri~|pued~|agend~|program~|concert~|tener|coordin~|hac~|gustaria|hagamos|quisier~)\b.{0,30}\b(?:una|un|breve) (?:breve )?(?:llamada|llamado|call|telefonema)\b`,
    ],
    [
      THANKED,
      says`\b(?:llamanos|llamenos|llameme|llamame)(?: al)?: ?[+(\d]`,
      says`\b(?:cualquier|alguna|si tiene~) (?:duda|cosa|consulta|pregunta)`,
      says`\bcentro de llamadas|call center`,
    ],
  ),
  rule("otros", "competitor-named", 0.85, [
    says`\bpor que (?:vosotros|ustedes|elegir~|deberiamos) \b`,
    says`\b(?:vuestro|su|tu|otro) competidor\b`,
    says`\b(?:dos|tres|cuatro|varios|\d) (?:presupuestos|ofertas|cotizaciones|propuestas) (?:mas|encima|sobre la mesa|de otr)`,
    says`\b(?:mir~|viendo|compar~|evalu~|valor~|habl~|estudi~|baraj~|pedid~|pedimos|tenemos|consider~|cotiz~|analiz~|prob~|frente a|contra|recib~|busc~|revis~)\b.{0,40}\b(?:otr[oa]s?|vari[oa]s|mas|demas|dos|tres|distint[oa]s|diferentes)\b (?:\w{1,12} ){0,2}(?:proveedor~|empresas?|opciones|herramientas?|soluciones|ofertas?|presupuestos?|programas?|plataformas?|alternativas?|sistemas?|crms?|cotizaciones|propuestas)\b`,
    says`\b(?:ofrec~|ofert~|barat~|precio|presupuesto|cotizaron)\b.{0,35}\b(?:en|de|por) (?:otr[oa]s?|la otra) (?:sitios?|lados?|lugar~|empresas?|proveedor~|part~)`,
    says`\b(?:la|vuestra|su) competencia\b|\b(?:vuestros|sus|tus) competidores\b`,
    says`\b(?:(?:nuestro|el|mi) (?:actual )?proveedor(?: actual)?|(?:programa|sistema|software|herramienta|crm) actual|cambiar de proveedor)\b`,
    says`\b(?:mir~|viendo|busc~|evalu~|valor~|explor~) alternativas\b`,
  ]),
]
