import type { Evaluated } from '../base/assurance/evaluation.ts'
import type { AssuranceKnown } from '../comply/assurance/known.ts'
import { readSignUp } from '../comply/sign-up/read-sign-up.ts'
import type { ShownTenant } from './tenants.ts'

/**
 * What an evaluation looks at, as it is now: the settings that were judged last, the requirements that are answered, and
 * what people keep beside them.
 */
export async function evaluatedNow(
  tenant: Pick<ShownTenant, 'clinic' | 'work'>,
  known: Pick<AssuranceKnown, 'now'>,
): Promise<Evaluated> {
  const { standings } = await readSignUp(tenant.work())
  // The evaluation itself is what is written here.
  const programme = [...(standings.evaluate ?? []), ...(standings['sign-up'] ?? [])]
    .filter(({ id }) => id !== 'evaluation')
    .map(({ title, state, sentence }) => ({ title, state, sentence }))
  const clinic = await tenant.clinic()
  if (clinic === null) return { settings: null, programme, requirements: null }
  const { takenAt, summary } = clinic.assessment
  const { pass: met, fail: notMet, unknown } = summary.verdicts
  const all = Object.values(summary.verdicts).reduce((sum, count) => sum + count, 0)
  return {
    settings: {
      snapshot: await lastSnapshot(tenant, takenAt),
      takenAt: takenAt ?? known.now,
      met,
      notMet,
      unknown,
      other: all - met - notMet - unknown,
    },
    programme,
    requirements: requirementsOf(clinic.posture.score.counts),
  }
}

async function lastSnapshot(
  { work }: Pick<ShownTenant, 'work'>,
  takenAt: string | null,
): Promise<string | null> {
  const { store, scope } = work()
  const { items } = await store.snapshots.list(scope, { limit: 100 })
  return items.find(item => item.takenAt === takenAt)?.id ?? null
}

function requirementsOf(counts: Readonly<Record<string, number>>): Evaluated['requirements'] {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const met = counts['met'] ?? 0
  return { met, open: all - met - (counts['not-applicable'] ?? 0) }
}
