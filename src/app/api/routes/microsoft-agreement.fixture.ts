import { MICROSOFT_CHECKLIST } from '../../../base/agreements/microsoft-checklist.ts'
import { CONSENT_VERSION } from '../../../base/signing/consent.ts'
import { tenantName } from '../../../base/ids.ts'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'
import type { Account } from '../../auth/account.ts'
import { readMicrosoftAgreement } from '../contracts/microsoft-agreement.ts'
import { openDoors, type AddedAccount } from '../doors.fixture.ts'
import { withSecondFactor } from './signatures.fixture.ts'

export const MICROSOFT = '/api/tenants/clinic/microsoft-agreement'

/** Every row answered: what may not apply does not. */
export const ANSWERS = MICROSOFT_CHECKLIST.map(({ id, optional }) =>
  optional
    ? { row: id, result: 'does-not-apply', where: '', quote: '', note: 'None is switched on.' }
    : { row: id, result: 'seen', where: 'page 2', quote: '', note: '' },
)

export const DOCUMENT = {
  title: 'Microsoft General – HIPAA BAA',
  version: 'October 2021',
  date: '2021-12-03',
  from: 'https://servicetrust.microsoft.com/',
}
export const LICENCE = { kind: 'portal', number: 'BA-1', terms: null }

/** A clinic with a privacy officer who is signed in with a second factor, and what they send. */
export async function microsoftDoors(options: { readonly at?: string } = {}) {
  const doors = await openDoors({ tenants: ['clinic', 'other'], ...options })
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  const officer = async (added: AddedAccount) => {
    const account = await doors.add({ tenant: 'clinic', ...added })
    return { account, as: await withSecondFactor(doors, account) }
  }
  const kim = await officer({ role: 'privacy-officer', name: 'Kim Park', email: 'kim@clinic.example' })
  const post = (act: string, body: object, as = kim.as) =>
    doors.ask('POST', `${MICROSOFT}/${act}`, { as, body })
  const read = async (as = kim.as) =>
    readMicrosoftAgreement.answer.parse((await doors.ask('GET', MICROSOFT, { as })).json)
  const keep = async (words: string) => {
    const bytes = await composePdf({ title: words, parts: [{ kind: 'paragraph', text: words }] })
    return (await doors.store.documents.keep(scope, bytes, { by: 'tester' })).sha256
  }
  /** Begins a record with a kept copy of the document. */
  const begin = async (key = '0123456789abcdef', as = kim.as) => {
    const sha256 = await keep('Microsoft’s document')
    const body = { id: null, key, expects: 0, document: { ...DOCUMENT, sha256 }, licence: LICENCE }
    return await post('draft', body, as)
  }
  const reviewed = async (key?: string) => {
    const { json } = await begin(key)
    const { json: kept } = await post('review', {
      id: json['id'],
      expects: json['version'],
      answers: ANSWERS,
    })
    return { id: String(kept['id']), version: Number(kept['version']) }
  }
  const asked = async (key?: string) => {
    const { id, version } = await reviewed(key)
    const { json } = await post('signature', { id, expects: version })
    return { id, version: Number(json['version']), signature: String(json['signature']) }
  }
  const sign = async (
    signature: string,
    signer: { readonly account: Account; readonly as: string } = kim,
  ) => {
    const url = `/api/tenants/clinic/signatures/${signature}`
    const { json } = await doors.ask('GET', url, { as: signer.as })
    const { document } = json['signature'] as { document: { sha256: string } }
    await doors.ask('POST', `${url}/text`, { as: signer.as })
    const body = {
      expects: 1,
      sha256: document.sha256,
      consent: { version: CONSENT_VERSION, ticked: true },
      intent: true,
      scrolled: true,
      name: signer.account.name,
      title: 'Privacy officer',
      authority: 'By resolution of the owners',
      code: null,
    }
    return await doors.ask('POST', `${url}/accept`, { as: signer.as, body })
  }
  const accepted = async (key?: string) => {
    const { id, signature } = await asked(key)
    await sign(signature)
    return { id, signature }
  }
  return { doors, scope, officer, kim, post, read, keep, begin, reviewed, asked, sign, accepted }
}
