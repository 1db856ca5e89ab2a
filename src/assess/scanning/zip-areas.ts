import { US_STATES } from '../../base/us-states.ts'

/**
 * The first digits that ZIP codes of a state begin with, by the state's two letters; military mail (AA, AE, AP) too.
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

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(US_STATES).map(([abbreviation, name]) => [name.toLowerCase(), abbreviation]),
)

/** Two capitals that are a state. */
export const isStateAbbreviation = (written: string): boolean => Object.hasOwn(FIRST_DIGITS, written)

/** The abbreviation of a state written out, in either case; undefined for what is none. */
export const stateNamed = (name: string): string | undefined => ABBREVIATIONS.get(name.toLowerCase())

/** Whether a ZIP code may be one of that state. */
export const zipFits = (state: string, zip: string): boolean =>
  FIRST_DIGITS[state]?.includes(zip[0] as string) ?? false
