import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { BREACH_OUTCOMES } from '../../../base/agreements/agreement.ts'
import { OUTCOME_WORDS } from '../../../base/agreements/agreement-words.ts'
import type { BreachShown } from '../../api/contracts/agreement-parts.ts'
import type * as routes from '../../api/contracts/agreements.ts'
import type { ReadAgreement } from '../../api/contracts/agreements.ts'
import { dayText } from '../calendar/day-words.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { useFormStyles } from '../detail/form-styles.ts'
import { call } from '../parts/call.ts'
import type { MyTenant } from '../parts/tenant.ts'
import { ActForm, type ActFormProps } from './act-form.tsx'
import { usePanelStyles } from './panel-styles.ts'

interface BreachesProps {
  readonly answer: ReadAgreement
  readonly tenant: MyTenant
  readonly done: (sentence: string) => void
}

/** Breaches of the agreement that are known, with the steps towards a cure and the outcome. */
export function AgreementBreaches(props: BreachesProps) {
  const text = useDetailStyles()
  const { breaches } = props.answer.agreement
  if (breaches.length === 0) return null
  return (
    <>
      <h2 className={text.title}>Known breaches of it</h2>
      {breaches.map(breach => (
        <OneBreach key={breach.number} breach={breach} {...props} />
      ))}
    </>
  )
}

function OneBreach({ breach, answer, tenant, done }: BreachesProps & { breach: BreachShown }) {
  const styles = usePanelStyles()
  const forms = useFormStyles()
  const text = useDetailStyles()
  const [open, setOpen] = useState<'step' | 'outcome' | null>(null)
  const { agreement, today, may } = answer
  const about = { breach, expects: agreement.version, today, done }
  const params = { tenant: tenant.name, id: agreement.id, number: breach.number }
  const { learned, what, steps, outcome, name } = breach
  return (
    <div className={styles.part}>
      <p className={text.text}>
        <bdi>{`Learned of on ${dayText(learned)}, written down by ${name}.`}</bdi>
      </p>
      <p className={styles.quote}>
        <q>{what}</q>
      </p>
      {steps.length > 0 && (
        <ol className={text.list}>
          {steps.map(step => (
            <li key={`${step.at} ${step.what}`}>
              <bdi>{`${dayText(step.on)}: ${step.what}`}</bdi>
            </li>
          ))}
        </ol>
      )}
      <p className={text.text}>
        <bdi>
          {outcome === null
            ? 'No outcome on record yet.'
            : `${OUTCOME_WORDS[outcome.kind]}, ${dayText(outcome.on)}: ${outcome.why}`}
        </bdi>
      </p>
      {may.change && outcome === null && (
        <div className={forms.buttons}>
          <Button size="small" aria-expanded={open === 'step'} onClick={() => setOpen('step')}>
            Add a step
          </Button>
          <Button size="small" aria-expanded={open === 'outcome'} onClick={() => setOpen('outcome')}>
            Record the outcome
          </Button>
        </div>
      )}
      {open === 'step' && <ActForm {...stepForm(about, params)} cancel={() => setOpen(null)} />}
      {open === 'outcome' && <ActForm {...outcomeForm(about, params)} cancel={() => setOpen(null)} />}
    </div>
  )
}

interface About {
  readonly expects: number
  readonly today: string
  readonly done: (sentence: string) => void
}
type Params = { readonly tenant: string; readonly id: string; readonly number: number }

function stepForm({ expects, today, done }: About, params: Params): Omit<ActFormProps, 'cancel'> {
  return {
    title: 'Add a step towards a cure',
    fields: [
      { name: 'on', label: 'Done on', kind: 'day', latest: today },
      { name: 'what', label: 'What was done', kind: 'words' },
    ],
    button: 'Write it down',
    send: async ({ on = '', what = '' }) => {
      await call<typeof routes.addCureStep>(
        'POST',
        '/api/tenants/:tenant/agreements/:id/breaches/:number/steps',
        {
          params,
          body: { expects, on, what },
        },
      )
      done('The step is written down.')
    },
  }
}

function outcomeForm({ expects, today, done }: About, params: Params): Omit<ActFormProps, 'cancel'> {
  return {
    title: 'Record the outcome',
    lead: 'It is cured, or the agreement is ended where that is feasible: 45 CFR 164.504(e)(1)(ii) and (iii).',
    fields: [
      {
        name: 'kind',
        label: 'How it came out',
        kind: 'choice',
        options: [['', 'Choose'], ...BREACH_OUTCOMES.map(one => [one, OUTCOME_WORDS[one]] as const)],
      },
      { name: 'on', label: 'On', kind: 'day', latest: today },
      { name: 'why', label: 'Why you say so', kind: 'words' },
    ],
    button: 'Keep it',
    send: async values => {
      const kind = BREACH_OUTCOMES.find(one => one === values['kind']) ?? 'cured'
      const { on = '', why = '' } = values
      await call<typeof routes.settleAgreementBreach>(
        'POST',
        '/api/tenants/:tenant/agreements/:id/breaches/:number/outcome',
        { params, body: { expects, kind, on, why } },
      )
      done('The outcome is on record.')
    },
  }
}
