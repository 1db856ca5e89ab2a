/** What ails, what is done about it, and where: 90 words, as they stand in such lists. */
const MEDICAL = [
  'abortion, abscess, addiction, allergy, alzheimer, anemia, angina, antibiotic, anxiety, arthritis, asthma',
  'atrial fibrillation, autism, biopsy, bipolar, bronchitis, cancer, carcinoma, cardiology, chemotherapy',
  'chlamydia, cholesterol, cirrhosis, colonoscopy, copd, dementia, depression, dermatology, diabetes',
  'diabetic, diagnosed, diagnosis, dialysis, discharge summary, embolism, epilepsy, fibromyalgia, fracture',
  'gonorrhea, hepatitis, hernia, herpes, hiv, hospice, hypertension, insulin, kidney disease, lab results',
  'leukemia, lipitor, lupus, lymphoma, mammogram, melanoma, metformin, methadone, migraine, miscarriage, mri',
  'multiple sclerosis, nephrology, neurology, obesity, oncology, opioid, overdose, pathology, patient',
  'pneumonia, pregnancy, pregnant, prescription, prozac, psychiatric, psychosis, radiology, schizophrenia',
  'seizure, sepsis, statin, stroke, suicide, surgery, syphilis, transplant, tuberculosis, tumor, ultrasound',
  'vaccine, x-ray',
].flatMap(words => words.split(', '))

/**
 * What an engineer writes who looks for ePHI with regular expressions alone: 31 patterns, each tried on every line. The
 * yardstick of the scanner's speed, so neither tuned nor slowed: bounded where one bounds them, word boundaries, `i` where
 * the words of a label stand. No look-around and no back-reference, so that ripgrep takes them as they are.
 */
export const TYPICAL_PATTERNS: readonly RegExp[] = [
  // social security number
  /\b\d{3}[- ]\d{2}[- ]\d{4}\b/,
  // Medicare beneficiary identifier
  /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}\b/,
  // DEA number
  /\b[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}\b/,
  // NPI
  /\bNPI\b\s*(?:number|no\.?|#)?\s*[:#]?\s*[12]\d{9}\b/i,
  // ICD-10-CM code
  /\b[A-TV-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}\b/,
  // phone
  /(?:\+?1[-. ]?)?\(?\b[2-9]\d{2}\)?[-. ]\d{3}[-. ]\d{4}\b/,
  // e-mail
  /\b[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}\b/,
  // IPv4
  /\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b/,
  // IPv6
  /\b(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}\b/,
  // MAC address
  /\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b/,
  // URL
  /\b(?:https?:\/\/|www\.)[^\s<>"']+/i,
  // VIN
  /\b[A-HJ-NPR-Z0-9]{17}\b/,
  // 2026-11-22
  /\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/,
  // 11/22/2026
  /\b(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|[12]\d|3[01])[/.-](?:19|20)?\d{2}\b/,
  // November 22, 2026
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}\b/i,
  // 22 Nov 2026
  /\b\d{1,2}(?:st|nd|rd|th)?[- ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?[- ](?:19|20)\d{2}\b/i,
  // date of birth
  /\b(?:DOB|D\.O\.B\.|date of birth|birth ?date|born)\b\s*[:#-]?\s*\d{1,4}[/. -]\d{1,2}[/. -]\d{1,4}\b/i,
  // medical record number
  /\b(?:MRN|MR#|medical record(?: number| no\.?| #)?|chart(?: number| no\.?| #))\s*[:#-]?\s*[A-Z]{0,3}\d{4,10}\b/i,
  // member number
  /\b(?:member|subscriber|policy|beneficiary|group)\s*(?:id|number|no\.?|#)\s*[:#-]?\s*[A-Z0-9-]{5,15}\b/i,
  // account number
  /\b(?:account|acct)\.?\s*(?:number|no\.?|#)?\s*[:#-]?\s*\d{5,17}\b/i,
  // payment card
  /\b(?:4\d{3}|5[1-5]\d{2}|6011|3[47]\d{2})[- ]?\d{4}[- ]?\d{4}[- ]?\d{3,4}\b/,
  // state and ZIP code
  /\b[A-Z]{2} \d{5}(?:-\d{4})?\b/,
  // street
  /\b\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl)\b/,
  // a title and a name
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [A-Z][a-z]+(?: [A-Z][a-z]+)?\b/,
  // NDC
  /\b\d{4,5}-\d{3,4}-\d{1,2}\b/,
  // LOINC
  /\b\d{1,5}-\d\b/,
  // CPT
  /\bCPT\b\s*(?:code)?\s*[:#]?\s*\d{4}[0-9FTU]\b/i,
  // age
  /\b\d{1,3}[- ]?(?:years?[- ]old|yrs?[- ]old|y\/?o)\b/i,
  // dose
  /\b\d+(?:\.\d+)?\s?(?:mg|mcg|ml|units?|tablets?|capsules?)\b/i,
  // UUID
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/i,
  // what ails, what is done about it, where
  new RegExp(`\\b(?:${MEDICAL.join('|')})\\b`, 'i'),
]
