import { GoTo } from '../parts/go.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PAGE_WORDS } from '../parts/page-words.ts'
import { Loading } from '../parts/states.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useSearch } from '../parts/use-search.ts'
import { useViewLinkStyles } from '../parts/view-link-styles.ts'
import { Told } from '../calendar/told.tsx'
import { addressOfPart, headOf, PART_TITLES, partIn, PARTS } from './assurance-words.ts'
import { EvaluationForm } from './evaluation-form.tsx'
import { EvaluationPart } from './evaluation-part.tsx'
import { DecideForm } from './decide-form.tsx'
import { PlaceForm } from './place-form.tsx'
import { PlacesPart } from './places-part.tsx'
import { ReadingForm } from './reading-form.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportsPart } from './reports-part.tsx'
import { type PartGiven, useAssurance } from './use-assurance.ts'

/** What others prove about their safeguards, what the practice found of its own, and where its patient data lies. */
export function AssurancePage() {
  const { name } = useTenant()
  const search = useSearch()
  const links = useViewLinkStyles()
  const [loaded, again] = useAssurance(name)
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'failed') return <Told detail={loaded.sentence} again={again} />
  const given = { shown: loaded.value, tenant: name, again }
  const form = formFor(search, given)
  if (form !== null) return form
  const part = partIn(search)
  return (
    <>
      <PageHead who={PAGE_WORDS.assurance} title={headOf(loaded.value)}>
        What others prove about their safeguards, what you found of your own, and where patient data lies.
      </PageHead>
      <nav aria-label="Parts of assurance">
        <ul className={links.list}>
          {PARTS.map(each => (
            <li key={each}>
              <GoTo
                className={links.link}
                address={addressOfPart(each)}
                {...(each === part ? { 'aria-current': 'page' as const } : {})}
              >
                {PART_TITLES[each]}
              </GoTo>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'reports' && <ReportsPart {...given} chosen={search.get('report')} />}
      {part === 'evaluation' && <EvaluationPart {...given} />}
      {part === 'places' && <PlacesPart {...given} chosen={search.get('place')} />}
    </>
  )
}

/** The question that the address asks; null for none, and for who may not answer it. */
function formFor(search: URLSearchParams, given: PartGiven) {
  const { shown } = given
  if (!shown.may.change && search.get('form') !== 'decide') return null
  const report = shown.reports.find(({ id }) => id === search.get('report')) ?? null
  switch (search.get('form')) {
    case 'report':
      return (
        <ReportForm
          key={`report ${report?.id} ${report?.version}`}
          {...given}
          report={report}
          how={search.get('how') === 'newer' ? 'newer' : 'change'}
        />
      )
    case 'reading':
      return report === null ? null : (
        <ReadingForm key={`${report.id} ${report.version}`} {...given} report={report} />
      )
    case 'evaluation':
      return <EvaluationForm {...given} />
    case 'decide': {
      const evaluation = shown.evaluations.find(({ id }) => id === search.get('evaluation'))
      return evaluation === undefined || !shown.may.decide ? null : (
        <DecideForm {...given} evaluation={evaluation} />
      )
    }
    case 'place': {
      const id = search.get('place')
      const place = shown.places.find(one => one.id === id) ?? null
      const suggested = shown.suggestions.find(one => one.id === id) ?? null
      return <PlaceForm key={`${id} ${place?.version}`} {...given} place={place} suggested={suggested} />
    }
    default:
      return null
  }
}
