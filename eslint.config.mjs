import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { n8nCredentialRules, n8nNodeRules, n8nNodesBase, n8nPackageRules } from './scripts/lib/n8n-rules.mjs';

/** What ships: no comment may switch a rule off in it, as n8n's scanner honours none. */
const SHIPPED = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const INTERCOM = 'nodes/Intercom';

const maxLines = (max, ...files) => ({ files, rules: { 'max-lines': ['error', { max }] } });

const FAMILIES = ['people', 'conversations', 'tickets', 'knowledge', 'data', 'workspace'];

/** The arrows between rooms: files of `folder` may not import from `others`. */
const room = (folder, others, message) => ({
	files: [`${INTERCOM}/${folder}/**/*.ts`],
	rules: {
		'@typescript-eslint/no-restricted-imports': [
			'error',
			{
				patterns: [
					{ regex: `^(\\.\\./)+(${others.join('|')})(/|$)`, message },
					{
						regex: '^(\\.\\./)+Intercom(Polling)?Trigger/',
						message: 'The triggers import what they share from the Intercom node, and nothing goes the other way.',
					},
					{ regex: '\\.(node|credentials)$', message: 'Nothing imports a node or a credential: n8n loads them.' },
				],
			},
		],
	},
});

/** A family of resources imports itself and `shared`; conversations may use tickets, and nothing goes the other way. */
const family = (name) => {
	const others = FAMILIES.filter((other) => other !== name && !(name === 'conversations' && other === 'tickets'));
	return room(
		`resources/${name}`,
		['engine', 'methods', ...others],
		'A family of resources speaks the model, and imports no other family (but conversations -> tickets).',
	);
};

export default defineConfig(
	{ ignores: ['dist/', '.build/', 'coverage/', 'node_modules/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{ ...js.configs.recommended, files: ['**/*.{js,mjs,ts}'] },
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommended],
		languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
			eqeqeq: 'error',
		},
	},
	{
		files: ['**/*.js'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: { module: 'writable', exports: 'writable', require: 'readonly' },
		},
	},
	{
		files: ['**/*.mjs'],
		languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
	},
	{
		files: [...SHIPPED, 'package.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
	},
	{ files: SHIPPED, rules: { 'no-console': 'error' } },
	{ files: ['package.json'], languageOptions: { parser: tseslint.parser }, rules: n8nPackageRules },
	{ files: ['credentials/**/*.ts'], rules: n8nCredentialRules },
	{ files: ['nodes/**/*.ts'], rules: n8nNodeRules },
	{
		files: [...SHIPPED, 'scripts/**/*.mjs'],
		rules: { 'max-params': ['error', { max: 4 }] },
	},
	{
		files: SHIPPED,
		rules: { 'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }] },
	},
	{
		files: ['**/*.{ts,mjs,js}'],
		rules: { 'max-len': ['error', { code: 1_000, comments: 120, tabWidth: 2, ignoreUrls: true }] },
	},
	room('model', ['engine', 'resources', 'methods'], 'The model knows nothing of the rooms above it.'),
	room('resources', ['engine', 'methods'], 'Resources speak the model only.'),
	...FAMILIES.map(family),
	room('engine', ['resources', 'methods'], 'The engine is given the catalogue and knows no resource.'),
	...Object.entries({
		send: ['lists', 'input', 'run', 'form', 'kinds'],
		kinds: ['lists', 'input', 'run', 'form'],
		lists: ['kinds', 'input', 'run', 'form'],
		input: ['lists', 'run', 'form'],
		form: ['send', 'lists', 'input', 'run'],
	}).map(([name, others]) =>
		room(
			`engine/${name}`,
			['resources', 'methods', ...others],
			`engine/${name} imports nothing of ${others.join(', ')}: docs/decisions/0026-families-and-rooms.md`,
		),
	),
	maxLines(160, 'nodes/**/*.ts', 'credentials/**/*.ts', 'test/harness/*.ts'),
	maxLines(80, 'scripts/**/*.mjs'),
);
