import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Draft } from './use-draft.ts'
import { keptWords } from './kept-words.ts'

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '0 0 12px',
  },
})

/** Says quietly that what stands in the form was written before, and takes it away where it is not wanted. */
export function KeptLine({ draft }: { draft: Pick<Draft<unknown>, 'restoredAt' | 'clear'> }) {
  const styles = useStyles()
  const { restoredAt, clear } = draft
  if (restoredAt === null) return null
  return (
    <p className={styles.line} role="status">
      {keptWords(restoredAt, new Date())}
      <Button size="small" appearance="subtle" onClick={clear}>
        Begin anew
      </Button>
    </p>
  )
}
