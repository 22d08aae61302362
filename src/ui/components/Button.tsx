import type { ButtonHTMLAttributes } from "react"
import styles from "./Button.module.css"
import { Icon, type IconName } from "./Icon"

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: "primary" | "plain" | "quiet" | "danger"
  icon?: IconName
  /** The key that does the same, shown and told to screen readers. */
  shortcut?: string
}

export function Button({ look = "plain", icon, shortcut, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      className={[styles.button, styles[look], className].filter(Boolean).join(" ")}
      aria-keyshortcuts={shortcut}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "aria-label"> & {
  icon: IconName
  /** What it does, in words: read aloud, and shown on hover. */
  label: string
  shortcut?: string
}

/** A button with a picture alone, in a square of 28 px: above the 24 that WCAG 2.5.8 asks for. */
export function IconButton({ icon, label, shortcut, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={[styles.icon, className].filter(Boolean).join(" ")}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      aria-keyshortcuts={shortcut}
      {...rest}
    >
      <Icon name={icon} />
      {children}
    </button>
  )
}
