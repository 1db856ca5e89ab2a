import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { View } from '../address.ts'
import type { ShownReports } from '../../api/contracts/audit-page.ts'
import { Go } from '../parts/go.tsx'
import { REPORT_WORDS } from './words.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    listStyleType: 'none',
    margin: '0 0 20px -10px',
    padding: 0,
    '@media print': { display: 'none' },
  },
  link: {
    ...typographyStyles.body1,
    display: 'block',
    padding: '4px 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current=page]': {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1Selected,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
})

/** The reports; those of one place or one person are reached from their rows. The period is kept from one to the other. */
export function ReportLinks({ reports, view }: { reports: ShownReports['reports']; view: View }) {
  const styles = useStyles()
  const { from, to } = view
  return (
    <nav aria-label="Reports">
      <ul className={styles.list}>
        {reports
          .filter(({ argument, id }) => argument === null || id === view.report)
          .map(({ id, title }) => (
            <li key={id}>
              <Go
                to={
                  id === view.report
                    ? { page: 'access', report: id, from, to, place: view.place, actor: view.actor }
                    : { page: 'access', report: id, from, to }
                }
                className={styles.link}
                {...(id === view.report ? { 'aria-current': 'page' as const } : {})}
              >
                {REPORT_WORDS[id] ?? title}
              </Go>
            </li>
          ))}
      </ul>
    </nav>
  )
}
