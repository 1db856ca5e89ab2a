import { describe, expect, test } from 'vitest'
import { keepMailSettings } from './mail-settings.ts'
import { BUSY, clinic, entries, monday, SENT, SETTINGS } from './task-mails.fixture.ts'

describe('nothing is sent twice', () => {
  test('of two processes one sends', async () => {
    const { clock, mails, open, person } = await clinic()
    await person('privacy-officer')
    clock.set(monday('07:00'))
    const [one, other] = [open(), open()]
    await Promise.all([one(clock.now()), other(clock.now())])
    expect(mails).toHaveLength(1)
  })

  test('another process, started later, sends nothing', async () => {
    const { clock, at, mails, open, person } = await clinic()
    await person('privacy-officer')
    await at(monday('07:00'))
    clock.set(monday('07:01'))
    await open()(clock.now())
    expect(mails).toHaveLength(1)
  })

  test('a clock that is put back by a week, and comes again', async () => {
    const { at, mails, person } = await clinic()
    await person('privacy-officer')
    await at(monday('07:00'))
    await at('2026-11-16T09:00:00.000Z')
    await at(monday('07:00'))
    expect(mails).toHaveLength(1)
  })

  test('a process that ends while it sends: once more, with the same Message-ID, and never a third time', async () => {
    const { at, mails, parts, person, store } = await clinic()
    await person('privacy-officer')
    parts.answer = async () => {
      throw new Error('killed')
    }
    expect(await at(monday('07:00'))).toHaveLength(1)
    await at(monday('07:09'))
    expect(mails).toHaveLength(1)
    await at(monday('07:10'))
    await at(monday('07:20'))
    await at(monday('07:40'))
    expect(mails).toHaveLength(2)
    expect(mails[0]?.id).toBe(mails[1]?.id)
    expect((await entries(store)).map(({ kind, why }) => [kind, why])).toEqual([['mail-failed', 'given-up']])
  })
})

describe('a mail server that takes nothing', () => {
  test('is asked again with waits, told of once, and then it goes', async () => {
    const { at, mails, parts, person, store } = await clinic()
    await person('privacy-officer')
    parts.answer = async () => BUSY
    for (const clock of ['07:00', '07:01', '07:04', '07:05', '07:06', '07:14', '07:15'])
      await at(monday(clock))
    expect(mails).toHaveLength(3)
    expect(await entries(store)).toMatchObject([{ kind: 'mail-failed', why: 'held-back' }])
    parts.answer = async () => SENT
    await at(monday('07:35'))
    await at(monday('08:35'))
    expect(mails).toHaveLength(4)
    expect((await entries(store)).map(({ kind }) => kind)).toEqual(['mail-sent', 'mail-failed'])
  })

  test('is given up after twelve tries; the next workday’s reminder tells what was not told', async () => {
    const { at, mails, parts, person } = await clinic()
    await person('privacy-officer')
    parts.answer = async () => BUSY
    for (let hour = 7; hour < 24; hour += 1) {
      for (const minute of ['00', '10', '20', '40'])
        await at(monday(`${String(hour).padStart(2, '0')}:${minute}`))
    }
    expect(mails).toHaveLength(12)
    parts.answer = async () => SENT
    await at('2026-11-24T07:00:00.000Z')
    expect(mails.at(-1)?.subject).toBe('1 task overdue in Ward')
    expect(mails).toHaveLength(13)
  })

  test('is asked at once when the settings were changed', async () => {
    const { at, mails, parts, person, store } = await clinic()
    await person('privacy-officer')
    parts.answer = async () => BUSY
    await at(monday('07:00'))
    await keepMailSettings(store, { ...SETTINGS, port: 465, encryption: 'tls' }, 1, { by: 'tester' })
    parts.answer = async () => SENT
    await at(monday('07:01'))
    expect(mails).toHaveLength(2)
  })
})
