import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  WAIVER,
  inDays,
  FIRST,
  type Args,
  atHome,
  PROFILE,
  REQUEST,
  APPROVE,
  decide,
  DECIDE,
  profileAnswer,
  programmeFile,
} from './programme.fixture.ts'

describe('without a data folder', () => {
  it.each<{ because: string; args: Args; says: RegExp }>([
    {
      because: 'a profile without a name',
      args: ['profile', 'set', '--kind', 'provider'],
      says: /needs a name and a kind/,
    },
    {
      because: 'a profile with a blank name',
      args: ['profile', 'set', '--name', ' ', '--kind', 'provider'],
      says: /"name" is empty/,
    },
    { because: 'a state that is none', args: [...PROFILE, '--states', 'ZZ'], says: /Postal Service/ },
    {
      because: 'a kind that is none',
      args: ['profile', 'set', '--name', 'X', '--kind', 'hospital'],
      says: /provider/,
    },
    { because: 'a tenant name that climbs', args: [...PROFILE, '--tenant', '../x'], says: /tenant name/ },
    {
      because: 'a required one that is called not reasonable',
      args: decide('164.312(d)', 'not-reasonable', 'Quartermaine'),
      says: /is required/,
    },
    {
      because: 'a requirement that is none',
      args: ['decision', 'history', '164.999'],
      says: /not a requirement Ward knows/,
    },
    {
      because: 'a review date that is none',
      args: [...DECIDE, '--review', '2027-02-30'],
      says: /--review: A time is written/,
    },
    { because: 'a decision about nobody’s tenant', args: DECIDE, says: /holds no installation/ },
    {
      because: 'a waiver of a check that is none',
      args: ['waiver', 'request', 'exchange.ip-allow', '--reason', 'x', '--by', 'y', '--until', '2027-01-01'],
      says: /Near it: exchange\.ip-allow-list-empty/,
    },
    {
      because: 'a waiver until nobody knows when',
      args: [...REQUEST.slice(0, -1), 'soon'],
      says: /--until: A time is written/,
    },
    { because: 'a waiver of nothing that was kept', args: REQUEST, says: /holds no installation/ },
    { because: 'a version that is none', args: [...APPROVE, '--version', '0'], says: /whole number from 1/ },
    { because: 'the programme of nobody', args: ['programme', 'show'], says: /holds no installation/ },
    {
      because: 'one file to compare',
      args: ['compare', '--from', 'scubagear', 'a.json'],
      says: /Name two files/,
    },
    {
      because: 'two files and one input',
      args: ['compare', '--from', 'scubagear', '-', '-'],
      says: /Only one of the two/,
    },
    {
      because: 'another tool',
      args: ['compare', '--from', 'prowler', 'a', 'b'],
      says: /It reads: scubagear/,
    },
    { because: 'not an id', args: ['compare', 'monday', 'tuesday'], says: /64 hexadecimal/ },
    {
      because: 'the kept with a file’s programme',
      args: ['compare', '--programme', 'p.json'],
      says: /goes with --from/,
    },
    {
      because: 'many with one programme',
      args: ['assess', '--from', 'scubagear', '-', '--each', '--programme', 'p.json'],
      says: /about one tenant/,
    },
    {
      because: 'kept settings with a file’s programme',
      args: ['assess', '--snapshot', 'a'.repeat(64), '--programme', 'p.json'],
      says: /decided here/,
    },
    {
      because: 'no programme file',
      args: ['assess', '--from', 'scubagear', 'a.json', '--programme', 'absent.json'],
      says: /no file absent\.json/,
    },
  ])('refuses and leaves no trace: $because', async ({ args, says }) => {
    const { home, ward } = atHome()
    const { code, stdout, stderr } = await ward(args)
    expect([code, stdout], stderr).toEqual([2, ''])
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/Quartermaine|Okoro|Ruiz/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(home)).toEqual([])
  })
})

describe('a programme file that is none', () => {
  it.each<{ because: string; text: string | Uint8Array; says: RegExp }>([
    { because: 'not JSON', text: 'Quartermaine', says: /is not JSON/ },
    { because: 'not UTF-8', text: Uint8Array.of(0x7b, 0xff), says: /not written in UTF-8/ },
    {
      because: 'a waiver with a fault',
      text: JSON.stringify({ schema: 'ward.programme/1', waivers: [{ id: 'Quartermaine' }] }),
      says: /waivers, entry 1: The waiver's field "id"/,
    },
  ])('$because', async ({ text, says }) => {
    const { ward, file } = atHome()
    const programme = file('programme.json', text)
    const from = ['assess', '--from', 'scubagear', file('first.json', FIRST), '--programme', programme]
    const { code, stdout, stderr } = await ward(from)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(says)
    expect(stderr).not.toContain('Quartermaine')
  })
})

describe('on a tenant that is there', () => {
  it('refuses with one sentence, keeps nothing, and names nobody', async () => {
    const { ward, answer, collect } = atHome()
    await collect(FIRST)
    expect((await ward(['profile', 'set', '--sites', '3'])).stderr).toMatch(/needs a name and a kind/)
    await answer(profileAnswer, PROFILE)
    const refused: readonly [Args, RegExp][] = [
      [['profile', 'set'], /Say what to set/],
      [['profile', 'set', '--it', 'own-staff', '--it-provider', 'Quartermaine'], /--it-provider goes with/],
      [[...DECIDE, '--tenant', 'other'], /other/],
      [[...DECIDE, '--review', inDays(500)], /within a year/],
      [[...REQUEST.slice(0, -1), inDays(500)], /within a year/],
      [[...REQUEST.slice(0, -1), inDays(-1)], /ended already/],
      [[...REQUEST, '--with', 'telehealth-visits'], /not a compensating set/],
      [[...REQUEST, '--kind', 'planet'], /--kind takes one of/],
      [
        ['waiver', 'request', 'purview.audit-log-on', '--reason', 'x', '--by', 'y', '--until', inDays(9)],
        /nothing to accept/,
      ],
      [APPROVE, /no such waiver/],
      [['waiver', 'end', WAIVER, '--by', 'Quartermaine', '--why', 'x'], /no such waiver/],
      [['compare'], /Only one snapshot/],
    ]
    for (const [args, says] of refused) {
      const { code, stdout, stderr } = await ward(args)
      expect([code, stdout], `${args.join(' ')}: ${stderr}`).toEqual([2, ''])
      expect(stderr).toMatch(says)
      expect(stderr).not.toMatch(/Quartermaine|Okoro|Ruiz/)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
    expect(await answer(programmeFile, ['programme', 'show'])).toMatchObject({ waivers: [], decisions: [] })
  })
})
