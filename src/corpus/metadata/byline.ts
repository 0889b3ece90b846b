import { fieldAt } from './fields.ts';
import { plainLine } from './plain-line.ts';

const MOST_AUTHORS = 20;

/** 'By', alone or before a name: the word that introduces a byline and is no part of the name. */
const INTRODUCTION = /^(?:(?:written|posted|reported|story)\s+)?by(?:\s*:\s*|\s+|$)/i;

/**
 * The authors as one line, 'A, B', out of the shapes in which they come: a name, a list of names, objects with `name`
 * (schema.org) or with `family` and `given` or `literal` (CSL). Addresses are no names and are left out. Gives
 * undefined where no name is left.
 */
export function byline(value: unknown): string | undefined {
  const names = [...new Set(authors(value))].slice(0, MOST_AUTHORS);
  return plainLine(names.join(', '));
}

function authors(value: unknown): readonly string[] {
  if (typeof value === 'string') return authorName(value);
  if (Array.isArray(value)) return value.slice(0, MOST_AUTHORS).flatMap(oneAuthor);
  return oneAuthor(value);
}

function oneAuthor(value: unknown): readonly string[] {
  if (typeof value === 'string') return authorName(value);
  if (typeof value !== 'object' || value === null) return [];
  const literal = fieldAt(value, 'name') ?? fieldAt(value, 'literal');
  if (Array.isArray(literal)) return literal.slice(0, MOST_AUTHORS).flatMap(oneAuthor);
  if (typeof literal === 'string') return authorName(literal);
  const parts = ['given', 'non-dropping-particle', 'family'].map((name) => fieldAt(value, name));
  return authorName(parts.filter((part) => typeof part === 'string').join(' '));
}

function authorName(value: string): readonly string[] {
  const name = plainLine(value)?.replace(INTRODUCTION, '').trim();
  return name === undefined || name === '' || isAddress(name) ? [] : [name];
}

function isAddress(name: string): boolean {
  return /^(?:https?:\/\/|www\.)/i.test(name) || /^\S+@\S+\.\S+$/.test(name);
}
