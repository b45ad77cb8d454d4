import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ROOT, textOf } from './github';

const NODE = 'nodes/Intercom';
const CODE_SPAN = /`([^`\n]+)`/g;
const CODE_BLOCK = /^```.*\n[^]*?^```$/gm;
const LINK = /\]\(\s*([^)\s]+)\s*\)/g;
const PROJECT_PATH = /^(?:test|nodes|credentials|scripts|docs|examples|\.github)\/[\w./-]+$/;
const NODE_PATH = /^(?:engine|model|resources|methods)\/[\w./-]+$/;

/** Paths of all pages of the project, from its root. */
export const pages = (): string[] => {
	const top = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
	const inside = ['docs', 'examples', '.github'].flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.md'))
			.map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
	);
	return [...top, ...inside].sort();
};

/** The anchors that GitHub gives the headings of a page. */
const anchorsOf = (page: string): string[] =>
	[
		...textOf(page)
			.replace(CODE_BLOCK, '')
			.matchAll(/^#+ (.+)$/gm),
	].map(([, title = '']) =>
		title
			.toLowerCase()
			.replace(/[^\p{L}\p{N}_ -]/gu, '')
			.replaceAll(' ', '-'),
	);

const isThere = (path: string): boolean => existsSync(join(ROOT, path));

/**
 * Links of a page to other files of the project: the target as it is written, its path from the root, and its anchor.
 */
function linksOf(page: string): Array<{ target: string; path: string; anchor: string }> {
	const text = textOf(page).replace(CODE_BLOCK, '');
	return [...text.matchAll(LINK)].flatMap(([, target = '']) => {
		if (/^[a-z]+:/.test(target)) return [];
		const [file = '', anchor = ''] = target.split('#');
		return [{ target, path: file === '' ? page : normalize(join(dirname(page), file)).replaceAll('\\', '/'), anchor }];
	});
}

/** Targets of the links of a page that lead nowhere. */
export const deadLinksOf = (page: string): string[] =>
	linksOf(page)
		.filter(({ path, anchor }) => !isThere(path) || (anchor !== '' && !anchorsOf(path).includes(anchor)))
		.map(({ target }) => target);

/** Paths that the links of a page lead to. */
export const linkedFrom = (page: string): string[] => linksOf(page).map(({ path }) => path);

/** Paths that a page names in code, from the root or from the node's folder, and that are not there. */
export const missingPathsOf = (page: string): string[] =>
	[...textOf(page).replace(CODE_BLOCK, '').matchAll(CODE_SPAN)]
		.map(([, code = '']) => code)
		.filter(
			(code) => (PROJECT_PATH.test(code) && !isThere(code)) || (NODE_PATH.test(code) && !isThere(join(NODE, code))),
		);

/** Words of a page, as `wc -w` counts them. */
export const wordsOf = (page: string): number => textOf(page).split(/\s+/).filter(Boolean).length;
