import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Assessment, assess } from '../../../src/assess/assess.ts'
import { CHECKS } from '../../../src/assess/checks/index.ts'
import { importScubaGear } from '../../../src/collect/import/scubagear/import-export.ts'

const CLINIC = join(import.meta.dirname, '../../../src/connect/practice/clinic/ProviderSettingsExport.json')

/** Facts of which every element can be a finding of its own, and the field that names it. */
const MANY: readonly (readonly [fact: string, name: string])[] = [
  ['exchange.accepted-domains', 'DomainName'],
  ['exchange.dkim-signing-config', 'Domain'],
  ['dns.spf-records', 'domain'],
  ['dns.dkim-records', 'domain'],
  ['dns.dmarc-records', 'domain'],
  ['teams.meeting-policies', 'Identity'],
  ['teams.event-policies', 'Identity'],
  ['exchange.sharing-policies', 'Name'],
]

type Read = ReturnType<typeof importScubaGear>

export interface LargeClinic {
  readonly snapshot: Read
  readonly assessment: Assessment
  /** Entities that do not meet a check, each counted once for each check. */
  readonly findings: number
}

/** The practice clinic with every domain and policy many times over, until there are so many findings. */
export function largeClinic(findings: number): LargeClinic {
  const small = importScubaGear(readFileSync(CLINIC))
  for (let times = 200; times <= 16_000; times += 200) {
    const snapshot = { ...small, facts: manyTimes(small.facts, times) }
    const assessment = assess(CHECKS, snapshot)
    const found = failingEntities(assessment)
    if (found >= findings) return { snapshot, assessment, findings: found }
  }
  throw new Error('the practice clinic has nothing any more that can be found many times')
}

function manyTimes(facts: Read['facts'], times: number): Read['facts'] {
  const large: Record<string, unknown> = { ...facts }
  for (const [id, name] of MANY) {
    const fact = large[id] as { readonly value?: readonly Readonly<Record<string, unknown>>[] } | undefined
    if (!Array.isArray(fact?.value)) throw new Error(`the practice clinic does not have ${id} as a list`)
    const last = fact.value.at(-1) ?? {}
    const more = Array.from({ length: times }, (_, at) => ({
      ...last,
      [name]: `n${at}.${String(last[name])}`,
    }))
    large[id] = { ...fact, value: [...fact.value, ...more] }
  }
  return large as unknown as Read['facts']
}

function failingEntities({ verdicts }: Assessment): number {
  return verdicts
    .filter(({ verdict }) => verdict === 'fail')
    .reduce((sum, { evidence }) => sum + evidence.entities.length, 0)
}
