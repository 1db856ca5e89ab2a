import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { neighbour } from '../parts/use-list-keys.ts'

const useStyles = makeStyles({
  moves: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
  soft: { color: tokens.colorNeutralForeground2 },
})

/** To the row before and after, where the details are those of a row of the page. */
export function Moves({
  rows,
  row,
  choose,
}: {
  rows: readonly string[]
  row: string
  choose: (row: string) => void
}) {
  const styles = useStyles()
  const at = rows.indexOf(row)
  if (at === -1 || rows.length < 2) return null
  const move = (step: 1 | -1, word: string) => {
    const next = neighbour(rows, row, step)
    return (
      <Button
        size="small"
        disabledFocusable={next === undefined}
        onClick={() => next !== undefined && choose(next)}
      >
        {word}
      </Button>
    )
  }
  return (
    <div className={styles.moves}>
      {move(-1, 'Previous')}
      {move(1, 'Next')}
      <span className={styles.soft}>{`${at + 1} of ${rows.length}`}</span>
    </div>
  )
}
