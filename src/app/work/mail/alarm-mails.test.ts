import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../base/time.ts'
import type { Letter, Sent } from '../../../host/mail/smtp.ts'
import { openDoors } from '../../api/doors.fixture.ts'
import { alarmsFor, raiseAlarm, seeAlarm } from '../../auth/alarms.ts'
import { openAlarmMails } from './alarm-mails.ts'
import { openMailer } from './mailer.ts'
import { keepMailSettings } from './mail-settings.ts'

async function house(since = '2026-01-01T00:00:00.000Z') {
  const doors = await openDoors()
  const { store, accounts, clock } = doors
  const mails: Letter[] = []
  const server: { answer: Sent } = { answer: { sent: true } }
  const mailer = openMailer({
    store,
    check: async () => () => [],
    origin: () => 'http://127.0.0.1:8365',
    log: { warn: () => undefined },
    deliver: async (_, letter) => {
      mails.push(letter)
      return server.answer
    },
  })
  const settings = {
    host: 'smtp.clinic.example',
    port: 465,
    encryption: 'tls' as const,
    login: null,
    from: { address: 'ward@clinic.example', name: 'Ward' },
    publicAddress: null,
    since: since as Instant,
  }
  await keepMailSettings(store, settings, 0, { by: 'tester' })
  const run = openAlarmMails({ store, accounts, mailer })
  const raise = () =>
    raiseAlarm(
      store,
      { what: 'break-glass-used', account: 'u-1', reason: 'Maria Gonzalez is in the ER', at: clock.now() },
      { by: 'u-1' },
    )
  return { ...doors, mails, server, raise, look: () => run(clock.now()) }
}

describe('an alarm', () => {
  test('reaches the others where what one of them was mailed cannot be read', async () => {
    const { add, mails, raise, look, store } = await house()
    const sam = await add({ role: 'security-officer', email: 'sam@clinic.example' })
    await add({ role: 'security-officer', email: 'dana@clinic.example' })
    const newer = { schema: 'ward.mail-state/2' }
    await store.installationRecords.keep({ kind: 'mail-state', id: sam.id, body: newer }, { by: 'ward' })
    await raise()
    await expect(look()).rejects.toMatchObject({ code: 'newer-format' })
    expect(mails.map(({ to }) => to)).toEqual(['dana@clinic.example'])
  })

  test('goes to every officer once, and says nothing of the reason', async () => {
    const { add, mails, raise, look, clock } = await house()
    await add({ role: 'security-officer', email: 'sam@clinic.example' })
    await add({ role: 'hipaa-administrator', email: 'dana@clinic.example' })
    await add({ role: 'it-administrator' })
    await add({ role: 'security-officer', state: 'closed' })
    await raise()
    await look()
    clock.advance({ minutes: 1 })
    await look()
    expect(mails.map(({ to }) => to).sort()).toEqual(['dana@clinic.example', 'sam@clinic.example'])
    expect(mails[0]?.subject).toBe('Emergency access to Ward was used')
    expect(mails[0]?.text).toContain('Sunday, 22 November 2026, 08:00 UTC')
    expect(JSON.stringify(mails)).not.toContain('Gonzalez')
  })

  test('a second one goes too', async () => {
    const { add, mails, raise, look } = await house()
    await add({ role: 'security-officer' })
    await raise()
    await look()
    await raise()
    await look()
    expect(mails).toHaveLength(2)
  })

  test('and a second one do not take each other’s place where the server takes nothing', async () => {
    const { add, mails, server, raise, look, clock, evidence } = await house()
    await add({ role: 'security-officer' })
    await raise()
    await raise()
    const failure = { kind: 'held-back', sentence: 'Later.', passes: true } as const
    server.answer = { sent: false, failure }
    for (let minute = 0; minute < 6; minute += 1) {
      await look()
      clock.advance({ minutes: 1 })
    }
    // At once and after five minutes; told of in the evidence log once.
    expect(mails).toHaveLength(2)
    expect((await evidence()).filter(kind => kind === 'mail-failed')).toHaveLength(1)
    server.answer = { sent: true }
    clock.advance({ minutes: 30 })
    await look()
    expect(mails).toHaveLength(4)
  })

  test('does not go to whoever has seen it', async () => {
    const { add, mails, raise, look, store, clock } = await house()
    const sam = await add({ role: 'security-officer' })
    await raise()
    const [alarm] = await alarmsFor(store, sam, clock.now())
    await seeAlarm(store, alarm?.id ?? '', sam, clock.now())
    await look()
    expect(mails).toEqual([])
  })

  test('of before mail was turned on, or of more than a week ago, does not go', async () => {
    const before = await house('2026-11-22T09:00:00.000Z')
    await before.add({ role: 'security-officer' })
    await before.raise()
    before.clock.advance({ minutes: 120 })
    await before.look()
    const late = await house()
    await late.add({ role: 'security-officer' })
    await late.raise()
    late.clock.advance({ days: 7 })
    await late.look()
    expect([...before.mails, ...late.mails]).toEqual([])
  })
})
