import { makeStyles, tokens, typographyStyles, useRestoreFocusTarget } from '@fluentui/react-components'
import type { RequirementStatus } from '../../../assess/posture/posture.ts'
import { STATUS_WORDS } from '../../../assess/posture/status-words.ts'
import { StatusMark } from '../parts/status-mark.tsx'
import { pointsCell } from '../parts/text.ts'
import { howText, type ScoreStep } from './arithmetic.ts'

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
    '& td, & th': {
      padding: '6px 8px',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& tr': { breakInside: 'avoid' },
    '& tbody td:first-child': { paddingLeft: '24px' },
    '@media (max-width: 640px)': {
      '& td, & th': { padding: '6px 4px' },
      '& tbody td:first-child': { paddingLeft: '4px' },
    },
  },
  caption: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
    padding: '0 0 8px',
  },
  figure: { textAlign: 'end !important' as 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  step: { '& th, & td': { paddingTop: '20px !important', backgroundColor: 'transparent' } },
  total: { ...typographyStyles.subtitle2, '& th, & td': { paddingTop: '20px', borderBottom: 'none' } },
  narrow: { '@media (max-width: 640px)': { display: 'none' } },
  opens: {
    ...typographyStyles.body1,
    display: 'inline',
    background: 'none',
    border: 'none',
    padding: '2px 0',
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textDecorationLine: 'underline',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  status: { display: 'flex', gap: '6px', whiteSpace: 'nowrap' },
  soft: { color: tokens.colorNeutralForeground2 },
})

/** Every requirement that counts with its points, under its step; the steps add up to the last row. */
export function ScoreTable({
  steps,
  points,
  of,
  open,
  choose,
}: {
  steps: readonly ScoreStep[]
  points: number
  of: number
  open: string | null
  choose: (citation: string) => void
}) {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        The points of the requirements add up to those of their step, and these to the score.
      </caption>
      <thead>
        <tr>
          <th scope="col">Requirement</th>
          <th scope="col" className={styles.narrow}>
            Where it stands
          </th>
          <th scope="col">How</th>
          <th scope="col" className={styles.figure}>
            Points
          </th>
        </tr>
      </thead>
      {steps.map(({ step, rows }) => (
        <tbody key={step.id} data-step={step.id}>
          <tr className={styles.step}>
            <th scope="rowgroup">{`${step.number} ${step.title}`}</th>
            <td className={styles.narrow} />
            <td className={styles.soft}>{`of ${step.of}`}</td>
            <td className={styles.figure}>
              <strong>{pointsCell(step.points)}</strong>
            </td>
          </tr>
          {rows.map(row => (
            <Row key={row.citation} row={row} isOpen={open === row.citation} choose={choose} />
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr className={styles.total}>
          <th scope="row">Together</th>
          <td className={styles.narrow} />
          <td>{`of ${of}`}</td>
          <td className={styles.figure}>{pointsCell(points)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Row({
  row,
  isOpen,
  choose,
}: {
  row: RequirementStatus
  isOpen: boolean
  choose: (citation: string) => void
}) {
  const styles = useStyles()
  const focusComesBack = useRestoreFocusTarget()
  return (
    <tr>
      <td>
        <button
          type="button"
          {...focusComesBack}
          className={styles.opens}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => choose(row.citation)}
        >
          {row.title}
        </button>{' '}
        <span className={styles.soft}>{row.citation}</span>
      </td>
      <td className={styles.narrow}>
        <span className={styles.status}>
          <StatusMark status={row.status} />
          {STATUS_WORDS[row.status].word}
        </span>
      </td>
      <td>{howText(row)}</td>
      <td className={styles.figure}>{pointsCell(row.points)}</td>
    </tr>
  )
}
