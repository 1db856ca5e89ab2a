import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'

/**
 * What a stranger needs to prove a sealed PDF, an entry of the evidence log and that they belong together, written from the
 * standards alone: it imports nothing of Ward. ISO 32000-2, 12.8.1 (ByteRange and Contents); RFC 5652 (CMS); RFC 6962,
 * 2.1 (Merkle tree); C2SP signed-note and tlog-checkpoint.
 */
export interface Sealed {
  /** What is signed: the file without the signature. */
  readonly signed: Buffer
  /** CMS SignedData, DER. */
  readonly cms: Buffer
  /** True when the signature's range is the whole file but for itself. */
  readonly whole: boolean
}

/** The last signature of the file. */
export function sealedOf(file: Buffer): Sealed {
  const text = file.toString('latin1')
  const at = text.lastIndexOf('/ByteRange')
  const numbers = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(text.slice(at))
  if (at === -1 || numbers === null) throw new Error('no signature')
  const [begin = 0, length = 0, second = 0, rest = 0] = numbers.slice(1).map(Number)
  const hex = text.slice(length + 1, second - 1)
  const whole =
    begin === 0 && second + rest === file.length && text[length] === '<' && text[second - 1] === '>'
  const bytes = Buffer.from(hex, 'hex')
  return {
    signed: Buffer.concat([file.subarray(0, length), file.subarray(second, second + rest)]),
    cms: bytes.subarray(0, derLength(bytes, 0)),
    whole,
  }
}

/** Whether the CMS holds over what is signed, and by which certificate (SHA-256 of its DER). */
export function verifyCms({ cms, signed }: Sealed): { readonly ok: boolean; readonly certificate: string } {
  const signedData = child(child(cms, 0)[1] ?? cms, 0)[0] ?? cms
  const parts = child(signedData, 0)
  const certificate = child(parts[3] ?? cms, 0)[0] ?? cms
  const signer = child(child(parts[4] ?? cms, 0)[0] ?? cms, 0)
  const [, , , attributes = cms, , signature = cms] = signer
  const digest = createHash('sha256').update(signed).digest()
  // The attribute message-digest (1.2.840.113549.1.9.4) holds the hash of what is signed.
  const oid = Buffer.from('06092a864886f70d010904', 'hex')
  const named = child(attributes, 0).find(each => each.includes(oid))
  const isTheirs = named?.subarray(-32).equals(digest) === true
  // What is signed are the attributes under the tag of a SET (RFC 5652, 5.4).
  const set = Buffer.from(attributes)
  set[0] = 0x31
  const key = new X509Certificate(certificate).publicKey
  const holds = verify('sha256', set, key, contents(signature))
  return { ok: isTheirs && holds, certificate: createHash('sha256').update(certificate).digest('hex') }
}

export interface Proof {
  readonly index: number
  readonly entry: string
  readonly proof: readonly string[]
  readonly checkpoint: string
  readonly vkey: string
}

/** Whether the entry lies in the log whose head the checkpoint signs. */
export function verifyProof({ index, entry, proof, checkpoint, vkey }: Proof): boolean {
  const [origin = '', size = '', root = ''] = checkpoint.split('\n')
  const note = `${checkpoint.split('\n\n')[0]}\n`
  const key = Buffer.from(vkey.trim().split('+').slice(2).join('+'), 'base64')
  const line = /^— (\S+) (\S+)$/m.exec(checkpoint)
  if (line === null || key[0] !== 1) return false
  // Ed25519: 32 bytes after the algorithm; the note's signature is 64 bytes after the key's 4-byte hash.
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(1)])
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  const signature = Buffer.from(line[2] ?? '', 'base64').subarray(4)
  const isSigned = line[1] === origin && verify(null, Buffer.from(note), publicKey, signature)
  return isSigned && rootOf(Buffer.from(entry), index, Number(size), proof)?.toString('base64') === root
}

/** RFC 9162, 2.1.3.2: the root that an inclusion proof leads to; null when it is too long or too short. */
function rootOf(leaf: Buffer, index: number, size: number, proof: readonly string[]): Buffer | null {
  if (index < 0 || index >= size) return null
  const hash = (...parts: readonly Buffer[]): Buffer =>
    createHash('sha256').update(Buffer.concat(parts)).digest()
  let [fn, sn, root] = [index, size - 1, hash(Buffer.of(0), leaf)]
  for (const step of proof) {
    if (sn === 0) return null
    const sibling = Buffer.from(step, 'base64')
    if (fn % 2 === 1 || fn === sn) {
      root = hash(Buffer.of(1), sibling, root)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]
    } else root = hash(Buffer.of(1), root, sibling)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 ? root : null
}

function header(bytes: Buffer, at: number): { readonly start: number; readonly length: number } {
  const first = bytes[at + 1] ?? 0
  if (first < 0x80) return { start: at + 2, length: first }
  const count = first & 0x7f
  return { start: at + 2 + count, length: bytes.readUIntBE(at + 2, count) }
}

function derLength(bytes: Buffer, at: number): number {
  const { start, length } = header(bytes, at)
  return start - at + length
}

function contents(value: Buffer): Buffer {
  const { start, length } = header(value, 0)
  return value.subarray(start, start + length)
}

/** The values within one. */
function child(value: Buffer, at: number): readonly Buffer[] {
  const within = contents(value.subarray(at))
  const values: Buffer[] = []
  for (let from = 0; from < within.length; from += derLength(within, from)) {
    values.push(within.subarray(from, from + derLength(within, from)))
  }
  return values
}
