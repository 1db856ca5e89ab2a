import { describe, expect, it } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import { of, overview, send, withOfficer } from './services.fixture.ts'

describe('Microsoft’s list', () => {
  const day = (asOf: string, more = '') =>
    `/scope?asOf=${asOf}&source=https%3A%2F%2Flearn.microsoft.com%2Flist${more}`

  it('is looked at first, kept then, and the later day holds', async () => {
    const { doors, as } = await withOfficer()
    const looked = await send(
      doors,
      as,
      day('2026-11-01', '&look=yes'),
      'Microsoft Forms\nA thing of tomorrow\n',
    )
    expect(looked.json()).toMatchObject({
      kept: false,
      isNew: true,
      list: { unmatched: ['A thing of tomorrow'] },
    })
    expect((await overview(doors, as)).list).toBeNull()
    await send(doors, as, day('2026-11-01'), 'Microsoft Forms\nA thing of tomorrow\n')
    const older = await send(doors, as, day('2026-06-01'), 'Forms\tNo\nSway\n')
    expect(older.json()).toMatchObject({ kept: true, before: null })
    const known = await overview(doors, as)
    expect(known.list?.asOf).toBe('2026-11-01')
    expect(known.lists.map(({ asOf }) => asOf)).toEqual(['2026-11-01', '2026-06-01'])
    expect(of(known, 'forms')?.coverage).toMatchObject({
      coverage: 'covered',
      asOf: '2026-11-01',
      imported: true,
    })
    expect(of(known, 'sway')?.coverage).toMatchObject({ coverage: 'covered', asOf: '2026-06-01' })
    const newer = await send(doors, as, day('2026-11-20'), 'Forms\nSway\tno\n')
    expect(newer.json()).toMatchObject({
      before: '2026-11-01',
      diff: { added: ['Sway'], removed: ['A thing of tomorrow'], same: 1 },
    })
  })

  it('the very same list again is one', async () => {
    const { doors, as } = await withOfficer()
    await send(doors, as, day('2026-11-01'), 'Forms\n')
    expect((await send(doors, as, day('2026-11-01'), 'Forms\n')).json()).toMatchObject({ isNew: false })
    expect((await send(doors, as, day('2026-11-01'), 'Forms\nSway\n')).json()).toMatchObject({ isNew: true })
    const history = await doors.store.records.history(
      await doors.store.tenants.scope(tenantName('clinic')),
      'service-scope',
      'commercial:2026-11-01',
    )
    expect(history.items).toHaveLength(2)
  })

  it.each([
    ['a day ahead', day('2026-11-23'), 'Forms', 422],
    ['no day at all', '/scope?source=x', 'Forms', 400],
    ['30 February', day('2026-02-30'), 'Forms', 400],
    ['no source', '/scope?asOf=2026-11-01&source=', 'Forms', 400],
    ['a web page', day('2026-11-01'), '<html>', 422],
    ['two megabytes', day('2026-11-01'), 'x'.repeat(2 * 1024 * 1024), 413],
  ])('refuses %s', async (_, path, text, status) => {
    const { doors, as } = await withOfficer()
    expect((await send(doors, as, path, text)).statusCode).toBe(status)
    expect((await overview(doors, as)).lists).toEqual([])
  })

  it('of a leap day is a day', async () => {
    const { doors, as } = await withOfficer()
    const kept = await send(doors, as, day('2024-02-29'), 'Forms')
    expect(kept.statusCode).toBe(200)
    expect((await overview(doors, as)).listDue).toBe('2025-02-28')
  })
})
