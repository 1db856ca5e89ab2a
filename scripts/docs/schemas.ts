import { z } from 'zod'
import { COMMAND_ANSWERS } from '../../src/app/api/contracts/command-answers.ts'
import type { Generator } from './generators.ts'

/** The JSON Schema of every public shape, one file each, named by what it is and its version. */
export const SCHEMAS: readonly Generator[] = COMMAND_ANSWERS.map(answer => {
  const name = answer.shape.schema.value
  return {
    file: `docs/schemas/${name.replace('/', '-')}.schema.json`,
    make: () => `${JSON.stringify({ title: name, ...z.toJSONSchema(answer) }, null, 2)}\n`,
  }
})
