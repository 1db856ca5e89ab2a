import { type Command, Option } from 'commander'
import { basename } from 'node:path'
import type * as z from 'zod'
import { AppError } from '../../../base/app-error.ts'
import { isDay } from '../../../base/days.ts'
import { dayIn } from '../../../base/time-zone.ts'
import { type Instant, parseInstant } from '../../../base/time.ts'
import { APP_LIST_KIND_NAMES, type AppListKind } from '../../../base/vendors/lists.ts'
import { PHI_ANSWERS, type PhiAnswer } from '../../../base/vendors/vendor.ts'
import type { TenantScope } from '../../../base/ids.ts'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { readAppList } from '../../../collect/import/app-lists/read-app-list.ts'
import {
  HINTS_CREDIT,
  readVendorHints,
  readVendorList,
} from '../../../collect/import/vendor-list/read-vendor-list.ts'
import { keptOrganisation } from '../../../comply/organisation-record.ts'
import { keepAppList } from '../../../comply/vendors/app-list-records.ts'
import { importHints, importVendors } from '../../../comply/vendors/import-vendors.ts'
import { readVendorsKnown, type VendorsKnown } from '../../../comply/vendors/known.ts'
import { vendorRegister, type VendorRegister } from '../../../comply/vendors/register.ts'
import { NO_TERMS } from '../../../comply/vendors/vendor-body.ts'
import { addVendor, foldedName } from '../../../comply/vendors/vendor-records.ts'
import { systemClock } from '../../../host/clock.ts'
import { sha256Hex } from '../../../host/crypto.ts'
import { readWhole } from '../../../host/read-source.ts'
import type { Store } from '../../../store/store.ts'
import type {
  vendorAnswer,
  vendorAppsAnswer,
  vendorImportAnswer,
  vendorListAnswer,
} from '../../api/contracts/vendor-answers.ts'
import { shownApp, shownVendor } from '../../api/routes/vendor-shown.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { type Output, printable } from '../output.ts'
import { paragraphs } from '../paragraphs.ts'
import { appLines, importLines, vendorLines, vendorListLines } from '../vendor-lines.ts'
import { AT_THE_TERMINAL, withStore } from '../with-store.ts'

interface Given extends CommonOptions {
  readonly does?: string
  readonly domain?: readonly string[]
  readonly publisher?: readonly string[]
  readonly appId?: readonly string[]
  readonly phi: PhiAnswer
  readonly by: string
}

/** A terminal does not know who acts: it writes down and reads in, and approves nothing. */
export function addVendorCommand(program: Command, output: Output): void {
  const vendor = program
    .command('vendor')
    .summary('vendors and third-party apps, and which agreement covers them')
    .description(
      'The register of vendors and of the apps that the settings and lists name. That somebody needs no agreement is asked and approved on the page: a terminal does not know who acts.',
    )
  const tell = (options: CommonOptions, answer: object, lines: readonly string[]) =>
    output.answer(
      options.json ? `${JSON.stringify(answer, null, 2)}\n` : paragraphs(lines.map(printable), output),
    )

  withCommonOptions(vendor.command('list', { isDefault: true }))
    .description('Lists every vendor and where it stands today.')
    .action(async (options: CommonOptions) => {
      const answer = await withRegister(options, listAnswer)
      tell(options, answer, vendorListLines(answer))
    })
  withCommonOptions(vendor.command('show'))
    .description('Shows one vendor with its apps.')
    .argument('<vendor>', 'its id or its name')
    .action(async (name: string, options: CommonOptions) => {
      const answer = await withRegister(options, (known, register) => oneAnswer(known, register, name))
      tell(options, answer, vendorLines(answer))
    })
  withCommonOptions(vendor.command('apps'))
    .description('Lists apps, connectors, forwarding and partners, most urgent first.')
    .option('--all', 'settled ones and Microsoft’s own too')
    .action(async (options: CommonOptions & { readonly all?: boolean }) => {
      const answer = await withRegister(options, (known, register) =>
        appsAnswer(known, register, options.all ?? false),
      )
      tell(options, answer, appLines(answer))
    })
  withCommonOptions(vendor.command('add'))
    .description('Writes a vendor down.')
    .argument('<name>', 'its name')
    .option('--does <text>', 'what it does for the practice')
    .option('--domain <domains...>', 'its domains')
    .option('--publisher <names...>', 'names under which it publishes apps')
    .option('--app-id <ids...>', 'ids of its apps')
    .addOption(
      new Option('--phi <answer>', 'whether it meets patient data')
        .choices([...PHI_ANSWERS])
        .default('unknown'),
    )
    .requiredOption('--by <name>', 'who writes it down')
    .action(async (name: string, options: Given) => {
      const answer = await inTenant(options, async (store, scope) => {
        const terms = {
          ...NO_TERMS,
          name,
          does: options.does ?? '',
          domains: options.domain ?? [],
          publishers: options.publisher ?? [],
          appIds: options.appId ?? [],
          phi: options.phi,
        }
        const { value } = await addVendor(store, scope, terms, byAtTerminal(options.by), AT_THE_TERMINAL)
        const known = await readVendorsKnown({ store, scope, now: systemClock })
        return oneAnswer(known, vendorRegister(known), value.id)
      })
      tell(options, answer, vendorLines(answer))
    })
  withCommonOptions(vendor.command('import'))
    .description(
      'Reads a list in: your own vendors, a list of apps, consents, Teams apps or partners, or what a public list tells of vendors in the register.',
    )
    .argument('<file>', 'the file, or - for standard input')
    .addOption(
      new Option('--as <what>', 'what it is')
        .choices(['vendors', 'hints', 'apps', ...APP_LIST_KIND_NAMES])
        .default('vendors'),
    )
    .option('--as-of <day>', 'the day on which a list of apps was exported; today unless given')
    .requiredOption('--by <name>', 'who reads it in')
    .action(
      async (
        file: string,
        options: CommonOptions & { readonly as: string; readonly asOf?: string; readonly by: string },
      ) => {
        const bytes = await readWhole(file)
        const name = file === '-' ? 'standard input' : basename(file)
        const answer = await inTenant(options, (store, scope) =>
          imported(store, scope, { bytes, name }, options),
        )
        tell(options, answer, importLines(answer))
      },
    )
}

