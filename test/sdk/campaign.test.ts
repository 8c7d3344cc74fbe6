/** What an address says of the campaign that brought the visitor here. */
import { expect, test } from 'vitest';
import { campaignOf } from '../../sdk/signals/late/campaign.ts';

/** [address, what it says] */
const rows: [string, object | undefined][] = [
  ['', undefined],
  ['?q=ring&page=2', undefined],
  [
    '?utm_source=newsletter&utm_medium=email&utm_campaign=spring&utm_term=gold',
    { source: 'newsletter', medium: 'email', campaign: 'spring', term: 'gold' },
  ],
  ['?utm_campaign=spring', { campaign: 'spring' }],
  ['?utm_source=&utm_medium=', undefined],
  ['?utm_source=a%20b&utm_source=c', { source: 'a b' }],
  ['?gclid=abc', { source: 'google', medium: 'cpc' }],
  ['?wbraid=abc', { source: 'google', medium: 'cpc' }],
  ['?gclid=', undefined],
  ['?msclkid=abc', { source: 'bing', medium: 'cpc' }],
  ['?fbclid=abc', { source: 'facebook', medium: 'social' }],
  ['?gclid=abc&utm_campaign=spring', { source: 'google', medium: 'cpc', campaign: 'spring' }],
  ['?gclid=abc&utm_source=partner&utm_medium=banner', { source: 'partner', medium: 'banner' }],
  ['?constructor=x&__proto__=y&utm_source=toString', { source: 'toString' }],
];

test.each(rows)('%s (spec: F8)', (address, details) => {
  expect(campaignOf(new URLSearchParams(address))).toEqual(details);
});
