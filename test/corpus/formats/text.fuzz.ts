import { it } from 'vitest';
import { text } from '../../../src/corpus/formats/text.ts';
import { fuzzFormat } from '../../fuzz/reading.ts';
import { hostileText } from '../repair/texts.ts';

it('reads any plain text', () => fuzzFormat(text, 'x.txt', hostileText));
