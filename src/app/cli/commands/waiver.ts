import { type Command, InvalidArgumentError } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import { ENTITY_KINDS } from '../../../base/fact.ts'
import { snapshotId, type TenantScope } from '../../../base/ids.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import { COMPENSATING_SETS, setsFor } from '../../../assess/compensating-sets.ts'
import { proposal } from '../../../assess/waivers/proposal.ts'
import type { WaivedEntity } from '../../../assess/waivers.ts'
import type { Kept } from '../../../comply/kept.ts'
import type { KeptWaiver } from '../../../comply/waiver-body.ts'
import {
  type Approval,
  approveWaiver,
  endWaiver,
  requestWaiver,
  waiversOf,
} from '../../../comply/waiver-records.ts'
import { systemClock } from '../../../host/clock.ts'
import type { Store } from '../../../store/store.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { judgeKept } from '../../judge-kept.ts'
import { momentIn } from '../moment-in.ts'
import { nearest } from '../nearest.ts'
import { type Output, printable } from '../output.ts'
import { compensatingSetText, waiversJson, waiverText } from '../waiver-text.ts'
import { AT_THE_TERMINAL, withStore } from '../with-store.ts'

interface Request extends CommonOptions {
  readonly entity?: string
  readonly kind?: string
  readonly reason: string
  readonly by: string
  readonly until: string
  readonly with?: string
  readonly snapshot?: string
}

export function addWaiver(program: Command, output: Output): void {
  const waiver = program
    .command('waiver')
    .summary('accept a deviation for a time, with a reason')
    .description(
      'A waiver accepts one thing of one check, or the whole check, for a reason and until a date. What is accepted is judged and listed all the same, and the waiver ends by itself when the accepted value changes.',
    )
  withCommonOptions(waiver.command('request'))
    .description(
      'Asks for a waiver of what the last kept settings show, or for its renewal. It excuses nothing until it is approved; what is approved already holds as it was until then.',
    )
    .argument('<check>', 'the check, such as exchange.smtp-auth-off')
    .option('--entity <id>', 'what is accepted, by its id or name; without it the whole check')
    .option('--kind <kind>', 'its kind, where several things have one id')
    .requiredOption('--reason <text>', 'why it is accepted')
    .requiredOption('--by <name>', 'who asks for it')
    .requiredOption(
      '--until <date>',
      'the first day on which it is no longer accepted, at most a year from now',
    )
    .option('--with <set>', 'the compensating set that has to hold meanwhile; see ward waiver sets')
    .option('--snapshot <id>', 'the settings that show it; the last kept ones unless given')
    .action(async (check: string, request: Request) => {
      output.answer(told(await requested(check, request), request, output))
    })
  withCommonOptions(waiver.command('approve'))
    .description(
      'Approves what was asked for: from now on it excuses what it names, while the accepted value stays.',
    )
    .argument('<id>', 'the waiver’s id')
    .requiredOption('--by <name>', 'who approves it')
    .option('--version <number>', 'approve only what you looked at: the version that the list shows', version)
    .action(async (id: string, options: CommonOptions & Pick<Approval, 'by' | 'version'>) => {
      const tenant = tenantIn(options)
      const approval = { by: options.by, at: systemClock(), version: options.version }
      const kept = await withStore(options, async store => {
        const scope = await store.tenants.scope(tenant)
        return approveWaiver(store, scope, id, approval, AT_THE_TERMINAL)
      })
      output.answer(told(kept, options, output))
    })
  withCommonOptions(waiver.command('end'))
    .description('Ends a waiver before its time. It stays in the history.')
    .argument('<id>', 'the waiver’s id')
    .requiredOption('--by <name>', 'who ends it')
    .requiredOption('--why <text>', 'why it ends')
    .action(async (id: string, options: CommonOptions & { readonly by: string; readonly why: string }) => {
      const tenant = tenantIn(options)
      const kept = await withStore(options, async store => {
        const scope = await store.tenants.scope(tenant)
        const ended = { by: options.by, why: options.why, at: systemClock() }
        return endWaiver(store, scope, id, ended, AT_THE_TERMINAL)
      })
      output.answer(told(kept, options, output))
    })
  withCommonOptions(waiver.command('list', { isDefault: true }))
    .description('Lists every waiver and whether it holds today.')
    .action(async (options: CommonOptions) => output.answer(await listed(options, output)))
  waiver
    .command('sets')
    .description('Shows what has to hold together while a clinic keeps an exception it needs for its work.')
    .argument('[check]', 'only those offered for this check')
    .action((check?: string) => {
      const sets = check === undefined ? COMPENSATING_SETS : setsFor(known(check))
      if (sets.length === 0)
        return output.answer(`There is no compensating set for ${printable(check ?? 'any check')}.\n`)
      output.answer(sets.map(set => compensatingSetText(set, output)).join('\n'))
    })
}

