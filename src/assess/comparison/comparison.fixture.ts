import type { Instant } from '../../base/time.ts'
import type { Snapshot } from '../../base/fact.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import type { VerdictRow } from '../assess.ts'
import type { Entity } from '../define-check.ts'
import { judged, programme, type Says } from '../posture/posture.fixture.ts'
import { posture } from '../posture/work-out-posture.ts'
import type { Judged } from './compare.ts'

/** What a check says on one side, and what it shows. */
export interface Shows extends Says {
  readonly reason?: string
  readonly properties?: VerdictRow['evidence']['properties']
  readonly entities?: readonly Entity[]
  readonly waived?: VerdictRow['waived']
}

interface Taken {
  readonly at?: string | null
  readonly version?: string
  readonly id?: string | null
  readonly name?: string | null
  readonly facts?: Snapshot<Facts>['facts']
}

/** One side of a comparison in which each check says what the case wants. */
export function side(shows: readonly Shows[], taken: Taken = {}): Judged {
  const {
    at = '2026-11-16T08:00:00.000Z',
    version = '1.8.0',
    id = 'tenant-1',
    name = 'Main Street Clinic',
  } = taken
  const { assessment, checks } = judged(shows)
  const asked = new Map(shows.map(one => [`test.${one.check}`, one]))
  const verdicts = assessment.verdicts.map(row => {
    const { reason = row.reason, properties = {}, entities = [], waived = [] } = asked.get(row.check) ?? {}
    return { ...row, reason, waived, evidence: { ...row.evidence, properties, entities } }
  })
  const snapshot: Snapshot<Facts> = {
    schema: 'ward.snapshot/1',
    organisation: { id, name },
    cloud: null,
    takenAt: at as Instant | null,
    source: { tool: 'scubagear', version },
    facts: taken.facts ?? {},
    waivers: [],
  }
  const { takenAt, source, organisation } = snapshot
  const whole = { ...assessment, verdicts, takenAt, source, tenant: { ...organisation, cloud: null } }
  return { snapshot, assessment: whole, posture: posture(whole, checks, programme()) }
}

export function thing(state: Entity['state'], id: string, properties?: Entity['properties']): Entity {
  return {
    kind: 'policy',
    id,
    name: `Policy ${id}`,
    state,
    ...(properties === undefined ? {} : { properties }),
  }
}
