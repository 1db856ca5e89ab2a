import { Button, makeStyles, typographyStyles } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Assessment } from '../../assess/assess.ts'
import { EVERYTHING, useView } from './address.ts'
import { FindingPanel } from './detail/finding-panel.tsx'
import { Filters } from './list/filters.tsx'
import { FindingList } from './list/finding-list.tsx'
import { shownRows } from './list/shown-rows.ts'
import { useListKeys } from './list/use-list-keys.ts'
import { Overview } from './overview.tsx'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: '40px 0 12px' },
  none: { ...typographyStyles.body1, display: 'grid', justifyItems: 'start', gap: '12px', padding: '24px 0' },
})

export function AssessmentPage({ assessment }: { assessment: Assessment }) {
  const styles = useStyles()
  const [view, change] = useView()
  const searchBox = useRef<HTMLInputElement>(null)
  const rows = shownRows(assessment.verdicts, view)
  const choose = (check: string | null) => change({ check })
  useListKeys({ rows, open: view.check, choose, searchBox })
  return (
    <>
      <Overview assessment={assessment} choose={choose} />
      <section aria-labelledby="checks-title">
        <h2 className={styles.title} id="checks-title">
          All checks
        </h2>
        <Filters
          rows={assessment.verdicts}
          view={view}
          found={rows.length}
          change={change}
          searchBox={searchBox}
        />
        {rows.length === 0 ? (
          <div className={styles.none}>
            <span>No check matches what you chose.</span>
            <Button onClick={() => change(EVERYTHING)}>Show all checks</Button>
          </div>
        ) : (
          <FindingList rows={rows} open={view.check} choose={choose} />
        )}
      </section>
      <FindingPanel assessment={assessment} rows={rows} check={view.check} choose={choose} />
    </>
  )
}
