import { describe, expect, test } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import type { Instant } from '../../../base/time.ts'
import { keepOrganisation, keptOrganisation } from '../../../comply/organisation-record.ts'
import { openTenants } from '../../tenants.ts'
import { openMailer } from './mailer.ts'
import { keepMailPreference } from './mail-preference.ts'
import { keepMailSettings } from './mail-settings.ts'
import { aTask } from './task.fixture.ts'
import { openTaskMails } from './task-mails.ts'
import { clinic, entries, monday, SENT, SETTINGS } from './task-mails.fixture.ts'

describe('the Monday mail', () => {
  test('goes at seven, once, and is told of in the evidence log by the account’s id', async () => {
    const { at, mails, person, store } = await clinic()
    const dana = await person('privacy-officer', { email: 'dana@clinic.example' })
    await at(monday('06:59'))
    expect(mails).toHaveLength(0)
    for (const moment of [monday('07:00'), monday('07:01'), monday('23:00'), '2026-11-24T09:00:00.000Z'])
      await at(moment)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'dana@clinic.example', subject: 'This week in Ward' })
    expect(mails[0]?.text).toContain('https://ward.clinic.example/calendar?tenant=clinic')
    const entry = { kind: 'mail-sent', by: 'ward', subject: dana.id, template: 'digest', tenant: 'clinic' }
    expect(await entries(store)).toEqual([entry])
  })

  test('goes by the clock of the tenant', async () => {
    const { at, mails, person, store } = await clinic()
    await person('privacy-officer')
    const scope = await store.tenants.scope(tenantName('clinic'))
    expect((await keptOrganisation(store, scope)).version).toBe(0)
    const value = {
      name: 'Main Street',
      kinds: ['provider' as const],
      hybrid: false,
      clearinghouseInLargerOrganisation: false,
      states: [],
      sites: null,
      workforce: null,
      ehr: null,
      it: null,
      itProvider: null,
      privacyOfficer: null,
      securityOfficer: null,
      timeZone: 'America/New_York',
    }
    await keepOrganisation(store, scope, { value, version: 0 }, { by: 'tester' })
    await at(monday('11:59'))
    expect(mails).toHaveLength(0)
    await at(monday('12:00'))
    expect(mails).toHaveLength(1)
  })

  test('goes to whoever is active and a person, and wants it', async () => {
    const { at, mails, person, store } = await clinic()
    await person('privacy-officer', { email: 'yes@clinic.example' })
    await person('privacy-officer', { state: 'invited' })
    await person('privacy-officer', { state: 'closed' })
    await person('privacy-officer', { kind: 'break-glass' })
    await person('privacy-officer', { tenant: 'elsewhere' })
    await person('auditor')
    const no = await person('privacy-officer', { email: 'no@clinic.example' })
    await keepMailPreference(store, no.id, { digest: false, version: 0 })
    await at(monday('07:00'))
    // Whoever wants no Monday mail is reminded of what is late all the same.
    expect(mails.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      'no@clinic.example: 1 task overdue in Ward',
      'yes@clinic.example: This week in Ward',
    ])
  })

  test('names the tenant for whoever has several', async () => {
    const { at, mails, person } = await clinic({ tenants: ['clinic', 'second'] })
    await person('privacy-officer')
    await at(monday('07:00'))
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'This week in Ward: clinic',
      'This week in Ward: second',
    ])
  })

  test('does not go while mail is off, and not for a Monday before it was turned on', async () => {
    const { at, mails, person, store } = await clinic()
    await person('privacy-officer')
    await keepMailSettings(store, null, 1, { by: 'tester' })
    await at(monday('07:00'))
    await keepMailSettings(store, { ...SETTINGS, since: monday('08:00') as Instant }, 2, { by: 'tester' })
    await at(monday('08:01'))
    expect(mails).toHaveLength(0)
  })
})

