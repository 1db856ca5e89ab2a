import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Instant } from '../../../base/time.ts'
import type { ShownActivity } from '../../api/contracts/activity.ts'
import { momentWords } from '../parts/text.ts'
import { GROUP_WORDS } from './activity-choice.ts'

const NARROW = '@media (max-width: 640px)'

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    overflowWrap: 'anywhere',
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
    '& td, & th': {
      padding: '8px 12px 8px 0',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    [NARROW]: {
      '& thead': {
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
      '& tr': { display: 'block', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
      '& td': { display: 'block', padding: '1px 0', border: 'none' },
    },
  },
  caption: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
    padding: '0 0 4px',
  },
  time: { fontVariantNumeric: 'tabular-nums', minWidth: '168px' },
  soft: { color: tokens.colorNeutralForeground2 },
  reason: { margin: '4px 0 0' },
})

/** Entries of the evidence log as sentences, newest first. */
export function ActivityTable({ rows, caption }: { rows: ShownActivity['rows']; caption: string }) {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Details</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.leaf}>
            <td className={styles.time}>
              <time dateTime={row.at}>{momentWords(row.at as Instant)}</time>
            </td>
            <td>
              <bdi>{row.by.name}</bdi>
            </td>
            <td>
              <bdi>{row.sentence}</bdi>
              {row.reason !== null && (
                <p className={styles.reason}>
                  Reason given: <q>{row.reason}</q>
                </p>
              )}
            </td>
            <td className={styles.soft}>{detailsOf(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "Sign-ins, from 192.0.2.1, entry 17": the entry is its place in the evidence log. */
function detailsOf({ group, address, leaf }: ShownActivity['rows'][number]): string {
  return [GROUP_WORDS[group], ...(address === null ? [] : [`from ${address}`]), `entry ${leaf}`].join(', ')
}
