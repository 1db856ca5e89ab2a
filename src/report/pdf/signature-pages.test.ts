import { expect, test } from 'vitest'
import { composePdf } from './compose-pdf.ts'
import { signedFacts } from './pdf.fixture.ts'
import { certificateOfCompletion } from './signature-pages.ts'

test('the certificate says of a signer outside only what Ward knows: it has sent nobody a code', async () => {
  const facts = signedFacts(await composePdf({ title: 'Agreement', parts: [] }), 1)
  const outside = { ...facts, signer: { ...facts.signer, kind: 'outside' as const, id: null } }
  const seal = { subject: 'Ward', fingerprint: 'ab'.repeat(32) }
  const told = JSON.stringify(certificateOfCompletion(outside, seal))
  expect(told).not.toContain('to the e-mail')
  expect(told).toContain('whoever held the one-time link and its code')
})
