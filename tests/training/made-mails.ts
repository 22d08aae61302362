/*
 * Mails put together from parts, in the languages in which too few real ones can be had: each has its signature marked, since it
 * was made with it. They teach what stands where; how people really write is for the corpora to say.
 */

export type MarkedMail = { text: string; sender: { name: string; address: string }; signature: string | null }

type Parts = {
  greetings: string[]
  bodies: string[]
  closings: string[]
  names: [string, string][]
  titles: string[]
  organizations: string[]
  places: string[][]
  phones: string[]
  extras: string[]
  notices: string[]
}

const PARTS: Record<string, Parts> = {
  es: {
    greetings: ["Hola, Luis:", "Buenos días:", "Estimada Sra. Roca:", "Hola equipo,", "Buenas tardes, Carlos"],
    bodies: [
      "Os paso el presupuesto que pedisteis. Cualquier duda me decís.",
      "He hablado con almacén y el pedido sale mañana a primera hora.",
      "¿Te va bien el jueves a las 10:30?",
      "Adjunto la factura 2026/114 y el albarán firmado.\nQuedo pendiente de vuestra confirmación.",
      "Para cualquier incidencia podéis llamar al 900 555 123 o escribir a soporte@acme.example.",
      "Necesitamos:\n- 12 sillas\n- 3 mesas\n- transporte a Sevilla",
      "Gracias por la visita de ayer, nos fue muy útil.",
    ],
    closings: [
      "Un saludo,",
      "Saludos",
      "Saludos cordiales,",
      "Atentamente,",
      "Gracias y un saludo",
      "Un abrazo,",
      "Muchas gracias.",
    ],
    names: [
      ["Marta", "Soler"],
      ["José Luis", "Ibarra"],
      ["Nuria", "Campos"],
      ["Íñigo", "Zubeldia"],
      ["Camila", "Restrepo"],
    ],
    titles: [
      "Directora comercial",
      "Responsable de compras",
      "Jefe de obra",
      "Administración",
      "Dpto. de Logística",
      "Técnico de campo",
    ],
    organizations: [
      "Hierros del Norte, S.A.",
      "Talleres Campos",
      "Grupo Zubeldia",
      "Cafés Restrepo S.A.S.",
      "Ibarra Abogados SLP",
    ],
    places: [
      ["C/ Mayor, 14, 2º B", "48001 Bilbao (Bizkaia)"],
      ["Polígono Industrial El Sequero, parcela 7"],
      ["Av. Insurgentes Sur 1602, Col. Crédito Constructor, 03940 CDMX"],
      ["Carrera 7 # 71-21, Bogotá"],
    ],
    phones: [
      "Tel. 944 55 01 44",
      "Móvil: 655 55 01 22",
      "T. +34 910 555 014 | M. +34 655 550 122",
      "Cel. 55 5555 0143",
      "Tlf: 933 55 01 77 ext. 204",
      "Fax 944 55 01 45",
    ],
    extras: ["Síguenos en LinkedIn", "[cid:image001.png]", "Visita nuestra web", "WhatsApp: +34 655 550 122"],
    notices: [
      "Antes de imprimir este mensaje, piense en el medio ambiente.",
      "AVISO LEGAL: Este mensaje y sus anexos van dirigidos exclusivamente a su destinatario y pueden contener información\nconfidencial. Si lo ha recibido por error, le rogamos que lo comunique al remitente y lo elimine.",
    ],
  },
  en: {
    greetings: ["Hi Tom,", "Dear Ms Webb,", "Hello all,", "Morning Priya", "Tom -"],
    bodies: [
      "Thanks for the call earlier. I've attached the revised quote.",
      "Could you send me the signed copy by Friday?",
      "We can deliver on the 14th, provided the deposit is in.\nLet me know if that works for you.",
      "Two things:\n1. Pricing for 40 seats\n2. A date for the demo",
      "If it's urgent please ring the front desk on 020 7946 0112 and ask for Sam.",
      "Sounds good",
      "The report is at https://reports.acme.example/q3 if you want a look.",
    ],
    closings: [
      "Best regards,",
      "Kind regards",
      "Thanks,",
      "Many thanks",
      "Cheers,",
      "Best,",
      "Yours sincerely,",
      "All the best,",
      "Thanks again!",
    ],
    names: [
      ["Jane", "Roe"],
      ["Priya", "Nair"],
      ["Ed", "Whitcombe"],
      ["Siobhán", "Keane"],
      ["Marcus", "Bell"],
      ["J. R.", "Hollis"],
    ],
    titles: [
      "Operations Manager",
      "Account Executive",
      "Head of Procurement",
      "Realtor®",
      "Senior Software Engineer",
      "Partner, Corporate",
    ],
    organizations: ["Roe Logistics Ltd", "Nair & Co", "Bell Realty Group", "Hollis Freight Inc.", "Keane Interiors"],
    places: [
      ["12 High Street", "Leeds LS1 4DY"],
      ["400 W Main St, Suite 210, Springfield, IL 62701"],
      ["Level 3, 88 Pitt Street, Sydney NSW 2000"],
    ],
    phones: [
      "T: 0113 496 0112",
      "M +44 7700 900123",
      "Office (217) 555-0142 | Cell (217) 555-0177",
      "Direct: 217.555.0191 x12",
      "tel 020 7946 0188",
      "Fax: 217-555-0100",
    ],
    extras: ["Find us on LinkedIn | Twitter", "[Image: logo]", "Book a meeting with me", "she/her", "LIC# 01234567"],
    notices: [
      "Please consider the environment before printing this email.",
      "This email and any attachments are confidential and intended solely for the addressee. If you are not the\nintended recipient please delete it and let the sender know. Registered in England No. 01234567.",
    ],
  },
  de: {
    greetings: ["Hallo Herr Weber,", "Sehr geehrte Frau Keller,", "Liebe Anna,", "Guten Tag,", "Moin zusammen,"],
    bodies: [
      "anbei das überarbeitete Angebot wie besprochen.",
      "vielen Dank für Ihre Nachricht. Wir liefern in KW 18.",
      "passt Ihnen Dienstag, 10 Uhr?",
      "bitte rufen Sie bei Fragen unsere Hotline unter 0800 555 0123 an.",
      "offen sind noch:\n- Zeichnung\n- Freigabe durch den Kunden",
    ],
    closings: [
      "Mit freundlichen Grüßen",
      "Viele Grüße",
      "Beste Grüße,",
      "Herzliche Grüße aus Köln",
      "LG",
      "i. A.",
      "Freundliche Grüße",
    ],
    names: [
      ["Jonas", "Brandt"],
      ["Katrin", "Vogel"],
      ["Heike", "Öztürk"],
      ["Dr. Lars", "Petersen"],
    ],
    titles: ["Vertriebsinnendienst", "Leiter Einkauf", "Projektmanagerin", "Geschäftsführerin", "Teamassistenz"],
    organizations: [
      "Brandt Antriebstechnik GmbH & Co. KG",
      "Vogel IT-Systeme GmbH",
      "Kanzlei Petersen",
      "Öztürk Feinkost e.K.",
    ],
    places: [["Siegburger Str. 118", "50679 Köln"], ["Hauptstraße 4 | 20095 Hamburg"], ["Am Weiher 2a", "A-4020 Linz"]],
    phones: [
      "Telefon +49 (0)221 4710 552",
      "Tel.: 040 55501-23",
      "Mobil: 0171 5550123",
      "Fax: 040 55501-99",
      "Fon +49 221 4710552 | Fax +49 221 4710599",
    ],
    extras: ["Besuchen Sie uns auf der Messe", "[cid:logo.png]", "Folgen Sie uns auf LinkedIn"],
    notices: [
      "Sitz der Gesellschaft: Köln, Amtsgericht Köln HRB 55012\nGeschäftsführer: Jonas Brandt, Eva Brandt",
      "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte\nden Absender und vernichten Sie diese Nachricht.",
    ],
  },
  fr: {
    greetings: ["Bonjour Monsieur,", "Bonjour Claire,", "Madame, Monsieur,", "Salut Hugo,"],
    bodies: [
      "Veuillez trouver ci-joint le devis actualisé.",
      "Merci pour votre retour. Nous confirmons la livraison jeudi.",
      "Seriez-vous disponible mardi à 14 h ?",
      "Pour toute urgence, le standard est joignable au 01 99 00 12 12.",
    ],
    closings: [
      "Cordialement,",
      "Bien à vous,",
      "Bien cordialement",
      "Meilleures salutations",
      "Merci d'avance,",
      "À bientôt,",
      "Belle journée,",
    ],
    names: [
      ["Claire", "Moreau"],
      ["Jean-Baptiste", "Lefèvre"],
      ["Aïcha", "Benali"],
    ],
    titles: [
      "Responsable commerciale",
      "Gérant",
      "Chargée de clientèle",
      "Avocat à la Cour",
      "Assistante de direction",
    ],
    organizations: ["Lefèvre & Fils SARL", "Cabinet Moreau", "Benali Conseil SAS"],
    places: [["14 rue des Lilas", "69003 Lyon"], ["27 bis, boulevard Voltaire - 75011 Paris"]],
    phones: [
      "Tél. : 04 65 71 12 34",
      "Mob. 06 39 98 12 34",
      "T +33 1 99 00 12 34 - P +33 6 39 98 12 34",
      "Fax : 04 65 71 12 35",
    ],
    extras: ["Suivez-nous sur LinkedIn", "Prendre rendez-vous"],
    notices: [
      "SARL au capital de 10 000 € - RCS Lyon 123 456 789",
      "Ce message et ses pièces jointes sont confidentiels et destinés au seul destinataire. Pensez à l'environnement avant\nd'imprimer ce message.",
    ],
  },
  it: {
    greetings: ["Buongiorno,", "Gentile dott.ssa Riva,", "Ciao Marco,", "Egregio Signor Conti,"],
    bodies: [
      "In allegato il preventivo richiesto.",
      "Confermo l'appuntamento di giovedì alle 15.",
      "Può inviarmi i dati per la fattura?",
      "Per informazioni il nostro ufficio risponde al numero 02 5550 1234 dalle 9 alle 13.",
    ],
    closings: [
      "Cordiali saluti,",
      "Distinti saluti",
      "Un caro saluto,",
      "Grazie e buona giornata",
      "Cordialmente,",
      "A presto,",
    ],
    names: [
      ["Giulia", "Riva"],
      ["Marco", "Conti"],
      ["Alessandro", "De Luca"],
    ],
    titles: ["Ufficio acquisti", "Responsabile vendite", "Amministratore unico", "Direttrice tecnica"],
    organizations: ["Cantine Riva S.r.l.", "Studio De Luca", "Conti Trasporti S.p.A."],
    places: [["Via Garibaldi, 22", "20121 Milano (MI)"], ["Viale Europa 5 - 50126 Firenze"]],
    phones: ["Tel. 02 5550 1234", "Cell. +39 347 555 0123", "T +39 055 555 0123 / F +39 055 555 0124"],
    extras: ["Seguici su Instagram", "[image: logo]"],
    notices: [
      "P. IVA 01234567890 - Registro Imprese di Milano",
      "Questo messaggio è riservato esclusivamente al destinatario. Se ricevuto per errore si prega di eliminarlo e di\navvisare il mittente.",
    ],
  },
  ro: {
    greetings: ["Bună ziua,", "Stimate domnule Pop,", "Salut Andrei,"],
    bodies: [
      "Vă trimit oferta atașată.",
      "Confirmăm livrarea pentru joi dimineață.",
      "Îmi puteți trimite datele firmei?",
    ],
    closings: ["Cu stimă,", "Cu respect", "O zi bună,", "Mulțumesc,", "Toate cele bune,"],
    names: [
      ["Andreea", "Pop"],
      ["Mihai", "Ionescu"],
      ["Ștefan", "Dumitru"],
    ],
    titles: ["Manager vânzări", "Director general", "Inginer proiectant", "Departament comercial"],
    organizations: ["Ionescu Transport S.R.L.", "Pop Construct SRL", "Dumitru Consulting"],
    places: [["Str. Lungă nr. 12", "500035 Brașov"], ["Bd. Unirii 45, București, Sector 3"]],
    phones: ["Tel: 0268 555 012", "Mobil: +40 722 555 012", "Fax: 0268 555 013"],
    extras: ["Urmăriți-ne pe Facebook"],
    notices: [
      "Acest mesaj este confidențial și se adresează exclusiv destinatarului.\nDacă l-ați primit din greșeală, vă rugăm să îl ștergeți.",
    ],
  },
  pt: {
    greetings: ["Olá, Rita,", "Boa tarde,", "Prezado Senhor,"],
    bodies: ["Segue em anexo a proposta.", "Confirmo a reunião de quinta-feira.", "Podemos falar amanhã?"],
    closings: ["Cumprimentos,", "Atenciosamente,", "Obrigado,", "Com os melhores cumprimentos", "Abraço,", "Att.,"],
    names: [
      ["Rita", "Figueiredo"],
      ["João", "Almeida"],
      ["Beatriz", "Souza"],
    ],
    titles: ["Diretora financeira", "Gerente de vendas", "Departamento Comercial"],
    organizations: ["Almeida & Filhos, Lda.", "Souza Tecnologia Ltda"],
    places: [["Rua do Ouro, 120", "1100-063 Lisboa"], ["Av. Paulista, 1000 - 01310-100 São Paulo - SP"]],
    phones: ["Tel.: +351 21 555 0123", "Telemóvel: 912 555 012", "(11) 5555-0123"],
    extras: ["Siga-nos no LinkedIn"],
    notices: ["Esta mensagem é confidencial e destina-se exclusivamente ao destinatário."],
  },
}

