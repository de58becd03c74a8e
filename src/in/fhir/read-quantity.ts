import { isRecord, own, ownOf } from '../../base/is-record.ts'
import { issue } from '../../base/issue.ts'
import { ok, refused, type Result } from '../../base/result.ts'
import { canonical } from './coding.ts'
import { oneOf } from './one-of.ts'

const same = (value: number): number => value

/** From each accepted UCUM unit to the unit of the fact. */
const CONVERSIONS: Readonly<Record<string, Readonly<Record<string, (value: number) => number>>>> = {
  '/min': { '/min': same, '/s': (value) => value * 60 },
  '%': { '%': same, '1': (value) => value * 100 },
  'mm[Hg]': { 'mm[Hg]': same, kPa: (value) => value * 7.500617 },
  Cel: { Cel: same, '[degF]': (value) => ((value - 32) * 5) / 9 },
  'L/min': { 'L/min': same, 'mL/min': (value) => value / 1000 },
  kg: { kg: same, g: (value) => value / 1000 },
}

/**
 * Other ways to write the same UCUM unit, annotations such as `{beats}` already taken away; and what senders write by mistake that
 * is no unit in UCUM. `C` and `F` are: coulomb and farad.
 */
const UCUM: Readonly<Record<string, string>> = {
  '': '1',
  '1/min': '/min',
  'min-1': '/min',
  '1/s': '/s',
  's-1': '/s',
  'l/min': 'L/min',
  'ml/min': 'mL/min',
  mmHg: 'mm[Hg]',
  '°C': 'Cel',
  bpm: '/min',
  'beats/min': '/min',
  'breaths/min': '/min',
}

/** Units that are written for people, and that cannot be mistaken. */
const WRITTEN: Readonly<Record<string, string>> = {
  '%': '%',
  mmhg: 'mm[Hg]',
  'mm hg': 'mm[Hg]',
  'mm[hg]': 'mm[Hg]',
  kpa: 'kPa',
  '°c': 'Cel',
  c: 'Cel',
  cel: 'Cel',
  celsius: 'Cel',
  'grader celsius': 'Cel',
  '°f': '[degF]',
  f: '[degF]',
  '[degf]': '[degF]',
  '/min': '/min',
  'per min': '/min',
  'per minutt': '/min',
  bpm: '/min',
  'beats/min': '/min',
  'beats/minute': '/min',
  'breaths/min': '/min',
  'breaths/minute': '/min',
  'slag/min': '/min',
  'pust/min': '/min',
  'l/min': 'L/min',
  'ml/min': 'mL/min',
}

const KNOWN_UNITS = new Set(Object.values(CONVERSIONS).flatMap((from) => Object.keys(from)))

/**
 * A FHIR Quantity as a number in the unit asked for. A comparator (`<`), a wrong dimension, anything but a finite
 * number, and a missing unit (but for a count) are refused.
 */
export function readQuantity(quantity: unknown, unit: string, fact: string, path: string): Result<number> {
  const value = ownOf(quantity, 'value')
  if (!isRecord(quantity) || !Number.isFinite(value)) {
    return refused([issue('fhir.wrong-type', path, { fact, expected: 'number' })])
  }
  if (own(quantity, 'comparator') !== undefined) return refused([issue('fhir.comparator', path, { fact })])
  const given = unitOf(quantity) ?? (unit === '1' && isBare(quantity) ? '1' : undefined)
  const convert = given === undefined ? undefined : own(own(CONVERSIONS, unit) ?? { [unit]: same }, given)
  if (convert) return ok(convert(value as number))
  const got = given === undefined ? 'none' : oneOf(KNOWN_UNITS, given)
  return refused([issue('fhir.unit', path, { fact, got, unit })])
}

function unitOf(quantity: Readonly<Record<string, unknown>>): string | undefined {
  const [code, system, text] = ['code', 'system', 'unit'].map((key) => own(quantity, key))
  const isUcum = typeof system === 'string' && canonical(system) === 'http://unitsofmeasure.org'
  const ucum = typeof code === 'string' ? withoutNotes(code) : undefined
  if (ucum !== undefined && (isUcum || (system === undefined && KNOWN_UNITS.has(ucum)))) return ucum
  return [code, text]
    .flatMap((one) => (typeof one === 'string' ? [own(WRITTEN, one.trim().toLowerCase())] : []))
    .find(Boolean)
}

/** A count or a score needs no unit. */
const isBare = (quantity: Readonly<Record<string, unknown>>): boolean =>
  own(quantity, 'code') === undefined && own(quantity, 'unit') === undefined

function withoutNotes(code: string): string {
  const plain = code
    .slice(0, 60)
    .replace(/\{[^{}]*\}/g, '')
    .trim()
  return own(UCUM, plain) ?? plain
}
