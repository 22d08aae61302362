import type * as z from "zod"

/** Who may call a procedure: our own pages alone, or content scripts too. */
export type Caller = "pages" | "content-scripts"

/** A procedure: what is asked, checked by a schema in the worker, and what comes back, a type alone. */
export type Procedure<Input extends z.ZodType = z.ZodType, Result = unknown> = {
  input: Input
  allows: Caller
  /** Never present: it carries the type. */
  readonly result?: Result
}

/** `takes(schema).returns<Type>()`: one entry of a subject's list of procedures. */
export const takes = <Input extends z.ZodType>(input: Input, allows: Caller = "pages") => ({
  returns: <Result>(): Procedure<Input, Result> => ({ input, allows }),
})
