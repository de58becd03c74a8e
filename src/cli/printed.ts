import { explainCase, type Explanation } from '../explain/explain.ts'
import { whatIfCase, type WhatIf } from '../explain/what-if.ts'
import { SETTINGS, type SettingId } from '../pack/pack.ts'
import type { Translate } from '../present/texts.ts'
import type { Given, Judged } from './judge-input.ts'

/** What is printed with an assessment when it is to be explained. */
interface Explained {
  readonly explanation: Explanation
  readonly whatIf: Readonly<Record<SettingId, WhatIf>>
}

/** The assessment as it is printed: with the score totals that came along, when there are any, and explained when asked for. */
export function printed(judged: Judged, { explain, t }: Pick<Given, 'explain' | 't'>): unknown {
  const { assessment, claims } = judged
  return { ...assessment, ...(claims.length > 0 ? { claims } : {}), ...(explain ? explained(judged, t) : {}) }
}

function explained({ read: { readings, pack }, assessment }: Judged, t: Translate): Explained {
  const whatIf = SETTINGS.map((setting) => [setting, whatIfCase(setting, readings, pack)])
  return {
    explanation: explainCase(assessment, readings, pack, (key) => (t.has(key) ? t(key) : undefined)),
    whatIf: Object.fromEntries(whatIf) as Explained['whatIf'],
  }
}
