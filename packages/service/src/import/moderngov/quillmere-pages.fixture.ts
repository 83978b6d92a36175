// Pages in the forms that a committee site has, as browsers save them. All of it is invented.

/** A saved page, and the part of it that is the item. */
export interface FixturePage {
  readonly html: string;
  readonly item: string;
}

const site = 'https://democracy.quillmere.example';

function page(head: string, before: string, item: string, after = ''): FixturePage {
  return {html: `${head}${before}${item}${after}`, item};
}

const chrome = `<body class="mgBody"><a class="skip-link" href="#main">Skip to content</a>
<header><p>Quillmere Council puts people first.</p></header>
<div id="breadcrumbs"><a href="/">Home</a> &gt; <span>Agenda item</span></div>
<nav><ul><li><a href="mgListCommittees.aspx">Committees</a></li><li><a href="mgDecisions.aspx">Decisions</a></li><li>Minutes</li></ul></nav>`;
const foot = `<aside><p>Sign up for news from the council.</p></aside><footer><p>&copy; Quillmere Council</p><a href="privacy">Privacy</a></footer>
<script>document.write("Minutes:");</script></body></html>`;

/** mgAi.aspx, saved by Chrome as "Web page, complete". */
export const agendaItem = page(
  `<!DOCTYPE html>\r\n<!-- saved from url=(0055)${site}/mgAi.aspx?ID=4961 -->\r\n<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>Agenda item</title>
<link rel="stylesheet" href="./Item_files/modgov.css"></head>`,
  `${chrome}<div id="modgov"><div class="mgContent">`,
  `<h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Speech and language support</h2>
<ul class="mgActionList"><li><a href="ieListDocuments.aspx?MId=12">Meeting of Quillmere Children’s Board, Thursday, 12th November, 2026 6.30 pm (Item 17.)</a></li>
<li><a href="ieIssueDetails.aspx?IId=9">View the background to item 17.</a></li></ul>
<div class="mgWordPara"><p>The report sets out how support is given&nbsp;today.</p></div>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><div class="WordSection1">
<p class="MsoNormal"><span style="mso-spacerun:yes">The Chair </span>welcomed everybody.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<p class="MsoListParagraph"><![if !supportLists]>·<span>&nbsp;&nbsp;&nbsp; </span><![endif]>Waiting times – a Board Member asked why families wait.<br>The Head of Therapies explained that posts are “hard to fill”.<o:p></o:p></p>
</div></div>
<p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara"><p>The Board:</p><ol type="a"><li><p>noted the report;</p></li><li>approved:<ol type="i"><li>the plan; and</li><li>the timetable.</li></ol></li>
<li>recommended it to the Cabinet.</li></ol></div>
<p class="mgSubItemTitleTxt">Supporting documents:</p><ul class="mgBulletList">
<li><a class="mgFileLink" href="${site}/documents/s801/Report.pdf">Report<span class="mgFileSize"> PDF 164 KB</span></a></li>
<li><a href="documents/s802/Appendix%201.pdf">Appendix 1</a> <img alt="pdf icon" src="./Item_files/pdf.gif"> PDF 1 MB</li>
<li><a href="./Item_files/s803.pdf">Appendix 2</a></li><li><a href="javascript:void(0)">Restricted appendix</a></li></ul>`,
  `</div></div>${foot}`,
);

/** ieDecisionDetails.aspx, saved as HTML only, with labels in a table and letters in lines. */
export const decisionDetails = page(
  `<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="canonical" href="${site}/ieDecisionDetails.aspx?ID=77"></head>`,
  `${chrome}<div id="modgov"><div class="mgContent"><h1>Decision details</h1>`,
  `<h2 class="mgSubTitleTxt">Short breaks contract</h2>
<p><span class="mgLabel">Decision Maker: </span><a href="mgCommitteeDetails.aspx?ID=3">Cabinet Member for Children</a></p>
<table><tr><th>Decision status:</th><td>Recommendations approved</td></tr><tr><th>Is Key decision?:</th><td>Yes</td></tr></table>
<h3 class="mgSubSubTitleTxt">Purpose:</h3><div class="mgWordPara"><p>To decide who gives short breaks.</p></div>
<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p>RESOLVED that:<br>(a)&nbsp; the contract be approved;<br>(b)&nbsp; the Director of Education be delegated<br>authority to sign it; and<br>(c)&nbsp; the press be told.</p></div>
<h3>Reasons for the decision:</h3><p>Families asked for more choice. It costs £1.5m.</p>
<p><span class="mgLabel">Publication date:</span> 24/11/2026</p><p><span class="mgLabel">Date of decision:</span> 19/11/2026</p>
<p><span class="mgLabel">Decided at meeting:</span> 19/11/2026 - <a href="ieListDocuments.aspx?MId=2">Quillmere Cabinet</a></p>
<h3>Accompanying Documents:</h3><ul class="mgBulletList"><li><a href="documents/s9/Short breaks.pdf">Short breaks</a></li></ul>`,
  `</div></div>${foot}`,
);

