import { type Day, dayOfMonth } from '../days.ts'

/** Reports and certificates about somebody else's safeguards. */
export const REPORT_KINDS = [
  'soc-1',
  'soc-2',
  'soc-3',
  'iso-27001',
  'iso-27017',
  'iso-27018',
  'iso-27701',
  'hitrust-e1',
  'hitrust-i1',
  'hitrust-r2',
  'fedramp',
  'pci-dss',
  'penetration-test',
  'other',
] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** How long such a report is taken for current, and who says so. */
export interface ReportKindRow {
  readonly title: string
  /** Months, counted from the end of the covered period or from the day of issue; null where nobody fixes it. */
  readonly lasts: { readonly months: number; readonly from: 'period' | 'issued' } | null
  /** Whether the issuer fixes the end, or Ward measures it so that nobody relies on an old report for ever. */
  readonly fixedBy: 'issuer' | 'ward'
  readonly source: string
  readonly asOf: Day
  /** False: stated from general knowledge, and to be held against the document itself. */
  readonly verified: false
}

const YEAR = 12
const SOC =
  'AICPA attestation standards fix no end; a report speaks of its period only, and is commonly relied on for a year after it'
const ISO = 'ISO/IEC 17021-1: certification runs in cycles of three years, with surveillance audits between'
const row = (
  title: string,
  fixedBy: ReportKindRow['fixedBy'],
  source: string,
  lasts: ReportKindRow['lasts'],
): ReportKindRow => ({ title, lasts, fixedBy, source, asOf: '2026-11-22', verified: false })

export const REPORT_KIND_ROWS: Readonly<Record<ReportKind, ReportKindRow>> = {
  'soc-1': row('SOC 1', 'ward', SOC, { months: YEAR, from: 'period' }),
  'soc-2': row('SOC 2', 'ward', SOC, { months: YEAR, from: 'period' }),
  'soc-3': row('SOC 3', 'ward', SOC, { months: YEAR, from: 'period' }),
  'iso-27001': row('ISO/IEC 27001', 'issuer', ISO, { months: 3 * YEAR, from: 'issued' }),
  'iso-27017': row('ISO/IEC 27017', 'issuer', ISO, { months: 3 * YEAR, from: 'issued' }),
  'iso-27018': row('ISO/IEC 27018', 'issuer', ISO, { months: 3 * YEAR, from: 'issued' }),
  'iso-27701': row('ISO/IEC 27701', 'issuer', ISO, { months: 3 * YEAR, from: 'issued' }),
  'hitrust-e1': row('HITRUST e1', 'issuer', 'HITRUST: an e1 certification holds for one year', {
    months: YEAR,
    from: 'issued',
  }),
  'hitrust-i1': row('HITRUST i1', 'issuer', 'HITRUST: an i1 certification holds for one year', {
    months: YEAR,
    from: 'issued',
  }),
  'hitrust-r2': row(
    'HITRUST r2',
    'issuer',
    'HITRUST: an r2 certification holds for two years, with an interim assessment',
    { months: 2 * YEAR, from: 'issued' },
  ),
  fedramp: row(
    'FedRAMP authorization',
    'ward',
    'FedRAMP: an authorization goes on while it is assessed every year',
    { months: YEAR, from: 'issued' },
  ),
  'pci-dss': row(
    'PCI DSS attestation',
    'issuer',
    'PCI DSS: an attestation of compliance is made anew every year',
    { months: YEAR, from: 'issued' },
  ),
  'penetration-test': row(
    'Penetration test',
    'ward',
    'No rule in force fixes an end; a year is Ward’s own measure',
    { months: YEAR, from: 'issued' },
  ),
  other: row(
    'Another report',
    'ward',
    'Nobody fixes an end: the document itself says how long it holds',
    null,
  ),
}

/**
 * The last day on which the report is taken for current by its kind; null where the kind does not say. From 29 February it
 * is the last day of February.
 */
export function worksOutTo(kind: ReportKind, issued: Day, periodEnd: Day | null): Day | null {
  const { lasts } = REPORT_KIND_ROWS[kind]
  if (lasts === null) return null
  return monthsAfter(lasts.from === 'period' ? (periodEnd ?? issued) : issued, lasts.months)
}

/** The same day of a later month, or its last day where it is shorter. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  return dayOfMonth(Math.floor(count / 12), (count % 12) + 1, date)
}
