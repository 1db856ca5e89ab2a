import { describe, expect, it } from 'vitest'
import { VENDOR_ANSWERS } from '../../src/app/api/contracts/vendor-answers.ts'
import { atHome, FIRST, inDays, PROFILE, profileAnswer } from './programme.fixture.ts'

const [listAnswer, shownAnswer, appsAnswer, importAnswer] = VENDOR_ANSWERS
const BY = ['--by', 'Dana Ruiz'] as const
const ADD = ['vendor', 'add', 'Bayline IT Support', '--domain', 'bayline-it.example', ...BY] as const
const SCRIBE = '99999999-2222-3333-4444-555555555555'
const APPS = JSON.stringify([{ id: SCRIBE, appId: SCRIBE, displayName: '=HYPERLINK("x")\u001b[31m' }])

/** A data folder with a tenant and its settings in it. */
async function here() {
  const home = atHome()
  await home.answer(profileAnswer, PROFILE)
  await home.collect(FIRST)
  return home
}

describe('ward vendor', () => {
  it('writes a vendor down, lists it and shows it with what the settings name of it', async () => {
    const { ward, answer } = await here()
    const { vendor, apps } = await answer(shownAnswer, ADD)
    expect(vendor).toMatchObject({ id: 'vendor-1', phi: 'unknown', by: { name: 'Dana Ruiz' } })
    expect(apps.map(({ name }) => name)).toContain('Fax gateway')
    const { vendors, apps: counted } = await answer(listAnswer, ['vendor'])
    expect(vendors).toMatchObject([{ id: 'vendor-1', standing: { result: 'baa_missing' } }])
    expect(Object.values(counted.byResult).reduce((sum: number, one) => sum + (one ?? 0), 0)).toBe(
      counted.all,
    )
    const byName = await answer(shownAnswer, ['vendor', 'show', ' bayline  it support'])
    expect(byName.vendor.id).toBe('vendor-1')
    const { stdout } = await ward(['vendor', 'show', 'vendor-1'])
    expect(stdout).toContain('Your record of an agreement is missing.')
    expect(stdout).not.toMatch(/compliant|secure/i)
  })

  it('lists what is open, and with --all what is settled too', async () => {
    const { ward, answer, file } = await here()
    const microsofts = [{ appId: SCRIBE, appOwnerOrganizationId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a' }]
    const list = file('apps.json', JSON.stringify(microsofts))
    await answer(importAnswer, ['vendor', 'import', list, '--as', 'apps', ...BY])
    const open = await answer(appsAnswer, ['vendor', 'apps'])
    const all = await answer(appsAnswer, ['vendor', 'apps', '--all'])
    expect(open.apps).toHaveLength(open.found)
    expect(all.found).toBeGreaterThan(open.found)
    expect((await ward(['vendor', 'apps'])).stdout).toContain('Chart letters export')
  })

  it('reads in a list of vendors once, and a list of apps of today after another of today', async () => {
    const { ward, answer, file } = await here()
    const csv = file('vendors.csv', '\ufeffname,domains,phi\r\n"Copperline, Inc.",copperline.example,yes\r\n')
    const add = ['vendor', 'import', csv, ...BY]
    expect(await answer(importAnswer, add)).toMatchObject({ added: ['Copperline, Inc.'], isNew: true })
    expect(await answer(importAnswer, add)).toMatchObject({ there: ['Copperline, Inc.'], isNew: false })
    const apps = ['vendor', 'import', file('apps.json', APPS), '--as', 'apps', ...BY]
    expect(await answer(importAnswer, apps)).toMatchObject({ kind: 'enterprise-apps', read: 1, isNew: true })
    const ofToday = ['vendor', 'import', file('none.json', '[]'), '--as', 'enterprise-apps', ...BY]
    expect(await answer(importAnswer, [...ofToday, '--as-of', inDays(0)])).toMatchObject({ read: 0 })
    // What a name holds moves no cursor.
    await ward(apps)
    expect((await ward(['vendor', 'apps', '--all'])).stdout).not.toContain('\u001b')
  })

  it.each<[string, readonly string[], string]>([
    ['nobody who writes it down', ADD.slice(0, -2), '--by'],
    ['a domain that is none', [...ADD, '--domain', 'not a host'], 'domains'],
    ['an answer that there is not', [...ADD, '--phi', 'maybe'], 'yes, no, unknown'],
    ['a vendor that is not there', ['vendor', 'show', 'vendor-9'], 'There is no such vendor'],
    ['a field of the prototype', ['vendor', 'show', '__proto__'], 'There is no such vendor'],
    ['a file that is not there', ['vendor', 'import', 'nowhere.csv', ...BY], 'nowhere.csv'],
    ['a kind of list that there is not', ['vendor', 'import', 'x.csv', '--as', 'people', ...BY], 'choices'],
    ['a tenant that is not there', ['vendor', '--tenant', 'other'], 'other'],
  ])('refuses %s', async (_, args, says) => {
    const { ward } = await here()
    const ended = await ward(args)
    expect([ended.code, ended.stdout, ended.stderr]).toEqual([2, '', expect.stringContaining(says)])
  })

  it.each<[string, string, readonly string[], string]>([
    ['a list of tomorrow', APPS, ['--as', 'apps', '--as-of', inDays(2)], 'tomorrow'],
    [
      'a day that the calendar has not',
      APPS,
      ['--as', 'apps', '--as-of', '2026-02-30'],
      '--as-of takes a day',
    ],
    ['something else', '[{"hello":1}]', ['--as', 'apps'], 'none of the lists'],
    ['a torn file', '[{"appId":', ['--as', 'apps'], 'no JSON that can be read'],
    ['a row without a name', 'name,phi\n,yes\n', [], 'row 1'],
    ['an empty file', '', [], 'is empty'],
  ])('reads in nothing of %s', async (_, text, args, says) => {
    const { ward, answer, file } = await here()
    const ended = await ward(['vendor', 'import', file('list', text), ...BY, ...args])
    expect([ended.code, ended.stdout, ended.stderr]).toEqual([2, '', expect.stringContaining(says)])
    expect((await answer(listAnswer, ['vendor', 'list'])).vendors).toEqual([])
  })
})
