import type { Json } from '../../base/canonical-json.ts'
import type { Citation } from '../../base/hipaa/citation.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { FindingChange } from '../../store/finding-history.ts'
import type { Store } from '../../store/store.ts'
import { changeOf, entriesSince, type OtherEntry, type RecordChange } from './changes.ts'
import type { KnownCheck } from './known.ts'
import { SIGN_UP_ENTRIES, signUpChanged } from './sign-up-changed.ts'
import { titleOf } from './title-of.ts'

/** Something that happened while somebody was away. */
export interface Changed {
  readonly id: string
  readonly at: Instant
  readonly kind: 'finding' | 'decision' | 'waiver' | 'review' | 'signature' | 'agreement' | 'contact'
  /** Whose deed it is: an account's id; null where it is nobody's. */
  readonly by: string | null
  /** What was done, without who: "signed a decision about 45 CFR 164.312(d)"; a whole sentence where it is nobody's. */
  readonly did: string
  readonly to: `/${string}`
}

/** Findings of one change that are told one by one; more are counted. */
const ONE_BY_ONE = 3

const RECORDS = ['record-kept/decision', 'record-kept/waiver', 'record-kept/review', ...SIGN_UP_ENTRIES]
const JUDGED = 'assessment-recorded'

/** Findings opened and mended, what was decided, reviewed, signed and ended since a place in the tenant's log, newest first. */
export async function whatChanged(
  store: Pick<Store, 'evidence' | 'records' | 'findings' | 'snapshots'>,
  scope: TenantScope,
  since: number,
  checks: readonly KnownCheck[] | null,
): Promise<readonly Changed[]> {
  const entries = await entriesSince(store, scope, [...RECORDS, JUDGED], since)
  const changes = await Promise.all(
    entries.filter(({ entry }) => entry.kind !== JUDGED).map(entry => changeOf(store, scope, entry)),
  )
  const records = changes.flatMap(change => {
    const told = change === null ? null : changedRecord(change, checks)
    return told === null ? [] : [{ leaf: change?.leaf ?? 0, told }]
  })
  const judged = entries.filter(({ entry }) => entry.kind === JUDGED)
  const findings = await findingsChanged(store, scope, judged, checks)
  return [...records, ...findings].sort((a, b) => b.leaf - a.leaf).map(({ told }) => told)
}

/** One version of a record in words; null for one that changed nothing a person would look for. */
function changedRecord(change: RecordChange, checks: readonly KnownCheck[] | null): Changed | null {
  const { kind, id, version, at, by } = change
  const common = { id: `${kind}:${id}:${version}`, at, by }
  if (kind === 'decision') {
    return {
      ...common,
      kind,
      did: `signed a decision about 45 CFR ${id as Citation}`,
      to: `/requirements?requirement=${id}`,
    }
  }
  if (kind === 'review') {
    const { report, from, to } = fieldsOf(change.after)
    if (typeof report !== 'string' || typeof from !== 'string' || typeof to !== 'string') return null
    return {
      ...common,
      kind,
      did: `signed a review of the ${report} report from ${from}`,
      to: `/access?report=${report}&from=${from}&to=${to}`,
    }
  }
  if (kind !== 'waiver') {
    const told = signUpChanged(change)
    return told === null ? null : { ...common, ...told }
  }
  const { check } = fieldsOf(change.after)
  const did = waiverDeed(change)
  if (typeof check !== 'string' || did === null) return null
  return { ...common, kind, did: `${did} ${titleOf(check, checks)}`, to: `/checks?check=${check}` }
}

/** What became of a waiver with this version. */
export function waiverStep({ before, after }: Pick<RecordChange, 'before' | 'after'>): WaiverStep | null {
  const was = before === null ? null : fieldsOf(before)
  const now = fieldsOf(after)
  if (now['ended'] !== null && (was === null || was['ended'] === null)) return 'ended'
  if (now['approvedAt'] !== null && now['approvedAt'] !== was?.['approvedAt']) return 'approved'
  if (now['declined'] !== undefined && now['declined'] !== null && !was?.['declined']) return 'declined'
  if (
    now['renewal'] !== null &&
    JSON.stringify(now['renewal']) !== JSON.stringify(was?.['renewal'] ?? null)
  ) {
    return 'renewal-asked'
  }
  return now['approver'] === null ? 'asked' : null
}
type WaiverStep = 'asked' | 'renewal-asked' | 'approved' | 'declined' | 'ended'

const STEP_WORDS: { readonly [S in WaiverStep]: string } = {
  asked: 'asked that this is accepted for a time:',
  'renewal-asked': 'asked for more time for what is accepted:',
  approved: 'accepted for a time:',
  declined: 'declined more time for what is accepted:',
  ended: 'ended what was accepted:',
}

function waiverDeed(change: RecordChange): string | null {
  const step = waiverStep(change)
  return step === null ? null : STEP_WORDS[step]
}

/** Findings that assessments recorded since then opened, opened again or saw mended. */
async function findingsChanged(
  store: Pick<Store, 'findings' | 'snapshots'>,
  scope: TenantScope,
  judged: readonly OtherEntry[],
  checks: readonly KnownCheck[] | null,
): Promise<readonly { readonly leaf: number; readonly told: Changed }[]> {
  if (judged.length === 0) return []
  const leaves = new Map(judged.map(({ leaf, entry }) => [entry.subject, leaf]))
  const findings = await store.findings.list(scope)
  const histories = await Promise.all(
    findings.map(async ({ check }) => (await store.findings.history(scope, check, { limit: 500 })).items),
  )
  const byKind = new Map<string, { readonly leaf: number; readonly change: FindingChange }[]>()
  for (const change of histories.flat()) {
    const leaf = leaves.get(change.snapshot)
    if (leaf === undefined || change.change === 'changed') continue
    const word = change.change === 'fixed' ? 'fixed' : 'opened'
    const key = `${word} ${change.snapshot}`
    byKind.set(key, [...(byKind.get(key) ?? []), { leaf, change }])
  }
  return [...byKind].flatMap(([key, all]) => toldFindings(key, all, checks))
}

/** One row for each finding, or one for all of them where there are many. */
function toldFindings(
  key: string,
  all: readonly { readonly leaf: number; readonly change: Pick<FindingChange, 'check' | 'at' | 'change'> }[],
  checks: readonly KnownCheck[] | null,
): readonly { readonly leaf: number; readonly told: Changed }[] {
  const isFixed = key.startsWith('fixed')
  const [first] = all
  if (first === undefined) return []
  if (all.length > ONE_BY_ONE) {
    return [
      {
        leaf: first.leaf,
        told: {
          id: `findings:${key}`,
          at: first.change.at,
          by: null,
          kind: 'finding',
          did: isFixed
            ? `${all.length} findings are mended.`
            : `${all.length} findings are new or came back.`,
          to: isFixed ? '/checks?verdict=pass' : '/checks?verdict=fail',
        },
      },
    ]
  }
  return all.map(({ leaf, change: { check, at, change } }) => ({
    leaf,
    told: {
      id: `finding:${check}:${key}`,
      at,
      kind: 'finding' as const,
      by: null,
      did: `${FINDING_WORDS[change]}: ${titleOf(check, checks)}.`,
      to: `/checks?check=${check}` as const,
    },
  }))
}

const FINDING_WORDS: { readonly [C in FindingChange['change']]: string } = {
  opened: 'A new finding',
  reopened: 'A finding came back',
  fixed: 'A finding is mended',
  changed: 'A finding changed',
}

function fieldsOf(body: Json): Readonly<Record<string, Json | undefined>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as Record<string, Json>)
    : {}
}
