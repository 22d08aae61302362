import { vi } from "vitest"

/** An event of the browser's: listeners are added by the code under test, `emit` is the test's. */
export class FakeEvent<Arguments extends unknown[] = unknown[]> {
  #listeners = new Set<(...values: Arguments) => unknown>()
  addListener = (listener: (...values: Arguments) => unknown) => void this.#listeners.add(listener)
  removeListener = (listener: (...values: Arguments) => unknown) => void this.#listeners.delete(listener)
  hasListener = (listener: (...values: Arguments) => unknown) => this.#listeners.has(listener)
  emit = (...values: Arguments) => [...this.#listeners].map((listener) => listener(...values))
  reset = () => this.#listeners.clear()
}

/** An area of the browser's storage, in memory. */
export class FakeStorageArea {
  #items = new Map<string, unknown>()
  readonly onChanged = new FakeEvent()
  async get(keys?: string | string[] | null) {
    const wanted = keys === undefined || keys === null ? [...this.#items.keys()] : [keys].flat()
    return Object.fromEntries(
      wanted.filter((key) => this.#items.has(key)).map((key) => [key, structuredClone(this.#items.get(key))]),
    )
  }
  async set(items: Record<string, unknown>) {
    for (const [key, value] of Object.entries(items)) this.#items.set(key, structuredClone(value))
  }
  async remove(keys: string | string[]) {
    for (const key of [keys].flat()) this.#items.delete(key)
  }
  async clear() {
    this.#items.clear()
  }
}

/** The one fake browser: what an extension sees of it, as far as the code under test looks. */
const fakeBrowser = {
  runtime: {
    id: "junto-test",
    onMessage: new FakeEvent(),
    onInstalled: new FakeEvent(),
    onStartup: new FakeEvent(),
    sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    getURL: (path: string) => `chrome-extension://junto-test/${path.replace(/^\//, "")}`,
    getManifest: () => ({ version: "0.1.0", icons: { 128: "icon128.png" } }) as Record<string, unknown>,
  },
  storage: { local: new FakeStorageArea(), session: new FakeStorageArea() },
  tabs: {
    onActivated: new FakeEvent(),
    onUpdated: new FakeEvent(),
    onRemoved: new FakeEvent(),
    query: vi.fn(async (_query: unknown): Promise<unknown[]> => []),
    get: vi.fn(async (id: number): Promise<unknown> => ({ id, windowId: 1 })),
    create: vi.fn(async (_tab: unknown): Promise<unknown> => ({ id: 99 })),
    remove: vi.fn(async (_id: unknown) => {}),
  },
  windows: { onFocusChanged: new FakeEvent(), WINDOW_ID_CURRENT: -2, getCurrent: vi.fn(async () => ({ id: 1 })) },
  permissions: {
    onAdded: new FakeEvent(),
    onRemoved: new FakeEvent(),
    contains: vi.fn(async (_wanted: unknown) => false),
    request: vi.fn(async (_wanted: unknown) => true),
    remove: vi.fn(async (_wanted: unknown) => true),
    getAll: vi.fn(async () => ({ origins: [] as string[], permissions: [] as string[] })),
  },
  commands: { onCommand: new FakeEvent(), getAll: vi.fn(async (): Promise<unknown[]> => []) },
  contextMenus: { onClicked: new FakeEvent(), create: vi.fn(), removeAll: vi.fn(async () => {}) },
  alarms: { onAlarm: new FakeEvent(), create: vi.fn(), clear: vi.fn(async () => true) },
  notifications: { onClicked: new FakeEvent(), create: vi.fn(async () => ""), clear: vi.fn(async () => true) },
  action: {
    setBadgeText: vi.fn(async () => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
    setTitle: vi.fn(async () => {}),
  },
  scripting: {
    executeScript: vi.fn(async (_injection: unknown): Promise<unknown[]> => []),
    registerContentScripts: vi.fn(async (_scripts: unknown[]) => {}),
    unregisterContentScripts: vi.fn(async () => {}),
    getRegisteredContentScripts: vi.fn(async (): Promise<unknown[]> => []),
  },
  i18n: { getMessage: (key: string) => key, getUILanguage: () => "en" },
  sidebarAction: { open: vi.fn(async () => {}) },
}

/** As it was before any test touched it. */
export async function resetFakeBrowser(): Promise<void> {
  await fakeBrowser.storage.local.clear()
  await fakeBrowser.storage.session.clear()
  vi.clearAllMocks()
}

export default fakeBrowser
