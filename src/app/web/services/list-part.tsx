import { wordsOfDay } from '../../../base/day-words.ts'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { CLOUD_WORDS } from '../../../assess/services/service-words.ts'
import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { importScope, ScopeImported } from '../../api/contracts/service-changes.ts'
import type { ShownScope } from '../../api/contracts/services.ts'
import { call } from '../parts/call.ts'
import { useTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import { type Brought, ImportForm } from './import-form.tsx'
import type { PartProps } from './part-props.ts'
import { SaveTable } from './save-table.tsx'
import { useServicesStyles } from './services-styles.ts'

/** Microsoft's list of covered services: which one holds, how to renew it, and what a newer one changes before it is kept. */
export function ListPart({ known, again }: PartProps) {
  const styles = useServicesStyles()
  const tenant = useTenant()
  const mayChange = tenant.permissions.includes('agreements:change')
  const { list, listDue, lists, ofTable, today, cloud } = known
  return (
    <>
      {list === null ? (
        <p className={styles.box}>
          No list of today is on record. Until then Ward goes by its own of {ofTable.asOf}, read from{' '}
          {ofTable.source}: what it names is to be confirmed, and what is newer is not known.
        </p>
      ) : (
        <div className={styles.box}>
          <Told list={list} />
          {listDue !== null && <p>Look again by {listDue}.</p>}
        </div>
      )}
      {list !== null && <SaveTable table="list" />}
      {mayChange ? (
        <Bring
          today={today}
          cloud={CLOUD_WORDS[cloud]}
          source={list?.source ?? ofTable.source}
          again={again}
        />
      ) : (
        <p className={styles.text}>An officer brings the list.</p>
      )}
      {lists.length > 1 && (
        <>
          <h2 className={styles.title}>Earlier lists</h2>
          {lists
            .filter(one => one !== list && !(one.asOf === list?.asOf && one.cloud === list.cloud))
            .map(one => (
              <div key={`${one.cloud} ${one.asOf}`} className={styles.box}>
                <Told list={one} />
              </div>
            ))}
        </>
      )}
    </>
  )
}

function Told({ list }: { list: ShownScope }) {
  const { asOf, cloud, source, complete, by, at, names, unmatched, file } = list
  return (
    <>
      <p>
        <strong>List of {wordsOfDay(asOf)}</strong> for the {CLOUD_WORDS[cloud]}: {names} names
        {complete ? ', all that is covered' : ', a part of what is covered'}. Brought by {by.name},{' '}
        {dayWords(at as Instant)} ({file}).
      </p>
      <p>From {source}</p>
      {unmatched.length > 0 && (
        <details>
          <summary>
            {unmatched.length} {unmatched.length === 1 ? 'name is' : 'names are'} none that Ward knows
          </summary>
          <ul>
            {unmatched.map(name => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Bring({
  today,
  cloud,
  source,
  again,
}: {
  today: string
  cloud: string
  source: string
  again: () => void
}) {
  const styles = useServicesStyles()
  const tenant = useTenant().name
  const [looked, setLooked] = useState<{ readonly brought: Brought; readonly told: ScopeImported } | null>(
    null,
  )
  const [kept, setKept] = useState<string | null>(null)
  const { act, isBusy, problem, dialog } = useAct()
  const ask = (brought: Brought, look: 'yes' | 'no') =>
    call<typeof importScope>('POST', '/api/tenants/:tenant/services/scope', {
      params: { tenant },
      query: {
        asOf: brought.asOf,
        source: brought.source,
        file: brought.name,
        complete: brought.complete ? 'yes' : 'no',
        look,
      },
      body: brought.file,
    })
  return (
    <>
      {kept !== null && <p role="status">{kept}</p>}
      {looked !== null && (
        <section className={styles.box} aria-label="What the list changes">
          <Diff told={looked.told} />
          {problem !== null && <p role="alert">{problem}</p>}
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() =>
                void act(async () => {
                  const told = await ask(looked.brought, 'no')
                  setKept(`The list of ${wordsOfDay(told.list.asOf)} is on record: ${told.list.names} names.`)
                  setLooked(null)
                  again()
                })
              }
            >
              Keep this list
            </Button>
            <Button onClick={() => setLooked(null)}>Do not keep it</Button>
          </div>
          {dialog}
        </section>
      )}
      {/* What was pasted stays while one looks at what it changes. */}
      <div hidden={looked !== null}>
        <ImportForm
          title="Bring Microsoft’s list of today"
          lead={
            <>
              <p>
                Open Microsoft’s page on HIPAA and find the services in scope for the {cloud}. Copy their
                names, one to a line, or make a CSV with a column “Service” and, if you like, one “Covered”
                with yes or no.
              </p>
              <p>You see what it changes before it is kept.</p>
            </>
          }
          accept=".csv,.txt,text/csv,text/plain"
          paste="Or paste the names, one to a line"
          isScope
          today={today}
          source={source}
          button="Look at what it changes"
          send={async brought => {
            setKept(null)
            setLooked({ brought, told: await ask(brought, 'yes') })
          }}
        />
      </div>
    </>
  )
}

function Diff({ told }: { told: ScopeImported }) {
  const { diff, before, isNew, list, bad } = told
  const { added, removed, turned, same } = diff
  return (
    <>
      <p>
        <strong>
          {isNew
            ? `List of ${wordsOfDay(list.asOf)}: ${list.names} names`
            : `The very same list of ${wordsOfDay(list.asOf)} is on record already`}
        </strong>
        {before === null ? ', the first.' : `, against that of ${before}: ${same} as before.`}
      </p>
      <Names title={before === null ? 'Names' : 'New'} names={added} />
      <Names title="No longer named" names={removed} />
      <Names title="Covered now" names={turned.filter(({ covered }) => covered).map(({ name }) => name)} />
      <Names
        title="No longer covered"
        names={turned.filter(({ covered }) => !covered).map(({ name }) => name)}
      />
      <Names title="Names that Ward does not know (they are kept)" names={list.unmatched} />
      <Names
        title="Rows that could not be read"
        names={bad.map(({ line, reason }) => `Line ${line}: ${reason}`)}
      />
    </>
  )
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <details open={names.length <= 10}>
      <summary>
        {title}: {names.length}
      </summary>
      <ul>
        {names.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}
