/**
 * Seconds of CPU, user and system, of all processes that a shell started and waited for, from what its `times` prints: the
 * shell's own line, then its children's. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#times
 * @throws Error for anything else
 */
export function shellTimes(printed: string): number {
  const children = printed.trim().split('\n').at(-1) ?? ''
  const found = /^(\d+)m(\d+[.,]\d+)s (\d+)m(\d+[.,]\d+)s$/.exec(children.trim())
  if (found === null) throw new Error('this shell prints its times in another form')
  const [, userMinutes, user = '', systemMinutes, system = ''] = found
  const seconds = (text: string): number => Number(text.replace(',', '.'))
  return 60 * (Number(userMinutes) + Number(systemMinutes)) + seconds(user) + seconds(system)
}
