import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Instant } from '../../../base/time.ts'
import type { InvitationLink } from '../../api/contracts/people.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { momentWords } from '../parts/text.ts'

const useStyles = makeStyles({
  box: {
    ...typographyStyles.body1,
    display: 'grid',
    gap: '12px',
    padding: '16px',
    margin: '12px 0 24px',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '& > p': { margin: 0 },
    '& > button': { justifySelf: 'start' },
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  link: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 8px 8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    '& > code': {
      fontFamily: tokens.fontFamilyMonospace,
      flexGrow: 1,
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
  },
})

/** The one-time link, shown once: it is in no list and no log. It takes the focus, so that it is read out. */
export function LinkOnce({ name, link, done }: { name: string; link: InvitationLink; done: () => void }) {
  const styles = useStyles()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const address = `${location.origin}/invitation#${link.token}`
  return (
    <section ref={box} className={styles.box} tabIndex={-1} aria-labelledby="link-title">
      <h2 id="link-title" className={styles.title}>
        The link for <bdi>{name}</bdi>
      </h2>
      <div className={styles.link}>
        <code>{address}</code>
        <CopyButton text={address} what="the link" />
      </div>
      <p>
        Hand it over in person, or in a message that only they read, and ask them to open it at once: whoever
        opens it first chooses the password. It opens once, until {momentWords(link.endsAt as Instant)}.
      </p>
      <p>Ward does not show it again. If it is lost, make a new one; this one then opens nothing.</p>
      <Button onClick={done}>I have handed it over</Button>
    </section>
  )
}
