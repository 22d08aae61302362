import path from "node:path"
import { type BuildOptions, build } from "esbuild"

const root = process.cwd()
const LAYERS = ["background", "capture", "contents", "db", "domain", "exchange", "messages"]

/** One script for a page of a browser, made of a file of the project. @param file from the project's root */
export async function bundled(file: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, file)],
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    alias: Object.fromEntries(LAYERS.map((name) => [`~${name}`, path.join(root, "src", name)])),
    ...options,
    write: false,
  })
  return outputFiles[0]?.text ?? ""
}
