import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Verdict } from '../../../base/verdict.ts'
import { VERDICT_WORDS } from '../../../assess/words.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  opens: {
    ...typographyStyles.body1Strong,
    display: 'inline',
    background: 'none',
    border: 'none',
    padding: 0,
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textDecorationLine: 'underline',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  soft: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** A check named within other details: its verdict in mark and word, and a way to its own details. */
export function CheckLink({
  check,
  title,
  verdict,
  note,
  choose,
  children,
}: {
  check: string
  title: string
  verdict: Verdict
  /** What stands beside the verdict, such as "accepted for now". */
  note?: string
  choose: (check: string) => void
  children: ReactNode
}) {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <VerdictMark verdict={verdict} />
      <span>
        <button type="button" className={styles.opens} onClick={() => choose(check)}>
          {title}
        </button>
        <span className={styles.soft}>
          {VERDICT_WORDS[verdict].word}
          {note === undefined ? '' : ` · ${note}`}
        </span>
        {children}
      </span>
    </li>
  )
}
