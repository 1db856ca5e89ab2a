import { useRef } from 'react'
import { SAFEGUARDS } from '../../../base/hipaa/words.ts'
import { STEPS } from '../../../base/hipaa/steps.ts'
import { DetailPanel } from '../detail/detail-panel.tsx'
import type { Clinic } from '../load-clinic.ts'
import { Chips } from '../parts/chips.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { NoneFound } from '../parts/none-found.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { momentWords } from '../parts/text.ts'
import { useDetails } from '../parts/use-details.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import { SafeguardGroup } from './safeguard-group.tsx'
import { allRequirements, choosesAmong, requirementChips, shownRequirements } from './shown-requirements.ts'

/** The auditor’s page: every standard and specification of the Security Rule, with what speaks to it. */
export function RequirementsPage({ assessment, posture }: Clinic) {
  const details = useDetails()
  const { view, change, open, choose } = details
  const searchBox = useRef<HTMLInputElement>(null)
  const shown = shownRequirements(posture.requirements, view)
  const rows = shown.map(({ citation }) => citation)
  const chips = requirementChips(posture.requirements)
  const isFiltered = choosesAmong(view)
  const whole = posture.requirements.length
  const showAll = () => change(allRequirements(view))
  const [only] = view.steps.length === 1 ? view.steps : []
  const step = posture.steps.find(({ id }) => id === only)
  useListKeys({ rows, open, choose, searchBox })
  return (
    <>
      <PageHead
        who={`As of ${momentWords(posture.asOf)}`}
        title={
          step === undefined
            ? 'The requirements of the Security Rule'
            : `Step ${step.number} of ${STEPS.length}: ${step.title}`
        }
      >
        {step?.sentence ??
          'A requirement is met when an officer’s signed record is in force and no setting says otherwise. What could not be read never counts as good.'}
      </PageHead>
      <FilterBar
        what="requirements"
        words={view.words}
        search={words => change({ words })}
        searchBox={searchBox}
        found={
          isFiltered
            ? `${shown.length} of ${whole} requirements shown`
            : `${whole} requirements, in the order of the rule`
        }
        isFiltered={isFiltered}
        showAll={showAll}
      >
        <Chips label="Step" chips={chips.steps} chosen={view.steps} choose={steps => change({ steps })} />
        <Chips
          label="Status"
          chips={chips.statuses}
          chosen={view.statuses}
          choose={statuses => change({ statuses })}
        />
        <Chips
          label="Safeguard"
          chips={chips.safeguards}
          chosen={view.safeguards}
          choose={safeguards => change({ safeguards })}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <NoneFound what="requirement" showAll={showAll} />
      ) : (
        SAFEGUARDS.map(safeguard => (
          <SafeguardGroup
            key={safeguard}
            safeguard={safeguard}
            requirements={shown.filter(each => each.safeguard === safeguard)}
            open={open}
            choose={choose}
          />
        ))
      )}
      <DetailPanel assessment={assessment} posture={posture} rows={rows} details={details} />
    </>
  )
}
