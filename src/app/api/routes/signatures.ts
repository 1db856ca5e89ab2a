import { AppError } from '../../../base/app-error.ts'
import { signatureStateAt } from '../../../base/signing/signature.ts'
import type { Instant } from '../../../base/time.ts'
import { declineSignature, voidSignature } from '../../../comply/signing/signature-acts.ts'
import { lastLink, type SignatureLink, whyClosed } from '../../../comply/signing/signature-links.ts'
import {
  keepSignature,
  type KeptSignature,
  signatureById,
  signatureHistory,
  signaturesOf,
} from '../../../comply/signing/signature-records.ts'
import { keepView, lastView } from '../../../comply/signing/signature-views.ts'
import { SECOND_PERSON } from '../../../base/people/second-person.ts'
import type { Signature } from '../../../base/signing/signature.ts'
import { deedOf, sessionOf } from '../../auth/caller.ts'
import { acceptAsAccount, refuseOther } from '../../signing/accept-signature.ts'
import { completeAccepted, sealAgain } from '../../signing/complete-signature.ts'
import { loggedRefusals } from '../../../comply/logged-refusals.ts'
import { type LinkActor, makeOutsideLink, mayTakeCode, takeOutsideCode } from '../../signing/outside-link.ts'
import { shownText } from '../../signing/shown-document.ts'
import { capacityToSign, shownConsent, shownSignature, whyNotSign } from '../../signing/shown-signature.ts'
import { proofNeed } from '../../signing/signer-proof.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import { DOOR_PAGES } from '../contracts/pages.ts'
import type { RouteContract } from '../contracts/route.ts'
import * as contracts from '../contracts/signatures.ts'
import { type Asked, defineRoute, type Route } from '../define-route.ts'
import { pdfHeaders } from './documents.ts'
import { peopleOf, type TenantPerson } from './tenant-people.ts'

type AskedOf = Pick<Asked<RouteContract>, 'caller' | 'tenant' | 'client' | 'now'>

