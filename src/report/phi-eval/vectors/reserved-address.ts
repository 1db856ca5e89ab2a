/** Ranges that IANA's special-purpose registries keep for private networks, examples and the machine itself. */
const RESERVED_4 =
  /^(?:0|10|127|2[2-5]\d|192\.168|192\.0\.[02]|198\.51\.100|203\.0\.113|198\.1[89]|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./
const RESERVED_6 = /^(?:::|fe[89ab]|f[cd]|ff|2001:0?db8:|64:ff9b|2001::|0*:0*:0*:0*:)/i

/** Whether an IP address, a network behind a stroke or a zone behind a percent sign among them, identifies nobody. */
export function isReservedAddress(address: string): boolean {
  return RESERVED_4.test(address) || RESERVED_6.test(address)
}
