/** The style of the API's page, served by itself: the content security policy allows no inline style. */
export const REFERENCE_STYLE_PATH = '/api/docs/style.css';

export const REFERENCE_STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1c; --soft: #626264; --ground: #fff; --sunken: #f2f2f2; --line: #d8d8db; --key: #0017c1; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --soft: #b4b4b8; --ground: #1a1a1c; --sunken: #2b2b2e; --line: #48484d; --key: #9db7f9; }
}
* { box-sizing: border-box; }
body { font: 16px/1.7 "BIZ UDPGothic", sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--ground); }
a { color: var(--key); }
h2 { margin: 3.5rem 0 1rem; border-bottom: 2px solid var(--key); }
h3 { margin: 2.5rem 0 .25rem; }
h4 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
code { background: var(--sunken); padding: 0 .3em; border-radius: .25rem; font-size: .9375em; overflow-wrap: anywhere; }
pre { background: var(--sunken); padding: .75rem 1rem; border-radius: .5rem; overflow: auto; max-height: 28rem; font-size: .875rem; line-height: 1.5; }
pre code { padding: 0; overflow-wrap: normal; }
summary { cursor: pointer; padding: .25rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 400; }
.address { margin: 0; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
.soft { color: var(--soft); }
.scroll { overflow-x: auto; }
.scroll :is(th, td:nth-child(1), td:nth-child(3), td:nth-child(4)) { white-space: nowrap; }
.scroll td:nth-child(2) { min-width: 12rem; }
.contents { columns: 2 22rem; padding: 0; list-style: none; }
.contents > li { break-inside: avoid; margin-bottom: 1rem; }
.contents ul { margin: 0; padding-inline-start: 1.25rem; }
`;
