import type * as z from 'zod'

/**
 * What zod found wrong, for the person who wrote the file: `staff[3].given is missing`. Never quotes a value, and a key
 * only where it looks like a key and not like a name: both may be about a person.
 */
export function faultOf(error: z.ZodError, value: unknown): string {
  const [issue] = error.issues
  if (issue === undefined) return 'it is not of the form it must have'
  return describe(issue, [], value)
}

function describe(issue: z.core.$ZodIssue, above: readonly PropertyKey[], root: unknown): string {
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union') {
    // The form that came nearest: of those that are not of another type altogether, the one with the fewest faults.
    const [nearest] = issue.errors
      .filter(([first]) => first !== undefined && !(first.code === 'invalid_type' && first.path.length === 0))
      .sort((one, other) => one.length - other.length)
      .flatMap(issues => issues.slice(0, 1))
    if (nearest !== undefined) return describe(nearest, path, root)
  }
  const place = pathText(path)
  const subject = place === '' ? 'the file' : place
  if (issue.code === 'unrecognized_keys') return `${subject} has ${unknownKeys(issue.keys)}`
  return `${subject} ${problem(issue, valueAt(root, path))}`
}

function problem(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${FORMS[issue.expected] ?? `a ${issue.expected}`}`
    case 'invalid_value':
      return `must be ${issue.values.map(one => `"${String(one)}"`).join(' or ')}`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'is empty or too short'
        : `must be at least ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters`
        : issue.origin === 'array'
          ? `has more than ${issue.maximum} entries`
          : `must be at most ${issue.maximum}`
    default:
      return 'is not of the form it must have'
  }
}

const FORMS: { readonly [type: string]: string } = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  tuple: 'a list',
  boolean: 'true or false',
}

function unknownKeys(keys: readonly string[]): string {
  const named = keys.filter(key => /^[a-z][A-Za-z0-9_-]{0,24}$/.test(key))
  if (named.length === 0) return 'a key that Ward does not know'
  return `the key "${named[0]}", which Ward does not know`
}

/** `staff[3].given`, entries counted from 1 as a person counts. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part + 1}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('')
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  )
}
