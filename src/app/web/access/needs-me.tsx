import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { listReports, readReport } from '../../api/contracts/tenant-routes.ts'
import { Go } from '../parts/go.tsx'
import { useTenant } from '../parts/tenant.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { periodWords, weekBefore } from './period.ts'
import { type Answer, useAnswer } from '../parts/use-answer.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    gap: '4px 10px',
    alignItems: 'start',
    // As high as the row will be, so that nothing below it moves when it comes.
    minHeight: '84px',
    boxSizing: 'border-box',
    padding: '12px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '24px minmax(0, 1fr)', minHeight: '230px' },
  },
  what: { ...typographyStyles.body1Strong, display: 'block' },
  why: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  small: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  link: {
    ...typographyStyles.body1Strong,
    padding: '5px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    width: 'fit-content',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (max-width: 640px)': { gridColumnStart: 2 },
  },
})

/** The access of last week that nobody has explained, for whoever opens Ward on Monday. */
export function NeedsMe() {
  const styles = useStyles()
  const { name: tenant } = useTenant()
  const [listed] = useAnswer<typeof listReports>('/api/tenants/:tenant/reports', { params: { tenant } })
  const last = listed.state === 'answered' ? listed.answer.last : null
  const week = last === null ? null : weekBefore(last)
  const [loaded] = useAnswer<typeof readReport>(
    '/api/tenants/:tenant/reports/:id',
    week === null ? null : { params: { tenant, id: 'access' }, query: { from: week.from, to: week.to } },
  )
  const report = loaded.state === 'answered' ? loaded.answer.report : null
  if (week === null || report === null) {
    const words = NO_REPORT[whyNone(listed, loaded)]
    return (
      <div className={styles.row} role="status">
        <VerdictMark verdict="unknown" />
        <span>
          <span className={styles.what}>{words.what}</span>
          <span className={styles.why}>{words.why}</span>
        </span>
      </div>
    )
  }
  const open = report.entries.filter(entry => entry.open).length
  return (
    <div className={styles.row}>
      <VerdictMark verdict={open === 0 ? 'not-applicable' : 'manual'} />
      <span>
        <span className={styles.what}>{whatWords(open)}</span>
        <span className={styles.why}>
          {open === 0
            ? 'Every access by others than the owner has a policy that explains it. Look whether it still holds.'
            : 'Somebody who is not the owner reached content, and no access policy says why. Ask, then write the policy down or open an incident.'}
        </span>
        <span className={styles.small}>
          {`Week of ${periodWords(week)} · ${seenWords(report.completeness.couldNotSee)} · 45 CFR 164.308(a)(1)(ii)(D)`}
        </span>
      </span>
      <Go
        to={{ page: 'access', ...week, ...(open === 0 ? {} : { explained: ['no' as const] }) }}
        className={styles.link}
      >
        {open === 0 ? 'Read the report' : 'Look at them'}
      </Go>
    </div>
  )
}

const NO_REPORT = {
  reading: {
    what: 'The audit log is being read.',
    why: 'Who reached what last week stands here in a moment.',
  },
  none: {
    what: 'There is no audit log to look at yet.',
    why: 'Take your export of it in, in a terminal: ward audit ingest AuditLog.csv',
  },
  failed: {
    what: 'The audit log could not be read.',
    why: 'What went wrong stands in the terminal where Ward runs.',
  },
} as const

function whyNone(listed: Answer<{ readonly state: string }>, loaded: Answer<object>): keyof typeof NO_REPORT {
  const isRefused = [listed, loaded].some(({ state }) => state === 'failed' || state === 'told')
  if (isRefused || (listed.state === 'answered' && listed.answer.state === 'failed')) return 'failed'
  return listed.state === 'answered' && listed.answer.state === 'none' ? 'none' : 'reading'
}

function whatWords(open: number): string {
  if (open === 0) return 'No access of last week is without an explanation.'
  return open === 1
    ? 'One access of last week has no explanation.'
    : `${open} accesses of last week have no explanation.`
}

function seenWords(couldNotSee: number): string {
  if (couldNotSee === 0) return 'nothing is known to be missing'
  return couldNotSee === 1 ? '1 thing could not be seen' : `${couldNotSee} things could not be seen`
}
