import { describe, expect, it } from 'vitest'
import { writeProductList } from '../../product-list-file.ts'
import { AT, CSV, overview, send, withOfficer } from './services.fixture.ts'

describe('who has which licence', () => {
  it('is counted by safeguard, shown page by page, and exported without formulas', async () => {
    const { doors, as } = await withOfficer()
    const told = (await send(doors, as, '/users?asOf=2026-11-20&file=users.csv', CSV)).json()
    expect(told).toMatchObject({ users: 5, unknownProducts: ['Something + New'], isPart: false })
    const known = await overview(doors, as)
    expect(known.people).toMatchObject({ people: 3, unlicensed: 1, blocked: 1, asOf: '2026-11-20' })
    expect(known.people?.safeguards.find(({ id }) => id === 'conditional-access')).toEqual({
      id: 'conditional-access',
      has: 1,
      lacks: 1,
      unknown: 1,
    })
    const lack = await doors.ask('GET', `${AT}/people?safeguard=conditional-access`, { as })
    expect(lack.json).toMatchObject({
      found: 1,
      all: 5,
      people: [{ upn: 'tran@clinic.example', kind: 'kiosk' }],
    })
    const page = await doors.ask('GET', `${AT}/people?limit=2`, { as })
    expect([page.json['found'], page.json['next']]).toEqual([5, 2])
    const csv = await doors.ask('GET', `${AT}/table.csv?table=people`, { as })
    expect(csv.text).toContain(`"'=cmd|calc, Lily"`)
  })

  it('a product that Ward does not know is named by Microsoft’s imported list, also one imported afterwards', async () => {
    const { doors, as } = await withOfficer()
    await send(doors, as, '/users?asOf=2026-11-20&file=users.csv', CSV)
    const unknown = async () => (await overview(doors, as)).people?.unknownProducts.map(({ name }) => name)
    expect(await unknown()).toEqual(['Something + New'])
    writeProductList(doors.dataFolder, {
      schema: 'ward.products/1',
      file: 'products.csv',
      asOf: null,
      rows: 1,
      duplicates: 0,
      bad: { count: 0, rows: [] },
      products: [
        {
          id: '11111111-2222-4333-8444-555555555555',
          names: ['SOMETHING_NEW'],
          titles: ['Something + New'],
          servicePlans: ['41781fb2-bc02-4b7c-bd55-b576c07bb09d'],
        },
      ],
      servicePlans: [{ id: '41781fb2-bc02-4b7c-bd55-b576c07bb09d', names: ['AAD_PREMIUM'], titles: [] }],
    })
    expect(await unknown()).toEqual([])
    const safeguards = (await overview(doors, as)).people?.safeguards
    expect(safeguards?.find(({ id }) => id === 'conditional-access')).toMatchObject({ has: 2, unknown: 0 })
  })

  it('an older list does not put back what has changed', async () => {
    const { doors, as } = await withOfficer()
    await send(doors, as, '/users?asOf=2026-11-20', CSV)
    expect((await send(doors, as, '/users?asOf=2026-11-19', CSV)).statusCode).toBe(422)
    expect((await send(doors, as, '/users?asOf=2026-11-23', CSV)).statusCode).toBe(422)
    expect((await send(doors, as, '/users?asOf=2026-11-21', 'nothing of the kind')).statusCode).toBe(422)
    expect((await overview(doors, as)).people?.asOf).toBe('2026-11-20')
  })

  it('ten thousand people are taken in and paged', async () => {
    const { doors, as } = await withOfficer()
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `False,P ${index},Microsoft 365 F3,p${index}@clinic.example`,
    )
    const list = ['Block credential,Display name,Licenses,User principal name', ...rows].join('\n')
    expect((await send(doors, as, '/users?asOf=2026-11-20', list)).statusCode).toBe(200)
    const page = await doors.ask('GET', `${AT}/people?after=9900&q=p 9&kind=frontline`, { as })
    expect(page.json).toMatchObject({ all: 10_000, next: null })
    expect((await doors.ask('GET', `${AT}/people?safeguard=nothing`, { as })).status).toBe(400)
  })
})

describe('Azure subscriptions', () => {
  const ID = 'aaaaaaaa-0000-0000-0000-000000000001'
  const OTHER = 'aaaaaaaa-0000-0000-0000-000000000002'
  it('keeps what people said when a newer list comes, and marks what is gone', async () => {
    const { doors, as } = await withOfficer()
    await send(
      doors,
      as,
      '/azure?asOf=2026-11-01',
      JSON.stringify([
        { id: ID, name: 'Backups' },
        { id: OTHER, name: 'Old' },
      ]),
    )
    const body = {
      id: ID,
      name: 'Backups',
      offer: 'CSP_2015-05-01',
      holds: 'ephi',
      note: 'File server',
      expects: 1,
    }
    expect((await doors.ask('POST', `${AT}/subscriptions`, { as, body })).status).toBe(200)
    expect(
      (await doors.ask('POST', `${AT}/subscriptions`, { as, body: { ...body, note: 'x' } })).status,
    ).toBe(409)
    await send(doors, as, '/azure?asOf=2026-11-10', JSON.stringify([{ id: ID, name: 'Backups, renamed' }]))
    const { azure } = await overview(doors, as)
    expect(
      azure.subscriptions.map(({ id, name, holds, gone, offer }) => [id, name, holds, gone, offer.kind]),
    ).toEqual([
      [ID, 'Backups, renamed', 'ephi', false, 'partner'],
      [OTHER, 'Old', 'not-said', true, 'unknown'],
    ])
  })
})

it.each(['services', 'plans', 'people', 'azure', 'list'])('every table is CSV: %s', async table => {
  const { doors, as } = await withOfficer()
  const answer = await doors.ask('GET', `${AT}/table.csv?table=${table}`, { as })
  expect([answer.status, String(answer.headers['content-type'])]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(answer.text.startsWith('\ufeff"')).toBe(true)
})
