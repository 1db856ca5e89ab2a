import type { Command } from 'commander'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { counted } from '../../../assess/judgement.ts'
import { AppError } from '../../../base/app-error.ts'
import { readRoleList } from '../../../collect/import/role-list/read-role-list.ts'
import { keepRoleList, type RoleList, roleLists } from '../../../comply/role-lists.ts'
import { systemClock } from '../../../host/clock.ts'
import { readWhole } from '../../../host/read-source.ts'
import type { RoleListsAnswer } from '../../api/contracts/role-lists.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { tenantScope } from '../tenant-scope.ts'
import { momentIn } from '../moment-in.ts'
import { type Output, printable } from '../output.ts'
import { paragraphs } from '../paragraphs.ts'
import { AT_THE_TERMINAL, withNewStore, withStore } from '../with-store.ts'

interface Given extends CommonOptions {
  readonly asOf?: string
  readonly role?: string
  readonly partial?: boolean
}

/** `ward audit roles`: who held administrators' roles when, beside what kept settings say. */
export function addAuditRoles(audit: Command, output: Output): void {
  const roles = audit
    .command('roles')
    .summary('who held administrators’ roles, and when')
    .description(
      'Microsoft’s log does not say whether somebody with a right to a mailbox is an administrator. Ward asks the roles that were on record at that time: those of kept settings (ward collect), and lists that are imported here, such as of Exchange role groups.',
    )
  withCommonOptions(roles.command('import'))
    .description(
      'Keeps a list of who holds administrators’ roles: CSV with the columns user, role, from, to, objectId, or JSON; also exports of Get-RoleGroupMember and Microsoft Graph. It holds from its moment until the next list. The tenant is made if it is new.',
    )
    .argument('<file>', 'the list; - is standard input')
    .option('--as-of <date>', 'the moment of which the list tells; now unless given')
    .option('--role <name>', 'the role of rows that name none')
    .option('--partial', 'the list does not have everybody who holds a role')
    .action(async (file: string, given: Given) => output.answer(await imported(file, given, output)))
  withCommonOptions(roles.command('list', { isDefault: true }))
    .description('Shows the lists that were imported.')
    .action(async (options: CommonOptions) => {
      const tenant = tenantIn(options)
      const lists = await withStore(options, async store =>
        roleLists(store, await store.tenants.scope(tenant)),
      )
      if (options.json) return output.answer(asJson(lists, false))
      output.answer(
        lists.length === 0
          ? 'No list of roles was imported yet. ward audit roles import FILE --as-of DATE\n'
          : lists.map(list => listText(list, output)).join('\n'),
      )
    })
}

async function imported(file: string, given: Given, output: Output): Promise<string> {
  const tenant = tenantIn(given)
  const now = systemClock()
  const asOf = given.asOf === undefined ? now : momentIn('--as-of', given.asOf)
  if (asOf > now) throw new AppError('bad-usage', '--as-of: who holds a role later cannot be known yet.')
  // The file is read before anything is made: a wrong file leaves no trace.
  const name = file === '-' ? 'What came on standard input' : file
  const { holders, groups, apps } = readRoleList(await readWhole(file), name, given.role)
  // Members of a group that holds a role hold it, and are not in the list.
  const complete = given.partial !== true && groups === 0
  if (groups > 0) {
    output.say(
      `${counted(groups, 'group')} in the list ${groups === 1 ? 'holds' : 'hold'} a role: the members are not in it, so it is kept as not complete. Add them as users and import it again.\n`,
    )
  }
  if (apps > 0) output.say(`${counted(apps, 'app')} in the list: passed over, no persons.\n`)
  const list: RoleList = { asOf, complete, holders: holders.map(one => ({ ...one, roles: [...one.roles] })) }
  const kept = await withNewStore(given, output, async store =>
    keepRoleList(store, await tenantScope(store, tenant), list, AT_THE_TERMINAL),
  )
  if (given.json) return asJson([list], kept)
  return `${kept ? 'Kept' : 'Was kept before'}: ${summary(list)}\n`
}

function summary({ asOf, complete, holders }: RoleList): string {
  const roles = new Set(holders.flatMap(one => one.roles))
  return `${counted(holders.length, 'entry', 'entries')} with ${counted(roles.size, 'role')} as of ${asOf.slice(0, 16)}Z${complete ? '' : ', not complete'}`
}

function listText(list: RoleList, output: Pick<Output, 'columns'>): string {
  const lines = list.holders.map(({ user, objectId, roles, from, to }) => {
    const since = from === null ? '' : `, from ${from.slice(0, 10)}`
    return `  ${user ?? objectId ?? ''}: ${roles.join(', ')}${since}${to === null ? '' : `, until ${to.slice(0, 10)}`}`
  })
  return paragraphs([summary(list), ...lines].map(printable), output)
}

function asJson(lists: readonly RoleList[], kept: boolean): string {
  const answer: RoleListsAnswer = {
    schema: 'ward.role-lists/1',
    kept,
    lists: [...lists],
    disclaimer: NOT_LEGAL_ADVICE,
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}
