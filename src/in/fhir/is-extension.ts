import { ownOf } from '../../base/is-record.ts'

/** Whether something is an extension with such a name in its address: addresses change from version to version, names seldom do. */
export function isExtension(one: unknown, name: RegExp): boolean {
  const url = ownOf(one, 'url')
  return typeof url === 'string' && name.test(url)
}
