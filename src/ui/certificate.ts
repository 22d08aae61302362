import type { Certificate } from "~messages/stewardship"

import { fileName, offerDownload } from "./store-files"
import type { Formats } from "./text/formats"
import type { Text } from "./text/use-text"

/** Offers the certificate of an erasure for saving, to hand over. It names nobody: whoever keeps it knows whom it is for. */
export function saveCertificate(t: Text, formats: Formats, { reference, at, removed }: Certificate): void {
  const text = [
    t("certificate"),
    t("certificate_said", { moment: formats.moment(new Date(at)), reference }),
    t("certificate_removed", removed),
    t("certificate_kept"),
    t("certificate_elsewhere"),
  ].join("\n\n")
  offerDownload(new Blob([text], { type: "text/plain" }), `${fileName(t("certificate"))}-${reference.slice(0, 8)}.txt`)
}
