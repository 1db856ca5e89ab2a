import type { PdfText } from '../../../base/signing/pdf-text.ts'
import type { AskedSigner } from '../../../base/signing/signature.ts'
import { askSignature } from '../../../comply/signing/ask-signature.ts'
import type { KeptSignature } from '../../../comply/signing/signature-records.ts'
import { CONSENT_VERSION } from '../../../base/signing/consent.ts'
import { tenantName } from '../../../base/ids.ts'
import type { Instant } from '../../../base/time.ts'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'
import { readPdf } from '../../../report/pdf/read-pdf.ts'
import type { Account } from '../../auth/account.ts'
import { beginSession } from '../../auth/sessions.ts'
import type { OpenDoors } from '../doors.fixture.ts'
import { SESSION_COOKIE } from '../session-cookie.ts'

export const TEXT: PdfText = {
  title: 'Designation of the HIPAA contact',
  parts: [
    { kind: 'heading', text: 'Who it is' },
    { kind: 'paragraph', text: 'Dana Ruiz is the contact of Main Street Clinic.' },
    { kind: 'facts', rows: [['Account', 'dana@clinic.example']] },
  ],
}

/** The tenant `clinic` as the store has it. */
export async function clinicScope({ store }: Pick<OpenDoors, 'store'>) {
  return await store.tenants.scope(tenantName('clinic'))
}

/** Asks for a signature over a document that Ward wrote. */
export async function asked(
  doors: Pick<OpenDoors, 'store' | 'clock'>,
  given: {
    readonly by?: string
    readonly asks?: AskedSigner
    readonly ends?: string
    readonly text?: PdfText
    readonly withText?: boolean
    readonly about?: string
  } = {},
): Promise<KeptSignature> {
  const { store, clock } = doors
  const scope = await clinicScope(doors)
  const text = given.text ?? TEXT
  const bytes = await composePdf(text)
  const deed = { by: given.by ?? 'tester' }
  const { sha256 } = await store.documents.keep(scope, bytes, deed)
  const { pages } = await readPdf(bytes)
  return await askSignature(
    { store, scope, now: clock.now },
    {
      purpose: 'designation',
      about: given.about ?? 'contact:1',
      document: { sha256, bytes: bytes.length, pages, title: text.title },
      sentence: 'You name Dana Ruiz as the HIPAA contact of Main Street Clinic.',
      asks: given.asks ?? { kind: 'account' },
      ...(given.ends === undefined ? {} : { ends: given.ends as Instant }),
      ...(given.withText === false ? {} : { text }),
    },
    deed,
  )
}

/** A session that was begun a moment ago with a second factor. */
export async function withSecondFactor(
  { store, clock }: Pick<OpenDoors, 'store' | 'clock'>,
  account: Account,
  method = 'password+totp',
): Promise<string> {
  const client = { address: '192.0.2.7', agent: 'test browser' }
  const { token } = await beginSession(store, account, method, client, clock.now())
  return `${SESSION_COOKIE}=${token}`
}

/** What a page sends to sign it, with everything in order. */
export function accepting({ value, version }: KeptSignature, name: string) {
  return {
    expects: version,
    sha256: value.document.sha256,
    consent: { version: CONSENT_VERSION, ticked: true },
    intent: true,
    scrolled: true,
    name,
    title: 'Practice owner',
    authority: 'I own the practice.',
    code: null,
  }
}

export const at = (signature: string, what = '') =>
  `/api/tenants/clinic/signatures/${signature}${what === '' ? '' : `/${what}`}`
