import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { LaterProps } from '../later-pages.tsx'
import { Chips } from '../parts/chips.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { NoneFound } from '../parts/none-found.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Loading, NoTenant } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import { useSearch } from '../parts/use-search.ts'
import { useTopOfNewView } from '../parts/use-top-of-new-view.ts'
import { Told } from '../calendar/told.tsx'
import { useFormStyles } from '../detail/form-styles.ts'
import { Said } from '../detail/said.tsx'
import { AgreementList } from './agreement-list.tsx'
import {
  ALL_AGREEMENTS,
  type AgreementsChoice,
  type ChangeAgreements,
  useAgreementsChoice,
} from './agreements-choice.ts'
import { MicrosoftAgreement, MicrosoftAgreementView } from './microsoft-agreement.tsx'
import { NoAgreements } from './no-agreements.tsx'
import { chipsOf, headlineOf, shownAgreements } from './shown-agreements.ts'
import { type Agreements, useAgreements } from './use-agreements.ts'

/** Each comes when it is opened. */
const AgreementPanel = lazy(async () => ({ default: (await import('./agreement-panel.tsx')).AgreementPanel }))
const TermsForm = lazy(async () => ({ default: (await import('./terms-form.tsx')).TermsForm }))
const ClauseForm = lazy(async () => ({ default: (await import('./clause-form.tsx')).ClauseForm }))

/** Agreements with Microsoft, vendors, clients and subcontractors: what holds, until when, and what is to be done. */
export function AgreementsPage({ me, tenant }: LaterProps) {
  const [choice, change] = useAgreementsChoice()
  const step = useSearch().get('step')
  useTopOfNewView(`${choice.agreement === 'microsoft' ? `microsoft ${step}` : ''} ${choice.form}`)
  if (tenant === null) return <NoTenant />
  if (choice.agreement === 'microsoft') return <MicrosoftAgreementView me={me} tenant={tenant} />
  return <Shown key={tenant.name} {...{ me, tenant, choice, change }} />
}

interface ShownProps {
  readonly me: LaterProps['me']
  readonly tenant: MyTenant
  readonly choice: AgreementsChoice
  readonly change: ChangeAgreements
}

function Shown({ me, tenant, choice, change }: ShownProps) {
  const [loaded, again] = useAgreements(tenant.name)
  const [said, setSaid] = useState<string | null>(null)
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'failed') return <Told detail={loaded.sentence} again={again} />
  const { form, agreement, vendor } = choice
  // What was kept is shown where it belongs: the agreement, with what was done.
  const kept = (id: string, sentence: string) => {
    again()
    setSaid(sentence)
    change({ form: null, vendor: null, agreement: id })
  }
  const cancel = () => change({ form: null, vendor: null })
  if (form !== null && loaded.value.may.change) {
    return (
      <Suspense fallback={<Loading />}>
        {form === 'clauses' && agreement !== null ? (
          <ClauseForm key={agreement} {...{ tenant, kept, cancel }} id={agreement} />
        ) : (
          <TermsForm
            key={`${form} ${agreement} ${vendor}`}
            vendor={form === 'new' ? vendor : null}
            {...{ tenant, kept, cancel, today: loaded.value.today }}
            of={
              agreement === null || form === 'new'
                ? null
                : { id: agreement, how: form === 'newer' ? form : 'change' }
            }
          />
        )}
      </Suspense>
    )
  }
  return (
    <List {...{ tenant, choice, change, again, said }} known={loaded.value}>
      <MicrosoftAgreement me={me} tenant={tenant} />
    </List>
  )
}

function List({
  tenant,
  choice,
  change,
  known,
  again,
  said,
  children,
}: Omit<ShownProps, 'me'> & {
  known: Agreements
  again: () => void
  said: string | null
  children: ReactNode
}) {
  const { buttons } = useFormStyles()
  const searchBox = useRef<HTMLInputElement>(null)
  const { rows, may } = known
  const shown = shownAgreements(rows, choice)
  const chips = chipsOf(rows)
  const open = choice.agreement
  const choose = (agreement: string | null) => change({ agreement })
  const showAll = () => change({ ...ALL_AGREEMENTS, agreement: open })
  const chosen = choice.directions.length + choice.statuses.length + choice.todo.length
  const isFiltered = choice.words !== '' || chosen > 0
  useListKeys({ rows: shown.map(({ id }) => id), open, choose, searchBox })
  return (
    <>
      <PageHead title={headlineOf(rows)}>
        Whoever handles patient data for you promises in writing to protect it, before they get any. Your own
        promises to others stand here too.
      </PageHead>
      {open === null && <Said sentence={said} />}
      {children}
      {may.change && (
        <div className={buttons}>
          <Button onClick={() => change({ form: 'new', agreement: null })}>Add an agreement</Button>
        </div>
      )}
      {rows.length === 0 ? (
        <NoAgreements mayChange={may.change} />
      ) : (
        <>
          <FilterBar
            what="agreements"
            words={choice.words}
            search={words => change({ words })}
            searchBox={searchBox}
            found={`${shown.length} of ${rows.length} ${rows.length === 1 ? 'agreement' : 'agreements'}`}
            isFiltered={isFiltered}
            showAll={showAll}
          >
            <Chips label="To do" chips={chips.todo} chosen={choice.todo} choose={todo => change({ todo })} />
            <Chips
              label="State"
              chips={chips.statuses}
              chosen={choice.statuses}
              choose={statuses => change({ statuses })}
            />
            <Chips
              label="Who"
              chips={chips.directions}
              chosen={choice.directions}
              choose={directions => change({ directions })}
            />
          </FilterBar>
          {shown.length === 0 ? (
            <NoneFound what="agreement" showAll={showAll} />
          ) : (
            <AgreementList rows={shown} open={open} choose={choose} />
          )}
        </>
      )}
      {open !== null && (
        <Suspense fallback={null}>
          <AgreementPanel
            key={open}
            id={open}
            {...{ tenant, said, change }}
            changed={again}
            close={() => choose(null)}
          />
        </Suspense>
      )}
    </>
  )
}
