import { Command, CommanderError } from 'commander'
import { ERROR_CODES } from '../../base/app-error.ts'
import { addAssess } from './commands/assess.ts'
import { addConfig } from './commands/config.ts'
import { addDoctor } from './commands/doctor.ts'
import { explainFailure, terminalOutput } from './output.ts'

const output = terminalOutput()

const program = new Command('ward')
  .description('Ward makes a Microsoft 365 tenant fit for patient data, keeps it so, and proves it any day.')
  .exitOverride()
  .showSuggestionAfterError()
  .configureOutput({ writeErr: text => output.say(text), writeOut: text => output.answer(text) })

addAssess(program, output)
addConfig(program, output)
addDoctor(program, output)

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? 0 : ERROR_CODES['bad-usage'].exit
  else {
    const { sentence, code } = explainFailure(error)
    output.say(`ward: ${sentence}\n`)
    process.exitCode = ERROR_CODES[code as keyof typeof ERROR_CODES].exit
  }
}
