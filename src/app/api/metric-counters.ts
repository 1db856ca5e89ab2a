import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** One request that was answered. Only the route's pattern is known here, so no address and no parameter can be told. */
export interface Answered {
  readonly method: string
  /** Such as `/api/tenants/:tenant/reports/:id`; undefined where no route stands. */
  readonly route: string | undefined
  readonly status: number
  readonly seconds: number
  /** A stream lasts as long as somebody listens: that is no duration. */
  readonly isStream: boolean
}

export interface Counters {
  readonly contentType: string
  readonly answered: (request: Answered) => void
  readonly watchProcess: () => void
  readonly text: (openSessions: number) => Promise<string>
}

/** Other methods are counted as one, so that nobody can make new series. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
const LABELS = ['method', 'route', 'status'] as const

/** The counters in the text format of Prometheus. Nothing in them comes from a request's text. */
export function createCounters(): Counters {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'ward_http_requests_total',
    help: 'Requests answered, by method, route pattern and status.',
    labelNames: LABELS,
    registers,
  })
  const durations = new Histogram({
    name: 'ward_http_request_duration_seconds',
    help: 'Time until a request was answered, by method, route pattern and status.',
    labelNames: LABELS,
    buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const sessions = new Gauge({ name: 'ward_sessions_open', help: 'Sessions that last now.', registers })
  return {
    contentType: registry.contentType,
    answered: ({ method, route = 'none', status, seconds, isStream }) => {
      const labels = { method: METHODS.has(method) ? method : 'other', route, status: String(status) }
      requests.inc(labels)
      if (!isStream) durations.observe(labels, seconds)
    },
    watchProcess: () => collectDefaultMetrics({ register: registry }),
    text: async openSessions => {
      sessions.set(openSessions)
      return await registry.metrics()
    },
  }
}
