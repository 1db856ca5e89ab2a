import { Button } from '@fluentui/react-components'
import { goToAddress } from '../address.ts'
import { dayAndDistance } from '../calendar/day-words.ts'
import { useLinkStyles } from '../calendar/link-styles.ts'
import { GoTo } from '../parts/go.tsx'
import type { ShownMicrosoftRecord } from '../../api/contracts/microsoft-agreement-parts.ts'
import { DocumentLink } from './document-link.tsx'
import { NotSignedByMicrosoft, signAddress } from './microsoft-accept-step.tsx'
import { MicrosoftChanges } from './microsoft-confirm-step.tsx'
import { notFound } from './microsoft-review-draft.ts'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import {
  acceptedActs,
  dayText,
  documentText,
  licenceText,
  microsoftAddress,
  momentDay,
} from './microsoft-words.ts'
import { usePanelStyles } from './panel-styles.ts'
import type { MicrosoftProps } from './use-microsoft.ts'
import { activeMark } from '../../../base/signing/active-content.ts'

/** The record in force: what proves it, until when it was confirmed, what changed since, what to do meanwhile. */
export function MicrosoftAccepted({
  tenant,
  known,
  record,
}: MicrosoftProps & { record: ShownMicrosoftRecord }) {
  const styles = useMicrosoftStyles()
  const { changes, looks, state, today } = known
  const { due } = record
  const isLate = state === 'confirmation-due' || state === 'newer-document'
  return (
    <>
      <div className={styles.acts}>
        {acceptedActs(known).map(({ step, word }, index) => (
          <Button
            key={step}
            appearance={index === 0 && isLate ? 'primary' : 'secondary'}
            onClick={() => goToAddress(microsoftAddress(step))}
          >
            {word}
          </Button>
        ))}
      </div>
      {due !== null && !isLate && (
        <p className={styles.text}>{`The next confirmation is due by ${dayAndDistance(due, today)}.`}</p>
      )}
      <h2 className={styles.title}>What is on record</h2>
      <RecordFacts tenant={tenant.name} record={record} />
      <h2 className={styles.title}>
        {changes.length === 0 ? 'Nothing that Ward can see has changed since' : 'What changed since'}
      </h2>
      <MicrosoftChanges changes={changes} />
      <p className={styles.soft}>
        {looks.last === null
          ? 'Nobody has checked yet which document Microsoft shows now. Ward cannot see that by itself.'
          : `${looks.last.by.name} checked on ${momentDay(looks.last.at)} which document Microsoft shows, and found ${FOUND[looks.last.found]}.`}
      </p>
      <h2 className={styles.title}>Meanwhile</h2>
      <Meanwhile />
      <NotSignedByMicrosoft />
    </>
  )
}

const FOUND = { 'the-same': 'the same one', another: 'another one', 'not-found': 'none' } as const

