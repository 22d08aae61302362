/** Two circles beside each other: somebody and us. As in assets/icon.svg. */
export function Logo() {
  return (
    <svg width="24" height="24" viewBox="14 14 100 100" aria-hidden="true" focusable="false">
      <rect x="16" y="16" width="96" height="96" rx="24" fill="#0f6b5c" />
      <circle cx="52" cy="66" r="21" fill="#fff" />
      <circle cx="77" cy="66" r="21" fill="#f4b942" />
      <path d="M64.5 49.2a21 21 0 0 1 0 33.6a21 21 0 0 1 0-33.6z" fill="#0f6b5c" />
    </svg>
  )
}
