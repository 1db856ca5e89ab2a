import { type Command, Option } from 'commander'
import { CLOUDS } from '../../../assess/services/define-service.ts'
import { CLOUD_WORDS } from '../../../assess/services/service-words.ts'
import type { Cloud } from '../../../base/fact.ts'
import { readServiceScope } from '../../../collect/import/service-scope/read-service-scope.ts'
import { readServicesKnown } from '../../../comply/services/known.ts'
import { keepScope, lookAtScope } from '../../../comply/services/scope-records.ts'
import type { ScopeImported } from '../../api/contracts/service-changes.ts'
import { shownScope, shownServices } from '../../api/routes/services-shown.ts'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import { type Output, printableLines } from '../output.ts'
import { AT_THE_TERMINAL } from '../with-store.ts'
import { asJson, dayOption, readNamed, saidBy, withServices } from './service-work.ts'

interface ImportOptions extends CommonOptions {
  readonly asOf: string
  readonly source: string
  readonly cloud?: Cloud
  readonly complete?: boolean
  readonly look?: boolean
  readonly by?: string
}

/** `ward plans scope`: Microsoft's list of covered services. */
export function addScope(plans: Command, output: Output): void {
  const scope = plans.command('scope').description('Microsoft’s list of covered services, with its day.')
  withCommonOptions(scope.command('list', { isDefault: true }))
    .description('Lists the lists that were brought, the latest first.')
    .action(async (options: CommonOptions) => {
      const known = await withServices(options, async work =>
        shownServices(await readServicesKnown(work), false),
      )
      if (options.json) return output.answer(asJson(known))
      const lines = known.lists.map(
        ({ asOf, cloud, names, complete, source, unmatched }) =>
          `${asOf}  ${CLOUD_WORDS[cloud]}  ${names} names${complete ? ', all that is covered' : ''}  ${source}${unmatched.length === 0 ? '' : `\n            Ward does not know: ${unmatched.join('; ')}`}`,
      )
      output.answer(
        lines.length === 0
          ? `No list is on record: Ward goes by its own of ${known.ofTable.asOf}. ward plans scope import FILE --as-of DAY --source ADDRESS\n`
          : printableLines(`${lines.join('\n')}\n`),
      )
    })
  withCommonOptions(scope.command('import'))
    .description(
      'Keeps a list and tells what it changes; with --look tells only. Later days hold, earlier ones stay.',
    )
    .argument('<file>', 'a CSV with a column “Service”, or names, one to a line; - is standard input')
    .requiredOption('--as-of <day>', 'the day on which it was taken from Microsoft')
    .requiredOption('--source <address>', 'where it was taken from')
    .addOption(
      new Option('--cloud <cloud>', 'which cloud it is for; the tenant’s unless given').choices([...CLOUDS]),
    )
    .option('--complete', 'it names all that is covered in that cloud')
    .option('--look', 'keep nothing')
    .option('--by <name>', 'who brings it')
    .action(async (file: string, options: ImportOptions) => {
      const asOf = dayOption(options.asOf)
      const { bytes, name } = await readNamed(file)
      const answer = await withServices(options, async (work): Promise<ScopeImported> => {
        const cloud = options.cloud ?? (await readServicesKnown(work)).cloud
        const { rows, bad } = readServiceScope(bytes, name, cloud)
        const { source, complete = false, by } = options
        const list = {
          asOf,
          source,
          cloud,
          complete,
          file: name,
          rows: rows.map(row => ({ ...row })),
          ...saidBy(by),
        }
        const told = options.look
          ? await lookAtScope(work.store, work.scope, list, work.today)
          : await keepScope(work.store, work.scope, list, work.today, AT_THE_TERMINAL)
        const { added, removed, turned, same } = told.diff
        return {
          schema: 'ward.service-scope-imported/1',
          list: shownScope(told.list),
          isNew: told.isNew,
          kept: options.look !== true,
          before: told.before?.asOf ?? null,
          diff: { added: [...added], removed: [...removed], turned: turned.map(one => ({ ...one })), same },
          bad: bad.map(one => ({ ...one })),
        }
      })
      output.answer(options.json ? asJson(answer) : printableLines(importedText(answer)))
    })
}

function importedText({ list, isNew, kept, before, diff, bad }: ScopeImported): string {
  const part = (title: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${title}:`, ...names.map(name => `  ${name}`)]
  return [
    `${kept ? (isNew ? 'Kept' : 'Here already') : 'Not kept'}: the list of ${list.asOf} for the ${CLOUD_WORDS[list.cloud]}, ${list.names} names.`,
    before === null ? 'There was none before.' : `Against that of ${before}: ${diff.same} as before.`,
    ...part('New', before === null ? [] : diff.added),
    ...part('No longer named', diff.removed),
    ...part(
      'Covered now',
      diff.turned.filter(({ covered }) => covered).map(({ name }) => name),
    ),
    ...part(
      'No longer covered',
      diff.turned.filter(({ covered }) => !covered).map(({ name }) => name),
    ),
    ...part('Names that Ward does not know', list.unmatched),
    ...part(
      'Rows that could not be read',
      bad.map(({ line, reason }) => `line ${line}: ${reason}`),
    ),
    '',
  ].join('\n')
}
