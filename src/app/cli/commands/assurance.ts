import { readFileSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import type * as z from 'zod'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { SUGGESTED_PLACES } from '../../../base/assurance/ephi-place.ts'
import { type ReportFacts, reportStatus, reportTitle } from '../../../base/assurance/report.ts'
import { REPORT_KINDS } from '../../../base/assurance/report-kinds.ts'
import { AppError } from '../../../base/app-error.ts'
import { isDay } from '../../../base/days.ts'
import { type AssuranceKnown, readAssuranceKnown } from '../../../comply/assurance/known.ts'
import { addReport } from '../../../comply/assurance/report-records.ts'
import { systemClock } from '../../../host/clock.ts'
import { readPdf } from '../../../report/pdf/read-pdf.ts'
import { MOST_DOCUMENT_BYTES } from '../../../store/documents.ts'
import type {
  assuranceListAnswer,
  assuranceReportAnswer,
  assuranceShownAnswer,
} from '../../api/contracts/assurance-answers.ts'
import { evaluationShown, placeShown, reportShown } from '../../api/routes/assurance-shown.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { nearest } from '../nearest.ts'
import { type Output, printable } from '../output.ts'
import { paragraphs } from '../paragraphs.ts'
import { AT_THE_TERMINAL, withStore } from '../with-store.ts'
import { activeFile, activeMark } from '../../../base/signing/active-content.ts'

interface AddOptions extends CommonOptions {
  readonly about: string
  readonly kind: string
  readonly title: string
  readonly scope: string
  readonly issuer: string
  readonly issued: string
  readonly from?: string
  readonly to?: string
  readonly expires?: string
  readonly file?: string
}

/** A terminal knows no session: a report is written down here, and read, decided about and signed on the page. */
export function addAssurance(program: Command, output: Output): void {
  const assurance = program
    .command('assurance')
    .summary('assurance reports, the evaluation, and the places of ePHI')
    .description(
      'What others prove about their safeguards, what was found of one’s own, and where patient data lies. Reading a report and signing an evaluation are done on the page: a terminal does not know who acts.',
    )
  withCommonOptions(assurance.command('list', { isDefault: true }))
    .description('Lists reports, evaluations and places with where each stands today.')
    .action(async (options: CommonOptions) => {
      const known = await knownFor(options)
      output.answer(
        options.json ? json(listAnswer(known)) : paragraphs(listLines(known).map(printable), output),
      )
    })
  withCommonOptions(assurance.command('show'))
    .description('Shows one report, evaluation or place.')
    .argument('<id>', 'its id, as the list shows it: ar-1, ev-1, place-1 or ward-host')
    .action(async (id: string, options: CommonOptions) => {
      const known = await knownFor(options)
      const answer = shownAnswer(known, id)
      output.answer(options.json ? json(answer) : paragraphs(shownLines(known, id).map(printable), output))
    })
  withCommonOptions(assurance.command('add'))
    .description(
      'Writes an assurance report down. It stays unread until somebody says on the page that they read it.',
    )
    .requiredOption('--about <name>', 'microsoft, or the name of the vendor')
    .requiredOption('--kind <kind>', `one of ${REPORT_KINDS.join(', ')}`)
    .requiredOption('--title <text>', 'what the report calls itself')
    .requiredOption('--scope <text>', 'what it covers')
    .requiredOption('--issuer <name>', 'who issued it')
    .requiredOption('--issued <day>', 'when, such as 2026-02-28')
    .option('--from <day>', 'the first day of the covered period')
    .option('--to <day>', 'the last day of the covered period')
    .option('--expires <day>', 'the last day on which it holds, if the document says so')
    .option('--file <pdf>', 'the report itself, kept sealed')
    .action(async (options: AddOptions) => {
      const answer = await added(options)
      const { id, status, active } = answer.report
      output.answer(
        options.json
          ? json(answer)
          : `${id}: ${printable(reportTitle(answer.report))}. ${status.sentence}\n${active === undefined ? '' : `${activeMark(active)}\n`}`,
      )
    })
}

function knownFor(options: CommonOptions): Promise<AssuranceKnown> {
  const tenant = tenantIn(options)
  return withStore(options, async store => {
    const scope = await store.tenants.scope(tenant)
    return await readAssuranceKnown({ store, scope, now: systemClock })
  })
}

async function added(options: AddOptions): Promise<z.input<typeof assuranceReportAnswer>> {
  const tenant = tenantIn(options)
  const file = options.file === undefined ? null : pdfAt(options.file)
  const facts = { ...factsIn(options), document: null }
  const { active } = file === null ? { active: [] } : await readPdf(file)
  return await withStore(options, async store => {
    const scope = await store.tenants.scope(tenant)
    const { today } = await readAssuranceKnown({ store, scope, now: systemClock })
    const kept = file === null ? null : await store.documents.keep(scope, file, AT_THE_TERMINAL)
    const doer = { id: AT_THE_TERMINAL.by, name: 'the command line' }
    const when = { at: systemClock(), today }
    const report = await addReport(
      store,
      scope,
      kept === null ? facts : { ...facts, document: kept.sha256, ...activeFile(active) },
      when,
      doer,
    )
    const status = reportStatus(report.value, today)
    return { schema: 'ward.assurance-report-kept/1', report: reportShown({ ...report, status }) }
  })
}

function factsIn(options: AddOptions): ReportFacts {
  const kind = REPORT_KINDS.find(each => each === options.kind)
  if (kind === undefined) {
    const [close] = nearest(options.kind, REPORT_KINDS)
    throw usage(
      `There is no kind of report "${options.kind}"${close === undefined ? '' : `; did you mean ${close}`}?`,
    )
  }
  const { from, to, expires = null } = options
  if ((from === undefined) !== (to === undefined)) throw usage('A covered period has both: --from and --to.')
  const isMicrosoft = options.about.toLowerCase() === 'microsoft'
  return {
    about: {
      kind: isMicrosoft ? 'microsoft' : 'vendor',
      vendor: null,
      name: isMicrosoft ? 'Microsoft' : options.about,
    },
    kind,
    title: options.title,
    scope: options.scope,
    issuer: options.issuer,
    period:
      from === undefined || to === undefined ? null : { from: dayIn('--from', from), to: dayIn('--to', to) },
    issued: dayIn('--issued', options.issued),
    expires: expires === null ? null : dayIn('--expires', expires),
    document: null,
    bridge: null,
  }
}

function dayIn(option: string, text: string): string {
  if (isDay(text)) return text
  throw usage(`${option} is a day, such as 2026-02-28.`)
}

function pdfAt(path: string): Uint8Array {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status?.isFile()) throw usage(`There is no file ${path}.`)
  if (status.size > MOST_DOCUMENT_BYTES) {
    throw new AppError('too-large', `${path} is larger than ${MOST_DOCUMENT_BYTES / 1024 / 1024} MiB.`)
  }
  return new Uint8Array(readFileSync(path))
}

