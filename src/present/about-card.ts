import type { Pack, Parameter, Rule, SourceDocument } from '../pack/pack.ts'
import { aboutKey } from './about-key.ts'
import { durationText } from './duration-text.ts'
import type { Translate } from './texts.ts'
import { timeText } from './time-text.ts'
import { quantityText } from './value-text.ts'

/** One thing to know about the rule pack. */
export interface AboutRow {
  readonly title: string
  readonly lines: readonly string[]
}

/** Who made it, what it is for and what not, and what its advice rests on. */
export interface AboutCard {
  readonly title: string
  /** That this is decision support and not a CE-marked device. */
  readonly device: string
  /** Maker, purpose, misuse, whom it does not suit, funding, review, version and languages. */
  readonly rows: readonly AboutRow[]
  readonly hash: { readonly title: string; readonly hash: string }
  /** Long lists: numbers and rules that no source gives, and the sources in groups. Empty ones are left out. */
  readonly lists: readonly (AboutRow & { readonly intro: string | null })[]
}

/** What there is to know about a rule pack, in the language of `t`. */
export function aboutCard(pack: Pack, t: Translate): AboutCard {
  const row = (name: string, ...lines: readonly string[]): AboutRow => ({
    title: t(`about.${name}`),
    lines: lines.length === 0 ? [t(`about.${name}.text`)] : lines,
  })
  return {
    title: t('about.title'),
    device: t('about.device'),
    rows: [
      row('purpose'),
      row('misuse', t('about.misuse.emergency'), t('about.misuse.alone'), t('about.misuse.diagnosis')),
      row('not-for'),
      row('made'),
      row('funding'),
      row('review', reviewText(pack, t)),
      row('version', t('about.version.text', { id: pack.id, version: pack.version })),
      row('languages', t('about.languages.text'), ...lacksText(pack, t)),
    ],
    hash: { title: t('about.hash'), hash: pack.hash },
    lists: [
      list('choices', pack.parameters.filter(isChoice), (one) => parameterText(one, t), t),
      list('rules', pack.rules.filter(isChoice), (one) => ruleText(one, t), t),
      ...sourceLists(pack, t),
    ].filter(({ lines }) => lines.length > 0),
  }
}

function reviewText({ date, status }: Pack, t: Translate): string {
  const shown = { date: timeText(date, t) }
  if (status === 'draft') return t('about.review.draft', shown)
  const key = `packStatus.${status}`
  return t('about.review.text', { ...shown, status: t.has(key) ? { key } : status })
}

/** How much of what is shown now stands in Bokmål; nothing when all is translated. */
function lacksText({ texts }: Pack, t: Translate): readonly string[] {
  const keys = Object.keys(texts['nb'] ?? {})
  const lacking = keys.filter((key) => !t.isTranslated(key)).length
  return lacking === 0 ? [] : [t('about.languages.lacks', { count: lacking, total: keys.length })]
}

const isChoice = ({ class: from }: Parameter | Rule): boolean => from === 'Design'

function list<T>(
  name: string,
  items: readonly T[],
  line: (item: T) => string,
  t: Translate,
): AboutCard['lists'][number] {
  const intro = `about.${name}.text`
  return {
    title: t(`about.${name}`, { count: items.length }),
    intro: t.has(intro) ? t(intro) : null,
    lines: items.map(line),
  }
}

function parameterText({ id, value, unit, local }: Parameter, t: Translate): string {
  const shown = typeof value === 'string' ? durationText(value, t) : quantityText(value, unit, t)
  return t(local ? 'about.choice.local' : 'about.choice.fixed', { title: { key: `parameter.${id}` }, value: shown })
}

const ruleText = (rule: Rule, t: Translate): string =>
  t('about.rule', { about: { key: aboutKey(rule) }, title: { key: `rule.${rule.id}.title` } })

/** The documents that the pack refers to: those that the project builds on (`S0`…), and the public sources. */
function sourceLists(pack: Pack, t: Translate): AboutCard['lists'] {
  const referred = [...pack.rules, ...pack.parameters, ...pack.derived, ...pack.scores].flatMap(
    ({ sources }) => sources,
  )
  const used = new Set(referred.map(({ document }) => document))
  const groupOf = ({ id }: SourceDocument) => (/^S\d+$/.test(id) ? 'seed' : 'public')
  // A reference to the project itself says that no document stands behind.
  const documents = pack.sources.filter(({ id }) => id !== 'BEON' && used.has(id))
  return ['seed', 'public'].map((group) =>
    list(
      `sources.${group}`,
      documents.filter((one) => groupOf(one) === group),
      (one) => sourceText(one, t),
      t,
    ),
  )
}

const sourceText = ({ title, year, publisher }: SourceDocument, t: Translate): string =>
  year === null ? t('about.source.without-year', { publisher, title }) : t('about.source', { publisher, year, title })
