import type { Named } from '../../../base/audit/event.ts'
import {
  foldIdentity,
  foldKey,
  isAccountSid,
  isAddress,
  isGuid,
  isLegacyName,
  isPuid,
} from './fold-identity.ts'

/** What a folded name is; no name is two of these. */
type NameForm = 'address' | 'puid' | 'guid' | 'account-sid' | 'legacy' | 'other'

/** A name with all that is asked of it, found out once. Shared by the events of an import: nothing but the memory changes. */
export interface KnownName {
  /** As logged: the text to keep in events, since to look the same text up again costs little. */
  readonly name: string
  /** Folded; null where it names nobody. */
  readonly id: string | null
  readonly named: Named | null
  readonly form: NameForm
  /** As a key is folded: differs for `<puid>@domain` only. */
  readonly asKey: { readonly id: string; readonly form: NameForm; readonly named: Named } | null
  readonly memory: NameMemory | null
}

/** What stood beside a name last: to compare two texts costs a quarter of looking one up. */
interface NameMemory {
  readonly beside: (KnownName | null)[]
  called: Named | null
}

/** Pure as to what it answers: a memory may stand in for it. */
export type KnowName = (name: string) => KnownName

/** Places in `beside`. */
export const BESIDE = { owner: 0, ownerSid: 1, logonSid: 2 } as const

/** Each workload writes keys of its own length: a PUID, a claim, a GUID. */
export function placeOfKey(key: string): number {
  return 3 + (key.length & 7)
}

/** Longer names are rare and are not remembered. */
const LONGEST = 400

export function knowName(name: string): KnownName {
  const id = foldIdentity(name)
  const keyId = foldKey(name, () => id)
  const named = id === null ? null : { id, name }
  const form = id === null ? 'other' : formOf(id)
  let asKey: KnownName['asKey'] = null
  if (keyId !== null) {
    if (keyId === id && named !== null) asKey = { id, form, named }
    else asKey = { id: keyId, form: formOf(keyId), named: { id: keyId, name } }
  }
  return {
    name,
    id,
    named,
    form,
    asKey,
    memory: name.length > LONGEST ? null : { beside: [], called: null },
  }
}

/** Remembers at most `most` names, then starts anew. For one import; the answers are those of `knowName`. */
export function createKnownNames(most = 50_000): KnowName {
  let seen = new Map<string, KnownName>()
  return name => {
    const known = seen.get(name)
    if (known !== undefined) return known
    const found = knowName(name)
    if (name.length > LONGEST) return found
    if (seen.size >= most) seen = new Map()
    seen.set(name, found)
    return found
  }
}

/** A name that stands in a record beside another, which mostly is the one that stood there last. */
export function besideOf(of: KnownName | null, place: number, name: string, know: KnowName): KnownName {
  const memory = of === null ? null : of.memory
  if (of === null || memory === null) return know(name)
  const { beside } = memory
  const last = place < beside.length ? beside[place] : null
  if (last && last.name === name) return last
  const found = name === of.name ? of : know(name)
  if (found.memory === null) return found
  while (beside.length <= place) beside.push(null)
  beside[place] = found
  return found
}

/** An id with the name that a record gives it, such as an app's. */
export function calledOf(known: KnownName, name: string): Named | null {
  if (known.id === null) return null
  const last = known.memory?.called
  if (last && last.name === name) return last
  const called = { id: known.id, name }
  if (known.memory !== null && name.length <= LONGEST) known.memory.called = called
  return called
}

/** The form of somebody's id, without looking at its letters where the name is known. */
export function formOfNamed(named: Named, know: KnowName): NameForm {
  const known = know(named.name)
  return known.id === named.id ? known.form : formOf(named.id)
}

function formOf(id: string): NameForm {
  if (isGuid(id)) return 'guid'
  if (isPuid(id)) return 'puid'
  if (isAccountSid(id)) return 'account-sid'
  if (isLegacyName(id)) return 'legacy'
  return isAddress(id) ? 'address' : 'other'
}
