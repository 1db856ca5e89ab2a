import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { keepDrafts } from '../parts/draft-keeper.ts'
import { type IdleWatch, watchIdle } from './idle-watch.ts'
import { leftSpoken, leftWords } from './left-words.ts'
import type { DoorKeeper } from './use-door.ts'

const useStyles = makeStyles({
  content: { paddingBottom: '12px' },
  actions: { '& button': { whiteSpace: 'nowrap' } },
  // For the ear only.
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** What counts as use of the page. */
const USES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'] as const
/** Milliseconds between two words to the other tabs. */
const TELL_TABS_EVERY = 5_000

/** Ends the session of somebody who left (45 CFR 164.312(a)(2)(iii)), and says so two minutes before. */
export function AutomaticLogoff({
  idleMinutes,
  keeper,
  children,
}: {
  idleMinutes: number
  keeper: DoorKeeper
  children: ReactNode
}) {
  const [left, setLeft] = useState<number | null>(null)
  const watch = useRef<IdleWatch | null>(null)
  // The keeper is another object whenever the door is known anew; the watch goes on.
  const last = useRef(keeper)
  last.current = keeper
  useEffect(() => {
    const idle = watchIdle({ idleMinutes, now: Date.now, tell: () => void last.current.ask() })
    watch.current = idle
    let toldTabs = 0
    let isWarned = false
    const onUse = () => {
      idle.used()
      if (Date.now() - toldTabs < TELL_TABS_EVERY || idle.look().state !== 'in-use') return
      toldTabs = Date.now()
      last.current.tellUse()
    }
    const timer = setInterval(() => {
      const now = idle.look()
      setLeft(now.state === 'warned' ? now.left : null)
      // While there is still a session that may keep it.
      if (now.state === 'warned' && !isWarned) void keepDrafts()
      isWarned = now.state === 'warned'
      if (now.state !== 'over') return
      clearInterval(timer)
      setLeft(null)
      void keepDrafts().then(() => last.current.leave('idle'))
    }, 1_000)
    const stopHearing = last.current.onUseElsewhere(idle.present)
    for (const use of USES) addEventListener(use, onUse, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      stopHearing()
      for (const use of USES) removeEventListener(use, onUse, { capture: true })
    }
  }, [idleMinutes])
  const stay = () => {
    watch.current?.present()
    setLeft(null)
    keeper.tellUse()
    void keeper.ask()
  }
  const leave = () => {
    setLeft(null)
    void keepDrafts().then(() => keeper.leave('asked'))
  }
  return (
    <>
      {children}
      {left !== null && <Warning left={left} stay={stay} leave={leave} />}
    </>
  )
}

function Warning({ left, stay, leave }: { left: number; stay: () => void; leave: () => void }) {
  const styles = useStyles()
  return (
    <Dialog open modalType="alert" surfaceMotion={null}>
      <DialogSurface backdropMotion={null}>
        <DialogBody>
          <DialogTitle>Are you still there?</DialogTitle>
          <DialogContent className={styles.content}>
            Nobody has used Ward for a while. To keep what it shows from others, it signs you out in{' '}
            <strong aria-hidden="true">{leftWords(left)}</strong>
            <span role="status" className={styles.spoken}>
              {leftSpoken(left)}
            </span>
            . Longer texts that you are writing are kept for you; they are there again when you sign in.
          </DialogContent>
          <DialogActions className={styles.actions}>
            {/* The first has the focus: a key that is pressed in the middle of work keeps the work. */}
            <Button appearance="primary" onClick={stay}>
              Stay signed in
            </Button>
            <Button onClick={leave}>Sign out now</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
