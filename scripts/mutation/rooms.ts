/** A part of src/assess that is broken on its own, and the tests that have to notice. */
export interface Room {
  readonly name: string
  /** Its folders, without what lies in folders below them. */
  readonly folders: readonly string[]
  /** The test files that judge it beside those in its own folders. */
  readonly also: readonly string[]
}

/** Every answer about the practice clinic, word for word: it holds the sentences of the checks. */
const ANSWERS = 'test/practice/clinic-answers.test.ts'

function shared(folder: string, ...also: readonly string[]): Room {
  return { name: folder, folders: [`src/assess/${folder}`], also }
}
const testsOf = (service: string) => `src/assess/checks/${service}/*.test.ts`
function checks(service: string): Room {
  return { name: `checks-${service}`, folders: [`src/assess/checks/${service}`], also: [ANSWERS] }
}

/**
 * Room by room, since a test that has nothing to do with a file would be run for each fault in it all the same. A new
 * folder of src/assess gets its line here; a test holds the table to the folders.
 */
export const ROOMS: readonly Room[] = [
  {
    name: 'engine',
    folders: ['src/assess'],
    also: ['src/assess/waivers/*.test.ts', testsOf('teams'), 'test/agreement/retired.test.ts'],
  },
  shared('waivers'),
  shared('posture'),
  shared('comparison'),
  {
    name: 'licensing',
    folders: ['src/assess/licensing', 'src/assess/licensing/capabilities', 'src/assess/licensing/plans'],
    also: [],
  },
  {
    name: 'services',
    folders: ['src/assess/services', 'src/assess/services/table'],
    also: ['src/comply/services/*.test.ts'],
  },
  shared('vendors', 'src/comply/vendors/*.test.ts'),
  shared('conditional-access', testsOf('entra'), ANSWERS),
  shared('data-loss-prevention', testsOf('purview'), ANSWERS),
  shared('defender', testsOf('defender'), ANSWERS),
  shared('entra', testsOf('entra'), ANSWERS),
  shared('exchange', testsOf('exchange'), ANSWERS),
  shared('mail-dns', testsOf('exchange'), ANSWERS),
  shared('purview', testsOf('purview'), ANSWERS),
  checks('defender'),
  checks('entra'),
  checks('exchange'),
  checks('licensing'),
  checks('power-bi'),
  checks('power-platform'),
  checks('purview'),
  checks('sharepoint'),
  checks('teams'),
  shared('recognizers'),
  shared('scanning'),
  {
    name: 'audit',
    folders: ['src/assess/audit', 'src/assess/audit/actor-rules'],
    also: ['test/audit-reports/*.test.ts', 'src/report/audit/*.test.ts'],
  },
]

/** What is to be broken, and which tests judge it; both as globs from the root. */
export interface Job {
  readonly room: string
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
}

/** Tests, what only they use, and lists that only name others. */
const NOT_BROKEN = ['!src/assess/**/*.test.ts', '!src/assess/**/*.fixture.ts', '!src/assess/**/index.ts']
/** Property tests try hundreds of cases for each fault; what they hold is in the tables beside them too. */
const NOT_JUDGING = '!**/*.property.test.ts'

function jobOf(room: Room, files: readonly string[]): Job {
  const beside = room.folders.map(folder => `${folder}/*.test.ts`)
  return {
    room: room.name,
    mutate: [...files, ...NOT_BROKEN],
    tests: [...beside, ...room.also, NOT_JUDGING],
  }
}

/** The room in whose folder a file lies, also with lines behind its name (`file.ts:10-20`). */
export function roomOf(file: string): Room | undefined {
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')))
  return ROOMS.find(({ folders }) => folders.includes(folder))
}

/**
 * What the words of the command ask for: names of rooms, and files of src/assess, whose room's tests judge them. No word
 * asks for all rooms.
 * @throws Error with one sentence for a word that is neither.
 */
export function jobsFor(words: readonly string[]): readonly Job[] {
  const whole = (room: Room) =>
    jobOf(
      room,
      room.folders.map(folder => `${folder}/*.ts`),
    )
  if (words.length === 0) return ROOMS.map(whole)
  const files = new Map<Room, string[]>()
  const jobs: Job[] = []
  for (const word of words.flatMap(each => each.split(','))) {
    const named = ROOMS.find(({ name }) => name === word)
    const around = named ?? roomOf(word)
    if (around === undefined)
      throw new Error(
        `“${word}” is no room and no file of one; the rooms are ${ROOMS.map(({ name }) => name).join(', ')}.`,
      )
    if (named !== undefined) jobs.push(whole(named))
    else files.set(around, [...(files.get(around) ?? []), word])
  }
  return [...jobs, ...[...files].map(([room, those]) => jobOf(room, those))]
}
