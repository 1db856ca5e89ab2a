import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import {
  CLOUD_WORDS,
  COVERAGE_WORDS,
  SAID_WORDS,
  TODO_WORDS,
  USE_WORDS,
} from '../../../assess/services/service-words.ts'
import { SAID_USES, type SaidUse } from '../../../assess/services/service-states.ts'
import { dayWords } from '../../../assess/words.ts'
import type { Cloud } from '../../../base/fact.ts'
import type { Instant } from '../../../base/time.ts'
import type { sayUse } from '../../api/contracts/service-changes.ts'
import type { ShownService } from '../../api/contracts/services.ts'
import { ActForm } from '../agreements/act-form.tsx'
import { usePanelStyles } from '../agreements/panel-styles.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { call } from '../parts/call.ts'
import { useTenant } from '../parts/tenant.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { useServicesStyles } from './services-styles.ts'

/** One service: what is known of it and from what, what the settings show, how it is turned off, and what somebody says of it. */
export function ServicePanel({
  service,
  again,
  close,
}: {
  service: ShownService
  again: () => void
  close: () => void
}) {
  const text = useDetailStyles()
  const facts = usePanelStyles()
  const styles = useServicesStyles()
  const { name, coverage, seen, said, todo, was, note, administered, off, runs, ofTable, verify } = service
  return (
    <SidePanel title={name} close={close}>
      <div className={text.all}>
        {todo !== null && <p className={text.reason}>{TODO_WORDS[todo]}.</p>}
        {!runs && <p className={text.text}>Microsoft has ended it.</p>}
        <dl className={facts.facts}>
          <dt>Covered</dt>
          <dd>
            {COVERAGE_WORDS[coverage.coverage]}. {coverage.why}
          </dd>
          <dt>Taken from</dt>
          <dd>
            {coverage.imported ? 'The list on record' : 'Ward’s own table'}, as of {coverage.asOf}:{' '}
            {coverage.source}
          </dd>
          <dt>In use</dt>
          <dd>
            {USE_WORDS[seen.use]}.{seen.says.map(says => ` ${says}`)}
          </dd>
          <dt>Said</dt>
          <dd>
            {said === null
              ? 'Nobody has said whether it is used.'
              : `${SAID_WORDS[said.use]}: ${said.reason} (${said.by.name}, ${dayWords(said.at as Instant)})`}
          </dd>
          <dt>Set up in</dt>
          <dd>{administered}</dd>
          {was.length > 0 && (
            <>
              <dt>Was</dt>
              <dd>{was.join(', ')}</dd>
            </>
          )}
        </dl>
        {note !== null && <p className={text.text}>{note}</p>}
        {off.length > 0 && (
          <>
            <h2 className={text.title}>To turn it off or narrow it</h2>
            <ol className={text.list}>
              {off.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p className={text.soft}>Portal paths change: Ward has not tried these.</p>
          </>
        )}
        <SayUse service={service} again={again} />
        <h2 className={text.title}>To verify</h2>
        <p className={text.text}>{verify}</p>
        <div className={styles.scroll} role="region" aria-label="Ward’s own table by cloud" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Cloud</th>
                <th scope="col">Ward’s own table, 2021</th>
              </tr>
            </thead>
            <tbody>
              {(Object.entries(ofTable) as [Cloud, ShownService['coverage']['coverage']][]).map(
                ([cloud, known]) => (
                  <tr key={cloud}>
                    <th scope="row">{CLOUD_WORDS[cloud]}</th>
                    <td>{COVERAGE_WORDS[known]}</td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      </div>
    </SidePanel>
  )
}

const HINTS: { readonly [S in SaidUse]: string } = {
  used: 'used, and patient data may go in',
  'not-used': 'not used',
  'no-ephi': 'used, and no patient data goes in',
}

function SayUse({ service, again }: { service: ShownService; again: () => void }) {
  const text = useDetailStyles()
  const tenant = useTenant()
  const [isOpen, setOpen] = useState(false)
  if (!tenant.permissions.includes('agreements:change')) return null
  if (!isOpen) {
    return (
      <p className={text.text}>
        <Button
          appearance={service.todo === null || service.todo === 'confirm' ? 'secondary' : 'primary'}
          onClick={() => setOpen(true)}
        >
          Say whether it is used
        </Button>
      </p>
    )
  }
  return (
    <ActForm
      title={`Is ${service.name} used?`}
      fields={[
        {
          name: 'use',
          label: 'It is',
          kind: 'choice',
          options: [['', 'Choose'], ...SAID_USES.map(use => [use, HINTS[use]] as const)],
          initial: service.said?.use ?? '',
        },
        {
          name: 'reason',
          label: 'How you know, and what keeps patient data out where none goes in',
          kind: 'words',
          initial: '',
        },
      ]}
      button="Say so"
      cancel={() => setOpen(false)}
      send={async (values, run) => {
        await run(() =>
          call<typeof sayUse>('POST', '/api/tenants/:tenant/services/uses/:service', {
            params: { tenant: tenant.name, service: service.id },
            body: { use: values['use'] as SaidUse, reason: values['reason'] ?? '', expects: service.version },
          }),
        )
        setOpen(false)
        again()
      }}
    />
  )
}
