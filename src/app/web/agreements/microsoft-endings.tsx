import { Button } from '@fluentui/react-components'
import type * as routes from '../../api/contracts/microsoft-agreement.ts'
import { call } from '../parts/call.ts'
import { PageHead } from '../parts/page-head.tsx'
import { ActForm, type ActFormProps } from './act-form.tsx'
import { nameField, nameWrong } from './microsoft-acts.tsx'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import { backToMicrosoft, type MicrosoftProps } from './use-microsoft.ts'

/** The practice leaves the service. */
export function EndStep({ tenant, known, done }: MicrosoftProps) {
  const record = known.inForce
  const { name } = known.me
  if (record === null) return <NothingInForce />
  return (
    <ActPage
      title="End the record"
      lead="Only where the practice has left Microsoft’s services. A newer document is accepted in a new record instead, which takes the place of this one. What was kept stays for at least six years (45 CFR 164.316(b)(2)(i))."
      fields={[
        {
          name: 'on',
          label: 'Since which day',
          kind: 'day',
          latest: known.today,
          missing: 'Enter the day since which the practice has left.',
        },
        { name: 'why', label: 'Why, and what became of the data', kind: 'words' },
        nameField(name),
      ]}
      wrong={values => nameWrong(values, name)}
      button="End it"
      cancel={backToMicrosoft}
      send={async (values, run) => {
        const { on = '', why = '', name: typed = '' } = values
        const body = { id: record.id, expects: record.version, on, why, name: typed }
        await run(() =>
          call<typeof routes.endMicrosoftAgreement>('POST', '/api/tenants/:tenant/microsoft-agreement/end', {
            params: { tenant: tenant.name },
            body,
          }),
        )
        done('Ended. Everything that was kept stays.')
      }}
    />
  )
}

/** A draft that nobody goes on with. */
export function PutAsideStep({ tenant, known, done }: MicrosoftProps) {
  const record = known.inWork
  if (record === null) return <NothingInForce title="There is no draft to put aside" />
  return (
    <ActPage
      title="Put the draft aside"
      lead="It stays in the history. A new one can be begun at any time."
      fields={[{ name: 'why', label: 'Why', kind: 'words' }]}
      button="Put it aside"
      cancel={backToMicrosoft}
      send={async ({ why = '' }, run) => {
        const body = { id: record.id, expects: record.version, why }
        await run(() =>
          call<typeof routes.putAsideMicrosoftDraft>(
            'POST',
            '/api/tenants/:tenant/microsoft-agreement/put-aside',
            { params: { tenant: tenant.name }, body },
          ),
        )
        done('Put aside.')
      }}
    />
  )
}

/** A short form that is a page of its own: the page's heading is the form's. */
function ActPage({ title, lead, ...form }: Omit<ActFormProps, 'label'> & { title: string; lead: string }) {
  const styles = useMicrosoftStyles()
  return (
    <div className={styles.form}>
      <PageHead title={title}>{lead}</PageHead>
      <ActForm {...form} label={title} />
    </div>
  )
}

export function NothingInForce({ title = 'There is nothing to end or confirm yet' }: { title?: string }) {
  return (
    <>
      <PageHead title={title}>See on the record what is to do next.</PageHead>
      <Button appearance="primary" onClick={backToMicrosoft}>
        See the record
      </Button>
    </>
  )
}
