import { Button, makeStyles, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import type { View } from '../address.ts'
import { RowList } from '../parts/list-row.tsx'
import { GroupTitle } from '../parts/row-text.tsx'
import { number, PAGE, Pager } from '../text/pager.tsx'
import { EntryRow } from './entry-row.tsx'
import { groupsOf, type Row } from './shown-entries.ts'

const useStyles = makeStyles({
  place: { ...typographyStyles.body1Strong, margin: '16px 8px 4px', breakAfter: 'avoid' },
  more: { margin: '4px 8px', '@media print': { display: 'none' } },
  printed: {
    ...typographyStyles.body1,
    display: 'none',
    margin: '12px 8px',
    '@media print': { display: 'block' },
  },
})

/** Rows of one state under their places, fifty at a time. */
export function EntryList({
  id,
  title,
  rows,
  page,
  go,
  isShown,
  show,
  view,
  openEvent,
  explain,
  below,
}: {
  id: string
  title: string
  rows: readonly Row[]
  /** From 0. */
  page: number
  go: (page: number) => void
  isShown: boolean
  show: () => void
  view: View
  openEvent: (id: string) => void
  explain?: (entry: ShownEntry) => void
  below?: (row: Row) => ReactNode
}) {
  const styles = useStyles()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <GroupTitle id={id} count={rows.length}>
        {title}
      </GroupTitle>
      {isShown ? (
        <>
          {groupsOf(rows, page * PAGE, (page + 1) * PAGE).map(group => (
            <div key={group.key} role="group" aria-label={group.title}>
              <h3 className={styles.place}>{group.title}</h3>
              <RowList>
                {group.rows.map(row => (
                  <li key={row.row}>
                    <EntryRow
                      row={row}
                      view={view}
                      openEvent={openEvent}
                      {...(explain === undefined ? {} : { explain })}
                    />
                    {below?.(row)}
                  </li>
                ))}
              </RowList>
            </div>
          ))}
          <Pager label="Rows" count={rows.length} page={page} go={go} />
          {rows.length > PAGE && (
            <p className={styles.printed}>
              {`Printed are ${PAGE} of ${number(rows.length)} rows at most; ward report ${view.report} --out report.html has them all.`}
            </p>
          )}
        </>
      ) : (
        <div className={styles.more}>
          <Button onClick={show}>{`Show these ${number(rows.length)} rows`}</Button>
        </div>
      )}
    </section>
  )
}
