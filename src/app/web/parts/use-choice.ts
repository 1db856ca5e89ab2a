import { type KeyboardEvent, useEffect, useState } from 'react'

export interface Choice {
  /** The row that the keys are on; -1 for none. */
  readonly active: number
  readonly setActive: (row: number) => void
  /** Arrow keys, Home with Ctrl and End with Ctrl, and Enter on a row. @returns whether the key was taken */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/**
 * Which row of a list the keys of a field above it are on (the combobox pattern of ARIA's authoring practices): the focus
 * stays in the field.
 * @param first the row that is on when the list changes: 0 where Enter takes the first, -1 where it means the words as they are
 */
export function useChoice(count: number, choose: (row: number) => void, first: 0 | -1): Choice {
  const [active, setActive] = useState<number>(first)
  useEffect(() => setActive(first), [count, first])
  const onKey = (event: KeyboardEvent): boolean => {
    const next = nextRow(event, active, count)
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter' && active >= 0 && active < count) choose(active)
    else return false
    event.preventDefault()
    return true
  }
  return { active, setActive, onKey }
}

/** The row a key leads to, around both ends; undefined for a key that leads to none. */
export function nextRow(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  active: number,
  count: number,
): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (active + 1) % count
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1
  if (key === 'Home' && (ctrlKey || metaKey)) return 0
  if (key === 'End' && (ctrlKey || metaKey)) return count - 1
  return undefined
}