async function requested(check: string, request: Request): Promise<Kept<KeptWaiver>> {
  const tenant = tenantIn(request)
  const id = known(check)
  const ends = momentIn('--until', request.until)
  const named = request.entity === undefined ? null : { ...kindIn(request.kind), id: request.entity }
  const snapshot = request.snapshot === undefined ? undefined : snapshotId(request.snapshot)
  return await withStore(request, async store => {
    const scope = await store.tenants.scope(tenant)
    const { assessment } = await judgeKept(store, scope, snapshot)
    const row = assessment.verdicts.find(one => one.check === id)
    if (row === undefined) throw noCheck(check)
    const wish = {
      id,
      reason: request.reason,
      requestedBy: request.by,
      ends,
      compensating: request.with ?? null,
    }
    return requestWaiver(store, scope, proposal(row, named, wish), systemClock(), AT_THE_TERMINAL)
  })
}

async function listed(options: CommonOptions, output: Output): Promise<string> {
  const tenant = tenantIn(options)
  const { waivers, states } = await withStore(options, async store => {
    const scope = await store.tenants.scope(tenant)
    const waivers = await waiversOf(store, scope)
    return { waivers, states: waivers.length === 0 ? NOT_JUDGED : await statesOf(store, scope) }
  })
  if (options.json) return waiversJson(waivers, states)
  return waivers.length === 0
    ? 'Nothing is accepted.\nward waiver request CHECK --entity ID --reason ... --by ... --until DATE\n'
    : waivers.map(one => waiverText(one, output, states.get(one.value.id))).join('\n')
}

const NOT_JUDGED: ReadonlyMap<string | null, WaivedEntity> = new Map()

/** Where each waiver stands in the settings that were kept last, by its id. */
async function statesOf(store: Store, scope: TenantScope): Promise<typeof NOT_JUDGED> {
  const { assessment } = await judgeKept(store, scope)
  return new Map(assessment.verdicts.flatMap(row => row.waived).map(one => [one.waiver, one]))
}

function told(kept: Kept<KeptWaiver>, { json }: CommonOptions, output: Output): string {
  return json ? waiversJson([kept], NOT_JUDGED) : waiverText(kept, output)
}

function version(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.')
  return Number(text)
}

/** @throws AppError bad-usage */
function kindIn(text: string | undefined) {
  if (text === undefined) return {}
  const kind = ENTITY_KINDS.find(one => one === text)
  if (kind === undefined) throw new AppError('bad-usage', `--kind takes one of ${ENTITY_KINDS.join(', ')}.`)
  return { kind }
}

/** @throws AppError not-found */
function known(check: string): string {
  const id = check.toLowerCase()
  if (!CHECKS.some(one => one.id === id)) throw noCheck(check)
  return id
}

function noCheck(check: string): AppError {
  const ids = nearest(
    check.toLowerCase(),
    CHECKS.map(one => one.id),
  )
  const near = ids.length > 0 ? `Near it: ${ids.join(', ')}.` : 'See: ward checks list'
  return new AppError('not-found', `There is no check “${printable(check).slice(0, 80)}”. ${near}`)
}
