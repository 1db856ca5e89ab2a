import { AppError } from '../../../base/app-error.ts'
import { parseInstant } from '../../../base/time.ts'
import { keepAppList } from '../../../comply/vendors/app-list-records.ts'
import { importHints, importVendors } from '../../../comply/vendors/import-vendors.ts'
import { readAppList } from '../../../collect/import/app-lists/read-app-list.ts'
import {
  HINTS_CREDIT,
  readVendorHints,
  readVendorList,
} from '../../../collect/import/vendor-list/read-vendor-list.ts'
import { sha256Hex } from '../../../host/crypto.ts'
import { deedOf } from '../../auth/caller.ts'
import * as contracts from '../contracts/vendors.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { byOf, type VendorScenes } from './vendor-scene.ts'

/** What errors call a file that a page sent. */
const FILE = 'The file'

/** Lists that people read in: apps and consents from Microsoft 365, vendors of their own. */
export function vendorImportRoutes(scenes: VendorScenes): readonly Route[] {
  return [
    defineRoute(contracts.importAppList, async asked => {
      const { store, scope } = asked.tenant().work()
      const by = byOf(asked.caller(), asked.tenant())
      const { asOf, kind } = asked.query
      const { known } = await scenes.of(asked.tenant())
      if (asOf !== undefined && asOf > known.today) {
        throw new AppError(
          'bad-input',
          'The list would be from tomorrow: give the day on which it was exported.',
        )
      }
      const list = readAppList(asked.body, FILE, kind)
      const told = {
        asOf: asOf === undefined || asOf === known.today ? by.at : parseInstant(asOf),
        file: sha256Hex(asked.body),
      }
      const { value, isNew } = await keepAppList(store, scope, list, told, by, deedOf(asked.caller()))
      const { register } = await scenes.of(asked.tenant())
      return {
        schema: 'ward.app-list-kept/1' as const,
        kind: value.kind,
        rows: value.rows,
        asOf: value.asOf,
        isNew,
        fresh: register.apps.filter(row => row.isNew).length,
      }
    }),

    defineRoute(contracts.importVendors, async asked => {
      const { store, scope } = asked.tenant().work()
      const by = byOf(asked.caller(), asked.tenant())
      const deed = deedOf(asked.caller())
      const done =
        asked.query.as === 'hints'
          ? await importHints(store, scope, readVendorHints(asked.body, FILE), HINTS_CREDIT, by, deed)
          : await importVendors(store, scope, readVendorList(asked.body, FILE), by, deed)
      return { schema: 'ward.vendors-imported/1' as const, ...done }
    }),
  ]
}
