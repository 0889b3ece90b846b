import { noticeCard } from '../../src/cards/message/message-card.ts';
import { detailsForm, pasteForm } from '../../src/cards/moderators/addition-forms.ts';
import { changeCard } from '../../src/cards/moderators/change-card.ts';
import { offerCard } from '../../src/cards/moderators/offer-card.ts';
import type { Offer } from '../../src/newsroom/desk/desk.ts';
import { NAME_MOST, readText } from '../asked.ts';
import type { Asking, Call, FormReply, Reply, Submission } from '../command.ts';
import { FILE_OPTIONS } from './data.ts';
import { deskKnowing, deskNamed, told } from './desks.ts';

/** `/corpus add file… collection?`: what the files would become; without any, a form to paste a text. */
export async function add(call: Call): Promise<Reply | FormReply> {
  const { attachments, asker, options, words } = call;
  const { desk, collection } = deskNamed(call, readText(options, 'collection', NAME_MOST, words));
  const files = FILE_OPTIONS.flatMap((name) => attachments[name] ?? []);
  if (files.length === 0) return { modal: pasteForm(collection, words) };
  return await told(call, async () => {
    const read = files.map(async (file) => ({ name: file.name, content: await file.read() }));
    return offered(await desk.offer(await Promise.all(read), asker), call, 'new');
  });
}

/** The form of `add`, filled in. */
export async function paste(submission: Submission, collection: string): Promise<Reply> {
  const { asker, values } = submission;
  const { headline = '', outlet = '', published = '', text = '', more = '' } = values;
  const whole = [text, more].filter((part) => part.trim() !== '').join('\n\n');
  return await told(submission, async () => {
    const { desk } = deskNamed(submission, collection);
    return offered(await desk.paste({ headline, outlet, published, text: whole }, asker), submission, 'new');
  });
}

/** Opens the form for what a waiting file does not say. */
export async function askDetails(asking: Asking, key: string, number: number): Promise<FormReply> {
  return await told(asking, async () => {
    const desk = await deskKnowing(asking, key);
    return { modal: detailsForm(key, number, await desk.said(key, number - 1), asking.words) };
  });
}

/** That form, filled in: the same offer with what was said. */
export async function setDetails(submission: Submission, key: string, number: number): Promise<Reply> {
  const { outlet = '', published = '', url = '' } = submission.values;
  return await told(submission, async () => {
    const desk = await deskKnowing(submission, key);
    const offer = await desk.describe(key, number - 1, { outlet, published, url });
    return offered(offer, submission, 'update');
  });
}

/** Stores an addition and reads the folder again. */
export async function confirm(asking: Asking, key: string): Promise<Reply> {
  const { asker, newsroom, words } = asking;
  return await told(asking, async () => {
    const entry = await (await deskKnowing(asking, key)).store(key, asker);
    const report = await newsroom.reload(asker.name, { whenFree: true });
    return reply(changeCard(entry, report, words), 'update', { entry, report });
  });
}

/** Throws away what waits under the key. */
export async function cancel(asking: Asking, key: string): Promise<Reply> {
  return await told(asking, async () => {
    await (await deskKnowing(asking, key)).cancel(key);
    return reply(noticeCard(asking.words('desk.cancelled')), 'update', { cancelled: key });
  });
}

/** An offer with nothing readable in it waits for nobody. */
async function offered(offer: Offer, asking: Asking, mode: Reply['mode']): Promise<Reply> {
  const { addition, appraisal } = offer;
  const card = offerCard(offer, asking.words);
  if (appraisal.articles > 0) return reply(card, mode, offer);
  await (await deskKnowing(asking, addition.key)).cancel(addition.key);
  return { ...reply(card, mode, offer), outcome: 'refused' };
}

function reply(card: Reply['card'], mode: Reply['mode'], data: unknown): Reply {
  return { card, visibility: 'private', mode, outcome: 'answered', data };
}