const DEVICE = [
  "Sent from my iPhone",
  "Enviado desde mi iPhone",
  "Von meinem iPhone gesendet",
  "Envoyé de mon iPhone",
  "Inviato da iPhone",
  "Get Outlook for Android",
  "Trimis de pe telefonul meu",
  "Enviado do meu Android",
]

/** As many mails of each language, the same ones for the same seed. */
export function madeMails(each: number, seed = 1): MarkedMail[] {
  const random = generator(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const maybe = (chance: number) => random() < chance

  const make = (parts: Parts): MarkedMail => {
    const [given, family] = pick(parts.names)
    const organization = pick(parts.organizations)
    const domain = `${
      ascii(organization)
        .split(/[^a-z]+/)
        .sort((a, b) => b.length - a.length)[0]
    }.example`
    const address = `${ascii(pick([`${given}.${family}`, given, `${given[0]}${family}`, family])).replace(/[^a-z.]/g, "")}@${domain}`
    const name = pick([`${given} ${family}`, `${given} ${family}`, `${family}, ${given}`, given, organization])
    const bodies = [pick(parts.bodies), ...(maybe(0.5) ? [pick(parts.bodies)] : [])]
    const body = [...(maybe(0.85) ? [pick(parts.greetings)] : []), ...bodies].join(maybe(0.8) ? "\n\n" : "\n")
    const signature = maybe(0.2) ? null : signed(parts, `${given} ${family}`, given, organization, address)
    return {
      text: signature === null ? body : `${body}\n${maybe(0.85) ? "\n" : ""}${signature}`,
      sender: { name, address },
      signature,
    }
  }

  const signed = (parts: Parts, fullName: string, given: string, organization: string, address: string): string => {
    const closing = maybe(0.8) ? pick(parts.closings) : undefined
    const kind = random()
    if (kind < 0.12) return pick(DEVICE)
    if (kind < 0.22 && closing) return `${closing.replace(/[,.!]$/, "")}, ${pick([given, fullName])}`
    if (kind < 0.4)
      return [...(closing ? [closing] : []), pick([given, fullName]), ...(maybe(0.15) ? ["", pick(DEVICE)] : [])].join(
        "\n",
      )

    const between = pick(["\n", "\n", "\n\n"])
    const title = maybe(0.8) ? pick(parts.titles) : undefined
    const head =
      maybe(0.25) && title
        ? [`${fullName} ${pick(["|", "-", "·"])} ${title}`, organization]
        : [fullName, ...(title ? [title] : []), ...(maybe(0.85) ? [organization] : [])]
    const ways = [
      ...(maybe(0.6) ? pick(parts.places) : []),
      pick(parts.phones),
      ...(maybe(0.4) ? [pick(parts.phones)] : []),
      ...(maybe(0.6) ? [maybe(0.5) ? address : `E-mail: ${address}`] : []),
      ...(maybe(0.5) ? [`www.${address.slice(address.indexOf("@") + 1)}`] : []),
      ...(maybe(0.25) ? [pick(parts.extras)] : []),
    ]
    const rule = maybe(0.15) ? ["-- "] : maybe(0.1) ? [pick(["__________", "-----", "——————"])] : []
    const block = [...rule, head.join("\n"), ways.join("\n")].join(rule.length > 0 ? "\n" : between)
    const signedTwice = maybe(0.15) ? `${given}\n\n` : ""
    const notice = maybe(0.35) ? `\n\n${pick(parts.notices)}` : ""
    return `${closing ? `${closing}${pick(["\n", "\n\n"])}` : ""}${signedTwice}${block}${notice}`
  }

  return Object.values(PARTS).flatMap((parts) => Array.from({ length: each }, () => make(parts)))
}

const ascii = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator, the constants of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
