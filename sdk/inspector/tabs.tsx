/** A row of tabs: one is chosen, the arrow keys go on to the next. w3.org/WAI/ARIA/apg/patterns/tabs */
export interface Tab {
  id: string;
  name: string;
  /** A number beside the name; nothing for 0. */
  badge?: number;
  bad?: boolean;
}

interface Props {
  tabs: readonly Tab[];
  chosen: string;
  choose(id: string): void;
}

export function Tabs({ tabs, chosen, choose }: Props) {
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const place = tabs.findIndex(({ id }) => id === chosen);
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length] as Tab;
    choose(tab.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Views" onKeyDown={move}>
      {tabs.map(({ id, name, badge, bad }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === chosen}
          aria-controls="view"
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {name}
          {badge ? <span class={bad ? 'badge bad' : 'badge'}>{badge}</span> : null}
        </button>
      ))}
    </div>
  );
}
