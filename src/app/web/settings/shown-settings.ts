import type * as z from 'zod'
import type { readMicrosoft } from '../../api/contracts/microsoft.ts'
import type { readSettings } from '../../api/contracts/settings.ts'

/** How Ward runs, as the server tells it. */
export type Settings = z.output<(typeof readSettings)['answer']>

/** How people sign in with Microsoft, and the version that a change names as seen. */
export type Microsoft = z.output<(typeof readMicrosoft)['answer']>
