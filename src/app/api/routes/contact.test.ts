import { describe, expect, test } from 'vitest'
import { contactAnswer, readContact } from '../contracts/contact.ts'
import {
  CONTACT,
  GLOBAL,
  listRoles,
  LISTED,
  name,
  named,
  officer,
  refusals,
  withRoles,
} from './contact.fixture.ts'

describe('designating the contact', () => {
  test('without a record is told as a record that is missing, not as a contact that is', async () => {
    const doors = await withRoles()
    const as = await officer(doors, 'Kim')
    const { status, json } = await doors.ask('GET', CONTACT, { as })
    expect(status).toBe(200)
    expect(readContact.answer.parse(json)).toMatchObject({
      state: 'none',
      because: 'Your record of the HIPAA administrative contact is missing.',
      contact: null,
      version: 0,
      mine: { entitled: true, name: 'Kim' },
    })
  })

  test('by a Global Administrator keeps role and facts of that moment, and writes the request', async () => {
    const doors = await withRoles()
    const { status, json } = await name(doors, await officer(doors, 'Ada'), 'bea')
    expect(status).toBe(200)
    const answer = readContact.answer.parse(json)
    expect(answer).toMatchObject({
      state: 'designated',
      version: 1,
      contact: {
        named: { by: 'Ada', standing: 'a Global Administrator', on: '2026-11-22' },
        role: { known: true, name: GLOBAL, asOf: '2026-11-20T08:00:00.000Z' },
      },
      request: { to: 'MSO-HIPAA@microsoft.com', sent: [] },
    })
    for (const line of [
      'Account name: bea@clinic.example',
      'Domain: clinic.example',
      'New contact’s name: Bea Example',
      'New contact’s e-mail: bea@clinic.example',
      'Asked by: Ada, a Global Administrator',
    ])
      expect(answer.request?.text).toContain(line)
    expect(answer.alarms.map(({ id }) => id)).toEqual(['not-sent'])
  })

  test('the first may be recorded by an officer whose role no fact shows; it says so', async () => {
    const doors = await withRoles([])
    const as = await officer(doors, 'Kim')
    const unattested = await name(doors, as, 'bea')
    // An empty list that is complete shows everybody without the role.
    expect([unattested.status, unattested.json['code']]).toEqual([422, 'bad-input'])
    const none = await withRoles([{ user: 'ada@clinic.example', role: GLOBAL }], '2027-01-01T00:00:00.000Z')
    const kim = await officer(none, 'Kim')
    expect((await name(none, kim, 'bea')).json['detail']).toContain('No fact tells which role')
    const attested = { role: GLOBAL, words: 'I looked it up in the Entra admin center today.' }
    const { status, json } = await name(none, kim, 'bea', { attested })
    expect(status).toBe(200)
    const answer = readContact.answer.parse(json)
    expect(answer.contact).toMatchObject({
      named: { standing: 'an officer of the practice' },
      role: { known: false, name: GLOBAL, asOf: null, attested: attested.words },
    })
    expect(answer.alarms.map(({ id }) => id)).toContain('role-unknown')
    expect(await refusals(none)).toEqual([['name', 'role-unknown']])
  })

  test('of somebody whom facts show without an accepted role is refused, whoever asks', async () => {
    const doors = await withRoles()
    const attested = { role: GLOBAL, words: 'He has it.' }
    for (const who of ['Ada', 'Kim']) {
      const { status, json } = await name(doors, await officer(doors, who), 'sam', { attested })
      expect([status, json['code']]).toEqual([422, 'bad-input'])
      expect(json['detail']).toContain(
        'What Ward read on 20 November 2026 shows this account with none of the accepted roles',
      )
    }
    expect(await refusals(doors)).toEqual([
      ['name', 'without-role'],
      ['name', 'without-role'],
    ])
  })
})