type Answer<C extends { readonly shape: object }> = C extends z.ZodType ? z.input<C> : never

function listAnswer(known: VendorsKnown, { vendors, apps }: VendorRegister): Answer<typeof vendorListAnswer> {
  const byResult: Answer<typeof vendorListAnswer>['apps']['byResult'] = {}
  for (const { standing } of apps) byResult[standing.result] = (byResult[standing.result] ?? 0) + 1
  return {
    schema: 'ward.vendor-list/1',
    today: known.today,
    vendors: vendors.map(row => told(row, known)),
    apps: { all: apps.length, urgent: apps.filter(({ urgency }) => urgency < 2).length, byResult },
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

function oneAnswer(
  known: VendorsKnown,
  { vendors, apps }: VendorRegister,
  name: string,
): Answer<typeof vendorAnswer> {
  const found = vendors.filter(
    ({ vendor }) => vendor.id === name || foldedName(vendor.name) === foldedName(name),
  )
  // One that is no longer used may have the name of one that is.
  const row = found.find(({ vendor }) => vendor.retired === null) ?? found[0]
  if (row === undefined) {
    throw new AppError('not-found', 'There is no such vendor. ward vendor list shows them with their ids.')
  }
  return {
    schema: 'ward.vendor-shown/1',
    today: known.today,
    vendor: told(row, known),
    apps: apps.filter(({ vendor }) => vendor?.id === row.vendor.id).map(shownApp),
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

function appsAnswer(
  known: VendorsKnown,
  { apps }: VendorRegister,
  isAll: boolean,
): Answer<typeof vendorAppsAnswer> {
  const shown = apps.filter(({ urgency }) => isAll || urgency < 7)
  return {
    schema: 'ward.vendor-app-list/1',
    today: known.today,
    found: shown.length,
    apps: shown.map(shownApp),
    unread: known.snapshot === null ? [] : [...known.found.unread],
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

function told(row: VendorRegister['vendors'][number], known: VendorsKnown) {
  const { settlement: _, ...vendor } = shownVendor(row, known.today, () => ({ may: false, sentence: null }))
  return vendor
}

async function imported(
  store: Store,
  scope: TenantScope,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  options: { readonly as: string; readonly asOf?: string; readonly by: string },
): Promise<Answer<typeof vendorImportAnswer>> {
  const by = byAtTerminal(options.by)
  const schema = 'ward.vendor-import/1' as const
  if (options.as === 'vendors') {
    const { note: _, ...done } = await importVendors(
      store,
      scope,
      readVendorList(bytes, name),
      by,
      AT_THE_TERMINAL,
    )
    return { schema, kind: 'vendors', ...done, isNew: done.added.length > 0 }
  }
  if (options.as === 'hints') {
    const hints = readVendorHints(bytes, name)
    const { note: _, ...done } = await importHints(store, scope, hints, HINTS_CREDIT, by, AT_THE_TERMINAL)
    return { schema, kind: 'hints', ...done, isNew: done.changed.length > 0 }
  }
  const kind = APP_LIST_KIND_NAMES.find((one): one is AppListKind => one === options.as)
  const list = readAppList(bytes, name, kind)
  const told = { asOf: await momentOf(options.asOf, by.at, store, scope), file: sha256Hex(bytes) }
  const { value, isNew } = await keepAppList(store, scope, list, told, by, AT_THE_TERMINAL)
  return { schema, kind: value.kind, read: value.rows, added: [], changed: [], there: [], isNew }
}

/**
 * The moment of which a list tells. Today's list was exported just now, and not at midnight: another of today may be here.
 * @throws AppError bad-usage for what is no day, bad-input for a day that has not come there
 */
async function momentOf(
  day: string | undefined,
  now: Instant,
  store: Store,
  scope: TenantScope,
): Promise<Instant> {
  if (day === undefined) return now
  if (!isDay(day)) throw new AppError('bad-usage', '--as-of takes a day like 2026-06-30.')
  const { value } = await keptOrganisation(store, scope)
  const today = dayIn(now, value?.timeZone ?? null)
  if (day > today) {
    throw new AppError('bad-input', 'The list would be from tomorrow: give the day on which it was exported.')
  }
  return day === today ? now : parseInstant(day)
}

/** What a terminal says of itself: a name, and no account that vouches for it. */
function byAtTerminal(name: string) {
  return { by: { id: null, name }, at: systemClock() }
}

async function withRegister<T>(
  options: CommonOptions,
  make: (known: VendorsKnown, register: VendorRegister) => T,
): Promise<T> {
  return await inTenant(options, async (store, scope) => {
    const known = await readVendorsKnown({ store, scope, now: systemClock })
    return make(known, vendorRegister(known))
  })
}

async function inTenant<T>(
  options: CommonOptions,
  work: (store: Store, scope: TenantScope) => Promise<T>,
): Promise<T> {
  const tenant = tenantIn(options)
  return await withStore(options, async store => work(store, await store.tenants.scope(tenant)))
}
