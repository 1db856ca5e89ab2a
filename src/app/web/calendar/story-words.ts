import { longDayWords } from '../../../assess/words.ts'
import type * as z from 'zod'
import type { readTask } from '../../api/contracts/tasks.ts'

type Did = z.output<typeof readTask.answer>['story'][number]

/** "Elena Marsh postponed it to Friday, 6 November 2026". */
export function storyText({ did, by, day, to }: Did): string {
  switch (did) {
    case 'done':
      return `${by.name} marked it done`
    case 'not-needed':
      return `${by.name} marked it as not needed`
    case 'postponed':
      return `${by.name} postponed it${day === null ? '' : ` to ${longDayWords(day)}`}`
    case 'given':
      return to === null
        ? `${by.name} gave it back to everybody of the role`
        : `${by.name} gave it to ${to.name}`
    case 'opened-again':
      return `${by.name} opened it again`
  }
}
