import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Instant } from '../../../base/time.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { momentWords } from '../parts/text.ts'
import { useAccountStyles } from './account-styles.ts'
import type { MadeFeed } from './calendar-feeds.ts'

const useStyles = makeStyles({
  box: {
    padding: '16px',
    margin: '12px 0',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

/** A calendar’s address, shown once. It takes the focus, so that it is read out. */
export function CalendarFeedOnce({ made: { address, endsAt }, done }: { made: MadeFeed; done: () => void }) {
  const styles = useAccountStyles()
  const own = useStyles()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} className={own.box} role="group" aria-labelledby="calendar-feed-title" tabIndex={-1}>
      <h3 id="calendar-feed-title" className={styles.title}>
        Your calendar address
      </h3>
      <p className={styles.copied}>
        <code className={styles.secret}>{address}</code>
        <CopyButton text={address} what="the address" />
      </p>
      <p className={styles.text}>
        In Outlook: Calendar, Add calendar, Subscribe from web. In Apple Calendar: File, New Calendar
        Subscription. Paste the address there. Whoever has it reads this calendar, so send it to nobody. It
        works until {momentWords(endsAt as Instant)}. Ward does not show it again.
      </p>
      <Button onClick={done}>I have added it</Button>
    </div>
  )
}
