import { rulesOf } from './outcome.ts'
import { type Raw, textIn } from './raw.ts'

const HEIGHTS = new Map([
  ['informational', 1],
  ['low', 2],
  ['medium', 3],
  ['high', 4],
])

/** How heavy the record itself says an alert or the heaviest matched rule is: 1 informational to 4 high. */
export function loggedSeverity(record: Raw): number | undefined {
  const said = [textIn(record, 'Severity'), ...rulesOf(record).map(rule => textIn(rule, 'Severity'))]
  const heights = said.flatMap(text => HEIGHTS.get(text?.toLowerCase() ?? '') ?? [])
  return heights.length === 0 ? undefined : Math.max(...heights)
}
