import { Button } from '@fluentui/react-components'
import type { confirmMicrosoftAgreement } from '../../api/contracts/microsoft-agreement.ts'
import { goToAddress } from '../address.ts'
import { call } from '../parts/call.ts'
import { PageHead } from '../parts/page-head.tsx'
import { ActForm } from './act-form.tsx'
import { nameField, nameWrong } from './microsoft-acts.tsx'
import { NothingInForce } from './microsoft-endings.tsx'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import { changeText, dayText, documentText, microsoftAddress } from './microsoft-words.ts'
import { backToMicrosoft, type MicrosoftProps } from './use-microsoft.ts'

/** The yearly answer: what changed is read, then an officer confirms by name, or a new record is begun. */
export function MicrosoftConfirmStep({ tenant, known, done }: MicrosoftProps) {
  const styles = useMicrosoftStyles()
  const record = known.inForce
  const acceptance = record?.acceptance ?? null
  const document = record?.document ?? null
  if (record === null || acceptance === null || document === null) return <NothingInForce />
  if (!known.looks.isFresh) {
    return (
      <div className={styles.body}>
        <PageHead title="First check which document Microsoft shows now">
          You confirm what somebody checked in the last 30 days. Checking takes about ten minutes; then you
          come back here.
        </PageHead>
        <div className={styles.acts}>
          <Button appearance="primary" onClick={() => goToAddress(microsoftAddress('look'))}>
            Check the document
          </Button>
          <Button appearance="subtle" onClick={backToMicrosoft}>
            Leave it for now
          </Button>
        </div>
      </div>
    )
  }
  const { name } = known.me
  const isNewer = known.state === 'newer-document'
  const { changes } = known
  return (
    <div className={styles.form}>
      <PageHead title="Does the acceptance still stand?">
        {`${acceptance.by.name} accepted ${documentText(document)} on ${dayText(acceptance.on)}. Confirmed, it stands for another year.`}
      </PageHead>
      <section aria-labelledby="microsoft-changes">
        <h2 className={styles.group} id="microsoft-changes">
          {changes.length === 0 ? 'Nothing that Ward can see has changed since' : 'What changed since'}
        </h2>
        <MicrosoftChanges changes={changes} />
      </section>
      {isNewer && (
        <div className={styles.is}>
          <p>
            Another document was found. Usually you begin a new record with it, review it and accept it. Only
            where the earlier one goes on to apply, such as until your subscription is renewed, you confirm
            and say why.
          </p>
          <p>
            <Button size="small" onClick={() => goToAddress(microsoftAddress('document'))}>
              Begin a new record
            </Button>
          </p>
        </div>
      )}
      <ActForm
        title="Confirm it"
        fields={[
          ...(isNewer
            ? ([
                { name: 'earlier', label: 'Why the earlier document goes on to apply', kind: 'words' },
              ] as const)
            : []),
          { name: 'note', label: 'Note', kind: 'words', isOptional: true },
          {
            name: 'read',
            label: changes.length === 0 ? 'I have read what is on record.' : 'I have read what changed.',
            kind: 'box',
          },
          nameField(name),
        ]}
        wrong={values => nameWrong(values, name)}
        sentence={() =>
          `You confirm for ${known.organisation} that its acceptance of ${dayText(acceptance.on)} still stands.`
        }
        button="I confirm it"
        cancel={backToMicrosoft}
        send={async ({ note = '', earlier = '', name: typed = '' }, run) => {
          const body = {
            id: record.id,
            seen: record.confirmations.length,
            changesKey: known.changesKey,
            licence: null,
            keepsEarlier: earlier === '' ? null : earlier,
            note,
            name: typed,
          }
          await run(() =>
            call<typeof confirmMicrosoftAgreement>(
              'POST',
              '/api/tenants/:tenant/microsoft-agreement/confirmation',
              { params: { tenant: tenant.name }, body },
            ),
          )
          done('Confirmed for another year.')
        }}
      />
    </div>
  )
}

/** One line for each change; nothing for none. */
export function MicrosoftChanges({ changes }: { changes: MicrosoftProps['known']['changes'] }) {
  const styles = useMicrosoftStyles()
  if (changes.length === 0) return null
  return (
    <ul className={styles.list}>
      {changes.map(change => (
        <li key={JSON.stringify(change)}>{changeText(change)}</li>
      ))}
    </ul>
  )
}
