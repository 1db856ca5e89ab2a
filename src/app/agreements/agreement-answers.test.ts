import { expect, test } from 'vitest'
import { keepAgreementsStory, readAgreementsStory } from '../../comply/agreements/keep-agreements-story.ts'
import { tenantMaker } from '../../comply/comply.fixture.ts'
import { readClinicAgreements } from '../../connect/practice/clinic/sign-up/read-clinic-agreements.ts'
import type { Instant } from '../../base/time.ts'
import { newSealKey, type SealKey } from '../../host/seal-certificate.ts'
import { composePdf } from '../../report/pdf/compose-pdf.ts'
import { signedFacts } from '../../report/pdf/pdf.fixture.ts'
import { sealPdf } from '../../report/pdf/seal-pdf.ts'
import { sealKey } from '../seal-key.ts'
import * as contracts from '../api/contracts/agreement-answers.ts'
import { addedLines, clauseLines, listLines, showLines, verifyLines } from '../cli/baa-text.ts'
import { baaClauses, baaList, baaShow, baaVerify } from './agreement-answers.ts'

const newTenant = tenantMaker()
const FIRST = 'ag-0000000000000001'

test('what ward baa answers is of its schemas, and each is told in lines', async () => {
  const { store, scope } = await newTenant()
  const print = async (text: object) => ({ bytes: Buffer.from(JSON.stringify(text)), pages: 2 })
  await keepAgreementsStory(store, scope, readAgreementsStory(readClinicAgreements()), print)
  const work = { store, scope, now: () => '2026-11-02T14:06:21.000Z' as Instant }
  const list = contracts.baaListAnswer.parse(await baaList(work))
  expect(listLines(list)[0]).toBe('Tidewater Billing Services: Ran out')
  const show = contracts.baaShowAnswer.parse(await baaShow(work, FIRST, []))
  expect(showLines(show)).toContain('Clauses: 13 of 13 found.')
  expect(show.history.map(({ by }) => by)).toEqual(['Nadia Okafor', 'Dr. Elena Marsh'])
  const clauses = contracts.baaClausesAnswer.parse(await baaClauses(work, FIRST))
  expect(clauses.clauses.filter(({ asked }) => asked)).toHaveLength(13)
  expect(clauseLines(clauses)[1]).toBe('  It stands there: section 1')
  // What a person brings that Ward never sealed.
  const verify = contracts.baaVerifyAnswer.parse(
    await baaVerify(work, 'x.pdf', Buffer.from('%PDF-1.7 no seal')),
  )
  expect(verify).toMatchObject({ whole: false, kept: false, agreement: null })
  expect(verifyLines(verify)[0]).toMatch(/no seal/)
  expect(verify.own).toBeNull()
  await expect(baaShow(work, 'ag-ffffffffffffffff', [])).rejects.toThrow('There is no such agreement here.')
})

test('a draft of the terminal says that it promises nothing yet', () => {
  const sha256 = 'a'.repeat(64)
  const answer = contracts.baaAddedAnswer.parse({
    schema: 'ward.baa-added/1',
    tenant: 'clinic',
    agreement: FIRST,
    sha256,
    pages: 1,
    active: [],
    isNewFile: true,
    note: 'Not legal advice.',
  })
  expect(addedLines(answer).join(' ')).toMatch(/1 page, .*promises nothing until it is signed/)
  expect(addedLines(answer).join(' ')).not.toContain('This PDF holds')
  expect(addedLines({ ...answer, active: ['xfa'] }).join(' ')).toMatch(
    /holds a form that makes its pages itself/,
  )
})

test('a seal that holds is told to be this installation’s own, or not to be', async () => {
  const { store, scope } = await newTenant()
  const now = () => '2026-11-02T14:06:21.000Z' as Instant
  const original = await composePdf({
    title: 'Agreement',
    parts: [{ kind: 'paragraph', text: 'As agreed.' }],
  })
  const sealed = async (seal: SealKey) => await sealPdf({ original, facts: signedFacts(original, 1), seal })
  const verified = async (bytes: Uint8Array) =>
    contracts.baaVerifyAnswer.parse(await baaVerify({ store, scope, now }, 'x.pdf', bytes))
  const [stranger, own] = [await newSealKey('another', now()), await sealKey(store, now)]
  const foreign = await verified(await sealed(stranger))
  expect(foreign).toMatchObject({ whole: true, own: false })
  expect(verifyLines(foreign).join(' ')).toContain('anybody could have made that seal')
  const mine = await verified(await sealed(own))
  expect(mine).toMatchObject({ whole: true, own: true })
  expect(verifyLines(mine).join(' ')).toContain('this installation’s own certificate')
})
