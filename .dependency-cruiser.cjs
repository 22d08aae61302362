/** Which folder may import which: ARCHITECTURE.md, "The layers". Each message says where the code should go instead. */
const layer = (name, allowed, comment) => ({
  name: `${name}-imports-only-what-it-may`,
  severity: "error",
  comment,
  from: { path: `^src/${name}/` },
  to: { path: "^src/", pathNot: [`^src/${name}/`, ...allowed.map((folder) => `^src/${folder}`)] },
})

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Move what both need into a third file.",
      from: {},
      to: { circular: true },
    },
    layer("domain", [], "The rules of the CRM know nothing of the browser. Pass in what they need."),
    layer("capture", ["domain/"], "Readers are pure. What reacts to a page goes to src/contents."),
    layer("exchange", ["domain/"], "Text formats know only the domain."),
    layer("messages", ["domain/"], "The protocol has no logic. Logic goes to src/background/handlers."),
    layer("db", ["domain/", "exchange/"], "The store knows the domain. Callers go to src/background."),
    layer(
      "background",
      ["domain/", "capture/", "exchange/", "messages/", "db/", "contents/"],
      "The worker has no interface. Components go to src/ui.",
    ),
    layer(
      "contents",
      ["capture/", "messages/", "domain/"],
      "Content scripts watch, capture and send. Everything else is the worker's.",
    ),
    layer(
      "ui",
      ["domain/", "messages/"],
      "Interfaces ask the worker by messages; they never open the store or capture.",
    ),
    layer(
      "sidepanel",
      ["ui/", "domain/", "messages/"],
      "Interfaces ask the worker by messages; what two of them share goes to src/ui.",
    ),
    layer(
      "popup",
      ["ui/", "domain/", "messages/"],
      "Interfaces ask the worker by messages; what two of them share goes to src/ui.",
    ),
    layer(
      "workspace",
      ["ui/", "domain/", "messages/"],
      "Interfaces ask the worker by messages; what two of them share goes to src/ui.",
    ),
    {
      name: "pages-stay-light",
      severity: "error",
      comment: "A content script loads on every mail: no zod, React or Dexie. Validate in the worker.",
      from: { path: "^src/(contents|capture)/" },
      to: { path: "node_modules/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-types-of-the-domain-in-pages",
      severity: "error",
      comment: "Import the type alone (import type): the value would bring zod into the page.",
      from: { path: "^src/(contents|capture)/" },
      to: { path: "^src/domain/", dependencyTypesNot: ["type-only"], pathNot: "^src/domain/text/" },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "No browser, no database, no React in the rules of the CRM.",
      from: { path: "^src/(domain|exchange)/" },
      to: { path: "node_modules/(react|dexie|webextension-polyfill|@tanstack)" },
    },
    {
      name: "dexie-only-in-db",
      severity: "error",
      comment: "Ask a repository in src/db.",
      from: { pathNot: "^(src/db|tests)/" },
      to: { path: "node_modules/dexie" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
}
