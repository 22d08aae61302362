import { useMutation, useQuery } from "@tanstack/react-query"

import { ENCODINGS, type Encoding, type Mapping } from "~domain/exchange"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { importQueries } from "~ui/queries/imports"
import { ENCODING_TEXT, FILE_KIND_TEXT } from "~ui/text/import-names"
import { useFormats, useText } from "~ui/text/use-text"

import { Field } from "./Field"
import styles from "./FileToImport.module.css"
import { MappingTable } from "./MappingTable"

/** A file in the worker's reach, its own name, and what the user made of the guesses. */
export type Chosen = { file: string; name: string; encoding?: Encoding; mapping?: Mapping }

type Props = {
  chosen: Chosen
  onChange: (chosen: Chosen) => void
  onBegun: () => void
  onOther: () => void
}

/** What a file is, as far as can be told from its beginning, and the columns of a table, for the user to put right. */
export function FileToImport({ chosen, onChange, onBegun, onOther }: Props) {
  const t = useText()
  const formats = useFormats()
  const { mapping, ...asked } = chosen
  const look = useQuery(importQueries.look(asked))
  const preview = useMutation({
    mutationFn: async () => {
      if (!look.data) return
      const { kind, encoding, table } = look.data
      await askWorker("imports.preview", {
        commandId: crypto.randomUUID(),
        file: chosen.file,
        name: chosen.name,
        kind,
        encoding,
        mapping: mapping ?? table?.mapping,
      })
    },
    onSuccess: onBegun,
  })
  const { data } = look

  return (
    <>
      <p className={styles.file} role="status">
        <strong>{chosen.name}</strong>
        <span>
          {data
            ? t("import_file_of", { kind: t(FILE_KIND_TEXT[data.kind]), size: formats.bytes(data.bytes) })
            : look.isPending && t("import_looking", { name: chosen.name })}
        </span>
      </p>
      {look.error && <ProblemNote problem={look.error} />}
      {preview.error && <ProblemNote problem={preview.error} />}
      <Field label={t("import_encoding")} hint={t("import_encoding_hint")}>
        {(id) => (
          <select
            id={id}
            value={chosen.encoding ?? data?.encoding ?? "utf-8"}
            onChange={(event) => onChange({ ...asked, encoding: event.target.value as Encoding })}
          >
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {t(ENCODING_TEXT[encoding])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {data?.table && (
        <MappingTable
          table={data.table}
          mapping={mapping ?? data.table.mapping}
          onChange={(changed) => onChange({ ...chosen, mapping: changed })}
        />
      )}
      <div className={styles.actions}>
        <Button look="primary" disabled={!data || preview.isPending} onClick={() => preview.mutate()}>
          {t("import_look_through")}
        </Button>
        <Button look="quiet" onClick={onOther}>
          {t("import_other_file")}
        </Button>
      </div>
    </>
  )
}
