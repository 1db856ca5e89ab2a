/** Time zones of the states and territories, as people there call them, by their IANA names. */
export const US_ZONES: readonly (readonly [zone: string, called: string])[] = [
  ['America/New_York', 'Eastern (New York)'],
  ['America/Chicago', 'Central (Chicago)'],
  ['America/Denver', 'Mountain (Denver)'],
  ['America/Phoenix', 'Arizona (Phoenix)'],
  ['America/Los_Angeles', 'Pacific (Los Angeles)'],
  ['America/Anchorage', 'Alaska (Anchorage)'],
  ['Pacific/Honolulu', 'Hawaii (Honolulu)'],
  ['America/Puerto_Rico', 'Atlantic (Puerto Rico, Virgin Islands)'],
  ['Pacific/Guam', 'Chamorro (Guam, Northern Mariana Islands)'],
  ['Pacific/Pago_Pago', 'Samoa (American Samoa)'],
]

/** The others that the browser knows, in their order. */
export function otherZones(): readonly string[] {
  const known = new Set(US_ZONES.map(([zone]) => zone))
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter(zone => zone !== 'UTC' && !known.has(zone))]
}
