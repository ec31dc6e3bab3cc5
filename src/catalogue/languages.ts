/** The languages of the catalogue, as addresses and folders name them. The first one holds the facts; the others are its texts. */
export const LANGUAGES = ['en', 'zh-cn'] as const;

/** A language of the catalogue. */
export type Language = (typeof LANGUAGES)[number];

/** The language in which the content is written first. */
export const FIRST_LANGUAGE = 'en' satisfies Language;

/** A language whose texts are made from those of the first. */
export type OtherLanguage = Exclude<Language, typeof FIRST_LANGUAGE>;

/** Every language whose texts are made from those of the first. */
export const OTHER_LANGUAGES = LANGUAGES.filter((language) => language !== FIRST_LANGUAGE);
