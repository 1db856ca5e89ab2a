import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../src/assess/checks/index.ts'
import { isCitation } from '../src/base/hipaa/citation.ts'
import { CLINIC_WORKFLOWS, type ClinicWorkflow, DISTURBED } from '../src/base/disturbance.ts'
import { FACTS } from '../src/collect/facts/index.ts'
import { MAPPINGS } from '../src/collect/import/scubagear/import-export.ts'
import { assess } from '../src/assess/assess.ts'
import type { FactId, Facts } from '../src/collect/facts/facts.schema.ts'
import { judgeRow } from './check-table.ts'
import { goodTenant } from './good-tenant/good-tenant.ts'

const root = join(import.meta.dirname, '..')
const files = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map(file => file.replaceAll('\\', '/'))
    .sort()

/** Words that would judge a tenant before the law, or promise what nobody can. */
const FORBIDDEN =
  /\b(?:non-?)?complian(?:t|ce with hipaa)\b|\bviolat|\bcertified\b|\bsecure\b|\bsafe\b|\bguarantee/i

/** The workflows in which a patient is the other side. */
const PATIENTS_MEET: readonly ClinicWorkflow[] = [
  'telehealth-visits',
  'mail-with-patients',
  'appointment-reminders',
]

describe('every check', () => {
  it('is listed once, and every file is listed', () => {
    const onDisk = files('src/assess/checks/*/*.check.ts').map(file =>
      file.slice('src/assess/checks/'.length, -'.check.ts'.length).replace('/', '.'),
    )
    expect(CHECKS.map(check => check.id).toSorted()).toEqual(onDisk.toSorted())
  })

  it.each(CHECKS.map(check => [check.id, check] as const))(
    '%s mirrors its path and has a test',
    (id, check) => {
      const path = join(root, 'src/assess/checks', `${id.replace('.', '/')}.check`)
      expect(readFileSync(`${path}.ts`, 'utf8')).toContain(`id: '${id}'`)
      expect(existsSync(`${path}.test.ts`), 'it needs a test beside it').toBe(true)
      for (const { citation, why } of check.requirements) {
        expect(isCitation(citation)).toBe(true)
        expect(why).toMatch(/^[A-Z].{15,}\.$/)
      }
      expect(check.fix.docs).toMatch(/^https:\/\/(learn|support)\.microsoft\.com\//)
      expect(check.fix.steps.length).toBeGreaterThan(0)
      // Portal steps quote Microsoft's own labels, whatever words those use.
      const words = [
        check.title,
        check.rationale,
        check.fix.impact,
        ...check.requirements.map(({ why }) => why),
      ]
      for (const text of words) expect(text).not.toMatch(FORBIDDEN)
      for (const fact of [...check.needs, ...check.uses])
        expect(MAPPINGS.map(({ fact: id }) => id)).toContain(fact)
    },
  )

  it.each(CHECKS.map(check => [check.id, check.fix] as const))(
    '%s says whom its fix disturbs, and fits what it can break',
    (_, { disturbs, workflows = [] }) => {
      expect(DISTURBED).toContain(disturbs)
      expect(workflows.filter(workflow => !CLINIC_WORKFLOWS.includes(workflow))).toEqual([])
      expect(new Set(workflows).size).toBe(workflows.length)
      // “Do now: nobody notices” has to be true, and “Talk to the practice first” has to say about what.
      if (disturbs === 'nobody')
        expect(workflows, 'a fix that can break daily work disturbs some-staff at least').toEqual([])
      if (disturbs === 'patients')
        expect(
          workflows.filter(workflow => PATIENTS_MEET.includes(workflow)),
          'name what patients meet',
        ).not.toEqual([])
    },
  )

  it('asks a question of its own: no ScubaGear policy belongs to two', () => {
    const all = CHECKS.flatMap(check => check.equivalents.scuba ?? [])
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([])
    expect(all.filter(id => !/^MS\.[A-Z]+\.\d+\.\d+v\d+$/.test(id))).toEqual([])
  })

  it.each(CHECKS.map(check => [check.id, check] as const))('%s is met by the good tenant', (_, check) => {
    const row = judgeRow(check, {})
    expect([row.verdict, row.reason]).toEqual([
      expect.stringMatching(/^(pass|not-applicable|manual)$/),
      expect.any(String),
    ])
  })

  it.each(CHECKS.map(check => [check.id, check] as const))(
    '%s survives facts of any shape of emptiness',
    (_, check) => {
      const facts = Object.fromEntries(
        (Object.keys(goodTenant()) as FactId[]).map(id => [
          id,
          { read: true, value: FACTS[id].schema.safeParse([]).data ?? {}, from: '' },
        ]),
      )
      const [row] = assess([check], {
        schema: 'ward.snapshot/1',
        organisation: { id: null, name: null },
        cloud: null,
        takenAt: null,
        source: { tool: 'test', version: null },
        facts: facts as { [K in FactId]?: { read: true; value: Facts[K]; from: string } },
        waivers: [],
      }).verdicts
      expect(row?.verdict).toMatch(/^(fail|unknown|manual|pass|not-applicable|not-licensed)$/)
    },
  )
})

describe('every fact', () => {
  it('has a schema and a definition, is listed, and comes from an export', () => {
    const onDisk = files('src/collect/facts/*/*.fact.ts').map(file =>
      file.slice('src/collect/facts/'.length, -'.fact.ts'.length).replace('/', '.'),
    )
    expect(Object.keys(FACTS).toSorted()).toEqual(onDisk.toSorted())
    for (const [id, fact] of Object.entries(FACTS)) {
      expect(fact.id).toBe(id)
      expect(existsSync(join(root, 'src/collect/facts', `${id.replace('.', '/')}.schema.ts`))).toBe(true)
      expect(fact.docs).toMatch(/^https:\/\//)
    }
    expect(new Set(MAPPINGS.map(({ fact }) => fact))).toEqual(new Set(Object.keys(FACTS)))
  })
})
