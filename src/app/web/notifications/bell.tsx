import { makeStyles, tokens, typographyStyles, useRestoreFocusTarget } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { ShownNotifications } from '../../api/contracts/notifications.ts'
import { ICON_BUTTON } from '../parts/frame-styles.ts'
import { Outline } from '../parts/page-icon.tsx'
import { bellWords, countText } from './notification-words.ts'
import { useNotifications } from './use-notifications.ts'

const NotificationPanel = lazy(async () => ({
  default: (await import('./notification-panel.tsx')).NotificationPanel,
}))

const useStyles = makeStyles({
  button: { ...ICON_BUTTON, position: 'relative' },
  count: {
    ...typographyStyles.caption2Strong,
    position: 'absolute',
    top: '2px',
    right: '0',
    minWidth: '16px',
    boxSizing: 'border-box',
    padding: '0 4px',
    textAlign: 'center',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: '8px',
  },
  // For the ear only.
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** How many things are addressed to the person and not seen yet; it opens the list of them. */
export function Bell({ tenant }: { tenant: string }) {
  const styles = useStyles()
  const focus = useRestoreFocusTarget()
  const { known, failed, look, seen } = useNotifications(tenant)
  // What was new when the panel was opened stays marked as new while it is open.
  const [opened, setOpened] = useState<ShownNotifications | 'waits' | null>(null)
  const unread = known?.unread ?? 0
  const open = () => {
    setOpened(known ?? 'waits')
    if (known === null) void look()
    void seen()
  }
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={bellWords(unread)}
        aria-haspopup="dialog"
        aria-expanded={opened !== null}
        onClick={open}
        {...focus}
      >
        <Outline path={BELL} size={20} />
        {unread > 0 && (
          <span className={styles.count} aria-hidden="true">
            {countText(unread)}
          </span>
        )}
      </button>
      <span role="status" className={styles.spoken}>
        {unread > 0 ? bellWords(unread) : ''}
      </span>
      {opened !== null && (
        <Suspense fallback={null}>
          <NotificationPanel
            shown={opened === 'waits' ? known : opened}
            failed={failed}
            again={() => void look()}
            close={() => setOpened(null)}
          />
        </Suspense>
      )}
    </>
  )
}

const BELL = 'M3.2 11.5c1-1 1.3-2 1.3-4.3a3.5 3.5 0 0 1 7 0c0 2.3.3 3.3 1.3 4.3zM6.6 13.3a1.5 1.5 0 0 0 2.8 0'
