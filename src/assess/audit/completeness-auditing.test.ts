import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { type AuditingChange, auditingItems } from './completeness-auditing.ts'

const FROM = '2026-11-10T00:00:00.000Z' as Instant
const ANA = { kind: 'mailbox', id: 'ana@clinic.example', name: 'Ana@clinic.example' }
const PAUL = { kind: 'mailbox', id: 'paul@clinic.example', name: 'paul@clinic.example' }

function change(day: string, right: string | null, more: Partial<AuditingChange> = {}): AuditingChange {
  return {
    time: `2026-11-${day}T12:00:00.000Z` as Instant,
    operation: 'Set-Mailbox',
    right,
    about: ANA,
    failed: false,
    ...more,
  }
}
const tenant = (day: string, right: string): AuditingChange => change(day, right, { about: null })

describe('auditing that was off at some moment of a period from 10 November on', () => {
  test.each<readonly [string, readonly AuditingChange[], readonly string[]]>([
    ['switched off long before, and never on again', [change('01', 'auditenabled=False')], ['not-audited']],
    ['switched off within', [change('12', 'auditenabled=False')], ['not-audited']],
    [
      'switched on within: off until then',
      [change('01', 'auditenabled=False'), change('12', 'auditenabled=True')],
      ['not-audited'],
    ],
    [
      'off and on before: no part of the period',
      [change('01', 'auditenabled=False'), change('02', 'auditenabled=True')],
      ['auditing-changes'],
    ],
    [
      'off and on within',
      [change('11', 'auditenabled=$false'), change('12', 'auditenabled=True')],
      ['not-audited'],
    ],
    ['switched on says nothing is off', [change('12', 'auditenabled=True')], ['auditing-changes']],
    [
      'a change that failed changed nothing',
      [change('12', 'auditenabled=False', { failed: true })],
      ['auditing-changes'],
    ],
    ['exempted from auditing', [change('12', 'auditbypassenabled=True')], ['bypassed']],
    [
      'the exemption taken back before',
      [change('01', 'auditbypassenabled=True'), change('02', 'auditbypassenabled=False')],
      ['auditing-changes'],
    ],
    ['the whole log', [tenant('12', 'unifiedauditlogingestionenabled=False')], ['log-off']],
    [
      'the log on',
      [tenant('12', 'unifiedauditlogingestionenabled=True adminauditlogenabled=True')],
      ['auditing-changes'],
    ],
    ['all mailboxes', [tenant('12', 'auditdisabled=True')], ['mailbox-auditing-off']],
    [
      'a list of actions without reads',
      [change('12', 'auditdelegate=SendAs, HardDelete')],
      ['audit-set-without-reads'],
    ],
    [
      'a list of actions with reads',
      [change('12', 'auditdelegate=SendAs,MailItemsAccessed')],
      ['auditing-changes'],
    ],
    [
      'one of two lists without reads',
      [change('12', 'auditowner=MailItemsAccessed auditdelegate=SendAs')],
      ['audit-set-without-reads'],
    ],
    [
      'reads taken out of a list',
      [change('12', 'auditowner=@{Remove=MailItemsAccessed}')],
      ['audit-set-without-reads'],
    ],
    [
      'something else added to a list',
      [change('12', 'auditowner=@{Add=MailboxLogin}')],
      ['auditing-changes'],
    ],
    [
      'back to the standard list',
      [change('01', 'auditdelegate=SendAs'), change('02', 'defaultauditset=Admin,Delegate,Owner')],
      ['auditing-changes'],
    ],
    [
      'a list that was cut short proves nothing',
      [change('12', `auditdelegate=${'SendAs,'.repeat(50)}`.slice(0, 300))],
      ['auditing-changes'],
    ],
    ['another setting', [change('12', 'auditlogagelimit=180')], ['auditing-changes']],
    ['a record without parameters', [change('12', null)], ['auditing-changes']],
  ])('%s', (_, changes, ids) => {
    expect(auditingItems(changes, FROM).map(({ id }) => id)).toEqual(ids)
  })

  test('nothing found is said as nothing found, with what would not show', () => {
    expect(auditingItems([], FROM)).toMatchObject([{ kind: 'seen-nothing' }])
    expect(auditingItems([], FROM)[0]?.text).toContain('would not show')
  })

  test('names each mailbox, and one that was set right does not clear another', () => {
    const items = auditingItems(
      [
        change('11', 'auditenabled=False', { about: PAUL }),
        change('11', 'auditenabled=False'),
        change('12', 'auditenabled=True'),
      ],
      FROM,
    )
    expect(items[0]?.places).toEqual([PAUL, ANA])
    expect(items[0]?.text).toContain('paul@clinic.example, Ana@clinic.example')
  })
})
