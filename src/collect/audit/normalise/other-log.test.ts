import { describe, expect, it } from 'vitest'
import { normaliseRecord } from './normalise-record.ts'
import { ADA_ID, eventOf, TENANT } from './unified.fixture.ts'

const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/'

describe('other logs', () => {
  it('a risky user is an event of its own each time that the risk changes', () => {
    const risky = (time: string) =>
      eventOf(
        {
          id: ADA_ID,
          userPrincipalName: 'ada@clinic.example',
          riskState: 'atRisk',
          riskLastUpdatedDateTime: time,
        },
        'unknown',
        { operationName: 'Risky user', category: 'RiskyUsers', tenantId: TENANT },
      )
    const first = risky('2026-03-08T02:30:00Z')
    expect(first).toMatchObject({ log: 'other', act: 'alert', actor: { id: 'ada@clinic.example' } })
    expect(risky('2026-03-09T02:30:00Z').id).not.toBe(first.id)
    expect(risky('2026-03-08T02:30:00Z').id).toBe(first.id)
  })

  it('a copy of an event in Defender’s tables has no act of its own, or it would count twice', () => {
    const copy = {
      Timestamp: '2026-03-08T02:30:00Z',
      ActionType: 'Add member to role.',
      AccountUpn: 'ada@clinic.example',
      Application: 'Office 365',
    }
    expect(eventOf(copy, 'unknown')).toMatchObject({
      log: 'other',
      act: 'other',
      operation: 'Add member to role.',
    })
  })

  it.each([
    [
      { [`${CLAIMS}upn`]: 'Ada@clinic.example', appid: 'a' },
      'ada@clinic.example',
      'a person, before the app',
    ],
    [{ appid: 'a1' }, 'a1', 'an app'],
    [undefined, undefined, 'nobody'],
  ])('who ran an operation of Azure: %j is %s, %s', (claims, actor, _why) => {
    const record = {
      time: '2026-03-08T02:30:00Z',
      category: 'Administrative',
      operationName: 'Microsoft.Storage/storageAccounts/listKeys/action',
      identity: { claims },
      properties: { entity: 'x' },
    }
    expect(eventOf(record, 'unknown').actor?.id).toBe(actor)
  })

  it.each<readonly [Readonly<Record<string, unknown>>, string]>([
    [{}, 'nothing'],
    [{ time: '2026-03-08T02:30:00Z' }, 'no operation'],
    [{ Operation: 'x' }, 'no time'],
  ])('%j is rejected with a sentence: %s', record => {
    expect(normaliseRecord({ record, form: 'unknown', envelope: null })).toEqual({
      rejected: 'The record is of none of the logs that Ward reads: it has no time or names no operation.',
    })
  })
})