/** What was accepted, by whom, and the files that prove it. */
export function RecordFacts({ tenant, record }: { tenant: string; record: ShownMicrosoftRecord }) {
  const styles = usePanelStyles()
  const { link } = useLinkStyles()
  const {
    document,
    licence,
    acceptance,
    attestation,
    review,
    signature,
    surroundings,
    confirmations,
    ended,
  } = record
  const open = notFound(review)
  return (
    <dl className={styles.facts}>
      <dt>Document</dt>
      <dd>
        {document === null ? 'None' : documentText(document)}
        {document?.file != null && (
          <>
            {'. '}
            <DocumentLink tenant={tenant} sha256={document.file.sha256}>
              Open the kept copy
            </DocumentLink>
          </>
        )}
      </dd>
      {document?.file != null && (
        <>
          <dt>Its SHA-256</dt>
          <dd>{document.file.sha256}</dd>
        </>
      )}
      {document?.file?.active !== undefined && (
        <>
          <dt>Its active content</dt>
          <dd>{activeMark(document.file.active)}</dd>
        </>
      )}
      {attestation?.file.active !== undefined && (
        <>
          <dt>Active content of the paper</dt>
          <dd>{activeMark(attestation.file.active)}</dd>
        </>
      )}
      <dt>Licensing agreement</dt>
      <dd>{licence === null ? 'Not noted' : licenceText(licence)}</dd>
      {surroundings !== null && (
        <>
          <dt>Tenant then</dt>
          <dd>
            {surroundings.tenant.id === null
              ? 'Not read'
              : `${surroundings.tenant.name ?? ''} (${surroundings.tenant.id})`}
          </dd>
          <dt>Products then</dt>
          <dd>
            {surroundings.products === null
              ? 'Not read'
              : surroundings.products.map(({ name }) => name).join('\n')}
          </dd>
        </>
      )}
      <dt>Reviewed</dt>
      <dd>
        {review === null
          ? 'Not with Ward’s checklist'
          : `${review.by.name} (${review.by.capacity}), ${momentDay(review.at)}`}
      </dd>
      {open.length > 0 && (
        <>
          <dt>Not found in it</dt>
          <dd>{open.join('\n')}</dd>
        </>
      )}
      {acceptance !== null && (
        <>
          <dt>Accepted</dt>
          <dd>
            {`${acceptance.by.name} (${acceptance.by.capacity}), ${dayText(acceptance.on)}, ${acceptance.how === 'signed' ? 'signed in Ward' : 'not signed in Ward'}`}
          </dd>
          <dt>Proof</dt>
          <dd>
            <DocumentLink tenant={tenant} sha256={acceptance.sha256}>
              {acceptance.how === 'signed'
                ? 'Download the sealed PDF with its certificate of completion'
                : 'Download the PDF that was attested'}
            </DocumentLink>
            {signature !== null && acceptance.how === 'signed' && (
              <>
                {'. '}
                <GoTo address={signAddress(signature.id)} className={link}>
                  See the signature
                </GoTo>
              </>
            )}
          </dd>
        </>
      )}
      {attestation !== null && (
        <>
          <dt>Attested</dt>
          <dd>{`${attestation.by.name} (${attestation.by.capacity}), ${momentDay(attestation.at)}: ${attestation.sentence}`}</dd>
        </>
      )}
      {confirmations.map(one => (
        <Confirmed key={one.on} {...one} />
      ))}
      {ended !== null && (
        <>
          <dt>Ended</dt>
          <dd>{`${dayText(ended.on)}, by ${ended.by.name}: ${ended.why}`}</dd>
        </>
      )}
    </dl>
  )
}

function Confirmed({ on, by, changes, keepsEarlier, note }: ShownMicrosoftRecord['confirmations'][number]) {
  const seen =
    changes.length === 0
      ? 'nothing had changed'
      : `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} seen`
  return (
    <>
      <dt>Confirmed</dt>
      <dd>
        {[
          `${by.name} (${by.capacity}), ${dayText(on)}; ${seen}.`,
          ...(keepsEarlier === null ? [] : [`The earlier document goes on to apply: ${keepsEarlier}`]),
          ...(note === '' ? [] : [note]),
        ].join(' ')}
      </dd>
    </>
  )
}

function Meanwhile() {
  const styles = useMicrosoftStyles()
  const { link } = useLinkStyles()
  return (
    <ul className={styles.list}>
      <li>
        Patient data goes only into services on Microsoft’s list:{' '}
        <GoTo address="/services" className={link}>
          Services and plans
        </GoTo>
      </li>
      <li>
        Microsoft’s report of an incident goes to your contact:{' '}
        <GoTo address="/contact" className={link}>
          HIPAA contact
        </GoTo>
      </li>
      <li>
        Every other vendor needs an agreement of its own:{' '}
        <GoTo address="/vendors" className={link}>
          Vendors and apps
        </GoTo>
      </li>
    </ul>
  )
}
