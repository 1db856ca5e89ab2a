import { Button, Link } from '@fluentui/react-components'
import type * as z from 'zod'
import type { readSignature } from '../../api/contracts/signatures.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { GoTo } from '../parts/go.tsx'
import { useTenant } from '../parts/tenant.ts'
import { Facts } from './document-view.tsx'
import { EVENT_WORDS, sizeWords, SOURCE_WORDS, STATE_WORDS, whenWords } from './sign-words.ts'
import { useSignStyles } from './sign-styles.ts'

export type Read = z.output<typeof readSignature.answer>

/** What proves a signature: who, when, how, over which bytes; the sealed copy; where it lies in the evidence log. */
export function Proof({ read, sealAgain }: { read: Read; sealAgain: (() => void) | null }) {
  const styles = useSignStyles()
  const { signature, organisation } = read
  const { signer, sealed, document, acceptedAt, consent } = signature
  return (
    <>
      {sealed !== null && <Copy name={document.title} sealed={sealed} />}
      {signature.state === 'failed' && (
        <section className={styles.part} aria-labelledby="sign-failed-title">
          <h2 className={styles.title} id="sign-failed-title">
            The sealed copy is missing
          </h2>
          <p className={styles.note}>{signature.why ?? 'It could not be made.'}</p>
          <p className={styles.text}>
            The signature itself is kept. Making the copy can be tried as often as needed.
          </p>
          {sealAgain !== null && (
            <div className={styles.acts}>
              <Button onClick={sealAgain}>Make the copy again</Button>
            </div>
          )}
        </section>
      )}
      {signer !== null && acceptedAt !== null && (
        <section className={styles.part} aria-labelledby="sign-proof-title">
          <h2 className={styles.title} id="sign-proof-title">
            How it was signed
          </h2>
          <Facts
            rows={[
              ['Signed', whenWords(acceptedAt)],
              ['By', `${signer.name}, ${signer.title}`],
              ['E-mail', signer.email],
              ['For', signer.organisation],
              ['Why they may sign', signer.authority],
              [
                'Roles at that moment',
                signer.roles.length === 0 ? 'None: no account in Ward' : signer.roles.join(', '),
              ],
              ['Proven by', `${signer.method}, ${whenWords(signer.provenAt)}`],
              ['Network address', signer.address],
              ['Browser', signer.agent],
              ['Document', `${document.title}, SHA-256 ${document.sha256}`],
              [
                'Agreed to sign electronically',
                consent === null ? '' : `version ${consent.version}, SHA-256 ${consent.sha256}`,
              ],
            ]}
          />
          <p className={styles.soft}>
            {signer.kind === 'account'
              ? `Who signed is who was signed in to Ward, for ${organisation}.`
              : 'Who signed held the one-time link and the code that an officer gave out. Ward knows no more of who that was.'}
          </p>
        </section>
      )}
      <Events read={read} />
    </>
  )
}

function Copy({ name, sealed }: { name: string; sealed: NonNullable<Read['signature']['sealed']> }) {
  const styles = useSignStyles()
  const { name: tenant } = useTenant()
  const address = `/api/tenants/${encodeURIComponent(tenant)}/documents/${sealed.sha256}`
  return (
    <section className={styles.part} aria-labelledby="sign-copy-title">
      <h2 className={styles.title} id="sign-copy-title">
        Your copy
      </h2>
      <p className={styles.text}>
        The document as it was signed, the signature page and the certificate of how it was signed, in one PDF
        sealed by this installation. Keep a copy.
      </p>
      <div className={styles.acts}>
        <Link
          href={address}
          download={`${name}.pdf`}
        >{`Download the sealed PDF (${sizeWords(sealed.bytes)})`}</Link>
      </div>
      <p className={styles.soft}>
        SHA-256 of the sealed PDF: <span className={styles.hash}>{sealed.sha256}</span>{' '}
        <CopyButton text={sealed.sha256} what="the SHA-256 of the sealed PDF" />
      </p>
    </section>
  )
}

/** What happened, and where each state lies in the evidence log. */
function Events({ read: { signature, versions } }: { read: Read }) {
  const styles = useSignStyles()
  const { permissions } = useTenant()
  return (
    <section className={styles.part} aria-labelledby="sign-events-title">
      <h2 className={styles.title} id="sign-events-title">
        What happened
      </h2>
      <ol className={styles.events}>
        {signature.events.map(({ at, event, source }, index) => (
          <li key={index}>
            <span className={styles.when}>{`${whenWords(at)}: `}</span>
            {EVENT_WORDS[event]}
            <span className={styles.when}>{`. Seen by ${SOURCE_WORDS[source]}.`}</span>
          </li>
        ))}
      </ol>
      <h3 className={styles.small}>In the evidence log</h3>
      <Facts
        rows={versions.map(({ version, at, state, leaf }): [string, string] => [
          `Entry ${leaf}`,
          `Version ${version}, ${STATE_WORDS[state].toLowerCase()}, ${whenWords(at)}`,
        ])}
      />
      {permissions.includes('activity:read') && (
        <p className={styles.text}>
          <GoTo address="/activity?log=tenant&group=records" className={styles.link}>
            Open the activity of the tenant
          </GoTo>
        </p>
      )}
    </section>
  )
}
