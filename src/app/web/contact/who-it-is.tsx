import type { ReactNode } from 'react'
import { longDayWords } from '../../../assess/words.ts'
import { GoTo } from '../parts/go.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { useContactStyles } from './contact-styles.ts'
import type { ShownContact } from './use-contact.ts'

/** Who the contact is and on what that rests; nothing where nobody is on record. */
export function WhoItIs({ shown }: { shown: ShownContact }) {
  const styles = useContactStyles()
  const { contact, role, confirmBy, unknown, mine } = shown
  if (contact === null) return null
  const { mailbox, named, confirmed } = contact
  const read =
    mailbox.monitored === true
      ? `Read by ${mailbox.readBy ?? 'somebody'}.`
      : mailbox.monitored === false
        ? 'Nobody reads it every working day.'
        : 'Nobody has said who reads it.'
  return (
    <section className={styles.section} aria-labelledby="who-title">
      <h2 id="who-title" className={styles.title}>
        Who it is
      </h2>
      <dl className={styles.list}>
        <Row term="Name">{contact.name}</Row>
        <Row term="Account">
          {contact.accountName} <CopyButton text={contact.accountName} what="the account name" />
        </Row>
        <Row term="E-mail">
          {contact.email} <CopyButton text={contact.email} what="the address" />
        </Row>
        {contact.phone !== null && <Row term="Telephone">{contact.phone}</Row>}
        <Row
          term="Mailbox"
          act={
            mine !== null && (
              <GoTo
                className={styles.link}
                address="/contact?do=mailbox"
                aria-label="Change who reads the mailbox"
              >
                Change
              </GoTo>
            )
          }
        >
          {read}
        </Row>
        <Row term="Role now">{roleNow(shown)}</Row>
        <Row term={contact.basis === 'default' ? 'By default since' : 'Designated'}>
          {`${longDayWords(named.on)}, by ${named.by}, ${named.standing}.${named.why === null ? '' : ` ${named.why}`}`}
          <br />
          <span className={styles.fine}>{roleThen(contact.role)}</span>
        </Row>
        <Row term="Confirmed">
          {confirmed === null
            ? 'Not yet.'
            : `${longDayWords(confirmed.on)}, by ${confirmed.by}${confirmed.messageCenter ? ', with the Message center' : ''}.`}
          {confirmBy !== null && ` To be confirmed by ${longDayWords(confirmBy)}.`}
        </Row>
      </dl>
      {role !== null &&
        unknown.map(sentence => (
          <p key={sentence} className={styles.soft}>
            {`Not known: ${sentence}`}
          </p>
        ))}
      {mine !== null && (
        <>
          <div className={styles.acts}>
            {mine.entitled && (
              <GoTo className={styles.link} address="/contact?do=change">
                Change the contact
              </GoTo>
            )}
            {shown.state !== 'at_risk' && (
              <GoTo className={styles.link} address="/contact?do=confirm">
                Confirm the contact
              </GoTo>
            )}
            <GoTo className={styles.link} address="/contact?do=report">
              Report that something is wrong
            </GoTo>
            {contact.reports.map(({ what }) => (
              <GoTo key={what} className={styles.link} address={`/contact?do=settle&what=${what}`}>
                {`Settle: ${what === 'bounced' ? 'mail came back' : what === 'left' ? 'has left' : 'account blocked'}`}
              </GoTo>
            ))}
          </div>
          {!mine.entitled && shown.alarms.length === 0 && (
            <p className={styles.soft}>{`${mine.why} ${mine.remedy ?? ''}`}</p>
          )}
        </>
      )}
    </section>
  )
}

function Row({ term, children, act }: { term: string; children: ReactNode; act?: ReactNode }) {
  const styles = useContactStyles()
  return (
    <div className={styles.row}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.answer}>{children}</dd>
      {act !== undefined && act !== false && <dd className={styles.act}>{act}</dd>}
    </div>
  )
}

const SOURCES = { settings: 'the tenant’s settings', 'role-list': 'a list of roles' } as const

function roleNow({ role }: ShownContact): string {
  if (role === null) return 'Not looked at.'
  const of =
    role.asOf === null || role.facts === null
      ? ''
      : ` (${SOURCES[role.facts]} of ${longDayWords(role.asOf.slice(0, 10))})`
  if (role.answer === 'held') return `${role.role ?? ''}${of}`
  if (role.answer === 'not-held') {
    return role.ended === null
      ? `None of the accepted roles${of}`
      : `Held until ${longDayWords(role.ended.slice(0, 10))}${of}`
  }
  return `Ward cannot tell${of}`
}

function roleThen({ known, name, asOf, attested }: NonNullable<ShownContact['contact']>['role']): string {
  if (known && asOf !== null)
    return `Ward read the role ${name ?? ''} then, of ${longDayWords(asOf.slice(0, 10))}.`
  return attested === null ? 'No role was shown then.' : `Attested, not read by Ward: ${attested}`
}
