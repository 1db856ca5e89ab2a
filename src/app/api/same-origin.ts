import { AppError } from '../../base/app-error.ts'

/** What of a request tells who had the browser send it. */
interface Origins {
  readonly method: string
  readonly headers: {
    readonly origin?: string | undefined
    readonly host?: string | undefined
    readonly 'sec-fetch-site'?: string | string[] | undefined
  }
}

/**
 * Refuses a change that another site had the browser send with the session's cookie (cross-site request forgery; OWASP ASVS
 * 5 V3.5). Browsers say where a request began; what says nothing is no browser and must bring a token instead of a cookie.
 * @throws AppError not-allowed
 */
export function refuseOtherOrigin({ method, headers }: Origins): void {
  if (method === 'GET' || method === 'HEAD') return
  const site = headers['sec-fetch-site']
  const own = headers.origin !== undefined && hostOf(headers.origin) === headers.host
  if (site === undefined ? own : site === 'same-origin' && (headers.origin === undefined || own)) return
  throw new AppError(
    'not-allowed',
    'A change is taken only from Ward’s own pages, or from a program with an API token.',
  )
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
