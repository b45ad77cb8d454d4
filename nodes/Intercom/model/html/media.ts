import { unescapeHtml } from './entities';
import { attributeOf, type Tag } from './tokens';

/** What is shown in place of words, and how it is called. */
export const MEDIA: Readonly<Record<string, string>> = {
	audio: 'audio',
	embed: 'embedded',
	iframe: 'embedded',
	img: 'image',
	video: 'video',
};

const SOURCE = /<source(?=\s)([^<>]*)>/i;

/** The address of an image, a video or another page that a tag shows, without entities. */
export function mediaAddress(tag: Tag): string | undefined {
	if (tag.isEnd || !Object.hasOwn(MEDIA, tag.name)) return undefined;
	const [, attributes = ''] = SOURCE.exec(tag.content ?? '') ?? [];
	const address = attributeOf(tag, 'src') ?? attributeOf({ name: 'source', isEnd: false, attributes }, 'src');
	return address === undefined || address.trim() === '' ? undefined : unescapeHtml(address).trim();
}
