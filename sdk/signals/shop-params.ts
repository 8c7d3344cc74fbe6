/**
 * In: parameters of a `dataLayer` event. Out: those GA4 and Kairos define for shop events.
 * A dataLayer often carries names, addresses or user data for other tags; they are not for us.
 */
const KNOWN =
  /^(items|(item|promotion)_\w+|price|quantity|discount|coupon|currency|value|transaction_id|shipping(_tier)?|tax|payment_type|search_term|method|step|reason|code|hard|message)$/;

export function shopParams(params: object | undefined): object {
  return Object.fromEntries(
    Object.entries({ ...params })
      .filter(([name]) => KNOWN.test(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(shopParams) : value]),
  );
}
