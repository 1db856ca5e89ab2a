import type { ReadAssurance } from '../../api/contracts/assurance.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import { ChoiceField, TextField } from './fields.tsx'

/** Which vendor, as a form has it: an id of the register, or a name for one that it does not have. */
export interface NamedVendor {
  /** Empty for one that the register does not have. */
  readonly vendor: string
  readonly name: string
}

/** A vendor of the register; who is not in it is written by name. */
export function VendorFields({
  id,
  label,
  vendors,
  named,
  set,
  problems,
}: {
  /** Of its fields: `${id}-vendor` and the one of the name. */
  id: { readonly vendor: string; readonly name: string }
  label: string
  vendors: ReadAssurance['vendors']
  named: NamedVendor
  set: (named: NamedVendor) => void
  problems: readonly FieldProblem[]
}) {
  const known = vendors.find(one => one.id === named.vendor)
  return (
    <>
      {vendors.length > 0 && (
        <ChoiceField
          id={id.vendor}
          label={label}
          value={known?.id ?? ''}
          set={vendor => set({ vendor, name: vendors.find(one => one.id === vendor)?.name ?? '' })}
          problems={problems}
          choices={[
            ...vendors.map(one => [one.id, one.name] as const),
            ['', 'Another, which the register does not have'] as const,
          ]}
        />
      )}
      {known === undefined && (
        <TextField
          id={id.name}
          label={vendors.length > 0 ? 'Name of the other vendor' : label}
          hint="Write it down under Vendors and apps too: then its agreement is found."
          value={named.name}
          set={name => set({ vendor: '', name })}
          problems={problems}
        />
      )}
    </>
  )
}

/** The vendor's id, also of what was written by name and stands in the register under exactly that name. */
export function vendorOf(vendors: ReadAssurance['vendors'], { vendor, name }: NamedVendor): string | null {
  const folded = name.trim().toLowerCase()
  return (
    (vendors.find(one => one.id === vendor) ?? vendors.find(one => one.name.toLowerCase() === folded))?.id ??
    null
  )
}
