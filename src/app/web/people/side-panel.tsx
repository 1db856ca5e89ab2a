import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
} from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'
import { useMedia } from '../theme.ts'

const useStyles = makeStyles({
  drawer: {
    // Without the room that is kept for the page’s scrollbar: 100vw would reach over it, and shift a narrow panel.
    maxWidth: '100%',
    overflowWrap: 'anywhere',
  },
})

/** A form that is done takes the focus with it; whoever presses Escape then, with the focus nowhere, still means the panel. */
function useEscapeOfNobody(close: () => void): void {
  useEffect(() => {
    const closeIt = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && document.activeElement === document.body) close()
    }
    document.addEventListener('keydown', closeIt)
    return () => document.removeEventListener('keydown', closeIt)
  }, [close])
}

/** Something about one person beside the list. Escape closes it. */
export function SidePanel({
  title,
  close,
  children,
}: {
  title: ReactNode
  close: () => void
  children: ReactNode
}) {
  const isNarrow = useMedia('(max-width: 720px)')
  useEscapeOfNobody(close)
  return (
    <OverlayDrawer
      className={useStyles().drawer}
      position="end"
      size={isNarrow ? 'full' : 'medium'}
      open
      surfaceMotion={null}
      backdropMotion={null}
      onOpenChange={(_, { open }) => !open && close()}
      aria-labelledby="person-title"
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ id: 'person-title' }}
          action={
            <Button appearance="subtle" onClick={close}>
              Close
            </Button>
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{children}</DrawerBody>
    </OverlayDrawer>
  )
}