function evaluationOf(known: AssuranceKnown['evaluations'][number]) {
  const { decided: _, ...evaluation } = evaluationShown(known, [])
  return evaluation
}

function listAnswer({
  today,
  reports,
  places,
  evaluations,
}: AssuranceKnown): z.input<typeof assuranceListAnswer> {
  return {
    schema: 'ward.assurance-list/1',
    today,
    reports: reports.map(reportShown),
    places: places.map(placeShown),
    suggestions: unseen(places).map(place => ({ ...place })),
    evaluations: evaluations.map(evaluationOf),
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

function listLines({ reports, places, evaluations }: AssuranceKnown): readonly string[] {
  const lines = [
    ...reports.map(({ value, status }) => `${value.id}  ${reportTitle(value)}. ${status.sentence}`),
    ...evaluations.map(
      ({ value, state }) => `${value.id}  Evaluation ${value.period.from} to ${value.period.to}: ${state}.`,
    ),
    ...places.map(({ value, status }) => `${value.id}  ${value.name}. ${status.sentence}`),
    ...unseen(places).map(({ id, name, ask }) => `${id}  ${name}. Nobody has looked yet: ${ask}`),
  ]
  return [...lines, NOT_LEGAL_ADVICE]
}

function unseen(places: AssuranceKnown['places']) {
  return SUGGESTED_PLACES.filter(({ id }) => !places.some(({ value }) => value.id === id))
}

/** @throws AppError not-found */
function shownAnswer(known: AssuranceKnown, id: string): z.input<typeof assuranceShownAnswer> {
  const report = known.reports.find(({ value }) => value.id === id)
  const place = known.places.find(({ value }) => value.id === id)
  const evaluation = known.evaluations.find(({ value }) => value.id === id)
  if (report === undefined && place === undefined && evaluation === undefined) {
    throw new AppError('not-found', 'There is nothing of that id. ward assurance list shows them.')
  }
  return {
    schema: 'ward.assurance-shown/1',
    report: report === undefined ? null : reportShown(report),
    place: place === undefined ? null : placeShown(place),
    evaluation: evaluation === undefined ? null : evaluationOf(evaluation),
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

function shownLines(known: AssuranceKnown, id: string): readonly string[] {
  const { report, place, evaluation } = shownAnswer(known, id)
  if (report !== null) {
    return [
      `${reportTitle(report)}. ${report.status.sentence}`,
      `${report.title}, issued by ${report.issuer} on ${report.issued}`,
      `Covers: ${report.scope}`,
      ...(report.active === undefined ? [] : [activeMark(report.active)]),
      `Taken for current until: ${report.status.until ?? 'nobody says'}`,
      ...report.exceptions.map(
        ({ what, decision, why }) =>
          `- ${what} ${decision === null ? 'Not decided.' : `${decision}: ${why}`}`,
      ),
      NOT_LEGAL_ADVICE,
    ]
  }
  if (place !== null) {
    return [
      `${place.name}. ${place.status.sentence}`,
      `Holds: ${place.holds}`,
      `Run by: ${place.provider?.name ?? 'ourselves'}. Encrypted: ${place.encryption}. ${place.how}`.trim(),
      NOT_LEGAL_ADVICE,
    ]
  }
  return [
    `Evaluation ${evaluation?.period.from} to ${evaluation?.period.to}: ${evaluation?.state}.`,
    `Conclusions: ${evaluation?.conclusions}`,
    `Plan: ${evaluation?.plan}`,
    NOT_LEGAL_ADVICE,
  ]
}

function json(answer: object): string {
  return `${JSON.stringify(answer, null, 2)}\n`
}

function usage(sentence: string): AppError {
  return new AppError('bad-usage', sentence)
}
