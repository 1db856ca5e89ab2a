import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDoors } from '../../src/app/api/doors.fixture.ts'
import { sealKey } from '../../src/app/seal-key.ts'
import { tenantName } from '../../src/base/ids.ts'
import { certificatePem } from '../../src/host/seal-certificate.ts'
import { composePdf } from '../../src/report/pdf/compose-pdf.ts'
import { signedFacts } from '../../src/report/pdf/pdf.fixture.ts'
import { sealPdf } from '../../src/report/pdf/seal-pdf.ts'
import { removeFolder, temporaryFolder } from '../crash/store-fixtures.ts'
import { sealedOf, verifyCms, verifyProof } from './verify-signed.ts'

/** A document that is signed, sealed and kept, with what somebody outside is handed of it. */
async function handedOut() {
  const { store, clock } = await openDoors()
  const scope = await store.tenants.scope(tenantName('clinic'))
  const original = await composePdf({ title: 'Agreement', parts: [{ kind: 'paragraph', text: 'We agree.' }] })
  const seal = await sealKey(store, clock.now)
  const sealed = await sealPdf({ original, facts: signedFacts(original, 1), seal })
  const others = ['one', 'two', 'three'].map(each => Buffer.from(each))
  for (const other of others) await store.documents.keep(scope, other, { by: 'ward' })
  const { leaf } = await store.documents.keep(scope, sealed, { by: 'ward' })
  await store.documents.keep(scope, Buffer.from('four'), { by: 'ward' })
  return {
    file: Buffer.from(sealed),
    original,
    certificate: certificatePem(seal.certificate),
    proof: await store.evidence.prove(scope, leaf),
  }
}

describe('a stranger, without Ward', () => {
  it('proves the seal, the document in it, and that the log names this very file', async () => {
    const { file, original, proof } = await handedOut()
    const sealed = sealedOf(file)
    expect(sealed.whole).toBe(true)
    expect(verifyCms(sealed)).toMatchObject({ ok: true })
    const named = /WARD_Original\s*\[\s*(\d+)\s+<([0-9A-Fa-f]{64})>/.exec(file.toString('latin1'))
    const first = file.subarray(0, Number(named?.[1]))
    expect(createHash('sha256').update(first).digest('hex')).toBe(named?.[2]?.toLowerCase())
    expect(first.equals(Buffer.from(original))).toBe(true)
    expect(proof.proof.length).toBeGreaterThan(1)
    expect(verifyProof(proof)).toBe(true)
    expect(JSON.parse(proof.entry)).toMatchObject({
      kind: 'document-kept',
      sha256: createHash('sha256').update(file).digest('hex'),
    })
  })

  it('sees what was changed in the file, the entry or the head', async () => {
    const { file, proof } = await handedOut()
    for (const at of [100, Math.floor(file.length / 3), file.length - 30]) {
      const other = Buffer.from(file)
      other[at] = (other[at] ?? 0) ^ 1
      expect(verifyCms(sealedOf(other)).ok, `byte ${at}`).toBe(false)
    }
    expect(sealedOf(Buffer.concat([file, Buffer.from('\n% more')])).whole).toBe(false)
    expect(verifyProof({ ...proof, entry: proof.entry.replace('document-kept', 'document-lost') })).toBe(
      false,
    )
    expect(verifyProof({ ...proof, index: proof.index + 1 })).toBe(false)
    const [origin, size, root, ...rest] = proof.checkpoint.split('\n')
    const longer = [origin, String(Number(size) + 1), root, ...rest].join('\n')
    expect(verifyProof({ ...proof, checkpoint: longer })).toBe(false)
  })

  it.skipIf(!hasOpenssl())('proves it with openssl', async () => {
    const { file, certificate } = await handedOut()
    const { cms, signed } = sealedOf(file)
    const folder = temporaryFolder()
    onTestFinished(() => removeFolder(folder))
    const at = (name: string, bytes: Buffer | string): string => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    }
    const verifyWith = (content: Buffer): string =>
      execFileSync(
        'openssl',
        [
          'cms',
          '-verify',
          '-binary',
          '-inform',
          'DER',
          '-in',
          at('seal.der', cms),
          '-content',
          at('signed.bin', content),
          '-CAfile',
          at('seal.pem', certificate),
          '-purpose',
          'any',
          '-no_check_time',
          '-out',
          join(folder, 'out'),
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      )
    expect(() => verifyWith(signed)).not.toThrow()
    const other = Buffer.from(signed)
    other[200] = (other[200] ?? 0) ^ 1
    expect(() => verifyWith(other)).toThrow()
  })
})

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
