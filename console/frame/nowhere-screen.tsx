/** For an address that leads to nothing. */
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { WORDS } from '../words.ts';

/** @param site the site the address asks for, if it is that which does not exist */
export function NowhereScreen({ site }: { site?: string }) {
  const { failure } = WORDS;
  const title = site === undefined ? failure.unknownTitle : failure.noSiteTitle;
  return (
    <>
      <ScreenHeading title={[title]}>{title}</ScreenHeading>
      <p class="lead">{site === undefined ? failure.unknown : failure.noSite(site)}</p>
      <p>
        <a href="#/">{failure.toJourneys}</a>
      </p>
    </>
  );
}
