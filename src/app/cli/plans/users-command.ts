import { type Command, Option } from 'commander'
import { SAFEGUARDS } from '../../../assess/services/safeguards.ts'
import { KIND_WORDS } from '../../../assess/services/service-words.ts'
import { plansOfUsers } from '../../../assess/services/user-plans.ts'
import { readUserLicences } from '../../../collect/import/user-licences/read-user-licences.ts'
import { readServicesKnown, type ServicesKnown } from '../../../comply/services/known.ts'
import { keepUserPlans } from '../../../comply/services/user-plans-records.ts'
import type { UsersImported } from '../../api/contracts/service-changes.ts'
import { knownProducts } from '../../known-products.ts'
import { peopleFound } from '../../people-plans.ts'
import { columns } from '../columns.ts'
import { type CommonOptions, settingsFor, withCommonOptions } from '../common-options.ts'
import { type Output, printableLines } from '../output.ts'
import { AT_THE_TERMINAL } from '../with-store.ts'
import { readProductList } from '../../product-list-file.ts'
import { asJson, dayOption, readNamed, saidBy, withServices } from './service-work.ts'

interface ListOptions extends CommonOptions {
  readonly safeguard?: string
}

interface ImportOptions extends CommonOptions {
  readonly asOf: string
  readonly by?: string
}

/** `ward plans users`: whose plan lacks which safeguard. */
export function addUsers(plans: Command, output: Output): void {
  const users = plans.command('users').description('Who has which plans, and which safeguard they lack.')
  withCommonOptions(users.command('list', { isDefault: true }))
    .description('Counts people by safeguard; with --safeguard lists who lacks it.')
    .addOption(new Option('--safeguard <id>', 'who lacks this one').choices(SAFEGUARDS.map(({ id }) => id)))
    .action(async (options: ListOptions) => {
      const known = await withServices(options, readServicesKnown)
      const people = peopleFound(known, { safeguard: options.safeguard })
      if (options.json) {
        const all = known.users?.users.length ?? 0
        return output.answer(
          asJson({ schema: 'ward.people-plans/1', found: people.length, all, people, next: null }),
        )
      }
      output.answer(printableLines(options.safeguard === undefined ? countsText(known) : peopleText(people)))
    })
  withCommonOptions(users.command('import'))
    .description(
      'Keeps who has which licences, sealed. Products Ward does not know are looked up in Microsoft’s imported list.',
    )
    .argument(
      '<file>',
      'the admin center’s “Export users” (CSV), or users as Graph writes them; - is standard input',
    )
    .requiredOption('--as-of <day>', 'the day on which it was exported')
    .option('--by <name>', 'who brings it')
    .action(async (file: string, options: ImportOptions) => {
      const asOf = dayOption(options.asOf)
      const { bytes, name } = await readNamed(file)
      const known = knownProducts(readProductList(settingsFor(options).settings.dataFolder))
      const { form, list, deleted, twice, bad, isPart } = readUserLicences(bytes, name, known)
      const about = { asOf, file: name, form, deleted, twice, bad: bad.count, isPart, ...saidBy(options.by) }
      await withServices(options, ({ store, scope, today }) =>
        keepUserPlans(store, scope, list, about, today, AT_THE_TERMINAL),
      )
      const answer: UsersImported = {
        schema: 'ward.user-plans-imported/1',
        asOf,
        users: list.users.length,
        deleted,
        twice,
        bad: { count: bad.count, rows: bad.rows.map(row => ({ ...row })) },
        isPart,
        unknownProducts: plansOfUsers(list).unknownProducts.map(each => each.name),
      }
      output.answer(options.json ? asJson(answer) : printableLines(importedText(answer)))
    })
}

function importedText({ asOf, users, deleted, twice, bad, isPart, unknownProducts }: UsersImported): string {
  return [
    `Kept ${users} people as of ${asOf}. Left out: ${deleted} deleted, ${twice} twice, ${bad.count} that could not be read.`,
    ...bad.rows.slice(0, 10).map(({ line, reason }) => `  line ${line}: ${reason}`),
    ...(isPart ? ['The file is one page of several: export all of them.'] : []),
    ...(unknownProducts.length === 0
      ? []
      : [
          `Ward does not know ${unknownProducts.join(', ')}: import Microsoft’s list with ward plans import, then this file again.`,
        ]),
    '',
  ].join('\n')
}

function countsText({ people, userPlans, products }: ServicesKnown): string {
  if (people === null || userPlans === null) {
    const small = (products ?? []).filter(({ kind }) => kind === 'kiosk' || kind === 'frontline')
    return [
      'No list of users is on record: ward plans users import FILE --as-of DAY',
      ...small.map(
        ({ name, assigned }) =>
          `${assigned ?? 'Some'} licences of ${name} are assigned; to whom is not known.`,
      ),
      '',
    ].join('\n')
  }
  return [
    `${people.people} people with a licence as of ${userPlans.value.asOf}; ${people.unlicensed} without, ${people.blocked} that may not sign in.`,
    '',
    columns([
      ['plan lacks', 'people', 'not known', 'safeguard'],
      ...people.safeguards.map(({ safeguard, lacks, unknown }) => [
        safeguard.title,
        String(lacks),
        String(unknown),
        safeguard.id,
      ]),
    ]).trimEnd(),
    '',
    columns([
      ['people', 'kind', 'plans'],
      ...people.sets
        .toSorted((one, other) => other.people - one.people)
        .map(set => [String(set.people), KIND_WORDS[set.kind], set.plans.join(' + ') || 'none']),
    ]).trimEnd(),
    '',
  ].join('\n')
}

function peopleText(people: ReturnType<typeof peopleFound>): string {
  if (people.length === 0) return 'Nobody on record lacks it.\n'
  return columns([
    ['person', 'sign-in name', 'plans'],
    ...people.map(one => [one.name, one.upn, one.plans.join(' + ')]),
  ])
}
