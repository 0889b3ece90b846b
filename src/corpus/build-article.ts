import type { Article, Metadata, Span } from './article.ts';
import type { RawRecord } from './formats/format.ts';
import { toTextSpan } from './offset-map.ts';
import { paragraphsOf, trimmed } from './paragraphs.ts';
import { repair } from './repair/repair.ts';
import { metadataFromText } from './text-metadata/metadata-from-text.ts';

/** What an article is made from besides its record. */
export interface Provenance {
  readonly id: string;
  readonly file: string;
  /** What a sidecar states about the file: the keeper's own word, above what the file says. */
  readonly sidecar: Metadata;
}

/** The common path from what a format found to an article: repair, paragraphs, metadata. Never throws. */
export function buildArticle(record: RawRecord, { id, file, sidecar }: Provenance): Article {
  const { text, repairs, offsets } = repair(record.fileText);
  const mapped = { text, offsets, fileText: record.fileText };
  const paragraphs =
    record.paragraphs?.map((span) => trimmed(text, toTextSpan(mapped, span))) ?? paragraphsOf(text);
  const kept = paragraphs.filter((span: Span) => span.end > span.start);
  return {
    id,
    file,
    ...(record.record !== undefined && { record: record.record }),
    ...(record.firstLine !== undefined && { firstLine: record.firstLine }),
    text,
    paragraphs: kept,
    metadata: { ...metadataFromText(text, kept), ...record.metadata, ...sidecar },
    repairs,
    fileText: record.fileText,
    offsets,
    copies: [],
  };
}
