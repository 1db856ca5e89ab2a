/** What a column of a patients' CSV holds. */
export type PatientColumn =
  | 'name'
  | 'given'
  | 'family'
  | 'birth'
  | 'mrn'
  | 'member'
  | 'ssn'
  | 'phone'
  | 'email'

/** The heads of columns, letters and digits only, lower case; "patient" before one and "no", "number", "id" behind it count for nothing. */
const HEADS: { readonly [C in PatientColumn]: readonly string[] } = {
  name: ['name', 'fullname', 'patient'],
  given: ['given', 'givenname', 'first', 'firstname', 'fname', 'forename'],
  family: ['family', 'familyname', 'last', 'lastname', 'lname', 'surname'],
  birth: ['dob', 'birth', 'birthdate', 'birthday', 'dateofbirth', 'bdate', 'birthdt'],
  mrn: [
    'mrn',
    'medicalrecord',
    'medrec',
    'medrecord',
    'record',
    'chart',
    'mr',
    'patientid',
    'emr',
    'ehr',
    'account',
  ],
  member: [
    'member',
    'memberid',
    'subscriber',
    'insurance',
    'policy',
    'plan',
    'mbi',
    'medicare',
    'medicaid',
    'beneficiary',
  ],
  ssn: ['ssn', 'socialsecurity', 'socsec', 'ss'],
  phone: [
    'phone',
    'telephone',
    'tel',
    'mobile',
    'cell',
    'cellphone',
    'mobilephone',
    'homephone',
    'workphone',
    'phonehome',
    'phonemobile',
    'phonecell',
  ],
  email: ['email', 'mail', 'emailaddress', 'emailid'],
}

/** For a person who looks for the right head. */
export const COLUMN_WORDS =
  'name, given (first), family (last), birth date (DOB), MRN, member (policy, MBI), SSN, phone (mobile), e-mail'

/** What each column holds, null for one that is none of a patient's identifiers. */
export function columnsOf(heads: readonly string[]): readonly (PatientColumn | null)[] {
  return heads.map(head => {
    const plain = head
      .normalize('NFKC')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')
    return named(plain) ?? named(plain.replace(/^(?:patient|pt)s?/, '')) ?? named(shortened(plain))
  })
}

function named(plain: string): PatientColumn | null {
  for (const [column, heads] of Object.entries(HEADS) as [PatientColumn, readonly string[]][]) {
    if (heads.includes(plain)) return column
  }
  return null
}

const shortened = (plain: string): string =>
  plain.replace(/^(?:patient|pt)s?/, '').replace(/(?:numbers?|nos?|num|nbr|ids?)$/, '')
