// cspell:disable
/**
 * The named characters of HTML 4, and those of HTML 5 that people write: ASCII, Latin, ticks, stars and fractions. Each
 * is its name with the character behind it.
 */
const NAMED: readonly string[] = [
	'Tab\u0009 NewLine\u000a excl! QUOT" quot" num# dollar$ percnt% AMP& amp& apos\' lpar( rpar) ast* midast*',
	'plus+ comma, period. sol/ colon: semi; LT< lt< equals= GT> gt> quest? commat@ lbrack[ lsqb[ bsol\\ rbrack]',
	'rsqb] Hat^ UnderBar_ lowbar_ DiacriticalGrave` grave` lbrace{ lcub{ VerticalLine| verbar| vert| rbrace}',
	'rcub} iexcl¡ cent¢ pound£ curren¤ yen¥ brvbar¦ sect§ Dot¨ DoubleDot¨',
	'die¨ uml¨ COPY© copy© ordfª laquo« not¬ shy\u00ad REG® circledR® reg® macr¯ strns¯ deg° PlusMinus± plusmn±',
	'pm± sup2² sup3³ DiacriticalAcute´ acute´ microµ para¶ CenterDot· centerdot· middot· Cedilla¸ cedil¸ sup1¹',
	'ordmº raquo» frac14¼ frac12½ half½ frac34¾ iquest¿ AgraveÀ AacuteÁ AcircÂ AtildeÃ AumlÄ AringÅ angstÅ',
	'AEligÆ CcedilÇ EgraveÈ EacuteÉ EcircÊ EumlË IgraveÌ IacuteÍ IcircÎ IumlÏ ETHÐ NtildeÑ OgraveÒ OacuteÓ',
	'OcircÔ OtildeÕ OumlÖ times× OslashØ UgraveÙ UacuteÚ UcircÛ UumlÜ YacuteÝ THORNÞ szligß agraveà aacuteá',
	'acircâ atildeã aumlä aringå aeligæ ccedilç egraveè eacuteé ecircê eumlë igraveì iacuteí icircî iumlï ethð',
	'ntildeñ ograveò oacuteó ocircô otildeõ oumlö div÷ divide÷ oslashø ugraveù uacuteú ucircû uumlü yacuteý',
	'thornþ yumlÿ AmacrĀ amacrā AbreveĂ abreveă AogonĄ aogoną CacuteĆ cacuteć CcircĈ ccircĉ CdotĊ cdotċ CcaronČ',
	'ccaronč DcaronĎ dcaronď DstrokĐ dstrokđ EmacrĒ emacrē EdotĖ edotė EogonĘ eogonę EcaronĚ ecaroně GcircĜ',
	'gcircĝ GbreveĞ gbreveğ GdotĠ gdotġ GcedilĢ HcircĤ hcircĥ HstrokĦ hstrokħ ItildeĨ itildeĩ ImacrĪ imacrī',
	'IogonĮ iogonį Idotİ imathı inodotı IJligĲ ijligĳ JcircĴ jcircĵ KcedilĶ kcedilķ kgreenĸ LacuteĹ lacuteĺ',
	'LcedilĻ lcedilļ LcaronĽ lcaronľ LmidotĿ lmidotŀ LstrokŁ lstrokł NacuteŃ nacuteń NcedilŅ ncedilņ NcaronŇ',
	'ncaronň naposŉ ENGŊ engŋ OmacrŌ omacrō OdblacŐ odblacő OEligŒ oeligœ RacuteŔ racuteŕ RcedilŖ rcedilŗ',
	'RcaronŘ rcaronř SacuteŚ sacuteś ScircŜ scircŝ ScedilŞ scedilş ScaronŠ scaronš TcedilŢ tcedilţ TcaronŤ',
	'tcaronť TstrokŦ tstrokŧ UtildeŨ utildeũ UmacrŪ umacrū UbreveŬ ubreveŭ UringŮ uringů UdblacŰ udblacű UogonŲ',
	'uogonų WcircŴ wcircŵ YcircŶ ycircŷ YumlŸ ZacuteŹ zacuteź ZdotŻ zdotż ZcaronŽ zcaronž fnofƒ circˆ caronˇ',
	'breve˘ dot˙ ring˚ ogon˛ tilde˜ dblac˝ AlphaΑ BetaΒ GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ',
	'LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ TauΤ UpsilonΥ PhiΦ ChiΧ PsiΨ OmegaΩ alphaα betaβ gammaγ',
	'deltaδ epsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ muμ nuν xiξ omicronο piπ rhoρ sigmafς sigmaσ tauτ',
	'upsilonυ phiφ chiχ psiψ omegaω thetasymϑ upsihϒ pivϖ ensp\u2002 emsp\u2003 emsp13\u2004 emsp14\u2005',
	'numsp\u2007 puncsp\u2008 thinsp\u2009 hairsp\u200a ZeroWidthSpace\u200b zwnj\u200c zwj\u200d lrm\u200e',
	'rlm\u200f dash‐ hyphen‐ ndash– mdash— horbar― lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡',
	'bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ NoBreak\u2060 euro€ imageℑ numero№',
	'copysr℗ weierp℘ realℜ trade™ alefsymℵ frac13⅓ frac23⅔ frac15⅕ frac18⅛ frac38⅜ frac58⅝ frac78⅞ larr← uarr↑',
	'rarr→ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋',
	'prod∏ sum∑ minus− lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠',
	'equiv≡ le≤ ge≥ sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ oplus⊕ otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ loz◊',
	'bigstar★ starf★ star☆ phone☎ female♀ male♂ spades♠ clubs♣ hearts♥ diams♦ check✓ checkmark✓ cross✗ lang⟨',
	'rang⟩',
];
// cspell:enable

