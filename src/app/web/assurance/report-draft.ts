import { isDay } from '../../../base/days.ts'
import { REPORT_KINDS, type ReportKind } from '../../../base/assurance/report-kinds.ts'
import type { addAssuranceReport, ReadAssurance, ShownReport } from '../../api/contracts/assurance.ts'
import type { BodyOf } from '../../api/contracts/route.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import { hasPeriod } from './assurance-words.ts'
import { vendorOf } from './vendor-fields.tsx'

/** What is written in the form of a report; what JSON holds. */
export type ReportDraft = {
  readonly about: string
  /** The vendor's id; empty for one that the register does not have. */
  readonly vendor: string
  readonly name: string
  readonly kind: string
  readonly title: string
  readonly scope: string
  readonly issuer: string
  readonly from: string
  readonly to: string
  readonly issued: string
  readonly expires: string
  readonly bridge: string
  readonly document: string
}

const EMPTY: ReportDraft = {
  about: 'microsoft',
  vendor: '',
  name: '',
  kind: 'soc-2',
  title: '',
  scope: '',
  issuer: '',
  from: '',
  to: '',
  issued: '',
  expires: '',
  bridge: '',
  document: '',
}

/** A newer report is about the same, of the same kind; its days and its file are its own. */
export function firstDraft(report: ShownReport | null, how: 'change' | 'newer'): ReportDraft {
  if (report === null) return EMPTY
  const same = {
    about: report.about.kind,
    vendor: report.about.vendor ?? '',
    name: report.about.name,
    kind: report.kind,
    title: report.title,
    scope: report.scope,
    issuer: report.issuer,
  }
  if (how === 'newer') return { ...EMPTY, ...same }
  return {
    ...same,
    from: report.period?.from ?? '',
    to: report.period?.to ?? '',
    issued: report.issued,
    expires: report.expires ?? '',
    bridge: report.bridge?.until ?? '',
    document: report.document ?? '',
  }
}

export function kindOf({ kind }: Pick<ReportDraft, 'kind'>): ReportKind {
  return REPORT_KINDS.find(each => each === kind) ?? 'other'
}

/** What is wrong with it, field by field. */
export function wrongInReport(draft: ReportDraft, today: string): readonly FieldProblem[] {
  const wrong: FieldProblem[] = []
  const needs = (field: keyof ReportDraft, message: string): void => {
    if (draft[field].trim() === '') wrong.push({ field: `report-${field}`, message })
  }
  if (draft.about === 'vendor') needs('name', 'Enter the vendor’s name.')
  needs('title', 'Enter what the report calls itself.')
  needs('issuer', 'Enter who issued it.')
  needs('scope', 'Say what it covers.')
  if (!isDay(draft.issued) || draft.issued > today) {
    wrong.push({ field: 'report-issued', message: 'Enter the day of issue, up to today.' })
  }
  if (hasPeriod(kindOf(draft))) {
    if (!isDay(draft.from)) wrong.push({ field: 'report-from', message: 'Enter the first covered day.' })
    if (!isDay(draft.to)) wrong.push({ field: 'report-to', message: 'Enter the last covered day.' })
    else if (isDay(draft.from) && draft.to < draft.from) {
      wrong.push({ field: 'report-to', message: 'The covered period ends before it begins.' })
    }
  }
  if (draft.expires !== '' && (!isDay(draft.expires) || draft.expires < draft.issued)) {
    wrong.push({ field: 'report-expires', message: 'The last day is not before the day of issue.' })
  }
  return wrong
}

export function factsOf(
  draft: ReportDraft,
  vendors: ReadAssurance['vendors'],
): BodyOf<typeof addAssuranceReport>['facts'] {
  const isMicrosoft = draft.about === 'microsoft'
  const kind = kindOf(draft)
  return {
    about: {
      kind: isMicrosoft ? 'microsoft' : 'vendor',
      vendor: isMicrosoft ? null : vendorOf(vendors, draft),
      name: isMicrosoft ? 'Microsoft' : draft.name.trim(),
    },
    kind,
    title: draft.title.trim(),
    scope: draft.scope.trim(),
    issuer: draft.issuer.trim(),
    period: hasPeriod(kind) ? { from: draft.from, to: draft.to } : null,
    issued: draft.issued,
    expires: draft.expires === '' ? null : draft.expires,
    document: draft.document === '' ? null : draft.document,
    bridge: draft.bridge === '' ? null : { until: draft.bridge, document: null },
  }
}
