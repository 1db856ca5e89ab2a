import { type Command, InvalidArgumentError } from 'commander'
import type { TenantScope } from '../../../base/ids.ts'
import { ACTOR_CLASSES, type ActorClass } from '../../../base/audit/actor-class.ts'
import { roleTimes } from '../../../assess/audit/role-times.ts'
import { foldIdentity } from '../../../collect/audit/normalise/fold-identity.ts'
import { policiesOf } from '../../../comply/access-policies.ts'
import { readRoleSnapshots } from '../../../comply/role-snapshots.ts'
import { systemClock } from '../../../host/clock.ts'
import type { MadeReport, Report } from '../../../report/audit/define-report.ts'
import { type EventAnswer, eventAnswer } from '../../../report/audit/access-event.ts'
import { makeReport } from '../../../report/audit/make-report.ts'
import type { RolesOnRecord } from '../../../report/audit/report-context.ts'
import { REPORTS } from '../../../report/audit/reports.ts'
import type { Store } from '../../../store/store.ts'
import { answerReport, checkFormat } from '../audit/report-formats.ts'
import type { FormatOptions } from '../chosen-format.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { momentIn } from '../moment-in.ts'
import { type Output, printable, printableLines } from '../output.ts'
import { withStore } from '../with-store.ts'

interface Options extends CommonOptions, FormatOptions {
  readonly from?: string
  readonly to?: string
  readonly class?: readonly ActorClass[]
  readonly all?: boolean
  readonly place?: string
  readonly actor?: string
}

/** `ward report`: one command for each report of the list. */
export function addReport(program: Command, output: Output): void {
  const reports = program
    .command('report')
    .summary('who reached what: reports over the audit log')
    .description(
      'Reports over the audit events that ward audit ingest has kept. Each says what it could not see. Without --from and --to it tells of all events that are stored.',
    )
  for (const report of REPORTS) addOne(reports, report, output)
  addEvent(reports, output)
}

function addEvent(reports: Command, output: Output): void {
  withCommonOptions(reports.command('event'))
    .summary('one event in words, and its record as received')
    .description('Shows one event in words; with --original also its record exactly as it was received.')
    .argument('<id>', 'the event’s id, as reports list it')
    .option('--original', 'also the record as received: it can show patient data')
    .action(async (id: string, options: CommonOptions & { readonly original?: boolean }) => {
      const tenant = tenantIn(options)
      const original = options.original === true
      const answer = await withStore(options, async store => {
        const scope = await store.tenants.scope(tenant)
        const roles = await rolesOf(store, scope)
        return eventAnswer(store.events, scope, id, { original, roles, madeAt: systemClock() })
      })
      if (original) output.say('ward: what follows is the record as received; it can show patient data.\n')
      output.answer(options.json ? `${JSON.stringify(answer, null, 2)}\n` : eventText(answer))
    })
}

function eventText({ rows, note }: EventAnswer): string {
  const lines = rows.flatMap(({ version, sentence, rule, original }) => [
    ...(version > 0 ? [`Another version that came under the same id (${version}):`] : []),
    printable(sentence),
    `  Row of docs/actor-classes.md: ${printable(rule)}`,
    ...(original === undefined ? [] : [printableLines(original)]),
  ])
  return `${[...lines, note].join('\n')}\n`
}

async function rolesOf(store: Store, scope: TenantScope): Promise<RolesOnRecord> {
  const snapshots = await readRoleSnapshots(store, scope)
  return { snapshots, ...roleTimes(snapshots) }
}

function addOne(reports: Command, report: Report, output: Output): void {
  const command = withCommonOptions(reports.command(report.id))
    .summary(report.title.toLowerCase())
    .description(report.lead)
    .option('--from <moment>', 'only events from then on (UTC): 2026-11-02 or 2026-11-02T08:00:00Z')
    .option('--to <moment>', 'only events before then (UTC)')
    .option('--format <format>', 'html, csv, json or text')
    .option('--out <file>', 'write it to this file; its ending says the format')
  if (report.argument === 'place') {
    command.argument('<place>', 'the place: an address of a mailbox, an address or name of a site, or its id')
  }
  if (report.argument === 'actor') command.argument('<name>', 'who: any name or id the log knows')
  if (report.takes.includes('class')) {
    command.option('--class <class>', 'only actors of this class; may be given again', classIn, [])
  }
  if (report.takes.includes('all')) command.option('--all', 'owners and services too')
  if (report.takes.includes('place')) command.option('--place <id>', 'only this place', notEmpty)
  if (report.takes.includes('actor')) command.option('--actor <name>', 'only this actor', notEmpty)
  command.action(async (...given: readonly unknown[]) => {
    const named = report.argument === null ? undefined : String(given[0])
    const options = command.opts<Options>()
    checkFormat(options, output)
    answerReport(await made(report, named, options), options, output)
  })
}

async function made(report: Report, named: string | undefined, options: Options): Promise<MadeReport> {
  const tenant = tenantIn(options)
  const from = options.from === undefined ? undefined : momentIn('--from', options.from)
  const to = options.to === undefined ? undefined : momentIn('--to', options.to)
  const asked = {
    classes: options.class ?? [],
    all: options.all === true,
    place: folded(report.argument === 'place' ? named : options.place),
    actor: folded(report.argument === 'actor' ? named : options.actor),
  }
  return await withStore(options, async store => {
    const scope = await store.tenants.scope(tenant)
    const policies = (await policiesOf(store, scope)).map(({ value }) => value)
    const roles = await rolesOf(store, scope)
    return makeReport(report, store, scope, { from, to, asked, roles, policies, madeAt: systemClock() })
  })
}

/** As the log's names are folded, so that `Dana@Clinic.example` finds `dana@clinic.example`. */
function folded(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const bare = /^https?:/i.test(name) ? name.replace(/\/+$/, '') : name
  return foldIdentity(bare) ?? bare.toLowerCase()
}

function classIn(text: string, before: readonly ActorClass[]): readonly ActorClass[] {
  const classes = Object.keys(ACTOR_CLASSES) as ActorClass[]
  const found = classes.find(one => one === text.toLowerCase())
  if (found === undefined) throw new InvalidArgumentError(`It is one of ${classes.join(', ')}.`)
  return [...before, found]
}

function notEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It names nothing.')
  return text
}
