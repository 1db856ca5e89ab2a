import { isObject, toGraphShape, UnreadableShape } from './graph-shape.ts'

/** ScubaGear keys its users and service principals by their id; Ward holds a list with their ids. */
export function peopleById(member: unknown): unknown {
  if (!isObject(member)) throw new UnreadableShape('it is not an object keyed by id')
  return Object.entries(member).map(([id, person]) => {
    const shaped = toGraphShape(person)
    if (!isObject(shaped)) throw new UnreadableShape('one of those in it is not an object')
    return { ...shaped, id }
  })
}
