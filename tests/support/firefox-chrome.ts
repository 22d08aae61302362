import type { Browser } from "puppeteer-core"

type Connection = { send(method: string, parameters: object): Promise<{ result: unknown }> }
type Evaluated = { type: string; result: { value?: unknown }; exceptionDetails?: { text: string } }

export const connectionOf = (browser: Browser) => (browser as unknown as { connection: Connection }).connection

/** Runs code in Firefox's own window, where its sidebar, menus, commands and extensions can be reached. */
export type ChromeScope = <Result>(body: string, ...values: string[]) => Promise<Result>

/** `body` is the inside of an async function; `values` are its arguments `a`, `b` and `c`. */
export async function chromeScope(browser: Browser): Promise<ChromeScope> {
  const connection = connectionOf(browser)
  const tree = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })) as {
    result: { contexts: { url: string; context: string }[] }
  }
  const window = tree.result.contexts.find(({ url }) => url.includes("browser.xhtml"))
  if (!window) throw new Error("Firefox opened no window.")
  return async <Result>(body: string, ...values: string[]) => {
    const { result } = await connection.send("script.callFunction", {
      functionDeclaration: `async (a, b, c) => { ${body} }`,
      awaitPromise: true,
      target: { context: window.context },
      arguments: values.map((value) => ({ type: "string", value })),
    })
    const answer = result as Evaluated
    if (answer.type === "exception") throw new Error(`In Firefox's window: ${answer.exceptionDetails?.text}`)
    return answer.result.value as Result
  }
}
