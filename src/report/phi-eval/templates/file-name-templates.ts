import { type Template, templates } from './define-template.ts'

/** File names as scanners, charting programs and people make them. As subject-templates.ts: only for measuring. */
export const FILE_NAME_TEMPLATES: readonly Template[] = [
  ...templates('name and diagnosis', [
    '{last}_{first}_{dx}.pdf',
    '{first}{last}-{condition}.docx',
    '{last}, {first} {dx} letter.docx',
    'small:{first}_{last}_{dx}_notes.txt',
  ]),
  ...templates('name and care', [
    '{last}_{first}_labs_{dos-compact}.pdf',
    'DischargeSummary_{first}{last}.pdf',
    '{last}, {first} - referral.pdf',
    'Intake form - {first} {last}.pdf',
    'small:{last}-{first}-progress-note.docx',
    'capital:{last}_{first}_CONSENT.PDF',
    '{first}%20{last}%20MRI%20results.pdf',
    'patient {first} {last} chart.tif',
    '{first}.{last}.prescription.{drug}.pdf',
    'H&P {last} {first} {dos-compact}.docx',
  ]),
  ...templates('record number', [
    'MRN_{mrn}.pdf',
    'MRN{mrn-long}_scan.tif',
    'chart_no_{mrn}_{last}.pdf',
    'pt-id-{mrn}-ecg.xml',
    'small:{last}_mrn{mrn}_ct.dcm',
  ]),
  ...templates('birth date', [
    '{last}_{first}_DOB_{dob-compact}.pdf',
    '{last}{first}_{dob-compact}_{procedure}.pdf',
    'DOB {dob-dashes} {first} {last} xray.jpg',
  ]),
  ...templates('insurance and payment', [
    'EOB_{first}_{last}_{claim}.pdf',
    'claim_{claim}_{last}_{first}.xlsx',
    'memberid_{member}_{last}.pdf',
  ]),
  ...templates('weak identity and health', [
    'Mr {last} {dx}.docx',
    '{facility-file}_{dos-compact}_{dx}.pdf',
    '{last}_{dx}_{procedure}.pdf',
  ]),
]
