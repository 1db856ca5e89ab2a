import { createPrivateKey, sign, verify, X509Certificate } from 'node:crypto'
import { equalBytes, sha256 } from '../../host/crypto.ts'
import {
  type Der,
  type DerValue,
  nothing,
  octets,
  oid,
  readAllDer,
  readDer,
  sequence,
  setOf,
  smallInteger,
  tagged,
} from '../../host/der.ts'
import { SHA256_WITH_RSA, type SealKey } from '../../host/seal-certificate.ts'

const SHA256 = '2.16.840.1.101.3.4.2.1'

/**
 * The signature of a seal: CMS SignedData without its content (RFC 5652), with the attributes that PAdES baseline B-B asks
 * for (ETSI EN 319 142-1, 6.3): content type, message digest and ESS signing-certificate-v2 (RFC 5035), and no signing
 * time, which stands in the PDF's own entry /M.
 * @param digest SHA-256 of what is sealed
 */
export function sealCms({ privateKey, certificate }: SealKey, digest: Uint8Array): Der {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  const signature = sign('sha256', signedAttributes(certificate, digest), key)
  return cmsOf(certificate, digest, new Uint8Array(signature))
}

/**
 * The certificate of a seal that Ward made over what has this digest, or null when it does not hold. The seal is put
 * together anew from its certificate, the digest and its signature: a bit that differs anywhere in it is seen.
 */
export function certificateOfCms(cms: Uint8Array, digest: Uint8Array): Uint8Array | null {
  const parts = certificateAndSignature(cms)
  if (parts === null || !equalBytes(cmsOf(parts.certificate, digest, parts.signature), cms)) return null
  try {
    const { publicKey } = new X509Certificate(parts.certificate)
    const isSigned = verify('sha256', signedAttributes(parts.certificate, digest), publicKey, parts.signature)
    return isSigned ? parts.certificate : null
  } catch {
    return null
  }
}

function cmsOf(certificate: Uint8Array, digest: Uint8Array, signature: Uint8Array): Der {
  const { issuer, serial } = issuerAndSerial(certificate)
  // What is signed are the attributes as a SET; in their place they have the tag [0]: RFC 5652, 5.4.
  const attributes = Uint8Array.from(signedAttributes(certificate, digest))
  attributes[0] = 0xa0
  const signer = sequence(
    smallInteger(1),
    sequence(issuer, serial),
    sequence(oid(SHA256)),
    attributes,
    sequence(oid(SHA256_WITH_RSA), nothing()),
    octets(signature),
  )
  const signedData = sequence(
    smallInteger(1),
    setOf(sequence(oid(SHA256))),
    sequence(oid('1.2.840.113549.1.7.1')),
    tagged(0, certificate),
    setOf(signer),
  )
  return sequence(oid('1.2.840.113549.1.7.2'), tagged(0, signedData))
}

function signedAttributes(certificate: Uint8Array, digest: Uint8Array): Der {
  const attribute = (id: string, value: Der): Der => sequence(oid(id), setOf(value))
  return setOf(
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.1')),
    attribute('1.2.840.113549.1.9.4', octets(digest)),
    attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octets(sha256(certificate)))))),
  )
}

/** @throws TypeError when the bytes are no certificate */
function issuerAndSerial(certificate: Uint8Array): { readonly issuer: Der; readonly serial: Der } {
  const body = within(readDer(certificate))?.[0]
  const fields = within(body)
  // Version, serial number, algorithm, issuer: RFC 5280, 4.1.
  const [serial, issuer] = [fields?.[1], fields?.[3]]
  if (serial === undefined || issuer === undefined) throw new TypeError('no certificate')
  return { issuer: issuer.whole, serial: serial.whole }
}

function certificateAndSignature(
  cms: Uint8Array,
): { readonly certificate: Uint8Array; readonly signature: Uint8Array } | null {
  const content = within(within(within(readDer(cms))?.[1])?.[0])
  const certificate = within(content?.[3])?.[0]?.whole
  const signature = within(within(content?.[4])?.[0])?.[5]?.contents
  if (certificate === undefined || signature === undefined) return null
  try {
    issuerAndSerial(certificate)
  } catch {
    return null
  }
  return { certificate, signature }
}

function within(value: DerValue | null | undefined): readonly DerValue[] | null {
  return value === null || value === undefined ? null : readAllDer(value.contents)
}
