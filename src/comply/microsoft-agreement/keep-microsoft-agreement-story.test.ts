import { expect, it } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { readClinicMicrosoftAgreement } from '../../connect/practice/clinic/sign-up/read-clinic-microsoft-agreement.ts'
import { composePdf } from '../../report/pdf/compose-pdf.ts'
import { readPdf } from '../../report/pdf/read-pdf.ts'
import { tenantMaker } from '../comply.fixture.ts'
import { wholeOn } from './agreement-state.ts'
import { keepMicrosoftAgreementStory, readMicrosoftAgreementStory } from './keep-microsoft-agreement-story.ts'
import { readMicrosoftAgreementKnown } from './known.ts'

const tenant = tenantMaker()
/** Where the clinic's calendar stands still. */
const NOW = '2026-11-02T14:06:21.000Z' as Instant

it('tells of an acceptance that was attested in 2025 over real PDFs, and whose confirmation was just missed', async () => {
  const { store, scope } = await tenant()
  const story = readMicrosoftAgreementStory(readClinicMicrosoftAgreement())
  await keepMicrosoftAgreementStory(store, scope, story, NOW, composePdf)
  const known = await readMicrosoftAgreementKnown({ store, scope, now: () => NOW })
  const { state, inForce } = wholeOn(known, known.today)
  expect([state, inForce?.due, inForce?.acceptance?.how]).toEqual([
    'confirmation-due',
    '2026-10-20',
    'attested',
  ])
  const { document, attested } = known.agreements[0]?.value ?? {}
  for (const file of [document?.file, attested?.file]) {
    const bytes = await store.documents.read(scope, file?.sha256 ?? '')
    expect([bytes.length, await readPdf(bytes)]).toEqual([file?.bytes, { pages: file?.pages, active: [] }])
  }
  expect((await store.evidence.verify(scope)).ok).toBe(true)
})

it('is refused before its own end: nothing is told that has not happened yet', async () => {
  const { store, scope } = await tenant()
  const story = readMicrosoftAgreementStory(readClinicMicrosoftAgreement())
  const early = '2025-10-20T00:00:00.000Z' as Instant
  await expect(keepMicrosoftAgreementStory(store, scope, story, early, composePdf)).rejects.toMatchObject({
    code: 'bad-input',
  })
})
