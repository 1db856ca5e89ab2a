import { Button } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import type { makeSignatureLink } from '../../api/contracts/signatures.ts'
import { call } from '../parts/call.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import { Facts } from './document-view.tsx'
import type { Read } from './proof.tsx'
import { whenWords } from './sign-words.ts'
import { useSignStyles } from './sign-styles.ts'

type Made = z.output<typeof makeSignatureLink.answer>

const LINK_WORDS = {
  open: 'Not used yet',
  used: 'Used',
  voided: 'Closed after too many wrong codes',
  ended: 'Has run out',
} as const

/** For the officer: the one-time link and the code of the signer outside. Both are shown once. */
export function OutsidePanel({ read, again }: { read: Read; again: () => void }) {
  const styles = useSignStyles()
  const { name: tenant, permissions } = useTenant()
  const { act, isBusy, problem, dialog } = useAct()
  const [made, setMade] = useState<Made | null>(null)
  const { signature, link } = read
  const { outside } = signature.asks
  if (outside === null || signature.state !== 'pending') return null
  const make = () =>
    act(async run => {
      const params = { tenant, id: signature.id }
      const body = { expects: signature.version }
      setMade(
        await run(() =>
          call<typeof makeSignatureLink>('POST', '/api/tenants/:tenant/signatures/:id/outside-link', {
            params,
            body,
          }),
        ),
      )
      again()
    })
  return (
    <section className={styles.part} aria-labelledby="outside-title">
      <h2 className={styles.title} id="outside-title">
        {`The link for ${outside.name}`}
      </h2>
      <p className={styles.text}>
        {`${outside.name} has no account here and signs by a one-time link with a code. Give them the link and the code by two different ways: the link by e-mail, the code by telephone.`}
      </p>
      <Facts
        rows={[
          ['Name', outside.name],
          ['E-mail', outside.email],
          ['Organisation', outside.organisation],
          ...(outside.title === null ? [] : [['Title', outside.title] as const]),
          ...(link === null
            ? []
            : [
                ['Link made', whenWords(link.madeAt)] as const,
                ['Opens until', whenWords(link.ends)] as const,
                ['Link', LINK_WORDS[link.state]] as const,
              ]),
        ]}
      />
      {made !== null && <MadeOnce made={made} />}
      {problem !== null && (
        <p className={styles.alert} role="alert">
          {problem}
        </p>
      )}
      {permissions.includes('agreements:sign') && (
        <div className={styles.acts}>
          <Button disabledFocusable={isBusy} onClick={() => void make()}>
            {link === null ? 'Make the link' : 'Make a new link'}
          </Button>
        </div>
      )}
      {link !== null && <p className={styles.soft}>A new link closes the one before.</p>}
      {dialog}
    </section>
  )
}

/** Takes the focus, so that it is read out. */
function MadeOnce({ made }: { made: Made }) {
  const styles = useSignStyles()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [made])
  const code = `${made.code.slice(0, 4)} ${made.code.slice(4)}`
  return (
    <div
      ref={box}
      className={styles.document}
      tabIndex={-1}
      role="group"
      aria-label="The link and the code, shown once"
    >
      <p className={styles.paragraph}>Both are shown now and never again. Ward keeps neither.</p>
      <p className={styles.paragraph}>
        Link: <code className={styles.hash}>{made.link}</code> <CopyButton text={made.link} what="the link" />
      </p>
      <p className={styles.text}>
        Code: <code className={styles.hash}>{code}</code> <CopyButton text={code} what="the code" />
      </p>
    </div>
  )
}
