import { describe, expect, test } from 'vitest'
import { auditEvent, mailRead } from './audit-event.fixture.ts'
import { actorRule, classifyActor } from './classify-actor.ts'
import { DECISION_TABLE } from './decision-table.ts'

describe('the table', () => {
  test('an id is given to one row', () => {
    expect(new Set(DECISION_TABLE.map(({ id }) => id)).size).toBe(DECISION_TABLE.length)
  })

  test('the last row, and no other, takes whatever comes, and is not owner', () => {
    const last = DECISION_TABLE.at(-1)
    expect(last).toMatchObject({ id: 'nobody', class: 'unknown' })
    expect(classifyActor(auditEvent({ actor: null }))).toMatchObject({ rule: 'nobody', class: 'unknown' })
  })

  test('rows are found by their id', () => {
    expect(actorRule('delegate')?.class).toBe('delegate')
    expect(actorRule('of-a-newer-ward')).toBeUndefined()
  })

  test('hostile texts are nobody’s proof', () => {
    const long = 'a'.repeat(5_000_000)
    const event = mailRead({
      actor: null,
      evidence: {
        userId: '__proto__',
        userKey: long,
        clientInfo: long,
        logonUserSid: null,
        appId: 'constructor',
      },
    })
    expect(classifyActor(event)).toMatchObject({ class: 'application', rule: 'unlisted-app' })
  })
})