/** ieIssueDetails.aspx, where one issue was on the agenda of two meetings. */
export const issueDetails = page(
  `<?xml version="1.0" encoding="windows-1252"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><base href="${site}/"/></head>`,
  `${chrome}<div class="mgContent"><h1>Issue - meetings</h1><h2>Inclusion plan</h2>`,
  `<h3>Meeting: 03/11/2026 - Quillmere Cabinet (Item 52)</h3><p class="mgAiTitleTxt">52 Inclusion plan <a href="documents/s52.pdf">Plan</a> PDF 164 KB</p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>The Leader “commended” the plan – it’s clear.</p><ul><li>Training – one member asked who is trained.<ul><li>Nurseries were named.</li><li>Colleges were named.</li></ul></li><li>Money – it was explained that money is there.</li></ul>
<table class="MsoTableGrid"><tr><td><p class="MsoNormal">Year</p></td><td><p class="MsoNormal">Places</p></td></tr><tr><td>2026</td><td>40 were there.</td></tr></table>
<p>RESOLVED: That the plan be approved.</p></div>`,
  `<h3>Meeting: 01/10/2026 - Quillmere Scrutiny Committee (Item 4)</h3><p class="mgAiTitleTxt">4 Inclusion plan</p><p class="mgSubItemTitleTxt">Minutes:</p><p>The Committee talked about it.</p></div>${foot}`,
);

/** ieListDocuments.aspx: a whole meeting in one table. */
export const listDocuments = page(
  `<html><head><title>Agenda and minutes</title></head>`,
  `${chrome}<div class="mgContent"><h1>Agenda and minutes</h1><h2>Quillmere Forum - Tuesday, 17th November, 2026 10.00 am</h2><p>Venue: Town Hall. Contact: Democratic Services</p>
<table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td><td><p class="mgAiTitleTxt">Apologies</p><p class="mgSubItemTitleTxt">Minutes:</p><div>There were none.</div></td></tr>`,
  `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">2.</p></td><td><p class="mgAiTitleTxt"><a href="documents/s22.pdf">Travel policy</a> PDF 96 KB</p><ul class="mgActionList"><li><a href="ieDecisionDetails.aspx?AIId=2">View the decision for item 2.</a></li></ul>
<div class="mgWordPara">To consider the policy. It was last changed in 2019.</div>
<p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara"><table><tr><td>(a)</td><td>The policy was approved.</td></tr><tr><td>(b)</td><td>Its cost be considered in May.</td></tr></table></div>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><pre>The Chair opened the item.
A bus was late.</pre><blockquote>Nobody said that it was well.</blockquote> ... <a href="mgAi.aspx?ID=2#mgDocuments">view the full minutes text for item 2.</a></div></td></tr>`,
  `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">3.</p></td><td><p class="mgAiTitleTxt">Next meeting</p></td></tr></table></div>${foot}`,
);

/** A page from Word, without any of the site's classes. */
export const wordPage = page(
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB>`,
  `<div class=WordSection1>`,
  `<p class=MsoNormal><b>Agenda item</b><o:p></o:p></p><p class=MsoTitle>Moving on from school<o:p></o:p></p><p class=MsoNormal>Meeting of Quillmere Youth Panel, November 10, 2026 at 4.00 pm (Item 3)<o:p></o:p></p>
<p class=MsoNormal>Minutes:</p><p class=MsoNormal>The Panel heard that “next steps” aren’t clear&nbsp;– and said so.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>§<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Work – a Panel Member asked about sup\u00adported work.</p>
<p class=MsoNormal>Decision:</p><p class=MsoNormal style='text-indent:-18.0pt'><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp; </span></span>noted the talk.<o:p></o:p></p><p class=MsoNormal>b)&nbsp; thanked the young people.</p>`,
  `</div></body></html>`,
);

/** Words that stand beside what the page calls its content. */
export const besideContent = page(
  `<html><head></head>`,
  `<body><div class="mgContent"><h1>Agenda item</h1><h2>Data sharing</h2><p>Meeting of Quillmere Board, Monday, 9 November 2026 2.00 pm (Item 8.)</p></div>`,
  `<section><header><h3>Minutes:</h3></header><dl><dt>Consent</dt><dd>Parents are asked first.</dd></dl><aside>Nothing is shared before.</aside><details><summary>More</summary>It is written down.</details></section>
<section style="display:none"><h3>Resolved:</h3><ol style="list-style-type: lower-alpha" start="3"><li>That the agreement be noted.</li><li value="8">To defer the rest.</li><li>Rejected the rest.</li></ol></section>`,
  foot,
);

export const pages: Readonly<Record<string, FixturePage>> = {
  agendaItem,
  decisionDetails,
  issueDetails,
  listDocuments,
  wordPage,
  besideContent,
};
