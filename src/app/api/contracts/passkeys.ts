import * as z from 'zod'

/**
 * What the server and the browser say to each other about passkeys: the JSON forms of Web Authentication Level 3, section
 * 5.1 (PublicKeyCredentialCreationOptionsJSON and its kin). Bytes are base64url without padding (RFC 4648, section 5).
 * A browser may send more than is named here, such as what an extension answered; it is dropped unread.
 */

/** How many passkeys one account may have. */
export const MOST_PASSKEYS = 20

/** @param most characters; four of them hold three bytes */
const base64url = (most: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{1,${most}}$`))

/** Up to 1,023 bytes (section 4, Credential ID). */
export const credentialId = base64url(1_364)
/** `usb`, `nfc`, `ble`, `smart-card`, `hybrid`, `internal`, and whatever is added to them later (section 5.8.4). */
export const transports = z.array(z.string().regex(/^[a-z0-9-]{1,32}$/)).max(16)

const publicKeyType = z.literal('public-key')
const challenge = base64url(128)
const relyingPartyId = z.string().min(1).max(253)
const milliseconds = z.int().min(1).max(600_000)
const knownCredentials = z
  .array(z.object({ type: publicKeyType, id: credentialId, transports }))
  .max(MOST_PASSKEYS)

/** What `navigator.credentials.create` is asked for. */
export const passkeyRegistrationOptions = z.object({
  rp: z.object({ id: relyingPartyId, name: z.string().min(1).max(100) }),
  /** `id` is the account's id in UTF-8, at most 64 bytes: what a discoverable sign-in hands back as the user handle. */
  user: z.object({
    id: base64url(86),
    name: z.string().max(320),
    displayName: z.string().max(320),
  }),
  challenge,
  pubKeyCredParams: z.array(z.object({ type: publicKeyType, alg: z.int() })).max(8),
  timeout: milliseconds,
  excludeCredentials: knownCredentials,
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
})
export type PasskeyRegistrationOptions = z.infer<typeof passkeyRegistrationOptions>

/** What `navigator.credentials.get` is asked for. */
export const passkeyAuthenticationOptions = z.object({
  challenge,
  rpId: relyingPartyId,
  timeout: milliseconds,
  /** Empty: the device shows the passkeys it has for this place, and nobody is named. */
  allowCredentials: knownCredentials,
  userVerification: z.literal('required'),
})
export type PasskeyAuthenticationOptions = z.infer<typeof passkeyAuthenticationOptions>

const credential = { id: credentialId, rawId: credentialId, type: publicKeyType }
/** Some 200 bytes of JSON that the browser wrote and the device signed. */
const clientDataJSON = base64url(4_096)

/** What `navigator.credentials.create` answered, through `toJSON()`. */
export const passkeyRegistrationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON,
    /** Some hundred bytes; some kilobytes where a device adds certificates that nobody asked for. */
    attestationObject: base64url(32_768),
    transports: transports.optional(),
  }),
})
export type PasskeyRegistrationResponse = z.infer<typeof passkeyRegistrationResponse>

/** What `navigator.credentials.get` answered, through `toJSON()`. */
export const passkeyAuthenticationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON,
    /** 37 bytes and what extensions add. */
    authenticatorData: base64url(4_096),
    /** 256 bytes for an RSA key of 2,048 bits, the largest in use. */
    signature: base64url(2_048),
    /** Up to 64 bytes; some browsers write null or nothing between the quotes where the device told none. */
    userHandle: base64url(86).or(z.literal('')).nullish(),
  }),
})
export type PasskeyAuthenticationResponse = z.infer<typeof passkeyAuthenticationResponse>
