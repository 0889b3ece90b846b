import type { Article, Span } from '../../corpus/article.ts';

/** The repairs that touch a span, in words for people: 'entity, spacing (3)'; `undefined` if none. */
export function repairsInWords(article: Article, span: Span): string | undefined {
  const counts = new Map<string, number>();
  for (const { rule, at } of article.repairs) {
    if (at.start <= span.end && at.end >= span.start) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const rules = [...counts].map(([rule, count]) => {
    const words = rule.replaceAll('-', ' ');
    return count === 1 ? words : `${words} (${count})`;
  });
  return `restored: ${rules.join(', ')}`;
}
