import type { TextKey } from "../text/catalogues"
import { useText } from "../text/use-text"

export type Shortcut = { keys: string[]; text: TextKey }

type Props = { shortcuts: Shortcut[]; className?: string }

/** Keys and what they do. */
export function ShortcutList({ shortcuts, className }: Props) {
  const t = useText()

  return (
    <dl className={className}>
      {shortcuts.map(({ keys, text }) => (
        <div key={text}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(text)}</dd>
        </div>
      ))}
    </dl>
  )
}
