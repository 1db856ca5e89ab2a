import { describe, expect, test } from 'vitest'
import type { Instant } from '../time.ts'
import { roleHeld, type RoleHolding, type RoleSource } from './role-held.ts'

const GLOBAL = 'Global Administrator'
const ROLES = [GLOBAL, 'Security Administrator']
const NOW = '2026-11-22T08:00:00.000Z' as Instant
const ID = '0493e0d9-d04a-51b5-90e2-b412108ca091'
const OTHER = 'ab228a56-2885-5b17-b683-f70900a3d5e2'
const ADA = 'ada@clinic.example'

const holds = (names: string[], roles: string[] | null = [GLOBAL], span: Partial<RoleHolding> = {}) => ({
  names,
  roles,
  from: null,
  to: null,
  ...span,
})
const list = (holders: RoleHolding[], changes: Partial<RoleSource> = {}): RoleSource => ({
  source: 'role-list',
  snapshot: null,
  asOf: '2026-11-20T08:00:00.000Z' as Instant,
  complete: true,
  covers: null,
  holders,
  ...changes,
})
const at = (moment: string) => moment as Instant

describe('whether somebody holds an accepted role', () => {
  const rows: readonly [string, readonly RoleSource[], string, string, string | null][] = [
    ['nothing was read', [], ADA, 'unknown', 'no-facts'],
    ['a complete list names them', [list([holds([ADA])])], ADA, 'held', null],
    ['names are told apart without case', [list([holds([ADA])])], 'Ada@Clinic.example', 'held', null],
    ['a complete list does not name them', [list([holds(['bea@clinic.example'])])], ADA, 'not-held', null],
    ['a list that is not complete ends nothing', [list([], { complete: false })], ADA, 'unknown', 'no-facts'],
    [
      'a list of tomorrow tells nothing of today',
      [list([holds([ADA])], { asOf: at('2026-11-23T08:00:00.000Z') })],
      ADA,
      'unknown',
      'no-facts',
    ],
    [
      'a list of two months ago shows no role of today',
      [list([holds([ADA])], { asOf: at('2026-09-20T08:00:00.000Z') })],
      ADA,
      'unknown',
      'old',
    ],
    [
      'a list of two months ago still shows who held none',
      [list([holds(['bea@clinic.example'])], { asOf: at('2026-09-20T08:00:00.000Z') })],
      ADA,
      'not-held',
      null,
    ],
    [
      'an assignment that has ended is none',
      [list([holds([ADA], [GLOBAL], { to: at('2026-10-12T00:00:00.000Z') })])],
      ADA,
      'not-held',
      null,
    ],
    [
      'an assignment that ends at this moment has ended',
      [list([holds([ADA], [GLOBAL], { to: NOW })])],
      ADA,
      'not-held',
      null,
    ],
    [
      'an assignment that has not begun is none',
      [list([holds([ADA], [GLOBAL], { from: at('2026-12-01T00:00:00.000Z') })])],
      ADA,
      'not-held',
      null,
    ],
    [
      'another role is none of them',
      [list([holds([ADA], ['Exchange Administrator'])])],
      ADA,
      'not-held',
      null,
    ],
    ['the second role counts as well', [list([holds([ADA], ['Security Administrator'])])], ADA, 'held', null],
    [
      'object ids say nothing of a name that nothing joins to one',
      [list([holds([ID])], { source: 'settings' })],
      ADA,
      'unknown',
      'other-names',
    ],
    [
      'a list joins the name to the object id of the settings',
      [
        list([holds([ADA, ID], ['Exchange Administrator'])], { asOf: at('2026-11-01T00:00:00.000Z') }),
        list([holds([ID])], { source: 'settings' }),
      ],
      ADA,
      'held',
      null,
    ],
    [
      'every holder is joined to a name, and none is this one',
      [
        list([holds(['bea@clinic.example', OTHER], ['Exchange Administrator'])], {
          asOf: at('2026-11-01T00:00:00.000Z'),
        }),
        list([holds([OTHER])], { source: 'settings' }),
      ],
      ADA,
      'not-held',
      null,
    ],
    [
      'settings that do not tell of one of the roles leave it open',
      [list([holds(['bea@clinic.example'])], { source: 'settings', covers: [GLOBAL] })],
      ADA,
      'unknown',
      'not-covered',
    ],
    ['roles that could not be read are no answer', [list([holds([ADA], null)])], ADA, 'unknown', 'no-facts'],
    [
      'the newer source decides',
      [
        list([holds([ADA])], { asOf: at('2026-11-01T00:00:00.000Z') }),
        list([holds(['bea@clinic.example'])], { asOf: at('2026-11-02T00:00:00.000Z') }),
      ],
      ADA,
      'not-held',
      null,
    ],
    [
      'a newer list that is not complete adds to an older one',
      [
        list([holds(['bea@clinic.example'])], { asOf: at('2026-11-01T00:00:00.000Z') }),
        list([holds([ADA])], { asOf: at('2026-11-02T00:00:00.000Z'), complete: false }),
      ],
      ADA,
      'held',
      null,
    ],
  ]
  test.each(rows)('%s', (_reason, sources, person, answer, why) => {
    expect(roleHeld(sources, [person], ROLES, NOW)).toMatchObject({ answer, why })
  })

  test('says when it ended, where any source tells', () => {
    const ended = at('2026-10-12T15:30:00.000Z')
    const sources = [
      list([holds([ADA, ID], [GLOBAL], { to: ended })]),
      list([holds([OTHER, 'bea@clinic.example'])], {
        source: 'settings',
        asOf: at('2026-11-21T00:00:00.000Z'),
      }),
    ]
    expect(roleHeld(sources, [ADA], ROLES, NOW)).toMatchObject({ answer: 'not-held', ended })
  })
})
