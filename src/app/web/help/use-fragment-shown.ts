import { useCallback, useEffect } from 'react'
import { useFragment } from '../address.ts'

/** The part that the address names is shown and has the focus, once it is there. */
export function useFragmentShown(isReady: boolean): void {
  const fragment = useFragment()
  const show = useCallback(() => {
    const part = fragment === '' ? null : document.getElementById(decodeURIComponent(fragment))
    part?.scrollIntoView()
    part?.focus({ preventScroll: true })
  }, [fragment])
  useEffect(() => {
    if (!isReady) return
    // After the frame has put the focus on top of the new page.
    const timer = setTimeout(show)
    return () => clearTimeout(timer)
  }, [isReady, show])
}
