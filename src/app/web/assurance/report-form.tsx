import { reportTitle } from '../../../base/assurance/report.ts'
import { REPORT_KINDS } from '../../../base/assurance/report-kinds.ts'
import type * as routes from '../../api/contracts/assurance.ts'
import type { ShownReport } from '../../api/contracts/assurance.ts'
import { Question } from '../contact/question.tsx'
import { call } from '../parts/call.ts'
import { KeptLine } from '../parts/kept-line.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { backTo, hasPeriod, kindTitle } from './assurance-words.ts'
import { Back, ChoiceField, DayField, LongField, TextField } from './fields.tsx'
import { factsOf, firstDraft, kindOf, type ReportDraft, wrongInReport } from './report-draft.ts'
import { KeptPdfField } from '../parts/kept-pdf-field.tsx'
import { VendorFields } from './vendor-fields.tsx'
import type { PartGiven } from './use-assurance.ts'

/** What a report says of itself: a new one, a newer one, or a correction. */
export function ReportForm({
  shown: { today, vendors },
  tenant,
  again,
  report,
  how,
}: PartGiven & { report: ShownReport | null; how: 'change' | 'newer' }) {
  const name = report === null ? 'new' : `${how}:${report.id}`
  const kept = useDraft<ReportDraft>(`assurance-report:${name}`, tenant)
  const draft = { ...firstDraft(report, how), ...kept.value }
  const change = (part: Partial<ReportDraft>) => kept.set({ ...draft, ...part })
  const isChange = report !== null && how === 'change'
  const send = async () => {
    const facts = factsOf(draft, vendors)
    if (isChange) {
      await call<typeof routes.changeAssuranceReport>('PUT', '/api/tenants/:tenant/assurance/reports/:id', {
        params: { tenant, id: report.id },
        body: { facts, expects: report.version },
      })
    } else {
      const replaces = report === null ? null : { id: report.id, version: report.version }
      await call<typeof routes.addAssuranceReport>('POST', '/api/tenants/:tenant/assurance/reports', {
        params: { tenant },
        body: { facts, replaces },
      })
    }
  }
  return (
    <Question
      page="assurance"
      asks={
        report === null
          ? 'Add a report'
          : isChange
            ? `Correct ${reportTitle(report)}`
            : `A newer ${reportTitle(report)}`
      }
      why={
        <>
          {isChange ? 'It is to be read again then.' : 'It proves nothing until somebody has read it.'}
          <KeptLine draft={kept} />
        </>
      }
      act={isChange ? 'Correct it' : 'Write it down'}
      again={again}
      wrong={() => wrongInReport(draft, today)}
      send={async run => {
        await run(send)
        kept.clear()
        again()
        backTo('reports')
      }}
      beside={<Back part="reports" />}
      fields={problems => {
        const text = (field: keyof ReportDraft, label: string, hint?: string) => ({
          id: `report-${field}`,
          label,
          ...(hint === undefined ? {} : { hint }),
          value: draft[field],
          set: (value: string) => change({ [field]: value }),
          problems,
        })
        return (
          <>
            <ChoiceField
              {...text('about', 'About whom')}
              choices={[
                ['microsoft', 'Microsoft'],
                ['vendor', 'A vendor'],
              ]}
            />
            {draft.about === 'vendor' && (
              <VendorFields
                id={{ vendor: 'report-vendor', name: 'report-name' }}
                label="Which vendor"
                vendors={vendors}
                named={draft}
                set={change}
                problems={problems}
              />
            )}
            <ChoiceField
              {...text('kind', 'Kind')}
              choices={REPORT_KINDS.map(kind => [kind, kindTitle(kind)])}
            />
            <TextField
              {...text('title', 'What it calls itself', 'Such as: SOC 2 Type 2, security and availability')}
            />
            <TextField {...text('issuer', 'Issued by', 'The auditor or the certifier.')} />
            <LongField
              {...text(
                'scope',
                'What it covers',
                'Services, sites and regions. See whether what you use is among them.',
              )}
            />
            <DayField {...text('issued', 'Issued on')} />
            {hasPeriod(kindOf(draft)) && (
              <>
                <DayField {...text('from', 'First covered day')} />
                <DayField {...text('to', 'Last covered day')} />
                <DayField
                  {...text(
                    'bridge',
                    'Bridge letter until (optional)',
                    'The last day that the vendor’s letter speaks of.',
                  )}
                />
              </>
            )}
            <DayField
              {...text(
                'expires',
                'Holds until (optional)',
                'Only if the document says so. Otherwise its kind tells how long it is taken for current.',
              )}
            />
            <KeptPdfField
              id="report-document"
              label="PDF of the report (optional)"
              hint="Some reports may not be copied: then leave it out."
              tenant={tenant}
              chosen={draft.document === '' ? null : { sha256: draft.document, called: '' }}
              choose={({ sha256 }) => change({ document: sha256 })}
            />
          </>
        )
      }}
    />
  )
}
