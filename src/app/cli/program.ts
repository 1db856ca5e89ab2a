import { Command, CommanderError } from 'commander'
import { ERROR_CODES, type ErrorCode } from '../../base/app-error.ts'
import { explainFailure, type Output, printable, printableLines } from './output.ts'

type AddCommand = (program: Command, output: Output) => void

/** Each command is loaded only when it is named, so the program starts fast; help and typing errors load them all. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  assess: async () => (await import('./commands/assess.ts')).addAssess,
  checks: async () => (await import('./commands/checks.ts')).addChecks,
  compare: async () => (await import('./commands/compare.ts')).addCompare,
  profile: async () => (await import('./commands/profile.ts')).addProfile,
  waiver: async () => (await import('./commands/waiver.ts')).addWaiver,
  contact: async () => (await import('./commands/contact.ts')).addContact,
  vendor: async () => (await import('./commands/vendor.ts')).addVendorCommand,
  assurance: async () => (await import('./commands/assurance.ts')).addAssurance,
  baa: async () => (await import('./commands/baa.ts')).addBaa,
  decision: async () => (await import('./commands/decision.ts')).addDecision,
  programme: async () => (await import('./commands/programme.ts')).addProgramme,
  collect: async () => (await import('./commands/collect.ts')).addCollect,
  evidence: async () => (await import('./commands/evidence.ts')).addEvidence,
  'break-glass': async () => (await import('./commands/break-glass.ts')).addBreakGlass,
  key: async () => (await import('./commands/key.ts')).addKey,
  backup: async () => (await import('./commands/backup.ts')).addBackup,
  restore: async () => (await import('./commands/restore.ts')).addRestore,
  config: async () => (await import('./commands/config.ts')).addConfig,
  plans: async () => (await import('./commands/plans.ts')).addPlans,
  posture: async () => (await import('./commands/posture.ts')).addPosture,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctor,
  phi: async () => (await import('./commands/phi.ts')).addPhi,
  audit: async () => (await import('./commands/audit.ts')).addAudit,
  report: async () => (await import('./commands/report.ts')).addReport,
  start: async () => (await import('./commands/start.ts')).addStart,
}

/** Runs the command line. @returns nothing; the exit code is set, as docs/errors.md says. */
export async function runProgram(argv: readonly string[], output: Output): Promise<void> {
  const program = new Command('ward')
    .description(
      'Ward makes a Microsoft 365 tenant fit for patient data, keeps it so, and proves it any day.',
    )
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeErr: text => output.say(printableLines(text)),
      writeOut: text => output.answer(text),
    })
  const [name = ''] = argv
  const named = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    for (const load of named ? [named] : Object.values(COMMANDS)) (await load())(program, output)
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    process.exitCode = exitCodeOf(error, output)
  }
}

function exitCodeOf(error: unknown, output: Output): number {
  // Commander has said what is wrong; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : ERROR_CODES['bad-usage'].exit
  const { sentence, code } = explainFailure(error)
  output.say(`ward: ${printable(sentence)}\n`)
  return ERROR_CODES[code as ErrorCode].exit
}
