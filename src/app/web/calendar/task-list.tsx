import { longDayWords } from '../../../assess/words.ts'
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { ShownTask } from '../../api/contracts/tasks.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { Small, Soft } from '../parts/row-text.tsx'
import { verdictColour } from '../theme.ts'
import { minutesText } from './day-words.ts'
import { lateText, OUTCOME_WORDS, whoText } from './shown-tasks.ts'
import { TaskMark } from './task-mark.tsx'

const useStyles = makeStyles({
  line: { display: 'block' },
  when: { ...typographyStyles.body1, display: 'block' },
  late: { color: verdictColour('fail'), fontWeight: tokens.fontWeightSemibold },
})

/** Tasks as rows; a row opens its task. */
export function TaskList({
  tasks,
  open,
  choose,
}: {
  tasks: readonly ShownTask[]
  open: string | null
  choose: (id: string) => void
}) {
  const styles = useStyles()
  return (
    <RowList>
      {tasks.map(task => {
        const late = task.outcome === 'open' ? lateText(task) : null
        return (
          <li key={task.id}>
            <ListRow
              row={task.id}
              isOpen={open === task.id}
              choose={choose}
              mark={<TaskMark task={task} />}
              title={<bdi>{task.title}</bdi>}
              meta={
                <>
                  <span className={styles.line}>{minutesText(task.minutes)}</span>
                  <span className={styles.line}>
                    <bdi>{whoText(task)}</bdi>
                  </span>
                </>
              }
            >
              <span className={mergeClasses(styles.when, task.overdue && styles.late)}>{whenText(task)}</span>
              <Soft>
                <bdi>{task.why}</bdi>
              </Soft>
              {late !== null && <Small>{late}</Small>}
              {task.postponed !== null && task.closed === null && (
                <Small>{`Postponed from ${longDayWords(task.postponed.from)}.`}</Small>
              )}
              {task.closed !== null && (
                <Small>
                  <bdi>{`${task.closed.by.name}: ${task.closed.note}`}</bdi>
                </Small>
              )}
            </ListRow>
          </li>
        )
      })}
    </RowList>
  )
}

/** When it is due, when it comes, or what became of it. */
function whenText({ outcome, overdue, due, opens, closed }: ShownTask): string {
  if (outcome === 'coming') return `Opens ${longDayWords(opens)}`
  if (outcome === 'open') return overdue ? `Was due ${longDayWords(due)}` : `Due by ${longDayWords(due)}`
  return closed === null
    ? `${OUTCOME_WORDS[outcome]}: was due ${longDayWords(due)}`
    : `${OUTCOME_WORDS[outcome]} ${longDayWords(closed.at.slice(0, 10))}`
}
