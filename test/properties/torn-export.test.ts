import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/assess.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import type { Snapshot } from '../../src/base/fact.ts'
import type { Facts } from '../../src/collect/facts/facts.schema.ts'
import { importScubaGear, MAPPINGS } from '../../src/collect/import/scubagear/import-export.ts'
import { hasShared, readShared, SAMPLES } from '../agreement/scubagear.ts'
import { verdictsOfTouched } from './touched.ts'
import { falsePasses, otherTypes, type Path, propertyPaths, torn } from './torn-export.ts'

const CLINIC = new URL('../../src/connect/practice/clinic/ProviderSettingsExport.json', import.meta.url)
const MEMBERS = new Set([
  ...MAPPINGS.map(mapping => mapping.key),
  'scuba_config',
  'teams_successful_commands',
  'teams_tenant_info',
  'tenant_app_settings',
])

const verdictsOf = (snapshot: Snapshot<Facts>) =>
  new Map(assess(CHECKS, snapshot).verdicts.map(row => [row.check, row.verdict]))
const verdictsIn = (whole: object) => verdictsOf(importScubaGear(Buffer.from(JSON.stringify(whole))))
const at = (whole: object, path: Path) => path.reduce<unknown>((value, key) => (value as never)[key], whole)

interface Source {
  readonly name: string
  readonly read: () => Uint8Array
  readonly present: boolean
  readonly rounds: number
  /** Many rounds: judge only what the touched member changes, and every 50th round compare with a whole import. */
  readonly onlyTouched: boolean
}

const sources: readonly Source[] = [
  {
    name: 'the practice clinic',
    read: () => readFileSync(CLINIC),
    present: existsSync(CLINIC),
    rounds: 1_500,
    onlyTouched: true,
  },
  ...SAMPLES.map(sample => ({
    name: `the real export ${sample}`,
    read: () => readShared(`samples/${sample}/ProviderSettingsExport.json`),
    present: hasShared,
    rounds: 100,
    onlyTouched: false,
  })),
]

describe.each(sources)('$name', ({ read, present, rounds, onlyTouched }) => {
  // Only what Ward reads is carried over: the rest of a real export would only slow the rounds.
  const load = () => {
    const whole = JSON.parse(new TextDecoder().decode(read())) as Record<string, unknown>
    return Object.fromEntries(Object.entries(whole).filter(([key]) => MEMBERS.has(key)))
  }

  it.skipIf(!present)('turns no fail into a pass when a property is missing or of another type', () => {
    const whole = load()
    const before = verdictsIn(whole)
    const touched = onlyTouched ? verdictsOfTouched(whole) : () => undefined
    const paths = propertyPaths(whole, MEMBERS)
    let round = 0
    fc.assert(
      fc.property(fc.nat(paths.length - 1), fc.nat(), (index, pick) => {
        const path = paths[index] as Path
        const changes = ['removed' as const, ...otherTypes(at(whole, path)).map(to => ({ to }))]
        const change = changes[pick % changes.length] as (typeof changes)[number]
        const after = torn(whole, path, change, () => {
          const verdicts = touched(String(path[0])) ?? verdictsIn(whole)
          round += 1
          if (onlyTouched && round % 50 === 0) expect(verdicts).toEqual(verdictsIn(whole))
          return verdicts
        })
        expect(falsePasses(before, after), `${path.join('.')} ${JSON.stringify(change)}`).toEqual([])
      }),
      { numRuns: rounds, seed: 20261121 },
    )
  })

  it.skipIf(!present)(
    'gives the same verdicts whatever the order of facts, members and lists of policies',
    () => {
      const whole = load()
      const snapshot = importScubaGear(Buffer.from(JSON.stringify(whole)))
      const before = verdictsOf(snapshot)
      const turned = Object.fromEntries(Object.entries(snapshot.facts).reverse())
      expect(verdictsOf({ ...snapshot, facts: turned })).toEqual(before)
      const reversed = Object.fromEntries(
        Object.entries(whole)
          .reverse()
          .map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
      )
      expect(verdictsIn(reversed)).toEqual(before)
    },
  )
})
