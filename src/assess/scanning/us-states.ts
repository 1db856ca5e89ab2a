/**
 * The states and territories as the Postal Service abbreviates them, with the first digits their ZIP codes begin with.
 * USPS Publication 28, appendix B; ZIP code national areas, Domestic Mail Manual 602. Read 2026-11-22.
 */
// biome-ignore format: a table of one line per digit
const FIRST_DIGITS: { readonly [state: string]: string } = {
  CT: '0', MA: '0', ME: '0', NH: '0', NJ: '0', PR: '0', RI: '0', VT: '0', VI: '0', AE: '0', NY: '01',
  DE: '1', PA: '1', DC: '25', MD: '2', NC: '2', SC: '2', VA: '2', WV: '2',
  AL: '3', FL: '3', GA: '3', MS: '3', TN: '3', AA: '3', IN: '4', KY: '4', MI: '4', OH: '4',
  IA: '5', MN: '5', MT: '5', ND: '5', SD: '5', WI: '5', IL: '6', KS: '6', MO: '6', NE: '6',
  AR: '7', LA: '7', OK: '7', TX: '78', AZ: '8', CO: '8', ID: '8', NM: '8', NV: '8', UT: '8', WY: '8',
  AK: '9', CA: '9', HI: '9', OR: '9', WA: '9', GU: '9', AS: '9', MP: '9', AP: '9',
}

// biome-ignore format: a table of names
const NAMES: { readonly [name: string]: string } = {
  alabama: 'AL', alaska: 'AK', arizona: 'AZ', arkansas: 'AR', california: 'CA', colorado: 'CO', connecticut: 'CT',
  delaware: 'DE', florida: 'FL', georgia: 'GA', hawaii: 'HI', idaho: 'ID', illinois: 'IL', indiana: 'IN', iowa: 'IA',
  kansas: 'KS', kentucky: 'KY', louisiana: 'LA', maine: 'ME', maryland: 'MD', massachusetts: 'MA', michigan: 'MI',
  minnesota: 'MN', mississippi: 'MS', missouri: 'MO', montana: 'MT', nebraska: 'NE', nevada: 'NV',
  'new hampshire': 'NH', 'new jersey': 'NJ', 'new mexico': 'NM', 'new york': 'NY', 'north carolina': 'NC',
  'north dakota': 'ND', ohio: 'OH', oklahoma: 'OK', oregon: 'OR', pennsylvania: 'PA', 'rhode island': 'RI',
  'south carolina': 'SC', 'south dakota': 'SD', tennessee: 'TN', texas: 'TX', utah: 'UT', vermont: 'VT',
  virginia: 'VA', washington: 'WA', 'west virginia': 'WV', wisconsin: 'WI', wyoming: 'WY', 'puerto rico': 'PR',
}

/** Two capitals that are a state. */
export const isStateAbbreviation = (written: string): boolean => Object.hasOwn(FIRST_DIGITS, written)

/** The abbreviation of a state written out, in either case; undefined for what is none. */
export const stateNamed = (name: string): string | undefined =>
  Object.hasOwn(NAMES, name.toLowerCase()) ? NAMES[name.toLowerCase()] : undefined

/** Whether a ZIP code may be one of that state. */
export const zipFits = (state: string, zip: string): boolean =>
  FIRST_DIGITS[state]?.includes(zip[0] as string) ?? false
