import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  IT_MANAGERS,
  type ItManager,
  ORGANISATION_KINDS,
  type Organisation,
  type OrganisationKind,
} from '../../../base/hipaa/organisation.ts'
import { AppError } from '../../../base/app-error.ts'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import type { TenantName } from '../../../base/ids.ts'
import { isUsState } from '../../../base/us-states.ts'
import type { Kept } from '../../../comply/kept.ts'
import {
  checkedOrganisation,
  keepOrganisation,
  keptOrganisation,
} from '../../../comply/organisation-record.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { tenantScope } from '../tenant-scope.ts'
import { organisationText } from '../organisation-text.ts'
import type { Output } from '../output.ts'
import { AT_THE_TERMINAL, withNewStore, withStore } from '../with-store.ts'

/** What a field is set to; null empties it. Wrapped, since the parser of options makes a text of a bare null. */
interface SetTo<T> {
  readonly to: T | null
}

interface Given {
  readonly name?: string
  readonly kind?: readonly OrganisationKind[]
  readonly hybrid?: boolean
  readonly clearinghouseInside?: boolean
  readonly states?: readonly string[]
  readonly sites?: SetTo<number>
  readonly workforce?: SetTo<number>
  readonly ehr?: SetTo<string>
  readonly it?: SetTo<ItManager>
  readonly itProvider?: SetTo<string>
  readonly privacyOfficer?: SetTo<string>
  readonly securityOfficer?: SetTo<string>
  readonly timeZone?: SetTo<string>
}

export function addProfile(program: Command, output: Output): void {
  const profile = program
    .command('profile')
    .summary('who the tenant belongs to')
    .description(
      'The entity profile: what kind of organisation the tenant belongs to, where it is and who looks after it. What does not apply to it follows from this.',
    )
  withCommonOptions(profile.command('show', { isDefault: true }))
    .description('Shows the profile and what follows from it.')
    .action(async (options: CommonOptions) => {
      const tenant = tenantIn(options)
      const { value } = await withStore(options, async store =>
        keptOrganisation(store, await store.tenants.scope(tenant)),
      )
      output.answer(options.json ? asJson(value) : organisationText(value, output))
    })
  withCommonOptions(profile.command('set'))
    .description('Sets what is given and leaves the rest as it was. “none” empties a field.')
    .option('--name <name>', 'the organisation’s name')
    .addOption(new Option('--kind <kind...>', 'what it is; may be several').choices([...ORGANISATION_KINDS]))
    .option('--hybrid', 'a hybrid entity (45 CFR 164.103): only parts of it handle patient data')
    .option('--no-hybrid', 'not a hybrid entity')
    .option('--clearinghouse-inside', 'a clearinghouse that is part of it (164.308(a)(4)(ii)(A))')
    .option('--no-clearinghouse-inside', 'no clearinghouse inside')
    .option('--states <states>', 'states where patients live or sites are, such as MA,NH', statesIn)
    .option('--sites <number>', 'how many sites it has', count)
    .option('--workforce <number>', 'how many people work there', count)
    .option('--ehr <name>', 'the electronic health record system', text)
    .option('--it <who>', `who looks after the computers: ${IT_MANAGERS.join(', ')}`, itManager)
    .option('--it-provider <name>', 'the service provider’s name', text)
    .option('--privacy-officer <name>', 'who is privacy officer', text)
    .option('--security-officer <name>', 'who is security officer', text)
    .option('--time-zone <name>', 'the time zone of its days, such as America/New_York', text)
    .action(async (options: CommonOptions & Given) => {
      const tenant = tenantIn(options)
      // Looked at before anything is made: a profile that cannot be kept leaves no trace.
      const { value: before, version } = await keptProfile(options, tenant)
      const value = checkedOrganisation(merged(before, options))
      await withNewStore(options, output, async store => {
        const scope = await tenantScope(store, tenant)
        await keepOrganisation(store, scope, { value, version }, AT_THE_TERMINAL)
      })
      output.answer(options.json ? asJson(value) : organisationText(value, output))
    })
}

/** What is kept of a tenant and in a data folder that may both not be there yet. */
async function keptProfile(options: CommonOptions, tenant: TenantName): Promise<Kept<Organisation | null>> {
  try {
    return await withStore(options, async store => keptOrganisation(store, await store.tenants.scope(tenant)))
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return { value: null, version: 0 }
    throw error
  }
}

const FIELDS = [
  'name',
  'kind',
  'hybrid',
  'clearinghouseInside',
  'states',
  'sites',
  'workforce',
  'ehr',
  'it',
  'itProvider',
  'privacyOfficer',
  'securityOfficer',
  'timeZone',
] as const satisfies readonly (keyof Given)[]

function merged(before: Organisation | null, given: Given): Organisation {
  if (before !== null && FIELDS.every(field => given[field] === undefined)) {
    throw new AppError(
      'bad-usage',
      'Say what to set, such as --sites 3; ward profile set --help lists it all.',
    )
  }
  const name = given.name ?? before?.name
  const kinds = given.kind ?? before?.kinds
  if (name === undefined || kinds === undefined) {
    throw new AppError(
      'bad-usage',
      'A new profile needs a name and a kind: ward profile set --name "Main Street Clinic" --kind provider',
    )
  }
  const or = <T>(now: SetTo<T> | undefined, then: T | null | undefined): T | null =>
    now === undefined ? (then ?? null) : now.to
  // Whoever takes the computers into their own hands has that provider no longer.
  const alone = given.it?.to === 'own-staff' || given.it?.to === 'nobody'
  if (alone && given.itProvider?.to) {
    throw new AppError('bad-usage', '--it-provider goes with --it service-provider or both.')
  }
  return {
    name,
    kinds,
    hybrid: given.hybrid ?? before?.hybrid ?? false,
    clearinghouseInLargerOrganisation:
      given.clearinghouseInside ?? before?.clearinghouseInLargerOrganisation ?? false,
    states: given.states ?? before?.states ?? [],
    sites: or(given.sites, before?.sites),
    workforce: or(given.workforce, before?.workforce),
    ehr: or(given.ehr, before?.ehr),
    it: or(given.it, before?.it),
    itProvider: alone ? null : or(given.itProvider, before?.itProvider),
    privacyOfficer: or(given.privacyOfficer, before?.privacyOfficer),
    securityOfficer: or(given.securityOfficer, before?.securityOfficer),
    timeZone: or(given.timeZone, before?.timeZone),
  }
}

function asJson(organisation: Organisation | null): string {
  const answer = { schema: 'ward.profile/1', organisation, disclaimer: NOT_LEGAL_ADVICE }
  return `${JSON.stringify(answer, null, 2)}\n`
}

const isNone = (given: string) => given.trim().toLowerCase() === 'none'

function text(given: string): SetTo<string> {
  return { to: isNone(given) ? null : given }
}

function itManager(given: string): SetTo<ItManager> {
  const found = IT_MANAGERS.find(one => one === given)
  if (found === undefined && !isNone(given)) {
    throw new InvalidArgumentError(`It is one of ${IT_MANAGERS.join(', ')}, or none.`)
  }
  return { to: found ?? null }
}

function count(given: string): SetTo<number> {
  if (isNone(given)) return { to: null }
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new InvalidArgumentError('It is a whole number from 1, or none.')
  return { to: Number(given) }
}

function statesIn(given: string): readonly string[] {
  if (isNone(given)) return []
  const codes = given.split(',').map(one => one.trim().toUpperCase())
  if (!codes.every(isUsState)) {
    throw new InvalidArgumentError('States are written as the Postal Service does, with commas: MA,NH.')
  }
  return codes
}
