import { Field, Select } from '@fluentui/react-components'
import type { listVendors } from '../../api/contracts/vendors.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { partyChosen } from './party-chosen.ts'
import { TERMS_FIELD, type TermsDraft, usualTitle } from './terms-draft.ts'
import { Line } from './terms-inputs.tsx'

interface PartyProps {
  readonly draft: TermsDraft
  readonly change: (some: Partial<TermsDraft>) => void
  readonly problems: readonly FieldProblem[]
  readonly tenant: MyTenant
}

/** Who the other side is: chosen from the register of vendors, so that what it covers is known there, or typed. */
export function PartyQuestion({ draft, change, problems, tenant }: PartyProps) {
  const [read] = useAnswer<typeof listVendors>(
    '/api/tenants/:tenant/vendors',
    draft.direction === 'us-to-client' ? null : { params: { tenant: tenant.name } },
  )
  const all = read.state === 'answered' ? read.answer.vendors : []
  const vendors = all.filter(({ id, retired }) => retired === null || id === draft.vendor)
  const isUsual = draft.title === '' || draft.title === usualTitle(draft)
  return (
    <>
      {vendors.length > 0 && draft.direction !== 'us-to-client' && (
        <Field
          label={{ children: 'In your register of vendors', htmlFor: TERMS_FIELD('vendor') }}
          hint="Chosen here, the agreement counts for its apps and connections once it holds."
        >
          <Select
            id={TERMS_FIELD('vendor')}
            value={draft.vendor ?? ''}
            onChange={(_, { value }) =>
              change(partyChosen(draft, vendors.find(({ id }) => id === value) ?? null))
            }
          >
            <option value="">Not in the register</option>
            {vendors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Line
        {...{ draft, change, problems }}
        name="name"
        label="Name of the other side"
        hint="As the paper has it. It is no patient’s name."
        set={name => change({ name, ...(isUsual ? { title: usualTitle({ kind: draft.kind, name }) } : {}) })}
      />
    </>
  )
}
