import { SETTINGS, type Pack, type Rule } from '../../pack/pack.ts'
import type { Encoded } from '../encode/patient.ts'
import type { Exists } from '../exists.ts'
import type { Check, Finding } from '../finding.ts'
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
    if (found === undefined) findings.push({ ...finding, says: `Not settled in its time: ${finding.says}` })
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
  const claim = (check: Check, says: string, bit: Bit): Claim => ({ check, path: rule.id, says, bit })
  if (rule.kind === 'excludes') {
    return [
      claim('never-holds', 'The exclusion holds for nobody.', yes),
      claim('always-holds', 'The exclusion is settled as not holding for nobody.', no),
    ]
  }
  if (rule.kind === 'requires') {
    const applies =
      rule.when && claim('never-applies', 'The requirement applies to nobody.', scene.judge(rule.when).yes)
    return [
      claim('never-met', 'Nobody meets the requirement.', yes),
      claim('never-fails', 'The requirement fails for nobody.', no),
      ...(applies ? [applies] : []),
    ]
  }
  return [
    claim('never-fires', 'The rule speaks for nobody.', yes),
    claim('always-fires', 'The rule is silent for nobody.', no),
  ]
}

function claimsOfSelection(pack: Pack, { scene, outcome, recommendation, verdicts }: Encoded): readonly Claim[] {
  const { graph, judge } = scene
  const { selection, urgency } = pack
  const claim = (check: Check, path: string, says: string, bit: Bit): Claim => ({ check, path, says, bit })
  return [
    ...selection.steps.map((step) =>
      claim('never-decides', `step ${step.id}`, 'The step decides for nobody.', outcome.steps.get(step) ?? graph.no),
    ),
    ...[...SETTINGS, 'none_ready' as const, 'undetermined' as const].map((answer) =>
      claim('never-answered', answer, 'Nobody gets this answer.', outcome.settings.get(answer) ?? graph.no),
    ),
    ...SETTINGS.map((setting) =>
      claim('never-suitable', setting, 'The setting suits nobody.', verdicts[setting].status.suitable),
    ),
    ...urgency.ranks
      .flat()
      .map((one) => claim('never-urgent', one, 'Nobody is this urgent.', outcome.urgencies.get(one) ?? graph.no)),
    ...[...urgency.raise, ...urgency.after].map(({ when, urgency: to }) =>
      claim('never-urgent', `raised to ${to}`, 'The urgency is raised for nobody.', judge(when).yes),
    ),
    ...selection.packages.map(({ id }) =>
      claim('never-chosen', id, 'Nobody gets this package.', recommendation.packages.get(id) ?? graph.no),
    ),
    ...[...selection.bridges.map(({ setting }) => setting), selection.bridgeElse].map((id) =>
      claim('never-chosen', `bridge ${id}`, 'Nobody gets this bridge.', recommendation.bridges.get(id) ?? graph.no),
    ),
    ...selection.alternatives.map(({ setting }) =>
      claim(
        'never-chosen',
        `alternative ${setting}`,
        'Nobody is left this alternative.',
        recommendation.alternatives.get(setting) ?? graph.no,
      ),
    ),
  ]
}
