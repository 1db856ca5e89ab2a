/**
 * What clinicians write above the parts of a note: of a history and physical, a progress note (SOAP), a consultation, an
 * operative report, a discharge summary, a nurse’s or a therapist’s note. Own list, folded: lower case, one space, "and"
 * for "&". Titles that any report has ("Summary", "Background", "Results") are left out.
 */
export const SECTION_TITLES: ReadonlySet<string> = new Set([
  'admission diagnosis',
  'admitting diagnosis',
  'allergies',
  'anesthesia',
  'assessment',
  'assessment and plan',
  'cc',
  'chief complaint',
  'clinical history',
  'clinical impression',
  'code status',
  'condition at discharge',
  'condition on discharge',
  'current medications',
  'diagnosis',
  'diagnoses',
  'differential diagnosis',
  'discharge condition',
  'discharge diagnosis',
  'discharge instructions',
  'discharge medications',
  'ed course',
  'emergency department course',
  'estimated blood loss',
  'exam',
  'family history',
  'family medical history',
  'final diagnosis',
  'gynecologic history',
  'history of present illness',
  'home medications',
  'hospital course',
  'hpi',
  'imaging',
  'immunizations',
  'impression',
  'impression and plan',
  'interval history',
  'laboratory data',
  'laboratory results',
  'labs',
  'medical history',
  'medications',
  'medications on admission',
  'medications on discharge',
  'mental status exam',
  'mental status examination',
  'objective',
  'obstetric history',
  'operative findings',
  'past medical history',
  'past psychiatric history',
  'past surgical history',
  'physical exam',
  'physical examination',
  'plan of care',
  'pmh',
  'postoperative diagnosis',
  'preoperative diagnosis',
  'presenting complaint',
  'principal diagnosis',
  'problem list',
  'procedure performed',
  'procedures performed',
  'prognosis',
  'psychiatric history',
  'radiology',
  'reason for consultation',
  'reason for referral',
  'reason for visit',
  'review of systems',
  'ros',
  'social history',
  'specimens removed',
  'subjective',
  'substance use history',
  'surgical history',
  'treatment plan',
  'vital signs',
  'vitals',
])

const LONGEST = 40
/** Numbers, bullets and marks of emphasis may stand before a title; a colon, a dash or the end of the line after it. */
const LINE =
  /^[ \t]*(?:\d{1,2}[.)][ \t]*)?[-#*_•>[ \t]{0,6}([A-Za-z][A-Za-z/& -]{1,40}?)[\]*_ \t]*(?::|$|--|\u2013)/gm

/** The section titles that begin a line, each once. */
export function sectionTitlesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, title = ''] of text.matchAll(LINE)) {
    if (title.length > LONGEST) continue
    const folded = title
      .toLowerCase()
      .replaceAll('&', 'and')
      .replaceAll(/[-/ ]+/g, ' ')
      .trim()
    if (SECTION_TITLES.has(folded)) found.add(folded)
  }
  return found
}
