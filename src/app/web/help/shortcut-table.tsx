import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { Fragment } from 'react'
import { SHORTCUTS } from '../parts/shortcuts.ts'

const useStyles = makeStyles({
  table: { ...typographyStyles.body1, width: '100%', borderCollapse: 'collapse', textAlign: 'start' },
  keys: {
    width: '110px',
    padding: '6px 12px 6px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  does: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  key: {
    ...typographyStyles.body1,
    fontFamily: tokens.fontFamilyMonospace,
    display: 'inline-block',
    minWidth: '24px',
    boxSizing: 'border-box',
    padding: '0 6px',
    textAlign: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** Every shortcut with what it does. */
export function ShortcutTable() {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">Keys</th>
          <th scope="col">What they do</th>
        </tr>
      </thead>
      <tbody>
        {SHORTCUTS.map(({ keys, does }) => (
          <tr key={keys.join(' ')}>
            <th scope="row" className={styles.keys}>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && (keys[0] === 'Ctrl' ? ' + ' : ' then ')}
                  <kbd className={styles.key}>{key}</kbd>
                </Fragment>
              ))}
            </th>
            <td className={styles.does}>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
