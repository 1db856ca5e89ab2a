import { type RefObject, useEffect } from 'react'
import type { VerdictRow } from '../../../assess/assess.ts'

/**
 * `/` goes to the search, `j` and `k` to the next and the previous row; while the details are open they show the next
 * and the previous check. Keys that a person writes into a field are theirs.
 */
export function useListKeys(parts: {
  readonly rows: readonly VerdictRow[]
  readonly open: string | null
  readonly choose: (check: string) => void
  readonly searchBox: RefObject<HTMLInputElement | null>
}): void {
  const { rows, open, choose, searchBox } = parts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) return
      if (event.key === '/' && open === null) {
        event.preventDefault()
        searchBox.current?.focus()
        return
      }
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (step === 0) return
      const at = open ?? target.closest<HTMLElement>('[data-check]')?.dataset['check']
      const next = neighbour(rows, at, step)
      if (next === undefined) return
      event.preventDefault()
      if (open === null) document.querySelector<HTMLElement>(`[data-check="${next}"]`)?.focus()
      else choose(next)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [rows, open, choose, searchBox])
}

/** The check before or after one; from nowhere the first. undefined at either end. */
export function neighbour(
  rows: readonly VerdictRow[],
  at: string | undefined,
  step: 1 | -1,
): string | undefined {
  const index = rows.findIndex(row => row.check === at)
  return rows[index === -1 ? 0 : index + step]?.check
}
