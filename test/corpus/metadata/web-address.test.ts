import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../src/corpus/metadata/web-address.ts';

describe('webAddress', () => {
  it('gives web addresses as the standard writes them', () => {
    expect(webAddress(' HTTPS://Quillpost.example/a b ')).toBe('https://quillpost.example/a%20b');
    expect(webAddress('/b', 'https://quillpost.example/a')).toBe('https://quillpost.example/b');
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/hostname'],
    ['https://name:word@quillpost.example/'],
    ['http://localhost/'],
    ['quillpost.example'],
    ['https://'],
    [''],
    [7],
  ])('gives nothing for %s', (value) => {
    expect(webAddress(value)).toBeUndefined();
  });
});
