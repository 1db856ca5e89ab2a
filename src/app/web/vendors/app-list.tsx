import { makeStyles } from '@fluentui/react-components'
import { longDayWords } from '../../../assess/words.ts'
import type { ShownApp } from '../../api/contracts/vendors.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { Small, Soft } from '../parts/row-text.tsx'
import { ResultMark } from './result-mark.tsx'
import { kindWords, reachWords, resultWord, sinceWords } from './vendor-words.ts'

const useStyles = makeStyles({ line: { display: 'block' } })

/** One row for each app: what it is, what it reaches, where it stands. */
export function AppList(props: {
  apps: readonly ShownApp[]
  open: string | null
  choose: (key: string) => void
}) {
  const { apps, open, choose } = props
  const styles = useStyles()
  return (
    <RowList>
      {apps.map(app => (
        <li key={app.key}>
          <ListRow
            row={app.key}
            isOpen={open === app.key}
            choose={choose}
            mark={<ResultMark result={app.standing.result} />}
            title={<bdi>{app.name}</bdi>}
            meta={
              <>
                <span className={styles.line}>{resultWord(app.standing.result)}</span>
                {app.isNew && <span className={styles.line}>Not looked at yet</span>}
                {app.enabled === false && <span className={styles.line}>Switched off</span>}
              </>
            }
          >
            <Soft>{reachWords(app.reach) ?? reachUnknown(app)}</Soft>
            <Small>
              {kindWords(app)}
              {app.vendor !== null && (
                <>
                  {' · '}
                  <bdi>{app.vendor.name}</bdi>
                </>
              )}
              {app.since !== null && ` · ${sinceWords(app.since, longDayWords)}`}
            </Small>
          </ListRow>
        </li>
      ))}
    </RowList>
  )
}

function reachUnknown({ kind }: ShownApp): string {
  return kind === 'integration'
    ? 'Connected outside of Microsoft 365: what it gets stands with its vendor.'
    : 'What it reaches is not known, or nothing of patients.'
}
