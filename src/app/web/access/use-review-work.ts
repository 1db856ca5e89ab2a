import { useEffect, useMemo, useState } from 'react'
import type { ReviewMarkName } from '../../../base/audit/review.ts'
import type { ShownReport } from '../../api/contracts/audit-page.ts'
import { useTenant } from '../parts/tenant.ts'
import { type Draft, useDraft } from '../parts/use-draft.ts'
import {
  type HalfMark,
  halfMarksIn,
  markField,
  wholeDraft,
  withForm,
  withoutForm,
  withTyped,
} from './half-marks.ts'
import { type Mark, marksIn, type ReviewDraft, rowKeys, withMark } from './review-draft.ts'
import { MARK_KEYS } from './row-marks.tsx'

type Made = NonNullable<ShownReport['report']>

/** A review that somebody is making. */
export interface ReviewWork {
  readonly draft: ReviewDraft
  readonly kept: Draft<ReviewDraft>
  readonly change: (part: Partial<ReviewDraft>) => void
  /** Marks by the place of their row in the report. */
  readonly byRow: ReadonlyMap<number, Mark>
  /** Marks of rows that are no more what they were. */
  readonly lost: number
  readonly mark: (row: number, mark: Mark | null) => void
  /** Forms that are open, by the place of their row. */
  readonly half: ReadonlyMap<number, HalfMark>
  /** Opens the form of a mark; null closes that of the row. */
  readonly write: (row: number, mark: ReviewMarkName | null) => void
  readonly type: (row: number, typed: Partial<Pick<HalfMark, 'text' | 'on'>>) => void
  /** The row whose form takes the focus when it comes: one that was kept from another day takes none. */
  readonly focused: number | null
  /** Goes to the open form of a row, wherever its row stands. */
  readonly goTo: (row: number) => void
  /** The row that was gone to last; another object each time. */
  readonly asked: { readonly row: number } | null
}

/**
 * The review of a report as far as it is made; it is kept for the same person while they are away.
 * @param today the tenant's day: `2026-11-02`
 */
export function useReviewWork(report: Made, today: string): ReviewWork {
  const { name: tenant } = useTenant()
  const { id, from, to, entries } = report
  const kept = useDraft<ReviewDraft>(`review:${id}:${from.slice(0, 10)}:${to.slice(0, 10)}`, tenant)
  const [focused, setFocused] = useState<number | null>(null)
  const [asked, setAsked] = useState<ReviewWork['asked']>(null)
  const keys = useMemo(() => rowKeys(entries), [entries])
  const draft = useMemo(() => wholeDraft(kept.value), [kept.value])
  const { byRow, lost } = useMemo(() => marksIn(draft, keys), [draft, keys])
  const half = useMemo(() => halfMarksIn(draft, keys), [draft, keys])
  const write: ReviewWork['write'] = (row, mark) => {
    setFocused(mark === null ? null : row)
    kept.set(mark === null ? withoutForm(draft, keys, row) : withForm(draft, keys, row, mark, today))
    // A form that stays open is not made anew, and takes no focus by itself.
    if (mark !== null) document.getElementById(markField(row))?.focus()
  }
  useMarkKeys(write)
  return {
    draft,
    kept,
    change: part => kept.set({ ...draft, ...part }),
    byRow,
    lost,
    mark: (row, mark) => kept.set(withMark(draft, keys, row, mark)),
    half,
    write,
    type: (row, typed) => kept.set(withTyped(draft, keys, row, typed)),
    focused,
    goTo: row => {
      setFocused(row)
      setAsked({ row })
      document.getElementById(markField(row))?.focus()
    },
    asked,
  }
}

/** e, a and l mark the row that has the focus; keys that a person writes into a field are theirs. */
function useMarkKeys(write: ReviewWork['write']): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (target.closest('input, textarea, select, [role="dialog"]') !== null) return
      const mark = MARK_KEYS[event.key]
      const row = /^r(\d+)$/.exec(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '')?.[1]
      if (mark === undefined || row === undefined) return
      event.preventDefault()
      write(Number(row), mark)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
