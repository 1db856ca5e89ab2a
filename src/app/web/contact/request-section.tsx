import { Button } from '@fluentui/react-components'
import { longDayWords } from '../../../assess/words.ts'
import { emlOf, mailtoOf } from '../../../base/contact/request-message.ts'
import { GoTo } from '../parts/go.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { useContactStyles } from './contact-styles.ts'
import { SAYS_WORDS } from './contact-words.ts'
import type { ShownContact } from './use-contact.ts'

/** The message to Microsoft, ready to send; Ward never sends it, and keeps how and when people did. */
export function RequestSection({
  shown: { request, channels, accepted, mine, verified },
  tenant,
}: {
  shown: ShownContact
  tenant: string
}) {
  const styles = useContactStyles()
  if (request === null) return null
  const isConfirmed = request.answers.at(-1)?.says === 'confirmed'
  const titleOf = (channel: string) => channels.find(one => one.channel === channel)?.title ?? channel
  return (
    <section className={styles.section} aria-labelledby="request-title">
      <h2 id="request-title" className={styles.title}>
        The message to Microsoft
      </h2>
      {!isConfirmed && (
        <p className={styles.text}>Ward does not send it. Send it yourself, then record when and how.</p>
      )}
      <p className={styles.soft}>
        {`The mailbox ${request.to} comes from Microsoft’s guidance of 2012; whether it still answers was not checked.`}
      </p>
      {isConfirmed ? (
        <details>
          <summary className={styles.text}>The message, as Microsoft has confirmed it</summary>
          <Message request={request} tenant={tenant} />
        </details>
      ) : (
        <Message request={request} tenant={tenant} />
      )}
      <h3 className={styles.small}>Sent and answered</h3>
      {request.sent.length === 0 && <p className={styles.text}>No sending is on record.</p>}
      <ul className={styles.told}>
        {request.sent.map(({ on, channel, sentBy, note }) => (
          <li key={`${on} ${channel} ${sentBy}`}>
            {`${longDayWords(on)}: sent by ${sentBy}. ${titleOf(channel)}.${note === null ? '' : ` ${note}`}`}
          </li>
        ))}
        {request.answers.map(({ on, says, note }) => (
          <li key={`${on} ${says}`}>
            {`${longDayWords(on)}: ${SAYS_WORDS[says].toLowerCase().replace('microsoft', 'Microsoft')}.${note === null ? '' : ` ${note}`}`}
          </li>
        ))}
      </ul>
      {mine !== null && (
        <div className={styles.acts}>
          <GoTo className={styles.link} address="/contact?do=sent">
            Record that it was sent
          </GoTo>
          {request.sent.length > 0 && (
            <GoTo className={styles.link} address="/contact?do=answered">
              Record an answer
            </GoTo>
          )}
        </div>
      )}
      <p className={styles.text}>
        {verified === null
          ? 'Nobody has asked Microsoft yet which roles it accepts today, and where to write.'
          : `${longDayWords(verified.on)}: Microsoft said of the roles and where to write: ${verified.note}`}{' '}
        {mine !== null && (
          <GoTo className={styles.link} address="/contact?do=verified">
            Record what Microsoft says
          </GoTo>
        )}
      </p>
      <details>
        <summary className={styles.text}>Which roles are accepted, and how Ward knows</summary>
        <ul className={styles.bullets}>
          {accepted.map(({ role, because, source, asOf, verified }) => (
            <li key={role}>
              {`${role}. ${because} `}
              <span
                className={styles.fine}
              >{`${source}, as of ${asOf}${verified ? '' : ', not verified'}.`}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function Message({ request, tenant }: { request: NonNullable<ShownContact['request']>; tenant: string }) {
  const styles = useContactStyles()
  return (
    <>
      <div className={styles.message} role="group" aria-label="Text of the message">
        {`To: ${request.to}\nSubject: ${request.subject}\n\n${request.text}`}
      </div>
      <p className={styles.fine}>{`SHA-256 of the text: ${request.sha256}`}</p>
      <div className={styles.acts}>
        <CopyButton text={request.text} what="the message" />
        <a className={styles.link} href={mailtoOf(request)}>
          Open in the mail program
        </a>
        <Button
          size="small"
          onClick={() => save(new Blob([emlOf(request)], { type: 'message/rfc822' }), 'hipaa-contact.eml')}
        >
          Save as a mail draft (.eml)
        </Button>
        <a
          className={styles.link}
          href={`/api/tenants/${encodeURIComponent(tenant)}/contact/request`}
          download="hipaa-contact-request.pdf"
        >
          Save as PDF
        </a>
      </div>
    </>
  )
}

function save(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it over by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
