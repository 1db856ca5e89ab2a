import type { WaivedEntity } from '../assess/waivers.ts'
import type { Instant } from '../base/time.ts'

/** A waiver recorded in Ward as a row tells of it. */
export function recordedWaiver(changes: Partial<WaivedEntity>): WaivedEntity {
  return {
    kind: 'user',
    id: 'u1',
    name: 'Scanner',
    reason: 'Scan to email',
    approver: 'Dana Ruiz',
    ends: '2027-03-01T00:00:00.000Z' as Instant,
    source: 'ward',
    state: 'in-force',
    waiver: 'w1',
    note: null,
    compensating: null,
    ...changes,
  }
}
