import type { Citation } from '../../base/hipaa/citation.ts'
import type { Organisation } from '../../base/hipaa/organisation.ts'
import type { Instant } from '../../base/time.ts'
import type { Severity, Strength, UnreadReason, Verdict } from '../../base/verdict.ts'
import { type Assessment, assess } from '../assess.ts'
import type { Check } from '../define-check.ts'
import type { Decision, Programme } from '../programme.ts'
import { noProgramme } from './work-out-posture.ts'

export const NOW = '2026-11-22T08:00:00.000Z' as Instant

/** What one check says: its verdict, and to which requirements it speaks. */
export interface Says {
  readonly check: string
  readonly verdict: Verdict
  readonly to: readonly Citation[]
  readonly strength?: Strength
  readonly severity?: Severity
  readonly accepted?: boolean
  readonly licence?: Check['licence']
  readonly unread?: UnreadReason
}

export interface Judged {
  readonly assessment: Assessment
  readonly checks: readonly Check[]
}

/** An assessment in which each check says what the case wants, worked out by the engine itself. */
export function judged(says: readonly Says[]): Judged {
  const checks = says.map(checkThatSays)
  const assessment = assess(checks, {
    schema: 'ward.snapshot/1',
    organisation: { id: null, name: 'Main Street Clinic' },
    cloud: null,
    takenAt: null,
    source: { tool: 'test', version: null },
    facts: {},
    waivers: [],
  })
  const accepted = new Set(says.filter(each => each.accepted).map(({ check }) => `test.${check}`))
  const verdicts = assessment.verdicts.map(row => ({ ...row, accepted: accepted.has(row.check) }))
  return { checks, assessment: { ...assessment, verdicts } }
}

function checkThatSays(says: Says): Check {
  const { check, verdict, to, strength = 'supports', severity = 'medium', licence = null, unread } = says
  const [first, ...others] = to.map(citation => ({ citation, strength, why: `${check} speaks to it.` }))
  if (first === undefined) throw new Error('A check speaks to a requirement.')
  return {
    id: `test.${check}`,
    since: '0.1',
    title: `Something about ${check} holds`,
    requirements: [first, ...others],
    severity,
    licence,
    needs: [],
    uses: [],
    judge: () => ({ verdict, reason: `${check} was seen.`, ...(unread === undefined ? {} : { unread }) }),
    rationale: `${check} matters.`,
    fix: { steps: [], docs: 'https://learn.microsoft.com/', impact: 'None.', disturbs: 'nobody' },
    equivalents: {},
  }
}

export function decided(citation: Citation, changes: Partial<Decision> = {}): Decision {
  return {
    citation,
    decision: 'implemented',
    why: 'Seen on the round.',
    alternative: null,
    evidence: [],
    by: 'Dana Ruiz',
    capacity: 'Security officer',
    at: '2026-10-01T00:00:00.000Z' as Instant,
    reviewBy: '2027-10-01T00:00:00.000Z' as Instant,
    knownFailing: [],
    ...changes,
  }
}

export function programme(
  decisions: readonly Decision[] = [],
  organisation: Organisation | null = null,
): Programme {
  return { ...noProgramme(NOW), organisation, decisions }
}

export function organisation(changes: Partial<Organisation> = {}): Organisation {
  return {
    name: 'Main Street Clinic',
    kinds: ['provider'],
    hybrid: false,
    clearinghouseInLargerOrganisation: false,
    states: ['OH'],
    sites: 1,
    workforce: 12,
    ehr: null,
    it: 'service-provider',
    itProvider: null,
    privacyOfficer: null,
    securityOfficer: null,
    timeZone: null,
    ...changes,
  }
}
