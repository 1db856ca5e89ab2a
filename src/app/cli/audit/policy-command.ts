import type { Command } from 'commander'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import type { AccessPolicy, PolicyWho } from '../../../assess/audit/access-policy.ts'
import { counted } from '../../../assess/judgement.ts'
import { AppError } from '../../../base/app-error.ts'
import type { Instant } from '../../../base/time.ts'
import { addPolicies, endPolicy, policiesOf } from '../../../comply/access-policies.ts'
import type { Kept } from '../../../comply/kept.ts'
import { systemClock } from '../../../host/clock.ts'
import { readWhole } from '../../../host/read-source.ts'
import type { AccessPoliciesAnswer } from '../../api/contracts/audit-report-policies.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { tenantScope } from '../tenant-scope.ts'
import { type Output, printable } from '../output.ts'
import { paragraphs } from '../paragraphs.ts'
import { AT_THE_TERMINAL, withNewStore, withStore } from '../with-store.ts'
import { policyTerms } from './policy-fields.ts'
import { readPolicyFile } from './policy-file.ts'

interface Given extends CommonOptions {
  readonly kind?: string
  readonly user?: string
  readonly role?: string
  readonly class?: string
  readonly house?: boolean
  readonly why: string
  readonly ticket?: string
  readonly from?: string
  readonly until?: string
  readonly by: string
}

/** `ward audit policy`: who may reach a place, why and until when, for the access report to mark. */
export function addAuditPolicy(audit: Command, output: Output): void {
  const policy = audit
    .command('policy')
    .summary('who may reach a place, why, and until when')
    .description(
      'An access policy says who may reach a mailbox, site or OneDrive and why (45 CFR 164.514(d), 164.308(a)(4)). The access report marks the rows it explains and shows the others first. It permits and forbids nothing in Microsoft 365.',
    )
  withCommonOptions(policy.command('add'))
    .description('Writes down a policy.')
    .argument('<place>', 'the place’s address or id; with * at its end all that begin so')
    .option('--kind <kind>', 'only places of this kind, such as mailbox or site')
    .option('--user <name>', 'for one person, or one application by its id')
    .option('--role <name>', 'for who holds this role at that time')
    .option('--class <class>', 'for actors of this class, such as delegate or partner')
    .option('--house', 'for owners, delegates and administrators; nobody from outside and no application')
    .requiredOption('--why <text>', 'what they need it for')
    .option('--ticket <number>', 'the ticket it was asked for with')
    .option('--from <date>', 'from when it holds; now unless given')
    .option('--until <date>', 'until when it holds; without end unless given')
    .requiredOption('--by <name>', 'who approves it')
    .action(async (place: string, given: Given) => output.answer(await added(place, given, output)))
  withCommonOptions(policy.command('import'))
    .description(
      'Writes down the policies of a file: CSV with the columns place, kind, who, why, ticket, from, until, approver, or a JSON array with these fields. What is there already is not written again.',
    )
    .argument('<file>', 'the file; - is standard input')
    .action(async (file: string, options: CommonOptions) =>
      output.answer(await imported(file, options, output)),
    )
  withCommonOptions(policy.command('end'))
    .description('Ends a policy: from now on it explains nothing. What it explained before stays explained.')
    .argument('<id>', 'the policy’s number')
    .requiredOption('--by <name>', 'who ends it')
    .requiredOption('--why <text>', 'why it ends')
    .action(async (id: string, options: CommonOptions & { readonly by: string; readonly why: string }) => {
      const tenant = tenantIn(options)
      const at = systemClock()
      const kept = await withStore(options, async store => {
        const scope = await store.tenants.scope(tenant)
        return endPolicy(store, scope, id, { by: options.by, why: options.why, at }, AT_THE_TERMINAL)
      })
      output.answer(told([kept], options, at, output))
    })
  withCommonOptions(policy.command('list', { isDefault: true }))
    .description('Shows all policies, ended ones among them.')
    .action(async (options: CommonOptions) => {
      const tenant = tenantIn(options)
      const all = await withStore(options, async store =>
        policiesOf(store, await store.tenants.scope(tenant)),
      )
      output.answer(told(all, options, systemClock(), output))
    })
}

