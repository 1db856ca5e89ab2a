import { type RefObject, useEffect } from 'react'
import { letterShortcutsOn } from './shortcut-setting.ts'

/**
 * `/` goes to the search where there is one, `j` and `k` to the next and the previous row; while the details are open they
 * show those of the next and the previous row. Keys that a person writes into a field are theirs.
 * @param parts.rows what the rows are called in `data-row`: ids of checks, citations of requirements
 */
export function useListKeys(parts: {
  readonly rows: readonly string[]
  readonly open: string | null
  readonly choose: (row: string) => void
  readonly searchBox?: RefObject<HTMLInputElement | null>
}): void {
  const { rows, open, choose, searchBox } = parts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) return
      if (!letterShortcutsOn()) return
      if (event.key === '/' && open === null && searchBox !== undefined) {
        event.preventDefault()
        searchBox.current?.focus()
        return
      }
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (step === 0 || (open !== null && !rows.includes(open))) return
      const at = open ?? target.closest<HTMLElement>('[data-row]')?.dataset['row']
      const next = neighbour(rows, at, step)
      if (next === undefined) return
      event.preventDefault()
      if (open === null) document.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus()
      else choose(next)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [rows, open, choose, searchBox])
}

/** The row before or after one; from nowhere the first. undefined at either end. */
export function neighbour(rows: readonly string[], at: string | undefined, step: 1 | -1): string | undefined {
  const index = at === undefined ? -1 : rows.indexOf(at)
  return rows[index === -1 ? 0 : index + step]
}
