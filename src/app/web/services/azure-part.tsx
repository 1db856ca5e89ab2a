import { wordsOfDay } from '../../../base/day-words.ts'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { dayWords } from '../../../assess/words.ts'
import { DYNAMICS_CHANNELS, type DynamicsChannel } from '../../../assess/services/dynamics-channels.ts'
import type { Instant } from '../../../base/time.ts'
import type { importAzure, putSubscription, sayDynamics } from '../../api/contracts/service-changes.ts'
import type { ShownSubscription } from '../../api/contracts/services.ts'
import { ActForm } from '../agreements/act-form.tsx'
import { call } from '../parts/call.ts'
import { useTenant } from '../parts/tenant.ts'
import { ImportForm } from './import-form.tsx'
import type { PartProps } from './part-props.ts'
import { SaveTable } from './save-table.tsx'
import { useServicesStyles } from './services-styles.ts'

const HOLDS = {
  ephi: 'Patient data lies in it',
  'no-ephi': 'No patient data',
  'not-said': 'Nobody has said',
} as const

/** Azure subscriptions with how they were bought, and how Dynamics 365 was. */
export function AzurePart({ known, again }: PartProps) {
  const styles = useServicesStyles()
  const { permissions } = useTenant()
  const mayChange = permissions.includes('agreements:change')
  const { azure } = known
  const [open, setOpen] = useState<string | null>(null)
  const one = azure.subscriptions.find(({ id }) => id === open)
  return (
    <>
      <h2 className={styles.title}>Azure subscriptions</h2>
      {azure.subscriptions.length === 0 ? (
        <p className={styles.box}>
          No subscription is on record. Backups, virtual desktops and apps may lie in Azure: bring the list,
          or write one down by hand.
        </p>
      ) : (
        <>
          {azure.asOf !== null && <p className={styles.text}>Of the list of {wordsOfDay(azure.asOf)}.</p>}
          <SaveTable table="azure" />
          <div className={styles.scroll} role="region" aria-label="Azure subscriptions" tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Subscription</th>
                  <th scope="col">How it was bought</th>
                  <th scope="col">Patient data</th>
                  <th scope="col">
                    <span className={styles.soft}>Say</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {azure.subscriptions.map(each => (
                  <tr key={each.id}>
                    <th scope="row">
                      <bdi>{each.name}</bdi>
                      <br />
                      <span className={styles.soft}>
                        {each.id}
                        {each.state !== null && ` · ${each.state}`}
                        {each.gone && ' · not in the last list'}
                      </span>
                    </th>
                    <td>
                      {each.offer.name}
                      {each.offer.question !== null && (
                        <>
                          <br />
                          <span className={styles.soft}>{each.offer.question}</span>
                        </>
                      )}
                    </td>
                    <td>
                      {HOLDS[each.holds]}
                      {each.note !== '' && `: ${each.note}`}
                    </td>
                    <td>
                      {mayChange && (
                        <Button
                          size="small"
                          aria-label={`Say of ${each.name}`}
                          onClick={() => setOpen(each.id)}
                        >
                          Say
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {mayChange && open === null && (
        <div className={styles.buttons}>
          <Button onClick={() => setOpen('new')}>Write one down by hand</Button>
        </div>
      )}
      {open !== null && (
        <SubscriptionForm
          key={open}
          one={one ?? null}
          version={azure.version}
          close={() => setOpen(null)}
          again={again}
        />
      )}
      {permissions.includes('settings:collect') && <BringAzure today={known.today} again={again} />}
      <DynamicsPart known={known} again={again} mayChange={mayChange} />
    </>
  )
}

function SubscriptionForm(props: {
  one: ShownSubscription | null
  version: number
  close: () => void
  again: () => void
}) {
  const { one, version, close, again } = props
  const tenant = useTenant().name
  return (
    <ActForm
      title={one === null ? 'An Azure subscription' : one.name}
      fields={[
        ...(one === null
          ? ([
              { name: 'id', label: 'Subscription id', kind: 'line' },
              { name: 'name', label: 'Name', kind: 'line' },
              { name: 'offer', label: 'Offer, as the Azure portal calls it', kind: 'line', isOptional: true },
            ] as const)
          : []),
        {
          name: 'holds',
          label: 'Patient data',
          kind: 'choice',
          initial: one?.holds ?? 'not-said',
          options: Object.entries(HOLDS),
        },
        { name: 'note', label: 'What is in it', kind: 'line', isOptional: true, initial: one?.note ?? '' },
      ]}
      button="Write it down"
      cancel={close}
      send={async (values, run) => {
        await run(() =>
          call<typeof putSubscription>('POST', '/api/tenants/:tenant/services/subscriptions', {
            params: { tenant },
            body: {
              id: one?.id ?? values['id'] ?? '',
              name: one?.name ?? values['name'] ?? '',
              offer: one === null ? values['offer'] || null : one.offer.raw,
              holds: values['holds'] as ShownSubscription['holds'],
              note: values['note'] ?? '',
              expects: version,
            },
          }),
        )
        close()
        again()
      }}
    />
  )
}

function BringAzure({ today, again }: { today: string; again: () => void }) {
  const tenant = useTenant().name
  const [told, setTold] = useState<string | null>(null)
  return (
    <>
      {told !== null && <p role="status">{told}</p>}
      <ImportForm
        title="Bring the list of subscriptions"
        lead="What “az account list” answers (JSON), or the CSV of the Azure portal: Subscriptions > Download as CSV."
        accept=".json,.csv,text/csv,application/json"
        today={today}
        button="Bring the list"
        send={async ({ file, name, asOf }) => {
          const answer = await call<typeof importAzure>('POST', '/api/tenants/:tenant/services/azure', {
            params: { tenant },
            query: { asOf, file: name },
            body: file,
          })
          setTold(`${answer.subscriptions} on record, ${answer.gone} of them not in this list.`)
          again()
        }}
      />
    </>
  )
}

function DynamicsPart({
  known,
  again,
  mayChange,
}: Pick<PartProps, 'known' | 'again'> & { mayChange: boolean }) {
  const styles = useServicesStyles()
  const tenant = useTenant().name
  const [isOpen, setOpen] = useState(false)
  const { channel, administered, note, flag, by, at, version, channels } = known.dynamics
  const service = known.services.find(({ id }) => id === 'dynamics-365')
  const name = channels.find(({ id }) => id === channel)?.name
  return (
    <>
      <h2 className={styles.title}>Dynamics 365</h2>
      {name === undefined ? (
        <p className={styles.text}>
          {service?.seen.use === 'off'
            ? 'None of the plans that were read brings Dynamics 365. Say how it was bought if you have it all the same.'
            : 'Nobody has said how Dynamics 365 was bought: through the portal, by volume licence or otherwise.'}
        </p>
      ) : (
        <div className={styles.box}>
          <p>
            {name}
            {administered !== '' && `, administered: ${administered}`}. {note}
          </p>
          {flag !== null && <p>To look at: {flag}</p>}
          <p className={styles.soft}>
            {by?.name}
            {at !== null && `, ${dayWords(at as Instant)}`}
          </p>
        </div>
      )}
      {mayChange && !isOpen && (
        <div className={styles.buttons}>
          <Button onClick={() => setOpen(true)}>Say how it was bought</Button>
        </div>
      )}
      {isOpen && (
        <ActForm
          title="How Dynamics 365 was bought"
          fields={[
            {
              name: 'channel',
              label: 'Channel',
              kind: 'choice',
              initial: channel ?? '',
              options: [['', 'Choose'], ...channels.map(one => [one.id, one.name] as const)],
            },
            {
              name: 'administered',
              label: 'Where and by whom it is administered',
              kind: 'line',
              isOptional: true,
              initial: administered,
            },
            { name: 'note', label: 'Note', kind: 'words', isOptional: true, initial: note },
          ]}
          button="Say so"
          cancel={() => setOpen(false)}
          send={async (values, run) => {
            const chosen = DYNAMICS_CHANNELS.find(one => one === values['channel']) as DynamicsChannel
            await run(() =>
              call<typeof sayDynamics>('POST', '/api/tenants/:tenant/services/dynamics', {
                params: { tenant },
                body: {
                  channel: chosen,
                  administered: values['administered'] ?? '',
                  note: values['note'] ?? '',
                  expects: version,
                },
              }),
            )
            setOpen(false)
            again()
          }}
        />
      )}
    </>
  )
}
