import {
  IT_MANAGERS,
  type ItManager,
  KIND_WORDS,
  type Organisation,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '../../../base/hipaa/organisation.ts'
import { US_STATES, type UsState } from '../../../base/us-states.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'

/** The questions about a practice, one a page, in the order in which they are asked. */
export const QUESTIONS = ['name', 'kinds', 'states', 'size', 'ehr', 'it', 'time-zone', 'officers'] as const
export type Question = (typeof QUESTIONS)[number]

export interface QuestionWords {
  /** As it is asked. */
  readonly asks: string
  /** In a list of answers. */
  readonly term: string
  /** Why Ward asks. */
  readonly why: string
}

export const QUESTION_WORDS: { readonly [Q in Question]: QuestionWords } = {
  name: {
    asks: 'What is the practice called?',
    term: 'Name',
    why: 'It stands on reports, records and the owner’s pages.',
  },
  kinds: {
    asks: 'What is the practice?',
    term: 'What it is',
    why: 'Which requirements bind it follows from this (45 CFR 160.103). Choose all that are so.',
  },
  states: {
    asks: 'In which states does it have sites or patients?',
    term: 'States',
    why: 'After a breach, states ask for notices of their own.',
  },
  size: {
    asks: 'How large is it?',
    term: 'Size',
    why: 'The rule lets a small practice choose measures that fit its size (45 CFR 164.306(b)).',
  },
  ehr: {
    asks: 'Which electronic health record system does it use?',
    term: 'Health record system',
    why: 'Mail from it and links to it are told apart from the rest. Leave it empty where there is none.',
  },
  it: {
    asks: 'Who looks after the computers?',
    term: 'Looks after IT',
    why: 'A firm that can see patient data is a business associate: it needs an agreement (45 CFR 164.308(b)(1)).',
  },
  'time-zone': {
    asks: 'In which time zone is it?',
    term: 'Time zone',
    why: 'A task is due at the end of a day there. Times in reports stay in UTC, and say so.',
  },
  officers: {
    asks: 'Who are the officers?',
    term: 'Officers',
    why: 'The rules ask for one named person each (45 CFR 164.308(a)(2), 164.530(a)(1)(i)). In a small practice it may be the same person.',
  },
}

export const IT_WORDS: { readonly [M in ItManager]: string } = {
  'own-staff': 'Our own staff',
  'service-provider': 'A service provider',
  both: 'Our own staff and a service provider',
  nobody: 'Nobody',
}

/** What a kind means to somebody who has not read 160.103. */
export const KIND_MEANS: { readonly [K in OrganisationKind]: string } = {
  provider: 'Treats patients and bills electronically: a clinic, a dentist, a pharmacy, a therapist.',
  'health-plan': 'Pays for care: an insurer, an HMO, a public programme.',
  'group-health-plan': 'A plan that an employer keeps for its staff.',
  clearinghouse: 'Turns billing data of others into the standard form.',
  'business-associate': 'Works for one of these with their patient data.',
}

/** "A health care provider" */
export function kindTitle(kind: OrganisationKind): string {
  const words = KIND_WORDS[kind]
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What is written down, in the fields’ own texts, until it is sent. */
export interface ProfileDraft {
  readonly name: string
  readonly kinds: readonly OrganisationKind[]
  readonly hybrid: boolean
  readonly clearinghouseInside: boolean
  readonly states: readonly string[]
  readonly sites: string
  readonly workforce: string
  readonly ehr: string
  readonly it: ItManager | null
  readonly itProvider: string
  readonly timeZone: string
  readonly privacyOfficer: string
  readonly securityOfficer: string
}

export function draftOf(organisation: Organisation | null): ProfileDraft {
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? '' : `${value}`
  return {
    name: text(organisation?.name),
    kinds: organisation?.kinds ?? [],
    hybrid: organisation?.hybrid ?? false,
    clearinghouseInside: organisation?.clearinghouseInLargerOrganisation ?? false,
    states: organisation?.states ?? [],
    sites: text(organisation?.sites),
    workforce: text(organisation?.workforce),
    ehr: text(organisation?.ehr),
    it: organisation?.it ?? null,
    itProvider: text(organisation?.itProvider),
    timeZone: text(organisation?.timeZone),
    privacyOfficer: text(organisation?.privacyOfficer),
    securityOfficer: text(organisation?.securityOfficer),
  }
}

/** What is sent. A field that is left empty is one that nobody has said yet. */
export function organisationOf(draft: ProfileDraft): Organisation {
  const line = (text: string) => (text.trim() === '' ? null : text.trim())
  const number = (text: string) => (text.trim() === '' ? null : Number(text.replaceAll(',', '').trim()))
  const hasProvider = draft.it === 'service-provider' || draft.it === 'both'
  return {
    name: draft.name.trim(),
    kinds: ORGANISATION_KINDS.filter(kind => draft.kinds.includes(kind)),
    hybrid: draft.hybrid,
    clearinghouseInLargerOrganisation: draft.clearinghouseInside,
    states: [...draft.states].sort(),
    sites: number(draft.sites),
    workforce: number(draft.workforce),
    ehr: line(draft.ehr),
    it: IT_MANAGERS.find(one => one === draft.it) ?? null,
    // Whoever takes the computers into their own hands has that provider no longer.
    itProvider: hasProvider ? line(draft.itProvider) : null,
    privacyOfficer: line(draft.privacyOfficer),
    securityOfficer: line(draft.securityOfficer),
    timeZone: line(draft.timeZone),
  }
}

/** The id of a field, for its label and for the problems that link to it. */
export const fieldId = (name: keyof ProfileDraft) => `profile-${name}`

/** What is wrong with the answers to one question. Nothing has to be said but the name. */
export function wrongIn(question: Question, draft: ProfileDraft): readonly FieldProblem[] {
  if (question === 'name' && draft.name.trim() === '') {
    return [{ field: fieldId('name'), message: 'Enter the name of the practice.' }]
  }
  if (question === 'size') {
    return [
      ...wrongCount(draft.sites, 'sites', 'sites, such as 2', 100_000),
      ...wrongCount(draft.workforce, 'workforce', 'people, such as 30', 10_000_000),
    ]
  }
  return []
}

function wrongCount(
  text: string,
  field: 'sites' | 'workforce',
  what: string,
  most: number,
): readonly FieldProblem[] {
  const given = text.replaceAll(',', '').trim()
  if (given === '' || (/^\d{1,9}$/.test(given) && Number(given) >= 1 && Number(given) <= most)) return []
  return [{ field: fieldId(field), message: `Enter the number of ${what}, in digits.` }]
}

/** The answer in words; null while nobody has given one. */
export function answerWords(question: Question, organisation: Organisation): string | null {
  const { kinds, hybrid, clearinghouseInLargerOrganisation, states, sites, workforce, it, itProvider } =
    organisation
  const list = (parts: readonly (string | null)[]) => {
    const said = parts.filter(part => part !== null)
    return said.length === 0 ? null : said.join('; ')
  }
  if (question === 'name') return organisation.name
  if (question === 'kinds') {
    return list([
      kinds.length === 0 ? null : kinds.map(kindTitle).join(', '),
      hybrid ? 'part of a hybrid entity (164.103)' : null,
      clearinghouseInLargerOrganisation ? 'with a clearinghouse inside' : null,
    ])
  }
  if (question === 'states') {
    return states.length === 0 ? null : states.map(code => US_STATES[code as UsState] ?? code).join(', ')
  }
  if (question === 'size') {
    return list([
      sites === null ? null : `${sites} ${sites === 1 ? 'site' : 'sites'}`,
      workforce === null ? null : `${workforce} ${workforce === 1 ? 'person' : 'people'} work there`,
    ])
  }
  if (question === 'ehr') return organisation.ehr
  if (question === 'it') {
    return it === null ? null : `${IT_WORDS[it]}${itProvider === null ? '' : `: ${itProvider}`}`
  }
  if (question === 'time-zone') return organisation.timeZone?.replaceAll('_', ' ') ?? null
  const { privacyOfficer, securityOfficer } = organisation
  return list([
    privacyOfficer === null ? null : `Privacy officer: ${privacyOfficer}`,
    securityOfficer === null ? null : `Security officer: ${securityOfficer}`,
  ])
}

/** Where two names are one person, as people write names. */
export function isOnePerson(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const folded = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return folded(one) === folded(other)
}
