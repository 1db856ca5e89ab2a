import { describe, expect, it } from 'vitest'
import { coverageOf, scopeDiff, type ScopeRow, type ServiceScope } from './service-scope.ts'
import { serviceById, serviceNamed } from './services.ts'

const service = (id: string) => {
  const found = serviceById(id)
  if (found === undefined) throw new Error(`no service ${id}`)
  return found
}
const row = (name: string, covered = true): ScopeRow => ({
  name,
  service: serviceNamed(name)?.id ?? null,
  covered,
})
const list = (
  asOf: string,
  names: readonly (string | ScopeRow)[],
  more: Partial<ServiceScope> = {},
): ServiceScope => ({
  asOf,
  cloud: 'commercial',
  source: 'https://learn.microsoft.com/list',
  complete: false,
  rows: names.map(name => (typeof name === 'string' ? row(name) : name)),
  ...more,
})

describe('what is known of a service', () => {
  it.each([
    ['exchange-online', [], 'listed-in-2021', 'nobody imported a list'],
    ['copilot-m365', [], 'unknown', 'newer than the list of 2021'],
    ['copilot-personal', [], 'not-listed', 'no agreement of the organisation reaches a personal account'],
    ['copilot-m365', [list('2026-10-01', ['Microsoft 365 Copilot'])], 'covered', 'the list names it'],
    [
      'forms',
      [list('2026-10-01', ['Exchange Online'])],
      'listed-in-2021',
      'a part of the list is silent of it',
    ],
    [
      'forms',
      [list('2026-10-01', ['Exchange Online'], { complete: true })],
      'not-listed',
      'a whole list is silent of it',
    ],
    ['forms', [list('2026-10-01', [row('Forms', false)])], 'not-listed', 'the list says no'],
    ['forms', [list('2026-10-01', ['Forms', row('Forms', false)])], 'not-listed', 'yes and no is no'],
    [
      'forms',
      [list('2026-10-01', ['Office 365'], { complete: true })],
      'covered',
      'the suite, and the table has it in it',
    ],
    [
      'loop',
      [list('2026-10-01', ['Office 365'], { complete: true })],
      'not-listed',
      'the suite, but 2021 did not have it',
    ],
    ['loop', [list('2026-10-01', ['Office 365'])], 'unknown', 'the suite says nothing of what is newer'],
    [
      'forms',
      [list('2026-10-01', ['Forms'], { cloud: 'gcc' })],
      'listed-in-2021',
      'the list of another cloud',
    ],
    [
      'exchange-online',
      [list('2026-10-01', [row('Office 365', false)])],
      'listed-in-2021',
      'a suite that is not covered names no part',
    ],
    [
      'forms',
      [list('2026-10-01', ['Forms']), list('2026-11-01', [row('Forms', false)])],
      'not-listed',
      'the later day wins',
    ],
    [
      'forms',
      [list('2026-11-01', ['Forms']), list('2026-10-01', [row('Forms', false)])],
      'covered',
      'the later day wins, whichever was imported first',
    ],
    [
      'forms',
      [list('2026-10-01', ['Forms']), list('2026-11-01', ['Teams'])],
      'covered',
      'the earlier list speaks where the later one is silent',
    ],
    [
      'forms',
      [list('2026-10-01', ['Forms']), list('2026-11-01', ['Teams'], { complete: true })],
      'not-listed',
      'a later whole list ends what an earlier one said',
    ],
  ] as const)('%s after %j is %s: %s', (id, lists, coverage, _because) => {
    expect(coverageOf(service(id), 'commercial', lists).coverage).toBe(coverage)
  })

  it.each([
    ['exchange-online', 'gcc', 'unknown', 'the lists of the government clouds differ'],
    ['azure', 'dod', 'listed-in-2021', 'Azure Government is named'],
    ['dynamics-365', 'gcc', 'listed-in-2021', 'Dynamics 365 US Government is named'],
    ['dynamics-365', 'gcc-high', 'unknown', 'the higher clouds are not told apart'],
  ] as const)('%s in %s is %s: %s', (id, cloud, coverage, _because) => {
    expect(coverageOf(service(id), cloud, []).coverage).toBe(coverage)
  })

  it('names the list and the day it comes from', () => {
    const told = coverageOf(service('forms'), 'commercial', [list('2026-10-01', ['Microsoft Forms'])])
    expect(told).toMatchObject({
      asOf: '2026-10-01',
      imported: true,
      why: 'The list names “Microsoft Forms”.',
    })
  })
})

describe('what a newer list says otherwise', () => {
  it('is by service and not by name', () => {
    const diff = scopeDiff(
      list('2026-01-01', ['Yammer', 'Forms', 'Sway', 'A thing']),
      list('2026-02-01', ['Viva Engage', row('Forms', false), 'Copilot Chat', 'A thing']),
    )
    expect(diff).toEqual({
      added: ['Microsoft 365 Copilot Chat'],
      removed: ['Sway'],
      turned: [{ name: 'Microsoft Forms', covered: false }],
      same: 2,
    })
  })

  it('is everything where there was none before', () => {
    expect(scopeDiff(null, list('2026-02-01', ['Forms']))).toEqual({
      added: ['Microsoft Forms'],
      removed: [],
      turned: [],
      same: 0,
    })
  })
})
