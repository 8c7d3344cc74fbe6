___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Kairos",
  "brand": { "id": "brand_dummy", "displayName": "Kairos" },
  "description": "Notices a shopper who is stuck or hesitating while still on the page, and helps at that moment.",
  "categories": ["PERSONALIZATION", "ANALYTICS"],
  "containerContexts": ["WEB"]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "collector",
    "displayName": "Address of the collector",
    "simpleValueType": true,
    "help": "Such as https://collector.example/",
    "valueValidators": [
      { "type": "NON_EMPTY" },
      { "type": "REGEX", "args": ["^https://[^?#]+/$"], "errorMessage": "It begins with https:// and ends with a slash." }
    ]
  },
  {
    "type": "TEXT",
    "name": "site",
    "displayName": "Site key",
    "simpleValueType": true,
    "valueValidators": [
      { "type": "NON_EMPTY" },
      { "type": "REGEX", "args": ["^[A-Za-z0-9_-]+$"], "errorMessage": "Letters, digits, hyphen and underscore." }
    ]
  },
  {
    "type": "RADIO",
    "name": "consent",
    "displayName": "Who knows the customer's consent",
    "radioItems": [
      { "value": "mode", "displayValue": "GTM's consent mode (analytics_storage)" },
      { "value": "page", "displayValue": "the page tells it: kairos('consent', …)" },
      { "value": "granted", "displayValue": "it is granted wherever this tag fires" }
    ],
    "simpleValueType": true,
    "defaultValue": "mode"
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const addConsentListener = require('addConsentListener');
const callInWindow = require('callInWindow');
const injectScript = require('injectScript');
const isConsentGranted = require('isConsentGranted');

const PURPOSE = 'analytics_storage';

let url = data.collector + 'kairos-gtm.js?site=' + data.site;
if (data.consent === 'granted' || (data.consent === 'mode' && isConsentGranted(PURPOSE))) {
  url += '&consent=granted';
}
if (data.consent === 'page') url += '&consentFrom=call';
if (data.consent === 'mode') {
  // Until the tag is there nobody hears it; what was chosen by then stands in the address.
  addConsentListener(PURPOSE, (purpose, granted) => callInWindow('kairos', 'consent', granted ? 'granted' : 'denied'));
}
injectScript(url, data.gtmOnSuccess, data.gtmOnFailure, url);


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": { "publicId": "inject_script", "versionId": "1" },
      "param": [
        {
          "key": "urls",
          "value": { "type": 2, "listItem": [{ "type": 1, "string": "https://*/kairos-gtm.js*" }] }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "access_globals", "versionId": "1" },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "kairos" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": false },
                  { "type": 8, "boolean": true }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "access_consent", "versionId": "1" },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "consentType" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" }
                ],
                "mapValue": [
                  { "type": 1, "string": "analytics_storage" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": false }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  }
]


___TESTS___

scenarios: []


___NOTES___

docs/install/gtm.md of Kairos.
