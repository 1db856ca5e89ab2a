import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * The browser's own dialog, open as long as it is shown: Escape closes it, the focus stays in it until then and goes back
 * to where it was.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return dialog
}
