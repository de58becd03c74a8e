import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assess, type Assessment } from '../../src/assess.ts'
import { runCommand } from '../../src/cli/run-command.ts'
import { readPeople } from '../people/read-people.ts'
import { memoryTerminal, type Inputs } from './memory-terminal.ts'

async function run(args: readonly string[], inputs: Inputs = {}) {
  const { terminal, said } = memoryTerminal(inputs)
  const code = await runCommand(args, terminal)
  return { code, ...said }
}

const CASE = {
  id: 'a-1',
  facts: { 'pt.age': 81, 'vit.resp_rate': 22, 'acute.red_flags': [], 'need.treatments': ['iv'] },
  place: '5622',
}
const text = (value: unknown) => JSON.stringify(value)

describe('beon assess', () => {
  test('reads a file, or standard input, and prints for a reader', async () => {
    const fromFile = await run(['assess', 'case.json'], { 'case.json': text(CASE) })
    const fromInput = await run(['assess', '-'], { '-': text(CASE) })
    assert.equal(fromFile.code, 0)
    assert.equal(fromFile.err, '')
    assert.match(fromFile.out, /^Se etter faresignaler/)
    assert.deepEqual(fromInput, fromFile)
  })

  test('explains nothing that nobody asked for, and says whether more answers can change it', async () => {
    const settled = { facts: { 'acute.red_flags': ['anaphylaxis'], 'legal.capacity': 'has' } }
    const { out } = await run(['assess', '-'], { '-': text(settled) })
    assert.match(out, /Svarene endrer verken sted eller hastegrad/)
    assert.doesNotMatch(out, /Hva må til/)
  })

  test('--json prints the assessment of the library, and nothing else', async () => {
    const { code, out, err } = await run(['assess', '--json', '-'], { '-': text(CASE) })
    const expected = assess(CASE)
    assert.ok(expected.ok)
    assert.deepEqual([code, err], [0, ''])
    assert.deepEqual(JSON.parse(out), JSON.parse(JSON.stringify(expected.value)))
    assert.ok(out.endsWith('}\n'))
  })

  test('a byte order mark is no matter', async () => {
    assert.equal((await run(['assess', '--json', '-'], { '-': `\ufeff${text(CASE)}` })).code, 0)
  })

  test('what is refused stands in quotes: a number that came as text is told from a number', async () => {
    const { err } = await run(['assess', '-', '--lang', 'en'], { '-': text({ facts: { 'pt.age': '81' } }) })
    assert.equal(err, 'fact.wrong-type facts.pt.age “Age” must be a number, not “81”.\n')
  })

  test('--at and --place stand above those of the case', async () => {
    const old = { facts: { 'vit.temp': { value: 38.1, at: '2026-11-20T10:00:00+01:00' } }, place: '0301' }
    const given = await run(['assess', '--json', '-', '--at', '2026-11-22T10:00:00+01:00', '--place', '5601'], {
      '-': text(old),
    })
    const seen = JSON.parse(given.out) as { notices: { code: string }[]; fromPlace: string[] }
    assert.ok(seen.notices.some(({ code }) => code === 'DQ-10'))
    assert.ok(seen.fromPlace.includes('svc.sykestue.bed'))
  })

  test('of an option that is given twice the last counts', async () => {
    const given = async (...args: readonly string[]) =>
      (
        await run(['assess', '--json', '-', ...args], {
          '-': text({ facts: { 'vit.pulse': { value: 80, at: '2026-11-22' } } }),
        })
      ).out
    const [first, last] = [
      ['--at', '2026-11-22T10:00:00+01:00', '--place', '5622', '--set', 'kad.lowest_age=16'],
      ['--at', '2026-11-30T10:00:00+01:00', '--place', '5601', '--set', 'kad.lowest_age=17'],
    ] as const
    assert.equal(await given(...first, ...last), await given(...last))
    assert.notEqual(await given(...first), await given(...last))
  })

  test('without them those of the case count', async () => {
    const at = '2026-11-22T10:00:00+01:00'
    const old = { facts: { 'vit.pulse': { value: 80, at } }, place: '5601', at: '2026-11-30T10:00:00+01:00' }
    const { facts, fromPlace } = JSON.parse(
      (await run(['assess', '--json', '-'], { '-': text(old) })).out,
    ) as Assessment
    assert.deepEqual([facts['vit.pulse'], fromPlace], [{ unknown: 'stale', at }, ['svc.sykestue.bed']])
  })

  test('--set gives a number of the pack its local value, and only a local one', async () => {
    const { code } = await run(['assess', '--json', '-', '--set', 'stroke.latest_start=200'], { '-': text(CASE) })
    assert.equal(code, 0)
    const wrong = await run(['assess', '-', '--set', 'news2.emergency=9'], { '-': text(CASE) })
    assert.deepEqual([wrong.code, wrong.out], [2, ''])
    assert.match(wrong.err, /^parameter\.not-local parameters\.news2\.emergency .+\n$/)
  })

  test('options may stand before the command, with their values', async () => {
    const after = await run(['assess', '-', '--place', '5622', '--json'], { '-': text(CASE) })
    const before = await run(['--place', '5622', '--json', 'assess', '-'], { '-': text(CASE) })
    assert.deepEqual(before, after)
    assert.equal(before.code, 0)
  })

  test('--lang chooses the language of everything that is said', async () => {
    assert.match((await run(['assess', '-', '--lang', 'en'], { '-': text(CASE) })).out, /^Look for red flags/)
    assert.match((await run(['assess', '-', '--lang=nn'], { '-': text(CASE) })).out, /^Sjå etter faresignal/)
    assert.match((await run(['assess', '-', '--lang', 'se'], { '-': text(CASE) })).out, /bare på bokmål/)
    assert.match((await run(['assess', '-', '--lang', 'en'], { '-': '{}x' })).err, /not valid JSON/)
    assert.match((await run(['--lang', 'nn', 'assess', '--lang=en'])).err, /^usage\.no-file args [A-Z].*file/)
  })
})

