import { type Command, Option } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import { readAzureSubscriptions } from '../../../collect/import/azure-subscriptions/read-azure-subscriptions.ts'
import { azureOf, importAzure, putSubscription } from '../../../comply/services/azure-records.ts'
import { readServicesKnown } from '../../../comply/services/known.ts'
import { AZURE_HOLDS, type AzureHolds } from '../../../comply/services/service-body.ts'
import type { AzureAnswer, SaidAnswer } from '../../api/contracts/service-answers.ts'
import { shownServices } from '../../api/routes/services-shown.ts'
import { columns } from '../columns.ts'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import { type Output, printableLines } from '../output.ts'
import { AT_THE_TERMINAL } from '../with-store.ts'
import { asJson, dayOption, readNamed, saidBy, withServices } from './service-work.ts'

const HOLDS: { readonly [H in AzureHolds]: string } = { ephi: 'yes', 'no-ephi': 'no', 'not-said': 'not said' }

interface SayOptions extends CommonOptions {
  readonly holds: AzureHolds
  readonly name?: string
  readonly offer?: string
  readonly note?: string
  readonly by?: string
}

/** `ward plans azure`: Azure subscriptions and what lies in them. */
export function addAzure(plans: Command, output: Output): void {
  const azure = plans
    .command('azure')
    .description('Azure subscriptions, how they were bought, and what lies in them.')
  withCommonOptions(azure.command('list', { isDefault: true }))
    .description('Lists the subscriptions on record.')
    .action(async (options: CommonOptions) => {
      const known = await withServices(options, async work =>
        shownServices(await readServicesKnown(work), false),
      )
      const answer: AzureAnswer = { schema: 'ward.azure-subscriptions/1', ...known.azure }
      output.answer(options.json ? asJson(answer) : printableLines(listText(answer)))
    })
  withCommonOptions(azure.command('import'))
    .description(
      'Keeps what az account list answers, or a CSV of the portal. What people said of each stays.',
    )
    .argument('<file>', 'JSON or CSV; - is standard input')
    .requiredOption('--as-of <day>', 'the day on which it was exported')
    .option('--by <name>', 'who brings it')
    .action(
      async (file: string, options: CommonOptions & { readonly asOf: string; readonly by?: string }) => {
        const asOf = dayOption(options.asOf)
        const { bytes, name } = await readNamed(file)
        const listed = readAzureSubscriptions(bytes, name)
        const { value } = await withServices(options, ({ store, scope, today }) =>
          importAzure(store, scope, listed, { asOf, today, ...saidBy(options.by) }, AT_THE_TERMINAL),
        )
        const gone = value.subscriptions.filter(one => one.gone).length
        const answer = { schema: 'ward.azure-imported/1', subscriptions: value.subscriptions.length, gone }
        output.answer(
          options.json
            ? asJson(answer)
            : `${value.subscriptions.length} subscriptions on record, ${gone} of them not in this list.\n`,
        )
      },
    )
  withCommonOptions(azure.command('say'))
    .description(
      'Says whether patient data lies in a subscription; one that is not on record is written down.',
    )
    .argument('<id>', 'the subscription’s id')
    .addOption(
      new Option('--holds <word>', 'whether patient data lies in it')
        .choices([...AZURE_HOLDS])
        .makeOptionMandatory(),
    )
    .option('--name <name>', 'its name, where it is not on record')
    .option('--offer <text>', 'how it was bought, as Azure calls it')
    .option('--note <text>', 'what is in it')
    .option('--by <name>', 'who says so')
    .action(async (given: string, options: SayOptions) => {
      const id = given.trim().toLowerCase()
      const kept = await withServices(options, async ({ store, scope }) => {
        const before = await azureOf(store, scope)
        const there = before?.value.subscriptions.find(one => one.id === id)
        const name = options.name ?? there?.name
        if (name === undefined) throw new AppError('bad-usage', 'It is not on record: give its --name too.')
        const { holds, note, offer, by } = options
        const one = {
          id,
          name,
          holds,
          state: there?.state ?? null,
          tenantId: there?.tenantId ?? null,
          offer: offer ?? there?.offer ?? null,
          note: note ?? there?.note ?? '',
        }
        return putSubscription(
          store,
          scope,
          one,
          { ...saidBy(by), expects: before?.version ?? 0 },
          AT_THE_TERMINAL,
        )
      })
      const answer: SaidAnswer = { schema: 'ward.service-said/1', about: id, version: kept.version }
      output.answer(options.json ? asJson(answer) : `Patient data in it: ${HOLDS[options.holds]}.\n`)
    })
}

function listText({ asOf, subscriptions }: AzureAnswer): string {
  if (subscriptions.length === 0) {
    return 'No subscription is on record: az account list --all > azure.json; ward plans azure import azure.json --as-of DAY\n'
  }
  const rows = subscriptions.map(({ name, id, offer, holds, note, gone }) => [
    name,
    id,
    offer.name,
    HOLDS[holds],
    [note, gone ? 'not in the last list' : '', offer.question ?? ''].filter(text => text !== '').join('. '),
  ])
  return `${columns([['subscription', 'id', 'bought', 'patient data', 'note'], ...rows])}${asOf === null ? '' : `Of the list of ${asOf}.\n`}`
}
