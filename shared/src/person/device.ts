/** What a browser says of itself, as people call it: product names need no translation. Null: not recognised. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** Browsers that name others in their User-Agent (RFC 9110 10.1.5) come before those whom they name. */
const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
  [/MicroMessenger\//, 'WeChat'],
  [/DingTalk\//, 'DingTalk'],
  [/Lark\//, 'Feishu'],
  [/QQBrowser\//, 'QQ Browser'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly (readonly [mark: RegExp, name: string])[] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows NT/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** The browser and system that a User-Agent names. It proves nothing: whoever sends it may write what they like. */
export function deviceOf(userAgent: string): Device {
  const named = (list: typeof browsers): string | null => list.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
  return { browser: named(browsers), system: named(systems) };
}
