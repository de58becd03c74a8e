import { SETTINGS, type Pack, type Rule } from '../../pack/pack.ts'
import type { Encoded } from '../encode/patient.ts'
import type { Exists } from '../exists.ts'
import { textOf, type Check, type Finding } from '../finding.ts'
import type { Bit } from '../graph.ts'

interface Claim extends Finding {
  /** Somebody must exist for whom this holds. */
  readonly bit: Bit
}

/** Rules, steps, urgencies and places that nobody can come to, each looked for among all patients. */
export async function findUnreachable(
  pack: Pack,
  encoded: Encoded,
  exists: Exists,
  about: (path: string) => boolean,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { bit, ...finding } of claimsOf(pack, encoded)) {
    if (!about(finding.path)) continue
    const found = await exists(bit)
    if (found === false) findings.push(finding)
    if (found === undefined) findings.push({ ...finding, key: 'verify.not-settled', params: { text: textOf(finding) } })
  }
  return findings
}

const claimsOf = (pack: Pack, encoded: Encoded): readonly Claim[] => [
  ...pack.rules.flatMap((rule) => claimsOfRule(rule, encoded)),
  ...claimsOfSelection(pack, encoded),
]

function claimsOfRule(rule: Rule, { scene }: Encoded): readonly Claim[] {
  if (rule.when === null && rule.holds === null) return []
  const { yes, no } = scene.truth(rule)
  const claim = (check: Check, bit: Bit): Claim => ({ check, path: rule.id, bit })
  if (rule.kind === 'excludes') {
    return [claim('never-holds', yes), claim('always-holds', no)]
  }
  if (rule.kind === 'requires') {
    const applies = rule.when && claim('never-applies', scene.judge(rule.when).yes)
    return [claim('never-met', yes), claim('never-fails', no), ...(applies ? [applies] : [])]
  }
  return [claim('never-fires', yes), claim('always-fires', no)]
}

function claimsOfSelection(pack: Pack, { scene, outcome, recommendation, verdicts }: Encoded): readonly Claim[] {
  const { graph, judge } = scene
  const { selection, urgency } = pack
  const claim = (check: Check, path: string, bit: Bit, key?: string): Claim => ({
    ...{ check, path, bit },
    ...(key === undefined ? {} : { key }),
  })
  return [
    ...selection.steps.map((step) => claim('never-decides', `step ${step.id}`, outcome.steps.get(step) ?? graph.no)),
    ...[...SETTINGS, 'none_ready' as const, 'undetermined' as const].map((answer) =>
      claim('never-answered', answer, outcome.settings.get(answer) ?? graph.no),
    ),
    ...SETTINGS.map((setting) => claim('never-suitable', setting, verdicts[setting].status.suitable)),
    ...urgency.ranks.flat().map((one) => claim('never-urgent', one, outcome.urgencies.get(one) ?? graph.no)),
    ...[...urgency.raise, ...urgency.after].map(({ when, urgency: to }) =>
      claim('never-urgent', `raised to ${to}`, judge(when).yes, 'verify.never.raised'),
    ),
    ...selection.packages.map(({ id }) =>
      claim('never-chosen', id, recommendation.packages.get(id) ?? graph.no, 'verify.never.package'),
    ),
    ...[...selection.bridges.map(({ setting }) => setting), selection.bridgeElse].map((id) =>
      claim('never-chosen', `bridge ${id}`, recommendation.bridges.get(id) ?? graph.no, 'verify.never.bridge'),
    ),
    ...selection.alternatives.map(({ setting }) =>
      claim(
        'never-chosen',
        `alternative ${setting}`,
        recommendation.alternatives.get(setting) ?? graph.no,
        'verify.never.alternative',
      ),
    ),
  ]
}
