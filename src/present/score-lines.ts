import { indexOf } from '../evaluate/scene.ts'
import type { Assessment } from '../explain/assessment.ts'
import type { Cards } from './cards.ts'
import { listText } from './list-text.ts'
import type { ShownCase } from './shown-case.ts'

/** The scores in words, with their bounds while something is not measured. */
export function scoreLines({ scores: { news2, qsofa } }: Assessment, shown: ShownCase): Cards['scores'] {
  const { t } = shown
  return [
    { name: 'NEWS2', text: news2Text() },
    ...(qsofa.low === null || qsofa.high === null
      ? []
      : [{ name: 'qSOFA', text: boundsText('qsofa', qsofa.low, qsofa.high) }]),
  ]

  function news2Text(): string {
    const { valid, low, high, red, missing } = news2
    if (valid === 'unknown') return t('news2.not-known')
    if (low === null || high === null) return t('news2.off')
    const said = boundsText('news2', low, high)
    const total = isOnScale2(shown) ? t('news2.scale2', { total: said }) : said
    const lacks = listText(
      missing.map((fact) => t(`fact.${fact}.label`)),
      t,
    )
    if (red === 'yes')
      return missing.length > 0 ? t('news2.single-missing', { total, missing: lacks }) : t('news2.single', { total })
    return missing.length > 0 ? t('news2.missing', { total, missing: lacks }) : total
  }

  function boundsText(score: string, low: number, high: number): string {
    return low === high ? t(`${score}.total`, { low }) : t(`${score}.between`, { low, high })
  }
}

/** The saturation scale that a clinician has confirmed; a pack may know of none. */
const SCALE_2 = 'vit.spo2_scale2'

const isOnScale2 = ({ scene, read }: ShownCase): boolean =>
  indexOf(read.pack).facts.has(SCALE_2) && scene.see(SCALE_2) === true
