import { buildMessage } from "./message.js"

const OWNER = "rita@olmo-solar.example"
const mails = (await (await fetch("/mails.json")).json()).map((mail, i) => ({
  ...mail,
  uid: i + 1,
  date: dateOf(mail),
}))
const newestFirst = [...mails].sort((a, b) => b.date - a.date)

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="/?_task=mail"]')
  const row = event.target.closest("tr.message")
  const href = link?.getAttribute("href") ?? row?.querySelector("a").getAttribute("href")
  if (!href || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  history.pushState(null, "", href)
  show()
  document.getElementById("layout-content").focus()
})
window.addEventListener("popstate", show)
show()

/** Everything follows from the address, so that it can be opened, shared and gone back to. */
function show() {
  const query = new URLSearchParams(location.search)
  const folder = query.get("_mbox") ?? "INBOX"
  const mail = mails.find(({ uid }) => String(uid) === query.get("_uid"))
  tellEnvironment(folder, mail)
  showList(folder, mail)
  const message = mail ? [buildMessage(mail)] : [empty()]
  document.getElementById("layout-content").replaceChildren(...message)
  document.body.className = `task-mail action-${mail ? "show" : "none"}`
  document.title = mail ? mail.subject : folder === "INBOX" ? "Inbox" : folder
  if (mail) window.scrollTo(0, 0)
}

/** As a webmail does for its own script. The element is replaced, since a script that ran can't run again. */
function tellEnvironment(folder, mail) {
  const env = { task: "mail", action: mail ? "show" : "", mailbox: folder, username: OWNER }
  if (mail) Object.assign(env, { uid: String(mail.uid), sender: mail.from.address })
  const script = document.createElement("script")
  script.id = "environment"
  script.textContent = `rcmail.set_env(${JSON.stringify({ ...env, locale: "en_US", date_format: "yy-mm-dd" })});`
  document.getElementById("environment").replaceWith(script)
}

function showList(folder, open) {
  const inFolder = newestFirst.filter((mail) => (mail.from.address === OWNER) === (folder === "Sent"))
  const rows = inFolder.map((mail) => row(mail, folder, mail === open))
  document.querySelector("#messagelist tbody").replaceChildren(...rows)
  document.querySelector("#layout-list .header-title").textContent = folder === "INBOX" ? "Inbox" : folder
  document.querySelector(".unreadcount").textContent = mails.filter((mail) => mail.unread).length || ""
  for (const link of document.querySelectorAll("#mailboxlist a")) {
    const isOpen = new URLSearchParams(link.search).get("_mbox") === folder
    link.toggleAttribute("aria-current", isOpen)
    link.parentElement.classList.toggle("selected", isOpen)
  }
}

function row(mail, folder, isOpen) {
  if (isOpen) mail.unread = false
  const line = document.createElement("tr")
  line.className = `message${mail.unread ? " unread" : ""}${isOpen ? " selected" : ""}`
  const cell = line.insertCell()
  cell.className = "subject"
  const who = folder === "Sent" ? mail.to[0] : mail.from
  const name = span("fromto", "")
  const person = span("rcmContactAddress", who.name || who.address)
  person.title = who.address
  name.append(person)
  const link = document.createElement("a")
  link.href = `/?_task=mail&_mbox=${folder}&_uid=${mail.uid}&_action=show`
  link.textContent = mail.subject
  if (isOpen) link.setAttribute("aria-current", "true")
  const subject = span("subject", "")
  subject.append(link)
  cell.append(name, span("date", shortDate(mail.date)), subject)
  return line
}

function span(className, text) {
  const element = document.createElement("span")
  element.className = className
  element.textContent = text
  return element
}

function empty() {
  const text = document.createElement("p")
  text.className = "nothing-open"
  text.textContent = "Choose a message to read it."
  return text
}

/** Mails are dated from today back, so that the mailbox never looks abandoned. */
function dateOf({ daysAgo, time }) {
  const [hours, minutes] = time.split(":").map(Number)
  const date = new Date()
  date.setDate(date.getDate() - daysAgo)
  date.setHours(hours, minutes, 0, 0)
  return date
}

function shortDate(date) {
  return date.toLocaleDateString("en", { day: "numeric", month: "short" })
}
