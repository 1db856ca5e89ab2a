import { AppError } from '../../../base/app-error.ts'
import { type KeptSignature, signatureById } from '../../../comply/signing/signature-records.ts'
import { acceptOutside, declineOutside, outsideOf, viewedOutside } from '../../signing/accept-outside.ts'
import { completeAccepted } from '../../signing/complete-signature.ts'
import { loggedRefusals } from '../../../comply/logged-refusals.ts'
import { COUNTERPARTY, type Opened, openByLink } from '../../signing/outside-door.ts'
import { shownText } from '../../signing/shown-document.ts'
import { shownConsent } from '../../signing/shown-signature.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/counterparty.ts'
import { type Client, defineRoute, type Route } from '../define-route.ts'
import { pdfOf, plainText } from './signatures.ts'

/** What a signer outside reaches: one signature by a link and a code, each call with both. */
export function counterpartyRoutes(doors: Doors): readonly Route[] {
  const shown = async (
    opened: Opened,
    kept: KeptSignature,
    client: Client,
  ): Promise<contracts.OpenedByLink> => {
    const { value, version } = kept
    const { store, scope, now } = opened.tenant.work()
    const link = opened.link.value
    const asks = outsideOf(opened)
    const text = value.acceptedAt === null ? await shownText({ store, scope }, value.document) : null
    if (text !== null && value.state === 'pending' && now() < value.ends) {
      await viewedOutside(opened, 'text', client)
    }
    const asker = (await doors.accounts.list()).find(({ id }) => id === value.askedBy)
    return {
      schema: 'ward.counterparty/1',
      from: { organisation: opened.tenant.title, name: asker?.name ?? opened.tenant.title },
      signer: { ...asks, title: asks.title ?? '' },
      sentence: value.sentence,
      document: value.document,
      text: text === null ? null : plainText(text),
      version,
      state: stateOf(value.state),
      ends: value.ends,
      linkEnds: link.ends,
      consent: shownConsent(),
      acceptedAt: value.acceptedAt,
      sealed: value.sealed,
    }
  }

  return [
    defineRoute(contracts.openCounterparty, async ({ body, client, now }) => {
      const opened = await openByLink(doors, body, { client, now, usedToo: true })
      return await shown(opened, await completeAccepted(opened.tenant, opened.kept), client)
    }),

    defineRoute(contracts.counterpartyDocument, async ({ body, client, now }) => {
      const opened = await openByLink(doors, body, { client, now, usedToo: body.copy })
      const { store, scope } = opened.tenant.work()
      const { document, sealed, id } = (await signatureById(store, scope, opened.kept.value.id)).value
      if (body.copy) {
        if (sealed === null)
          throw new AppError('not-found', 'The sealed copy is not there yet. Try again soon.')
        return pdfOf(await store.documents.read(scope, sealed.sha256), `${document.title} signed ${id}`)
      }
      const bytes = await store.documents.read(scope, document.sha256)
      await viewedOutside(opened, 'pdf', client)
      return pdfOf(bytes, document.title)
    }),

    defineRoute(contracts.acceptAsCounterparty, async ({ body, client, now }) => {
      const opened = await openByLink(doors, body, { client, now, usedToo: false })
      const signed = { kind: 'signature-refused', subject: opened.kept.value.id, act: 'accept' } as const
      const accepted = await loggedRefusals(opened.tenant.work(), signed, COUNTERPARTY, () =>
        acceptOutside(opened, body, client),
      )
      return await shown(opened, await completeAccepted(opened.tenant, accepted), client)
    }),

    defineRoute(contracts.declineAsCounterparty, async ({ body, client, now }) => {
      const opened = await openByLink(doors, body, { client, now, usedToo: false })
      const declined = { kind: 'signature-refused', subject: opened.kept.value.id, act: 'decline' } as const
      const kept = await loggedRefusals(opened.tenant.work(), declined, COUNTERPARTY, () =>
        declineOutside(opened, body.why, body.expects),
      )
      return await shown(opened, kept, client)
    }),
  ]
}

/** A link opens nothing that has another state. */
function stateOf(state: KeptSignature['value']['state']): contracts.OpenedByLink['state'] {
  if (state === 'expired' || state === 'voided' || state === 'superseded') return 'declined'
  return state
}
