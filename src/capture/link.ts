import type { CapturedContact } from "~domain/captured"
export function captureLink(_href: string, _pageUrl: string): CapturedContact[] {
  return []
}
