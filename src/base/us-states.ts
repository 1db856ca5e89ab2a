/**
 * The fifty states, the District of Columbia and the five territories where people live, by the two letters the Postal
 * Service writes. HIPAA binds in all of them: 45 CFR 160.103 counts the District and the territories as states (it names
 * Puerto Rico, the Virgin Islands, Guam, American Samoa and the Northern Mariana Islands). Source of the letters: USPS
 * Publication 28, appendix B, https://pe.usps.com/text/pub28/28apb.htm (as of 2026-11-21). Its other codes (freely
 * associated states, military mail) are no place with a breach law of a state, so they are left out.
 */
export const US_STATES = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
  AS: 'American Samoa',
  GU: 'Guam',
  MP: 'Northern Mariana Islands',
  PR: 'Puerto Rico',
  VI: 'U.S. Virgin Islands',
} as const satisfies Readonly<Record<string, string>>
export type UsState = keyof typeof US_STATES

/** True for the two capital letters of a state or territory; see US_STATES. */
export function isUsState(code: string): code is UsState {
  return Object.hasOwn(US_STATES, code)
}
