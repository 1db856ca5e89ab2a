import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import type { ShownNotification, ShownNotifications } from '../../api/contracts/notifications.ts'
import { GoTo } from '../parts/go.tsx'
import { useMedia } from '../theme.ts'
import { whenWords } from './notification-words.ts'

const useStyles = makeStyles({
  drawer: {
    // Without the room that is kept for the page’s scrollbar: 100vw would reach over it, and shift a narrow panel.
    maxWidth: '100%',
    overflowWrap: 'anywhere',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '& > li': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  row: {
    display: 'block',
    padding: '12px 8px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  what: { ...typographyStyles.body1, display: 'block' },
  unread: { ...typographyStyles.body1Strong },
  new: { ...typographyStyles.caption1Strong, color: tokens.colorBrandForegroundLink, paddingRight: '8px' },
  when: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  soft: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
})

/** What was addressed to the person lately, newest first; each leads to where it is about. Escape closes it. */
export function NotificationPanel({
  shown,
  failed,
  again,
  close,
}: {
  shown: ShownNotifications | null
  failed: boolean
  again: () => void
  close: () => void
}) {
  const styles = useStyles()
  const isNarrow = useMedia('(max-width: 720px)')
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      size={isNarrow ? 'full' : 'small'}
      open
      surfaceMotion={null}
      backdropMotion={null}
      onOpenChange={(_, { open }) => !open && close()}
      aria-labelledby="notifications-title"
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ id: 'notifications-title' }}
          action={
            <Button appearance="subtle" onClick={close}>
              Close
            </Button>
          }
        >
          Notifications
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        {shown === null ? (
          <Waiting failed={failed} again={again} />
        ) : shown.notifications.length === 0 ? (
          <p className={styles.soft}>
            Nothing in the last 30 days. What others give you, ask of you and change about your rights stands
            here.
          </p>
        ) : (
          <ul className={styles.list}>
            {shown.notifications.map(one => (
              <li key={one.id}>
                <Row notification={one} close={close} />
              </li>
            ))}
          </ul>
        )}
      </DrawerBody>
    </OverlayDrawer>
  )
}

function Row({ notification, close }: { notification: ShownNotification; close: () => void }) {
  const styles = useStyles()
  const { id, who, did, at, to, unread } = notification
  return (
    <GoTo address={to} className={styles.row} onGo={close}>
      <span className={unread ? styles.unread : styles.what}>
        {unread && <span className={styles.new}>New</span>}
        {who === null ? did : `${who} ${did}`}
      </span>
      <span className={styles.when}>{whenWords({ id, at })}</span>
    </GoTo>
  )
}

function Waiting({ failed, again }: { failed: boolean; again: () => void }) {
  const styles = useStyles()
  if (!failed) return <p className={styles.soft}>Ward looks them up …</p>
  return (
    <div role="alert">
      <p className={styles.soft}>Ward could not read them now.</p>
      <Button onClick={again}>Try again</Button>
    </div>
  )
}
