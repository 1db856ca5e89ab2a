import { AppError } from '../../../base/app-error.ts'
import { ACCEPTED_ROLE_NAMES } from '../../../base/contact/accepted.ts'
import { roleHeld } from '../../../base/contact/role-held.ts'
import type { Instant } from '../../../base/time.ts'
import type { ActScene } from '../../../comply/contact/act-scene.ts'
import type { Contact } from '../../../comply/contact/contact-body.ts'
import { keepContact } from '../../../comply/contact/contact-records.ts'
import { CONTACT_REFUSED } from '../../../comply/contact/refused.ts'
import { loggedRefusals } from '../../../comply/logged-refusals.ts'
import type { ContactKnown } from '../../../comply/contact/known.ts'
import { afterAct } from '../../../comply/contact/later-acts.ts'
import { named, recordedDefault } from '../../../comply/contact/naming.ts'
import { requestPdfText } from '../../../comply/contact/request-pdf.ts'
import { roleSentence } from '../../../comply/contact/role-words.ts'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'
import { type Caller, deedOf, sessionOf } from '../../auth/caller.ts'
import { shownRole } from '../../contact/contact-answer.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/contact.ts'
import type { AnswerOf } from '../contracts/route.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { contactScene } from './contact-scene.ts'
import { designationRoutes } from './designations.ts'
import { pdfHeaders } from './documents.ts'

/** The HIPAA administrative contact: who it is, how it is changed, and what goes to Microsoft about it. */
export function contactRoutes(doors: Doors): readonly Route[] {
  const scenes = contactScene(doors)
  const kept = async (
    asked: { readonly tenant: () => ShownTenant; readonly caller: () => Caller; readonly now: Instant },
    { act, expects }: { readonly act: string; readonly expects: number },
    make: (scene: ActScene) => Contact,
  ): Promise<AnswerOf<typeof contracts.readContact>> => {
    const caller = asked.caller()
    const { store, scope } = asked.tenant().work()
    const deed = deedOf(caller)
    await loggedRefusals({ store, scope }, { ...CONTACT_REFUSED, act }, deed, async () => {
      // Programs hold no role of Microsoft’s, so what they ask for is nobody’s.
      sessionOf(caller)
      const known = await scenes.known(asked.tenant(), asked.now)
      refuseOther(known, expects)
      await keepContact(
        store,
        scope,
        make(scenes.scene(known, caller, asked.tenant(), asked.now)),
        expects,
        deed,
      )
    })
    return await scenes.shown(asked.tenant(), caller, asked.now)
  }
  return [
    defineRoute(contracts.readContact, ({ tenant, caller, now }) => scenes.shown(tenant(), caller(), now)),

    defineRoute(contracts.readCandidate, async ({ query, tenant, now }) => {
      const { directory, now: there } = await scenes.known(tenant(), now)
      const answer = roleHeld(directory.sources, [query.account], ACCEPTED_ROLE_NAMES, there)
      return {
        schema: 'ward.contact-candidate/1' as const,
        ...shownRole(answer),
        sentence: roleSentence(answer, query.account),
      }
    }),

    defineRoute(contracts.nameContact, asked => {
      const { accountName, domain, name, email, phone, mailbox, attested, why, expects } = asked.body
      const person = { accountName, domain, name, email, phone }
      return kept(asked, { act: 'name', expects }, scene => named(scene, { person, mailbox, attested, why }))
    }),

    defineRoute(contracts.recordDefaultContact, asked => {
      const { accountName, domain, name, email, phone, mailbox, on, expects } = asked.body
      const person = { accountName, domain, name, email, phone }
      return kept(asked, { act: 'record-default', expects }, scene =>
        recordedDefault(scene, { person, mailbox, on }),
      )
    }),

    defineRoute(contracts.recordContactAct, asked => {
      const { expects, ...act } = asked.body
      return kept(asked, { act: act.act, expects }, scene => afterAct(scene, act))
    }),

    defineRoute(contracts.readContactRequest, async ({ tenant, now }) => {
      const { contact } = await scenes.known(tenant(), now)
      const { value } = contact
      if (value === null || value.request === null) {
        throw new AppError(
          'not-found',
          'There is no request to Microsoft: the contact was not designated here.',
        )
      }
      const bytes = await composePdf(requestPdfText(value, value.request))
      return new Response(new Uint8Array(bytes), {
        headers: pdfHeaders('hipaa-contact-request', bytes.length),
      })
    }),

    ...designationRoutes(doors, scenes),
  ]
}

/** @throws AppError conflict */
function refuseOther({ contact }: ContactKnown, expects: number): void {
  if (contact.version === expects) return
  throw new AppError(
    'conflict',
    'Somebody changed the contact’s record meanwhile. Look at it again; what you wrote is still in the fields.',
  )
}
