import type * as z from 'zod'
import type { Permission } from '../../../base/people/permissions.ts'

/** Routes that answer without a session: sign-in, first run, health and the description of the API itself. */
export type Door = 'public'

/**
 * What a route takes and gives. Both sides are made of it: the server validates what comes and strips what goes, the web
 * application calls it by its types, and docs and OpenAPI are written from it.
 */
export interface RouteContract<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Method extends 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET' | 'POST' | 'PUT' | 'DELETE',
  Path extends `/api/${string}` = `/api/${string}`,
> {
  readonly method: Method
  /** Such as `/api/tenants/:tenant/assessment`; a route of one tenant begins with `/api/tenants/:tenant`. */
  readonly path: Path
  /** One sentence: what it does. */
  readonly does: string
  readonly permission: Permission | Door
  /**
   * False where pages ask by themselves with nobody there: such a request keeps no session alive (automatic logoff, 45 CFR
   * 164.312(a)(2)(iii)).
   */
  readonly countsAsUse?: false
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
}

/** Names a contract as what it is, with the types of its parts kept. */
export function contract<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  const Method extends RouteContract['method'] = RouteContract['method'],
  const Path extends RouteContract['path'] = RouteContract['path'],
>(
  route: RouteContract<Params, Query, Body, Answer, Method, Path>,
): RouteContract<Params, Query, Body, Answer, Method, Path> {
  return route
}

/** What a handler is given, and what is sent. */
export type ParamsOf<C extends RouteContract> = z.output<NonNullable<C['params']>>
export type QueryOf<C extends RouteContract> = z.output<NonNullable<C['query']>>
export type BodyOf<C extends RouteContract> = z.output<NonNullable<C['body']>>
export type AnswerOf<C extends RouteContract> = z.input<C['answer']>
