import { expect, test } from 'vitest'
import { assessRow, type CheckRow } from '../../../test/check-table.ts'
import { policy } from '../../../test/good-tenant/conditional-access.ts'
import type { Instant } from '../../base/time.ts'
import type { Verdict } from '../../base/verdict.ts'
import { CHECKS } from '../checks/index.ts'
import type { Waiver } from '../programme.ts'
import type { WaiverState } from '../waivers.ts'
import {
  approved,
  at,
  DIAL_IN,
  dialIn,
  leavingOut,
  meeting,
  MFA,
  NOW,
  off,
  SMTP,
  smtpAuth,
  twoBad,
  user,
} from './recorded.fixture.ts'

interface Row extends Pick<CheckRow, 'patch' | 'unread'> {
  readonly because: string
  readonly recorded: readonly Waiver[]
  readonly verdict: Verdict
  readonly states: readonly WaiverState[]
  readonly accepted?: boolean
  /** Names that stand as bad in the evidence. */
  readonly listed?: readonly string[]
  readonly reason?: RegExp
  readonly note?: RegExp
}

const ROWS: readonly Row[] = [
  {
    because: 'a whole check that is accepted keeps its verdict and is marked',
    patch: off,
    recorded: [approved(SMTP, null, off)],
    verdict: 'fail',
    states: ['in-force'],
    accepted: true,
  },
  {
    because: 'the day before its end and 30 days before, it still holds and warns',
    patch: off,
    recorded: [
      approved(SMTP, null, off, { ends: at('2026-11-23') }),
      approved(SMTP, null, off, { ends: NOW.replace('11-22', '12-22') as Instant }),
    ],
    verdict: 'fail',
    states: ['expiring', 'expiring'],
    accepted: true,
  },
  {
    because: 'a moment more than 30 days before its end nothing warns',
    patch: off,
    recorded: [approved(SMTP, null, off, { ends: '2026-12-22T08:00:00.001Z' as Instant })],
    verdict: 'fail',
    states: ['in-force'],
    accepted: true,
  },
  {
    because: 'its end is the first moment at which it no longer holds',
    patch: off,
    recorded: [approved(SMTP, null, off, { ends: NOW })],
    verdict: 'fail',
    states: ['ended'],
    accepted: false,
  },
  {
    because: 'nobody has approved it, or only later, or nobody with a name',
    patch: off,
    recorded: [
      approved(SMTP, null, off, { approver: null, approvedAt: null }),
      approved(SMTP, null, off, { approvedAt: at('2026-12-01') }),
      approved(SMTP, null, off, { approver: ' ' }),
    ],
    verdict: 'fail',
    states: ['not-approved', 'not-approved', 'not-approved'],
    accepted: false,
  },
  {
    because: 'the value is another than the accepted one',
    patch: off,
    recorded: [
      approved(SMTP, null, off, {
        accepted: { properties: { SmtpClientAuthenticationDisabled: 'partly' }, bad: [] },
      }),
    ],
    verdict: 'fail',
    states: ['value-changed'],
    accepted: false,
    note: /^SmtpClientAuthenticationDisabled was partly when accepted, is false now\.$/,
  },
  {
    because: 'a check that is met needs no waiver',
    patch: smtpAuth(true),
    recorded: [approved(SMTP, null, off)],
    verdict: 'pass',
    states: ['no-longer-needed'],
    accepted: false,
  },
  {
    because: 'a whole check that could not be read is not accepted',
    patch: smtpAuth(undefined),
    recorded: [approved(SMTP, null, off)],
    verdict: 'unknown',
    states: ['not-confirmed'],
    accepted: false,
  },
  {
    because: 'what was accepted unseen can be held against nothing',
    patch: off,
    recorded: [approved(SMTP, null, off, { accepted: null })],
    verdict: 'fail',
    states: ['not-confirmed'],
    accepted: false,
  },
  {
    because: 'a whole check with one more thing that does not meet it is not what was accepted',
    patch: twoBad,
    recorded: [approved(DIAL_IN, null, dialIn({ Global: true, Visits: false }))],
    verdict: 'fail',
    states: ['value-changed'],
    note: /“Visits” was not among what was accepted/,
  },
  {
    because: 'a thing of the accepted ones that is unread now is not called changed',
    patch: dialIn({ Global: true, Visits: undefined }),
    recorded: [approved(DIAL_IN, null, twoBad)],
    verdict: 'fail',
    states: ['not-confirmed'],
    note: /“Visits” was accepted and could not be read now/,
  },
  {
    because: 'the verdict is over the others: another one is bad',
    patch: twoBad,
    recorded: [approved(DIAL_IN, meeting('Visits'), twoBad)],
    verdict: 'fail',
    states: ['in-force'],
    accepted: false,
    reason: /under “Global”\. Left out with a waiver: Visits\.$/,
  },
  {
    because: 'the verdict is over the others: they are good; the id is found in any case of its letters',
    patch: dialIn({ Global: false, Visits: true }),
    recorded: [approved(DIAL_IN, meeting('VISITS'), twoBad)],
    verdict: 'pass',
    states: ['in-force'],
    reason: /Left out with a waiver: Visits\.$/,
  },
  {
    because: 'the verdict is over the others: one was not read',
    patch: dialIn({ Global: undefined, Visits: true }),
    recorded: [approved(DIAL_IN, meeting('Visits'), twoBad)],
    verdict: 'unknown',
    states: ['in-force'],
    reason: /Global.*Left out with a waiver: Visits\.$/,
  },
  {
    because: 'a thing that was not read is not excused, so an unknown stays one',
    patch: dialIn({ Global: false, Visits: undefined }),
    recorded: [approved(DIAL_IN, meeting('Visits'), twoBad)],
    verdict: 'unknown',
    states: ['not-confirmed'],
  },
  {
    because: 'a thing that meets the check now needs no waiver',
    patch: dialIn({ Global: true, Visits: false }),
    recorded: [approved(DIAL_IN, meeting('Visits'), twoBad)],
    verdict: 'fail',
    states: ['no-longer-needed'],
  },
  {
    because: 'a thing that is gone needs no waiver',
    patch: dialIn({ Global: true }),
    recorded: [approved(DIAL_IN, meeting('Visits'), twoBad)],
    verdict: 'fail',
    states: ['no-longer-needed'],
    note: /no longer finds it/,
  },
  {
    because: 'one that ended leaves the thing to count again',
    patch: dialIn({ Global: false, Visits: true }),
    recorded: [approved(DIAL_IN, meeting('Visits'), twoBad, { ends: at('2026-11-01') })],
    verdict: 'fail',
    states: ['ended'],
  },
  {
    because: 'Conditional Access: who is left out with a waiver is no gap',
    patch: leavingOut(['scanner']),
    recorded: [approved(MFA, user('scanner'), leavingOut(['scanner']))],
    verdict: 'pass',
    states: ['in-force'],
    reason: /Left out with a waiver: user scanner\.$/,
  },
  {
    because: 'Conditional Access: somebody else who is left out still is one',
    patch: leavingOut(['scanner', 'ceo']),
    recorded: [approved(MFA, user('scanner'), leavingOut(['scanner']))],
    verdict: 'fail',
    states: ['in-force'],
    reason: /leaves out user ceo\. Left out with a waiver: user scanner\.$/,
  },
  {
    because: 'Conditional Access: a policy with fewer gaps hides none that is excused in a better one',
    patch: leavingOut(['scanner', 'fax'], ['ceo']),
    recorded: [
      approved(MFA, user('scanner'), leavingOut(['scanner', 'fax'])),
      approved(MFA, user('fax'), leavingOut(['scanner', 'fax'])),
    ],
    verdict: 'pass',
    states: ['in-force', 'in-force'],
  },
  {
    because: 'Conditional Access: of all that is excused, also what another policy leaves out stays listed',
    patch: leavingOut(['scanner', 'fax'], ['ceo']),
    recorded: ['scanner', 'fax', 'ceo'].map(id => approved(MFA, user(id), leavingOut([id]))),
    verdict: 'pass',
    states: ['in-force', 'in-force', 'in-force'],
    listed: ['user scanner', 'user fax', 'user ceo'],
  },
  {
    because:
      'Conditional Access: while another policy could not be read it stays unknown, whoever is excused',
    patch: facts => {
      leavingOut(['scanner'], [])(facts)
      const [one, other] = facts['entra.conditional-access-policies']
      const { state: _, ...unread } = other ?? policy('Other')
      facts['entra.conditional-access-policies'] = [one ?? policy('One'), unread]
    },
    recorded: [approved(MFA, user('scanner'), leavingOut(['scanner']))],
    verdict: 'unknown',
    states: ['not-confirmed'],
    note: /so it was not seen/,
  },
  {
    because: 'a policy that only reports is a way to meet the check, not a gap: excusing it meets nothing',
    patch: facts => {
      leavingOut([])(facts)
      const [one] = facts['entra.conditional-access-policies']
      facts['entra.conditional-access-policies'] = [
        { ...one, state: 'enabledForReportingButNotEnforced', handMade: false },
        policy('Block', { conditions: { platforms: { includePlatforms: ['linux'], excludePlatforms: [] } } }),
      ]
    },
    recorded: [
      {
        ...approved(MFA, user('x'), leavingOut(['x'])),
        entity: { kind: 'policy', id: 'id of MFA 1', name: 'MFA 1' },
        accepted: {
          kind: 'policy',
          id: 'id of mfa 1',
          properties: { state: 'enabledForReportingButNotEnforced' },
        },
      },
    ],
    verdict: 'fail',
    states: ['not-confirmed'],
    note: /does not hang on this alone/,
  },
  {
    because: 'the fact the check needs was not read',
    unread: ['teams.meeting-policies'],
    recorded: [approved(DIAL_IN, meeting('Visits'), twoBad)],
    verdict: 'unknown',
    states: ['not-confirmed'],
  },
]

test.each(ROWS)(
  '$because',
  ({ recorded: waivers, patch, unread, verdict, states, accepted, listed, reason, note }) => {
    const check = waivers[0]?.check ?? ''
    const assessment = assessRow(CHECKS, {
      ...(patch && { patch }),
      ...(unread && { unread }),
      programme: { waivers, asOf: NOW },
    })
    const row = assessment.verdicts.find(one => one.check === check)
    expect(row?.verdict, row?.reason).toBe(verdict)
    expect(row?.waived.map(one => one.state)).toEqual(states)
    if (accepted !== undefined) expect(row?.accepted).toBe(accepted)
    const bad = row?.evidence.entities.filter(one => one.state === 'bad').map(one => one.name)
    if (listed) expect(bad?.toSorted()).toEqual(listed.toSorted())
    if (reason) expect(row?.reason).toMatch(reason)
    if (note) expect(row?.waived[0]?.note).toMatch(note)
  },
)
