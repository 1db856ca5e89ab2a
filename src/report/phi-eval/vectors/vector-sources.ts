import {
  BANK,
  CARD,
  type Contradiction,
  DATE,
  IP,
  ITIN,
  LICENCE,
  NPI,
  PASSPORT,
  PHONE,
  SSN,
  URL,
} from './contradictions.ts'

/** What Ward sets against the cases of one test file of Presidio. */
export interface VectorSource {
  readonly source: string
  readonly kind: string
  /** Recognizers of which evidence answers the case. */
  readonly recognizers: readonly string[]
  readonly contradictions: readonly Contradiction[]
}

export const VECTOR_SOURCES: readonly VectorSource[] = [
  { source: 'test_us_ssn_recognizer.py', kind: 'SSN', recognizers: ['us-ssn'], contradictions: SSN },
  { source: 'test_us_itin_recognizer.py', kind: 'ITIN', recognizers: ['us-itin'], contradictions: ITIN },
  { source: 'test_us_mbi_recognizer.py', kind: 'MBI', recognizers: ['us-mbi'], contradictions: [] },
  { source: 'test_us_npi_recognizer.py', kind: 'NPI', recognizers: ['npi'], contradictions: NPI },
  { source: 'test_ip_recognizer.py', kind: 'IP', recognizers: ['ip-address'], contradictions: IP },
  { source: 'test_mac_recognizer.py', kind: 'MAC', recognizers: ['mac-address'], contradictions: [] },
  {
    source: 'test_date_recognizer.py',
    kind: 'date',
    recognizers: ['bare-date', 'date-of-birth', 'service-date'],
    contradictions: DATE,
  },
  { source: 'test_email_recognizer.py', kind: 'e-mail', recognizers: ['email'], contradictions: [] },
  { source: 'test_phone_recognizer.py', kind: 'phone', recognizers: ['phone'], contradictions: PHONE },
  { source: 'test_url_recognizer.py', kind: 'URL', recognizers: ['web-address'], contradictions: URL },
  {
    source: 'test_credit_card_recognizer.py',
    kind: 'card',
    recognizers: ['credit-card'],
    contradictions: CARD,
  },
  {
    source: 'test_aba_routing_recognizer.py',
    kind: 'ABA routing',
    recognizers: ['bank-routing'],
    contradictions: BANK,
  },
  {
    source: 'test_us_bank_recognizer.py',
    kind: 'bank account',
    recognizers: ['account-number'],
    contradictions: BANK,
  },
  {
    source: 'test_us_driver_license_recognizer.py',
    kind: 'driver’s licence',
    recognizers: ['us-drivers-licence'],
    contradictions: LICENCE,
  },
  {
    source: 'test_us_passport_recognizer.py',
    kind: 'passport',
    recognizers: ['us-passport'],
    contradictions: PASSPORT,
  },
]

/** Test files of kinds that Ward's definitions do not name. */
export const OUTSIDE: { readonly [source: string]: string } = {
  'test_tr_phone_number_recognizer.py': 'Turkish telephone numbers are not defined',
}
