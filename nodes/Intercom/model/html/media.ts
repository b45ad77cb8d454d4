// cspell:words intercomcdn intercomusercontent
import { unescapeHtml } from './entities';
import { attributeNames, attributeOf, tokensOf, type Tag } from './tokens';

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

/** Media that are files: an embedded page is none. */
const FILES: ReadonlySet<string> = new Set(['audio', 'img', 'video']);
/** Where Intercom keeps what people upload. */
const UPLOADS = /(?:^|\.)(?:intercomcdn\.(?:com|eu)|intercomusercontent\.com|intercom-attachments[\w-]*\.com)$/i;

/** The address of a file that a link offers for download. */
function linkedFile(tag: Tag): string | undefined {
	if (tag.isEnd || tag.name !== 'a') return undefined;
	const url = unescapeHtml(attributeOf(tag, 'href') ?? '').trim();
	const isUpload = URL.canParse(url) && UPLOADS.test(new URL(url).hostname);
	const isMarked = /attachment/i.test(attributeOf(tag, 'class') ?? '') || attributeNames(tag).includes('download');
	return url !== '' && (isUpload || isMarked) ? url : undefined;
}

/** The addresses of the images, videos, sounds and files in a body, in its order. */
export function fileAddresses(html: string): string[] {
	const addresses: string[] = [];
	for (const token of tokensOf(html)) {
		if ('text' in token) continue;
		const address = FILES.has(token.name) ? mediaAddress(token) : linkedFile(token);
		if (address !== undefined) addresses.push(address);
	}
	return addresses;
}
