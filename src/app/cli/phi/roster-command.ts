import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import { counted } from '../../../assess/judgement.ts'
import { AppError } from '../../../base/app-error.ts'
import type { Roster, TenantKnowledge } from '../../../collect/knowledge/knowledge.schema.ts'
import { readKnowledgeFile } from '../../../collect/knowledge/knowledge-file.ts'
import { readPatients } from '../../../collect/knowledge/roster-csv.ts'
import { systemClock } from '../../../host/clock.ts'
import { ensurePrivateFolder, writeFileDurably } from '../../../host/files.ts'
import { readChunks } from '../../../host/read-source.ts'
import {
  keepRosterKey,
  keyedHashWith,
  newRosterKey,
  readRosterKey,
  type RosterKey,
} from '../../../host/roster-key.ts'
import type { PhiRosterAnswer } from '../../api/contracts/phi-roster.ts'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { defaultRosterKeyFile, rosterKeyFor } from './load-knowledge.ts'
import { type LeftOut, makeRoster, type MadeRoster } from './make-roster.ts'

interface Options extends CommonOptions {
  readonly out: string
  readonly keyFile?: string
  readonly replace?: boolean
}

export function addPhiRoster(phi: Command, output: Output): void {
  withCommonOptions(phi.command('roster'))
    .summary('list your patients as keyed hashes')
    .description(
      'Reads a CSV of patients and puts keyed hashes of their names, birth dates and numbers into the knowledge file, so that scans know them. No value of the CSV is written anywhere.',
    )
    .argument('<file>', 'the CSV, its first line naming the columns; - is standard input')
    .requiredOption('--out <file>', 'the knowledge file; made if missing, else the roster in it is added to')
    .option(
      '--key-file <file>',
      'the roster’s key; made if missing (default: ward/roster.key in your configuration folder)',
    )
    .option('--replace', 'begin the roster anew: patients who are not in the CSV are forgotten')
    .action(async (file: string, options: Options) => {
      const answer = await run(file, options)
      output.answer(options.json ? `${JSON.stringify(answer, null, 2)}\n` : answerText(answer, options.out))
    })
}

async function run(file: string, { out, keyFile, replace = false }: Options): Promise<PhiRosterAnswer> {
  const knowledge: TenantKnowledge = existsSync(out)
    ? await readKnowledgeFile(out)
    : { schema: 'ward.phi-knowledge/1' }
  const before = replace ? null : (knowledge.roster ?? null)
  const path = keyFile ?? defaultRosterKeyFile()
  if (resolve(path) === resolve(out)) {
    throw new AppError(
      'bad-usage',
      'The key may not be kept in the knowledge file: name another file with --key-file.',
    )
  }
  const { key, isNew } = keyAt(path, before, keyFile)
  const made = await makeRoster(
    readPatients(readChunks(file), file === '-' ? 'Standard input' : basename(file)),
    {
      keyedHash: keyedHashWith(key.key),
      keyId: key.keyId,
      before,
      latest: Number(systemClock().slice(0, 4)),
    },
  )
  if (made.roster.entries.length === 0) throw nothing(made, file)
  if (isNew) {
    // Before what it opens: cut short here, nothing is lost.
    ensurePrivateFolder(dirname(resolve(path)), { purpose: 'the folder of the roster key' })
    keepRosterKey(path, key)
  }
  const text = knowledgeText(knowledge, made.roster)
  writeFileDurably(out, Buffer.from(text), { purpose: 'the folder of the knowledge file' })
  return {
    schema: 'ward.phi-roster/1',
    patients: made.patients,
    values: made.roster.entries.map(({ kind, hashes }) => ({ kind, count: hashes.length })),
    leftOut: made.leftOut.map(({ what, count, firstLine }) => ({ what, count, firstLine })),
    keyId: key.keyId,
    keyFile: path,
    keyIsNew: isNew,
  }
}

/** What people write stays readable; the roster, which nobody reads, takes one line. */
function knowledgeText(knowledge: TenantKnowledge, roster: Roster): string {
  const { roster: _before, ...written } = knowledge
  return `${JSON.stringify(written, null, 2).slice(0, -2)},\n  "roster": ${JSON.stringify(roster)}\n}\n`
}

/** The key of the roster that is there, or the one in the file, or a new one, which is not kept yet. */
function keyAt(
  path: string,
  before: Roster | null,
  named: string | undefined,
): { readonly key: RosterKey; readonly isNew: boolean } {
  const known = before === null ? readRosterKey(path) : rosterKeyFor(before, named)
  return known === null ? { key: newRosterKey(), isNew: true } : { key: known, isNew: false }
}

function nothing({ patients, leftOut }: MadeRoster, file: string): AppError {
  const name = file === '-' ? 'Standard input' : basename(file)
  if (patients === 0 && leftOut.length === 0)
    return new AppError('bad-input', `${name} names columns and no patient.`)
  return new AppError(
    'bad-input',
    `${name} holds nothing that can be looked for: ${leftOut.map(reason).join('; ')}.`,
  )
}

function answerText({ patients, values, leftOut, keyFile, keyIsNew }: PhiRosterAnswer, out: string): string {
  return [
    `${counted(patients, 'patient')} read. The roster in ${out} now holds:`,
    ...values.map(({ kind, count }) => `  ${count.toLocaleString('en-US').padStart(9)}  ${KIND_WORDS[kind]}`),
    ...leftOut.map(each => `Left out: ${reason(each)}.`),
    keyIsNew
      ? `A new key was made: ${keyFile}. Keep it secret, backed up, and apart from the knowledge file.`
      : `Made with the key in ${keyFile}.`,
    '',
  ].join('\n')
}

const KIND_WORDS: { readonly [K in PhiRosterAnswer['values'][number]['kind']]: string } = {
  name: 'names',
  'name-and-birth-date': 'names with birth dates',
  mrn: 'record numbers',
  member: 'member numbers',
  ssn: 'social security numbers',
  phone: 'telephone numbers',
  email: 'e-mail addresses',
}

const LEFT_WORDS: { readonly [W in LeftOut['what']]: string } = {
  row: 'rows whose quotes do not match',
  name: 'names of one word',
  'birth date': 'birth dates that are no day',
  'name-and-birth-date': 'names with birth dates too long to be one',
  mrn: 'record numbers with fewer than 5 characters or no digit',
  member: 'member numbers with fewer than 5 characters or no digit',
  ssn: 'social security numbers without nine digits',
  phone: 'telephone numbers that are none of North America',
  email: 'e-mail addresses that are none',
}

const reason = ({ what, count, firstLine }: PhiRosterAnswer['leftOut'][number]): string =>
  `${LEFT_WORDS[what]}: ${count.toLocaleString('en-US')}, the first in line ${firstLine}`
