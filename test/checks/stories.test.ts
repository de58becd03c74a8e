import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { ensureBuilt } from '../../.config/build.mjs'
import storybook from '../../.storybook/main.mjs'
import { assess } from '../../src/assess.ts'
import { eventsOf, summaryOf, withControls, type Manifest } from '../../stories/controls.ts'
import { ALL_STORIES } from '../../stories/all.ts'
import { situations } from '../../stories/situations.ts'
import type { Meta } from '../../stories/story.ts'
import { inProject } from '../helpers/source-files.ts'

/** Only Storybook can read it: it takes in every rule file at once. */
const PICKER = 'every-case.stories.ts'

describe('the stories', () => {
  test('of every file are in the book that the tests read', async () => {
    const files = readdirSync(inProject('stories')).filter((file) => file.endsWith('.stories.ts') && file !== PICKER)
    for (const file of files) {
      const { default: meta, ...stories } = (await import(`../../stories/${file}`)) as { default: Meta }
      for (const name of Object.keys(stories))
        assert.ok(
          ALL_STORIES.some((one) => one.name === `${meta.title} › ${name}`),
          `${file} ${name}`,
        )
    }
    assert.equal(new Set(ALL_STORIES.map(({ name }) => name)).size, ALL_STORIES.length)
  })

  test('tell of every element', () => {
    const elements = readdirSync(inProject('src/elements'), { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() && readdirSync(inProject(`src/elements/${entry.name}`)).includes(`${entry.name}.ts`),
      )
      .map(({ name }) => `beon-${name}`)
    assert.deepEqual([...new Set(ALL_STORIES.map(({ component }) => component))].sort(), elements.sort())
  })

  test('tell of the situations of the house, and every situation is told', () => {
    const names = ALL_STORIES.map(({ name }) => name.split(' › ')[1])
    for (const name of ['NothingKnown', 'OneAnswerAway', 'Suitable', 'RouteClosed', 'LongWords'])
      assert.ok(names.includes(name), name)
    const told = JSON.stringify(ALL_STORIES.map(({ args }) => args.facts))
    for (const [name, { facts }] of Object.entries(situations)) assert.ok(told.includes(JSON.stringify(facts)), name)
  })

  test('are what they are called', () => {
    const of = (name: keyof typeof situations) => {
      const assessed = assess({ facts: situations[name].facts })
      if (!assessed.ok) throw new Error(name)
      return assessed.value
    }
    assert.equal(of('nothingKnown').recommendation.setting, 'undetermined')
    assert.equal(of('oneAnswerAway').ask.length, 1)
    assert.deepEqual([of('suitable').decided, of('suitable').recommendation.setting], [true, 'home'])
    assert.equal(of('routeClosed').recommendation.bridge, 'sykestue')
    assert.equal(of('lifeInDanger').urgency, '113')
    assert.equal(of('hospitalRefused').refusal?.capacity, 'has')
    assert.equal(of('nothingReady').recommendation.setting, 'none_ready')
    assert.equal(of('planBMissing').planB.status, 'gaps')
    assert.deepEqual(of('planBFailsWhenClosed').planB.gaps, ['PB4'])
    assert.equal(of('relativesCarryIt').relatives.status, 'sufficient')
    assert.deepEqual(of('relativesStrained').relatives.gaps, ['RC4'])
    assert.ok(of('ruralGaps').rural.length > 5)
  })

  test('are shown by a Storybook that reports nothing and looks nothing up', () => {
    assert.deepEqual(storybook.core, {
      disableTelemetry: true,
      disableWhatsNewNotifications: true,
      enableCrashReports: false,
    })
  })

  test('have a table where only what an element takes can be given, and each by what fits', () => {
    const rows = {
      facts: { table: { category: 'properties' } },
      assessment: { table: { category: 'properties' } },
      audience: { table: { category: 'attributes' } },
      place: { table: { category: 'attributes' } },
      readonly: { table: { category: 'attributes' } },
      verdict: { table: { category: 'css shadow parts' } },
      '--beon-text': { table: { category: 'css custom properties' } },
      'beon-decision': { table: { category: 'events' } },
      onBeonDecision: { table: { disable: true } },
      case: { control: 'select' },
    }
    const controls = Object.entries(withControls(rows)).map(([name, { control }]) => [name, control])
    assert.deepEqual(Object.fromEntries(controls), {
      facts: undefined,
      assessment: { disable: true },
      audience: { type: 'select' },
      place: { type: 'text' },
      readonly: undefined,
      verdict: { disable: true },
      '--beon-text': { disable: true },
      'beon-decision': { disable: true },
      onBeonDecision: undefined,
      case: 'select',
    })
  })

  test('say what each element is, and hear each of its events', async () => {
    await ensureBuilt({ bundle: true })
    const manifest = JSON.parse(readFileSync(inProject('dist/custom-elements.json'), 'utf8')) as Manifest
    for (const { component } of ALL_STORIES)
      assert.match(summaryOf(manifest, component) ?? '', /^[A-Z].+\.$/s, component)
    assert.deepEqual(eventsOf(manifest), [
      'beon-assessment',
      'beon-facts',
      'beon-decision',
      'beon-copy',
      'beon-problem',
    ])
  })

  test('hide nothing of the manifest, and every toolbar can stand in an address', () => {
    const preview = readFileSync(inProject('.storybook/preview.mjs'), 'utf8')
    assert.doesNotMatch(preview, /exclude:/)
    const [, values = ''] = /export const globalTypes = (\{.+?\n\})/s.exec(preview) ?? []
    const keys = [...values.matchAll(/['"]?([^\s'",{}]*)['"]?: '/g)].map(([, key = '']) => key)
    assert.ok(keys.length > 15)
    for (const key of keys) assert.match(key, /^[\w -]*$/, key)
  })
})
