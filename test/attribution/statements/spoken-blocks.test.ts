import { describe, expect, it } from 'vitest';
import { attributed, said } from '../said.ts';

// Every sentence here is made up.

describe('a block quotation', () => {
  it('belongs to whom the line above it names with a verb of saying and a colon', () => {
    const text =
      'In a letter, Jo Roe wrote to the council on Monday:\n\nWe will never give up the bridge.\n\nThe council met.';
    expect(said(text)).toEqual(['Jo Roe: We will never give up the bridge.']);
  });

  it('goes on over the paragraphs that a mark sets off, without their marks', () => {
    const text = 'Jo Roe said:\n\n> We will stay.\n\n> We will build.\n\nThe council met.';
    expect(said(text)).toEqual(['Jo Roe: We will stay. | We will build.']);
  });

  it('belongs to whom its signature names', () => {
    expect(said('> We will never give up the bridge.\n\n— Jo Roe, mayor')).toEqual([
      'Jo Roe: We will never give up the bridge.',
    ]);
  });

  it('shows its signature in the sentence of the statement', () => {
    const text = '> We will never give up the bridge.\n\n— Jo Roe, mayor';
    const [statement] = attributed(text).statements.filter(({ kind }) => kind === 'direct');
    expect(statement && text.slice(statement.sentence.start, statement.sentence.end)).toContain('— Jo Roe');
  });

  it('is none below other colons', () => {
    expect(said('There is one more thing about the bridge:\n\nIt has no rails.')).toEqual([]);
  });
});