describe('changing the contact', () => {
  test('by somebody who is neither the contact nor a Global Administrator is refused and logged', async () => {
    const doors = await withRoles()
    const ada = await officer(doors, 'Ada')
    await name(doors, ada, 'bea')
    const sam = await name(doors, await officer(doors, 'Sam'), 'ada', { expects: 1 })
    expect([sam.status, sam.json['code']]).toEqual([403, 'not-allowed'])
    expect(sam.json['detail']).toBe(
      'Only the current contact or a Global Administrator may change the contact. What Ward read on 20 November 2026 does not show you as one. Ask a Global Administrator of the tenant to do it here.',
    )
    expect(await refusals(doors)).toEqual([['name', 'not-entitled']])
    // Bea is the contact, and may hand it on.
    expect((await name(doors, await officer(doors, 'Bea'), 'ada', { expects: 1 })).json).toMatchObject({
      version: 2,
      contact: { named: { by: 'Bea', standing: 'the contact until then' } },
    })
  })

  test('by somebody whose standing facts cannot tell says what to do', async () => {
    const doors = await withRoles(LISTED, '2026-09-01T08:00:00.000Z')
    const attested = { role: GLOBAL, words: 'Looked up.' }
    await name(doors, await officer(doors, 'Kim'), 'bea', { attested })
    const { status, json } = await name(doors, await officer(doors, 'Ada'), 'ada', { attested, expects: 1 })
    expect(status).toBe(403)
    expect(json['detail']).toContain('too old to show that you still are one')
    expect(json['detail']).toContain('ward audit roles import')
  })

  test('takes who acts from the session: a forged actor in the body changes nothing', async () => {
    const doors = await withRoles()
    await name(doors, await officer(doors, 'Ada'), 'bea')
    const forged = {
      expects: 1,
      actor: { name: 'Ada', standing: 'global-administrator' },
      by: { id: 'u-0000000000000000', name: 'Ada' },
      standing: 'global-administrator',
      email: 'ada@clinic.example',
    }
    const { status } = await name(doors, await officer(doors, 'Kim'), 'ada', forged)
    expect(status).toBe(403)
  })

  test('by two at once keeps one; the other is told', async () => {
    const doors = await withRoles()
    const [ada, bea] = [await officer(doors, 'Ada'), await officer(doors, 'Bea')]
    await name(doors, ada, 'ada')
    const both = await Promise.all([
      name(doors, ada, 'bea', { expects: 1, why: 'One' }),
      name(doors, bea, 'bea', { expects: 1, why: 'Other' }),
    ])
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
  })

  test('sent again after it was kept is refused as of another version', async () => {
    const doors = await withRoles()
    const ada = await officer(doors, 'Ada')
    expect((await name(doors, ada, 'bea')).status).toBe(200)
    const again = await name(doors, ada, 'bea')
    expect([again.status, again.json['code']]).toEqual([409, 'conflict'])
  })

  test('with a clock that was set back is refused', async () => {
    const doors = await withRoles()
    const ada = await officer(doors, 'Ada')
    await name(doors, ada, 'bea')
    doors.clock.set('2026-11-21T08:00:00.000Z')
    const back = await name(doors, await officer(doors, 'Bea'), 'ada', { expects: 1 })
    expect(back.json['detail']).toContain('before the last entry of 2026-11-22T08:00')
    expect(await refusals(doors)).toEqual([['name', 'clock-back']])
  })

  test('needs the permission, a fresh proof and a tenant of one’s own', async () => {
    const doors = await withRoles()
    const auditor = await officer(doors, 'Ada', 'auditor')
    expect((await name(doors, auditor, 'bea')).status).toBe(403)
    const kim = await officer(doors, 'Kim')
    expect((await doors.ask('GET', '/api/tenants/other/contact', { as: kim })).status).toBe(404)
    expect((await doors.ask('POST', '/api/tenants/other/contact', { as: kim, body: {} })).status).toBe(404)
    doors.clock.advance({ minutes: 6 })
    expect((await name(doors, kim, 'bea')).json['code']).toBe('prove-again')
  })

  test('with an account of another domain, or a name that turns the writing, is refused', async () => {
    const doors = await withRoles()
    const ada = await officer(doors, 'Ada')
    const other = await name(doors, ada, 'bea', { domain: 'other.example' })
    expect(other.json['detail']).toBe('The account name does not end in the domain other.example.')
    expect((await name(doors, ada, 'bea', { name: 'Bea \u202Egnirts' })).status).toBe(422)
    expect((await name(doors, ada, 'bea', { email: 'bea@clinic.example\r\nBcc: x@y.example' })).status).toBe(
      422,
    )
  })
})

