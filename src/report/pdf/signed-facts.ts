import type { Instant } from '../../base/time.ts'

/** What the signature page and the certificate of completion tell. All of it is known before the seal is made. */
export interface SignedFacts {
  /** Id of the signature. */
  readonly id: string
  /** Name of the tenant, as its people know it. */
  readonly tenant: string
  /** The document as it was shown and hashed: these bytes begin the sealed file. */
  readonly document: {
    readonly title: string
    readonly sha256: string
    readonly bytes: number
    readonly pages: number
  }
  /** What was signed, in the words that the signer saw. */
  readonly sentence: string
  readonly acceptedAt: Instant
  readonly signer: {
    readonly kind: 'account' | 'outside'
    readonly id: string | null
    readonly name: string
    readonly email: string
    readonly title: string
    readonly organisation: string
    readonly authority: string
    readonly roles: readonly string[]
    /** How they proved who they are: 'password and authenticator code'. */
    readonly method: string
    readonly provenAt: Instant
    /** Network address. */
    readonly address: string
    /** User agent. */
    readonly agent: string
  }
  readonly consent: { readonly version: number; readonly sha256: string }
  readonly events: readonly {
    readonly at: Instant
    readonly event: string
    readonly source: 'CLIENT' | 'SERVER'
  }[]
  /** What of it stands in the evidence log: rows of name and value, such as `Leaf of the document`, `17`. */
  readonly evidence: readonly (readonly [label: string, value: string])[]
}
