import { AppError } from '../../base/app-error.ts'
import { signatureStateAt } from '../../base/signing/signature.ts'
import type { Instant } from '../../base/time.ts'
import { keepLink, lastLink, type SignatureLink, whyClosed } from '../../comply/signing/signature-links.ts'
import { type KeptSignature, lastSignature } from '../../comply/signing/signature-records.ts'
import type { Kept } from '../../comply/kept.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import { openLimitByNetwork } from '../auth/limit-by-network.ts'
import { ADDRESS_LIMITS, NO_FAILURES } from '../auth/lockout.ts'
import { evidenceOf } from '../auth/sessions.ts'
import type { ShownTenant, Tenants } from '../tenants.ts'
import { behindLink, digitsOf, isCodeOf, type LinkBehind } from './outside-link.ts'

/** Whoever comes by a link, in the evidence log: no account. */
export const COUNTERPARTY = { by: 'counterparty' } as const
/** Wrong codes after which a link is voided: ten of a hundred million. */
const MOST_CODES = 10

export interface OutsideDoors {
  /** Of the installation. */
  readonly store: Pick<Store, 'people' | 'installationEvidence'>
  readonly tenants: Tenants
}

export interface Opened {
  readonly tenant: ShownTenant
  readonly kept: KeptSignature
  readonly link: Kept<SignatureLink>
}

interface Shown {
  readonly token: string
  readonly code: string
}

/**
 * What a link and its code open: one signature, and nothing else of Ward.
 * @param usedToo whether a link that was used to sign opens as well: for the copy of what was signed
 * @throws AppError not-allowed with why it does not open, which goes on record; too-many
 */
export async function openByLink(
  doors: OutsideDoors,
  shown: Shown,
  { client, now, usedToo }: { readonly client: Client; readonly now: Instant; readonly usedToo: boolean },
): Promise<Opened> {
  const tries = openLimitByNetwork(doors.store, 'counterparty', ADDRESS_LIMITS)
  await tries.refuse(client.address, now)
  const behind = await behindLink(doors.store, shown.token, now)
  const opened = behind === null ? null : await behindOf(doors.tenants, behind)
  if (behind === null || opened === null) {
    // Looked at and counted at once: of many sent at the same moment no more are written down than of those one by one.
    await tries.countOrRefuse(client.address, now)
    await doors.store.installationEvidence.append([
      evidenceOf('counterparty-refused', 'counterparty', 'unknown', {
        why: 'unknown',
        address: client.address,
      }),
    ])
    throw refusal('unknown')
  }
  const refuse = async (why: Why): Promise<never> => {
    const { store, scope } = opened.tenant.work()
    const fields = { why, address: client.address }
    await store.evidence.append(scope, [
      evidenceOf('counterparty-refused', 'counterparty', behind.signature, fields),
    ])
    throw refusal(why)
  }
  const at = opened.tenant.work().now()
  const closed = whyClosed(stateNow(opened), behind.link, at) ?? whyOver(opened, at)
  // What is said before the code says nothing of the clinic.
  if (closed !== null && closed !== 'used') return await refuse(closed)
  if (opened.link.value.code === null) {
    await tries.count(client.address, now)
    return await refuse('no-code')
  }
  if (!(await isRightCode(doors, opened, behind, shown, now))) {
    await tries.count(client.address, now)
    return await refuse('wrong-code')
  }
  if (closed === 'used' && (!usedToo || at >= opened.link.value.ends)) return await refuse('used')
  return opened
}

/** The link has done what it was made for. */
export async function useLink({ tenant, kept, link }: Opened): Promise<void> {
  const { store, scope } = tenant.work()
  try {
    await keepLink(
      store,
      scope,
      kept.value.id,
      { value: { ...link.value, state: 'used' }, version: link.version },
      COUNTERPARTY,
    )
  } catch (error) {
    // What was signed says by itself that the link was used.
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
  }
}

/** Signed or declined in a moment in which the machine stopped: the link is used, whether that was written down or not. */
function stateNow({ kept: { value }, link }: Opened): SignatureLink {
  const isUsed = value.acceptedAt !== null || value.state === 'declined'
  return isUsed && link.value.state === 'open' ? { ...link.value, state: 'used' } : link.value
}

/** Why nobody asks for the signature any more; null while somebody does. */
function whyOver({ kept: { value } }: Opened, at: Instant): 'ended' | 'taken-back' | null {
  const state = signatureStateAt(value, at)
  if (state === 'expired') return 'ended'
  return state === 'voided' || state === 'superseded' ? 'taken-back' : null
}

async function behindOf(tenants: Tenants, { tenant: name, signature }: LinkBehind): Promise<Opened | null> {
  const tenant = await tenants.open(name)
  if (tenant === null || !(await tenant.ready())) return null
  const { store, scope } = tenant.work()
  const kept = await lastSignature(store, scope, signature)
  const link = kept === null ? null : await lastLink(store, scope, signature)
  return kept === null || link === null ? null : { tenant, kept, link }
}

/** Counts the try before it looks: of many at the same moment no more are looked at than of those one by one. */
async function isRightCode(
  { store }: OutsideDoors,
  opened: Opened,
  { link }: LinkBehind,
  shown: Shown,
  now: Instant,
): Promise<boolean> {
  const key = `counterparty-code:${link}`
  let tries = 0
  await store.people.addressFailures.change(key, there => {
    tries = there.failures + 1
    return { failures: tries, lastAt: now }
  })
  const isRight = tries <= MOST_CODES && (await isCodeOf(store, link, digitsOf(shown.code), now))
  if (isRight) await store.people.addressFailures.change(key, () => NO_FAILURES)
  else if (tries >= MOST_CODES) await voidLink(opened)
  return isRight
}

async function voidLink({ tenant, kept, link }: Opened): Promise<void> {
  const { store, scope } = tenant.work()
  const value = { ...link.value, state: 'voided' as const }
  if (link.value.state !== 'open') return
  await keepLink(store, scope, kept.value.id, { value, version: link.version }, COUNTERPARTY).catch(
    (error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    },
  )
}

type Why = 'unknown' | 'replaced' | 'used' | 'voided' | 'ended' | 'taken-back' | 'no-code' | 'wrong-code'

const WHY: Readonly<Record<Why, string>> = {
  unknown: 'This link does not open. Copy it whole from the message you were sent, or ask for a new one.',
  replaced: 'A newer link was made in place of this one. Use the newer one.',
  used: 'This link was used: the document was signed or declined with it. Ask whoever sent it if that was not you.',
  voided: 'This link was closed after too many wrong codes. Ask whoever sent it for a new one.',
  'taken-back': 'Nobody asks for this signature any more: it was taken back, or asked for anew.',
  ended: 'This link has run out. Ask whoever sent it for a new one.',
  'no-code':
    'Nobody there has taken the code of this link yet, so it opens nothing. Ask whoever sent it for the code.',
  'wrong-code':
    'This code is not right. It has eight digits and was given to you apart from the link. After ten wrong codes the link is closed.',
}

function refusal(why: Why): AppError {
  return new AppError('not-allowed', WHY[why], { detail: { why } })
}
