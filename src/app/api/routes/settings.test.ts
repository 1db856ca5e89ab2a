import { describe, expect, test } from 'vitest'
import { evidenceOf } from '../../auth/sessions.ts'
import { type OpenDoors, openDoors } from '../doors.fixture.ts'

async function withAdministrator() {
  const doors = await openDoors()
  const account = await doors.add({ role: 'hipaa-administrator', name: 'Dana Ruiz' })
  return { doors, account, as: await doors.signIn(account) }
}

const read = async (doors: OpenDoors, as: string) => (await doors.ask('GET', '/api/settings', { as })).json
const versionOf = async (doors: OpenDoors, as: string) =>
  ((await read(doors, as))['emergency'] as { readonly version: string }).version

describe('the settings', () => {
  test('tell how Ward runs', async () => {
    const { doors, as } = await withAdministrator()
    expect(await read(doors, as)).toEqual({
      schema: 'ward.settings/1',
      address: 'http://127.0.0.1:8365',
      listens: [],
      encryption: 'this-machine',
      metrics: { path: '/metrics', elsewhere: false },
      backup: { last: null },
      emergency: { version: 'none', isReady: false, made: null, used: null },
    })
  })

  test('name the last backup and who made it', async () => {
    const { doors, as } = await withAdministrator()
    for (const subject of ['first', 'second']) {
      doors.clock.advance({ minutes: 1 })
      await doors.store.installationEvidence.append([evidenceOf('backup-made', 'command-line', subject, {})])
    }
    expect(await read(doors, as)).toMatchObject({
      backup: { last: { at: '2026-11-22T08:02:00.000Z', by: 'Command line' } },
    })
  })

  test('are closed to others, and open to an administrator without a fresh proof: only a change asks for it', async () => {
    const { doors, as } = await withAdministrator()
    const other = await doors.signIn(await doors.add({ role: 'security-officer' }))
    expect((await doors.ask('GET', '/api/settings', { as: other })).status).toBe(403)
    doors.clock.advance({ minutes: 6 })
    expect((await doors.ask('GET', '/api/settings', { as })).status).toBe(200)
    const change = { as, body: { expects: 'none' } }
    expect(await doors.ask('POST', '/api/settings/emergency-code', change)).toMatchObject({
      status: 403,
      json: { code: 'prove-again' },
    })
  })
})

describe('the emergency code', () => {
  const make = (doors: OpenDoors, as: string, expects: string) =>
    doors.ask('POST', '/api/settings/emergency-code', { as, body: { expects } })
  const end = (doors: OpenDoors, as: string, expects: string) =>
    doors.ask('POST', '/api/settings/emergency-code/end', { as, body: { expects } })
  const open = (doors: OpenDoors, code: unknown) =>
    doors.ask('POST', '/api/sign-in/break-glass', { body: { code, reason: 'A patient is waiting.' } })

  test('is made, opens once, and is told as used', async () => {
    const { doors, account, as } = await withAdministrator()
    const made = await make(doors, as, 'none')
    expect(made.status).toBe(200)
    expect(await doors.evidence(account)).toContain('break-glass-made')
    expect(await read(doors, as)).toMatchObject({
      emergency: { isReady: true, made: { at: doors.clock.now(), by: 'Dana Ruiz' }, used: null },
    })
    expect((await open(doors, made.json['code'])).status).toBe(200)
    expect(await read(doors, as)).toMatchObject({
      emergency: { isReady: false, version: 'none', used: { by: 'Emergency access' } },
    })
  })

  test('of somebody who saw another one is a conflict, and the one that is there stays', async () => {
    const { doors, as } = await withAdministrator()
    const first = await make(doors, as, 'none')
    expect(await make(doors, as, 'none')).toMatchObject({ status: 409, json: { code: 'conflict' } })
    expect(await end(doors, as, 'none')).toMatchObject({ status: 409, json: { code: 'conflict' } })
    expect((await open(doors, first.json['code'])).status).toBe(200)
  })

  test('is ended, and opens nothing from then on', async () => {
    const { doors, as } = await withAdministrator()
    const { json } = await make(doors, as, 'none')
    const version = await versionOf(doors, as)
    expect(version).toMatch(/^[0-9a-f]{16}$/)
    expect((await end(doors, as, version)).json).toMatchObject({ ended: true })
    expect((await open(doors, json['code'])).status).toBe(401)
    expect((await end(doors, as, 'none')).json).toMatchObject({ ended: false })
  })

  test.each([[{}], [{ expects: '' }], [{ expects: 7 }]])('is not made of %j', async body => {
    const { doors, as } = await withAdministrator()
    expect((await doors.ask('POST', '/api/settings/emergency-code', { as, body })).status).toBe(400)
  })
})
