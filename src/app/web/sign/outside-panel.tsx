import { Button } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import type { makeSignatureLink, takeSignatureCode } from '../../api/contracts/signatures.ts'
import { call } from '../parts/call.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import { Facts } from './document-view.tsx'
import type { Read } from './proof.tsx'
import { whenWords } from './sign-words.ts'
import { useSignStyles } from './sign-styles.ts'

/** What was told just now: a link, a code, or both. */
type Told = Partial<Pick<z.output<typeof makeSignatureLink.answer>, 'link' | 'code'>>

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
  const [made, setMade] = useState<Told | null>(null)
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
  const take = () =>
    act(async run => {
      const params = { tenant, id: signature.id }
      setMade(
        await run(() =>
          call<typeof takeSignatureCode>('POST', '/api/tenants/:tenant/signatures/:id/outside-code', {
            params,
            body: {},
          }),
        ),
      )
      again()
    })
  const isOpen = link?.state === 'open'
  return (
    <section className={styles.part} aria-labelledby="outside-title">
      <h2 className={styles.title} id="outside-title">
        {`The link for ${outside.name}`}
      </h2>
      <p className={styles.text}>
        {`${outside.name} has no account here and signs by a one-time link with a code. One of you makes the link and sends it by e-mail; another takes the code and says it on the telephone. Nobody here holds both, unless there is nobody else who may sign.`}
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
                [
                  'Code',
                  link.code === null
                    ? 'Nobody has taken it yet: until then the link opens nothing'
                    : `Told to ${link.code.name}, ${whenWords(link.code.at)}`,
                ] as const,
              ]),
        ]}
      />
      {isOpen && link.aboutCode !== null && <p className={styles.text}>{link.aboutCode}</p>}
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
          {isOpen && link.mayTakeCode && (
            <Button disabledFocusable={isBusy} onClick={() => void take()}>
              Take the code
            </Button>
          )}
        </div>
      )}
      {link !== null && <p className={styles.soft}>A new link closes the one before.</p>}
      {dialog}
    </section>
  )
}

/** Takes the focus, so that it is read out. */
function MadeOnce({ made: { link, code } }: { made: Told }) {
  const styles = useSignStyles()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [link, code])
  const digits = code == null ? null : `${code.slice(0, 4)} ${code.slice(4)}`
  const what = link === undefined ? 'The code' : digits === null ? 'The link' : 'The link and the code'
  return (
    <div ref={box} className={styles.document} tabIndex={-1} role="group" aria-label={`${what}, shown once`}>
      <p className={styles.paragraph}>{`${what}: shown now and never again. Ward does not keep it.`}</p>
      {link !== undefined && (
        <p className={styles.paragraph}>
          Link: <code className={styles.hash}>{link}</code> <CopyButton text={link} what="the link" />
        </p>
      )}
      {digits !== null && (
        <p className={styles.text}>
          Code: <code className={styles.hash}>{digits}</code> <CopyButton text={digits} what="the code" />
        </p>
      )}
    </div>
  )
}