/** In a text a blank that does not break is a blank like any other. */
const UNBREAKABLE_BLANKS = ['nbsp', 'NonBreakingSpace', '#160', '#xa0', '#xA0'];

const CHARACTERS: ReadonlyMap<string, string> = new Map([
	...NAMED.flatMap((line) => line.split(' ')).map((entry) => [entry.slice(0, -1), entry.slice(-1)] as const),
	...UNBREAKABLE_BLANKS.map((name) => [name, ' '] as const),
]);

/** What browsers read for 128 to 159: pages of Windows number their quotation marks and dashes so. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const REPLACEMENT = '\ufffd';
const MAX_CODE_POINT = 0x10ffff;

const characterOfNumber = (code: number): string => {
	if (code >= 128 && code < 160) return WINDOWS.charAt(code - 128);
	const isHalf = code >= 0xd800 && code <= 0xdfff;
	return code === 0 || isHalf || code > MAX_CODE_POINT ? REPLACEMENT : String.fromCodePoint(code);
};

const NUMBER = /^#(?:[xX]([\da-fA-F]+)|(\d+))$/;

/** The character that a name or a number stands for; `undefined` for an unknown one. */
function characterOf(name: string): string | undefined {
	if (!name.startsWith('#')) return CHARACTERS.get(name);
	const [, hexadecimal, decimal] = NUMBER.exec(name) ?? [];
	if (hexadecimal === undefined && decimal === undefined) return undefined;
	return (
		CHARACTERS.get(name) ??
		characterOfNumber(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16))
	);
}

/** The plain text of what Intercom escaped for HTML, such as the name of a segment. */
export function unescapeHtml(text: string): string {
	// Most texts between two tags have none, and there may be hundreds of thousands of them.
	if (!text.includes('&')) return text;
	const [first = '', ...others] = text.split('&');
	let plain = first;
	// An expression with a function for each entity takes several times as long.
	for (const piece of others) {
		const end = piece.indexOf(';');
		const character = end > 0 ? characterOf(piece.slice(0, end)) : undefined;
		plain += character === undefined ? `&${piece}` : character + piece.slice(end + 1);
	}
	return plain;
}

const ESCAPES: Readonly<Record<string, string>> = {
	'"': '&quot;',
	'&': '&amp;',
	"'": '&#39;',
	'<': '&lt;',
	'>': '&gt;',
};
/** A text as Intercom escapes names for HTML. */
export const escapeHtml = (text: string): string =>
	text.replace(/["&'<>]/g, (character) => ESCAPES[character] ?? character);
