import type { Act } from '../../../base/audit/acts.ts'
import type {
  Alias,
  AuditEvent,
  AuditLog,
  EventItem,
  Named,
  NamedTarget,
  PlaceKind,
} from '../../../base/audit/event.ts'
import { NO_EVIDENCE } from '../../../base/audit/no-evidence.ts'
import type { Instant } from '../../../base/time.ts'
import type { FoldIdentity } from './fold-identity.ts'
import type { KnowName } from './known-names.ts'
import type { SiteOf } from './site-place.ts'

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] }

/** An event while it is being put together. Always all members in one order, so that the engine keeps one shape. */
export interface Draft extends Changeable<Omit<AuditEvent, 'items' | 'aliases' | 'evidence'>> {
  evidence: Changeable<AuditEvent['evidence']>
  items: EventItem[]
  aliases: Alias[]
}

/** What normalising needs beside the record: pure functions, perhaps with a memory. */
export interface Tools {
  readonly fold: FoldIdentity
  readonly known: KnowName
  /** The organisation of a record, which is nearly always that of the one before. */
  readonly organization: KnowName
  /** `known` for ids of apps, of which there are few. */
  readonly app: KnowName
  /** What a client says of itself, as the one text of it that is kept. */
  readonly client: (clientInfo: string) => string
  readonly site: SiteOf
  /** The operation in the form of the tables of collect/audit/operations. */
  readonly operation: (operation: string) => string
}

export function newDraft(
  id: string,
  time: Instant,
  log: AuditLog,
  operation: string,
  act: Act,
  evidence: Draft['evidence'] = { ...NO_EVIDENCE },
): Draft {
  return {
    id,
    time,
    log,
    recordType: null,
    recordTypeName: null,
    operation,
    act,
    workload: null,
    organization: null,
    result: null,
    resultCode: null,
    actor: null,
    evidence,
    place: null,
    owner: null,
    target: null,
    right: null,
    items: [],
    itemCount: null,
    mailAccess: null,
    throttled: null,
    address: null,
    app: null,
    session: null,
    device: null,
    aliases: [],
    part: null,
  }
}

export function namedOf(name: string | null, fold: FoldIdentity): Named | null {
  if (name === null) return null
  const id = fold(name)
  return id === null ? null : { id, name }
}

export function setPlace(draft: Draft, kind: PlaceKind, name: string | null, fold: FoldIdentity): void {
  const named = namedOf(name, fold)
  if (named) draft.place = { kind, id: named.id, name: named.name }
}

/** @param shown as it is to be named, where the folded name is not what was logged */
export function setTarget(
  draft: Draft,
  kind: NamedTarget['kind'],
  name: string | null,
  fold: FoldIdentity,
  shown?: string | null,
): void {
  const named = namedOf(name, fold)
  if (named) draft.target = { kind, id: named.id, name: shown ?? named.name }
}

/** Learns that `other` is a name of `id` too, once. Nobody's name is no alias, and neither is a name of itself. */
export function learn(draft: Draft, kind: Alias['kind'], id: string | null, other: string | null): void {
  if (id === null || other === null || id === other) return
  for (const known of draft.aliases) if (known.other === other && known.id === id) return
  draft.aliases.push({ kind, id, other })
}
