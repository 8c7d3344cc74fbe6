/** For an address that the role of who is signed in does not show. */
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { WORDS } from '../words.ts';

export function NotAllowedScreen() {
  const { notAllowed } = WORDS.account;
  return (
    <>
      <ScreenHeading title={[notAllowed.title]}>{notAllowed.title}</ScreenHeading>
      <p class="lead">{notAllowed.lead}</p>
    </>
  );
}
