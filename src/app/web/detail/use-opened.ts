import { useEffect, useRef, useState } from 'react'

/**
 * Forms that buttons open: the first field takes the focus, and where a form is given up, the button that stands there
 * again gets it back. A button names the form it opens in `data-opens`.
 */
export function useOpened<T extends string>(): {
  readonly open: T | null
  readonly begin: (what: T) => void
  /** The form is given up. */
  readonly cancel: () => void
  /** What it was for is done: where the focus goes then is said elsewhere. */
  readonly done: () => void
} {
  const [open, setOpen] = useState<T | null>(null)
  const given = useRef<T | null>(null)
  useEffect(() => {
    if (open !== null || given.current === null) return
    const name = CSS.escape(given.current)
    given.current = null
    document.querySelector<HTMLElement>(`[data-opens="${name}"]`)?.focus()
  }, [open])
  return {
    open,
    begin: setOpen,
    cancel: () => {
      given.current = open
      setOpen(null)
    },
    done: () => setOpen(null),
  }
}
