import type { Assessment, VerdictRow } from './assess.ts'
import { counted } from './judgement.ts'
import type { Matter, Posture } from './posture/posture.ts'

/** The sentence of the score, without the figure that stands beside it. */
export function scoreRest({ score: { points, of, sentence } }: Pick<Posture, 'score'>): string {
  const figure = new RegExp(`^${Math.round(points * 100) / 100} of ${of} points?: (.)`)
  return sentence.replace(figure, (_, letter: string) => letter.toUpperCase())
}

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const NAMED = `(?:(?:user|account|group|role|application|policy) )?${GUID}`
/** One after another as `namesOf` joins them, with what joins them to the names before. */
const IDS = new RegExp(`(, | and )?(?<![\\w-])(${NAMED}(?:(?:, | and )${NAMED})*)(?![\\w-])`, 'gi')
const ONE = new RegExp(`(?:([a-z]+) )?${GUID}`, 'gi')
const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  user: ['one account', 'accounts'],
  account: ['one account', 'accounts'],
  group: ['one group', 'groups'],
  role: ['one role', 'roles'],
  application: ['one app', 'apps'],
  policy: ['one policy', 'policies'],
}

/**
 * A sentence for the owner: whom it names only by an id (a GUID, as a directory writes it) it counts, "one account" for
 * "user 4972169c-…". The ids stand with the findings, for who looks them up.
 */
export function withoutIds(sentence: string): string {
  return sentence.replace(IDS, (_, before: string | undefined, ids: string) => {
    const kinds = Map.groupBy(ids.matchAll(ONE), ([, word]) => word?.toLowerCase() ?? '')
    const parts = [...kinds].map(([kind, { length }]) => {
      const [one, many] = KINDS[kind] ?? ['one entry', 'entries']
      return length === 1 ? one : `${length} ${many}`
    })
    const last = parts.pop() ?? ''
    const isEnd = before === ', ' && / and /.test(ids)
    const told =
      parts.length === 0 ? last : `${parts.join(', ')} ${isEnd || before !== ', ' ? 'and ' : ''}${last}`
    return `${isEnd && parts.length === 0 ? ' and ' : (before ?? '')}${told}`
  })
}

/** Why a matter counts, and what was seen of it, apart: on paper only the first is told. */
export interface MatterWords {
  readonly why: string
  /** What was read; null where the why says all. */
  readonly seen: string | null
}

/** @param row the check that the matter is about, as it was judged */
export function matterWords(
  { kind, why }: Pick<Matter, 'kind' | 'why'>,
  row: Pick<VerdictRow, 'rationale' | 'reason'> | undefined,
): MatterWords {
  if (kind === 'fix' && row !== undefined && why.endsWith(` ${row.rationale}`)) {
    return { why: withoutIds(row.rationale), seen: withoutIds(why.slice(0, -row.rationale.length - 1)) }
  }
  if (kind === 'read' && row !== undefined && why.endsWith(` ${row.reason}`)) {
    return { why: withoutIds(why.slice(0, -row.reason.length - 1)), seen: withoutIds(row.reason) }
  }
  return { why: withoutIds(why), seen: null }
}

/** One thing that a report could not see. */
export interface NotSeen {
  readonly about: 'unread' | 'plans' | 'manual' | 'paper' | 'note'
  readonly sentence: string
}

/** What could not be seen, said before any figure is read as if everything had been. */
export function notSeen({
  summary: { verdicts, unread, notes },
}: Pick<Assessment, 'summary'>): readonly NotSeen[] {
  const { unknown, manual } = verdicts
  const lacking = verdicts['not-licensed']
  const all: readonly (NotSeen | null)[] = [
    unknown === 0 && unread.length === 0
      ? null
      : {
          about: 'unread',
          sentence: `${counted(unknown, 'check says', 'checks say')} neither yes nor no, because something could not be read.`,
        },
    lacking === 0
      ? null
      : {
          about: 'plans',
          sentence: `${counted(lacking, 'check asks', 'checks ask')} for a feature that your plans do not include.`,
        },
    manual === 0
      ? null
      : { about: 'manual', sentence: `${counted(manual, 'check needs', 'checks need')} a person to look.` },
    {
      about: 'paper',
      sentence:
        'What people do, and what stands on paper, shows in no setting: it counts when an officer signs for it.',
    },
    ...notes.map(note => ({ about: 'note' as const, sentence: withoutIds(note) })),
  ]
  return all.filter(one => one !== null)
}
