import type { View } from '../address.ts'
import type { ShownReports } from '../../api/contracts/audit-page.ts'
import { Go } from '../parts/go.tsx'
import { useViewLinkStyles } from '../parts/view-link-styles.ts'
import { REPORT_WORDS } from './words.ts'

/** The reports; those of one place or one person are reached from their rows. The period is kept from one to the other. */
export function ReportLinks({ reports, view }: { reports: ShownReports['reports']; view: View }) {
  const styles = useViewLinkStyles()
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
