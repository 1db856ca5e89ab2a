import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { textDecisionAnswer } from '../../src/app/api/contracts/phi.ts'
import { type Ended, temporaryFolder, wardAt } from './ward.ts'
import { wardHere } from './ward-here.ts'

/** Made-up values that must never be seen again outside of the input. */
export const CANARIES = { ssn: '536-90-4399', mrn: '00736251', name: 'Zebulon Quackenbush' } as const
/** Every answer, each held against its schema. */
export function answersOf({ stdout }: Ended) {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map(line => textDecisionAnswer.parse(JSON.parse(line)))
}

/** A home with these files, and the program in it. */
export function withFiles(files: { readonly [name: string]: string | Uint8Array }) {
  const home = temporaryFolder()
  const at = (name: string) => join(home, name)
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content)
  return { home, at, here: wardHere(home), ward: wardAt(home) }
}
