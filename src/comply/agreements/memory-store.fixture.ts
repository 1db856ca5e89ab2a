import { AppError } from '../../base/app-error.ts'
import { canonicalJson, type Json } from '../../base/canonical-json.ts'
import type { Instant } from '../../base/time.ts'
import type { KeptRecord, RecordDraft } from '../../store/records.ts'
import type { AgreementWork } from './agreement-records.ts'

/** Records in memory that conflict as the store’s do: hundreds of sequences run in a second. */
export function memoryWork(now: () => Instant): AgreementWork & { readonly ids: () => readonly string[] } {
  const kept = new Map<string, KeptRecord[]>()
  const versionsOf = (kind: string, id: string) => kept.get(`${kind} ${id}`) ?? []
  const records = {
    keep: async (_: unknown, { kind, id, body, expects }: RecordDraft, { by }: { readonly by: string }) => {
      const versions = versionsOf(kind, id)
      const last = versions.at(-1)
      if (last !== undefined && canonicalJson(last.body) === canonicalJson(body)) {
        return { version: last.version, at: last.at, leaf: last.leaf, kept: false }
      }
      const before = last?.version ?? 0
      if (expects !== undefined && expects !== before) throw new AppError('conflict', 'changed meanwhile')
      const record = {
        kind,
        id,
        version: before + 1,
        at: now(),
        by,
        body: structuredClone(body) as Json,
        leaf: 0,
      }
      kept.set(`${kind} ${id}`, [...versions, record])
      return { version: record.version, at: record.at, leaf: 0, kept: true }
    },
    current: async (_: unknown, kind: string) =>
      [...kept.values()].flatMap(versions => versions.slice(-1)).filter(record => record.kind === kind),
    last: async (_: unknown, kind: string, id: string) => versionsOf(kind, id).at(-1) ?? null,
    history: async (_: unknown, kind: string, id: string) => ({ items: versionsOf(kind, id), next: null }),
  }
  const store = { records, documents: {} } as unknown as AgreementWork['store']
  const scope = { tenant: 'memory' } as unknown as AgreementWork['scope']
  const ids = () => [...kept.keys()].flatMap(key => (key.startsWith('agreement ') ? [key.slice(10)] : []))
  return { store, scope, now, ids }
}
