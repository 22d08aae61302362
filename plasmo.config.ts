import type { Manifest } from "webextension-polyfill"

export type Target = "chrome-mv3" | "firefox-mv3"

/** The parts of the manifest that this file decides; names of bundles, icons and the background come from Plasmo. */
type OurManifest = Partial<Manifest.WebExtensionManifest> & {
  minimum_chrome_version?: string
  side_panel?: { default_path: string }
}

/** Identifies the add-on in Firefox; it may never change, or every installation loses its data. */
export const GECKO_ID = "junto@junto-crm.org"

/**
 * Hosts where webmail is read once its origin is granted. Every host is optional: nothing is warned of at install.
 */
const EVERY_SITE = ["https://*/*", "http://*/*"]

/**
 * Asked for when backups are to be saved as files. A service worker can't make the address of a file that a download starts from: in
 * Chrome a hidden page does (https://developer.chrome.com/docs/extensions/reference/api/offscreen, reason BLOBS).
 */
const FOR_BACKUP_FILES: Record<Target, Manifest.OptionalPermission[]> = {
  "chrome-mv3": ["downloads", "offscreen" as Manifest.OptionalPermission],
  "firefox-mv3": ["downloads"],
}

/** Extension pages load nothing from anywhere and talk to nobody. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // A contact stands beside the table as the panel shows it; nobody else's page may hold one of ours.
  "frame-src 'self'",
  "frame-ancestors 'self'",
].join("; ")

/**
 * The one declaration of what Junto asks of a browser. `grantedOrigins` are match patterns, for test and demo builds alone: those have the
 * optional permissions too, since nobody answers a prompt there.
 */
export function manifest(target: Target, grantedOrigins: string[] = []): OurManifest {
  const isGranted = grantedOrigins.length > 0
  return {
    name: "__MSG_extension_name__",
    short_name: "Junto",
    description: "__MSG_extension_description__",
    default_locale: "en",
    permissions: [
      "storage",
      "unlimitedStorage",
      ...(target === "chrome-mv3" ? (["sidePanel"] as never[]) : []),
      "activeTab",
      "scripting",
      "alarms",
      "contextMenus",
      "notifications",
      ...(isGranted ? FOR_BACKUP_FILES[target] : []),
    ],
    ...(isGranted ? { host_permissions: grantedOrigins } : { optional_permissions: FOR_BACKUP_FILES[target] }),
    optional_host_permissions: EVERY_SITE,
    incognito: "not_allowed",
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    options_ui: { page: "tabs/workspace.html", open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+J" } },
      "open-panel": { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_command_open_panel__" },
      "capture-page": { suggested_key: { default: "Alt+Shift+S" }, description: "__MSG_command_capture_page__" },
      "log-call": { suggested_key: { default: "Alt+Shift+L" }, description: "__MSG_command_log_call__" },
    },
    ...(target === "chrome-mv3" ? forChrome : forFirefox),
  }
}

const forChrome: OurManifest = {
  minimum_chrome_version: "125",
  side_panel: { default_path: "sidepanel.html" },
}

const forFirefox: OurManifest = {
  sidebar_action: {
    default_panel: "sidepanel.html",
    default_title: "Junto",
    open_at_install: false,
  },
  browser_specific_settings: {
    gecko: {
      id: GECKO_ID,
      strict_min_version: "142.0",
      data_collection_permissions: { required: ["none"] },
    } as Manifest.FirefoxSpecificProperties,
  },
}
