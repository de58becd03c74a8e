import { durationMs } from '../base/dates.ts'
import { isRecord } from '../base/is-record.ts'
import { issue, shown, type Issue } from '../base/issue.ts'
import { keptFor } from '../base/kept-for.ts'
import { ok, refused, type Result } from '../base/result.ts'
import type { LocalValues, Pack } from './pack.ts'

/** What was made last of a pack: making a pack ready takes longer than to judge many cases by it. */
const lastOf = keptFor((made: Pack) => ({ made }))

/** A pack with local values of some parameters; only those that the pack marks local may be set, each with a value of its own kind. */
export function overlayParameters(pack: Pack, values: LocalValues): Result<Pack> {
  if (!isRecord(values)) return refused([issue('parameter.unknown', 'parameters', { id: shown(values) })])
  const local = Object.entries(values).sort()
  if (local.length === 0) return ok(pack)
  const issues = local.flatMap(([id, value]): readonly Issue[] => {
    const parameter = pack.parameters.find((one) => one.id === id)
    const path = `parameters.${shown(id)}`
    if (!parameter) return [issue('parameter.unknown', path, { id: shown(id) })]
    if (!parameter.local) return [issue('parameter.not-local', path, { id })]
    return fits(value, parameter.value) ? [] : [issue('parameter.wrong-value', path, { id, got: shown(value) })]
  })
  if (issues.length > 0) return refused(issues)
  const last = lastOf(pack)
  const given = Object.fromEntries(local)
  if (JSON.stringify(last.made.local) !== JSON.stringify(given)) {
    const parameters = pack.parameters.map((one) => ({ ...one, value: given[one.id] ?? one.value }))
    last.made = { ...pack, parameters, local: given }
  }
  return ok(last.made)
}

function fits(value: unknown, now: number | string): boolean {
  return typeof now === 'number'
    ? Number.isFinite(value) && (value as number) >= 0
    : typeof value === 'string' && durationMs(value) !== undefined
}