/** Signing by whoever has an account. Each call asks anew who is there: a signature's id opens nothing by itself. */
export function signatureRoutes(doors: Doors): readonly Route[] {
  const { store: installation } = doors
  const names = async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await doors.accounts.list()).map(({ id, name }) => [id, name]))

  /** As it is now: what was accepted in a moment in which the machine stopped is sealed by whoever looks next. */
  const looked = async (tenant: ShownTenant, id: string): Promise<KeptSignature> => {
    const { store, scope } = tenant.work()
    return await completeAccepted(tenant, await signatureById(store, scope, id))
  }
  const shown = async (kept: KeptSignature, now: Instant) => shownSignature(kept, await names(), now)
  const changed = async (kept: KeptSignature, now: Instant) => ({
    schema: 'ward.signature-changed/1' as const,
    signature: await shown(kept, now),
  })
  const change = async (
    tenant: ShownTenant,
    { id, expects, by }: { id: string; expects: number; by: string },
    act: (signature: Signature, at: Instant) => Signature,
  ) => {
    const { store, scope, now } = tenant.work()
    const { value, version } = await signatureById(store, scope, id)
    refuseOther(version, expects)
    return await changed(await keepSignature(store, scope, act(value, now()), version, { by }), now())
  }

  const actor = async ({ tenant, caller, now }: AskedOf): Promise<LinkActor> => ({
    deed: deedOf(caller()),
    people: await peopleOf(doors.accounts, tenant().name, now),
    now,
  })

  return [
    defineRoute(contracts.listSignatures, async ({ tenant, query }) => {
      const { store, scope, now } = tenant().work()
      const known = await names()
      const all = await signaturesOf(store, scope, query)
      const at = now()
      return {
        schema: 'ward.signatures/1' as const,
        now: at,
        signatures: all
          .map(kept => shownSignature(kept, known, at))
          .filter(({ state }) => query.state === undefined || state === query.state),
      }
    }),

    defineRoute(contracts.readSignature, async ({ tenant, params, caller, now }) => {
      const there = tenant()
      const kept = await looked(there, params.id)
      const { store, scope, now: clock } = there.work()
      const { account, session } = caller()
      const view = session === null ? null : await lastView(store, scope, params.id, session.id)
      const whyNot = whyNotSign(caller(), kept.value, there.name, now)
      const asks = { account, practice: there.practice, now }
      const link = await lastLink(store, scope, params.id)
      return {
        schema: 'ward.shown-signature/1' as const,
        practice: there.practice,
        now: clock(),
        organisation: there.title,
        signature: await shown(kept, clock()),
        hasText: (await shownText(there.work(), kept.value.document)) !== null,
        consent: shownConsent(),
        me: {
          name: account.name,
          email: account.email,
          capacity: capacityToSign(caller(), there.name, now),
          may: whyNot === null,
          whyNot,
          viewed: view !== null && view.sha256 === kept.value.document.sha256,
          proof:
            session === null
              ? ('nothing' as const)
              : (await proofNeed(installation, { ...asks, session })).need,
        },
        link:
          link === null
            ? null
            : {
                madeAt: link.value.madeAt,
                ends: link.value.ends,
                state: linkState(link.value.state, whyClosed(link.value, link.value.link, clock())),
                ...shownCode(
                  link.value,
                  account.id,
                  await peopleOf(doors.accounts, there.name, now),
                  await names(),
                ),
              },
        versions: (await signatureHistory(store, scope, params.id)).map(one => ({
          version: one.version,
          at: one.value.events.at(-1)?.at ?? one.value.askedAt,
          state: one.value.state,
          leaf: one.leaf,
        })),
      }
    }),

    defineRoute(contracts.openSignatureText, async asked => {
      const { tenant, params } = asked
      const { value } = await seen(asked, params.id)
      const text = await shownText(tenant().work(), value.document)
      if (text === null) {
        throw new AppError('not-found', 'This document has no text of its own: open it as a file.')
      }
      await keepSeen(asked, value, 'text')
      const { sha256 } = value.document
      return { schema: 'ward.document-text/1' as const, sha256, text: plainText(text) }
    }),

    defineRoute(contracts.openSignatureDocument, async asked => {
      const { tenant, params } = asked
      const { value } = await seen(asked, params.id)
      const { store, scope } = tenant().work()
      const bytes = await store.documents.read(scope, value.document.sha256)
      await keepSeen(asked, value, 'pdf')
      return pdfOf(bytes, value.document.title)
    }),

    defineRoute(contracts.acceptSignature, async asked => {
      const { tenant, params, body, caller, client, now } = asked
      const accepted = await refusing(asked, params.id, 'accept', async ({ value }) => {
        const why = whyNotSign(caller(), value, tenant().name, now)
        if (why !== null) throw new AppError('not-allowed', why)
        const place = { store: installation, tenant: tenant() }
        return await acceptAsAccount(place, params.id, body, { caller: caller(), client, now })
      })
      const kept = await completeAccepted(tenant(), accepted)
      return await changed(kept, tenant().work().now())
    }),

    defineRoute(contracts.declineSignature, async asked => {
      const { tenant, params, body, caller, now } = asked
      return await refusing(asked, params.id, 'decline', async ({ value }) => {
        const why = whyNotSign(caller(), value, tenant().name, now)
        if (why !== null) throw new AppError('not-allowed', why)
        const by = deedOf(caller()).by
        return await change(tenant(), { id: params.id, expects: body.expects, by }, (signature, at) =>
          declineSignature(signature, body.why, at),
        )
      })
    }),

    defineRoute(contracts.voidSignature, async asked => {
      const { tenant, params, body, caller } = asked
      const sent = { id: params.id, expects: body.expects, by: deedOf(caller()).by }
      return await refusing(asked, params.id, 'void', () =>
        change(tenant(), sent, (signature, at) => voidSignature(signature, body.why, at)),
      )
    }),

    defineRoute(contracts.sealSignatureAgain, async asked => {
      const { tenant, params, body, caller } = asked
      const kept = await refusing(asked, params.id, 'seal-again', async there => {
        refuseOther(there.version, body.expects)
        return await sealAgain(tenant(), there, deedOf(caller()).by)
      })
      return await changed(kept, tenant().work().now())
    }),

    defineRoute(contracts.makeSignatureLink, async asked => {
      const { tenant, params, body } = asked
      const place = { store: installation, tenant: tenant() }
      const { token, code, ends } = await refusing(asked, params.id, 'make-link', () =>
        actor(asked).then(acting => makeOutsideLink(place, params.id, body.expects, acting)),
      )
      return {
        schema: 'ward.signature-link/1' as const,
        link: `${doors.origin()}${DOOR_PAGES.counterparty}#${token}`,
        code,
        ends,
        signature: await shown(await seenSignature(tenant(), params.id), tenant().work().now()),
      }
    }),

    defineRoute(contracts.takeSignatureCode, async asked => {
      const place = { store: installation, tenant: asked.tenant() }
      const code = await refusing(asked, asked.params.id, 'take-code', async () =>
        takeOutsideCode(place, asked.params.id, await actor(asked)),
      )
      return { schema: 'ward.signature-code/1' as const, code }
    }),
  ]
}

