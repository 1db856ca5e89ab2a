import * as z from 'zod'

/** GET /metrics: the text format of Prometheus, version 0.0.4. */
export const metricsText = z.string()
