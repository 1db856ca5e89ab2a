import { AppError } from '../base/app-error.ts'

/** A page of a list; `next` continues it, null at its end. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

export interface PageRequest {
  /** 1 to 500, 100 unless given. */
  readonly limit?: number | undefined
  /** What the page before gave as `next`. */
  readonly after?: string | undefined
}

const MOST_PER_PAGE = 500

/** Checks a page request whose `after` is a whole number. */
export function checkedPage({ limit = 100, after }: PageRequest): { limit: number; after: number | null } {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_PER_PAGE) {
    throw new AppError('bad-usage', `A page has 1 to ${MOST_PER_PAGE} lines.`)
  }
  if (after !== undefined && !/^\d{1,15}$/.test(after)) {
    throw new AppError('bad-usage', 'The place to go on from is not one that a page before gave.')
  }
  return { limit, after: after === undefined ? null : Number(after) }
}
