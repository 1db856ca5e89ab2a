import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { CAPABILITIES } from '../../../assess/licensing/capabilities.ts'
import { planNames } from '../../../assess/licensing/find-plans.ts'
import { FAMILIES } from '../../../assess/licensing/plans/define-plan.ts'
import { counted } from '../../../assess/judgement.ts'
import { AppError } from '../../../base/app-error.ts'
import { importMicrosoftProducts } from '../../../collect/import/microsoft-products/import-products.ts'
import type { ProductList } from '../../../collect/import/microsoft-products/products.schema.ts'
import { readWhole } from '../../../host/read-source.ts'
import type { PlansAnswer, PlansImportedAnswer, ShownPlansAnswer } from '../../api/contracts/plans.ts'
import { type CommonOptions, settingsFor, withCommonOptions } from '../common-options.ts'
import { nearest } from '../nearest.ts'
import { type Output, printableLines } from '../output.ts'
import { type Answered, allPlans, newToWard, plansNamed } from '../plans/plan-answers.ts'
import { notLicensed, planText, plansList } from '../plans/plans-text.ts'
import { addAzure } from '../plans/azure-command.ts'
import { readProductList, writeProductList } from '../../product-list-file.ts'
import { addScope } from '../plans/scope-command.ts'
import { addServices } from '../plans/services-command.ts'
import { addUsers } from '../plans/users-command.ts'

interface ListOptions extends CommonOptions {
  readonly family?: string
  readonly all?: boolean
}

export function addPlans(program: Command, output: Output): void {
  const plans = program
    .command('plans')
    .summary('what each Microsoft plan can enforce')
    .description('The Microsoft plans a clinic meets, today’s and those of 2012, and what each can enforce.')
  withCommonOptions(plans.command('list', { isDefault: true }))
    .description('Lists the plans with the features that checks ask for.')
    .addOption(new Option('--family <family>', 'one family only').choices(Object.keys(FAMILIES)))
    .option('--all', 'the products too that only Microsoft’s imported list knows')
    .action((options: ListOptions) => {
      const imported = importedList(options)
      const shown = allPlans(imported).filter(
        ({ answer }) => options.family === undefined || answer.family === options.family,
      )
      output.answer(
        options.json
          ? listAsJson(shown, imported)
          : printableLines(plansList(shown, imported, options.all ?? false)),
      )
    })
  withCommonOptions(plans.command('show'))
    .description(
      'Tells what a plan can and cannot enforce, and which checks its people would be excused from.',
    )
    .argument('<name>', 'a plan’s name, of today or of 2012, or a product’s string id or id (GUID)')
    .action((name: string, options: CommonOptions) => {
      const found = named(name, importedList(options))
      output.answer(options.json ? shownAsJson(found) : printableLines(found.map(planText).join('\n')))
    })
  withCommonOptions(plans.command('import'))
    .description(
      'Keeps Microsoft’s list of products and service plans (CSV) in the data folder, for products that Ward’s own table does not know.',
    )
    .argument('<file>', 'Microsoft’s “Product names and service plan identifiers” CSV; - is standard input')
    .action(async (file: string, options: CommonOptions) => {
      const name = file === '-' ? 'standard input' : basename(file)
      const list = importMicrosoftProducts(await readWhole(file), name)
      writeProductList(settingsFor(options).settings.dataFolder, list)
      output.answer(options.json ? json(importedAnswer(list)) : importedText(list))
    })
  addServices(plans, output)
  addScope(plans, output)
  addUsers(plans, output)
  addAzure(plans, output)
}

function importedList(options: CommonOptions): ProductList | null {
  return readProductList(settingsFor(options).settings.dataFolder)
}

/** @throws AppError not-found with the names that come near */
function named(word: string, imported: ProductList | null): readonly Answered[] {
  const found = plansNamed(word, imported)
  if (found.length > 0) return found
  const names = nearest(word, [...planNames(), ...newToWard(imported).flatMap(({ titles }) => titles)])
  const near = names.length > 0 ? `Near it: ${names.join(', ')}.` : 'See: ward plans list'
  const hint =
    imported === null ? ' A newer product may be in Microsoft’s own list: ward plans import FILE.' : ''
  throw new AppError(
    'not-found',
    `There is no plan “${word.slice(0, 80)}” in what Ward knows. ${near}${hint}`,
  )
}

function json(answer: PlansAnswer | ShownPlansAnswer | PlansImportedAnswer): string {
  return `${JSON.stringify(answer, null, 2)}\n`
}

function listAsJson(shown: readonly Answered[], imported: ProductList | null): string {
  return json({
    schema: 'ward.plans/1',
    capabilities: Object.entries(CAPABILITIES).map(([id, { title, gives }]) => ({ id, title, gives })),
    plans: shown.map(({ answer }) => answer),
    imported: imported && { file: imported.file, asOf: imported.asOf, products: imported.products.length },
    disclaimer: NOT_LEGAL_ADVICE,
  })
}

function shownAsJson(found: readonly Answered[]): string {
  return json({
    schema: 'ward.plan/1',
    plans: found.map(({ answer, servicePlans }) => ({ ...answer, notLicensed: notLicensed(servicePlans) })),
    disclaimer: NOT_LEGAL_ADVICE,
  })
}

function importedAnswer(list: ProductList): PlansImportedAnswer {
  const { file, asOf, rows, duplicates, bad, products, servicePlans } = list
  return {
    schema: 'ward.plans-imported/1',
    file,
    asOf,
    rows,
    duplicates,
    bad,
    products: products.length,
    servicePlans: servicePlans.length,
    newToWard: newToWard(list).length,
  }
}

/** Bad rows that are told one by one; the JSON answer holds up to a thousand. */
const TOLD = 10

function importedText(list: ProductList): string {
  const { asOf, rows, duplicates, bad, products, servicePlans } = list
  const day = asOf === null ? ', of a day its name does not tell' : ` of ${asOf}`
  const lines = [
    `Kept Microsoft’s list${day}: ${counted(products.length, 'product')} with ${counted(servicePlans.length, 'service plan')} from ${counted(rows, 'row')}.`,
    `${counted(duplicates, 'row')} stood there twice. Ward’s own table does not know ${counted(newToWard(list).length, 'product')} of them; ward plans show finds those now too.`,
    ...(bad.count === 0 ? [] : [`${counted(bad.count, 'row')} could not be read:`]),
    ...bad.rows.slice(0, TOLD).map(({ line, reason }) => `  line ${line}: ${reason}`),
    ...(bad.count > TOLD ? [`  and ${bad.count - TOLD} more: see --json`] : []),
  ]
  return `${lines.join('\n')}\n`
}
