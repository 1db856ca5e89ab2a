import { AppError } from '../../../base/app-error.ts'
import { OFFICE_ROWS, type Office } from '../../../base/contact/offices.ts'
import { knowsTenant } from '../../../base/people/grants.ts'
import type { Instant } from '../../../base/time.ts'
import { CONTACT_REFUSED } from '../../../comply/contact/refused.ts'
import { loggedRefusals } from '../../../comply/logged-refusals.ts'
import type { Designation, Holder } from '../../../comply/contact/designation-body.ts'
import { keepDesignation } from '../../../comply/contact/designation-records.ts'
import type { ContactKnown } from '../../../comply/contact/known.ts'
import { designationPdfText } from '../../../comply/contact/request-pdf.ts'
import { askSignature } from '../../../comply/signing/ask-signature.ts'
import { takeBackRequest } from '../../../comply/signing/take-back.ts'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'
import { readPdf } from '../../../report/pdf/read-pdf.ts'
import type { Accounts } from '../../auth/accounts.ts'
import { type Caller, deedOf } from '../../auth/caller.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/designations.ts'
import type { BodyOf } from '../contracts/route.ts'
import { defineRoute, type Route } from '../define-route.ts'
import type { ContactScenes } from './contact-scene.ts'

/** Who holds which office: each designation is a version, and none is edited after. */
export function designationRoutes({ accounts }: Doors, scenes: ContactScenes): readonly Route[] {
  return [
    defineRoute(contracts.designateOffice, async ({ params, body, tenant, caller, now }) => {
      const { store, scope } = tenant().work()
      const deed = deedOf(caller())
      await loggedRefusals(
        { store, scope },
        { ...CONTACT_REFUSED, act: 'designate-office' },
        deed,
        async () => {
          const known = await scenes.known(tenant(), now)
          const before = refuseOther(known, params.office, body.expects)
          // A document that is not kept here is none.
          if (body.document !== null) await store.documents.read(scope, body.document.sha256)
          const { from, until, document, why, expects } = body
          const [holder, deputy] = await Promise.all([
            holderOf(accounts, body.holder, tenant().name, now),
            body.deputy === null ? null : holderOf(accounts, body.deputy, tenant().name, now),
          ])
          const designation = {
            office: params.office,
            holder,
            deputy,
            from,
            until,
            document,
            why,
            signature: null,
            ended: null,
            ...stamp(caller(), known),
          }
          const over = { why: 'Another designation took its place.', at: known.now }
          await takeBackRequest({ store, scope }, before?.signature ?? null, over, deed)
          await keepDesignation(store, scope, designation, expects, deed)
        },
      )
      return await scenes.shown(tenant(), caller(), now)
    }),

    defineRoute(contracts.endDesignation, async ({ params, body, tenant, caller, now }) => {
      const { store, scope } = tenant().work()
      const deed = deedOf(caller())
      await loggedRefusals(
        { store, scope },
        { ...CONTACT_REFUSED, act: 'end-designation' },
        deed,
        async () => {
          const known = await scenes.known(tenant(), now)
          const last = refuseOther(known, params.office, body.expects)
          if (last === null || last.ended !== null) throw conflict('There is nothing to end.')
          const next = { ...last, ended: { on: body.on, why: body.why }, ...stamp(caller(), known) }
          const over = { why: 'The designation was ended.', at: known.now }
          await takeBackRequest({ store, scope }, last.signature, over, deed)
          await keepDesignation(store, scope, next, body.expects, deed)
        },
      )
      return await scenes.shown(tenant(), caller(), now)
    }),

    defineRoute(contracts.askDesignationSignature, async ({ params, body, tenant, caller, now }) => {
      const { store, scope } = tenant().work()
      const deed = deedOf(caller())
      return await loggedRefusals(
        { store, scope },
        { ...CONTACT_REFUSED, act: 'ask-signature' },
        deed,
        async () => {
          const known = await scenes.known(tenant(), now)
          const last = refuseOther(known, params.office, body.expects)
          if (last === null || last.ended !== null) throw conflict('Nobody is designated: do that first.')
          const text = designationPdfText(last, known.organisation?.name ?? null)
          const pdf = await composePdf(text)
          const { pages } = await readPdf(pdf)
          const { sha256, bytes } = await store.documents.keep(scope, pdf, deed)
          const signature = await askSignature(
            tenant().work(),
            {
              purpose: 'designation',
              about: params.office,
              document: { sha256, bytes, pages, title: text.title },
              sentence: `${last.holder.name} is the ${OFFICE_ROWS[params.office].title.toLowerCase()} of ${known.organisation?.name ?? 'the practice'}.`,
              asks: { kind: 'account' },
              text,
            },
            deed,
          )
          const document = { sha256, title: text.title }
          const next = { ...last, document, signature: signature.value.id, ...stamp(caller(), known) }
          await keepDesignation(store, scope, next, body.expects, deed)
          return { schema: 'ward.designation-signature/1' as const, signature: signature.value.id }
        },
      )
    }),
  ]
}

type Named = BodyOf<typeof contracts.designateOffice>['holder']

/** Somebody with an account is named as the account is; those of other tenants are not there. @throws AppError bad-input */
async function holderOf(
  accounts: Accounts,
  { account, name, email }: Named,
  tenant: string,
  now: Instant,
): Promise<Holder> {
  if (account === null) return { account, name, email }
  const found = (await accounts.list()).find(({ id, state }) => id === account && state !== 'closed')
  if (found === undefined || !knowsTenant(found, tenant, now)) {
    throw new AppError('bad-input', 'This person has no account in Ward any more. Choose them anew.')
  }
  return { account, name: found.name, email: found.email }
}

function stamp({ account }: Caller, { now }: ContactKnown): Pick<Designation, 'by' | 'at'> {
  return { by: { id: account.id, name: account.name }, at: now }
}

/** The last version, which is the one that was seen. @throws AppError conflict */
function refuseOther(known: ContactKnown, office: Office, expects: number): Designation | null {
  const last = known.designations.get(office) ?? null
  if (last !== null && last.value.at > known.now) {
    throw conflict(
      'The machine’s clock stands before the last entry of this designation. Set it right, then try again.',
    )
  }
  if ((last?.version ?? 0) === expects) return last?.value ?? null
  throw conflict(
    'Somebody changed this designation meanwhile. Look at it again; what you wrote is still in the fields.',
  )
}

function conflict(sentence: string): AppError {
  return new AppError('conflict', sentence)
}
