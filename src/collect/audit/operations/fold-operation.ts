/**
 * The form in which the tables of operations are kept: lower case, without the dot and blanks at the end that the unified
 * log has and directoryAudits has not, every dash a hyphen, single blanks. `Update application – Certificates and secrets
 * management ` and `update application - certificates and secrets management` are one.
 */
export function foldOperation(operation: string): string {
  let folded = operation.toLowerCase()
  if (/[^a-z0-9-]/.test(folded)) {
    folded = folded
      .slice(0, 1_000)
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
    if (folded.endsWith('.')) folded = folded.slice(0, -1).trimEnd()
  }
  return folded
}
