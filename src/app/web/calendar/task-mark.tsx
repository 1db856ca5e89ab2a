import { VERDICT_WORDS } from '../../../assess/words.ts'
import type { ShownTask } from '../../api/contracts/tasks.ts'
import { verdictColour } from '../theme.ts'

const CIRCLE = 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z'

/** Shape and colour of what becomes of a task; the word stands in its row. */
function drawn({ outcome, overdue }: Pick<ShownTask, 'outcome' | 'overdue'>): {
  readonly path: string
  readonly colour: string
} {
  if (outcome === 'done') return { path: VERDICT_WORDS.pass.path, colour: verdictColour('pass') }
  if (outcome === 'missed') return { path: VERDICT_WORDS.fail.path, colour: verdictColour('fail') }
  if (outcome === 'not-needed') {
    return { path: VERDICT_WORDS['not-applicable'].path, colour: verdictColour('not-applicable') }
  }
  if (outcome === 'coming') return { path: CIRCLE, colour: verdictColour('not-applicable') }
  // A clock; late, it is red and says so in words beside.
  return { path: `${CIRCLE}M8 5.2V8l2 1.4`, colour: verdictColour(overdue ? 'fail' : 'manual') }
}

export function TaskMark({ task }: { task: Pick<ShownTask, 'outcome' | 'overdue'> }) {
  const { path, colour } = drawn(task)
  return (
    <svg
      viewBox="0 0 16 16"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke={colour}
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  )
}
