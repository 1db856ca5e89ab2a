/**
 * Why no agreement is needed with somebody who may meet patient data: a fixed list, because each rests on one sentence of
 * the law and ends when that sentence no longer fits. Everything else needs an agreement, 45 CFR 164.502(e), 164.308(b).
 */
export const SETTLEMENT_KINDS = [
  'treating-provider',
  'conduit',
  'payment-processing',
  'workforce',
  'no-phi',
] as const
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number]

export interface SettlementRule {
  readonly title: string
  /** In one sentence, as a person says it. */
  readonly says: string
  /** What has to be true of them, each a sentence that somebody can look into. */
  readonly holdsWhen: readonly string[]
  /** What makes it untrue: then an agreement is needed. */
  readonly failsWhen: readonly string[]
  readonly cites: string
  readonly source: string
  readonly asOf: string
  /** False where nobody at Ward held the sentence against the source itself; it stays a task until somebody has. */
  readonly verified: boolean
}

export const SETTLEMENT_RULES: { readonly [K in SettlementKind]: SettlementRule } = {
  'treating-provider': {
    title: 'Treats the patient',
    says: 'It is a health care provider and gets the data to treat the patient.',
    holdsWhen: [
      'It is a health care provider: a laboratory, a pharmacy, a specialist, a hospital.',
      'What it gets concerns the treatment of the patient.',
    ],
    failsWhen: [
      'It also does something for the practice: bills for it, stores or analyses its records, runs its systems.',
      'It gets data of patients whom it does not treat.',
    ],
    // Until 2013 this stood in 164.502(e)(1)(ii)(A), which says something else since.
    cites: '45 CFR 160.103 (“business associate”, (4)(i))',
    source: 'https://www.ecfr.gov/current/title-45/section-160.103',
    asOf: '2026-11-22',
    verified: true,
  },
  conduit: {
    title: 'Only carries it',
    says: 'It only carries the data from one place to another, as the post or a telephone company does.',
    holdsWhen: [
      'It only transmits, and looks at the data at most now and then, as transmitting needs it.',
      'What it stores, it stores for the moment of transmission only.',
    ],
    failsWhen: [
      'It keeps the data: voicemail, fax inbox, call recording, backup, an archive of messages.',
      'It keeps it encrypted and has no key: it still keeps it.',
    ],
    cites: '78 FR 5566, 5571 (25 January 2013)',
    source:
      'https://www.hhs.gov/hipaa/for-professionals/special-topics/health-information-technology/cloud-computing/index.html',
    asOf: '2026-11-22',
    verified: false,
  },
  'payment-processing': {
    title: 'Only processes payments',
    says: 'It is a bank or card processor and only handles the payment.',
    holdsWhen: [
      'It is a financial institution, or acts for one.',
      'It only authorises, clears, settles, transfers, reconciles or collects a payment.',
    ],
    failsWhen: [
      'It does accounts receivable, lockbox work with remittance advice, or reports from the data.',
      'It sends statements or claims for the practice.',
    ],
    cites: '42 USC 1320d-8 (section 1179); 78 FR 5566, 5575 (25 January 2013)',
    source: 'https://www.law.cornell.edu/uscode/text/42/1320d-8',
    asOf: '2026-11-22',
    verified: false,
  },
  workforce: {
    title: 'Is workforce',
    says: 'It is a person, or runs by the hands of people, under the direct control of the practice.',
    holdsWhen: [
      'Employees, volunteers, trainees and others whose work the practice directs, paid or not.',
      'They are trained, sanctioned and given access as everybody else of the practice.',
    ],
    failsWhen: [
      'A company does it with its own people and in its own way.',
      'Somebody outside also runs, hosts or maintains it and can reach the data.',
    ],
    cites: '45 CFR 160.103 (“workforce”, “business associate”)',
    source: 'https://www.ecfr.gov/current/title-45/section-160.103',
    asOf: '2026-11-22',
    verified: true,
  },
  'no-phi': {
    title: 'Meets no patient data',
    says: 'It neither makes, gets, keeps nor sends patient data for the practice.',
    holdsWhen: [
      'What it can reach holds no patient data: somebody has looked.',
      'Who says so can say how they know.',
    ],
    failsWhen: [
      'It can reach mail, files, calendars or messages of people who work with patients.',
      'It keeps patient data encrypted: without the key it still keeps it.',
    ],
    cites: '45 CFR 160.103 (“business associate”)',
    source: 'https://www.ecfr.gov/current/title-45/section-160.103',
    asOf: '2026-11-22',
    verified: true,
  },
}

export function isSettlementKind(text: string): text is SettlementKind {
  return SETTLEMENT_KINDS.some(kind => kind === text)
}
