import { Button } from '@fluentui/react-components'
import { longDayWords } from '../../../assess/words.ts'
import type { askDesignationSignature } from '../../api/contracts/designations.ts'
import { goToAddress } from '../address.ts'
import { call } from '../parts/call.ts'
import { GoTo } from '../parts/go.tsx'
import { useAct } from '../parts/use-act.ts'
import { useContactStyles } from './contact-styles.ts'
import type { ShownContact, ShownOffice } from './use-contact.ts'

/** Who holds which office, with deputies and what is missing. */
export function OfficesSection({
  shown: { offices, mine },
  tenant,
  again,
}: {
  shown: ShownContact
  tenant: string
  again: () => void
}) {
  const styles = useContactStyles()
  return (
    <section className={styles.section} aria-labelledby="offices-title" id="offices">
      <h2 id="offices-title" className={styles.title}>
        Designated officers
      </h2>
      <p className={styles.text}>
        Each office is designated for itself; one person may hold several. Covered entities document the
        designation (45 CFR 164.530(a)(2)).
      </p>
      <dl className={styles.list}>
        {offices.map(office => (
          <OfficeRow key={office.office} {...{ office, tenant, again }} mayChange={mine !== null} />
        ))}
      </dl>
    </section>
  )
}

function OfficeRow({
  office,
  tenant,
  again,
  mayChange,
}: {
  office: ShownOffice
  tenant: string
  again: () => void
  mayChange: boolean
}) {
  const styles = useContactStyles()
  const { title, does, cites, sentence, gaps, now, history, state } = office
  const lower = title.toLowerCase()
  return (
    <div className={styles.row}>
      <dt className={styles.term}>
        {title}
        <br />
        <span className={styles.fine}>{cites}</span>
      </dt>
      <dd className={styles.answer}>
        {state === 'open' ? <strong>{sentence}</strong> : sentence}
        {now !== null && now.deputy !== null && ` Deputy: ${now.deputy.name}.`}
        <br />
        <span className={styles.fine}>{does}</span>
        {gaps.length > 0 && (
          <ul className={styles.bullets} aria-label={`Missing for the ${lower}`}>
            {gaps.map(gap => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        )}
        {now !== null && now.document !== null && (
          <p className={styles.text}>
            <a
              className={styles.link}
              href={`/api/tenants/${encodeURIComponent(tenant)}/documents/${now.document.sha256}`}
              download
            >
              {`Letter: ${now.document.title}`}
            </a>
          </p>
        )}
        {now !== null && <Signature {...{ office, now, tenant, again, mayChange }} />}
        {history.length > 0 && (
          <details>
            <summary>{`History of the ${lower}`}</summary>
            <ol className={styles.told}>
              {history.map(({ version, at, sentence: told }) => (
                <li key={version}>
                  <span className={styles.mark}>{longDayWords(at.slice(0, 10))}</span>
                  {told}
                </li>
              ))}
            </ol>
          </details>
        )}
      </dd>
      {mayChange && (
        <dd className={styles.act}>
          <GoTo
            className={styles.link}
            address={`/contact?do=office&office=${office.office}`}
            aria-label={`${now === null ? 'Designate' : 'Change'} the ${lower}`}
          >
            {now === null ? 'Designate' : 'Change'}
          </GoTo>
          {now !== null && (
            <>
              <br />
              <GoTo
                className={styles.link}
                address={`/contact?do=end-office&office=${office.office}`}
                aria-label={`End the designation of the ${lower}`}
              >
                End
              </GoTo>
            </>
          )}
        </dd>
      )}
    </div>
  )
}

/** The signature over the designation's letter, where one was asked for, and how to ask for one. */
function Signature({
  office: { office, title, version },
  now,
  tenant,
  again,
  mayChange,
}: {
  office: ShownOffice
  now: NonNullable<ShownOffice['now']>
  tenant: string
  again: () => void
  mayChange: boolean
}) {
  const styles = useContactStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const address = (id: string) => `/sign?signature=${id}&back=/contact`
  const { signature } = now
  if (signature !== null) {
    return (
      <p className={styles.text}>
        <GoTo className={styles.link} address={address(signature.id)}>
          {signature.state === 'completed' ? 'Signed: see the letter' : 'The letter waits for a signature'}
        </GoTo>
      </p>
    )
  }
  if (!mayChange) return null
  return (
    <div className={styles.acts}>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={`Write the letter and sign it: ${title.toLowerCase()}`}
        onClick={() =>
          void act(async run => {
            const asked = await run(() =>
              call<typeof askDesignationSignature>(
                'POST',
                '/api/tenants/:tenant/designations/:office/signature',
                { params: { tenant, office }, body: { expects: version } },
              ),
            )
            again()
            goToAddress(address(asked.signature))
          })
        }
      >
        Write the letter and sign it
      </Button>
      {problem !== null && <span role="alert">{problem}</span>}
      {dialog}
    </div>
  )
}
