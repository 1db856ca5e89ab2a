import type { MicrosoftState } from '../../base/agreements/microsoft-machine.ts'
import { AppError } from '../../base/app-error.ts'
import type { PdfText } from '../../base/signing/pdf-text.ts'
import type { Store } from '../../store/store.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { KeptFile, MicrosoftAgreement, Person } from './agreement-body.ts'
import { type AgreementKnown, standingsOn } from './agreement-state.ts'
import { type MicrosoftKnown, type MicrosoftWork, readMicrosoftAgreementKnown } from './known.ts'
import { activeFile, type ActiveKind } from '../../base/signing/active-content.ts'

/** What makes and reads PDFs: handed in, because that lies in another room. */
export interface PdfTools {
  /** The text as a PDF; the same text gives the same bytes. */
  readonly compose: (text: PdfText) => Promise<Uint8Array>
  /** @throws AppError bad-input for what is no PDF */
  readonly read: (
    bytes: Uint8Array,
  ) => Promise<{ readonly pages: number; readonly active: readonly ActiveKind[] }>
}

/** Who acts, as the session says it. */
export interface Actor {
  readonly person: Person
  readonly deed: { readonly by: string }
}

/** A record with everything its next act is judged by. */
export interface Chosen {
  readonly known: MicrosoftKnown
  readonly agreement: AgreementKnown
  readonly state: MicrosoftState
}

/**
 * A record by its id, as the officer saw it.
 * @throws AppError not-found, conflict when another officer has changed it since
 */
export async function chosen(work: MicrosoftWork, id: string, expects: number | null): Promise<Chosen> {
  const known = await readMicrosoftAgreementKnown(work)
  const agreement = known.agreements.find(one => one.id === id)
  if (agreement === undefined)
    throw new AppError('not-found', 'There is no such record of Microsoft’s agreement.')
  if (expects !== null && agreement.version !== expects) throw changedMeanwhile(agreement.value)
  const state = standingsOn(known, known.today).find(one => one.id === id)?.state
  // It begins on a later day than today's: the clock went back.
  if (state === undefined) throw clockWentBack()
  return { known, agreement, state }
}

/** A kept PDF's size and pages, and what acts in it. @throws AppError bad-input for a file that is not kept here or is no PDF */
export async function keptFile(
  { store, scope }: { readonly store: Pick<Store, 'documents'>; readonly scope: TenantScope },
  sha256: string,
  pdf: Pick<PdfTools, 'read'>,
): Promise<KeptFile> {
  let bytes: Uint8Array
  try {
    bytes = await store.documents.read(scope, sha256)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error
    throw new AppError('bad-input', 'That file is not kept here. Bring the PDF once more, then go on.')
  }
  const { pages, active } = await pdf.read(bytes)
  return { sha256, bytes: bytes.length, pages, ...activeFile(active) }
}

/** Whose change came in between, and of which state it is not told: whoever was second looks again. */
export function changedMeanwhile({ written, review, asked, attested, ended }: MicrosoftAgreement): AppError {
  const last = [
    { what: 'changed', ...written },
    { what: 'reviewed', by: review?.by, at: review?.at },
    { what: 'asked for a signature on', by: asked?.by, at: asked?.at },
    { what: 'attested', by: attested?.by, at: attested?.at },
    { what: 'ended', by: ended?.by, at: ended?.at },
  ].reduce((latest, one) => ((one.at ?? '') > (latest.at ?? '') ? one : latest))
  return new AppError(
    'conflict',
    `${last.by?.name ?? 'Another officer'} has ${last.what} this record meanwhile. Look at it again first; nothing of yours was kept.`,
  )
}

export function clockWentBack(): AppError {
  return new AppError(
    'conflict',
    'This machine’s clock stands before what is on record. Set the clock right, then try again.',
  )
}
