import { roleTimes } from '../assess/audit/role-times.ts'
import { CHECKS } from '../assess/checks/index.ts'
import { posture } from '../assess/posture/work-out-posture.ts'
import type { TenantScope } from '../base/ids.ts'
import type { Clock } from '../base/time.ts'
import { policiesOf } from '../comply/access-policies.ts'
import { readRoleSnapshots } from '../comply/role-snapshots.ts'
import type { Store } from '../store/store.ts'
import { judgeKept } from './judge-kept.ts'
import type { PracticeClinic } from './practice-clinic.ts'

/** The tenant's last settings, judged with what people have decided. @throws AppError not-found while there are none */
export async function judgeKeptClinic(
  store: Store,
  scope: TenantScope,
  clock: Clock,
): Promise<PracticeClinic> {
  const { assessment, programme } = await judgeKept(store, scope, undefined, clock)
  return { assessment, posture: posture(assessment, CHECKS, programme) }
}

/** Who held which role when, and who may reach which place: what the audit reports are explained by. */
export async function whoAndWhere(store: Store, scope: TenantScope) {
  const snapshots = await readRoleSnapshots(store, scope)
  return {
    roles: { snapshots, ...roleTimes(snapshots) },
    policies: (await policiesOf(store, scope)).map(({ value }) => value),
  }
}