describe('beon assess --fhir', () => {
  const [person] = readPeople()
  assert.ok(person)
  const bundle = text(person.person.bundle)

  test('reads a Bundle, and keeps what was noticed on the way', async () => {
    const { code, out } = await run(['assess', '--fhir', '--json', '-'], { '-': bundle })
    assert.equal(code, 0)
    assert.equal((JSON.parse(out) as { pack: { id: string } }).pack.id, 'no-beon')
    const odd = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: { resourceType: 'Patient', id: 'p', birthDate: '1950' } }],
    }
    const seen = JSON.parse((await run(['assess', '--fhir', '--json', '-'], { '-': text(odd) })).out) as {
      notices: { code: string }[]
    }
    assert.ok(
      seen.notices.some(({ code }) => code.startsWith('fhir.')),
      JSON.stringify(seen.notices),
    )
  })

  test('what is no Bundle is bad input', async () => {
    const { code, out, err } = await run(['assess', '--fhir', '-'], { '-': '"x"' })
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /^fhir\.[a-z-]+ \S+ .+\n/)
  })

  test('a unit that cannot be used is told in words', async () => {
    const pressure = {
      resourceType: 'Observation',
      id: 'bp-1',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }] },
      effectiveDateTime: '2026-11-22T09:00:00+01:00',
      valueQuantity: { value: 142, system: 'http://unitsofmeasure.org', code: 'cm[H2O]' },
    }
    const { out } = await run(['assess', '--fhir', '-'], { '-': text(pressure) })
    assert.match(
      out.replace(/\s+/g, ' '),
      /Enheten for «Systolisk blodtrykk» mangler eller kan ikke leses sikkert \(ventet mmHg\)\./,
    )
  })

  test('a Bundle is judged by what it tells, at the time that is given', async () => {
    const pulse = {
      resourceType: 'Observation',
      id: 'pulse-1',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
      effectiveDateTime: '2026-11-22T09:00:00+01:00',
      valueQuantity: { value: 80, system: 'http://unitsofmeasure.org', code: '/min' },
    }
    const pulseAt = async (at: string) => {
      const { out } = await run(['assess', '--fhir', '--json', '-', '--at', at], { '-': text(pulse) })
      return (JSON.parse(out) as Assessment).facts['vit.pulse']
    }
    const known = { at: pulse.effectiveDateTime, from: 'Observation/pulse-1' }
    assert.deepEqual(await pulseAt('2026-11-22T10:00:00+01:00'), { value: 80, ...known })
    assert.deepEqual(await pulseAt('2026-11-30T10:00:00+01:00'), { unknown: 'stale', ...known })
    assert.equal(await pulseAt('2026-11-21T10:00:00+01:00'), undefined)
  })

  test('an answer has the id that came, or none', async () => {
    const { id, ...without } = person.person.bundle as { id?: unknown }
    const { out } = await run(['assess', '--fhir', '--json', '-'], { '-': text(without) })
    assert.equal('id' in (JSON.parse(out) as object), false, String(id))
  })

  test('works with --ndjson: one Bundle a line', async () => {
    const { code, out } = await run(['assess', '--fhir', '--ndjson'], { '-': `${bundle}\n"x"\n` })
    const [good, bad] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.equal(code, 1)
    assert.ok(good?.['recommendation'])
    assert.ok(bad?.['issues'])
  })

  test('a NEWS2 total that was received is shown beside ours', async () => {
    const total = {
      resourceType: 'Observation',
      id: 'sum-1',
      status: 'final',
      code: { coding: [{ system: 'http://snomed.info/sct', code: '1104051000000101' }] },
      effectiveDateTime: '2026-11-22T09:00:00+01:00',
      valueInteger: 5,
    }
    const input = { '-': text(total) }
    const at = ['--at', '2026-11-22T10:00:00+01:00']
    const { out } = await run(['assess', '--fhir', '--json', '-', ...at], input)
    const [claim] = (JSON.parse(out) as { claims: { total: number }[] }).claims
    assert.equal(claim?.total, 5)
    assert.match(
      (await run(['assess', '--fhir', '-', ...at], input)).out,
      /Mottatt NEWS2-sum: 5 \(Observation\/sum-1\)/,
    )
  })

  test('an identity number in the place of an id is not given back', async () => {
    const named = { ...person.person.bundle, id: '01010112345' }
    assert.doesNotMatch((await run(['assess', '--fhir', '--json', '-'], { '-': text(named) })).out, /01010112345/)
  })

  const ola = {
    resourceType: 'Patient',
    id: 'p',
    birthDate: '1990-01-01',
    name: [{ given: ['Ola'], family: 'Nordmann' }],
  }
  const withId = (id: string, resource: object, type = 'collection') => ({
    resourceType: 'Bundle',
    type,
    id,
    entry: [{ resource }],
  })
  /** The same, but of no kind that can be read. */
  const unread = (input: object) => ({ ...input, resourceType: undefined })
  const telling: readonly (readonly [claim: string, input: object])[] = [
    ['with a dash', withId('010190-12345', ola)],
    ['with dots', withId('01.01.90.12345', ola)],
    ['that is a name', withId('ola-nordmann', ola)],
    ['that is a name, in a history that is not read', withId('ola-nordmann', ola, 'history')],
    ['of a lone Patient', { ...ola, id: 'Ola-Nordmann-010190-12345' }],
    ['of a lone Patient that is a name', { ...ola, id: 'nordmannola' }],
    ['of what is no Bundle', { id: '010190-12345', name: 'Ola' }],
    [
      'of two patients',
      { ...withId('ola-nordmann', ola), entry: [{ resource: ola }, { resource: { ...ola, id: 'q' } }] },
    ],
  ]
  for (const [claim, input] of telling) {
    test(`an id ${claim} is not given back, alone or one a line`, async () => {
      const alone = await run(['assess', '--fhir', '--json', '-'], { '-': text(input) })
      const inLines = await run(['assess', '--fhir', '--ndjson'], { '-': `${text(unread(input))}\n` })
      const good = await run(['assess', '--fhir', '--ndjson'], { '-': `${text(input)}\n` })
      assert.match(inLines.out, /^\{"id":null,"issues":/)
      for (const { out, err } of [alone, inLines, good])
        assert.doesNotMatch(`${out}${err}`, /ola-|nordmann|0190|01\.01|12345/i)
    })
  }

  test('what turns the direction of writing, or controls a terminal, is escaped', async () => {
    const escaped = ['007f', '0080', '009f', '200e', '200f', '2028', '202e', '2066', '2069'].map((code) => `\\u${code}`)
    const id = JSON.parse(`"${escaped.join('')}a~\u00a0æ\u2010"`) as string
    const { out } = await run(['assess', '--json', '-'], { '-': text({ id, facts: {} }) })
    assert.ok(out.includes(`"${escaped.join('')}a~\u00a0æ\u2010"`), out.slice(0, 120))
  })

  test('an id that tells nobody is given back', async () => {
    const { out } = await run(['assess', '--fhir', '--ndjson'], { '-': `${text(withId('batch-7', ola))}\n` })
    assert.match(out, /^\{"id":"batch-7",/)
    const bad = await run(['assess', '--fhir', '--ndjson'], { '-': `${text(unread(withId('batch-7', ola)))}\n` })
    assert.match(bad.out, /^\{"id":"batch-7","issues":/)
  })

  test('the name of a file keeps no identity number', async () => {
    assert.match((await run(['assess', '01.01.90-12345.json'])).err, /^file\.not-found ….json /)
  })
})

describe('bad input and usage end with 2, and one issue a line on standard error', () => {
  const cases: readonly (readonly [args: readonly string[], input: string | Uint8Array, err: RegExp])[] = [
    [[], '', /^usage\.no-command args .+\n$/],
    [['asess'], '', /^usage\.unknown-command args .*asess.*\n$/],
    [['__proto__'], '', /^usage\.unknown-command args .+\n$/],
    [['no-such'], '', /^usage\.unknown-command args .*no-such.*\n$/],
    [['verify', 'nowhere'], '', /^verify\.no-pack .+\n$/],
    [['assess'], '', /^usage\.no-file args .+\n$/],
    [['assess', 'a', 'b'], '', /^usage\.too-many-files args .+ b er én for mye\.\n$/],
    [['assess', '-', '--fast'], '', /^usage\.unknown-option args .*--fast.*\n$/],
    [['--fast'], '', /^usage\.unknown-option args .+\n$/],
    [['places', '--fhir'], '', /^usage\.unknown-option args .+\n$/],
    [['places', '--lang', 'xx'], '', /^usage\.unknown-language args .+\n$/],
    [['places', '--lang'], '', /^usage\.missing-value args .+\n$/],
    [['assess', '-', '--lang', 'xx'], '', /^usage\.unknown-language args .*xx.*\n$/],
    [['assess', '-', '--lang'], '', /^usage\.missing-value args .+\n$/],
    [['assess', '-', '--set', 'xyz'], '', /^usage\.wrong-setting args .*xyz.*\n$/],
    [['assess', '-', '--set', 'a=b=1'], '', /^parameter\.unknown parameters\.a .+\n$/],
    [['assess', '-', '--set', '=1'], '', /^usage\.wrong-setting args .+\n$/],
    [['assess', '-', '--set', '__proto__=1'], '{}', /^parameter\.unknown parameters\.__proto__ .+\n$/],
    [['assess', '-', '--at', 'today'], '{}', /^case\.wrong-time at .+\n$/],
    [
      ['assess', '-', '--at', '2026-11-22T10:00'],
      '{}',
      /^case\.wrong-time at Referansetiden 2026-11-22T10:00 må .+\n$/,
    ],
    [['assess', '--ndjson', '--at', 'today'], '{}\n{}\n', /^case\.wrong-time at .+\n$/],
    [['assess', '--ndjson', '--place', 'Alta'], '{}\n{}\n', /^case\.unknown-place place .+\n$/],
    [['assess', '-', '--set', 'kad.lowest_age=16,5'], '{}', /^parameter\.wrong-value .+«16,5».+punktum.+\n$/],
    [['assess', '-'], '{"resourceType":"Bundle","entry":[]}', /^usage\.is-fhir resourceType .+--fhir\.\n$/],
    [['assess', '-', '--place', '99'], '{}', /^case\.unknown-place place .+fire siffer.+\n$/],
    [['assess', '-', '--place', '9999'], '{}', /^place\.not-found place Ingen kommune har nummeret .*9999\.\n$/],
    [['assess', 'nowhere.json'], '', /^file\.not-found nowhere\.json .+\n$/],
    [['assess', '--ndjson', 'nowhere.json'], '', /^file\.not-found nowhere\.json .+\n$/],
    [['assess', '-'], '', /^json\.incomplete - .+linje 1, tegn 1\.\n$/],
    [['assess', '-'], '{\n  "facts": {"pt.age": 8l}}', /^json\.wrong - .+linje 2, tegn 24\.\n$/],
    [['assess', '-'], new Uint8Array([0x22, 0xff, 0x22]), /^json\.not-utf8 - .+\n$/],
    [['assess', '-'], '[]', /^case\.not-an-object \$ .+\n$/],
    [
      ['assess', '-'],
      '{"facts":{"pt.age":"x","vit.temp":99}}',
      /^fact\.wrong-type facts\.pt\.age .+\nfact\.out-of-range facts\.vit\.temp .+\n$/,
    ],
    [
      ['assess', '-'],
      '{"facts":{"__proto__":1},"__proto__":{}}',
      /^case\.unknown-key __proto__ .+\nfact\.unknown-id facts\.__proto__ .+\n$/,
    ],
    [['assess', '-'], '{"facts":{"a b":1}}', /^fact\.unknown-id facts\.a_b .+\n$/],
  ]
  for (const [args, input, expected] of cases) {
    test(`beon ${args.join(' ')} < ${typeof input === 'string' ? input : 'bytes'}`, async () => {
      const { code, out, err } = await run(args, { '-': input })
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, expected)
    })
  }

  test('nothing of the file is told when it is not JSON', async () => {
    const { err } = await run(['assess', '-'], { '-': '{"name": "Kari Nordmann 01010112345" oops}' })
    assert.doesNotMatch(err, /Kari|0101|oops/)
  })

  test('control characters and turned writing are taken out of what is said', async () => {
    const { err } = await run(['assess', '-'], {
      '-': text({ facts: { 'pt.age': '\u001b[2J\u009b1m\u202efoo\nbar' } }),
    })
    assert.equal(err.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/g, ''), err)
    assert.equal(err.split('\n').length, 2)
  })

  test('data nested a hundred thousand levels deep is an issue, wherever it stands', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    for (const input of [`{"facts":{"pt.age":${deep}}}`, `{"id":${deep}}`, deep]) {
      const { code, err } = await run(['assess', '--json', '-'], { '-': input })
      assert.equal(code, 2)
      assert.match(err, /^\S+ \S+ .+\n$/)
    }
  })

  test('a fault of ours is told in a line too, and is not taken for findings', async () => {
    const { terminal, said } = memoryTerminal({ '-': text(CASE) })
    const drained = () => Promise.reject(new TypeError('pasient Kari'))
    assert.equal(await runCommand(['assess', '-', '--lang', 'en'], { ...terminal, drained }), 2)
    assert.match(said.err, /^run\.failed \$ .*TypeError.*\n$/)
    assert.doesNotMatch(said.err, /Kari/)
  })
})

