import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useModal } from './use-modal.ts'

const useStyles = makeStyles({
  drawer: {
    boxSizing: 'border-box',
    width: 'min(320px, 92vw)',
    height: '100dvh',
    maxHeight: 'none',
    margin: 0,
    padding: '8px 12px 24px',
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.45)' },
  },
  head: { display: 'flex', justifyContent: 'flex-end' },
})

/**
 * The navigation over a narrow page. It is the browser's own dialog: Escape and a press beside it close it, and the focus
 * stays in it until then and goes back to the button.
 */
export function NavDrawer({ close, children }: { close: () => void; children: ReactNode }) {
  const styles = useStyles()
  const dialog = useModal()
  return (
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-label="Menu"
      onClose={close}
      onClick={event => event.target === dialog.current && dialog.current.close()}
      // Closed before the link is followed: the new page takes the focus, which it could not under a dialog.
      onClickCapture={event =>
        (event.target as HTMLElement).closest('a, [role=option]') !== null && dialog.current?.close()
      }
    >
      <div className={styles.head}>
        <Button appearance="subtle" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
      {children}
    </dialog>
  )
}
