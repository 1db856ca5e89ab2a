import { serializerCompiler } from 'fastify-type-provider-zod'

const kept = new WeakSet<object>()
const texts = new WeakMap<object, string>()

/**
 * An answer that is given again and again and never changed, such as a judged tenant of some megabytes: it is validated
 * and written with the first request, and that text is sent from then on, as long as somebody holds the answer.
 */
export function writtenOnce<T extends object>(answer: T): T {
  kept.add(answer)
  return answer
}

/** As the library writes answers, what is kept only once. An answer has one route, and so one schema. */
export const answerCompiler: typeof serializerCompiler = route => {
  const write = serializerCompiler(route)
  return answer => {
    if (typeof answer !== 'object' || answer === null || !kept.has(answer)) return write(answer)
    const there = texts.get(answer)
    if (there !== undefined) return there
    const text = write(answer)
    texts.set(answer, text)
    return text
  }
}
