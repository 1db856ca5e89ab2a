import type { MicrosoftDocument, MicrosoftLicence, Surroundings } from './agreement-body.ts'
import type { Change, DocumentLook } from './later-bodies.ts'
import { MICROSOFT_KIND_WORDS } from '../../base/agreements/microsoft-types.ts'

/** What an acceptance or a confirmation rested on, or what there is now. */
export interface Basis {
  readonly document: Pick<MicrosoftDocument, 'title' | 'version' | 'date'> & {
    readonly sha256: string | null
  }
  readonly licence: MicrosoftLicence | null
  readonly surroundings: Surroundings
  readonly checklist: number
  readonly guidance: number
}

/** Everything that is not as it was, in the order in which a reader wants it. What was not read both times is no change. */
export function whatChanged(before: Basis, now: Basis): readonly Change[] {
  const changes: Change[] = []
  const differ = (what: Change['what'], was: string | null, is: string | null) => {
    if (was !== is) changes.push({ what, before: was, now: is })
  }
  differ('document', documentWords(before.document), documentWords(now.document))
  differ('licence', licenceWords(before.licence), licenceWords(now.licence))
  const [was, is] = [before.surroundings, now.surroundings]
  // A tenant that was not read is no other tenant.
  if (was.tenant.id !== null && is.tenant.id !== null) {
    if (was.tenant.id !== is.tenant.id) differ('tenant', tenantWords(was), tenantWords(is))
    else if (was.tenant.name !== null && is.tenant.name !== null)
      differ('tenant', was.tenant.name, is.tenant.name)
  }
  if (was.cloud !== null && is.cloud !== null) differ('cloud', was.cloud, is.cloud)
  changes.push(...productChanges(was.products, is.products))
  differ('scope', scopeWords(was), scopeWords(is))
  differ('contact', was.contact, is.contact)
  differ('checklist', `version ${before.checklist}`, `version ${now.checklist}`)
  differ('guidance', `version ${before.guidance}`, `version ${now.guidance}`)
  return changes
}

/** The document as the last look found it: the accepted one unless it found another. */
export function documentSeen(accepted: Basis['document'], look: DocumentLook | null): Basis['document'] {
  if (look?.found !== 'another' || look.document === null) return accepted
  const { title, version, date } = look.document
  return { title, version, date, sha256: look.sha256 }
}

function productChanges(was: Surroundings['products'], is: Surroundings['products']): readonly Change[] {
  if (was === null && is === null) return []
  if (is === null) return [{ what: 'products-not-read', before: null, now: null }]
  // Nothing was read then, so nothing is known to be new.
  if (was === null) return []
  const had = new Set(was.map(({ id }) => id))
  const has = new Set(is.map(({ id }) => id))
  return [
    ...is
      .filter(({ id }) => !had.has(id))
      .map(({ name }) => ({ what: 'product-bought', before: null, now: name }) as const),
    ...was
      .filter(({ id }) => !has.has(id))
      .map(({ name }) => ({ what: 'product-ended', before: name, now: null }) as const),
  ]
}

function documentWords({ title, version, date, sha256 }: Basis['document']): string {
  const parts = [
    title,
    version,
    ...(date === null ? [] : [`of ${date}`]),
    ...(sha256 === null ? [] : [`SHA-256 ${sha256}`]),
  ]
  return parts.join(', ').slice(0, 500)
}

function licenceWords(licence: MicrosoftLicence | null): string | null {
  if (licence === null) return null
  const { kind, number, terms } = licence
  return [MICROSOFT_KIND_WORDS[kind].title, number, terms].filter(text => text !== null).join(', ')
}

function tenantWords({ tenant: { id, name } }: Surroundings): string {
  return name === null ? (id ?? 'not read') : `${name} (${id ?? 'id not read'})`
}

function scopeWords({ scope: { source, asOf } }: Surroundings): string {
  return `${asOf}, ${source}`.slice(0, 500)
}
