import { makeStyles, Switch, typographyStyles } from '@fluentui/react-components'
import { setLetterShortcuts, useLetterShortcuts } from '../parts/shortcut-setting.ts'
import { ShortcutTable } from './shortcut-table.tsx'

const useStyles = makeStyles({
  place: { maxWidth: '560px' },
  text: { ...typographyStyles.body1, margin: '16px 0 0' },
})

/** The keys, and whether those of one letter do something in this browser. */
export function KeyboardTopic() {
  const styles = useStyles()
  const isOn = useLetterShortcuts()
  return (
    <div className={styles.place}>
      <ShortcutTable />
      <p className={styles.text}>
        Keys do nothing of this while you write in a field or a dialog is open. Tab, Enter, the arrows and
        Escape work everywhere, whatever you choose here.
      </p>
      <Switch
        checked={isOn}
        onChange={(_, { checked }) => setLetterShortcuts(checked)}
        label="Single letters and signs are shortcuts in this browser"
      />
      <p className={styles.text}>Turn them off if you write by voice or often touch a key by accident.</p>
    </div>
  )
}
