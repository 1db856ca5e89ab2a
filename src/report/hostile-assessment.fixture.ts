import type { Assessment } from '../assess/assess.ts'
import type { Decision, Programme } from '../assess/programme.ts'
import { answerableRequirements } from '../base/hipaa/requirements.ts'
import type { Instant } from '../base/time.ts'

/** What somebody who names a policy or a user could write to reach whoever opens the report. */
export const PAYLOADS = [
  '<script>document.title="owned"</script>',
  '"><img src=x onerror="document.title=\'owned\'">',
  '</details></main></style><svg onload=document.title="owned">',
  "javascript:document.title='owned'",
  '=HYPERLINK("https://evil.example","click")',
  '\u202e\u0000</title><base href="https://evil.example/">',
]

/** An assessment in which every text that does not come from Ward's own code is one of the payloads. */
export function hostileAssessment(good: Assessment): Assessment {
  let count = 0
  const hostile = () => `${PAYLOADS[count++ % PAYLOADS.length]} ${count}`
  return {
    ...good,
    tenant: { ...good.tenant, id: hostile(), name: PAYLOADS.join(' ') },
    source: { tool: hostile(), version: hostile() },
    summary: {
      ...good.summary,
      unread: good.summary.unread.map(one => ({ ...one, why: hostile() })),
      notes: PAYLOADS,
    },
    verdicts: good.verdicts.map(row => ({
      ...row,
      title: hostile(),
      reason: hostile(),
      rationale: hostile(),
      evidence: {
        properties: { [hostile()]: hostile(), list: [hostile(), { [hostile()]: hostile() }] },
        entities: [
          { kind: 'policy', id: hostile(), name: hostile(), state: 'bad', why: hostile() },
          {
            kind: 'user',
            id: hostile(),
            name: hostile(),
            state: 'unread',
            properties: { [hostile()]: hostile() },
          },
        ],
        facts: row.evidence.facts.map(fact => ({ ...fact, from: hostile() })),
      },
      waived: [
        {
          kind: 'user',
          id: hostile(),
          name: hostile(),
          reason: hostile(),
          approver: null,
          ends: null,
          source: hostile(),
          state: 'in-force',
          waiver: null,
          note: null,
          compensating: null,
        },
        {
          kind: 'user',
          id: hostile(),
          name: hostile(),
          reason: hostile(),
          approver: hostile(),
          ends: null,
          source: 'ward',
          state: 'value-changed',
          waiver: hostile(),
          note: hostile(),
          compensating: hostile(),
        },
      ],
      fix: {
        steps: [hostile(), hostile()],
        command: hostile(),
        docs: hostile(),
        impact: hostile(),
        disturbs: 'patients',
      },
    })),
  }
}

/** Records in which every text that a person types is one of the payloads. */
export function hostileProgramme(asOf: Instant): Programme {
  let count = 0
  const hostile = () => `${PAYLOADS[count++ % PAYLOADS.length]} ${count}`
  const decisions = answerableRequirements().map(({ citation }): Decision => {
    const decision = count % 2 === 0 ? 'implemented' : 'alternative'
    return {
      citation,
      decision,
      why: hostile(),
      alternative: hostile(),
      evidence: [hostile(), hostile()],
      by: hostile(),
      capacity: hostile(),
      at: asOf,
      reviewBy: '2999-01-01T00:00:00.000Z' as Instant,
      knownFailing: [hostile()],
    }
  })
  const organisation: Programme['organisation'] = {
    name: PAYLOADS.join(' '),
    kinds: ['provider'],
    hybrid: false,
    clearinghouseInLargerOrganisation: false,
    states: [hostile()],
    sites: 1,
    workforce: 12,
    ehr: hostile(),
    it: 'both',
    itProvider: hostile(),
    privacyOfficer: hostile(),
    securityOfficer: hostile(),
    timeZone: hostile(),
  }
  return { organisation, waivers: [], decisions, asOf }
}
