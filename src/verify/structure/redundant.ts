import type { Pack, Rule } from '../../pack/pack.ts'
import type { Encoded } from '../encode/patient.ts'
import type { Finding } from '../finding.ts'
import type { Bit } from '../graph.ts'
import type { Exists } from '../exists.ts'

/** Kinds that decide something: two that say the same are one too many. Of texts and reminders many may speak at once. */
const DECIDING = ['excludes', 'requires', 'indicates', 'flags', 'checks']

/** Rules of one kind about one setting of which the one never says anything that the other does not say as well. */
export async function findRedundant(
  pack: Pack,
  { scene }: Encoded,
  exists: Exists,
  about: (path: string) => boolean,
): Promise<readonly Finding[]> {
  const { graph, truth } = scene
  const rules = pack.rules.filter((rule) => DECIDING.includes(rule.kind) && (rule.when !== null || rule.holds !== null))
  /** Whether a rule speaks against its setting, or for what it flags, for sure and possibly. */
  const speaks = (rule: Rule): readonly [sure: Bit, possible: Bit] => {
    const { yes, no } = truth(rule)
    return rule.kind === 'requires' ? [no, graph.not(yes)] : [yes, graph.not(no)]
  }
  /** Somebody is spoken to by the first, or may be, and not by the second. */
  async function saysMore(a: Rule, b: Rule): Promise<boolean> {
    const [sure, possible] = speaks(a)
    const [otherSure, otherPossible] = speaks(b)
    const more = await exists(
      graph.or(graph.and(sure, graph.not(otherSure)), graph.and(possible, graph.not(otherPossible))),
    )
    return more !== false
  }
  const findings: Finding[] = []
  for (const [at, a] of rules.entries()) {
    for (const b of rules.slice(at + 1)) {
      if (a.about !== b.about || a.kind !== b.kind || a.hard !== b.hard || a.part !== b.part) continue
      if (!about(a.id) && !about(b.id)) continue
      const [first, second] = [await saysMore(a, b), await saysMore(b, a)]
      if (!first && !second) findings.push({ check: 'equal', path: b.id, params: { other: a.id } })
      else if (!first) findings.push({ check: 'subsumed', path: a.id, params: { other: b.id } })
      else if (!second) findings.push({ check: 'subsumed', path: b.id, params: { other: a.id } })
    }
  }
  return findings
}
