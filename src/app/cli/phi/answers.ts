import { DECISIONS, type Decision } from '../../../assess/scanning/evidence.ts'

/** How many texts were judged, and how. */
export interface Tally {
  texts: number
  readonly decisions: { [D in Decision]: number }
  /** Lines with bytes that are no UTF-8. */
  broken: number
  /** Documents that could not be read at all: they are judged by nothing. */
  unread: number
}

export const emptyTally = (): Tally => ({
  texts: 0,
  decisions: { confirmed: 0, likely: 0, identifier: 0, review: 0, none: 0 },
  broken: 0,
  unread: 0,
})

export function addTally(sum: Tally, more: Tally): void {
  sum.texts += more.texts
  sum.broken += more.broken
  sum.unread += more.unread
  for (const decision of DECISIONS) sum.decisions[decision] += more.decisions[decision]
}

/** Decisions that `--fail-on` may name, the heaviest first. */
export const LEVELS = DECISIONS.slice(0, -1)

/** Whether any text was judged at this level or a heavier one. */
export function meets({ decisions }: Tally, level: Decision | undefined): boolean {
  if (level === undefined) return false
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1).some(each => decisions[each] > 0)
}

/** "1,204 lines: 3 confirmed, 1 for review." */
export function tallyText({ texts, decisions, unread }: Tally, what: 'line' | 'document'): string {
  const many = `${texts.toLocaleString('en-US')} ${what}${texts === 1 ? '' : 's'}`
  const found = LEVELS.filter(level => decisions[level] > 0).map(
    level => `${decisions[level].toLocaleString('en-US')} ${WORDS[level] ?? level}`,
  )
  if (unread > 0) found.push(`${unread.toLocaleString('en-US')} could not be read`)
  if (unread < texts && found.length === Number(unread > 0)) found.unshift('nothing found')
  return `${many}: ${found.length === 0 ? 'nothing found' : found.join(', ')}.`
}

const WORDS: { readonly [D in Decision]?: string } = { review: 'for review' }
