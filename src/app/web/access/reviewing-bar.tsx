import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ShownReport } from '../../api/contracts/audit-page.ts'
import { type FieldProblem, FieldProblems } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { halfMarkProblems } from './half-marks.ts'
import { countMarks } from './review-draft.ts'
import { SIGN_TITLE } from './sign-form.tsx'
import type { ReviewWork } from './use-review-work.ts'

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 12px',
    padding: '8px 16px',
    margin: '0 0 16px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { display: 'none' },
  },
  count: { flexGrow: 1, minWidth: 'min(260px, 100%)' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  hint: { ...typographyStyles.body1, margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  keys: { '@media (pointer: coarse)': { display: 'none' } },
})

const NONE = { rows: '', problems: [] } as const

/** How far a review is, over the rows as long as they are gone through. */
export function ReviewingBar({
  entries,
  work,
  goToField,
  stop,
}: {
  entries: NonNullable<ShownReport['report']>['entries']
  work: ReviewWork
  /** Goes to the form of a mark, also where its row is not shown. */
  goToField: (field: string) => void
  stop: () => void
}) {
  const styles = useStyles()
  const { byRow, half, lost, kept } = work
  const [told, setTold] = useState<{ readonly rows: string; readonly problems: readonly FieldProblem[] }>(
    NONE,
  )
  // They hold as long as the same forms are open; what is typed meanwhile tells nothing anew.
  const rows = [...half.keys()].join(' ')
  const goOn = () => {
    const problems = halfMarkProblems(half, row => entries[row]?.sentence ?? '')
    setTold({ rows, problems })
    if (problems.length > 0) return
    const title = document.getElementById(SIGN_TITLE)
    title?.scrollIntoView({ block: 'start' })
    title?.focus({ preventScroll: true })
  }
  const open = entries.filter(entry => entry.open).length
  const openMarked = entries.filter((entry, row) => entry.open && byRow.has(row)).length
  const counts = countMarks(byRow)
  return (
    <>
      <section className={styles.bar} aria-label="Your review">
        <span className={styles.count} role="status">
          <span className={styles.strong}>
            {open === 0
              ? 'No row needs to be looked at.'
              : `${openMarked} of ${open} rows to look at are marked.`}
          </span>{' '}
          {byRow.size > 0 &&
            `${counts.expected} expected, ${counts.asked} asked, ${counts['to-look-into']} to look into.`}
        </span>
        <Button appearance="primary" onClick={goOn}>
          Go on to sign
        </Button>
        <Button onClick={stop}>Stop for now</Button>
      </section>
      <FieldProblems problems={told.rows === rows ? told.problems : NONE.problems} go={goToField} />
      <p className={styles.hint}>
        {'You may mark rows; what you mark is signed with the report. '}
        <span className={styles.keys}>
          j and k go from row to row. e is expected, a asked, l to look into: write why, then press Enter.
        </span>
      </p>
      <KeptLine draft={kept} />
      {lost > 0 && (
        <p className={styles.hint} role="status">
          {`${lost === 1 ? 'One row that you marked is' : `${lost} rows that you marked are`} not what ${lost === 1 ? 'it was' : 'they were'}: ${lost === 1 ? 'its mark is' : 'their marks are'} gone. Look at the report again.`}
        </p>
      )}
    </>
  )
}
