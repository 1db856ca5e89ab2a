import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import type { Assessment, VerdictRow } from '../../../assess/assess.ts'
import { SEVERITY_WORDS, serviceOf, serviceWord, VERDICT_WORDS } from '../../../assess/words.ts'
import { neighbour } from '../list/use-list-keys.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { useMedia, verdictColour } from '../theme.ts'
import { FindingDetail } from './finding-detail.tsx'

const useStyles = makeStyles({
  drawer: { overflowWrap: 'anywhere' },
  meta: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '4px 0 0',
  },
  soft: { color: tokens.colorNeutralForeground2 },
  moves: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
})

/** The details of one check beside the list. Escape closes it; the address names it. */
export function FindingPanel({
  assessment,
  rows,
  check,
  choose,
}: {
  assessment: Assessment
  rows: readonly VerdictRow[]
  check: string | null
  choose: (check: string | null) => void
}) {
  const styles = useStyles()
  const isNarrow = useMedia('(max-width: 720px)')
  const row = assessment.verdicts.find(one => one.check === check)
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      size={isNarrow ? 'full' : 'medium'}
      open={row !== undefined}
      // At once: nothing moves under a person who goes through the list by keyboard.
      surfaceMotion={null}
      backdropMotion={null}
      onOpenChange={(_, { open }) => !open && choose(null)}
      aria-labelledby="finding-title"
    >
      {row !== undefined && (
        <>
          <DrawerHeader>
            <DrawerHeaderTitle
              heading={{ id: 'finding-title' }}
              action={
                <Button appearance="subtle" aria-label="Close the details" onClick={() => choose(null)}>
                  Close
                </Button>
              }
            >
              {row.title}
            </DrawerHeaderTitle>
            <p className={styles.meta}>
              <VerdictMark verdict={row.verdict} />
              <strong style={{ color: verdictColour(row.verdict) }}>{VERDICT_WORDS[row.verdict].word}</strong>
              <span className={styles.soft}>
                {SEVERITY_WORDS[row.severity]} · {serviceWord(serviceOf(row.check))}
              </span>
            </p>
            <Moves rows={rows} row={row} choose={choose} />
          </DrawerHeader>
          <DrawerBody key={row.check} tabIndex={0} role="region" aria-labelledby="finding-title">
            <FindingDetail row={row} />
          </DrawerBody>
        </>
      )}
    </OverlayDrawer>
  )
}

function Moves({
  rows,
  row,
  choose,
}: {
  rows: readonly VerdictRow[]
  row: VerdictRow
  choose: (check: string) => void
}) {
  const styles = useStyles()
  const at = rows.indexOf(row)
  if (at === -1 || rows.length < 2) return null
  const move = (step: 1 | -1, word: string) => {
    const next = neighbour(rows, row.check, step)
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
