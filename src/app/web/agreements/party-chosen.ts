import { type TermsDraft, usualTitle } from './terms-draft.ts'

/** Who the other side is: a vendor of the register with its name, or, with null, whoever is typed. */
export function partyChosen(
  draft: Pick<TermsDraft, 'kind' | 'name' | 'title'>,
  vendor: { readonly id: string; readonly name: string } | null,
): Pick<TermsDraft, 'vendor' | 'name' | 'title'> {
  if (vendor === null) return { vendor: null, name: draft.name, title: draft.title }
  const isUsual = draft.title === '' || draft.title === usualTitle(draft)
  const { id, name } = vendor
  return { vendor: id, name, title: isUsual ? usualTitle({ kind: draft.kind, name }) : draft.title }
}
