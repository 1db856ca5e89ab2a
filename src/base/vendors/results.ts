import type { SettlementKind } from './settlement-kinds.ts'

/** Where an app or a vendor stands: the words of hipaa.md, so that they are exported as they are, and two of Ward's own. */
export const VENDOR_RESULTS = {
  baa_ok: 'Covered by an agreement',
  baa_missing: 'Your record of an agreement is missing',
  baa_out_of_scope: 'Outside what the agreement covers',
  baa_expired: 'Its agreement no longer holds',
  no_phi: 'Settled: meets no patient data',
  not_needed: 'Settled: needs no agreement',
  microsoft: 'Microsoft’s own app',
  unknown: 'Nobody has settled it',
  removed: 'Removed',
} as const
export type VendorResult = keyof typeof VENDOR_RESULTS
export const VENDOR_RESULT_NAMES = Object.keys(VENDOR_RESULTS) as readonly VendorResult[]

/** Results after which nobody has to do anything today. */
export const SETTLED: readonly VendorResult[] = ['baa_ok', 'no_phi', 'not_needed', 'microsoft', 'removed']

/** The best of the agreements that name its vendor, on the day. `waiting`: not signed yet, or not begun. */
export type AgreementSeen = 'none' | 'waiting' | 'holds' | 'ended'

export interface Situation {
  readonly isMicrosoft: boolean
  readonly isRemoved: boolean
  readonly agreement: AgreementSeen
  /** Whether the agreement that holds covers this one: null where nobody has said and the agreement names services. */
  readonly inScope: boolean | null
  /** What was settled, approved and in its time; null where nothing is. */
  readonly settled: SettlementKind | null
  /** Whether the vendor, or what the app reaches, may have to do with patient data as far as anybody knows. */
  readonly meetsPatientData: boolean
}

interface ResultRule {
  readonly result: VendorResult
  readonly when: (situation: Situation) => boolean
  readonly says: string
  readonly because: string
}

/** The first row that fits decides. Nothing but a row that asks for an agreement that holds says that one covers it. */
export const RESULT_RULES: readonly ResultRule[] = [
  {
    result: 'removed',
    when: ({ isRemoved }) => isRemoved,
    says: 'It was removed, and was not found since.',
    because: 'What is gone needs no agreement now; what it got before stays on record.',
  },
  {
    result: 'microsoft',
    when: ({ isMicrosoft }) => isMicrosoft,
    says: 'It belongs to Microsoft by the tenant that owns it.',
    because: 'Whether its service is one that Microsoft’s agreement covers stands under Covered services.',
  },
  {
    result: 'baa_ok',
    when: ({ agreement, inScope }) => agreement === 'holds' && inScope === true,
    says: 'An agreement with its vendor is on record as signed, and holds today.',
    because: '45 CFR 164.502(e)(2), 164.308(b)(3): a written contract that holds.',
  },
  {
    result: 'no_phi',
    when: ({ settled }) => settled === 'no-phi',
    says: 'It is settled that it meets no patient data.',
    because:
      '45 CFR 160.103: who gets no patient data is no business associate. Approved, and looked at again.',
  },
  {
    result: 'not_needed',
    when: ({ settled }) => settled !== null,
    says: 'It is settled that it needs no agreement.',
    because: 'One of the reasons that the law knows; approved, and looked at again.',
  },
  {
    result: 'baa_out_of_scope',
    when: ({ agreement, inScope }) => agreement === 'holds' && inScope === false,
    says: 'An agreement with its vendor holds, and does not cover this.',
    because: 'An agreement covers the services that it names.',
  },
  {
    result: 'unknown',
    when: ({ agreement, inScope }) => agreement === 'holds' && inScope === null,
    says: 'An agreement with its vendor names services; nobody has said whether this is one of them.',
    because: 'What nobody looked up counts as not covered.',
  },
  {
    result: 'baa_expired',
    when: ({ agreement }) => agreement === 'ended',
    says: 'The agreement with its vendor has ended.',
    because: 'An agreement that ended allows nothing; what they still hold has to come back or be destroyed.',
  },
  {
    result: 'baa_missing',
    when: ({ meetsPatientData }) => meetsPatientData,
    says: 'No agreement that holds is on record here.',
    because: '45 CFR 164.502(e)(1), 164.308(b)(1): patient data only with satisfactory assurances.',
  },
  {
    result: 'unknown',
    when: () => true,
    says: 'As far as is known it meets no patient data, and nobody has settled that.',
    because: 'What was not looked at is not counted as covered.',
  },
]

/** @returns the row that decides */
export function resultOf(situation: Situation): ResultRule {
  const rule = RESULT_RULES.find(({ when }) => when(situation))
  if (rule === undefined) throw new TypeError('The last row of the table fits everything.')
  return rule
}
