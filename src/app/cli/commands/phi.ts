import type { Command } from 'commander'
import type { Output } from '../output.ts'
import { addPhiEval } from '../phi/eval-command.ts'
import { addPhiRoster } from '../phi/roster-command.ts'
import { addPhiScan } from '../phi/scan-command.ts'

/** `ward phi`: each of its commands is a file of src/app/cli/phi and a line here. */
export function addPhi(program: Command, output: Output): void {
  const phi = program
    .command('phi')
    .summary('patients’ data in short texts and documents')
    .description(
      'Finds patients’ data (ePHI) where it must not stand: subjects, file names, URLs, the address book, tickets.',
    )
  addPhiScan(phi, output)
  addPhiEval(phi, output)
  addPhiRoster(phi, output)
}
