import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { Inline } from '../parts/inline.tsx'
import { useModal } from '../parts/use-modal.ts'
import { ShortcutTable } from './shortcut-table.tsx'

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'min(520px, calc(100vw - 24px))',
    maxHeight: 'calc(100vh - 32px)',
    overflowY: 'auto',
    padding: '20px 24px 24px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow28,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.45)' },
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '16px' },
  title: { ...typographyStyles.subtitle1, margin: '0 0 8px' },
  more: { ...typographyStyles.body1, margin: '16px 0 0', color: tokens.colorNeutralForeground2 },
})

/** The keys that work everywhere, over any page. */
export function ShortcutsDialog({ close }: { close: () => void }) {
  const styles = useStyles()
  const dialog = useModal()
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="shortcuts-title"
      onClose={close}
      onClick={event => event.target === dialog.current && dialog.current.close()}
      onClickCapture={event => (event.target as HTMLElement).closest('a') !== null && dialog.current?.close()}
    >
      <div className={styles.head}>
        <h2 id="shortcuts-title" className={styles.title}>
          Keyboard shortcuts
        </h2>
        <Button appearance="subtle" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
      <ShortcutTable />
      <p className={styles.more}>
        They do nothing while you write.{' '}
        <Inline to={{ page: 'help', topic: 'keyboard' }}>Turn the single letters off</Inline>
      </p>
    </dialog>
  )
}