describe('what seems to hold patient data', () => {
  test('goes as a notice that holds nothing, and the kinds are told', async () => {
    const { at, mails, parts, person, store } = await clinic()
    const dana = await person('privacy-officer')
    parts.kinds = ['mrn', 'person-name']
    await at(monday('07:00'))
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ subject: 'There is something for you in Ward' })
    expect(mails[0]?.text).not.toContain('access')
    expect(mails[0]?.text).toContain('https://ward.clinic.example/')
    const about = { by: 'ward', subject: dana.id, tenant: 'clinic' }
    expect(await entries(store)).toEqual([
      { ...about, kind: 'mail-sent', template: 'notice' },
      { ...about, kind: 'mail-withheld', template: 'digest', kinds: 'mrn person-name' },
    ])
  })
})

test('what was told is told again after it was done and is late anew', async () => {
  const { at, mails, parts, person, store } = await clinic({ tasks: [] })
  await person('hipaa-administrator')
  const scope = await store.tenants.scope(tenantName('clinic'))
  // Any entry in the tenant’s log says that something changed.
  const change = (tasks: ReturnType<typeof aTask>[]) => {
    parts.tasks = tasks
    return store.evidence.checkpoint(scope, { by: 'tester' })
  }
  const passed = aTask({ escalated: 'administrator' })
  await change([passed])
  await at('2026-11-24T09:00:00.000Z')
  await at('2026-11-25T09:00:00.000Z')
  expect(mails).toHaveLength(1)
  await change([{ ...passed, state: 'done', escalated: 'no' }])
  await at('2026-11-26T09:00:00.000Z')
  await change([passed])
  await at('2026-11-27T09:00:00.000Z')
  expect(mails).toHaveLength(2)
})

test('the practice clinic is mailed about by nobody', async () => {
  const { store, accounts, clock, person, mails } = await clinic({ tenants: [] })
  await person('privacy-officer')
  const practice = { name: 'practice', practice: true } as never
  const tenants = { names: async () => ['practice'], open: async () => practice }
  const mailer = openMailer({
    store,
    check: async () => () => [],
    origin: () => '',
    log: { warn: () => undefined },
    deliver: async (_, letter) => {
      mails.push(letter)
      return SENT
    },
  })
  clock.set(monday('07:00'))
  expect(await openTaskMails({ store, accounts, tenants, mailer })(clock.now())).toEqual([])
  expect(mails).toEqual([])
})

test('a tenant that cannot be read does not keep the mails of another', async () => {
  const { store, accounts, clock, mails, person } = await clinic({ tenants: ['bad', 'clinic'] })
  await person('privacy-officer')
  const mailer = openMailer({
    store,
    check: async () => () => [],
    origin: () => '',
    log: { warn: () => undefined },
    deliver: async (_, letter) => {
      mails.push(letter)
      return SENT
    },
  })
  clock.set(monday('07:00'))
  const tenants = openTenants(store, null, clock.now)
  const run = openTaskMails({
    store,
    accounts,
    tenants,
    mailer,
    tasks: async ({ scope }) => {
      if (scope.tenant === 'bad') throw new Error('damaged')
      return { tasks: [aTask()], missed: [] }
    },
  })
  expect((await run(clock.now())).map(({ tenant }) => tenant)).toEqual(['bad'])
  expect(mails).toHaveLength(1)
})

test('one whose mails cannot be read does not keep the mails of the others, and is told of each time', async () => {
  const { store, mails, at, person } = await clinic()
  const sam = await person('privacy-officer', { email: 'sam@clinic.example' })
  await person('privacy-officer', { email: 'dana@clinic.example' })
  const newer = { schema: 'ward.mail-state/2' }
  const id = `${sam.id}:clinic`
  await store.installationRecords.keep({ kind: 'mail-state', id, body: newer }, { by: 'ward' })
  const failed = { tenant: 'clinic', error: expect.objectContaining({ code: 'newer-format' }) as unknown }
  expect(await at(monday('07:00'))).toEqual([failed])
  expect(mails.map(({ to }) => to)).toEqual(['dana@clinic.example'])
  expect(await at(monday('07:01'))).toEqual([failed])
  expect(mails).toHaveLength(1)
})
