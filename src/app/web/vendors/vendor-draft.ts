import { INTEGRATION_KINDS, type IntegrationKind } from '../../../base/vendors/found.ts'
import { PHI_ANSWERS, type PhiAnswer, type VendorTerms } from '../../../base/vendors/vendor.ts'

/** A vendor while it is being written: lists stand in one text, one to a line. */
export interface VendorDraft {
  readonly name: string
  readonly does: string
  readonly phi: PhiAnswer
  readonly phiWhat: string
  readonly domains: string
  readonly publishers: string
  readonly appIds: string
  readonly contactName: string
  readonly contactEmail: string
  readonly contactPhone: string
  readonly downstream: string
  readonly integrations: string
  readonly claims: string
  readonly notes: string
}

export const NO_DRAFT: VendorDraft = {
  name: '',
  does: '',
  phi: 'unknown',
  phiWhat: '',
  domains: '',
  publishers: '',
  appIds: '',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  downstream: '',
  integrations: '',
  claims: '',
  notes: '',
}

const KINDS = Object.keys(INTEGRATION_KINDS) as readonly IntegrationKind[]

/** How a kind of integration is written before its name: `fax: Fax gateway`. */
export const INTEGRATION_WORDS = KINDS.join(', ')

export function draftOf(terms: VendorTerms): VendorDraft {
  const lines = (all: readonly string[]) => all.join('\n')
  return {
    name: terms.name,
    does: terms.does,
    phi: terms.phi,
    phiWhat: terms.phiWhat,
    domains: lines(terms.domains),
    publishers: lines(terms.publishers),
    appIds: lines(terms.appIds),
    contactName: terms.contact?.name ?? '',
    contactEmail: terms.contact?.email ?? '',
    contactPhone: terms.contact?.phone ?? '',
    downstream: lines(terms.downstream.map(({ name, does }) => (does === '' ? name : `${name}: ${does}`))),
    integrations: lines(
      terms.integrations.map(
        ({ kind, name, note }) => `${kind}: ${name}${note === '' ? '' : ` (${note.replaceAll('\n', ' ')})`}`,
      ),
    ),
    claims: lines(terms.claims),
    notes: terms.notes,
  }
}

/** As it is sent; blank lines are left out. */
export function termsOf(draft: VendorDraft): VendorTerms {
  const contact = {
    name: draft.contactName.trim(),
    email: draft.contactEmail.trim(),
    phone: draft.contactPhone.trim(),
  }
  return {
    name: draft.name.trim(),
    does: draft.does.trim(),
    phi: PHI_ANSWERS.find(one => one === draft.phi) ?? 'unknown',
    phiWhat: draft.phiWhat.trim(),
    domains: linesIn(draft.domains).map(text => text.toLowerCase()),
    publishers: linesIn(draft.publishers),
    appIds: linesIn(draft.appIds).map(text => text.toLowerCase()),
    contact: Object.values(contact).every(text => text === '') ? null : contact,
    downstream: linesIn(draft.downstream).map(line => {
      const [name = '', ...does] = line.split(':')
      return { name: name.trim(), does: does.join(':').trim() }
    }),
    integrations: linesIn(draft.integrations).map(integrationIn),
    claims: linesIn(draft.claims),
    notes: draft.notes.trim(),
  }
}

function integrationIn(line: string): VendorTerms['integrations'][number] {
  const colon = line.indexOf(':')
  const kind = KINDS.find(one => one === line.slice(0, Math.max(colon, 0)).trim().toLowerCase())
  const rest = kind === undefined ? line : line.slice(colon + 1).trim()
  const parts = /^(.*\S)\s*\(([^()]*)\)$/.exec(rest)
  return { kind: kind ?? 'other', name: parts?.[1] ?? rest, note: parts?.[2] ?? '' }
}

export interface DraftProblem {
  readonly field: keyof VendorDraft
  readonly message: string
}

const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What is wrong with it, as far as the page sees; the server looks again. */
export function draftProblems(draft: VendorDraft): readonly DraftProblem[] {
  const { name, domains, appIds, integrations } = termsOf(draft)
  const domain = domains.find(text => !DOMAIN.test(text))
  const appId = appIds.find(text => !GUID.test(text))
  return [
    ...(name === '' ? [{ field: 'name' as const, message: 'Enter the vendor’s name.' }] : []),
    ...(domain === undefined
      ? []
      : [
          {
            field: 'domains' as const,
            message: `Write a domain as in lantern.example: “${domain.slice(0, 60)}” is none.`,
          },
        ]),
    ...(appId === undefined
      ? []
      : [
          {
            field: 'appIds' as const,
            message: 'Write an app id as Entra shows it: 32 digits and letters in five groups.',
          },
        ]),
    ...(integrations.some(one => one.name === '')
      ? [
          {
            field: 'integrations' as const,
            message: 'Name what is connected after its kind: “fax: Fax gateway”.',
          },
        ]
      : []),
  ]
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
