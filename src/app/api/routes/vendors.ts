import { AppError } from '../../../base/app-error.ts'
import { MAIL_AND_FILES, reaches } from '../../../base/vendors/found.ts'
import type { Vendor } from '../../../base/vendors/vendor.ts'
import { settlementState } from '../../../base/vendors/settlement-state.ts'
import { isSettled } from '../../../comply/vendors/register.ts'
import * as records from '../../../comply/vendors/vendor-records.ts'
import { callerMay, deedOf } from '../../auth/caller.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/vendors.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { approvals, type AskedInTenant, byOf, openVendorScenes } from './vendor-scene.ts'
import { shownApp, shownSettlement, shownVendor } from './vendor-shown.ts'
import { vendorAppRoutes } from './vendor-apps.ts'
import { vendorImportRoutes } from './vendor-imports.ts'
import { settlementRoutes } from './vendor-settlements.ts'

/** The register of vendors and third-party apps. */
export function vendorRoutes(doors: Doors): readonly Route[] {
  const scenes = openVendorScenes()

  const kept = async (asked: AskedInTenant, id: string) => ({
    schema: 'ward.vendor-kept/1' as const,
    vendor: await shownOne(asked, id),
  })
  const shownOne = async (asked: AskedInTenant, id: string) => {
    const { known, register } = await scenes.of(asked.tenant())
    const row = register.vendors.find(({ vendor }) => vendor.id === id)
    if (row === undefined) throw new AppError('not-found', 'There is no such vendor here.')
    return shownVendor(row, known.today, (await approvals(doors, asked)).shown)
  }

  return [
    defineRoute(contracts.listVendors, async asked => {
      const { known, register } = await scenes.of(asked.tenant())
      const { shown: approvalOf } = await approvals(doors, asked)
      const { today, found, snapshot, lists, look } = known
      const open = register.apps.filter(
        ({ app, standing }) =>
          !isSettled(standing.result) && app.enabled !== false && reaches(app, MAIL_AND_FILES),
      )
      const byResult: contracts.ShownVendors['apps']['byResult'] = {}
      for (const { standing } of register.apps)
        byResult[standing.result] = (byResult[standing.result] ?? 0) + 1
      const may = (permission: 'agreements:change' | 'agreements:sign') =>
        callerMay(asked.caller(), permission, asked.tenant().name, asked.now)
      return {
        schema: 'ward.vendors/1' as const,
        practice: asked.tenant().practice,
        today,
        vendors: register.vendors.map(row => shownVendor(row, today, approvalOf)),
        apps: {
          all: register.apps.length,
          urgent: open.length,
          fresh: register.apps.filter(({ isNew }) => isNew).length,
          byResult,
        },
        waiting: known.settlements
          .filter(({ value }) => ['asked', 'renewing'].includes(settlementState(value, today)))
          .map(kept => shownSettlement(kept, today, approvalOf)),
        openings: found.openings.map(one => ({ ...one })),
        sources: {
          settings: snapshot?.takenAt ?? null,
          lists: lists.map(({ value: { kind, asOf, rows } }) => ({ kind, asOf, rows })),
          unread: snapshot === null ? [] : [...found.unread],
        },
        look: look === null ? null : { at: look.value.at, by: look.value.by.name, version: look.version },
        may: { change: may('agreements:change'), settle: may('agreements:sign') },
      }
    }),

    defineRoute(contracts.readVendor, async asked => {
      const vendor = await shownOne(asked, asked.params.id)
      const { store, scope } = asked.tenant().work()
      const { register } = await scenes.of(asked.tenant())
      const versions = await records.vendorHistory(store, scope, vendor.id)
      return {
        schema: 'ward.vendor/1' as const,
        vendor,
        apps: register.apps.filter(row => row.vendor?.id === vendor.id).map(shownApp),
        history: versions.map(({ value, version }, index) => ({
          version,
          at: value.at,
          by: value.by.name,
          changed: changedFields(versions[index - 1]?.value ?? null, value),
        })),
      }
    }),

    defineRoute(contracts.addVendor, async asked => {
      const { store, scope } = asked.tenant().work()
      const by = byOf(asked.caller(), asked.tenant())
      const { value } = await records.addVendor(store, scope, asked.body.terms, by, deedOf(asked.caller()))
      return await kept(asked, value.id)
    }),

    defineRoute(contracts.changeVendor, async asked => {
      const { store, scope } = asked.tenant().work()
      const by = byOf(asked.caller(), asked.tenant())
      const { id } = asked.params
      await records.changeVendor(store, scope, id, asked.body, by, deedOf(asked.caller()))
      return await kept(asked, id)
    }),

    defineRoute(contracts.retireVendor, async asked => {
      const { store, scope } = asked.tenant().work()
      const by = byOf(asked.caller(), asked.tenant())
      const { id } = asked.params
      await records.retireVendor(store, scope, id, asked.body, by, deedOf(asked.caller()))
      return await kept(asked, id)
    }),

    ...vendorAppRoutes(doors, scenes),
    ...settlementRoutes(doors, scenes),
    ...vendorImportRoutes(scenes),
  ]
}

const STORY: ReadonlySet<string> = new Set(['id', 'by', 'at'])

/** Which fields one version has otherwise than the one before. */
function changedFields(before: Vendor | null, now: Vendor): string[] {
  if (before === null) return []
  return Object.keys(now).filter(
    field =>
      !STORY.has(field) &&
      JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(Reflect.get(now, field)),
  )
}
