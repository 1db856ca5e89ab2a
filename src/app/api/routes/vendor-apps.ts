import { AppError } from '../../../base/app-error.ts'
import { MAIL_AND_FILES, reaches } from '../../../base/vendors/found.ts'
import { noteApp } from '../../../comply/vendors/app-notes.ts'
import { seenNow } from '../../../comply/vendors/known.ts'
import { keepLook } from '../../../comply/vendors/look-records.ts'
import { type AppRow, isSettled } from '../../../comply/vendors/register.ts'
import { appsTable, vendorsTable } from '../../../report/vendors/vendor-tables.ts'
import { deedOf } from '../../auth/caller.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/vendors.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { appAt, approvals, byOf, type VendorScenes } from './vendor-scene.ts'
import { shownApp, shownAppWhole } from './vendor-shown.ts'

/** What the settings and lists name, and what people say of it. */
export function vendorAppRoutes(doors: Doors, scenes: VendorScenes): readonly Route[] {
  return [
    defineRoute(contracts.listApps, async ({ tenant, query }) => {
      const { known, register } = await scenes.of(tenant())
      const words = wordsOf(query.q)
      const shown = register.apps.filter(
        row =>
          IS_SHOWN[query.show](row) &&
          (query.result === undefined || row.standing.result === query.result) &&
          (query.vendor === undefined || row.vendor?.id === query.vendor) &&
          fits(row, words),
      )
      const byKind: contracts.ShownApps['byKind'] = {}
      for (const { app } of shown) byKind[app.kind] = (byKind[app.kind] ?? 0) + 1
      const found = query.kind === undefined ? shown : shown.filter(({ app }) => app.kind === query.kind)
      const to = query.from + query.limit
      return {
        schema: 'ward.vendor-apps/1' as const,
        today: known.today,
        apps: found.slice(query.from, to).map(shownApp),
        found: found.length,
        all: register.apps.length,
        next: to < found.length ? to : null,
        byKind,
      }
    }),

    defineRoute(contracts.readApp, async asked => {
      const scene = await scenes.of(asked.tenant())
      const row = appAt(scene, asked.query.key)
      const { shown } = await approvals(doors, asked)
      const { today } = scene.known
      return {
        schema: 'ward.vendor-app/1' as const,
        today,
        app: shownAppWhole(row, scene.register, today, shown),
      }
    }),

    defineRoute(contracts.exportApps, async ({ tenant }) =>
      appsTable((await scenes.of(tenant())).register.apps),
    ),
    defineRoute(contracts.exportVendors, async ({ tenant }) =>
      vendorsTable((await scenes.of(tenant())).register.vendors),
    ),

    defineRoute(contracts.noteApp, async asked => {
      const { store, scope } = asked.tenant().work()
      const before = await scenes.of(asked.tenant())
      const { app, standing } = appAt(before, asked.body.key)
      const { key: _, expects, vendor, inScope, removed } = asked.body
      // As the register has it, not as the request does.
      const whose = before.register.vendors.find(row => row.vendor.id === vendor)
      const agreement = vendor === undefined ? standing.agreement : (whose?.standing.agreement ?? null)
      if (inScope === true && agreement === null) {
        throw new AppError(
          'bad-input',
          'No agreement with its vendor is on record here: say that one covers it once it is.',
        )
      }
      if (removed !== undefined && removed !== null && removed.on > before.known.today) {
        throw new AppError('bad-input', 'The day on which it was removed has not come.')
      }
      const said = {
        ...(vendor === undefined ? {} : { vendor }),
        ...(inScope === undefined ? {} : { inScope, inScopeOf: agreement?.id ?? null }),
        ...(removed === undefined ? {} : { removed }),
      }
      if (Object.keys(said).length === 0) {
        throw new AppError(
          'bad-input',
          'Nothing was said: give the vendor, whether it is covered, or that it was removed.',
        )
      }
      const by = byOf(asked.caller(), asked.tenant())
      await noteApp(store, scope, app, { said, expects }, by, deedOf(asked.caller()))
      const scene = await scenes.of(asked.tenant())
      const { shown } = await approvals(doors, asked)
      const { today } = scene.known
      return {
        schema: 'ward.vendor-app/1' as const,
        today,
        app: shownAppWhole(appAt(scene, app.key), scene.register, today, shown),
      }
    }),

    defineRoute(contracts.lookedAtApps, async asked => {
      const { store, scope } = asked.tenant().work()
      const { known, register } = await scenes.of(asked.tenant())
      const apps = register.apps.filter(({ app }) => reaches(app, MAIL_AND_FILES)).length
      const seen = { ...seenNow(known), apps }
      const by = byOf(asked.caller(), asked.tenant())
      const { value, version } = await keepLook(
        store,
        scope,
        { seen, expects: asked.body.expects },
        by,
        deedOf(asked.caller()),
      )
      return { schema: 'ward.vendor-look/1' as const, at: value.at, apps: value.apps, version }
    }),
  ]
}

const IS_SHOWN = {
  urgent: ({ app, standing }: AppRow) =>
    !isSettled(standing.result) && app.enabled !== false && reaches(app, MAIL_AND_FILES),
  new: ({ isNew }: AppRow) => isNew,
  open: ({ standing }: AppRow) => !isSettled(standing.result),
  settled: ({ standing }: AppRow) => isSettled(standing.result),
  all: () => true,
} as const

function wordsOf(q: string | undefined): readonly string[] {
  return (q ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
}

/** Every word stands somewhere in what is known of it. */
function fits({ app, vendor }: AppRow, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = [
    app.name,
    app.appId,
    app.publisher,
    app.verifiedPublisher,
    vendor?.name,
    ...app.domains,
    ...app.permissions.map(({ name }) => name),
    ...app.roles,
  ]
    .filter(one => one !== null && one !== undefined)
    .join('\n')
    .normalize('NFKC')
    .toLowerCase()
  return words.every(word => text.includes(word))
}
