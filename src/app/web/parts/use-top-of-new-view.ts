import { useEffect, useRef } from 'react'

/**
 * Where one page shows another view of itself, the keyboard and the eye begin at its top, as on another page
 * (signed-in-pages.tsx). A view that takes the focus itself keeps it.
 * @param view what tells the views apart
 */
export function useTopOfNewView(view: string): void {
  const shown = useRef(view)
  useEffect(() => {
    if (shown.current === view) return
    shown.current = view
    // What was pressed went with the view before.
    if (document.activeElement !== null && document.activeElement !== document.body) return
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [view])
}
