/** Whether there was nothing, or it could have happened unseen. A `note` says neither. */
export type CompletenessKind = 'seen-nothing' | 'could-not-see' | 'note'

/** One thing a report says about what it could see. */
export interface CompletenessItem {
  readonly id: string
  readonly kind: CompletenessKind
  readonly text: string
  /** The page or paragraph it rests on; null for what is read from this store. */
  readonly source: string | null
  /** True for what Microsoft 365 logs for nobody, whatever the period and however the tenant is set. */
  readonly standing?: boolean
  readonly places?: readonly CompletenessPlace[]
}

export interface CompletenessPlace {
  readonly kind: string
  readonly id: string
  readonly name: string
}

/**
 * The first sentence of every report: no row and nothing in the way is another answer than no row and something unseen.
 * @param rows how many rows the report shows
 */
export function completenessSentence(items: readonly CompletenessItem[], rows: number): string {
  const unseen = items.filter(({ kind, standing }) => kind === 'could-not-see' && standing !== true).length
  const standing = 'what Microsoft 365 does not log for anybody stands below.'
  if (unseen === 0) {
    return rows === 0
      ? `Nothing was seen, and of this period nothing is known to be missing; ${standing}`
      : `Of this period nothing is known to be missing; ${standing}`
  }
  const things = unseen === 1 ? '1 thing' : `${unseen} things`
  return rows === 0
    ? `Nothing was seen, but ${things} could not be seen: do not read this as “nobody did”.`
    : `What is shown was logged; ${things} could not be seen, so there may have been more.`
}

/** A list for a sentence: at most `most`, then how many more. */
export function someOf(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}
