import { useEffect, useMemo, useState } from 'react'
import type { ReviewMarkName } from '../../../base/audit/review.ts'
import type { ShownReport } from '../../api/contracts/audit-page.ts'
import { useTenant } from '../parts/tenant.ts'
import { type Draft, useDraft } from '../parts/use-draft.ts'
import { type Mark, marksIn, NO_DRAFT, type ReviewDraft, rowKeys, withMark } from './review-draft.ts'
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
  /** The row and mark whose words are being written. */
  readonly writing: { readonly row: number; readonly mark: ReviewMarkName } | null
  readonly write: (row: number, mark: ReviewMarkName | null) => void
}

/** The review of a report as far as it is made; it is kept for the same person while they are away. */
export function useReviewWork(report: Made): ReviewWork {
  const { name: tenant } = useTenant()
  const { id, from, to, entries } = report
  const kept = useDraft<ReviewDraft>(`review:${id}:${from.slice(0, 10)}:${to.slice(0, 10)}`, tenant)
  const [writing, setWriting] = useState<ReviewWork['writing']>(null)
  const keys = useMemo(() => rowKeys(entries), [entries])
  const draft = kept.value ?? NO_DRAFT
  const { byRow, lost } = useMemo(() => marksIn(draft, keys), [draft, keys])
  const write: ReviewWork['write'] = (row, mark) => setWriting(mark === null ? null : { row, mark })
  useMarkKeys(write)
  return {
    draft,
    kept,
    change: part => kept.set({ ...draft, ...part }),
    byRow,
    lost,
    mark: (row, mark) => kept.set(withMark(draft, keys, row, mark)),
    writing,
    write,
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