describe('what happens with the contact', () => {
  const act = (body: object) => ({ body })

  test('sending, answer and yearly confirmation are recorded', async () => {
    const doors = await withRoles()
    const ada = await officer(doors, 'Ada')
    const first = readContact.answer.parse((await name(doors, ada, 'bea')).json)
    const ask = (body: object) => doors.ask('POST', `${CONTACT}/acts`, { as: ada, ...act(body) })
    const sent = {
      act: 'sent',
      on: '2026-11-22',
      channel: 'original-mailbox',
      sentBy: 'Bea Example',
      note: null,
      expects: 1,
    }
    expect((await ask({ ...sent, sha256: 'f'.repeat(64) })).json['detail']).toContain(
      'another one than you saw',
    )
    expect((await ask({ ...sent, on: '2026-11-23', sha256: first.request?.sha256 })).status).toBe(422)
    expect((await ask({ ...sent, sha256: first.request?.sha256 })).status).toBe(200)
    doors.clock.advance({ days: 15 })
    const proven = await officer(doors, 'Dan', 'security-officer')
    const waiting = await doors.ask('GET', CONTACT, { as: proven })
    expect((waiting.json['alarms'] as { id: string }[]).map(({ id }) => id)).toEqual(['unanswered'])
    const later = (body: object) => doors.ask('POST', `${CONTACT}/acts`, { as: proven, ...act(body) })
    const answered = { act: 'answered', on: '2026-12-01', says: 'confirmed', note: 'Case 4', expects: 2 }
    expect((await later(answered)).json).toMatchObject({ alarms: [], version: 3 })
    const confirm = { act: 'confirm', name: 'Somebody Else', messageCenter: true, expects: 3 }
    expect((await later(confirm)).json['detail']).toContain(
      'type your name as it stands in your account: Dan',
    )
    const { json } = await later({ ...confirm, name: 'dan' })
    expect(contactAnswer.parse(json)).toMatchObject({ confirmBy: '2027-12-07', version: 4 })
    const history = contactAnswer.parse(json).history.map(({ sentence }) => sentence)
    expect(history[1]).toBe(
      'Microsoft confirmed the request on Tuesday, 1 December 2026; Dan recorded it. “Case 4”',
    )
  })

  test('a contact who loses the role is at risk, cannot be confirmed, and may hand it on', async () => {
    const doors = await withRoles()
    const ada = await officer(doors, 'Ada')
    await name(doors, ada, 'bea')
    doors.clock.advance({ days: 2 })
    const bea = await officer(doors, 'Bea')
    await listRoles(doors, [LISTED[0] ?? { user: '', role: '' }], '2026-11-24T07:00:00.000Z')
    const asBea = await doors.ask('GET', CONTACT, { as: bea })
    expect(asBea.json).toMatchObject({
      state: 'at_risk',
      because:
        'Bea Example no longer holds the role Global Administrator. Microsoft may be unable to contact you about an incident.',
      mine: { entitled: true, why: 'You are the current contact.' },
    })
    const again = await officer(doors, 'Cora', 'security-officer')
    const confirm = { act: 'confirm', name: 'Cora', messageCenter: true, expects: 1 }
    const refused = await doors.ask('POST', `${CONTACT}/acts`, { as: again, body: confirm })
    expect([refused.status, refused.json['code']]).toEqual([409, 'conflict'])
  })

  test('by default after a purchase in the portal, then changed', async () => {
    const doors = await withRoles()
    const [kim, ada] = [await officer(doors, 'Kim'), await officer(doors, 'Ada')]
    const { attested: _, why: __, ...body } = named('bea')
    const recorded = await doors.ask('POST', `${CONTACT}/default`, {
      as: kim,
      body: { ...body, on: '2024-02-29' },
    })
    expect(recorded.json).toMatchObject({ state: 'default', confirmBy: '2025-02-28', request: null })
    const twice = await doors.ask('POST', `${CONTACT}/default`, {
      as: kim,
      body: { ...body, on: '2024-02-29', expects: 1 },
    })
    expect(twice.status).toBe(409)
    expect((await name(doors, ada, 'ada', { expects: 1 })).json).toMatchObject({ state: 'designated' })
  })

  test('the request is a PDF too', async () => {
    const doors = await withRoles()
    const ada = await officer(doors, 'Ada')
    expect((await doors.ask('GET', `${CONTACT}/request`, { as: ada })).status).toBe(404)
    await name(doors, ada, 'bea')
    const { status, headers, text } = await doors.ask('GET', `${CONTACT}/request`, { as: ada })
    expect([status, headers['content-type'], text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
  })

  test('what facts tell of a candidate is said before anybody is named', async () => {
    const doors = await withRoles()
    const kim = await officer(doors, 'Kim')
    const of = async (account: string) =>
      (await doors.ask('GET', `${CONTACT}/candidate?account=${account}`, { as: kim })).json
    expect(await of('BEA@clinic.example')).toMatchObject({ answer: 'held', role: GLOBAL })
    expect(await of('sam@clinic.example')).toMatchObject({ answer: 'not-held', role: null })
  })
})