describe('help and version', () => {
  for (const args of [['--help'], ['assess', '--help'], ['--lang', 'en', '--help'], ['--help', '--lang', 'nn']]) {
    test(`beon ${args.join(' ')} tells how to use it`, async () => {
      const { code, out, err } = await run(args)
      assert.deepEqual([code, err], [0, ''])
      for (const word of ['assess', 'places', 'verify', '--ndjson', '--fhir', '--lang'])
        assert.ok(out.includes(word), word)
      for (const line of out.split('\n')) assert.ok(Array.from(line).length <= 80, line)
    })
  }

  test('beon --version tells the version', async () => {
    assert.deepEqual(await run(['--version']), { code: 0, out: 'beon 0.1.0\n', err: '' })
  })
})

describe('beon places', () => {
  test('finds a municipality, lists all as JSON, and says when there is none', async () => {
    assert.match((await run(['places', 'Porsanger'])).out, /^5622 Porsanger/)
    assert.match((await run(['places', 'nordre', 'land'])).out, /^3448/)
    assert.equal((JSON.parse((await run(['places', '--json'])).out) as unknown[]).length, 357)
    const none = await run(['places', 'Atlantis', '--lang', 'en'])
    assert.deepEqual([none.code, none.out], [2, ''])
    assert.match(none.err, /^place\.not-found query .+\n$/)
  })
})
