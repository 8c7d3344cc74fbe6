/** The product's mark. */

export function Mark() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" />
      <path d="M11 8v16M21 8l-8.5 8L21 24" />
    </svg>
  );
}
