const ROLES = new Set(
  "info,contact,contacto,contato,kontakt,office,mail,email,hello,hola,hi,sales,ventas,vertrieb,verkauf,support,help,helpdesk,service,services,customerservice,kundenservice,admin,administration,administracion,team,press,presse,prensa,media,marketing,jobs,careers,hr,bewerbung,empleo,billing,accounts,accounting,finance,orders,order,booking,bookings,reservations,reservas,webmaster,postmaster,hostmaster,noreply,no-reply,donotreply,enquiries,inquiries,enquiry,inquiry,general,feedback,privacy,datenschutz,legal,abuse,security,newsletter,events,shop,store,welcome,reception,secretary,sekretariat,rezeption,questions,ask,web,website,customercare,care,library,editor,redaktion".split(
    ",",
  ),
)

/** Whether an address is a desk's and not a person's, such as info@ or sales@. */
export function isRoleAddress(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf("@")).toLowerCase()
  if (ROLES.has(local)) return true
  return (
    /[._+-]/.test(local) && (ROLES.has(local.split(/[._+-]/, 1)[0] ?? "") || ROLES.has(local.replace(/[._-]/g, "")))
  )
}
