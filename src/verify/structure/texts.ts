import type { Pack } from '../../pack/pack.ts'
import type { Evidence, Share } from '../evidence.ts'
import type { Finding } from '../finding.ts'

/**
 * Texts that the pack needs and nb does not have, texts that another language lacks, and texts about parts that the pack does not
 * have. `languages`: how much there must be of each beside nb.
 */
export function findTextFaults(pack: Pack, languages: Evidence['texts'] = wholeIn(pack)): readonly Finding[] {
  const { nb = {}, ...others } = pack.texts
  const missing = neededTexts(pack).filter((key) => (nb[key] ?? '').trim() === '')
  const unfinished = pack.rules.flatMap(({ id }) => {
    const key = `rule.${id}.because`
    return nb[key] !== undefined && !/[.?!]$/.test(nb[key].trim()) ? [key] : []
  })
  const orphans = Object.entries(others).flatMap(([language, texts]) =>
    Object.keys(texts).flatMap((key) => (isOfPack(key) && !Object.hasOwn(nb, key) ? [`${language}:${key}`] : [])),
  )
  return [
    ...missing.map((path): Finding => ({ check: 'text-missing', path, key: 'verify.text.missing' })),
    ...Object.entries(languages).flatMap(([language, share]) => lackingIn(pack, language, share)),
    ...sameLabels(pack),
    ...Object.keys(others).flatMap((language) => numbersApart(pack, language)),
    ...unfinished.map((path): Finding => ({ check: 'text-unfinished', path })),
    ...orphans.map((path): Finding => ({ check: 'text-orphan', path })),
  ]
}

/** Where nothing says how much, Nynorsk and English are to be whole if they are there: who reads them would meet Bokmål in between. */
const wholeIn = ({ texts }: Pack): Evidence['texts'] =>
  Object.fromEntries(['nn', 'en'].flatMap((language) => (Object.hasOwn(texts, language) ? [[language, 'all']] : [])))

/** What a language lacks of the texts of nb; one finding where it has none at all. */
function lackingIn({ texts }: Pack, language: string, share: Share): readonly Finding[] {
  const has = texts[language] ?? {}
  const check = 'text-missing'
  if (Object.keys(has).length === 0) return [{ check, path: language, key: 'verify.text.none', params: { language } }]
  if (share === 'some') return []
  return Object.keys(texts['nb'] ?? {})
    .filter((key) => (has[key] ?? '').trim() === '')
    .map((key) => ({ check, path: `${language}:${key}`, key: 'verify.text.missing-in', params: { language } }))
}

/** Two codes of one fact that are shown as the same: whoever chooses cannot tell which is meant. */
const sameLabels = ({ facts, texts }: Pack): readonly Finding[] =>
  Object.entries(texts).flatMap(([language, labels]) =>
    facts.flatMap((fact) => {
      const keys = 'codes' in fact ? fact.codes.map((code) => `code.${fact.id}.${code}`) : []
      const shown = keys.flatMap((key) => labels[key]?.trim().toLowerCase() ?? [])
      return shown.flatMap((label, at): readonly Finding[] => {
        if (shown.indexOf(label) === at) return []
        return [{ check: 'text-twice', path: `${language}:fact.${fact.id}`, params: { label } }]
      })
    }),
  )

/** Texts that lack a number that nb names, such as whom to call, or leave other places open; one more may explain a word. */
const numbersApart = ({ texts }: Pack, language: string): readonly Finding[] =>
  Object.entries(texts[language] ?? {}).flatMap(([key, text]): readonly Finding[] => {
    const nb = texts['nb']?.[key]
    if (nb === undefined) return []
    const [ours, theirs] = [namedIn(nb), namedIn(text)]
    const lost = ours.filter((one) => !theirs.includes(one))
    const more = theirs.filter((one) => one.startsWith('{') && !ours.includes(one))
    return [
      ...lost.map((one): Finding => ({
        check: 'text-apart',
        path: `${language}:${key}`,
        key: 'verify.text.lacks',
        params: { what: one },
      })),
      ...more.map((one): Finding => ({
        check: 'text-apart',
        path: `${language}:${key}`,
        key: 'verify.text.names-more',
        params: { what: one },
      })),
    ]
  })

/** The numbers that a text names, and the places that it leaves open. */
const namedIn = (text: string): readonly string[] => [
  ...new Set((text.match(/\{\{[^}]+\}\}|\d+(?: \d{3})*/g) ?? []).map((one) => one.replaceAll(' ', ''))),
]

const isOfPack = (key: string): boolean => /^(?:rule|fact|code|derived|parameter|score)\./.test(key)

/** The keys of every text that the pack's own parts are shown with. */
function neededTexts(pack: Pack): readonly string[] {
  return [
    ...pack.rules.flatMap(({ id }) => [`rule.${id}.title`, `rule.${id}.because`]),
    ...pack.rules.flatMap(({ owner }) => (owner === null ? [] : [`owner.${owner}`])),
    ...pack.facts.flatMap(({ id }) => [`fact.${id}.label`, `fact.${id}.question`]),
    ...pack.facts.flatMap((fact) => ('codes' in fact ? fact.codes.map((code) => `code.${fact.id}.${code}`) : [])),
    ...pack.derived.map(({ id }) => `derived.${id}`),
    ...pack.parameters.map(({ id }) => `parameter.${id}`),
    ...pack.scores.map(({ id }) => `score.${id}`),
    ...pack.urgency.ranks.flat().map((urgency) => `urgency.${urgency}`),
    ...pack.selection.packages.map(({ id }) => `place.${id}`),
  ].filter((key, at, list) => list.indexOf(key) === at)
}
