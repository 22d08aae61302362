/** One message as a webmail shows it: header, recipients, body with its quotations. Everything is written as text. */
export function buildMessage(mail) {
  const article = element("div", { className: "content frame-content" })
  article.append(header(mail), body(mail))
  return article
}

function header(mail) {
  const box = element("div", { id: "message-header" })
  const date = localDate(mail.date)
  const summary = element("div", { className: "header-summary" }, [
    "From ",
    ...people([mail.from]),
    " on ",
    element("span", { className: "text-nowrap" }, [date]),
  ])
  const rows = [
    ["From", "from", [mail.from]],
    ["To", "to", mail.to],
    ["Cc", "cc", mail.cc ?? []],
  ].filter(([, , parties]) => parties.length > 0)
  const table = element("table", { className: "header-headers" }, [
    element("tbody", {}, [
      ...rows.map(([title, name, parties]) => headerRow(title, name, people(parties))),
      headerRow("Date", "date", [date]),
    ]),
  ])
  box.append(
    element("h2", { className: "subject" }, [mail.subject]),
    element("div", { className: "header" }, [
      element("div", { className: "contactphoto", ariaHidden: "true" }, [initials(mail.from)]),
      element("div", { className: "header-content" }, [summary, table]),
    ]),
  )
  return box
}

const headerRow = (title, name, content) =>
  element("tr", {}, [
    element("td", { className: "header-title" }, [title]),
    element("td", { className: `header ${name}` }, content),
  ])

const people = (parties) =>
  parties.flatMap(({ name, address }, i) => [
    ...(i > 0 ? [", "] : []),
    element("span", { className: "adr" }, [
      element("a", { className: "rcmContactAddress", href: `mailto:${address}`, title: address }, [name || address]),
    ]),
  ])

const initials = ({ name, address }) =>
  (name || address)
    .split(/[\s.@-]+/)
    .slice(0, 2)
    .map((word) => word[0])
    .join("")
    .toUpperCase()

function body(mail) {
  const part = element("div", { className: "message-part", id: "message-part1" }, [
    element("div", { className: "pre" }, quoted(mail.text.split("\n"))),
  ])
  return element("div", { id: "message-content" }, [element("div", { id: "messagebody" }, [part])])
}

/** Lines that begin with ">" become quotations inside quotations. */
function quoted(lines) {
  const nodes = []
  for (let i = 0; i < lines.length; ) {
    const end = lines.findIndex((line, j) => j > i && line.startsWith(">") !== lines[i].startsWith(">"))
    const run = lines.slice(i, end < 0 ? lines.length : end)
    if (lines[i].startsWith(">"))
      nodes.push(element("blockquote", {}, quoted(run.map((line) => line.replace(/^> ?/, "")))))
    else nodes.push(...run.flatMap((line) => [...linked(line), element("br", {})]))
    i += run.length
  }
  return nodes
}

/** Addresses of mail and of the web become links. */
function linked(line) {
  return line.split(/((?:https?:\/\/|www\.)[^\s|·,]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/).map((piece, i) => {
    if (i % 2 === 0) return piece
    const href = piece.includes("@") ? `mailto:${piece}` : piece.startsWith("www.") ? `https://${piece}` : piece
    return element("a", { href, target: "_blank", rel: "noreferrer" }, [piece])
  })
}

function localDate(date) {
  const two = (value) => String(value).padStart(2, "0")
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

function element(name, properties, children = []) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}
