import { describe, expect, test } from 'vitest'
import { PARTNER_TENANT, PEOPLE, SESSIONS, TENANT } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { idsOf, keptRecords } from './kept-records.ts'

const { admin, nurse, partner } = PEOPLE
const make = auditRecords(78)
const at = (minutes: number) => ({ at: new Date(Date.UTC(2026, 9, 6, 9, minutes)).toISOString() })
const wrong = { number: '50126', word: 'InvalidUserNameOrPassword' }

/** A signIn of Microsoft Graph (v1.0), made by us in the published shape. */
const graphSignIn = (id: string, given: object = {}) => ({
  id,
  createdDateTime: '2026-10-06T09:00:00Z',
  userDisplayName: nurse.name,
  userPrincipalName: nurse.upn,
  userId: nurse.objectId,
  appId: '00000002-0000-0ff1-ce00-000000000000',
  appDisplayName: 'Office 365 Exchange Online',
  ipAddress: '203.0.113.20',
  clientAppUsed: 'Browser',
  status: { errorCode: 0, failureReason: 'Other.', additionalDetails: null },
  location: { city: 'Springfield', state: 'Illinois', countryOrRegion: 'US' },
  homeTenantId: TENANT.id,
  resourceTenantId: TENANT.id,
  ...given,
})

describe('ward report sign-ins', () => {
  test('a run of failures, and the sign-in after it', async () => {
    const tries = Array.from({ length: 10 }, (_, minute) =>
      make.signIn({ ...at(minute), session: SESSIONS.abroad, error: wrong }),
    )
    const then = make.signIn({ ...at(15), session: SESSIONS.abroad })
    const { report } = await keptRecords([...tries, then])
    expect((await report('sign-ins')).rows).toMatchObject([
      {
        kind: 'guessed',
        actor: { id: nurse.upn },
        count: 10,
        thenEventId: idsOf(then)[0],
        addresses: ['198.51.100.77'],
        errorCodes: ['50126'],
        eventIds: idsOf(...tries, then),
      },
    ])
  })

  test('a partner’s sign-in, and an ordinary one beside it', async () => {
    const { report } = await keptRecords([
      make.signIn({ ...at(0), actor: partner, session: SESSIONS.partner, homeTenant: PARTNER_TENANT }),
      make.signIn(at(1)),
    ])
    expect((await report('sign-ins')).rows).toMatchObject([
      { kind: 'partner', actor: { id: partner.upn }, class: 'partner' },
    ])
  })

  test('a disabled account that is tried', async () => {
    const record = make.signIn({ ...at(0), error: { number: '50057', word: 'UserDisabled' } })
    const { report } = await keptRecords([record])
    expect((await report('sign-ins')).rows).toMatchObject([
      { kind: 'disabled-account', eventIds: idsOf(record) },
    ])
  })

  test('the protocol and the country of Entra’s own log', async () => {
    const { report } = await keptRecords([
      graphSignIn('a', { clientAppUsed: 'IMAP4' }),
      graphSignIn('b', {
        createdDateTime: '2026-10-06T09:40:00Z',
        ipAddress: '198.51.100.9',
        location: { city: 'Delft', state: null, countryOrRegion: 'NL' },
      }),
    ])
    expect((await report('sign-ins')).rows).toMatchObject([
      { kind: 'two-countries', countries: ['US', 'NL'], eventIds: ['a', 'b'] },
      { kind: 'legacy-client', clients: ['IMAP4'], eventIds: ['a'] },
    ])
  })

  test('one try that both logs tell of is counted once', async () => {
    const unified = Array.from({ length: 5 }, (_, minute) => make.signIn({ ...at(minute), error: wrong }))
    const graph = Array.from({ length: 5 }, (_, minute) =>
      graphSignIn(`g${minute}`, { createdDateTime: at(minute).at, status: { errorCode: 50126 } }),
    )
    const { report } = await keptRecords([...unified, ...graph])
    expect((await report('sign-ins')).rows).toEqual([])
  })

  test('near miss: an administrator who signs in as always', async () => {
    const { report } = await keptRecords([make.signIn({ ...at(0), actor: admin, session: SESSIONS.admin })])
    expect((await report('sign-ins')).rows).toEqual([])
  })
})
