import type { AskedSigner, Signer } from '../../base/signing/signature.ts'
import { acceptSignature, declineSignature } from '../../comply/signing/signature-acts.ts'
import { keepSignature, type KeptSignature } from '../../comply/signing/signature-records.ts'
import { keepView, lastView } from '../../comply/signing/signature-views.ts'
import type { Client } from '../api/define-route.ts'
import { consentNow, refuseOther, type SentAcceptance, tickedConsent } from './accept-signature.ts'
import { COUNTERPARTY, type Opened, useLink } from './outside-door.ts'

type Outside = Extract<AskedSigner, { readonly kind: 'outside' }>

/** Whom a link was made for. */
export function outsideOf({ kept }: Opened): Outside {
  const { asks } = kept.value
  if (asks.kind !== 'outside') throw new Error('a link is made for a signer outside only')
  return asks
}

/** Keeps that the document was given to whoever came by the link. */
export async function viewedOutside(opened: Opened, as: 'text' | 'pdf', client: Client): Promise<void> {
  const { store, scope, now } = opened.tenant.work()
  const { id, document } = opened.kept.value
  const seen = { signature: id, sha256: document.sha256, by: null, at: now(), as, ...client }
  await keepView(store, scope, opened.link.value.link, seen, COUNTERPARTY)
}

/** Signs as whom the officer asked: who holds the link and the code. @throws AppError as `acceptSignature` */
export async function acceptOutside(
  opened: Opened,
  sent: SentAcceptance,
  client: Client,
): Promise<KeptSignature> {
  const { store, scope, now } = opened.tenant.work()
  const { value: signature, version } = opened.kept
  refuseOther(version, sent.expects)
  const { name, email, organisation } = outsideOf(opened)
  const at = now()
  const signer: Signer = {
    kind: 'outside',
    id: null,
    name,
    email,
    title: sent.title,
    organisation,
    authority: sent.authority,
    roles: [],
    method: opened.link.value.code?.alone === true ? 'link+code-by-one' : 'link+code',
    provenAt: at,
    address: client.address,
    agent: client.agent,
  }
  const accepted = acceptSignature(
    signature,
    {
      at,
      seen: sent.sha256,
      view: await lastView(store, scope, signature.id, opened.link.value.link),
      consent: tickedConsent(sent),
      intent: sent.intent,
      scrolled: sent.scrolled,
      typedName: sent.name,
      signer,
    },
    consentNow(),
  )
  const kept = await keepSignature(store, scope, accepted, version, COUNTERPARTY)
  await useLink(opened)
  return kept
}

/** @throws AppError bad-input without a reason, conflict */
export async function declineOutside(opened: Opened, why: string, expects: number): Promise<KeptSignature> {
  const { store, scope, now } = opened.tenant.work()
  const { value: signature, version } = opened.kept
  refuseOther(version, expects)
  const kept = await keepSignature(
    store,
    scope,
    declineSignature(signature, why, now()),
    version,
    COUNTERPARTY,
  )
  await useLink(opened)
  return kept
}
