/** A file that uses one thing of another. */
export const use = (name: string, from: string) =>
  `import { ${name} as it } from '${from}'\nexport const used = it\n`
export const typeOf = (name: string, from: string) =>
  `import type { ${name} } from '${from}'\nexport type Used = ${name}\n`
