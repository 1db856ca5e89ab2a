import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const jsonl = (...rows: readonly object[]) => `${rows.map(row => JSON.stringify(row)).join('\n')}\n`

/** Small files of every form, made up for the tests: by name, below a folder. */
export const EVAL_FILES: Readonly<Record<string, string>> = {
  'anything/held-out.jsonl': jsonl(
    {
      text: 'Is metformin right for Barbara Whitfield with type 2 diabetes?',
      phi: [{ identifier_type: 'NAME', value: 'Barbara Whitfield' }],
    },
    { text: 'Is metformin right for type 2 diabetes?', phi: [] },
  ),
  'sentences.json': JSON.stringify([
    {
      full_text: 'My SSN is 460-89-9847',
      spans: [{ entity_type: 'US_SSN', entity_value: '', start_position: 10, end_position: 21 }],
    },
  ]),
  'cases.json': JSON.stringify([
    {
      src: 'test_us_ssn_recognizer.py',
      args: 'text, expected_len, expected_positions, expected_score_ranges',
      text: '536-90-4399',
      expected: [1, [[0, 11]], [[0.5, 0.6]]],
    },
    {
      src: 'test_us_ssn_recognizer.py',
      args: 'text, expected_len, expected_positions, expected_score_ranges',
      text: '53690-4399',
      expected: [1, [[0, 10]], [[0, 0.3]]],
    },
  ]),
  'mail/business.tsv':
    'mid\tfilename\tsubject\n1\ta\tMinutes of Monday\n2\tb\tMinutes of Monday\n3\tc\tBudget\n',
  'mail/lists.tsv':
    'file\tgroup\tfrom\tto\tsubject\nf\tham\tA <a@example.org>\tlist@example.org\tRe: the build\ng\tspam-2\tb@example.org\tc@example.org\tCheap\n',
  'names.txt': 'budget 2026.xlsx\nminutes.docx\n',
  'Patients/names.txt': 'Barbara_Whitfield_71.json\n',
  'visits.csv':
    'dataset,encounter_id,dialogue,note\nv,1,"[doctor] hello\n[patient] hello","CHIEF COMPLAINT\nCough.\n"\n',
  'people.csv':
    'file,given,family,prefix,birthDate,ssn,mrn,phone,line,city,state,postal,top_conditions\nf,Barbara,Whitfield,Mrs.,1956-08-03,999-22-1962,e925b0f3,555-978-4581,3 Lockman Row,Peabody,MA,01940,Hypertension\n',
  'LICENSE.md': 'Do what you like.\n',
}

/** Writes them below a folder. */
export function writeEvalFiles(folder: string): void {
  for (const [name, text] of Object.entries(EVAL_FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}
