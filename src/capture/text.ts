import type { CapturedContact } from "~domain/captured"
export function captureText(_text: string, _url: string): CapturedContact[] {
  return []
}
