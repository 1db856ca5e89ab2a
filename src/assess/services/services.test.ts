import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PLANS } from '../licensing/plans.ts'
import { CLOUDS } from './define-service.ts'
import { SERVICES, serviceById, serviceNamed } from './services.ts'

describe('the table of services', () => {
  it('has every id once, in small letters', () => {
    const ids = SERVICES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(id => !/^[a-z][a-z0-9-]{1,40}$/.test(id))).toEqual([])
  })

  it('says of every row as of when, from where, and that nobody has verified it', () => {
    for (const { asOf, source, verified, verify } of SERVICES) {
      expect([asOf, source.startsWith('https://'), verified, verify.length > 20]).toEqual([
        '2021',
        true,
        false,
        true,
      ])
    }
  })

  it('gives one name to one service', () => {
    const seen = new Map<string, string>()
    const twice: string[] = []
    for (const { id, name, was, also } of SERVICES) {
      for (const word of new Set([name, ...was, ...also].map(one => one.toLowerCase()))) {
        if (seen.has(word) && seen.get(word) !== id) twice.push(`${word}: ${seen.get(word)} and ${id}`)
        seen.set(word, id)
      }
    }
    expect(twice).toEqual([])
  })

  it('says of nothing that it is covered, and of Copilot, agents, connectors and previews that it is unknown', () => {
    const newer = SERVICES.filter(
      ({ kind, listedAs }) => ['ai', 'preview'].includes(kind) && listedAs === null,
    )
    expect(newer.length).toBeGreaterThan(8)
    for (const { coverage } of newer) expect(Object.values(coverage)).toEqual(CLOUDS.map(() => 'unknown'))
    for (const id of [
      'copilot-m365',
      'copilot-web-search',
      'copilot-agents',
      'copilot-connectors',
      'copilot-chat',
      'previews',
    ]) {
      expect(serviceById(id)?.coverage.commercial, id).toBe('unknown')
    }
  })

  it('claims a government cloud only where the list of 2021 names it', () => {
    const higher = SERVICES.filter(({ coverage }) => coverage['gcc-high'] === 'listed-in-2021').map(
      ({ id }) => id,
    )
    expect(higher).toEqual(['office-365', 'azure'])
  })

  it('knows every suite that a service is part of', () => {
    for (const { partOf } of SERVICES) if (partOf !== null) expect(serviceById(partOf)).toBeDefined()
  })

  it('knows what plans bring that the list of 2021 does not name', () => {
    for (const name of new Set(PLANS.flatMap(({ unlisted }) => unlisted))) {
      expect(serviceNamed(name)?.coverage.commercial, name).toBe('unknown')
    }
  })
})

it.each([
  ['BPOS', 'office-365', 'the suite of 2009 to 2011'],
  ['Forefront Online Protection for Exchange', 'exchange-online-protection', 'its name of 2012'],
  ['Lync Online', 'skype-for-business', 'its name of 2012'],
  ['CRM Online', 'dynamics-365', 'its name of 2012'],
  ['Microsoft Dynamics CRM Online', 'dynamics-365', 'with the maker before'],
  ['Delve', 'delve', 'of the list of 2021'],
  ['Kaizala', 'kaizala', 'of the list of 2021'],
  ['Skype', 'skype-for-business', 'the list of 2021 means the one for business'],
  ['MyAnalytics', 'viva-insights', 'renamed'],
  ['StaffHub', 'shifts', 'renamed'],
  ['Office 365 Message Encryption', 'message-encryption', 'renamed'],
  ['Cloud App Security', 'defender-cloud-apps', 'renamed'],
  ['Lockbox (Torus)', 'customer-lockbox', 'Microsoft’s own inner name'],
  ['Yammer', 'viva-engage', 'renamed'],
  ['Microsoft  Planner *', 'planner', 'blanks and a mark behind'],
  ['SharePoint Online', 'sharepoint', 'its longer name'],
  ['Microsoft Sway (GCC)', 'sway', 'a remark in brackets'],
  ['Microsoft\u00a0Teams', 'teams', 'a non-breaking space'],
  ['Copilot', 'copilot-personal', 'bare, it is the personal one'],
  ['Microsoft 365 Copilot', 'copilot-m365', 'the one on own data'],
])('%s is %s: %s', (name, id) => {
  expect(serviceNamed(name)?.id).toBe(id)
})

it.each(['', 'A service of tomorrow', '__proto__', 'constructor', 'toString'])('knows no “%s”', name => {
  expect(serviceNamed(name)).toBeUndefined()
})

const LIST = join(
  process.env.WARD_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url)),
  'data/grc/microsoft/ConversionTable_product-names-service-plans_2026-07-29.csv',
)

it.skipIf(!existsSync(LIST))('begins no name of a service plan that Microsoft’s list does not have', () => {
  const text = readFileSync(LIST, 'utf8').toLowerCase()
  const missing = SERVICES.flatMap(({ plans }) => plans).filter(
    start => !text.includes(`,${start.toLowerCase()}`),
  )
  expect(missing).toEqual([])
})
