import { expect, it } from "vitest"

import { strengthOf } from "~domain/passphrase"

it.each([
  ["", "short"],
  ["Tr0ub4dor&3", "short"],
  ["aaaaaaaaaaaaaaaa", "weak"],
  ["123123123123123123", "weak"],
  ["abcdefghijklmnop", "weak"],
  ["copia de julio", "fair"],
  ["x9!kQ2#vLp0zR", "fair"],
  ["caballo pila grapa correcto", "good"],
  ["kT7-mm2-Qz9-Ld4-8vX", "good"],
] as const)("“%s” is %s", (passphrase, strength) => expect(strengthOf(passphrase)).toBe(strength))
