/**
 * How the way to the mail server is encrypted. `tls`: from the first byte (RFC 8314, 3.3); `starttls`: asked for at once,
 * and nothing is sent without it (RFC 3207); `none`: readable on the way.
 */
export const ENCRYPTIONS = ['tls', 'starttls', 'none'] as const
export type Encryption = (typeof ENCRYPTIONS)[number]

/** A mail server that takes mail from Ward. */
export interface SmtpServer {
  readonly host: string
  readonly port: number
  readonly encryption: Encryption
  /** Null where the server asks nobody who they are. */
  readonly login: { readonly user: string; readonly password: string } | null
}