/** Who was told the code of a link, and whether the caller may be. */
function shownCode(
  link: SignatureLink,
  caller: string,
  people: readonly TenantPerson[],
  names: ReadonlyMap<string, string>,
) {
  if (link.code !== null) {
    const { by, at, alone } = link.code
    const aboutCode = alone ? SECOND_PERSON['outside-code'].alone : null
    return { code: { name: names.get(by) ?? 'Somebody', at, alone }, mayTakeCode: false, aboutCode }
  }
  const answer = mayTakeCode(link, caller, people)
  const aboutCode = answer.may ? (answer.alone ? answer.onRecord : null) : answer.sentence
  return { code: null, mayTakeCode: answer.may, aboutCode }
}

/** A PDF as an answer, saved under the title's own letters. */
export function pdfOf(bytes: Uint8Array, title: string): Response {
  const name = title.normalize('NFKD').replaceAll(/[^A-Za-z0-9]+/g, '-')
  return new Response(new Uint8Array(bytes), { headers: pdfHeaders(name, bytes.length) })
}

/** A text as it goes out. */
export function plainText(text: NonNullable<Awaited<ReturnType<typeof shownText>>>) {
  const parts = text.parts.map(part => {
    if (part.kind === 'list') return { ...part, items: [...part.items] }
    if (part.kind !== 'facts') return part
    return { ...part, rows: part.rows.map(([label, value]): [string, string] => [label, value]) }
  })
  return { title: text.title, parts }
}

async function seenSignature(tenant: ShownTenant, id: string): Promise<KeptSignature> {
  const { store, scope } = tenant.work()
  return await signatureById(store, scope, id)
}

/** Acts on a signature that is here; a refusal goes on record. @throws AppError not-found, and as the act */
async function refusing<T>(
  { tenant, caller }: Pick<AskedOf, 'tenant' | 'caller'>,
  id: string,
  act: 'accept' | 'decline' | 'void' | 'seal-again' | 'make-link' | 'take-code',
  work: (there: KeptSignature) => Promise<T>,
): Promise<T> {
  const there = await seenSignature(tenant(), id)
  const tried = { kind: 'signature-refused', subject: id, act } as const
  return await loggedRefusals(tenant().work(), tried, deedOf(caller()), () => work(there))
}

/** @throws AppError not-found, not-allowed for a token, which reads nothing as a person */
async function seen({ tenant, caller }: AskedOf, id: string): Promise<KeptSignature> {
  sessionOf(caller())
  return await seenSignature(tenant(), id)
}

/** That this session's person was given the document; once it is decided, nothing is kept any more. */
async function keepSeen(
  { tenant, caller, client }: AskedOf,
  signature: Signature,
  as: 'text' | 'pdf',
): Promise<void> {
  const { store, scope, now } = tenant().work()
  if (signatureStateAt(signature, now()) !== 'pending') return
  const { id, document } = signature
  const by = deedOf(caller()).by
  const view = { signature: id, sha256: document.sha256, by, at: now(), as, ...client }
  await keepView(store, scope, sessionOf(caller()).id, view, { by })
}

function linkState(
  state: 'open' | 'used' | 'voided',
  closed: ReturnType<typeof whyClosed>,
): 'open' | 'used' | 'voided' | 'ended' {
  return closed === 'ended' ? 'ended' : state
}