async function added(place: string, given: Given, output: Output): Promise<string> {
  const tenant = tenantIn(given)
  const at = systemClock()
  const { kind, why, ticket, from, until, by } = given
  const terms = policyTerms({ place, kind, who: whoOf(given), why, ticket, from, until, approver: by }, at)
  const kept = await withNewStore(given, output, async store =>
    addPolicies(store, await tenantScope(store, tenant), [terms], at, AT_THE_TERMINAL),
  )
  return told(kept, given, at, output)
}

async function imported(file: string, options: CommonOptions, output: Output): Promise<string> {
  const tenant = tenantIn(options)
  const at = systemClock()
  const terms = readPolicyFile(await readWhole(file), file === '-' ? 'Standard input' : printable(file), at)
  const kept = await withNewStore(options, output, async store =>
    addPolicies(store, await tenantScope(store, tenant), terms, at, AT_THE_TERMINAL),
  )
  if (options.json) return told(kept, options, at, output)
  const fresh = kept.filter(({ value }) => value.recordedAt === at).length
  return `${counted(kept.length, 'access policy', 'access policies')} read: ${fresh} new, ${kept.length - fresh} here already.\n`
}

/** @throws AppError bad-usage unless exactly one is given */
function whoOf({ user, role, class: actorClass, house }: Given): string {
  const given = [
    ...(user === undefined ? [] : [`user:${user}`]),
    ...(role === undefined ? [] : [`role:${role}`]),
    ...(actorClass === undefined ? [] : [`class:${actorClass}`]),
    ...(house === true ? ['house'] : []),
  ]
  const [one, ...more] = given
  if (one === undefined || more.length > 0) {
    throw new AppError('bad-usage', 'Say who it is for with one of --user, --role, --class and --house.')
  }
  return one
}

function told(
  kept: readonly Kept<AccessPolicy>[],
  { json }: CommonOptions,
  now: Instant,
  output: Output,
): string {
  if (json) {
    const answer: AccessPoliciesAnswer = {
      schema: 'ward.access-policies/1',
      policies: kept.map(({ value, version }) => ({ ownAccess: false, ...value, version })),
      disclaimer: NOT_LEGAL_ADVICE,
    }
    return `${JSON.stringify(answer, null, 2)}\n`
  }
  if (kept.length === 0)
    return 'There is no access policy. ward audit policy add PLACE --user NAME --why ... --by ...\n'
  return paragraphs(
    kept.flatMap(({ value }) => policyLines(value, now).map(printable)),
    output,
  )
}

function policyLines(policy: AccessPolicy, now: Instant): readonly string[] {
  const { id, place, who, why, ticket, approver, ended } = policy
  const kind = place.kind === null ? '' : ` (${place.kind})`
  return [
    `${id}  ${place.id}${kind}: ${whoWords(who)} (${stateOf(policy, now)})`,
    `  ${why}${ticket === null ? '' : ` Ticket ${ticket}.`} Approved by ${approver}.`,
    ...(ended === null ? [] : [`  Ended ${minute(ended.at)} by ${ended.by}: ${ended.why}`]),
  ]
}

function stateOf({ from, until, ended }: AccessPolicy, now: Instant): string {
  if (ended !== null) return 'ended'
  if (until !== null && until <= now) return `ran out ${minute(until)}`
  const end = until === null ? 'without end' : `until ${minute(until)}`
  return `${from > now ? 'not yet, ' : ''}from ${minute(from)}, ${end}`
}

function whoWords(who: PolicyWho): string {
  switch (who.kind) {
    case 'user':
      return who.id
    case 'role':
      return `role ${who.name}`
    case 'class':
      return `class ${who.class}`
    case 'house':
      return 'everybody of the house'
  }
}

function minute(moment: Instant): string {
  return `${moment.slice(0, 16)}Z`
}
