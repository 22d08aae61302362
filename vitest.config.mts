import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const src = fileURLToPath(new URL("./src", import.meta.url))
const PURE = ["domain", "exchange", "capture"].map((folder) => `tests/unit/${folder}/**/*.test.ts`)

export default defineConfig({
  resolve: {
    alias: [
      // The bundler turns these into the addresses of built files.
      { find: /^url:.*$/, replacement: fileURLToPath(new URL("./tests/support/script-url.ts", import.meta.url)) },
      { find: /^~(.*)$/, replacement: `${src}/$1` },
      // The polyfill refuses to load outside an extension.
      {
        find: "webextension-polyfill",
        replacement: fileURLToPath(new URL("./tests/support/fake-browser.ts", import.meta.url)),
      },
    ],
  },
  test: {
    // Nothing asserts a time: what hangs is told from what is slow on a busy machine.
    testTimeout: 30_000,
    // Vitest leaves a core free; nobody waits for one while the tests run.
    maxWorkers: "100%",
    setupFiles: ["tests/support/unit-setup.ts"],
    restoreMocks: true,
    projects: [
      // What is pure leaves nothing behind, so its tests need not each load everything anew.
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      { extends: true, test: { name: "others", include: ["tests/unit/**/*.test.{ts,tsx}"], exclude: PURE } },
    ],
  },
})
