import { type Command, Option } from 'commander'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import {
  CLOUD_WORDS,
  COVERAGE_WORDS,
  SAID_WORDS,
  TODO_WORDS,
  USE_WORDS,
} from '../../../assess/services/service-words.ts'
import type { Service } from '../../../assess/services/define-service.ts'
import { SAID_USES, type SaidUse } from '../../../assess/services/service-states.ts'
import { serviceNamed } from '../../../assess/services/services.ts'
import {
  DYNAMICS_CHANNELS,
  type DynamicsChannel,
  CHANNEL_WORDS,
} from '../../../assess/services/dynamics-channels.ts'
import { AppError } from '../../../base/app-error.ts'
import { readServicesKnown } from '../../../comply/services/known.ts'
import { dynamicsOf, keepDynamics, keepUses, usesOf } from '../../../comply/services/use-records.ts'
import type { SaidAnswer, UsesAnswer } from '../../api/contracts/service-answers.ts'
import type { ShownServices } from '../../api/contracts/services.ts'
import { shownServices } from '../../api/routes/services-shown.ts'
import { columns } from '../columns.ts'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import { type Output, printable, printableLines } from '../output.ts'
import { AT_THE_TERMINAL } from '../with-store.ts'
import { asJson, saidBy, withServices } from './service-work.ts'

interface UseOptions extends CommonOptions {
  readonly is: SaidUse
  readonly reason: string
  readonly by?: string
}

interface DynamicsOptions extends CommonOptions {
  readonly channel: DynamicsChannel
  readonly administered?: string
  readonly note?: string
  readonly by?: string
}

/** `ward plans services`: what is covered, used, and to be done first. */
export function addServices(plans: Command, output: Output): void {
  const services = plans
    .command('services')
    .description(
      'Microsoft’s services: which are covered as far as is known, which are used, and what to do first.',
    )
  withCommonOptions(services.command('list', { isDefault: true }))
    .description('Lists what is to be done; with --all every service.')
    .option('--all', 'every service of Ward’s table')
    .action(async (options: CommonOptions & { readonly all?: boolean }) => {
      const known = await withServices(options, async work =>
        shownServices(await readServicesKnown(work), false),
      )
      output.answer(options.json ? asJson(known) : printableLines(servicesText(known, options.all ?? false)))
    })
  withCommonOptions(services.command('use'))
    .description('Says of a service that it is used, not used, or used without patient data.')
    .argument('<service...>', 'ids or names, of today or of 2012; one answer may be true of several')
    .addOption(new Option('--is <word>', 'what they are').choices([...SAID_USES]).makeOptionMandatory())
    .requiredOption('--reason <text>', 'how you know, and what keeps patient data out')
    .option('--by <name>', 'who says so')
    .action(async (names: readonly string[], options: UseOptions) => {
      const named = [...new Set(names.map(serviceOf))]
      const { is: use, reason, by } = options
      const kept = await withServices(options, async ({ store, scope }) => {
        const there = new Map(
          (await usesOf(store, scope)).map(({ value, version }) => [value.service, version]),
        )
        const drafts = named.map(({ id }) => ({
          value: { service: id, use, reason, ...saidBy(by) },
          version: there.get(id) ?? 0,
        }))
        return keepUses(store, scope, drafts, AT_THE_TERMINAL)
      })
      const [first] = kept
      const answer: SaidAnswer | UsesAnswer =
        kept.length === 1 && first !== undefined
          ? { schema: 'ward.service-said/1', about: first.value.service, version: first.version }
          : {
              schema: 'ward.service-uses/1',
              services: kept.map(({ value, version }) => ({ id: value.service, version })),
            }
      output.answer(
        options.json ? asJson(answer) : named.map(({ name }) => `${name}: ${SAID_WORDS[use]}.\n`).join(''),
      )
    })
  withCommonOptions(plans.command('dynamics'))
    .description('Says how Dynamics 365 was bought and where it is administered.')
    .addOption(
      new Option('--channel <word>', 'how it was bought')
        .choices([...DYNAMICS_CHANNELS])
        .makeOptionMandatory(),
    )
    .option('--administered <text>', 'where and by whom')
    .option('--note <text>', 'what else is to be known')
    .option('--by <name>', 'who says so')
    .action(async (options: DynamicsOptions) => {
      const { channel, administered = '', note = '', by } = options
      const kept = await withServices(options, async ({ store, scope }) => {
        const before = await dynamicsOf(store, scope)
        const value = { channel, administered, note, ...saidBy(by) }
        return keepDynamics(store, scope, { value, version: before?.version ?? 0 }, AT_THE_TERMINAL)
      })
      const answer: SaidAnswer = {
        schema: 'ward.service-said/1',
        about: 'dynamics-365',
        version: kept.version,
      }
      const { name, flag } = CHANNEL_WORDS[channel]
      output.answer(options.json ? asJson(answer) : `${name}.${flag === null ? '' : ` ${flag}`}\n`)
    })
}

/** @throws AppError not-found */
function serviceOf(name: string): Service {
  const service = serviceNamed(name)
  if (service !== undefined) return service
  throw new AppError(
    'not-found',
    `There is no service “${printable(name).slice(0, 80)}” in Ward’s table. See: ward plans services --all`,
  )
}

function servicesText(known: ShownServices, all: boolean): string {
  const { services, first, list, ofTable, cloud, settings } = known
  const place = new Map(first.map((id, index) => [id, index]))
  const rows = services
    .filter(({ todo }) => all || todo !== null)
    .toSorted((one, other) => (place.get(one.id) ?? first.length) - (place.get(other.id) ?? first.length))
  const of =
    list === null
      ? `No list of today is on record: Ward goes by its own of ${ofTable.asOf}. ward plans scope import FILE --as-of DAY --source ADDRESS`
      : `Microsoft’s list of ${list.asOf} (${CLOUD_WORDS[cloud]}), then Ward’s own of ${ofTable.asOf}. Look again by ${known.listDue ?? ''}.`
  const table = columns([
    ['service', 'covered', 'use', 'to do'],
    ...rows.map(({ name, coverage, seen, said, todo }) => [
      name,
      COVERAGE_WORDS[coverage.coverage],
      said === null ? USE_WORDS[seen.use] : SAID_WORDS[said.use],
      todo === null ? '' : TODO_WORDS[todo],
    ]),
  ])
  return [
    of,
    ...(settings === null ? ['No settings were read: Ward does not know what the plans offer.'] : []),
    '',
    rows.length === 0 ? 'Nothing is to be done.' : table.trimEnd(),
    '',
    `${rows.length} of ${services.length} services. Say of one or several: ward plans services use NAME... --is used|not-used|no-ephi --reason ...`,
    NOT_LEGAL_ADVICE,
    '',
  ].join('\n')
}
