import type { Assessment, VerdictRow } from './assess.ts'
import { counted } from './judgement.ts'
import type { Matter, Posture } from './posture/posture.ts'

/** The sentence of the score, without the figure that stands beside it. */
export function scoreRest({ score: { points, of, sentence } }: Pick<Posture, 'score'>): string {
  const figure = new RegExp(`^${Math.round(points * 100) / 100} of ${of} points?: (.)`)
  return sentence.replace(figure, (_, letter: string) => letter.toUpperCase())
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
    return { why: row.rationale, seen: why.slice(0, -row.rationale.length - 1) }
  }
  if (kind === 'read' && row !== undefined && why.endsWith(` ${row.reason}`)) {
    return { why: why.slice(0, -row.reason.length - 1), seen: row.reason }
  }
  return { why, seen: null }
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
    ...notes.map(note => ({ about: 'note' as const, sentence: note })),
  ]
  return all.filter(one => one !== null)
}
