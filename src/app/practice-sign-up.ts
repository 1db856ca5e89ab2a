import type { TenantScope } from '../base/ids.ts'
import type { PdfText } from '../base/signing/pdf-text.ts'
import type { Clock } from '../base/time.ts'
import { keepAgreementsStory, readAgreementsStory } from '../comply/agreements/keep-agreements-story.ts'
import { keepAssuranceStory, readAssuranceStory } from '../comply/assurance/keep-assurance-story.ts'
import { keepContactStory, readContactStory } from '../comply/contact/keep-contact-story.ts'
import {
  keepMicrosoftAgreementStory,
  readMicrosoftAgreementStory,
} from '../comply/microsoft-agreement/keep-microsoft-agreement-story.ts'
import { keepServicesStory, readServicesStory } from '../comply/services/keep-services-story.ts'
import { keepVendorsStory, readVendorsStory } from '../comply/vendors/keep-vendors-story.ts'
import { readClinicAgreements } from '../connect/practice/clinic/sign-up/read-clinic-agreements.ts'
import { readClinicAssurance } from '../connect/practice/clinic/sign-up/read-clinic-assurance.ts'
import { readClinicContact } from '../connect/practice/clinic/sign-up/read-clinic-contact.ts'
import { readClinicMicrosoftAgreement } from '../connect/practice/clinic/sign-up/read-clinic-microsoft-agreement.ts'
import { readClinicServices } from '../connect/practice/clinic/sign-up/read-clinic-services.ts'
import { readClinicVendors } from '../connect/practice/clinic/sign-up/read-clinic-vendors.ts'
import { composePdf } from '../report/pdf/compose-pdf.ts'
import { pagesOf } from '../report/pdf/pdf-pages.ts'
import type { Store } from '../store/store.ts'
import { evaluatedNow } from './evaluated.ts'
import type { PracticeClinic } from './practice-clinic.ts'

/**
 * What the people of the made-up clinic did to sign up: agreements, the contact, services, vendors, reports.
 * @param judged its settings with what its people have decided: the evaluation is about them
 */
export async function keepPracticeSignUp(
  store: Store,
  scope: TenantScope,
  clock: Clock,
  judged: PracticeClinic,
): Promise<void> {
  const until = clock()
  const microsoft = readMicrosoftAgreementStory(readClinicMicrosoftAgreement())
  // Pages of Ward's own making need no thread of their own to be counted.
  const print = async (text: PdfText) => ({ bytes: await composePdf(text), pages: pagesOf(text).length })
  // At once: the store puts what they keep one after the other, and none waits for another's answer.
  await Promise.all([
    keepContactStory(store, scope, readContactStory(readClinicContact()), until),
    keepMicrosoftAgreementStory(store, scope, microsoft, until, composePdf),
    keepAgreementsStory(store, scope, readAgreementsStory(readClinicAgreements()), print),
    keepVendorsStory(store, scope, readVendorsStory(readClinicVendors()), until),
    keepServicesStory(store, scope, readServicesStory(readClinicServices()), until),
  ])
  const tenant = { clinic: async () => judged, work: () => ({ store, scope, now: clock }) }
  const evaluated = await evaluatedNow(tenant, { now: until })
  await keepAssuranceStory(store, scope, readAssuranceStory(readClinicAssurance()), until, evaluated)
}
