import { AppError } from '../../../base/app-error.ts'
import * as records from '../../../comply/vendors/settlement-records.ts'
import { vendorById } from '../../../comply/vendors/vendor-records.ts'
import type { Kept } from '../../../comply/kept.ts'
import type { Settlement, SettlementSubject } from '../../../base/vendors/vendor.ts'
import { deedOf } from '../../auth/caller.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/vendor-settlements.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { appAt, approvals, type AskedInTenant, byOf, type VendorScenes } from './vendor-scene.ts'
import { settlementWithout, shownSettlement } from './vendor-shown.ts'

/** That somebody needs no agreement: asked by one person, approved by another where there is one. */
export function settlementRoutes(doors: Doors, scenes: VendorScenes): readonly Route[] {
  const today = async (asked: AskedInTenant) => (await scenes.of(asked.tenant())).known.today
  const told = async (asked: AskedInTenant, kept: Kept<Settlement>) => ({
    schema: 'ward.vendor-settlement/1' as const,
    settlement: shownSettlement(kept, await today(asked), (await approvals(doors, asked)).shown),
  })

  return [
    defineRoute(contracts.askSettlement, async asked => {
      const { store, scope } = asked.tenant().work()
      const { subject: named, settles, reason, until, expects } = asked.body
      const subject = await subjectOf(named)
      async function subjectOf(given: typeof named): Promise<SettlementSubject> {
        if (given.kind === 'vendor') {
          const { value } = await vendorById(store, scope, given.id)
          if (value.retired !== null) {
            throw new AppError('conflict', 'This vendor is no longer used: say that it is again before.')
          }
          return { kind: 'vendor', id: value.id }
        }
        // By the name as the settings have it, not as the request has it.
        const { app } = appAt(await scenes.of(asked.tenant()), given.key)
        if (app.owner === 'microsoft') {
          throw new AppError(
            'bad-input',
            'This app is Microsoft’s own: whether its service is covered stands under Covered services.',
          )
        }
        return { kind: 'app', key: app.key, name: app.name }
      }
      const by = byOf(asked.caller(), asked.tenant())
      const wish = { subject, settles, reason, until, expects }
      const kept = await records.askSettlement(
        store,
        scope,
        wish,
        await today(asked),
        by,
        deedOf(asked.caller()),
      )
      return await told(asked, kept)
    }),

    defineRoute(contracts.readSettlement, async asked => {
      const { store, scope } = asked.tenant().work()
      const kept = await records.settlementById(store, scope, asked.params.id)
      const day = await today(asked)
      const versions = await records.settlementHistory(store, scope, asked.params.id)
      return { ...(await told(asked, kept)), versions: versions.map(one => settlementWithout(one, day)) }
    }),

    defineRoute(contracts.approveSettlement, async asked => {
      const { store, scope } = asked.tenant().work()
      const { id } = asked.params
      const { value } = await records.settlementById(store, scope, id)
      if (value.asked === null) throw new AppError('conflict', 'Nothing waits for an approval here.')
      const answer = (await approvals(doors, asked)).of(value)
      if (!answer.may) throw new AppError('not-allowed', answer.sentence)
      const said = {
        ...byOf(asked.caller(), asked.tenant()),
        expects: asked.body.expects,
        alone: answer.alone ? answer.onRecord : null,
      }
      const kept = await records.approveSettlement(
        store,
        scope,
        id,
        said,
        await today(asked),
        deedOf(asked.caller()),
      )
      return await told(asked, kept)
    }),

    defineRoute(contracts.endSettlement, async asked => {
      const { store, scope } = asked.tenant().work()
      const { expects, why, what } = asked.body
      const said = { ...byOf(asked.caller(), asked.tenant()), expects, why }
      const end = what === 'request' ? records.declineSettlement : records.withdrawSettlement
      const kept = await end(store, scope, asked.params.id, said, await today(asked), deedOf(asked.caller()))
      return await told(asked, kept)
    }),
  ]
}
