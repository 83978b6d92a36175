/** Texts that data can hold and a widget must show as they are. */

/** 20,000 characters. */
export const longText = 'Every child is different, and so is the help that each of them needs. '.repeat(300).slice(0, 20_000);

/** Shown letter by letter, never run and never made bold. */
export const markup = '<script>alert("not run")</script> <b>not bold</b> <img src=x onerror=alert(1)> &amp; done';

/** A word that no line is wide enough for. */
export const longWord = 'Zusammenarbeitsvereinbarungsverhandlungen'.repeat(6);

/** “Sea Primary School”. */
export const arabicSchool = 'مدرسة البحر الابتدائية';

/** “Early help for every child”. */
export const arabicTitle = 'المساعدة المبكرة لكل طفل';
