import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { n8nCredentialRules, n8nNodeRules, n8nNodesBase, n8nPackageRules } from './scripts/lib/n8n-rules.mjs';

/** What ships: no comment may switch a rule off in it, as n8n's scanner honours none. */
const SHIPPED = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const INTERCOM = 'nodes/Intercom';

const maxLines = (max, ...files) => ({ files, rules: { 'max-lines': ['error', { max }] } });

/** The arrows between the layers: files of `folder` may not import from `others`. */
const layer = (folder, others, message) => ({
	files: [`${INTERCOM}/${folder}/**/*.ts`],
	rules: {
		'@typescript-eslint/no-restricted-imports': [
			'error',
			{ patterns: [{ regex: `^\\.\\.?/(.*/)?(${others.join('|')})(/|$)`, message }] },
		],
	},
});

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
	layer('model', ['engine', 'resources', 'methods'], 'The model knows nothing of the layers above it.'),
	layer('resources', ['engine', 'methods'], 'Resources speak the model only.'),
	layer('engine', ['resources', 'methods'], 'The engine is given the catalogue and knows no resource.'),
	maxLines(120, `${INTERCOM}/{model,engine}/**/*.ts`, 'test/harness/*.ts'),
	maxLines(200, `${INTERCOM}/{resources,methods}/**/*.ts`),
	maxLines(80, 'scripts/**/*.mjs'),
);
